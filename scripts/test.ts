/** Runs lint, types and every test, then prints one plain closing line: "N passed, N failed, N skipped". */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const filters = process.argv.slice(2);

function run(name: string, script: string, args: string[]): boolean {
  process.stdout.write(`\n== ${name}\n`);
  return (
    spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0
  );
}

let sound = true;
if (filters.length === 0) {
  sound = run('build', 'scripts/build.ts', []) && sound;
  sound = run('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']) && sound;
  sound = run('types', 'node_modules/typescript/bin/tsc', ['-p', 'tsconfig.tools.json']) && sound;
}
const folder = mkdtempSync(join(tmpdir(), 'storyreel-test-'));
const report = join(folder, 'report.json');
sound =
  run('tests', 'node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ]) && sound;
const counts = JSON.parse(readFileSync(report, 'utf8')) as {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
};
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `\n${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped\n`,
);
process.exit(sound ? 0 : 1);
