/** Camera moves as offsets from the set-up, over the shot. */
import type { CameraMovePlan, Shot } from '@storyreel/contract';
import { noise1 } from '../../math/noise.ts';
import { clamp, lerp, smoothstep } from '../../math/vec.ts';

/** What the moves change at one moment; the neutral value leaves the set-up as it is. */
export interface Rig {
  /** Multiplies the distance to the subject. */
  distance: number;
  /** Adds to azimuth and elevation of the camera as seen from the subject, radians. */
  azimuth: number;
  elevation: number;
  /** Moves camera and aim together to the right, in frame widths. */
  truck: number;
  /** Raises the camera alone, metres. */
  rise: number;
  /** Turns the camera on its tripod, in picture widths / heights: positive right, up. */
  pan: number;
  tilt: number;
  roll: number;
  /** Multiplies tan(fovY/2). */
  zoom: number;
  /** Multiplies the focus distance. */
  focus: number;
  /** Moves the camera and the aim forward along the view, metres. */
  forward: number;
  /** Hand-held shake: yaw, pitch (radians) and sideways, vertical (metres). */
  shake: readonly [number, number, number, number];
}

const NEUTRAL: Rig = {
  distance: 1,
  azimuth: 0,
  elevation: 0,
  truck: 0,
  rise: 0,
  pan: 0,
  tilt: 0,
  roll: 0,
  zoom: 1,
  focus: 1,
  forward: 0,
  shake: [0, 0, 0, 0],
};

function ease(kind: CameraMovePlan['easing'], u: number): number {
  switch (kind) {
    case 'linear':
      return u;
    case 'ease_in':
      return u * u;
    case 'ease_out':
      return 1 - (1 - u) * (1 - u);
    default:
      return smoothstep(0, 1, u);
  }
}

/** The rig at `seconds` of `duration` (film seconds), for a set-up `distance` metres away. `sizeRatio` = end frame over start frame where the text names both. */
export function rigAt(shot: Shot, seconds: number, seed: number, distance: number, sizeRatio: number | null): Rig {
  const rig: Rig = { ...NEUTRAL };
  const u = clamp(seconds / shot.duration, 0, 1);
  const together = new Set(shot.camera.map((c) => c.move));
  if (sizeRatio !== null) rig.distance *= lerp(1, sizeRatio, ease('ease_in_out', u));
  for (const plan of shot.camera) applyMove(rig, plan, shot, u, seconds, seed, distance, together, sizeRatio !== null);
  return rig;
}

/** Unsteadiness at `rate` turns a second or so that comes back to where it began: hands shake a camera but keep it on its subject. */
function tremor(seed: number, rate: number, seconds: number, duration: number): number {
  const first = noise1(seed, 0);
  const last = noise1(seed, duration * rate);
  return noise1(seed, seconds * rate) - lerp(first, last, clamp(seconds / duration, 0, 1));
}

/** "From his eyes down", "from her shoes up": a tilt begins at what is named first, and leaves it by so many picture heights. */
const HIGH = /^(eyes?|mouth|lips|face|head)$/;
const LOW = /^(feet|foot|shoes|legs)$/;
const AWAY = 1.5;

function applyMove(
  rig: Rig,
  plan: CameraMovePlan,
  shot: Shot,
  u: number,
  seconds: number,
  seed: number,
  distance: number,
  together: ReadonlySet<string>,
  sized: boolean,
): void {
  const e = ease(plan.easing, u);
  // Longer shots may travel further; speed says how much.
  const reach = clamp(plan.speed * (0.6 + shot.duration * 0.1), 0.35, 2.2);
  const tight = ['close_up', 'extreme_close_up', 'medium_close'].includes(shot.size);
  switch (plan.move) {
    case 'push_in':
      if (!sized) rig.distance *= lerp(1 + 0.46 * Math.max(0.5, reach), 1, e);
      break;
    case 'pull_out':
      if (!sized) rig.distance *= together.has('crane_up') ? lerp(0.9, 2.5, e) : lerp(0.85, 0.9 + 0.5 * reach, e);
      break;
    case 'truck_left':
      rig.truck += lerp(0.22, -0.22, e) * reach;
      break;
    case 'truck_right':
      rig.truck += lerp(-0.22, 0.22, e) * reach;
      break;
    case 'pan_left':
      rig.pan += (tight ? 0.22 : 0.42) * reach * (1 - 2 * e) * 0.8;
      break;
    case 'pan_right':
      rig.pan += (tight ? 0.22 : 0.42) * reach * (2 * e - 1) * 0.8;
      break;
    case 'tilt_up':
      if (LOW.test(shot.detail ?? '')) rig.tilt += lerp(0, AWAY, e) * Math.min(1.2, reach);
      else rig.tilt += lerp(-0.75, 0, e) * Math.min(1.2, reach);
      break;
    case 'tilt_down':
      if (HIGH.test(shot.detail ?? '')) rig.tilt += lerp(0, -AWAY, e) * Math.min(1.2, reach);
      else rig.tilt += lerp(0.75, 0, e) * Math.min(1.2, reach);
      break;
    case 'crane_up':
      rig.rise += lerp(0, clamp(distance * 0.55, 0.5, 7), e) * Math.min(1.4, reach);
      break;
    case 'crane_down':
      rig.rise += lerp(clamp(distance * 0.55, 0.5, 7), 0, e) * Math.min(1.4, reach);
      break;
    case 'orbit_left':
      rig.azimuth += lerp(0.42, -0.42, e) * reach;
      break;
    case 'orbit_right':
      rig.azimuth += lerp(-0.42, 0.42, e) * reach;
      break;
    case 'handheld': {
      const k = tight ? 0.75 : 1;
      const sway = (channel: number, slow: number, fast: number): number =>
        tremor(seed + channel, slow, seconds, shot.duration) +
        0.7 * tremor(seed + channel + 1, fast, seconds, shot.duration);
      rig.shake = [
        0.0075 * k * sway(1, 3.1, 6.3),
        0.0068 * k * sway(3, 3.3, 6.7),
        0.003 * distance * k * sway(5, 2.7, 5.1),
        0.002 * distance * k * sway(7, 2.9, 5.3),
      ];
      break;
    }
    case 'zoom_in':
      rig.zoom *= lerp(1.25, 0.8, e);
      break;
    case 'zoom_out':
      rig.zoom *= lerp(0.8, 1.3, e);
      break;
    case 'dolly_zoom': {
      const d = lerp(1.5, 0.62, e);
      rig.distance *= d;
      rig.zoom *= 1 / d;
      break;
    }
    case 'whip_pan': {
      const left = clamp(1 - seconds / 0.35, 0, 1);
      rig.pan += 1.6 * left * left;
      break;
    }
    case 'rack_focus':
      rig.focus *= lerp(0.42, 1, ease('ease_in_out', clamp((u - 0.3) / 0.3, 0, 1)));
      break;
    case 'roll':
      rig.roll += lerp(0, 0.55, e) * Math.min(1.5, reach);
      break;
    case 'aerial':
      rig.forward += lerp(-0.16, 0.16, u) * distance * plan.speed;
      break;
    case 'fpv':
      rig.roll += 0.16 * noise1(seed + 11, seconds * 0.6);
      rig.rise += 0.1 * distance * noise1(seed + 12, seconds * 0.5);
      rig.azimuth += 0.25 * noise1(seed + 13, seconds * 0.45);
      break;
    case 'static':
    case 'track':
    case 'pov':
      break;
  }
}
