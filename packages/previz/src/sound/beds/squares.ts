/** Places where people are: squares, markets, playgrounds, halls that clap, streets at night. */
import { hashInts } from '../../math/random.ts';
import { lowpass, run, sweep } from '../dsp/filter.ts';
import { addHum, addNoise, addShower } from '../dsp/layers.ts';
import { Noise, pink } from '../dsp/noise.ts';
import { addPanned, addStereo, type Stereo, silence } from '../dsp/stereo.ts';
import { chirp, grain } from '../dsp/strike.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { CALLS } from '../foley/calls.ts';
import { strike } from '../foley/struck.ts';
import { type Bed, between, scatter } from './bed.ts';
import { birds } from './creatures.ts';
import { addCalls } from './lands.ts';
import { crowd } from './people.ts';

/** A square of a town: voices, steps, pigeons, a bell far off. */
export const square: Bed = (context) => {
  const { seed, length } = context;
  const out = crowd({ ...context, seed: hashInts(seed, 1), intensity: 0.15 });
  for (const x of [out.left, out.right]) for (let i = 0; i < x.length; i++) x[i] *= 0.5;
  addCalls(out, hashInts(seed, 2), CALLS.pigeon_coo, 3, 0.1);
  const noise = new Noise(hashInts(seed, 3));
  const step = new Float32Array(4800);
  grain(step, 0, noise, 2400, 1, 0.02, 0.8);
  chirp(step, 0, 150, 90, 0.06, 0.5, 0.001);
  for (let walker = 0; walker < 4; walker++) {
    const pace = between(noise, 0.5, 0.62) * 48000;
    const pan = between(noise, -0.9, 0.9);
    const g = between(noise, 0.02, 0.09);
    for (let at = between(noise, 0, pace); at < length; at += pace * between(noise, 0.96, 1.04))
      addPanned(out, step, Math.floor(at), g * (0.6 + 0.4 * sinTurn(at / length)), pan);
  }
  return out;
};

/** A market: many voices, sellers who call, crates and scales. */
export const market: Bed = (context) => {
  const { seed } = context;
  const out = crowd({ ...context, seed: hashInts(seed, 1), intensity: 0.6 });
  addShower(out, hashInts(seed, 2), {
    perSecond: 0.9,
    kinds: 8,
    make: (noise) => {
      const thing = new Float32Array(samples(0.6));
      strike(
        thing,
        0,
        noise,
        ['wood', 'metal', 'ceramic', 'plastic'][Math.floor(between(noise, 0, 4))],
        between(noise, 1, 4),
        0.5,
        1,
      );
      return thing;
    },
    gain: [0.05, 0.25],
  });
  addHawkers(out, hashInts(seed, 3));
  return out;
};

/** Sellers' cries: two or three open vowels on a call's rise and fall. */
function addHawkers(out: Stereo, seed: number): void {
  const noise = new Noise(seed);
  const length = out.left.length;
  scatter(noise, length, 0.35, (at) => {
    const n = samples(between(noise, 0.5, 0.95));
    const cry = new Float32Array(n);
    const base = between(noise, 150, 270);
    let phase = 0;
    for (let i = 0; i < n; i++) {
      const x = i / n;
      phase += (base * (1 + 0.35 * sinTurn(0.5 * x) - 0.12 * x)) / 48000;
      const p = phase - Math.floor(phase);
      cry[i] = (p < 0.25 ? 1 - p * 4 : 0) * Math.min(1, x * 14, (1 - x) * 7);
    }
    const one = sweep(
      Float32Array.from(cry),
      'band',
      (i) => 560 + 260 * sinTurn((1.5 * i) / n),
      () => 5,
    );
    const two = sweep(
      cry,
      'band',
      (i) => 1350 + 450 * sinTurn((1.1 * i) / n + 0.3),
      () => 7,
    );
    for (let i = 0; i < n; i++) one[i] = one[i] + two[i] * 0.8;
    const pan = between(noise, -0.9, 0.9);
    addPanned(out, one, at, between(noise, 0.25, 0.7), pan);
    addPanned(out, one, at + 4300, 0.1, -pan);
  });
}

/** Children at play: high voices, running, a ball. */
export const playground: Bed = (context) => {
  const { seed, length } = context;
  const out = silence(length);
  const noise = new Noise(hashInts(seed, 1));
  scatter(noise, length, 2.6, (at) => {
    const n = samples(between(noise, 0.15, 0.5));
    const cry = new Float32Array(n);
    const base = between(noise, 320, 620);
    let phase = 0;
    for (let i = 0; i < n; i++) {
      const x = i / n;
      phase += (base * (1 + 0.4 * sinTurn(0.5 * x))) / 48000;
      const p = phase - Math.floor(phase);
      cry[i] = (p < 0.3 ? 1 - p * 3.3 : 0) * Math.min(1, x * 10, (1 - x) * 6);
    }
    const hz = between(noise, 900, 1600);
    const voice = sweep(
      cry,
      'band',
      () => hz,
      () => 2.4,
    );
    addPanned(out, voice, at, between(noise, 0.1, 0.6), between(noise, -0.9, 0.9));
  });
  addStereo(out, crowd({ ...context, seed: hashInts(seed, 2), intensity: 0.1 }), 0.2);
  addStereo(out, birds({ ...context, seed: hashInts(seed, 3) }), 0.1);
  return out;
};

/** A city at night: a low, far roar, one car, a hum of light. */
export const cityNight: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'brown', low: 260, gain: 0.9, swell: [0.15, 0.25] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [520, 0.6], gain: 0.16, swell: [0.2, 0.4] });
  addHum(out, 100, [0.02, 0.012, 0.008], 0.6);
  const noise = new Noise(hashInts(seed, 3));
  for (let at = between(noise, 0.5, 4) * 48000; at < length; at += between(noise, 5, 10) * 48000) {
    const n = samples(between(noise, 2.5, 4));
    const car = run(pink(hashInts(seed, 4, Math.floor(at)), n), lowpass(900));
    for (let i = 0; i < n; i++) car[i] *= sinTurn((0.5 * i) / n) ** 2;
    addPanned(out, car, Math.floor(at), 0.6, between(noise, -0.6, 0.6));
  }
  return out;
};

/** Tubes of gas: a hum of 100 Hz with hard harmonics and a crackle. */
export const neonBuzz: Bed = ({ length, seed }) => {
  const out = silence(length);
  addHum(out, 100, [0.1, 0.12, 0.08, 0.09, 0.06, 0.06, 0.05, 0.05, 0.04, 0.04, 0.03, 0.03], 0.4, 0.001);
  addShower(out, hashInts(seed, 1), {
    perSecond: 5,
    make: (noise) => {
      const snap = new Float32Array(400);
      grain(snap, 0, noise, between(noise, 3500, 9000), 1.6, 0.004, 1);
      return snap;
    },
    gain: [0.01, 0.14],
    width: 0.4,
  });
  return out;
};

/** Hands of a crowd, without end. */
export const applause: Bed = ({ length, seed, intensity }) => {
  const out = silence(length);
  const noise = new Noise(hashInts(seed, 1));
  const bank = Array.from({ length: 24 }, () => {
    const c = new Float32Array(1000);
    grain(c, 0, noise, between(noise, 850, 2300), 1.6, between(noise, 0.008, 0.018), 1);
    return c;
  });
  const people = 40 + Math.floor(80 * intensity);
  for (let p = 0; p < people; p++) {
    const rate = between(noise, 3, 4.6);
    const pan = between(noise, -0.95, 0.95);
    const g = between(noise, 0.05, 0.3);
    for (let at = between(noise, 0, 0.4) * 48000; at < length; at += (48000 * between(noise, 0.9, 1.1)) / rate)
      addPanned(out, bank[Math.floor(between(noise, 0, 24))], Math.floor(at), g, pan);
  }
  return out;
};
