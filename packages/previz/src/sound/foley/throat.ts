/** Voices of animals: a buzzing source with a gliding pitch through moving throat resonances. */
import { hashInts } from '../../math/random.ts';
import { sweep } from '../dsp/filter.ts';
import { pink, wander } from '../dsp/noise.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { addWave, buzzWave } from '../dsp/wave.ts';

/** [0..1 of the call, value] */
export type Points = readonly (readonly [number, number])[];

/** Value of straight lines through points. */
export function path(points: Points, x: number): number {
  for (let i = 1; i < points.length; i++) {
    const [x1, y1] = points[i];
    if (x <= x1) {
      const [x0, y0] = points[i - 1];
      return y0 + ((y1 - y0) * (x - x0)) / Math.max(1e-9, x1 - x0);
    }
  }
  return points[points.length - 1][1];
}

export interface Throat {
  seconds: number;
  /** Hz over the call. */
  pitch: Points;
  level: Points;
  /** Resonances: centre over time, quality, gain. */
  formants: readonly (readonly [Points, number, number])[];
  /** Breath mixed in, 0..1. */
  breath: number;
  /** Random pitch roughness, 0..1. */
  rough: number;
  /** Tremor: times a second, and depth of pitch and level, 0..1. */
  shake?: readonly [rate: number, pitch: number, level: number];
}

export function voice(throat: Throat, seed: number, offset = 0.2): Float32Array {
  const n = samples(throat.seconds);
  const jitter = wander(hashInts(seed, 1), n + 64, 38);
  const source = new Float32Array(n);
  const [rate, deep, loud] = throat.shake ?? [0, 0, 0];
  const shake = (i: number): number => (rate === 0 ? 0 : sinTurn((rate * i) / 48000));
  const level = (i: number): number =>
    path(throat.level, i / n) * (1 + throat.rough * jitter[Math.min(i, n)]) * (1 - loud * (0.5 + 0.5 * shake(i)));
  addWave(
    source,
    buzzWave(),
    (i) => path(throat.pitch, i / n) * (1 + throat.rough * 0.25 * jitter[Math.min(i, n)] + deep * shake(i)),
    level,
    0,
    n,
    offset,
  );
  if (throat.breath > 0) {
    const air = pink(hashInts(seed, 2), n);
    for (let start = 0; start < n; start += 32) {
      const g = throat.breath * 2 * level(start);
      const end = Math.min(n, start + 32);
      for (let i = start; i < end; i++) source[i] += air[i] * g;
    }
  }
  const out = new Float32Array(n);
  for (const [centre, q, gain] of throat.formants) {
    const band = sweep(
      Float32Array.from(source),
      'band',
      (i) => path(centre, i / n),
      () => q,
    );
    for (let i = 0; i < n; i++) out[i] += band[i] * gain;
  }
  return out;
}
