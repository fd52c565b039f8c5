/** Turtles. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, rotationZ, translation } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, eyeball, hide, sculpt } from './creature.ts';
import { afloat, blade } from './fins.ts';
import { Rig, SIDES } from './rig.ts';

export function turtle(k: Kit): Creature {
  const rig = new Rig();
  const y = 0.17;
  rig.add('body', null, [0, y, 0]);
  rig.add('head', 'body', [0, y + 0.02, 0.4]);
  rig.add('jaw', 'head', [0, y + 0.0, 0.46]);
  for (const [side, x] of SIDES) {
    rig.add(`fore${side}`, 'body', [x * 0.3, y - 0.02, 0.26]);
    rig.add(`tip${side}`, `fore${side}`, [x * 0.52, y - 0.05, 0.2]);
    rig.add(`hind${side}`, 'body', [x * 0.2, y - 0.03, -0.34]);
  }
  const color = hide(k, ['#6b6a3a', '#5a6a44', '#7a6242']);
  const skin = k.mat({
    color: shade(color, 1.15),
    color2: shade(color, 0.5),
    pattern: 'tiles',
    patternScale: 0.05,
    roughness: 0.6,
  });
  const shell = k.mat({
    color: shade(hex(k.rng.pick(['#7a5428', '#5f6a34', '#6a4a30'])), 1),
    color2: hex('#3a2816'),
    pattern: 'tiles',
    patternScale: 0.15,
    roughness: 0.35,
  });
  const under = k.mat({ color: hex('#d6c48a'), roughness: 0.6 });
  const b = new MeshBuilder();
  b.setSkin([[0, 1]]);
  // A heart-shaped shell, low and keeled, its rim turned out.
  const long = 0.48;
  const cols = k.n(32);
  const rows: readonly (readonly [number, number])[] = [
    [1, -0.015],
    [1.05, 0.012],
    [0.96, 0.055],
    [0.8, 0.1],
    [0.55, 0.138],
    [0.26, 0.158],
    [0.001, 0.163],
  ];
  const start = b.vertexCount;
  for (const [r, h] of rows)
    for (let i = 0; i <= cols; i++) {
      const a = (i % cols) * (TAU / cols);
      const z = sin(a);
      const w = 0.4 * (1 - 0.16 * Math.max(0, -z) ** 2) * (z < -0.9 ? 0.9 : 1);
      b.vertex(
        [cos(a) * w * r, y + h + (r < 0.5 ? 0 : 0.01 * Math.abs(cos(a))), -z * -long * r * (z < 0 ? 1.06 : 0.94)],
        [cos(a) * r, 1.15 - r * 0.9, z * r],
        cos(a) * w * r,
        z * long * r,
      );
    }
  for (let j = 0; j + 1 < rows.length; j++)
    for (let i = 0; i < cols; i++) {
      const a = start + j * (cols + 1) + i;
      b.quadIndices(a, a + cols + 1, a + cols + 2, a + 1, shell);
    }
  b.ellipsoid([0, y - 0.005, 0], [0.36, 0.075, long * 0.93], under, k.n(22), k.n(10));
  b.tube(
    [
      [0, y, -long * 0.9],
      [0, y - 0.02, -long * 1.18],
    ],
    [0.035, 0.006],
    skin,
    8,
  );
  sculpt(
    k,
    b,
    [
      { a: [0, y + 0.005, 0.33], b: [0, y + 0.03, 0.48], ra: 0.085, rb: 0.07, bone: 0, boneB: 1 },
      { a: [0, y + 0.045, 0.49], b: [0, y + 0.03, 0.57], ra: 0.072, rb: 0.04, bone: 1 },
    ],
    { melt: 0.04, cell: 0.018, axisY: y, paint: (_p, n) => (n[1] < -0.5 ? under : skin) },
  );
  b.setSkin([[2, 1]]);
  b.ellipsoid([0, y - 0.005, 0.535], [0.036, 0.016, 0.05], skin, k.n(10), 6);
  b.setSkin([[1, 1]]);
  for (const [, x] of SIDES) eyeball(k, b, [x * 0.056, y + 0.058, 0.535], 0.015, [x, 0.1, 0.4], '#2a1c12');
  for (const [side, x] of SIDES) {
    const [f, t, h] = ['fore', 'tip', 'hind'].map((n) => rig.id(n + side));
    blade(
      b,
      [
        [x * 0.22, y - 0.01, 0.25],
        [x * 0.38, y - 0.03, 0.28],
        [x * 0.52, y - 0.05, 0.2],
        [x * 0.68, y - 0.08, 0.04],
        [x * 0.78, y - 0.1, -0.12],
      ],
      [0.075, 0.095, 0.1, 0.075, 0.012],
      0.024,
      skin,
      k.n(12),
      [
        [[f, 1]],
        [[f, 1]],
        [
          [f, 0.5],
          [t, 0.5],
        ],
        [[t, 1]],
        [[t, 1]],
      ],
    );
    blade(
      b,
      [
        [x * 0.14, y - 0.02, -0.3],
        [x * 0.26, y - 0.05, -0.4],
        [x * 0.34, y - 0.09, -0.52],
      ],
      [0.05, 0.075, 0.03],
      0.02,
      skin,
      k.n(10),
      [[[h, 1]], [[h, 1]], [[h, 1]]],
    );
  }
  b.setSkin(null);
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const w = afloat(m);
      const t = m.state.time;
      const beat = w > 0 ? t * 2.1 + m.travelled : (m.travelled / 0.35) * TAU;
      const go = w + (1 - w) * m.moving;
      pose.move(
        'head',
        multiply(
          rotationX(-0.16 + 0.06 * sin(t * 0.8 + m.seed) + actWeight(m.state, 'eat') * 0.4),
          rotationY(0.25 * sin(t * 0.5 + m.seed)),
        ),
      );
      pose.move('jaw', rotationX(actWeight(m.state, 'eat', 'talk') * 0.35 * Math.max(0, sin(t * 6))));
      for (const [side, x] of SIDES) {
        // In the water both beat like wings; on sand they pull by turns and drag their tips.
        const p = w > 0 ? beat : beat + (x > 0 ? 0 : PI);
        const flap = (w * 0.62 + (1 - w) * 0.16) * sin(p) * go;
        const sweep = (w * 0.2 + (1 - w) * 0.45) * cos(p) * go;
        pose.move(`fore${side}`, multiply(rotationY(x * sweep), rotationZ(x * (flap + w * 0.1))));
        pose.move(
          `tip${side}`,
          multiply(rotationZ(x * (0.35 * sin(p - 1) * w * go - (1 - w) * 0.05)), rotationX(0.3 * w * cos(p))),
        );
        pose.move(`hind${side}`, rotationY(x * 0.22 * sin(t * 1.1 + x + (1 - w) * beat)));
      }
    },
    body: (m): Mat34 => {
      const w = afloat(m);
      const t = m.state.time;
      return multiply(
        translation(0, -0.055 + w * 0.09 + w * 0.03 * sin(t * 2.1 + 2), 0),
        multiply(rotationX(w * (0.05 * sin(t * 0.6 + m.seed) - 0.06)), rotationZ(w * 0.12 * sin(t * 0.4 + m.seed))),
      );
    },
    head: ['head', [0, y + 0.05, 0.5]],
    mouth: ['head', [0, y, 0.59]],
    hips: ['body', [0, y + 0.05, 0]],
    back: ['body', [0, y + 0.16, 0]],
    stride: 0,
  };
}
