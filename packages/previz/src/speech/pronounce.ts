/** Text of any language to speech sounds. */
import { pronounceEnglish } from './english/pronounce.ts';
import type { Lexicon } from './lexicon.ts';
import type { Pronounced } from './phones.ts';
import { pronounceJapanese } from './world/japanese.ts';
import { pronounceKorean } from './world/korean.ts';
import { pronounceLatin } from './world/latin.ts';
import { pronounceMandarin } from './world/mandarin.ts';
import { pronounceSpanish } from './world/spanish.ts';

type Rules = (text: string, lexicon: Lexicon) => Pronounced;

const LANGUAGES: Readonly<Record<string, Rules>> = {
  en: (text, lexicon) => pronounceEnglish(text, lexicon.english),
  es: pronounceSpanish,
  ja: pronounceJapanese,
  ko: pronounceKorean,
  zh: pronounceMandarin,
  cmn: pronounceMandarin,
  yue: (text) => {
    const spoken = pronounceMandarin(text);
    return { ...spoken, warnings: [...spoken.warnings, 'Cantonese was read with Mandarin sounds.'] };
  },
};

/** The language that a script gives away, for text whose tag does not fit its letters. */
function languageOf(text: string, tag: string): string {
  if (/[\u3040-\u30ff]/.test(text)) return 'ja';
  if (/[\uac00-\ud7a3]/.test(text)) return 'ko';
  if (/\p{Script=Han}/u.test(text)) return tag === 'ja' ? 'ja' : tag === 'yue' ? 'yue' : 'zh';
  const primary = tag.toLowerCase().split('-')[0];
  if (['ja', 'ko', 'zh', 'cmn', 'yue'].includes(primary) && /[A-Za-z]/.test(text)) return 'en';
  if (primary === '' || primary === 'und') return /[a-z]/i.test(text) ? 'en' : 'und';
  return primary;
}

/** Speech sounds of a text. Nothing sayable gives no segments and a warning. */
export function pronounce(text: string, tag: string, lexicon: Lexicon): Pronounced {
  const language = languageOf(text, tag);
  const rules = LANGUAGES[language];
  const spoken = rules ? rules(text, lexicon) : pronounceLatin(text, language);
  // Pauses at the ends are not speech.
  const segments = [...spoken.segments];
  while (segments.length > 0 && segments[0].phone === 'SIL') segments.shift();
  const closing = segments.at(-1);
  if (closing?.phone === 'SIL') closing.length = 0.05;
  const warnings = [...spoken.warnings];
  if (segments.length === 0 && text.trim() !== '') warnings.push('The line has no letters that can be spoken.');
  return { segments, warnings };
}
