/** The words of RunComfy's interface for states and errors. */
import { type ErrorCode, type Fault, StoryreelError } from '@storyreel/contract';
import type { RequestState } from '../../services.ts';

/** Every client knows these five; the command line gives up on any other word. */
export const STATUS_WORDS = {
  queued: 'in_queue',
  running: 'in_progress',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Readonly<Record<RequestState, string>>;

/** Numbers that clients tell apart; all others are the HTTP status and 001. */
const ERROR_NUMBERS: Readonly<Partial<Record<ErrorCode, number>>> = {
  balance_too_low: 400002,
  link_invalid: 403003,
};

/** One fault of a request as an entry of `detail`. */
export interface FaultDetail {
  readonly loc: readonly (string | number)[];
  readonly msg: string;
  readonly type: string;
}

/**
 * The body of an error. Number and sentence come first, because the command line shows the first 300 characters of it;
 * the sentence names the first fault, because some clients show nothing else.
 */
export function errorBody(error: StoryreelError): object {
  const { code, status, remedy, faults } = error;
  return {
    error_code: ERROR_NUMBERS[code] ?? status * 1000 + 1,
    error_message: sentence(error),
    code,
    remedy,
    ...(faults.length > 0 && { detail: faults.map(faultDetail) }),
  };
}

function sentence({ message, faults }: StoryreelError): string {
  const [first] = faults;
  if (first === undefined) return message;
  const more = faults.length - 1;
  return more === 0 ? first.message : `${first.message} (and ${more} more ${more === 1 ? 'fault' : 'faults'})`;
}

function faultDetail({ path, message, code }: Fault): FaultDetail {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return {
    loc: ['body', ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))],
    msg: message,
    type: code,
  };
}

const REQUEST_ID = /^[A-Za-z0-9_-]{1,128}$/;

/** The id of a request in a path; anything that never was one is refused as such. */
export function checkRequestId(id: string): string {
  if (!REQUEST_ID.test(id))
    throw new StoryreelError('request_malformed', { reason: 'the id of the request is not one' });
  return id;
}
