/** Bells, beeps, horns and clapping hands. */
import { hashInts } from '../../math/random.ts';
import { bandpass, lowpass, run } from '../dsp/filter.ts';
import { pink } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { grain, ring } from '../dsp/strike.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { addWave, sawWave } from '../dsp/wave.ts';
import { blank, type EventSound, pick } from './event-sound.ts';

/** A bronze bell: hum, prime, tierce, quint, nominal and their beats. */
export const bell: EventSound = ({ noise, strength }) => {
  const out = blank(4);
  const strike = pick(noise, 560, 700);
  const partials: readonly (readonly [number, number, number])[] = [
    [0.5, 3.8, 0.4],
    [1, 2.8, 0.45],
    [1.2, 2.2, 0.35],
    [1.5, 1.6, 0.22],
    [2, 1.8, 0.5],
    [2.5, 1, 0.18],
    [3, 0.8, 0.2],
    [4.1, 0.5, 0.14],
    [5.4, 0.3, 0.1],
  ];
  for (const [ratio, seconds, g] of partials) {
    const level = g * (ratio > 2 ? 0.4 + 0.6 * strength : 1);
    ring(out, 0, [
      [strike * ratio, seconds, level * 0.6],
      [strike * ratio + 0.8, seconds, level * 0.4],
    ]);
  }
  grain(out, 0, noise, 3500, 0.8, 0.01, 0.4);
  const n = out.length;
  for (let i = n - 9600; i < n; i++) out[i] *= (n - i) / 9600;
  return out;
};

/** A device: two pulses of a clean tone with a little second harmonic. */
export const beep: EventSound = () => {
  const out = blank(0.5);
  for (const [t, hz] of [
    [0, 1760],
    [0.16, 1760],
  ] as const) {
    const at = samples(t);
    const n = samples(0.1);
    for (let i = 0; i < n; i++) {
      const env = Math.min(1, i / 30, (n - i) / 240);
      out[at + i] += (sinTurn(0.25 + (hz * i) / 48000) * 0.6 + sinTurn((2 * hz * i) / 48000) * 0.12) * env;
    }
  }
  return out;
};

/** Two reeds a third apart, as of a car. */
export const horn: EventSound = ({ noise, strength }) => {
  const seconds = 0.45 + 0.45 * strength;
  const out = blank(seconds);
  const n = out.length;
  const base = pick(noise, 395, 430);
  for (const ratio of [1, 1.26]) {
    addWave(
      out,
      sawWave(),
      () => base * ratio,
      (i) => Math.min(1, 0.3 + i / 900, (n - i) / 2400) * 0.4,
      0,
      n,
      0.2,
    );
  }
  run(out, lowpass(3200));
  return out;
};

/** A room that claps and calls: many hands, each with its own rate, under a swell. */
export const cheer: EventSound = ({ noise, seed, strength }) => {
  const out = blank(4.2);
  const bank = Array.from({ length: 20 }, () => {
    const clap = new Float32Array(900);
    grain(clap, 0, noise, pick(noise, 900, 2300), 1.6, pick(noise, 0.008, 0.018), 1);
    return clap;
  });
  const people = 30 + Math.floor(60 * strength);
  for (let p = 0; p < people; p++) {
    const rate = pick(noise, 3, 4.6);
    let t = p === 0 ? 0 : pick(noise, 0, 0.5);
    const stop = pick(noise, 2.4, 3.9);
    const g = pick(noise, 0.06, 0.3);
    while (t < stop) {
      const env = Math.min(1, 0.5 + t) * (t > 2.4 ? Math.max(0, 1 - (t - 2.4) / 1.6) : 1);
      addMono(out, bank[Math.floor(pick(noise, 0, 20))], samples(t), g * env);
      t += (1 + 0.12 * noise.next()) / rate;
    }
  }
  const air = pink(hashInts(seed, 1), out.length);
  const open = run(Float32Array.from(air), bandpass(880, 1.6));
  const high = run(air, bandpass(1900, 2));
  for (let i = 0; i < out.length; i++) {
    const x = i / out.length;
    const swell = sinTurn(0.5 * Math.min(1, x * 1.15));
    out[i] += (open[i] + high[i] * 0.7) * swell * 0.7 * (0.4 + 0.6 * strength);
  }
  ring(out, 0, [[1200, 0.01, 0.2]]);
  const n = out.length;
  for (let i = n - 14400; i < n; i++) out[i] *= (n - i) / 14400;
  return out;
};
