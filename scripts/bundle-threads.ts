/**
 * What the engine's threads import, each in few files: a thread that stages would else open and compile some two hundred
 * modules, which takes it four times as long. Worker threads use these files as long as they are no older than the rest.
 */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const dist = fileURLToPath(new URL('../packages/previz/dist/', import.meta.url));
const modules = ['film-stager', 'film-pictures', 'film-sound', 'story-stager', 'story-pictures', 'story-sound'];

await rm(`${dist}threads`, { recursive: true, force: true });
await build({
  entryPoints: modules.map((name) => `${dist}edit/${name}.js`),
  outdir: `${dist}threads`,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  // A pronouncing dictionary of its own, which few clips load.
  external: ['cmu-pronouncing-dictionary'],
});
