/**
 * When each sound of a recorded line is spoken: the built-in voice says the same line, its known sounds are matched with
 * the recording by dynamic time warping over band levels, and their times are carried over. So any voice moves lips.
 */

import { log } from '../../math/trig.ts';
import { highpass, lowpass, run } from '../../sound/dsp/filter.ts';
import { speak } from '../../sound/voice/index.ts';
import type { Phone, SpeechVoice, SpokenLine } from '../../speech/index.ts';
import { visemesOf } from '../../speech/visemes.ts';

/** Samples per feature frame: 10 ms. */
const HOP = 480;
/** Edges of the bands that are compared, Hz. */
const EDGES = [60, 500, 1200, 2400, 4200, 8000] as const;
/** Below this share of the loudest frame a recording is silent. */
const SILENT = 0.02;

/** Root mean square per frame. */
function levels(x: Float32Array): Float64Array {
  return Float64Array.from({ length: Math.max(1, Math.ceil(x.length / HOP)) }, (_, f) => {
    let sum = 0;
    for (let i = f * HOP; i < Math.min(x.length, (f + 1) * HOP); i++) sum += x[i] * x[i];
    return Math.sqrt(sum / HOP);
  });
}

/** Log levels in bands, each evened out to mean 0 and spread 1 over the line; one list per frame. */
function features(x: Float32Array): number[][] {
  const bands = EDGES.slice(1).map((high, k) => {
    const band = levels(run(run(x.slice(), highpass(EDGES[k])), lowpass(high)));
    const top = band.reduce((a, b) => Math.max(a, b), 1e-9);
    const db = Array.from(band, (v) => log(Math.max(v / top, 1e-3)));
    const mean = db.reduce((a, b) => a + b, 0) / db.length;
    const spread = Math.sqrt(db.reduce((s, v) => s + (v - mean) * (v - mean), 0) / db.length) + 1e-6;
    return db.map((v) => (v - mean) / spread);
  });
  return bands[0].map((_, f) => bands.map((band) => band[f]));
}

/** For every frame of `a` the frame of `b` that matches it, by the cheapest path that never goes back. */
export function warp(a: readonly number[][], b: readonly number[][]): Int32Array {
  const n = a.length;
  const m = b.length;
  const cost = new Float64Array(n * m);
  const from = new Uint8Array(n * m);
  const distance = (i: number, j: number): number => {
    let sum = 0;
    for (let k = 0; k < a[i].length; k++) sum += (a[i][k] - b[j][k]) * (a[i][k] - b[j][k]);
    return Math.sqrt(sum);
  };
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const d = distance(i, j);
      if (i === 0 && j === 0) {
        cost[0] = d;
        continue;
      }
      const both = i > 0 && j > 0 ? cost[(i - 1) * m + j - 1] : Number.POSITIVE_INFINITY;
      // Standing still costs a little, so that lengths stay like those planned where nothing tells otherwise.
      const down = i > 0 ? cost[(i - 1) * m + j] + 0.35 : Number.POSITIVE_INFINITY;
      const side = j > 0 ? cost[i * m + j - 1] + 0.35 : Number.POSITIVE_INFINITY;
      const best = Math.min(both, down, side);
      from[i * m + j] = best === both ? 0 : best === down ? 1 : 2;
      cost[i * m + j] = best + d;
    }
  }
  const path = new Int32Array(n);
  let i = n - 1;
  let j = m - 1;
  for (;;) {
    path[i] = j;
    if (i === 0 && j === 0) return path;
    const step = from[i * m + j];
    if (step !== 2) i--;
    if (step !== 1) j--;
  }
}

/** Cuts silence off both ends; a new array. */
export function trimmed(x: Float32Array): Float32Array {
  const level = levels(x);
  const top = level.reduce((a, b) => Math.max(a, b), 0);
  let first = 0;
  let last = level.length - 1;
  while (first < last && level[first] < top * SILENT) first++;
  while (last > first && level[last] < top * SILENT) last--;
  return x.slice(Math.max(0, first - 1) * HOP, Math.min(x.length, (last + 2) * HOP));
}

/** The planned line with the recording in it and its sounds where the recording has them. */
export function alignedLine(
  planned: SpokenLine,
  recording: Float32Array,
  voice: SpeechVoice,
  available: number,
): SpokenLine {
  const sound = trimmed(recording);
  const duration = sound.length / 48000;
  const own = speak(planned, voice);
  if (own.length === 0 || sound.length < HOP * 4) return { ...planned, recording: sound, duration };
  const path = warp(features(own), features(sound));
  const carried = (seconds: number): number => {
    const f = Math.max(0, Math.min(path.length - 1, (seconds * 48000) / HOP));
    const i = Math.min(path.length - 2, Math.floor(f));
    const frame = path.length < 2 ? path[0] : path[i] + (path[i + 1] - path[i]) * (f - i);
    return Math.min(duration, (frame * HOP) / 48000);
  };
  const phones = planned.phones.map((phone, k): Phone => {
    const start = k === 0 ? 0 : carried(phone.start);
    const next = planned.phones[k + 1];
    const end = next ? carried(next.start) : duration;
    return { ...phone, start, duration: Math.max(0.005, end - start) };
  });
  const overrun = Math.max(0, duration - available);
  const warnings = planned.warnings.filter((w) => !/needs .* s but has/.test(w));
  if (overrun > 0.01) warnings.push(`The line takes ${duration.toFixed(1)} s but has ${available.toFixed(1)} s.`);
  return { ...planned, phones, visemes: visemesOf(phones), duration, overrun, recording: sound, warnings };
}
