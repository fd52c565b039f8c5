/** What a sound with an instant is made from. */
import { Noise } from '../dsp/noise.ts';
import { samples } from '../dsp/tone.ts';
import type { Shoe } from '../sound-scene.ts';

export interface EventContext {
  seed: number;
  noise: Noise;
  /** 0..1: how hard. */
  strength: number;
  /** Surface under a step, or ''. */
  surface: string;
  shoe: Shoe;
  /** 0 small .. 0.5 a grown person .. 1 huge. */
  weight: number;
  /** MIDI number of a played note; 60 unless told. */
  note: number;
  /** Seconds it should go on, or 0: as long as it usually does. */
  seconds: number;
}

/** The parts of a context that an event may leave out. */
export type EventDetails = Partial<Pick<EventContext, 'surface' | 'shoe' | 'weight' | 'note' | 'seconds'>>;

/** Makes the sound, mono; the instant is its first sample. */
export type EventSound = (context: EventContext) => Float32Array;

export interface EventEntry {
  make: EventSound;
  /** Peak at full strength in dB against a door slammed near by. */
  trim: number;
  /** Seconds between repeats when the sound is asked to go on for a while. */
  every: number;
}

export const eventContext = (seed: number, strength: number, details: EventDetails = {}): EventContext => ({
  seed,
  noise: new Noise(seed),
  strength,
  surface: details.surface ?? '',
  shoe: details.shoe ?? 'shoe',
  weight: details.weight ?? 0.5,
  note: details.note ?? 60,
  seconds: details.seconds ?? 0,
});

/** An empty buffer of some seconds. */
export const blank = (seconds: number): Float32Array => new Float32Array(samples(seconds));

/** Uniform number in [low, high). */
export const pick = (noise: Noise, low: number, high: number): number =>
  low + (high - low) * (noise.next() * 0.5 + 0.5);
