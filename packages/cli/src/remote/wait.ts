/** Waits for the end of a request by asking for its state. */
import { EXIT, StoryreelError } from '@storyreel/contract/rules';
import type { Terminal } from '../terminal.ts';
import { type Answer, apiError, exchange, misread, textOf } from './api.ts';

const ENDED = new Set(['completed', 'succeeded', 'failed', 'cancelled', 'canceled']);
const WAITING = new Set(['in_queue', 'in_progress']);
/** Calls in a row that may fail before waiting is given up: a lost minute of network costs nothing. */
const MOST_FAILURES = 8;
/** Seconds before a failed call is repeated, growing to this. */
const LONGEST_PAUSE = 15;

export interface WaitPlace {
  readonly url: string;
  readonly token: string;
}

export const isSuccess = (status: string): boolean => status === 'completed' || status === 'succeeded';

/** Polls at once and then every `seconds`; resolves with the last status record. */
export async function waitForEnd(
  { url, token }: WaitPlace,
  seconds: number,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Answer> {
  let said = '';
  let failures = 0;
  for (;;) {
    const record = await look(url, token, terminal, signal, failures);
    if (typeof record === 'number') {
      failures++;
      await pause(record, signal);
      continue;
    }
    failures = 0;
    const status = textOf(record, 'status', url).toLowerCase();
    const line = describe(status, record);
    if (line !== said) terminal.detail(line);
    said = line;
    if (ENDED.has(status)) return { ...record, status };
    if (!WAITING.has(status)) throw misread(url, `the status ${JSON.stringify(status)} is unknown`);
    await pause(Math.max(1, seconds), signal);
  }
}

/** The record, or the seconds after which to try again. */
async function look(
  url: string,
  token: string,
  terminal: Terminal,
  signal: AbortSignal,
  failures: number,
): Promise<Answer | number> {
  const later = (after?: number): number => Math.min(LONGEST_PAUSE, after ?? 2 ** Math.min(failures, 4));
  try {
    const { status, body, text, retryAfter } = await exchange({ method: 'GET', url, token, signal }, terminal);
    if (status >= 200 && status < 300) {
      if (body === undefined) throw misread(url, 'it is no JSON object');
      return body;
    }
    const error = apiError(status, text);
    if ((error.exit !== EXIT.tryAgain && error.exit !== EXIT.unavailable) || failures + 1 >= MOST_FAILURES) throw error;
    terminal.verbose(`${error.message} Trying again.`);
    return later(retryAfter);
  } catch (error) {
    if (!(error instanceof StoryreelError) || error.code !== 'service_unreachable' || failures + 1 >= MOST_FAILURES)
      throw error;
    terminal.verbose(`${error.message} Trying again.`);
    return later();
  }
}

/** The state in words; a change of the words is a line of progress. */
function describe(status: string, record: Answer): string {
  const { queue_position: position, progress } = record;
  if (Number.isInteger(position)) return `in_queue (position ${position})`;
  if (typeof record.instance_id === 'string') return `${status} (instance ${record.instance_id})`;
  if (typeof progress !== 'object' || progress === null) return status;
  const { stage, frames_done: done, frames_due: due, eta_seconds: eta } = progress as Answer;
  if (typeof done !== 'number' || typeof due !== 'number' || due === 0) return status;
  // Tenths, so that a long render is a dozen lines and not hundreds.
  const share = Math.floor((done / due) * 10) * 10;
  const rest = typeof eta === 'number' && share < 100 ? `, about ${Math.ceil(eta / 5) * 5} s left` : '';
  return `${status} (${typeof stage === 'string' ? `${stage} ` : ''}${share} %${rest})`;
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new StoryreelError('cancelled'));
    };
    if (signal.aborted) return stop();
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
  });
}
