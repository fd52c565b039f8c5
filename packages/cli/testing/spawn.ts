/** Helpers of the command's tests: run it as a user would, in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly pid: number | undefined;
  readonly outcome: Promise<Outcome>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when stderr has this text. */
  says(text: string): Promise<void>;
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
export const repository = fileURLToPath(new URL('../../../', import.meta.url));

export interface RunSettings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** After so many seconds a command that hangs is ended, so that it does not outlive its test; default 110. */
  readonly seconds?: number;
}

/** Starts the command from its sources. */
export function start(args: readonly string[], settings: RunSettings = {}): Running {
  const child = spawn(process.execPath, ['--conditions=storyreel-source', '--no-warnings', main, ...args], {
    cwd: settings.cwd ?? repository,
    env: { ...process.env, ...settings.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const waiting: { text: string; resolve: () => void }[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    for (const each of waiting) if (stderr.includes(each.text)) each.resolve();
  });
  const watchdog = setTimeout(() => child.kill('SIGKILL'), (settings.seconds ?? 110) * 1000);
  // A command that fails early closes its input before all of it is written.
  child.stdin.on('error', () => undefined);
  child.stdin.end(settings.input ?? '');
  const outcome = new Promise<Outcome>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(watchdog);
      resolve({ code, stdout, stderr });
    });
  });
  return {
    pid: child.pid,
    outcome,
    kill: (signal) => child.kill(signal),
    says: (text) =>
      new Promise((resolve, reject) => {
        waiting.push({ text, resolve });
        if (stderr.includes(text)) resolve();
        void outcome.then(({ code }) => reject(new Error(`ended with ${code} before saying "${text}": ${stderr}`)));
      }),
  };
}

export function run(args: readonly string[], settings: RunSettings = {}): Promise<Outcome> {
  return start(args, settings).outcome;
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'storyreel-cli-'));
}

/** Every file below a folder, hidden ones too. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => entry.name);
}
