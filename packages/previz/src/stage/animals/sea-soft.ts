/** Soft animals of the sea: octopuses, jellyfish. */
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import {
  lerp,
  type Mat34,
  mix,
  multiply,
  rotationAxis,
  rotationX,
  scaling,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, eyeball, hide, type Motion, sculpt } from './creature.ts';
import { type Pose, Rig } from './rig.ts';

const ARM_BONES = 6;

/** Bones along a straight limb from `root` in the direction `way`. */
function limb(rig: Rig, name: string, parent: string, root: Vec3, way: Vec3, length: number, n = ARM_BONES): number[] {
  return Array.from({ length: n }, (_, j) =>
    rig.add(`${name}.${j}`, j === 0 ? parent : `${name}.${j - 1}`, [
      root[0] + (way[0] * length * j) / n,
      root[1] + (way[1] * length * j) / n,
      root[2] + (way[2] * length * j) / n,
    ]),
  );
}

/** A tapering tube along such a limb. */
function limbTube(
  b: MeshBuilder,
  rig: Rig,
  name: string,
  bones: readonly number[],
  way: Vec3,
  length: number,
  thick: number,
  tip: number,
  material: number,
  columns: number,
): void {
  const root = rig.head(`${name}.0`);
  const points: Vec3[] = [];
  const radii: number[] = [];
  const skins: SkinWeights[] = [];
  const steps = bones.length * 2;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    points.push([root[0] + way[0] * length * t, root[1] + way[1] * length * t, root[2] + way[2] * length * t]);
    radii.push(lerp(thick, tip, pow(t, 0.8)));
    const u = t * bones.length - 0.5;
    const j = Math.max(0, Math.min(bones.length - 1, Math.floor(u)));
    const f = Math.max(0, Math.min(1, u - j));
    skins.push(
      j >= bones.length - 1 || f < 0.02
        ? [[bones[j], 1]]
        : [
            [bones[j], 1 - f],
            [bones[j + 1], f],
          ],
    );
  }
  b.tube(points, radii, material, columns, true, skins);
}

export function octopus(k: Kit): Creature {
  const squid = k.said('squid|cuttlefish|kraken');
  const rig = new Rig();
  const bodyY = 0.13;
  rig.add('body', null, [0, bodyY, 0]);
  rig.add('mantle', 'body', [0, bodyY + 0.05, squid ? 0 : -0.04]);
  rig.add('eyes', 'body', [0, bodyY + 0.06, 0.07]);
  const color = hide(k, squid ? ['#c9a89a', '#a86a5a'] : ['#b5482f', '#a85a6a', '#8a5a8a', '#c9803a']);
  const skin = k.mat({ color, color2: shade(color, 0.62), pattern: 'noise', patternScale: 0.07, roughness: 0.4 });
  const pale = k.mat({
    color: shade(color, 1.9),
    color2: shade(color, 1.1),
    pattern: 'dots',
    patternScale: 0.026,
    roughness: 0.5,
  });
  const b = new MeshBuilder();
  const up: Vec3 = squid ? [0, bodyY + 0.46, -0.1] : [0, bodyY + 0.25, -0.15];
  sculpt(
    k,
    b,
    [
      { a: [0, bodyY, 0], b: [0, bodyY + 0.06, 0], ra: 0.085, rb: 0.085, bone: 0 },
      {
        a: [0, bodyY + 0.08, -0.02],
        b: mix([0, bodyY + 0.06, 0], up, 0.75),
        ra: 0.088,
        rb: squid ? 0.075 : 0.125,
        bone: 0,
        boneB: 1,
      },
      { a: mix([0, bodyY + 0.06, 0], up, 0.75), b: up, ra: squid ? 0.075 : 0.125, rb: squid ? 0.02 : 0.085, bone: 1 },
      ...[1, -1].map((x) => ({
        a: [x * 0.062, bodyY + 0.075, 0.055] as Vec3,
        b: [x * 0.066, bodyY + 0.085, 0.06] as Vec3,
        ra: 0.036,
        rb: 0.034,
        bone: 0,
        melt: 0.02,
      })),
    ],
    { melt: 0.05, cell: 0.02, axisY: bodyY, paint: () => skin },
  );
  b.setSkin([[2, 1]]);
  for (const x of [1, -1])
    eyeball(k, b, [x * 0.085, bodyY + 0.088, 0.075], 0.024, [x * 0.85, 0.15, 0.5], '#d8b24a', [0.62, 0.28, 0.62]);
  b.setSkin(null);
  if (squid) {
    const fin = k.mat({ color: shade(color, 1.1), roughness: 0.4, doubleSided: true, translucency: 0.4 });
    b.setSkin([[1, 1]]);
    for (const x of [1, -1]) {
      const a = b.vertex([x * 0.03, up[1] + 0.01, up[2]], [0, 0, 1], 0, 0);
      b.vertex([x * 0.19, up[1] - 0.07, up[2]], [0, 0, 1], 0, 1);
      b.vertex([x * 0.05, up[1] - 0.19, up[2] + 0.03], [0, 0, 1], 1, 1);
      b.triangle(a, a + 1, a + 2, fin);
    }
    b.setSkin(null);
  }
  const arms = 8;
  const long = (squid ? 0.42 : 0.62) * k.rng.range(0.92, 1.1);
  for (let i = 0; i < arms; i++) {
    const a = ((i + 0.5) * TAU) / arms;
    const way: Vec3 = [sin(a), 0, cos(a)];
    const bones = limb(rig, `arm${i}`, 'body', [way[0] * 0.06, bodyY - 0.035, way[2] * 0.06], way, long);
    limbTube(b, rig, `arm${i}`, bones, way, long, 0.05, 0.006, skin, k.n(12));
    // Suckers show along the underside.
    limbTube(b, rig, `arm${i}`, bones, [way[0], -0.014, way[2]], long * 0.97, 0.04, 0.004, pale, k.n(10));
  }
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => crawl(pose, m, arms),
    body: (m): Mat34 => {
      const swim = swimming(m);
      const pulse = swim * 0.05 * sin(m.state.time * 2.6);
      return multiply(translation(0, swim * 0.12, 0), multiply(rotationX(swim * 1.25), scaling(1, 1 + pulse, 1)));
    },
    head: ['body', [0, bodyY + 0.1, 0.06]],
    hips: ['body', [0, bodyY, 0]],
    back: ['mantle', [0, bodyY + 0.3, -0.1]],
    stride: 0,
  };
}

const swimming = (m: Motion): number =>
  Math.max(m.state.posture === 'float' ? 1 : 0, actWeight(m.state, 'swim', 'fly', 'rise'));

/** Arms that fold over the ground and feel about; swimming, they trail together and push. */
function crawl(pose: Pose, m: Motion, arms: number): void {
  const t = m.state.time;
  const swim = swimming(m);
  const beat = t * 2.6;
  const squeeze = 0.5 + 0.5 * sin(beat);
  pose.move('body', translation(0, 0.008 * sin(t * 1.4 + m.seed), 0));
  pose.move(
    'mantle',
    multiply(
      rotationX(0.06 * sin(t * 1.1 + m.seed)),
      scaling(1 + 0.05 * sin(t * 1.9 + m.seed), 1 + 0.03 * sin(t * 1.9 + 1), 1),
    ),
  );
  for (let i = 0; i < arms; i++) {
    const a = ((i + 0.5) * TAU) / arms;
    const side: Vec3 = [cos(a), 0, -sin(a)];
    for (let j = 0; j < ARM_BONES; j++) {
      const lag = j * 0.75;
      const step = m.moving * 0.24 * sin(m.travelled * 9 + i * 2.4 - lag);
      // On the ground an arm drops from the body, runs out along it, and lifts its tip in a curl.
      const lie = j === 0 ? 0.5 : j === 1 ? -0.5 : -0.05 - 0.07 * (j - 2) + 0.11 * sin(t * 0.9 + i * 1.7 - lag);
      const trail = (j === 0 ? 1.25 - 0.55 * squeeze : 0.02 + 0.14 * sin(beat - lag)) + 0.05 * sin(t * 1.3 + i);
      const drop = lie * (1 - swim) + trail * swim + step * 0.5;
      const sway = 0.16 * sin(t * 0.8 + i * 1.3 - lag * 0.8 + m.seed) * (j > 0 ? 1 : 0.3) + step;
      pose.move(`arm${i}.${j}`, multiply(rotationAxis([0, 1, 0], sway), rotationAxis(side, drop)));
    }
  }
}

export function jellyfish(k: Kit): Creature {
  const rig = new Rig();
  const y = 0.95;
  const R = 0.23;
  rig.add('body', null, [0, y, 0]);
  rig.add('rim', 'body', [0, y - 0.06, 0]);
  const color = hide(k, ['#b8d4f0', '#f0b8d0', '#d8c4f4', '#f4d8a8']);
  const glow = k.said('glowing|luminous|bioluminescent|neon') ? 1.3 : 0.14;
  const bell = k.mat({
    color,
    color2: shade(color, 0.75),
    pattern: 'noise',
    patternScale: 0.08,
    opacity: 0.62,
    roughness: 0.2,
    translucency: 0.7,
    doubleSided: true,
    emissive: shade(color, glow),
  });
  const inner = k.mat({
    color: shade(color, 0.8),
    roughness: 0.5,
    translucency: 0.6,
    emissive: shade(color, glow * 0.7),
    doubleSided: true,
  });
  const b = new MeshBuilder();
  const cols = k.n(30);
  const rows: readonly (readonly [r: number, y: number, rim: number])[] = [
    [0.02, 0.148, 0],
    [0.3, 0.138, 0],
    [0.56, 0.112, 0.05],
    [0.8, 0.062, 0.3],
    [0.96, 0, 0.7],
    [1.03, -0.06, 1],
    [0.98, -0.085, 1],
  ];
  const start = b.vertexCount;
  rows.forEach(([r, dy, w], j) => {
    for (let i = 0; i <= cols; i++) {
      const a = (i % cols) * (TAU / cols);
      const frill = j >= 4 ? 1 + 0.05 * cos(a * 8) : 1;
      b.vertex(
        [cos(a) * r * R * frill, y + dy, -sin(a) * r * R * frill],
        [cos(a) * r, 1.1 - r, -sin(a) * r],
        (i / cols) * R * TAU,
        dy,
        w <= 0
          ? [[0, 1]]
          : w >= 1
            ? [[1, 1]]
            : [
                [0, 1 - w],
                [1, w],
              ],
      );
    }
  });
  for (let j = 0; j + 1 < rows.length; j++)
    for (let i = 0; i < cols; i++) {
      const a = start + j * (cols + 1) + i;
      b.quadIndices(a, a + cols + 1, a + cols + 2, a + 1, bell);
    }
  // Four rings shine through the bell.
  b.setSkin([[0, 1]]);
  for (let i = 0; i < 4; i++) {
    const a = (i * TAU) / 4 + 0.4;
    b.ellipsoid([cos(a) * R * 0.32, y + 0.09, sin(a) * R * 0.32], [R * 0.2, 0.014, R * 0.2], inner, k.n(12), 6);
  }
  b.setSkin(null);
  const many = k.hero ? 16 : 9;
  const names: string[] = [];
  for (let i = 0; i < many; i++) {
    const a = (i * TAU) / many;
    const name = `t${i}`;
    const bones = limb(
      rig,
      name,
      'rim',
      [cos(a) * R * 0.96, y - 0.07, sin(a) * R * 0.96],
      [0, -1, 0],
      0.62 + 0.12 * sin(i * 2.3),
      5,
    );
    limbTube(b, rig, name, bones, [0, -1, 0], 0.62 + 0.12 * sin(i * 2.3), 0.006, 0.0018, inner, 5);
    names.push(name);
  }
  for (let i = 0; i < 4; i++) {
    const a = (i * TAU) / 4;
    const name = `m${i}`;
    const bones = limb(rig, name, 'body', [cos(a) * R * 0.12, y + 0.05, sin(a) * R * 0.12], [0, -1, 0], 0.5, 5);
    limbTube(b, rig, name, bones, [0, -1, 0], 0.5, 0.03, 0.006, inner, k.n(8));
    names.push(name);
  }
  const pulseOf = (m: Motion): number => {
    const u = (m.state.time * 0.55 + m.seed * 0.13) % 1;
    return u < 0.35 ? sin((u / 0.35) * (PI / 2)) : cos(((u - 0.35) / 0.65) * (PI / 2));
  };
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const t = m.state.time;
      const p = pulseOf(m);
      pose.move('body', scaling(1 - 0.07 * p, 1 + 0.12 * p, 1 - 0.07 * p));
      pose.move('rim', multiply(translation(0, -0.02 * p, 0), scaling(1.08 - 0.34 * p, 1, 1.08 - 0.34 * p)));
      for (const [i, name] of names.entries())
        for (let j = 0; j < 5; j++) {
          const a = i * 2.4;
          pose.move(
            `${name}.${j}`,
            rotationAxis([sin(a), 0, cos(a)], (0.05 + 0.05 * j) * sin(t * 1.3 - j * 0.8 + i * 1.1 + m.seed)),
          );
        }
    },
    body: (m): Mat34 => {
      const drift = 0.05 * sin(m.state.time * 0.55 * TAU + m.seed * 0.8);
      return multiply(translation(0, drift, 0), rotationX(0.5 * m.moving + 0.05 * sin(m.state.time * 0.4 + m.seed)));
    },
    head: ['body', [0, y + 0.05, 0]],
    hips: ['body', [0, y - 0.2, 0]],
    stride: 0,
  };
}
