/** The camera of every frame as other programs read it. */
import { cos, DEG, sin } from '../../math/trig.ts';
import { cross, normalize, type Vec3 } from '../../math/vec.ts';
import type { Film } from '../film.ts';
import { shutterDegrees } from '../light/shutter.ts';
import type { Camera } from '../scene.ts';
import { type Quaternion, quaternionOf } from './rotation.ts';

/** Millimetres of the longer side of the sensor, whatever the picture's shape. */
const SENSOR_LONG = 36;

export interface CameraFrame {
  frame: number;
  shot: number;
  /** Of the clip. */
  seconds: number;
  /** Metres, +Y up. */
  position: Vec3;
  /** Turns a camera that looks along -Z with +Y up; x, y, z, w. */
  rotation: Quaternion;
  right: Vec3;
  up: Vec3;
  forward: Vec3;
  /** Vertical angle of view. */
  fovYDegrees: number;
  focalLengthMm: number;
  /** Focal length in pixels of the clip. */
  focalLengthPixels: number;
  focusDistanceMetres: number;
  /** Degrees of a turn that the shutter is open; 0: the picture has no motion blur, as none was asked for. */
  shutterDegrees: number;
}

export interface CameraTrackFile {
  version: 1;
  fps: number;
  width: number;
  height: number;
  /** Pixels from the top left corner. */
  principalPoint: readonly [number, number];
  sensorMm: readonly [width: number, height: number];
  axes: string;
  frames: (CameraFrame | null)[];
}

/** The camera's axes in the world. */
function axesOf(camera: Camera): { right: Vec3; up: Vec3; forward: Vec3 } {
  const d: Vec3 = [
    camera.target[0] - camera.eye[0],
    camera.target[1] - camera.eye[1],
    camera.target[2] - camera.eye[2],
  ];
  const forward: Vec3 = d[0] === 0 && d[1] === 0 && d[2] === 0 ? [0, 0, 1] : normalize(d);
  const reference: Vec3 = Math.abs(forward[1]) > 0.9999 ? [0, 0, forward[1] > 0 ? -1 : 1] : [0, 1, 0];
  const level = normalize(cross(forward, reference));
  const upright = cross(level, forward);
  const c = cos(camera.roll);
  const s = sin(camera.roll);
  const turn = (a: Vec3, b: Vec3, k: number): Vec3 => [a[0] * c + b[0] * k, a[1] * c + b[1] * k, a[2] * c + b[2] * k];
  return { right: turn(level, upright, s), up: turn(upright, level, -s), forward };
}

/** Rotation of a camera that looks along -Z with +Y up. */
export function cameraRotation(camera: Camera): Quaternion {
  const { right, up, forward } = axesOf(camera);
  return quaternionOf(right, up, [-forward[0], -forward[1], -forward[2]]);
}

/** `shots`: those with a scene; frames of others are null. */
export function cameraTrack(
  film: Film,
  { width, height }: { width: number; height: number },
  shots: ReadonlySet<number>,
): CameraTrackFile {
  const { fps } = film.screenplay;
  const long = SENSOR_LONG / Math.max(width, height);
  const frames: (CameraFrame | null)[] = [];
  for (let frame = 0; frame < film.frameCount; frame++) {
    const shot = film.shotAt(frame);
    if (!shots.has(shot)) {
      frames.push(null);
      continue;
    }
    const staged = film.staged(shot);
    const camera = staged.camera.at((frame - staged.shot.startFrame) / fps);
    const pixels = (height / 2) * (cos(camera.fovY / 2) / sin(camera.fovY / 2));
    frames.push({
      frame,
      shot,
      seconds: frame / fps,
      position: camera.eye,
      rotation: cameraRotation(camera),
      ...axesOf(camera),
      fovYDegrees: camera.fovY / DEG,
      focalLengthMm: pixels * long,
      focalLengthPixels: pixels,
      focusDistanceMetres: camera.focusDistance,
      shutterDegrees: shutterDegrees(staged.shot, staged.look),
    });
  }
  return {
    version: 1,
    fps,
    width,
    height,
    principalPoint: [width / 2, height / 2],
    sensorMm: [width * long, height * long],
    axes: 'right-handed, metres, +Y up; the camera looks along -Z of its own axes',
    frames,
  };
}
