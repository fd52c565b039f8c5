/** Errors of the database in the words of the register. */
import { StoryreelError } from '@storyreel/contract';

/** SQLSTATE classes and codes of a server that is away, starting or ending, and of connections that broke. */
const AWAY = /^(08...|57P0[1-4]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
const BROKEN =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** True for a database that does not answer now and may in a moment. */
export function databaseIsAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return AWAY.test(String((error as NodeJS.ErrnoException).code ?? '')) || BROKEN.test(error.message);
}

/** A StoryreelError for what the register knows of the database; anything else as it is. */
export function databaseError(error: unknown): unknown {
  if (error instanceof StoryreelError || !(error instanceof Error)) return error;
  if ((error as { code?: unknown }).code === '53100') return new StoryreelError('storage_full', {}, { cause: error });
  if (!databaseIsAway(error)) return error;
  return new StoryreelError('database_unavailable', { reason: 'it is restarting', retryAfter: 2 }, { cause: error });
}
