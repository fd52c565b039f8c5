/** Builds everything a fresh clone needs: the render kernel (.wasm), the noun index, and the packages' JavaScript. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

function step(name: string, command: string, args: string[]): void {
  const began = performance.now();
  process.stderr.write(`[build] ${name} ...\n`);
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) {
    process.stderr.write(`[build] ${name} failed (${result.error?.message ?? `exit ${result.status}`})\n`);
    process.exit(1);
  }
  process.stderr.write(`[build] ${name} done in ${((performance.now() - began) / 1000).toFixed(1)} s\n`);
}

mkdirSync(`${root}packages/previz/build`, { recursive: true });
const kernelEntry = 'packages/previz/kernel/index.ts';
if (existsSync(root + kernelEntry)) {
  step('render kernel', process.execPath, [
    'node_modules/assemblyscript/bin/asc.js',
    kernelEntry,
    '--outFile',
    'packages/previz/build/kernel.wasm',
    '--config',
    'packages/previz/kernel/asconfig.json',
    '--target',
    'release',
  ]);
}
if (existsSync(`${root}scripts/build-noun-index.ts`))
  step('noun index', process.execPath, ['scripts/build-noun-index.ts']);
step('packages', process.execPath, [
  'node_modules/typescript/bin/tsc',
  '-b',
  'packages/contract',
  'packages/previz',
  'packages/server',
  'packages/cli',
]);
step('threads', process.execPath, ['scripts/bundle-threads.ts']);
