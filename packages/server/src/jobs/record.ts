/** A row of the request table as the rest of the service sees it. */
import type { RequestRow } from '../db/tables.ts';
import type { RequestRecord } from '../services.ts';

/**
 * Every column by name: a prepared statement with a star breaks when a newer version adds a column, and old processes
 * run on beside a new one for a while.
 */
const COLUMNS: readonly (keyof RequestRow)[] = [
  'id',
  'account_id',
  'key_id',
  'state',
  'model',
  'dialect',
  'generation',
  'warnings',
  'attempt',
  'priority',
  'quote_micro_usd',
  'charged_micro_usd',
  'idempotency_key',
  'body_hash',
  'progress',
  'clip',
  'output',
  'error',
  'webhook',
  'worker_id',
  'created_at',
  'queued_at',
  'started_at',
  'finished_at',
];

/** For the SELECT or RETURNING of a statement that is kept. */
export const REQUEST_COLUMNS: string = COLUMNS.join(', ');

export function recordOf(row: RequestRow): RequestRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    keyId: row.key_id,
    state: row.state,
    generation: row.generation,
    warnings: row.warnings,
    attempt: row.attempt,
    priority: row.priority,
    quoteMicroUsd: row.quote_micro_usd,
    chargedMicroUsd: row.charged_micro_usd,
    progress: row.state === 'running' ? row.progress : null,
    clip: row.clip,
    output: row.output,
    error: row.error,
    webhook: row.webhook,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
  };
}
