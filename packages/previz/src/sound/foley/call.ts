/**
 * How a call is made of data: pitch contours, resonances, roughness and rhythm after published measurements of each
 * species' call (fundamental, length, notes in a phrase), within the spread that individuals show.
 */
import { hashInts } from '../../math/random.ts';
import { highpass, lowpass, run } from '../dsp/filter.ts';
import { addMono } from '../dsp/stereo.ts';
import { samples, sinTurn, softClip } from '../dsp/tone.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { type Points, type Throat, voice } from './throat.ts';

export const flat = (value: number): Points => [[0, value]];
/** A level that swells in quickly, holds and dies: attack and release as shares. */
export const swell = (attack: number, release: number): Points => [
  [0, 0.25],
  [attack, 1],
  [1 - release, 0.75],
  [1, 0],
];

/** Notes of one call: when each starts, and how it differs from the first. */
interface Phrase {
  throat: Throat;
  /** Seconds from one note to the next, notes, and their spread. */
  gap: number;
  notes: readonly [least: number, most: number];
  /** Pitch factor from each note to the next. */
  step?: number;
  /** Drive into a soft clipper: hoarse throats. */
  drive?: number;
  low?: number;
  high?: number;
}

/** Moves every pitch of a throat. */
const tuned = (throat: Throat, factor: number): Throat => ({
  ...throat,
  pitch: throat.pitch.map(([x, hz]) => [x, hz * factor] as const),
});

export function phrase(p: Phrase): EventSound {
  return ({ noise, seed }) => {
    const count = Math.floor(pick(noise, p.notes[0], p.notes[1] + 0.999));
    const out = blank(p.gap * (count - 1) * 1.2 + p.throat.seconds + 0.05);
    let at = 0;
    let factor = pick(noise, 0.93, 1.07);
    for (let k = 0; k < count; k++) {
      const note = voice(tuned(p.throat, factor), hashInts(seed, k), pick(noise, 0.1, 0.4));
      if (p.drive) for (let i = 0; i < note.length; i++) note[i] = softClip(note[i] * p.drive);
      addMono(out, note, samples(at), pick(noise, 0.85, 1));
      at += p.gap * pick(noise, 0.92, 1.1);
      factor *= p.step ?? 1;
    }
    if (p.low) run(out, lowpass(p.low));
    if (p.high) run(out, highpass(p.high));
    return out;
  };
}

/** A whistled note: glides through points, Hz; nearly a sine, as birds and some mammals sing. */
export function whistle(
  out: Float32Array,
  at: number,
  seconds: number,
  pitch: Points,
  gain: number,
  overtone = 0.08,
): void {
  const n = Math.min(samples(seconds), out.length - at);
  let phase = 0;
  let k = 1;
  for (let i = 0; i < n; i++) {
    const x = i / n;
    while (k < pitch.length - 1 && x > pitch[k][0]) k++;
    const [x0, y0] = pitch[Math.max(0, k - 1)];
    const [x1, y1] = pitch[Math.min(k, pitch.length - 1)];
    const hz = x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1;
    phase += hz / 48000;
    const env = Math.min(1, x * 14, (1 - x) * 6);
    out[at + i] += (sinTurn(phase) + overtone * sinTurn(2 * phase)) * env * gain;
  }
}
