/** The thing close to the lens from which a pull of focus starts ("from a flower to a woman on a bench"). */
import type { SetPlan, Shot } from '@storyreel/contract';
import { atan2, cos, sin } from '../../math/trig.ts';
import { add, clamp, cross, lerp, normalize, scale, smoothstep, sub, type Vec3 } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import type { BuildOne } from '../blocking/track.ts';
import { restState } from '../rest-state.ts';
import type { Camera, FrameScene } from '../scene.ts';
import { farBlur, fNumber } from './lens.ts';
import type { CameraTrack } from './solve.ts';

export interface NearThing {
  draw(scene: FrameScene): void;
  /** The camera with its focus pulled from the near thing to where the track has it. */
  track(track: CameraTrack): CameraTrack;
}

/** What the focus is on at first, as written. */
const FROM = /\bfrom (?:(?:the|a|an|some|his|her|their|its) )?([\w' -]{2,48}?)(?:,| (?:to|on ?to|towards?)\b)/i;
/** Of the picture's height, how much of it the thing fills, and how far below the middle its own middle is: its foot is out of the picture. */
const TALL = 0.62;
const LOW = 0.27;
/** Of half the picture's width, how far aside it stands. */
const ASIDE = 0.52;
/** Metres to it at least; of the distance to the subject, at most. */
const NEAREST = 0.28;
const FARTHEST = 0.42;
/** The pull, in shares of the shot. */
const BEGINS = 0.34;
const ENDS = 0.6;

/** The feature that the focus is said to come from. */
export function nearFeature(shot: Shot, features: SetPlan['features']): SetPlan['features'][number] | undefined {
  if (!shot.camera.some(({ move }) => move === 'rack_focus')) return undefined;
  const said = FROM.exec(shot.text)?.[1]?.toLowerCase();
  return said === undefined ? undefined : features.find(({ noun }) => said.includes(noun.toLowerCase()));
}

/** What stands near the lens in a shot, or null. */
export function nearActor(shot: Shot, features: SetPlan['features'], build: BuildOne): Actor | null {
  const feature = nearFeature(shot, features);
  if (!feature) return null;
  const { model, noun, attributes } = feature;
  return build(model, `near:${noun}`, { attributes, noun, detail: 'hero' });
}

/** Stands the near thing before the camera as it is at the end of the shot, in focus on its subject. */
export function nearThing(shot: Shot, actor: Actor, solved: CameraTrack, aspect: number): NearThing {
  const camera = solved.at(shot.duration);
  const half = camera.fovY / 2;
  const tan = sin(half) / cos(half);
  const height = Math.max(0.04, actor.size[1]);
  const near = clamp(height / (2 * TALL * tan), NEAREST, Math.max(NEAREST, camera.focusDistance * FARTHEST));
  const position = standing(camera, near, tan, aspect, height);
  const heading = turnedTo(sub(camera.eye, position));
  return {
    draw: (scene) => actor.draw(restState(position, heading, scene.time), scene, 0),
    track: (track) => ({
      ...track,
      at(seconds) {
        const at = track.at(seconds);
        // Evenly in what the lens turns by: the reciprocal of the distance.
        const pull = smoothstep(BEGINS, ENDS, seconds / shot.duration);
        const subject = track.at(shot.duration).focusDistance;
        const focusDistance = 1 / lerp(1 / near, 1 / subject, pull);
        return { ...at, focusDistance, blur: farBlur(shot.lensMm, fNumber(shot), focusDistance, aspect) };
      },
    }),
  };
}

/** Where its foot stands: aside of the line of sight, its middle below it. */
function standing(camera: Camera, near: number, tan: number, aspect: number, height: number): Vec3 {
  const forward = normalize(sub(camera.target, camera.eye));
  const right = normalize(cross(forward, [0, 1, 0]));
  const up = cross(right, forward);
  const middle = add(
    add(camera.eye, scale(forward, near)),
    add(scale(right, near * tan * aspect * ASIDE), scale(up, -2 * near * tan * LOW)),
  );
  return [middle[0], middle[1] - height / 2, middle[2]];
}

/** Heading of a level direction, radians; 0 faces +Z. */
function turnedTo(direction: Vec3): number {
  return atan2(direction[0], direction[2]);
}
