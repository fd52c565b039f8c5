/**
 * How long the command takes to start: `storyreel --version` and `storyreel models`, beside an empty Node program on
 * the same machine in the same minute. Medians of 15 interleaved runs.
 *
 *   npm run bench:startup [-- --json]
 *
 * With --json the last line is one JSON object. Needs a build (npm run build).
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const RUNS = 15;
const launcher = fileURLToPath(new URL('../packages/cli/bin/storyreel.js', import.meta.url));
const CASES = {
  node: ['-e', '0'],
  version: [launcher, '--version'],
  help: [launcher, '--help'],
  models: [launcher, 'models'],
} as const;
type Case = keyof typeof CASES;

function milliseconds(args: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const ended = performance.now();
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return ended - began;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const names = Object.keys(CASES) as Case[];
const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Case, number[]>;
for (const name of names) milliseconds(CASES[name]);
for (let run = 0; run < RUNS; run++) {
  for (const name of names) times[name].push(milliseconds(CASES[name]));
}

const round = (value: number): number => Math.round(value * 10) / 10;
const medians = Object.fromEntries(names.map((name) => [name, round(median(times[name]))])) as Record<Case, number>;
for (const name of names) {
  const spread = `${round(Math.min(...times[name]))} to ${round(Math.max(...times[name]))}`;
  const ratio = (medians[name] / medians.node).toFixed(2);
  process.stdout.write(`${name.padEnd(8)} ${String(medians[name]).padStart(7)} ms (${spread}), ${ratio} x bare node\n`);
}
if (process.argv.includes('--json')) {
  const versionOverNode = Math.round((medians.version / medians.node) * 100) / 100;
  const result = { bench: 'startup', runs: RUNS, node: process.versions.node, medianMs: medians, versionOverNode };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
