/** Crowds and the rooms they talk in. */
import { hashInts } from '../../math/random.ts';
import { bandpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { Noise, pink } from '../dsp/noise.ts';
import { addMono, addPanned, both, silence } from '../dsp/stereo.ts';
import { grain, ring } from '../dsp/strike.ts';
import { addWave, buzzWave } from '../dsp/wave.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { type Bed, between, scatter } from './bed.ts';

const PHRASE = Math.floor(2.8 * SAMPLE_RATE);

/** One babbler: syllables of moving formants over a spoken pitch contour, with pauses; no words. */
function babble(seed: number): Float32Array {
  const noise = new Noise(seed);
  const female = noise.next() > 0;
  const base = female ? between(noise, 170, 235) : between(noise, 95, 140);
  const size = female ? 1.15 : 1;
  const env = new Float32Array(PHRASE + 128);
  const f1 = new Float32Array(PHRASE + 128);
  const f2 = new Float32Array(PHRASE + 128);
  const pitch = new Float32Array(PHRASE + 128);
  let t = 0;
  while (t < PHRASE) {
    const syllable = Math.floor(between(noise, 0.13, 0.28) * SAMPLE_RATE);
    const speaks = noise.next() > -0.62;
    const a = between(noise, 320, 780) * size;
    const b = between(noise, 850, 2200) * size;
    const p = base * between(noise, 0.88, 1.22);
    const level = speaks ? between(noise, 0.5, 1) : 0;
    for (let i = 0; i < syllable && t + i < env.length; i++) {
      const x = i / syllable;
      env[t + i] = level * Math.min(1, x * 5) * Math.min(1, (1 - x) * 3.2);
      f1[t + i] = a;
      f2[t + i] = b;
      pitch[t + i] = p * (1.04 - 0.08 * x);
    }
    t += syllable;
  }
  const at = (curve: Float32Array, i: number): number => curve[i < PHRASE ? i : PHRASE - 1];
  const source = new Float32Array(PHRASE);
  addWave(
    source,
    buzzWave(),
    (i) => at(pitch, i),
    (i) => at(env, i),
  );
  const one = sweep(
    Float32Array.from(source),
    'band',
    (i) => f1[i],
    () => 5,
  );
  const two = sweep(
    Float32Array.from(source),
    'band',
    (i) => f2[i],
    () => 7,
  );
  const three = run(source, bandpass(2600 * size, 6));
  for (let i = 0; i < PHRASE; i++) one[i] = one[i] + two[i] * 0.7 + three[i] * 0.35;
  // Fades at the ends let the phrase repeat without a click.
  for (let i = 0; i < 2400; i++) {
    one[i] *= i / 2400;
    one[PHRASE - 1 - i] *= i / 2400;
  }
  return one;
}

/** Walla: several voices repeated at many times, places and distances until no word stands out. */
export const crowd: Bed = ({ length, seed, intensity }) => {
  const sound = silence(length);
  const voices = Array.from({ length: 5 }, (_, v) => babble(hashInts(seed, v)));
  const noise = new Noise(hashInts(seed, 50));
  const layers = Math.round(8 + 16 * intensity);
  for (let layer = 0; layer < layers; layer++) {
    const pan = between(noise, -0.95, 0.95);
    const far = between(noise, 0.25, 1);
    let t = -between(noise, 0, PHRASE);
    while (t < length) {
      addPanned(sound, voices[Math.floor(between(noise, 0, voices.length))], Math.floor(t), far * 0.4, pan);
      t += PHRASE * between(noise, 1.02, 1.5);
    }
  }
  for (const [channel, out] of [sound.left, sound.right].entries()) {
    const wash = run(pink(hashInts(seed, 60, channel), length), bandpass(620, 0.7));
    for (let i = 0; i < length; i++) out[i] += wash[i] * 0.08;
    run(out, lowpass(3800));
  }
  return sound;
};

/** A low crowd, cups and cutlery, a machine that hisses now and then. */
export const cafe: Bed = (context) => {
  const { length, seed } = context;
  const sound = crowd({ ...context, intensity: 0.15, seed: hashInts(seed, 1) });
  const noise = new Noise(hashInts(seed, 2));
  const clatter = new Float32Array(length);
  scatter(noise, length, 1.3, (at) => {
    const hz = between(noise, 2300, 4600);
    const g = between(noise, 0.015, 0.09);
    ring(clatter, at, [
      [hz, 0.18, g],
      [hz * 1.53, 0.12, g * 0.6],
      [hz * 2.31, 0.06, g * 0.4],
    ]);
    grain(clatter, at, noise, 3000, 1, 0.01, g);
  });
  addPanned(sound, clatter, 0, 1.4, 0.35);
  const hiss = new Float32Array(length);
  scatter(noise, length, 0.16, (at) => {
    const n = Math.floor(between(noise, 0.8, 1.8) * SAMPLE_RATE);
    const puff = run(pink(hashInts(seed, 3, at), n), bandpass(4200, 0.7));
    for (let i = 0; i < n; i++) puff[i] *= Math.min(1, i / 2400) * Math.min(1, (n - i) / 9600) * 0.16;
    addMono(hiss, puff, at, 1);
  });
  addPanned(sound, hiss, 0, 1, -0.5);
  const air = both((channel) => run(pink(hashInts(seed, 4, channel), length), lowpass(500)));
  addMono(sound.left, air.left, 0, 0.05);
  addMono(sound.right, air.right, 0, 0.05);
  return sound;
};
