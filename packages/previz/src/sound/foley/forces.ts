/** Blows, blasts, thunder, whooshes, sparks. */
import { hashInts } from '../../math/random.ts';
import { exp, pow } from '../../math/trig.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { brown, pink, white } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { chirp, grain, hump, ring } from '../dsp/strike.ts';
import { cube, midiToHz, samples, sinTurn, softClip } from '../dsp/tone.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { blank, type EventSound, pick } from './event-sound.ts';

/** A body blow: thud, slap and a little debris. */
export const impact: EventSound = ({ noise, strength }) => {
  const out = blank(0.7);
  chirp(out, 0, 190, 46, 0.26, 1.1, 0.0006);
  grain(out, 0, noise, 1300 + 900 * strength, 0.6, 0.05, 1);
  grain(out, 0, noise, 350, 0.8, 0.14, 0.7);
  for (let d = 0; d < 6; d++)
    grain(out, samples(pick(noise, 0.03, 0.25)), noise, pick(noise, 700, 2600), 2, 0.02, 0.12 * strength);
  for (let i = 0; i < out.length; i++) out[i] = softClip(out[i] * 1.4);
  return out;
};

/** A crack, then rolls of low noise that come late from farther along the bolt. */
export const thunder: EventSound = ({ noise, seed, strength }) => {
  const seconds = 5.5;
  const out = blank(seconds);
  const crack = run(white(hashInts(seed, 1), samples(0.25)), bandpass(1800, 0.4));
  for (let i = 0; i < crack.length; i++) crack[i] *= exp(-i / 2400) * 1.5 * strength;
  addMono(out, crack, 0, 1);
  grain(out, 0, noise, 220, 0.5, 0.4, 1);
  for (let r = 0; r < 11; r++) {
    const at = r === 0 ? 0 : samples(pow(noise.next() * 0.5 + 0.5, 1.4) * 3.2);
    const n = samples(pick(noise, 0.7, 2));
    const roll = run(brown(hashInts(seed, 2, r), n), lowpass(pick(noise, 70, 190)));
    const rise = samples(pick(noise, 0.02, 0.14));
    const g = pick(noise, 0.5, 1.3) * (1 - (0.6 * at) / out.length);
    for (let i = 0; i < n; i++) roll[i] *= Math.min(1, i / rise) * (1 - i / n) ** 2 * g * 3;
    addMono(out, roll, at, 1);
  }
  const tail = run(brown(hashInts(seed, 3), out.length), lowpass(420));
  for (let i = 0; i < out.length; i++) {
    const x = i / out.length;
    out[i] = softClip(out[i] + tail[i] * cube(1 - x) * 0.7) * Math.min(1, (1 - x) * 6);
  }
  return out;
};

/** Powder or petrol: a hard front, a long low boom, falling debris. */
export const explosion: EventSound = ({ noise, seed, strength }) => {
  const out = blank(3.6);
  const body = sweep(
    brown(hashInts(seed, 1), out.length),
    'low',
    (i) => 90 + 2600 * exp(-i / 9000),
    () => 0.7,
  );
  const front = sweep(
    white(hashInts(seed, 2), samples(0.6)),
    'low',
    (i) => 400 + 7000 * exp(-i / 2600),
    () => 0.7,
  );
  for (let i = 0; i < front.length; i++) front[i] *= exp(-i / 5200) * 1.6;
  for (let i = 0; i < out.length; i++) out[i] = body[i] * exp(-i / (26000 + 22000 * strength)) * 4;
  addMono(out, front, 0, 1);
  chirp(out, 0, 120, 28, 1.1, 1.4, 0.0006);
  for (let d = 0; d < 40; d++) {
    const x = noise.next() * 0.5 + 0.5;
    grain(
      out,
      samples(0.15 + x * 2),
      noise,
      pick(noise, 900, 4200),
      1.5,
      pick(noise, 0.008, 0.04),
      0.22 * (1 - x) * strength,
    );
  }
  const end = out.length;
  for (let i = 0; i < end; i++) out[i] = softClip(out[i] * 1.3) * Math.min(1, (end - i) / 9600);
  return out;
};

/** Air torn by something quick: the centre rises and falls. */
export const whoosh: EventSound = ({ noise, seed, strength }) => {
  const seconds = 0.62 - 0.25 * strength;
  const out = blank(seconds);
  const n = out.length;
  const body = sweep(
    pink(seed, n),
    'band',
    (i) => 260 + (1000 + 900 * strength) * sinTurn((0.5 * i) / n) ** 2,
    () => 1.3,
  );
  for (let i = 0; i < n; i++) {
    const s = sinTurn((0.5 * i) / n);
    out[i] = body[i] * (0.12 * Math.min(1, i / 24) * (1 - i / n) + s * s) * 2;
  }
  grain(out, 0, noise, 900, 0.6, 0.02, 0.1);
  return out;
};

/** Arcs: dense sharp snaps over a mains buzz. */
export const sparks: EventSound = ({ noise, strength }) => {
  const out = blank(1);
  const snaps = 34 + Math.floor(40 * strength);
  for (let s = 0; s < snaps; s++) {
    const x = s === 0 ? 0 : pick(noise, 0, 0.92);
    grain(
      out,
      samples(x),
      noise,
      pick(noise, 3500, 11000),
      1.6,
      pick(noise, 0.002, 0.012),
      pick(noise, 0.2, 1) * (1 - 0.6 * x),
    );
  }
  for (let i = 0; i < out.length; i++) {
    const t = i / SAMPLE_RATE;
    const p = t * 100;
    const saw = p - Math.floor(p) - 0.5;
    out[i] += saw * 0.14 * (1 - t) * (sinTurn(7 * t) > -0.3 ? 1 : 0.2) * Math.min(1, i / 40);
  }
  return run(out, highpass(120));
};

/** Three or four strokes of a wing. */
export const wings: EventSound = ({ noise, strength }) => {
  const out = blank(1.1);
  let t = 0;
  for (let k = 0; k < 4; k++) {
    const at = samples(t);
    const g = k === 0 ? 1 : pick(noise, 0.7, 1);
    grain(out, at, noise, 700, 0.6, 0.05, 0.5 * g);
    hump(out, at, noise, 520 + 300 * strength, 0.7, 0.16, 1.1 * g);
    hump(out, at + samples(0.05), noise, 1700, 0.6, 0.12, 0.35 * g);
    t += pick(noise, 0.19, 0.24);
  }
  return out;
};

/** Bright bells that climb, with a shimmering tail. */
export const magic: EventSound = ({ noise }) => {
  const out = blank(2.4);
  const scale = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24];
  for (let k = 0; k < 26; k++) {
    const step = scale[Math.min(scale.length - 1, Math.floor(k / 2.4))];
    const hz = midiToHz(84 + step);
    const at = k === 0 ? 0 : samples(k * 0.042 + pick(noise, 0, 0.03));
    const g = 0.28 * (1 - k / 40);
    ring(out, at, [
      [hz, 0.9, g],
      [hz * 2.76, 0.4, g * 0.3],
      [hz * 1.004, 0.7, g * 0.5],
    ]);
  }
  for (let s = 0; s < 60; s++) {
    const x = pick(noise, 0.1, 1);
    ring(out, samples(x * 1.5), [[pick(noise, 4000, 9500), pick(noise, 0.08, 0.3), 0.05 * (1.1 - x)]]);
  }
  return out;
};
