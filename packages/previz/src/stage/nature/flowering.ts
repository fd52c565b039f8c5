/** Flowers one at a time or a few together, by the form of their heads. */
import { Rng } from '../../math/random.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { add, addScaled, normalize, scaling, type Vec3 } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { colourWord, shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { flower, ring } from './flower.ts';
import { leafCard } from './foliage.ts';
import { sizeOf, still } from './still.ts';
import { leafMaterials } from './tints.ts';
import { buildTuft } from './undergrowth.ts';

const sunflower = flower({
  stems: 1,
  spread: 0,
  height: [1.35, 1.6],
  thick: 0.018,
  codes: ['#f2b81c', '#e8a020', '#f4c93a'],
  leaf: [0.32, 0.24, 9],
  size: [0.6, 1.65, 0.6],
  head: (s, at, _up, color) => {
    // The head looks aside and a little up.
    const a = s.rng.range(0, TAU);
    const n: Vec3 = normalize([cos(a) * 0.85, 0.4, sin(a) * 0.85]);
    const u: Vec3 = normalize([-sin(a), 0, cos(a)]);
    const v: Vec3 = [n[1] * u[2] - n[2] * u[1], n[2] * u[0] - n[0] * u[2], n[0] * u[1] - n[1] * u[0]];
    const c = addScaled(at, n, 0.03);
    const m = s.petal(color);
    const dark = s.context.world.material({
      color: hex('#3a2412'),
      color2: hex('#6a4420'),
      pattern: 'dots',
      patternScale: 0.02,
      roughness: 0.95,
      doubleSided: true,
    });
    for (const [k, length, turn] of [
      [24, 0.15, 0],
      [22, 0.12, 0.14],
    ] as const)
      for (let i = 0; i < (s.fine ? k : 14); i++) {
        const t = (i * TAU) / (s.fine ? k : 14) + turn;
        const way: Vec3 = normalize([
          u[0] * cos(t) + v[0] * sin(t) + n[0] * 0.12,
          u[1] * cos(t) + v[1] * sin(t) + n[1] * 0.12,
          u[2] * cos(t) + v[2] * sin(t) + n[2] * 0.12,
        ]);
        const side: Vec3 = [
          -u[0] * sin(t) + v[0] * cos(t),
          -u[1] * sin(t) + v[1] * cos(t),
          -u[2] * sin(t) + v[2] * cos(t),
        ];
        leafCard(s.b, addScaled(c, way, 0.085), way, side, n, length, s.fine ? 0.05 : 0.08, m);
      }
    for (const [d, r] of [
      [0.0, 0.105],
      [0.012, 0.1],
      [0.022, 0.07],
    ] as const) {
      const start = s.b.vertex(addScaled(c, n, d + 0.012), n, 0, 0);
      const count = s.fine ? 20 : 12;
      for (let i = 0; i <= count; i++) {
        const t = (i * TAU) / count;
        s.b.vertex(
          add(addScaled(c, n, d), [
            (u[0] * cos(t) + v[0] * sin(t)) * r,
            (u[1] * cos(t) + v[1] * sin(t)) * r,
            (u[2] * cos(t) + v[2] * sin(t)) * r,
          ]),
          n,
          cos(t) * r,
          sin(t) * r,
        );
      }
      for (let i = 1; i <= count; i++) s.b.triangle(start, start + i, start + i + 1, dark);
    }
    for (let i = 0; i < 10; i++) {
      const t = (i * TAU) / 10;
      const way: Vec3 = [u[0] * cos(t) + v[0] * sin(t), u[1] * cos(t) + v[1] * sin(t), u[2] * cos(t) + v[2] * sin(t)];
      leafCard(s.b, addScaled(c, n, -0.02), way, n, [-n[0], -n[1], -n[2]], 0.15, 0.06, s.green[0]);
    }
  },
});

const tulip = flower({
  stems: 5,
  spread: 0.13,
  height: [0.3, 0.4],
  thick: 0.006,
  codes: ['#c9242c', '#e8b81c', '#e88aa8', '#8a3a9a', '#f0ece2', '#e8702a'],
  leaf: [0.24, 0.05, 3],
  size: [0.34, 0.44, 0.34],
  head: (s, at, _up, color) => {
    const m = s.context.world.material({
      color,
      color2: shade(color, 0.8),
      roughness: 0.5,
      translucency: 0.4,
      doubleSided: true,
    });
    // A closed cup of six petals.
    s.b.loft(
      [
        { centre: addScaled(at, [0, 1, 0], -0.005), rx: 0.008, rz: 0.008 },
        { centre: addScaled(at, [0, 1, 0], 0.015), rx: 0.024, rz: 0.024 },
        { centre: addScaled(at, [0, 1, 0], 0.04), rx: 0.027, rz: 0.027 },
        { centre: addScaled(at, [0, 1, 0], 0.058), rx: 0.02, rz: 0.02 },
      ],
      m,
      s.fine ? 12 : 7,
      false,
    );
    for (let i = 0; i < 6; i++) {
      const a = (i * TAU) / 6;
      leafCard(
        s.b,
        [at[0] + cos(a) * 0.02, at[1] + 0.012, at[2] + sin(a) * 0.02],
        normalize([cos(a) * 0.12, 1, sin(a) * 0.12]),
        [-sin(a), 0, cos(a)],
        [cos(a), 0.3, sin(a)],
        0.062,
        0.036,
        m,
      );
    }
  },
});

const poppy = flower({
  stems: 6,
  spread: 0.17,
  height: [0.34, 0.5],
  thick: 0.004,
  codes: ['#d8241c', '#e0401f', '#c91f2f'],
  leaf: [0.13, 0.03, 4],
  size: [0.42, 0.52, 0.42],
  head: (s, at, _up, color) => {
    ring(s, at, 5, 0.062, 0.075, 0.42, s.petal(color), s.rng.range(0, 6));
    ring(s, addScaled(at, [0, 1, 0], 0.006), 4, 0.052, 0.062, 0.55, s.petal(shade(color, 0.85)), s.rng.range(0, 6));
    s.b.ellipsoid(
      addScaled(at, [0, 1, 0], 0.014),
      [0.012, 0.012, 0.012],
      s.context.world.material({ color: hex('#17150f'), roughness: 0.9 }),
      8,
      6,
    );
  },
});

const daisy = flower({
  stems: 9,
  spread: 0.17,
  height: [0.16, 0.28],
  thick: 0.003,
  codes: ['#f6f4ee', '#f6f4ee', '#f2d6e0'],
  leaf: [0.08, 0.025, 3],
  size: [0.4, 0.3, 0.4],
  head: (s, at, _up, color) => {
    ring(s, at, s.fine ? 15 : 9, 0.034, s.fine ? 0.011 : 0.018, 0.1, s.petal(color), s.rng.range(0, 6));
    s.b.ellipsoid(
      addScaled(at, [0, 1, 0], 0.004),
      [0.013, 0.008, 0.013],
      s.context.world.material({ color: hex('#e8b81c'), roughness: 0.9 }),
      9,
      6,
    );
  },
});

const dandelion = flower({
  stems: 6,
  spread: 0.12,
  height: [0.16, 0.27],
  thick: 0.003,
  codes: ['#f0c21c'],
  leaf: [0.16, 0.045, 5],
  size: [0.36, 0.3, 0.36],
  head: (s, at, _up, color) => {
    if (s.rng.chance(0.5)) {
      for (let j = 0; j < 3; j++)
        ring(
          s,
          addScaled(at, [0, 1, 0], j * 0.004),
          s.fine ? 14 : 8,
          0.024 - j * 0.005,
          0.007,
          0.15 + j * 0.25,
          s.petal(color),
          j * 0.3,
        );
      return;
    }
    // A clock: a ball of seeds, each with its parachute.
    const down = s.context.world.material({
      color: hex('#f4f2ee'),
      roughness: 1,
      translucency: 0.6,
      doubleSided: true,
    });
    const n = s.fine ? 44 : 20;
    const c = addScaled(at, [0, 1, 0], 0.006);
    s.b.sphere(c, 0.006, s.green[0], 7, 5);
    for (let i = 0; i < n; i++) {
      const y = 1 - (2 * (i + 0.5)) / n;
      const r = Math.sqrt(1 - y * y);
      const a = i * 2.4;
      const way: Vec3 = [cos(a) * r, y, sin(a) * r];
      const tip = addScaled(c, way, 0.024);
      const side: Vec3 = normalize([-way[2], 0.01, way[0]]);
      leafCard(s.b, c, way, side, way, 0.024, 0.0012, down);
      for (const k of [0, 1, 2]) {
        const t = (k * TAU) / 3;
        const w: Vec3 = normalize([
          way[0] * 0.5 + cos(t) * 0.6,
          way[1] * 0.5 + sin(t) * 0.4,
          way[2] * 0.5 + sin(t) * 0.6,
        ]);
        leafCard(s.b, tip, w, side, way, 0.012, 0.004, down);
      }
    }
  },
});

/** Spikes of small florets in whorls on thin stems, over a tuft of narrow grey leaves. */
const lavender: ActorBuilder = (context) => {
  const rng = new Rng(context.seed);
  const { world } = context;
  const k = sizeOf(context.attributes);
  const hero = context.detail === 'hero';
  const mesh = buildTuft(world, context.seed, {
    height: 0.34,
    radius: 0.24,
    blades: hero ? 80 : 44,
    colours: ['#5f7a58', '#7a9470', '#9ab08a'],
    arch: 0.45,
    width: 0.012,
  });
  const color = colourWord(context.attributes.colour) ?? hex(rng.pick(['#7a5ab5', '#8a6ac9', '#6a4aa0']));
  const bud = world.material({ color: shade(color, 0.62), roughness: 0.8 });
  const petals = [1, 1.22].map((light) =>
    world.material({ color: shade(color, light), roughness: 0.6, translucency: 0.35, doubleSided: true }),
  );
  const stem = world.material({ color: hex('#6f8a5a'), roughness: 0.85 });
  const b = new MeshBuilder();
  const spikes = hero ? 16 : 10;
  const [columns, rows] = hero ? [6, 4] : [4, 3];
  for (let i = 0; i < spikes; i++) {
    const a = i * 2.4;
    const r = 0.05 + 0.2 * (i / spikes);
    const lean = 0.5 * r + rng.range(-0.03, 0.03);
    const tall = rng.range(0.44, 0.56) - r * 0.3;
    const at = (t: number): Vec3 => {
      const out = r * 0.5 + lean * t * t * 1.4;
      return [cos(a) * out, tall * t, sin(a) * out];
    };
    b.tube([at(0), at(0.35), at(0.7), at(1)], [0.0032, 0.0028, 0.0022, 0.0012], stem, 5, false);
    const whorls = hero ? 8 : 6;
    for (let q = 0; q < whorls; q++) {
      const t = 0.7 + (0.3 * q) / (whorls - 1);
      const c = at(t);
      const full = sin(PI * (0.25 + 0.68 * (q / (whorls - 1))));
      for (let f = 0; f < 6; f++) {
        const turn = f * 1.05 + q * 0.5;
        const d: Vec3 = [cos(turn) * 0.0085 * full, 0.003, sin(turn) * 0.0085 * full];
        const p: Vec3 = [c[0] + d[0], c[1] + d[1], c[2] + d[2]];
        b.ellipsoid(p, [0.0058 * full, 0.009, 0.0058 * full], bud, columns, rows);
        if ((f + q) % 3 === 0) {
          const mouth: Vec3 = [p[0] + d[0] * 0.9, p[1] + 0.005, p[2] + d[2] * 0.9];
          b.ellipsoid(mouth, [0.0052, 0.0034, 0.0052], petals[(f + i) % 2], columns, rows);
        }
      }
    }
    b.ellipsoid([at(1)[0], at(1)[1] + 0.006, at(1)[2]], [0.004, 0.009, 0.004], petals[0], columns, rows);
  }
  const spikesMesh = world.mesh(b.build());
  return still(
    [0.8 * k, 0.7 * k, 0.8 * k],
    [
      { mesh, transform: scaling(k), sways: true },
      { mesh: spikesMesh, transform: scaling(k * 1.15), sways: true },
    ],
  );
};

const orchid: ActorBuilder = (context) => {
  const rng = new Rng(context.seed);
  const { world } = context;
  const b = new MeshBuilder();
  const pot = world.material({ color: hex(rng.pick(['#d6cfc0', '#3f5560', '#a65f3c'])), roughness: 0.5 });
  const green = leafMaterials(world, ['#35602c', '#4d7d3a', '#6a9a4c'], 0.4);
  const color = colourWord(context.attributes.colour) ?? hex(rng.pick(['#e8b0d4', '#f4f0ec', '#b54a9a', '#e8d48a']));
  const petal = world.material({ color, roughness: 0.5, translucency: 0.4, doubleSided: true });
  const lip = world.material({ color: shade(color, 0.45), roughness: 0.5, doubleSided: true });
  b.lathe(
    [
      [0, 0],
      [0.06, 0],
      [0.08, 0.12],
      [0.088, 0.12],
      [0.088, 0.14],
      [0.07, 0.14],
    ],
    pot,
    14,
  );
  b.disc([0, 0.125, 0], 0.072, world.material({ color: hex('#4a3626'), roughness: 1 }), 12, true);
  for (let i = 0; i < 5; i++) {
    const a = i * 1.26;
    leafCard(
      b,
      [0, 0.13, 0],
      normalize([cos(a), 0.35, sin(a)]),
      [-sin(a), 0, cos(a)],
      [0, 1, 0],
      0.17,
      0.06,
      green[i % 3],
    );
  }
  const stems = rng.int(1, 2);
  for (let q = 0; q < stems; q++) {
    const s = q === 0 ? 1 : -1;
    const line: Vec3[] = [
      [0, 0.13, 0],
      [s * 0.02, 0.32, 0],
      [s * 0.07, 0.47, 0.02],
      [s * 0.16, 0.55, 0.04],
      [s * 0.24, 0.53, 0.05],
    ];
    b.tube(line, [0.005, 0.0045, 0.004, 0.003, 0.002], green[0], 6);
    for (let i = 0; i < 5; i++) {
      const t = 1.7 + i * 0.55;
      const j = Math.min(3, Math.floor(t));
      const p = addScaled(
        line[j],
        [line[j + 1][0] - line[j][0], line[j + 1][1] - line[j][1], line[j + 1][2] - line[j][2]],
        t - j,
      );
      const f: Vec3 = [0, -0.1, 1];
      for (const [a, length, width] of [
        [1.57, 0.04, 0.032],
        [0.1, 0.046, 0.046],
        [3.04, 0.046, 0.046],
        [-0.9, 0.038, 0.028],
        [-2.24, 0.038, 0.028],
      ] as const)
        leafCard(
          b,
          add(p, [0, -0.015, 0.01]),
          normalize([cos(a), sin(a), 0.2]),
          [-sin(a), cos(a), 0],
          f,
          length,
          width,
          petal,
        );
      leafCard(b, add(p, [0, -0.018, 0.014]), normalize([0, -0.6, 0.8]), [1, 0, 0], [0, 0.8, 0.6], 0.026, 0.02, lip);
    }
  }
  const k = sizeOf(context.attributes);
  return still([0.5 * k, 0.57 * k, 0.35 * k], [{ mesh: world.mesh(b.build()), transform: scaling(k) }]);
};

const lotus: ActorBuilder = (context) => {
  const rng = new Rng(context.seed);
  const { world } = context;
  const b = new MeshBuilder();
  const pads = leafMaterials(world, ['#2f6a3a', '#3f7f44', '#5a9450'], 0.3);
  const color = colourWord(context.attributes.colour) ?? hex(rng.pick(['#f0a8c0', '#f6f0f0', '#e88aae', '#d8b8f0']));
  const petal = world.material({
    color,
    color2: shade(color, 0.8),
    roughness: 0.5,
    translucency: 0.5,
    doubleSided: true,
  });
  const heart = world.material({ color: hex('#e8c23c'), roughness: 0.8 });
  const fine = context.detail === 'hero';
  for (let i = 0; i < 6; i++) {
    // Round pads with a cleft float about the flower.
    const a = i * 2.4;
    const r = i === 0 ? 0.12 : rng.range(0.3, 0.5);
    const size = rng.range(0.13, 0.2);
    const c: Vec3 = [cos(a) * r, 0.012 + i * 0.002, sin(a) * r];
    const n = 16;
    const start = b.vertex(c, [0, 1, 0], 0, 0);
    for (let j = 0; j <= n; j++) {
      const t = a + 0.2 + (j / n) * (TAU - 0.4);
      b.vertex([c[0] + cos(t) * size, c[1] + 0.006, c[2] + sin(t) * size], [0, 1, 0], cos(t), sin(t));
    }
    for (let j = 1; j <= n; j++) b.triangle(start, start + j + 1, start + j, pads[i % 3]);
  }
  // A pad in front that is large enough to sit on, and its flower behind.
  const bears = context.attributes.other.includes('pad');
  if (bears) {
    const c: Vec3 = [0, 0.026, 0.3];
    const start = b.vertex(c, [0, 1, 0], 0, 0);
    for (let j = 0; j <= 22; j++) {
      const t = -1.2 + (j / 22) * (TAU - 0.4);
      b.vertex([c[0] + cos(t) * 0.24, c[1] + 0.004, c[2] + sin(t) * 0.24], [0, 1, 0], cos(t), sin(t));
    }
    for (let j = 1; j <= 22; j++) b.triangle(start, start + j + 1, start + j, pads[1]);
  }
  const at: Vec3 = bears ? [-0.22, 0.06, -0.12] : [0.02, 0.06, 0.02];
  b.tube([[at[0], -0.02, at[2]], at], 0.014, pads[1], 6);
  for (const [n, length, width, rise, turn] of [
    [8, 0.16, 0.075, 0.28, 0],
    [8, 0.15, 0.07, 0.5, 0.4],
    [6, 0.12, 0.055, 0.75, 0.1],
  ] as const)
    for (let i = 0; i < n; i++) {
      const a = (i * TAU) / n + turn;
      leafCard(
        b,
        at,
        normalize([cos(a) * (1 - rise), 0.1 + rise, sin(a) * (1 - rise)]),
        [-sin(a), 0, cos(a)],
        normalize([-cos(a) * rise, 1 - rise * 0.5, -sin(a) * rise]),
        length,
        width,
        petal,
      );
    }
  b.ellipsoid(addScaled(at, [0, 1, 0], 0.03), [0.03, 0.025, 0.03], heart, fine ? 12 : 8, 6);
  const k = sizeOf(context.attributes);
  return still([1.3 * k, 0.24 * k, 1.3 * k], [{ mesh: world.mesh(b.build()), transform: scaling(k) }]);
};

export const FLOWERING: Readonly<Record<string, ActorBuilder>> = {
  sunflower,
  tulip,
  poppy,
  daisy,
  dandelion,
  lavender,
  orchid,
  lotus,
};
