/** Workers that die, freeze, lose the network or meet a job that kills them. */
import type { FaultCase, FaultContext, FaultResult } from '../case.ts';
import { BODY, Cluster } from '../cluster.ts';
import { checkInvariants } from '../invariants.ts';
import type { Process } from '../processes.ts';
import { must, pause, until } from '../waiting.ts';

async function executions(cluster: Cluster): Promise<number> {
  const { rows } = await cluster.database.query('select coalesce(sum(attempt), 0)::integer as sum from request');
  return rows[0].sum;
}

async function states(cluster: Cluster): Promise<Record<string, number>> {
  const { rows } = await cluster.database.query('select state, count(*)::integer as count from request group by state');
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

async function killedWorkers({ random, short, say }: FaultContext): Promise<FaultResult> {
  const [jobs, kills, count] = short ? [40, 4, 2] : [200, 20, 3];
  const cluster = await Cluster.open({ env: { STORYREEL_NOOP_MS: '1500', STORYREEL_ATTEMPTS: '10' } });
  try {
    await cluster.openDatabase();
    const workers: Process[] = [];
    for (let number = 0; number < count; number++) workers.push(await cluster.startWorker({}, 4));
    for (let number = 0; number < jobs; number++) await cluster.request();
    let killed = 0;
    while (killed < kills) {
      await pause(200 + random.below(600));
      // What the last kills left is not enough to be killed in the middle of: more comes in.
      if (!(await states(cluster)).running) for (let more = 0; more < 8; more++) await cluster.request();
      const index = random.below(workers.length);
      await workers[index]?.kill();
      killed++;
      workers[index] = await cluster.startWorker({}, 4);
      if (killed % 5 === 0) say(`${killed} workers killed`);
    }
    await cluster.allEnded(600);
    const ended = await states(cluster);
    must(
      Object.keys(ended).every((state) => state === 'completed' || state === 'failed'),
      'a strange end',
      ended,
    );
    return {
      invariants: await checkInvariants(cluster),
      figures: { kills, ...ended, executions: await executions(cluster) },
    };
  } finally {
    await cluster.close();
  }
}

async function frozenWorker({ say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ env: { STORYREEL_NOOP_MS: '2500' } });
  try {
    await cluster.openDatabase();
    const first = await cluster.startWorker();
    const id = await cluster.request();
    await until('the job is drawn', async () => (await cluster.status(id)) === 'in_progress');
    first.signal('SIGSTOP');
    say('the worker is frozen; another takes the job when its heartbeat has run out');
    await cluster.startWorker();
    await until('another worker delivers', async () => (await cluster.status(id)) === 'completed', 120);
    const delivered = await cluster.call('GET', `/v1/requests/${id}/result?include_cost=true`);
    first.signal('SIGCONT');
    await until('the frozen worker sees that it is late', async () => /not wanted any more/.test(first.log()), 60);
    const later = await cluster.call('GET', `/v1/requests/${id}/result?include_cost=true`);
    must(
      later.json.clip.sha256 === delivered.json.clip.sha256 && later.json.cost === 0.252,
      'the zombie changed it',
      later,
    );
    const { rows } = await cluster.database.query(`select attempt, output->>'key' as key from request where id = $1`, [
      id,
    ]);
    must(rows[0].attempt === 2 && rows[0].key.includes('/2-'), 'the second attempt delivered', rows[0]);
    return { invariants: await checkInvariants(cluster), figures: { attempts: 2 } };
  } finally {
    await cluster.close();
  }
}

/** Kills whichever worker takes the job, as a job does that no worker survives. */
async function poison({ say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ env: { STORYREEL_NOOP_MS: '1500', STORYREEL_ATTEMPTS: '3' } });
  try {
    const database = await cluster.openDatabase();
    await cluster.startWorker();
    await cluster.startWorker();
    const id = await cluster.request({ ...BODY, prompt: 'The job that no worker survives.' });
    const others: string[] = [];
    for (let number = 0; number < 8; number++) others.push(await cluster.request());
    let deaths = 0;
    await until(
      'the poison job ends',
      async () => {
        const { rows } = await database.query(
          `select r.state, w.pid from request r left join worker w on w.id = r.worker_id and r.state = 'running'
           where r.id = $1`,
          [id],
        );
        const [{ state, pid }] = rows;
        if (state !== 'queued' && state !== 'running') return true;
        if (pid === null) return false;
        process.kill(pid, 'SIGKILL');
        deaths++;
        say(`worker ${deaths} died of it`);
        await cluster.startWorker();
        await until('its claim is given up', async () => {
          const { rows: now } = await database.query('select worker_id, state from request where id = $1', [id]);
          const { rows: dead } = await database.query('select id from worker where pid = $1', [pid]);
          return now[0].state !== 'running' || now[0].worker_id !== dead[0]?.id;
        });
        return false;
      },
      180,
    );
    must(deaths === 3, 'it was tried as often as the settings say', deaths);
    const { json } = await cluster.call('GET', `/v1/requests/${id}/result?include_cost=true`);
    must(
      json.status === 'failed' && json.error.code === 'attempts_exhausted' && json.cost === 0,
      'it failed, free',
      json,
    );
    await cluster.allEnded();
    for (const other of others) must((await cluster.status(other)) === 'completed', 'another job did not run on');
    return { invariants: await checkInvariants(cluster), figures: { deaths, others: others.length } };
  } finally {
    await cluster.close();
  }
}

async function networkCut({ say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ env: { STORYREEL_NOOP_MS: '3000' } });
  try {
    await cluster.openDatabase();
    const { proxy, url } = await cluster.cableToDatabase();
    const cut = await cluster.startWorker({ DATABASE_URL: url });
    const id = await cluster.request();
    await until('the job is drawn', async () => (await cluster.status(id)) === 'in_progress');
    proxy.silence();
    say('the cable to the database is cut; another worker takes the job when its heartbeat has run out');
    await cluster.startWorker();
    await until('another worker delivers', async () => (await cluster.status(id)) === 'completed', 120);
    proxy.restore();
    const more: string[] = [];
    for (let number = 0; number < 6; number++) more.push(await cluster.request());
    await cluster.allEnded();
    must(!cut.ended, 'the worker that lost the network lives on');
    const { rows } = await cluster.database.query('select attempt from request where id = $1', [id]);
    must(rows[0].attempt === 2, 'the work was redone once', rows[0]);
    return { invariants: await checkInvariants(cluster), figures: { attempts: rows[0].attempt, after: more.length } };
  } finally {
    await cluster.close();
  }
}

export const workerCases: readonly FaultCase[] = [
  { number: '1', name: 'kill -9 of random workers', run: killedWorkers },
  { number: '6', name: 'frozen worker thawed after another delivered', run: frozenWorker },
  { number: '19', name: 'job that kills its worker each time', run: poison },
  { number: '20', name: 'network cut between worker and database', run: networkCut },
];
