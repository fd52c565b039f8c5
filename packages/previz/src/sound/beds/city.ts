/** Streets: traffic, quiet suburbs, sirens. */
import { hashInts } from '../../math/random.ts';
import { exp } from '../../math/trig.ts';
import { bandpass, highpass, lowpass, run, soften } from '../dsp/filter.ts';
import { brown, Noise, pink, wander } from '../dsp/noise.ts';
import { addStereo, both, type Stereo, silence } from '../dsp/stereo.ts';
import { sinTurn } from '../dsp/tone.ts';
import { addWave, buzzWave, sawWave } from '../dsp/wave.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { leaves } from './air.ts';
import { type Bed, between } from './bed.ts';
import { birds } from './creatures.ts';

/** One car going by: tyre band and engine tone with a bell-shaped level, Doppler bend and pan sweep. */
function pass(sound: Stereo, seed: number, centre: number, seconds: number, gain: number): void {
  const noise = new Noise(seed);
  const n = Math.floor(seconds * 2 * SAMPLE_RATE);
  const start = Math.floor(centre - n / 2);
  const from = Math.max(0, start);
  const to = Math.min(sound.left.length, start + n);
  if (to <= from) return;
  const length = to - from;
  const direction = noise.next() > 0 ? 1 : -1;
  const tyre = run(pink(hashInts(seed, 1), length), bandpass(between(noise, 750, 1300), 0.7));
  const motor = new Float32Array(length);
  const hz = between(noise, 62, 105);
  const where = (i: number): number => ((i + from - centre) / (seconds * SAMPLE_RATE)) * 2;
  addWave(
    motor,
    buzzWave(),
    (i) => hz * (1 - (0.045 * where(i)) / Math.sqrt(1 + where(i) ** 2)),
    () => 0.35,
  );
  soften(motor, 420);
  for (let i = 0; i < length; i += 32) {
    const x = where(i);
    const level = gain * exp(-x * x * 1.6);
    const p = 0.5 + (0.48 * direction * x) / Math.sqrt(1 + x * x);
    const l = Math.sqrt(1 - p) * level;
    const r = Math.sqrt(p) * level;
    const end = Math.min(length, i + 32);
    for (let k = i; k < end; k++) {
      const v = tyre[k] * 1.4 + motor[k] * 0.5;
      sound.left[from + k] += v * l;
      sound.right[from + k] += v * r;
    }
  }
}

/** A horn far off: two reeds a third apart. */
function honk(sound: Stereo, seed: number, at: number): void {
  const noise = new Noise(seed);
  const n = Math.floor(between(noise, 0.25, 0.6) * SAMPLE_RATE);
  const out = new Float32Array(Math.min(n, Math.max(0, sound.left.length - at)));
  const hz = between(noise, 340, 430);
  for (const ratio of [1, 1.26]) {
    addWave(
      out,
      sawWave(),
      () => hz * ratio,
      (i) => Math.min(1, i / 900, (n - i) / 1500) * 0.05,
    );
  }
  soften(out, 1400);
  const pan = between(noise, 0.2, 0.8);
  for (let i = 0; i < out.length; i++) {
    sound.left[at + i] += out[i] * Math.sqrt(1 - pan);
    sound.right[at + i] += out[i] * Math.sqrt(pan);
  }
}

/** The roar of a city with cars that pass. */
export const traffic: Bed = ({ length, seed, intensity }) => {
  const slow = wander(seed, length, 0.25);
  const sound = both((channel) => {
    const low = run(run(brown(hashInts(seed, 1, channel), length), lowpass(240)), highpass(45));
    const roar = run(pink(hashInts(seed, 2, channel), length), bandpass(600, 0.5));
    for (let i = 0; i < length; i++) low[i] = low[i] * (0.5 + 0.1 * slow[i]) + roar[i] * (0.2 + 0.06 * slow[i]);
    return low;
  });
  const noise = new Noise(hashInts(seed, 3));
  let t = between(noise, 0.3, 2) * SAMPLE_RATE;
  for (let car = 0; t < length + SAMPLE_RATE * 2 && car < 2000; car++) {
    pass(sound, hashInts(seed, 10, car), t, between(noise, 1.4, 3.4), between(noise, 0.12, 0.55));
    t += between(noise, 1.2, 5 - 2.5 * intensity) * SAMPLE_RATE;
  }
  let horn = between(noise, 2, 12) * SAMPLE_RATE;
  for (let k = 0; horn < length && k < 1000; k++) {
    honk(sound, hashInts(seed, 20, k), Math.floor(horn));
    horn += between(noise, 7, 22) * SAMPLE_RATE;
  }
  return sound;
};

/** A quiet street by day: far traffic, some leaves, a few birds, one car now and then. */
export const suburb: Bed = (context) => {
  const { length, seed } = context;
  const sound = silence(length);
  const far = both((channel) => {
    const low = run(brown(hashInts(seed, 1, channel), length), lowpass(200));
    const air = run(run(pink(hashInts(seed, 2, channel), length), lowpass(700)), highpass(120));
    for (let i = 0; i < length; i++) low[i] = low[i] * 0.3 + air[i] * 0.12;
    return low;
  });
  addStereo(sound, far, 1);
  addStereo(sound, birds({ ...context, seed: hashInts(seed, 3) }), 0.1);
  addStereo(sound, leaves({ ...context, seed: hashInts(seed, 4) }), 0.08);
  const noise = new Noise(hashInts(seed, 5));
  let t = between(noise, 1, 7) * SAMPLE_RATE;
  for (let car = 0; t < length && car < 1000; car++) {
    pass(sound, hashInts(seed, 6, car), t, between(noise, 2.5, 4), 0.12);
    t += between(noise, 6, 14) * SAMPLE_RATE;
  }
  return sound;
};

/** A wail that climbs and falls, with the echo of the street. */
export const siren: Bed = ({ length, seed }) => {
  const noise = new Noise(seed);
  const offset = between(noise, 0, 1);
  const tone = new Float32Array(length);
  const hz = (i: number): number => {
    const p = (i / SAMPLE_RATE) * 0.31 + offset;
    const x = p - Math.floor(p);
    const up = x < 0.45 ? x / 0.45 : (1 - x) / 0.55;
    return 620 + 780 * up * (2 - up);
  };
  addWave(tone, sawWave(), hz, () => 0.5);
  run(tone, bandpass(1150, 0.8));
  const near = wander(hashInts(seed, 2), length, 0.1);
  const sound = silence(length);
  for (let i = 0; i < length; i++) {
    const g = 0.75 + 0.25 * near[i];
    const echo = (i > 5200 ? tone[i - 5200] : 0) * 0.3;
    const echo2 = (i > 9100 ? tone[i - 9100] : 0) * 0.2;
    const flutter = 1 + 0.02 * sinTurn((i * 5) / SAMPLE_RATE);
    sound.left[i] = tone[i] * g * flutter + echo;
    sound.right[i] = tone[i] * g * 0.8 + echo2;
  }
  return sound;
};
