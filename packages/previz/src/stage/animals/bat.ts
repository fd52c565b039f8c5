/** Bats: a furry body between wings of skin that fold at the wrist. */
import { sin, TAU } from '../../math/trig.ts';
import { type Mat34, mix, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, eyeball, hide, type Motion, sculpt } from './creature.ts';
import { Rig, SIDES } from './rig.ts';

/** How far its wings are open. */
const flying = (m: Motion): number =>
  m.state.posture === 'sit' || actWeight(m.state, 'sit', 'lie', 'sleep') > 0.5 ? 0 : 1;

export function bat(k: Kit): Creature {
  const rig = new Rig();
  const y = 0.12;
  rig.add('body', null, [0, y, 0]);
  rig.add('head', 'body', [0, y + 0.02, 0.06]);
  for (const [side, x] of SIDES) {
    rig.add(`arm${side}`, 'body', [x * 0.03, y + 0.02, 0.03]);
    rig.add(`hand${side}`, `arm${side}`, [x * 0.19, y + 0.03, 0.05]);
    rig.add(`tip${side}`, `hand${side}`, [x * 0.32, y + 0.03, 0.0]);
  }
  const color = hide(k, ['#3a2c26', '#5a4030', '#2a2526', '#6b4a34']);
  const fur = k.mat({ color, color2: shade(color, 0.65), pattern: 'fur', patternScale: 0.012, roughness: 1 });
  const film = k.mat({
    color: shade(color, 0.55),
    color2: shade(color, 0.4),
    pattern: 'noise',
    patternScale: 0.06,
    roughness: 0.7,
    translucency: 0.45,
    doubleSided: true,
  });
  const pink = k.mat({ color: hex('#b58078'), roughness: 0.7, translucency: 0.4, doubleSided: true });
  const b = new MeshBuilder();
  sculpt(
    k,
    b,
    [
      { a: [0, y - 0.01, -0.06], b: [0, y, 0.025], ra: 0.026, rb: 0.042, bone: 0 },
      { a: [0, y, 0.025], b: [0, y + 0.024, 0.075], ra: 0.04, rb: 0.034, bone: 0, boneB: 1 },
      { a: [0, y + 0.026, 0.078], b: [0, y + 0.012, 0.105], ra: 0.033, rb: 0.014, bone: 1 },
    ],
    { melt: 0.018, cell: 0.0085, axisY: y, paint: () => fur },
  );
  b.setSkin([[1, 1]]);
  for (const [, x] of SIDES) {
    eyeball(k, b, [x * 0.02, y + 0.035, 0.096], 0.0058, [x * 0.6, 0.1, 0.8], '#17110f');
    b.loft(
      [
        { centre: [x * 0.02, y + 0.045, 0.075], rx: 0.015, rz: 0.004 },
        { centre: [x * 0.031, y + 0.078, 0.075], rx: 0.017, rz: 0.003 },
        { centre: [x * 0.04, y + 0.108, 0.07], rx: 0.003, rz: 0.001 },
      ],
      fur,
      k.n(10),
    );
    b.ellipsoid([x * 0.03, y + 0.072, 0.079], [0.009, 0.022, 0.002], pink, 8, 6);
  }
  b.ellipsoid([0, y + 0.014, 0.118], [0.008, 0.006, 0.005], pink, 8, 6);
  for (const [side, x] of SIDES) {
    const [arm, hand, tip] = ['arm', 'hand', 'tip'].map((n) => rig.id(n + side));
    const [a, h, p] = ['arm', 'hand', 'tip'].map((n) => rig.head(n + side));
    const end: Vec3 = [x * 0.45, y + 0.02, -0.06];
    b.tube(
      [a, mix(a, h, 0.5), h, mix(h, p, 0.5), p, end],
      [0.011, 0.009, 0.007, 0.0055, 0.0045, 0.0015],
      fur,
      7,
      true,
      [
        [[arm, 1]],
        [[arm, 1]],
        [
          [arm, 0.5],
          [hand, 0.5],
        ],
        [[hand, 1]],
        [
          [hand, 0.5],
          [tip, 0.5],
        ],
        [[tip, 1]],
      ],
    );
    // Fingers run to the trailing edge; the skin hangs in scallops between their tips.
    const lead: readonly (readonly [Vec3, number, SkinWeights])[] = [
      [[x * 0.025, y + 0.015, 0.02], 0.1, [[0, 1]]],
      [mix(a, h, 0.5), 0.105, [[arm, 1]]],
      [
        h,
        0.2,
        [
          [arm, 0.5],
          [hand, 0.5],
        ],
      ],
      [mix(h, p, 0.5), 0.135, [[hand, 1]]],
      [
        p,
        0.175,
        [
          [hand, 0.5],
          [tip, 0.5],
        ],
      ],
      [mix(p, end, 0.5), 0.085, [[tip, 1]]],
      [end, 0.006, [[tip, 1]]],
    ];
    const start = b.vertexCount;
    for (let r = 0; r < 3; r++)
      for (const [q, depth, skin] of lead)
        b.vertex(
          [q[0] - x * 0.02 * r * 0.5, q[1] - 0.006 * r, q[2] - (depth * r) / 2],
          [0, 1, 0.1],
          q[0],
          r * 0.05,
          skin,
        );
    for (let r = 0; r < 2; r++)
      for (let i = 0; i < 6; i++) {
        const v = start + r * 7 + i;
        b.quadIndices(v, v + 1, v + 8, v + 7, film);
      }
    for (const i of [2, 4]) {
      const [q, depth, skin] = lead[i];
      b.tube([q, [q[0] - x * 0.02, q[1] - 0.012, q[2] - depth]], [0.004, 0.0015], fur, 5, true, [skin, skin]);
    }
    b.setSkin([[0, 1]]);
    b.tube(
      [
        [x * 0.012, y - 0.015, -0.07],
        [x * 0.016, y - 0.03, -0.1],
      ],
      [0.006, 0.003],
      fur,
      6,
    );
    b.setSkin(null);
  }
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const open = flying(m);
      const beat = m.state.time * 7.4 * TAU * 0.8 + m.seed;
      for (const [side, x] of SIDES) {
        pose.move(`arm${side}`, multiply(rotationY(x * (1 - open) * 1.1), rotationZ(x * open * 0.75 * sin(beat))));
        // Wrist and fingers fold in on the way up.
        pose.move(
          `hand${side}`,
          multiply(
            rotationY(x * (-(1 - open) * 2.5 + open * 0.35 * Math.max(0, sin(beat + 1.2)))),
            rotationZ(x * open * 0.5 * sin(beat - 1)),
          ),
        );
        pose.move(`tip${side}`, rotationZ(x * open * 0.4 * sin(beat - 1.7)));
      }
      pose.move('head', rotationY(0.3 * sin(m.state.time * 1.1 + m.seed)));
    },
    body: (m): Mat34 => {
      const t = m.state.time;
      if (flying(m) === 0) return rotationX(3.1);
      return multiply(
        translation(0.06 * sin(t * 2.3 + m.seed), 0.05 * sin(t * 3.1) - 0.02 * sin(t * 7.4 * TAU * 0.8 + m.seed), 0),
        rotationZ(0.2 * sin(t * 1.7 + m.seed)),
      );
    },
    head: ['head', [0, y + 0.03, 0.09]],
    hips: ['body', [0, y, 0]],
    stride: 0,
  };
}
