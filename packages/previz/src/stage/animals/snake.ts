/** Snakes and eels: a long spine that follows the way its head has gone. */
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import { basis, cross, lerp, normalize, rotationX, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder, type Ring, type SkinWeights } from '../mesh-builder.ts';
import { hex, type Material } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, hide, type Motion } from './creature.ts';
import { type Pose, Rig } from './rig.ts';

const BONES = 22;

interface Length {
  length: number;
  thick: number;
  /** Half width of a wave over its length, and waves on the body. */
  swing: number;
  waves: number;
  /** Lies on the ground, head up. */
  ground: boolean;
}

/** Points of the spine from the head's joint to the tail's tip, straight along z. */
function spineOf(o: Length): Rig {
  const rig = new Rig();
  rig.add('s0', null, [0, o.thick, o.length / 2]);
  for (let i = 1; i <= BONES; i++) rig.add(`s${i}`, `s${i - 1}`, [0, o.thick, o.length * (0.5 - i / BONES)]);
  rig.add('jaw', 's0', [0, o.thick * 0.75, o.length / 2 + o.thick * 0.4]);
  return rig;
}

function skinAt(o: Length, z: number): SkinWeights {
  const u = (0.5 - z / o.length) * BONES;
  const i = Math.max(0, Math.min(BONES - 1, Math.floor(u)));
  const f = Math.max(0, Math.min(1, u - i));
  return f < 0.02
    ? [[i, 1]]
    : [
        [i, 1 - f],
        [i + 1, f],
      ];
}

function headOn(k: Kit, b: MeshBuilder, o: Length, skin: number, belly: number, hood: boolean): void {
  const z = o.length / 2;
  const r = o.thick;
  const ring = (dz: number, rx: number, rz: number, y: number): Ring => ({
    centre: [0, r + y * r, z + dz * r],
    rx: rx * r,
    rz: rz * r,
    axisX: [-1, 0, 0],
    axisZ: [0, 1, 0],
    skin: [[0, 1]],
  });
  b.loft(
    [
      ring(-1.6, 0.9, 0.9, 0),
      ring(-0.2, 1.05, 0.85, 0.06),
      ring(0.9, 1.32, 0.78, 0.14),
      ring(1.9, 1.12, 0.66, 0.1),
      ring(2.9, 0.72, 0.46, 0.0),
      ring(3.3, 0.4, 0.28, -0.04),
    ],
    skin,
    k.n(16),
  );
  b.setSkin([[BONES + 1, 1]]);
  b.loft(
    [
      ring(0.6, 1.1, 0.2, -0.5),
      ring(1.8, 1, 0.24, -0.46),
      ring(2.8, 0.66, 0.2, -0.4),
      ring(3.15, 0.34, 0.12, -0.36),
    ].map((one) => ({ ...one, skin: [[BONES + 1, 1]] as SkinWeights })),
    belly,
    k.n(12),
  );
  b.setSkin([[0, 1]]);
  const eye = k.mat({ color: hex('#d8b22a'), roughness: 0.08 });
  const slit = k.mat({ color: [0.01, 0.01, 0.01], roughness: 0.05 });
  for (const x of [1, -1]) {
    b.sphere([x * r * 0.98, r * 1.42, z + r * 1.7], r * 0.3, eye, k.n(10), k.n(7));
    b.ellipsoid([x * r * 1.2, r * 1.46, z + r * 1.8], [r * 0.1, r * 0.22, r * 0.09], slit, 8, 6);
  }
  // A forked tongue.
  const pink = k.mat({ color: hex('#b5303c'), roughness: 0.5 });
  for (const x of [1, -1])
    b.tube(
      [
        [0, r * 0.86, z + r * 3.1],
        [0, r * 0.86, z + r * 4.3],
        [x * r * 0.3, r * 0.92, z + r * 4.9],
      ],
      [r * 0.08, r * 0.07, r * 0.03],
      pink,
      5,
    );
  if (hood) {
    // A cobra's neck spread flat.
    const plate = (dz: number, rx: number): Ring => ({ ...ring(dz, rx, 0.34, -0.1), skin: skinAt(o, z + dz * r) });
    b.loft([plate(-9.5, 0.9), plate(-7, 2.1), plate(-4.6, 2.8), plate(-2.4, 2.4), plate(-0.6, 1.2)], skin, k.n(14));
  }
  b.setSkin(null);
}

function bodyOf(k: Kit, o: Length, skin: number, belly: number, fin: number | null, hood: boolean): MeshBuilder {
  const b = new MeshBuilder();
  const steps = k.hero ? 66 : 30;
  const columns = k.n(14);
  const rings: Ring[] = [];
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const z = o.length * (0.5 - t);
    const r = o.thick * Math.min(1, 0.72 + t * 1.6) * (t < 0.55 ? 1 : lerp(1, 0.06, pow((t - 0.55) / 0.45, 1.3)));
    rings.push({
      centre: [0, o.thick, z],
      rx: r,
      rz: r * (o.ground ? 0.9 : 1.25),
      axisX: [-1, 0, 0],
      axisZ: [0, -1, 0],
      skin: skinAt(o, z),
    });
  }
  const start = b.vertexCount;
  rings.forEach((r, j) => {
    for (let i = 0; i <= columns; i++) {
      const a = (i % columns) * (TAU / columns);
      b.vertex(
        [sin(a) * r.rx, r.centre[1] - cos(a) * r.rz, r.centre[2]],
        [sin(a), -cos(a), 0],
        (i / columns) * TAU * o.thick,
        (j / steps) * o.length,
        r.skin,
      );
    }
  });
  for (let j = 0; j < steps; j++)
    for (let i = 0; i < columns; i++) {
      const a = start + j * (columns + 1) + i;
      const low = i < columns * 0.17 || i >= columns * 0.83;
      b.quadIndices(a, a + columns + 1, a + columns + 2, a + 1, low ? belly : skin);
    }
  headOn(k, b, o, skin, belly, hood);
  if (fin !== null) {
    // One fin runs along an eel's back and under its tail.
    for (const side of [1, -1]) {
      let before = -1;
      for (let i = 2; i <= 30; i++) {
        const t = i / 30;
        if (side < 0 && t < 0.5) continue;
        const z = o.length * (0.5 - t);
        const r = o.thick * (t < 0.55 ? 1 : lerp(1, 0.06, pow((t - 0.55) / 0.45, 1.3)));
        const low = b.vertex([0, o.thick + side * r, z], [1, 0, 0], z, 0, skinAt(o, z));
        b.vertex(
          [0, o.thick + side * (r * 1.2 + o.thick * 0.75 * sin(PI * Math.min(1, t * 1.05))), z],
          [1, 0, 0],
          z,
          1,
          skinAt(o, z),
        );
        if (before >= 0) b.quadIndices(before, low, low + 1, before + 1, fin);
        before = low;
      }
    }
  }
  return b;
}

/** The spine lies on a wave that stays in the world while the snake passes along it; the fore part may stand up. */
function slither(pose: Pose, m: Motion, o: Length): void {
  const { state } = m;
  const acts = actWeight(state, 'raise', 'talk', 'sing', 'look', 'dance');
  const rear = o.ground ? Math.max(0.32 * (1 - m.moving) + 0.1, acts) : 0;
  const strike = actWeight(state, 'catch', 'fight', 'eat');
  const wave = (o.length / o.waves) * 0.92;
  const drift = o.ground ? m.travelled : m.travelled * 0.55 + state.time * 0.35 * o.length;
  const step = o.length / BONES;
  const swing = o.swing * (0.75 + 0.25 * m.moving) * o.length;
  const on = (z: number, t: number): number =>
    swing * Math.min(1, 0.3 + t * 2) * sin((TAU * (z + drift)) / wave + m.seed);
  const points: Vec3[] = [];
  const lifted = Math.round(BONES * 0.34);
  for (let i = BONES; i >= 0; i--) {
    const t = i / BONES;
    const z = o.length * 0.92 * (0.5 - t);
    const x = on(z, t);
    const behind = points[points.length - 1];
    if (rear < 0.02 || i >= lifted || !behind) points.push([x, o.thick, z]);
    else {
      // From here it climbs on from the vertebra behind, steeply at first, level again at the head.
      const u = 1 - i / lifted;
      const pitch = rear * 1.35 * sin(PI * Math.min(1, u * 1.08)) * (1 + 0.08 * sin(state.time * 1.3 + m.seed));
      const yaw = (0.25 * sin(state.time * 0.8 + m.seed) + (strike > 0 ? strike * 0.2 * sin(state.time * 6) : 0)) * u;
      const reach = step * cos(pitch) * (1 + strike * 0.25 * Math.max(0, sin(state.time * 4)));
      points.push([behind[0] + reach * sin(yaw), behind[1] + step * sin(pitch), behind[2] + reach * cos(yaw)]);
    }
  }
  points.reverse();
  for (let i = 0; i <= BONES; i++) {
    const ahead = points[Math.max(0, i - 1)];
    const after = points[Math.min(BONES, i + 1)];
    const flat = i === 0 && rear > 0 ? 0.3 : 1;
    const way = normalize([ahead[0] - after[0], (ahead[1] - after[1]) * flat, ahead[2] - after[2]]);
    const side = normalize(cross([0, 1, 0], way));
    pose.fix(`s${i}`, basis(side, cross(way, side), way, points[i]));
  }
  const flick = sin(state.time * 1.7 + m.seed) > 0.4 ? 0.08 : 0;
  const open = Math.max(actWeight(state, 'talk', 'sing', 'eat') * 0.55, strike * 0.6, flick);
  pose.move('jaw', rotationX(open));
}

const LOOKS: readonly { words: string; skin: string; marks: string; pattern: Material['pattern'] }[] = [
  { words: 'python|boa|anaconda', skin: '#8a744a', marks: '#3a2a1a', pattern: 'dots' },
  { words: 'cobra', skin: '#6b5a38', marks: '#4a3d26', pattern: 'shingles' },
  { words: 'rattlesnake|viper', skin: '#a58a5e', marks: '#5a4228', pattern: 'noise' },
  { words: 'coral', skin: '#b5302a', marks: '#1a1816', pattern: 'stripes' },
];
const WILD: readonly (readonly [string, string, Material['pattern']])[] = [
  ['#5f7a34', '#34491f', 'shingles'],
  ['#8a744a', '#3a2a1a', 'dots'],
  ['#4a4438', '#a58a4a', 'stripes'],
];

export function snake(k: Kit): Creature {
  const cobra = k.said('cobra|king');
  const o: Length = {
    length: k.said('python|boa|anaconda') ? 2.6 : 1.7,
    thick: 0.034 * (k.said('python|boa|anaconda') ? 1.7 : 1) * k.rng.range(0.92, 1.12),
    swing: 0.075,
    waves: 2.2,
    ground: true,
  };
  const known = LOOKS.find((one) => k.said(one.words));
  const [code, marks, pattern] = known ? [known.skin, known.marks, known.pattern] : k.rng.pick(WILD);
  const color = hide(k, [code]);
  const skin = k.mat({
    color,
    color2: hex(marks),
    pattern,
    patternScale: o.thick * (pattern === 'shingles' ? 0.5 : 2.2),
    roughness: 0.4,
  });
  const belly = k.mat({ color: shade(hex('#d6c99a'), 0.95), roughness: 0.5 });
  return {
    rig: spineOf(o),
    mesh: bodyOf(k, o, skin, belly, null, cobra).build(),
    pose: (pose, m) => slither(pose, m, o),
    head: ['s0', [0, o.thick * 1.2, o.length / 2 + o.thick]],
    mouth: ['s0', [0, o.thick * 0.9, o.length / 2 + o.thick * 3]],
    hips: [`s${BONES / 2}`, [0, o.thick, 0]],
  };
}

export function eel(k: Kit): Creature {
  const o: Length = { length: 1.2, thick: 0.045, swing: 0.055, waves: 1.5, ground: false };
  const moray = k.said('moray');
  const color = hide(k, moray ? ['#8a7a3a'] : ['#3a4434', '#5a4a32', '#2f3a44']);
  const skin = k.mat({ color, color2: shade(color, 0.6), pattern: 'noise', patternScale: 0.06, roughness: 0.25 });
  const belly = k.mat({ color: shade(color, 1.7), roughness: 0.3 });
  const fin = k.mat({ color: shade(color, 0.8), roughness: 0.4, doubleSided: true, translucency: 0.3 });
  return {
    rig: spineOf(o),
    mesh: bodyOf(k, o, skin, belly, fin, false).build(),
    pose: (pose, m) => slither(pose, m, o),
    head: ['s0', [0, o.thick, o.length / 2 + o.thick]],
    hips: [`s${BONES / 2}`, [0, o.thick, 0]],
  };
}
