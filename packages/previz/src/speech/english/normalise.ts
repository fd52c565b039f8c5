/** English text to plain words and pause marks: numbers, money, times, abbreviations and symbols are written out. */
import { markOf } from '../phones.ts';
import { cardinal, digitsOf, ordinal, sayNumber } from './numbers.ts';

/** A word in lower case, a word to be spelled letter by letter, or a pause mark. */
export type Token = { word: string } | { spell: string } | { mark: string };

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  mr: 'mister',
  mrs: 'missus',
  ms: 'miz',
  dr: 'doctor',
  st: 'saint',
  prof: 'professor',
  jr: 'junior',
  sr: 'senior',
  vs: 'versus',
  etc: 'et cetera',
  lt: 'lieutenant',
  col: 'colonel',
  capt: 'captain',
  sgt: 'sergeant',
  ave: 'avenue',
  approx: 'approximately',
};

const UNITS: Readonly<Record<string, string>> = {
  km: 'kilometers',
  cm: 'centimeters',
  mm: 'millimeters',
  kg: 'kilograms',
  mph: 'miles per hour',
  ft: 'feet',
  lb: 'pounds',
  lbs: 'pounds',
  hz: 'hertz',
  ml: 'milliliters',
};

const MONEY: Readonly<Record<string, string>> = { $: 'dollars', '€': 'euros', '£': 'pounds', '¥': 'yen' };

function writeOut(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/([$€£¥])\s?(\d[\d,]*)(?:\.(\d{2}))?/g, (_, sign: string, whole: string, cents?: string) => {
      const n = whole.replace(/,/g, '');
      const unit = n === '1' ? MONEY[sign].replace(/s$/, '') : MONEY[sign];
      return ` ${sayNumber(n)} ${unit} ${cents && cents !== '00' ? `and ${cardinal(Number(cents))} cents` : ''} `;
    })
    .replace(/\b(\d{1,2}):(\d{2})\b/g, (_, h: string, m: string) => {
      const minutes = m === '00' ? "o'clock" : m.startsWith('0') ? `oh ${cardinal(Number(m))}` : cardinal(Number(m));
      return ` ${cardinal(Number(h))} ${minutes} `;
    })
    .replace(/\b(\d+)(?:st|nd|rd|th)\b/gi, (_, n: string) => ` ${n.length < 13 ? ordinal(Number(n)) : digitsOf(n)} `)
    .replace(
      /(\d+(?:\.\d+)?)\s?(km|cm|mm|kg|mph|ft|lbs?|hz|ml)\b/gi,
      (_, n: string, u: string) => `${n} ${UNITS[u.toLowerCase()]}`,
    )
    .replace(/(\d),(?=\d{3}\b)/g, '$1')
    .replace(/(\d+)\.(\d+)/g, (_, a: string, b: string) => ` ${sayNumber(a)} point ${digitsOf(b)} `)
    .replace(/\b(\d{2,3})0s\b/g, (_, n: string) => ` ${sayNumber(`${n}0`)}s `.replace(/ys $/, 'ies '))
    .replace(/\d+/g, (n) => ` ${sayNumber(n)} `)
    .replace(/%/g, ' percent ')
    .replace(/&/g, ' and ')
    .replace(/\+/g, ' plus ')
    .replace(/=/g, ' equals ')
    .replace(/@/g, ' at ')
    .replace(/°\s?c\b/gi, ' degrees celsius ')
    .replace(/°/g, ' degrees ')
    .replace(/\.{2,}/g, '…')
    .replace(/\s--?\s|--/g, ' — ');
}

/** Splits text to tokens. Words keep inner apostrophes; hyphens part them. */
export function tokenise(text: string, known: (word: string) => boolean): Token[] {
  const out: Token[] = [];
  const pieces = writeOut(text).match(/\p{L}[\p{L}\p{M}]*(?:'[\p{L}]+)*'?|[^\s\p{L}]/gu) ?? [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const mark = markOf(piece);
    if (mark) {
      const before = out.at(-1);
      // A full stop after an abbreviation is no pause unless the text ends there.
      if (mark === '.' && i < pieces.length - 1 && before && 'word' in before && isAbbreviation(pieces[i - 1]))
        continue;
      if (before && !('mark' in before)) out.push({ mark });
      else if (before && 'mark' in before && mark !== ',') before.mark = mark;
      continue;
    }
    if (!/\p{L}/u.test(piece)) continue;
    const lower = piece.toLowerCase();
    const full = isAbbreviation(piece) && pieces[i + 1] === '.' ? ABBREVIATIONS[lower] : undefined;
    if (full) out.push(...full.split(' ').map((word) => ({ word })));
    else if (isAcronym(piece, known)) out.push({ spell: lower.replace(/'s?$/, '') });
    else out.push({ word: lower });
  }
  return out;
}

const isAbbreviation = (piece: string): boolean => piece !== undefined && piece.toLowerCase() in ABBREVIATIONS;

/** Capitals that are not a shouted word: no vowels, or short and unknown. */
function isAcronym(piece: string, known: (word: string) => boolean): boolean {
  if (piece.length < 2 || piece !== piece.toUpperCase() || !/^[A-Z]+$/.test(piece)) return false;
  if (!/[AEIOUY]/.test(piece)) return true;
  return piece.length <= 4 && !known(piece.toLowerCase());
}
