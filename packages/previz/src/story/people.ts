/**
 * Who is in a story: names, and what is said of them when they first come in. One person keeps one look from the first
 * scene to the last, so identities are settled here, before any scene is planned.
 */
import type { Attributes, CastMember } from '@storyreel/contract';
import { noAttributes } from '@storyreel/contract/rules';
import { direct } from '../director/direct.ts';
import { GIVEN_NAMES } from '../director/lexicon/names.ts';
import { nounInfo } from '../director/lexicon/nouns.ts';
import type { Script } from './script.ts';
import { beingNamed } from './tongues.ts';

export interface Character {
  /** As people write it: "Mara". */
  name: string;
  /** What the script says of them: "a tall woman in a red coat"; "" where it says nothing. */
  description: string;
  kind: CastMember['kind'];
  /** Head noun: "woman". */
  noun: string;
  model: string;
  attributes: Attributes;
  gender?: 'female' | 'male';
  ageYears?: number;
  /** The given name that the director reads in place of the character's own. */
  standIn: string;
}

/**
 * Given names that the director knows as such, and that mean nothing else. A character's own name may be a word ("Rose",
 * "Wolf") or one that no list has; the director reads one of these instead, so that it is always a person of that gender.
 */
export const STAND_INS: Readonly<Record<'female' | 'male', readonly string[]>> = {
  female: [
    'Anna', 'Julia', 'Laura', 'Nora', 'Hannah', 'Emily', 'Sarah', 'Olivia', 'Sophia', 'Elena', 'Amelia', 'Charlotte', 'Isabella',
    'Rachel', 'Victoria', 'Susan', 'Eleanor', 'Martha', 'Helen', 'Linda', 'Jessica', 'Rebecca', 'Diana', 'Camila',
  ],
  male: [
    'Peter', 'Thomas', 'Daniel', 'Oliver', 'Henry', 'Joseph', 'David', 'George', 'Simon', 'Martin', 'Hugo', 'Felix', 'Lucas',
    'Samuel', 'Michael', 'Arthur', 'Benjamin', 'Alexander', 'Robert', 'Stephen', 'Edward', 'Walter', 'Antonio', 'Diego',
  ],
}; // biome-ignore format: tables

const NOT_NAMES = new Set(
  'I A The He She It They We You His Her And But Then When As At In On Now Later Suddenly Meanwhile Inside Outside Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter TV OK DJ POV'.split(
    ' ',
  ),
);

export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A pattern that finds a name as a whole word. */
export const wholeWord = (name: string, flags = 'gu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, flags);

/** "MRS. HARGREAVES" as "Mrs. Hargreaves"; words that are not all capitals stay. */
export const titleCase = (name: string): string =>
  name.replace(/\p{L}[\p{L}\p{M}’']*/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word,
  );

/** The person or animal that a cue's last word is: "OLD MAN", "WAITRESS", "GIRL 2"; undefined for a name. */
export function roleOf(speaker: string, language: string): { noun: string; kind: CastMember['kind'] } | undefined {
  const words = speaker.toLowerCase().replace(/[#\d]+|\b(?:the|a|an|el|la)\b/g, ' ').trim(); // biome-ignore format: one chain
  return words === '' || GIVEN_NAMES.has(words.split(/\s+/).at(-1)!) ? undefined : beingNamed(words, language);
}

/** Every name of the script with its character, in order of first appearance; at most as many as there are stand-ins. */
export function readPeople(script: Script, text: string, language: string): Character[] {
  const names = namesOf(script, text, language);
  const people: Character[] = [];
  const taken = new Set<string>();
  for (const name of names) {
    const character = describe(name, script, text, language);
    const standIn = pickStandIn(character, text, taken);
    if (standIn === undefined) continue;
    taken.add(standIn);
    people.push({ ...character, standIn });
  }
  return people;
}

function namesOf(script: Script, text: string, language: string): string[] {
  const found = new Map<string, number>();
  const offer = (raw: string): void => {
    const name = titleCase(raw.trim());
    const plain = name.replace(/^(?:the|a|an)\s+/i, '');
    if (plain === '' || NOT_NAMES.has(plain) || found.has(name) || /^narrator$|^voice/i.test(plain)) return;
    if (roleOf(plain, language) && (language !== 'en' || calledByRole(plain, text))) return;
    const at = text.search(wholeWord(name, 'iu'));
    found.set(name, at < 0 ? Number.MAX_SAFE_INTEGER : at);
  };
  for (const note of script.castNotes) offer(note.name);
  for (const scene of script.scenes)
    for (const block of scene.blocks) {
      if (block.kind === 'speech' && /\p{Script=Latin}/u.test(block.speaker)) offer(block.speaker);
      if (block.kind !== 'action') continue;
      for (const [word] of block.text.matchAll(/(?<![\p{L}])\p{Lu}[\p{L}]+(?![\p{L}])/gu))
        if (
          GIVEN_NAMES.has(word.toLowerCase()) &&
          !/^(?:Will|Mark|Rose|Jack|Max|Rob|Min|Jun|Wei|Ming|Chen|Mei|Ling|Rosa|Clara)$/.test(word)
        )
          offer(word);
      // "MARA (34), ..." and "Biscuit, a small brown dog, ..."
      for (const [, word] of block.text.matchAll(/(?<![\p{L}])(\p{Lu}{3,}(?: \p{Lu}{2,})?)\s*\(\d/gu)) offer(word!);
      for (const [, word, noun] of block.text.matchAll(APPOSED)) if (isBeing(noun!)) offer(word!);
    }
  return [...found].sort((a, b) => a[1] - b[1]).map(([name]) => name);
}

/** Whether the text speaks of "the waitress" or "an old man" rather than using the word as a name. */
const calledByRole = (name: string, text: string): boolean =>
  new RegExp(
    `\\b(?:the|an?|another|her|his|their|two|three)[^\\S\\n]+(?:[\\p{L}-]+[^\\S\\n]+){0,2}${escaped(name.split(/\s+/).at(-1)!)}\\b`,
    'iu',
  ).test(text);

const APPOSED = /(?<![\p{L}])(\p{Lu}[\p{L}’']+(?: \p{Lu}[\p{L}’']+)?),\s(?:an?|the|her|his|their)\s([^,.;!?]{2,80})/gu;

/** Whether a description speaks of somebody: "a tall woman in a red coat", not "the next day". */
function isBeing(description: string): boolean {
  return description
    .toLowerCase()
    .split(/\b(?:in|with|of|who|that|from|at|on|and)\b/)[0]!
    .trim()
    .split(/\s+/)
    .some((word) => {
      const kind = nounInfo(word)?.kind;
      return kind === 'person' || kind === 'animal';
    });
}

const AGE = /\b(\d{1,3})(?:\s*[- ]?years?[- ]old)?\b|\b(?:early |mid |late )?(\d)0s\b/i;

/** What stands after a name where it first comes in: "(34), a tall woman in a red coat". */
function introduction(name: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(name)}\\s*(?:\\(([^)]{1,80})\\)\\s*)?(?:,\\s*(\\d{1,3}(?=[,.]))\\s*)?(?:,\\s*((?:an?|the|her|his|their)\\s[^,.;!?“"]{2,120}(?:,\\s*(?!\\p{Lu})(?:[\\p{L}-]+\\s){0,2}(?:in|with|wearing)\\s[^,.;!?“"]{2,80})*)(?=[,.;!?]|$)\\s*,?)?`,
    'iu',
  );
}

function describe(name: string, script: Script, text: string, language: string): Omit<Character, 'standIn'> {
  const note = script.castNotes.find((one) => one.name.toLowerCase() === name.toLowerCase());
  const intro = introduced(name, text);
  const words = [note?.description, intro.bracket, intro.apposition].filter((part): part is string => Boolean(part));
  const description = words.filter((part) => !/^\d{1,3}s?$/.test(part.trim())).join(', ');
  const age = AGE.exec([intro.age ?? '', ...words].join(' , '));
  // A cue that no action mentions, such as WAITRESS, says who speaks by itself.
  const role =
    roleOf(name, language)?.kind === 'person' &&
    !new RegExp(`(?<!^\\s*)(?<![\\p{L}])${escaped(titleCase(name))}(?= \\p{Ll})`, 'mu').test(text);
  const found = description !== '' ? beingIn(description) : role ? beingIn(`a ${name.toLowerCase()}`) : undefined;
  const own = GIVEN_NAMES.get(name.split(' ')[0]!.toLowerCase());
  const title = /^(?:mrs|ms|miss|lady|queen|princess|aunt|grandma)\b/i.test(name) ? 'female' : /^(?:mr|sir|lord|king|prince|uncle|grandpa)\b/i.test(name) ? 'male' : undefined; // biome-ignore format: a chain
  const gender =
    found?.gender ?? title ?? own ?? (found && found.kind !== 'person' ? undefined : pronounAfter(name, text));
  const years = age ? (age[1] !== undefined ? Number(age[1]) : Number(age[2]) * 10 + 5) : found?.ageYears;
  const character: Omit<Character, 'standIn'> = {
    name,
    description,
    kind: found?.kind ?? 'person',
    noun: found?.noun ?? nounFor(gender, years),
    model: found?.model ?? 'person',
    attributes: found?.attributes ?? noAttributes(),
    ...(gender && { gender }),
    ...(years !== undefined && years <= 120 && { ageYears: years }),
  };
  agedByNoun(character);
  return character;
}

/** Nouns that hold an age, such as "old man": the age is theirs although no word beside the noun says it. */
export function agedByNoun(member: Pick<Character, 'kind' | 'noun' | 'attributes' | 'ageYears'>): void {
  const found = /^(old|elderly|young|little|middle-aged)\s/.exec(member.noun.toLowerCase());
  if (!found || member.kind !== 'person') return;
  const word = found[1]!;
  const child = /(?:boy|girl|child|kid)$/.test(member.noun);
  member.ageYears ??=
    { old: 72, elderly: 76, young: child ? 7 : 25, little: child ? 6 : 30, 'middle-aged': 48 }[word] ?? 30;
  if (member.attributes.age.length === 0) member.attributes.age = [word];
}

function nounFor(gender: 'female' | 'male' | undefined, years: number | undefined): string {
  const young = years !== undefined && years < 16;
  if (gender === undefined) return young ? 'child' : 'person';
  return gender === 'female' ? (young ? 'girl' : 'woman') : young ? 'boy' : 'man';
}

/** The words that introduce a name, from the first mention that has any. */
function introduced(name: string, text: string): { bracket?: string; age?: string; apposition?: string } {
  const pattern = new RegExp(introduction(name).source, 'giu');
  for (const found of text.matchAll(pattern)) {
    const [, bracket, age, apposition] = found;
    const out: { bracket?: string; age?: string; apposition?: string } = {};
    if (bracket && !/\bv\.?o\b|\bo\.?s\b|cont/i.test(bracket) && (/\d/.test(bracket) || isBeing(bracket)))
      out.bracket = bracket;
    if (age) out.age = age;
    if (apposition && isBeing(apposition)) out.apposition = apposition;
    if (Object.keys(out).length > 0) return out;
  }
  return {};
}

/** The director's reading of a description on its own. */
function beingIn(description: string): CastMember | undefined {
  const words = description.replace(/\b(\d{1,3})\s*,/g, '').replace(/\bof (\d{1,3})\b/g, '').trim(); // biome-ignore format: one chain
  const prompt = `${/^(?:an?|the|her|his|their)\s/i.test(words) ? words : `A person, ${words}`}.`;
  const { cast } = direct({
    prompt: prompt.charAt(0).toUpperCase() + prompt.slice(1), duration: 5, aspectRatio: '16:9', fps: 24, seed: 0, cfgScale: 1,
    shotType: 'customize', audio: false,
  }); // biome-ignore format: a record
  return cast.find((member) => member.kind === 'person' || member.kind === 'animal' || member.kind === 'vehicle');
}

/** The pronoun that follows a name most often before another name comes. */
function pronounAfter(name: string, text: string): 'female' | 'male' | undefined {
  let female = 0;
  let male = 0;
  for (const found of text.matchAll(wholeWord(name, 'giu'))) {
    const after = text.slice(found.index + found[0].length, found.index + 220);
    const until = after.slice(0, (/(?<=\s)\p{Lu}\p{L}{2,}(?=\s|['’,.])/u.exec(after.replace(/\b(?:She|He|Her|His|The|It|They)\b/g, (word) => word.toLowerCase()))?.index ?? after.length)); // biome-ignore format: one expression
    female += (until.match(/\b(?:she|her|hers|herself)\b/gi) ?? []).length;
    male += (until.match(/\b(?:he|him|his|himself)\b/gi) ?? []).length;
  }
  return female > male ? 'female' : male > female ? 'male' : undefined;
}

function pickStandIn(
  character: Omit<Character, 'standIn'>,
  text: string,
  taken: ReadonlySet<string>,
): string | undefined {
  const list = STAND_INS[character.gender ?? (character.name.length % 2 === 0 ? 'female' : 'male')];
  const free = list.filter((name) => !taken.has(name));
  if (free.includes(character.name)) return character.name;
  return free.find((name) => !wholeWord(name, 'iu').test(text));
}

/** A text as the director shall read it: introductions taken out, names replaced, shouted words in lower case. */
export function readable(text: string, people: readonly Character[]): string {
  let out = text;
  for (const person of people) {
    if (wholeWord(person.name, 'iu').test(out)) {
      out = out.replace(introduction(person.name), (whole, bracket: string, age: string, apposition: string) =>
        bracket || age || (apposition && isBeing(apposition)) ? `${person.name} ` : whole,
      );
    }
  }
  // "A WAITRESS (50s)" has her age where the director looks for it.
  out = out.replace(
    /\b(an?)\s+((?:[\p{L}-]+\s+){0,2}[\p{L}-]+)\s*\((\d{1,3})(s?)\)/giu,
    (_whole, article: string, words: string, years: string, decade: string) => {
      const age = Number(years) + (decade === 's' ? 5 : 0);
      return `${article} ${age}-year-old ${words}`;
    },
  );
  out = out.replace(/(?<![\p{L}\p{N}])[\p{Lu}’']{2,}(?![\p{L}\p{N}])/gu, (word) => {
    if (people.some((person) => wholeWord(word, 'iu').test(person.name))) return word;
    return /^(?:TV|OK|DJ|POV|FPV|UFO|SUV|VR|LED|USA|UK|NYC|LA|I|A)$/.test(word) ? word : word.toLowerCase();
  });
  for (const person of people)
    out = out.replace(
      new RegExp(`(?:(?<![\\p{L}])(?:the|an?)\\s+)?${wholeWord(person.name).source}`, 'giu'),
      person.standIn,
    );
  return out.replace(/ +([,.;!?])/g, '$1').replace(/ {2,}/g, ' ');
}

/** The characters' names as names are written, in words that were all capitals. */
export function properly(text: string, people: readonly Character[]): string {
  return people.reduce((out, person) => out.replace(wholeWord(person.name, 'giu'), person.name), text);
}

/** The director's words with the characters' own names. */
export function renamed(text: string, people: readonly Character[]): string {
  let out = text;
  for (const person of people)
    if (person.name !== person.standIn)
      out = out.replace(wholeWord(person.standIn, 'giu'), (word) =>
        word === word.toLowerCase() ? person.name.toLowerCase() : person.name,
      );
  return out;
}
