/**
 * Other languages, letter by letter: Latin letters with the usual European values, Cyrillic and Greek through Latin
 * letters. A sensible approximation, and it says so.
 */
import { isVowel, markOf, type Pronounced, pause, type Segment, segment } from '../phones.ts';
import { toLatin } from './scripts.ts';

/** Spelling of some letter groups by language; the first that matches wins over the common ones. */
const BY_LANGUAGE: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  fr: [
    ['eaux', 'O'],
    ['eau', 'O'],
    ['aux', 'O'],
    ['au', 'O'],
    ['oi', 'W A'],
    ['ou', 'U'],
    ['eu', 'OE'],
    ['ai', 'E'],
    ['ei', 'E'],
    ['gn', 'NY'],
    ['ch', 'SH'],
    ['ph', 'F'],
    ['qu', 'K'],
    ['ille', 'I Y'],
    ['un', 'EHN'],
    ['j', 'ZH'],
    ['u', 'UE'],
    ['ç', 'S'],
    ['ge', 'ZH'],
    ['gi', 'ZH I'],
    ['ce', 'S'],
    ['ci', 'S I'],
    ['h', ''],
    ['é', 'E'],
    ['è', 'E'],
    ['ê', 'E'],
  ],
  de: [
    ['sch', 'SH'],
    ['tsch', 'CH'],
    ['ch', 'X'],
    ['ei', 'AY'],
    ['ai', 'AY'],
    ['eu', 'OY'],
    ['äu', 'OY'],
    ['ie', 'I'],
    ['au', 'AW'],
    ['ü', 'UE'],
    ['ö', 'OE'],
    ['ä', 'E'],
    ['ß', 'S'],
    ['z', 'TS'],
    ['w', 'V'],
    ['v', 'F'],
    ['j', 'Y'],
    ['sp', 'SH P'],
    ['st', 'SH T'],
    ['qu', 'K V'],
    ['ck', 'K'],
    ['er', 'E R'],
  ],
  it: [
    ['gli', 'Y I'],
    ['gn', 'NY'],
    ['che', 'K E'],
    ['chi', 'K I'],
    ['ghe', 'G E'],
    ['ghi', 'G I'],
    ['sce', 'SH E'],
    ['sci', 'SH I'],
    ['ce', 'CH E'],
    ['ci', 'CH I'],
    ['ge', 'JH E'],
    ['gi', 'JH I'],
    ['zz', 'TS'],
    ['z', 'TS'],
    ['h', ''],
    ['qu', 'K W'],
  ],
  pt: [
    ['nh', 'NY'],
    ['lh', 'Y'],
    ['ch', 'SH'],
    ['ão', 'AAN W'],
    ['ã', 'AAN'],
    ['õ', 'AON'],
    ['ç', 'S'],
    ['ce', 'S E'],
    ['ci', 'S I'],
    ['ge', 'ZH E'],
    ['gi', 'ZH I'],
    ['j', 'ZH'],
    ['x', 'SH'],
    ['rr', 'X'],
    ['ou', 'O'],
    ['qu', 'K'],
    ['h', ''],
  ],
  pl: [
    ['sz', 'SH'],
    ['cz', 'CH'],
    ['rz', 'ZH'],
    ['ch', 'X'],
    ['dz', 'DZ'],
    ['ł', 'W'],
    ['w', 'V'],
    ['ż', 'ZH'],
    ['ź', 'ZH'],
    ['ś', 'SX'],
    ['ć', 'CX'],
    ['ń', 'NY'],
    ['ą', 'AON'],
    ['ę', 'EHN'],
    ['ó', 'U'],
    ['y', 'IH'],
    ['c', 'TS'],
    ['j', 'Y'],
  ],
  tr: [
    ['ş', 'SH'],
    ['ç', 'CH'],
    ['c', 'JH'],
    ['ğ', ''],
    ['ı', 'EU'],
    ['ö', 'OE'],
    ['ü', 'UE'],
    ['j', 'ZH'],
    ['y', 'Y'],
  ],
  nl: [
    ['sch', 'S X'],
    ['ij', 'EY'],
    ['ei', 'EY'],
    ['ui', 'AW'],
    ['oe', 'U'],
    ['ou', 'AW'],
    ['eu', 'OE'],
    ['uu', 'UE'],
    ['g', 'X'],
    ['w', 'V'],
    ['j', 'Y'],
  ],
  sv: [
    ['sj', 'SH'],
    ['tj', 'SX'],
    ['å', 'O'],
    ['ä', 'E'],
    ['ö', 'OE'],
    ['y', 'UE'],
    ['j', 'Y'],
  ],
};

const COMMON: readonly (readonly [string, string])[] = [
  ['shch', 'SH'],
  ['kh', 'X'],
  ['ch', 'CH'],
  ['sh', 'SH'],
  ['zh', 'ZH'],
  ['th', 'TH'],
  ['dh', 'DH'],
  ['ph', 'F'],
  ['ts', 'TS'],
  ['ng', 'NG'],
  ['ny', 'NY'],
  ['qu', 'K'],
  ['ck', 'K'],
  ['ya', 'Y A'],
  ['ye', 'Y E'],
  ['yo', 'Y O'],
  ['yu', 'Y U'],
  ['yi', 'I'],
  ['ll', 'L'],
  ['ss', 'S'],
  ['tt', 'T'],
  ['rr', 'RRT'],
  ['nn', 'N'],
  ['mm', 'M'],
  ['pp', 'P'],
  ['ee', 'E'],
  ['oo', 'O'],
  ['aa', 'A'],
  ['a', 'A'],
  ['b', 'B'],
  ['c', 'K'],
  ['d', 'D'],
  ['e', 'E'],
  ['f', 'F'],
  ['g', 'G'],
  ['h', 'HH'],
  ['i', 'I'],
  ['j', 'JH'],
  ['k', 'K'],
  ['l', 'L'],
  ['m', 'M'],
  ['n', 'N'],
  ['o', 'O'],
  ['p', 'P'],
  ['q', 'K'],
  ['r', 'RT'],
  ['s', 'S'],
  ['t', 'T'],
  ['u', 'U'],
  ['v', 'V'],
  ['w', 'W'],
  ['x', 'K S'],
  ['y', 'I'],
  ['z', 'Z'],
  ['ß', 'S'],
  ['æ', 'E'],
  ['ø', 'OE'],
  ['å', 'O'],
  ['ñ', 'NY'],
  ['ü', 'UE'],
  ['ö', 'OE'],
  ['ä', 'E'],
  ['ı', 'EU'],
  ['ł', 'W'],
];

/** French final consonants and e are silent. */
const trim = (word: string, language: string): string =>
  language === 'fr' && word.length > 2 ? word.replace(/(e?s|ent|e|[tdxpz])$/, '') || word : word;

function sounds(word: string, language: string): string[] {
  const own = BY_LANGUAGE[language] ?? [];
  const out: string[] = [];
  const letters = trim(word, language);
  let i = 0;
  while (i < letters.length) {
    const nasal = language === 'fr' ? /^(an|am|en|em|on|om|in|im|ain|ein)(?![aeiouyhnm])/.exec(letters.slice(i)) : null;
    if (nasal) {
      out.push(/^o/.test(nasal[1]) ? 'AON' : /^[ae][nm]/.test(nasal[1]) ? 'AAN' : 'EHN');
      i += nasal[1].length;
      continue;
    }
    const rule =
      own.find(([text]) => letters.startsWith(text, i)) ?? COMMON.find(([text]) => letters.startsWith(text, i));
    if (rule) {
      if (rule[1]) out.push(...rule[1].split(' '));
      i += rule[0].length;
      continue;
    }
    // An accented letter without a rule is read as its plain letter.
    const plain = letters[i].normalize('NFD')[0];
    const base = COMMON.find(([text]) => text === plain);
    if (base) out.push(...base[1].split(' '));
    i++;
  }
  return out;
}

/** Which syllable is stressed, from the end: 0 last, 1 the one before. */
const STRESS_FROM_END: Readonly<Record<string, number>> = { fr: 0, tr: 0, he: 0, fa: 0 };

export function pronounceLatin(text: string, language: string): Pronounced {
  const segments: Segment[] = [];
  let word = 0;
  const pieces = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.{2,}/g, '…')
    .match(/[\p{L}\p{M}]+|[^\s\p{L}\p{M}]/gu);
  for (const piece of pieces ?? []) {
    const mark = markOf(piece);
    if (mark) {
      if (segments.at(-1)?.phone !== 'SIL') segments.push(pause(mark));
      continue;
    }
    const list = sounds(toLatin(piece), language);
    const vowels = list.flatMap((p, i) => (isVowel(p) ? [i] : []));
    const fromEnd = STRESS_FROM_END[language] ?? 1;
    const main = vowels[Math.max(0, vowels.length - 1 - fromEnd)] ?? -1;
    list.forEach((p, i) => {
      segments.push(segment(p, word, i === main ? 1 : 0, isVowel(p) && i !== main ? 1.25 : 1));
    });
    if (list.length > 0) word++;
  }
  const warnings =
    segments.length > 0 ? [`The language '${language}' is spoken letter by letter; its sound is approximate.`] : [];
  return { segments, warnings };
}
