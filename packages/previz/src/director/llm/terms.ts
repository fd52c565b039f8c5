/** Words of a model's answer as terms of the vocabulary and entries of the catalogue. */
import {
  CAMERA_MOVES,
  type CameraAngle,
  type CameraMove,
  closest,
  EMOTIONS,
  type Emotion,
  SHOT_SIZES,
  type ShotSize,
} from '@storyreel/contract';
import { PLACE_BY_ID, PLACES } from '../../catalogue/places.ts';
import { THING_BY_ID } from '../../catalogue/things.ts';
import { nounInfo } from '../lexicon/nouns.ts';
import { readCamera } from '../read/camera.ts';
import { emotionOf } from '../read/feelings.ts';

/** "Close-Up " as "close_up". */
const snake = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');

/** The term of a list that a word is, up to spelling; undefined when none is near. */
export function termOf<Term extends string>(word: unknown, list: readonly Term[]): Term | undefined {
  if (typeof word !== 'string' || word.length > 60) return undefined;
  const plain = snake(word);
  const exact = list.find((term) => term === plain || term.replaceAll('_', '') === plain.replaceAll('_', ''));
  const near = exact ?? closest(plain, list);
  return list.find((term) => term === near);
}

const said = (word: unknown): string =>
  typeof word === 'string' && word.length <= 80 ? word.replaceAll('_', ' ') : '';

/** "medium long shot", "mcu": what the director itself would read. */
export function sizeOf(word: unknown): ShotSize | undefined {
  const plain = said(word);
  if (plain === '') return undefined;
  const exact = SHOT_SIZES.find((size) => size === snake(plain));
  return (
    exact ??
    readCamera(`${plain} shot of a man.`).size ??
    readCamera(`${plain} of a man.`).size ??
    termOf(word, SHOT_SIZES)
  );
}

export function angleOf(word: unknown, list: readonly CameraAngle[]): CameraAngle | undefined {
  const plain = said(word);
  return (
    list.find((angle) => angle === snake(plain)) ??
    readCamera(`${plain} angle shot of a man.`).angle ??
    termOf(word, list)
  );
}

export function moveOf(word: unknown): CameraMove | undefined {
  const plain = said(word);
  const exact = CAMERA_MOVES.find((move) => move === snake(plain));
  if (exact || plain === '') return exact;
  const read = readCamera(`Medium shot, ${plain}.`);
  return read.moves[0]?.move ?? (read.isStatic ? 'static' : termOf(word, CAMERA_MOVES));
}

export function feelingOf(word: unknown): Emotion | undefined {
  const plain = said(word);
  return (
    EMOTIONS.find((emotion) => emotion === snake(plain)) ??
    (plain === '' ? undefined : emotionOf(plain.toLowerCase())) ??
    termOf(word, EMOTIONS)
  );
}

/** The catalogue thing for a model id or any of the words that name it. */
export function thingOf(...words: readonly unknown[]): string | undefined {
  for (const word of words) {
    const plain = said(word).toLowerCase().trim();
    if (plain === '') continue;
    if (THING_BY_ID.has(snake(plain))) return snake(plain);
    const last = plain.split(/\s+/).at(-1)!;
    const thing = nounInfo(plain)?.thing ?? nounInfo(last)?.thing;
    if (thing !== undefined) return thing;
  }
  return undefined;
}

/** The catalogue place for a place id or any of the words that name it. */
export function placeFor(...words: readonly unknown[]): string | undefined {
  for (const word of words) {
    const plain = said(word).toLowerCase().trim();
    if (plain === '') continue;
    if (PLACE_BY_ID.has(snake(plain))) return snake(plain);
    const named = PLACES.find((place) => place.nouns.some((noun) => plain === noun || plain.endsWith(` ${noun}`)));
    const place = named?.id ?? nounInfo(plain)?.place ?? nounInfo(plain.split(/\s+/).at(-1)!)?.place;
    if (place !== undefined) return place;
  }
  return undefined;
}
