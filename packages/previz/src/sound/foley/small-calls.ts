/** Calls of frogs, snakes, insects and what swims; and the purr of a cat. */
import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, lowpass, run } from '../dsp/filter.ts';
import { pink, white } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { grain } from '../dsp/strike.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { flat, phrase, swell, whistle } from './call.ts';
import { blank, type EventSound, pick } from './event-sound.ts';

export const SMALL_CALLS = {
  frog_croak: ({ noise }) => {
    const out = blank(1.1);
    for (let c = 0, at = 0; c < 2; c++) {
      const pulses = new Float32Array(samples(0.3));
      for (let p = 0; p < pulses.length; p += 48000 / pick(noise, 44, 52)) {
        const x = p / pulses.length;
        pulses[Math.floor(p)] = 0.25 + 3 * x * (1 - x);
      }
      const low = run(Float32Array.from(pulses), bandpass(620, 7));
      const high = run(pulses, bandpass(1650, 7));
      for (let i = 0; i < low.length; i++) low[i] = low[i] * 4 + high[i] * 2.6;
      addMono(out, low, samples(at), 1);
      at += 0.46;
    }
    return out;
  },
  snake_hiss: ({ seed }) => {
    const out = run(run(white(seed, samples(1.5)), highpass(3000)), lowpass(11000));
    for (let i = 0; i < out.length; i++) {
      const x = i / out.length;
      out[i] *= Math.min(1, 0.15 + x * 5) * (1 - x) * (0.9 + 0.1 * sinTurn((5 * i) / 48000));
    }
    return out;
  },
  /** Horny rings at 60 a second. */
  rattle: ({ noise, seed }) => {
    const out = blank(1.7);
    const air = run(white(seed, out.length), bandpass(6200, 0.8));
    for (let i = 0; i < out.length; i++) {
      const x = i / out.length;
      const p = 58 * (i / 48000);
      const tick = p - Math.floor(p);
      out[i] = air[i] * Math.max(0, 1 - tick * 2.2) * Math.min(1, 0.3 + x * 6, (1 - x) * 4);
    }
    grain(out, 0, noise, 6200, 1, 0.01, 0.4);
    return out;
  },
  /** Whistles that rise and fall over a rattle of clicks. */
  dolphin_click: ({ noise }) => {
    const out = blank(1.8);
    let at = 0;
    for (let k = 0; at < 0.9; k++) {
      grain(out, samples(at), noise, pick(noise, 6500, 12000), 2, 0.003, 0.8);
      at += 0.06 - 0.045 * Math.min(1, k / 24);
    }
    whistle(
      out,
      samples(0.5),
      0.6,
      [
        [0, 5200],
        [0.4, 9200],
        [1, 6800],
      ],
      0.5,
      0.1,
    );
    whistle(
      out,
      samples(1.15),
      0.5,
      [
        [0, 7200],
        [0.5, 11500],
        [1, 8200],
      ],
      0.4,
      0.1,
    );
    return out;
  },
  seal_bark: phrase({
    throat: {
      seconds: 0.36,
      pitch: [
        [0, 190],
        [0.3, 280],
        [1, 210],
      ],
      level: swell(0.12, 0.25),
      formants: [
        [flat(620), 2.5, 1.3],
        [flat(1400), 3, 0.9],
      ],
      breath: 0.4,
      rough: 0.6,
    },
    gap: 0.5,
    notes: [3, 4],
    drive: 1.8,
  }),
  /** A rolled purr: 26 pulses a second, in and out. */
  cat_purr: ({ seed, seconds }) => {
    const out = blank(seconds || 2.2);
    const air = run(pink(hashInts(seed, 1), out.length), lowpass(1400));
    for (let i = 0; i < out.length; i++) {
      const t = i / 48000;
      const p = 26 * t;
      const x = p - Math.floor(p);
      const breath = 0.65 + 0.35 * sinTurn(0.62 * t);
      const env = Math.min(1, t * 6 + 0.1, (out.length - i) / 9600);
      out[i] = (air[i] * 0.8 + sinTurn(p * 2) * 0.06) * (0.1 + (1 - x) * (1 - x)) * breath * env;
    }
    return out;
  },
  /** A short hot note of a mosquito-sized insect going by. */
  mosquito: ({ seconds }) => {
    const out = blank(seconds || 1.6);
    let phase = 0;
    for (let i = 0; i < out.length; i++) {
      const x = i / out.length;
      phase += (560 + 45 * sinTurn(x * 1.3) + 12 * sinTurn(x * 9)) / 48000;
      const env = sinTurn(0.5 * x);
      out[i] = (sinTurn(phase) + 0.6 * sinTurn(2 * phase) + 0.4 * sinTurn(3 * phase)) * (0.05 + env * env) * 0.4;
    }
    return out;
  },
} satisfies Readonly<Record<string, EventSound>>;
