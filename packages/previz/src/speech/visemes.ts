/** The mouth over time: keys per sound, and what shows at an instant. */
import { smoothstep } from '../math/vec.ts';
import type { Viseme } from '../stage/actor.ts';
import { PHONES } from './phones.ts';
import type { Phone, SpokenLine, VisemeKey } from './spoken-line.ts';
import type { Timed } from './timing.ts';

/** Seconds a vowel's shape forms before it is heard and lingers after. */
const BEFORE = 0.06;
const AFTER = 0.09;
/** Sounds shorter than this show no shape of their own, lips apart. */
const SHORTEST = 0.03;

/** Seconds that lips stay together at least: a frame of 24 a second, and a little. */
const CONTACT = 0.044;

/** Lips must meet, or touch the teeth, however short the sound. */
const NEEDED: readonly Viseme[] = ['PP', 'FF'];

/** Keys of sounds that have their times already. */
export function visemesOf(phones: readonly Phone[]): VisemeKey[] {
  return visemeKeys(
    phones.map(({ phone, start, duration, stress }) => ({
      segment: { phone, stress, length: 1, word: 0 },
      start,
      duration,
    })),
  );
}

/** Keys of a line. */
export function visemeKeys(timed: readonly Timed[]): VisemeKey[] {
  const keys: VisemeKey[] = [];
  const add = (time: number, viseme: Viseme, weight: number): void => {
    const last = keys.at(-1);
    keys.push({ time: last ? Math.max(time, last.time + 0.001) : time, viseme, weight });
  };
  timed.forEach(({ segment, start, duration }, i) => {
    const info = PHONES[segment.phone];
    const end = start + duration;
    if (info.kind === 'silence') {
      if (duration > BEFORE + AFTER) {
        add(start + AFTER, 'sil', 1);
        add(end - BEFORE, 'sil', 1);
      } else add(start + duration / 2, 'sil', 0.6);
      return;
    }
    if (i === 0) add(start - BEFORE, 'sil', 1);
    if (NEEDED.includes(info.viseme)) {
      // Aspirated stops are open again long before they end. Every contact lasts long enough to be on a frame.
      const parted = start + (segment.phone.endsWith('+') ? duration * 0.5 : duration * 0.75);
      add(Math.min(start + 0.008, parted - CONTACT), info.viseme, 1);
      add(parted, info.viseme, 1);
    } else if (info.kind === 'vowel') {
      const open = segment.stress === 1 ? 1 : segment.stress === 2 ? 0.9 : 0.75;
      add(start + duration * 0.25, info.viseme, open);
      add(start + duration * 0.7, info.glide ?? info.viseme, info.glide ? open * 0.85 : open);
    } else if (segment.phone === 'HH' || segment.phone === 'Q') {
      const next = timed[i + 1] ? PHONES[timed[i + 1].segment.phone] : undefined;
      if (next?.kind === 'vowel') add(start + duration / 2, next.viseme, 0.45);
    } else if (duration >= SHORTEST) add(start + duration / 2, info.viseme, 0.8);
    if (i === timed.length - 1) add(end + AFTER, 'sil', 1);
  });
  return keys;
}

/** Shapes of the mouth at `t` seconds of the line, at most two, weights summing to at most 1. Closed outside the line. */
export function mouthAt(spoken: SpokenLine, t: number): [Viseme, number][] {
  const keys = spoken.visemes;
  if (keys.length === 0 || t <= keys[0].time || t >= keys[keys.length - 1].time) return [['sil', 1]];
  let low = 0;
  let high = keys.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (keys[middle].time <= t) low = middle;
    else high = middle;
  }
  const a = keys[low];
  const b = keys[high];
  const x = (t - a.time) / (b.time - a.time);
  const s = smoothstep(0, 1, x);
  if (a.viseme === b.viseme) return [[a.viseme, a.weight + (b.weight - a.weight) * s]];
  return [
    [a.viseme, a.weight * (1 - s)],
    [b.viseme, b.weight * s],
  ];
}
