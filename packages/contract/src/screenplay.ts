/**
 * The Screenplay: the director's reading of a prompt. Public, editable JSON; a pure input of the stage, the render and the sound.
 * Times are seconds from the start of the clip unless a field says otherwise; frames count from 0.
 */
import { z } from 'zod';
import {
  ASPECT_RATIOS,
  CAMERA_ANGLES,
  CAMERA_MOVES,
  CAST_KINDS,
  EMOTIONS,
  GRADES,
  LIGHTS,
  LOOK_EFFECTS,
  OPTICS,
  RELATIONS,
  SEASONS,
  SHOT_SIZES,
  SPEEDS,
  TIMES_OF_DAY,
  TRANSITIONS,
  WEATHERS,
} from './vocabulary.ts';

const words = z.array(z.string());

/** Attributes of a cast member, as words of the prompt in base form ("blue flannel shirt" under clothing). */
export const Attributes = z.strictObject({
  colour: words.default([]),
  clothing: words.default([]),
  hair: words.default([]),
  age: words.default([]),
  gender: words.default([]),
  material: words.default([]),
  size: words.default([]),
  shape: words.default([]),
  other: words.default([]),
});
export type Attributes = z.infer<typeof Attributes>;

/** One identity: it looks the same in every shot. */
export const CastMember = z.strictObject({
  /** Stable within the screenplay: "c1", "c2" ... */
  id: z.string(),
  kind: z.enum(CAST_KINDS),
  /** Head noun in English, singular: "father". */
  noun: z.string(),
  /** The words of the prompt that name it. */
  phrase: z.string(),
  /** Id of the thing in previz's catalogue that stands for it: "person", "fox", "bicycle". */
  model: z.string(),
  /** How many; a group of unknown size gets the director's number. */
  count: z.int().min(1).max(500),
  attributes: Attributes,
  /** Resolved age in years, people only. */
  ageYears: z.number().min(0).max(120).optional(),
  /** Resolved presentation, people only. */
  gender: z.enum(['female', 'male']).optional(),
  /** Reusable element of the request that gives it palette, face and clothing. */
  element: z.string().optional(),
  /** True when the director added it (extras); false when the prompt names it. */
  invented: z.boolean().default(false),
});
export type CastMember = z.infer<typeof CastMember>;

/** A thing that belongs to a set rather than acting: "Craftsman-style houses", "candles". */
export const SetFeature = z.strictObject({
  noun: z.string(),
  phrase: z.string(),
  model: z.string(),
  count: z.int().min(1).max(500).default(1),
  attributes: Attributes,
});
export type SetFeature = z.infer<typeof SetFeature>;

/** A place where shots happen. */
export const SetPlan = z.strictObject({
  id: z.string(),
  /** The words that name it: "sun-dappled suburban street". */
  phrase: z.string(),
  /** Id of the place in previz's catalogue: "suburban_street". */
  place: z.string(),
  interior: z.boolean(),
  features: z.array(SetFeature).default([]),
});
export type SetPlan = z.infer<typeof SetPlan>;

export const Relation = z.strictObject({
  /** Cast ids or feature nouns. */
  a: z.string(),
  rel: z.enum(RELATIONS),
  b: z.string(),
});
export type Relation = z.infer<typeof Relation>;

/** One thing a cast member does in a shot. */
export const Action = z.strictObject({
  /** Cast id. */
  subject: z.string(),
  /** What the text calls the subject here, where that is not its cast noun: "boat" of the trawler, "couple" of the bride. */
  called: z.string().optional(),
  /** Base form with its object, as in the prompt: "hold seat". */
  phrase: z.string(),
  /** Base verb: "hold". */
  verb: z.string(),
  /** Id of the act in previz's catalogue that performs it: "run", "talk", "sit". */
  act: z.string(),
  /** Cast id or noun acted upon. */
  object: z.string().optional(),
  /** Manner: "slowly", "gently". */
  manner: words.default([]),
  /** Seconds from the start of the shot. */
  start: z.number().min(0),
  end: z.number().min(0),
});
export type Action = z.infer<typeof Action>;

/** A change of feeling on a face over the shot: 0 at the shot's start, 1 at its end. */
export const Feeling = z.strictObject({
  subject: z.string(),
  from: z.enum(EMOTIONS),
  to: z.enum(EMOTIONS),
});
export type Feeling = z.infer<typeof Feeling>;

export const DialogueLine = z.strictObject({
  /** Verbatim, without the quotation marks. */
  text: z.string().min(1),
  /** Cast id, or "narrator" for a voice-over. */
  speaker: z.string(),
  /** BCP 47 primary tag: "en", "zh", "ja", "ko", "es". */
  language: z.string(),
  tone: words.default([]),
  /** Seconds from the start of the shot. */
  start: z.number().min(0),
  /** Seconds the line may take; the voice fits itself into it. */
  duration: z.number().positive(),
});
export type DialogueLine = z.infer<typeof DialogueLine>;

export const SoundCue = z.strictObject({
  /** The words of the prompt: "distant traffic". */
  phrase: z.string(),
  /** Id of the sound in previz's catalogue: "traffic". */
  cue: z.string(),
  /** Seconds from the start of the shot; absent = through the whole shot. */
  start: z.number().min(0).optional(),
  /** Cast id it comes from, when it has one. */
  source: z.string().optional(),
  /** Near, or far away. */
  distance: z.enum(['near', 'mid', 'far']).default('mid'),
});
export type SoundCue = z.infer<typeof SoundCue>;

export const CameraMovePlan = z.strictObject({
  move: z.enum(CAMERA_MOVES),
  /** slow 0.5, normal 1, fast 2. */
  speed: z.number().min(0.1).max(4).default(1),
  /** Cast id that a track, orbit, rack_focus or pov is about. */
  target: z.string().optional(),
  easing: z.enum(['linear', 'ease_in', 'ease_out', 'ease_in_out']).default('ease_in_out'),
});
export type CameraMovePlan = z.infer<typeof CameraMovePlan>;

/** Why the director made a choice, in one sentence: what the text says, or what spoke for it where the text is silent. */
export const ShotReason = z.strictObject({
  choice: z.enum(['shot', 'duration', 'size', 'angle', 'lens', 'camera', 'set']),
  /** True when the text says so. */
  said: z.boolean(),
  reason: z.string(),
});
export type ShotReason = z.infer<typeof ShotReason>;

export const Shot = z.strictObject({
  index: z.int().min(0),
  /** The words of the prompt that this shot was read from. */
  text: z.string(),
  start: z.number().min(0),
  duration: z.number().positive(),
  startFrame: z.int().min(0),
  frameCount: z.int().min(1),
  size: z.enum(SHOT_SIZES),
  /** Size at the end of the shot where the text asks for a change ("from wide to close-up"). */
  endSize: z.enum(SHOT_SIZES).optional(),
  angle: z.enum(CAMERA_ANGLES),
  /** Which of size, angle, camera and lens were said rather than chosen by the director. */
  said: z.array(z.enum(['size', 'angle', 'camera', 'lens'])).default([]),
  /** Focal length in mm on a full-frame (36 x 24 mm) sensor. */
  lensMm: z.number().min(8).max(600),
  camera: z.array(CameraMovePlan).min(1),
  optics: z.array(z.union([z.enum(OPTICS), z.string().regex(/^\d+mm$/)])).default([]),
  speed: z.array(z.enum(SPEEDS)).default([]),
  /** Degrees of a turn that the shutter is open for each frame, where the text asks for it: 180 is film's, 720 two frames long. */
  shutter: z.number().min(1).max(1440).optional(),
  /** Cast ids in frame, most important first. */
  subjects: words,
  /** The part of the first subject that the shot is about: "face", "hands", "feet", "eyes". */
  detail: z.string().optional(),
  actions: z.array(Action).default([]),
  feelings: z.array(Feeling).default([]),
  dialogue: z.array(DialogueLine).default([]),
  sounds: z.array(SoundCue).default([]),
  /** Id of the set. */
  set: z.string(),
  timeOfDay: z.enum(TIMES_OF_DAY).optional(),
  weather: z.array(z.enum(WEATHERS)).optional(),
  season: z.enum(SEASONS).optional(),
  light: z.array(z.enum(LIGHTS)).optional(),
  /** In place of the look's. */
  effects: z.array(z.enum(LOOK_EFFECTS)).optional(),
  /** How this shot is entered. */
  transition: z.enum(TRANSITIONS).default('cut'),
  /** A reason for every choice that makes the shot. */
  why: z.array(ShotReason).optional(),
});
export type Shot = z.infer<typeof Shot>;

export const Look = z.strictObject({
  timeOfDay: z.enum(TIMES_OF_DAY),
  weather: z.array(z.enum(WEATHERS)).default([]),
  season: z.enum(SEASONS),
  light: z.array(z.enum(LIGHTS)).default([]),
  grade: z.array(z.enum(GRADES)).default([]),
  /** Sights of the sky, patterns of light and ways of filming that the prompt names. */
  effects: z.array(z.enum(LOOK_EFFECTS)).optional(),
  /** Which of these were said in the prompt; the rest is the director's choice. */
  said: z.array(z.enum(['timeOfDay', 'weather', 'season', 'light', 'grade'])).default([]),
});
export type Look = z.infer<typeof Look>;

export const MusicPlan = z.strictObject({
  phrase: z.string(),
  /** Instruments by catalogue id: strings, piano, guitar, pad, percussion, brass, choir, synth, bells. */
  instruments: words,
  mood: z.enum(['calm', 'warm', 'joyful', 'tense', 'sad', 'epic', 'playful', 'dark', 'neutral']),
  /** Beats per minute. */
  tempo: z.number().min(40).max(200),
});
export type MusicPlan = z.infer<typeof MusicPlan>;

/** A concrete phrase of the prompt and what will stand for it on screen or in sound. */
export const Depictable = z.strictObject({ phrase: z.string(), as: z.string() });
export type Depictable = z.infer<typeof Depictable>;

export const Screenplay = z.strictObject({
  version: z.literal(1),
  /** BCP 47 primary tag of the prompt's main language, "und" when unknown. */
  language: z.string(),
  /** Seconds. */
  duration: z.number().positive(),
  fps: z.union([z.literal(24), z.literal(30), z.literal(60)]),
  aspectRatio: z.enum(ASPECT_RATIOS),
  /** Varies what the text leaves open, and nothing else. */
  seed: z.int().min(0).max(4294967295),
  look: Look,
  cast: z.array(CastMember),
  sets: z.array(SetPlan).min(1),
  relations: z.array(Relation).default([]),
  shots: z.array(Shot).min(1),
  /** Sounds heard through the whole clip. */
  sounds: z.array(SoundCue).default([]),
  music: MusicPlan.nullable(),
  /** Nouns that must not appear or sound. */
  absent: words.default([]),
  depictables: z.array(Depictable).default([]),
  /** Words that could not be depicted, as written. */
  unrecognised: words.default([]),
  /** Things the director had to decide against the text or could not honour, in one sentence each. */
  warnings: words.default([]),
});
export type Screenplay = z.infer<typeof Screenplay>;
