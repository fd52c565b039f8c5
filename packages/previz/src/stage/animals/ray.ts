/** Rays. */
import { PI, pow, sin } from '../../math/trig.ts';
import { lerp, type Mat34, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { Kit } from '../things/kit.ts';
import { type Creature, eyeball, hide } from './creature.ts';
import { Rig, SIDES } from './rig.ts';

/** Manta rays beat great pointed wings; stingrays ripple a round disc. */
export function ray(k: Kit): Creature {
  const sting = k.said('stingray|skate');
  const rig = new Rig();
  const y = 0.2;
  const N = 4;
  const half = sting ? 0.95 : 1.3;
  rig.add('body', null, [0, y, 0]);
  for (const [side, x] of SIDES)
    for (let i = 0; i < N; i++)
      rig.add(`w${side}${i}`, i === 0 ? 'body' : `w${side}${i - 1}`, [x * (0.22 + ((half - 0.22) * i) / N), y, 0]);
  for (let i = 0; i < 4; i++) rig.add(`t${i}`, i === 0 ? 'body' : `t${i - 1}`, [0, y, -0.6 - i * 0.28]);
  const color = hide(k, sting ? ['#8a7a5a', '#6b6a5f', '#a08a60'] : ['#232a33', '#1d2126', '#3a3f4a']);
  const back = k.mat({
    color,
    color2: shade(color, sting ? 1.7 : 0.7),
    pattern: sting ? 'dots' : 'noise',
    patternScale: sting ? 0.11 : 0.4,
    roughness: 0.35,
  });
  const belly = k.mat({
    color: hex('#e2e2dc'),
    color2: hex('#c2c4c2'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 0.4,
  });
  const b = new MeshBuilder();
  const cols = k.hero ? 28 : 16;
  // From wing tip to wing tip: where the fore and hind edges are, and how thick it is.
  const section = (u: number): { front: number; rear: number; thick: number } => {
    const a = Math.abs(u);
    return sting
      ? {
          front: 0.75 * Math.sqrt(Math.max(0.01, 1 - a * a)),
          rear: -0.72 * Math.sqrt(Math.max(0.01, 1 - pow(a, 1.6))),
          thick: 0.13 * pow(1 - a, 0.8) + 0.006,
        }
      : {
          front: lerp(0.62, -0.28, pow(a, 1.5)),
          rear: a < 0.2 ? -0.62 : lerp(-0.58, -0.42, (a - 0.2) / 0.8),
          thick: 0.17 * pow(1 - a, 1.4) + 0.008,
        };
  };
  const skinOf = (x: number): SkinWeights => {
    const a = (Math.abs(x) - 0.22) / (half - 0.22);
    if (a <= 0) return [[0, 1]];
    const u = a * N - 0.3;
    const i = Math.max(0, Math.min(N - 1, Math.floor(u)));
    const f = Math.max(0, Math.min(1, u - i));
    const bone = (j: number): number => rig.id(`w${x > 0 ? 'L' : 'R'}${j}`);
    return i >= N - 1
      ? [[bone(N - 1), 1]]
      : [
          [bone(i), 1 - f],
          [bone(i + 1), f],
        ];
  };
  for (const top of [true, false]) {
    const start = b.vertexCount;
    for (let i = 0; i <= cols; i++) {
      const u = (i / cols) * 2 - 1;
      const s = section(u);
      for (let j = 0; j <= 7; j++) {
        const v = j / 7;
        const h = s.thick * sin(PI * pow(v, 0.7)) * (top ? 1 : -0.45);
        const x = u * half;
        b.vertex(
          [x, y + h, lerp(s.front, s.rear, v)],
          [u * 0.3 * (top ? 1 : 0.4), top ? 1 : -1, (0.5 - v) * 0.5],
          x,
          v,
          skinOf(x),
        );
      }
    }
    for (let i = 0; i < cols; i++)
      for (let j = 0; j < 7; j++) {
        const a = start + i * 8 + j;
        if (top) b.quadIndices(a, a + 1, a + 9, a + 8, back);
        else b.quadIndices(a + 8, a + 9, a + 1, a, belly);
      }
  }
  b.setSkin([[0, 1]]);
  for (const [, x] of SIDES) {
    eyeball(
      k,
      b,
      sting ? [x * 0.13, y + 0.13, 0.48] : [x * 0.27, y + 0.04, 0.56],
      0.03,
      [x, sting ? 0.6 : 0.1, 0.2],
      '#2a2018',
    );
    if (!sting)
      b.loft(
        [
          { centre: [x * 0.2, y, 0.56], rx: 0.05, rz: 0.03, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
          { centre: [x * 0.21, y - 0.05, 0.76], rx: 0.022, rz: 0.06, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
          { centre: [x * 0.18, y - 0.08, 0.86], rx: 0.01, rz: 0.03, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        ],
        back,
        k.n(10),
      );
  }
  b.setSkin(null);
  const ids = [0, 1, 2, 3].map((i) => rig.id(`t${i}`));
  b.tube(
    [0, 1, 2, 3, 4].map((i): Vec3 => [0, y, -0.52 - i * 0.29]),
    [0.045, 0.022, 0.014, 0.01, 0.003],
    back,
    8,
    true,
    [
      [[ids[0], 1]],
      [
        [ids[0], 0.5],
        [ids[1], 0.5],
      ],
      [
        [ids[1], 0.5],
        [ids[2], 0.5],
      ],
      [
        [ids[2], 0.5],
        [ids[3], 0.5],
      ],
      [[ids[3], 1]],
    ],
  );
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const beat = m.state.time * (sting ? 3.4 : 1.7) + m.travelled * 0.5 + m.seed;
      for (const [side, x] of SIDES)
        for (let i = 0; i < N; i++)
          pose.move(`w${side}${i}`, rotationZ(x * (sting ? 0.12 : 0.19) * sin(beat - i * 0.65)));
      for (let i = 0; i < 4; i++)
        pose.move(
          `t${i}`,
          multiply(rotationY(0.07 * sin(m.state.time * 1.1 - i)), rotationX(0.04 * sin(beat - 2 - i * 0.5))),
        );
    },
    body: (m): Mat34 =>
      multiply(
        translation(0, 0.05 * sin(m.state.time * (sting ? 3.4 : 1.7) + m.seed + 2.4), 0),
        multiply(
          rotationX(0.06 * sin(m.state.time * 0.5 + m.seed)),
          rotationZ(0.14 * sin(m.state.time * 0.33 + m.seed)),
        ),
      ),
    head: ['body', [0, y, 0.5]],
    hips: ['body', [0, y, 0]],
    loose: /^t/,
    stride: 0,
  };
}
