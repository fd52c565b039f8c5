/** Japanese: kana by rule, kanji by a table of common words, pitch of the plain Tokyo pattern. */
import { isVowel, markOf, type Pronounced, pause, type Segment, segment } from '../phones.ts';
import { kanjiReading } from './japanese-kanji.ts';
import { KANJI_WORDS } from './japanese-readings.ts';

/** Sounds of a kana; a small y or vowel after it replaces its vowel. */
const ROWS: readonly (readonly [kana: string, phones: string])[] = [
  ['あいうえお', 'A,I,EU,E,O'],
  ['かきくけこ', 'K A,K I,K EU,K E,K O'],
  ['がぎぐげご', 'G A,G I,G EU,G E,G O'],
  ['さしすせそ', 'S A,SX I,S EU,S E,S O'],
  ['ざじずぜぞ', 'Z A,JH I,Z EU,Z E,Z O'],
  ['たちつてと', 'T A,CX I,TS EU,T E,T O'],
  ['だぢづでど', 'D A,JH I,Z EU,D E,D O'],
  ['なにぬねの', 'N A,N I,N EU,N E,N O'],
  ['はひふへほ', 'HH A,HH I,F EU,HH E,HH O'],
  ['ばびぶべぼ', 'B A,B I,B EU,B E,B O'],
  ['ぱぴぷぺぽ', 'P A,P I,P EU,P E,P O'],
  ['まみむめも', 'M A,M I,M EU,M E,M O'],
  ['らりるれろ', 'RT A,RT I,RT EU,RT E,RT O'],
  ['やゆよ', 'Y A,Y EU,Y O'],
  ['わをゔ', 'W A,O,V EU'],
];
const KANA = new Map<string, string>(
  ROWS.flatMap(([kana, phones]) => {
    const list = phones.split(',');
    return [...kana].map((k, i) => [k, list[i]] as const);
  }),
);
const SMALL: Readonly<Record<string, string>> = {
  ゃ: 'A',
  ゅ: 'EU',
  ょ: 'O',
  ぁ: 'A',
  ぃ: 'I',
  ぅ: 'EU',
  ぇ: 'E',
  ぉ: 'O',
};

const toHiragana = (text: string): string =>
  text.replace(/[\u30a1-\u30f6]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));

const LONGEST = [...KANJI_WORDS.keys()].reduce((most, w) => Math.max(most, w.length), 1);

const DIGITS = ['ゼロ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];

/** Reading of a run of digits up to 9999, else digit by digit. */
function readNumber(digits: string): string {
  if (digits.length > 4 || (digits.length > 1 && digits.startsWith('0')))
    return [...digits].map((d) => DIGITS[Number(d)]).join('');
  if (Number(digits) === 0) return DIGITS[0];
  const units = ['', 'じゅう', 'ひゃく', 'せん'];
  return [...digits]
    .map((d, i) => {
      const unit = units[digits.length - 1 - i];
      return d === '0' ? '' : (d === '1' && unit ? '' : DIGITS[Number(d)]) + unit;
    })
    .join('')
    .replace('さんひゃく', 'さんびゃく')
    .replace('ろくひゃく', 'ろっぴゃく')
    .replace('はちひゃく', 'はっぴゃく')
    .replace('さんせん', 'さんぜん')
    .replace('はちせん', 'はっせん');
}

/** Words in kana after which は is the particle said wa. */
const BEFORE_PARTICLE =
  /(それ|これ|あれ|どれ|ここ|そこ|あなた|わたし|ぼく|きみ|おれ|こんにち|こんばん|きょう|もの|こと|[^あ-ん][でにと]|^[でにと])$/;

/** True for は and へ that mark a part of the sentence rather than belong to a word. */
function isParticle(source: string, i: number): boolean {
  const before = source.slice(0, i);
  return /[\p{Script=Han}々]$/u.test(before) || BEFORE_PARTICLE.test(before);
}

/** Kanji that hang on to a word without changing how it is read. */
const SUFFIXES = '達様方中前後々的人';

/** True where a kanji that is no known word with its next forms a compound with it. */
function opensCompound(source: string, i: number): boolean {
  const next = source[i + 1];
  if (next === undefined || !/\p{Script=Han}/u.test(next) || SUFFIXES.includes(next)) return false;
  for (let length = 2; length <= LONGEST; length++) {
    if (KANJI_WORDS.has(source.slice(i, i + length)) || KANJI_WORDS.has(source.slice(i + 1, i + 1 + length)))
      return false;
  }
  return true;
}

/** Kana of a text: the longest known words win; unknown kanji are named in `missing`. */
export function toKana(text: string, missing: Set<string>): string {
  let out = '';
  let joined = false;
  const source = toHiragana(text.normalize('NFKC')).replace(/\d+/g, readNumber);
  let i = 0;
  while (i < source.length) {
    const c = source[i];
    if (!/\p{Script=Han}|々/u.test(c)) {
      out += c === 'は' && isParticle(source, i) ? 'わ' : c === 'へ' && isParticle(source, i) ? 'え' : c;
      i++;
      continue;
    }
    let taken = 0;
    const compound: boolean = joined || opensCompound(source, i);
    joined = false;
    for (let length = Math.min(LONGEST, source.length - i); length > (compound ? 1 : 0) && taken === 0; length--) {
      const reading = KANJI_WORDS.get(source.slice(i, i + length));
      if (reading !== undefined) {
        out += reading;
        taken = length;
      }
    }
    if (taken === 0) {
      const reading = kanjiReading(source, i);
      joined = compound && /\p{Script=Han}/u.test(source[i + 1] ?? '');
      if (reading === undefined) missing.add(c);
      // Two even morae keep the rhythm where the reading is unknown.
      out += reading ?? 'こう';
      taken = 1;
    }
    i += taken;
  }
  return out;
}

/** Phones of kana, one list per mora. */
function morae(kana: string): string[][] {
  const out: string[][] = [];
  for (let i = 0; i < kana.length; i++) {
    const c = kana[i];
    const last = out.at(-1);
    const vowel = last?.at(-1);
    if (c === 'ん') {
      const next = KANA.get(kana[i + 1] ?? '')?.split(' ')[0] ?? '';
      out.push([/^[PBM]/.test(next) ? 'M' : /^(T|D|N|RT|Z|S|TS|JH|CX)$/.test(next) ? 'N' : 'NG']);
    } else if (c === 'っ') out.push(['Q']);
    else if (c === 'ー') {
      if (vowel && isVowel(vowel)) out.push([vowel]);
    } else if (c in SMALL && last && vowel && isVowel(vowel)) {
      last.pop();
      if ('ゃゅょ'.includes(c) && !['SX', 'CX', 'JH'].includes(last.at(-1) ?? '')) last.push('Y');
      last.push(SMALL[c]);
    } else {
      const phones = KANA.get(c)?.split(' ');
      if (!phones) continue;
      // "ou" and "ei" are long o and e inside a word.
      if (c === 'う' && vowel === 'O') out.push(['O']);
      else if (c === 'い' && vowel === 'E') out.push(['E']);
      else out.push(phones);
    }
  }
  return out;
}

/** Endings whose accent is known whatever the word: the pitch falls after their first sign. */
const ACCENTED = /(?:ま(?=す|した|せん|しょう)|で(?=す|した|しょう)|な(?=い(?:$|で))|た(?=い(?:$|です)))/g;

/** Morae after which the pitch falls, by number. Small signs belong to the mora before them. */
function accents(kana: string): number[] {
  return [...kana.matchAll(ACCENTED)]
    .filter(({ index }) => index > 0)
    .map(({ index }) => [...kana.slice(0, index)].filter((c) => !(c in SMALL)).length);
}

function addPhrase(segments: Segment[], kana: string, word: number): void {
  const list = morae(kana);
  const falls = accents(kana);
  list.forEach((mora, m) => {
    const next = list[m + 1]?.[0] ?? '';
    for (const phone of mora) {
      const s = segment(phone, word, 0, isVowel(phone) ? 1.35 : 1);
      if (isVowel(phone)) {
        // Low, then high, sinking towards the end.
        const fallen = falls.filter((at) => m > at).length > 0;
        const high = (m === 0 ? -1.5 : 2.2 - (2.5 * m) / Math.max(4, list.length)) - (fallen ? 3 : 0);
        s.tone = [high, high, high];
        // i and u all but vanish between voiceless sounds.
        if (
          (phone === 'EU' || phone === 'I') &&
          mora.length === 2 &&
          /^(S|SX|K|T|TS|CX|HH|F|P)$/.test(mora[0]) &&
          /^(S|SX|K|T|TS|CX|HH|F|P)/.test(next)
        )
          s.length = 0.5;
      }
      segments.push(s);
    }
  });
}

export function pronounceJapanese(text: string): Pronounced {
  const segments: Segment[] = [];
  const missing = new Set<string>();
  let word = 0;
  for (const piece of toKana(text, missing).match(/[ぁ-んー]+|[^\sぁ-んー]/g) ?? []) {
    const mark = markOf(piece);
    if (mark) {
      if (segments.at(-1)?.phone !== 'SIL') segments.push(pause(mark));
    } else if (/[ぁ-ん]/.test(piece)) addPhrase(segments, piece, word++);
  }
  const warnings =
    missing.size > 0 ? [`The readings of ${[...missing].join(', ')} are not known; their sound is approximate.`] : [];
  return { segments, warnings };
}
