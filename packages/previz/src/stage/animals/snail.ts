/** Snails. */
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, scaling, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit } from '../things/kit.ts';
import { type Creature, hide, sculpt } from './creature.ts';
import { Rig } from './rig.ts';

export function snail(k: Kit): Creature {
  const slug = k.said('slug');
  const rig = new Rig();
  rig.add('body', null, [0, 0.006, 0]);
  rig.add('tail', 'body', [0, 0.005, -0.018]);
  rig.add('head', 'body', [0, 0.011, 0.028]);
  for (const side of ['L', 'R']) rig.add(`stalk${side}`, 'head', [side === 'L' ? 0.004 : -0.004, 0.018, 0.036]);
  const color = hide(k, slug ? ['#8a5a2a', '#4a4038', '#c98a3a'] : ['#a89070', '#8a7a62', '#6b5a48']);
  const skin = k.mat({ color, color2: shade(color, 0.7), pattern: 'noise', patternScale: 0.006, roughness: 0.25 });
  const b = new MeshBuilder();
  sculpt(
    k,
    b,
    [
      { a: [0, 0.0035, -0.042], b: [0, 0.006, -0.01], ra: 0.0022, rb: 0.007, bone: 1, boneB: 0, flat: 1.3 },
      { a: [0, 0.006, -0.01], b: [0, 0.0065, 0.02], ra: slug ? 0.0095 : 0.007, rb: 0.0068, bone: 0, flat: 1.25 },
      { a: [0, 0.0065, 0.02], b: [0, 0.0135, 0.036], ra: 0.0065, rb: 0.006, bone: 0, boneB: 2 },
    ],
    { melt: 0.005, cell: 0.0017, axisY: 0.006, paint: () => skin },
  );
  const dark = k.mat({ color: [0.01, 0.01, 0.01], roughness: 0.1 });
  for (const [side, x] of [
    ['L', 1],
    ['R', -1],
  ] as const) {
    b.setSkin([[rig.id(`stalk${side}`), 1]]);
    b.tube(
      [
        [x * 0.0035, 0.0165, 0.037],
        [x * 0.006, 0.024, 0.041],
        [x * 0.0075, 0.031, 0.043],
      ],
      [0.0016, 0.0011, 0.0009],
      skin,
      k.n(7),
    );
    b.sphere([x * 0.0076, 0.0318, 0.0432], 0.0014, dark, 8, 6);
    b.setSkin([[2, 1]]);
    b.tube(
      [
        [x * 0.003, 0.012, 0.0405],
        [x * 0.0045, 0.0105, 0.046],
      ],
      [0.0011, 0.0006],
      skin,
      6,
    );
  }
  if (!slug) {
    b.setSkin([[0, 1]]);
    const [one, two] = k.rng.pick([
      ['#a8703a', '#5a3418'],
      ['#d8b45a', '#7a4a22'],
      ['#8a5a4a', '#3f2a22'],
      ['#c9a88a', '#8a5a3a'],
    ]);
    const shell = k.mat({
      color: k.context.attributes.colour.length > 1 ? hide(k, [one], 1) : hex(one),
      color2: hex(two),
      pattern: 'stripes',
      patternScale: 0.009,
      roughness: 0.25,
    });
    // A spiral on its side: each turn is a little narrower and stands out a little farther.
    const turns = 2.6;
    const points: Vec3[] = [];
    const radii: number[] = [];
    const n = k.hero ? 46 : 24;
    for (let i = 0; i <= n; i++) {
      const u = i / n;
      const a = -0.5 - u * turns * TAU;
      const r = 0.0125 * pow(1 - u, 0.9);
      points.push([0.001 + u * 0.0065, 0.0265 - cos(a + PI) * r * -1, -0.006 + sin(a) * r]);
      radii.push(Math.max(0.0012, 0.0095 * pow(1 - u, 0.85)));
    }
    b.tube(points, radii, shell, k.n(12));
    b.tube(
      points.map(([x, y, z]): Vec3 => [-x * 0.9, y, z]),
      radii.map((r) => r * 0.92),
      shell,
      k.n(12),
    );
  }
  b.setSkin(null);
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      const t = m.state.time;
      const wave = m.moving * 0.07 * sin(m.travelled * 160);
      pose.move('body', scaling(1 - wave * 0.3, 1, 1 + wave));
      pose.move('tail', scaling(1, 1, 1 - wave * 1.4));
      pose.move('head', rotationX(0.08 * sin(t * 0.8 + m.seed) + actWeight(m.state, 'eat') * 0.4));
      for (const [i, side] of ['L', 'R'].entries()) {
        const shy = Math.max(0, sin(t * 0.5 + i * 1.9 + m.seed) - 0.75) * 2.4;
        pose.move(
          `stalk${side}`,
          multiply(rotationX(0.2 * sin(t * 0.9 + i * 2)), scaling(1, 1 - 0.7 * Math.min(1, shy), 1)),
        );
      }
    },
    head: ['head', [0, 0.02, 0.036]],
    hips: ['body', [0, 0.012, 0]],
    back: ['body', [0, 0.04, -0.005]],
    stride: 0,
  };
}
