/** Who plays what: parts for each instrument over the chords. */
import type { Rng } from '../../math/random.ts';
import { type Chord, type Grid, MOODS, type Mood } from './harmony.ts';

/** A note in time. */
export interface Played {
  instrument: string;
  /** Seconds. */
  start: number;
  seconds: number;
  note: number;
  force: number;
}

interface Part {
  grid: Grid;
  chords: readonly Chord[];
  mood: Mood;
  rng: Rng;
  /** Seconds of the whole piece. */
  duration: number;
  /** True when no other instrument carries chords. */
  alone: boolean;
}

type Writer = (part: Part, add: (start: number, seconds: number, note: number, force: number) => void) => void;

const isLast = (part: Part, bar: number): boolean => bar === part.chords.length - 1;

/** Seconds that the chord of a bar lasts; the last rings to the end. */
const barSeconds = (part: Part, bar: number): number =>
  isLast(part, bar) ? Math.max(part.grid.bar, part.duration - bar * part.grid.bar) : part.grid.bar;

/** The piece swells to its middle and sinks towards the end. */
const shape = (part: Part, bar: number): number => {
  const x = part.chords.length > 1 ? bar / (part.chords.length - 1) : 1;
  return 0.55 + 0.35 * (1 - (2 * x - 1) ** 2);
};

/** Chords held through the bar, with the bass an octave below when nobody else has it. */
const sustained: Writer = (part, add) => {
  part.chords.forEach((chord, bar) => {
    const at = bar * part.grid.bar;
    const length = barSeconds(part, bar) * 1.02;
    for (const note of chord.notes) add(at, length, note, shape(part, bar));
    if (part.alone) add(at, length, chord.bass + (chord.bass < 40 ? 12 : 0), shape(part, bar) * 0.9);
  });
};

/** Long chords with a line on top that moves by step. */
const stringsPart: Writer = (part, add) => {
  sustained(part, add);
  melody(0.5, 76, 86)(part, add);
};

/** A tune: chord notes on the strong beats, steps between; the motif comes back each second bar. */
const melody =
  (density: number, low: number, high: number): Writer =>
  (part, add) => {
    const { grid, rng, chords, mood } = part;
    const scale = MOODS[mood].scale;
    const tonic = chords[chords.length - 1].tones[0];
    const inScale = (note: number): boolean => scale.includes((((note - tonic) % 12) + 12) % 12);
    const rhythms =
      density > 0.6
        ? [
            [1, 0.5, 0.5, 1, 1],
            [0.5, 0.5, 1, 0.5, 0.5, 1],
            [1.5, 0.5, 1, 1],
          ]
        : [
            [2, 1, 1],
            [3, 1],
            [1.5, 1.5, 1],
            [2, 2],
          ];
    const motif = [rng.pick(rhythms), rng.pick(rhythms)];
    let note = Math.round((low + high) / 2);
    chords.forEach((chord, bar) => {
      const start = bar * grid.bar;
      if (isLast(part, bar)) {
        let home = low;
        while (home % 12 !== tonic) home++;
        add(start, barSeconds(part, bar), home, 0.6);
        return;
      }
      let beat = 0;
      for (const length of motif[bar % 2]) {
        const strong = beat === 0 || beat === 2;
        let goal = note + rng.int(-3, 3);
        for (let k = 0; k < 12; k++) {
          const pitch = ((goal % 12) + 12) % 12;
          if (goal >= low && goal <= high && (strong ? chord.tones.includes(pitch) : inScale(goal))) break;
          goal += goal > high ? -1 : goal < low ? 1 : k % 2 === 0 ? k + 1 : -(k + 1);
        }
        note = Math.max(low, Math.min(high, goal));
        if (rng.chance(0.92))
          add(start + beat * grid.beat, length * grid.beat * 0.96, note, shape(part, bar) * (strong ? 1 : 0.8));
        beat += length;
      }
    });
  };

/** Broken chords in the hands of a pianist, and a sparse tune above. */
const pianoPart: Writer = (part, add) => {
  const { grid, chords, mood, rng } = part;
  const drive = MOODS[mood].drive;
  const step = drive > 0.35 ? 0.5 : 1;
  chords.forEach((chord, bar) => {
    const at = bar * grid.bar;
    add(at, barSeconds(part, bar), chord.bass, shape(part, bar) * 0.75);
    if (isLast(part, bar)) {
      chord.notes.forEach((note, k) => {
        add(at + k * 0.03, barSeconds(part, bar), note, 0.5);
      });
      return;
    }
    const notes = [...chord.notes, chord.notes[0] + 12];
    const order = drive > 0.6 ? [0, 2, 1, 2, 0, 3, 1, 2] : [0, 1, 2, 3, 2, 1, 2, 1];
    for (let k = 0; k * step < 4; k++) {
      const note = notes[Math.min(notes.length - 1, order[k % order.length])];
      add(at + k * step * grid.beat, grid.beat * (step + 1), note, (0.34 + 0.1 * rng.unit()) * (k === 0 ? 1.2 : 1));
    }
  });
  melody(0.4, 72, 88)(part, add);
};

/** Finger-picked, or strummed when the mood drives. */
const guitarPart: Writer = (part, add) => {
  const { grid, chords, mood, rng } = part;
  const strum = MOODS[mood].drive > 0.6;
  chords.forEach((chord, bar) => {
    const at = bar * grid.bar;
    const notes = [
      chord.bass + 12 > 52 ? chord.bass : chord.bass + 12,
      ...chord.notes.map((n) => n - (n > 70 ? 12 : 0)),
    ];
    if (isLast(part, bar)) {
      notes.forEach((note, k) => {
        add(at + k * 0.035, barSeconds(part, bar), note, 0.7);
      });
    } else if (strum) {
      for (const [beat, force, down] of [
        [0, 0.85, 1],
        [1, 0.5, 1],
        [1.5, 0.45, 0],
        [2.5, 0.5, 0],
        [3, 0.6, 1],
        [3.5, 0.45, 0],
      ] as const) {
        const order = down ? notes : [...notes].reverse();
        order.forEach((note, k) => {
          add(at + beat * grid.beat + k * 0.013, grid.beat * 0.9, note, force * (0.85 + 0.15 * rng.unit()));
        });
      }
    } else {
      const pattern = [0, 2, 1, 3, 0, 2, 3, 1];
      pattern.forEach((p, k) => {
        add(
          at + k * 0.5 * grid.beat,
          grid.beat * 1.6,
          notes[Math.min(notes.length - 1, p)],
          p === 0 ? 0.8 : 0.5 + 0.1 * rng.unit(),
        );
      });
    }
  });
};

/** A running figure in quavers over the chord. */
const ostinato =
  (octave: number, gap: number): Writer =>
  (part, add) => {
    const { grid, chords, rng } = part;
    const pattern = rng.pick([
      [0, 1, 2, 1],
      [0, 2, 1, 2],
      [2, 1, 0, 1],
    ]);
    chords.forEach((chord, bar) => {
      const at = bar * grid.bar;
      const notes = chord.notes.map((n) => n + octave);
      if (isLast(part, bar)) {
        add(at, barSeconds(part, bar), notes[0], 0.6);
        return;
      }
      for (let k = 0; k * gap < 4; k++) {
        add(
          at + k * gap * grid.beat,
          grid.beat * gap * 0.9,
          notes[pattern[k % 4] % notes.length],
          k % 4 === 0 ? 0.75 : 0.5,
        );
      }
    });
  };

const bassPart: Writer = (part, add) => {
  const { grid, chords, mood } = part;
  const drive = MOODS[mood].drive;
  chords.forEach((chord, bar) => {
    const at = bar * grid.bar;
    if (isLast(part, bar) || drive < 0.3) add(at, barSeconds(part, bar), chord.bass, 0.8);
    else if (drive < 0.65) {
      add(at, grid.beat * 2.4, chord.bass, 0.8);
      add(at + 2.5 * grid.beat, grid.beat * 1.4, chord.bass, 0.6);
    } else {
      const fifth = chord.bass + 7;
      [chord.bass, chord.bass, fifth, chord.bass].forEach((note, k) => {
        add(at + k * grid.beat, grid.beat * 0.85, note, k === 0 ? 0.9 : 0.65);
      });
    }
  });
};

/** Drums: a heart's pulse when calm, a beat when it drives, big toms when epic. */
const percussionPart: Writer = (part, add) => {
  const { grid, chords, mood, rng } = part;
  const drive = MOODS[mood].drive;
  chords.forEach((_, bar) => {
    const at = bar * grid.bar;
    const hit = (beat: number, note: number, force: number): void => add(at + beat * grid.beat, 0.3, note, force);
    if (isLast(part, bar)) {
      hit(0, mood === 'epic' || mood === 'tense' || mood === 'dark' ? 45 : 36, 0.9);
      if (drive > 0.5) hit(0, 49, 0.6);
      return;
    }
    if (mood === 'epic' || mood === 'tense' || mood === 'dark') {
      for (const [beat, force] of [
        [0, 1],
        [0.75, 0.55],
        [1.5, 0.7],
        [2, 0.9],
        [2.75, 0.5],
        [3.5, 0.75],
      ] as const)
        hit(beat, 45, force);
      if (mood === 'epic' && bar % 2 === 0) hit(0, 49, 0.5);
    } else {
      hit(0, 36, 0.8);
      if (drive > 0.3) hit(2, 36, 0.65);
      if (drive > 0.6) {
        hit(1, 38, 0.6);
        hit(3, 38, 0.65);
      }
    }
    const gap = drive > 0.5 ? 0.5 : 1;
    for (let b = 0; b < 4; b += gap)
      hit(b + (b % 1) * 0.06, drive > 0.6 ? 42 : 70, (b % 1 === 0 ? 0.4 : 0.26) + 0.08 * rng.unit());
  });
};

/** Swells and calls on the strong beats. */
const brassPart: Writer = (part, add) => {
  const { grid, chords, mood } = part;
  const calls = MOODS[mood].drive > 0.6;
  chords.forEach((chord, bar) => {
    const at = bar * grid.bar;
    const low = chord.notes.map((n) => n - 12);
    if (calls && !isLast(part, bar)) {
      for (const [beat, length, force] of [
        [0, 1.4, 1],
        [1.5, 0.4, 0.7],
        [2, 1.8, 0.85],
      ] as const) {
        for (const note of low) add(at + beat * grid.beat, length * grid.beat, note, force * shape(part, bar));
      }
    } else for (const note of low) add(at, barSeconds(part, bar), note, shape(part, bar) * 0.8);
    if (part.alone) add(at, barSeconds(part, bar), chord.bass, 0.7);
  });
};

/** Oom-pah: bass on one, chords on two and three, and a tune. */
const accordionPart: Writer = (part, add) => {
  const { grid, chords } = part;
  chords.forEach((chord, bar) => {
    const at = bar * grid.bar;
    if (isLast(part, bar)) {
      for (const note of chord.notes) add(at, barSeconds(part, bar), note, 0.6);
      return;
    }
    for (const beat of [0, 2]) {
      add(at + beat * grid.beat, grid.beat * 0.8, chord.bass + 12, 0.6);
      for (const note of chord.notes) add(at + (beat + 1) * grid.beat, grid.beat * 0.55, note, 0.45);
    }
  });
  melody(0.7, 70, 84)(part, add);
};

const WRITERS: Readonly<Record<string, Writer>> = {
  pad: sustained,
  choir: sustained,
  strings: stringsPart,
  piano: pianoPart,
  guitar: guitarPart,
  pluck: ostinato(0, 0.5),
  synth: ostinato(12, 0.5),
  bass: bassPart,
  percussion: percussionPart,
  brass: brassPart,
  flute: melody(0.7, 72, 89),
  bells: melody(0.3, 72, 88),
  accordion: accordionPart,
};

/** Instruments that can carry the harmony without help. */
const CHORDAL = ['pad', 'choir', 'strings', 'piano', 'guitar', 'brass', 'accordion'];

/** All notes of the piece, in order of time. */
export function arrange(
  instruments: readonly string[],
  mood: Mood,
  grid: Grid,
  chords: readonly Chord[],
  duration: number,
  rng: Rng,
): Played[] {
  const out: Played[] = [];
  const bassline = instruments.includes('bass') || instruments.includes('piano');
  for (const instrument of [...new Set(instruments)].sort()) {
    const part: Part = {
      grid,
      chords,
      mood,
      duration,
      rng: rng.fork(instrument),
      alone: !bassline && CHORDAL.includes(instrument),
    };
    WRITERS[instrument](part, (start, seconds, note, force) => {
      // Players are human: a few milliseconds early or late, never before the start.
      const human = instrument === 'percussion' ? 0.004 : 0.009;
      const at = Math.max(0, start + part.rng.range(-human, human));
      if (at < duration - 0.05)
        out.push({ instrument, start: at, seconds: Math.max(0.05, seconds), note, force: Math.min(1, force) });
    });
  }
  return out.sort(
    (a, b) =>
      a.start - b.start || (a.instrument < b.instrument ? -1 : a.instrument > b.instrument ? 1 : a.note - b.note),
  );
}
