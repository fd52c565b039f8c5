/** Trees known by their outline: willow, acacia, baobab, Scots pine, cypress, banana, apple, bonsai; and the stump of one. */
import { Rng } from '../../math/random.ts';
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, scaling, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { type Blob, branch, leafCard } from './foliage.ts';
import { sizeOf, still } from './still.ts';
import { barkMaterial, leafMaterials } from './tints.ts';
import { bole, form, leaves } from './tree-form.ts';

const willow = form(false, (w) => {
  const { rng, crown } = w;
  const bark = barkMaterial(w.context.world, 'grey');
  bole(w, [0, 3.2, 0], 0.34, 0.2, bark);
  const winter = w.context.look.season === 'winter';
  const tints = leafMaterials(w.context.world, winter ? ['#8a7a4a', '#a08a50', '#b59a5c', '#c9ad6a'] : w.codes);
  const blobs: Blob[] = [{ centre: [0, 5, 0], radii: [2.2, 1.5, 2.2] }];
  for (let i = 0; i < 6; i++) {
    const a = (i * TAU) / 6;
    blobs.push({ centre: [cos(a) * 1.7, 4.9, sin(a) * 1.7], radii: [1.2, 1.1, 1.2] });
    branch(w.wood, rng, [0, 3, 0], [cos(a) * 1.8, 5.2, sin(a) * 1.8], 0.13, 0.04, bark);
  }
  if (!winter) leaves(w, blobs, { count: 900, size: 0.24, droop: 0.9 });
  // Curtains of long shoots hang to the ground.
  const strands = Math.round(150 * w.detail);
  for (let i = 0; i < strands; i++) {
    const a = rng.range(0, TAU);
    const r = rng.range(1.5, 3.2);
    const top = 5.6 - (r / 3.2) * 1.0 + rng.range(-0.3, 0.3);
    const end = rng.range(0.3, 1.5);
    const out: Vec3 = [cos(a), 0, sin(a)];
    const n = w.detail > 0.6 ? 9 : 5;
    for (let j = 0; j < n; j++) {
      const t = j / n;
      const p: Vec3 = [out[0] * (r + 0.25 * sin(t * 2)), top + (end - top) * t, out[2] * (r + 0.25 * sin(t * 2))];
      const side: Vec3 = [-out[2], 0, out[0]];
      leafCard(
        crown,
        p,
        normalize([out[0] * 0.1 + rng.range(-0.15, 0.15), -1, out[2] * 0.1 + rng.range(-0.15, 0.15)]),
        j % 2 ? side : normalize([side[0] + out[0], 0, side[2] + out[2]]),
        [out[0], 0.4, out[2]],
        ((top - end) / n) * 1.35,
        w.detail > 0.6 ? 0.12 : 0.24,
        tints[Math.min(3, Math.floor(rng.range(0.6, 3.9)))],
      );
    }
  }
  return [6.4, 6.8];
});

const acacia = form(true, (w) => {
  const bark = barkMaterial(w.context.world, 'grey');
  const codes = ['#3a4a22', '#55682c', '#75883a', '#94a250'];
  bole(w, [w.rng.range(-0.4, 0.4), 2.6, 0.2], 0.2, 0.15, bark);
  const blobs: Blob[] = [];
  const n = 6;
  for (let i = 0; i < n; i++) {
    const a = (i * TAU) / n + w.rng.range(-0.25, 0.25);
    const r = w.rng.range(1.7, 2.7);
    const y = w.rng.range(5.2, 5.8);
    // Boughs fan up like the ribs of an umbrella under flat plates of leaves.
    branch(w.wood, w.rng, [0, 2.5, 0.1], [cos(a) * r, y - 0.15, sin(a) * r], 0.1, 0.035, bark);
    blobs.push({ centre: [cos(a) * r, y, sin(a) * r], radii: [1.55, 0.4, 1.55] });
  }
  blobs.push({ centre: [0, 5.9, 0], radii: [2.1, 0.42, 2.1] });
  leaves(w, blobs, { count: 1900, size: 0.2, codes });
  return [6.3, 7.8];
});

const baobab = form(true, (w) => {
  const bark = w.context.world.material({
    color: hex('#9a8470'),
    color2: hex('#7a6656'),
    pattern: 'bark',
    patternScale: 0.3,
    roughness: 0.95,
  });
  const codes = ['#3f5426', '#587034', '#748c42', '#92a854'];
  const fat = w.rng.range(1.15, 1.4);
  w.wood.tube(
    [
      [0, -0.3, 0],
      [0, 0.3, 0],
      [0, 2, 0],
      [0, 4, 0],
      [0, 5.2, 0],
      [0, 6, 0],
    ],
    [fat * 1.3, fat * 1.12, fat * 1.08, fat, fat * 0.75, fat * 0.4],
    bark,
    w.detail > 0.6 ? 16 : 9,
    true,
  );
  const blobs: Blob[] = [];
  for (let i = 0; i < 8; i++) {
    const a = (i * TAU) / 8 + w.rng.range(-0.25, 0.25);
    const r = w.rng.range(2.2, 3.2);
    const y = w.rng.range(6.8, 8.2);
    const end: Vec3 = [cos(a) * r, y, sin(a) * r];
    branch(w.wood, w.rng, [cos(a) * 0.55, 5.3, sin(a) * 0.55], end, 0.34, 0.08, bark, 7);
    for (let j = 0; j < 2; j++)
      branch(
        w.wood,
        w.rng,
        [end[0] * 0.8, y - 0.5, end[2] * 0.8],
        [end[0] * 1.2 + w.rng.range(-0.5, 0.5), y + 0.6, end[2] * 1.2 + w.rng.range(-0.5, 0.5)],
        0.07,
        0.02,
        bark,
      );
    blobs.push({ centre: [end[0] * 1.08, y + 0.4, end[2] * 1.08], radii: [0.85, 0.42, 0.85] });
  }
  if (w.rng.chance(0.7)) leaves(w, blobs, { count: 900, size: 0.2, codes, inside: 0.7 });
  return [8.9, 8];
});

const pine = form(true, (w) => {
  const bark = barkMaterial(w.context.world, 'pine');
  const codes = ['#1f3a2a', '#2c5038', '#3f6a48', '#5a8558'];
  const height = 11;
  bole(w, [w.rng.range(-0.5, 0.5), height * 0.93, w.rng.range(-0.4, 0.4)], 0.26, 0.08, bark);
  const blobs: Blob[] = [];
  const n = 8;
  for (let i = 0; i < n; i++) {
    const t = i / (n - 1);
    const y = height * (0.52 + 0.42 * t);
    const a = i * 2.4 + w.rng.range(-0.3, 0.3);
    const r = (1 - t * 0.75) * w.rng.range(1.5, 2.2);
    branch(w.wood, w.rng, [0, y - 0.4, 0], [cos(a) * r, y, sin(a) * r], 0.09, 0.03, bark);
    blobs.push({
      centre: [cos(a) * r, y + 0.15, sin(a) * r],
      radii: [1.25 * (1 - t * 0.3), 0.46, 1.25 * (1 - t * 0.3)],
    });
  }
  blobs.push({ centre: [0, height * 0.97, 0], radii: [1.1, 0.5, 1.1] });
  leaves(w, blobs, { count: 1700, size: 0.22, codes });
  return [height, 5.2];
});

const cypress = form(true, (w) => {
  const bark = barkMaterial(w.context.world, 'brown');
  const codes = ['#1c3322', '#28472e', '#38603c', '#4c774a'];
  bole(w, [0, 2, 0], 0.16, 0.1, bark);
  const blobs: Blob[] = [];
  const h = 9.8;
  const wide = w.rng.range(0.72, 0.92);
  for (let i = 0; i < 8; i++) {
    const t = i / 7;
    const r = wide * pow(sin(0.35 + t * 2.65), 0.7);
    blobs.push({
      centre: [w.rng.range(-0.08, 0.08), 0.9 + t * (h - 1.7), w.rng.range(-0.08, 0.08)],
      radii: [Math.max(0.16, r), 1.05, Math.max(0.16, r)],
    });
  }
  leaves(w, blobs, { count: 1500, size: 0.2, codes, droop: -0.6 });
  return [h, wide * 2.1];
});

const bananaPlant = form(true, (w) => {
  const { world } = w.context;
  const stem = world.material({
    color: hex('#8a9a4a'),
    color2: hex('#6a5a34'),
    pattern: 'stripes',
    patternScale: 0.3,
    roughness: 0.7,
  });
  w.wood.tube(
    [
      [0, -0.1, 0],
      [0.03, 0.8, 0],
      [0, 1.7, 0.02],
    ],
    [0.19, 0.15, 0.1],
    stem,
    10,
  );
  const tints = leafMaterials(world, ['#3f7a2c', '#57963a', '#76b04c', '#93c460'], 0.5);
  const n = w.detail > 0.6 ? 10 : 7;
  for (let f = 0; f < n; f++) {
    const a = (f / n) * TAU * 1.62 + w.rng.range(-0.2, 0.2);
    const rise = w.rng.range(0.5, 1.25);
    const out: Vec3 = [cos(a), 0, sin(a)];
    const side: Vec3 = [-out[2], 0, out[0]];
    const length = w.rng.range(1.5, 2);
    const at = (t: number): Vec3 => [
      out[0] * length * (t * (1 - 0.2 * t)),
      1.65 + length * (rise * t - 0.95 * t * t),
      out[2] * length * (t * (1 - 0.2 * t)),
    ];
    // One broad blade, folded along its rib.
    const start = w.crown.vertexCount;
    for (let i = 0; i <= 8; i++) {
      const t = i / 8;
      const p = at(t);
      const half = 0.3 * pow(sin(Math.min(3.1, 0.35 + t * 2.75)), 0.7) * (t < 0.15 ? t / 0.15 : 1) + 0.01;
      for (const s of [-1, 0, 1])
        w.crown.vertex(
          [p[0] + side[0] * half * s, p[1] + (s === 0 ? -0.05 : 0.04), p[2] + side[2] * half * s],
          [out[0] * 0.3 + side[0] * s * 0.3, 1, out[2] * 0.3 + side[2] * s * 0.3],
          s,
          t,
        );
    }
    const m = tints[f % 4];
    for (let i = 0; i < 8; i++)
      for (const s of [0, 1]) {
        const v = start + i * 3 + s;
        w.crown.quadIndices(v, v + 1, v + 4, v + 3, m);
      }
  }
  if (w.rng.chance(0.75)) {
    const fruit = world.material({ color: hex(w.rng.pick(['#e0c23a', '#9ab04a'])), roughness: 0.5 });
    for (let ring = 0; ring < 4; ring++)
      for (let i = 0; i < 8; i++) {
        const a = (i * TAU) / 8;
        const y = 1.35 - ring * 0.13;
        const c: Vec3 = [0.34 + cos(a) * 0.1, y, sin(a) * 0.1];
        w.wood.tube(
          [
            c,
            addScaled(c, [cos(a) * 0.06, 0.05, sin(a) * 0.06], 1),
            addScaled(c, [cos(a) * 0.07, 0.13, sin(a) * 0.07], 1),
          ],
          [0.02, 0.026, 0.008],
          fruit,
          6,
        );
      }
    w.wood.tube(
      [
        [0.05, 1.75, 0],
        [0.28, 1.7, 0],
        [0.34, 0.9, 0],
      ],
      [0.03, 0.03, 0.02],
      stem,
      6,
    );
    w.wood.ellipsoid(
      [0.34, 0.78, 0],
      [0.06, 0.12, 0.06],
      world.material({ color: hex('#6a2a4a'), roughness: 0.6 }),
      10,
      7,
    );
  }
  return [3.1, 3.2];
});

/** Fruit by the word: apples, oranges, lemons, peaches. */
const appleTree = form(false, (w) => {
  const { world } = w.context;
  const bark = barkMaterial(world, 'brown');
  bole(w, [0, 1.7, 0], 0.17, 0.12, bark);
  const noun = w.context.member?.noun ?? '';
  const winter = w.context.look.season === 'winter';
  const blobs: Blob[] = [{ centre: [0, 3, 0], radii: [1.5, 1.15, 1.5] }];
  for (let i = 0; i < 5; i++) {
    const a = (i * TAU) / 5 + 0.3;
    const c: Vec3 = [cos(a) * 1.25, w.rng.range(2.5, 3.1), sin(a) * 1.25];
    blobs.push({ centre: c, radii: [0.95, 0.8, 0.95] });
    branch(w.wood, w.rng, [0, 1.6, 0], c, 0.07, 0.02, bark);
  }
  if (winter) return [3.9, 4];
  leaves(w, blobs, { count: 1700, size: 0.17 });
  const fruit = world.material({
    color: hex(
      /orange/.test(noun)
        ? '#e0801c'
        : /lemon/.test(noun)
          ? '#ecd23a'
          : /peach|apricot/.test(noun)
            ? '#ee9a6a'
            : /plum|fig/.test(noun)
              ? '#5a2a5a'
              : w.rng.pick(['#b8201c', '#c93a24', '#9ab03a']),
    ),
    roughness: 0.3,
  });
  const n = Math.round(70 * w.detail);
  for (let i = 0; i < n; i++) {
    const { centre, radii } = blobs[i % blobs.length];
    const a = i * 2.4;
    const y = w.rng.range(-0.85, 0.5);
    const r = Math.sqrt(1 - y * y) * 1.03;
    w.crown.sphere(
      [centre[0] + cos(a) * radii[0] * r, centre[1] + radii[1] * y, centre[2] + sin(a) * radii[2] * r],
      0.075,
      fruit,
      w.detail > 0.6 ? 9 : 6,
      w.detail > 0.6 ? 7 : 4,
    );
  }
  return [4.2, 4.4];
});

const bonsai = form(true, (w) => {
  const { world } = w.context;
  const pot = world.material({ color: hex(w.rng.pick(['#3f5560', '#7a3a2c', '#8a8680', '#26323a'])), roughness: 0.4 });
  w.wood.roundedBox([0, 0.05, 0], [0.34, 0.1, 0.22], 0.03, pot, 2);
  w.wood.roundedBox([0, 0.1, 0], [0.38, 0.025, 0.26], 0.01, pot, 1);
  w.wood.ellipsoid([0, 0.105, 0], [0.16, 0.02, 0.1], world.material({ color: hex('#4a5a2c'), roughness: 1 }), 12, 5);
  const bark = barkMaterial(world, 'dark');
  const s = w.rng.chance(0.5) ? 1 : -1;
  const trunk: Vec3[] = [
    [0, 0.1, 0],
    [s * 0.05, 0.18, 0.01],
    [-s * 0.04, 0.27, 0],
    [s * 0.03, 0.36, -0.01],
    [0, 0.45, 0],
  ];
  w.wood.tube(trunk, [0.04, 0.03, 0.024, 0.017, 0.009], bark, 9);
  const codes = w.rng.chance(0.75)
    ? ['#1f3a24', '#2e5432', '#447144', '#5f8d55']
    : ['#8a3212', '#b84a18', '#d96a20', '#ee9436'];
  const pads: Blob[] = [
    { centre: [0, 0.48, 0], radii: [0.11, 0.05, 0.1] },
    { centre: [s * 0.17, 0.38, 0.03], radii: [0.11, 0.038, 0.09] },
    { centre: [-s * 0.17, 0.3, -0.03], radii: [0.12, 0.04, 0.09] },
    { centre: [s * 0.12, 0.24, 0.07], radii: [0.08, 0.03, 0.07] },
  ];
  for (const p of pads.slice(1)) branch(w.wood, w.rng, [0, p.centre[1] - 0.06, 0], p.centre, 0.013, 0.005, bark);
  leaves(w, pads, { count: 700, size: 0.028, codes });
  return [0.53, 0.56];
});

const stump: ActorBuilder = (context) => {
  const { world } = context;
  const rng = new Rng(context.seed);
  const b = new MeshBuilder();
  const bark = barkMaterial(world, 'brown');
  const ends = world.material({
    color: hex('#c9a878'),
    color2: hex('#a9824f'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.8,
  });
  const h = 0.42;
  const roots = rng.int(4, 6);
  b.tube(
    [
      [0, -0.05, 0],
      [0, 0.08, 0],
      [0, 0.25, 0],
      [0, h, 0],
    ],
    [0.36, 0.32, 0.28, 0.27],
    bark,
    14,
    false,
  );
  b.disc([0, h, 0], 0.27, ends, 16, true);
  for (let i = 0; i < roots; i++) {
    const a = (i * TAU) / roots + rng.range(-0.2, 0.2);
    b.tube(
      [
        [cos(a) * 0.2, 0.16, sin(a) * 0.2],
        [cos(a) * 0.34, 0.06, sin(a) * 0.34],
        [cos(a) * 0.5, 0, sin(a) * 0.5],
      ],
      [0.09, 0.07, 0.02],
      bark,
      7,
    );
  }
  if (rng.chance(0.6)) {
    const twig: Vec3 = [0.2, h, 0.1];
    b.tube([twig, addScaled(twig, [0.02, 0.2, 0.03], 1)], [0.012, 0.005], bark, 5);
    const tints = leafMaterials(world, ['#4d7a2a', '#8db84a']);
    for (let i = 0; i < 5; i++)
      leafCard(
        b,
        addScaled(twig, [0.02, 0.2, 0.03], i / 5),
        normalize([cos(i * 2.4), 0.5, sin(i * 2.4)]),
        [-sin(i * 2.4), 0, cos(i * 2.4)],
        [0, 1, 0],
        0.08,
        0.05,
        tints[i % 2],
      );
  }
  const k = sizeOf(context.attributes);
  return still([0.8 * k, h * k, 0.8 * k], [{ mesh: world.mesh(b.build()), transform: scaling(k) }], {
    top: translation(0, h * k, 0),
    seat: translation(0, h * k, 0),
  });
};

export const TREE_FORMS: Readonly<Record<string, ActorBuilder>> = {
  willow,
  acacia,
  baobab,
  pine,
  cypress,
  banana_plant: bananaPlant,
  apple_tree: appleTree,
  bonsai,
  stump,
};
