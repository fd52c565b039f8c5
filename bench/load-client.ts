/**
 * One side of the load bench, in a process of its own, so that its cost is not the service's: clients that submit and
 * poll over HTTP, clients that only submit, or callers of a bare insert on the same database. Told what to do by message.
 */
import { randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import pg from 'pg';

export interface HttpPlan {
  readonly mode: 'mixed' | 'submit';
  readonly port: number;
  /** Of different accounts; clients take them in turn. */
  readonly tokens: readonly string[];
  readonly clients: number;
  readonly seconds: number;
  /** Between looks at a request. */
  readonly pollMs: number;
}

export interface BarePlan {
  readonly mode: 'bare';
  readonly databaseUrl: string;
  readonly connections: number;
  readonly clients: number;
  readonly seconds: number;
}

/** Does nothing but look at the clock: how late a process gets its turn here, with all that goes on. */
export interface IdlePlan {
  readonly mode: 'idle';
  readonly seconds: number;
}

export type Plan = HttpPlan | BarePlan | IdlePlan;

export interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface Report {
  /** By what was called; milliseconds. */
  readonly latency: Readonly<Record<string, Latency>>;
  /** "submit 200", "status 429", "error ECONNRESET". */
  readonly answers: Readonly<Record<string, number>>;
  /** Requests that were seen to end as completed. */
  readonly completed: number;
  readonly seconds: number;
  /** CPU of this process. */
  readonly cpuSeconds: number;
}

const PATH = '/v1/models/kling/kling-3.0/standard/text-to-video';
const BODY = JSON.stringify({
  prompt: 'A red kite over green hills, slow pan to the right.',
  duration: 3,
  sound: false,
});

/** Between looks at the clock. */
const IDLE_MS = 10;

class Tally {
  readonly #times = new Map<string, number[]>();
  readonly #answers = new Map<string, number>();
  completed = 0;

  time(kind: string, milliseconds: number): void {
    const times = this.#times.get(kind) ?? [];
    this.#times.set(kind, times);
    times.push(milliseconds);
  }

  answer(what: string): void {
    this.#answers.set(what, (this.#answers.get(what) ?? 0) + 1);
  }

  report(seconds: number): Report {
    const { user, system } = process.cpuUsage();
    return {
      latency: Object.fromEntries([...this.#times].map(([kind, times]) => [kind, latencyOf(times)])),
      answers: Object.fromEntries(this.#answers),
      completed: this.completed,
      seconds,
      cpuSeconds: (user + system) / 1e6,
    };
  }
}

function latencyOf(times: number[]): Latency {
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), max: at(1) };
}

/** One kept connection, one call at a time; as little of HTTP as the service's answers need. */
class Line {
  readonly #port: number;
  readonly #head: string;
  #socket: Socket | undefined;
  #text = '';
  #done: ((answer: { status: number; body: string } | Error) => void) | undefined;

  constructor(port: number, token: string) {
    this.#port = port;
    this.#head = `host: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\n`;
  }

  async call(method: string, path: string, body = ''): Promise<{ status: number; body: string }> {
    const socket = this.#socket ?? this.#open();
    const length = body === '' ? '' : `content-type: application/json\r\ncontent-length: ${body.length}\r\n`;
    const answer = new Promise<{ status: number; body: string } | Error>((resolve) => {
      this.#done = resolve;
    });
    socket.write(`${method} ${path} HTTP/1.1\r\n${this.#head}${length}\r\n${body}`);
    const got = await answer;
    if (got instanceof Error) throw got;
    return got;
  }

  close(): void {
    this.#socket?.destroy();
  }

  #open(): Socket {
    const socket = connect(this.#port, '127.0.0.1').setNoDelay(true).setEncoding('latin1');
    this.#socket = socket;
    this.#text = '';
    socket.on('data', (text: string) => this.#take(text));
    const end = (error: Error): void => {
      this.#socket = undefined;
      this.#done?.(error);
    };
    socket.on('error', end);
    socket.on('close', () => end(new Error('closed')));
    return socket;
  }

  #take(text: string): void {
    this.#text += text;
    const cut = this.#text.indexOf('\r\n\r\n');
    if (cut < 0) return;
    const length = Number(/content-length: *(\d+)/i.exec(this.#text)?.[1] ?? 0);
    if (this.#text.length < cut + 4 + length) return;
    const status = Number(this.#text.slice(9, 12));
    const body = this.#text.slice(cut + 4, cut + 4 + length);
    this.#text = this.#text.slice(cut + 4 + length);
    this.#done?.({ status, body });
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function timed(tally: Tally, kind: string, line: Line, method: string, path: string, body?: string) {
  const began = performance.now();
  try {
    const answer = await line.call(method, path, body);
    tally.time(kind, performance.now() - began);
    tally.answer(`${kind} ${answer.status}`);
    return answer;
  } catch (error) {
    tally.answer(`error ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`);
    await pause(100);
    return undefined;
  }
}

async function client(plan: HttpPlan, number: number, ends: number, tally: Tally): Promise<void> {
  const line = new Line(plan.port, plan.tokens[number % plan.tokens.length] ?? '');
  // They do not all begin in the same millisecond, as people do not.
  if (plan.mode === 'mixed') await pause((number / plan.clients) * plan.pollMs);
  while (performance.now() < ends) {
    const made = await timed(tally, 'submit', line, 'POST', PATH, BODY);
    if (made?.status !== 200) {
      if (made !== undefined) await pause(1000);
      continue;
    }
    if (plan.mode === 'submit') continue;
    const { request_id: id } = JSON.parse(made.body) as { request_id: string };
    while (performance.now() < ends) {
      await pause(plan.pollMs);
      const seen = await timed(tally, 'status', line, 'GET', `/v1/requests/${id}/status`);
      if (seen?.status !== 200) continue;
      const { status } = JSON.parse(seen.body) as { status: string };
      if (status === 'completed') tally.completed++;
      if (status !== 'in_queue' && status !== 'in_progress') break;
    }
  }
  line.close();
}

async function bare(plan: BarePlan, ends: number, tally: Tally): Promise<void> {
  const pool = new pg.Pool({ connectionString: plan.databaseUrl, max: plan.connections });
  await pool.query('create table if not exists bench_bare (id uuid primary key, body jsonb not null, at timestamptz)');
  const text = 'insert into bench_bare (id, body, at) values ($1, $2, now())';
  await Promise.all(
    Array.from({ length: plan.clients }, async () => {
      while (performance.now() < ends) {
        const began = performance.now();
        await pool.query({ name: 'bare', text, values: [randomUUID(), BODY] });
        tally.time('insert', performance.now() - began);
        tally.answer('insert ok');
      }
    }),
  );
  await pool.end();
}

async function idle(ends: number, tally: Tally): Promise<void> {
  while (performance.now() < ends) {
    const due = performance.now() + IDLE_MS;
    await pause(IDLE_MS);
    tally.time('late', Math.max(0, performance.now() - due));
  }
}

async function run(plan: Plan): Promise<Report> {
  const tally = new Tally();
  const began = performance.now();
  const ends = began + plan.seconds * 1000;
  if (plan.mode === 'idle') await idle(ends, tally);
  else if (plan.mode === 'bare') await bare(plan, ends, tally);
  else await Promise.all(Array.from({ length: plan.clients }, (_, number) => client(plan, number, ends, tally)));
  return tally.report((performance.now() - began) / 1000);
}

process.once('message', (plan: Plan) => {
  void run(plan).then((report) => process.send?.(report, () => process.exit()));
});
