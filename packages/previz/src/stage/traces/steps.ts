/** When and where feet and wheels press on the ground: the same landings that the sound room hears. */
import { cos, sin } from '../../math/trig.ts';
import { mix, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import type { Performer } from '../blocking/track.ts';
import type { Place } from '../place.ts';

/** One foot or wheel on the ground. */
export interface Step {
  /** World seconds at which it presses. */
  time: number;
  position: Vec3;
  heading: number;
  /** Metres per second of who made it. */
  speed: number;
  /** Foley surface at the place. */
  surface: string;
}

const ON_FOOT = new Set(['walk', 'run', 'crouch']);
/** Seconds between looks at a walker, and between looks at a wheel. */
const LOOK = 1 / 30;
/** Metres between lengths of a wheel's track. */
export const TRACK_STEP = 0.4;
/** Share of a cycle after landing at which the foot is flat on the ground. */
const FLAT = 0.14;

/** Landings of the feet of a performer between two world times, in order. */
export function stepsOf(p: Performer, place: Place, from: number, until: number): Step[] {
  if (p.actor.footfalls.length === 0 || p.mount) return [];
  const out: Step[] = [];
  const person = p.member === null ? p.key.startsWith('extra') : p.member.kind === 'person';
  const phaseAt = (s: ActorState): number | null => {
    const stride = p.actor.strideLength(s.speed);
    return s.speed > 0.2 && stride > 0 && ON_FOOT.has(s.posture) ? s.travelled / stride : null;
  };
  let before = phaseAt(p.state(from));
  for (let w = from + LOOK; w < until; w += LOOK) {
    const state = p.state(w);
    const now = phaseAt(state);
    if (before !== null && now !== null && now > before && now - before < 0.5) {
      for (const fall of p.actor.footfalls) {
        const landing = Math.ceil(before - fall.phase) + fall.phase;
        if (landing < before || landing >= now) continue;
        const time = w - LOOK + ((landing - before) / (now - before)) * LOOK;
        const flat = time + (FLAT * p.actor.strideLength(state.speed)) / state.speed;
        const then = p.state(flat);
        const at = person
          ? personFoot(p, then, fall.side)
          : animalFoot(p, then, landing - fall.phase, fall.phase, fall.side);
        if (!at) continue;
        const [x, , z] = at;
        const out0: Step = {
          time: time + 0.04,
          position: [x, place.ground(x, z), z],
          heading: then.heading,
          speed: state.speed,
          surface: place.surface(x, z),
        };
        // Whoever is up on something leaves nothing on the ground below.
        if (Math.abs(then.position[1] - place.ground(then.position[0], then.position[2])) < 0.25) out.push(out0);
      }
    }
    before = now;
  }
  return out;
}

/** Middle of the sole: a little before the ankle. */
function personFoot(p: Performer, state: ActorState, side: 'left' | 'right' | undefined): Vec3 | null {
  const joints = p.actor.joints(state);
  const ankle = side === 'right' ? joints.footRight : joints.footLeft;
  if (!ankle) return null;
  const ahead = p.actor.size[1] * 0.034;
  return [ankle[0] + sin(state.heading) * ahead, ankle[1], ankle[2] + cos(state.heading) * ahead];
}

/** About below the hip or shoulder that the foot hangs from: fore and hind feet alternate among the landings of a side. */
function animalFoot(
  p: Performer,
  state: ActorState,
  cycle: number,
  phase: number,
  side: 'left' | 'right' | undefined,
): Vec3 {
  const falls = p.actor.footfalls;
  const index = falls.findIndex((f) => f.phase === phase && f.side === side);
  const two = falls.length < 3;
  const fore = two ? 0 : index < falls.length / 2 ? 0.28 : -0.28;
  const across = (side === 'right' ? -1 : 1) * p.actor.size[0] * 0.26;
  const along = fore * p.actor.size[2] + 0.01 * (cycle % 2);
  const s = sin(state.heading);
  const c = cos(state.heading);
  return [state.position[0] + s * along + c * across, state.position[1], state.position[2] + c * along - s * across];
}

/** Metres from the ground at which a foot that comes down has landed, and that it must have been up before. */
const DOWN = 0.12;
const UP = 0.2;
/** Speed whose splash a jump makes, m/s. */
const JUMP = 6;

/** Whether someone who stays jumps at world time w. */
export function jumps(p: Performer, w: number): boolean {
  return p.member?.kind === 'person' && p.state(w).acts.some((a) => a.act === 'jump');
}

/** Landings of the feet of someone who jumps on the spot. */
export function landingsOf(p: Performer, place: Place, from: number, until: number): Step[] {
  const out: Step[] = [];
  const up = { footLeft: false, footRight: false };
  for (let w = from; w < until; w += LOOK) {
    const state = p.state(w);
    const joints = p.actor.joints(state);
    for (const foot of ['footLeft', 'footRight'] as const) {
      const at = joints[foot];
      if (!at) continue;
      const ground = place.ground(at[0], at[2]);
      const high = at[1] - ground;
      if (high > UP) up[foot] = true;
      else if (up[foot] && high < DOWN) {
        up[foot] = false;
        const surface = place.surface(at[0], at[2]);
        out.push({ time: w, position: [at[0], ground, at[2]], heading: state.heading, speed: JUMP, surface });
      }
    }
  }
  return out;
}

/** Lengths of the tracks of a vehicle on wheels between two world times. */
export function tracksOf(p: Performer, place: Place, from: number, until: number): Step[] {
  if (p.member?.kind !== 'vehicle' || p.actor.strideLength(1) <= 0 || p.mount) return [];
  const out: Step[] = [];
  const [width, , length] = p.actor.size;
  const sides = width < 1.05 ? [0] : [-(width / 2 - 0.2), width / 2 - 0.2];
  let before = p.state(from);
  let next = before.travelled + TRACK_STEP;
  for (let w = from + LOOK; w < until; w += LOOK) {
    const state = p.state(w);
    const gone = state.travelled - before.travelled;
    for (; next <= state.travelled && gone > 0; next += TRACK_STEP) {
      const t = (next - before.travelled) / gone;
      const s = sin(state.heading);
      const c = cos(state.heading);
      const at = mix(before.position, state.position, t);
      for (const across of sides) {
        const x = at[0] - s * length * 0.3 + c * across;
        const z = at[2] - c * length * 0.3 - s * across;
        const ground = place.ground(x, z);
        if (at[1] - ground > 0.4) continue;
        out.push({
          time: w - LOOK * (1 - t),
          position: [x, ground, z],
          heading: state.heading,
          speed: state.speed,
          surface: place.surface(x, z),
        });
      }
    }
    before = state;
  }
  return out;
}
