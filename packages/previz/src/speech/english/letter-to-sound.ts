/**
 * Spelling rules for English words outside the dictionary. The first rule whose letters and surroundings match at a place
 * wins; it gives phones and moves on. After the rules, stress is placed by endings and syllable count.
 */
import { isVowel } from '../phones.ts';

/** Letters before (as the end of a pattern), the letters read, letters after (as a start), phones. */
type Rule = readonly [before: RegExp | null, letters: string, after: RegExp | null, phones: string];

const V = '[aeiouy]';
const END = /^$/;
const FRONT = /^[eiy]/;

const RULES: Readonly<Record<string, readonly Rule[]>> = {
  a: [
    [null, 'augh', null, 'AO'],
    [null, 'ar', /^r/, 'AE R'],
    [null, 'are', END, 'EH R'],
    [null, 'air', null, 'EH R'],
    [null, 'ar', null, 'AA R'],
    [null, 'ai', null, 'EY'],
    [null, 'ay', null, 'EY'],
    [null, 'au', null, 'AO'],
    [null, 'aw', null, 'AO'],
    [null, 'al', /^[kl]/, 'AO L'],
    [/[^aeiouy]$/, 'able', /^(s|d)?$/, 'AH B AH L'],
    [/..$/, 'age', END, 'IH JH'],
    [null, 'a', /^(nge|ste)/, 'EY'],
    [null, 'a', /^[bcdfghjklmnpqrstvwz]e(s|d|r|rs)?$/, 'EY'],
    [null, 'a', /^[bcdfgklmnpstvz](ing|ion|ious)/, 'EY'],
    [/w$/, 'a', /^[^gkx]/, 'AA'],
    [/^$/, 'a', /^[bcdfglmnpst]{1}[aeiou]/, 'AH'],
    [/.[^aeiou]$/, 'a', END, 'AH'],
    [null, 'a', null, 'AE'],
  ],
  b: [
    [/m$/, 'b', /^s?$/, ''],
    [null, 'bb', null, 'B'],
    [null, 'b', null, 'B'],
  ],
  c: [
    [null, 'cch', null, 'K'],
    [null, 'ch', /^[rl]/, 'K'],
    [null, 'ch', null, 'CH'],
    [null, 'ck', null, 'K'],
    [null, 'cc', FRONT, 'K S'],
    [null, 'cc', null, 'K'],
    [null, 'ci', /^[aou]/, 'SH'],
    [null, 'c', FRONT, 'S'],
    [null, 'c', null, 'K'],
  ],
  d: [
    [null, 'dge', null, 'JH'],
    [null, 'dd', null, 'D'],
    [null, 'd', null, 'D'],
  ],
  e: [
    [null, 'eau', null, 'OW'],
    [null, 'eigh', null, 'EY'],
    [null, 'eer', null, 'IH R'],
    [null, 'ear', /^[^aeiou]/, 'ER'],
    [null, 'ear', null, 'IH R'],
    [null, 'ee', null, 'IY'],
    [null, 'ea', null, 'IY'],
    [/c$/, 'ei', null, 'IY'],
    [null, 'ei', null, 'EY'],
    [null, 'ey', END, 'IY'],
    [null, 'ew', null, 'UW'],
    [null, 'eu', null, 'UW'],
    [/[td]$/, 'ed', END, 'IH D'],
    [/[pkfsxc]$|ch$|sh$/, 'ed', END, 'T'],
    [/[^aeiou]$/, 'ed', END, 'D'],
    [/(s|z|x|ch|sh|c|g)$/, 'es', END, 'IH Z'],
    [/[aeiouy].*[^aeiou]$/, 'es', END, 'Z'],
    [/.[^aeiou]$/, 'er', /^s?$/, 'ER'],
    [null, 'er', /^[^aeiou]/, 'ER'],
    [null, 'er', END, 'ER'],
    [/[aeiouy].*$/, 'e', END, ''],
    [/^[^aeiou]+$/, 'e', END, 'IY'],
    [/[aeiouy].*[^aeiou]$/, 'e', /^(ly|ment|ness|less|ful)/, ''],
    [null, 'e', /^[bcdfgklmnpstvz]e$/, 'IY'],
    [/.[^aeiou]$/, 'en', END, 'AH N'],
    [/.[^aeiou]$/, 'el', END, 'AH L'],
    [null, 'e', null, 'EH'],
  ],
  f: [
    [null, 'ff', null, 'F'],
    [null, 'f', null, 'F'],
  ],
  g: [
    [null, 'ght', null, 'T'],
    [null, 'gh', /^[aeiou]/, 'G'],
    [null, 'gh', null, ''],
    [/^$/, 'gn', null, 'N'],
    [null, 'gn', END, 'N'],
    [null, 'gg', null, 'G'],
    [/^$/, 'g', /^(i|e)[flrt]/, 'G'],
    [null, 'g', FRONT, 'JH'],
    [null, 'gu', /^[aei]/, 'G'],
    [null, 'g', null, 'G'],
  ],
  h: [
    [/[aeiou]$/, 'h', /^([^aeiou]|$)/, ''],
    [null, 'h', null, 'HH'],
  ],
  i: [
    [null, 'igh', null, 'AY'],
    [null, 'ign', END, 'AY N'],
    [null, 'ique', END, 'IY K'],
    [null, 'ir', /^([^aeiou]|$)/, 'ER'],
    [null, 'ie', /^(s|d)?$/, 'IY'],
    [null, 'ie', null, 'IY'],
    [/^.?.$/, 'i', END, 'AY'],
    [null, 'i', END, 'IY'],
    [null, 'i', /^(nd|ld)$/, 'AY'],
    [null, 'ia', null, 'IY AH'],
    [null, 'io', null, 'IY OW'],
    [null, 'i', /^[bcdfgklmnpstvz]e(s|d|r|rs)?$/, 'AY'],
    [null, 'i', /^[dtv]ing/, 'AY'],
    [null, 'i', null, 'IH'],
  ],
  j: [[null, 'j', null, 'JH']],
  k: [
    [/^$/, 'kn', null, 'N'],
    [null, 'kk', null, 'K'],
    [null, 'k', null, 'K'],
  ],
  l: [
    [/[^aeiou]$/, 'le', /^(s|d)?$/, 'AH L'],
    [null, 'll', null, 'L'],
    [null, 'l', null, 'L'],
  ],
  m: [
    [null, 'mm', null, 'M'],
    [null, 'm', null, 'M'],
  ],
  n: [
    [null, 'ng', END, 'NG'],
    [null, 'ng', /^(s|ing|ed)/, 'NG'],
    [null, 'ng', /^[^aeiouylr]/, 'NG'],
    [null, 'ng', /^[aoulr]/, 'NG G'],
    [null, 'n', /^[kqx]/, 'NG'],
    [null, 'nn', null, 'N'],
    [null, 'n', null, 'N'],
  ],
  o: [
    [null, 'ough', /^t/, 'AO'],
    [null, 'ough', null, 'OW'],
    [null, 'our', null, 'AO R'],
    [null, 'ous', END, 'AH S'],
    [null, 'oor', null, 'AO R'],
    [null, 'oo', /^k/, 'UH'],
    [null, 'oo', null, 'UW'],
    [null, 'oa', null, 'OW'],
    [null, 'oi', null, 'OY'],
    [null, 'oy', null, 'OY'],
    [null, 'ou', null, 'AW'],
    [null, 'ow', END, 'OW'],
    [null, 'ow', null, 'AW'],
    [/.[^aeiou]$/, 'or', END, 'ER'],
    [null, 'ore', END, 'AO R'],
    [null, 'or', null, 'AO R'],
    [null, 'oe', END, 'OW'],
    [/[^aeiou]$/, 'on', END, 'AH N'],
    [null, 'o', /^[bcdfgklmnpstvz]e(s|d|r|rs)?$/, 'OW'],
    [null, 'o', /^(ld|st|ll)/, 'OW'],
    [null, 'o', END, 'OW'],
    [null, 'o', null, 'AA'],
  ],
  p: [
    [null, 'ph', null, 'F'],
    [/^$/, 'ps', null, 'S'],
    [/^$/, 'pn', null, 'N'],
    [null, 'pp', null, 'P'],
    [null, 'p', null, 'P'],
  ],
  q: [
    [null, 'que', END, 'K'],
    [null, 'qu', null, 'K W'],
    [null, 'q', null, 'K'],
  ],
  r: [
    [null, 'rh', null, 'R'],
    [null, 'rr', null, 'R'],
    [null, 'r', null, 'R'],
  ],
  s: [
    [null, 'sch', null, 'S K'],
    [null, 'sh', null, 'SH'],
    [/[aeiou]$/, 'sion', null, 'ZH AH N'],
    [null, 'ssion', null, 'SH AH N'],
    [null, 'sion', null, 'SH AH N'],
    [null, 'ss', null, 'S'],
    [null, 'sc', FRONT, 'S'],
    [/[aeiou]$/, 's', /^[aeiou]/, 'Z'],
    [/[bdglmnrvw]$/, 's', END, 'Z'],
    [/[aeiouy]$/, 's', END, 'Z'],
    [null, 's', null, 'S'],
  ],
  t: [
    [null, 'tch', null, 'CH'],
    [null, 'tion', null, 'SH AH N'],
    [null, 'tial', null, 'SH AH L'],
    [null, 'tious', null, 'SH AH S'],
    [null, 'ture', null, 'CH ER'],
    [/^$/, 'th', /^(e|a|is|at|os|ey|ough)$/, 'DH'],
    [null, 'ther', null, 'DH ER'],
    [null, 'th', null, 'TH'],
    [null, 'tt', null, 'T'],
    [null, 't', null, 'T'],
  ],
  u: [
    [null, 'ur', /^([^aeiou]|$)/, 'ER'],
    [null, 'ui', null, 'UW'],
    [null, 'ue', END, 'UW'],
    [/^$/, 'uni', null, 'Y UW N AH'],
    [/[bcfhkmpv]$/, 'u', /^[bcdfgklmnpstvz](e|a|i|o|u)/, 'Y UW'],
    [null, 'u', /^[bcdfgklmnpstvz]e/, 'UW'],
    [null, 'u', END, 'UW'],
    [null, 'u', null, 'AH'],
  ],
  v: [[null, 'v', null, 'V']],
  w: [
    [/^$/, 'wr', null, 'R'],
    [null, 'wh', /^o/, 'HH'],
    [null, 'wh', null, 'W'],
    [/[aeo]$/, 'w', null, ''],
    [null, 'w', null, 'W'],
  ],
  x: [
    [/^$/, 'x', null, 'Z'],
    [/^e$/, 'x', /^[aeiou]/, 'G Z'],
    [null, 'x', null, 'K S'],
  ],
  y: [
    [/^$/, 'y', /^[aeiou]/, 'Y'],
    [/^[^aeiou]+$/, 'y', END, 'AY'],
    [null, 'y', END, 'IY'],
    [null, 'y', /^[bcdfgklmnpstvz]e/, 'AY'],
    [/[aeiou]$/, 'y', /^[aeiou]/, 'Y'],
    [null, 'y', null, 'IH'],
  ],
  z: [
    [null, 'zz', null, 'Z'],
    [null, 'z', null, 'Z'],
  ],
};

/** Phones of a lower-case word by rule, with stress digits as in the dictionary: "HH AH0 L OW1". */
export function spellOut(word: string): string {
  const letters = word.normalize('NFD').replace(/[^a-z]/g, '');
  const phones: string[] = [];
  let i = 0;
  while (i < letters.length) {
    const rule = (RULES[letters[i]] ?? []).find(
      ([before, text, after]) =>
        letters.startsWith(text, i) &&
        (before === null || before.test(letters.slice(0, i))) &&
        (after === null || after.test(letters.slice(i + text.length))),
    );
    if (!rule) {
      i++;
      continue;
    }
    if (rule[3]) phones.push(...rule[3].split(' '));
    i += rule[1].length;
  }
  return addStress(phones, letters).join(' ');
}

const PENULT = /(tion|sion|ic|ics|ical|ial|ian|ious|eous|ity|ify|ogy|graphy)$/;

function addStress(phones: string[], letters: string): string[] {
  const vowels = phones.flatMap((p, i) => (isVowel(p) ? [i] : []));
  if (vowels.length === 0) return phones;
  let main = 0;
  if (vowels.length >= 3) main = vowels.length - 3;
  if (PENULT.test(letters) && vowels.length >= 2)
    main = Math.max(0, vowels.length - (/(ity|ical|ify|ogy|graphy)$/.test(letters) ? 3 : 2));
  // A weak first vowel ("alone") leaves the stress to the next.
  if (vowels.length === 2 && phones[vowels[0]] === 'AH' && vowels[0] === 0) main = 1;
  return phones.map((p, i) => {
    const v = vowels.indexOf(i);
    return v < 0 ? p : `${p}${v === main ? 1 : vowels.length > 3 && v === 0 ? 2 : 0}`;
  });
}

/** Whether letters could be read by these rules. */
export const isReadable = (word: string): boolean => new RegExp(V).test(word.normalize('NFD'));
