/** What a continuous sound is made from. */
import type { Noise } from '../dsp/noise.ts';
import type { Stereo } from '../dsp/stereo.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';

export interface BedContext {
  /** Samples to make. */
  length: number;
  seed: number;
  /** Wind in metres per second. */
  wind: number;
  /** 0..1: drizzle to downpour, a few people to a packed hall. */
  intensity: number;
}

/** Makes `length` samples of a sound that goes on; level is free, the mix sets it. */
export type Bed = (context: BedContext) => Stereo;

/** Calls `at` with the sample of each random event at a mean rate per second (Poisson). */
export function scatter(noise: Noise, length: number, perSecond: number, at: (sample: number) => void): void {
  const mean = SAMPLE_RATE / perSecond;
  // Uniform gaps in (0, 2 mean) keep the rate and never clump as badly as true exponential gaps.
  let t = (noise.next() * 0.5 + 0.5) * mean;
  while (t < length) {
    at(Math.floor(t));
    t += 1 + (noise.next() + 1) * mean;
  }
}

/** Uniform number in [low, high). */
export const between = (noise: Noise, low: number, high: number): number =>
  low + (high - low) * (noise.next() * 0.5 + 0.5);
