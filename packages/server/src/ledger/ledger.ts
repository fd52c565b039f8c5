/** The account's money as the rest of the service sees it. */
import { StoryreelError } from '@storyreel/contract';
import { sql } from 'kysely';
import { databaseError } from '../db/errors.ts';
import { afterCursor, pageOf, pageSize } from '../db/page.ts';
import type { Db } from '../db/tables.ts';
import type { Balance, Ledger, LedgerEntry, UsageQuery, UsageRow } from '../services.ts';
import { topUp } from './postings.ts';

export function createLedger(db: Db): Ledger {
  return {
    balance: (accountId) => guarded(readBalance(db, accountId)),
    entries: (accountId, page = {}) => guarded(readEntries(db, accountId, page)),
    async topUp(wanted) {
      await guarded(db.transaction().execute((tx) => topUp(tx, wanted)));
      return readBalance(db, wanted.accountId);
    },
    usage: (accountId, query) => guarded(readUsage(db, accountId, query)),
  };
}

async function guarded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw databaseError(error);
  }
}

async function readBalance(db: Db, accountId: string): Promise<Balance> {
  const account = await db
    .selectFrom('account')
    .select(['balance_micro_usd', 'held_micro_usd'])
    .where('id', '=', accountId)
    .executeTakeFirst();
  if (account === undefined) throw new StoryreelError('account_unknown', { value: accountId });
  const { balance_micro_usd: balanceMicroUsd, held_micro_usd: heldMicroUsd } = account;
  return { balanceMicroUsd, heldMicroUsd, availableMicroUsd: balanceMicroUsd - heldMicroUsd };
}

async function readEntries(db: Db, accountId: string, page: { limit?: number; cursor?: string }) {
  const limit = pageSize(page.limit);
  let query = db.selectFrom('ledger').selectAll().where('account_id', '=', accountId);
  const after = afterCursor(page.cursor, ['number']);
  if (after !== undefined) query = query.where('id', '<', Number(after[0]));
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.map(
    (row): LedgerEntry => ({
      id: String(row.id),
      kind: row.kind,
      microUsd: row.micro_usd,
      heldMicroUsd: row.held_micro_usd,
      requestId: row.request_id,
      note: row.note,
      createdAt: row.created_at,
    }),
  );
  return pageOf(items, limit, (last) => [Number(last.id)]);
}

const USAGE_COLUMNS = {
  day: { column: sql`to_char(r.finished_at at time zone 'UTC', 'YYYY-MM-DD')`, names: ['day'] },
  model: { column: sql`r.model`, names: ['model'] },
  key: { column: sql`r.key_id`, names: ['keyId', 'keyName'] },
} as const;

async function readUsage(db: Db, accountId: string, { from, to, by }: UsageQuery): Promise<UsageRow[]> {
  const groups = [...new Set(by)];
  const selected = groups.flatMap((group) =>
    group === 'key'
      ? [sql`r.key_id as "keyId"`, sql`k.name as "keyName"`]
      : [sql`${USAGE_COLUMNS[group].column} as ${sql.ref(group)}`],
  );
  const grouped = groups.flatMap((group) =>
    group === 'key' ? [sql`r.key_id`, sql`k.name`] : [USAGE_COLUMNS[group].column],
  );
  const facts = [
    sql`count(*) as requests`,
    sql`coalesce(sum((r.clip->>'duration')::float8), 0) as seconds`,
    sql`coalesce(sum(r.charged_micro_usd), 0)::bigint as "chargedMicroUsd"`,
  ];
  const tail = grouped.length === 0 ? sql`` : sql`group by ${sql.join(grouped)} order by ${sql.join(grouped)}`;
  const { rows } = await sql<UsageRow>`
    select ${sql.join([...selected, ...facts])}
    from request r join api_key k on k.id = r.key_id
    where r.account_id = ${accountId} and r.state = 'completed' and r.finished_at >= ${from} and r.finished_at < ${to}
    ${tail}`.execute(db);
  return rows;
}
