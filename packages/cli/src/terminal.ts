/** Where output goes. Results go to stdout and everything else to stderr; nothing else in the program writes to either. */
import { type Fault, StoryreelError } from '@storyreel/contract/rules';

export interface OutputStyle {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: number;
}

/** Marks at the head of a progress line: on a terminal the sign, elsewhere the word in brackets. */
const MARKS = {
  submit: '⏳',
  plan: '📝',
  render: '🎬',
  shot: '✅',
  ok: '✅',
  file: '📥',
  warn: '⚠',
  cancel: '⏹',
  detach: '⏹',
  abort: '⏹',
  poll: '⏳',
  wait: '⏳',
  auth: '🔑',
  user: '📛',
  info: 'ℹ',
  model: '📦',
} as const;
export type Mark = keyof typeof MARKS;

export class Terminal {
  readonly style: OutputStyle;
  /** True where a live line and signs can be drawn. */
  readonly lively: boolean;
  #live = false;

  constructor(style: OutputStyle) {
    this.style = style;
    const { NO_COLOR, TERM } = process.env;
    const plain = style.json || style.quiet || NO_COLOR !== undefined || TERM === 'dumb';
    this.lively = process.stderr.isTTY === true && !plain;
  }

  /** The result: JSON, indented for people, on one line for programs; keys in alphabetical order. */
  payload(value: unknown): void {
    const sorted = sortKeys(value);
    this.out(`${this.style.json ? JSON.stringify(sorted) : JSON.stringify(sorted, undefined, 2)}\n`);
  }

  /** Text on stdout. */
  out(text: string): void {
    this.clearLive();
    process.stdout.write(text);
  }

  /** A progress line on stderr. */
  progress(mark: Mark, text: string): void {
    if (this.style.json || this.style.quiet) return;
    this.clearLive();
    process.stderr.write(`${this.lively ? MARKS[mark] : `[${mark}]`} ${text}\n`);
  }

  /** A line that belongs to the progress line above. */
  detail(text: string): void {
    if (this.style.json || this.style.quiet) return;
    this.clearLive();
    process.stderr.write(`   ${text}\n`);
  }

  verbose(text: string): void {
    if (this.style.verbose < 1) return;
    this.clearLive();
    process.stderr.write(`[v] ${text}\n`);
  }

  /** Columns that a live line may fill; some terminals say 0, which means that they do not know. */
  get columns(): number {
    return Math.max(20, (process.stderr.columns || 80) - 1);
  }

  /** Replaces the live line; only on a terminal. */
  live(mark: Mark, text: string): void {
    if (!this.lively) return;
    // A sign takes two columns.
    const room = this.columns - 3;
    process.stderr.write(`\r${MARKS[mark]} ${[...text].slice(0, room).join('')}\u001b[K`);
    this.#live = true;
  }

  clearLive(): void {
    if (!this.#live) return;
    process.stderr.write('\r\u001b[K');
    this.#live = false;
  }

  /** The error in the style asked for. Quiet does not hide it. */
  error(error: unknown): void {
    this.clearLive();
    const known = asStoryreelError(error);
    if (this.style.json) {
      const { code, faults, remedy, exit } = known;
      const line = { error: summary(known), code, exit, remedy, ...(faults.length > 0 ? { faults } : {}) };
      process.stderr.write(`${JSON.stringify(sortKeys(line))}\n`);
    } else {
      process.stderr.write(`Error: ${known.faults.length === 1 ? known.faults[0]!.message : known.message}\n`);
      if (known.faults.length > 1) for (const fault of known.faults) process.stderr.write(`   ${fault.message}\n`);
      process.stderr.write(`   ${known.remedy}\n`);
    }
    if (this.style.verbose > 0) {
      for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
        this.verbose(cause.stack ?? cause.message);
    }
  }
}

/** Any error as one of the register; what nobody expected is "internal". */
export function asStoryreelError(error: unknown): StoryreelError {
  if (error instanceof StoryreelError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new StoryreelError('internal', { reason: oneLine(reason) }, { cause: error });
}

function summary(error: StoryreelError): string {
  return error.faults.length === 0 ? error.message : error.faults.map((fault: Fault) => fault.message).join(' ');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}

/** The same JSON with the keys of every object in alphabetical order. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, each]) => [key, sortKeys(each)]));
}
