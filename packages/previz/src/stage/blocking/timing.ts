/** Words of a shot as acts, feelings and movement in world time. */
import type { Action, CastMember } from '@storyreel/contract';
import type { CastShotInput } from './crew.ts';
import { deedOf, LASTING_DEEDS } from './deeds.ts';
import { handiworkOf } from './handiwork.ts';
import type { FeelingSpan, TimedAct } from './track.ts';

/** Acts that are already going on when the shot that begins with them begins. */
const ONGOING = new Set([
  'work',
  'hold',
  'play',
  'play_guitar',
  'play_violin',
  'play_piano',
  'play_drums',
  'play_wind',
  'type',
  'write',
  'read',
  'push',
  'dance',
  'fight',
  'talk',
  'sing',
  'look',
  'eat',
  'teach',
]);

/** Ways to be rather than things to do: who is said to be so is so from the first frame, unless the words say how they come to it. */
const STATES = new Set(['lie', 'sleep', 'sit', 'kneel', 'crouch', 'float', 'swim', 'fly']);
const COMES_TO = /\b(?:down|up|over|onto|into|out)\b/;

/** World time of a moment of the shot. */
export function worldTime(input: CastShotInput, shotSeconds: number): number {
  return input.worldStart + shotSeconds * input.rate;
}

/** What things do that leaves them otherwise than they were. */
const LASTING = new Set(['grow', 'spin', 'dance']);

/** Seconds that a bow takes, down and up again. */
const BOW = 1.7;

export function timedActs(input: CastShotInput, actions: readonly Action[], member: CastMember): TimedAct[] {
  const acts: TimedAct[] = actions.map((a) => {
    const manner = `${a.phrase} ${a.manner.join(' ')}`;
    const tempo = /slow|gentl|careful|calm|soft/.test(manner)
      ? 0.65
      : /quick|fast|sudden|furious|frantic|hast/.test(manner)
        ? 1.6
        : 1;
    if (input.doings.some((d) => d.goesDown === a)) {
      const until = worldTime(input, input.shot.duration) + 1;
      return { act: 'kneel_down', start: worldTime(input, a.start), end: until, tempo };
    }
    const act = handiworkOf(a, input.screenplay)?.act ?? deedOf(a, input.screenplay)?.act ?? a.act;
    const goesOn =
      LASTING_DEEDS.has(act) ||
      (ONGOING.has(a.act) && (act === a.act || a.act === 'work')) ||
      (STATES.has(act) && !COMES_TO.test(a.phrase));
    const lasts = (member.kind === 'object' || member.kind === 'vehicle') && LASTING.has(act);
    const start = worldTime(input, a.start) - (a.start < 0.05 && (goesOn || lasts) ? 0.8 : 0);
    const least = act === 'bow' ? BOW : 0.6;
    return {
      act,
      // What is to grow is small until then.
      start: act === 'grow' && lasts ? Math.min(start, input.worldStart - 0.8) : start,
      end: worldTime(input, Math.max(a.end, a.start + least)),
      tempo,
      ...(lasts ? { lasts } : {}),
    };
  });
  for (const line of input.shot.dialogue) {
    if (line.speaker !== member.id) continue;
    if (acts.some((a) => a.act === 'talk' || a.act === 'sing')) continue;
    acts.push({
      act: 'talk',
      start: worldTime(input, line.start),
      end: worldTime(input, line.start + line.duration),
      tempo: 1,
    });
  }
  return acts;
}

export function feelingSpans(input: CastShotInput, member: CastMember): FeelingSpan[] {
  return input.shot.feelings
    .filter((f) => f.subject === member.id)
    .map((f) => ({ from: f.from, to: f.to, start: input.worldStart, end: worldTime(input, input.shot.duration) }));
}

export interface Motion {
  travelled: number;
  speed: number;
}

/** Seconds that someone who stops takes to come to rest, at least. */
const BRAKE = 0.8;

/** Share of the gait's cycle at which one foot stands under the body while the other passes it. */
const PASSING = 0.33;

/** Seconds in which to come to rest so that the last step ends with the feet side by side; `begun` metres were gone before. */
export function brakeFor(speed: number, begun: number, stride: number): number {
  if (stride <= 0 || speed <= 0) return BRAKE;
  const half = stride / 2;
  const least = begun + (speed * BRAKE) / 2 - PASSING * stride;
  const more = Math.ceil(least / half) * half - least;
  return BRAKE + (2 * more) / speed;
}

/** Distance covered and speed at world time w, for someone who may come to a stop, or gather half as much speed again. */
export function motion(
  speed: number,
  from: number,
  stop: number | undefined,
  spurt: number | undefined,
  w: number,
  brake = BRAKE,
): Motion {
  const going = w - from;
  if (stop !== undefined && w > stop) {
    const x = Math.min(w - stop, brake);
    return { travelled: speed * (stop - from + x - (x * x) / (2 * brake)), speed: speed * (1 - x / brake) };
  }
  if (spurt !== undefined && w > spurt) {
    const x = w - spurt;
    const gain = (0.6 * x * x) / (x + 0.5);
    return { travelled: speed * (going + gain), speed: speed * 1.3 };
  }
  return { travelled: speed * going, speed };
}
