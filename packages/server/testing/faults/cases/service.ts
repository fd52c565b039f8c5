/** The whole service: cancelled at every stage, drained, on a store that fails, on two machines, from nothing. */
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMediaFacts } from '../../../src/engines/media/facts.ts';
import { picture } from '../../pictures.ts';
import { type FaultCase, type FaultContext, type FaultResult, NotHere } from '../case.ts';
import { Cluster } from '../cluster.ts';
import { checkInvariants } from '../invariants.ts';
import { openStore } from '../object-store.ts';
import { start } from '../processes.ts';
import { must, pause, until } from '../waiting.ts';

/** A cluster whose files are in an object store. */
async function onStore<T>(
  env: Record<string, string>,
  work: (cluster: Cluster, cable: Cable) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'storyreel-store-'));
  const store = await openStore(folder);
  const cluster = await Cluster.open({ env: { ...store.env, ...env } });
  try {
    await cluster.openDatabase();
    return await work(cluster, store.cable);
  } finally {
    await cluster.close();
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
type Cable = Awaited<ReturnType<typeof openStore>>['cable'];

const stageOf = async (cluster: Cluster, id: string): Promise<string | undefined> =>
  (await cluster.call('GET', `/v1/requests/${id}/status`)).json.progress?.stage;

function cancelled({ random, short, say }: FaultContext): Promise<FaultResult> {
  return onStore({ STORYREEL_NOOP_MS: '1500' }, async (cluster, cable) => {
    const cancel = async (id: string, stage: string): Promise<void> => {
      const { json } = await cluster.call('POST', `/v1/requests/${id}/cancel`);
      must(json.outcome === 'cancelled', `it could not be cancelled while ${stage}`, json);
      const { json: result } = await cluster.call('GET', `/v1/requests/${id}/result?include_cost=true`);
      must(
        result.status === 'cancelled' && result.cost === 0 && result.output === undefined,
        'it cost something',
        result,
      );
      say(`cancelled while ${stage}`);
    };
    await cancel(await cluster.request(), 'it waits');
    await cluster.startWorker();
    const drawn = await cluster.request();
    await until('it is drawn', async () => (await stageOf(cluster, drawn)) === 'render');
    await cancel(drawn, 'it is drawn');
    cable.silence();
    const stored = await cluster.request();
    await until('it is stored', async () => (await stageOf(cluster, stored)) === 'store', 120, 20);
    await cancel(stored, 'it is stored');
    cable.restore();
    // At any moment, the last included: both ends race, and either may win.
    const outcomes = { cancelled: 0, not_cancellable: 0 };
    for (let round = 0; round < (short ? 4 : 12); round++) {
      const id = await cluster.request();
      await until('it is drawn', async () => (await cluster.status(id)) === 'in_progress', 60, 20);
      await pause(900 + random.below(900));
      const { json } = await cluster.call('POST', `/v1/requests/${id}/cancel`);
      outcomes[json.outcome as keyof typeof outcomes]++;
    }
    const ended = await cluster.request();
    await cluster.allEnded();
    const late = await cluster.call('POST', `/v1/requests/${ended}/cancel`);
    must(late.json.outcome === 'not_cancellable', 'what has ended stays', late.json);
    return { invariants: await checkInvariants(cluster), figures: outcomes };
  });
}

async function drained({ say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ slots: 1, env: { STORYREEL_NOOP_MS: '4000', STORYREEL_DRAIN_SECONDS: '60' } });
  try {
    await cluster.openDatabase();
    const first = await cluster.request();
    await until('it is drawn', async () => (await cluster.status(first)) === 'in_progress');
    cluster.api.signal('SIGTERM');
    const refused = await until('new requests are refused', async () => {
      const answer = await cluster.submit();
      return answer.status === 503 ? answer : undefined;
    });
    must(refused.json.code === 'draining', 'it says why', refused);
    must((await cluster.api.end) === 0, 'it ended in order');
    await cluster.startApi({ STORYREEL_DRAIN_SECONDS: '0' });
    must((await cluster.status(first)) === 'completed', 'what ran was finished before the end');
    say('the running clip was finished');
    const second = await cluster.request();
    await until('it is drawn', async () => (await cluster.status(second)) === 'in_progress');
    cluster.api.signal('SIGTERM');
    must((await cluster.api.end) === 0, 'it ended in order, with no time given');
    await cluster.openDatabase().catch(() => undefined);
    await cluster.startApi();
    await cluster.openDatabase();
    await cluster.allEnded();
    const { rows } = await cluster.database.query('select attempt from request where id = $1', [second]);
    say('what could not be finished was given back and drawn after the restart');
    return { invariants: await checkInvariants(cluster), figures: { attempts: rows[0].attempt } };
  } finally {
    await cluster.close();
  }
}

function failingStore({ say }: FaultContext): Promise<FaultResult> {
  return onStore({ STORYREEL_ATTEMPTS: '10' }, async (cluster, cable) => {
    await cluster.startWorker({}, 2);
    await cluster.request();
    await cluster.allEnded();
    cable.refuse();
    const during = [await cluster.request(), await cluster.request()];
    await until('an attempt failed at the store', async () => {
      const { rows } = await cluster.database.query('select max(attempt)::integer as most from request');
      return rows[0].most >= 2;
    });
    const ready = await until('the service says so', async () => {
      const answer = await fetch(`${cluster.url}/readyz`);
      return answer.ok ? undefined : answer.status;
    });
    say(`store away: ${ready} from /readyz, requests wait`);
    cable.restore();
    for (const id of during) await until('it is delivered', async () => (await cluster.status(id)) === 'completed');
    // Stored, and the answer that says so is lost.
    let lost = 0;
    cable.watchAnswers((bytes) => bytes.includes('ETag') && lost++ === 0);
    const unsure = await cluster.request();
    await until('an answer was lost', async () => lost > 0);
    cable.watchAnswers(undefined);
    cable.restore();
    await until('it is delivered', async () => (await cluster.status(unsure)) === 'completed');
    await cluster.allEnded();
    return { invariants: await checkInvariants(cluster), figures: { 'readyz while away': ready, 'answers lost': 1 } };
  });
}

function twoMachines({ random, short, say }: FaultContext): Promise<FaultResult> {
  return onStore({ STORYREEL_NOOP_MS: '400' }, async (cluster) => {
    const DATABASE_URL = await cluster.databaseUrl();
    const on = async (name: string) => {
      const data = join(cluster.folder, name);
      await mkdir(data);
      return cluster.startWorker({ DATABASE_URL, STORYREEL_DATA_DIR: data }, 2);
    };
    const one = await on('one');
    const two = await on('two');
    const jobs = short ? 24 : 80;
    for (let number = 0; number < jobs; number++) await cluster.request();
    const share = async () =>
      (
        await cluster.database.query<{ pid: number; count: number }>(
          `select w.pid, count(*)::integer as count from request r join worker w on w.id = r.worker_id
           where r.state = 'completed' group by w.pid`,
        )
      ).rows;
    const spread = await until('both have drawn some', async () => {
      const rows = await share();
      return rows.length === 2 && rows.every(({ count }) => count >= jobs / 8) ? rows : undefined;
    });
    say(`spread: ${spread.map(({ count }) => count).join(' and ')}`);
    await pause(random.below(500));
    await one.kill();
    await cluster.allEnded(300);
    must(!two.ended, 'the other goes on');
    for (const id of cluster.acknowledged) must((await cluster.status(id)) === 'completed', 'something was lost', id);
    const rows = await share();
    return {
      invariants: await checkInvariants(cluster),
      figures: { shares: rows.map(({ count }) => count).join('+') },
    };
  });
}

/** Seconds from the command to its address and key. */
const FIRST_START_SECONDS = 10;

async function firstStart({ short }: FaultContext): Promise<FaultResult> {
  const seconds: number[] = [];
  for (let number = 0; number < (short ? 1 : 5); number++) {
    const folder = await mkdtemp(join(tmpdir(), 'storyreel-first-'));
    await chmod(folder, 0o755);
    const began = performance.now();
    const env = { STORYREEL_DATA_DIR: join(folder, 'data'), DATABASE_URL: '' };
    const service = await start(['serve', '--port', '0'], env);
    seconds.push((performance.now() - began) / 1000);
    must(
      /^http/.test(String(service.said.url)) && /^sr_/.test(String(service.said.key)),
      'address and key',
      service.said,
    );
    service.signal('SIGTERM');
    await service.end;
    await rm(folder, { recursive: true, force: true });
  }
  const sorted = seconds.sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const [load = 0] = loadavg();
  // The promise is for a machine that does nothing else; on a busy one the figure says more about its other work.
  if (middle >= FIRST_START_SECONDS && load > cpus().length)
    throw new NotHere(`the machine is busy (load ${load.toFixed(0)}): median ${middle.toFixed(1)} s`);
  must(middle < FIRST_START_SECONDS, 'it takes too long', seconds);
  const figures = { 'median s': middle.toFixed(1), all: sorted.map((each) => each.toFixed(1)).join(' ') };
  return {
    invariants: { acknowledged: 0, lost: 0, charges: 0, deliveries: 0, discrepancies: 0, overwritten: 0 },
    figures,
  };
}

/** The six command lines of the published skill, at their shortest. */
const SKILL = ['standard', 'pro', '4k'].flatMap((tier) =>
  ['text-to-video', 'image-to-video'].map((mode) => ({ tier, mode })),
);
const WIDTHS: Readonly<Record<string, number>> = { standard: 1920, pro: 1920, '4k': 3840 };

async function sixCommands({ short, say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ slots: 1, env: { STORYREEL_ENGINE: 'previz' } });
  try {
    await cluster.openDatabase();
    const image = join(cluster.folder, 'subject.png');
    await writeFile(image, await picture(1280, 720));
    // As a person sets the command up for a service of their own.
    const env = {
      RUNCOMFY_TOKEN: cluster.token,
      RUNCOMFY_MODEL_API_BASE: `${cluster.url}/v1`,
      RUNCOMFY_WEB_BASE: cluster.url,
      RUNCOMFY_SERVERLESS_API_BASE: `${cluster.url}/prod/v2`,
    };
    const figures: Record<string, string> = {};
    for (const { tier, mode } of short ? SKILL.slice(0, 1) : SKILL) {
      const folder = join(cluster.folder, `${tier}-${mode}`);
      const moves = mode === 'image-to-video';
      const input = {
        prompt: moves ? 'Slow push-in; preserve the subject.' : 'Wide shot: a fox walks through snow, slow pan.',
        duration: 3,
        ...(moves ? { image_url: image } : { aspect_ratio: '16:9' }),
        ...(tier === 'standard' ? {} : { generate_audio: true }),
      };
      const began = performance.now();
      const args = ['run', `kling/kling-3.0/${tier}/${mode}`, '--input', JSON.stringify(input), '--output-dir', folder];
      const { code, stderr } = await cluster.run(args, env);
      must(code === 0, `${tier} ${mode} failed`, stderr);
      const [file, ...more] = await readdir(folder);
      must(file?.endsWith('.mp4') === true && more.length === 0, 'one file is there', [file, ...more]);
      const facts = await readMediaFacts(join(folder, file ?? ''));
      must(facts.frames % 3 === 0 && facts.frames >= 72 && Math.abs(facts.duration - 3) < 0.05, 'three seconds', facts);
      must(facts.audio && facts.width === WIDTHS[tier], 'picture and sound', facts);
      const seconds = ((performance.now() - began) / 1000).toFixed(0);
      figures[`${tier} ${mode}`] = `${facts.width}x${facts.height} ${facts.frames} frames + sound in ${seconds} s`;
      say(`${tier} ${mode}: ${figures[`${tier} ${mode}`]}`);
    }
    const { rows } = await cluster.database.query('select id from request');
    for (const { id } of rows) cluster.acknowledged.add(id);
    return { invariants: await checkInvariants(cluster), figures };
  } finally {
    await cluster.close();
  }
}

export const serviceCases: readonly FaultCase[] = [
  { number: '15', name: 'object store away, and an answer of it lost', run: failingStore },
  { number: 'cancel', name: 'cancelled at every stage', run: cancelled },
  { number: 'drain', name: 'shut down while clips run', run: drained },
  { number: 'cluster', name: 'two workers, two data folders, one database and store; one killed', run: twoMachines },
  { number: 'start', name: 'first start on an empty folder', run: firstStart },
  { number: 'skill', name: 'the six command lines of the skill', run: sixCommands },
];
