/** Calls of birds. */
import { hashInts } from '../../math/random.ts';
import { bandpass, run } from '../dsp/filter.ts';
import { white } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { grain, ring } from '../dsp/strike.ts';
import { samples, sinTurn, softClip } from '../dsp/tone.ts';
import { flat, phrase, swell, whistle } from './call.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { type Points, voice } from './throat.ts';

export const BIRD_CALLS = {
  /** Four syllables, 450 to 900 Hz, the last long and falling. */
  rooster_crow: ({ seed, noise }) => {
    const out = blank(2.5);
    const f = pick(noise, 0.94, 1.06);
    const syllables: readonly (readonly [number, number, Points])[] = [
      [
        0,
        0.18,
        [
          [0, 420 * f],
          [1, 520 * f],
        ],
      ],
      [
        0.24,
        0.26,
        [
          [0, 640 * f],
          [1, 760 * f],
        ],
      ],
      [
        0.56,
        0.28,
        [
          [0, 820 * f],
          [1, 700 * f],
        ],
      ],
      [
        0.9,
        1.3,
        [
          [0, 680 * f],
          [0.15, 930 * f],
          [0.6, 880 * f],
          [1, 480 * f],
        ],
      ],
    ];
    for (const [k, [at, seconds, pitch]] of syllables.entries()) {
      const note = voice(
        {
          seconds,
          pitch,
          level: swell(0.1, 0.25),
          formants: [
            [flat(1250), 2.2, 1.1],
            [flat(2500), 3, 1],
            [flat(3900), 4, 0.4],
          ],
          breath: 0.15,
          rough: 0.25,
        },
        hashInts(seed, k),
      );
      for (let i = 0; i < note.length; i++) note[i] = softClip(note[i] * 1.8);
      addMono(out, note, samples(at), 0.9);
    }
    return out;
  },
  hen_cluck: phrase({
    throat: {
      seconds: 0.1,
      pitch: [
        [0, 420],
        [0.3, 560],
        [1, 330],
      ],
      level: swell(0.08, 0.5),
      formants: [
        [flat(950), 3, 1.2],
        [flat(2100), 4, 0.6],
      ],
      breath: 0.2,
      rough: 0.3,
    },
    gap: 0.32,
    notes: [3, 6],
  }),
  chick_peep: ({ noise }) => {
    const out = blank(1.3);
    for (let k = 0, at = 0; k < 5; k++) {
      const hz = pick(noise, 3200, 3900);
      whistle(
        out,
        samples(at),
        0.11,
        [
          [0, hz * 0.85],
          [0.3, hz * 1.15],
          [1, hz * 0.8],
        ],
        0.6,
        0.15,
      );
      at += pick(noise, 0.17, 0.28);
    }
    return out;
  },
  turkey_gobble: phrase({
    throat: {
      seconds: 0.07,
      pitch: [
        [0, 520],
        [1, 360],
      ],
      level: swell(0.1, 0.4),
      formants: [
        [flat(900), 2.5, 1.2],
        [flat(1900), 3, 0.8],
      ],
      breath: 0.15,
      rough: 0.4,
    },
    gap: 0.085,
    notes: [11, 14],
    step: 0.985,
    drive: 1.6,
  }),
  /** Nasal, hard resonances at 1.1 and 2.4 kHz. */
  duck_quack: phrase({
    throat: {
      seconds: 0.2,
      pitch: [
        [0, 250],
        [0.2, 290],
        [1, 215],
      ],
      level: swell(0.05, 0.35),
      formants: [
        [flat(1150), 5, 1.5],
        [flat(2400), 6, 1.2],
        [flat(3500), 5, 0.6],
      ],
      breath: 0.2,
      rough: 0.4,
    },
    gap: 0.3,
    notes: [3, 5],
    step: 0.97,
    drive: 2,
  }),
  goose_honk: phrase({
    throat: {
      seconds: 0.32,
      pitch: [
        [0, 380],
        [0.35, 520],
        [0.45, 690],
        [1, 540],
      ],
      level: swell(0.08, 0.25),
      formants: [
        [flat(1000), 3, 1.2],
        [flat(1900), 4, 1],
        [flat(3100), 5, 0.4],
      ],
      breath: 0.15,
      rough: 0.3,
    },
    gap: 0.55,
    notes: [2, 3],
    drive: 1.8,
  }),
  penguin_bray: phrase({
    throat: {
      seconds: 0.55,
      pitch: [
        [0, 260],
        [0.4, 420],
        [1, 290],
      ],
      level: swell(0.2, 0.3),
      formants: [
        [flat(900), 3, 1.2],
        [flat(1900), 4, 0.8],
      ],
      breath: 0.4,
      rough: 0.5,
      shake: [22, 0.04, 0.4],
    },
    gap: 0.75,
    notes: [2, 3],
    drive: 1.4,
  }),
  /** "hoo, hu-hu, hoooo": near-sines at 330-390 Hz. */
  owl_hoot: ({ noise }) => {
    const out = blank(3);
    const hz = pick(noise, 330, 390);
    for (const [at, seconds, f, g] of [
      [0, 0.42, 1, 0.9],
      [0.85, 0.16, 0.97, 0.5],
      [1.08, 0.16, 0.98, 0.6],
      [1.5, 0.85, 1.02, 1],
    ] as const)
      whistle(
        out,
        samples(at),
        seconds,
        [
          [0, hz * f * 0.94],
          [0.15, hz * f],
          [0.8, hz * f],
          [1, hz * f * 0.9],
        ],
        g,
        0.12,
      );
    return out;
  },
  /** A thin falling scream, 3.3 to 2 kHz, with rasp. */
  eagle_cry: ({ noise, seed }) => {
    const out = blank(1.7);
    const hz = pick(noise, 3000, 3400);
    whistle(
      out,
      0,
      1.4,
      [
        [0, hz * 0.75],
        [0.08, hz],
        [0.5, hz * 0.86],
        [1, hz * 0.58],
      ],
      0.7,
      0.4,
    );
    const rasp = run(white(seed, samples(1.4)), bandpass(hz, 3));
    for (let i = 0; i < rasp.length; i++) out[i] += rasp[i] * 0.6 * Math.min(1, i / 2000) * (1 - i / rasp.length);
    return out;
  },
  crow_caw: phrase({
    throat: {
      seconds: 0.34,
      pitch: [
        [0, 430],
        [0.25, 560],
        [1, 430],
      ],
      level: swell(0.08, 0.25),
      formants: [
        [flat(1350), 2.5, 1.3],
        [flat(2300), 3, 0.9],
        [flat(3600), 3, 0.4],
      ],
      breath: 0.7,
      rough: 0.9,
      shake: [48, 0.05, 0.4],
    },
    gap: 0.58,
    notes: [2, 4],
    drive: 2.2,
  }),
  gull_cry: phrase({
    throat: {
      seconds: 0.5,
      pitch: [
        [0, 780],
        [0.25, 1180],
        [1, 820],
      ],
      level: swell(0.1, 0.25),
      formants: [
        [flat(1500), 2, 1.2],
        [flat(2900), 3, 0.9],
      ],
      breath: 0.08,
      rough: 0.2,
    },
    gap: 0.56,
    notes: [2, 5],
    step: 0.97,
  }),
  /** "coo-COO-coo", 380-520 Hz, throaty. */
  pigeon_coo: ({ noise }) => {
    const out = blank(1.9);
    const hz = pick(noise, 370, 450);
    for (const [at, seconds, f, g] of [
      [0, 0.26, 1, 0.5],
      [0.32, 0.52, 1.16, 1],
      [0.95, 0.34, 0.98, 0.7],
    ] as const) {
      const from = samples(at);
      whistle(
        out,
        from,
        seconds,
        [
          [0, hz * f * 0.9],
          [0.3, hz * f],
          [1, hz * f * 0.88],
        ],
        g,
        0.3,
      );
      for (let i = from; i < from + samples(seconds); i++) out[i] *= 0.72 + 0.28 * sinTurn((27 * i) / 48000);
    }
    return out;
  },
  parrot_squawk: phrase({
    throat: {
      seconds: 0.36,
      pitch: [
        [0, 900],
        [0.3, 1450],
        [1, 800],
      ],
      level: swell(0.06, 0.3),
      formants: [
        [flat(1800), 2, 1.2],
        [flat(3300), 3, 1],
      ],
      breath: 0.4,
      rough: 0.7,
      shake: [60, 0.06, 0.4],
    },
    gap: 0.55,
    notes: [1, 3],
    drive: 2.4,
  }),
  peacock_cry: phrase({
    throat: {
      seconds: 0.75,
      pitch: [
        [0, 520],
        [0.35, 1020],
        [0.6, 960],
        [1, 560],
      ],
      level: swell(0.15, 0.3),
      formants: [
        [flat(1100), 2, 1.2],
        [flat(2300), 3, 0.9],
        [flat(3600), 4, 0.4],
      ],
      breath: 0.1,
      rough: 0.2,
    },
    gap: 0.95,
    notes: [1, 3],
  }),
  /** Sixteen knocks a second on a hollow trunk, dying away. */
  woodpecker: ({ noise }) => {
    const out = blank(1.1);
    for (let k = 0, at = 0; k < 15; k++) {
      const g = 1 - k * 0.045;
      ring(
        out,
        samples(at),
        [
          [1180, 0.03, 0.5],
          [2050, 0.02, 0.35],
          [520, 0.05, 0.4],
        ],
        g,
      );
      grain(out, samples(at), noise, 2600, 1, 0.004, 0.5 * g);
      at += 0.055 - k * 0.0006;
    }
    return out;
  },
  /** A falling major third, 670 to 545 Hz. */
  cuckoo: () => {
    const out = blank(1);
    whistle(
      out,
      0,
      0.16,
      [
        [0, 690],
        [1, 665],
      ],
      0.9,
      0.1,
    );
    whistle(
      out,
      samples(0.36),
      0.3,
      [
        [0, 550],
        [1, 530],
      ],
      1,
      0.1,
    );
    return out;
  },
  songbird: ({ noise }) => {
    const out = blank(1.8);
    const base = pick(noise, 2700, 4200);
    let at = 0;
    const motif = Array.from(
      { length: 3 },
      () => [pick(noise, 0.8, 1.35), pick(noise, 0.8, 1.35), pick(noise, 0.05, 0.14)] as const,
    );
    for (let k = 0; k < 9 && at < 1.55; k++) {
      const [a, b, seconds] = motif[k % 3];
      whistle(
        out,
        samples(at),
        seconds,
        [
          [0, base * a],
          [0.5, base * (a + b) * 0.52],
          [1, base * b],
        ],
        pick(noise, 0.6, 1),
        0.06,
      );
      at += seconds + pick(noise, 0.03, 0.09);
    }
    return out;
  },
} satisfies Readonly<Record<string, EventSound>>;
