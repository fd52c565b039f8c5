/** Errors of the database in the words of the register. */
import { StoryreelError } from '@storyreel/contract';

/** SQLSTATE classes and codes of a server that is away, starting or ending, and of connections that broke. */
const AWAY = /^(08...|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const BROKEN =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** True for a database that does not answer now and may in a moment. */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return AWAY.test(codeOf(error)) || BROKEN.test(error.message);
}

/** A StoryreelError for what the register knows of the database; anything else as it is. */
export function databaseError(error: unknown): unknown {
  if (error instanceof StoryreelError || !(error instanceof Error)) return error;
  if (codeOf(error) === '53100') return new StoryreelError('storage_full', {}, { cause: error });
  if (!databaseIsAway(error)) return error;
  const reason = REASONS[codeOf(error)] ?? 'it is restarting';
  return new StoryreelError('database_unavailable', { reason, retryAfter: 2 }, { cause: error });
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address',
  ENOTFOUND: 'its host is unknown',
  EAI_AGAIN: 'its host cannot be looked up',
  ETIMEDOUT: 'its host does not answer',
  '53300': 'it has too many connections',
};

/** Codes of a server that was reached and does not let us in: wrong password, no such database, no permission. */
const SHUT = /^(28...|3D000|42501)$/;

/** An error of the first connection to the database that the settings name. */
export function firstConnectionError(error: unknown, url: string): unknown {
  if (!(error instanceof Error) || !SHUT.test(codeOf(error))) return databaseError(error);
  const { host, pathname } = new URL(url);
  return new StoryreelError(
    'database_setup',
    { value: `${host}${pathname}`, reason: `${error.message}.` },
    { cause: error },
  );
}

function codeOf(error: Error): string {
  return String((error as NodeJS.ErrnoException).code ?? '');
}
