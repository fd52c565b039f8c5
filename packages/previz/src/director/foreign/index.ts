/** Chooses the glosser for a language. */
import { glossEs } from './es.ts';
import { glossJa } from './ja.ts';
import { glossKo } from './ko.ts';
import { glossZh } from './zh.ts';

const GLOSSERS: Readonly<Record<string, (text: string) => string>> = {
  zh: glossZh,
  ja: glossJa,
  ko: glossKo,
  es: glossEs,
};

/** English words and order for a text in another language the director reads; English is returned as it is. */
export function toEnglish(text: string, language: string): string {
  const gloss = GLOSSERS[language];
  // Two glosses may bring the same word: "jazz music" + "music".
  return gloss ? gloss(text).replace(/(?<![\p{L}])(\p{L}{3,}) \1(?![\p{L}])/giu, '$1') : text;
}
