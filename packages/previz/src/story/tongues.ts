/** How scripts of other languages say what headings and cues say: so that the director reads them in their own language. */
import { toEnglish } from '../director/foreign/index.ts';
import { nounInfo } from '../director/lexicon/nouns.ts';

/** Sentences that name a place. */
const PLACE: Readonly<Record<string, (place: string) => readonly string[]>> = {
  es: (place) => [`En la ${place}.`, `En el ${place}.`, `${place}.`],
  zh: (place) => [`在${place}里。`, `${place}。`],
  ja: (place) => [`${place}の中。`, `${place}で、人が立っている。`],
  ko: (place) => [`${place}에서 사람이 서 있다.`, `${place}.`],
};

/** Sentences in which somebody says a line. */
const SAYS: Readonly<Record<string, (speaker: string, line: string) => string>> = {
  es: (speaker, line) => `${speaker} dice: “${line}”.`,
  zh: (speaker, line) => `${speaker}说：“${line}”。`,
  ja: (speaker, line) => `${speaker}が「${line}」と言う。`,
  ko: (speaker, line) => `${speaker}가 말한다: “${line}”.`,
};

/** Sentences that put a scene into a place, or undefined for English. */
export function placeSentences(place: string, language: string): readonly string[] | undefined {
  return PLACE[language]?.(place);
}

/** The sentence in which somebody says a line, or undefined for English. */
export function sayingIn(speaker: string, line: string, language: string): string | undefined {
  return SAYS[language]?.(speaker, line);
}

/** The English noun of a person or animal that a word of another language names. */
export function beingNamed(word: string, language: string): { noun: string; kind: 'person' | 'animal' } | undefined {
  const english = SAYS[language] === undefined ? word : toEnglish(word, language);
  const noun = english.toLowerCase().replace(/[^\p{L}\s'-]/gu, ' ').trim().split(/\s+/).at(-1) ?? ''; // biome-ignore format: one chain
  const kind = nounInfo(noun)?.kind;
  return kind === 'person' || kind === 'animal' ? { noun, kind } : undefined;
}
