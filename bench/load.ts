/**
 * What the service carries on this machine, with an engine that draws nothing:
 *
 * - mixed: clients that submit, poll and begin again, for a minute; the times of their calls, and that nothing fails.
 * - submits: how many submits a second it takes, beside how many one-row inserts, each a transaction of its own, the
 *   same database takes from the same number of callers. Both in turns, so that both meet the same other work.
 *
 *   npm run bench:load [-- --json --seconds 60 --clients 200 --rounds 5]
 *
 * Service, worker, database and clients are processes of their own on the same cores. With --json the last line is one
 * JSON object; exit code 1 where the limits below do not hold.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig, withAdmin } from '@storyreel/server';
import type { Latency, Plan, Report } from './load-client.ts';

/** Milliseconds that a look at a request may take, 99 times of a hundred. */
const STATUS_P99 = 100;
/** Submits for each bare insert. */
const LEAST_RATIO = 0.5;
/** Accounts that the clients share; each has a key. */
const ACCOUNTS = 20;
/** Connections of the service by default, and those of the bare inserts. */
const CONNECTIONS = 20;
const SUBMIT_SECONDS = 4;
const POLL_MS = 500;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    clients: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
  },
});
const seconds = Number(values.seconds);
const clients = Number(values.clients);
const rounds = Number(values.rounds);

const main = fileURLToPath(new URL('../packages/cli/src/main.ts', import.meta.url));
const clientFile = fileURLToPath(new URL('./load-client.ts', import.meta.url));
const source = ['--conditions=storyreel-source', '--no-warnings'];

interface Started {
  readonly child: ChildProcess;
  readonly said: Record<string, unknown>;
}

/** Starts the command and waits for the JSON line by which it says that it is up. */
function start(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Started> {
  const child = spawn(process.execPath, [...source, main, ...args, '--output', 'json'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    child.stderr?.on('data', (data: Buffer) => {
      err = `${err}${data}`.slice(-3000);
    });
    child.stdout?.on('data', (data: Buffer) => {
      out += data;
      if (out.includes('\n')) resolve({ child, said: JSON.parse(out) });
    });
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}: ${err}`)));
  });
}

async function stop({ child }: Started): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await ended;
}

function load(plan: Plan): Promise<Report> {
  const child = fork(clientFile, { execArgv: source, serialization: 'advanced' });
  return new Promise((resolve, reject) => {
    child.once('message', (report: Report) => resolve(report));
    child.once('exit', (code) => code !== 0 && reject(new Error(`a client process ended with ${code}`)));
    child.send(plan);
  });
}

/** Seconds of CPU of the process and its children; NaN where the system does not tell. */
async function cpuOf(pid: number | undefined): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;

interface Round {
  readonly submits: number;
  readonly inserts: number;
  readonly ratio: number;
}

interface Result {
  readonly bench: 'load';
  readonly node: string;
  readonly cores: number;
  /** Of the machine before and after, over a minute. */
  readonly loadAverage: readonly [number, number];
  readonly clients: number;
  readonly seconds: number;
  readonly status: Latency;
  readonly submit: Latency;
  /** How late a process that does nothing got its turn meanwhile: what no service here could be better than. */
  readonly late: Latency;
  readonly completedPerSecond: number;
  readonly answers: Readonly<Record<string, number>>;
  /** Answers other than 200 and 429, and connections that broke. */
  readonly errors: number;
  readonly cpuSeconds: Readonly<Record<'api' | 'worker' | 'clients', number>>;
  readonly rounds: readonly Round[];
  readonly submitsPerSecond: number;
  readonly insertsPerSecond: number;
  readonly ratio: number;
  readonly holds: boolean;
}

async function measure(folder: string): Promise<Result> {
  const before = loadavg()[0] ?? 0;
  const env = {
    STORYREEL_DATA_DIR: join(folder, 'data'),
    STORYREEL_ENGINE: 'noop',
    STORYREEL_SLOTS: '0',
    STORYREEL_DISK_RESERVE_MB: '0',
    STORYREEL_QUEUE_LIMIT: '10000000',
    // Counted, and never reached.
    STORYREEL_REQUESTS_PER_MINUTE: '10000000',
    DATABASE_URL: '',
  };
  const service = await start(['serve', '--port', '0'], env);
  try {
    const port = Number(new URL(String(service.said.url)).port);
    const tokens = await accounts(env);
    const worker = await start(['worker', '--slots', '2'], env);
    const cpu = { api: await cpuOf(service.child.pid), worker: await cpuOf(worker.child.pid) };
    const [mixed, nobody] = await Promise.all([
      load({ mode: 'mixed', port, tokens, clients, seconds, pollMs: POLL_MS }),
      load({ mode: 'idle', seconds }),
    ]);
    const cpuSeconds = {
      api: round((await cpuOf(service.child.pid)) - cpu.api),
      worker: round((await cpuOf(worker.child.pid)) - cpu.worker),
      clients: round(mixed.cpuSeconds),
    };
    await stop(worker);
    const databaseUrl = await databaseOf(join(folder, 'data'));
    const all: Round[] = [];
    for (let number = 0; number < rounds; number++) all.push(await oneRound(port, tokens, databaseUrl));
    const answers = mixed.answers;
    const errors = Object.entries(answers).reduce(
      (sum, [what, count]) => sum + (/ (200|429)$/.test(what) ? 0 : count),
      0,
    );
    const { status, submit } = mixed.latency;
    const { late } = nobody.latency;
    if (status === undefined || submit === undefined || late === undefined) throw new Error('no client saw an answer');
    const ratio = round(median(all.map((each) => each.ratio)), 2);
    return {
      bench: 'load',
      node: process.versions.node,
      cores: cpus().length,
      loadAverage: [round(before, 2), round(loadavg()[0] ?? 0, 2)],
      clients,
      seconds,
      status: rounded(status),
      submit: rounded(submit),
      late: rounded(late),
      completedPerSecond: round(mixed.completed / mixed.seconds),
      answers,
      errors,
      cpuSeconds,
      rounds: all,
      submitsPerSecond: round(median(all.map((each) => each.submits)), 0),
      insertsPerSecond: round(median(all.map((each) => each.inserts)), 0),
      ratio,
      holds: errors === 0 && status.p99 < STATUS_P99 && ratio >= LEAST_RATIO,
    };
  } finally {
    await stop(service);
  }
}

/** Keys of as many accounts, each with credit enough. */
async function accounts(env: Readonly<Record<string, string>>): Promise<string[]> {
  const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  return withAdmin(readConfig({ env }), silent, async (admin) => {
    const tokens: string[] = [];
    for (let number = 0; number < ACCOUNTS; number++) {
      const { id } = await admin.createAccount(`load ${number}`);
      await admin.topUp(id, 1_000_000_000_000, 'load');
      tokens.push((await admin.createKey(id, { name: 'load' })).token);
    }
    return tokens;
  });
}

async function databaseOf(folder: string): Promise<string> {
  const access = JSON.parse(await readFile(join(folder, 'database.json'), 'utf8')) as {
    password: string;
    port: number;
  };
  return `postgresql://storyreel:${access.password}@127.0.0.1:${access.port}/storyreel`;
}

async function oneRound(port: number, tokens: readonly string[], databaseUrl: string): Promise<Round> {
  const common = { clients, seconds: SUBMIT_SECONDS };
  const submitted = await load({ mode: 'submit', port, tokens, pollMs: 0, ...common });
  const inserted = await load({ mode: 'bare', databaseUrl, connections: CONNECTIONS, ...common });
  const submits = (submitted.answers['submit 200'] ?? 0) / submitted.seconds;
  const inserts = (inserted.answers['insert ok'] ?? 0) / inserted.seconds;
  return { submits: round(submits, 0), inserts: round(inserts, 0), ratio: round(submits / inserts, 3) };
}

function rounded({ count, p50, p99, max }: Latency): Latency {
  return { count, p50: round(p50), p99: round(p99), max: round(max) };
}

function print(result: Result): void {
  const line = (name: string, { count, p50, p99, max }: Latency): string =>
    `${name.padEnd(8)} ${String(count).padStart(7)} calls   p50 ${p50} ms   p99 ${p99} ms   most ${max} ms\n`;
  const { cpuSeconds: cpu } = result;
  process.stdout.write(line('status', result.status) + line('submit', result.submit) + line('late', result.late));
  process.stdout.write(
    `${result.completedPerSecond} clips a second ended; answers ${JSON.stringify(result.answers)}\n`,
  );
  process.stdout.write(`CPU seconds: api ${cpu.api}, worker ${cpu.worker}, clients ${cpu.clients}\n`);
  for (const { submits, inserts, ratio } of result.rounds)
    process.stdout.write(`${submits} submits/s beside ${inserts} bare inserts/s: ${ratio}\n`);
  process.stdout.write(
    `${result.holds ? 'holds' : 'FALLS SHORT'}: ${result.errors} errors, status p99 ${result.status.p99} ms ` +
      `(limit ${STATUS_P99}), submits per insert ${result.ratio} (least ${LEAST_RATIO})\n`,
  );
}

const folder = await mkdtemp(join(tmpdir(), 'storyreel-load-'));
// The database of root's service runs as another user, who has to get in.
await chmod(folder, 0o755);
try {
  const result = await measure(folder);
  print(result);
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  process.exitCode = result.holds ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
