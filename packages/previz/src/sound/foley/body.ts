/** Bodies: clapping, blows, landing, eating and drinking, clothes. */
import { hashInts } from '../../math/random.ts';
import { bubble } from '../beds/air.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { pink, white } from '../dsp/noise.ts';
import { chirp, grain, hump } from '../dsp/strike.ts';
import { cube, samples, sinTurn, softClip } from '../dsp/tone.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { landOn } from './steps.ts';

/** Two palms: a broad crack whose colour is the hollow between them, 700 to 1500 Hz. */
export const clap: EventSound = ({ noise, strength }) => {
  const out = blank(0.22);
  const hollow = pick(noise, 820, 1450);
  grain(out, 0, noise, hollow, 1.5, 0.018, 1);
  grain(out, 0, noise, hollow * 2.4, 1, 0.008, 0.5 + 0.4 * strength);
  grain(out, samples(0.0015), noise, 420, 0.9, 0.02, 0.35);
  grain(out, samples(pick(noise, 0.004, 0.008)), noise, hollow * 1.3, 1.2, 0.012, 0.35);
  return out;
};

/** A fist on leather or a body. */
export const punch: EventSound = ({ noise, strength }) => {
  const out = blank(0.5);
  chirp(out, 0, 165, 52, 0.16, 1.1, 0.0008);
  grain(out, 0, noise, 900 + 700 * strength, 0.7, 0.028, 0.95);
  grain(out, samples(0.004), noise, 2600, 0.9, 0.012, 0.4 * strength);
  grain(out, 0, noise, 320, 0.8, 0.09, 0.6);
  for (let i = 0; i < out.length; i++) out[i] = softClip(out[i] * 1.3);
  return out;
};

/** Both feet come down together with the body's weight. */
export const land: EventSound = (context) => {
  const { noise, strength, weight } = context;
  const out = blank(0.6);
  landOn(context, out, 0, 1);
  landOn(context, out, samples(pick(noise, 0.008, 0.02)), 0.85);
  chirp(out, 0, 120 - 50 * weight, 48, 0.16, 0.6 + 0.5 * weight, 0.0015);
  hump(out, 0, noise, 1500, 0.5, 0.2, 0.25 * strength);
  return out;
};

/** A body falls: knees, hip, shoulder, clothes. */
export const bodyFall: EventSound = (context) => {
  const { noise, strength } = context;
  const out = blank(1);
  for (const [t, g] of [
    [0, 1],
    [0.09, 0.6],
    [0.21, 0.45],
  ] as const) {
    chirp(out, samples(t), 130, 42, 0.18, g, 0.002);
    grain(out, samples(t), noise, 420, 0.6, 0.09, 0.7 * g);
    landOn(context, out, samples(t), 0.35 * g * strength);
  }
  hump(out, 0, noise, 1700, 0.5, 0.4, 0.3);
  return out;
};

/** Air and liquid over the lip. */
export const sip: EventSound = ({ noise, seed }) => {
  const out = blank(0.5);
  const air = sweep(
    white(seed, samples(0.32)),
    'band',
    (i) => 1900 + 0.12 * i,
    () => 2.6,
  );
  for (let i = 0; i < air.length; i++) {
    const s = sinTurn((0.5 * i) / air.length);
    out[i] += air[i] * (0.1 + s) * (0.75 + 0.25 * sinTurn((34 * i) / 48000)) * 0.5;
  }
  for (let k = 0; k < 6; k++) bubble(out, samples(pick(noise, 0.02, 0.28)), noise, pick(noise, 700, 1800), 0.12);
  return out;
};

/** Down the throat. */
export const swallow: EventSound = ({ noise }) => {
  const out = blank(0.4);
  grain(out, 0, noise, 900, 1.2, 0.02, 0.4);
  bubble(out, samples(0.03), noise, 260, 0.5);
  bubble(out, samples(0.11), noise, 380, 0.35);
  return run(out, lowpass(1800));
};

export const slurp: EventSound = ({ noise, seed }) => {
  const out = blank(0.8);
  const n = samples(0.62);
  const air = sweep(
    white(seed, n),
    'band',
    (i) => 1200 + 2100 * (i / n),
    () => 3,
  );
  for (let i = 0; i < n; i++) {
    const flutter = 0.5 + 0.5 * sinTurn((26 * i) / 48000);
    out[i] += air[i] * sinTurn((0.5 * i) / n) * (0.5 + 0.8 * flutter) * 0.8;
  }
  for (let k = 0; k < 14; k++) bubble(out, samples(pick(noise, 0.05, 0.6)), noise, pick(noise, 500, 1500), 0.14);
  grain(out, 0, noise, 1500, 1, 0.012, 0.25);
  return out;
};

/** Teeth: a crack where it is crisp, a soft press where it is not, then a little chewing. */
export const bite: EventSound = ({ noise, surface }) => {
  const out = blank(1.1);
  const crisp = surface === 'crisp';
  const munch = (at: number, g: number): void => {
    const count = crisp ? 16 : 5;
    for (let k = 0; k < count; k++) {
      const x = k === 0 ? 0 : pick(noise, 0, 0.09);
      const hz = crisp ? pick(noise, 1600, 6800) : pick(noise, 300, 1300);
      grain(out, samples(at + x), noise, hz, 1.6, crisp ? 0.006 : 0.02, g * pick(noise, 0.3, 0.9));
    }
    chirp(out, samples(at), 210, 110, 0.04, 0.25 * g, 0.001);
  };
  munch(0, 1);
  for (const t of [0.34, 0.62, 0.88]) munch(t, 0.35);
  return out;
};

export const kiss: EventSound = ({ noise }) => {
  const out = blank(0.25);
  hump(out, 0, noise, 2400, 1.5, 0.07, 0.4);
  grain(out, samples(0.07), noise, 1700, 1.4, 0.012, 0.9);
  bubble(out, samples(0.07), noise, 620, 0.3);
  return out;
};

/** Sleeve and trouser at a step. */
export const clothStep: EventSound = ({ noise, strength }) => {
  const out = blank(0.3);
  hump(out, 0, noise, 1700 * pick(noise, 0.8, 1.25), 0.5, 0.2, 0.5 + 0.3 * strength);
  hump(out, samples(0.05), noise, 3100, 0.6, 0.12, 0.2);
  return run(run(out, highpass(450)), lowpass(6000));
};

/** One stroke of a wing: the bigger, the slower and lower. */
export const wingFlap: EventSound = ({ noise, weight, strength }) => {
  const seconds = 0.09 + 0.22 * weight;
  const out = blank(seconds * 1.4);
  grain(out, 0, noise, 900 - 600 * weight, 0.6, 0.02, 0.25);
  hump(out, 0, noise, 900 - 620 * weight, 0.7, seconds, 1.1);
  hump(out, samples(seconds * 0.25), noise, 2600 - 1300 * weight, 0.6, seconds * 0.7, 0.3 + 0.2 * strength);
  return out;
};

/** A big bird or insect whirring on the spot. */
export const wingHum: EventSound = ({ seed, seconds }) => {
  const out = blank(seconds || 1.2);
  const air = run(pink(seed, out.length), bandpass(900, 0.7));
  for (let i = 0; i < out.length; i++) {
    const p = 52 * (i / 48000);
    const env = Math.min(1, 0.3 + i / 2400, ((out.length - i) * 4) / out.length);
    out[i] = (air[i] * (0.5 + 0.5 * sinTurn(p)) * 1.6 + 0.2 * sinTurn(p) + 0.12 * sinTurn(p * 2)) * env;
  }
  return out;
};

/** A ball on the floor or a foot. */
export const ballBounce: EventSound = ({ noise, strength, surface }) => {
  const out = blank(0.4);
  const hard = surface !== 'grass' && surface !== 'sand';
  chirp(out, 0, 210, 96, 0.12, 1, 0.0008);
  if (hard) chirp(out, 0, 520, 430, 0.09, 0.3 * strength, 0.001);
  grain(out, 0, noise, hard ? 1500 : 800, 0.8, 0.014, 0.7);
  return out;
};

/** Air let out of a chest, or drawn in. `open` the mouth's resonance in Hz. */
function breathNoise(seed: number, seconds: number, from: number, to: number, peak: number): Float32Array {
  const out = blank(seconds);
  const n = out.length;
  const a = sweep(
    pink(hashInts(seed, 1), n),
    'band',
    (i) => from + ((to - from) * i) / n,
    () => 1.1,
  );
  const b = run(white(hashInts(seed, 2), n), bandpass(3400, 1));
  for (let i = 0; i < n; i++) {
    const x = i / n;
    const env = x < peak ? 0.08 + 0.92 * (x / peak) : cube(1 - (x - peak) / (1 - peak));
    out[i] = (a[i] * 2 + b[i] * 0.12) * env;
  }
  return out;
}

export const sigh: EventSound = ({ seed }) => breathNoise(seed, 1.3, 1500, 650, 0.2);
export const gasp: EventSound = ({ seed }) => breathNoise(seed, 0.5, 900, 2100, 0.45);
