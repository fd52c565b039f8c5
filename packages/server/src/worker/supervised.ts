/** The worker process beside `serve`: started again when it dies, ended when the service ends. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ServerConfig } from '../config/settings.ts';
import type { Log } from '../services.ts';
import type { FromWorker, ToWorker } from './main.ts';

const SOURCE = import.meta.url.endsWith('.ts');
const MAIN = fileURLToPath(new URL(SOURCE ? './main.ts' : './main.js', import.meta.url));
const RESTART_MILLISECONDS = [200, 1000, 5000] as const;
/** Running this long, a worker counts as sound, and its next death is a first one again. */
const SOUND_MILLISECONDS = 60_000;

export interface SupervisedWorker {
  /** Process id of the worker that runs now. */
  readonly pid: number | undefined;
  /** Resolves when it takes jobs. */
  readonly ready: Promise<void>;
  stop(seconds: number): Promise<void>;
}

export function superviseWorker(config: ServerConfig, databaseUrl: string, log: Log): SupervisedWorker {
  let child: ChildProcess | undefined;
  let stopping = false;
  let deaths = 0;
  let started: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    started = resolve;
  });

  const start = (): void => {
    const began = performance.now();
    const made = fork(MAIN, { execArgv: SOURCE ? ['--conditions=storyreel-source'] : [], serialization: 'advanced' });
    child = made;
    made.on('message', (message: FromWorker) => {
      if (message.type === 'hello') made.send({ type: 'start', config, databaseUrl } satisfies ToWorker);
      else started();
    });
    made.on('error', (error) => log.error({ reason: error.message }, 'the worker process failed'));
    made.once('exit', (code, signal) => {
      if (stopping) return;
      if (performance.now() - began > SOUND_MILLISECONDS) deaths = 0;
      const wait = RESTART_MILLISECONDS[Math.min(deaths++, RESTART_MILLISECONDS.length - 1)] ?? 5000;
      log.error({ code, signal, wait }, 'the worker process ended; starting another');
      setTimeout(() => !stopping && start(), wait);
    });
  };

  start();
  return {
    get pid() {
      return child?.pid;
    },
    ready,
    async stop(seconds) {
      stopping = true;
      const last = child;
      if (last === undefined || last.exitCode !== null || last.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => last.once('exit', () => resolve()));
      if (last.connected) last.send({ type: 'drain', seconds } satisfies ToWorker);
      // A clip that is being drawn stops within a second of the end of its time.
      const late = setTimeout(() => last.kill('SIGKILL'), seconds * 1000 + 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}
