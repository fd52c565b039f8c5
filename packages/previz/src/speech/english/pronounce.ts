/** English words to phones: the dictionary first, then its words with endings, then spelling rules. */
import { isVowel, PHONES, type Pronounced, pause, type Segment, segment } from '../phones.ts';
import { isReadable, spellOut } from './letter-to-sound.ts';
import { tokenise } from './normalise.ts';

/** ARPAbet with stress digits by lower-case word. */
export type EnglishDictionary = Readonly<Record<string, string>>;

const LETTERS: Readonly<Record<string, string>> = {
  a: 'EY1',
  b: 'B IY1',
  c: 'S IY1',
  d: 'D IY1',
  e: 'IY1',
  f: 'EH1 F',
  g: 'JH IY1',
  h: 'EY1 CH',
  i: 'AY1',
  j: 'JH EY1',
  k: 'K EY1',
  l: 'EH1 L',
  m: 'EH1 M',
  n: 'EH1 N',
  o: 'OW1',
  p: 'P IY1',
  q: 'K Y UW1',
  r: 'AA1 R',
  s: 'EH1 S',
  t: 'T IY1',
  u: 'Y UW1',
  v: 'V IY1',
  w: 'D AH1 B AH0 L Y UW0',
  x: 'EH1 K S',
  y: 'W AY1',
  z: 'Z IY1',
};

/** Words that are weak in a sentence, with their weak form. They also work without a dictionary. */
const WEAK: Readonly<Record<string, string>> = {
  a: 'AH0',
  an: 'AH0 N',
  the: 'DH AH0',
  of: 'AH0 V',
  to: 'T UH0',
  and: 'AH0 N D',
  in: 'IH0 N',
  is: 'IH0 Z',
  it: 'IH0 T',
  at: 'AH0 T',
  as: 'AH0 Z',
  for: 'F ER0',
  from: 'F R AH0 M',
  was: 'W AH0 Z',
  are: 'AA0 R',
  be: 'B IY0',
  been: 'B IH0 N',
  that: 'DH AE0 T',
  this: 'DH IH0 S',
  with: 'W IH0 DH',
  on: 'AA0 N',
  or: 'AO0 R',
  but: 'B AH0 T',
  he: 'HH IY0',
  she: 'SH IY0',
  we: 'W IY0',
  they: 'DH EY0',
  you: 'Y UW0',
  i: 'AY0',
  my: 'M AY0',
  your: 'Y AO0 R',
  his: 'HH IH0 Z',
  her: 'HH ER0',
  our: 'AW0 ER0',
  their: 'DH EH0 R',
  me: 'M IY0',
  him: 'HH IH0 M',
  us: 'AH0 S',
  them: 'DH EH0 M',
  have: 'HH AE0 V',
  has: 'HH AE0 Z',
  had: 'HH AE0 D',
  do: 'D UW0',
  does: 'D AH0 Z',
  can: 'K AE0 N',
  will: 'W IH0 L',
  would: 'W UH0 D',
  could: 'K UH0 D',
  should: 'SH UH0 D',
  so: 'S OW0',
  if: 'IH0 F',
  its: 'IH0 T S',
  "i'm": 'AY0 M',
  "it's": 'IH0 T S',
};

function lookUp(word: string, dictionary: EnglishDictionary): string | undefined {
  return Object.hasOwn(dictionary, word) ? dictionary[word] : undefined;
}

/** The sound that a plural or possessive s takes after a phone. */
function hiss(last: string): string {
  const base = last.replace(/\d/, '');
  if (['S', 'Z', 'SH', 'ZH', 'CH', 'JH'].includes(base)) return 'IH0 Z';
  return PHONES[base]?.voiced ? 'Z' : 'S';
}

/** "streetlamps", "it'll", "playing": a known word and its ending. */
function withEnding(word: string, dictionary: EnglishDictionary): string | undefined {
  const stem = (cut: number, add = ''): string | undefined =>
    lookUp(word.slice(0, word.length - cut) + add, dictionary);
  const last = (phones: string): string => phones.slice(phones.lastIndexOf(' ') + 1);
  if (/'s$/.test(word) && stem(2)) return `${stem(2)} ${hiss(last(stem(2)!))}`;
  if (/s'$/.test(word) && stem(1)) return stem(1);
  if (/n't$/.test(word) && stem(3)) return `${stem(3)} AH0 N T`;
  for (const [end, phones] of [
    ["'ll", 'AH0 L'],
    ["'re", 'ER0'],
    ["'ve", 'V'],
    ["'d", 'D'],
    ["'m", 'M'],
  ] as const) {
    if (word.endsWith(end) && stem(end.length)) return `${stem(end.length)} ${phones}`;
  }
  if (/[^s]s$/.test(word) && stem(1)) return `${stem(1)} ${hiss(last(stem(1)!))}`;
  if (/ing$/.test(word)) {
    const base = stem(3) ?? stem(3, 'e');
    if (base) return `${base} IH0 NG`;
  }
  if (/ed$/.test(word)) {
    const base = stem(2) ?? stem(1);
    if (base)
      return `${base} ${/[TD]$/.test(base) ? 'IH0 D' : PHONES[last(base).replace(/\d/, '')]?.voiced ? 'D' : 'T'}`;
  }
  if (/ly$/.test(word) && stem(2)) return `${stem(2)} L IY0`;
  return undefined;
}

/** Two known words written as one: "streetlamp". */
function compound(word: string, dictionary: EnglishDictionary): string | undefined {
  for (let cut = word.length - 3; cut >= 3; cut--) {
    const a = lookUp(word.slice(0, cut), dictionary);
    const b = lookUp(word.slice(cut), dictionary);
    if (a && b) return `${a} ${b.replace(/1/g, '2')}`;
  }
  return undefined;
}

/** ARPAbet of one lower-case word, with stress digits. */
function pronounceWord(word: string, dictionary: EnglishDictionary): string {
  const known = lookUp(word, dictionary) ?? withEnding(word, dictionary) ?? compound(word, dictionary);
  if (known) return known;
  if (word.includes("'")) {
    const [head, ...rest] = word.split("'");
    const tail = rest.join('');
    const base = pronounceWord(head, dictionary);
    return tail === 's'
      ? `${base} ${hiss(base.split(' ').at(-1)!)}`
      : `${base} ${spellOut(tail) || LETTERS[tail] || ''}`.trim();
  }
  return isReadable(word)
    ? spellOut(word)
    : [...word]
        .map((c) => LETTERS[c] ?? '')
        .join(' ')
        .trim();
}

/** Voiceless stops get their puff before a stressed vowel or at the start of a word, unless an s stands before them. */
function aspirate(segments: Segment[]): void {
  segments.forEach((s, i) => {
    if (!['P', 'T', 'K', 'CH'].includes(s.phone)) return;
    const before = segments[i - 1];
    const after = segments[i + 1];
    const first = !before || before.word !== s.word;
    if (before && before.word === s.word && before.phone === 'S') return;
    if (s.phone === 'CH') return;
    const next = after && !isVowel(after.phone) ? segments[i + 2] : after;
    const stressed = next !== undefined && next.word === s.word && isVowel(next.phone) && next.stress > 0;
    if (after && after.word === s.word && (stressed || (first && isVowel(after.phone)))) s.phone += '+';
  });
}

/** American t and d between vowels, the second without stress, are one quick tap: "water", "ready". */
function tap(segments: Segment[]): void {
  segments.forEach((s, i) => {
    if (s.phone !== 'T' && s.phone !== 'D') return;
    const before = segments[i - 1];
    const after = segments[i + 1];
    if (!before || !after || after.word !== s.word || before.word !== s.word) return;
    if ((isVowel(before.phone) || before.phone === 'R') && isVowel(after.phone) && after.stress === 0) s.phone = 'RT';
  });
}

/** Segments of an English text. */
export function pronounceEnglish(text: string, dictionary: EnglishDictionary): Pronounced {
  const segments: Segment[] = [];
  const known = (word: string): boolean => Object.hasOwn(dictionary, word) || word in WEAK;
  const tokens = tokenise(text, known);
  let word = 0;
  tokens.forEach((token, i) => {
    if ('mark' in token) {
      segments.push(pause(token.mark));
      return;
    }
    const last = i === tokens.length - 1 || 'mark' in tokens[i + 1];
    const weak = 'word' in token && !last && token.word in WEAK;
    const phones =
      'spell' in token
        ? [...token.spell].map((c) => LETTERS[c] ?? '').join(' ')
        : weak
          ? weakForm(token.word, tokens[i + 1])
          : (lookUp(token.word, dictionary) ?? strongForm(token.word) ?? pronounceWord(token.word, dictionary));
    for (const p of phones.split(' ').filter(Boolean)) {
      const stress = /\d$/.test(p) ? (Number(p.at(-1)) as 0 | 1 | 2) : 0;
      const s = segment(p.replace(/\d$/, ''), word, stress);
      if (weak) s.weak = true;
      if (s.phone in PHONES) segments.push(s);
    }
    word++;
  });
  aspirate(segments);
  tap(segments);
  return { segments, warnings: [] };
}

/** Weak words at the end of a phrase are said in full. */
const strongForm = (word: string): string | undefined =>
  word in WEAK ? WEAK[word].replace(/0/, '1').replace(/^DH AH1$/, 'DH AH0') : undefined;

/** "the" before a vowel is said "thee". */
function weakForm(word: string, next: { word: string } | { spell: string } | { mark: string }): string {
  const start = 'word' in next ? next.word[0] : 'spell' in next ? next.spell[0] : '';
  return word === 'the' && 'aeiou'.includes(start) && start !== '' ? 'DH IY0' : WEAK[word];
}
