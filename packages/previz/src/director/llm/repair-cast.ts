/** The cast and the sets of a model's answer, with ids of our own. */
import { type Attributes, CAST_KINDS, type CastMember, type SetFeature, type SetPlan } from '@storyreel/contract';
import { noAttributes } from '@storyreel/contract/rules';
import { PLACE_BY_ID } from '../../catalogue/places.ts';
import { THING_BY_ID } from '../../catalogue/things.ts';
import { nounInfo } from '../lexicon/nouns.ts';
import { list, type Notes, number, quoted, record, wordList, words } from './fields.ts';
import { placeFor, termOf, thingOf } from './terms.ts';

/** Most identities and sets that are read. */
const MOST_CAST = 40;
const MOST_SETS = 12;
const MEMBER = [
  'id',
  'kind',
  'noun',
  'phrase',
  'model',
  'count',
  'attributes',
  'ageYears',
  'gender',
  'element',
  'invented',
];
const FEATURE = ['noun', 'phrase', 'model', 'count', 'attributes'];
const SET = ['id', 'phrase', 'place', 'interior', 'features'];

/** Finds the id that the answer's own name stands for: its id, noun or phrase. */
export class Ids {
  readonly #byName = new Map<string, string>();

  put(id: string, ...names: readonly unknown[]): void {
    for (const name of names) {
      const key = words(name).toLowerCase();
      if (key !== '' && !this.#byName.has(key)) this.#byName.set(key, id);
    }
  }

  get(name: unknown): string | undefined {
    const key = words(name)
      .toLowerCase()
      .replace(/^(?:the|an?) /, '');
    return this.#byName.get(key);
  }
}

export interface RepairedCast {
  cast: CastMember[];
  ids: Ids;
  /** Nouns for which the stage has nothing. */
  missing: string[];
}

export function repairCast(value: unknown, notes: Notes): RepairedCast {
  const cast: CastMember[] = [];
  const ids = new Ids();
  const missing: string[] = [];
  for (const item of list(value).slice(0, MOST_CAST)) {
    const given = record(item, MEMBER, 'a cast member', notes);
    const noun = (words(given.noun) || words(given.phrase).split(' ').at(-1) || '').toLowerCase();
    if (noun === '') {
      notes.add('a cast member without a noun was left out');
      continue;
    }
    const info = nounInfo(noun);
    const person = given.kind === 'person' || info?.kind === 'person';
    const model = thingOf(given.model, noun, given.phrase) ?? (person ? 'person' : undefined);
    if (model === undefined) {
      missing.push(noun);
      notes.add(`the stage has nothing for ${quoted(noun)}`);
      continue;
    }
    const count = Math.round(number(given.count, 1, 500) ?? 1);
    const member: CastMember = {
      id: `c${cast.length + 1}`,
      kind: termOf(given.kind, CAST_KINDS) ?? kindOf(model),
      noun,
      phrase: words(given.phrase) || noun,
      model,
      count,
      attributes: attributesOf(given.attributes, notes),
      invented: given.invented === true,
    };
    const years = number(given.ageYears, 0, 120);
    if (years !== undefined && person) member.ageYears = years;
    const gender = termOf(given.gender, ['female', 'male'] as const) ?? info?.gender;
    if (gender !== undefined) member.gender = gender;
    cast.push(member);
    ids.put(member.id, given.id, member.noun, member.phrase);
  }
  return { cast, ids, missing };
}

function kindOf(model: string): CastMember['kind'] {
  const kind = THING_BY_ID.get(model)?.kind;
  return kind === 'person' || kind === 'animal' || kind === 'vehicle' ? kind : 'object';
}

function attributesOf(value: unknown, notes: Notes): Attributes {
  const out = noAttributes();
  const names = Object.keys(out) as (keyof Attributes)[];
  const given = record(value, names, 'the attributes of a cast member', notes);
  for (const name of names) out[name] = wordList(given[name]).slice(0, 8);
  return out;
}

/** The sets; an answer without any gets those of the built-in plan. */
export function repairSets(
  value: unknown,
  fallback: readonly SetPlan[],
  notes: Notes,
): { sets: SetPlan[]; ids: Ids; missing: string[] } {
  const sets: SetPlan[] = [];
  const ids = new Ids();
  const missing: string[] = [];
  for (const item of list(value).slice(0, MOST_SETS)) {
    const given = record(item, SET, 'a set', notes);
    const phrase = words(given.phrase);
    const place = placeFor(given.place, phrase);
    if (place === undefined)
      notes.add(`no place stands for ${quoted(phrase || given.place)}: the built-in director chose one`);
    const chosen = place ?? fallback[0]!.place;
    const set: SetPlan = {
      id: `s${sets.length + 1}`,
      phrase: phrase || chosen.replaceAll('_', ' '),
      place: chosen,
      interior: PLACE_BY_ID.get(chosen)?.interior ?? given.interior === true,
      features: featuresOf(given.features, missing, notes),
    };
    sets.push(set);
    ids.put(set.id, given.id, set.phrase, given.place);
  }
  if (sets.length > 0) return { sets, ids, missing };
  notes.add('there were no sets: those of the built-in director are used');
  for (const set of fallback) ids.put(set.id, set.phrase, set.place);
  return { sets: [...fallback], ids, missing };
}

function featuresOf(value: unknown, missing: string[], notes: Notes): SetFeature[] {
  const out: SetFeature[] = [];
  for (const item of list(value)) {
    const given = record(item, FEATURE, 'a thing of a set', notes);
    const noun = (words(given.noun) || words(given.phrase).split(' ').at(-1) || words(item)).toLowerCase();
    if (noun === '') continue;
    const model = thingOf(given.model, noun);
    if (model === undefined) missing.push(noun);
    else {
      const count = Math.round(number(given.count, 1, 500) ?? 1);
      out.push({
        noun,
        phrase: words(given.phrase) || noun,
        model,
        count,
        attributes: attributesOf(given.attributes, notes),
      });
    }
  }
  return out;
}
