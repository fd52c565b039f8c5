/**
 * Elements of the request ("<<<element_1>>>", "@element_1", "@Anna"): each becomes one identity of the cast, which carries the
 * element's id so that the stage can give it the element's palette, face and clothing.
 */
import type { DirectorInput } from '../input.ts';
import { ELEMENT_WORDS, nounInfo } from '../lexicon/nouns.ts';
import { type NounPhrase, parseTokens } from '../text/parse.ts';
import { tagText } from '../text/tag.ts';
import type { Cast, Entity } from './cast.ts';

export type InputElement = NonNullable<DirectorInput['elements']>[number];

export interface NamedElement {
  element: InputElement;
  /** The word that stands for it while the text is read. */
  word: string;
  /** Whether the text refers to it by its sign. */
  referred: boolean;
  entity?: Entity;
}

export const elementNames = (elements: readonly InputElement[]): NamedElement[] =>
  elements.slice(0, ELEMENT_WORDS.length).map((element, i) => ({ element, word: ELEMENT_WORDS[i]!, referred: false }));

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Puts a plain word in the place of every reference to an element; references to images and voices are taken out. */
export function nameElements(text: string, elements: NamedElement[]): string {
  let out = text;
  elements.forEach((one, i) => {
    const ids = [one.element.id, `element_${i + 1}`, `element${i + 1}`, `element-${i + 1}`, `element ${i + 1}`];
    const id = ids.map(escaped).join('|');
    const sign = new RegExp(
      `<<<\\s*(?:${id})\\s*>>>|<\\s*(?:${id})\\s*>|@(?:${id})(?![\\p{L}\\p{N}_])|\\[(?:${id})\\]`,
      'giu',
    );
    out = out.replace(sign, () => {
      one.referred = true;
      return ` ${one.word} `;
    });
  });
  return out.replace(/<<<\s*(?:image|voice|video|element)_?\d*\s*>>>/gi, ' ');
}

/** The noun phrase that a description is about. */
function aboutOf(phrases: readonly NounPhrase[]): NounPhrase | undefined {
  const main = (np: NounPhrase): boolean =>
    /^(?:person|animal|vehicle|object)$/.test(np.info?.kind ?? '') && !np.oblique;
  return [...phrases].sort((a, b) => a.at - b.at).find(main);
}

/** Makes the identities of described elements, so that the shots find them by sign or by the same noun. */
export function introduceElements(elements: NamedElement[], cast: Cast, english: (text: string) => string): void {
  for (const one of elements) {
    const words = one.element.description ?? nounsOf(one.element.id);
    if (!words) continue;
    const { phrases } = parseTokens(tagText(english(words)));
    const np = aboutOf(phrases);
    if (!np?.info) continue;
    const entity = cast.resolve({ ...np, determiner: 'a' }, np.info, -1);
    entity.element = one.element.id;
    entity.aliases.add(one.word);
    for (const phrase of phrases) {
      if (phrase.info?.kind === 'clothing') entity.attributes.clothing.push(phrase.words.join(' ').toLowerCase());
      if (phrase.info?.kind === 'hair') entity.attributes.hair.push(phrase.words.join(' ').toLowerCase());
    }
    one.entity = entity;
  }
}

/** "hero_girl", "red-car": the nouns an id itself is made of. */
function nounsOf(id: string): string | undefined {
  const words = id.replace(/[_-]+/g, ' ').toLowerCase().trim();
  const info = nounInfo(words.split(' ').at(-1) ?? '');
  return /^(?:person|animal|vehicle)$/.test(info?.kind ?? '') ? `a ${words}` : undefined;
}

/** Settles which identity each element is; what the text never mentions is bound to those it fits, or said to be unused. */
export function bindElements(elements: readonly NamedElement[], cast: Cast): string[] {
  const warnings: string[] = [];
  for (const one of elements) {
    const bySign = cast.entities.find((entity) => entity.head === one.word || entity.aliases.has(one.word));
    if (bySign && (bySign.head === one.word || [...bySign.shots].some((shot) => shot >= 0))) {
      bySign.element = one.element.id;
      if (bySign.head === one.word) {
        const label = one.element.id.replace(/[_-]+/g, ' ');
        bySign.name = label;
        bySign.phrase = one.element.id;
      }
      continue;
    }
    if (bySign) cast.forget(bySign);
    const free = cast.entities.find(
      (entity) =>
        entity.nounKind === 'person' &&
        !entity.plural &&
        entity.element === undefined &&
        [...entity.shots].some((shot) => shot >= 0),
    );
    if (free && !one.element.description) {
      free.element = one.element.id;
      warnings.push(`The element ${one.element.id} is not referred to in the text; it was bound to the ${free.name}.`);
    } else warnings.push(`The element ${one.element.id} is not mentioned in the text and was not used.`);
  }
  return warnings;
}

/** The plan with the elements' own ids where a stand-in word was read. */
export function restoreElements<T>(plan: T, elements: readonly InputElement[]): T {
  if (elements.length === 0) return plan;
  const text = JSON.stringify(plan);
  if (!text.includes('elementref')) return plan;
  return JSON.parse(
    elementNames(elements).reduce(
      (out, { word, element }) => out.replaceAll(word, () => JSON.stringify(element.id).slice(1, -1)),
      text,
    ),
  ) as T;
}
