/**
 * The failure tests against real processes: web server, workers, PostgreSQL, file store, each killed, frozen, cut off or
 * lied to, and afterwards the promises checked: no acknowledged request lost, one charge for each delivery, balances
 * that equal their entries and are never negative, no delivered file replaced.
 *
 *   npm run test:faults [-- --seed 1 --only 1,6,19 --short --json]
 *
 * The seed is printed; the same seed makes the same choices. --short does fewer rounds. With --json the last line is
 * one JSON object. Exit code 1 where a promise was broken.
 */
import { parseArgs } from 'node:util';
import { chance } from '../random.ts';
import { type FaultCase, NotHere } from './case.ts';
import { cases } from './cases/index.ts';
import { undoAll } from './cleanup.ts';
import { type Invariants, NONE } from './invariants.ts';
import { killAll } from './processes.ts';

export interface CaseReport {
  readonly number: string;
  readonly name: string;
  readonly outcome: 'held' | 'BROKEN' | 'not here';
  readonly seconds: number;
  readonly figures: Readonly<Record<string, number | string>>;
  readonly invariants: Invariants;
  /** What was broken, or why it could not be tried. */
  readonly reason?: string;
}

export interface FaultReport {
  readonly suite: 'faults';
  readonly seed: number;
  readonly short: boolean;
  readonly cases: readonly CaseReport[];
  readonly totals: Invariants;
  readonly broken: number;
  readonly notHere: number;
}

export interface FaultOptions {
  readonly seed: number;
  readonly short: boolean;
  /** Numbers of cases; all by default. */
  readonly only?: readonly string[];
  readonly say: (text: string) => void;
}

export async function runFaults({ seed, short, only, say }: FaultOptions): Promise<FaultReport> {
  const reports: CaseReport[] = [];
  for (const each of cases.filter(({ number }) => only === undefined || only.includes(number))) {
    say(`${each.number}: ${each.name}`);
    const report = await runCase(each, seed, short, (text) => say(`   ${text}`));
    reports.push(report);
    say(`   ${report.outcome}, ${report.seconds} s${report.reason === undefined ? '' : `: ${report.reason}`}`);
  }
  const total = (name: keyof Invariants): number => reports.reduce((sum, { invariants }) => sum + invariants[name], 0);
  const names = Object.keys(NONE) as (keyof Invariants)[];
  return {
    suite: 'faults',
    seed,
    short,
    cases: reports,
    totals: Object.fromEntries(names.map((name) => [name, total(name)])) as unknown as Invariants,
    broken: reports.filter(({ outcome }) => outcome === 'BROKEN').length,
    notHere: reports.filter(({ outcome }) => outcome === 'not here').length,
  };
}

async function runCase(
  each: FaultCase,
  seed: number,
  short: boolean,
  say: (text: string) => void,
): Promise<CaseReport> {
  const began = performance.now();
  const { number, name } = each;
  const seconds = (): number => Math.round((performance.now() - began) / 100) / 10;
  // Each has a chance of its own: one that is run alone does what it does among all.
  const mixed = [...number].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed);
  try {
    const result = await each.run({ random: chance(mixed), short, say });
    return { number, name, outcome: 'held', seconds: seconds(), ...result };
  } catch (error) {
    killAll();
    const reason = error instanceof Error ? error.message : String(error);
    const outcome = error instanceof NotHere ? 'not here' : 'BROKEN';
    return { number, name, outcome, seconds: seconds(), figures: {}, invariants: NONE, reason };
  }
}

function table({ cases: reports, totals, seed, broken, notHere }: FaultReport): string {
  const rows = reports.map(
    ({ number, name, outcome, seconds, invariants: { acknowledged, charges }, figures, reason }) => [
      number,
      name,
      outcome,
      `${seconds} s`,
      outcome === 'held' ? `${acknowledged}` : '',
      outcome === 'held' ? `${charges}` : '',
      reason ??
        Object.entries(figures)
          .map(([what, value]) => `${what} ${value}`)
          .join(', '),
    ],
  );
  const all = [['test', 'what was done', 'outcome', 'took', 'acknowledged', 'charges', 'figures'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...lines,
    '',
    `seed ${seed}: ${reports.length} tests, ${broken} broken, ${notHere} not possible here`,
    `${totals.acknowledged} acknowledged, ${totals.lost} lost; ${totals.charges} charges, ${totals.deliveries} deliveries; ` +
      `${totals.discrepancies} discrepancies; ${totals.overwritten} files replaced`,
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string' },
      only: { type: 'string' },
      short: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  const only = values.only?.split(',').map((number) => number.trim());
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  say(`seed ${seed}`);
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => {
      killAll();
      void undoAll().finally(() => process.exit(130));
    });
  const report = await runFaults({ seed, short: values.short, ...(only && { only }), say });
  process.stdout.write(table(report));
  if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  process.exit(report.broken > 0 ? 1 : 0);
}

if (process.argv[1]?.endsWith('faults/run.ts')) await main();
