/** Hangul to sounds: syllable blocks are taken apart, then the usual changes between blocks are made. */
import { isVowel, markOf, type Pronounced, pause, type Segment, segment } from '../phones.ts';

const LEAD = 'ㄱ ㄲ ㄴ ㄷ ㄸ ㄹ ㅁ ㅂ ㅃ ㅅ ㅆ ㅇ ㅈ ㅉ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(' ');
const TAIL = [
  '',
  'ㄱ',
  'ㄲ',
  'ㄱㅅ',
  'ㄴ',
  'ㄴㅈ',
  'ㄴㅎ',
  'ㄷ',
  'ㄹ',
  'ㄹㄱ',
  'ㄹㅁ',
  'ㄹㅂ',
  'ㄹㅅ',
  'ㄹㅌ',
  'ㄹㅍ',
  'ㄹㅎ',
  'ㅁ',
  'ㅂ',
  'ㅂㅅ',
  'ㅅ',
  'ㅆ',
  'ㅇ',
  'ㅈ',
  'ㅊ',
  'ㅋ',
  'ㅌ',
  'ㅍ',
  'ㅎ',
];
const VOWELS = [
  'A',
  'E',
  'Y A',
  'Y E',
  'EO',
  'E',
  'Y EO',
  'Y E',
  'O',
  'W A',
  'W E',
  'W E',
  'Y O',
  'U',
  'W EO',
  'W E',
  'W I',
  'Y U',
  'EU',
  'EU I',
  'I',
];

/** Sound of a leading consonant: plain ones are voiced between voiced sounds. */
const ONSET: Readonly<Record<string, readonly [first: string, between: string]>> = {
  ㄱ: ['K', 'G'],
  ㄲ: ['K', 'K'],
  ㄴ: ['N', 'N'],
  ㄷ: ['T', 'D'],
  ㄸ: ['T', 'T'],
  ㄹ: ['RT', 'RT'],
  ㅁ: ['M', 'M'],
  ㅂ: ['P', 'B'],
  ㅃ: ['P', 'P'],
  ㅅ: ['S', 'S'],
  ㅆ: ['S', 'S'],
  ㅈ: ['CX', 'JH'],
  ㅉ: ['CX', 'CX'],
  ㅊ: ['CX+', 'CX+'],
  ㅋ: ['K+', 'K+'],
  ㅌ: ['T+', 'T+'],
  ㅍ: ['P+', 'P+'],
  ㅎ: ['HH', 'HH'],
};

/** Closing sound of a tail consonant. */
const CODA: Readonly<Record<string, string>> = {
  ㄱ: 'K',
  ㄲ: 'K',
  ㅋ: 'K',
  ㄴ: 'N',
  ㄷ: 'T',
  ㅅ: 'T',
  ㅆ: 'T',
  ㅈ: 'T',
  ㅊ: 'T',
  ㅌ: 'T',
  ㅎ: 'T',
  ㄹ: 'L',
  ㅁ: 'M',
  ㅂ: 'P',
  ㅍ: 'P',
  ㅇ: 'NG',
};

const ASPIRATED: Readonly<Record<string, string>> = { ㄱ: 'ㅋ', ㄷ: 'ㅌ', ㅂ: 'ㅍ', ㅈ: 'ㅊ' };
const TENSE: Readonly<Record<string, string>> = { ㄱ: 'ㄲ', ㄷ: 'ㄸ', ㅂ: 'ㅃ', ㅅ: 'ㅆ', ㅈ: 'ㅉ' };

interface Block {
  lead: string;
  vowel: string;
  /** One or two letters. */
  tail: string;
}

function blockOf(character: string): Block | null {
  const code = character.charCodeAt(0) - 0xac00;
  if (!(code >= 0 && code < 11172)) return null;
  return { lead: LEAD[Math.floor(code / 588)], vowel: VOWELS[Math.floor((code % 588) / 28)], tail: TAIL[code % 28] };
}

/** Tail and following lead act on each other: linking, h, nasals, liquids, tensing. */
function join(a: Block, b: Block): void {
  const last = a.tail.at(-1);
  if (!last) return;
  if (last === 'ㅎ' && b.lead in ASPIRATED) {
    b.lead = ASPIRATED[b.lead];
    a.tail = a.tail.slice(0, -1);
  } else if (b.lead === 'ㅎ' && CODA[last] === 'T' && last !== 'ㅈ') {
    b.lead = 'ㅌ';
    a.tail = a.tail.slice(0, -1);
  } else if (b.lead === 'ㅎ' && last in ASPIRATED) {
    b.lead = ASPIRATED[last];
    a.tail = a.tail.slice(0, -1);
  } else if (b.lead === 'ㅇ' && last !== 'ㅇ') {
    // The tail moves over to the empty place; h falls silent.
    const soft = (last === 'ㄷ' || last === 'ㅌ') && b.vowel === 'I';
    if (last !== 'ㅎ') b.lead = soft ? (last === 'ㄷ' ? 'ㅈ' : 'ㅊ') : last;
    a.tail = a.tail.slice(0, -1);
  } else {
    const coda = CODA[last];
    const nasal = b.lead === 'ㄴ' || b.lead === 'ㅁ';
    if (nasal && coda === 'K') a.tail = 'ㅇ';
    else if (nasal && coda === 'T') a.tail = 'ㄴ';
    else if (nasal && coda === 'P') a.tail = 'ㅁ';
    else if (b.lead === 'ㄹ' && coda === 'N') a.tail = 'ㄹ';
    else if (b.lead === 'ㄴ' && coda === 'L') b.lead = 'ㄹ';
    else if (b.lead === 'ㄹ' && (coda === 'M' || coda === 'NG')) b.lead = 'ㄴ';
    else if (['K', 'T', 'P'].includes(coda) && b.lead in TENSE) b.lead = TENSE[b.lead];
  }
}

const DIGITS = '영일이삼사오육칠팔구';
const UNITS = ['', '십', '백', '천'];

/** Sino-Korean reading of a run of digits up to eight, else digit by digit. */
export function koreanNumber(digits: string): string {
  if (digits.length > 8 || (digits.startsWith('0') && digits.length > 1))
    return [...digits].map((d) => DIGITS[Number(d)]).join('');
  if (Number(digits) === 0) return DIGITS[0];
  const group = (part: string): string =>
    [...part]
      .map((d, i) => {
        const unit = UNITS[part.length - 1 - i];
        return d === '0' ? '' : (d === '1' && unit ? '' : DIGITS[Number(d)]) + unit;
      })
      .join('');
  if (digits.length <= 4) return group(digits);
  const high = group(digits.slice(0, -4));
  return `${high === '일' ? '' : high}만${group(digits.slice(-4))}`;
}

function addWord(segments: Segment[], characters: string, word: number): void {
  const blocks = [...characters].map(blockOf).filter((b) => b !== null);
  for (let i = 0; i + 1 < blocks.length; i++) join(blocks[i], blocks[i + 1]);
  blocks.forEach((block, i) => {
    const stress = i === 1 || (i === 0 && blocks.length === 1) ? 1 : 0;
    if (block.lead !== 'ㅇ') {
      const before = blocks[i - 1];
      const voiced =
        before !== undefined && (before.tail === '' || ['N', 'M', 'NG', 'L'].includes(CODA[before.tail.at(-1)!]));
      let phone = ONSET[block.lead][voiced ? 1 : 0];
      if (phone === 'RT' && (i === 0 || before?.tail === 'ㄹ')) phone = 'L';
      // s is hushed before i and y.
      if (phone === 'S' && /^(I|Y)/.test(block.vowel)) phone = 'SX';
      segments.push(segment(phone, word));
    }
    for (const v of block.vowel.split(' '))
      segments.push(segment(v, word, isVowel(v) ? stress : 0, isVowel(v) && stress === 0 ? 1.35 : 1));
    const coda =
      CODA[
        block.tail.length === 2 && block.tail[0] === 'ㄹ' && 'ㅁㄱㅍ'.includes(block.tail[1])
          ? block.tail[1]
          : (block.tail[0] ?? '')
      ];
    if (coda) segments.push(segment(coda, word));
  });
}

/** Closing stops turn into nasals before a nasal of the next word as well, where no pause parts them. */
const NASALISED: Readonly<Record<string, string>> = { K: 'NG', T: 'N', P: 'M' };

function joinWords(segments: Segment[]): void {
  for (let i = 0; i + 1 < segments.length; i++) {
    const next = segments[i + 1];
    const nasal = NASALISED[segments[i].phone];
    if (nasal && next.word !== segments[i].word && (next.phone === 'N' || next.phone === 'M'))
      segments[i].phone = nasal;
  }
}

export function pronounceKorean(text: string): Pronounced {
  const segments: Segment[] = [];
  const warnings: string[] = [];
  let word = 0;
  const pieces = text
    .normalize('NFC')
    .replace(/\d+/g, koreanNumber)
    .replace(/\.{2,}/g, '…')
    .match(/[\uac00-\ud7a3]+|[^\s\uac00-\ud7a3]/g);
  for (const piece of pieces ?? []) {
    const mark = markOf(piece);
    if (mark) {
      if (segments.at(-1)?.phone !== 'SIL') segments.push(pause(mark));
    } else if (blockOf(piece[0])) addWord(segments, piece, word++);
    else if (/\p{L}/u.test(piece) && warnings.length === 0)
      warnings.push('Letters that are not Hangul were left unspoken.');
  }
  joinWords(segments);
  return { segments, warnings };
}
