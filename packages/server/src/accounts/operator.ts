/** What the operator does: accounts, and the first one at the first start. */
import { StoryreelError } from '@storyreel/contract';
import { databaseError } from '../db/errors.ts';
import type { Db, Tx } from '../db/tables.ts';
import { topUp } from '../ledger/postings.ts';
import { type KeyLimits, type MintedKey, SCOPES } from '../services.ts';
import { insertKey, isUuid } from './keys.ts';

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly balanceMicroUsd: number;
  readonly heldMicroUsd: number;
  readonly createdAt: Date;
}

/** For keys and settings where nothing else was said. */
export const NO_LIMITS: KeyLimits = { running: null, unfinished: null, submitsPerMinute: null };

export async function createAccount(db: Db | Tx, name: string, email: string | null = null): Promise<Account> {
  const row = await db
    .insertInto('account')
    .values({ name, email })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined)
    throw new StoryreelError('field_out_of_range', { path: 'name', expected: 'a new name', value: `"${name}"` });
  return accountOf(row);
}

export async function listAccounts(db: Db): Promise<Account[]> {
  const rows = await db.selectFrom('account').selectAll().orderBy('created_at').orderBy('name').execute();
  return rows.map(accountOf);
}

/** By name or id. */
export async function findAccount(db: Db, nameOrId: string): Promise<Account> {
  const column = isUuid(nameOrId) ? 'id' : 'name';
  const row = await db.selectFrom('account').selectAll().where(column, '=', nameOrId).executeTakeFirst();
  if (row === undefined) throw new StoryreelError('account_unknown', { value: nameOrId });
  return accountOf(row);
}

export interface FirstAccount {
  readonly account: Account;
  readonly key: MintedKey;
}

/** Account, key and credit at the first start; undefined where there is an account already. */
export async function bootstrap(db: Db, name: string, creditMicroUsd: number): Promise<FirstAccount | undefined> {
  try {
    return await db.transaction().execute(async (tx) => {
      // Two processes may start on one database: the second waits here and then finds the account.
      await tx.selectFrom('migration').select('number').where('number', '=', 1).forUpdate().execute();
      const there = await tx.selectFrom('account').select('id').limit(1).executeTakeFirst();
      if (there !== undefined) return undefined;
      const account = await createAccount(tx, name);
      const key = await insertKey(tx, {
        accountId: account.id,
        name: 'First key',
        kind: 'api',
        scopes: SCOPES,
        limits: NO_LIMITS,
      });
      if (creditMicroUsd > 0) {
        await topUp(tx, {
          accountId: account.id,
          microUsd: creditMicroUsd,
          reference: 'first-start',
          note: 'Credit of the first start',
        });
      }
      return { account: { ...account, balanceMicroUsd: creditMicroUsd }, key };
    });
  } catch (error) {
    throw databaseError(error);
  }
}

interface AccountRow {
  id: string;
  name: string;
  email: string | null;
  balance_micro_usd: number;
  held_micro_usd: number;
  created_at: Date;
}

function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    balanceMicroUsd: row.balance_micro_usd,
    heldMicroUsd: row.held_micro_usd,
    createdAt: row.created_at,
  };
}
