/** The places of a story. A set that comes back is the same set: one id, and so one look. */
import type { SetFeature, SetPlan } from '@storyreel/contract';
import { PLACE_BY_ID } from '../catalogue/places.ts';
import { direct } from '../director/direct.ts';
import type { Character } from './people.ts';
import { readable } from './people.ts';
import { placeSentences } from './tongues.ts';

/** What a prompt without any place becomes. */
const nowhere = (): SetPlan => ask('Somebody.');

function ask(prompt: string): SetPlan {
  const { sets } = direct({
    prompt, duration: 5, aspectRatio: '16:9', fps: 24, seed: 0, cfgScale: 1, shotType: 'customize', audio: false,
  }); // biome-ignore format: a record
  return sets[0]!;
}

/** The place that some words name, or undefined when they name none that the stage can build. */
export function placeNamed(
  words: string,
  interior: boolean | undefined,
  people: readonly Character[],
  language: string,
): SetPlan | undefined {
  const plain = readable(words, people).toLowerCase().trim();
  if (plain === '') return undefined;
  const open = nowhere().phrase;
  let second: SetPlan | undefined;
  for (const part of partsOf(plain)) {
    const place = /^(?:the|a|an|his|her|their)\s/.test(part) ? part : `the ${part}`;
    const prompts =
      placeSentences(part, language) ?? (interior === true ? [`Inside ${place}.`] : [sentence(place), `At ${place}.`]);
    for (const prompt of prompts) {
      const found = ask(prompt);
      if (found.phrase === open) continue;
      // INT. and EXT. are obeyed where any reading of the words allows it.
      if (interior === undefined || found.interior === interior) return found;
      second ??= found;
    }
  }
  return second;
}

/** "spaceship bridge, engine room": the whole, then what stands between commas, the last first, then without the last word. */
function partsOf(words: string): Set<string> {
  const commas = words.split(/\s*[,/]\s*/);
  const shorter = commas.filter((part) => part.includes(' ')).map((part) => part.replace(/\s+\S+$/, ''));
  return new Set([words, ...commas.slice(1).reverse(), commas[0]!, ...shorter].filter((part) => part !== ''));
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** The place that the words of a scene speak of. */
export function placeIn(prompts: readonly string[]): SetPlan | undefined {
  const open = nowhere().phrase;
  for (const prompt of prompts) {
    const found = ask(prompt);
    if (found.phrase !== open) return found;
  }
  return undefined;
}

const LOCATIVE =
  '(?:in|inside|into|at|on|onto|to|through|along|across|outside|over|above|near|beside|by|toward|towards|reach(?:es|ed)?|enter(?:s|ed)?|leaves?)';

/** The place that a sentence of prose moves to: named after a word of place, not merely thought of or seen. */
export function placeMovedTo(text: string, people: readonly Character[]): SetPlan | undefined {
  const words = readable(text, people);
  if (/\b(?:remember|dream|think|imagin|miss|wish|photo|picture|painting|window)\w*/i.test(words)) return undefined;
  const latin = /\p{Script=Latin}/u.test(words);
  if (latin && !new RegExp(`\\b(?:${LOCATIVE}|is|was|lies|lay|wakes|sleeps|looks)\\b`, 'i').test(words))
    return undefined;
  const found = ask(words);
  if (found.phrase === nowhere().phrase) return undefined;
  if (!latin) return found;
  const phrase = found.phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const moved = new RegExp(`\\b${LOCATIVE}\\s+(?:[\\p{L}’'-]+\\s+){0,3}${phrase}`, 'iu');
  const told = new RegExp(
    `(?:^|,\\s)(?:the|an?)\\s+(?:[\\p{L}’'-]+\\s+){0,2}${phrase}\\s+(?:is|was|lies|lay|wakes|sleeps|looks)\\b`,
    'iu',
  );
  return moved.test(words) || told.test(words) ? found : undefined;
}

/** The sets of a story by the words that name them. */
export class StorySets {
  readonly all: SetPlan[] = [];
  readonly #byKey = new Map<string, SetPlan>();

  /** The set with this key; made from `plan` where it is new. */
  take(key: string, plan: SetPlan, interior: boolean | undefined): SetPlan {
    // The inside and the outside of a house are two sets.
    const plain = `${(interior ?? plan.interior) ? 'in' : 'out'} ${keyOf(key)}`;
    const known = this.#byKey.get(plain);
    if (known) return known;
    const set: SetPlan = {
      id: `s${this.all.length + 1}`,
      phrase: key === '' ? plan.phrase : key.toLowerCase(),
      place: plan.place,
      interior: PLACE_BY_ID.get(plan.place)?.interior ?? interior ?? plan.interior,
      features: [],
    };
    this.all.push(set);
    this.#byKey.set(plain, set);
    return set;
  }

  /** A prose place: "the kitchen" and "her old kitchen" are one as long as nothing tells them apart. */
  takeLoose(plan: SetPlan): SetPlan {
    const head = plan.phrase.toLowerCase().split(/\s+/).at(-1);
    const known = this.all.find(
      (set) => set.place === plan.place && set.phrase.toLowerCase().split(/\s+/).at(-1) === head,
    );
    return known ?? this.take(plan.phrase, plan, undefined);
  }
}

/** Adds what a scene says is in its set. */
export function addFeatures(set: SetPlan, features: readonly SetFeature[]): void {
  for (const feature of features) {
    const known = set.features.find((one) => one.noun === feature.noun && one.model === feature.model);
    if (!known) set.features.push(structuredCopy(feature));
    else {
      known.count = Math.max(known.count, feature.count);
      for (const [key, words] of Object.entries(feature.attributes)) {
        const own = known.attributes[key as keyof typeof known.attributes];
        for (const word of words) if (own.length === 0 || key === 'other') own.push(word);
      }
    }
  }
}

const structuredCopy = (feature: SetFeature): SetFeature => JSON.parse(JSON.stringify(feature)) as SetFeature;

const keyOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/\b(?:the|a|an)\b/g, ' ')
    .replace(/[^\p{L}\p{N}’']+/gu, ' ')
    .trim();
