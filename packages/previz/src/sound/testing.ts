/** Helpers of the sound tests: small scenes and measures. */
import { cos, log, PI, sin, TAU } from '../math/trig.ts';
import type { Stereo } from './dsp/stereo.ts';
import { SAMPLE_RATE, type SoundScene, type SoundShot } from './sound-scene.ts';

export const testShot = (start: number, duration: number, over: Partial<SoundShot> = {}): SoundShot => ({
  start,
  duration,
  ambience: [{ cue: 'suburb', level: 0.6 }],
  acoustics: 'outdoor',
  timeOfDay: 'day',
  weather: ['clear'],
  season: 'summer',
  interior: false,
  windSpeed: 2,
  ...over,
});

export const testScene = (duration: number, over: Partial<SoundScene> = {}): SoundScene => ({
  duration,
  seed: 7,
  shots: [testShot(0, duration)],
  cues: [],
  events: [],
  lines: [],
  motion: [],
  music: null,
  cuts: [],
  ...over,
});

/** Magnitudes of the first half of a spectrum of a power-of-two window (Hann), averaged over the sound. */
export function spectrum(x: Float32Array, size = 4096): Float64Array {
  const out = new Float64Array(size / 2);
  const windows = Math.max(1, Math.floor(x.length / size));
  for (let w = 0; w < windows; w++) {
    const re = new Float64Array(size);
    const im = new Float64Array(size);
    for (let i = 0; i < size; i++) re[i] = (x[w * size + i] ?? 0) * (0.5 - 0.5 * cos((TAU * i) / size));
    fft(re, im);
    for (let k = 0; k < out.length; k++) out[k] += (re[k] * re[k] + im[k] * im[k]) / windows;
  }
  return out.map((v) => Math.sqrt(v));
}

function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j], re[i]];
      [im[i], im[j]] = [im[j], im[i]];
    }
  }
  for (let len = 2; len <= n; len <<= 1) {
    for (let k = 0; k < len / 2; k++) {
      const wr = cos((-2 * PI * k) / len);
      const wi = sin((-2 * PI * k) / len);
      for (let i = k; i < n; i += len) {
        const j = i + len / 2;
        const vr = re[j] * wr - im[j] * wi;
        const vi = re[j] * wi + im[j] * wr;
        re[j] = re[i] - vr;
        im[j] = im[i] - vi;
        re[i] += vr;
        im[i] += vi;
      }
    }
  }
}

/** Centre of gravity of the spectrum, Hz. */
export function centroid(x: Float32Array): number {
  const m = spectrum(x);
  let top = 0;
  let sum = 0;
  m.forEach((v, k) => {
    top += v * v * k;
    sum += v * v;
  });
  return sum > 0 ? ((top / sum) * SAMPLE_RATE) / (m.length * 2) : 0;
}

export function rms(x: Float32Array, from = 0, to = x.length): number {
  let sum = 0;
  const start = Math.round(from);
  const end = Math.round(to);
  for (let i = start; i < end; i++) sum += x[i] * x[i];
  return Math.sqrt(sum / Math.max(1, end - start));
}

export function peakOf(x: Float32Array): number {
  let peak = 0;
  for (const v of x) if (v > peak || -v > peak) peak = Math.abs(v);
  return peak;
}

/** Level in dB. */
export const db = (x: number): number => (20 * log(Math.max(1e-12, x))) / Math.LN10;

/** FNV hash of the bytes of a sound. */
export function fingerprint(sound: Stereo): number {
  let h = 0x811c9dc5;
  for (const channel of [sound.left, sound.right]) {
    for (const byte of new Uint8Array(channel.buffer, channel.byteOffset, channel.byteLength)) {
      h = Math.imul(h ^ byte, 0x01000193);
    }
  }
  return h >>> 0;
}
