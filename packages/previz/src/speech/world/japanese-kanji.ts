/** Kanji outside the word list: read as part of a compound, as a word with an ending in kana, or alone. */
import { UNIHAN_KANJI } from './japanese-unihan.ts';

interface Kanji {
  /** Reading of Chinese origin: in compounds. */
  on: string;
  /** Native readings, dictionary forms. */
  kun: readonly string[];
}

let table: Map<string, Kanji> | undefined;

function kanjiTable(): Map<string, Kanji> {
  if (table) return table;
  table = new Map();
  for (const entry of UNIHAN_KANJI.trim().split(/\s+/)) {
    const [on, ...kun] = entry.slice(1).split('.');
    table.set(entry[0], { on, kun });
  }
  return table;
}

/** Rows of the syllabary by the last sound of a verb: what its endings may begin with. */
const ENDINGS: Readonly<Record<string, string>> = {
  う: 'わいうえおっ',
  く: 'かきくけこい',
  ぐ: 'がぎぐげごい',
  す: 'さしすせそ',
  つ: 'たちつてとっ',
  ぬ: 'なにぬねのん',
  ぶ: 'ばびぶべぼん',
  む: 'まみむめもん',
  る: 'らりるれろっ',
  い: 'かくけさい',
};

/** The part of a native reading that the kanji stands for when `kana` follows it; undefined when they do not fit. */
function stemBefore(kana: string, kun: string): string | undefined {
  // The ending is written out: 開ける, あける.
  for (let length = Math.min(kana.length, kun.length - 1); length > 0; length--) {
    if (kun.endsWith(kana.slice(0, length))) return kun.slice(0, -length);
  }
  const last = kun.at(-1)!;
  if (kun.length < 2 || !(last in ENDINGS)) return undefined;
  if (ENDINGS[last].includes(kana[0])) return kun.slice(0, -1);
  // Verbs in -eru and -iru drop it before any ending.
  return last === 'る' && 'てたなまれよ'.includes(kana[0]) ? kun.slice(0, -1) : undefined;
}

const isHan = (c: string | undefined): boolean => c !== undefined && /[\p{Script=Han}々]/u.test(c);

/** Reading of the kanji at i in a text whose other signs are hiragana; undefined when the kanji is not known. */
export function kanjiReading(text: string, i: number): string | undefined {
  const kanji = kanjiTable().get(text[i]);
  if (!kanji) return undefined;
  const { on, kun } = kanji;
  if (isHan(text[i - 1]) || isHan(text[i + 1])) return on || kun[0];
  const kana = /^[ぁ-ん]+/.exec(text.slice(i + 1))?.[0] ?? '';
  if (kana !== '') {
    for (const reading of kun) {
      const stem = stemBefore(kana, reading);
      if (stem) return stem;
    }
  }
  return kun[0] ?? on;
}
