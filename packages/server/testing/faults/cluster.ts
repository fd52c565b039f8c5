/** A service made of real processes on one database and one file store, and its clients. */
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { undoAtInterrupt } from './cleanup.ts';
import { command, type Environment, type Outcome, type Process, start } from './processes.ts';
import { TcpProxy } from './tcp-proxy.ts';
import { must, until } from './waiting.ts';

export const MODEL = 'kling/kling-3.0/standard/text-to-video';
/** Three seconds in standard without sound: $0.252. */
export const BODY = { prompt: 'A red kite over green hills.', duration: 3, sound: false };
export const PRICE = 252_000;

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  readonly json: any;
}

export interface ClusterOptions {
  /** For every process. */
  readonly env?: Environment;
  /** Clips of the web server's own worker; 0 by default: workers are started apart. */
  readonly slots?: number;
  /** The data folder, where it is not to be a fresh one. */
  readonly dataDir?: string;
}

/** Everything a test starts, and everything that has to end after it. */
export class Cluster {
  readonly folder: string;
  readonly dataDir: string;
  readonly env: Environment;
  /** Requests that were answered with 200: these must never be lost. */
  readonly acknowledged = new Set<string>();
  token = '';
  url = '';
  #slots: number;
  #api: Process | undefined;
  readonly #workers = new Set<Process>();
  readonly #proxies: TcpProxy[] = [];
  readonly #closers: (() => Promise<unknown>)[] = [];
  #pool: Pool | undefined;
  #done: () => void = () => undefined;

  private constructor(folder: string, options: ClusterOptions) {
    this.folder = folder;
    this.dataDir = options.dataDir ?? join(folder, 'data');
    this.#slots = options.slots ?? 0;
    this.env = {
      STORYREEL_ENGINE: 'noop',
      STORYREEL_LOG_LEVEL: 'info',
      STORYREEL_DISK_RESERVE_MB: '0',
      STORYREEL_REQUESTS_PER_MINUTE: '0',
      STORYREEL_INITIAL_CREDIT_USD: '100000',
      STORYREEL_RETRY_SECONDS: '1',
      DATABASE_URL: '',
      ...options.env,
      STORYREEL_DATA_DIR: this.dataDir,
    };
  }

  /** A service that is up. */
  static async open(options: ClusterOptions = {}): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'storyreel-faults-'));
    // Root's service runs its database as another user, who has to get in.
    await chmod(folder, 0o755);
    const cluster = new Cluster(folder, options);
    cluster.#done = undoAtInterrupt(() => cluster.close());
    try {
      await cluster.startApi();
      return cluster;
    } catch (error) {
      await cluster.close();
      throw error;
    }
  }

  get api(): Process {
    must(this.#api !== undefined, 'the web server was not started');
    return this.#api;
  }

  /** Starts the web server, again on the port that it had. */
  async startApi(env: Environment = {}, slots = this.#slots): Promise<Process> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    this.#slots = slots;
    const args = ['serve', '--port', port, '--slots', String(slots)];
    this.#api = await start(args, { ...this.env, ...env });
    this.url = String(this.#api.said.url);
    this.token ||= String(this.#api.said.key ?? '');
    return this.#api;
  }

  async startWorker(env: Environment = {}, slots = 1): Promise<Process> {
    const worker = await start(['worker', '--slots', String(slots)], { ...this.env, ...env });
    this.#workers.add(worker);
    void worker.end.then(() => this.#workers.delete(worker));
    return worker;
  }

  /** Any command on this service's settings. */
  run(args: readonly string[], env: Environment = {}): Promise<Outcome> {
    return command(args, { ...this.env, ...env });
  }

  /** The database itself, past the service. */
  get database(): Pool {
    must(this.#pool !== undefined, 'the database was not opened');
    return this.#pool;
  }

  async databaseUrl(): Promise<string> {
    const file = await readFile(join(this.dataDir, 'database.json'), 'utf8');
    const { password, port } = JSON.parse(file) as { password: string; port: number };
    return `postgresql://storyreel:${password}@127.0.0.1:${port}/storyreel`;
  }

  async openDatabase(): Promise<Pool> {
    await this.#pool?.end();
    this.#pool = new Pool({ connectionString: await this.databaseUrl(), max: 4, connectionTimeoutMillis: 5000 });
    this.#pool.on('error', () => undefined);
    return this.#pool;
  }

  async databasePid(): Promise<number> {
    const text = await readFile(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8');
    return Number(text.split('\n')[0]);
  }

  /** A cable to the database, and the address that leads through it. */
  async cableToDatabase(): Promise<{ proxy: TcpProxy; url: string }> {
    const direct = new URL(await this.databaseUrl());
    const proxy = await TcpProxy.open(() => Number(direct.port));
    this.#proxies.push(proxy);
    const url = new URL(direct);
    url.port = String(proxy.port);
    return { proxy, url: url.href };
  }

  /** Runs before everything else is taken down. */
  onClose(close: () => Promise<unknown>): void {
    this.#closers.push(close);
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      signal: AbortSignal.timeout(60_000),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, json: text === '' ? undefined : JSON.parse(text) };
  }

  /** A submit; what was acknowledged is remembered. */
  async submit(body: object = BODY, headers: Record<string, string> = {}, model = MODEL): Promise<Answer> {
    const answer = await this.call('POST', `/v1/models/${model}`, body, headers);
    if (answer.status === 200) this.acknowledged.add(answer.json.request_id);
    return answer;
  }

  /** A submit that must be taken. */
  async request(body: object = BODY): Promise<string> {
    const answer = await this.submit(body);
    must(answer.status === 200, 'a submit was refused', answer);
    return answer.json.request_id;
  }

  async status(id: string): Promise<string> {
    return (await this.call('GET', `/v1/requests/${id}/status`)).json.status;
  }

  /** Waits until every acknowledged request has ended. */
  async allEnded(seconds = 240): Promise<void> {
    await until(
      'every request ends',
      async () => {
        const { rows } = await this.database.query(
          `select count(*)::integer as open from request where state in ('queued', 'running')`,
        );
        return rows[0].open === 0;
      },
      seconds,
      250,
    );
  }

  async ready(seconds = 60): Promise<number> {
    const began = performance.now();
    await until('the service is ready', async () => (await fetch(`${this.url}/readyz`)).ok, seconds, 50);
    return (performance.now() - began) / 1000;
  }

  /** Ends everything, in the order in which an operator would. */
  async close(): Promise<void> {
    this.#done();
    for (const close of this.#closers.splice(0).reverse()) await close().catch(() => undefined);
    await this.#pool?.end().catch(() => undefined);
    for (const worker of this.#workers) {
      worker.signal('SIGCONT');
      await worker.kill();
    }
    await this.#endApi();
    for (const proxy of this.#proxies) await proxy.close();
    const pid = await this.databasePid().catch(() => 0);
    if (pid > 1) {
      try {
        process.kill(pid, 'SIGQUIT');
      } catch {
        // It ended with the service.
      }
    }
    await rm(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  }

  async #endApi(): Promise<void> {
    const api = this.#api;
    if (api === undefined || api.ended) return;
    api.signal('SIGCONT');
    api.signal('SIGTERM');
    const late = setTimeout(() => void api.kill(), 30_000);
    await api.end;
    clearTimeout(late);
  }
}
