/**
 * Anything that can take part in a shot: a person, an animal, a vehicle, a prop. A model is built once per shot
 * (`build`), then drawn at any time from a state that blocking worked out (`draw`). Both are pure functions.
 */
import type { Attributes, CastMember, Emotion, Look } from '@storyreel/contract';
import type { Mat34, Vec3 } from '../math/vec.ts';
import type { PosePoints } from './passes/pose-points.ts';
import type { FrameScene } from './scene.ts';
import type { WorldBuilder } from './world-builder.ts';

/** What a builder may look at. */
export interface BuildContext {
  world: WorldBuilder;
  look: Look;
  /** Seed of this thing: the same in every shot, so that identity does not drift. */
  seed: number;
  /** Words that describe it. */
  attributes: Attributes;
  /** The cast member, when it is one. */
  member?: CastMember;
  /** Head noun, singular, for things that are no cast member ("stool" of a set feature); picks the variant of the model. */
  noun?: string;
  /** hero: seen near, full detail; extra: far or one of many, about a fifth of the triangles. */
  detail: 'hero' | 'extra';
}

/** A mouth shape. sil: closed at rest. */
export type Viseme =
  | 'sil'
  | 'PP'
  | 'FF'
  | 'TH'
  | 'DD'
  | 'kk'
  | 'CH'
  | 'SS'
  | 'nn'
  | 'RR'
  | 'aa'
  | 'E'
  | 'ih'
  | 'oh'
  | 'ou';

/** One act being performed, already timed. */
export interface ActState {
  /** Act id of the catalogue: "wave", "talk", "drink". */
  act: string;
  /** 0..1: how far the act has blended in (0 before it starts, 1 in full swing). */
  weight: number;
  /** Seconds since it began. */
  seconds: number;
  /** 0..1 over its whole span. */
  progress: number;
  /** Seconds that it lasts, without its fading away. */
  span?: number;
  /** World point of the thing acted upon (handle, cup, other person's hand), if any. */
  target?: Vec3;
  /** Where the target was when the act began, for those who stay where they are: the hand nearer to that one leads throughout. */
  began?: Vec3;
  /** A second target for the other hand. */
  target2?: Vec3;
  /** "slowly", "gently": 0.5 slow .. 2 hasty. */
  tempo: number;
}

/** How an actor is placed and what it does at one instant. World units. */
export interface ActorState {
  /** World seconds (shot time after slow or fast motion): breathing, blinking, cloth. */
  time: number;
  position: Vec3;
  /** Radians; 0 faces +Z. */
  heading: number;
  /** Metres per second along the heading; 0 = standing. */
  speed: number;
  /** Metres travelled since the shot began: drives the gait so that feet do not slide. */
  travelled: number;
  /** The place on the ground so many metres on along its way (behind, when negative) and to its left, and how it will face there: feet stand where the body was or will be. Absent: straight and level. */
  way?(ahead: number, aside: number): { position: Vec3; heading: number };
  /** Where it is at another world time: for the feet of those who turn on the spot. Absent: where it is now. */
  at?(time: number): { position: Vec3; heading: number };
  /** Base posture. "ride": astride a bicycle or mount; "sit": on a seat whose top is at seatHeight; "float": swimming, flying, weightless. */
  posture: 'stand' | 'walk' | 'run' | 'sit' | 'ride' | 'kneel' | 'lie' | 'crouch' | 'float' | 'climb';
  /** Metres above position.y of the seat or saddle, for sit and ride. */
  seatHeight?: number;
  /** World points the hands must hold (handlebar grips, reins, wheel, saddle): left, right; null = free. */
  hands?: readonly [Vec3 | null, Vec3 | null];
  /** True when the hands lie against someone, palms towards the self, rather than round a grip. */
  clasp?: boolean;
  /** World points the feet must rest on (pedals): left, right. */
  feet?: readonly [Vec3 | null, Vec3 | null];
  acts: readonly ActState[];
  /** World point the eyes and head turn to; null = ahead. */
  gaze: Vec3 | null;
  /** Weights of feelings, each 0..1. */
  feelings: Partial<Record<Emotion, number>>;
  /** Mouth: shapes and weights summing to at most 1. */
  mouth: readonly (readonly [Viseme, number])[];
  /** Wind at the actor, m/s world vector: hair, cloth. */
  wind: Vec3;
  /** Things that are held or worn: the whole frame they are fixed to (a person's `frame('gripRight')`), in place of position and heading. */
  frame?: Mat34;
  /** True when position, heading and frame stay the same for the whole shot, so that shadows may be cached. */
  still?: boolean;
}

export type JointName =
  | 'head'
  | 'eyes'
  | 'mouth'
  | 'neck'
  | 'chest'
  | 'hips'
  | 'handLeft'
  | 'handRight'
  | 'kneeLeft'
  | 'kneeRight'
  | 'footLeft'
  | 'footRight';

export interface Actor {
  /** Metres, in rest pose: full width (x), height (y), length (z). */
  readonly size: Vec3;
  /** Adds this frame's instances (and lights, particles) to the scene. `cast` is its number for id masks. */
  draw(state: ActorState, scene: FrameScene, cast: number): void;
  /** World positions of named joints in that state; non-people give at least head and hips (= centre). */
  joints(state: ActorState): Partial<Record<JointName, Vec3>>;
  /** Places where others attach, in the actor's own space: saddle, grips, pedals, seat, driver, top, wheel ... */
  readonly anchors: Readonly<Record<string, Mat34>>;
  /** Anchors that move with the state (pedals, grips of a steering bar), world space; absent names fall back to `anchors`. */
  worldAnchor?(name: string, state: ActorState): Vec3;
  /** World frame of a moving part to which other things are fixed: people give gripLeft, gripRight (palm: +Y along a held stick, +Z out of the palm), head, back. */
  frame?(name: string, state: ActorState): Mat34;
  /** Metres travelled per full gait cycle (two steps) or wheel turn at a given speed; 0 when it has none. */
  strideLength(speed: number): number;
  /** People: the points of the bind pose that pose estimators look for, carried by the bones of their first instance. */
  posePoints?(): PosePoints;
  /** Phases 0..1 of the gait cycle at which a foot (or hoof) lands, with the sound it makes; empty for the silent. */
  readonly footfalls: readonly { phase: number; kind: string; strength: number; side?: 'left' | 'right' }[];
}

/** Builds an actor for a catalogue model. */
export type ActorBuilder = (context: BuildContext) => Actor;
