/** `admin`: accounts, keys, credit, usage, export and import, for whoever runs the service. */

import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { formatUsd } from '@storyreel/contract/rules';
import { type Admin, createLog, type Scope, type UsageGroup, withAdmin } from '@storyreel/server';
import { usage as usageError } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import { readSettings, type ServiceOptions } from './serve.ts';

async function administer<T>(options: ServiceOptions, work: (admin: Admin) => Promise<T>): Promise<T> {
  const config = readSettings({
    ...(options.config === undefined ? {} : { config: options.config }),
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
  });
  return withAdmin(config, createLog('warn'), work);
}

export async function listAccounts(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const accounts = await administer(options, (admin) => admin.accounts());
  terminal.payload({
    accounts: accounts.map(({ id, name, email, balanceMicroUsd, heldMicroUsd, createdAt }) => ({
      id,
      name,
      email,
      balance_usd: balanceMicroUsd / 1e6,
      held_usd: heldMicroUsd / 1e6,
      created_at: createdAt.toISOString(),
    })),
  });
}

export async function createAccount(
  name: string,
  options: ServiceOptions & { email?: string },
  terminal: Terminal,
): Promise<void> {
  const { account, key } = await administer(options, async (admin) => {
    const account = await admin.createAccount(name, options.email);
    return { account, key: await admin.createKey(account.id, { name: 'First key' }) };
  });
  terminal.progress('ok', `Account "${account.name}"; its key is shown this once`);
  terminal.payload({ id: account.id, name: account.name, key: key.token });
}

export async function listKeys(options: ServiceOptions & { account: string }, terminal: Terminal): Promise<void> {
  const keys = await administer(options, (admin) => admin.keys(options.account));
  terminal.payload({
    keys: keys.map((key) => ({
      id: key.id,
      name: key.name,
      kind: key.kind,
      prefix: key.prefix,
      scopes: key.scopes,
      limits: key.limits,
      created_at: key.createdAt.toISOString(),
      last_used_at: key.lastUsedAt?.toISOString() ?? null,
      expires_at: key.expiresAt?.toISOString() ?? null,
      revoked_at: key.revokedAt?.toISOString() ?? null,
    })),
  });
}

export interface KeyOptions extends ServiceOptions {
  readonly account: string;
  readonly scopes?: string;
  readonly running?: number;
  readonly unfinished?: number;
  readonly submitsPerMinute?: number;
  readonly days?: number;
}

export async function createKey(name: string, options: KeyOptions, terminal: Terminal): Promise<void> {
  const { running, unfinished, submitsPerMinute, days, scopes } = options;
  const { record, token } = await administer(options, (admin) =>
    admin.createKey(options.account, {
      name,
      ...(scopes === undefined ? {} : { scopes: scopes.split(',').map((scope) => scope.trim() as Scope) }),
      ...(days === undefined ? {} : { expiresAt: new Date(Date.now() + days * 86_400_000) }),
      limits: {
        ...(running === undefined ? {} : { running }),
        ...(unfinished === undefined ? {} : { unfinished }),
        ...(submitsPerMinute === undefined ? {} : { submitsPerMinute }),
      },
    }),
  );
  terminal.progress('ok', `Key "${record.name}"; it is shown this once`);
  terminal.payload({ id: record.id, name: record.name, scopes: record.scopes, limits: record.limits, key: token });
}

export async function revokeKey(
  id: string,
  options: ServiceOptions & { account: string },
  terminal: Terminal,
): Promise<void> {
  const { name, revokedAt } = await administer(options, (admin) => admin.revokeKey(options.account, id));
  terminal.progress('ok', `Key "${name}" is revoked`);
  terminal.payload({ id, revoked_at: revokedAt?.toISOString() ?? null });
}

export async function topUp(
  account: string,
  usd: string,
  options: ServiceOptions & { reference?: string; note?: string },
  terminal: Terminal,
): Promise<void> {
  const microUsd = parseUsd(usd);
  const reference = options.reference ?? `admin ${randomUUID()}`;
  const balance = await administer(options, (admin) => admin.topUp(account, microUsd, reference, options.note));
  terminal.progress('ok', `The balance is ${formatUsd(balance.balanceMicroUsd)}`);
  terminal.payload({ reference, balance_usd: balance.balanceMicroUsd / 1e6, held_usd: balance.heldMicroUsd / 1e6 });
}

/** "12.5" as micro-dollars, without the detour over binary fractions. */
function parseUsd(text: string): number {
  const [, dollars, fraction = ''] = /^\$?(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text) ?? [];
  const microUsd = dollars === undefined ? 0 : Number(dollars) * 1_000_000 + Number(fraction.padEnd(6, '0'));
  if (microUsd > 0) return microUsd;
  throw usageError(`<usd> must be an amount in dollars such as 25 or 12.50, got ${JSON.stringify(text)}.`);
}

const GROUPS: readonly UsageGroup[] = ['day', 'model', 'key'];

export interface UsageOptions extends ServiceOptions {
  readonly account: string;
  readonly from?: string;
  readonly to?: string;
  readonly by: string;
  readonly csv?: string;
}

export async function printUsage(options: UsageOptions, terminal: Terminal): Promise<void> {
  const to = options.to === undefined ? new Date(Date.now() + 60_000) : parseDay('--to', options.to);
  const from = options.from === undefined ? new Date(to.getTime() - 30 * 86_400_000) : parseDay('--from', options.from);
  const by = options.by.split(',').flatMap((word) => {
    const group = GROUPS.find((each) => each === word.trim());
    if (group === undefined && word.trim() !== '')
      throw usageError(`--by must be some of ${GROUPS.join(', ')}, got ${JSON.stringify(word)}.`);
    return group ?? [];
  });
  const { rows, csv } = await administer(options, (admin) => admin.usage(options.account, { from, to, by }));
  if (options.csv === '-') terminal.out(csv);
  else if (options.csv !== undefined) {
    await writeFile(options.csv, csv);
    terminal.progress('file', options.csv);
  } else {
    terminal.payload({
      from: from.toISOString(),
      to: to.toISOString(),
      rows: rows.map(({ keyId, keyName, chargedMicroUsd, ...row }) => ({
        ...row,
        ...(keyId === undefined ? {} : { key_id: keyId, key_name: keyName }),
        charged_usd: chargedMicroUsd / 1e6,
      })),
    });
  }
}

function parseDay(option: string, text: string): Date {
  const day = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(day.getTime()))
    throw usageError(`${option} must be a day such as 2026-11-21, got ${JSON.stringify(text)}.`);
  return day;
}

export async function audit(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const discrepancies = await administer(options, (admin) => admin.audit());
  if (discrepancies.length === 0) terminal.progress('ok', 'The books are right');
  else terminal.progress('warn', `${discrepancies.length} entries do not add up`);
  terminal.payload({ discrepancies });
  if (discrepancies.length > 0) process.exitCode = 1;
}

export async function exportData(folder: string, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const { tables } = await administer(options, (admin) => admin.export(folder));
  terminal.progress('file', folder);
  terminal.payload({ folder, rows: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])) });
}

export async function importData(folder: string, options: ServiceOptions, terminal: Terminal): Promise<void> {
  const { tables } = await administer(options, (admin) => admin.import(folder));
  terminal.progress('ok', `Imported ${folder}; files are not part of it and have to be copied by themselves`);
  terminal.payload({ folder, rows: Object.fromEntries(tables.map(({ name, rows }) => [name, rows])) });
}
