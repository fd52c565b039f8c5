/** How things made about their grip are put down. */
import { PI } from '../../math/trig.ts';
import {
  type Mat34,
  multiply,
  rotationX,
  rotationY,
  rotationZ,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { Bounds, Model } from './kit.ts';

/** Long things lie across the view rather than along it; radians. */
const LONG_TURN = 1.15;

/** How a thing made about its grip lies on the ground or on a table. */
export function putDown(lies: NonNullable<Model['lies']>, box: Bounds): Mat34 {
  if (lies === 'stand') return translation(0, -box.min[1], 0);
  if (lies === 'side') {
    const centred = translation(0, -(box.min[1] + box.max[1]) / 2, -(box.min[2] + box.max[2]) / 2);
    return multiply(
      translation(0, -box.min[0], 0),
      multiply(rotationY(LONG_TURN), multiply(rotationZ(PI / 2), centred)),
    );
  }
  const middle = (box.min[1] + box.max[1]) / 2;
  const long = box.max[1] - box.min[1] > 2 * (box.max[0] - box.min[0]);
  const onBack = multiply(translation(0, -box.min[2], 0), multiply(rotationX(-PI / 2), translation(0, -middle, 0)));
  return long ? multiply(rotationY(LONG_TURN), onBack) : onBack;
}

/** Box round another after a turn and a shift. */
export function boxAfter(m: Mat34, box: Bounds): Bounds {
  const corners = Array.from({ length: 8 }, (_, c) =>
    transformPoint(m, [
      c & 1 ? box.max[0] : box.min[0],
      c & 2 ? box.max[1] : box.min[1],
      c & 4 ? box.max[2] : box.min[2],
    ]),
  );
  const along = (pick: (...values: number[]) => number): Vec3 => [
    pick(...corners.map((p) => p[0])),
    pick(...corners.map((p) => p[1])),
    pick(...corners.map((p) => p[2])),
  ];
  return { min: along(Math.min), max: along(Math.max) };
}
