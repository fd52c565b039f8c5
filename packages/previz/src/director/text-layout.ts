/** Aligned plain text at 80 columns. */

/** Columns of a line. */
export const COLUMNS = 80;
const LABEL = 10;

/** Columns that a text takes on a terminal: ideographs and their like take two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(char) ? 2 : /\p{Mn}/u.test(char) ? 0 : 1; // biome-ignore format: one loop
  return columns;
}

/** A text behind its head, broken between words at the edge; further lines start below the text, or at `indent`. */
export function wrapped(head: string, text: string, indent = columnsOf(head)): string[] {
  const lines: string[] = [];
  let line = head;
  let empty = true;
  const next = (): void => {
    lines.push(line.trimEnd());
    line = ' '.repeat(indent);
    empty = true;
  };
  for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
    if (!empty && columnsOf(line) + 1 + columnsOf(word) > COLUMNS) next();
    if (!empty) line += ' ';
    // A word longer than a line, or a text without spaces, is cut where the line ends.
    for (const char of word) {
      if (columnsOf(line) + columnsOf(char) > COLUMNS) next();
      line += char;
      empty = false;
    }
  }
  lines.push(line.trimEnd());
  return lines;
}

/** A labelled line of a shot: "  camera    slow push in". */
export function field(label: string, text: string): string[] {
  return wrapped(`  ${label.padEnd(LABEL)}`, text);
}

/** Minutes, seconds and hundredths: "1:05.25". */
export function clock(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const minutes = Math.floor(hundredths / 6000);
  return `${minutes}:${((hundredths % 6000) / 100).toFixed(2).padStart(5, '0')}`;
}

/** A vocabulary term as words: "close_up" is "close up". */
export const terms = (term: string): string => term.replaceAll('_', ' ');

/** "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
