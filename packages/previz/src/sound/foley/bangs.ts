/** What bursts, falls and cracks: shots, fireworks, balloons, rocks, trees, ice. */
import { hashInts } from '../../math/random.ts';
import { exp } from '../../math/trig.ts';
import { bandpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { brown, pink, white } from '../dsp/noise.ts';
import { chirp, grain, ring } from '../dsp/strike.ts';
import { cube, samples, sinTurn, softClip } from '../dsp/tone.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { strike } from './struck.ts';

/** Pistol or rifle: a crack, its report from the ground and the far walls. Heard only where the words ask for it. */
export const gunshot: EventSound = ({ noise, seed }) => {
  const out = blank(1.8);
  const crack = sweep(
    white(seed, samples(0.3)),
    'low',
    (i) => 600 + 11000 * exp(-i / 700),
    () => 0.7,
  );
  for (let i = 0; i < crack.length; i++) out[i] += crack[i] * exp(-i / 1500) * 1.8;
  chirp(out, 0, 190, 48, 0.16, 1.2, 0.0004);
  const tail = run(pink(hashInts(seed, 1), out.length), lowpass(1100));
  for (const [at, g] of [
    [0.05, 0.8],
    [0.19, 0.4],
    [0.42, 0.22],
  ] as const)
    for (let i = samples(at); i < out.length; i++) out[i] += tail[i] * g * exp(-(i - samples(at)) / 12000);
  grain(out, 0, noise, 5200, 0.6, 0.006, 0.8);
  for (let i = 0; i < out.length; i++) out[i] = softClip(out[i] * 1.3) * Math.min(1, (out.length - i) / 4800);
  return out;
};

/** String, arrow, air. */
export const arrow: EventSound = ({ noise, seed }) => {
  const out = blank(0.8);
  ring(out, 0, [
    [146, 0.2, 0.7],
    [293, 0.14, 0.4],
    [590, 0.08, 0.25],
  ]);
  grain(out, 0, noise, 1900, 0.8, 0.01, 0.7);
  const air = sweep(
    white(seed, samples(0.4)),
    'band',
    (i) => 3600 - 0.09 * i,
    () => 1.6,
  );
  for (let i = 0; i < air.length; i++) out[i + 480] += air[i] * cube(1 - i / air.length) * 0.5;
  return out;
};

/** A rocket climbs, bursts high up and crackles down. */
export const firework: EventSound = ({ noise, seed }) => {
  const out = blank(3.4);
  grain(out, 0, noise, 700, 0.6, 0.12, 0.8);
  const climb = samples(0.85);
  let phase = 0;
  const air = run(pink(seed, climb), bandpass(1800, 0.8));
  for (let i = 0; i < climb; i++) {
    const x = i / climb;
    phase += (900 + 1500 * x) / 48000;
    out[i] += (sinTurn(phase) * 0.08 + air[i] * 0.5) * (1 - 0.6 * x);
  }
  const boom = run(brown(hashInts(seed, 1), samples(1.6)), lowpass(700));
  for (let i = 0; i < boom.length; i++) out[climb + i] += boom[i] * 5 * exp(-i / 9000);
  chirp(out, climb, 150, 40, 0.4, 1.2, 0.0005);
  grain(out, climb, noise, 2400, 0.5, 0.05, 1);
  for (let k = 0; k < 130; k++) {
    const x = pick(noise, 0, 1);
    grain(
      out,
      climb + samples(0.25 + 1.9 * x),
      noise,
      pick(noise, 2200, 8000),
      1.6,
      0.006,
      pick(noise, 0.08, 0.5) * (1 - x),
    );
  }
  return out;
};

export const balloonPop: EventSound = ({ noise }) => {
  const out = blank(0.5);
  grain(out, 0, noise, 2400, 0.5, 0.03, 1.4);
  grain(out, 0, noise, 800, 0.6, 0.07, 0.9);
  chirp(out, 0, 420, 130, 0.05, 0.8, 0.0003);
  return out;
};

/** Rocks that knock on rocks as they roll. */
export const rockFall: EventSound = ({ noise, seed }) => {
  const out = blank(2.6);
  for (let k = 0; k < 46; k++) {
    const x = k === 0 ? 0 : pick(noise, 0, 1);
    strike(
      out,
      samples(1.9 * x),
      noise,
      'stone',
      pick(noise, 0.8, 8),
      0.7,
      (k === 0 ? 1 : pick(noise, 0.1, 0.8)) * (1 - 0.7 * x),
    );
  }
  const rumble = run(brown(seed, out.length), lowpass(180));
  for (let i = 0; i < out.length; i++) out[i] += rumble[i] * 1.6 * cube(1 - i / out.length);
  return out;
};

/** Fibres give way one after another, then the trunk lands. */
export const treeFall: EventSound = ({ noise, seed }) => {
  const out = blank(3.2);
  for (let k = 0; k < 34; k++) {
    const x = k === 0 ? 0 : pick(noise, 0, 1.3);
    strike(out, samples(x), noise, 'wood', pick(noise, 0.6, 4), 0.9, k === 0 ? 0.9 : pick(noise, 0.15, 0.7));
    grain(out, samples(x), noise, pick(noise, 1500, 5200), 1, 0.01, 0.35);
  }
  const air = run(white(seed, out.length), bandpass(1800, 0.6));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    out[i] += air[i] * (t < 1.6 ? 0.08 + 0.3 * (t / 1.6) ** 2 : 0.5 * exp(-(t - 1.6) * 3));
  }
  chirp(out, samples(1.6), 90, 32, 0.5, 1.4, 0.002);
  return out;
};

/** Ice under load: pings that fall in pitch as the high notes travel faster. */
export const iceCrack: EventSound = ({ noise }) => {
  const out = blank(1.6);
  grain(out, 0, noise, 3200, 0.6, 0.014, 1);
  for (const [at, g] of [
    [0, 1],
    [0.11, 0.5],
    [0.3, 0.35],
  ] as const)
    chirp(out, samples(at), pick(noise, 4200, 6200), pick(noise, 260, 420), 0.5, 0.7 * g, 0.0004);
  for (let k = 0; k < 10; k++)
    strike(out, samples(pick(noise, 0.02, 0.5)), noise, 'glass', 3, 0.8, pick(noise, 0.05, 0.2));
  return out;
};
