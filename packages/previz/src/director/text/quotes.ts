/** Takes quoted text out of a prompt so that nothing in it is read as a description or a command. */

export interface Quote {
  text: string;
  /** Written on something rather than spoken. */
  written: boolean;
}

/** Stands for quote n in the remaining text: a private-use character and the number. */
const quoteMark = (n: number): string => `\uE000${n}\uE001`;
export const QUOTE_MARK = /\uE000(\d+)\uE001/g;

/** A quoted stretch with its marks. */
export const OPEN_CLOSE_QUOTES =
  /“([^”]{1,600})”|"([^"]{1,600})"|「([^」]{1,600})」|『([^』]{1,600})』|«\s*([^»]{1,600}?)\s*»|‹\s*([^›]{1,600}?)\s*›|„([^“”]{1,600})[“”]|‘([^‘]{2,600}?)’(?![\p{L}])|(?<=^|[\s:,(])'([^'\n]{2,}?(?:'[a-z]{1,2}\b[^'\n]*?)*)'(?=$|[\s.,;:!?)])/gu;

const WRITTEN =
  /(?:\breads?|\breading|\bsays? in letters|\blabell?ed|\btitled|\bnamed|\bcalled|\bwritten|\bprinted|\bword|\bwords|\btext|\bcaption|\bletters|\blogo|\binscription|\bsign(?: that says)?|写着|寫著|と書かれた|que dice|적힌)\s*[:,]?\s*$/iu;

/** Characters the rest of the director must not meet: controls, the marks above, emoji and markup. */
export function cleanText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\uE000-\uF8FF\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g, '')
    .replaceAll('\uFE0F', '')
    .replace(/\/\*[\s\S]{0,600}?\*\//g, ' ')
    .replace(/<(script|style)\b[\s\S]{0,2000}?<\/\1\s*>/gi, ' ')
    .replace(/<[^<>\n]{0,200}>/g, ' ')
    .replace(/[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}]/gu, (char) => (/[©®™0-9#*]/.test(char) ? char : ' . '))
    .replace(/\*\*|__|`+|~~/g, ' ')
    .replace(/^\s{0,3}#{1,6}\s+/gm, '')
    .replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, ' ')
    .replace(/[’ʼ]/g, '’')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

/** Japanese and Korean particles by which the sentence goes on to who said it: 「…」と言い, "…"라고 말하고. */
const TOLD = /^\s*(?:と(?!ても)|って|라고|라며|이라고|하고|고(?=\s)|며(?=\s))/u;

export function extractQuotes(text: string): { text: string; quotes: Quote[] } {
  const quotes: Quote[] = [];
  const out = text.replace(OPEN_CLOSE_QUOTES, (whole: string, ...args: unknown[]) => {
    const at = args.find((arg): arg is number => typeof arg === 'number') ?? 0;
    const groups = args.slice(0, args.indexOf(at)) as (string | undefined)[];
    const inner = groups.find((group) => group !== undefined)?.trim();
    if (!inner) return whole;
    quotes.push({
      text: inner,
      written:
        WRITTEN.test(text.slice(Math.max(0, at - 40), at)) ||
        /^\s*(?:is |are )?(?:written|printed|painted|scrawled|embroidered|engraved|glowing|in neon)\b/i.test(
          text.slice(at + whole.length, at + whole.length + 30),
        ),
    });
    // The line ends the sentence around it unless that goes on in lower case.
    const follows = /^\s*[,;]?\s*([\p{L}]?)/u.exec(text.slice(at + whole.length))?.[1] ?? '';
    const end =
      /[.!?。！？]$/.test(inner) && !/\p{Ll}/u.test(follows) && !TOLD.test(text.slice(at + whole.length)) ? '.' : '';
    return ` ${quoteMark(quotes.length - 1)}${end} `;
  });
  return { text: out, quotes };
}
