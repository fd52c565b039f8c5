/** Starfish. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import type { Kit } from '../things/kit.ts';
import { type Creature, hide } from './creature.ts';
import { Rig } from './rig.ts';

/** A starfish: five arms on the sea bed. */
export function starfish(k: Kit): Creature {
  const rig = new Rig();
  rig.add('body', null, [0, 0.01, 0]);
  const arms = k.rng.chance(0.2) ? 6 : 5;
  const b = new MeshBuilder();
  const color = hide(k, ['#d8682a', '#b5342c', '#7a4a8a', '#d8a83a']);
  const skin = k.mat({ color, color2: shade(color, 1.5), pattern: 'dots', patternScale: 0.012, roughness: 0.85 });
  b.setSkin([[0, 1]]);
  b.ellipsoid([0, 0.014, 0], [0.036, 0.018, 0.036], skin, k.n(18), k.n(8));
  const skins: number[] = [];
  for (let i = 0; i < arms; i++) {
    const a = (i * TAU) / arms;
    const way: Vec3 = [sin(a), 0, cos(a)];
    const low = rig.add(`a${i}`, 'body', [way[0] * 0.035, 0.012, way[2] * 0.035]);
    const tip = rig.add(`b${i}`, `a${i}`, [way[0] * 0.075, 0.008, way[2] * 0.075]);
    skins.push(low, tip);
    const p = (r: number, y: number): Vec3 => [way[0] * r, y, way[2] * r];
    b.tube(
      [p(0.008, 0.013), p(0.04, 0.012), p(0.075, 0.009), p(0.105, 0.006)],
      [0.022, 0.019, 0.013, 0.004],
      skin,
      k.n(10),
      true,
      [
        [[0, 1]],
        [
          [0, 0.3],
          [low, 0.7],
        ],
        [
          [low, 0.4],
          [tip, 0.6],
        ],
        [[tip, 1]],
      ],
    );
  }
  return {
    rig,
    mesh: b.build(),
    pose: (pose, m) => {
      for (let i = 0; i < arms; i++) {
        const curl =
          0.1 + 0.1 * sin(m.state.time * 0.6 + i * 1.9 + m.seed) + m.moving * 0.1 * sin(m.travelled * 60 + i * 1.3);
        const a = (i * TAU) / arms;
        const about = (k2: number): Mat34 => multiply(rotationY(a), multiply(rotationX(-k2), rotationY(-a)));
        pose.move(`a${i}`, about(curl * 0.3));
        pose.move(`b${i}`, about(curl));
      }
    },
    head: ['body', [0, 0.03, 0]],
    stride: 0,
  };
}
