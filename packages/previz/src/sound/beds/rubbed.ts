/** What hands do by rubbing, stroking, bowing and blowing: beds driven by the speed of the hand, m/s. */
import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, lowpass, peaking, run, sweep } from '../dsp/filter.ts';
import { Noise, pink, wander, white } from '../dsp/noise.ts';
import { both } from '../dsp/stereo.ts';
import { grain, ring } from '../dsp/strike.ts';
import { midiToHz, sinTurn } from '../dsp/tone.ts';
import { addWave, lazyWave, makeWave, sawWave } from '../dsp/wave.ts';
import { type Key, keyOf, Tune } from '../music/key.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { between } from './bed.ts';
import type { Machine } from './machines.ts';

interface Rub {
  /** Bands of friction noise: Hz, quality, level. */
  bands: readonly (readonly [number, number, number])[];
  /** m/s at which it is at its usual level. */
  usual: number;
  /** Share that the pitch of the bands rises by at that speed. */
  bend: number;
  /** Teeth, bristles or stitches: grains for each metre, and their level. */
  teeth?: readonly [perMetre: number, level: number, hz: number];
}

function rubbed(r: Rub): Machine {
  return (length, seed, speed) => {
    const noise = new Noise(hashInts(seed, 1));
    const teeth = new Float32Array(length);
    if (r.teeth) {
      const [perMetre, level, hz] = r.teeth;
      let way = 0;
      for (let i = 0; i < length; i += 32) {
        const before = way;
        const v = Math.abs(speed(i));
        way += (v * 32 * perMetre) / SAMPLE_RATE;
        if (Math.floor(way) > Math.floor(before))
          grain(teeth, i, noise, hz * between(noise, 0.8, 1.25), 1.6, 0.006, level * Math.min(1.4, v / r.usual));
      }
    }
    const rough = wander(hashInts(seed, 2), length, 45);
    return both((channel) => {
      const out = new Float32Array(length);
      for (const [b, [hz, q, level]] of r.bands.entries()) {
        const band = sweep(
          white(hashInts(seed, 10 + b, channel), length),
          'band',
          (i) => hz * (1 + r.bend * Math.min(1.5, Math.abs(speed(i)) / r.usual)),
          () => q,
        );
        for (let i = 0; i < length; i++) out[i] += band[i] * level;
      }
      for (let start = 0; start < length; start += 64) {
        const g0 = Math.min(1.6, Math.abs(speed(start)) / r.usual);
        const g1 = Math.min(1.6, Math.abs(speed(start + 64)) / r.usual);
        const end = Math.min(length, start + 64);
        for (let i = start; i < end; i++)
          out[i] = out[i] * (g0 + ((g1 - g0) * (i - start)) / 64) * (0.8 + 0.3 * rough[i]) + teeth[i];
      }
      return out;
    });
  };
}

export const pencil = rubbed({
  bands: [
    [3400, 1.4, 0.5],
    [1500, 2, 0.25],
  ],
  usual: 0.12,
  bend: 0.4,
});
export const scrub = rubbed({
  bands: [
    [1900, 0.9, 0.5],
    [4200, 1, 0.25],
  ],
  usual: 0.3,
  bend: 0.3,
  teeth: [120, 0.25, 3200],
});
export const wash = rubbed({
  bands: [
    [900, 0.8, 0.5],
    [2600, 0.8, 0.25],
  ],
  usual: 0.3,
  bend: 0.5,
  teeth: [60, 0.2, 1100],
});
export const sweepFloor = rubbed({
  bands: [
    [2600, 0.7, 0.45],
    [5200, 0.8, 0.3],
  ],
  usual: 0.3,
  bend: 0.2,
  teeth: [220, 0.3, 4200],
});
export const saw = rubbed({
  bands: [
    [900, 1.6, 0.7],
    [2300, 2, 0.5],
    [5200, 1.2, 0.25],
  ],
  usual: 0.3,
  bend: 0.35,
  teeth: [160, 0.5, 1800],
});
export const file = rubbed({
  bands: [
    [3100, 3, 0.6],
    [5600, 3, 0.35],
  ],
  usual: 0.25,
  bend: 0.25,
  teeth: [260, 0.3, 4800],
});
export const carve = rubbed({
  bands: [
    [1300, 1.2, 0.45],
    [3300, 1, 0.3],
  ],
  usual: 0.2,
  bend: 0.3,
  teeth: [70, 0.5, 2100],
});
export const brushStroke = rubbed({
  bands: [
    [2100, 0.7, 0.4],
    [5200, 0.9, 0.16],
  ],
  usual: 0.25,
  bend: 0.3,
});
export const fabricRub = rubbed({
  bands: [
    [1500, 0.6, 0.4],
    [3600, 0.8, 0.14],
  ],
  usual: 0.3,
  bend: 0.3,
});
export const paperRub = rubbed({
  bands: [
    [3400, 0.7, 0.4],
    [6200, 0.9, 0.25],
  ],
  usual: 0.25,
  bend: 0.3,
  teeth: [90, 0.45, 5200],
});

/** A spoon round a pot: metal on metal, and what is stirred. */
export const stir: Machine = (length, seed, speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const taps = new Float32Array(length);
  let way = 0;
  for (let i = 0; i < length; i += 64) {
    const before = way;
    way += (Math.abs(speed(i)) * 64) / SAMPLE_RATE;
    if (Math.floor(way * 6) > Math.floor(before * 6)) {
      const hz = between(noise, 1900, 2700);
      ring(
        taps,
        i,
        [
          [hz, 0.14, 0.2],
          [hz * 2.31, 0.08, 0.12],
          [680, 0.06, 0.14],
        ],
        between(noise, 0.3, 1),
      );
      grain(taps, i, noise, 3800, 1, 0.004, 0.15);
    }
  }
  const liquid = rubbed({
    bands: [
      [700, 1, 0.5],
      [1900, 1.2, 0.2],
    ],
    usual: 0.3,
    bend: 0.4,
    teeth: [30, 0.2, 800],
  })(length, seed, speed);
  for (let i = 0; i < length; i++) {
    liquid.left[i] = liquid.left[i] * 0.6 + taps[i];
    liquid.right[i] = liquid.right[i] * 0.6 + taps[i];
  }
  return liquid;
};

/**
 * A violin under the bow: each turn of the bow begins a note of a tune in the clip's key, and the tone swells and fades
 * with the speed of the stroke, so that bow and sound move as one.
 */
export const bowedString: Machine = (length, seed, speed, key: Key = keyOf(seed)) => {
  const tune = new Tune(key, seed, 'bow', 24);
  const strokes: number[] = [0];
  for (let i = 64; i < length; i += 64) if (speed(i - 64) < 0 !== speed(i) < 0) strokes.push(i);
  const notes = strokes.map(() => tune.next());
  let k = 0;
  const pitch = (i: number): number => {
    while (k + 1 < strokes.length && i >= strokes[k + 1]) k++;
    const since = (i - strokes[k]) / SAMPLE_RATE;
    // The finger slides in, then shakes.
    const from = k > 0 ? notes[k - 1] : notes[k];
    const slide = Math.min(1, since / 0.05);
    const note = from + (notes[k] - from) * slide * (2 - slide);
    return midiToHz(note + 0.14 * Math.min(1, since / 0.3) * sinTurn(5.6 * (i / SAMPLE_RATE)));
  };
  const level = (i: number): number => Math.sqrt(Math.min(1.4, Math.abs(speed(i)) / 0.5)) * 0.5;
  const tone = new Float32Array(length);
  addWave(tone, sawWave(), pitch, level);
  const bow = run(white(hashInts(seed, 1), length), bandpass(2700, 0.7));
  for (let i = 0; i < length; i += 64) {
    const g = level(i) * 0.07;
    const end = Math.min(length, i + 64);
    for (let s = i; s < end; s++) tone[s] += bow[s] * g;
  }
  for (const [hz, q, db] of [
    [285, 1.6, 4],
    [470, 2, 3],
    [1100, 1.3, 3],
    [2600, 1.2, 5],
  ] as const)
    run(tone, peaking(hz, q, db));
  run(run(tone, lowpass(7500)), highpass(170));
  return { left: tone, right: Float32Array.from(tone) };
};

const reedWave = lazyWave(() => makeWave((h) => [1, 0.4, 0.22, 0.1, 0.05, 0.03][h - 1] ?? 0.012 / h));

/** A flute or trumpet at the lips: phrases with breaths between. */
export const blownPipe: Machine = (length, seed, _speed, key: Key = keyOf(seed)) => {
  const tune = new Tune(key, seed, 'pipe', 24);
  const noise = new Noise(hashInts(seed, 1));
  const starts: number[] = [];
  const ends: number[] = [];
  const notes: number[] = [];
  let at = 0.12 * SAMPLE_RATE;
  for (let k = 0; at < length; k++) {
    const long = between(noise, 0.22, 0.6) * (k % 4 === 3 ? 2 : 1);
    starts.push(at);
    ends.push(at + long * SAMPLE_RATE * 0.94);
    notes.push(tune.next());
    at += (long + (k % 4 === 3 ? 0.3 : 0)) * SAMPLE_RATE;
  }
  let k = 0;
  const find = (i: number): number => {
    while (k + 1 < starts.length && i >= starts[k + 1]) k++;
    return k;
  };
  const level = (i: number): number => {
    const n = find(i);
    if (n >= starts.length || i < starts[n]) return 0;
    return 0.4 * Math.max(0, Math.min(1, (i - starts[n]) / 1600, (ends[n] - i) / 2400));
  };
  const tone = new Float32Array(length);
  addWave(tone, reedWave(), (i) => midiToHz((notes[find(i)] ?? 72) + 0.12 * sinTurn(5.2 * (i / SAMPLE_RATE))), level);
  k = 0;
  const air = run(pink(hashInts(seed, 2), length), bandpass(2400, 0.8));
  for (let i = 0; i < length; i += 64) {
    const g = level(i) * 0.35;
    const end = Math.min(length, i + 64);
    for (let s = i; s < end; s++) tone[s] += air[s] * g;
  }
  return { left: tone, right: Float32Array.from(tone) };
};
