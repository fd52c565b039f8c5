/** Spanish spelling to sounds (Latin American: c before e, i and z are s), with its regular stress. */
import { isVowel, markOf, type Pronounced, pause, type Segment, segment } from '../phones.ts';
import { spanishNumber } from './spanish-numbers.ts';

const VOWELS: Readonly<Record<string, string>> = { a: 'A', e: 'E', i: 'I', o: 'O', u: 'U' };
const WEAK = new Set(
  'el la los las un una de del a al y e o u que en con por para mi tu su se me te le lo nos les es'.split(' '),
);

/** Sounds of one lower-case word, unstressed. `accent` marks the vowel that carries a written accent. */
function sounds(word: string): { phone: string; accent: boolean }[] {
  const out: { phone: string; accent: boolean }[] = [];
  const add = (phone: string, accent = false): void => {
    out.push({ phone, accent });
  };
  const plain = word.replace(/[áéíóú]/g, (c) => 'aeiou'['áéíóú'.indexOf(c)]);
  const soft = (c: string | undefined): boolean => c === 'e' || c === 'i';
  const vowelAt = (i: number): boolean => i >= 0 && i < plain.length && 'aeiouü'.includes(plain[i]);
  for (let i = 0; i < plain.length; i++) {
    const c = plain[i];
    const next = plain[i + 1];
    const written = word[i] !== c;
    const open = i === 0 || 'nm'.includes(plain[i - 1]);
    if (c in VOWELS || c === 'ü') {
      const v = c === 'ü' ? 'u' : c;
      // Unaccented i and u beside another vowel glide.
      if ((v === 'i' || v === 'u') && !written && vowelAt(i + 1) && !vowelAt(i - 1)) add(v === 'i' ? 'Y' : 'W');
      else add(VOWELS[v], written);
    } else if (c === 'b' || c === 'v') add(open ? 'B' : 'BH');
    else if (c === 'c') {
      if (next === 'h') {
        add('CH');
        i++;
      } else add(soft(next) ? 'S' : 'K');
    } else if (c === 'd') add(open || plain[i - 1] === 'l' ? 'D' : 'DH');
    else if (c === 'f') add('F');
    else if (c === 'g') {
      if (soft(next)) add('X');
      else {
        add(open ? 'G' : 'GH');
        if (next === 'u' && soft(plain[i + 2])) i++;
      }
    } else if (c === 'j') add('X');
    else if (c === 'k') add('K');
    else if (c === 'l') {
      if (next === 'l') {
        add('Y');
        i++;
      } else add('L');
    } else if (c === 'm') add('M');
    else if (c === 'n')
      add(
        next === 'c' || next === 'g' || next === 'q' ? 'NG' : next === 'b' || next === 'v' || next === 'p' ? 'M' : 'N',
      );
    else if (c === 'ñ') add('NY');
    else if (c === 'p') add('P');
    else if (c === 'q') {
      add('K');
      if (next === 'u') i++;
    } else if (c === 'r') {
      if (next === 'r') {
        add('RRT');
        i++;
      } else add(i === 0 || 'nls'.includes(plain[i - 1]) ? 'RRT' : 'RT');
    } else if (c === 's' || c === 'z') add('S');
    else if (c === 't') add('T');
    else if (c === 'w') add('W');
    else if (c === 'x') {
      add('K');
      add('S');
    } else if (c === 'y') add(i === plain.length - 1 ? 'I' : 'Y');
  }
  return out;
}

/** Index of the stressed vowel among the sounds. */
function stressed(word: string, list: readonly { phone: string; accent: boolean }[]): number {
  const vowels = list.flatMap((s, i) => (isVowel(s.phone) ? [i] : []));
  const accent = list.findIndex((s) => s.accent);
  if (accent >= 0) return accent;
  // Two vowels of one diphthong count as one syllable.
  const nuclei = vowels.filter((v, k) => k === 0 || v !== vowels[k - 1] + 1 || !['I', 'U'].includes(list[v].phone));
  return /[aeiouns]$/.test(word) && nuclei.length > 1 ? nuclei[nuclei.length - 2] : (nuclei.at(-1) ?? -1);
}

export function pronounceSpanish(text: string): Pronounced {
  const segments: Segment[] = [];
  const spelled = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\d+/g, (n) => ` ${spanishNumber(n)} `)
    .replace(/\.{2,}/g, '…')
    .replace(/%/g, ' por ciento ')
    .replace(/&/g, ' y ');
  let word = 0;
  for (const piece of spelled.match(/\p{L}+|[^\s\p{L}]/gu) ?? []) {
    const mark = markOf(piece);
    if (mark) {
      if (segments.at(-1)?.phone !== 'SIL') segments.push(pause(mark));
      continue;
    }
    const list = sounds(piece);
    const main = stressed(piece.replace(/[áéíóú]/g, 'a'), list);
    const weak = WEAK.has(piece);
    list.forEach(({ phone }, i) => {
      const s = segment(phone, word, i === main && !weak ? 1 : 0, isVowel(phone) && i !== main ? 1.25 : 1);
      if (weak) s.weak = true;
      segments.push(s);
    });
    word++;
  }
  return { segments, warnings: [] };
}
