/** Instruments: one note of each, mono, by synthesis. */
import { hashInts } from '../../math/random.ts';
import { exp } from '../../math/trig.ts';
import { bandpass, highpass, lowpass, peaking, run, soften } from '../dsp/filter.ts';
import { Noise, pink, wander, white } from '../dsp/noise.ts';
import { giveBack } from '../dsp/pool.ts';
import { chirp, grain, ring } from '../dsp/strike.ts';
import { midiToHz, samples, sinTurn } from '../dsp/tone.ts';
import { addWave, lazyWave, makeWave, sawWave, squareWave, type Wave } from '../dsp/wave.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import * as solo from './solo.ts';

export interface Note {
  /** MIDI note number. */
  note: number;
  /** Seconds until the key is let go. */
  seconds: number;
  /** 0..1 */
  force: number;
  seed: number;
}

export type Instrument = (note: Note) => Float32Array;

/** Level of a held note: rise, hold, let go. Seconds. */
const held =
  (attack: number, length: number, release: number) =>
  (i: number): number => {
    const t = i / SAMPLE_RATE;
    const up = t < attack ? t / attack : 1;
    const down = t > length ? Math.max(0, 1 - (t - length) / release) : 1;
    return up * up * (3 - 2 * up) * down * down;
  };

/** Notes of waves with vibrato: several players slightly apart. */
function ensemble(
  n: Note,
  wave: Wave,
  players: number,
  spread: number,
  attack: number,
  release: number,
  vibrato: number,
): Float32Array {
  const length = samples(n.seconds + release);
  const out = new Float32Array(length);
  const hz = midiToHz(n.note);
  const level = held(attack, n.seconds, release);
  for (let p = 0; p < players; p++) {
    const h = hashInts(n.seed, p);
    const detune = 1 + (((h & 1023) / 511.5 - 1) * spread) / 1731;
    const rate = 5.1 + ((h >>> 10) & 255) / 300;
    const start = ((h >>> 18) & 1023) / 1023;
    addWave(
      out,
      wave,
      (i) => {
        const depth = Math.min(1, i / (0.5 * SAMPLE_RATE)) * vibrato * 0.000578;
        return hz * detune * (1 + depth * sinTurn((rate * i) / SAMPLE_RATE + start));
      },
      (i) => level(i) * (0.7 / players) * (0.5 + 0.5 * n.force),
      0,
      length,
      start,
    );
  }
  return out;
}

const reed = lazyWave(() => makeWave((h) => (h % 2 === 1 ? 0.5 : 0.34) / (1 + h * 0.32)));
const breathy = lazyWave(() => makeWave((h) => [1, 0.35, 0.12, 0.04, 0.015][h - 1] ?? 0));
const brassy = lazyWave(() => makeWave((h) => 0.5 / (1 + 0.42 * h)));

/** Wide detuned saws behind a soft filter. */
const pad: Instrument = (n) => {
  const out = ensemble(n, sawWave(), 4, 9, Math.min(0.8, n.seconds * 0.4), 1.2, 4);
  return run(soften(out, 2400), lowpass(1300 + 900 * n.force));
};

/** A string section with a little bow noise; its body is in BODIES. */
const strings: Instrument = (n) => {
  const out = ensemble(n, sawWave(), 4, 7, Math.min(0.22, n.seconds * 0.3), 0.45, 15);
  const bow = run(white(n.seed, Math.min(out.length, 9600)), bandpass(2500, 0.8));
  for (let i = 0; i < bow.length; i++) out[i] += bow[i] * 0.025 * n.force * (1 - i / bow.length);
  return out;
};

/** Three strings per key, stretched partials, a felt hammer; the bass rings longer. */
const piano: Instrument = (n) => {
  const hz = midiToHz(n.note);
  const long = Math.min(5, 5.5 * exp(-(n.note - 36) / 26) + 0.9);
  const length = samples(Math.min(n.seconds + 0.35, long * 1.1));
  const out = new Float32Array(length);
  const bright = 0.35 + 0.65 * n.force;
  const stiff = 0.00018 * exp((n.note - 60) / 18);
  const count = Math.min(14, Math.floor(9000 / hz) + 2);
  for (let h = 1; h <= count; h++) {
    const f = hz * h * Math.sqrt(1 + stiff * h * h);
    // The hammer strikes at an eighth of the string: every eighth partial is weak.
    const strike = Math.abs(sinTurn(h / 16)) + 0.08;
    const g = (0.42 * strike * exp(-(h - 1) * (0.75 - 0.42 * bright))) / Math.sqrt(h);
    const seconds = long / (1 + 0.28 * (h - 1));
    ring(out, 0, [
      [f, seconds * 0.35, g * 0.55],
      [f * 1.0006, seconds, g * 0.45],
    ]);
  }
  const noise = new Noise(n.seed);
  grain(out, 0, noise, 900 + 1200 * bright, 0.8, 0.03, 0.12 * n.force);
  ring(out, 0, [[110, 0.07, 0.06 * n.force]]);
  const off = samples(n.seconds);
  for (let i = off; i < length; i++) out[i] *= Math.max(0, 1 - (i - off) / (length - off)) ** 2;
  for (let i = 0; i < length; i++) out[i] *= (0.35 + 0.65 * n.force) * 1.1;
  return out;
};

/** A plucked string: a noise burst round a delay line that loses its highs. */
function plucked(n: Note, bright: number, ringing: number, position: number): Float32Array {
  const hz = midiToHz(n.note);
  const length = samples(Math.min(n.seconds + 0.25, ringing));
  const out = new Float32Array(length);
  const period = SAMPLE_RATE / hz - 0.5;
  const whole = Math.floor(period);
  const part = period - whole;
  // All-pass for the part of a sample keeps the string in tune.
  const ap = (1 - part) / (1 + part);
  const line = new Float64Array(whole);
  const noise = new Noise(n.seed);
  let soft = 0;
  for (let i = 0; i < whole; i++) {
    soft += (noise.next() - soft) * bright;
    line[i] = soft;
  }
  const pick = Math.max(1, Math.floor(whole * position));
  const comb = Float64Array.from(line);
  for (let i = 0; i < whole; i++) line[i] = comb[i] - comb[(i + pick) % whole] * 0.85;
  const loss = exp(-6.9 / (ringing * hz));
  let at = 0;
  let last = 0;
  let apX = 0;
  let apY = 0;
  const off = samples(n.seconds);
  for (let i = 0; i < length; i++) {
    const v = line[at];
    const mean = (v + last) * 0.5 * (i > off ? loss * 0.985 : loss);
    last = v;
    const y = ap * (mean - apY) + apX;
    apX = mean;
    apY = y;
    line[at] = y;
    at = at + 1 === whole ? 0 : at + 1;
    out[i] = v * (0.4 + 0.6 * n.force);
  }
  const tail = Math.min(length, 2400);
  for (let i = 0; i < tail; i++) out[length - 1 - i] *= i / tail;
  return out;
}

const guitar: Instrument = (n) => {
  const out = plucked(n, 0.55, 3.6, 0.18);
  run(out, peaking(105, 2, 5));
  run(out, peaking(210, 2, 3.5));
  return run(out, lowpass(6500));
};

const pluck: Instrument = (n) => run(plucked(n, 0.9, 1.6, 0.35), highpass(90));

/** Round, low, with a little finger noise. */
const bass: Instrument = (n) => {
  const length = samples(n.seconds + 0.12);
  const out = new Float32Array(length);
  const hz = midiToHz(n.note);
  const fall = 1.6;
  const env = (i: number): number => {
    const t = i / SAMPLE_RATE;
    const off = t > n.seconds ? Math.max(0, 1 - (t - n.seconds) / 0.12) : 1;
    return Math.min(1, t / 0.008) * exp(-t / fall) * off * (0.5 + 0.5 * n.force);
  };
  addWave(
    out,
    sawWave(),
    () => hz,
    (i) => env(i) * 0.5,
    0,
    length,
  );
  run(out, lowpass(hz * 5 + 150));
  addWave(
    out,
    breathy(),
    () => hz,
    (i) => env(i) * 0.6,
    0,
    length,
  );
  grain(out, 0, new Noise(n.seed), 900, 0.8, 0.02, 0.1 * n.force);
  return out;
};

/** Brass opens as it grows louder. */
const brass: Instrument = (n) => {
  const out = ensemble(n, brassy(), 3, 6, Math.min(0.09, n.seconds * 0.3), 0.22, 8);
  return soften(out, 2200 + 3500 * n.force);
};

/** A near sine with air and vibrato. */
const flute: Instrument = (n) => {
  const out = ensemble(n, breathy(), 1, 0, Math.min(0.07, n.seconds * 0.3), 0.14, 22);
  const air = run(white(n.seed, out.length), bandpass(midiToHz(n.note) * 2, 2.5));
  const level = held(0.04, n.seconds, 0.12);
  for (let i = 0; i < out.length; i++) out[i] += air[i] * 0.05 * level(i);
  return out;
};

/** Voices; the open mouth is in BODIES. */
const choir: Instrument = (n) => {
  const source = ensemble(n, sawWave(), 5, 16, Math.min(0.45, n.seconds * 0.35), 0.8, 22);
  const air = pink(n.seed, source.length);
  const level = held(0.4, n.seconds, 0.8);
  for (let i = 0; i < source.length; i += 32) {
    const g = 0.03 * level(i);
    const end = Math.min(source.length, i + 32);
    for (let k = i; k < end; k++) source[k] += air[k] * g;
  }
  giveBack(air);
  return source;
};

/** A square-and-saw lead whose filter closes. */
const synth: Instrument = (n) => {
  const length = samples(n.seconds + 0.25);
  const out = new Float32Array(length);
  const hz = midiToHz(n.note);
  const level = held(0.006, n.seconds, 0.25);
  addWave(
    out,
    squareWave(),
    () => hz,
    (i) => level(i) * 0.22 * (0.5 + 0.5 * n.force),
    0,
    length,
    0.1,
  );
  addWave(
    out,
    sawWave(),
    () => hz * 1.004,
    (i) => level(i) * 0.22 * (0.5 + 0.5 * n.force),
    0,
    length,
    0.6,
  );
  addWave(
    out,
    sawWave(),
    () => hz * 0.996,
    (i) => level(i) * 0.18,
    0,
    length,
    0.3,
  );
  return run(soften(out, 1500 + 3000 * n.force), lowpass(4200, 1.1));
};

/** Small tuned metal: a celesta. */
const bells: Instrument = (n) => {
  const hz = midiToHz(n.note + 12);
  const out = new Float32Array(samples(Math.min(3, n.seconds + 1.6)));
  const g = 0.4 * (0.4 + 0.6 * n.force);
  ring(out, 0, [
    [hz, 1.9, g],
    [hz * 1.003, 1.6, g * 0.4],
    [hz * 2.76, 0.7, g * 0.28],
    [hz * 5.4, 0.3, g * 0.14],
    [hz * 8.93, 0.12, g * 0.07],
  ]);
  const tail = Math.min(out.length, 9600);
  for (let i = 0; i < tail; i++) out[out.length - 1 - i] *= i / tail;
  return out;
};

/** Two reed banks that beat, driven by the bellows. */
const accordion: Instrument = (n) => {
  const length = samples(n.seconds + 0.12);
  const out = new Float32Array(length);
  const hz = midiToHz(n.note);
  const level = held(0.035, n.seconds, 0.12);
  const bellows = wander(n.seed, length + 64, 2.5);
  for (const [ratio, start] of [
    [1, 0],
    [1.0062, 0.4],
    [0.5, 0.2],
  ] as const) {
    addWave(
      out,
      reed(),
      () => hz * ratio,
      (i) => level(i) * (0.2 + 0.03 * bellows[Math.min(i, length)]) * (ratio < 0.9 ? 0.5 : 1) * (0.6 + 0.4 * n.force),
      0,
      length,
      start,
    );
  }
  run(out, peaking(1400, 1, 3));
  return run(out, lowpass(5500));
};

/** Drums by note: 35 deep kick, 36 kick, 38 snare, 42 hat, 45 tom, 47 taiko, 49 cymbal, 51 ride, 70 shaker, 71 and 72 hand drums. */
const percussion: Instrument = (n) => {
  const noise = new Noise(n.seed);
  const f = 0.4 + 0.6 * n.force;
  if (n.note === 36) {
    const out = new Float32Array(samples(0.4));
    chirp(out, 0, 150, 46, 0.38, 0.95 * f, 0.0008);
    grain(out, 0, noise, 2200, 0.7, 0.006, 0.25 * f);
    return out;
  }
  if (n.note === 38) {
    const out = new Float32Array(samples(0.26));
    ring(out, 0, [
      [188, 0.12, 0.4 * f],
      [332, 0.08, 0.25 * f],
    ]);
    grain(out, 0, noise, 4200, 0.4, 0.22, 0.55 * f);
    return out;
  }
  if (n.note === 45) {
    const out = new Float32Array(samples(0.7));
    chirp(out, 0, 118, 66, 0.65, 0.9 * f, 0.001);
    grain(out, 0, noise, 500, 0.6, 0.08, 0.35 * f);
    return out;
  }
  if (n.note === 35) {
    const out = new Float32Array(samples(0.9));
    chirp(out, 0, 110, 41, 0.85, 1 * f, 0.001);
    return out;
  }
  if (n.note === 47) {
    const out = new Float32Array(samples(1.3));
    chirp(out, 0, 92, 58, 1.2, 1 * f, 0.0015);
    grain(out, 0, noise, 340, 0.6, 0.12, 0.5 * f);
    grain(out, 0, noise, 1800, 0.8, 0.012, 0.3 * f);
    return out;
  }
  if (n.note === 51) {
    const out = new Float32Array(samples(1));
    ring(out, 0, [
      [3170, 0.7, 0.1 * f],
      [4630, 0.6, 0.1 * f],
      [6890, 0.5, 0.08 * f],
    ]);
    grain(out, 0, noise, 7600, 0.5, 0.35, 0.16 * f);
    return run(out, highpass(2400));
  }
  if (n.note === 71 || n.note === 72) {
    const high = n.note === 71;
    const out = new Float32Array(samples(0.45));
    ring(
      out,
      0,
      high
        ? [
            [410, 0.14, 0.6],
            [790, 0.1, 0.4],
            [1230, 0.07, 0.25],
          ]
        : [
            [104, 0.32, 0.9],
            [176, 0.16, 0.35],
          ],
      f,
    );
    grain(out, 0, noise, high ? 2600 : 900, 0.8, 0.014, 0.4 * f);
    return out;
  }
  if (n.note === 49) {
    const out = run(white(n.seed, samples(1.8)), highpass(4200));
    for (let i = 0; i < out.length; i++)
      out[i] *= exp(-i / 17000) * 0.3 * f * Math.min(1, i / 60) * (1 - i / out.length);
    return out;
  }
  const out = new Float32Array(samples(0.09));
  grain(out, 0, noise, n.note === 42 ? 8800 : 6200, 1.1, n.note === 42 ? 0.06 : 0.08, 0.4 * f);
  return run(out, highpass(4000));
};

export const PLAYERS: Readonly<Record<string, Instrument>> = {
  pad,
  strings,
  piano,
  guitar,
  pluck,
  bass,
  percussion,
  brass,
  flute,
  choir,
  synth,
  bells,
  accordion,
  violin: solo.violin,
  cello: solo.cello,
  fiddle: solo.fiddle,
  erhu: solo.erhu,
  trumpet: solo.trumpet,
  saxophone: solo.saxophone,
  clarinet: solo.clarinet,
  organ: solo.organ,
  koto: solo.koto,
  guzheng: solo.guzheng,
  gayageum: solo.gayageum,
  shamisen: solo.shamisen,
  oud: solo.oud,
  sitar: solo.sitar,
  harp: solo.harp,
  electric_guitar: solo.electricGuitar,
  electric_piano: solo.electricPiano,
  kalimba: solo.kalimba,
};

/** Resonances that all notes of an instrument share: heard once over the whole part instead of note by note. In place. */
export const BODIES: Readonly<Record<string, (part: Float32Array) => void>> = {
  strings: (x) => {
    for (const f of [peaking(290, 1.4, 4), peaking(1100, 1.2, 2.5), peaking(2700, 1.2, 3), lowpass(5200)]) run(x, f);
  },
  brass: (x) => {
    for (const f of [peaking(620, 1.2, 5), peaking(1500, 1.3, 3), highpass(90)]) run(x, f);
  },
  // "Ah".
  choir: (x) => {
    const source = Float32Array.from(x);
    run(x, lowpass(420));
    for (let i = 0; i < x.length; i++) x[i] *= 0.4;
    for (const [hz, q, g] of [
      [730, 5, 1.8],
      [1190, 7, 1.2],
      [2850, 9, 0.54],
      [3500, 9, 0.3],
    ] as const) {
      const band = run(Float32Array.from(source), bandpass(hz, q));
      for (let i = 0; i < x.length; i++) x[i] += band[i] * g;
    }
  },
};
