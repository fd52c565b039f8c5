/** Who plays what: parts for each instrument over the chords. */
import type { Rng } from '../../math/random.ts';
import { type Chord, type Grid, MOODS, type Mood } from './harmony.ts';
import { barSeconds, beatAt, beatIn, beatsIn, isLast, type Part, shape, startOf, type Writer } from './part.ts';
import { percussionPart } from './percussion.ts';
import type { Style } from './style.ts';

/** A note in time. */
export interface Played {
  instrument: string;
  /** Seconds. */
  start: number;
  seconds: number;
  note: number;
  force: number;
}

/** Chords held through the bar, with the bass an octave below when nobody else has it. */
const sustained: Writer = (part, add) => {
  part.chords.forEach((chord, bar) => {
    const at = startOf(part, bar);
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
    const { rng, chords, mood } = part;
    const scale = part.style.tune ?? part.style.harmony ?? MOODS[mood].scale;
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
      const start = startOf(part, bar);
      if (isLast(part, bar)) {
        let home = low;
        while (home % 12 !== tonic) home++;
        add(start, barSeconds(part, bar), home, 0.6);
        return;
      }
      let beat = 0;
      const beats = beatsIn(part, bar);
      for (const length of motif[bar % 2]) {
        if (beat >= beats) break;
        const strong = beat === 0 || beat === 2;
        let goal = note + rng.int(-3, 3);
        for (let k = 0; k < 12; k++) {
          const pitch = ((goal % 12) + 12) % 12;
          if (goal >= low && goal <= high && (strong ? chord.tones.includes(pitch) : inScale(goal))) break;
          goal += goal > high ? -1 : goal < low ? 1 : k % 2 === 0 ? k + 1 : -(k + 1);
        }
        note = Math.max(low, Math.min(high, goal));
        if (rng.chance(0.92))
          add(
            beatAt(part, bar, beat),
            Math.min(length, beats - beat) * beatIn(part, bar) * 0.96,
            note,
            shape(part, bar) * (strong ? 1 : 0.8),
          );
        beat += length;
      }
    });
  };

/** Broken chords in the hands of a pianist, and a sparse tune above. */
const pianoPart: Writer = (part, add) => {
  const { chords, mood, rng } = part;
  const drive = MOODS[mood].drive;
  const step = drive > 0.35 ? 0.5 : 1;
  chords.forEach((chord, bar) => {
    const at = startOf(part, bar);
    add(at, barSeconds(part, bar), chord.bass, shape(part, bar) * 0.75);
    if (isLast(part, bar)) {
      chord.notes.forEach((note, k) => {
        add(at + k * 0.03, barSeconds(part, bar), note, 0.5);
      });
      return;
    }
    const notes = [...chord.notes, chord.notes[0] + 12];
    const order = drive > 0.6 ? [0, 2, 1, 2, 0, 3, 1, 2] : [0, 1, 2, 3, 2, 1, 2, 1];
    for (let k = 0; k * step < beatsIn(part, bar); k++) {
      const note = notes[Math.min(notes.length - 1, order[k % order.length])];
      add(
        beatAt(part, bar, k * step),
        beatIn(part, bar) * (step + 1),
        note,
        (0.34 + 0.1 * rng.unit()) * (k === 0 ? 1.2 : 1),
      );
    }
  });
  melody(0.4, 72, 88)(part, add);
};

/** Finger-picked, or strummed when the mood drives. */
const guitarPart: Writer = (part, add) => {
  const { chords, mood, rng } = part;
  const strum = MOODS[mood].drive > 0.6;
  chords.forEach((chord, bar) => {
    const at = startOf(part, bar);
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
        if (beat >= beatsIn(part, bar)) break;
        const order = down ? notes : [...notes].reverse();
        order.forEach((note, k) => {
          add(beatAt(part, bar, beat) + k * 0.013, beatIn(part, bar) * 0.9, note, force * (0.85 + 0.15 * rng.unit()));
        });
      }
    } else {
      const pattern = [0, 2, 1, 3, 0, 2, 3, 1];
      pattern.slice(0, beatsIn(part, bar) * 2).forEach((p, k) => {
        add(
          beatAt(part, bar, k * 0.5),
          beatIn(part, bar) * 1.6,
          notes[Math.min(notes.length - 1, p)],
          p === 0 ? 0.8 : 0.5 + 0.1 * rng.unit(),
        );
      });
    }
  });
};

/** A tune on plucked strings over a low open string at each bar. */
const withTune =
  (density: number, low: number, high: number): Writer =>
  (part, add) => {
    part.chords.forEach((chord, bar) => {
      add(startOf(part, bar), barSeconds(part, bar), chord.bass + 12, 0.5);
    });
    melody(density, low, high)(part, add);
  };

/** A running figure in quavers over the chord. */
const ostinato =
  (octave: number, gap: number): Writer =>
  (part, add) => {
    const { chords, rng } = part;
    const pattern = rng.pick([
      [0, 1, 2, 1],
      [0, 2, 1, 2],
      [2, 1, 0, 1],
    ]);
    chords.forEach((chord, bar) => {
      const at = startOf(part, bar);
      const notes = chord.notes.map((n) => n + octave);
      if (isLast(part, bar)) {
        add(at, barSeconds(part, bar), notes[0], 0.6);
        return;
      }
      for (let k = 0; k * gap < beatsIn(part, bar); k++) {
        add(
          beatAt(part, bar, k * gap),
          beatIn(part, bar) * gap * 0.9,
          notes[pattern[k % 4] % notes.length],
          k % 4 === 0 ? 0.75 : 0.5,
        );
      }
    });
  };

const bassPart: Writer = (part, add) => {
  const { chords, mood } = part;
  const drive = MOODS[mood].drive;
  chords.forEach((chord, bar) => {
    const at = startOf(part, bar);
    if (isLast(part, bar) || (drive < 0.3 && part.style.beat === 'mood'))
      add(at, barSeconds(part, bar), chord.bass, 0.8);
    else if (drive < 0.65 && part.style.beat !== 'swing') {
      add(at, beatIn(part, bar) * Math.min(2.4, beatsIn(part, bar)), chord.bass, 0.8);
      if (beatsIn(part, bar) > 2.5) add(beatAt(part, bar, 2.5), beatIn(part, bar) * 1.4, chord.bass, 0.6);
    } else {
      const fifth = chord.bass + 7;
      const walk =
        part.style.beat === 'swing'
          ? [chord.bass, chord.bass + 4, fifth, chord.bass + 9]
          : [chord.bass, chord.bass, fifth, chord.bass];
      walk.slice(0, beatsIn(part, bar)).forEach((note, k) => {
        add(beatAt(part, bar, k), beatIn(part, bar) * 0.85, note, k === 0 ? 0.9 : 0.65);
      });
    }
  });
};

/** Swells and calls on the strong beats. */
const brassPart: Writer = (part, add) => {
  const { chords, mood } = part;
  const calls = MOODS[mood].drive > 0.6;
  chords.forEach((chord, bar) => {
    const at = startOf(part, bar);
    const low = chord.notes.map((n) => n - 12);
    if (calls && !isLast(part, bar)) {
      for (const [beat, length, force] of [
        [0, 1.4, 1],
        [1.5, 0.4, 0.7],
        [2, 1.8, 0.85],
      ] as const) {
        if (beat >= beatsIn(part, bar)) break;
        for (const note of low)
          add(beatAt(part, bar, beat), length * beatIn(part, bar), note, force * shape(part, bar));
      }
    } else for (const note of low) add(at, barSeconds(part, bar), note, shape(part, bar) * 0.8);
    if (part.alone) add(at, barSeconds(part, bar), chord.bass, 0.7);
  });
};

/** Oom-pah: bass on one, chords on two and three, and a tune. */
const accordionPart: Writer = (part, add) => {
  const { chords } = part;
  chords.forEach((chord, bar) => {
    const at = startOf(part, bar);
    if (isLast(part, bar)) {
      for (const note of chord.notes) add(at, barSeconds(part, bar), note, 0.6);
      return;
    }
    const beats = beatsIn(part, bar);
    for (let beat = 0; beat < beats; beat++) {
      // Oom-pah in four, oom-pah-pah in three.
      const low = beats === 3 ? beat === 0 : beat % 2 === 0;
      if (low) add(beatAt(part, bar, beat), beatIn(part, bar) * 0.8, chord.bass + 12, 0.6);
      else for (const note of chord.notes) add(beatAt(part, bar, beat), beatIn(part, bar) * 0.55, note, 0.45);
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
  violin: melody(0.5, 67, 86),
  cello: melody(0.4, 45, 62),
  fiddle: melody(0.9, 67, 84),
  erhu: melody(0.5, 62, 81),
  trumpet: melody(0.5, 60, 79),
  saxophone: melody(0.7, 56, 76),
  clarinet: melody(0.5, 58, 79),
  organ: sustained,
  koto: withTune(0.6, 57, 79),
  guzheng: withTune(0.8, 57, 84),
  gayageum: withTune(0.5, 50, 70),
  shamisen: melody(0.9, 57, 76),
  oud: withTune(0.7, 48, 67),
  sitar: withTune(0.7, 50, 69),
  harp: ostinato(0, 0.5),
  electric_guitar: guitarPart,
  electric_piano: pianoPart,
  kalimba: ostinato(12, 0.5),
};

/** Instruments that can carry the harmony without help. */
const CHORDAL = [
  'pad',
  'choir',
  'strings',
  'piano',
  'guitar',
  'brass',
  'accordion',
  'organ',
  'electric_guitar',
  'electric_piano',
];

/** A piece to be written out. */
export interface Piece {
  instruments: readonly string[];
  mood: Mood;
  style: Style;
  grid: Grid;
  chords: readonly Chord[];
  /** Seconds. */
  duration: number;
}

/** All notes of the piece, in order of time. */
export function arrange(piece: Piece, rng: Rng): Played[] {
  const { instruments, duration, ...rest } = piece;
  const out: Played[] = [];
  const bassline = instruments.includes('bass') || instruments.includes('piano');
  for (const instrument of [...new Set(instruments)].sort()) {
    const part: Part = {
      ...rest,
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
