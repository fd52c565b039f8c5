/** What has to work for the service to take requests, looked at when asked. */
import type { HttpParts } from '../http/parts.ts';

export interface Check {
  readonly name: 'database' | 'files' | 'disk';
  readonly ok: boolean;
  /** What is wrong, in a few words that give nothing away. */
  readonly problem?: string;
}

export interface Readiness {
  readonly ready: boolean;
  readonly checks: readonly Check[];
}

/** A store on the network is asked this often at most, in milliseconds. */
const STORE_GOOD_FOR_MS = 10_000;
const probes = new WeakMap<object, { at: number; problem: string | undefined }>();

export async function readiness({
  core,
  assets,
  disk,
  now = Date.now,
}: Pick<HttpParts, 'core' | 'assets' | 'disk' | 'now'>): Promise<Readiness> {
  const [database, files, space] = await Promise.all([
    core.notReady().catch(() => 'the database does not answer'),
    storeProblem(assets.store, now()),
    disk.require().then(
      () => undefined,
      () => 'less is free than the reserve',
    ),
  ]);
  const checks = [check('database', database), check('files', files), check('disk', space)];
  return { ready: checks.every(({ ok }) => ok), checks };
}

function check(name: Check['name'], problem: string | undefined): Check {
  return problem === undefined ? { name, ok: true } : { name, ok: false, problem };
}

async function storeProblem(store: { probe(): Promise<void> }, now: number): Promise<string | undefined> {
  const known = probes.get(store);
  if (known !== undefined && now - known.at < STORE_GOOD_FOR_MS) return known.problem;
  const problem = await store.probe().then(
    () => undefined,
    () => 'the file store cannot be written',
  );
  probes.set(store, { at: now, problem });
  return problem;
}
