/** Word lists that rules lean on. They are large, so they are loaded only when a language needs them. */
import type { EnglishDictionary } from './english/pronounce.ts';

export interface Lexicon {
  english: EnglishDictionary;
}

/** No word lists: spelling rules alone. */
export const NO_LEXICON: Lexicon = { english: {} };

/** Loads what the given languages need. Load it before planning, so that a plan depends on its arguments alone. */
export async function loadLexicon(languages: Iterable<string>): Promise<Lexicon> {
  const wanted = [...languages].map((l) => l.toLowerCase().split('-')[0]);
  if (!wanted.some((l) => l === 'en' || l === 'und' || l === '')) return NO_LEXICON;
  const { dictionary } = await import('cmu-pronouncing-dictionary');
  return { english: dictionary };
}
