/** Bushes, grass, mushrooms, fallen leaves, and plants in pots. */
import { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder, BuildContext } from '../actor.ts';
import { colourWord, shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { isSnowy, type StillPart, shades, sizeOf, still, words } from './still.ts';
import { leafColours } from './tints.ts';
import { buildTree } from './trees.ts';
import { buildBush, buildFallenLeaves, buildFern, buildGrassTuft, buildTuft } from './undergrowth.ts';

export const bush: ActorBuilder = (context) => {
  const k = sizeOf(context.attributes);
  const said = colourWord(context.attributes.colour);
  const noun = `${context.member?.noun ?? ''} ${context.member?.model ?? ''}`;
  const mesh = /fern|bracken/.test(noun)
    ? buildFern(context.world, context.seed, ['#3f6a2c', '#5b8a3a', '#79a84c'], 0.8)
    : buildBush(context.world, context.seed, context.look.season, {
        snowy: isSnowy(context),
        leaves: context.detail === 'hero' ? 420 : 200,
        ...(said ? { colours: shades(said) } : {}),
      });
  return still([1.4 * k, 1.1 * k, 1.4 * k], [{ mesh, transform: scaling(k), sways: true }]);
};

export const grass: ActorBuilder = (context) => {
  const text = `${words(context.attributes)} ${context.member?.noun ?? context.noun ?? ''} ${context.member?.model ?? ''}`;
  const rng = new Rng(context.seed);
  const season = context.look.season;
  const make = (i: number): number =>
    /wheat|barley/.test(text)
      ? buildTuft(context.world, context.seed + i, {
          height: 0.85,
          radius: 0.28,
          blades: 30,
          colours: ['#a8843c', '#c8a24e', '#e0bf6a'],
          head: '#d9b45a',
          headSize: 0.13,
          headWidth: 0.13,
          headShare: 0.9,
          arch: 0.3,
          width: 0.012,
        })
      : /reed/.test(text)
        ? buildTuft(context.world, context.seed + i, {
            height: 1.5,
            radius: 0.3,
            blades: 24,
            colours: ['#6d7a3c', '#8a9650', '#a8a862'],
            head: '#6b4a2c',
            headSize: 0.2,
            headShare: 0.4,
            arch: 0.25,
            width: 0.028,
          })
        : buildGrassTuft(context.world, context.seed + i, season, /moss|lawn/.test(text) ? 0.08 : 0.35);
  const meshes = [make(0), make(1)];
  const parts: StillPart[] = [];
  for (let i = 0; i < 9; i++) {
    parts.push({
      mesh: meshes[i % 2],
      transform: placed([rng.range(-0.45, 0.45), 0, rng.range(-0.45, 0.45)], rng.range(0, TAU), rng.range(0.8, 1.2)),
      sways: true,
    });
  }
  return still([1, 0.4, 1], parts);
};

export const pottedPlant: ActorBuilder = (context) => {
  const text = `${words(context.attributes)} ${context.member?.noun ?? ''} ${context.member?.phrase ?? ''}`;
  const k = sizeOf(context.attributes);
  const b = new MeshBuilder();
  const rng = new Rng(context.seed);
  const pot = context.world.material({
    color: colourWord(context.attributes.colour) ?? hex(rng.pick(['#a65f3c', '#8a8680', '#3f5560', '#d6cfc0'])),
    roughness: 0.75,
  });
  const soil = context.world.material({ color: hex('#3a2a1e'), roughness: 1 });
  b.lathe(
    [
      [0, 0],
      [0.13, 0],
      [0.18, 0.28],
      [0.2, 0.28],
      [0.2, 0.33],
      [0.17, 0.33],
      [0.16, 0.29],
    ],
    pot,
    16,
  );
  b.disc([0, 0.295, 0], 0.165, soil, 14, true);
  const parts: StillPart[] = [{ mesh: context.world.mesh(b.build()), transform: scaling(k) }];
  const up = multiply(scaling(k), translation(0, 0.29, 0));
  if (/cactus|succulent/.test(text)) parts.push({ mesh: cactus(context), transform: multiply(up, scaling(0.28)) });
  else if (/bonsai/.test(text)) {
    const model = buildTree(context.world, {
      species: 'broadleaf',
      season: context.look.season,
      seed: context.seed,
      detail: 0.5,
      height: 5,
    });
    parts.push({ mesh: model.wood, transform: multiply(up, scaling(0.1)) });
    if (model.crown >= 0) parts.push({ mesh: model.crown, transform: multiply(up, scaling(0.1)) });
  } else if (rng.chance(0.5)) {
    parts.push({
      mesh: buildFern(context.world, context.seed, ['#35602c', '#4d7d3a', '#6a9a4c'], 0.6),
      transform: up,
      sways: true,
    });
  } else {
    parts.push({
      mesh: buildTuft(context.world, context.seed, {
        height: 0.62,
        radius: 0.1,
        blades: 22,
        colours: ['#2f5a2c', '#467a3a', '#6a9a50'],
        width: 0.09,
        arch: 0.65,
      }),
      transform: up,
      sways: true,
    });
  }
  return still([0.5 * k, 0.9 * k, 0.5 * k], parts);
};

/** A saguaro about 3 m tall. */
export function cactus(context: Pick<BuildContext, 'world' | 'seed'>): number {
  const rng = new Rng(context.seed);
  const b = new MeshBuilder();
  const green = context.world.material({
    color: hex('#5c7f4a'),
    color2: hex('#3f5f36'),
    pattern: 'stripes',
    patternScale: 0.1,
    roughness: 0.85,
  });
  const limb = (points: Vec3[], r: number): void => {
    b.tube(
      points,
      points.map((_, i) => (i === points.length - 1 ? r * 0.8 : r)),
      green,
      10,
      true,
    );
  };
  limb(
    [
      [0, -0.2, 0],
      [0, 1.2, 0],
      [0, 2.4, 0],
      [0, 3, 0],
    ],
    0.24,
  );
  const arms = rng.int(1, 3);
  for (let i = 0; i < arms; i++) {
    const a = rng.range(0, TAU);
    const y = rng.range(0.9, 1.5);
    const out = 0.62;
    limb(
      [
        [0, y, 0],
        [cos(a) * out * 0.7, y + 0.05, sin(a) * out * 0.7],
        [cos(a) * out, y + 0.35, sin(a) * out],
        [cos(a) * out, y + rng.range(0.8, 1.2), sin(a) * out],
      ],
      0.15,
    );
  }
  return context.world.mesh(b.build());
}

export const mushroom: ActorBuilder = (context) => {
  const k = sizeOf(context.attributes);
  const rng = new Rng(context.seed);
  const b = new MeshBuilder();
  const text = words(context.attributes);
  const cap = colourWord(context.attributes.colour) ?? hex(rng.pick(['#b5342a', '#8a5a36', '#c98b4a']));
  const glow = /glow|lumin|magic/.test(text);
  const skin = context.world.material({
    color: cap,
    color2: hex('#efe6d4'),
    pattern: 'dots',
    patternScale: 0.05,
    roughness: 0.5,
    ...(glow ? { emissive: shade(cap, 1.6) } : {}),
  });
  const flesh = context.world.material({ color: hex('#e8dcc4'), roughness: 0.8, translucency: 0.3 });
  b.lathe(
    [
      [0.04, -0.01],
      [0.03, 0.05],
      [0.026, 0.12],
    ],
    flesh,
    10,
  );
  b.lathe(
    [
      [0.026, 0.11],
      [0.07, 0.118],
      [0.1, 0.115],
    ],
    flesh,
    14,
  );
  b.lathe(
    [
      [0.1, 0.112],
      [0.098, 0.135],
      [0.08, 0.165],
      [0.045, 0.19],
      [0, 0.2],
    ],
    skin,
    14,
  );
  return still([0.2 * k, 0.2 * k, 0.2 * k], [{ mesh: context.world.mesh(b.build()), transform: scaling(k) }]);
};

export const fallenLeaves: ActorBuilder = (context) => {
  const said = colourWord(context.attributes.colour);
  const petals = /petal/.test(`${context.member?.noun ?? ''} ${words(context.attributes)}`);
  const colours = said
    ? shades(said)
    : petals
      ? ['#e29ab0', '#f2bccb', '#fbdce4']
      : leafColours('broadleaf', 'autumn', new Rng(context.seed));
  return still(
    [1, 0.02, 1],
    [{ mesh: buildFallenLeaves(context.world, context.seed, colours, 0.7, 60, petals ? 0.05 : 0.1) }],
  );
};
