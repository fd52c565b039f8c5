/** Where the keypoints of everybody in a frame are. */
import { PARTS, type StagedShot } from '../film.ts';
import type { FrameScene } from '../scene.ts';
import { type PosePoints, placePoints } from './pose-points.ts';

/** Somebody's keypoints in one frame. */
export interface PosedPerson {
  /** Number of the cast member for id masks; 0 for people who are not of the cast. */
  cast: number;
  /** World places of the keypoints in the order of pose-points.ts, three numbers each, metres. */
  places: Float32Array;
  points: PosePoints;
}

/** The people of a scene of this shot, in the order in which they were cast. */
export function posedPeople({ performers }: StagedShot, scene: FrameScene): PosedPerson[] {
  const people: PosedPerson[] = [];
  const done = new Set<number>();
  for (const { key, bones, transform, cast, role } of scene.instances) {
    if (key === undefined || key % PARTS !== 0 || bones === undefined || done.has(key)) continue;
    if (role !== undefined && role !== 'whole' && role !== 'picture') continue;
    const points = performers[key / PARTS]?.actor.posePoints?.();
    if (points === undefined) continue;
    done.add(key);
    people.push({ cast, points, places: placePoints(points, transform, bones) });
  }
  return people;
}
