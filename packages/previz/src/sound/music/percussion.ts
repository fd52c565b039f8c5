/** Drums: beats by style, and fills. */
import { MOODS } from './harmony.ts';
import { beatAt, beatsIn, isLast, type Writer } from './part.ts';
import type { Beat } from './style.ts';

type Hit = readonly [beat: number, note: number, force: number];

/** Two beats' worth and more of each way to drum, over four beats. */
const BEATS: Readonly<Record<Exclude<Beat, 'mood'>, readonly Hit[]>> = {
  swing: [0, 1, 1.5, 2, 3, 3.5]
    .map((b): Hit => [b, 51, b % 2 === 1 ? 0.7 : 0.5])
    .concat([
      [1, 42, 0.5],
      [3, 42, 0.5],
      [0, 36, 0.4],
    ]),
  house: [0, 1, 2, 3]
    .flatMap((b): Hit[] => [
      [b, 36, 0.95],
      [b + 0.5, 42, 0.6],
    ])
    .concat([
      [1, 38, 0.6],
      [3, 38, 0.6],
    ]),
  breaks: [
    [0, 36, 1],
    [0.5, 42, 0.5],
    [1, 38, 0.9],
    [1.25, 42, 0.4],
    [1.5, 42, 0.5],
    [1.75, 38, 0.4],
    [2.25, 38, 0.35],
    [2.5, 36, 0.95],
    [3, 38, 0.9],
    [3.25, 42, 0.4],
    [3.5, 42, 0.5],
    [3.75, 38, 0.3],
  ],
  trap: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.25, 3.5, 3.75]
    .map((b): Hit => [b, 42, b % 1 === 0 ? 0.5 : 0.3])
    .concat([
      [0, 35, 1],
      [1.5, 35, 0.7],
      [2, 38, 0.8],
      [2.75, 35, 0.6],
    ]),
  rock: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5]
    .map((b): Hit => [b, 42, b % 1 === 0 ? 0.5 : 0.35])
    .concat([
      [0, 36, 0.9],
      [2, 36, 0.8],
      [2.5, 36, 0.6],
      [1, 38, 0.85],
      [3, 38, 0.9],
    ]),
  hands: [
    [0, 72, 0.9],
    [0.5, 71, 0.4],
    [0.75, 71, 0.5],
    [1, 71, 0.7],
    [1.5, 72, 0.7],
    [2, 72, 0.8],
    [2.5, 71, 0.6],
    [3, 71, 0.75],
    [3.5, 71, 0.4],
  ],
  march: [
    [0, 36, 0.8],
    [1, 38, 0.6],
    [1.5, 38, 0.3],
    [1.75, 38, 0.3],
    [2, 36, 0.8],
    [3, 38, 0.6],
    [3.5, 38, 0.35],
    [3.75, 38, 0.35],
  ],
  reggae: [
    [1, 38, 0.5],
    [2, 36, 0.9],
    [2, 38, 0.5],
    [0.5, 42, 0.4],
    [1.5, 42, 0.4],
    [2.5, 42, 0.4],
    [3.5, 42, 0.4],
  ],
  latin: [
    [0, 72, 0.7],
    [0.75, 71, 0.6],
    [1.5, 71, 0.7],
    [2, 72, 0.6],
    [2.5, 71, 0.5],
    [3, 71, 0.7],
    [0, 70, 0.4],
    [0.5, 70, 0.25],
    [1, 70, 0.4],
    [1.5, 70, 0.25],
    [2, 70, 0.4],
    [2.5, 70, 0.25],
    [3, 70, 0.4],
    [3.5, 70, 0.25],
  ],
  taiko: [
    [0, 47, 1],
    [1, 47, 0.6],
    [1.5, 47, 0.75],
    [2, 47, 0.9],
    [2.5, 45, 0.5],
    [3, 47, 0.7],
    [3.25, 45, 0.4],
    [3.5, 47, 0.6],
    [3.75, 45, 0.5],
  ],
};

/** Drums: as the style's dance wants, else a heart's pulse when calm, a beat when the mood drives, big toms when epic. */
export const percussionPart: Writer = (part, add) => {
  const { chords, mood, rng, style } = part;
  const drive = MOODS[mood].drive;
  const heavy = mood === 'epic' || mood === 'tense' || mood === 'dark';
  chords.forEach((_, bar) => {
    const beats = beatsIn(part, bar);
    const hit = (beat: number, note: number, force: number): void => {
      if (beat < beats) add(beatAt(part, bar, beat), 0.3, note, force);
    };
    if (isLast(part, bar)) {
      hit(0, style.beat === 'taiko' ? 47 : style.beat === 'hands' ? 72 : heavy ? 45 : 36, 0.9);
      if (drive > 0.5 && style.beat !== 'hands' && style.beat !== 'taiko') hit(0, 49, 0.6);
      return;
    }
    if (style.beat !== 'mood') {
      for (const [beat, note, force] of BEATS[style.beat])
        hit(beat, note, Math.min(1, force * (0.9 + 0.15 * rng.unit())));
      return;
    }
    if (heavy) {
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
    for (let b = 0; b < beats; b += gap) hit(b, drive > 0.6 ? 42 : 70, (b % 1 === 0 ? 0.4 : 0.26) + 0.08 * rng.unit());
  });
};
