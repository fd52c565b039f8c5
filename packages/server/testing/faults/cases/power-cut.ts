/**
 * The power goes: the data folder lies on an ext4 image that is mounted through a loop device, so that the image holds
 * only what was really written out. Everything that writes is frozen, the image is copied, and the copy is opened as the
 * machine would after the power is back. What was acknowledged before must be in it.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Pool } from 'pg';
import { EmbeddedDatabase } from '../../../src/db/embedded/embedded.ts';
import { keptLog } from '../../log.ts';
import type { FaultCase, FaultContext, FaultResult } from '../case.ts';
import { BODY, Cluster } from '../cluster.ts';
import { checkInvariants } from '../invariants.ts';
import { type Mount, makeImage, mountImage } from '../mounts.ts';
import { must, pause } from '../waiting.ts';

const run = promisify(execFile);

/** Between two submits of a client: everything that is taken has to be drawn in the end. */
const PACE_MS = 40;

/** Every process of the database. */
async function databaseProcesses(cluster: Cluster): Promise<number[]> {
  const main = await cluster.databasePid();
  const found = [main];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === main) found.push(Number(name));
  }
  return found;
}

async function powerCut({ random, short, say }: FaultContext): Promise<FaultResult> {
  const rounds = short ? 2 : 10;
  const work = await mkdtemp(join(tmpdir(), 'storyreel-power-'));
  const image = join(work, 'disk.img');
  let disk: Mount | undefined;
  let cluster: Cluster | undefined;
  try {
    await makeImage(image, 700);
    disk = await mountImage(image);
    cluster = await Cluster.open({ dataDir: join(disk.folder, 'data') });
    await cluster.openDatabase();
    const { acknowledged } = cluster;
    let on = true;
    const submit = async (service: Cluster): Promise<void> => {
      while (on) {
        await service.submit(BODY).catch(() => undefined);
        await pause(PACE_MS);
      }
    };
    const clients = Array.from({ length: 8 }, () => submit(cluster as Cluster));
    let checked = 0;
    for (let round = 0; round < rounds; round++) {
      await pause(600 + random.below(1500));
      const processes = await databaseProcesses(cluster);
      for (const pid of processes) process.kill(pid, 'SIGSTOP');
      const promised = [...acknowledged];
      const copy = join(work, 'copy.img');
      await run('cp', ['--sparse=always', image, copy]);
      for (const pid of processes) process.kill(pid, 'SIGCONT');
      checked += await openedAgain(copy, promised);
      say(`round ${round + 1} of ${rounds}: ${promised.length} acknowledged, 0 lost`);
    }
    on = false;
    await Promise.all(clients);
    await cluster.startWorker({}, 4);
    await cluster.startWorker({}, 4);
    await cluster.allEnded(900);
    return { invariants: await checkInvariants(cluster), figures: { cuts: rounds, 'looked up': checked } };
  } finally {
    await cluster?.close();
    await disk?.unmount();
    await rm(work, { recursive: true, force: true });
  }
}

/** Opens the disk as it was when the power went; answers how many of the promised requests are there, which must be all. */
async function openedAgain(image: string, promised: readonly string[]): Promise<number> {
  const disk = await mountImage(image);
  try {
    const dataDir = join(disk.folder, 'data');
    // After a real cut the number in it belongs to no process; here it belongs to the original.
    await rm(join(dataDir, 'postgres', 'postmaster.pid'), { force: true });
    const database = await EmbeddedDatabase.open({ dataDir, log: keptLog() });
    const pool = new Pool({ connectionString: database.url });
    try {
      const { rows } = await pool.query(
        `select (select count(*)::integer from request where id = any($1::uuid[])) as requests,
          (select count(*)::integer from ledger where kind = 'hold' and request_id = any($1::uuid[])) as holds,
          (select count(*)::integer from pgboss.job where id = any($1::uuid[])) as jobs`,
        [promised],
      );
      const { requests, holds, jobs } = rows[0];
      must(requests === promised.length && holds === requests && jobs === requests, 'the cut lost something', {
        promised: promised.length,
        ...rows[0],
      });
      return requests;
    } finally {
      await pool.end();
      await database.stop();
    }
  } finally {
    await disk.unmount();
    await rm(image, { force: true });
  }
}

export const powerCases: readonly FaultCase[] = [{ number: '4', name: 'power cut, on a loop device', run: powerCut }];
