/**
 * Which words of a prompt were understood, and as what: for an editor to highlight. Beside the Screenplay rather than on it, since
 * only whoever shows the text needs it.
 */

import { glossSpans } from './foreign/spans.ts';
import { FILM_NOUNS } from './lexicon/closed.ts';
import type { NounInfo } from './lexicon/nouns.ts';
import { readCamera } from './read/camera.ts';
import { lookTerms } from './read/look.ts';
import { languageOf } from './text/language.ts';
import { parseTokens } from './text/parse.ts';
import { OPEN_CLOSE_QUOTES } from './text/quotes.ts';
import { shotHeadings } from './text/split-shots.ts';
import { tagText } from './text/tag.ts';

export type SpanRole =
  | 'shot' | 'camera' | 'person' | 'animal' | 'vehicle' | 'thing' | 'place' | 'attribute' | 'clothing' | 'body' | 'action' | 'manner'
  | 'dialogue' | 'sound' | 'music' | 'light' | 'weather' | 'time' | 'absent' | 'element' | 'style'; // biome-ignore format: a list

export interface Span {
  /** UTF-16 offsets into the text: `start` included, `end` not. */
  start: number;
  end: number;
  role: SpanRole;
}

const ROLE_OF_KIND: Readonly<Partial<Record<NounInfo['kind'], SpanRole>>> = {
  person: 'person', animal: 'animal', vehicle: 'vehicle', object: 'thing', food: 'thing', plant: 'thing', structure: 'thing', nature: 'thing',
  effect: 'thing', place: 'place', body: 'body', hair: 'body', clothing: 'clothing', light: 'light', weather: 'weather', time: 'time',
  sound: 'sound', music: 'music',
}; // biome-ignore format: a table

const ABSENT =
  /(?<![\w-])(?:no|without(?: any)?|do not show|don['’]t show|avoid|free of)\s+[\p{L}-]+(?:\s*,?\s*(?:(?:and|or)\s+)?no\s+[\p{L}-]+)*|(?:没有|不要|禁止|无)[\p{Script=Han}]{1,6}|[\p{Script=Han}\p{Script=Katakana}]{1,8}(?:は|も)?(?:なし|出さない)|[\p{Script=Hangul}]{1,8}\s?없(?:음|이)|\bsin\s+[\p{L}]+/giu;

/** Collects spans; a stretch that is taken stays with its first role. */
class Marks {
  readonly spans: Span[] = [];

  free(start: number, end: number): boolean {
    return this.spans.every((span) => end <= span.start || start >= span.end);
  }

  put(start: number, end: number, role: SpanRole): void {
    if (end > start && this.free(start, end)) this.spans.push({ start, end, role });
  }

  all(pattern: RegExp, text: string, role: SpanRole): void {
    for (const found of text.matchAll(pattern))
      if (found[0].trim()) this.put(found.index, found.index + found[0].trimEnd().length, role);
  }
}

function markEnglish(text: string, marks: Marks): void {
  const camera = readCamera(text);
  for (const { at, end } of camera.spans) {
    const said = text.slice(at, end);
    marks.put(at + said.length - said.trimStart().length, at + said.trimEnd().length, 'camera');
  }
  const tokens = tagText(camera.rest);
  const { phrases, clauses } = parseTokens(tokens);
  const byToken = new Map(tokens.map((token, i) => [i, token]));
  for (const np of phrases) {
    if (np.pronoun || !np.info || np.info.kind === 'abstract' || np.info.kind === 'unknown') continue;
    const role =
      np.info.kind === 'film' || FILM_NOUNS.has(np.head)
        ? undefined
        : (ROLE_OF_KIND[np.info.kind] ?? (np.info.thing ? 'thing' : undefined));
    if (!role) continue;
    // The phrase is the run of its words from its first token on.
    let at = np.at;
    const own = [...np.words].filter((word) => word !== 'of');
    const found = own.map((word) => {
      while (byToken.has(at) && byToken.get(at)!.text !== word) at++;
      return byToken.get(at++);
    });
    const head = found.slice(-np.name.split(' ').length).filter((token) => token !== undefined);
    const rest = found.slice(0, found.length - head.length).filter((token) => token !== undefined);
    if (head.length === 0) continue;
    marks.put(head[0]!.from, head.at(-1)!.to, np.info.thing || np.info.kind !== 'object' ? role : 'thing');
    for (const token of rest) marks.put(token.from, token.to, 'attribute');
  }
  for (const clause of clauses) {
    for (let i = clause.at; i < Math.min(tokens.length, clause.at + 3); i++) {
      const token = tokens[i]!;
      if (token.tag === 'verb' && token.base === clause.verb) {
        marks.put(token.from, token.to, 'action');
        break;
      }
    }
  }
  for (const token of tokens)
    if (token.tag === 'adv' && token.word.endsWith('ly')) marks.put(token.from, token.to, 'manner');
}

/** The understood words of a text, in order, none overlapping. */
export function markSpans(text: string): Span[] {
  const marks = new Marks();
  marks.all(OPEN_CLOSE_QUOTES, text, 'dialogue');
  marks.all(/<<<\s*[\w-]+\s*>>>|@[\p{L}\p{N}_-]+/gu, text, 'element');
  for (const { at, end } of shotHeadings(text)) marks.put(at, end, 'shot');
  marks.all(ABSENT, text, 'absent');
  const blank = [...marks.spans].reduce(
    (out, { start, end }) => `${out.slice(0, start)}${';'.padEnd(end - start, ' ')}${out.slice(end)}`,
    text,
  );
  const language = languageOf(blank);
  if (/^(?:zh|ja|ko|es)$/.test(language)) {
    for (const span of glossSpans(blank, language)) marks.put(span.start, span.end, span.role);
  } else {
    for (const { start, end, role } of lookTerms(blank)) marks.put(start, end, role);
    markEnglish(blank, marks);
  }
  return marks.spans.sort((a, b) => a.start - b.start);
}
