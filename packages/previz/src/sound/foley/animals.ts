/** Dogs, cats, horses, lions, wolves and whales: calls that are built one by one. */
import { hashInts } from '../../math/random.ts';
import { highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { pink, wander } from '../dsp/noise.ts';
import { samples, sinTurn, softClip } from '../dsp/tone.ts';
import { addWave, makeWave, type Wave } from '../dsp/wave.ts';
import { blank, type EventSound } from './event-sound.ts';
import { type Points, path, voice } from './throat.ts';

const flat = (value: number): Points => [[0, value]];

export const dogBark: EventSound = ({ noise, seed, strength }) => {
  const out = blank(0.9);
  const size = 0.85 + 0.3 * (noise.next() * 0.5 + 0.5);
  const count = strength > 0.45 ? 2 : 1;
  for (let b = 0; b < count; b++) {
    const bark = voice(
      {
        seconds: 0.24,
        pitch: [
          [0, 330 / size],
          [0.2, 520 / size],
          [1, 230 / size],
        ],
        level: [
          [0, 0.3],
          [0.03, 1],
          [0.45, 0.6],
          [1, 0],
        ],
        formants: [
          [
            [
              [0, 420],
              [0.25, 900],
              [1, 480],
            ],
            3,
            1.2,
          ],
          [
            [
              [0, 1200],
              [0.3, 1750],
              [1, 1200],
            ],
            4,
            0.9,
          ],
          [flat(2900), 4, 0.4],
        ],
        breath: 0.5,
        rough: 0.5,
      },
      hashInts(seed, b),
      0.25,
    );
    const at = samples(b * 0.38);
    for (let i = 0; i < bark.length; i++) out[at + i] += softClip(bark[i] * 2);
  }
  return out;
};

export const catMeow: EventSound = ({ seed, noise }) => {
  const size = 0.9 + 0.25 * (noise.next() * 0.5 + 0.5);
  return voice(
    {
      seconds: 0.75,
      pitch: [
        [0, 520 * size],
        [0.35, 760 * size],
        [0.7, 690 * size],
        [1, 470 * size],
      ],
      level: [
        [0, 0.25],
        [0.1, 0.6],
        [0.4, 1],
        [0.75, 0.7],
        [1, 0],
      ],
      formants: [
        [
          [
            [0, 450],
            [0.4, 1250],
            [1, 600],
          ],
          4,
          1.1,
        ],
        [
          [
            [0, 2500],
            [0.4, 2100],
            [1, 1100],
          ],
          6,
          1,
        ],
        [flat(3900), 6, 0.4],
      ],
      breath: 0.08,
      rough: 0.05,
    },
    seed,
    0.2,
  );
};

export const horseNeigh: EventSound = ({ seed }) => {
  const n = samples(1.7);
  const body = voice(
    {
      seconds: 1.7,
      pitch: [
        [0, 620],
        [0.15, 1050],
        [0.4, 900],
        [0.75, 560],
        [1, 300],
      ],
      level: [
        [0, 0.3],
        [0.06, 0.8],
        [0.3, 1],
        [0.8, 0.55],
        [1, 0],
      ],
      formants: [
        [
          [
            [0, 800],
            [0.3, 1200],
            [1, 600],
          ],
          2.5,
          1,
        ],
        [
          [
            [0, 2100],
            [0.4, 2400],
            [1, 1500],
          ],
          4,
          0.8,
        ],
        [flat(3600), 4, 0.3],
      ],
      breath: 0.25,
      rough: 0.25,
    },
    seed,
    0.2,
  );
  for (let i = 0; i < n; i++) {
    const x = i / n;
    const shake = Math.min(1, x * 3);
    body[i] *= 1 - 0.55 * shake * (0.5 + 0.5 * sinTurn((12.5 * i) / 48000));
  }
  return body;
};

let growlWave: Wave | undefined;

/** A big cat: a low torn source with a slow opening of the mouth. */
export const roar: EventSound = ({ seed, strength }) => {
  const n = samples(1.9);
  growlWave ??= makeWave(
    (h) => (h % 3 === 0 ? 1 : 0.55) / (1 + h * 0.22),
    (h) => (h * h * 0.271) % 1,
  );
  const jitter = wander(hashInts(seed, 1), n + 64, 26);
  const source = new Float32Array(n);
  const pitch: Points = [
    [0, 34],
    [0.25, 52],
    [0.6, 44],
    [1, 26],
  ];
  const level: Points = [
    [0, 0.35],
    [0.18, 1],
    [0.6, 0.8],
    [1, 0],
  ];
  addWave(
    source,
    growlWave,
    (i) => path(pitch, i / n) * (1 + 0.16 * jitter[Math.min(i, n)]),
    (i) => path(level, i / n),
    0,
    n,
    0.1,
  );
  const air = pink(hashInts(seed, 2), n);
  for (let i = 0; i < n; i++) source[i] += air[i] * 1.1 * path(level, i / n) * (0.5 + Math.min(1, Math.abs(source[i])));
  const open: Points = [
    [0, 280],
    [0.3, 640],
    [0.7, 520],
    [1, 260],
  ];
  const low = sweep(
    Float32Array.from(source),
    'band',
    (i) => path(open, i / n),
    () => 2.2,
  );
  const high = sweep(
    Float32Array.from(source),
    'band',
    (i) => path(open, i / n) * 2.3,
    () => 3,
  );
  const chest = run(source, lowpass(190));
  const out = new Float32Array(n);
  for (let i = 0; i < n; i++) out[i] = softClip((low[i] * 1.3 + high[i] * 0.7 + chest[i] * 0.8) * (1.3 + strength));
  return run(out, highpass(28));
};

export const howl: EventSound = ({ seed }) =>
  run(
    voice(
      {
        seconds: 2.8,
        pitch: [
          [0, 260],
          [0.18, 520],
          [0.4, 590],
          [0.75, 560],
          [1, 330],
        ],
        level: [
          [0, 0.2],
          [0.15, 0.8],
          [0.6, 1],
          [1, 0],
        ],
        formants: [
          [
            [
              [0, 380],
              [0.2, 620],
              [1, 420],
            ],
            3.5,
            1.3,
          ],
          [
            [
              [0, 900],
              [0.3, 1150],
              [1, 800],
            ],
            5,
            0.5,
          ],
        ],
        breath: 0.05,
        rough: 0.03,
      },
      seed,
      0.2,
    ),
    lowpass(2600),
  );

export const whaleSong: EventSound = ({ seed }) => {
  const n = samples(4.2);
  const first = voice(
    {
      seconds: 4.2,
      pitch: [
        [0, 150],
        [0.2, 210],
        [0.45, 420],
        [0.55, 380],
        [0.8, 170],
        [1, 110],
      ],
      level: [
        [0, 0.15],
        [0.15, 0.8],
        [0.5, 1],
        [0.85, 0.6],
        [1, 0],
      ],
      formants: [
        [
          [
            [0, 240],
            [0.45, 560],
            [1, 220],
          ],
          2.5,
          1.4,
        ],
        [
          [
            [0, 700],
            [0.45, 1250],
            [1, 600],
          ],
          4,
          0.45,
        ],
      ],
      breath: 0.03,
      rough: 0.02,
    },
    seed,
    0.2,
  );
  run(first, lowpass(900));
  // The sea answers: late, softer copies.
  const out = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    out[i] = first[i] + (i > 15800 ? first[i - 15800] * 0.35 : 0) + (i > 29300 ? first[i - 29300] * 0.2 : 0);
    out[i] *= Math.min(1, (n - i) / 14400);
  }
  return out;
};
