/** Wind, leaves and the drone of empty rooms and of space. */
import { noise1 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { addHum, addNoise } from '../dsp/layers.ts';
import { brown, Noise, pink, wander, white } from '../dsp/noise.ts';
import { both, type Stereo, silence } from '../dsp/stereo.ts';
import { grain } from '../dsp/strike.ts';
import { sinTurn } from '../dsp/tone.ts';
import { addWave, lazyWave, makeWave } from '../dsp/wave.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { type Bed, between, scatter } from './bed.ts';

/** 0..1 gust strength: slow swells with a faster flutter. */
function gusts(seed: number, length: number, rate: number): Float32Array {
  const slow = wander(hashInts(seed, 1), length, rate);
  const flutter = wander(hashInts(seed, 2), length, 1.3);
  const out = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const g = 0.5 + 0.42 * slow[i] + 0.12 * flutter[i];
    out[i] = g < 0.04 ? 0.04 : Math.min(g, 1);
  }
  return out;
}

/** Broad bands that swell and open with the gusts, a low rumble, a whistle in strong gusts only. */
export const wind: Bed = ({ length, seed, wind: speed }) => {
  const force = Math.min(1, 0.25 + speed / 14);
  const gust = gusts(seed, length, 0.16 + force * 0.2);
  return both((channel) => {
    const out = new Float32Array(length);
    const bands: readonly (readonly [number, number, number])[] = [
      [240, 0.9, 1],
      [520, 1.6, 0.6 + force * 0.3],
      [1050, 2.4, 0.22 + force * 0.35],
    ];
    bands.forEach(([hz, q, amount], b) => {
      const band = sweep(
        pink(hashInts(seed, 10 + b, channel), length),
        'band',
        (i) => hz * (0.65 + 0.8 * gust[i]),
        () => q,
      );
      for (let i = 0; i < length; i++) out[i] += band[i] * amount * gust[i] * Math.sqrt(gust[i]) * 2;
    });
    const rumble = run(brown(hashInts(seed, 20, channel), length), lowpass(110));
    const whistle = sweep(
      white(hashInts(seed, 30), length),
      'band',
      (i) => 480 + 420 * gust[i],
      () => 30,
    );
    for (let i = 0; i < length; i++) {
      const peak = gust[i] - 0.72;
      out[i] += rumble[i] * gust[i] * 0.35 + (peak > 0 ? whistle[i] * peak * force * 1.2 : 0);
    }
    return out;
  });
};

/** Many small dry touches riding on the gusts. */
export const leaves: Bed = ({ length, seed, wind: speed }) => {
  const gust = gusts(seed, length, 0.25);
  const density = 60 + Math.min(1, speed / 10) * 120;
  return both((channel) => {
    const hiss = run(run(white(hashInts(seed, 3, channel), length), highpass(2200)), lowpass(8500));
    const out = new Float32Array(length);
    for (let i = 0; i < length; i++) out[i] = hiss[i] * gust[i] * gust[i] * 0.35;
    const noise = new Noise(hashInts(seed, 4, channel));
    scatter(noise, length, density, (at) => {
      const g = gust[at];
      grain(
        out,
        at,
        noise,
        between(noise, 2500, 7500),
        1.5,
        between(noise, 0.012, 0.05),
        g * g * between(noise, 0.1, 0.8),
      );
    });
    return out;
  });
};

/** The nearly silent air of an empty room, with a trace of mains hum. */
export const roomTone: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, seed, { colour: 'pink', low: 360, gain: 1 });
  addHum(out, 50, [0.004, 0.002, 0.0012], 1);
  return out;
};

/** Fan air and the buzz of a compressor. */
export const airConditioner: Bed = ({ length, seed }) => {
  const slow = wander(seed, length, 0.3);
  return both((channel) => {
    const air = run(run(pink(hashInts(seed, 6, channel), length), lowpass(1800)), highpass(90));
    const hum = new Float32Array(length);
    addWave(
      hum,
      motorWave(),
      () => 49.65,
      () => 1,
      0,
      length,
      channel * 0.2,
    );
    for (let i = 0; i < length; i++) air[i] = air[i] * (0.8 + 0.1 * slow[i]) + hum[i] * (1 + 0.15 * slow[i]);
    return air;
  });
};

const humWave = lazyWave(() => makeWave((h) => (h <= 4 ? 1 / (h * h) : 0)));
/** Mains hum of a motor: odd and even multiples of 50 Hz. */
const motorWave = lazyWave(() =>
  makeWave(
    (h) => [0.05, 0.11, 0.03, 0.05, 0.014, 0.02, 0.006][h - 1] ?? 0,
    (h) => (h * 0.13) % 1,
  ),
);

/** Beating low saws behind a closed filter, and a far shimmer. */
export const spaceHum: Bed = ({ length, seed }) =>
  both((channel) => {
    const out = new Float32Array(length);
    const tones = [55, 55.23, 110.3, 82.6, 164.7, 165.1];
    tones.forEach((hz, k) => {
      const detune = channel === 0 ? 1 : 1.0021;
      addWave(
        out,
        humWave(),
        () => hz * detune,
        () => (k < 2 ? 0.3 : 0.13),
        0,
        length,
        k * 0.17,
      );
    });
    const air = sweep(
      pink(hashInts(seed, 8, channel), length),
      'band',
      (i) => 900 + 500 * noise1(seed + channel, (i / SAMPLE_RATE) * 0.2),
      () => 6,
    );
    const breath = wander(hashInts(seed, 9, channel), length, 0.15);
    for (let i = 0; i < length; i++) out[i] = out[i] * (0.85 + 0.15 * breath[i]) + air[i] * 0.18;
    return out;
  });

/** A muffled world: low rumble and rising bubbles. */
export const underwater: Bed = ({ length, seed }) => {
  const swell = wander(seed, length, 0.35);
  const sound: Stereo = both((channel) => {
    const out = run(run(brown(hashInts(seed, 11, channel), length), lowpass(320)), highpass(40));
    for (let i = 0; i < length; i++) out[i] *= 0.8 + 0.35 * swell[i];
    return out;
  });
  for (const [channel, out] of [sound.left, sound.right].entries()) {
    const noise = new Noise(hashInts(seed, 12, channel));
    const bubbles = new Float32Array(length);
    scatter(noise, length, 1.1, (at) => {
      const count = 3 + Math.floor(between(noise, 0, 9));
      let t = at;
      for (let b = 0; b < count; b++) {
        bubble(bubbles, t, noise, between(noise, 180, 620), 0.16);
        t += Math.floor(between(noise, 0.03, 0.11) * SAMPLE_RATE);
      }
    });
    run(bubbles, bandpass(480, 0.6));
    for (let i = 0; i < length; i++) out[i] += bubbles[i];
  }
  return sound;
};

/** One bubble: a short sine that rises a little as it nears the surface. */
export function bubble(out: Float32Array, at: number, noise: Noise, hz: number, amplitude: number): void {
  const seconds = between(noise, 0.03, 0.09);
  const n = Math.floor(seconds * SAMPLE_RATE);
  let phase = 0;
  let inc = hz / SAMPLE_RATE;
  const grow = 1 + 0.25 / n;
  for (let i = 0; i < n && at + i < out.length; i++) {
    const x = i / n;
    const env = x < 0.08 ? x / 0.08 : (1 - x) * (1 - x);
    out[at + i] += sinTurn(phase) * env * amplitude;
    phase += inc;
    inc *= grow;
  }
}
