/** Things that are put down, opened, typed on, poured and broken. */

import { hashInts } from '../../math/random.ts';
import { pow } from '../../math/trig.ts';
import { bubble } from '../beds/air.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { pink, white } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { chirp, grain, hump, ring } from '../dsp/strike.ts';
import { cube, samples, sinTurn } from '../dsp/tone.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { blank, type EventSound, pick } from './event-sound.ts';

/** Two glasses touch, and touch again. */
export const clink: EventSound = ({ noise, strength }) => {
  const out = blank(1.6);
  const base = pick(noise, 2300, 3000);
  const touch = (at: number, gain: number, f: number): void => {
    const bright = 0.5 + strength * 0.5;
    ring(
      out,
      at,
      [
        [base * f, 1.1, 0.4],
        [base * f * 1.006, 0.9, 0.3],
        [base * f * 1.66, 0.7, 0.3 * bright],
        [base * f * 2.52, 0.45, 0.24 * bright],
        [base * f * 3.7, 0.25, 0.16 * bright],
      ],
      gain,
    );
    grain(out, at, noise, 6500, 1, 0.004, 0.5 * gain);
  };
  touch(0, 1, 1);
  touch(samples(pick(noise, 0.02, 0.05)), 0.4, 1.13);
  return out;
};

/** A cup meets its saucer: a ceramic knock, a small rattle. */
export const cupSet: EventSound = ({ noise, strength }) => {
  const out = blank(0.6);
  const f = pick(noise, 0.92, 1.1);
  const knock = (at: number, gain: number): void => {
    ring(
      out,
      at,
      [
        [1180 * f, 0.09, 0.45],
        [2240 * f, 0.14, 0.4],
        [3650 * f, 0.11, 0.26],
        [5900 * f, 0.06, 0.14],
        [210, 0.05, 0.4],
      ],
      gain,
    );
    grain(out, at, noise, 3600, 1, 0.006, 0.5 * gain);
  };
  knock(0, 1);
  let t = 0.045;
  for (let r = 0; r < 3; r++) {
    knock(samples(t), (0.28 * (0.5 + strength)) / (r + 1));
    t += pick(noise, 0.02, 0.05);
  }
  return out;
};

/** Liquid into a vessel: bubbles whose pitch rises as it fills. */
export const pour: EventSound = (context) => {
  const { noise, seed } = context;
  const seconds = Math.max(0.4, Math.min(8, context.seconds || 1.8));
  const out = blank(seconds + 0.2);
  const n = samples(seconds);
  const rush = sweep(
    pink(seed, out.length),
    'band',
    (i) => 650 + (900 * i) / n,
    () => 1.6,
  );
  for (let i = 0; i < n; i++) {
    const env = Math.min(1, 0.35 + i / 4800) * Math.min(1, (n - i) / 7200);
    out[i] = rush[i] * env * 0.5;
  }
  grain(out, 0, noise, 1400, 1, 0.02, 0.35);
  for (let b = 0; b < 50 * seconds; b++) {
    const x = pick(noise, 0, 0.97);
    bubble(out, samples(x * seconds), noise, pick(noise, 420, 900) * (1 + 0.9 * x), pick(noise, 0.05, 0.24));
  }
  return out;
};

export const splash: EventSound = ({ noise, seed, strength }) => {
  const out = blank(1.6);
  const spray = sweep(
    white(seed, out.length),
    'low',
    (i) => 900 + 7000 / (1 + i / 5200),
    () => 0.7,
  );
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    const burst = cube(1 - t / 1.6) ** 2;
    const fall = t > 0.14 ? 0.35 * Math.min(1, (t - 0.14) / 0.12) * cube(1 - t / 1.6) : 0;
    out[i] = spray[i] * (burst + fall * strength) * 0.55;
  }
  chirp(out, 0, 320, 95, 0.2, 0.8 * strength);
  for (let b = 0; b < 26; b++) {
    bubble(out, samples(pick(noise, 0.06, 0.9)), noise, pick(noise, 260, 1300), pick(noise, 0.05, 0.22));
  }
  return out;
};

/** Latch, creak of the hinge, then the leaf against its frame. */
export const door: EventSound = ({ noise, strength, seed }) => {
  const out = blank(1.9);
  const latch = (at: number, gain: number): void => {
    ring(
      out,
      at,
      [
        [1650, 0.03, 0.4],
        [2900, 0.02, 0.3],
        [620, 0.04, 0.3],
      ],
      gain,
    );
    grain(out, at, noise, 2600, 1, 0.008, 0.6 * gain);
  };
  latch(0, 0.8);
  latch(samples(0.055), 0.5);
  const slow = 1 - strength;
  const creakLength = samples(0.45 + 0.35 * slow);
  const creak = new Float32Array(creakLength);
  let t = 0;
  while (t < creakLength) {
    const x = t / creakLength;
    creak[Math.floor(t)] = 4 * x * (1 - x) * (0.7 + 0.3 * noise.next());
    t += SAMPLE_RATE / (34 + 46 * x + 6 * noise.next());
  }
  for (const [hz, q, g] of [
    [420, 10, 2.4],
    [760, 12, 2.2],
    [1320, 14, 1.4],
  ] as const) {
    addMono(out, run(Float32Array.from(creak), bandpass(hz, q)), samples(0.16), g * (0.3 + 0.4 * slow));
  }
  const slam = samples(0.2) + creakLength;
  chirp(out, slam, 130, 52, 0.28, 1.1 * (0.4 + 0.6 * strength), 0.001);
  ring(
    out,
    slam,
    [
      [185, 0.16, 0.45],
      [320, 0.12, 0.35],
      [540, 0.08, 0.22],
    ],
    0.4 + 0.6 * strength,
  );
  const air = run(white(seed, samples(0.12)), lowpass(1500));
  for (let i = 0; i < air.length; i++) air[i] *= cube(1 - i / air.length) * 0.5 * strength;
  addMono(out, air, slam, 1);
  latch(slam + samples(0.02), 0.5);
  return out;
};

/** Knuckles on wood, three times. */
export const knock: EventSound = ({ noise, strength }) => {
  const out = blank(0.9);
  let at = 0;
  for (let k = 0; k < 3; k++) {
    const g = (k === 0 ? 1 : pick(noise, 0.75, 0.95)) * (0.6 + 0.4 * strength);
    ring(
      out,
      at,
      [
        [172, 0.08, 0.8],
        [356, 0.06, 0.5],
        [690, 0.035, 0.3],
        [1240, 0.02, 0.18],
      ],
      g,
    );
    grain(out, at, noise, 1500, 0.9, 0.008, 0.5 * g);
    at += samples(pick(noise, 0.16, 0.2));
  }
  return out;
};

/** A stiff pane goes, and its pieces ring on the floor. */
export const glassBreak: EventSound = ({ noise, strength }) => {
  const out = blank(1.8);
  grain(out, 0, noise, 5200, 0.6, 0.09, 1.3);
  chirp(out, 0, 900, 300, 0.06, 0.6);
  const pieces = 70 + Math.floor(60 * strength);
  for (let p = 0; p < pieces; p++) {
    const x = p === 0 ? 0 : pow(noise.next() * 0.5 + 0.5, 2.2);
    const hz = pick(noise, 2100, 9500);
    const g = pick(noise, 0.04, 0.3) * (1 - 0.75 * x);
    const at = samples(x * 1.25);
    ring(out, at, [
      [hz, pick(noise, 0.05, 0.28), g],
      [hz * pick(noise, 1.4, 1.9), 0.08, g * 0.5],
    ]);
    grain(out, at, noise, hz, 2, 0.004, g);
  }
  return run(out, highpass(180));
};

/** A burst of about eight keys. */
export const keyboard: EventSound = ({ noise }) => {
  const out = blank(1.2);
  let t = 0;
  for (let k = 0; k < 8; k++) {
    const g = k === 0 ? 1 : pick(noise, 0.5, 1);
    const wide = noise.next() > 0.75;
    const at = samples(t);
    grain(out, at, noise, pick(noise, 2600, 3800), 1.4, 0.008, 0.6 * g);
    ring(out, at, [
      [wide ? 320 : pick(noise, 480, 640), 0.03, 0.4 * g],
      [1900, 0.014, 0.2 * g],
    ]);
    grain(out, at + samples(pick(noise, 0.045, 0.08)), noise, pick(noise, 3200, 4600), 1.6, 0.006, 0.3 * g);
    t += pick(noise, 0.08, 0.19);
  }
  return out;
};

/** A sheet lifts, slides over and settles. */
export const page: EventSound = ({ noise, seed }) => {
  const out = blank(0.75);
  const slide = sweep(
    white(seed, out.length),
    'band',
    (i) => 2200 + 3800 * sinTurn((0.5 * i) / out.length),
    () => 0.8,
  );
  for (let i = 0; i < out.length; i++) {
    const x = i / out.length;
    out[i] = slide[i] * (0.18 + 0.5 * cube(sinTurn(0.5 * x))) * (1 - x) * 0.6;
  }
  grain(out, 0, noise, 4200, 0.8, 0.012, 0.45);
  for (let c = 0; c < 18; c++)
    grain(out, samples(pick(noise, 0.02, 0.6)), noise, pick(noise, 3000, 8000), 2, 0.006, pick(noise, 0.05, 0.35));
  return out;
};

/** Fabric brushing: two soft strokes. */
export const cloth: EventSound = ({ noise, strength }) => {
  const out = blank(0.55);
  grain(out, 0, noise, 1800, 0.5, 0.05, 0.3);
  hump(out, 0, noise, 1900, 0.5, 0.22, 0.7);
  hump(out, samples(0.17), noise, 2700, 0.5, 0.3, 0.35 + 0.3 * strength);
  return run(run(out, highpass(500)), lowpass(6500));
};

/** Mirror up, curtain, mirror down. */
export const cameraShutter: EventSound = ({ noise }) => {
  const out = blank(0.3);
  for (const [t, g] of [
    [0, 1],
    [0.028, 0.5],
    [0.095, 0.8],
    [0.12, 0.3],
  ] as const) {
    const at = samples(t);
    grain(out, at, noise, 3100, 1, 0.012, 0.8 * g);
    ring(out, at, [
      [1450, 0.02, 0.35 * g],
      [2600, 0.014, 0.25 * g],
      [410, 0.03, 0.3 * g],
    ]);
  }
  return out;
};

/** Bubbling hiss of a wand, or a valve letting go. */
export const steam: EventSound = ({ noise, seed, strength }) => {
  const out = blank(1.8);
  const hiss = run(run(white(hashInts(seed, 1), out.length), highpass(2200)), lowpass(11000));
  const gargle = run(pink(hashInts(seed, 2), out.length), bandpass(460, 1.2));
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    const env = Math.min(1, 0.3 + t / 0.06) * (t < 1.1 ? 1 : ((1.8 - t) / 0.7) ** 2);
    const flutter = 1 + 0.2 * sinTurn(8.3 * t) + 0.1 * sinTurn(21 * t);
    out[i] = (hiss[i] * 0.5 * flutter + gargle[i] * 1.2 * (0.6 + 0.4 * sinTurn(17 * t)) * strength) * env;
  }
  grain(out, 0, noise, 4000, 0.7, 0.03, 0.4);
  return out;
};
