/** Calls of beasts of house, farm and wild. */
import { hashInts } from '../../math/random.ts';
import { bandpass, run } from '../dsp/filter.ts';
import { pink, white } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { chirp, grain } from '../dsp/strike.ts';
import { samples, sinTurn, softClip } from '../dsp/tone.ts';
import { flat, phrase, swell, whistle } from './call.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { voice } from './throat.ts';

export const BEAST_CALLS = {
  /** 400-900 Hz, short, high. */
  dog_yap: phrase({
    throat: {
      seconds: 0.12,
      pitch: [
        [0, 620],
        [0.25, 980],
        [1, 520],
      ],
      level: swell(0.06, 0.4),
      formants: [
        [
          [
            [0, 900],
            [0.3, 1500],
            [1, 900],
          ],
          3,
          1.2,
        ],
        [flat(2600), 4, 0.8],
        [flat(4200), 4, 0.4],
      ],
      breath: 0.35,
      rough: 0.3,
    },
    gap: 0.24,
    notes: [2, 4],
    drive: 1.8,
  }),
  fox_yip: phrase({
    throat: {
      seconds: 0.5,
      pitch: [
        [0, 620],
        [0.2, 1150],
        [0.7, 1020],
        [1, 560],
      ],
      level: swell(0.1, 0.3),
      formants: [
        [flat(1300), 2.5, 1.2],
        [flat(2900), 3, 0.7],
      ],
      breath: 0.5,
      rough: 0.6,
    },
    gap: 0.8,
    notes: [1, 3],
    drive: 2,
  }),
  /** A big chest: pulses at 45-70 Hz with hoarse air. */
  growl: phrase({
    throat: {
      seconds: 1.6,
      pitch: [
        [0, 62],
        [0.4, 74],
        [1, 55],
      ],
      level: [
        [0, 0.3],
        [0.25, 1],
        [0.7, 0.8],
        [1, 0],
      ],
      formants: [
        [flat(320), 2, 1.4],
        [flat(780), 3, 0.8],
        [flat(1700), 3, 0.35],
      ],
      breath: 0.7,
      rough: 0.8,
      shake: [24, 0.04, 0.4],
    },
    gap: 1,
    notes: [1, 1],
    drive: 1.6,
  }),
  dragon_roar: phrase({
    throat: {
      seconds: 2.6,
      pitch: [
        [0, 48],
        [0.2, 92],
        [0.55, 70],
        [1, 34],
      ],
      level: [
        [0, 0.3],
        [0.12, 1],
        [0.65, 0.8],
        [1, 0],
      ],
      formants: [
        [
          [
            [0, 240],
            [0.3, 620],
            [1, 230],
          ],
          1.8,
          1.5,
        ],
        [
          [
            [0, 700],
            [0.3, 1500],
            [1, 600],
          ],
          2.5,
          0.9,
        ],
        [flat(3300), 2.5, 0.35],
      ],
      breath: 1.2,
      rough: 0.9,
      shake: [17, 0.05, 0.35],
    },
    gap: 1,
    notes: [1, 1],
    drive: 2.4,
  }),
  /** Hee in, haw out: 300-1100 Hz then 250 Hz. */
  donkey_bray: ({ seed, noise }) => {
    const out = blank(3.2);
    let at = 0;
    for (let k = 0; k < 3; k++) {
      const hee = voice(
        {
          seconds: 0.42,
          pitch: [
            [0, 520],
            [0.5, 1020],
            [1, 880],
          ],
          level: swell(0.3, 0.15),
          formants: [
            [flat(1200), 3, 0.9],
            [flat(2500), 4, 0.8],
          ],
          breath: 0.8,
          rough: 0.5,
        },
        hashInts(seed, k),
      );
      const haw = voice(
        {
          seconds: 0.5,
          pitch: [
            [0, 330],
            [0.3, 260],
            [1, 205],
          ],
          level: swell(0.08, 0.3),
          formants: [
            [flat(620), 2.5, 1.4],
            [flat(1250), 3, 0.9],
            [flat(2700), 4, 0.3],
          ],
          breath: 0.4,
          rough: 0.7,
        },
        hashInts(seed, 9 + k),
      );
      for (let i = 0; i < haw.length; i++) haw[i] = softClip(haw[i] * 1.8);
      addMono(out, hee, samples(at), 0.55);
      addMono(out, haw, samples(at + 0.44), 1);
      at += pick(noise, 0.98, 1.06);
    }
    return out;
  },
  zebra_bark: phrase({
    throat: {
      seconds: 0.22,
      pitch: [
        [0, 420],
        [0.4, 720],
        [1, 380],
      ],
      level: swell(0.2, 0.3),
      formants: [
        [flat(900), 2.5, 1],
        [flat(2000), 3, 0.8],
      ],
      breath: 0.6,
      rough: 0.5,
    },
    gap: 0.34,
    notes: [4, 6],
    drive: 1.6,
  }),
  /** Lips flutter at 22 Hz in a rush of air. */
  horse_snort: ({ seed }) => {
    const out = blank(0.95);
    const low = run(pink(hashInts(seed, 1), out.length), bandpass(420, 0.7));
    const high = run(white(hashInts(seed, 2), out.length), bandpass(2100, 0.7));
    for (let i = 0; i < out.length; i++) {
      const x = i / out.length;
      const flutter = 0.35 + 0.65 * Math.max(0, sinTurn((22 - 6 * x) * (i / 48000)));
      const env = Math.min(1, 0.2 + x * 12) * (1 - x) * (1 - x);
      out[i] = (low[i] * 2.2 + high[i] * 0.3) * flutter * env;
    }
    return out;
  },
  /** 1.5 s, 110-170 Hz, the mouth opens in the middle. */
  cow_moo: phrase({
    throat: {
      seconds: 1.6,
      pitch: [
        [0, 105],
        [0.25, 128],
        [0.6, 165],
        [0.85, 150],
        [1, 118],
      ],
      level: [
        [0, 0.25],
        [0.15, 0.7],
        [0.55, 1],
        [0.9, 0.6],
        [1, 0],
      ],
      formants: [
        [
          [
            [0, 220],
            [0.35, 300],
            [0.6, 560],
            [1, 330],
          ],
          2.5,
          1.5,
        ],
        [
          [
            [0, 560],
            [0.55, 1050],
            [1, 650],
          ],
          4,
          0.7,
        ],
        [flat(2300), 4, 0.22],
      ],
      breath: 0.08,
      rough: 0.14,
    },
    gap: 1,
    notes: [1, 1],
  }),
  /** 250-450 Hz with a tremor of 8-10 Hz. */
  sheep_baa: phrase({
    throat: {
      seconds: 0.85,
      pitch: [
        [0, 300],
        [0.2, 365],
        [1, 300],
      ],
      level: swell(0.1, 0.25),
      formants: [
        [flat(720), 3, 1.2],
        [flat(1500), 4, 0.9],
        [flat(2700), 5, 0.6],
      ],
      breath: 0.12,
      rough: 0.2,
      shake: [9, 0.035, 0.55],
    },
    gap: 1.2,
    notes: [1, 2],
  }),
  goat_bleat: phrase({
    throat: {
      seconds: 0.7,
      pitch: [
        [0, 480],
        [0.15, 620],
        [1, 500],
      ],
      level: swell(0.08, 0.25),
      formants: [
        [flat(950), 3, 1.1],
        [flat(2050), 4, 1],
        [flat(3200), 5, 0.6],
      ],
      breath: 0.1,
      rough: 0.25,
      shake: [14, 0.05, 0.6],
    },
    gap: 0.95,
    notes: [1, 3],
  }),
  pig_oink: phrase({
    throat: {
      seconds: 0.2,
      pitch: [
        [0, 95],
        [0.5, 140],
        [1, 90],
      ],
      level: swell(0.15, 0.4),
      formants: [
        [flat(420), 2, 1.2],
        [flat(1250), 3, 0.9],
        [flat(2600), 3, 0.4],
      ],
      breath: 0.7,
      rough: 0.9,
    },
    gap: 0.31,
    notes: [3, 6],
    drive: 1.8,
  }),
  deer_bellow: phrase({
    throat: {
      seconds: 1.9,
      pitch: [
        [0, 90],
        [0.3, 150],
        [1, 95],
      ],
      level: swell(0.2, 0.3),
      formants: [
        [flat(300), 2.2, 1.4],
        [flat(800), 3, 0.7],
        [flat(1600), 4, 0.3],
      ],
      breath: 0.3,
      rough: 0.5,
    },
    gap: 2.2,
    notes: [1, 1],
    drive: 1.4,
  }),
  /** A brassy blast at 350-700 Hz. */
  elephant_trumpet: phrase({
    throat: {
      seconds: 1.4,
      pitch: [
        [0, 310],
        [0.12, 480],
        [0.5, 620],
        [0.8, 560],
        [1, 360],
      ],
      level: swell(0.08, 0.25),
      formants: [
        [flat(700), 1.2, 1],
        [flat(1700), 1.6, 1.1],
        [flat(3300), 2, 0.9],
      ],
      breath: 0.35,
      rough: 0.55,
      shake: [31, 0.03, 0.25],
    },
    gap: 1,
    notes: [1, 1],
    drive: 2.6,
  }),
  camel_groan: phrase({
    throat: {
      seconds: 1.5,
      pitch: [
        [0, 130],
        [0.4, 175],
        [1, 110],
      ],
      level: swell(0.2, 0.35),
      formants: [
        [flat(480), 2.5, 1.4],
        [flat(1050), 3, 0.8],
      ],
      breath: 0.3,
      rough: 0.5,
      shake: [13, 0.06, 0.55],
    },
    gap: 1,
    notes: [1, 1],
  }),
  monkey_chatter: phrase({
    throat: {
      seconds: 0.11,
      pitch: [
        [0, 620],
        [0.5, 1350],
        [1, 900],
      ],
      level: swell(0.15, 0.3),
      formants: [
        [flat(1400), 2.2, 1.2],
        [flat(3000), 3, 0.8],
      ],
      breath: 0.2,
      rough: 0.3,
    },
    gap: 0.16,
    notes: [6, 10],
    step: 1.04,
    drive: 1.5,
  }),
  mouse_squeak: ({ noise }) => {
    const out = blank(0.6);
    for (let k = 0, at = 0; k < 3; k++) {
      const hz = pick(noise, 5200, 7200);
      whistle(
        out,
        samples(at),
        0.06,
        [
          [0, hz],
          [0.4, hz * 1.2],
          [1, hz * 0.9],
        ],
        0.6,
        0.3,
      );
      at += pick(noise, 0.12, 0.2);
    }
    return out;
  },
  squirrel_chatter: ({ noise }) => {
    const out = blank(1.3);
    for (let k = 0, at = 0; k < 9; k++) {
      grain(out, samples(at), noise, pick(noise, 3300, 4600), 3, 0.035, 0.8);
      chirp(out, samples(at), 4200, 2400, 0.04, 0.4, 0.002);
      at += pick(noise, 0.1, 0.15);
    }
    return out;
  },
} satisfies Readonly<Record<string, EventSound>>;
