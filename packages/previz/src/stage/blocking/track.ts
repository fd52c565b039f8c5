/** A performer's state over world time. */

import type { CastMember, Emotion } from '@storyreel/contract';
import { noise1 } from '../../math/noise.ts';
import { hashText } from '../../math/random.ts';
import { clamp, type Mat34, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState, ActState, BuildContext, Viseme } from '../actor.ts';

/** An act with its span in world seconds. */
export interface TimedAct {
  act: string;
  start: number;
  end: number;
  tempo: number;
  target?: (w: number) => Vec3 | undefined;
  target2?: (w: number) => Vec3 | undefined;
  /** True for what stays as it has become when the act is over: a blossom that has opened, a wheel that has turned. */
  lasts?: boolean;
}

/** Makes an actor, or gives the one already made: `key` names the individual and decides its seed. */
export type BuildOne = (
  model: string,
  key: string,
  request: Pick<BuildContext, 'attributes' | 'member' | 'noun' | 'detail'>,
) => Actor;

export interface Performer {
  member: CastMember | null;
  /** Key of the individual: `${memberId}#${index}`, or "prop:..." */
  key: string;
  actor: Actor;
  /** Number for id masks; 0 = belongs to the set. */
  cast: number;
  /** World seconds -> state. */
  state(w: number): ActorState;
  /** Where its middle of attention is (a face, a thing in the hand), worked out without anyone's gaze, so that two may look at each other. */
  seenAt(w: number): Vec3;
  /** Held or attached things: the world frame they are drawn in; absent = drawn from the state's position. */
  frame?(w: number): Mat34;
  /** Speed along the path, m/s; 0 = stays. */
  speed: number;
  /** True when it is one of the shot's subjects. */
  subject: boolean;
  /** Metres below it that belong in its picture: of the flower, the roof that it is on. */
  room?: number;
  /** True for what comes and goes through the air: the picture is composed about those who throw and catch it. */
  flies?: boolean;
  /** True for who belongs in the picture although the shot names them as no subject: whoever a ball is thrown to. */
  joins?: boolean;
  /** Metres over it that belong in its picture: for a leap. */
  over?: number;
  /** Metres that it is over its way just now, for the picture that does not leap with it. */
  leaps?(w: number): number;
  /** The performer that it rides. */
  mount?: Performer;
}

/** Feelings over the shot. */
export interface FeelingSpan {
  from: Emotion;
  to: Emotion;
  start: number;
  end: number;
}

/** World seconds in which a body goes over into an act and out of it, least and most, and the share of the act that it takes otherwise. */
const FADE: readonly [least: number, most: number] = [0.35, 0.65];
const FADES = 0.25;
/** Acts that are over in a moment, or that begin with a start. */
const SUDDEN = new Set(['throw', 'catch', 'kick', 'jump', 'fight', 'fall', 'fall_down', 'push', 'let_go', 'open']);

/** World seconds in which an act fades in, and after its end out: nobody lifts a cup in a third of a second who has three for it. */
export function fadeOf({ act, start, end, tempo }: TimedAct): number {
  return SUDDEN.has(act) || tempo > 1 ? FADE[0] : clamp((end - start) * FADES, ...FADE);
}

/** The acts in force at w, with blend weights; `stays`: of somebody who goes nowhere. */
export function actsAt(acts: readonly TimedAct[], w: number, stays = false): ActState[] {
  const out: ActState[] = [];
  for (const a of acts) {
    const fade = fadeOf(a);
    if (w < a.start || (!a.lasts && w > a.end + fade)) continue;
    const begun = (w - a.start) / fade;
    const weight = clamp(a.lasts ? begun : Math.min(begun, (a.end + fade - w) / fade), 0, 1);
    if (weight <= 0) continue;
    out.push({
      act: a.act,
      weight: smoothstep(0, 1, weight),
      seconds: w - a.start,
      progress: clamp((w - a.start) / Math.max(0.1, a.end - a.start), 0, 1),
      target: a.target?.(w),
      ...(a.target && stays ? { began: a.target(a.start) } : {}),
      target2: a.target2?.(w),
      tempo: a.tempo,
      span: a.end - a.start,
    });
  }
  return out;
}

/** Feelings at w: crossfades from one to the other in the middle of the span, a look of its own for each seed. */
export function feelingsAt(spans: readonly FeelingSpan[], w: number): Partial<Record<Emotion, number>> {
  const out: Partial<Record<Emotion, number>> = {};
  for (const s of spans) {
    const u = clamp((w - s.start) / Math.max(0.1, s.end - s.start), 0, 1);
    const to = smoothstep(0, 0.45, u - 0.25);
    if (s.from !== 'neutral') out[s.from] = Math.max(out[s.from] ?? 0, 1 - to);
    if (s.to !== 'neutral') out[s.to] = Math.max(out[s.to] ?? 0, to);
  }
  return out;
}

/** A gentle gusting wind. */
export function windAt(base: Vec3, seed: number, w: number): Vec3 {
  const gust = 1 + 0.45 * noise1(seed, w * 0.7) + 0.2 * noise1(seed + 7, w * 2.3);
  return [base[0] * gust, 0, base[2] * gust];
}

/** Stable number for a named thing in this clip. */
export function identitySeed(seed: number, key: string): number {
  return hashText(key, seed);
}

export type MouthAt = (w: number) => readonly (readonly [Viseme, number])[];
