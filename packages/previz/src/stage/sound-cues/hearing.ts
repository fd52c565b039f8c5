/** Where a world point is heard from. */
import { cross, dot, normalize, sub, type Vec3 } from '../../math/vec.ts';
import type { StagedShot } from '../film.ts';
import type { Camera } from '../scene.ts';

export interface Heard {
  /** -0.85 left .. 0.85 right. */
  pan: number;
  /** Metres from the camera. */
  distance: number;
}

export function heard(camera: Camera, point: Vec3): Heard {
  const to = sub(point, camera.eye);
  const distance = Math.sqrt(dot(to, to));
  const forward = normalize(sub(camera.target, camera.eye));
  const right = normalize(cross(forward, [0, 1, 0]));
  const pan = distance > 1e-3 ? dot(to, right) / Math.max(distance, 1) : 0;
  return { pan: Math.max(-0.85, Math.min(0.85, pan * 1.1)), distance: Math.max(0.3, distance) };
}

/** A world point heard by the shot's camera at film seconds into the shot. */
export const heardIn = (staged: StagedShot, seconds: number, point: Vec3): Heard =>
  heard(staged.camera.at(seconds), point);
