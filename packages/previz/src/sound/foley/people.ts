/** Wordless voices: coughs, sneezes, yawns, snores, screams, humming. */
import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, run } from '../dsp/filter.ts';
import { pink, white } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { type Points, voice } from './throat.ts';

const flat = (value: number): Points => [[0, value]];

/** A woman or a man, by seed: pitch and throat. */
const body = (seed: number): { pitch: number; size: number } =>
  hashInts(seed, 5) & 1 ? { pitch: 205, size: 1.15 } : { pitch: 118, size: 1 };

/** Throat closed, then burst open; twice. */
export function cough(seed: number): Float32Array {
  const { pitch, size } = body(seed);
  const out = new Float32Array(samples(0.85));
  for (const [at, g] of [
    [0, 1],
    [0.4, 0.75],
  ] as const) {
    const n = samples(0.3);
    const air = run(pink(hashInts(seed, Math.round(at * 10)), n), bandpass(1150 * size, 0.7));
    for (let i = 0; i < n; i++) air[i] *= (1 - i / n) ** 2 * Math.min(1, i / 90) * 2.4;
    const tone = voice(
      {
        seconds: 0.22,
        pitch: [
          [0, pitch * 1.5],
          [1, pitch * 0.9],
        ],
        level: [
          [0, 1],
          [1, 0],
        ],
        formants: [
          [flat(640 * size), 4, 1],
          [flat(1250 * size), 5, 0.6],
        ],
        breath: 0.6,
        rough: 0.8,
      },
      seed,
    );
    addMono(out, air, samples(at), g);
    addMono(out, tone, samples(at), g * 0.6);
  }
  return out;
}

/** Breath drawn in by steps, then the blow. */
export function sneeze(seed: number): Float32Array {
  const { pitch, size } = body(seed);
  const out = new Float32Array(samples(1.2));
  const draw = run(pink(hashInts(seed, 1), samples(0.55)), bandpass(1700, 1));
  for (let i = 0; i < draw.length; i++)
    draw[i] *= (0.12 + i / draw.length) * (0.6 + 0.4 * sinTurn((7 * i) / 48000)) * 0.8;
  addMono(out, draw, 0, 1);
  const blow = run(white(hashInts(seed, 2), samples(0.45)), bandpass(3200, 0.6));
  for (let i = 0; i < blow.length; i++) blow[i] *= (1 - i / blow.length) ** 2 * Math.min(1, i / 200);
  const tone = voice(
    {
      seconds: 0.4,
      pitch: [
        [0, pitch * 2.1],
        [1, pitch],
      ],
      level: [
        [0, 1],
        [0.3, 0.8],
        [1, 0],
      ],
      formants: [
        [flat(560 * size), 4, 1.2],
        [flat(1750 * size), 5, 0.8],
      ],
      breath: 0.4,
      rough: 0.3,
    },
    seed,
  );
  addMono(out, tone, samples(0.56), 1);
  addMono(out, blow, samples(0.58), 0.7);
  return out;
}

export function yawn(seed: number): Float32Array {
  const { pitch, size } = body(seed);
  return voice(
    {
      seconds: 2.2,
      pitch: [
        [0, pitch * 1.1],
        [0.35, pitch * 1.5],
        [1, pitch * 0.7],
      ],
      level: [
        [0, 0.1],
        [0.3, 1],
        [0.7, 0.6],
        [1, 0],
      ],
      formants: [
        [
          [
            [0, 420 * size],
            [0.4, 800 * size],
            [1, 480 * size],
          ],
          4,
          1,
        ],
        [flat(1180 * size), 5, 0.6],
      ],
      breath: 0.9,
      rough: 0.1,
    },
    seed,
  );
}

/** In through the nose: the palate flutters at 30 Hz; out softly. */
export function snore(seed: number): Float32Array {
  const n = samples(3);
  const low = run(pink(hashInts(seed, 1), n), bandpass(260, 1.2));
  const high = run(pink(hashInts(seed, 2), n), bandpass(1400, 0.8));
  const out = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    const t = i / 48000;
    const within = t < 1.5 ? Math.max(0, sinTurn(t / 3)) : 0;
    const away = t > 1.7 ? Math.max(0, sinTurn((t - 1.7) / 2.6)) : 0;
    const flutter = Math.max(0, sinTurn(31 * t + 0.3 * sinTurn(2 * t)));
    out[i] = low[i] * flutter * (0.08 + within) * 5 + high[i] * (0.3 * within * flutter + 0.16 * away);
  }
  return run(out, highpass(60));
}

export function scream(seed: number, strength: number): Float32Array {
  const { size } = body(seed);
  const top = size > 1.1 ? 980 : 620;
  return voice(
    {
      seconds: 1.2 + 0.4 * strength,
      pitch: [
        [0, top * 0.6],
        [0.1, top],
        [0.7, top * 1.05],
        [1, top * 0.6],
      ],
      level: [
        [0, 0.5],
        [0.08, 1],
        [0.8, 0.8],
        [1, 0],
      ],
      formants: [
        [flat(1150 * size), 3, 1.2],
        [flat(1900 * size), 4, 1],
        [flat(3100), 4, 0.6],
      ],
      breath: 0.35,
      rough: 0.5,
    },
    seed,
  );
}

/** A few notes hummed with closed lips. */
export function humTune(seed: number): Float32Array {
  const { pitch, size } = body(seed);
  const out = new Float32Array(samples(3));
  const steps = [0, 4, 7, 5, 4, 2, 0];
  let at = 0;
  for (let k = 0; k < 6; k++) {
    const seconds = k % 3 === 2 ? 0.7 : 0.38;
    const hz = pitch * (1 + steps[(k + (hashInts(seed, 3) & 3)) % steps.length] * 0.0595);
    const note = voice(
      {
        seconds,
        pitch: [
          [0, hz * 0.97],
          [0.15, hz],
          [1, hz],
        ],
        level: [
          [0, 0.4],
          [0.2, 1],
          [0.8, 0.8],
          [1, 0],
        ],
        formants: [
          [flat(260 * size), 3, 1.6],
          [flat(1150 * size), 5, 0.14],
        ],
        breath: 0.03,
        rough: 0.02,
        shake: [5.4, 0.006, 0],
      },
      hashInts(seed, k),
    );
    addMono(out, note, samples(at), 1);
    at += seconds * 0.92;
  }
  return out.slice(0, samples(at + 0.1));
}

/** A baby: three wails on the breath out, each with a catch before the next. */
export function babyCry(seed: number): Float32Array {
  const out = new Float32Array(samples(2.9));
  for (let k = 0; k < 3; k++) {
    const wail = voice(
      {
        seconds: 0.75,
        pitch: [
          [0, 360],
          [0.2, 520],
          [0.7, 470],
          [1, 330],
        ],
        level: [
          [0, 0.2],
          [0.15, 1],
          [0.75, 0.8],
          [1, 0],
        ],
        formants: [
          [flat(1100), 3, 1.2],
          [flat(3100), 4, 0.9],
          [flat(5200), 4, 0.4],
        ],
        breath: 0.12,
        rough: 0.25,
        shake: [6, 0.02, 0.15],
      },
      hashInts(seed, k),
    );
    addMono(out, wail, samples(k * 0.95), 1 - 0.1 * k);
  }
  return out;
}
