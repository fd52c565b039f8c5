/** Where the words of a Chinese, Japanese, Korean or Spanish text stand that its glosser understands, and what they are. */
import { nounInfo } from '../lexicon/nouns.ts';
import type { Span, SpanRole } from '../spans.ts';
import { ES_TERMS, look } from './es.ts';
import type { Entry, WordTable } from './gloss.ts';
import { JA_TERMS, verbEnding } from './ja.ts';
import { JA } from './ja-words.ts';
import { KO_TERMS, readWord } from './ko.ts';
import { ZH_TERMS } from './zh.ts';
import { ZH } from './zh-words.ts';

const TERMS = { zh: ZH_TERMS, ja: JA_TERMS, ko: KO_TERMS, es: ES_TERMS };

const ROLES: Readonly<Record<string, SpanRole>> = {
  person: 'person', animal: 'animal', vehicle: 'vehicle', place: 'place', clothing: 'clothing', body: 'body', hair: 'body', light: 'light',
  weather: 'weather', time: 'time', sound: 'sound', music: 'music',
}; // biome-ignore format: a table

const ofNoun = (english: string): SpanRole => {
  const info = nounInfo(english) ?? nounInfo(english.split(' ').at(-1)!);
  return ROLES[info?.kind ?? ''] ?? 'thing';
};

function roleOf({ english, kind }: Pick<Entry, 'english'> & { kind: string }): SpanRole | undefined {
  if (kind === 'noun') return ofNoun(english);
  if (kind === 'verb') return english === 'be' ? undefined : 'action';
  if (kind === 'adj') return 'attribute';
  return kind === 'adv' && english ? 'manner' : undefined;
}

const termRole = (english: string): SpanRole =>
  /Music/.test(english)
    ? 'music'
    : /Sounds/.test(english)
      ? 'sound'
      : /\bno\b/.test(english)
        ? 'absent'
        : /cinematic|film grain|black-and-white/.test(english)
          ? 'style'
          : /snow|rain|wind/.test(english)
            ? 'weather'
            : 'camera';

/** Spans of a text whose words run together: the longest known word at each place. */
function unspaced(text: string, table: WordTable, language: 'zh' | 'ja'): Span[] {
  const out: Span[] = [];
  const most = table.longest;
  for (let i = 0; i < text.length; ) {
    let size = Math.min(most, text.length - i);
    while (size > 0 && !table.has(text.slice(i, i + size))) size--;
    const entry = size > 0 ? table.get(text.slice(i, i + size)) : undefined;
    if (!entry || (language === 'ja' && size === 1 && /[ぁ-ん]/u.test(text[i]!))) {
      i++;
      continue;
    }
    const end = i + size + (language === 'ja' && entry.kind === 'verb' ? verbEnding(text.slice(i + size)).length : 0);
    const role = roleOf(entry);
    if (role) out.push({ start: i, end, role });
    i = Math.max(end, i + 1);
  }
  return out;
}

function spaced(text: string, language: 'ko' | 'es'): Span[] {
  const out: Span[] = [];
  for (const found of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = found[0];
    const read = language === 'ko' ? readWord(word) : [look(word, out.at(-1)?.role === 'thing', false)];
    const known = read.find((one) => one.kind !== 'unknown' && one.kind !== 'gram' && one.english);
    const role = known ? roleOf(known) : undefined;
    if (role) out.push({ start: found.index, end: found.index + word.length, role });
  }
  return out;
}

export function glossSpans(text: string, language: string): Span[] {
  const tongue = language as keyof typeof TERMS;
  const out: Span[] = [];
  let rest = text;
  for (const [pattern, english] of TERMS[tongue]) {
    rest = rest.replace(pattern, (term: string, ...args: unknown[]) => {
      const at = args.find((arg): arg is number => typeof arg === 'number') ?? 0;
      const lead = term.length - term.trimStart().length;
      if (term.trim()) out.push({ start: at + lead, end: at + term.trimEnd().length, role: termRole(english) });
      return ';'.padEnd(term.length, ' ').slice(0, term.length);
    });
  }
  const words =
    tongue === 'zh' ? unspaced(rest, ZH, 'zh') : tongue === 'ja' ? unspaced(rest, JA, 'ja') : spaced(rest, tongue);
  return [...out, ...words];
}
