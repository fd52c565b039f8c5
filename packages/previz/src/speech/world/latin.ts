/**
 * Other languages, letter by letter: Latin letters with the usual European values, Cyrillic and Greek through Latin
 * letters. A sensible approximation, and it says so.
 */
import { isVowel, markOf, type Pronounced, pause, type Segment, segment } from '../phones.ts';

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'ye',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
};
const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'dh',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'ks',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'i',
  φ: 'f',
  χ: 'kh',
  ψ: 'ps',
  ω: 'o',
};
const ARABIC: Readonly<Record<string, string>> = {
  ا: 'a',
  أ: 'a',
  إ: 'i',
  آ: 'a',
  ب: 'ba',
  ت: 'ta',
  ث: 'tha',
  ج: 'ja',
  ح: 'ha',
  خ: 'kha',
  د: 'da',
  ذ: 'dha',
  ر: 'ra',
  ز: 'za',
  س: 'sa',
  ش: 'sha',
  ص: 'sa',
  ض: 'da',
  ط: 'ta',
  ظ: 'za',
  ع: 'a',
  غ: 'ga',
  ف: 'fa',
  ق: 'ka',
  ك: 'ka',
  ل: 'la',
  م: 'ma',
  ن: 'na',
  ه: 'ha',
  و: 'u',
  ي: 'i',
  ى: 'a',
  ة: 'a',
  ء: '',
  ئ: 'i',
  ؤ: 'u',
};
const HEBREW: Readonly<Record<string, string>> = {
  א: 'a',
  ב: 'va',
  ג: 'ga',
  ד: 'da',
  ה: 'ha',
  ו: 'o',
  ז: 'za',
  ח: 'kha',
  ט: 'ta',
  י: 'i',
  כ: 'ka',
  ך: 'kh',
  ל: 'la',
  מ: 'ma',
  ם: 'm',
  נ: 'na',
  ן: 'n',
  ס: 'sa',
  ע: 'a',
  פ: 'pa',
  ף: 'f',
  צ: 'tsa',
  ץ: 'ts',
  ק: 'ka',
  ר: 'ra',
  ש: 'sha',
  ת: 'ta',
};
/** Consonants of Devanagari; each carries an a unless a vowel sign follows. */
const DEVANAGARI: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'k',
  ग: 'g',
  घ: 'g',
  ङ: 'ng',
  च: 'ch',
  छ: 'ch',
  ज: 'j',
  झ: 'j',
  ञ: 'ny',
  ट: 't',
  ठ: 't',
  ड: 'd',
  ढ: 'd',
  ण: 'n',
  त: 't',
  थ: 't',
  द: 'd',
  ध: 'd',
  न: 'n',
  प: 'p',
  फ: 'f',
  ब: 'b',
  भ: 'b',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  व: 'v',
  श: 'sh',
  ष: 'sh',
  स: 's',
  ह: 'h',
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ए: 'e',
  ऐ: 'e',
  ओ: 'o',
  औ: 'o',
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'े': 'e',
  'ै': 'e',
  'ो': 'o',
  'ौ': 'o',
  'ं': 'n',
  'ँ': 'n',
  '्': '',
  'ः': 'h',
};
const SCRIPTS = { ...CYRILLIC, ...GREEK, ...ARABIC, ...HEBREW };

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

function toLatin(word: string): string {
  let out = '';
  for (const [i, c] of [...word].entries()) {
    if (c in DEVANAGARI) {
      const next = [...word][i + 1];
      const consonant = c >= 'क' && c <= 'ह';
      const carries = consonant && next !== undefined && !(next >= 'ा' && next <= '्');
      out += DEVANAGARI[c] + (carries ? 'a' : '');
    } else out += SCRIPTS[c] ?? c;
  }
  return out;
}

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
