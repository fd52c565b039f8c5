/**
 * The only code that moves money. Each function is one posting in the caller's transaction: the account's totals and
 * the entry that explains them change together, and the database refuses a total below zero.
 */
import { StoryreelError } from '@storyreel/contract';
import { sql } from 'kysely';
import type { Tx } from '../db/tables.ts';

/** What a request ended with. */
export interface Settlement {
  readonly accountId: string;
  readonly requestId: string;
  /** What was held since submit. */
  readonly heldMicroUsd: number;
  /** 0 .. held. */
  readonly chargedMicroUsd: number;
}

/** Ends a hold: the charge leaves the balance, the rest is free again. Once per request; a second time throws. */
export async function settle(tx: Tx, settlement: Settlement): Promise<void> {
  const { accountId, requestId, heldMicroUsd: held, chargedMicroUsd: charged } = settlement;
  if (!Number.isSafeInteger(charged) || charged < 0 || charged > held)
    throw new RangeError(`a charge of ${charged} does not fit a hold of ${held}`);
  const rest = held - charged;
  await sql`
    with entries (kind, micro_usd, held_micro_usd) as (
      select 'charge', ${-charged}::bigint, ${-charged}::bigint where ${charged}::bigint > 0
      union all
      select 'release', 0, ${-rest}::bigint where ${rest}::bigint > 0 or ${charged}::bigint = 0
    ), written as (
      insert into ledger (account_id, request_id, kind, micro_usd, held_micro_usd)
      select ${accountId}::uuid, ${requestId}::uuid, kind, micro_usd, held_micro_usd from entries
    )
    update account
    set balance_micro_usd = balance_micro_usd - ${charged}::bigint, held_micro_usd = held_micro_usd - ${held}::bigint
    where id = ${accountId}::uuid`.execute(tx);
}

export interface TopUp {
  readonly accountId: string;
  /** More than 0. */
  readonly microUsd: number;
  readonly reference: string;
  readonly note?: string | undefined;
}

/** Adds credit, once per reference; says whether this call did it. */
export async function topUp(tx: Tx, { accountId, microUsd, reference, note }: TopUp): Promise<boolean> {
  if (!Number.isSafeInteger(microUsd) || microUsd <= 0) throw new RangeError(`a top-up of ${microUsd} micro-dollars`);
  const account = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (account === undefined) throw new StoryreelError('account_unknown', { value: accountId });
  const written = await tx
    .insertInto('ledger')
    .values({
      account_id: accountId,
      kind: 'top-up',
      micro_usd: microUsd,
      held_micro_usd: 0,
      reference,
      note: note ?? null,
    })
    .onConflict((conflict) => conflict.columns(['account_id', 'reference']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (written === undefined) return false;
  await tx
    .updateTable('account')
    .set((row) => ({ balance_micro_usd: row('balance_micro_usd', '+', microUsd) }))
    .where('id', '=', accountId)
    .execute();
  return true;
}
