/** What grows lower than trees: hedges, climbers, plants of the field and of the shade; and all that this room grows, by id. */
import { Rng } from '../../math/random.ts';
import { cos, sin } from '../../math/trig.ts';
import { addScaled, normalize, scaling, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { hex } from '../scene.ts';
import { agave, cactus, pricklyPear } from './dry-land.ts';
import { leafCard, lump } from './foliage.ts';
import { drawn, grown } from './grown.ts';
import { coral, reeds, seaweed } from './sea-bed.ts';
import { isSnowy, sizeOf, still } from './still.ts';
import { leafMaterials } from './tints.ts';
import { buildBush, buildFern, buildHedge, buildTuft } from './undergrowth.ts';
import { grapevine, ivy, pumpkinVine } from './vines.ts';

const corn = drawn([1.4, 2.2, 1.4], (b, rng, context, fine) => {
  const dry = context.look.season === 'autumn' || context.look.season === 'winter';
  const tints = leafMaterials(
    context.world,
    dry ? ['#a8863c', '#c2a258', '#d8bc74'] : ['#3f7026', '#5a8e34', '#7aac48'],
    0.5,
  );
  const ear = context.world.material({
    color: hex('#e8c43a'),
    color2: hex('#c9a02a'),
    pattern: 'dots',
    patternScale: 0.025,
    roughness: 0.5,
  });
  const silk = context.world.material({ color: hex('#b58a4a'), roughness: 0.9 });
  const n = fine ? 9 : 6;
  for (let i = 0; i < n; i++) {
    const x = ((i % 3) - 1) * 0.42 + rng.range(-0.08, 0.08);
    const z = (Math.floor(i / 3) - 1) * 0.42 + rng.range(-0.08, 0.08);
    const h = rng.range(1.75, 2.15);
    b.tube(
      [
        [x, -0.05, z],
        [x, h * 0.5, z],
        [x + 0.03, h, z],
      ],
      [0.026, 0.02, 0.008],
      tints[1],
      6,
    );
    for (let j = 0; j < 7; j++) {
      const a = j * 2.6 + i;
      const y = 0.3 + (j / 7) * (h - 0.5);
      const out: Vec3 = [cos(a), 0, sin(a)];
      const side: Vec3 = [-out[2], 0, out[0]];
      const p = (t: number): Vec3 => [x + out[0] * 0.75 * t, y + 0.55 * t - 0.85 * t * t, z + out[2] * 0.75 * t];
      for (let s = 0; s < 4; s++) {
        const [q, r] = [p(s / 4), p((s + 1) / 4)];
        leafCard(
          b,
          q,
          normalize([r[0] - q[0], r[1] - q[1], r[2] - q[2]]),
          side,
          [0, 1, 0],
          0.32,
          0.095 * (1 - s * 0.17),
          tints[(i + j) % 3],
        );
      }
    }
    for (let j = 0; j < 6; j++) {
      const a = j * 1.05;
      leafCard(
        b,
        [x + 0.03, h - 0.05, z],
        normalize([cos(a) * 0.4, 1, sin(a) * 0.4]),
        [-sin(a), 0, cos(a)],
        [0, 0.4, 1],
        0.28,
        0.03,
        tints[2],
      );
    }
    if (i % 2 === 0) {
      const a = i;
      const c: Vec3 = [x + cos(a) * 0.06, h * 0.52, z + sin(a) * 0.06];
      b.tube(
        [c, addScaled(c, [cos(a) * 0.07, 0.12, sin(a) * 0.07], 1), addScaled(c, [cos(a) * 0.1, 0.22, sin(a) * 0.1], 1)],
        [0.03, 0.042, 0.012],
        i % 4 === 0 ? ear : tints[2],
        9,
      );
      b.ellipsoid(addScaled(c, [cos(a) * 0.11, 0.24, sin(a) * 0.11], 1), [0.02, 0.04, 0.02], silk, 7, 5);
    }
  }
});

const hedge = grown([2.4, 1.25, 0.85], (context) =>
  buildHedge(context.world, context.seed, context.look.season, 2.4, 1.2, 0.8, isSnowy(context)),
);
const roseBush = grown([1.3, 1.15, 1.3], (context) => {
  const rng = new Rng(context.seed);
  const said = context.attributes.colour.join(' ').toLowerCase();
  const code = /white/.test(said)
    ? '#f4efe6'
    : /yellow/.test(said)
      ? '#ecc94a'
      : /pink/.test(said)
        ? '#e88aa8'
        : /red/.test(said)
          ? '#b81c2a'
          : rng.pick(['#b81c2a', '#e88aa8', '#f4efe6', '#ecc94a']);
  return buildBush(context.world, context.seed, 'summer', {
    flowers: code,
    leaves: context.detail === 'hero' ? 380 : 180,
  });
});

const wheat = grown([1, 0.95, 1], (context) =>
  buildTuft(context.world, context.seed, {
    height: 0.82,
    radius: 0.42,
    blades: context.detail === 'hero' ? 110 : 60,
    colours: ['#a8843c', '#c8a24e', '#e0bf6a'],
    head: '#d9b45a',
    headSize: 0.13,
    headWidth: 0.16,
    headShare: 0.9,
    arch: 0.3,
    width: 0.013,
  }),
);

/** Fronds that rise and arch over, in two tiers. */
const fern: ActorBuilder = (context) => {
  const codes = ['#3f6a2c', '#5b8a3a', '#79a84c'];
  const k = sizeOf(context.attributes);
  const tier = (i: number, size: number): number => buildFern(context.world, context.seed + i, codes, size);
  return still(
    [1.4 * k, 0.72 * k, 1.4 * k],
    [
      { mesh: tier(0, 0.8), transform: scaling(k, k * 1.9, k), sways: true },
      { mesh: tier(1, 0.6), transform: scaling(k * 0.8, k * 3, k * 0.8), sways: true },
    ],
  );
};

/** Cushions of moss over stones. */
const moss = drawn(
  [1, 0.14, 1],
  (b, rng, context, fine) => {
    const soft = context.world.material({
      color: hex(rng.pick(['#5f7a2c', '#6f8a3a', '#4f6f34'])),
      color2: hex('#8aa04a'),
      pattern: 'grass',
      patternScale: 0.03,
      roughness: 1,
    });
    for (let i = 0; i < 14; i++) {
      const a = i * 2.4;
      const r = 0.4 * Math.sqrt(i / 14);
      const size = rng.range(0.09, 0.17);
      const lumpy = { centre: [cos(a) * r, 0.005, sin(a) * r] as Vec3, radii: [size, size * 0.6, size] as Vec3 };
      lump(b, context.seed + i, lumpy, 0.2, soft, fine ? 12 : 8, fine ? 7 : 5);
    }
  },
  false,
);

export const GARDEN: Readonly<Record<string, ActorBuilder>> = {
  cactus,
  prickly_pear: pricklyPear,
  agave,
  corn,
  ivy,
  grapevine,
  pumpkin_vine: pumpkinVine,
  reeds,
  seaweed,
  coral,
  hedge,
  rose_bush: roseBush,
  wheat,
  fern,
  moss,
};
