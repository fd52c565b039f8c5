/** Building blocks of beds: bands of noise, hums, and showers of small sounds, each added to both channels. */
import { hashInts } from '../../math/random.ts';
import { between, scatter } from '../beds/bed.ts';
import { bandpass, highpass, lowpass, run } from './filter.ts';
import { brown, Noise, pink, wander, white } from './noise.ts';
import { giveBack } from './pool.ts';
import { addPanned, type Stereo } from './stereo.ts';
import { addWave, makeWave, type Wave } from './wave.ts';

const COLOURS = { white, pink, brown } as const;

export interface NoiseLayer {
  colour: keyof typeof COLOURS;
  gain: number;
  /** Hz. */
  low?: number;
  high?: number;
  band?: readonly [hz: number, q: number];
  /** How often a second its level turns, and by how much of itself. */
  swell?: readonly [rate: number, depth: number];
}

/** A steady or swelling band of noise, different in each ear. */
export function addNoise(out: Stereo, seed: number, layer: NoiseLayer): void {
  const n = out.left.length;
  const slow = layer.swell ? wander(hashInts(seed, 71), n, layer.swell[0]) : null;
  const depth = layer.swell?.[1] ?? 0;
  for (const [channel, to] of [out.left, out.right].entries()) {
    const x = COLOURS[layer.colour](hashInts(seed, 72, channel), n);
    if (layer.low !== undefined) run(x, lowpass(layer.low));
    if (layer.high !== undefined) run(x, highpass(layer.high));
    if (layer.band) run(x, bandpass(layer.band[0], layer.band[1]));
    const g = layer.gain;
    if (slow) for (let i = 0; i < n; i++) to[i] += x[i] * g * (1 + depth * slow[i]);
    else for (let i = 0; i < n; i++) to[i] += x[i] * g;
    giveBack(x);
  }
  if (slow) giveBack(slow);
}

const hums = new Map<string, Wave>();

/** A steady tone of partials, a little apart in the two ears. */
export function addHum(out: Stereo, hz: number, partials: readonly number[], gain: number, spread = 0.0008): void {
  const name = partials.join();
  let wave = hums.get(name);
  if (!wave) {
    wave = makeWave(
      (h) => partials[h - 1] ?? 0,
      (h) => (h * h * 0.137) % 1,
    );
    hums.set(name, wave);
  }
  for (const [channel, to] of [out.left, out.right].entries()) {
    const f = hz * (1 + (channel === 0 ? -spread : spread));
    addWave(
      to,
      wave,
      () => f,
      () => gain,
      0,
      to.length,
      channel * 0.21,
    );
  }
}

export interface Shower {
  perSecond: number;
  /** Makes one of the small sounds of which a few are kept. */
  make: (noise: Noise) => Float32Array;
  /** How many different ones. */
  kinds?: number;
  gain: readonly [number, number];
  /** Widest pan; 0.9 unless told. */
  width?: number;
}

/** Small sounds at irregular times and places. */
export function addShower(out: Stereo, seed: number, shower: Shower): void {
  const noise = new Noise(hashInts(seed, 73));
  const kinds = Array.from({ length: shower.kinds ?? 12 }, () => shower.make(noise));
  const width = shower.width ?? 0.9;
  scatter(noise, out.left.length, shower.perSecond, (at) => {
    const kind = kinds[Math.floor(between(noise, 0, kinds.length))];
    const g = between(noise, 0, 1);
    addPanned(out, kind, at, shower.gain[0] + (shower.gain[1] - shower.gain[0]) * g * g, between(noise, -width, width));
  });
}
