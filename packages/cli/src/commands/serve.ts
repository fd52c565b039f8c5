/** `serve` and `worker`: the service on this machine. The rules are the server's; here are only its words and signals. */
import { formatUsd } from '@storyreel/contract/rules';
import {
  configSummary,
  createLog,
  readConfig,
  SETTINGS,
  serve as startService,
  startWorkerProcess,
} from '@storyreel/server';
import type { Terminal } from '../terminal.ts';

/** Settings from the command line; everything else comes from the environment and the settings file. */
export interface ServiceOptions {
  readonly config?: string;
  readonly [flag: string]: unknown;
}

export function readSettings({ config, ...flags }: ServiceOptions) {
  return readConfig({ env: process.env, flags, ...(config === undefined ? {} : { file: config }) });
}

export async function serve(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const config = readSettings(options);
  sayConfig(configSummary(config), terminal);
  const signals = firstSignal(terminal);
  const service = await startService({ config, log: createLog(config.logLevel) });
  terminal.progress('ok', `Listening on ${service.url}`);
  terminal.detail(`database: ${service.database}`);
  terminal.detail(`reference: ${service.url}/docs`);
  const first = service.firstAccount;
  if (first !== undefined) {
    terminal.progress('info', `First start: account "${first.name}" with ${formatUsd(first.creditMicroUsd)} of credit`);
    terminal.detail(`key: ${first.token}`);
    terminal.detail('It is shown this once. `storyreel admin keys create` makes another.');
  }
  terminal.payload({ url: service.url, ...(first && { account: first.name, key: first.token }) });
  await signals.received;
  terminal.progress('cancel', `Shutting down; running clips get ${config.drainSeconds} s. Again to stop at once.`);
  await service.drain();
}

export async function worker(options: ServiceOptions, terminal: Terminal): Promise<void> {
  const config = readSettings(options);
  sayConfig(configSummary(config), terminal);
  const signals = firstSignal(terminal);
  const running = await startWorkerProcess(config, createLog(config.logLevel));
  terminal.progress('ok', `Taking jobs from ${running.database}`);
  terminal.payload({ worker: running.id });
  await signals.received;
  terminal.progress('cancel', `Finishing; running clips get ${config.drainSeconds} s. Again to stop at once.`);
  await running.drain(config.drainSeconds);
}

export function printSettings(options: ServiceOptions, terminal: Terminal): void {
  const config = readSettings(options);
  const values = configSummary(config);
  if (terminal.style.json) {
    const settings = Object.entries(SETTINGS).map(([name, { env, help }]) => ({ name, env, help }));
    terminal.payload({ settings, summary: values });
    return;
  }
  Object.values(SETTINGS).forEach(({ env, help }, index) => {
    terminal.out(`${values[index]}\n    ${env.join(' or ')}: ${help}\n`);
  });
  terminal.detail('* differs from the default');
}

/** The settings that were chosen; all of them with --verbose. */
function sayConfig(lines: readonly string[], terminal: Terminal): void {
  terminal.progress('info', 'Settings that differ from their defaults (all: storyreel settings)');
  const chosen = lines.filter((line) => line.endsWith(' *')).map((line) => line.slice(0, -2));
  for (const line of chosen.length > 0 ? chosen : ['none']) terminal.detail(line);
  for (const line of lines) terminal.verbose(line);
}

/** Resolves at the first request to end; the second ends the process with what is half done. */
function firstSignal(terminal: Terminal): { received: Promise<void> } {
  let seen = false;
  const received = new Promise<void>((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        terminal.verbose(`${name} received`);
        if (seen) process.exit(130);
        seen = true;
        resolve();
      });
    }
  });
  return { received };
}
