/** Machines that move: their pitch and noise follow a speed in metres per second. */
import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, lowpass, run, soften, sweep } from '../dsp/filter.ts';
import { brown, Noise, pink, wander, white } from '../dsp/noise.ts';
import { both, type Stereo } from '../dsp/stereo.ts';
import { grain, ring } from '../dsp/strike.ts';
import { cube, sinTurn } from '../dsp/tone.ts';
import { addWave, buzzWave } from '../dsp/wave.ts';
import type { Key } from '../music/key.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import type { Bed } from './bed.ts';

/** Makes the sound of a machine moving at `speed(sample)` metres per second; what is played is in `key`. */
export type Machine = (length: number, seed: number, speed: (sample: number) => number, key?: Key) => Stereo;

/** Rails: rumble, the double click of joints every 18 m, squeal in the highs, motor tone. */
export const train: Machine = (length, seed, speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const clicks = new Float32Array(length);
  let travelled = 12;
  for (let i = 0; i < length; i += 48) {
    const before = travelled;
    travelled += speed(i) / 1000;
    for (const offset of [0, 2.3]) {
      if (Math.floor((before + offset) / 18) < Math.floor((travelled + offset) / 18)) {
        const force = 0.7 + 0.2 * noise.next();
        ring(
          clicks,
          i,
          [
            [95, 0.16, 1.1],
            [240, 0.1, 0.6],
            [1350, 0.05, 0.22],
          ],
          force,
        );
        grain(clicks, i, noise, 1900, 1.2, 0.03, 0.5 * force);
      }
    }
  }
  const motor = new Float32Array(length);
  addWave(
    motor,
    buzzWave(),
    (i) => 46 + speed(i) * 7.5,
    (i) => 0.05 + Math.min(0.07, speed(i) / 300),
  );
  soften(motor, 700);
  const sway = wander(hashInts(seed, 2), length, 0.7);
  return both((channel) => {
    const rumble = run(brown(hashInts(seed, 3, channel), length), lowpass(220));
    const roll = run(pink(hashInts(seed, 4, channel), length), bandpass(650, 0.6));
    const sing = run(white(hashInts(seed, 5, channel), length), bandpass(3100, 14));
    const out = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const v = Math.min(1.2, speed(i) / 25);
      out[i] =
        rumble[i] * (0.35 + v) + roll[i] * v * 0.8 + sing[i] * v * 0.1 * (1 + sway[i]) + clicks[i] * 0.5 + motor[i];
    }
    return out;
  });
};

/** A bicycle: tyre hiss, chain, and a freewheel that ticks faster with speed. */
export const wheel: Machine = (length, seed, speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const ticks = new Float32Array(length);
  let pawl = 0;
  let link = 0;
  for (let i = 0; i < length; i += 16) {
    const v = speed(i);
    const pawlBefore = pawl;
    const linkBefore = link;
    // 0.68 m wheel: 2.1 m per turn, 18 ratchet teeth; the chain passes about 7 links per metre.
    pawl += ((v / 2.1) * 18 * 16) / SAMPLE_RATE;
    link += (v * 7 * 16) / SAMPLE_RATE;
    if (Math.floor(pawl) > Math.floor(pawlBefore)) {
      const g = 0.34 + 0.08 * noise.next();
      ring(ticks, i, [
        [3350, 0.022, g],
        [5100, 0.014, g * 0.7],
        [1700, 0.02, g * 0.3],
      ]);
    }
    if (Math.floor(link) > Math.floor(linkBefore)) grain(ticks, i, noise, 2300, 2, 0.006, 0.07);
  }
  return both((channel) => {
    const tyre = run(run(pink(hashInts(seed, 2, channel), length), bandpass(1300, 0.5)), highpass(250));
    const out = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const v = Math.min(1, speed(i) / 8);
      // Under pedalling the pawls are muffled; they sing out only when coasting.
      out[i] = ticks[i] * (0.25 + 0.75 * Math.min(1, v * 2)) * 0.2 + tyre[i] * v * 0.6;
    }
    return out;
  });
};

/** Rotor thump at blade rate with turbine whine above. */
export const helicopter: Machine = (length, seed, speed) => {
  const rate = 11.4;
  const turbine = new Float32Array(length);
  addWave(
    turbine,
    buzzWave(),
    (i) => 610 + speed(i) * 1.5,
    () => 0.02,
  );
  return both((channel) => {
    const wash = run(pink(hashInts(seed, 1, channel), length), bandpass(380, 0.5));
    const slap = run(pink(hashInts(seed, 2, channel), length), lowpass(160));
    const out = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      const p = (i * rate) / SAMPLE_RATE + channel * 0.03;
      const x = p - Math.floor(p);
      const beat = x < 0.1 ? x / 0.1 : cube(1 - x) / 0.729;
      const tail = 0.5 + 0.5 * sinTurn((i * 58) / SAMPLE_RATE);
      const thump = sinTurn(Math.sqrt(x) * 2.1) * ((1 - x) ** 2) ** 2;
      out[i] = wash[i] * (0.15 + 0.85 * beat) + slap[i] * beat * 1.4 + thump * 0.28 + turbine[i] * (0.7 + 0.3 * tail);
    }
    return out;
  });
};

/** A burning jet: brown roar with crackle, brighter with speed. */
export const rocket: Machine = (length, seed, speed) =>
  both((channel) => {
    const roar = run(brown(hashInts(seed, 1, channel), length), highpass(28));
    const tear = sweep(
      pink(hashInts(seed, 2, channel), length),
      'low',
      (i) => 1400 + Math.min(2500, speed(i) * 20),
      () => 0.6,
    );
    const crackle = new Noise(hashInts(seed, 3, channel));
    const slow = wander(hashInts(seed, 4), length, 6);
    let env = 0;
    const out = new Float32Array(length);
    for (let i = 0; i < length; i++) {
      if (crackle.next() > 0.9985) env = 1;
      env *= 0.9965;
      out[i] = roar[i] * 1.2 + tear[i] * (0.5 + env * 1.1) * (1 + 0.25 * slow[i]);
    }
    return out;
  });

/** A machine as a plain bed: it runs at a usual speed that wanders a little. */
export const steady =
  (machine: Machine, metresPerSecond: number): Bed =>
  ({ length, seed }) => {
    const drift = wander(hashInts(seed, 99), length + 64, 0.25);
    return machine(length, seed, (i) => metresPerSecond * (1 + 0.08 * drift[i < length ? i : length - 1]));
  };

/** A hand's work as a plain bed: strokes to and fro, about one and a half a second. */
export const strokes =
  (machine: Machine, metresPerSecond: number): Bed =>
  ({ length, seed }) => {
    const drift = wander(hashInts(seed, 98), length + 64, 0.4);
    return machine(length, seed, (i) => {
      const at = i < length ? i : length - 1;
      return metresPerSecond * 1.3 * sinTurn((0.75 * at) / SAMPLE_RATE + 0.15 * drift[at]);
    });
  };
