/** How spaces answer: early reflections and an eight-line feedback delay network. */
import { hashInts } from '../../math/random.ts';
import { exp, TAU } from '../../math/trig.ts';
import { highpass, run } from '../dsp/filter.ts';
import { type Stereo, silence } from '../dsp/stereo.ts';
import { type Acoustics, SAMPLE_RATE } from '../sound-scene.ts';

interface Space {
  /** Seconds for the tail to fall by 60 dB. */
  rt60: number;
  /** Scale of the delay lines, 1 = a hall. */
  size: number;
  /** Hz above which walls swallow. */
  damping: number;
  /** Level of the tail and of the first reflections. */
  tail: number;
  early: number;
  /** Seconds before the first reflection. */
  delay: number;
}

const SPACES: Readonly<Record<Acoustics | 'music', Space>> = {
  outdoor: { rt60: 0.35, size: 0.55, damping: 2600, tail: 0.1, early: 0.12, delay: 0.028 },
  small_room: { rt60: 0.32, size: 0.16, damping: 5200, tail: 0.4, early: 0.5, delay: 0.003 },
  room: { rt60: 0.6, size: 0.3, damping: 4800, tail: 0.42, early: 0.42, delay: 0.007 },
  hall: { rt60: 2.1, size: 1, damping: 4200, tail: 0.5, early: 0.3, delay: 0.018 },
  cave: { rt60: 3.2, size: 1.25, damping: 2600, tail: 0.66, early: 0.42, delay: 0.03 },
  music: { rt60: 1.7, size: 0.85, damping: 5500, tail: 0.5, early: 0.1, delay: 0.016 },
};

const LINES = [1433, 1601, 1867, 2053, 2251, 2399, 2617, 2797];

/** The answer of a space to what is sent into it (wet only), same length. */
export function reverberate(send: Stereo, acoustics: Acoustics | 'music'): Stereo {
  const space = SPACES[acoustics];
  const n = send.left.length;
  const out = silence(n);
  addEarly(out, send, space, acoustics);
  addTail(out, send, space);
  run(out.left, highpass(90));
  run(out.right, highpass(90));
  return out;
}

function addEarly(out: Stereo, send: Stereo, space: Space, acoustics: string): void {
  const n = send.left.length;
  for (let tap = 0; tap < 8; tap++) {
    const h = hashInts(acoustics.length * 7919, tap);
    const spread = (h & 1023) / 1023;
    const at = Math.floor((space.delay + space.size * 0.062 * ((tap + spread) / 8)) * SAMPLE_RATE);
    const g = (space.early * (1 - tap * 0.09)) / 2.2;
    const cross = tap % 2 === 0;
    const l = cross ? out.right : out.left;
    const r = cross ? out.left : out.right;
    const gr = g * (0.55 + 0.4 * ((h >>> 12) & 1));
    for (let i = at; i < n; i++) {
      l[i] += send.left[i - at] * g;
      r[i] += send.right[i - at] * gr;
    }
  }
}

function addTail(out: Stereo, send: Stereo, space: Space): void {
  const n = send.left.length;
  const lengths = LINES.map((l) => Math.max(31, Math.round(l * space.size)));
  const lines = lengths.map((l) => new Float64Array(l));
  const gains = lengths.map((l) => exp((-6.907755278982137 * l) / (space.rt60 * SAMPLE_RATE)));
  const w = (TAU * space.damping) / SAMPLE_RATE;
  const damp = w / (1 + w);
  const low = new Float64Array(8);
  const heads = new Int32Array(8);
  const y = new Float64Array(8);
  const delay = Math.floor(space.delay * SAMPLE_RATE);
  const level = space.tail * 0.5;
  for (let i = delay; i < n; i++) {
    let sum = 0;
    for (let k = 0; k < 8; k++) {
      low[k] += (lines[k][heads[k]] - low[k]) * damp;
      y[k] = low[k] * gains[k];
      sum += y[k];
    }
    // Householder: x - (2 / 8) * sum mixes all lines without loss.
    sum *= 0.25;
    // A trace of bias keeps the loops out of denormal numbers.
    const inL = send.left[i - delay] + 1e-20;
    const inR = send.right[i - delay];
    for (let k = 0; k < 8; k++) {
      lines[k][heads[k]] = y[k] - sum + (k & 1 ? inR : inL);
      heads[k] = heads[k] + 1 === lengths[k] ? 0 : heads[k] + 1;
    }
    out.left[i] += (y[0] + y[2] - y[4] + y[6]) * level;
    out.right[i] += (y[1] - y[3] + y[5] + y[7]) * level;
  }
}
