/** Keypoints on the picture, with what hides them, and as OpenPose writes them. */
import * as p from '../../render/params.ts';
import type { ControlPlanes } from '../../render/passes.ts';
import type { ControlBlock } from '../../render/passes-frame.ts';
import { BODY, FACE, LEFT_HAND, POSE_POINTS, RIGHT_HAND } from '../../stage/passes/pose-points.ts';

/** A person on the picture: x, y in pixels and confidence for each of the 130 points. Confidence is 1 for what is seen, else 0. */
export interface PersonOnPicture {
  /** Number for id masks; 0 for people who are not of the cast. */
  cast: number;
  keypoints: Float32Array;
}

/** Metres nearer than the camera's near plane nothing is seen. */
const NEAREST = 0.05;

/** Share of what one's own body may lie before a point that others may. */
const STRANGER = 0.6;

/** Places the people of a frame on its picture. Those of whom nothing is within it are left out. */
export function peopleOnPicture(planes: ControlPlanes, block: ControlBlock): PersonOnPicture[] {
  const out: PersonOnPicture[] = [];
  for (const { cast, points } of block.people) {
    const keypoints = new Float32Array(POSE_POINTS * 3);
    let within = false;
    for (let i = 0; i < POSE_POINTS; i++) {
      const at = project(block.camera, points[i * 4], points[i * 4 + 1], points[i * 4 + 2]);
      if (at === null) continue;
      const [x, y, z] = at;
      if (x < 0 || y < 0 || x >= planes.width || y >= planes.height) continue;
      within = true;
      const pixel = Math.floor(y) * planes.width + Math.floor(x);
      const before = planes.inverse[pixel];
      const own = planes.castOf[planes.surface[pixel]] === cast;
      const hidden = before > 0 && 1 / before < z - points[i * 4 + 3] * (own ? 1 : STRANGER);
      keypoints.set([x, y, hidden ? 0 : 1], i * 3);
    }
    if (within) out.push({ cast, keypoints });
  }
  return out;
}

/** Pixels from the top left corner, and depth in metres; null behind the camera. */
export function project(
  camera: Float32Array,
  x: number,
  y: number,
  z: number,
): readonly [x: number, y: number, z: number] | null {
  const dx = x - camera[p.EYE];
  const dy = y - camera[p.EYE + 1];
  const dz = z - camera[p.EYE + 2];
  const along = (axis: number): number => dx * camera[axis] + dy * camera[axis + 1] + dz * camera[axis + 2];
  const depth = along(p.FORWARD);
  if (depth < NEAREST) return null;
  const k = camera[p.FOCAL] / depth;
  return [camera[p.CENTRE_X] + along(p.RIGHT) * k, camera[p.CENTRE_Y] - along(p.UP) * k, depth];
}

/** A person in OpenPose's JSON: x, y, confidence of every point in one row. */
export interface OpenPosePerson {
  /** Members of the cast have their number of the id masks, others -1. */
  person_id: number[];
  pose_keypoints_2d: number[];
  face_keypoints_2d: number[];
  hand_left_keypoints_2d: number[];
  hand_right_keypoints_2d: number[];
}

/** A frame in OpenPose's JSON, with the size of the canvas as tools for image models add it. */
export interface OpenPoseFrame {
  version: number;
  canvas_width: number;
  canvas_height: number;
  people: OpenPosePerson[];
}

/** Hundredths of a pixel. */
const rounded = (v: number): number => Math.floor(v * 100 + 0.5) / 100;

export function openPoseFrame({ width, height }: ControlPlanes, people: readonly PersonOnPicture[]): OpenPoseFrame {
  return {
    version: 1.3,
    canvas_width: width,
    canvas_height: height,
    people: people.map(({ cast, keypoints }) => {
      const part = ({ from, count }: { from: number; count: number }): number[] =>
        Array.from(keypoints.subarray(from * 3, (from + count) * 3), rounded);
      return {
        person_id: [cast > 0 ? cast : -1],
        pose_keypoints_2d: part(BODY),
        face_keypoints_2d: part(FACE),
        hand_left_keypoints_2d: part(LEFT_HAND),
        hand_right_keypoints_2d: part(RIGHT_HAND),
      };
    }),
  };
}
