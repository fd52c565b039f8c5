/** Shared parts of the glossers: they turn a prompt in another language into plain English word order with marked verbs. */

/** Before a word: a finite verb. */
export const VERB = '\uE010';
/** Before a word: a participle that belongs to the noun before it. */
const PARTICIPLE = '\uE011';

export type Kind = 'noun' | 'verb' | 'adj' | 'adv' | 'num' | 'gram';

export interface Entry {
  english: string;
  kind: Kind;
}

/** Reads "word=english" pairs separated by "|" or newlines into a table; several words may share one gloss: "a/b=english". */
export function entries(kind: Kind, text: string, into: Map<string, Entry>): void {
  for (const pair of text.split(/[|\n]/)) {
    const cut = pair.indexOf('=');
    if (cut < 0) continue;
    const english = pair.slice(cut + 1).trim();
    for (const word of pair.slice(0, cut).split('/')) {
      const key = word.trim();
      if (key && !into.has(key)) into.set(key, { english, kind });
    }
  }
}

/** A word table that is filled when it is first looked into: most prompts need none of them. */
export class WordTable {
  private readonly words = new Map<string, Entry>();
  private fill: ((into: Map<string, Entry>) => void) | undefined;
  private most = 1;

  constructor(fill: (into: Map<string, Entry>) => void) {
    this.fill = fill;
  }

  private filled(): Map<string, Entry> {
    if (this.fill) {
      this.fill(this.words);
      this.fill = undefined;
      for (const key of this.words.keys()) this.most = Math.max(this.most, key.length);
    }
    return this.words;
  }

  get(word: string): Entry | undefined {
    return this.filled().get(word);
  }

  has(word: string): boolean {
    return this.filled().has(word);
  }

  /** Characters of the longest word. */
  get longest(): number {
    this.filled();
    return this.most;
  }

  entries(): IterableIterator<[string, Entry]> {
    return this.filled().entries();
  }
}

/** Replaces film terms of the source by English ones before words are looked up. */
export function applyTerms(text: string, terms: readonly (readonly [RegExp, string])[]): string {
  let out = text;
  for (const [pattern, english] of terms) out = out.replace(pattern, ` ${english} `);
  return out;
}

/** A marked verb phrase: the mark goes on its first word. */
export const verb = (english: string): string => VERB + english;
export const participle = (english: string): string => PARTICIPLE + english;

/** Digits of the CJK numerals up to ninety-nine. */
export function cjkNumber(text: string): number {
  const digits: Record<string, number> = {
    零: 0,
    一: 1,
    二: 2,
    两: 2,
    兩: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
  };
  if (/^\d+$/.test(text)) return Number(text);
  if (text.includes('百')) return 100;
  const ten = text.indexOf('十');
  if (ten >= 0) return (ten > 0 ? (digits[text[ten - 1]!] ?? 1) : 1) * 10 + (digits[text[ten + 1] ?? '零'] ?? 0);
  return digits[text[0] ?? ''] ?? 1;
}

const WORDS = ['zero', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export const countWord = (value: number): string => WORDS[value] ?? String(value);
