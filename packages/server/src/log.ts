/** The log of processes without a web server: JSON lines in the shape of pino's, or short lines for a person. */
import { hostname } from 'node:os';
import type { ServerConfig } from './config/settings.ts';
import type { Log } from './services.ts';

const LEVELS = { debug: 20, info: 30, warn: 40, error: 50, silent: 100 } as const;

export interface LogTarget {
  write(line: string): unknown;
  /** True for a terminal. */
  readonly isTTY?: boolean;
}

export function createLog(level: ServerConfig['logLevel'], target: LogTarget = process.stderr): Log {
  const base = { pid: process.pid, hostname: hostname() };
  const at = (name: keyof Log) => (facts: object, message: string) => {
    if (LEVELS[name] < LEVELS[level]) return;
    const safe = JSON.parse(withoutSecrets(JSON.stringify(facts))) as object;
    if (target.isTTY)
      target.write(`${new Date().toISOString().slice(11, 19)} ${name.padEnd(5)} ${message}${words(safe)}\n`);
    else target.write(`${JSON.stringify({ level: LEVELS[name], time: Date.now(), ...base, ...safe, msg: message })}\n`);
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

function words(facts: object): string {
  return Object.entries(facts)
    .map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('');
}

/** Passwords in addresses, and keys. */
function withoutSecrets(text: string): string {
  return text.replace(/([a-z]+:\/\/)[^/\s:@"]+:[^/\s@"]+@/gi, '$1(hidden)@').replace(/\bsr_[\w-]{20,}/g, 'sr_(hidden)');
}
