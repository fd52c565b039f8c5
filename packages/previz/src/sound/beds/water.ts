/** Rain, surf, streams and falls. */

import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { brown, Noise, pink, wander, white } from '../dsp/noise.ts';
import { addMono, addPanned, both, silence } from '../dsp/stereo.ts';
import { chirp, grain } from '../dsp/strike.ts';
import { cube } from '../dsp/tone.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { bubble } from './air.ts';
import { type Bed, between, scatter } from './bed.ts';

/** Ready-made drops: mixing them is far cheaper than making each. */
function dropBank(seed: number): Float32Array[] {
  const noise = new Noise(seed);
  return Array.from({ length: 48 }, () => {
    const out = new Float32Array(900);
    const hz = between(noise, 1600, 5200);
    chirp(out, 0, hz, hz * 1.25, between(noise, 0.004, 0.016), between(noise, 0.3, 1), 0.0003);
    grain(out, 0, noise, between(noise, 3000, 9000), 1, 0.004, 0.4);
    return out;
  });
}

/** A hiss of countless drops far off, single drops near, a drip now and then. */
export const rain: Bed = ({ length, seed, intensity }) => {
  const drift = wander(seed, length, 0.2);
  const sound = both((channel) => {
    const bed = run(white(hashInts(seed, 1, channel), length), highpass(900));
    const low = run(pink(hashInts(seed, 2, channel), length), bandpass(520, 0.5));
    for (let i = 0; i < length; i++) bed[i] = (bed[i] * 0.05 + low[i] * 0.12 * intensity) * (1 + 0.2 * drift[i]);
    return run(bed, lowpass(11000));
  });
  const drops = dropBank(hashInts(seed, 3));
  const noise = new Noise(hashInts(seed, 4));
  scatter(noise, length, 60 + 540 * intensity * intensity, (at) => {
    const drop = drops[Math.floor(between(noise, 0, drops.length))];
    const near = between(noise, 0.1, 1);
    addPanned(sound, drop, at, near * near * 0.28, between(noise, -0.95, 0.95));
  });
  const drip = new Float32Array(length);
  scatter(noise, length, 1.4, (at) => {
    const hz = between(noise, 800, 1700);
    chirp(drip, at, hz, hz * 1.35, 0.07, 0.22);
  });
  addPanned(sound, drip, 0, 1, 0.3);
  return sound;
};

/** Waves that gather, break and drain away, two sets of them. */
export const surf: Bed = ({ length, seed }) => {
  const out = both((channel) => {
    const far = run(run(brown(hashInts(seed, 1, channel), length), lowpass(300)), highpass(40));
    for (let i = 0; i < length; i++) far[i] *= 0.35;
    return far;
  });
  for (let set = 0; set < 2; set++) {
    const noise = new Noise(hashInts(seed, 20 + set));
    // The first wave is already on its way when the clip starts.
    let at = -between(noise, 0.5, 4) * SAMPLE_RATE;
    for (let k = 0; k < 400 && at < length; k++) {
      const seconds = between(noise, 5.5, 9);
      const n = Math.floor(seconds * SAMPLE_RATE);
      const strength = between(noise, 0.6, 1);
      const wave = oneWave(hashInts(seed, 30 + set, k), n, strength);
      addPanned(out, wave, Math.floor(at), strength, (set === 0 ? -1 : 1) * between(noise, 0.15, 0.6));
      at += between(noise, 5.5, 9.5) * SAMPLE_RATE;
    }
  }
  return out;
};

function oneWave(seed: number, n: number, strength: number): Float32Array {
  const crest = 0.42;
  const body = sweep(
    pink(seed, n),
    'low',
    (i) => {
      const x = i / n;
      return x < crest ? 260 + 2600 * cube(x / crest) : 400 + 2460 * ((1 - x) / (1 - crest));
    },
    () => 0.7,
  );
  const wash = run(white(seed + 1, n), highpass(2600));
  for (let i = 0; i < n; i++) {
    const x = i / n;
    const rise = x < crest ? (x / crest) ** 2 : ((1 - x) / (1 - crest)) ** 2;
    const foam = x < crest * 0.9 ? 0 : Math.min(1, (x - crest * 0.9) / 0.05) * ((1 - x) / (1 - crest * 0.9)) ** 2;
    body[i] = body[i] * rise * 1.6 + wash[i] * foam * 0.05 * strength;
  }
  return body;
}

/** Bubbles over a soft rush. */
export const stream: Bed = ({ length, seed, intensity }) => {
  const flow = wander(seed, length, 0.8);
  const sound = both((channel) => {
    const rush = run(run(pink(hashInts(seed, 1, channel), length), bandpass(900, 0.45)), highpass(300));
    for (let i = 0; i < length; i++) rush[i] *= 0.5 + 0.15 * flow[i];
    return rush;
  });
  const noise = new Noise(hashInts(seed, 2));
  const bank = Array.from({ length: 40 }, () => {
    const b = new Float32Array(4600);
    bubble(b, 0, noise, between(noise, 420, 1900), between(noise, 0.2, 1));
    return b;
  });
  scatter(noise, length, 35 + 40 * intensity, (at) => {
    addPanned(
      sound,
      bank[Math.floor(between(noise, 0, 40))],
      at,
      between(noise, 0.02, 0.16),
      between(noise, -0.8, 0.8),
    );
  });
  return sound;
};

/** A heavy, steady roar with spray on top. */
export const waterfall: Bed = ({ length, seed }) => {
  const drift = wander(seed, length, 0.5);
  return both((channel) => {
    const roar = run(pink(hashInts(seed, 1, channel), length), highpass(60));
    const low = run(brown(hashInts(seed, 2, channel), length), lowpass(180));
    const spray = run(white(hashInts(seed, 3, channel), length), highpass(3500));
    for (let i = 0; i < length; i++) roar[i] = roar[i] * 0.7 + low[i] * 0.7 + spray[i] * 0.03 * (1 + 0.3 * drift[i]);
    return roar;
  });
};

/** Hull timbers: slow stick-slip groans over water that laps. */
export const boatCreak: Bed = ({ length, seed }) => {
  const sound = silence(length);
  const lap = both((channel) => run(brown(hashInts(seed, 1, channel), length), bandpass(420, 0.6)));
  const swell = wander(seed, length, 0.45);
  for (let i = 0; i < length; i++) {
    const g = (0.5 + 0.5 * swell[i]) ** 2 * 0.7;
    sound.left[i] = lap.left[i] * g;
    sound.right[i] = lap.right[i] * g;
  }
  const noise = new Noise(hashInts(seed, 2));
  const creaks = new Float32Array(length);
  scatter(noise, length, 0.55, (at) => addMono(creaks, groan(noise), at, between(noise, 1.2, 2.6)));
  addPanned(sound, creaks, 0, 1, -0.25);
  return sound;
};

/** One groan: pulses 18-70 a second through wooden resonances. */
function groan(noise: Noise): Float32Array {
  const n = Math.floor(between(noise, 0.5, 1.3) * SAMPLE_RATE);
  const pulses = new Float32Array(n);
  let t = 0;
  const base = between(noise, 22, 40);
  while (t < n) {
    const x = t / n;
    pulses[Math.floor(t)] = (0.6 + 0.4 * noise.next()) * 4 * x * (1 - x);
    t += SAMPLE_RATE / (base * (1 + 1.3 * x * (1 - x) + 0.12 * noise.next()));
  }
  const out = new Float32Array(n);
  for (const [hz, q, g] of [
    [310, 9, 6],
    [540, 10, 5],
    [880, 12, 3],
    [1500, 9, 1.5],
  ] as const) {
    const band = run(Float32Array.from(pulses), bandpass(hz * (1 + 0.06 * noise.next()), q));
    for (let i = 0; i < n; i++) out[i] += band[i] * g;
  }
  return out;
}
