/** A planned story: scenes with their screenplays, cut into generations that any Kling-style engine could make. */
import type { AspectRatio, CastMember, Look, Screenplay, SetPlan, TimeOfDay } from '@storyreel/contract';

/** Seconds of a generation: whole, and within what the video models accept. */
export const GENERATION_SECONDS = { least: 3, most: 15 } as const;
/** Seconds of a story. */
export const STORY_SECONDS = { least: 3, most: 600 } as const;
/** Characters of a script. */
export const STORY_CHARACTERS = 60_000;

export interface StoryInput {
  /** The script: screenplay format, Markdown or prose. */
  text: string;
  aspectRatio: AspectRatio;
  fps: 24 | 30 | 60;
  seed: number;
  /** Whole seconds; absent = as long as the text wants. */
  duration?: number;
  /** 0 to 1, as in a request: high = only what was said. Default 0.5. */
  cfgScale?: number;
}

/** An identity of the whole story. `name` is the character's name where the script gives one. */
export interface StoryCastMember extends CastMember {
  name?: string;
}

export interface StoryScene {
  index: number;
  /** The scene heading, or the place and hour in words where the script has none. */
  heading: string;
  /** Id of the set. */
  set: string;
  timeOfDay: TimeOfDay;
  look: Look;
  /** Seconds and frames in the story. */
  start: number;
  duration: number;
  startFrame: number;
  frameCount: number;
  /** The scene as a film of its own: times and frames count from its start, ids are the story's. */
  screenplay: Screenplay;
}

export interface StoryGeneration {
  index: number;
  scene: number;
  /** Shots of the scene's screenplay: the first, and how many. */
  firstShot: number;
  shotCount: number;
  /** Seconds in the story; the duration is whole, 3 to 15. */
  start: number;
  duration: number;
  startFrame: number;
  frameCount: number;
}

export interface StoryPlan {
  version: 1;
  title: string | null;
  language: string;
  /** Whole seconds. */
  duration: number;
  fps: 24 | 30 | 60;
  aspectRatio: AspectRatio;
  seed: number;
  frameCount: number;
  cast: StoryCastMember[];
  sets: SetPlan[];
  scenes: StoryScene[];
  generations: StoryGeneration[];
  unrecognised: string[];
  warnings: string[];
}

/** A story that cannot be planned as asked. */
export class StoryError extends Error {
  override readonly name = 'StoryError';
  /** "script" or "duration". */
  readonly field: string;
  readonly rule: string;
  readonly value: string;

  constructor(field: string, rule: string, value: string) {
    super(`${field} must be ${rule}, got ${value}`);
    this.field = field;
    this.rule = rule;
    this.value = value;
  }
}
