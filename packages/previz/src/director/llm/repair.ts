/**
 * A model's answer as a Screenplay. What follows from the request is never the model's to decide: length, rate, shape and
 * seed are set here, stated shots and exclusions are kept, and every text is only text. What is near is mended and
 * noted; what is not a plan for this request is refused.
 */
import {
  GRADES,
  LIGHTS,
  LOOK_EFFECTS,
  type Look,
  type MusicPlan,
  RELATIONS,
  type Relation,
  Screenplay,
  SEASONS,
  TIMES_OF_DAY,
  WEATHERS,
} from '@storyreel/contract';
import { direct } from '../direct.ts';
import type { DirectorInput } from '../input.ts';
import { exactSpans, type TimedShot } from '../plan/timing.ts';
import { isObject, objectIn } from './answer.ts';
import { list, Notes, number, record, termList, text, wordList, words } from './fields.ts';
import { type RepairedCast, repairCast, repairSets } from './repair-cast.ts';
import { repairShot, SHOT_FIELDS, soundsOf } from './repair-shots.ts';
import { termOf } from './terms.ts';

/** Shorter shots are no plan, seconds. */
const SHORTEST_SHOT = 0.4;
const MOST_SHOTS = 30;
/** From here on nothing is added to what was said. */
const STRICT = 0.7;
const FIELDS = [
  'look', 'cast', 'sets', 'relations', 'shots', 'sounds', 'music', 'absent', 'unrecognised',
  'version', 'language', 'duration', 'fps', 'aspectRatio', 'seed', 'depictables', 'warnings',
]; // biome-ignore format: a table
const INSTRUMENTS = ['strings', 'piano', 'guitar', 'pad', 'percussion', 'brass', 'choir', 'synth', 'bells', 'flute', 'pluck', 'bass', 'accordion'] as const; // biome-ignore format: a table
const MOODS = ['calm', 'warm', 'joyful', 'tense', 'sad', 'epic', 'playful', 'dark', 'neutral'] as const;

export type Repaired = { ok: true; screenplay: Screenplay } | { ok: false; reason: string };

const refused = (reason: string): Repaired => ({ ok: false, reason });

/** Reads the text of an answer. */
export function screenplayFrom(answer: string, input: DirectorInput): Repaired {
  const value = objectIn(answer);
  return value === undefined ? refused('the answer holds no JSON object') : repairScreenplay(value, input);
}

/** Checks and mends an answer that is an object already. */
export function repairScreenplay(answer: Record<string, unknown>, input: DirectorInput): Repaired {
  const inner = ['screenplay', 'result', 'output', 'plan']
    .map((key) => answer[key])
    .find((value) => isObject(value) && 'shots' in value);
  const notes = new Notes();
  const given = record(inner ?? answer, FIELDS, 'the answer', notes);
  const items = (Array.isArray(given.shots) ? given.shots : []).filter(isObject);
  if (items.length === 0) return refused('the answer has no shots');
  if (items.length > MOST_SHOTS || items.length * SHORTEST_SHOT > input.duration)
    return refused(`the answer has ${items.length} shots, too many for ${input.duration} s`);
  const stated = input.multiPrompt?.length ?? 0;
  if (stated > 0 && items.length !== stated)
    return refused(`the answer has ${items.length} shots and the request states ${stated}`);
  if (items.every((item) => !SHOT_FIELDS.some((field) => field !== 'duration' && field in item)))
    return refused('the shots of the answer say nothing');
  const built = direct(input);
  const cast = repairCast(given.cast, notes);
  const sets = repairSets(given.sets, built.sets, notes);
  const missing = [...cast.missing, ...sets.missing];
  const spans = spansOf(items, input, notes);
  const context = { cast, sets: sets.ids, firstSet: sets.sets[0]!.id, seed: input.seed, notes, missing };
  const shots = items.map((item, index) => repairShot(item, index, spans[index]!, context));
  const screenplay: Screenplay = {
    version: 1,
    language: built.language,
    duration: input.duration,
    fps: input.fps,
    aspectRatio: input.aspectRatio,
    seed: input.seed >>> 0,
    look: lookOf(given.look, built.look, notes),
    cast: cast.cast,
    sets: sets.sets,
    relations: relationsOf(given.relations, cast, notes),
    shots,
    sounds: soundsOf(given.sounds, 'the clip', input.duration, context),
    music: built.absent.some((word) => /\b(?:music|soundtrack|score)\b/i.test(word))
      ? null
      : musicOf(given.music, notes),
    absent: [...new Set([...built.absent, ...wordList(given.absent)])],
    depictables: [
      ...cast.cast.map(({ phrase, model }) => ({ phrase, as: model })),
      ...sets.sets.flatMap((set) => [
        { phrase: set.phrase, as: set.place },
        ...set.features.map(({ phrase, model }) => ({ phrase, as: model })),
      ]),
    ],
    unrecognised: [...new Set([...wordList(given.unrecognised), ...missing])],
    warnings: [],
  };
  keepDialogue(screenplay, built, input, notes);
  const checked = Screenplay.safeParse({ ...screenplay, warnings: [...built.warnings, ...notes.sentences] });
  if (checked.success) return { ok: true, screenplay: checked.data };
  const issue = checked.error.issues[0]!;
  return refused(`${issue.path.join('.')}: ${issue.message}`);
}

/** Whole frames that fill the clip: stated seconds exactly, else the answer's own in proportion. */
function spansOf(items: readonly Record<string, unknown>[], input: DirectorInput, notes: Notes): TimedShot[] {
  const total = Math.max(1, Math.round(input.duration * input.fps));
  if (input.multiPrompt?.length)
    return exactSpans(
      input.multiPrompt.map((shot) => shot.duration),
      input.fps,
      total,
    );
  const given = items.map((item) => number(item.duration, SHORTEST_SHOT, input.duration));
  const known = given.filter((seconds) => seconds !== undefined);
  const mean = known.length > 0 ? known.reduce((sum, seconds) => sum + seconds, 0) / known.length : 1;
  const seconds = given.map((value) => value ?? mean);
  const sum = seconds.reduce((all, value) => all + value, 0);
  if (known.length < items.length) notes.add('shots without a duration were given one');
  if (Math.abs(sum - input.duration) > 0.05)
    notes.add(`the shots lasted ${sum.toFixed(1)} s together and were fitted to ${input.duration} s`);
  return exactSpans(
    seconds.map((value) => (value * input.duration) / sum),
    input.fps,
    total,
  );
}

function lookOf(value: unknown, built: Look, notes: Notes): Look {
  const given = record(
    value,
    ['timeOfDay', 'weather', 'season', 'light', 'grade', 'effects', 'said'],
    'the look',
    notes,
  );
  const grade = termList(given.grade, (word) => termOf(word, GRADES), 'the look', notes);
  const effects = termList(given.effects, (word) => termOf(word, LOOK_EFFECTS), 'the look', notes);
  return {
    timeOfDay: termOf(given.timeOfDay, TIMES_OF_DAY) ?? built.timeOfDay,
    weather: termList(given.weather, (word) => termOf(word, WEATHERS), 'the look', notes),
    season: termOf(given.season, SEASONS) ?? built.season,
    light: termList(given.light, (word) => termOf(word, LIGHTS), 'the look', notes),
    grade: grade.length > 0 ? grade : built.grade,
    ...(effects.length > 0 ? { effects } : built.effects ? { effects: built.effects } : {}),
    said: built.said,
  };
}

function relationsOf(value: unknown, cast: RepairedCast, notes: Notes): Relation[] {
  return list(value).flatMap((item): Relation[] => {
    const given = record(item, ['a', 'rel', 'b'], 'a relation', notes);
    const rel = termOf(given.rel, RELATIONS);
    const end = (name: unknown): string => cast.ids.get(name) ?? words(name);
    if (rel === undefined || end(given.a) === '' || end(given.b) === '') return [];
    return [{ a: end(given.a), rel, b: end(given.b) }];
  });
}

function musicOf(value: unknown, notes: Notes): MusicPlan | null {
  if (!isObject(value)) return null;
  const given = record(value, ['phrase', 'instruments', 'mood', 'tempo'], 'the music', notes);
  const instruments = termList(given.instruments, (word) => termOf(word, INSTRUMENTS), 'the music', notes);
  return {
    phrase: words(given.phrase) || 'music',
    instruments: instruments.length > 0 ? instruments : ['pad'],
    mood: termOf(given.mood, MOODS) ?? 'neutral',
    tempo: Math.round(number(given.tempo, 40, 200) ?? 90),
  };
}

/** Lines that the prompt quotes are spoken, word for word, whatever the answer made of them; strictly, no others are. */
function keepDialogue(screenplay: Screenplay, built: Screenplay, input: DirectorInput, notes: Notes): void {
  const plain = (line: string): string => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const quotedLines = built.shots.flatMap((shot) =>
    shot.dialogue.map((line) => ({ line, at: shot.start / built.duration })),
  );
  const wanted = new Map(quotedLines.map(({ line }) => [plain(line.text), line.text]));
  for (const shot of screenplay.shots) {
    shot.dialogue = shot.dialogue.filter((line) => {
      const exact = wanted.get(plain(line.text));
      if (exact !== undefined) line.text = exact;
      else if (input.cfgScale >= STRICT) {
        notes.add(`a line that the prompt does not have was left out: “${text(line.text, 40)}”`);
        return false;
      }
      return true;
    });
  }
  const spoken = new Set(screenplay.shots.flatMap((shot) => shot.dialogue.map((line) => plain(line.text))));
  for (const { line, at } of quotedLines) {
    if (spoken.has(plain(line.text))) continue;
    const shot =
      screenplay.shots.findLast((one) => one.start / screenplay.duration <= at + 1e-6) ?? screenplay.shots[0]!;
    const free = shot.dialogue.reduce((end, one) => Math.max(end, one.start + one.duration + 0.1), 0.1);
    const room = shot.duration - free;
    if (room < 0.3) {
      notes.add(`a line of the prompt was missing and its shot has no room for it: “${text(line.text, 40)}”`);
      continue;
    }
    notes.add(`a line of the prompt was missing and put back: “${text(line.text, 40)}”`);
    const name = built.cast.find((member) => member.id === line.speaker)?.noun;
    const speaker = screenplay.cast.find((member) => member.noun === name)?.id ?? shot.subjects[0] ?? 'narrator';
    shot.dialogue.push({
      ...line,
      speaker,
      start: Math.round(free * 1000) / 1000,
      duration: Math.min(line.duration, room),
    });
  }
}
