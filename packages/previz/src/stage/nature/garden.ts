/** What grows lower than trees: hedges, climbers, plants of dry land, of the field and of the sea bed. */
import { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { addScaled, normalize, scaling, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder, BuildContext } from '../actor.ts';
import { colourWord } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import { leafCard, lump } from './foliage.ts';
import { isSnowy, sizeOf, still } from './still.ts';
import { leafMaterials } from './tints.ts';
import { buildBush, buildFern, buildHedge, buildTuft } from './undergrowth.ts';

/** One mesh that sways, drawn with a stream of its own. */
const drawn =
  (
    size: Vec3,
    draw: (b: MeshBuilder, rng: Rng, context: BuildContext, fine: boolean) => void,
    sways = true,
  ): ActorBuilder =>
  (context) => {
    const b = new MeshBuilder();
    draw(b, new Rng(context.seed), context, context.detail === 'hero');
    const k = sizeOf(context.attributes);
    return still(
      [size[0] * k, size[1] * k, size[2] * k],
      [{ mesh: context.world.mesh(b.build()), transform: scaling(k), sways }],
    );
  };

/** One mesh of the undergrowth. */
const grown =
  (size: Vec3, mesh: (context: BuildContext) => number): ActorBuilder =>
  (context) => {
    const k = sizeOf(context.attributes);
    return still(
      [size[0] * k, size[1] * k, size[2] * k],
      [{ mesh: mesh(context), transform: scaling(k), sways: true }],
    );
  };

const saidOr = (context: BuildContext, rng: Rng, codes: readonly string[]): Rgb =>
  colourWord(context.attributes.colour) ?? hex(rng.pick(codes));

const cactus = drawn(
  [1.6, 3.1, 1.6],
  (b, rng, context, fine) => {
    const green = context.world.material({
      color: hex(rng.pick(['#5c7f4a', '#6a8a52', '#4f7350'])),
      color2: hex('#3f5f36'),
      pattern: 'stripes',
      patternScale: 0.1,
      roughness: 0.85,
    });
    const spine = context.world.material({ color: hex('#e8e0c4'), roughness: 0.8 });
    const limb = (points: Vec3[], r: number): void => {
      b.tube(
        points,
        points.map((_, i) => (i === points.length - 1 ? r * 0.8 : r)),
        green,
        fine ? 14 : 8,
        true,
      );
    };
    limb(
      [
        [0, -0.1, 0],
        [0, 1.2, 0],
        [0, 2.4, 0],
        [0, 2.95, 0],
      ],
      0.24,
    );
    const arms = rng.int(2, 4);
    const tops: Vec3[] = [[0, 3, 0]];
    for (let i = 0; i < arms; i++) {
      const a = (i / arms) * TAU + rng.range(-0.4, 0.4);
      const y = rng.range(0.9, 1.5);
      const end: Vec3 = [cos(a) * 0.62, y + rng.range(0.8, 1.2), sin(a) * 0.62];
      limb([[0, y, 0], [cos(a) * 0.45, y + 0.04, sin(a) * 0.45], [cos(a) * 0.62, y + 0.3, sin(a) * 0.62], end], 0.15);
      tops.push(end);
    }
    if (fine)
      for (let i = 0; i < 160; i++) {
        const a = i * 2.4;
        const y = 0.2 + (i / 160) * 2.7;
        b.tube(
          [
            [cos(a) * 0.235, y, sin(a) * 0.235],
            [cos(a) * 0.3, y + 0.01, sin(a) * 0.3],
          ],
          [0.006, 0.001],
          spine,
          3,
          false,
        );
      }
    if (rng.chance(0.4)) {
      const petal = context.world.material({
        color: hex(rng.pick(['#e86a8a', '#f2e6d0', '#e8b03a'])),
        roughness: 0.6,
        doubleSided: true,
      });
      for (const t of tops)
        for (let i = 0; i < 6; i++) {
          const a = (i * TAU) / 6;
          leafCard(b, t, normalize([cos(a), 0.9, sin(a)]), [-sin(a), 0, cos(a)], [0, 1, 0], 0.16, 0.09, petal);
        }
    }
  },
  false,
);

const pricklyPear = drawn(
  [1.2, 1.25, 0.9],
  (b, rng, context, fine) => {
    const green = context.world.material({
      color: hex(rng.pick(['#6a9450', '#7a9a5a', '#5a8a5a'])),
      color2: hex('#d8d2a4'),
      pattern: 'dots',
      patternScale: 0.06,
      roughness: 0.75,
    });
    const fruit = context.world.material({
      color: saidOr(context, rng, ['#b02a4a', '#d8643a', '#8a2a5a']),
      roughness: 0.5,
    });
    const pad = (at: Vec3, lean: number, turn: number, size: number, depth: number): void => {
      const up: Vec3 = [sin(lean) * cos(turn), cos(lean), sin(lean) * sin(turn)];
      const middle = addScaled(at, up, size * 0.95);
      const across: Vec3 = normalize([cos(turn) * cos(lean), -sin(lean), sin(turn) * cos(lean)]);
      const thin: Vec3 = [-sin(turn), 0, cos(turn)];
      b.loft(
        [-1, -0.75, -0.2, 0.4, 0.85, 1].map((t) => ({
          centre: addScaled(middle, up, t * size),
          rx: Math.max(0.004, size * 0.72 * Math.sqrt(Math.max(0, 1 - t * t)) * (t < 0 ? 0.82 : 1)),
          rz: Math.max(0.004, size * 0.15 * Math.sqrt(Math.max(0, 1 - t * t))),
          axisX: across,
          axisZ: thin,
        })),
        green,
        fine ? 14 : 8,
      );
      const top = addScaled(middle, up, size * 0.95);
      if (depth === 0) {
        for (const d of [-0.4, 0, 0.4])
          b.ellipsoid(
            addScaled(addScaled(middle, up, size * (0.98 - Math.abs(d) * 0.3)), across, size * d),
            [size * 0.13, size * 0.2, size * 0.13],
            fruit,
            8,
            6,
          );
        return;
      }
      for (const d of rng.chance(0.7) ? [-1, 1] : [rng.chance(0.5) ? 1 : -1])
        pad(
          addScaled(addScaled(top, across, d * size * 0.35), up, -size * 0.15),
          lean * 0.5 + d * rng.range(0.35, 0.65),
          turn + rng.range(-0.5, 0.5),
          size * 0.82,
          depth - 1,
        );
    };
    for (const [x, lean] of [
      [0, 0.05],
      [0.24, 0.4],
      [-0.24, -0.4],
    ] as const)
      pad([x, -0.03, rng.range(-0.1, 0.1)], lean, rng.range(-0.4, 0.4), 0.23, x === 0 ? 2 : 1);
  },
  false,
);

const agave = drawn([1.5, 0.85, 1.5], (b, rng, context, fine) => {
  const tints = leafMaterials(
    context.world,
    rng.pick([
      ['#4f7a68', '#6a9480', '#8ab09a'],
      ['#5a8a4a', '#74a45a', '#a8c070'],
    ]),
    0.2,
  );
  const n = fine ? 34 : 20;
  for (let i = 0; i < n; i++) {
    const t = i / n;
    const a = i * 2.4;
    const lift = 0.25 + t * 1.15;
    const length = 0.85 - 0.25 * t;
    const out: Vec3 = normalize([cos(a) * cos(lift), sin(lift), sin(a) * cos(lift)]);
    const side: Vec3 = [-sin(a), 0, cos(a)];
    const up: Vec3 = normalize([-cos(a) * sin(lift), cos(lift), -sin(a) * sin(lift)]);
    const m = tints[i % tints.length];
    const row = (f: number, half: number, bend: number): readonly [Vec3, Vec3, Vec3] => {
      const c = addScaled(addScaled([0, 0.03, 0], out, length * f), [0, 1, 0], -bend * f * f * 0.2);
      return [
        addScaled(addScaled(c, side, half), up, half * 0.4),
        c,
        addScaled(addScaled(c, side, -half), up, half * 0.4),
      ];
    };
    const rows = [row(0.05, 0.05, 1 - t), row(0.4, 0.085, 1 - t), row(0.8, 0.045, 1 - t), row(1, 0.002, 1 - t)];
    const start = b.vertexCount;
    for (const r of rows) for (const [j, p] of r.entries()) b.vertex(p, addScaled(up, side, (1 - j) * -0.3), j, 0);
    for (let r = 0; r < 3; r++)
      for (const j of [0, 1]) {
        const v = start + r * 3 + j;
        b.quadIndices(v, v + 1, v + 4, v + 3, m);
      }
  }
});

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

const vineLeaves = (context: BuildContext): number[] =>
  leafMaterials(
    context.world,
    context.look.season === 'autumn' ? ['#701f16', '#9c2c1b', '#c23f22'] : ['#2f5a2a', '#47803a', '#69a04c'],
    0.5,
  );

const ivy = drawn([1.6, 2, 0.3], (b, rng, context, fine) => {
  const stem = context.world.material({ color: hex('#5a4632'), roughness: 0.95 });
  const wall = context.world.material({
    color: hex('#8f857a'),
    color2: hex('#6f665c'),
    pattern: 'brick',
    patternScale: 0.075,
    roughness: 0.95,
  });
  const tints = vineLeaves(context);
  // It needs something to climb: a stretch of old wall.
  b.box([0, 0.95, -0.1], [1.5, 1.9, 0.14], wall);
  for (let i = 0; i < 7; i++) {
    let p: Vec3 = [rng.range(-0.6, 0.6), 0, 0];
    const line: Vec3[] = [p];
    for (let j = 0; j < 7; j++) {
      p = [
        Math.max(-0.75, Math.min(0.75, p[0] + rng.range(-0.16, 0.16))),
        Math.min(1.95, p[1] + rng.range(0.18, 0.32)),
        0.005,
      ];
      line.push(p);
    }
    b.tube(
      line,
      line.map((_, j) => 0.014 * (1 - j / 9)),
      stem,
      5,
    );
    for (const q of line)
      for (let j = 0; j < (fine ? 12 : 6); j++) {
        const a = rng.range(0, TAU);
        leafCard(
          b,
          [q[0] + rng.range(-0.13, 0.13), q[1] + rng.range(-0.12, 0.12), 0.01 + rng.range(0, 0.04)],
          normalize([cos(a) * 0.6, -0.4 + sin(a) * 0.5, 0.35]),
          normalize([sin(a), -cos(a), 0.2]),
          [0, 0.3, 1],
          fine ? 0.11 : 0.16,
          fine ? 0.1 : 0.14,
          rng.pick(tints),
        );
      }
  }
});

const grapevine = drawn([1.6, 1.7, 0.7], (b, rng, context, fine) => {
  const wood = context.world.material({
    color: hex('#5d4632'),
    color2: hex('#3a2a1e'),
    pattern: 'bark',
    patternScale: 0.08,
    roughness: 0.95,
  });
  const wire = context.world.material({ color: hex('#8a8a88'), roughness: 0.5 });
  const grape = context.world.material({
    color: saidOr(context, rng, ['#3f1f4f', '#6a8a34', '#5a1f3a']),
    roughness: 0.3,
  });
  const tints = vineLeaves(context);
  for (const x of [-0.75, 0.75]) b.box([x, 0.8, 0], [0.06, 1.6, 0.06], wood);
  for (const y of [0.75, 1.15, 1.5])
    b.tube(
      [
        [-0.75, y, 0],
        [0.75, y, 0],
      ],
      0.006,
      wire,
      4,
    );
  b.tube(
    [
      [0, -0.05, 0],
      [0.05, 0.3, 0.02],
      [-0.03, 0.72, 0],
    ],
    [0.06, 0.045, 0.035],
    wood,
    8,
  );
  for (const s of [1, -1])
    b.tube(
      [
        [-0.03, 0.7, 0],
        [s * 0.3, 0.8, 0],
        [s * 0.7, 0.78, 0],
      ],
      [0.03, 0.022, 0.012],
      wood,
      6,
    );
  for (let i = 0; i < (fine ? 240 : 110); i++) {
    const a = rng.range(0, TAU);
    leafCard(
      b,
      [rng.range(-0.75, 0.75), rng.range(0.7, 1.6), rng.range(-0.2, 0.2)],
      normalize([cos(a) * 0.6, -0.5, sin(a) * 0.8]),
      normalize([sin(a), 0.2, -cos(a)]),
      [cos(a) * 0.4, 0.6, 0.7],
      fine ? 0.14 : 0.19,
      fine ? 0.13 : 0.17,
      rng.pick(tints),
    );
  }
  for (let i = 0; i < 9; i++) {
    const c: Vec3 = [rng.range(-0.65, 0.65), rng.range(0.55, 0.8), rng.range(-0.14, 0.14)];
    for (let j = 0; j < (fine ? 18 : 9); j++) {
      const t = j / (fine ? 18 : 9);
      const r = 0.055 * (1 - t);
      b.sphere([c[0] + cos(j * 2.4) * r, c[1] - t * 0.17, c[2] + sin(j * 2.4) * r], 0.019, grape, 7, 5);
    }
  }
});

const pumpkinVine = drawn([1.7, 0.45, 1.7], (b, rng, context, fine) => {
  const skin = context.world.material({
    color: saidOr(context, rng, ['#e0701c', '#d8822a', '#c95a1a']),
    color2: hex('#a84a12'),
    roughness: 0.45,
  });
  const stem = context.world.material({ color: hex('#5f7a34'), roughness: 0.8 });
  const tints = leafMaterials(context.world, ['#3f6a2a', '#578a38', '#76a84c'], 0.5);
  const spots: readonly (readonly [x: number, z: number, r: number])[] = [
    [0.1, 0.05, rng.range(0.22, 0.27)],
    [-0.5, 0.3, rng.range(0.13, 0.18)],
    [0.5, -0.45, rng.range(0.15, 0.2)],
  ];
  for (const [x, z, r] of spots) {
    for (let i = 0; i < 9; i++) {
      const a = (i * TAU) / 9;
      b.ellipsoid(
        [x + cos(a) * r * 0.5, r * 0.8, z + sin(a) * r * 0.5],
        [r * 0.55, r * 0.8, r * 0.55],
        skin,
        fine ? 12 : 8,
        fine ? 9 : 6,
      );
    }
    b.tube(
      [
        [x, r * 1.4, z],
        [x + 0.01, r * 1.75, z],
        [x + 0.06, r * 1.95, z + 0.02],
      ],
      [r * 0.17, r * 0.1, r * 0.09],
      stem,
      7,
    );
  }
  b.tube(
    [
      [-0.8, 0.02, 0.5],
      [-0.4, 0.05, 0.1],
      [0.1, 0.03, 0.35],
      [0.45, 0.05, -0.1],
      [0.8, 0.02, -0.6],
    ],
    0.016,
    stem,
    6,
  );
  for (let i = 0; i < 16; i++) {
    const a = i * 2.4;
    const r = 0.35 + 0.45 * ((i * 7) % 10) * 0.1;
    const p: Vec3 = [cos(a) * r, rng.range(0.14, 0.3), sin(a) * r];
    b.tube([[p[0] * 0.9, 0.02, p[2] * 0.9], p], 0.008, stem, 4);
    for (let j = 0; j < 5; j++) {
      const t = (j * TAU) / 5;
      leafCard(b, p, normalize([cos(t), 0.12, sin(t)]), [-sin(t), 0, cos(t)], [0, 1, 0], 0.16, 0.15, tints[i % 3]);
    }
  }
});

const reeds = grown([1, 1.7, 1], (context) =>
  buildTuft(context.world, context.seed, {
    height: 1.45,
    radius: 0.42,
    blades: context.detail === 'hero' ? 60 : 34,
    colours: ['#6d7a3c', '#8a9650', '#a8a862'],
    head: '#5f3f24',
    headSize: 0.2,
    headShare: 0.4,
    arch: 0.25,
    width: 0.03,
  }),
);

const seaweed = drawn([0.9, 2.4, 0.9], (b, rng, context, fine) => {
  const tints = leafMaterials(
    context.world,
    rng.pick([
      ['#2f4a24', '#4a6a30', '#6a8a3c'],
      ['#5a3a1c', '#7a5426', '#9a7234'],
      ['#6a2a34', '#8a3a44', '#a84f54'],
    ]),
    0.6,
  );
  for (let i = 0; i < (fine ? 9 : 6); i++) {
    const a = i * 2.4;
    const r = 0.3 * Math.sqrt(i / 9);
    const h = rng.range(1.4, 2.35);
    const at = (t: number): Vec3 => [
      cos(a) * r + 0.12 * sin(t * 5 + i),
      h * t - 0.03,
      sin(a) * r + 0.12 * cos(t * 4 + i * 2),
    ];
    const n = fine ? 12 : 7;
    b.tube(
      Array.from({ length: n + 1 }, (_, j) => at(j / n)),
      Array.from({ length: n + 1 }, (_, j) => 0.016 * (1 - (0.7 * j) / n)),
      tints[0],
      5,
    );
    for (let j = 1; j <= n; j++)
      for (const s of [1, -1]) {
        const p = at(j / n);
        const t = a + j * 0.6;
        leafCard(
          b,
          p,
          normalize([s * cos(t), 0.8, s * sin(t)]),
          [-sin(t), 0, cos(t)],
          [sin(t), 0.3, cos(t)],
          (fine ? 0.3 : 0.42) * (1 - (0.4 * j) / n),
          fine ? 0.08 : 0.12,
          tints[(i + j) % 3],
        );
        if (fine) b.sphere(p, 0.022, tints[1], 6, 5);
      }
  }
});

const coral = drawn(
  [1.2, 0.9, 1.2],
  (b, rng, context, fine) => {
    const one = context.world.material({
      color: saidOr(context, rng, ['#e0624a', '#e88aa4', '#e8a03a', '#a85ab5']),
      color2: hex('#f2d6c4'),
      pattern: 'noise',
      patternScale: 0.05,
      roughness: 0.85,
    });
    const two = context.world.material({
      color: hex(rng.pick(['#8a4ab0', '#3a9aa0', '#d8b04a'])),
      color2: hex('#e0d0e0'),
      pattern: 'dots',
      patternScale: 0.05,
      roughness: 0.85,
    });
    const grow = (p: Vec3, way: Vec3, r: number, depth: number): void => {
      const end = addScaled(p, way, 0.16 + depth * 0.035);
      b.tube([p, addScaled(p, way, 0.09), end], [r, r * 0.9, r * 0.75], one, fine ? 8 : 5);
      if (depth === 0) return;
      const n = depth > 2 ? 3 : 2;
      for (let i = 0; i < n; i++) {
        const a = (i / n) * TAU + rng.range(0, 2);
        grow(end, normalize([way[0] + cos(a) * 0.75, way[1] + 0.25, way[2] + sin(a) * 0.75]), r * 0.78, depth - 1);
      }
    };
    grow([0.15, -0.04, 0], [0, 1, 0], 0.075, fine ? 4 : 3);
    b.ellipsoid([-0.34, 0.14, 0.18], [0.26, 0.24, 0.26], two, fine ? 18 : 10, fine ? 12 : 7);
    for (let i = 0; i < 5; i++) {
      const a = i * 1.26;
      const p: Vec3 = [0.3 + cos(a) * 0.14, 0, 0.36 + sin(a) * 0.12];
      b.tube([p, addScaled(p, [cos(a) * 0.04, rng.range(0.22, 0.4), sin(a) * 0.04], 1)], [0.035, 0.065], two, 8, false);
    }
  },
  false,
);

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
