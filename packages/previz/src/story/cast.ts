/** One cast for the whole story: who was met in one scene is the same in the next. */
import type { Attributes, CastMember, Screenplay, Shot } from '@storyreel/contract';
import { noAttributes } from '@storyreel/contract/rules';
import { agedByNoun, type Character, renamed } from './people.ts';
import type { StoryCastMember } from './story-plan.ts';

/** Nouns so general that another scene may mean somebody else by them. */
const GENERAL = /^(?:man|woman|boy|girl|person|child|kid|guy|lady|people|stranger|figure|someone|passer-by)$/;

export class StoryCast {
  readonly members: StoryCastMember[] = [];
  readonly #people: readonly Character[];
  readonly #named = new Map<Character, StoryCastMember>();

  constructor(people: readonly Character[]) {
    this.#people = people;
  }

  /** The member that is this character; made when first met. */
  character(person: Character): StoryCastMember {
    let member = this.#named.get(person);
    if (!member) {
      member = {
        id: this.#id(),
        name: person.name,
        kind: person.kind,
        noun: person.noun,
        phrase: person.description === '' ? person.name : `${person.name}, ${person.description}`,
        model: person.model,
        count: 1,
        attributes: copy(person.attributes),
        invented: false,
        ...(person.ageYears !== undefined && { ageYears: person.ageYears }),
        ...(person.gender && { gender: person.gender }),
      };
      this.members.push(member);
      this.#named.set(person, member);
    }
    return member;
  }

  /** The story's member for a scene's member. `text` is the scene's text, for whether it is introduced anew. */
  adopt(found: CastMember, text: string): StoryCastMember {
    const person = this.#people.find((one) => found.noun.toLowerCase() === one.standIn.toLowerCase());
    if (person) {
      const member = this.character(person);
      learn(member, found);
      return member;
    }
    const alias = this.#byRole(found, text);
    if (alias) return alias;
    const known = this.members.find((member) => this.#same(member, found, text));
    if (known) {
      learn(known, found);
      return known;
    }
    const made: StoryCastMember = {
      ...found,
      id: this.#id(),
      phrase: renamed(found.phrase, this.#people),
      attributes: copy(found.attributes),
    };
    agedByNoun(made);
    this.members.push(made);
    return made;
  }

  #id(): string {
    return `c${this.members.length + 1}`;
  }

  /** "The fisherman" is Tom where Tom is called an old fisherman, as long as only one is. */
  #byRole(found: CastMember, text: string): StoryCastMember | undefined {
    if (found.count !== 1 || (GENERAL.test(found.noun) && introduced(found.noun, text))) return undefined;
    const fits = this.#people.filter((person) => person.noun === found.noun && person.kind === found.kind);
    return fits.length === 1 ? this.character(fits[0]!) : undefined;
  }

  #same(member: StoryCastMember, found: CastMember, text: string): boolean {
    if (member.name !== undefined || member.invented !== found.invented) return false;
    if (member.noun !== found.noun || member.model !== found.model || member.kind !== found.kind) return false;
    if (member.count > 1 !== found.count > 1) return false;
    for (const key of ['colour', 'age', 'clothing', 'hair'] as const) {
      const before = member.attributes[key];
      const now = found.attributes[key];
      if (before.length > 0 && now.length > 0 && !now.some((word) => before.includes(word))) return false;
    }
    // "A woman" of a later scene is somebody new; "the woman" and "the old woman" are not.
    return !(GENERAL.test(found.noun) && introduced(found.noun, text));
  }
}

const introduced = (noun: string, text: string): boolean =>
  new RegExp(`\\b(?:an?|another|some)\\s+(?:[\\p{L}-]+\\s+){0,3}${noun}\\b`, 'iu').test(text);

/** What a later scene says of someone is added where nothing was known. */
function learn(member: StoryCastMember, found: CastMember): void {
  for (const key of Object.keys(member.attributes) as (keyof Attributes)[]) {
    // A stand-in's gender is not the character's.
    if (key === 'gender' && member.name !== undefined) continue;
    if (member.attributes[key].length === 0) member.attributes[key] = [...found.attributes[key]];
  }
  if (member.ageYears === undefined && found.ageYears !== undefined) member.ageYears = found.ageYears;
  if (member.name === undefined && member.gender === undefined && found.gender !== undefined)
    member.gender = found.gender;
}

const copy = (attributes: Attributes): Attributes => {
  const out = noAttributes();
  for (const key of Object.keys(out) as (keyof Attributes)[]) out[key] = [...attributes[key]];
  return out;
};

/** The scene's screenplay with the ids that `ids` gives for its own. */
export function withIds(
  screenplay: Screenplay,
  ids: ReadonlyMap<string, string>,
): Pick<Screenplay, 'shots' | 'relations' | 'sounds'> {
  const id = (one: string): string => ids.get(one) ?? one;
  const cue = <Cue extends { source?: string | undefined }>(one: Cue): Cue =>
    one.source === undefined ? one : { ...one, source: id(one.source) };
  return {
    relations: screenplay.relations.map((one) => ({ ...one, a: id(one.a), b: id(one.b) })),
    sounds: screenplay.sounds.map(cue),
    shots: screenplay.shots.map(
      (shot): Shot => ({
        ...shot,
        subjects: [...new Set(shot.subjects.map(id))],
        actions: shot.actions.map((action) => ({
          ...action,
          subject: id(action.subject),
          ...(action.object !== undefined && { object: id(action.object) }),
        })),
        feelings: shot.feelings.map((one) => ({ ...one, subject: id(one.subject) })),
        dialogue: shot.dialogue.map((line) => ({ ...line, speaker: id(line.speaker) })),
        sounds: shot.sounds.map(cue),
        camera: shot.camera.map((move) => (move.target === undefined ? move : { ...move, target: id(move.target) })),
      }),
    ),
  };
}

/** Ids that a scene's shots need in its cast. */
export function idsIn(part: Pick<Screenplay, 'shots' | 'relations' | 'sounds'>): Set<string> {
  const used = new Set<string>();
  for (const { a, b } of part.relations) for (const one of [a, b]) used.add(one);
  for (const { source } of part.sounds) if (source !== undefined) used.add(source);
  for (const shot of part.shots) {
    for (const one of shot.subjects) used.add(one);
    for (const { subject, object } of shot.actions)
      for (const one of [subject, object]) if (one !== undefined) used.add(one);
    for (const { subject } of shot.feelings) used.add(subject);
    for (const { speaker } of shot.dialogue) used.add(speaker);
    for (const { source } of shot.sounds) if (source !== undefined) used.add(source);
    for (const { target } of shot.camera) if (target !== undefined) used.add(target);
  }
  return used;
}
