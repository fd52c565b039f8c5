/** Points of placed frames. */
import { atan2 } from '../../math/trig.ts';
import { lerp, type Mat34, multiply, rotationAxis, type Vec3 } from '../../math/vec.ts';

export function translationOf(m: Mat34): Vec3 {
  return [m[3], m[7], m[11]];
}

export function pointAt(m: Mat34, p: Vec3): Vec3 {
  const at = multiply(m, [1, 0, 0, p[0], 0, 1, 0, p[1], 0, 0, 1, p[2]]);
  return translationOf(at);
}

/** A frame on the way from one to another (both without scale), turning evenly about one axis; 0 = a .. 1 = b. */
export function between(a: Mat34, b: Mat34, share: number): Mat34 {
  if (share <= 0) return a;
  if (share >= 1) return b;
  // The turn from a to b, in the world.
  const r = (i: number, j: number): number =>
    b[i * 4] * a[j * 4] + b[i * 4 + 1] * a[j * 4 + 1] + b[i * 4 + 2] * a[j * 4 + 2];
  const axis: Vec3 = [r(2, 1) - r(1, 2), r(0, 2) - r(2, 0), r(1, 0) - r(0, 1)];
  const sine = Math.sqrt(axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2) / 2;
  const angle = atan2(sine, (r(0, 0) + r(1, 1) + r(2, 2) - 1) / 2);
  // Half a turn has no axis of its own: about the upright one.
  const unit: Vec3 = sine < 1e-5 ? [0, 1, 0] : [axis[0] / (2 * sine), axis[1] / (2 * sine), axis[2] / (2 * sine)];
  const turn = multiply(rotationAxis(unit, angle * share), [
    a[0],
    a[1],
    a[2],
    0,
    a[4],
    a[5],
    a[6],
    0,
    a[8],
    a[9],
    a[10],
    0,
  ]);
  const at = [3, 7, 11].map((k) => lerp(a[k], b[k], share));
  return [turn[0], turn[1], turn[2], at[0], turn[4], turn[5], turn[6], at[1], turn[8], turn[9], turn[10], at[2]];
}
