/** What must be true after every fault, whatever it was. */
import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { auditLedger } from '../../src/ledger/audit.ts';
import type { Cluster } from './cluster.ts';
import { must } from './waiting.ts';

export interface Invariants {
  readonly acknowledged: number;
  /** Acknowledged, and not in the database or not ended. */
  readonly lost: number;
  readonly charges: number;
  readonly deliveries: number;
  /** Ways in which accounts, entries and requests disagree, a balance below zero included. */
  readonly discrepancies: number;
  /** Delivered files that are not the bytes that were delivered. */
  readonly overwritten: number;
}

export const NONE: Invariants = {
  acknowledged: 0,
  lost: 0,
  charges: 0,
  deliveries: 0,
  discrepancies: 0,
  overwritten: 0,
};

/** Files that are read again to see that nobody replaced them. */
const FILES_READ = 60;

/** Looks at everything and throws where a promise was broken. */
export async function checkInvariants(cluster: Cluster): Promise<Invariants> {
  const found = await findInvariants(cluster);
  const { lost, charges, deliveries, discrepancies, overwritten } = found;
  must(lost === 0, 'acknowledged requests were lost', found);
  must(charges === deliveries, 'charges and deliveries differ', found);
  must(discrepancies === 0, 'the books are wrong', found);
  must(overwritten === 0, 'delivered files were replaced', found);
  return found;
}

async function findInvariants(cluster: Cluster): Promise<Invariants> {
  const { database, acknowledged } = cluster;
  const { rows: ended } = await database.query<{ id: string }>(
    'select id from request where id = any($1::uuid[]) and finished_at is not null',
    [[...acknowledged]],
  );
  const { rows: counts } = await database.query(`select
    (select count(*) from ledger where kind = 'charge')::integer as charges,
    (select count(*) from request where state = 'completed')::integer as completed,
    (select count(*) from asset where kind = 'output')::integer as outputs,
    (select count(*) from pgboss.job j join request r on r.id = j.id
       where r.finished_at is not null and j.state in ('created', 'retry', 'active'))::integer as strays`);
  const { charges, completed, outputs, strays } = counts[0];
  must(completed === outputs, 'a delivered request has no file, or a file no request', counts[0]);
  must(strays === 0, 'jobs of ended requests are still in the queue', counts[0]);
  const books = await auditLedger(new Kysely({ dialect: new PostgresDialect({ pool: database }) }));
  return {
    acknowledged: acknowledged.size,
    lost: acknowledged.size - ended.length,
    charges,
    deliveries: completed,
    discrepancies: books.length,
    overwritten: await overwrittenFiles(cluster),
  };
}

/** Delivered files through their links, as an owner gets them. */
async function overwrittenFiles(cluster: Cluster): Promise<number> {
  const { rows } = await cluster.database.query<{ id: string; sha256: string; key: string; attempt: number }>(
    `select id, attempt, output->>'sha256' as sha256, output->>'key' as key from request where state = 'completed'
     order by attempt desc, id limit $1`,
    [FILES_READ],
  );
  let wrong = 0;
  for (const { id, sha256, key, attempt } of rows) {
    const { json } = await cluster.call('GET', `/v1/requests/${id}/result`);
    const bytes = Buffer.from(await (await fetch(json.output.video)).arrayBuffer());
    const same = createHash('sha256').update(bytes).digest('hex') === sha256;
    if (!same || !key.startsWith(`outputs/${id}/${attempt}-`)) wrong++;
  }
  return wrong;
}
