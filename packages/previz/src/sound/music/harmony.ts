/** Chords, keys and tempo: progressions by mood, voices that move little, bars that land on cuts. */
import type { MusicPlan } from '@storyreel/contract';
import type { Rng } from '../../math/random.ts';

export type Mood = MusicPlan['mood'];

/** Semitones of the scale above its tonic. */
const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];
const PHRYGIAN = [0, 1, 3, 5, 7, 8, 10];

interface MoodPlan {
  scale: readonly number[];
  /** Scale degrees (0 = tonic) of the chords, a chord a bar. */
  progressions: readonly (readonly number[])[];
  /** Degrees of the closing chords, the last being home. */
  cadence: readonly number[];
  /** Adds the seventh or ninth: warmth and jazz. */
  colour: 'plain' | 'seventh' | 'ninth' | 'fifth';
  /** 0 sparse .. 1 busy. */
  drive: number;
}

export const MOODS: Readonly<Record<Mood, MoodPlan>> = {
  calm: {
    scale: MAJOR,
    progressions: [
      [0, 3, 0, 4],
      [0, 5, 3, 3],
      [0, 2, 3, 0],
    ],
    cadence: [3, 0],
    colour: 'ninth',
    drive: 0.2,
  },
  warm: {
    scale: MAJOR,
    progressions: [
      [0, 4, 5, 3],
      [0, 5, 3, 4],
      [0, 2, 3, 4],
    ],
    cadence: [4, 0],
    colour: 'seventh',
    drive: 0.4,
  },
  joyful: {
    scale: MAJOR,
    progressions: [
      [0, 3, 4, 0],
      [0, 4, 5, 3],
      [0, 5, 1, 4],
    ],
    cadence: [4, 0],
    colour: 'plain',
    drive: 0.8,
  },
  tense: {
    scale: PHRYGIAN,
    progressions: [
      [0, 1, 0, 6],
      [0, 0, 1, 1],
      [0, 5, 1, 0],
    ],
    cadence: [1, 0],
    colour: 'plain',
    drive: 0.6,
  },
  sad: {
    scale: MINOR,
    progressions: [
      [0, 5, 2, 6],
      [0, 3, 5, 4],
      [0, 6, 5, 3],
    ],
    cadence: [3, 0],
    colour: 'seventh',
    drive: 0.2,
  },
  epic: {
    scale: MINOR,
    progressions: [
      [0, 5, 2, 6],
      [0, 5, 3, 6],
      [0, 2, 6, 5],
    ],
    cadence: [6, 0],
    colour: 'fifth',
    drive: 0.9,
  },
  playful: {
    scale: MAJOR,
    progressions: [
      [0, 5, 1, 4],
      [0, 1, 4, 0],
      [0, 3, 1, 4],
    ],
    cadence: [4, 0],
    colour: 'plain',
    drive: 0.7,
  },
  dark: {
    scale: MINOR,
    progressions: [
      [0, 0, 5, 5],
      [0, 1, 0, 3],
      [0, 5, 3, 0],
    ],
    cadence: [5, 0],
    colour: 'plain',
    drive: 0.35,
  },
  neutral: {
    scale: DORIAN,
    progressions: [
      [0, 3, 0, 3],
      [0, 6, 3, 0],
      [0, 2, 3, 6],
    ],
    cadence: [3, 0],
    colour: 'seventh',
    drive: 0.4,
  },
};

export interface Chord {
  /** MIDI notes of the upper voices, low to high. */
  notes: readonly number[];
  /** MIDI note of the bass. */
  bass: number;
  /** Pitch classes that belong to it, for melodies. */
  tones: readonly number[];
}

const noteOf = (tonic: number, scale: readonly number[], degree: number): number =>
  tonic + scale[((degree % 7) + 7) % 7] + 12 * Math.floor(degree / 7);

/** Pitch classes of the chord on a degree. The dominant of a minor cadence gets its leading note elsewhere: modal here. */
function tonesOf(tonic: number, plan: MoodPlan, degree: number): number[] {
  const steps = plan.colour === 'seventh' ? [0, 2, 4, 6] : plan.colour === 'ninth' ? [0, 2, 4, 8] : [0, 2, 4];
  return steps.map((s) => noteOf(tonic, plan.scale, degree + s) % 12);
}

/** Upper voices near the voices before: each tone goes to the nearest place, and none doubles another. */
function lead(before: readonly number[], tones: readonly number[]): number[] {
  const out: number[] = [];
  for (const tone of tones) {
    let best = 60;
    let cost = 1e9;
    for (let note = 55; note <= 79; note++) {
      if (note % 12 !== tone || out.includes(note)) continue;
      const near = before.reduce((least, b) => Math.min(least, Math.abs(b - note)), 99);
      const crowd = out.reduce((sum, o) => sum + (Math.abs(o - note) < 3 ? 4 : 0), 0);
      const c = near + crowd + Math.abs(note - 66) * 0.12;
      if (c < cost) {
        cost = c;
        best = note;
      }
    }
    out.push(best);
  }
  return out.sort((a, b) => a - b);
}

/** A chord for each bar; the last ones are the cadence, so that the piece comes home at the end. */
export function chordsFor(mood: Mood, tonic: number, bars: number, rng: Rng): Chord[] {
  const plan = MOODS[mood];
  const progression = rng.pick(plan.progressions);
  const degrees: number[] = [];
  for (let b = 0; b < bars; b++) degrees.push(progression[b % progression.length]);
  plan.cadence.forEach((degree, k) => {
    const at = bars - plan.cadence.length + k;
    if (at >= 0) degrees[at] = degree;
  });
  let voices: readonly number[] = [60, 64, 67];
  return degrees.map((degree) => {
    const tones = tonesOf(tonic, plan, degree);
    voices = lead(voices, tones);
    let bass = noteOf(tonic, plan.scale, degree);
    while (bass > 50) bass -= 12;
    while (bass < 36) bass += 12;
    return { notes: voices, bass, tones };
  });
}

/** Beats in the bar and seconds of a beat and of the first bar line. */
export interface Grid {
  beat: number;
  bar: number;
  bars: number;
}

/**
 * Tempo near the asked one (within 15 %) at which bar lines, or else half bars, fall on the cuts, and at which the last bar
 * has room before the end.
 */
export function fitGrid(tempo: number, duration: number, cuts: readonly number[]): Grid {
  let best = 60 / tempo;
  let cost = 1e9;
  for (let k = -60; k <= 60; k++) {
    const beat = 60 / (tempo * (1 + k * 0.0025));
    let c = Math.abs(k) * 0.004;
    for (const cut of cuts) {
      const bar = Math.abs(cut / (beat * 4) - Math.round(cut / (beat * 4))) * beat * 4;
      const half = Math.abs(cut / (beat * 2) - Math.round(cut / (beat * 2))) * beat * 2;
      c += Math.min(bar, half + 0.12, 0.6);
    }
    // The last chord should ring a bar, more or less, before the end.
    const bars = duration / (beat * 4);
    c += Math.abs(bars - Math.round(bars)) * 0.15;
    if (c < cost) {
      cost = c;
      best = beat;
    }
  }
  const bar = best * 4;
  return { beat: best, bar, bars: Math.max(1, Math.round(duration / bar)) };
}
