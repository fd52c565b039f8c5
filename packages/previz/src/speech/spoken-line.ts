/** A line of dialogue worked out as sounds in time: what the voice speaks and what the mouth shows. */
import type { Viseme } from '../stage/actor.ts';

/** Who speaks. */
export interface SpeechVoice {
  gender: 'female' | 'male';
  ageYears: number;
  /** The same for a cast member in every shot, so that a voice keeps its character. */
  seed: number;
}

/** What is to be said. */
export interface SpeechRequest {
  /** Verbatim words, without quotation marks. */
  text: string;
  /** BCP 47 primary tag: "en", "es", "ja", "ko", "zh" ... */
  language: string;
  /** Seconds the line may take. */
  duration: number;
  /** Words for the manner: "whispering", "warmly", "shouts". */
  tone?: readonly string[];
}

/** One speech sound. `SIL` is a pause. */
export interface Phone {
  /** ARPAbet for English sounds; see phones.ts for the sounds of other languages. */
  phone: string;
  /** Seconds from the start of the line. */
  start: number;
  /** Seconds. */
  duration: number;
  /** 0 none, 1 primary, 2 secondary; on vowels. */
  stress: 0 | 1 | 2;
  /** Semitones against the voice's own middle pitch, at equally spaced points over the phone (at least one). */
  pitch: readonly number[];
}

/** A key of the mouth track: the shape is reached at `time`. */
export interface VisemeKey {
  /** Seconds from the start of the line. */
  time: number;
  viseme: Viseme;
  /** 0..1 */
  weight: number;
}

/** How the voice is used: each 0..1, but `deep`. */
export interface Delivery {
  whisper: number;
  shout: number;
  warm: number;
  sad: number;
  excited: number;
  angry: number;
  fearful: number;
  /** Synthetic, as of a machine. */
  robotic: number;
  /** Hoarse, gravelly. */
  rough: number;
  /** Deeper than the voice's own, or with -1 higher. */
  deep: number;
}

export interface SpokenLine {
  phones: readonly Phone[];
  visemes: readonly VisemeKey[];
  /** Seconds from the first sound to the end of the last, at most the requested duration unless `overrun`. */
  duration: number;
  /** Seconds by which the line is longer than it was given; 0 when it fits. */
  overrun: number;
  /** Tempo against natural: 1 natural, 1.3 hurried, 0.8 slow. */
  rate: number;
  delivery: Delivery;
  /** The line as recorded or spoken by another voice, mono, 48 kHz; the built-in voice is then silent. */
  recording?: Float32Array;
  /** Approximations made, in one sentence each. */
  warnings: readonly string[];
}
