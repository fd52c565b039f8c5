/** A row of the request table as the rest of the service sees it. */
import type { RequestRow } from '../db/tables.ts';
import type { RequestRecord } from '../services.ts';

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
