/** The identities of a clip: finds the one a phrase means, or makes it, and gathers what is said of it. */
import type { Attributes, CastKind } from '@storyreel/contract';
import { noAttributes } from '@storyreel/contract/rules';
import { kinTable } from '../../catalogue/things.ts';
import { AGES, COLOURS, HAIR_ADJECTIVES, MATERIALS, SHAPES, SIZES } from '../lexicon/closed.ts';
import { ELEMENT_WORDS, type NounInfo, type NounKind, nounInfo } from '../lexicon/nouns.ts';
import type { NounPhrase } from '../text/parse.ts';

export interface Entity {
  /** Order of first mention. */
  order: number;
  name: string;
  head: string;
  /** Longest phrase that names it. */
  phrase: string;
  nounKind: NounKind;
  model?: string;
  count?: number;
  plural: boolean;
  attributes: Attributes;
  gender?: 'female' | 'male';
  ageYears?: number;
  /** Shots it is named in. */
  shots: Set<number>;
  /** Whether it does something, is acted on, or is otherwise singled out. */
  acts: boolean;
  /** Members of this group that were later told apart; they stand for it once all of them are. */
  singled?: Entity[];
  /** The thing a shot without living subjects is about. */
  hero?: boolean;
  /** Named as what a sentence is about, not only after a preposition. */
  main?: boolean;
  /** Held, used or moved by somebody. */
  handled?: boolean;
  invented: boolean;
  /** Members of a pair or group named earlier ("the couple": bride and groom). */
  members?: Entity[];
  /** Other heads used for it. */
  aliases: Set<string>;
  /** Element of the request that it is. */
  element?: string;
}

const add = (list: string[], value: string): void => {
  if (value && !list.includes(value)) list.push(value);
};

const GENERIC_PEOPLE = new Set(
  'man woman boy girl lady guy child kid person figure gentleman youth one teenager teen baby human elder lad lass'.split(
    ' ',
  ),
);
const CHILD_NOUNS = new Set(
  'boy girl child kid schoolgirl schoolboy son daughter grandson granddaughter baby toddler infant brother sister nephew niece pupil student apprentice'.split(
    ' ',
  ),
);
const ADULT_MALE = new Set('man guy gentleman'.split(' '));

/** Groups of catalogue vehicles that people call by one word. */
const FAMILY = kinTable({
  rowboat: 'boat', sailboat: 'boat', ship: 'boat', car: 'car', taxi: 'car', pickup: 'car', van: 'car', bicycle: 'bike',
  motorcycle: 'bike', airplane: 'air', spaceship: 'air', rocket: 'air', train: 'train', tram: 'train', lorry: 'car', bus: 'car',
}); // biome-ignore format: a table
const FAMILY_WORDS: Record<string, string> = {
  boat: 'boat', ship: 'boat', vessel: 'boat', car: 'car', vehicle: 'car', truck: 'car', bike: 'bike', plane: 'air', craft: 'air', train: 'train',
}; // biome-ignore format: a table
const ANIMAL_WORDS = new Set(['animal', 'creature', 'beast', 'pet', 'dog', 'cat', 'bird', 'horse']);

/** Typical age in years of the people a noun names. */
const NOUN_AGES: Record<string, number> = {
  baby: 1, infant: 1, newborn: 0.5, toddler: 2, child: 8, kid: 8, boy: 9, girl: 9, schoolgirl: 12, schoolboy: 12, pupil: 10, son: 9,
  daughter: 9, grandson: 9, granddaughter: 9, teenager: 16, teen: 16, student: 20, apprentice: 17, grandmother: 70, grandma: 70,
  granny: 72, grandfather: 72, grandpa: 72, elder: 75, father: 36, mother: 34, dad: 36, mom: 34, mum: 34, lad: 14, lass: 14,
}; // biome-ignore format: a table
const AGE_WORDS: Record<string, number> = {
  young: 24, elderly: 75, old: 72, older: 62, aged: 75, teenage: 16, teen: 16, 'middle-aged': 48, ancient: 88, retired: 68, senior: 70,
  little: 6, baby: 1, newborn: 0.3, toddler: 2, adult: 35, adolescent: 15, youthful: 22, mature: 50, elder: 70,
}; // biome-ignore format: a table

const PARENTS = new Set([
  'father',
  'mother',
  'dad',
  'mom',
  'mum',
  'parent',
  'uncle',
  'aunt',
  'teacher',
  'husband',
  'wife',
]);

function ageOf(head: string, words: readonly string[], spelled: string): number | undefined {
  const years = /(\d{1,3})[- ]?(?:years?|yr)s?(?:[- ]old)?/i.exec(spelled) ?? /\baged? (\d{1,3})\b/i.exec(spelled);
  if (years && Number(years[1]) <= 120) return Number(years[1]);
  const decade = /\b(?:in (?:his|her|their) )?(?:early |mid |late )?(\d)0s\b/.exec(spelled);
  if (decade) return Number(decade[1]) * 10 + 5;
  const young = CHILD_NOUNS.has(head);
  for (const word of words) {
    if (word === 'young' && PARENTS.has(head)) return 31;
    if (word === 'young' && young) return Math.max(5, (NOUN_AGES[head] ?? 9) - 2);
    if (word === 'older' && young) return 14;
    const years = AGE_WORDS[word];
    if (years !== undefined) return years;
  }
  return NOUN_AGES[head];
}

/** Sorts one modifier into the attribute it describes. */
export function addModifier(entity: Entity, word: string): void {
  const { attributes } = entity;
  const person = entity.nounKind === 'person';
  if (person && HAIR_ADJECTIVES.has(word)) add(attributes.hair, HAIR_ADJECTIVES.get(word)!);
  else if (AGES.has(word) && !(word === 'little' && !person)) add(attributes.age, word);
  else if (/^\d+-year-old$/.test(word)) add(attributes.age, word);
  else if (
    COLOURS.has(word) ||
    /-(?:green|blue|red|white|black|brown|grey|gray|yellow|pink|purple|orange|gold)$/.test(word)
  ) {
    for (const colour of /-and-/.test(word) ? word.split('-and-') : [word]) add(attributes.colour, colour);
  } else if (/^(?:\w+)-and-(?:\w+)$/.test(word) && word.split('-and-').every((part) => COLOURS.has(part))) {
    for (const colour of word.split('-and-')) add(attributes.colour, colour);
  } else if (MATERIALS.has(word)) add(attributes.material, word);
  else if (SIZES.has(word)) add(attributes.size, word);
  else if (SHAPES.has(word)) add(attributes.shape, word);
  else if (/^(?:male|female)$/.test(word)) {
    entity.gender ??= word as 'male' | 'female';
    add(attributes.gender, word);
  } else add(attributes.other, word);
}

export const castKind = (kind: NounKind): CastKind =>
  kind === 'person' || kind === 'animal' || kind === 'vehicle' ? kind : 'object';

/** Text of a phrase without determiner. */
export const phraseText = (np: NounPhrase): string => np.words.join(' ');

/** Food and vessels trade names: "a glass of red wine ... the wine". */
const sameKind = (a: NounKind, b: NounKind): boolean =>
  a === b || (/^(?:object|food)$/.test(a) && /^(?:object|food)$/.test(b));

export class Cast {
  readonly entities: Entity[] = [];
  /** The last mentioned, most recent last. */
  private recent: Entity[] = [];

  private touch(entity: Entity, shot: number): Entity {
    entity.shots.add(shot);
    this.recent = this.recent.filter((one) => one !== entity);
    this.recent.push(entity);
    return entity;
  }

  private latest(test: (entity: Entity) => boolean): Entity | undefined {
    return this.recent.findLast(test);
  }

  /** The one that a pronoun or possessive means. */
  pronoun(word: string, shot: number, subject?: Entity, not?: Entity): Entity | undefined {
    const person = (entity: Entity): boolean => entity.nounKind === 'person' && !entity.plural;
    const pick = (test: (entity: Entity) => boolean): Entity | undefined =>
      subject && test(subject) ? subject : this.latest((entity) => entity !== not && test(entity));
    let found: Entity | undefined;
    if (/^(?:she|her|hers|herself)$/.test(word)) {
      found =
        pick((entity) => (person(entity) || entity.nounKind === 'animal') && entity.gender === 'female') ??
        pick((entity) => person(entity) && entity.gender === undefined) ??
        pick((entity) => entity.nounKind === 'animal' && entity.gender === undefined);
      if (found && found.gender === undefined) this.setGender(found, 'female');
    } else if (/^(?:he|him|his|himself)$/.test(word)) {
      found =
        pick((entity) => (person(entity) || entity.nounKind === 'animal') && entity.gender === 'male') ??
        pick((entity) => person(entity) && entity.gender === undefined) ??
        pick((entity) => entity.nounKind === 'animal' && entity.gender === undefined);
      if (found && found.gender === undefined) this.setGender(found, 'male');
    } else if (/^(?:it|its|itself)$/.test(word)) {
      const seen = (entity: Entity): boolean => entity.model !== undefined && !entity.plural;
      found =
        pick(
          (entity) =>
            (entity.nounKind === 'animal' || entity.nounKind === 'vehicle' || entity.model === 'robot') && seen(entity),
        ) ??
        pick((entity) => entity.nounKind !== 'person' && entity.acts && seen(entity)) ??
        pick((entity) => entity.nounKind !== 'person' && entity.main === true && seen(entity)) ??
        pick((entity) => entity.nounKind !== 'person' && seen(entity)) ??
        pick((entity) => entity.nounKind !== 'person');
    } else if (/^(?:they|them|their|theirs|themselves|each)$/.test(word)) {
      const alive = (entity: Entity): boolean =>
        /^(?:person|animal)$/.test(entity.nounKind) || entity.model === 'robot';
      found =
        pick(
          (entity) => alive(entity) && (entity.plural || (entity.members?.length ?? 0) > 0) && entity.shots.has(shot),
        ) ??
        this.pair(shot) ??
        pick((entity) => alive(entity) && (entity.plural || (entity.members?.length ?? 0) > 0)) ??
        pick((entity) => entity.plural) ??
        pick((entity) => person(entity) && entity.gender === undefined);
    } else if (/^(?:everyone|everybody|nobody|someone|somebody)$/.test(word)) return undefined;
    // "the corridor stretches away behind him": nobody else is there. "A dog sits under it": never the dog itself.
    if (!found && not && !/^it/.test(word)) return this.pronoun(word, shot, subject);
    return found && this.touch(found, shot);
  }

  setGender(entity: Entity, gender: 'female' | 'male'): void {
    entity.gender = gender;
    add(entity.attributes.gender, gender);
  }

  /** Two people mentioned last, as one plural. */
  private pair(shot: number): Entity | undefined {
    const alone = (entity: Entity): boolean => !entity.plural && entity.model !== undefined;
    const there = (test: (entity: Entity) => boolean): Entity[] =>
      this.recent.filter((one) => alone(one) && test(one)).slice(-2);
    const person = (entity: Entity): boolean => entity.nounKind === 'person';
    // Two people of this shot, somebody and an animal, or the last two people of the story.
    for (const two of [
      there((one) => person(one) && one.shots.has(shot)),
      there((one) => (person(one) || one.nounKind === 'animal') && one.shots.has(shot)),
      there((one) => person(one) || one.nounKind === 'animal'),
    ])
      if (two.length === 2) return this.groupOf(two);
    return undefined;
  }

  private groupOf(members: Entity[]): Entity {
    return {
      order: -1,
      name: 'they',
      head: 'they',
      phrase: 'they',
      nounKind: 'person',
      plural: true,
      attributes: noAttributes(),
      shots: new Set(),
      acts: true,
      invented: false,
      members,
      aliases: new Set(),
    };
  }

  private modifiersClash(entity: Entity, np: NounPhrase): boolean {
    const have = [...entity.attributes.age, ...entity.attributes.colour];
    const said = np.modifiers.filter((word) => AGES.has(word) || COLOURS.has(word));
    if (said.length === 0) return false;
    const opposite = (a: string, b: string): boolean =>
      (/^(?:old|older|elderly)/.test(a) && /^young/.test(b)) || (/^young/.test(a) && /^(?:old|elderly)/.test(b));
    if (said.some((word) => have.some((other) => opposite(word, other)))) return true;
    const colours = said.filter((word) => COLOURS.has(word));
    return (
      colours.length > 0 &&
      entity.attributes.colour.length > 0 &&
      !colours.some((word) => entity.attributes.colour.includes(word))
    );
  }

  /** Finds the identity a noun phrase refers back to. */
  private known(np: NounPhrase, info: NounInfo, shot: number): Entity | undefined {
    const definite =
      np.determiner !== 'a' &&
      np.determiner !== 'an' &&
      np.determiner !== 'another' &&
      np.determiner !== 'some' &&
      !(np.count !== undefined && np.determiner === undefined);
    const same = this.latest(
      (entity) =>
        (entity.name === np.name || entity.head === np.head || entity.aliases.has(np.head)) &&
        !this.modifiersClash(entity, np) &&
        (sameKind(entity.nounKind, info.kind) || ELEMENT_WORDS.includes(np.head)),
    );
    if (same && ELEMENT_WORDS.includes(np.head)) return same;
    if (same) {
      // What the preamble announces ("a film about an ice climber"), the shots show.
      const announced = same.shots.size === 1 && same.shots.has(-1) && shot >= 0 && np.determiner !== 'another';
      if (announced && !same.plural && !np.plural) return same;
      // "the older brother" of two brothers is one of them, not both.
      if (same.plural && !same.members && !np.plural) return undefined;
      if (definite) return np.plural === same.plural || same.members || !np.plural ? same : undefined;
      // "a boy" said again in a later shot, with nothing new: the same boy; in the same shot: another.
      return np.modifiers.length === 0 && !same.shots.has(shot) && np.determiner === 'a' && same.nounKind === 'person'
        ? same
        : np.determiner === undefined && np.count === undefined
          ? same
          : undefined;
    }
    if (!definite || np.possessive || np.possessor) return undefined;
    if (info.kind === 'person') {
      if (np.head === 'couple') return undefined;
      if (np.plural) return undefined;
      if (GENERIC_PEOPLE.has(np.head)) {
        const gender = info.gender;
        const child = /^(?:boy|girl|child|kid)$/.test(np.head);
        return this.latest((entity) => {
          if (entity.nounKind !== 'person' || entity.plural || this.modifiersClash(entity, np)) return false;
          if (gender && entity.gender && entity.gender !== gender) return false;
          if (child && entity.ageYears !== undefined && entity.ageYears > 19) return false;
          if (
            ADULT_MALE.has(np.head) &&
            entity.ageYears !== undefined &&
            entity.ageYears < 14 &&
            !np.modifiers.includes('young')
          )
            return false;
          return !GENERIC_PEOPLE.has(entity.head) || entity.head === np.head;
        });
      }
      return undefined;
    }
    if (info.kind === 'vehicle' || FAMILY_WORDS[np.head]) {
      const family = FAMILY_WORDS[np.head];
      if (family)
        return this.latest((entity) => entity.model !== undefined && FAMILY[entity.model] === family && !entity.plural);
    }
    if (info.kind === 'animal' && ANIMAL_WORDS.has(np.head)) {
      return this.latest(
        (entity) => entity.nounKind === 'animal' && (info.thing === undefined || entity.model === info.thing),
      );
    }
    return undefined;
  }

  /** "the younger one": another of the kind named last. */
  private another(np: NounPhrase, info: NounInfo): NounPhrase & { kin?: Entity } {
    const same = (entity: Entity): boolean => sameKind(entity.nounKind, info.kind) && entity.members === undefined;
    const kin =
      this.latest((entity) => same(entity) && entity.plural && (entity.count ?? 0) > 0) ??
      this.latest(same) ??
      this.latest((entity) => entity.plural && entity.model !== undefined);
    if (!kin) return np;
    // One door of a row stays in its row; one brother of two is somebody.
    if (same(kin) && kin.plural && kin.count !== undefined && kin.count > 0) kin.count -= 1;
    return { ...np, head: kin.head, name: kin.name, plural: false, kin };
  }

  /** The identity a noun phrase means, made on first mention; its modifiers are added to it. */
  resolve(np: NounPhrase, info: NounInfo, shot: number): Entity {
    if (info.kind === 'person' && (np.head === 'couple' || np.head === 'newlywed')) return this.couple(np, shot);
    // "from behind one of them", "to the other": still the group.
    const many =
      /^(?:one|other)$/.test(np.head) && np.oblique
        ? this.latest((one) => one.plural && one.model !== undefined)
        : undefined;
    if (many) return this.touch(many, shot);
    const known = this.known(np, info, shot);
    const group = known
      ? undefined
      : this.latest((one) => one.plural && one.head === np.head && !np.plural && (one.count ?? 0) > 0);
    if (group) group.count = (group.count ?? 1) - 1;
    const meant: NounPhrase & { kin?: Entity } = group
      ? { ...np, kin: group }
      : known || !/^(?:one|other)$/.test(np.head)
        ? np
        : this.another(np, info);
    const kin = meant.kin;
    if (kin && !sameKind(kin.nounKind, info.kind)) return this.touch(kin, shot);
    const entity = known ?? this.create(meant, info);
    if (meant.kin?.plural) meant.kin.singled = [...(meant.kin.singled ?? []), entity];
    const text = phraseText(np);
    if (known) {
      known.aliases.add(np.head);
      if (!ELEMENT_WORDS.includes(np.head) && text.length > known.phrase.length && np.head === known.head)
        known.phrase = text;
    }
    if (!np.oblique) entity.main = true;
    this.describe(entity, np, info);
    return this.touch(entity, shot);
  }

  private create(np: NounPhrase, info: NounInfo): Entity {
    const entity: Entity = {
      order: this.entities.length,
      name: np.name,
      head: np.head,
      phrase: phraseText(np),
      nounKind: info.kind,
      plural: np.plural || info.plural === true,
      attributes: noAttributes(),
      shots: new Set(),
      acts: false,
      invented: false,
      aliases: new Set([np.head]),
    };
    if (info.thing) entity.model = info.thing;
    if (np.count !== undefined) entity.count = np.count;
    else if (!entity.plural) entity.count = 1;
    this.entities.push(entity);
    return entity;
  }

  /** Adds what a phrase says of an identity. */
  describe(entity: Entity, np: NounPhrase, info: NounInfo | undefined): void {
    for (const word of np.modifiers) {
      if (word === entity.name) continue;
      addModifier(entity, word);
    }
    const compound = np.name.split(' ').slice(0, -1);
    for (const word of compound)
      if (MATERIALS.has(word) && entity.nounKind !== 'person') add(entity.attributes.material, word);
    if (info?.gender && !entity.gender) this.setGender(entity, info.gender);
    if (entity.nounKind === 'person') {
      if (
        /^(?:boy|girl|child|kid|baby|toddler|infant|teenager|teen)$/.test(np.head) &&
        entity.attributes.age.length === 0
      )
        add(entity.attributes.age, np.head);
      entity.ageYears ??= ageOf(np.head, np.modifiers, np.words.join(' '));
    }
    if (np.count !== undefined && entity.count === undefined) entity.count = np.count;
  }

  /** "the couple": the two people already there, or a man and a woman. */
  private couple(np: NounPhrase, shot: number): Entity {
    const group = this.latest((entity) => entity.members?.length === 2);
    if (group) return this.touchAll(group, shot);
    const people = this.entities.filter((entity) => entity.nounKind === 'person' && !entity.plural);
    const woman = people.findLast((entity) => entity.gender === 'female');
    const man = people.findLast((entity) => entity.gender === 'male');
    const adult = (entity: Entity | undefined): boolean =>
      entity !== undefined && (entity.ageYears === undefined || entity.ageYears >= 16);
    if (np.determiner === 'the' && woman && man && adult(woman) && adult(man)) {
      const made = this.groupOf([woman, man]);
      made.name = made.head = 'couple';
      made.phrase = phraseText(np);
      this.recent.push(made);
      return this.touchAll(made, shot);
    }
    const members = (['man', 'woman'] as const).map((head) => {
      const info = nounInfo(head)!;
      const member = this.create(
        { ...np, words: [...np.words.slice(0, -1), head], head, name: head, plural: false, count: 1 },
        info,
      );
      member.phrase = phraseText(np);
      this.describe(member, { ...np, head, name: head, count: 1 }, info);
      return member;
    });
    const made = this.groupOf(members);
    made.name = made.head = 'couple';
    made.phrase = phraseText(np);
    this.recent.push(made);
    return this.touchAll(made, shot);
  }

  /** Takes an identity back that the shots never mention. */
  forget(entity: Entity): void {
    this.recent = this.recent.filter((one) => one !== entity);
    const at = this.entities.indexOf(entity);
    if (at >= 0) this.entities.splice(at, 1);
  }

  private touchAll(group: Entity, shot: number): Entity {
    for (const member of group.members ?? []) this.touch(member, shot);
    return this.touch(group, shot);
  }
}
