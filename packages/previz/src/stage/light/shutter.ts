/** How long the shutter is open, and what it sees meanwhile. */
import type { Look, Shot } from '@storyreel/contract';
import type { Camera, FrameScene, Instance } from '../scene.ts';

/** Degrees where blur is asked for and no angle is. */
const BLURRED = 270;
/** Degrees in time-lapse, whose frames are exposed for as long as they last: crowds and traffic draw out into streaks. */
const LAPSING = 360;
/** Frames before, at which the other moment lies: near enough for wheels and limbs, which go round, to be told by straight lines. */
const SPAN = 0.25;

/** Degrees of a turn that the shutter is open in a shot; 0: nothing is blurred, as nothing asks for it. */
export function shutterDegrees(shot: Shot, look: Look): number {
  if (shot.shutter !== undefined) return shot.shutter;
  if (shot.speed.includes('time_lapse')) return LAPSING;
  return look.effects?.includes('motion_blur') ? BLURRED : 0;
}

/** Tells a scene what the shutter sees. `at`: camera and moving things so many frames before, `rate`: world seconds per second of film. */
export function openShutter(
  scene: FrameScene,
  degrees: number,
  rate: number,
  at: (frames: number) => { camera: Camera; instances: readonly Instance[] },
): void {
  const open = degrees / 360;
  // Where frames are long, what happens within one of them is no steady movement: its whole length tells more.
  const span = rate > 1 ? Math.min(1, open) : Math.min(SPAN, open);
  scene.motion = { open, span, before: at(span) };
}
