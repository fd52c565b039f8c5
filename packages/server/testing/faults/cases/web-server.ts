/** The web server dies, comes back, is asked the same twice, or is started twice. */
import type { FaultCase, FaultContext, FaultResult } from '../case.ts';
import { type Answer, BODY, Cluster } from '../cluster.ts';
import { checkInvariants } from '../invariants.ts';
import { must, pause, until } from '../waiting.ts';

async function holdsOf(cluster: Cluster): Promise<{ keys: number; requests: number; holds: number }> {
  const { rows } = await cluster.database.query(`select
    count(distinct idempotency_key)::integer as keys, count(*)::integer as requests,
    (select count(*)::integer from ledger where kind = 'hold') as holds from request`);
  return rows[0];
}

/** Between commit and answer: the cable shows the commit's answer and is cut there; then at random moments as well. */
async function killedBeforeTheAnswer({ random, short, say }: FaultContext): Promise<FaultResult> {
  const rounds = short ? 2 : 6;
  const cluster = await Cluster.open();
  try {
    await cluster.openDatabase();
    const { proxy, url } = await cluster.cableToDatabase();
    // A second web server, whose database is at the end of the cable.
    const beside = await Cluster.open({ env: { DATABASE_URL: url }, dataDir: `${cluster.folder}/beside` });
    beside.token = cluster.token;
    let repeated = 0;
    let committed = 0;
    try {
      for (let round = 0; round < rounds; round++) {
        const keys = Array.from({ length: 20 }, (_, number) => `round ${round} number ${number}`.replaceAll(' ', '-'));
        const first = new Map<string, Answer>();
        if (round % 2 === 0) proxy.watchAnswers((bytes) => bytes.includes('INSERT') || bytes.includes('SELECT 1'));
        const calls = keys.map(async (key) => {
          const answer = await beside.submit(BODY, { 'idempotency-key': key }).catch(() => undefined);
          if (answer?.status === 200) first.set(key, answer);
        });
        await pause(20 + random.below(120));
        await beside.api.kill();
        proxy.watchAnswers(undefined);
        proxy.restore();
        await Promise.all(calls);
        committed += (await holdsOf(cluster)).requests;
        await beside.startApi();
        for (const key of keys) {
          const again = await beside.submit(BODY, { 'idempotency-key': key });
          must(again.status === 200, 'a repeated submit was refused', again);
          const before = first.get(key);
          if (before === undefined) continue;
          repeated++;
          must(before.json.request_id === again.json.request_id, 'two answers to one key', [before.json, again.json]);
        }
        say(`round ${round + 1} of ${rounds}`);
      }
    } finally {
      for (const id of beside.acknowledged) cluster.acknowledged.add(id);
      await beside.close();
    }
    const held = await holdsOf(cluster);
    must(
      held.keys === rounds * 20 && held.requests === held.keys && held.holds === held.keys,
      'one of each per key',
      held,
    );
    await cluster.startWorker({}, 4);
    await cluster.allEnded();
    return {
      invariants: await checkInvariants(cluster),
      figures: { kills: rounds, keys: held.keys, repeated, committed },
    };
  } finally {
    await cluster.close();
  }
}

async function orphanedDatabase({ say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ slots: 1 });
  try {
    await cluster.openDatabase();
    for (let number = 0; number < 5; number++) await cluster.request();
    const before = await cluster.databasePid();
    await cluster.api.kill();
    process.kill(before, 0);
    say('the database is an orphan');
    const began = performance.now();
    await cluster.startApi();
    const seconds = (performance.now() - began) / 1000;
    must((await cluster.databasePid()) === before, 'the running server was not taken over');
    for (let number = 0; number < 5; number++) await cluster.request();
    await cluster.allEnded();
    return { invariants: await checkInvariants(cluster), figures: { 'back after s': seconds.toFixed(1) } };
  } finally {
    await cluster.close();
  }
}

async function sameKeyAtOnce({ short }: FaultContext): Promise<FaultResult> {
  const count = short ? 60 : 200;
  const cluster = await Cluster.open({ slots: 1 });
  try {
    await cluster.openDatabase();
    const headers = { 'idempotency-key': 'once' };
    const answers = await Promise.all(Array.from({ length: count }, () => cluster.submit(BODY, headers)));
    const ids = new Set(answers.map(({ json }) => json.request_id));
    must(ids.size === 1 && answers.every(({ status }) => status === 200), 'one request and one answer', [...ids]);
    const other = await cluster.submit({ ...BODY, duration: 4 }, headers);
    must([409, 422].includes(other.status), 'another body with the same key is refused', other);
    const held = await holdsOf(cluster);
    must(held.requests === 1 && held.holds === 1, 'one request and one hold', held);
    await cluster.allEnded();
    const again = await cluster.submit(BODY, headers);
    must(ids.has(again.json.request_id), 'after the end it is the same answer still', again);
    return { invariants: await checkInvariants(cluster), figures: { submits: count, refusal: other.status } };
  } finally {
    await cluster.close();
  }
}

async function moreThanTheBalance({ short }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({
    slots: 1,
    env: { STORYREEL_INITIAL_CREDIT_USD: '5', STORYREEL_NOOP_MS: '300' },
  });
  try {
    await cluster.openDatabase();
    const answers = await Promise.all(Array.from({ length: short ? 60 : 200 }, () => cluster.submit()));
    const taken = answers.filter(({ status }) => status === 200).length;
    const refused = answers.filter(({ status }) => status === 402).length;
    // $5 hold nineteen times $0.252, and not twenty.
    must(taken === 19 && refused === answers.length - 19, 'as many as the balance holds', { taken, refused });
    const { json } = await cluster.call('GET', '/prod/v2/balance');
    must(json.balance_microdollars >= 0, 'the balance is below zero', json);
    await cluster.allEnded();
    return { invariants: await checkInvariants(cluster), figures: { taken, refused } };
  } finally {
    await cluster.close();
  }
}

async function twoOnOneFolder(_: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ slots: 1 });
  try {
    await cluster.openDatabase();
    const id = await cluster.request();
    const second = await cluster.run(['serve', '--port', '0']);
    must(second.code === 69 && /in use by another Storyreel/.test(second.stderr), 'the second is refused', second);
    await until('the first goes on', async () => (await cluster.status(id)) === 'completed');
    return { invariants: await checkInvariants(cluster), figures: { exit: 69 } };
  } finally {
    await cluster.close();
  }
}

export const webServerCases: readonly FaultCase[] = [
  { number: '2', name: 'kill -9 of the web server between commit and answer', run: killedBeforeTheAnswer },
  { number: '5', name: 'kill -9 of the service, database left behind', run: orphanedDatabase },
  { number: '8', name: 'parallel submits with one idempotency key', run: sameKeyAtOnce },
  { number: '9', name: 'parallel submits beyond the balance', run: moreThanTheBalance },
  { number: '18', name: 'two services on one data folder', run: twoOnOneFolder },
];
