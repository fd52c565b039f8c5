/** The program's own processes as an operator starts them, with nothing stood in for: started, killed, frozen, waited for. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../cli/src/main.ts', import.meta.url));

export interface Process {
  readonly pid: number;
  /** What it said in JSON when it was up. */
  readonly said: Readonly<Record<string, unknown>>;
  readonly ended: boolean;
  /** The last of what it wrote to its log. */
  log(): string;
  /** Resolves with the exit code once it has ended; a killed one has none. */
  readonly end: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  /** kill -9, and waits until it is gone. */
  kill(): Promise<void>;
}

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Environment = Readonly<Record<string, string>>;

function launch(args: readonly string[], env: Environment): ChildProcess {
  return spawn(process.execPath, ['--conditions=storyreel-source', '--no-warnings', MAIN, ...args], {
    // Its own group: a Ctrl-C ends the suite, and the suite its processes in order.
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const KEPT = 200_000;
const running = new Set<ChildProcess>();

/** Runs a command to its end. */
export function command(args: readonly string[], env: Environment): Promise<Outcome> {
  const child = launch(args, env);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data: Buffer) => (stdout += data));
  child.stderr?.on('data', (data: Buffer) => (stderr += data));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Starts a command that stays, and resolves when it says in JSON that it is up. */
export function start(args: readonly string[], env: Environment): Promise<Process> {
  const child = launch([...args, '--output', 'json'], env);
  running.add(child);
  let out = '';
  let log = '';
  child.stderr?.on('data', (data: Buffer) => {
    log = `${log}${data}`.slice(-KEPT);
  });
  const end = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code);
    });
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    void end.then((code) => reject(new Error(`${args[0]} ended with ${code} before it was up: ${log.slice(-1500)}`)));
    child.stdout?.on('data', (data: Buffer) => {
      if (out.includes('\n')) return;
      out += data;
      if (!out.includes('\n')) return;
      resolve({
        pid: child.pid ?? 0,
        said: JSON.parse(out),
        get ended() {
          return child.exitCode !== null || child.signalCode !== null;
        },
        log: () => log,
        end,
        signal: (name) => void child.kill(name),
        async kill() {
          child.kill('SIGKILL');
          await end;
        },
      });
    });
  });
}

/** Ends whatever a failed test left running. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}
