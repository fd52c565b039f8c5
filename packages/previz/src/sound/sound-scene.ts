/**
 * Everything the sound room needs to know about a clip. The lead fills it from the stage; it is plain data.
 * Times are seconds from the start of the clip. Pan is -1 left .. 1 right; distance is metres from the camera.
 */
import type { MusicPlan, Screenplay, Season, TimeOfDay, Weather } from '@storyreel/contract';
import type { SpeechVoice, SpokenLine } from '../speech/spoken-line.ts';

/** Sample rate of everything here, Hz. */
export const SAMPLE_RATE = 48000;

/**
 * How a space answers. open: a desert, the sea; street: walls on both sides; tiled: a bath, a pool; nave: a church; cabin:
 * inside a car.
 */
export type Acoustics =
  | 'outdoor'
  | 'open'
  | 'street'
  | 'forest'
  | 'small_room'
  | 'room'
  | 'tiled'
  | 'hall'
  | 'nave'
  | 'tunnel'
  | 'cabin'
  | 'cave';

/** A sound of the place itself. */
export interface AmbienceLayer {
  /** Id of the sound catalogue, best a bed: "birds". */
  cue: string;
  /** 0..1 */
  level: number;
}

export interface SoundShot {
  start: number;
  duration: number;
  ambience: readonly AmbienceLayer[];
  acoustics: Acoustics;
  timeOfDay: TimeOfDay;
  weather: readonly Weather[];
  season: Season;
  interior: boolean;
  /** Metres per second. */
  windSpeed: number;
}

/** A bed or event that the prompt asks for, or the director added. */
export interface SceneCue {
  /** Id of the sound catalogue. */
  cue: string;
  start: number;
  /** Seconds it goes on; absent = a bed runs to the end of its shot, an event sounds once. */
  duration?: number;
  /** 0..1 */
  level: number;
  pan: number;
  distance: number;
  /** True when the words of the prompt name it: it is then mixed so that it is heard. */
  said: boolean;
}

/** An instant seen on screen: a foot lands, glasses touch. */
export interface FoleyEvent {
  time: number;
  /** Id of the sound catalogue: "footstep", "hoof", "paw", "clink". */
  kind: string;
  /** 0..1 */
  strength: number;
  /** asphalt, concrete, stone, grass, leaves, gravel, sand, dirt, snow, ice, wood, carpet, tile, metal, mud, water. */
  surface?: string;
  /** What the foot wears. */
  shoe?: Shoe;
  /** Of the body that makes it: 0 a mouse or a small child, 0.5 a grown person, 1 a giant. */
  weight?: number;
  /** Pitch of a played note, MIDI number. */
  note?: number;
  /** Seconds it goes on, where that is seen: a jug is tipped for two seconds. */
  seconds?: number;
  pan: number;
  distance: number;
}

export type Shoe = 'shoe' | 'boot' | 'heel' | 'sneaker' | 'bare' | 'metal';

export interface SceneLine {
  start: number;
  spoken: SpokenLine;
  voice: SpeechVoice;
  tone: readonly string[];
  pan: number;
  distance: number;
  /** Verbatim text, for reports. */
  text: string;
}

/** [time in seconds of the clip, value]; straight lines between points, held outside. Times rise. */
export type Curve = readonly (readonly [number, number])[];

/** Something that sounds as it moves: a bicycle's wheels, an engine, a train. */
export interface MotionBed {
  /** Id of the sound catalogue: "wheel", "engine", "train", "boat_creak", "helicopter", "rocket" ... */
  cue: string;
  start: number;
  duration: number;
  /** Metres per second; what is bowed or rubbed has a sign, and turns where it passes 0. */
  speed: Curve;
  /** -1..1 */
  pan: Curve;
  /** Metres. */
  distance: Curve;
}

export interface SoundScene {
  /** Seconds; the sound is exactly round(duration * 48000) samples. */
  duration: number;
  seed: Screenplay['seed'];
  shots: readonly SoundShot[];
  cues: readonly SceneCue[];
  events: readonly FoleyEvent[];
  lines: readonly SceneLine[];
  motion: readonly MotionBed[];
  music: MusicPlan | null;
  /** Seconds at which the picture cuts. */
  cuts: readonly number[];
  /** Sound ids that must not be heard: neither weather nor time of day may bring them in. */
  absent?: readonly string[];
}

/** Finished sound. Samples are within [-1, 1]. */
export interface RenderedSound {
  left: Float32Array;
  right: Float32Array;
  /** What could not be honoured, in one sentence each. */
  warnings: string[];
}
