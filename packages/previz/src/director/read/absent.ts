/** Finds what must not appear or sound, and takes those words out of the text. */
import { FILM_NOUNS } from '../lexicon/closed.ts';
import { singular } from '../text/morphology.ts';

export interface AbsentReading {
  absent: string[];
  rest: string;
}

const LIST_AFTER =
  /\b(?:do(?:n['’]t| not) (?:show|include|add|use|have|depict|draw|put|let)|never (?:show|include)|avoid(?:ing)?|exclud(?:e|ing)|must not (?:show|contain|include|appear)|should not (?:show|contain|include))\s+(?:any\s+)?([^.!?;。]{2,200})/gi;
const NO =
  /(?<![\w-])(?:(?:there (?:is|are) |with |and |but )?(?:no|without(?: any)?|zero|free of))\s+((?!wait\b|longer\b|one\b|doubt\b|camera\b|cuts?\b|need\b|matter\b|moving\b)[\p{L}-]+(?:\s+(?!in\b|on\b|at\b|is\b|are\b|and\b|or\b|nor\b|no\b|but\b|as\b|to\b|the\b|with\b|from\b|behind\b|pays?\b|can\b|moves?\b)[\p{L}-]+){0,2}(?:\s*(?:,\s*(?:or\s+|nor\s+)?|\s+or\s+|\s+nor\s+)(?:no\s+)?(?!and\b)[\p{L}-]+(?:\s+(?!in\b|on\b|at\b|is\b|are\b|and\b|or\b|as\b)[\p{L}-]+)?(?=\s*(?:,|or\b|nor\b|[.;!?]|$)))*)/giu;
const NEITHER = /\b(?:with\s+)?neither\s+([\p{L}][\p{L} -]{1,40}?)\s+nor\s+([\p{L}-]+)/giu;
const DEVOID =
  /\b(?:not a single|devoid of|free from|empty of|there (?:are|is)(?:n['’]t| not) any|without a single|without so much as a)\s+([\p{L}-]+)/giu;
const NOBODY =
  /\b(?:nobody|no one|not a soul)(?: else)?(?: is)? (?:in sight|around|there|to be seen|present|in (?:the )?(?:frame|shot|view))\b/giu;
const QUALITY =
  /^(?:blur(?:ry|red)?|blurring|low (?:quality|resolution|res)|poor quality|worst quality|bad (?:quality|anatomy|hands)|distort\w*|deform\w*|ugly|noise|noisy|grainy|flicker\w*|artifacts?|jitter\w*|jpeg.*|overexposed|underexposed|oversaturated|extra (?:limbs|fingers)|warped .*|morphing.*|disfigured|mutat\w*|pixelat\w*|cropped|out of frame|画面模糊|模糊|低质量|低画質|变形|ぼやけ.*|저화질|흐림|borroso|baja calidad)$/i;

const tidy = (part: string): string =>
  part
    .trim()
    .replace(/^(?:and|or|nor|no|any|the|a|an|some)\s+/i, '')
    .replace(/^(?:and|or|nor|no|any|the|a|an)\s+/i, '')
    .replace(/\s+(?:at all|please|anywhere|whatsoever|in (?:the )?(?:frame|shot|scene|background))$/i, '')
    .trim();

/** Items of a negative prompt; words about picture quality say nothing that could appear. */
export function negativeItems(text: string): { things: string[]; quality: string[] } {
  const parts = text
    .split(/[,;，、\n.。]/)
    .map(tidy)
    .filter((part) => /\p{L}/u.test(part));
  return { things: parts.filter((part) => !QUALITY.test(part)), quality: parts.filter((part) => QUALITY.test(part)) };
}

export function readAbsent(text: string): AbsentReading {
  const absent: string[] = [];
  const keep = (part: string): void => {
    const word = tidy(part);
    const head = word.split(' ').at(-1) ?? '';
    if (!word || /^(?:fade|cut|move|stop|change)\b/i.test(word)) return;
    if (
      FILM_NOUNS.has(singular(head.toLowerCase())) &&
      !/^(?:music|soundtrack|dialogue|narration|voice-?over|subtitles?|text|sounds?|audio|score)$/i.test(
        singular(head.toLowerCase()),
      )
    )
      return;
    if (!absent.includes(word)) absent.push(word);
  };
  let rest = text.replace(LIST_AFTER, (_whole, list: string) => {
    const main = list.split(/,?\s+and do not\s+|,?\s+but\s+|\s+in (?:any|the) /i)[0]!;
    for (const part of main.split(/,\s*(?:and|or)?\s*|\s+(?:or|and|nor)\s+/i)) keep(part);
    return ' ; ';
  });
  rest = rest.replace(NEITHER, (_whole, first: string, second: string) => {
    keep(first);
    keep(second);
    return ' ; ';
  });
  rest = rest.replace(DEVOID, (_whole, what: string) => {
    keep(what);
    return ' ; ';
  });
  rest = rest.replace(NOBODY, () => {
    keep('people');
    return ' ; ';
  });
  rest = rest.replace(NO, (_whole, list: string) => {
    for (const part of list.split(/\s*,\s*(?:or|nor)?\s*(?:no\s+)?|\s+(?:or|nor)\s+/i)) keep(part);
    return ' ; ';
  });
  return { absent, rest };
}
