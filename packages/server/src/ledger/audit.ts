/** The books, checked against themselves. */
import { sql } from 'kysely';
import type { Db } from '../db/tables.ts';

/** One thing that does not add up. */
export interface Discrepancy {
  readonly rule: string;
  readonly subject: string;
  readonly expected: number;
  readonly found: number;
}

/**
 * Every way in which accounts, entries and requests disagree; empty when the books are right. One statement, so that
 * it sees one moment while work goes on.
 */
export async function auditLedger(db: Db): Promise<Discrepancy[]> {
  const { rows } = await sql<Discrepancy>`
    with sums as (
      select account_id, sum(micro_usd)::bigint as balance, sum(held_micro_usd)::bigint as held
      from ledger group by account_id
    ), per_request as (
      select request_id,
        coalesce(sum(held_micro_usd), 0)::bigint as held,
        coalesce(sum(-micro_usd) filter (where kind in ('charge', 'refund')), 0)::bigint as charged,
        count(*) filter (where kind = 'hold') as holds
      from ledger where request_id is not null group by request_id
    )
    select 'balance = sum of entries' as rule, a.id::text as subject,
      coalesce(s.balance, 0) as expected, a.balance_micro_usd as found
    from account a left join sums s on s.account_id = a.id where coalesce(s.balance, 0) <> a.balance_micro_usd
    union all
    select 'held = sum of entries', a.id::text, coalesce(s.held, 0), a.held_micro_usd
    from account a left join sums s on s.account_id = a.id where coalesce(s.held, 0) <> a.held_micro_usd
    union all
    select 'held <= balance', id::text, balance_micro_usd, held_micro_usd
    from account where held_micro_usd > balance_micro_usd or balance_micro_usd < 0
    union all
    select 'one hold per request', r.id::text, 1, coalesce(p.holds, 0)
    from request r left join per_request p on p.request_id = r.id where coalesce(p.holds, 0) <> 1
    union all
    select 'unfinished holds its quote, finished holds nothing', r.id::text,
      case when r.finished_at is null then r.quote_micro_usd else 0 end, coalesce(p.held, 0)
    from request r left join per_request p on p.request_id = r.id
    where coalesce(p.held, 0) <> case when r.finished_at is null then r.quote_micro_usd else 0 end
    union all
    select 'request says what was charged', r.id::text, coalesce(r.charged_micro_usd, 0), coalesce(p.charged, 0)
    from request r left join per_request p on p.request_id = r.id
    where coalesce(r.charged_micro_usd, 0) <> coalesce(p.charged, 0)`.execute(db);
  return rows;
}
