/** Seals and their kin. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, eyeball, hide, sculpt } from './creature.ts';
import { afloat, blade } from './fins.ts';
import type { Blob } from './flesh.ts';
import { Rig, SIDES } from './rig.ts';

export function seal(k: Kit): Creature {
  const walrus = k.said('walrus');
  const lion = k.said('sea lion|lion');
  const bulk = (walrus ? 1.28 : 1) * k.rng.range(0.94, 1.08);
  const rig = new Rig();
  const y = 0.27 * bulk;
  rig.add('body', null, [0, y, 0.1]);
  for (let i = 0; i < 4; i++) rig.add(`s${i}`, i === 0 ? 'body' : `s${i - 1}`, [0, y - 0.03 * i, -0.1 - 0.2 * i]);
  rig.add('chest', 'body', [0, y + 0.05, 0.3]);
  rig.add('head', 'chest', [0, y + 0.26, 0.52]);
  rig.add('jaw', 'head', [0, y + 0.23, 0.58]);
  for (const [side, x] of SIDES) rig.add(`fin${side}`, 'chest', [x * 0.2 * bulk, y - 0.08, 0.28]);
  for (const [side, x] of SIDES) rig.add(`hind${side}`, 's3', [x * 0.04, 0.12, -0.8]);
  const id = (n: string): number => rig.id(n);
  const color = hide(
    k,
    walrus ? ['#8a6248', '#7a5642'] : lion ? ['#5a3f2c', '#4a3424'] : ['#7d848a', '#5f666b', '#a39a8a', '#d8d6d0'],
  );
  const skin = k.mat({
    color,
    color2: shade(color, walrus ? 0.8 : 0.55),
    pattern: walrus || lion ? 'noise' : 'dots',
    patternScale: walrus ? 0.2 : 0.07,
    roughness: 0.35,
  });
  const belly = k.mat({ color: shade(color, 1.35), roughness: 0.4 });
  const dark = k.mat({ color: hex('#1a1719'), roughness: 0.25 });
  const fin = k.mat({ color: shade(color, 0.7), roughness: 0.45 });
  const b = new MeshBuilder();
  const r = bulk;
  const head: Vec3 = [0, y + 0.29, 0.55];
  const blobs: Blob[] = [
    { a: [0, y - 0.14, -0.78], b: [0, y - 0.08, -0.5], ra: 0.05, rb: 0.115 * r, bone: id('s3'), boneB: id('s2') },
    { a: [0, y - 0.08, -0.5], b: [0, y - 0.02, -0.12], ra: 0.115 * r, rb: 0.22 * r, bone: id('s2'), boneB: id('s0') },
    { a: [0, y - 0.02, -0.12], b: [0, y + 0.02, 0.22], ra: 0.22 * r, rb: 0.235 * r, bone: id('s0'), boneB: id('body') },
    {
      a: [0, y + 0.02, 0.22],
      b: [0, y + 0.16, 0.44],
      ra: 0.225 * r,
      rb: 0.135 * r,
      bone: id('body'),
      boneB: id('chest'),
    },
    { a: [0, y + 0.16, 0.44], b: head, ra: 0.13 * r, rb: 0.105, bone: id('chest'), boneB: id('head') },
    { a: head, b: [0, head[1] - 0.015, head[2] + 0.1], ra: 0.105, rb: walrus ? 0.085 : 0.052, bone: id('head') },
    ...[1, -1].map(
      (x): Blob => ({
        a: [x * 0.026, head[1] - 0.035, head[2] + 0.115],
        b: [x * 0.026, head[1] - 0.035, head[2] + 0.12],
        ra: walrus ? 0.058 : 0.036,
        rb: walrus ? 0.055 : 0.034,
        bone: id('head'),
        melt: 0.02,
      }),
    ),
  ];
  sculpt(k, b, blobs, {
    melt: 0.09,
    cell: 0.035,
    axisY: y,
    soft: 0.12,
    paint: (p, n) => (n[1] < -0.35 || (p[2] > 0.2 && p[1] < y + 0.12 && n[2] > 0.4) ? belly : skin),
  });
  b.setSkin([[id('head'), 1]]);
  for (const [, x] of SIDES) {
    eyeball(k, b, [x * 0.074, head[1] + 0.025, head[2] + 0.072], 0.021, [x * 0.7, 0.15, 0.75], '#1c1210');
    if (lion)
      b.tube(
        [
          [x * 0.085, head[1] + 0.03, head[2] - 0.02],
          [x * 0.115, head[1] + 0.005, head[2] - 0.04],
        ],
        [0.016, 0.004],
        skin,
        7,
      );
    if (walrus)
      b.tube(
        [
          [x * 0.04, head[1] - 0.07, head[2] + 0.14],
          [x * 0.052, head[1] - 0.2, head[2] + 0.15],
          [x * 0.05, head[1] - 0.34, head[2] + 0.1],
        ],
        [0.021, 0.018, 0.004],
        k.mat({ color: hex('#efe6cf'), roughness: 0.3 }),
        k.n(9),
      );
    if (k.hero)
      for (let i = 0; i < 5; i++)
        b.tube(
          [
            [x * 0.04, head[1] - 0.04, head[2] + 0.14],
            [x * (0.1 + 0.01 * i), head[1] - 0.01 - i * 0.025, head[2] + 0.15],
          ],
          [0.0018, 0.0006],
          k.mat({ color: hex('#d8d2c4'), roughness: 0.5, castsShadow: false }),
          3,
          false,
        );
  }
  b.ellipsoid([0, head[1] - 0.008, head[2] + 0.145], [0.02, 0.014, 0.012], dark, k.n(10), 7);
  b.setSkin([[id('jaw'), 1]]);
  b.ellipsoid([0, head[1] - 0.06, head[2] + 0.085], [0.04, 0.02, 0.06], belly, k.n(12), 7);
  for (const [side, x] of SIDES) {
    const [f, h] = [id(`fin${side}`), id(`hind${side}`)];
    const root = rig.head(`fin${side}`);
    blade(
      b,
      [
        [root[0] * 0.8, root[1] + 0.02, root[2]],
        [root[0] + x * 0.07, root[1] * 0.5, root[2] - 0.03],
        [root[0] + x * 0.17, 0.02, root[2] - 0.1],
        [root[0] + x * 0.22, 0.012, root[2] - 0.19],
      ],
      [0.085, 0.08, 0.075, 0.02],
      0.03,
      fin,
      k.n(12),
      [[[f, 1]], [[f, 1]], [[f, 1]], [[f, 1]]],
    );
    b.setSkin([[h, 1]]);
    b.loft(
      [
        { centre: [x * 0.03, 0.1, -0.78], rx: 0.035, rz: 0.04, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [x * 0.07, 0.05, -0.93], rx: 0.06, rz: 0.025, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [x * 0.12, 0.03, -1.08], rx: 0.075, rz: 0.012, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
      ],
      fin,
      k.n(10),
    );
  }
  b.setSkin(null);
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const w = afloat(m);
      const t = m.state.time;
      // On land it heaves itself along in waves; in water the hind end beats from side to side.
      const land = (1 - w) * m.moving;
      const hump = (m.travelled / 0.55) * TAU;
      pose.move('body', rotationX(land * 0.13 * sin(hump)));
      pose.move(
        'chest',
        multiply(
          rotationX(w * 0.5 - land * 0.12 * sin(hump + 0.6) + 0.02 * sin(t * 1.6)),
          rotationY(0.1 * sin(t * 0.5 + m.seed)),
        ),
      );
      const gaze = 0.25 * sin(t * 0.42 + m.seed) * (1 - m.moving);
      pose.move(
        'head',
        multiply(
          rotationY(gaze),
          rotationX(w * 0.35 - 0.06 + 0.05 * sin(t * 0.9) - actWeight(m.state, 'raise', 'talk', 'sing') * 0.3),
        ),
      );
      pose.move(
        'jaw',
        rotationX(
          Math.max(
            actWeight(m.state, 'talk', 'sing') * Math.max(0, sin(t * 8)),
            actWeight(m.state, 'eat') * Math.max(0, sin(t * 6)),
          ) * 0.5,
        ),
      );
      for (let i = 0; i < 4; i++)
        pose.move(
          `s${i}`,
          multiply(
            rotationX(land * 0.16 * sin(hump - 0.7 * (i + 1)) * (i === 0 ? 1 : 0.6)),
            rotationY(w * 0.17 * sin(t * 3.6 - i * 0.7) + (1 - w) * 0.03 * sin(t * 0.6 + i)),
          ),
        );
      for (const [side, x] of SIDES) {
        const clap = actWeight(m.state, 'clap', 'wave') * (0.5 + 0.5 * sin(t * 9));
        pose.move(
          `fin${side}`,
          multiply(
            rotationY(x * (land * 0.45 * cos(hump) + w * 0.5)),
            rotationZ(x * (w * 0.35 + 0.22 * w * sin(t * 1.8) - clap * 0.9)),
          ),
        );
        pose.move(`hind${side}`, rotationY(x * (0.12 + 0.1 * sin(t * 1.2 + x))));
      }
    },
    body: (m): Mat34 => {
      const land = (1 - afloat(m)) * m.moving;
      return translation(0, land * 0.035 * (1 + sin((m.travelled / 0.55) * TAU)), 0);
    },
    head: ['head', head],
    mouth: ['head', [0, head[1] - 0.05, head[2] + 0.14]],
    hips: ['body', [0, y, 0]],
    back: ['body', [0, y + 0.24 * bulk, 0.05]],
    stride: 0.55,
  };
}
