/** What rings: phones, doors, chimes, gongs, bells. */
import { exp } from '../../math/trig.ts';
import { bandpass, lowpass, run } from '../dsp/filter.ts';
import { white } from '../dsp/noise.ts';
import { grain, ring } from '../dsp/strike.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { addWave, buzzWave } from '../dsp/wave.ts';
import { blank, type EventSound, pick } from './event-sound.ts';

/** A pure tone with soft edges. */
function tone(out: Float32Array, at: number, seconds: number, hz: readonly number[], gain: number): void {
  const from = samples(at);
  const n = Math.min(samples(seconds), out.length - from);
  for (let i = 0; i < n; i++) {
    let v = 0;
    for (const f of hz) v += sinTurn(0.25 + (f * i) / 48000);
    out[from + i] += v * gain * Math.min(1, i / 60, (n - i) / 240);
  }
}

/** Two bell tones beating, twenty times a second: a ringing telephone. */
export const phoneRing: EventSound = ({ seconds }) => {
  const out = blank(Math.max(1.6, Math.min(seconds, 6)));
  for (let at = 0; at < out.length / 48000 - 0.7; at += 2.4) {
    for (let k = 0; k < 18; k++) {
      ring(out, samples(at + k * 0.048), [
        [1480, 0.3, 0.22],
        [k % 2 ? 1870 : 1785, 0.26, 0.2],
        [4120, 0.08, 0.1],
      ]);
    }
  }
  return out;
};

export const phoneBuzz: EventSound = () => {
  const out = blank(1.6);
  for (const at of [0, 0.75]) {
    const from = samples(at);
    addWave(
      out,
      buzzWave(),
      () => 168,
      (i) => 0.35 * Math.min(1, (i - from) / 300, (from + 21600 - i) / 900),
      from,
      from + 21600,
    );
  }
  return run(out, lowpass(1600));
};

export const notification: EventSound = () => {
  const out = blank(1);
  ring(out, 0, [
    [1318, 0.5, 0.5],
    [2636, 0.2, 0.12],
  ]);
  ring(out, samples(0.13), [
    [1760, 0.6, 0.5],
    [3520, 0.2, 0.12],
  ]);
  return out;
};

/** Ding-dong. */
export const doorbell: EventSound = ({ noise }) => {
  const out = blank(2.2);
  for (const [at, hz] of [
    [0, 659],
    [0.55, 523],
  ] as const)
    ring(out, samples(at), [
      [hz, 1.3, 0.45],
      [hz * 2.01, 0.8, 0.2],
      [hz * 2.76, 0.5, 0.16],
      [hz * 5.4, 0.2, 0.08],
    ]);
  grain(out, 0, noise, 3200, 1, 0.006, 0.3);
  return out;
};

/** Three falling notes before an announcement. */
export const chimes: EventSound = () => {
  const out = blank(2.4);
  for (const [at, hz] of [
    [0, 784],
    [0.38, 659],
    [0.76, 523],
  ] as const)
    ring(out, samples(at), [
      [hz, 1.2, 0.42],
      [hz * 2, 0.6, 0.12],
      [hz * 3.01, 0.3, 0.05],
    ]);
  return out;
};

/** Alarm clock or monitor alert: bursts of four. */
export const alarm: EventSound = ({ seconds }) => {
  const out = blank(Math.max(1, Math.min(seconds, 8)));
  for (let at = 0; at + 0.6 < out.length / 48000; at += 0.9)
    for (let k = 0; k < 4; k++) tone(out, at + k * 0.115, 0.07, [2048, 4096], 0.35);
  return out;
};

/** Three short tubes in the wind. */
export const windChime: EventSound = ({ noise }) => {
  const out = blank(3);
  const scale = [1046, 1174, 1396, 1568, 1760];
  for (let k = 0; k < 7; k++) {
    const hz = scale[Math.floor(pick(noise, 0, 5))] * pick(noise, 0.998, 1.002);
    ring(
      out,
      k === 0 ? 0 : samples(pick(noise, 0, 1.3)),
      [
        [hz, 1.6, 0.4],
        [hz * 2.76, 0.8, 0.2],
        [hz * 5.4, 0.3, 0.1],
      ],
      k === 0 ? 0.8 : pick(noise, 0.25, 0.8),
    );
  }
  return out;
};

/** A tam-tam: a low bloom whose shimmer arrives late. */
export const gong: EventSound = ({ noise, seed, strength }) => {
  const out = blank(5);
  for (let k = 0; k < 22; k++) {
    const hz = 62 * (1 + k * 0.93 + 0.13 * noise.next());
    ring(out, samples(k * 0.006), [[hz, 4.4 - k * 0.11, 0.3 / (1 + k * 0.16)]]);
  }
  const shimmer = run(white(seed, out.length), bandpass(2600, 0.7));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    out[i] += shimmer[i] * 0.3 * strength * Math.min(1, t / 0.35) * exp(-t * 1.4);
  }
  grain(out, 0, noise, 300, 0.7, 0.06, 0.7);
  for (let i = out.length - 9600; i < out.length; i++) out[i] *= (out.length - i) / 9600;
  return out;
};

/** A bowl that sings after a soft stroke. */
export const singingBowl: EventSound = () => {
  const out = blank(6);
  ring(out, 0, [
    [293, 5.4, 0.45],
    [294.3, 5.2, 0.35],
    [803, 3.6, 0.25],
    [1503, 2, 0.14],
    [2380, 1, 0.07],
  ]);
  for (let i = out.length - 14400; i < out.length; i++) out[i] *= (out.length - i) / 14400;
  return out;
};

/** A little bell on a collar, a bicycle or a counter. */
export const handBell: EventSound = ({ noise }) => {
  const out = blank(1.6);
  const f = pick(noise, 0.94, 1.06);
  for (const [at, g] of [
    [0, 1],
    [0.16, 0.75],
  ] as const)
    ring(
      out,
      samples(at),
      [
        [2480 * f, 0.9, 0.4],
        [2502 * f, 0.8, 0.25],
        [5320 * f, 0.5, 0.25],
        [8150 * f, 0.25, 0.14],
      ],
      g,
    );
  return out;
};
