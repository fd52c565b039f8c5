/** Calls to the service: JSON in and out, its errors as errors of the register. */
import { type ErrorCode, StoryreelError } from '@storyreel/contract/rules';
import { oneLine, type Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

/** Milliseconds after which a call is given up. */
const CALL_LIMIT = 60_000;
/** Characters of an error's body that are shown. */
const SHOWN = 300;

export type Answer = Readonly<Record<string, unknown>>;

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The answer's JSON object, whatever its status. */
export async function exchange(
  call: Call,
  terminal: Terminal,
): Promise<{ status: number; body: Answer | undefined; text: string; retryAfter?: number }> {
  const { method, url, token, body, signal } = call;
  terminal.verbose(`${method} ${url}`);
  let answer: Response;
  try {
    answer = await fetch(url, {
      method,
      headers: {
        accept: '*/*',
        'user-agent': `storyreel-cli/${VERSION}`,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...call.headers,
      },
      // The token goes to the address that the user named and to no other.
      redirect: 'error',
      signal:
        signal === undefined
          ? AbortSignal.timeout(CALL_LIMIT)
          : AbortSignal.any([signal, AbortSignal.timeout(CALL_LIMIT)]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    terminal.verbose(`${answer.status} ${text.length} bytes`);
    const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN);
    return { status: answer.status, body: objectOf(text), text, ...(seconds >= 0 ? { retryAfter: seconds } : {}) };
  } catch (error) {
    if (signal?.aborted) throw new StoryreelError('cancelled', {}, { cause: error });
    throw new StoryreelError(
      'service_unreachable',
      { value: new URL(url).origin, reason: networkReason(error) },
      { cause: error },
    );
  }
}

/** The answer of a call that went well; every other status is an error. */
export async function request(call: Call, terminal: Terminal): Promise<Answer> {
  const { status, body, text } = await exchange(call, terminal);
  if (status < 200 || status > 299) throw apiError(status, text);
  if (body === undefined) throw misread(call.url, 'it is no JSON object');
  return body;
}

function objectOf(text: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Answer) : undefined;
  } catch {
    return undefined;
  }
}

/** "fetch failed" hides what is behind it. */
function networkReason(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `no answer within ${CALL_LIMIT / 1000} s`;
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code !== undefined) return code;
    if (cause.cause === undefined) return oneLine(cause.message);
  }
  return oneLine(String(error));
}

/** The error that a status stands for; exit codes are those of the published skill. */
export function apiError(status: number, text: string): StoryreelError {
  const code: ErrorCode =
    status === 401
      ? 'token_rejected'
      : status === 403
        ? 'service_denied'
        : status === 408 || status === 429
          ? 'service_busy'
          : status >= 500
            ? 'service_failed'
            : 'service_refused';
  return new StoryreelError(code, { status, reason: reasonOf(text) || 'no reason given' });
}

/** The sentence in an error's body, or the body; long ones are cut. */
function reasonOf(text: string): string {
  const body = objectOf(text);
  const said = [body?.error_message, body?.message, body?.error, body?.detail].find((each) => typeof each === 'string');
  const reason = oneLine((said as string | undefined) ?? text);
  return reason.length > SHOWN ? `${reason.slice(0, SHOWN)} … (body truncated)` : reason;
}

/** An answer that cannot be understood. */
export function misread(url: string, reason: string): StoryreelError {
  return new StoryreelError('service_answer', { value: new URL(url).pathname, reason });
}

/** A text field that the service must send. */
export function textOf(answer: Answer, name: string, url: string): string {
  const value = answer[name];
  if (typeof value !== 'string' || value === '') throw misread(url, `${name} is missing`);
  return value;
}
