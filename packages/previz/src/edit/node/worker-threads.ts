/** Starts the edit room's worker threads, from TypeScript sources as well as from the built package. */
import { statSync } from 'node:fs';
import { type MessagePort, type ResourceLimits, Worker } from 'node:worker_threads';

/** Ending of this package's files right now: ".ts" in the repository, ".js" when built. */
const MODULE_ENDING = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** Node options a thread or child process needs to run this package's files. */
export function nodeFlags(): string[] {
  return MODULE_ENDING === '.ts'
    ? ['--conditions=storyreel-source', '--experimental-strip-types', '--disable-warning=ExperimentalWarning']
    : [];
}

/** file: URL of a module of this folder, named without its ending. */
export function moduleHere(name: string): URL {
  return new URL(`./${name}${MODULE_ENDING}`, import.meta.url);
}

/** Starts `name` of this folder as a worker thread. `ports`: those in `workerData`, which go over to it. */
export function startWorker(
  name: string,
  workerData: unknown,
  resourceLimits?: ResourceLimits,
  ports: MessagePort[] = [],
): Worker {
  return new Worker(moduleHere(name), {
    workerData,
    transferList: ports,
    execArgv: nodeFlags(),
    name: `storyreel ${name}`,
    ...(resourceLimits && { resourceLimits }),
  });
}

/** file: URL of a module of the edit room, named without its ending, for a source's address. */
export function editModule(name: string): string {
  const bundle = new URL(`../../threads/${name}.js`, import.meta.url);
  return (isFresh(bundle) ? bundle : new URL(`../${name}${MODULE_ENDING}`, import.meta.url)).href;
}

/** Whether there is a bundle of the built package, made after whatever the compiler wrote last. */
function isFresh(bundle: URL): boolean {
  if (MODULE_ENDING === '.ts') return false;
  const made = statSync(bundle, { throwIfNoEntry: false });
  const compiled = statSync(new URL('../../.tsbuildinfo', import.meta.url), { throwIfNoEntry: false });
  return made !== undefined && made.mtimeMs >= (compiled?.mtimeMs ?? 0);
}
