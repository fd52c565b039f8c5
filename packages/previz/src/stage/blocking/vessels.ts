/** Pots, cans and jugs in the hand: level by their handle, or tipped over what they are poured into. */
import { atan2, cos, sin } from '../../math/trig.ts';
import {
  clamp,
  type Mat34,
  multiply,
  rotationY,
  rotationZ,
  smoothstep,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor, ActState } from '../actor.ts';
import { pointAt, translationOf } from './frames.ts';

/** Acts that tip what has a spout. */
export const POURING: ReadonlySet<string> = new Set(['pour_out', 'water_over']);

/** Radians by which a pot, and what has only a neck, is tipped to run. */
const TIPPED = 0.75;
const UPENDED = 1.85;

export const hasSpout = (actor: Actor): boolean => actor.anchors.spout !== undefined;

/** Share of a pouring act at which the vessel begins to tip, and is tipped. */
const TIPS: readonly [number, number] = [0.1, 0.24];

/** 0 level .. 1 tipped, for an act of pouring. */
export function tippedAt(act: Pick<ActState, 'progress' | 'act'>): number {
  if (act.act === 'water_over') return 1;
  return smoothstep(TIPS[0], TIPS[1], act.progress) * (1 - smoothstep(0.86, 0.97, act.progress));
}

/** Where a vessel runs out and where a hand has it, in its own space. */
function ends(actor: Actor): { mouth: Vec3; grip: Vec3; tilt: number } {
  const { spout, grip, top } = actor.anchors;
  const mouth = spout ?? top;
  return {
    mouth: mouth ? translationOf(mouth) : [0, actor.size[1], 0],
    grip: grip ? translationOf(grip) : [0, actor.size[1] * 0.4, 0],
    tilt: spout ? TIPPED : UPENDED,
  };
}

/** The turn of a vessel whose spout points the way of a heading, tipped by so much of what it takes. */
function turnOf(actor: Actor, heading: number, tipped: number): Mat34 {
  // Spouts are at -X.
  const yaw = atan2(cos(heading), -sin(heading));
  return multiply(rotationY(yaw), rotationZ(ends(actor).tilt * clamp(tipped, 0, 1)));
}

/** The frame of a vessel held by its handle at a point, its spout towards a heading. */
export function vesselFrame(actor: Actor, at: Vec3, heading: number, act?: ActState): Mat34 {
  const { grip } = ends(actor);
  const turn = turnOf(actor, heading, act ? tippedAt(act) * act.weight : 0);
  return multiply(translation(at[0], at[1], at[2]), multiply(turn, translation(-grip[0], -grip[1], -grip[2])));
}

/** Where a hand must be for the vessel's mouth to be at a point. */
export function handFor(actor: Actor, mouth: Vec3, heading: number, tipped: number): Vec3 {
  const own = ends(actor);
  const off = pointAt(turnOf(actor, heading, tipped), [
    own.grip[0] - own.mouth[0],
    own.grip[1] - own.mouth[1],
    own.grip[2] - own.mouth[2],
  ]);
  return [mouth[0] + off[0], mouth[1] + off[1], mouth[2] + off[2]];
}

/** Where a vessel in such a frame runs out. */
export const mouthOf = (actor: Actor, frame: Mat34): Vec3 => pointAt(frame, ends(actor).mouth);

/** A thread of so many metres down from a point. */
export const thread = (from: Vec3, length: number): Mat34 => [
  1,
  0,
  0,
  from[0],
  0,
  length,
  0,
  from[1] - length,
  0,
  0,
  1,
  from[2],
];
