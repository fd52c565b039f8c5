/** The room that a camera has: walls it must not go through. */
import { addScaled, clamp, distance as distanceBetween, dot, sub, type Vec3 } from '../../math/vec.ts';
import type { Place } from '../place.ts';

/** The eye within the place's bounds. */
export function keepInside(place: Place, eye: Vec3, margin: number): Vec3 {
  if (!place.bounds) return eye;
  const { min, max } = place.bounds;
  return [
    clamp(eye[0], min[0] + margin, max[0] - margin),
    clamp(eye[1], min[1] + 0.1, max[1] - margin),
    clamp(eye[2], min[2] + margin, max[2] - margin),
  ];
}

/** Longest distance from a point along a direction that stays within the place's bounds. */
export function roomAlong(place: Place, from: Vec3, direction: Vec3, wanted: number): number {
  if (!place.bounds) return wanted;
  const { min, max } = place.bounds;
  let reach = wanted;
  for (let axis = 0; axis < 3; axis++) {
    const margin = 0.3;
    if (direction[axis] > 1e-6) reach = Math.min(reach, (max[axis] - margin - from[axis]) / direction[axis]);
    else if (direction[axis] < -1e-6) reach = Math.min(reach, (min[axis] + margin - from[axis]) / direction[axis]);
  }
  return Math.max(0.15, reach);
}

/** Distance between a point and a segment. */
export function pointToSegment(p: Vec3, a: Vec3, b: Vec3): number {
  const ab = sub(b, a);
  const t = clamp(dot(sub(p, a), ab) / (dot(ab, ab) || 1), 0, 1);
  return distanceBetween(p, addScaled(a, ab, t));
}
