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
  open: { rt60: 0.2, size: 0.6, damping: 1800, tail: 0.03, early: 0.04, delay: 0.03 },
  street: { rt60: 0.8, size: 0.9, damping: 3200, tail: 0.13, early: 0.24, delay: 0.034 },
  forest: { rt60: 0.7, size: 0.8, damping: 1700, tail: 0.14, early: 0.1, delay: 0.022 },
  tiled: { rt60: 1.15, size: 0.32, damping: 8200, tail: 0.55, early: 0.5, delay: 0.005 },
  nave: { rt60: 4.4, size: 1.5, damping: 3400, tail: 0.6, early: 0.26, delay: 0.026 },
  tunnel: { rt60: 2.6, size: 0.7, damping: 3800, tail: 0.62, early: 0.5, delay: 0.012 },
  cabin: { rt60: 0.13, size: 0.09, damping: 2600, tail: 0.3, early: 0.4, delay: 0.0015 },
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
  const [first, last] = active(send, 0.2);
  for (let tap = 0; tap < 8; tap++) {
    const h = hashInts(acoustics.length * 7919, tap);
    const spread = (h & 1023) / 1023;
    const at = Math.floor((space.delay + space.size * 0.062 * ((tap + spread) / 8)) * SAMPLE_RATE);
    const g = (space.early * (1 - tap * 0.09)) / 2.2;
    const cross = tap % 2 === 0;
    const l = cross ? out.right : out.left;
    const r = cross ? out.left : out.right;
    const gr = g * (0.55 + 0.4 * ((h >>> 12) & 1));
    for (let i = first + at; i < last; i++) {
      l[i] += send.left[i - at] * g;
      r[i] += send.right[i - at] * gr;
    }
  }
}

/** First sample of the send that is not silent, and the sample at which its tail has died away. */
function active(send: Stereo, tailSeconds: number): [number, number] {
  const n = send.left.length;
  let first = 0;
  while (first < n && send.left[first] === 0 && send.right[first] === 0) first++;
  let last = n - 1;
  while (last > first && send.left[last] === 0 && send.right[last] === 0) last--;
  return [first, Math.min(n, last + Math.ceil(tailSeconds * SAMPLE_RATE))];
}

/** The tail is worked out at half the rate: walls have swallowed what lies above 12 kHz by then. */
const HALF_RATE = SAMPLE_RATE / 2;

function addTail(out: Stereo, send: Stereo, space: Space): void {
  const lengths = LINES.map((l) => Math.max(17, Math.round((l * space.size) / 2)));
  // All eight lines lie in one buffer, one after another.
  const starts = lengths.map((_, k) => lengths.slice(0, k).reduce((a, b) => a + b, 0));
  const memory = new Float64Array(lengths.reduce((a, b) => a + b, 0));
  const gains = Float64Array.from(lengths, (l) => exp((-6.907755278982137 * l) / (space.rt60 * HALF_RATE)));
  const w = (TAU * space.damping) / HALF_RATE;
  const damp = w / (1 + w);
  const low = new Float64Array(8);
  const y = new Float64Array(8);
  const head = Int32Array.from(starts);
  const ends = Int32Array.from(lengths, (l, k) => starts[k] + l);
  const begins = Int32Array.from(starts);
  const delay = Math.floor(space.delay * HALF_RATE) * 2;
  const level = space.tail * 0.5;
  const [first, last] = active(send, space.rt60 * 1.3 + 0.2);
  const { left, right } = send;
  let lastL = 0;
  let lastR = 0;
  for (let i = first + delay; i + 1 < last; i += 2) {
    let sum = 0;
    for (let k = 0; k < 8; k++) {
      const l = low[k] + (memory[head[k]] - low[k]) * damp;
      low[k] = l;
      const v = l * gains[k];
      y[k] = v;
      sum += v;
    }
    // Householder: x - (2 / 8) * sum mixes all lines without loss.
    sum *= 0.25;
    const at = i - delay;
    // A trace of bias keeps the loops out of denormal numbers.
    const inL = (left[at] + left[at + 1]) * 0.5 + 1e-20 - sum;
    const inR = (right[at] + right[at + 1]) * 0.5 - sum;
    for (let k = 0; k < 8; k++) {
      const h = head[k];
      memory[h] = y[k] + (k & 1 ? inR : inL);
      head[k] = h + 1 === ends[k] ? begins[k] : h + 1;
    }
    const l = (y[0] + y[2] - y[4] + y[6]) * level;
    const r = (y[1] - y[3] + y[5] + y[7]) * level;
    out.left[i] += (lastL + l) * 0.5;
    out.right[i] += (lastR + r) * 0.5;
    out.left[i + 1] += l;
    out.right[i + 1] += r;
    lastL = l;
    lastR = r;
  }
}
