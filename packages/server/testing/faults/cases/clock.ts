/** Clocks that jump by two hours, forth and back, on worker, web server and the database's machine. */
import { findBinaries } from '../../../src/db/embedded/binaries.ts';
import { clusterPath } from '../../../src/db/embedded/cluster.ts';
import { startPostmaster } from '../../../src/db/embedded/postmaster.ts';
import { databaseUser } from '../../../src/db/embedded/run-as.ts';
import type { FaultCase, FaultContext, FaultResult } from '../case.ts';
import { type Clock, clocks } from '../clock-shim.ts';
import { Cluster } from '../cluster.ts';
import { checkInvariants } from '../invariants.ts';
import { must, until } from '../waiting.ts';

const HOURS = 3600;

/** Starts the database with a clock of its own; the service then takes it over. */
async function startDatabase(cluster: Cluster, clock: Clock): Promise<void> {
  const { dataDir } = cluster;
  const port = Number(new URL(await cluster.databaseUrl()).port);
  const runAs = databaseUser(dataDir, clusterPath(dataDir));
  const binaries = await findBinaries(dataDir, runAs);
  startPostmaster(dataDir, port, { ...binaries, env: { ...binaries.env, ...clock.env } }, runAs);
  const pool = await cluster.openDatabase();
  await until('the database is up', async () => (await pool.query('select 1')).rowCount === 1);
}

async function databaseAhead(cluster: Cluster): Promise<number> {
  const { rows } = await cluster.database.query('select extract(epoch from now())::float8 as now');
  return rows[0].now - Date.now() / 1000;
}

async function some(cluster: Cluster, count = 3): Promise<void> {
  for (let number = 0; number < count; number++) await cluster.request();
  await cluster.allEnded(120);
}

async function jumpingClocks({ say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ env: { STORYREEL_NOOP_MS: '1500', STORYREEL_ATTEMPTS: '5' } });
  try {
    const make = await clocks(cluster.folder);
    const [database, api, worker] = [await make('database'), await make('api'), await make('worker')];
    cluster.api.signal('SIGTERM');
    await cluster.api.end;
    await startDatabase(cluster, database);
    await cluster.startApi(api.env);
    await cluster.startWorker(worker.env, 2);
    await some(cluster);
    for (const [name, clock] of [
      ['worker', worker],
      ['web server', api],
    ] as const) {
      for (const hours of [2, -2]) {
        await clock.jump(hours * HOURS);
        await some(cluster);
        say(`${name} ${hours > 0 ? '+' : ''}${hours} h: drawn and charged once`);
      }
      await clock.jump(0);
    }
    await linksEnd(cluster, api);
    const attempts = await databaseJumps(cluster, database, say);
    return { invariants: await checkInvariants(cluster), figures: { 'most executions of one': attempts } };
  } finally {
    await cluster.close();
  }
}

/** Links end by the clock of the server that gave them. */
async function linksEnd(cluster: Cluster, api: Clock): Promise<void> {
  const [id] = cluster.acknowledged;
  const { json } = await cluster.call('GET', `/v1/requests/${id}/result`);
  const look = async (): Promise<number> => (await fetch(json.output.video)).status;
  must((await look()) === 200, 'the link works');
  await api.jump(26 * HOURS);
  must((await look()) === 403, 'a day later it does not');
  await api.jump(0);
  must((await look()) === 200, 'and then again');
}

async function databaseJumps(cluster: Cluster, database: Clock, say: (text: string) => void): Promise<number> {
  const running = await cluster.request();
  await until('it is drawn', async () => (await cluster.status(running)) === 'in_progress');
  await database.jump(2 * HOURS);
  must(Math.abs((await databaseAhead(cluster)) - 2 * HOURS) < 60, 'the clock of the database moved');
  await some(cluster);
  say('database +2 h: what ran is drawn again at the most, and charged once');
  // Queued by the clock that is ahead, then the clock goes back: nothing may wait for two hours.
  const waiting: string[] = [];
  for (let number = 0; number < 6; number++) waiting.push(await cluster.request());
  await database.jump(0);
  await some(cluster);
  say('database back: what was queued ahead of time is drawn');
  await database.jump(-2 * HOURS);
  await some(cluster);
  await database.jump(0);
  await some(cluster);
  const { rows } = await cluster.database.query('select max(attempt)::integer as most from request');
  return rows[0].most;
}

export const clockCases: readonly FaultCase[] = [
  { number: '10', name: 'clocks of worker, web server, database jump by 2 h', run: jumpingClocks },
];
