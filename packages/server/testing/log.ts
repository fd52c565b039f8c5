/** A log that keeps its lines, for tests that look at them. */
import type { Log } from '../src/services.ts';

export interface LogLine {
  readonly level: keyof Log;
  readonly facts: object;
  readonly message: string;
}

export function keptLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const keep = (level: keyof Log) => (facts: object, message: string) => {
    lines.push({ level, facts, message });
    if (process.env.STORYREEL_TEST_LOG) process.stderr.write(`${level} ${message} ${JSON.stringify(facts)}\n`);
  };
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}
