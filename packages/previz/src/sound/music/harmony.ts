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
export function chordsFor(mood: Mood, tonic: number, bars: number, rng: Rng, scale?: readonly number[]): Chord[] {
  const plan = scale ? { ...MOODS[mood], scale } : MOODS[mood];
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

/** One bar of the piece. */
export interface Bar {
  /** Seconds from the start of the clip. */
  start: number;
  /** Seconds to the next bar line. */
  seconds: number;
  beats: number;
}

/** The bar lines of a piece: every cut falls on one. */
export interface Grid {
  bars: readonly Bar[];
}

/** Seconds of a beat in a bar. */
export const beatOf = (bar: Bar): number => bar.seconds / bar.beats;

/** How far from the asked tempo a piece may go to meet the cuts. */
const STRETCH = 0.15;

/** Beats in which a stretch of film is counted at a beat of `beat` seconds. */
const beatsIn = (seconds: number, beat: number): number => Math.max(1, Math.round(seconds / beat));

/** How ill a tempo fits the stretches between cuts: by how much each must be hurried or held back. */
function strain(beat: number, stretches: readonly number[], meter: number): number {
  let cost = 0;
  for (const seconds of stretches) {
    const n = beatsIn(seconds, beat);
    const off = Math.abs(seconds / n / beat - 1);
    // Full bars are best; a bar too many by half is common; a lone beat limps.
    const left = n % meter;
    cost += off * off * 60 + (left === 0 ? 0 : left === meter / 2 ? 0.12 : 0.3);
  }
  return cost / stretches.length;
}

/** Bars of `n` beats: full ones, what is left over in the last but never a bar of one beat. */
function split(n: number, meter: number): number[] {
  const out: number[] = [];
  for (let left = n; left > 0; ) {
    const take = left === meter + 1 ? meter + 1 : Math.min(meter, left);
    out.push(take);
    left -= take;
  }
  return out;
}

/**
 * Bar lines for a piece near the asked tempo (within 15 %): each cut, and the end, is a bar line exactly. Between cuts the
 * beat is even; bars may be shorter where a stretch of film asks for it.
 */
export function fitGrid(tempo: number, duration: number, cuts: readonly number[], meter = 4): Grid {
  const lines = [0, ...cuts.filter((c) => c > 0.2 && c < duration - 0.2), duration];
  const stretches = lines.slice(1).map((end, k) => end - lines[k]);
  let best = 60 / tempo;
  let cost = 1e9;
  for (let k = -60; k <= 60; k++) {
    const beat = 60 / (tempo * (1 + (k * STRETCH) / 60));
    const c = strain(beat, stretches, meter) + Math.abs(k) * 0.0015;
    if (c < cost) {
      cost = c;
      best = beat;
    }
  }
  const bars: Bar[] = [];
  stretches.forEach((seconds, k) => {
    const n = beatsIn(seconds, best);
    const beat = seconds / n;
    let at = lines[k];
    for (const beats of split(n, meter)) {
      bars.push({ start: at, seconds: beats * beat, beats });
      at += beats * beat;
    }
  });
  return { bars };
}
