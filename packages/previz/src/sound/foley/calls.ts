/**
 * Calls of many animals as data: pitch contours, resonances, roughness and rhythm after published measurements of each
 * species' call (fundamental, length, notes in a phrase), within the spread that individuals show.
 */
import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { pink, white } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { chirp, grain, ring } from '../dsp/strike.ts';
import { samples, sinTurn, softClip } from '../dsp/tone.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { type Points, type Throat, voice } from './throat.ts';

const flat = (value: number): Points => [[0, value]];
/** A level that swells in quickly, holds and dies: attack and release as shares. */
const swell = (attack: number, release: number): Points => [
  [0, 0.25],
  [attack, 1],
  [1 - release, 0.75],
  [1, 0],
];

/** Notes of one call: when each starts, and how it differs from the first. */
interface Phrase {
  throat: Throat;
  /** Seconds from one note to the next, notes, and their spread. */
  gap: number;
  notes: readonly [least: number, most: number];
  /** Pitch factor from each note to the next. */
  step?: number;
  /** Drive into a soft clipper: hoarse throats. */
  drive?: number;
  low?: number;
  high?: number;
}

/** Moves every pitch of a throat. */
const tuned = (throat: Throat, factor: number): Throat => ({
  ...throat,
  pitch: throat.pitch.map(([x, hz]) => [x, hz * factor] as const),
});

function phrase(p: Phrase): EventSound {
  return ({ noise, seed }) => {
    const count = Math.floor(pick(noise, p.notes[0], p.notes[1] + 0.999));
    const out = blank(p.gap * (count - 1) * 1.2 + p.throat.seconds + 0.05);
    let at = 0;
    let factor = pick(noise, 0.93, 1.07);
    for (let k = 0; k < count; k++) {
      const note = voice(tuned(p.throat, factor), hashInts(seed, k), pick(noise, 0.1, 0.4));
      if (p.drive) for (let i = 0; i < note.length; i++) note[i] = softClip(note[i] * p.drive);
      addMono(out, note, samples(at), pick(noise, 0.85, 1));
      at += p.gap * pick(noise, 0.92, 1.1);
      factor *= p.step ?? 1;
    }
    if (p.low) run(out, lowpass(p.low));
    if (p.high) run(out, highpass(p.high));
    return out;
  };
}

/** A whistled note: glides through points, Hz; nearly a sine, as birds and some mammals sing. */
function whistle(out: Float32Array, at: number, seconds: number, pitch: Points, gain: number, overtone = 0.08): void {
  const n = Math.min(samples(seconds), out.length - at);
  let phase = 0;
  let k = 1;
  for (let i = 0; i < n; i++) {
    const x = i / n;
    while (k < pitch.length - 1 && x > pitch[k][0]) k++;
    const [x0, y0] = pitch[Math.max(0, k - 1)];
    const [x1, y1] = pitch[Math.min(k, pitch.length - 1)];
    const hz = x1 > x0 ? y0 + ((y1 - y0) * (x - x0)) / (x1 - x0) : y1;
    phase += hz / 48000;
    const env = Math.min(1, x * 14, (1 - x) * 6);
    out[at + i] += (sinTurn(phase) + overtone * sinTurn(2 * phase)) * env * gain;
  }
}

export const CALLS = {
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

/** Horn or beak on wood; kept with the calls because only animals make it. */
export const scratch: EventSound = ({ noise, seed }) => {
  const out = blank(0.7);
  const claws = sweep(
    white(seed, samples(0.5)),
    'band',
    (i) => 2400 + 0.06 * i,
    () => 1.4,
  );
  for (let i = 0; i < claws.length; i++) {
    const p = 5.5 * (i / 48000);
    out[i] += claws[i] * Math.max(0, sinTurn(p)) ** 2 * 0.6;
  }
  grain(out, 0, noise, 2800, 1, 0.01, 0.4);
  return out;
};
