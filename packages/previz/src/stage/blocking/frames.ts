/** Points of placed frames. */
import { type Mat34, multiply, type Vec3 } from '../../math/vec.ts';

export function translationOf(m: Mat34): Vec3 {
  return [m[3], m[7], m[11]];
}

export function pointAt(m: Mat34, p: Vec3): Vec3 {
  const at = multiply(m, [1, 0, 0, p[0], 0, 1, 0, p[1], 0, 0, 1, p[2]]);
  return translationOf(at);
}
