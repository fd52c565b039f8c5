/** The shots of a model's answer: terms of the vocabulary, ids that exist, and times that fit. */
import {
  type Action,
  CAMERA_ANGLES,
  type CameraMovePlan,
  type DialogueLine,
  type Feeling,
  LIGHTS,
  LOOK_EFFECTS,
  OPTICS,
  SEASONS,
  type Shot,
  type SoundCue,
  SPEEDS,
  TIMES_OF_DAY,
  TRANSITIONS,
  WEATHERS,
} from '@storyreel/contract';
import { ACT_BY_ID } from '../../catalogue/acts.ts';
import { SOUND_BY_ID } from '../../catalogue/sounds.ts';
import { actOf } from '../lexicon/verbs.ts';
import { chooseLens } from '../plan/lens.ts';
import { speakingSeconds, type TimedShot } from '../plan/timing.ts';
import { cueOf } from '../read/sounds.ts';
import { languageOf } from '../text/language.ts';
import { list, type Notes, number, quoted, record, termList, text, wordList, words } from './fields.ts';
import type { Ids, RepairedCast } from './repair-cast.ts';
import { angleOf, feelingOf, moveOf, sizeOf, termOf } from './terms.ts';

export const SHOT_FIELDS = [
  'text', 'duration', 'size', 'endSize', 'angle', 'lensMm', 'camera', 'optics', 'speed', 'shutter', 'subjects', 'detail', 'actions', 'feelings',
  'dialogue', 'sounds', 'set', 'timeOfDay', 'weather', 'season', 'light', 'effects', 'transition',
]; // biome-ignore format: a table
const DERIVED = ['index', 'start', 'startFrame', 'frameCount', 'said', 'why'];
const LONGEST_LINE = 600;

export interface ShotContext {
  cast: RepairedCast;
  sets: Ids;
  firstSet: string;
  seed: number;
  notes: Notes;
  /** Nouns and sounds for which there is nothing. */
  missing: string[];
}

/** One shot in its span of the clip. */
export function repairShot(item: unknown, index: number, span: TimedShot, context: ShotContext): Shot {
  const { notes, seed } = context;
  const where = `shot ${index + 1}`;
  const given = record(item, [...SHOT_FIELDS, ...DERIVED], where, notes);
  const size =
    sizeOf(given.size) ??
    (given.size === undefined ? undefined : noted(notes, `${where} had an unknown size: ${quoted(given.size)}`));
  const optics = termList(given.optics, opticsTerm, where, notes);
  const chosen = size ?? 'medium';
  const shot: Shot = {
    index,
    text: text(given.text),
    ...span,
    size: chosen,
    angle: angleOf(given.angle, CAMERA_ANGLES) ?? 'eye_level',
    said: [],
    lensMm: number(given.lensMm, 8, 600) ?? chooseLens(chosen, optics, undefined, seed, index),
    camera: cameraOf(given.camera, where, context),
    optics,
    speed: termList(given.speed, (word) => termOf(word, SPEEDS), where, notes),
    subjects: idList(given.subjects, where, context),
    actions: actionsOf(given.actions, where, span.duration, context),
    feelings: feelingsOf(given.feelings, context),
    dialogue: dialogueOf(given.dialogue, where, span.duration, context),
    sounds: soundsOf(given.sounds, where, span.duration, context),
    set: context.sets.get(given.set) ?? context.firstSet,
    transition: termOf(given.transition, TRANSITIONS) ?? 'cut',
    why: [{ choice: 'shot', said: false, reason: 'planned by the language model' }],
  };
  const endSize = sizeOf(given.endSize);
  if (endSize !== undefined && endSize !== chosen) shot.endSize = endSize;
  const shutter = number(given.shutter, 1, 1440);
  if (shutter !== undefined) shot.shutter = shutter;
  const detail = words(given.detail).toLowerCase();
  if (detail !== '') shot.detail = detail;
  const time = termOf(given.timeOfDay, TIMES_OF_DAY);
  if (time !== undefined) shot.timeOfDay = time;
  const season = termOf(given.season, SEASONS);
  if (season !== undefined) shot.season = season;
  if (given.weather !== undefined)
    shot.weather = termList(given.weather, (word) => termOf(word, WEATHERS), where, notes);
  if (given.light !== undefined) shot.light = termList(given.light, (word) => termOf(word, LIGHTS), where, notes);
  if (given.effects !== undefined)
    shot.effects = termList(given.effects, (word) => termOf(word, LOOK_EFFECTS), where, notes);
  for (const line of shot.dialogue)
    if (line.speaker !== 'narrator' && shot.subjects.length === 0) shot.subjects.push(line.speaker);
  return shot;
}

function noted(notes: Notes, note: string): undefined {
  notes.add(note);
  return undefined;
}

function opticsTerm(word: unknown): string | undefined {
  const lens = typeof word === 'string' ? /^(\d{1,3})\s?mm$/i.exec(word.trim()) : null;
  return lens ? `${lens[1]}mm` : termOf(word, OPTICS);
}

function idList(value: unknown, where: string, { cast, notes }: ShotContext): string[] {
  return termList(value, (word) => cast.ids.get(word), `${where}, subjects,`, notes);
}

function cameraOf(value: unknown, where: string, { cast, notes }: ShotContext): CameraMovePlan[] {
  const moves: CameraMovePlan[] = [];
  for (const item of Array.isArray(value) ? value.slice(0, 6) : value === undefined ? [] : [value]) {
    const given =
      typeof item === 'string' ? { move: item } : record(item, ['move', 'speed', 'target', 'easing'], where, notes);
    const move = moveOf(given.move);
    if (move === undefined) {
      notes.add(`${where} had an unknown camera move: ${quoted(given.move)}`);
      continue;
    }
    const target = cast.ids.get(given.target);
    moves.push({
      move,
      speed: number(given.speed, 0.1, 4) ?? (/slow/i.test(text(given.move)) ? 0.5 : 1),
      easing: termOf(given.easing, ['linear', 'ease_in', 'ease_out', 'ease_in_out'] as const) ?? 'ease_in_out',
      ...(target !== undefined && { target }),
    });
  }
  return moves.length > 0 ? moves : [{ move: 'static', speed: 1, easing: 'ease_in_out' }];
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function actionsOf(value: unknown, where: string, duration: number, { cast, notes }: ShotContext): Action[] {
  const items = list(value);
  const out: Action[] = [];
  for (const item of items) {
    const given = record(item, ['subject', 'phrase', 'verb', 'act', 'object', 'manner', 'start', 'end'], where, notes);
    const subject = cast.ids.get(given.subject);
    const phrase = words(given.phrase) || words(given.verb);
    if (subject === undefined || phrase === '') {
      notes.add(`${where} had an action without anybody who does it: ${quoted(given.phrase ?? given.verb)}`);
      continue;
    }
    const verb = (words(given.verb) || phrase.split(' ')[0]!).toLowerCase();
    const member = cast.cast.find((one) => one.id === subject)!;
    const living = member.kind === 'person' || member.kind === 'animal' || member.kind === 'group';
    const known = words(given.act).toLowerCase().replaceAll(' ', '_');
    const start = Math.min(number(given.start, 0, duration) ?? 0, Math.max(0, duration - 0.2));
    const end = number(given.end, 0, duration) ?? duration;
    const object = cast.ids.get(given.object) ?? (words(given.object) || undefined);
    out.push({
      subject,
      phrase,
      verb,
      act: ACT_BY_ID.has(known) ? known : actOf(verb, phrase, { living, noun: member.noun, model: member.model }),
      manner: wordList(given.manner).slice(0, 4),
      start: round(start),
      end: round(end > start ? end : duration),
      ...(object !== undefined && { object }),
    });
  }
  return out;
}

function feelingsOf(value: unknown, { cast, notes }: ShotContext): Feeling[] {
  return list(value).flatMap((item): Feeling[] => {
    const given = record(item, ['subject', 'from', 'to'], 'a feeling', notes);
    const subject = cast.ids.get(given.subject);
    const to = feelingOf(given.to) ?? feelingOf(given.from);
    if (subject === undefined || to === undefined) {
      notes.add(`a feeling was not understood: ${quoted(given.to ?? given.from)}`);
      return [];
    }
    return [{ subject, from: feelingOf(given.from) ?? 'neutral', to }];
  });
}

function dialogueOf(value: unknown, where: string, duration: number, { cast, notes }: ShotContext): DialogueLine[] {
  const out: DialogueLine[] = [];
  let free = 0;
  for (const item of list(value)) {
    const given = record(item, ['text', 'speaker', 'language', 'tone', 'start', 'duration'], where, notes);
    const line = text(given.text, LONGEST_LINE).replace(/^["“”„«»「」]+|["“”„«»「」]+$/g, '').trim(); // biome-ignore format: one chain
    if (line === '') continue;
    const tag =
      typeof given.language === 'string' ? /^[a-z]{2,3}(?=$|[-_])/i.exec(given.language)?.[0].toLowerCase() : undefined;
    const language = tag ?? languageOf(line);
    const start = Math.max(free, Math.min(number(given.start, 0, duration) ?? 0.2, duration - 0.3));
    if (start > duration - 0.25) {
      notes.add(`${where} had no time left for the line ${quoted(line)}`);
      continue;
    }
    const wanted = number(given.duration, 0.2, 15) ?? speakingSeconds(line, language);
    const length = Math.min(Math.max(wanted, speakingSeconds(line, language) * 0.7), duration - start);
    out.push({
      text: line,
      speaker: cast.ids.get(given.speaker) ?? 'narrator',
      language,
      tone: wordList(given.tone).slice(0, 4),
      start: round(start),
      duration: round(length),
    });
    free = start + length + 0.1;
  }
  return out;
}

/** Sound cues; what the sound room cannot make is missing. */
export function soundsOf(
  value: unknown,
  where: string,
  duration: number,
  context: Pick<ShotContext, 'cast' | 'notes' | 'missing'>,
): SoundCue[] {
  return list(value).flatMap((item): SoundCue[] => {
    const given = record(item, ['phrase', 'cue', 'start', 'source', 'distance'], where, context.notes);
    const phrase = words(given.phrase) || words(given.cue).replaceAll('_', ' ');
    const id = words(given.cue).toLowerCase().replaceAll(' ', '_');
    const cue = SOUND_BY_ID.has(id) ? id : (cueOf(phrase) ?? cueOf(words(given.cue)));
    if (cue === undefined) {
      if (phrase !== '') context.missing.push(phrase);
      return [];
    }
    const start = number(given.start, 0, Math.max(0, duration - 0.1));
    const source = context.cast.ids.get(given.source);
    const distance = termOf(given.distance, ['near', 'mid', 'far'] as const) ?? 'mid';
    return [{ phrase, cue, distance, ...(start !== undefined && { start }), ...(source !== undefined && { source }) }];
  });
}
