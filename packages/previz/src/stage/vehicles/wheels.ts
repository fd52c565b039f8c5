/** Wheels: made about the x axis with the axle at the origin, so that rotationX rolls them. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Part } from '../things/kit.ts';
import { ABOUT_X, torus } from '../things/shapes.ts';

const TYRE = { color: hex('#1b1b1c'), roughness: 0.92 };

/** Angle a wheel of this radius has turned; forward travel rolls its top forwards (+z). */
export function wheelAngle(state: ActorState, radius: number): number {
  return (state.travelled / radius) % TAU;
}

/** Spoked bicycle wheel. */
export function spokedWheel(kit: Kit, radius: number, spokes: number, rim: number): number {
  const tyre = kit.mat(TYRE);
  const steel = kit.mat(MATERIALS.chrome);
  const tube = 0.021;
  return kit.mesh((b) => {
    b.at(ABOUT_X, () => {
      torus(b, [0, 0, 0], radius - tube, tube, tyre, kit.n(36), kit.n(8));
      torus(b, [0, 0, 0], radius - tube * 2.1, 0.01, rim, kit.n(36), 5);
      b.cylinder([0, -0.035, 0], 0.018, 0.07, steel, kit.n(12));
      b.cylinder([0, -0.032, 0], 0.028, 0.006, steel, kit.n(12));
      b.cylinder([0, 0.026, 0], 0.028, 0.006, steel, kit.n(12));
    });
    for (let i = 0; i < spokes; i++) {
      // Spokes leave the hub flange at a tangent and alternate sides, as on real wheels.
      const side = i % 2 === 0 ? 1 : -1;
      const a = (i * TAU) / spokes;
      const h = a + (i % 4 < 2 ? 1.2 : -1.2);
      const hub: Vec3 = [side * 0.028, cos(h) * 0.026, sin(h) * 0.026];
      const end: Vec3 = [0, cos(a) * (radius - 0.045), sin(a) * (radius - 0.045)];
      b.tube([hub, end], 0.0014, steel, 3, false);
    }
    // The valve lets the eye see that it turns.
    b.tube(
      [
        [0, radius - 0.05, 0],
        [0, radius - 0.085, 0],
      ],
      0.003,
      steel,
      5,
    );
  });
}

export interface RoadWheel {
  radius: number;
  width: number;
  /** Share of the radius that is rim. */
  rim?: number;
  spokes?: number;
  /** Material number of rim and spokes. */
  metal?: number;
}

/** Car, van or lorry wheel with a profiled tyre, a dished rim and spokes; the outer face looks along +x. */
export function roadWheel(kit: Kit, spec: RoadWheel): number {
  const { radius: r, width: w } = spec;
  const tyre = kit.mat(TYRE);
  const dark = kit.mat({ color: hex('#2a2c2e'), roughness: 0.7, metal: 0.4 });
  const metal = spec.metal ?? kit.mat(MATERIALS.aluminium);
  const rim = r * (spec.rim ?? 0.66);
  const count = spec.spokes ?? 5;
  return kit.mesh((b) => {
    const c = kit.n(28);
    b.at(ABOUT_X, () => {
      const h = w / 2;
      b.lathe(
        [
          [rim, -h * 0.85],
          [r * 0.9, -h],
          [r * 0.985, -h * 0.8],
          [r, -h * 0.4],
          [r, h * 0.4],
          [r * 0.985, h * 0.8],
          [r * 0.9, h],
          [rim, h * 0.85],
        ],
        tyre,
        c,
      );
      b.lathe(
        [
          [rim, h * 0.86],
          [rim * 0.97, h * 0.88],
          [rim * 0.93, h * 0.8],
          [rim * 0.9, h * 0.2],
        ],
        metal,
        c,
      );
      b.disc([0, h * 0.2, 0], rim * 0.9, dark, c);
      b.disc([0, -h * 0.8, 0], rim, dark, kit.n(16), false);
      b.lathe(
        [
          [rim * 0.3, h * 0.2],
          [rim * 0.27, h * 0.6],
          [rim * 0.2, h * 0.72],
          [0, h * 0.74],
        ],
        metal,
        kit.n(16),
      );
    });
    for (let i = 0; i < count; i++) {
      b.at(rotationX((i * TAU) / count), () => {
        b.loft(
          [
            { centre: [w * 0.27, rim * 0.2, 0], rx: w * 0.07, rz: rim * 0.14 },
            { centre: [w * 0.33, rim * 0.92, 0], rx: w * 0.06, rz: rim * 0.11 },
          ],
          metal,
          6,
          false,
        );
      });
    }
  });
}

/** A rolling part: wheels on the left side are turned so that their outer face looks outwards. */
export function rollingWheel(
  mesh: number,
  at: Vec3,
  radius: number,
  left: boolean,
  steer?: (s: ActorState) => number,
): Part {
  const place = translation(at[0], at[1], at[2]);
  return {
    mesh,
    at: (s): Mat34 => {
      const roll = rotationX(left ? wheelAngle(s, radius) : -wheelAngle(s, radius));
      const faced = left ? roll : multiply(rotationY(TAU / 2), roll);
      const turned = steer ? multiply(rotationY(steer(s)), faced) : faced;
      return multiply(place, turned);
    },
  };
}
