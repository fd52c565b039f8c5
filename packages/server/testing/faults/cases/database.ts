/** The database dies again and again, its disk fills up, its data moves to another. */
import { chmod, cp, readFile, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { FaultCase, FaultContext, FaultResult } from '../case.ts';
import { type Answer, BODY, Cluster } from '../cluster.ts';
import { checkInvariants } from '../invariants.ts';
import { mountMemory } from '../mounts.ts';
import { must, pause, until } from '../waiting.ts';

/** Clients that submit without end, each submit with a key of its own until it is answered. */
function submitting(cluster: Cluster, clients: number) {
  let on = true;
  const refusals: Record<string, number> = {};
  let number = 0;
  const client = async (): Promise<void> => {
    while (on) {
      const headers = { 'idempotency-key': `n${number++}` };
      for (let answered = false; on && !answered; ) {
        const answer = await cluster.submit(BODY, headers).catch(() => undefined);
        answered = answer?.status === 200;
        if (answered) {
          // Everything that is taken has to be drawn in the end.
          await pause(20);
          break;
        }
        const what = answer === undefined ? 'no answer' : `${answer.status} ${answer.json?.code}`;
        refusals[what] = (refusals[what] ?? 0) + 1;
        await pause(50);
      }
    }
  };
  const all = Array.from({ length: clients }, client);
  return {
    refusals,
    async stop(): Promise<void> {
      on = false;
      await Promise.all(all);
    },
  };
}

/** Errors that a client may meet while the database is away or its disk full; anything else is a fault. */
function onlyExpected(refusals: Record<string, number>): void {
  const strange = Object.keys(refusals).filter(
    (what) => !/^(no answer|503 database_unavailable|507 storage_full)$/.test(what),
  );
  must(strange.length === 0, 'refusals that say something else', refusals);
}

/** Seconds within which the service must be back by itself, on a machine with nothing else to do. */
const HEALS_SECONDS = 5;

async function killedDatabase({ random, short, say }: FaultContext): Promise<FaultResult> {
  const rounds = short ? 3 : 20;
  const cluster = await Cluster.open({ slots: 1 });
  try {
    await cluster.openDatabase();
    const load = submitting(cluster, 8);
    const healed: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await pause(500 + random.below(1000));
      process.kill(await cluster.databasePid(), 'SIGKILL');
      const before = cluster.acknowledged.size;
      const began = performance.now();
      await until('submits are taken again', async () => cluster.acknowledged.size > before + 8, 60, 10);
      healed.push((performance.now() - began) / 1000);
      if ((round + 1) % 5 === 0) say(`${round + 1} kills`);
    }
    await load.stop();
    onlyExpected(load.refusals);
    const sorted = [...healed].sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    must(middle < HEALS_SECONDS, 'it takes too long to heal', healed);
    await cluster.openDatabase();
    await cluster.allEnded(600);
    const figures = { kills: rounds, 'healed after s': middle.toFixed(1), 'at most': (sorted.at(-1) ?? 0).toFixed(1) };
    return { invariants: await checkInvariants(cluster), figures: { ...figures, ...load.refusals } };
  } finally {
    await cluster.close();
  }
}

/** Fills the file system with one file and takes it away again. */
async function ballast(folder: string, leave: number): Promise<string> {
  const { bavail, bsize } = await statfs(folder);
  const path = join(folder, 'ballast');
  await writeFile(path, Buffer.alloc(Math.max(0, bavail * bsize - leave), 1));
  return path;
}

async function fullDisk({ say }: FaultContext): Promise<FaultResult> {
  const room = await mountMemory(400);
  const files = await mountMemory(2);
  let cluster: Cluster | undefined;
  try {
    cluster = await Cluster.open({ slots: 1, dataDir: join(room.folder, 'data') });
    await cluster.openDatabase();
    for (let number = 0; number < 5; number++) await cluster.request();
    await cluster.allEnded();
    const full = await diskOfDatabase(cluster, room.folder, say);
    await diskOfReserve(cluster, room.folder, say);
    const media = await diskOfMedia(cluster, files.folder, say);
    return { invariants: await checkInvariants(cluster), figures: { ...full, ...media } };
  } finally {
    await cluster?.close();
    await files.unmount();
    await room.unmount();
  }
}

async function diskOfDatabase(cluster: Cluster, folder: string, say: (text: string) => void) {
  const load = submitting(cluster, 8);
  const path = await ballast(folder, 1_000_000);
  say('no room for the database');
  await until('it says so', async () => Object.keys(load.refusals).some((what) => /^50[37]/.test(what)), 120);
  await pause(2000);
  await writeFile(path, '');
  say('room again');
  const before = cluster.acknowledged.size;
  await until('submits are taken again', async () => cluster.acknowledged.size > before + 8, 90);
  await load.stop();
  onlyExpected(load.refusals);
  await cluster.openDatabase();
  await cluster.allEnded(300);
  return load.refusals;
}

/** With the reserve that operators keep nothing gets that far: submits are refused before. */
async function diskOfReserve(cluster: Cluster, folder: string, say: (text: string) => void): Promise<void> {
  cluster.api.signal('SIGTERM');
  await cluster.api.end;
  await cluster.startApi({ STORYREEL_DISK_RESERVE_MB: '100' });
  const path = await ballast(folder, 50_000_000);
  const refused: Answer = await until('submits are refused', async () => {
    const answer = await cluster.submit();
    return answer.status === 200 ? undefined : answer;
  });
  must(refused.status === 507 && refused.json.code === 'storage_full', 'below the reserve it is 507', refused);
  say('refused below the reserve');
  await writeFile(path, '');
  await until('they are taken again', async () => (await cluster.submit()).status === 200);
  await cluster.allEnded();
}

async function diskOfMedia(cluster: Cluster, folder: string, say: (text: string) => void) {
  const { env, token } = cluster;
  cluster.api.signal('SIGTERM');
  await cluster.api.end;
  // The files alone lie on a small disk.
  await cp(join(cluster.dataDir, 'files'), folder, { recursive: true });
  await moveTo(join(cluster.dataDir, 'files'), folder);
  await cluster.startApi({ STORYREEL_ATTEMPTS: '10' });
  must(cluster.token === token && env !== undefined, 'the service is another one');
  const path = await ballast(folder, 0);
  const id = await cluster.request();
  say('no room for the clip');
  await until('an attempt failed for want of room', async () => {
    const { rows } = await cluster.database.query('select attempt from request where id = $1', [id]);
    return rows[0].attempt >= 2;
  });
  await writeFile(path, '');
  await until('the clip is delivered', async () => (await cluster.status(id)) === 'completed');
  const { rows } = await cluster.database.query('select attempt from request where id = $1', [id]);
  return { 'attempts without room': rows[0].attempt - 1 };
}

async function moveTo(from: string, to: string): Promise<void> {
  const { rename, symlink } = await import('node:fs/promises');
  await rename(from, `${from}.before`);
  await symlink(to, from);
}

async function everyRow(pool: Pool): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const rows: Record<string, string> = {};
  for (const { name } of tables) {
    // Who works where right now is not data, and the list of migrations says when each database had them.
    if (['worker', 'preview', 'migration'].includes(name)) continue;
    const { rows: found } = await pool.query(
      `select md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as sum, count(*)::integer as count from "${name}" t`,
    );
    rows[name] = `${found[0].count} ${found[0].sum}`;
  }
  return rows;
}

async function moved({ say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ slots: 2 });
  const target = await Cluster.open();
  try {
    await cluster.openDatabase();
    for (let number = 0; number < 12; number++) await cluster.request();
    await cluster.allEnded();
    // Some that wait while the data moves.
    cluster.api.signal('SIGTERM');
    await cluster.api.end;
    await cluster.startApi({}, 0);
    for (let number = 0; number < 3; number++) await cluster.request();
    const folder = join(cluster.folder, 'export');
    const exported = await cluster.run(['admin', 'export', folder]);
    must(exported.code === 0, 'the export failed', exported);
    const before = await everyRow(cluster.database);
    // An empty server: the other embedded one, with a database of its own for the import.
    await target.openDatabase();
    await target.database.query('create database moved');
    const url = new URL(await target.databaseUrl());
    url.pathname = '/moved';
    const env = { DATABASE_URL: url.href };
    const imported = await cluster.run(['admin', 'import', folder], env);
    must(imported.code === 0, 'the import failed', imported);
    const { Pool: NewPool } = await import('pg');
    const pool = new NewPool({ connectionString: url.href });
    const after = await everyRow(pool).finally(() => pool.end());
    must(JSON.stringify(before) === JSON.stringify(after), 'rows differ', { before, after });
    say('every row is the same; the waiting requests are drawn from the new database');
    await drawnThere(cluster, env);
    await refusesOtherMajor(cluster);
    return { invariants: await checkInvariants(cluster), figures: { tables: Object.keys(before).length } };
  } finally {
    await cluster.close();
    await target.close();
  }
}

/** The service goes on with the database that it was moved to. */
async function drawnThere(cluster: Cluster, env: Record<string, string>): Promise<void> {
  const waiting = [...cluster.acknowledged];
  cluster.api.signal('SIGTERM');
  await cluster.api.end;
  await cluster.startApi(env, 1);
  for (const id of waiting) await until('a moved request ends', async () => (await cluster.status(id)) === 'completed');
  cluster.api.signal('SIGTERM');
  await cluster.api.end;
  // And back to the old one, which still has them waiting: it finishes them by itself.
  await cluster.startApi({}, 1);
  await cluster.openDatabase();
  await cluster.allEnded();
}

async function refusesOtherMajor(cluster: Cluster): Promise<void> {
  const other = join(cluster.folder, 'other');
  await cp(join(cluster.dataDir, 'postgres', 'PG_VERSION'), join(other, 'postgres', 'PG_VERSION'));
  await writeFile(join(other, 'postgres', 'PG_VERSION'), '17\n');
  await chmod(other, 0o755);
  const { code, stderr } = await cluster.run(['serve', '--port', '0'], { STORYREEL_DATA_DIR: other });
  must(code !== 0 && /PostgreSQL 17/.test(stderr) && /untouched/.test(stderr), 'another major is refused', {
    code,
    stderr,
  });
  must((await readFile(join(other, 'postgres', 'PG_VERSION'), 'utf8')) === '17\n', 'and left as it is');
}

export const databaseCases: readonly FaultCase[] = [
  { number: '3', name: 'kill -9 of the database under load', run: killedDatabase },
  { number: '7', name: 'disk full for database, reserve and media', run: fullDisk },
  { number: '17', name: 'export, import, another major version', run: moved },
];
