/** Devices, vehicles and signals that sound at an instant. */
import { hashInts } from '../../math/random.ts';
import { exp } from '../../math/trig.ts';
import { bubble } from '../beds/air.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { brown, pink, white } from '../dsp/noise.ts';
import { chirp, grain, hump, ring } from '../dsp/strike.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { addWave, buzzWave, sawWave } from '../dsp/wave.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { strike } from './struck.ts';

/** Rubber at the limit: a scream that wavers as it slows. */
export const tyreScreech: EventSound = ({ seed }) => {
  const out = blank(1.4);
  let phase = 0;
  const air = sweep(
    white(seed, out.length),
    'band',
    (i) => 1500 - 0.006 * i,
    () => 3,
  );
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    phase += (940 - 180 * t + 40 * sinTurn(23 * t) + 25 * sinTurn(7.3 * t)) / 48000;
    const env = Math.min(1, 0.3 + t * 20) * Math.min(1, (1.4 - t) * 2.5);
    out[i] = (sinTurn(phase) + 0.7 * sinTurn(phase * 2.01) + 0.5 * sinTurn(phase * 3.02) + air[i] * 1.4) * env * 0.35;
  }
  return out;
};

/** Metal door on rubber: thump, latch, a little glass. */
export const carDoor: EventSound = ({ noise, strength }) => {
  const out = blank(0.7);
  chirp(out, 0, 150, 58, 0.14, 1, 0.0008);
  strike(out, 0, noise, 'metal', 6, 0.4, 0.3);
  grain(out, 0, noise, 1300, 0.8, 0.02, 0.7);
  strike(out, samples(0.028), noise, 'metal', 0.7, 0.6 * strength, 0.3);
  strike(out, samples(0.05), noise, 'glass', 3, 0.2, 0.06);
  return out;
};

/** Starter whirrs, the engine catches. */
export const engineStart: EventSound = ({ seed }) => {
  const out = blank(2);
  const crank = samples(0.75);
  addWave(
    out,
    buzzWave(),
    (i) => (i < crank ? 118 + 18 * sinTurn((7.5 * i) / 48000) : 44 + 34 * exp(-(i - crank) / 14000)),
    (i) => (i < crank ? 0.3 * (0.6 + 0.4 * sinTurn((7.5 * i) / 48000)) : 0.6 * Math.min(1, (out.length - i) / 24000)),
    0,
    out.length,
    0.25,
  );
  const roar = run(brown(seed, out.length), bandpass(190, 0.8));
  for (let i = crank; i < out.length; i++) out[i] += roar[i] * 2 * exp(-(i - crank) / 22000);
  return run(out, lowpass(2600));
};

/** One drop into water. */
export const drip: EventSound = ({ noise }) => {
  const out = blank(0.4);
  grain(out, 0, noise, 3200, 1, 0.005, 0.3);
  const hz = pick(noise, 800, 1500);
  chirp(out, samples(0.012), hz, hz * 1.5, 0.09, 0.9, 0.003);
  bubble(out, samples(0.05), noise, hz * 0.8, 0.3);
  return out;
};

/** A small motor moves and stops: a robot's joint. */
export const servo: EventSound = ({ seed, noise }) => {
  const out = blank(0.6);
  const n = samples(0.5);
  addWave(
    out,
    buzzWave(),
    (i) => 260 + 240 * sinTurn((0.5 * i) / n) ** 2,
    (i) => 0.3 * Math.min(1, 0.2 + i / 600, Math.max(0, n - i) / 900),
    0,
    n,
    pick(noise, 0.1, 0.4),
  );
  const gear = run(white(seed, n), bandpass(3400, 2));
  for (let i = 0; i < n; i++)
    out[i] += gear[i] * 0.25 * sinTurn((0.5 * i) / n) * (0.6 + 0.4 * sinTurn((90 * i) / 48000));
  strike(out, n, noise, 'plastic', 0.8, 0.6, 0.25);
  return out;
};

/** A beam that falls in pitch. */
export const laser: EventSound = ({ seed }) => {
  const out = blank(0.5);
  let phase = 0;
  const air = run(white(seed, out.length), highpass(3000));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    phase += (240 + 2600 * exp(-t * 13)) / 48000;
    const saw = phase - Math.floor(phase) - 0.5;
    out[i] = (saw + 0.5 * sinTurn(phase * 2.01) + air[i] * 0.2) * exp(-t * 7);
  }
  return run(out, lowpass(7000));
};

/** Energy gathers: a chord slides up. */
export const powerUp: EventSound = () => {
  const out = blank(1.8);
  for (const ratio of [1, 1.5, 2.01])
    addWave(
      out,
      sawWave(),
      (i) => 80 * ratio * (1 + 3 * (i / out.length) ** 2),
      (i) => 0.2 * Math.min(1, 0.1 + i / 24000, (out.length - i) / 4800),
    );
  return run(out, lowpass(2600));
};

/** Drawer, bell and coins. */
export const cashRegister: EventSound = (context) => {
  const { noise } = context;
  const out = blank(1.6);
  for (let k = 0; k < 3; k++) strike(out, samples(k * 0.05), noise, 'plastic', 0.8, 0.8, 0.5);
  ring(out, samples(0.16), [
    [2640, 0.9, 0.5],
    [5370, 0.5, 0.3],
    [7980, 0.3, 0.15],
  ]);
  for (let k = 0; k < 8; k++)
    strike(out, samples(pick(noise, 0.22, 0.6)), noise, 'metal', 0.3, 0.7, pick(noise, 0.08, 0.3));
  chirp(out, samples(0.2), 160, 80, 0.12, 0.5, 0.001);
  return out;
};

/** Head and paper of a printer, line by line. */
export const printer: EventSound = ({ noise, seed }) => {
  const out = blank(2);
  const band = run(pink(seed, out.length), bandpass(1900, 0.8));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    const line = t * 2.4 - Math.floor(t * 2.4);
    const on = line < 0.72 ? Math.min(1, line * 20, (0.72 - line) * 20) : 0;
    out[i] = band[i] * on * (0.7 + 0.3 * sinTurn(31 * t)) + 0.06 * on * sinTurn((420 + 60 * line) * t);
  }
  for (let k = 0; k < 5; k++) strike(out, samples(k / 2.4), noise, 'plastic', 0.7, 0.6, 0.35);
  return out;
};

/** A page of a comic laser, a bubble, a cartoon: soft pop. */
export const pop: EventSound = ({ noise }) => {
  const out = blank(0.2);
  bubble(out, 0, noise, 480, 0.9);
  grain(out, 0, noise, 1600, 1, 0.006, 0.3);
  return out;
};

/** Fabric in the wind: a snap of its edge. */
export const flagSnap: EventSound = ({ noise }) => {
  const out = blank(0.7);
  grain(out, 0, noise, 1100, 0.7, 0.02, 0.8);
  hump(out, 0, noise, 700, 0.6, 0.3, 0.8);
  grain(out, samples(0.2), noise, 1500, 0.8, 0.016, 0.5);
  return out;
};

/** Pneumatic doors: a valve lets go, leaves slide on rubber, and meet. */
export const slidingDoors: EventSound = ({ noise, seed }) => {
  const out = blank(1.6);
  const air = run(white(seed, out.length), highpass(2400));
  const slide = run(pink(hashInts(seed, 1), out.length), bandpass(520, 0.7));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    out[i] +=
      air[i] * 0.6 * exp(-t * 4.5) + slide[i] * 1.2 * Math.max(0, sinTurn(Math.min(1, Math.max(0, (t - 0.2) / 2))));
  }
  chirp(out, samples(1.1), 120, 60, 0.16, 0.9, 0.001);
  grain(out, samples(1.1), noise, 900, 0.8, 0.03, 0.6);
  return out;
};

/** Ice in a tumbler. */
export const iceClink: EventSound = ({ noise }) => {
  const out = blank(0.9);
  for (let k = 0; k < 4; k++) {
    const at = k === 0 ? 0 : samples(pick(noise, 0.04, 0.4));
    strike(out, at, noise, 'glass', 0.8, 0.5, k === 0 ? 0.8 : pick(noise, 0.2, 0.6));
    strike(out, at, noise, 'stone', 0.6, 0.6, 0.3);
  }
  return out;
};
