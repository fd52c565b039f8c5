/** Small continuous sounds: fire, frying, a clock, a heart. */

import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, lowpass, run } from '../dsp/filter.ts';
import { brown, Noise, pink, wander, white } from '../dsp/noise.ts';
import { addPanned, both, silence } from '../dsp/stereo.ts';
import { chirp, grain, ring } from '../dsp/strike.ts';
import { cube } from '../dsp/tone.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { type Bed, between, scatter } from './bed.ts';

/** A fluttering low breath, sharp crackles of many sizes, a pop now and then. */
export const fire: Bed = ({ length, seed, intensity }) => {
  const flutter = wander(hashInts(seed, 1), length, 8);
  const slow = wander(hashInts(seed, 2), length, 0.6);
  const sound = both((channel) => {
    const low = run(brown(hashInts(seed, 3, channel), length), bandpass(150, 0.5));
    const air = run(pink(hashInts(seed, 4, channel), length), bandpass(700, 0.5));
    for (let i = 0; i < length; i++) {
      low[i] = (low[i] * 1.5 + air[i] * 0.12) * (0.7 + 0.2 * flutter[i] + 0.2 * slow[i]);
    }
    return low;
  });
  const noise = new Noise(hashInts(seed, 5));
  const crackle = silence(length);
  scatter(noise, length, 10 + 16 * intensity, (at) => {
    const size = cube(between(noise, 0, 1));
    const click = new Float32Array(900);
    grain(click, 0, noise, between(noise, 1200, 5200), 3, 0.003 + 0.012 * size, 0.2 + 1.6 * size);
    addPanned(crackle, click, at, 0.6, between(noise, -0.7, 0.7));
  });
  const pops = new Float32Array(length);
  scatter(noise, length, 0.8, (at) => {
    ring(pops, at, [
      [between(noise, 160, 260), 0.06, 0.5],
      [between(noise, 700, 1200), 0.03, 0.4],
    ]);
    grain(pops, at, noise, 3000, 1, 0.008, 0.8);
  });
  addPanned(crackle, pops, 0, 0.7, -0.15);
  for (let i = 0; i < length; i++) {
    sound.left[i] += crackle.left[i];
    sound.right[i] += crackle.right[i];
  }
  return sound;
};

/** Fat in a pan: dense tiny spits over a bright hiss. */
export const sizzle: Bed = ({ length, seed }) => {
  const drift = wander(hashInts(seed, 1), length, 1.5);
  const sound = both((channel) => {
    const hiss = run(run(white(hashInts(seed, 2, channel), length), highpass(3800)), lowpass(12000));
    for (let i = 0; i < length; i++) hiss[i] *= 0.1 * (1 + 0.35 * drift[i]);
    return hiss;
  });
  const noise = new Noise(hashInts(seed, 3));
  const bank = Array.from({ length: 24 }, () => {
    const spit = new Float32Array(500);
    grain(spit, 0, noise, between(noise, 3500, 9500), 2.5, between(noise, 0.002, 0.009), 1);
    return spit;
  });
  scatter(noise, length, 190, (at) => {
    const g = between(noise, 0.05, 1);
    addPanned(sound, bank[Math.floor(between(noise, 0, 24))], at, g * g * g * 0.7, between(noise, -0.6, 0.6));
  });
  return sound;
};

/** Tick and tock, twice a second, with a hollow case. */
export const clockTick: Bed = ({ length, seed }) => {
  const sound = silence(length);
  const noise = new Noise(seed);
  const click = (hz: number): Float32Array => {
    const out = new Float32Array(4800);
    ring(out, 0, [
      [hz, 0.03, 0.6],
      [hz * 2.63, 0.018, 0.45],
      [hz * 0.31, 0.05, 0.3],
      [hz * 4.1, 0.008, 0.3],
    ]);
    grain(out, 0, noise, 4200, 1, 0.004, 0.5);
    return out;
  };
  const tick = click(1900);
  const tock = click(1560);
  const period = SAMPLE_RATE / 2;
  for (let k = 0; k * period < length; k++) {
    const at = Math.floor(k * period + 0.1 * SAMPLE_RATE);
    addPanned(sound, k % 2 === 0 ? tick : tock, at, 0.8, 0.05);
    addPanned(sound, k % 2 === 0 ? tick : tock, at + 700, 0.12, -0.4);
  }
  const air = both((channel) => run(pink(hashInts(seed, 4, channel), length), lowpass(400)));
  for (let i = 0; i < length; i++) {
    sound.left[i] += air.left[i] * 0.008;
    sound.right[i] += air.right[i] * 0.008;
  }
  return sound;
};

/** Lub-dub at 72 a minute, felt more than heard. */
export const heartbeat: Bed = ({ length, seed, intensity }) => {
  const out = new Float32Array(length);
  const noise = new Noise(seed);
  let t = 0.08 * SAMPLE_RATE;
  while (t < length) {
    for (const [offset, hz, gain] of [
      [0, 58, 1],
      [0.29, 74, 0.7],
    ] as const) {
      const at = Math.floor(t + offset * SAMPLE_RATE);
      chirp(out, at, hz * 1.7, hz * 0.75, 0.3, gain, 0.006);
      chirp(out, at, hz * 3.1, hz * 1.6, 0.12, gain * 0.45, 0.004);
      grain(out, at, noise, 190, 1, 0.09, gain * 0.3);
    }
    t += (60 / (66 + 40 * intensity)) * SAMPLE_RATE * (1 + 0.02 * noise.next());
  }
  run(out, lowpass(420));
  return { left: out, right: Float32Array.from(out) };
};
