/** Birds, gulls, crickets, frogs and bees. */
import { hashInts } from '../../math/random.ts';
import { bandpass, lowpass, run } from '../dsp/filter.ts';
import { Noise, wander } from '../dsp/noise.ts';
import { addPanned, type Stereo, silence } from '../dsp/stereo.ts';
import { sinTurn } from '../dsp/tone.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { type Bed, between } from './bed.ts';

/** A whistled syllable: glide from f0 to f1 over a bent curve, with trill. Hz, seconds. */
function whistle(
  out: Float32Array,
  at: number,
  f0: number,
  f1: number,
  seconds: number,
  trill: number,
  depth: number,
  amplitude: number,
): void {
  const n = Math.floor(seconds * SAMPLE_RATE);
  let phase = 0;
  for (let i = 0; i < n && at + i < out.length; i++) {
    const x = i / n;
    const f = f0 + (f1 - f0) * x * (2 - x) + depth * sinTurn((trill * i) / SAMPLE_RATE);
    phase += f / SAMPLE_RATE;
    const env = x < 0.15 ? x / 0.15 : x > 0.6 ? (1 - x) / 0.4 : 1;
    const v = sinTurn(phase) + 0.06 * sinTurn(phase * 2);
    if (at + i >= 0) out[at + i] += v * env * env * amplitude;
  }
}

interface Species {
  low: number;
  high: number;
  syllable: readonly [number, number];
  gap: readonly [number, number];
  count: readonly [number, number];
  trill: number;
  depth: number;
}

const SPECIES: readonly Species[] = [
  { low: 2800, high: 4300, syllable: [0.08, 0.16], gap: [0.05, 0.14], count: [3, 6], trill: 26, depth: 260 },
  { low: 4200, high: 6400, syllable: [0.04, 0.07], gap: [0.03, 0.05], count: [6, 12], trill: 60, depth: 500 },
  { low: 2000, high: 3000, syllable: [0.16, 0.28], gap: [0.1, 0.2], count: [2, 4], trill: 12, depth: 90 },
  { low: 3300, high: 5200, syllable: [0.05, 0.12], gap: [0.06, 0.3], count: [2, 5], trill: 40, depth: 700 },
];

/** A few singers of different species, near and far, answering each other. */
export const birds: Bed = ({ length, seed }) => {
  const sound = silence(length);
  for (let singer = 0; singer < 6; singer++) {
    const noise = new Noise(hashInts(seed, singer));
    const species = SPECIES[singer % SPECIES.length];
    const far = between(noise, 0.12, 1);
    const track = new Float32Array(length);
    let t = (singer === 0 ? 0.15 : between(noise, 0.2, 4)) * SAMPLE_RATE;
    const motif = Array.from({ length: 4 }, () => [between(noise, 0, 1), between(noise, 0, 1)] as const);
    while (t < length) {
      const count = Math.floor(between(noise, species.count[0], species.count[1] + 1));
      for (let s = 0; s < count; s++) {
        const [a, b] = motif[s % motif.length];
        const span = species.high - species.low;
        const seconds = between(noise, species.syllable[0], species.syllable[1]);
        whistle(
          track,
          Math.floor(t),
          species.low + span * a,
          species.low + span * b,
          seconds,
          species.trill,
          species.depth * between(noise, 0.3, 1),
          between(noise, 0.6, 1),
        );
        t += (seconds + between(noise, species.gap[0], species.gap[1])) * SAMPLE_RATE;
      }
      t += between(noise, 1.4, 5.5) * SAMPLE_RATE;
    }
    run(track, lowpass(4000 + 9000 * far));
    addPanned(sound, track, 0, far * 0.5, between(noise, -0.9, 0.9));
    // A late, dull copy on the other side stands for the open air answering.
    addPanned(sound, track, Math.floor(between(noise, 0.05, 0.12) * SAMPLE_RATE), far * 0.08, between(noise, -1, 1));
  }
  return sound;
};

/** A gull's call: a harmonic cry that rises, then falls, several in a row. */
export const gulls: Bed = ({ length, seed }) => {
  const sound = silence(length);
  for (let bird = 0; bird < 4; bird++) {
    const noise = new Noise(hashInts(seed, bird));
    const track = new Float32Array(length);
    const pitch = between(noise, 820, 1180);
    let t = (bird === 0 ? 0.2 : between(noise, 0.5, 4)) * SAMPLE_RATE;
    while (t < length) {
      const count = Math.floor(between(noise, 2, 7));
      const long = between(noise, 0, 1) < 0.4;
      for (let c = 0; c < count; c++) {
        const seconds = (long && c < 2 ? between(noise, 0.5, 0.9) : between(noise, 0.18, 0.3)) * 1;
        gullCry(track, Math.floor(t), pitch * between(noise, 0.94, 1.06), seconds, noise);
        t += (seconds + between(noise, 0.05, 0.16)) * SAMPLE_RATE;
      }
      t += between(noise, 2, 6) * SAMPLE_RATE;
    }
    run(track, bandpass(2100, 0.5));
    addPanned(sound, track, 0, between(noise, 0.3, 1), between(noise, -0.9, 0.9));
  }
  return sound;
};

function gullCry(out: Float32Array, at: number, hz: number, seconds: number, noise: Noise): void {
  const n = Math.floor(seconds * SAMPLE_RATE);
  let phase = 0;
  let rough = 0;
  for (let i = 0; i < n && at + i < out.length; i++) {
    const x = i / n;
    const bend = x < 0.25 ? 0.78 + 0.88 * x : 1 - 0.28 * (x - 0.25);
    rough = rough * 0.99 + noise.next() * 0.01;
    phase += (hz * bend * (1 + rough * 0.4)) / SAMPLE_RATE;
    const env = Math.min(1, x * 12) * Math.min(1, (1 - x) * 5);
    let v = 0;
    for (let h = 1; h <= 6; h++) v += sinTurn(phase * h) * (h === 2 ? 0.9 : 0.7 / h);
    out[at + i] += v * env * 0.3;
  }
}

/** Field crickets: chirps of three pulses, several insects at slightly different pitch, and a cicada haze. */
export const crickets: Bed = ({ length, seed }) => {
  const sound = silence(length);
  for (let insect = 0; insect < 6; insect++) {
    const noise = new Noise(hashInts(seed, insect));
    const hz = between(noise, 4100, 4900);
    const period = between(noise, 0.42, 0.62);
    const pulse = new Float32Array(Math.floor(0.017 * SAMPLE_RATE));
    for (let i = 0; i < pulse.length; i++) {
      const s = sinTurn((0.5 * i) / pulse.length);
      pulse[i] = sinTurn((hz * i) / SAMPLE_RATE) * s * s;
    }
    const pan = between(noise, -0.95, 0.95);
    const level = between(noise, 0.12, 0.6);
    let t = between(noise, 0, period) * SAMPLE_RATE;
    while (t < length) {
      for (let p = 0; p < 3; p++) {
        const at = Math.floor(t + p * 0.033 * SAMPLE_RATE);
        addPanned(sound, pulse, at, level * (0.7 + 0.15 * p), pan);
      }
      t += period * (1 + 0.04 * noise.next()) * SAMPLE_RATE;
    }
  }
  const haze = wander(seed, length, 0.3);
  for (let i = 0; i < length; i++) {
    const t = i / SAMPLE_RATE;
    const v = sinTurn(5230 * t) * (0.5 + 0.5 * sinTurn(47 * t)) * 0.02 * (1 + 0.4 * haze[i]);
    sound.left[i] += v;
    sound.right[i] += v * 0.7;
  }
  return sound;
};

/** Frogs: croaks of a buzzing pulse train through two throat resonances, a chorus with leaders. */
export const frogs: Bed = ({ length, seed }) => {
  const sound = silence(length);
  for (let frog = 0; frog < 5; frog++) {
    const noise = new Noise(hashInts(seed, frog));
    const track = new Float32Array(length);
    const rate = between(noise, 38, 70);
    let t = between(noise, 0.1, 1.2) * SAMPLE_RATE;
    while (t < length) {
      const calls = Math.floor(between(noise, 1, 4));
      for (let c = 0; c < calls; c++) {
        const seconds = between(noise, 0.16, 0.34);
        const end = Math.min(length, t + seconds * SAMPLE_RATE);
        for (let p = t; p < end; p += SAMPLE_RATE / (rate * (1 + 0.03 * noise.next()))) {
          const x = (p - t) / (end - t);
          track[Math.floor(p)] += 4 * x * (1 - x) + 0.15;
        }
        t = end + between(noise, 0.12, 0.3) * SAMPLE_RATE;
      }
      t += between(noise, 0.5, 2) * SAMPLE_RATE;
    }
    const low = between(noise, 450, 800);
    const high = run(Float32Array.from(track), bandpass(low * 2.7, 7));
    run(track, bandpass(low, 8));
    for (let i = 0; i < length; i++) track[i] = track[i] * 3 + high[i] * 2;
    addPanned(sound, track, 0, between(noise, 0.3, 1), between(noise, -0.9, 0.9));
  }
  return sound;
};

/** Bees that wander past. */
export const buzz: Bed = ({ length, seed }) => {
  const sound = silence(length);
  for (let bee = 0; bee < 3; bee++) addBee(sound, hashInts(seed, bee), length);
  return sound;
};

function addBee(sound: Stereo, seed: number, length: number): void {
  const noise = new Noise(seed);
  const pitch = between(noise, 175, 240);
  const wobble = wander(hashInts(seed, 1), length, 2.2);
  const near = wander(hashInts(seed, 2), length, 0.5);
  const place = wander(hashInts(seed, 3), length, 0.4);
  let phase = 0;
  for (let i = 0; i < length; i++) {
    phase += (pitch * (1 + 0.05 * wobble[i] + 0.03 * near[i])) / SAMPLE_RATE;
    let v = 0;
    for (let h = 1; h <= 9; h++) v += sinTurn(phase * h) / (h < 3 ? 1.6 : h);
    const g = (0.52 + 0.48 * near[i]) ** 2 * 0.2;
    const p = 0.5 + 0.45 * place[i];
    sound.left[i] += v * g * Math.sqrt(1 - p);
    sound.right[i] += v * g * Math.sqrt(p);
  }
}
