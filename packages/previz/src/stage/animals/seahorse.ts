/** Seahorses. */
import { sin } from '../../math/trig.ts';
import { type Mat34, mix, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import type { Kit } from '../things/kit.ts';
import { type Creature, eyeball, hide, type Motion } from './creature.ts';

import { type Pose, Rig, SIDES } from './rig.ts';

export function seahorse(k: Kit): Creature {
  const rig = new Rig();
  // Snout to the curl of the tail, in the plane of y and z.
  const line: readonly (readonly [z: number, y: number, r: number])[] = [
    [0.014, 0.176, 0.013],
    [0.0, 0.166, 0.0155],
    [-0.006, 0.15, 0.0165],
    [-0.002, 0.132, 0.0205],
    [0.004, 0.114, 0.0225],
    [0.004, 0.096, 0.0195],
    [-0.002, 0.08, 0.0145],
    [-0.008, 0.064, 0.011],
    [-0.01, 0.048, 0.0088],
    [-0.006, 0.033, 0.0072],
    [0.004, 0.021, 0.006],
    [0.017, 0.017, 0.005],
    [0.027, 0.024, 0.004],
    [0.026, 0.036, 0.003],
    [0.017, 0.039, 0.0022],
  ];
  rig.add('body', null, [0, 0.105, 0.003]);
  rig.add('head', 'body', [0, 0.155, -0.002]);
  for (let i = 0; i < 4; i++)
    rig.add(`t${i}`, i === 0 ? 'body' : `t${i - 1}`, [0, line[7 + i * 2][1], line[7 + i * 2][0]]);
  const color = hide(k, ['#e0a02c', '#c9562a', '#7a8a3a', '#a85a7a']);
  const skin = k.mat({ color, color2: shade(color, 0.6), pattern: 'stripes', patternScale: 0.011, roughness: 0.55 });
  const fin = k.mat({ color: shade(color, 1.4), roughness: 0.4, translucency: 0.6, doubleSided: true });
  const b = new MeshBuilder();
  const tailBone = (i: number): number => rig.id(`t${Math.max(0, Math.min(3, Math.floor((i - 7) / 2)))}`);
  b.tube(
    line.map(([z, y]): Vec3 => [0, y, z]),
    line.map(([, , r], i) => r * (i % 2 ? 1.07 : 0.95)),
    skin,
    k.n(12),
    true,
    line.map(
      (_, i): SkinWeights =>
        i < 2
          ? [[1, 1]]
          : i === 2
            ? [
                [0, 0.5],
                [1, 0.5],
              ]
            : i < 7
              ? [[0, 1]]
              : [[tailBone(i), 1]],
    ),
  );
  b.setSkin([[1, 1]]);
  b.tube(
    [
      [0, 0.172, 0.012],
      [0, 0.165, 0.03],
      [0, 0.158, 0.047],
    ],
    [0.0105, 0.0058, 0.0064],
    skin,
    k.n(10),
  );
  for (let i = 0; i < 4; i++)
    b.tube(
      [
        [0, 0.186 + 0.002 * (i % 2), 0.012 - i * 0.007],
        [0, 0.2 + 0.003 * (i % 2), 0.008 - i * 0.01],
      ],
      [0.0045, 0.0008],
      skin,
      6,
    );
  for (const [, x] of SIDES) {
    eyeball(k, b, [x * 0.0105, 0.1775, 0.0165], 0.0046, [x, 0.1, 0.35], '#e8d27a');
    const a = b.vertex([x * 0.012, 0.162, -0.004], [0, 0, 1], 0, 0);
    b.vertex([x * 0.024, 0.168, -0.012], [0, 0, 1], 0, 1);
    b.vertex([x * 0.022, 0.152, -0.013], [0, 0, 1], 1, 1);
    b.triangle(a, a + 1, a + 2, fin);
  }
  const dorsal = rig.add('fin', 'body', [0, 0.108, -0.016]);
  b.setSkin([[dorsal, 1]]);
  const a0 = b.vertex([0, 0.125, -0.014], [1, 0, 0], 0, 0);
  b.vertex([0, 0.128, -0.034], [1, 0, 0], 0, 1);
  b.vertex([0, 0.112, -0.041], [1, 0, 0], 0.5, 1);
  b.vertex([0, 0.094, -0.034], [1, 0, 0], 1, 1);
  b.vertex([0, 0.092, -0.013], [1, 0, 0], 1, 0);
  b.triangle(a0, a0 + 1, a0 + 2, fin)
    .triangle(a0, a0 + 2, a0 + 3, fin)
    .triangle(a0, a0 + 3, a0 + 4, fin);
  b.setSkin(null);
  const nod = (pose: Pose, m: Motion): void => {
    const t = m.state.time;
    pose.move('body', rotationX(0.1 * m.moving + 0.05 * sin(t * 0.9 + m.seed)));
    pose.move('head', rotationX(0.08 * sin(t * 0.7 + m.seed)));
    pose.move('fin', rotationY(0.5 * sin(t * 23)));
    for (let i = 0; i < 4; i++) pose.move(`t${i}`, rotationX(-0.1 + 0.12 * sin(t * 0.8 - i * 0.5 + m.seed)));
  };
  return {
    rig,
    mesh: b.build(),
    pose: nod,
    body: (m): Mat34 => translation(0, 0.012 * sin(m.state.time * 1.1 + m.seed), 0),
    head: ['head', [0, 0.175, 0.015]],
    mouth: ['head', mix([0, 0.165, 0.03], [0, 0.158, 0.047], 0.9)],
    hips: ['body', [0, 0.11, 0]],
    stride: 0,
  };
}
