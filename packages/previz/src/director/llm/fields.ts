/** Reads the fields of a model's answer: takes what is sound, mends what is near, and notes the rest. */
import { cleanText } from '../text/quotes.ts';
import { isObject } from './answer.ts';

/** Longest text of one field, and longest list. */
const LONGEST_TEXT = 2500;
const LONGEST_WORD = 80;
const LONGEST_LIST = 60;

/** What was mended, in one sentence each; no more than a reader would read. */
export class Notes {
  readonly #notes = new Map<string, number>();

  add(note: string): void {
    this.#notes.set(note, (this.#notes.get(note) ?? 0) + 1);
  }

  get sentences(): string[] {
    const all = [...this.#notes].map(([note, times]) => (times > 1 ? `${note} (${times} times)` : note));
    const shown = all.slice(0, 12).map((note) => `LLM director: ${note}.`);
    return all.length > 12 ? [...shown, `LLM director: ${all.length - 12} further repairs.`] : shown;
  }
}

/** An object, with the names of the fields that nobody asked for noted. */
export function record(value: unknown, known: readonly string[], where: string, notes: Notes): Record<string, unknown> {
  if (!isObject(value)) return {};
  const out: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value).slice(0, LONGEST_LIST)) {
    if (!known.includes(key)) notes.add(`${where} had a field that is not of the schema: ${quoted(key)}`);
    else if (each !== null && each !== undefined) out[key] = each;
  }
  return out;
}

/** A text without control characters and markup; "" for anything else. */
export function text(value: unknown, longest = LONGEST_TEXT): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return cleanText(String(value).slice(0, longest)).replace(/\s+/g, ' ').trim();
}

/** A short text: a noun, a verb, a phrase. */
export const words = (value: unknown): string => text(value, LONGEST_WORD);

/** A list of short texts; one text counts as a list of itself. */
export function wordList(value: unknown): string[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return [
    ...new Set(
      list
        .slice(0, LONGEST_LIST)
        .map(words)
        .filter((word) => word !== ''),
    ),
  ];
}

export function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST);
  return isObject(value) ? [value] : [];
}

/** A number within bounds, also where it came as text ("2.5 s"); undefined where there is none. */
export function number(value: unknown, least: number, most: number): number | undefined {
  const found = typeof value === 'string' ? Number.parseFloat(value) : value;
  if (typeof found !== 'number' || !Number.isFinite(found)) return undefined;
  return Math.max(least, Math.min(most, found));
}

export const quoted = (word: unknown): string => `“${text(word, 40)}”`;

/** Terms of a list; what is none of them is noted. */
export function termList<Term>(
  value: unknown,
  read: (word: unknown) => Term | undefined,
  where: string,
  notes: Notes,
): Term[] {
  const out: Term[] = [];
  for (const word of Array.isArray(value) ? value.slice(0, LONGEST_LIST) : value === undefined ? [] : [value]) {
    const term = read(word);
    if (term === undefined) notes.add(`${where} had a word that is not of the vocabulary: ${quoted(word)}`);
    else if (!out.includes(term)) out.push(term);
  }
  return out;
}
