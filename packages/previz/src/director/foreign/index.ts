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
  return gloss ? gloss(text) : text;
}
