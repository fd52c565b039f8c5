/** One attempt: inputs in, clip made, file checked, stored and delivered; or a failure that says whether to try again. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clip, type ErrorCode, StoryreelError } from '@storyreel/contract';
import { databaseIsAway } from '../db/errors.ts';
import { type Engine, EngineFailure, type EnginePreview } from '../engines/engine.ts';
import { withQualityWarning } from '../engines/picture-quality.ts';
import { verifyClip } from '../engines/verify.ts';
import { type Attempt, AttemptLost, type Attempts } from '../jobs/attempts.ts';
import type { News } from '../jobs/news.ts';
import { HEARTBEAT_SECONDS } from '../jobs/queue.ts';
import type { JobAssets, Log, Progress, StoredFile } from '../services.ts';

export interface AttemptTools {
  readonly attempts: Attempts;
  readonly news: News;
  readonly assets: JobAssets;
  readonly engine: Engine;
  /** Where attempts get folders for their files. */
  readonly workFolder: string;
  readonly log: Log;
}

/** Why an attempt was ended from outside; the reason of its signal. */
export class Stopped extends Error {
  readonly why: 'lost' | 'deadline' | 'shutdown';

  constructor(why: Stopped['why']) {
    super(`stopped: ${why}`);
    this.name = 'Stopped';
    this.why = why;
  }
}

const PROGRESS_MILLISECONDS = 500;
/** Twice within a heartbeat, so that one that is late is not the end. */
const BEAT_MILLISECONDS = (HEARTBEAT_SECONDS * 1000) / 3;
/** How long a settled attempt waits for a database that is away. Longer than the launcher needs to start it again. */
const SETTLE_SECONDS = 60;
/** The worker ends an attempt a little before the database does, to say why. */
const DEADLINE_MARGIN_SECONDS = 1;

/** Runs the attempt to its end. `shutdown` gives the job back. Never rejects. */
export async function runAttempt(attempt: Attempt, tools: AttemptTools, shutdown: AbortSignal): Promise<void> {
  const { log } = tools;
  const facts = { request: attempt.request.id, attempt: attempt.number };
  const began = performance.now();
  const controller = new AbortController();
  const watch = watchOver(attempt, tools, controller, shutdown);
  try {
    await mkdir(tools.workFolder, { recursive: true });
    const folder = await mkdtemp(join(tools.workFolder, `${attempt.request.id}-`));
    try {
      await makeAndDeliver(attempt, tools, folder, controller.signal);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    log.info({ ...facts, seconds: (performance.now() - began) / 1000 }, 'a clip was delivered');
  } catch (error) {
    await giveUp(attempt, tools, controller.signal.aborted ? controller.signal.reason : error);
  } finally {
    watch.end();
  }
}

/** Heartbeat, deadline and news of a cancel, for as long as the attempt runs. */
function watchOver(
  attempt: Attempt,
  { attempts, news, log }: AttemptTools,
  controller: AbortController,
  shutdown: AbortSignal,
): { end(): void } {
  const stop = (why: Stopped['why']) => (): void => controller.abort(new Stopped(why));
  const look = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      if (error instanceof AttemptLost) stop('lost')();
      // Without a database nobody can take the job over either: go on, and look again.
      else log.debug({ request: attempt.request.id, reason: String(error) }, 'the attempt could not be looked up');
    });
  };
  const beat = setInterval(() => look(attempts.beat(attempt)), BEAT_MILLISECONDS);
  const seconds = Math.max(1, attempt.claim.expireInSeconds - DEADLINE_MARGIN_SECONDS);
  const deadline = setTimeout(stop('deadline'), seconds * 1000);
  const unsubscribe = news.onChange(attempt.request.id, () => look(attempts.check(attempt)));
  const onShutdown = stop('shutdown');
  if (shutdown.aborted) onShutdown();
  shutdown.addEventListener('abort', onShutdown);
  return {
    end() {
      clearInterval(beat);
      clearTimeout(deadline);
      unsubscribe();
      shutdown.removeEventListener('abort', onShutdown);
    },
  };
}

async function makeAndDeliver(
  attempt: Attempt,
  tools: AttemptTools,
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  const { request } = attempt;
  const { generation } = request;
  const { engine } = tools;
  const previews = previewReports(attempt, tools, signal);
  const notes = progressReports(attempt, tools, signal);
  const report = (progress: Progress): void => {
    const frame = previews.newest();
    notes(frame === undefined ? progress : { ...progress, previewFrame: frame });
  };
  const framesDue = generation.duration * generation.fps;
  const at = (stage: Progress['stage'], framesDone: number): Progress => ({
    stage,
    framesDone,
    framesDue,
    fps: 0,
    etaSeconds: null,
    shot: 0,
  });
  if (generation.firstFrame !== undefined) report(at('fetch', 0));
  const inputs = await openInputs(attempt, tools, folder, signal);
  const output = join(folder, `clip.${generation.format}`);
  const made = await engine.make(
    { generation, ...inputs, output },
    { signal, onProgress: report, onPreview: previews.take },
  );
  const clip = withQualityWarning(made, generation);
  report(at('store', framesDue));
  await verifyClip(clip, generation, signal);
  const file = await tools.assets.storeOutput({
    requestId: request.id,
    attempt: attempt.number,
    path: output,
    mediaType: `video/${clip.format === 'mov' ? 'quicktime' : clip.format}`,
    bytes: clip.bytes,
    sha256: clip.sha256,
    signal,
  });
  await deliver(attempt, tools, clip, file);
}

async function openInputs(attempt: Attempt, { assets }: AttemptTools, folder: string, signal: AbortSignal) {
  const { generation, accountId } = attempt.request;
  const open = async (field: 'firstFrame' | 'lastFrame'): Promise<Record<string, string>> => {
    const source = generation[field];
    if (source === undefined) return {};
    return { [field]: (await assets.openInput({ accountId, source, field, folder, signal })).path };
  };
  return { ...(await open('firstFrame')), ...(await open('lastFrame')) };
}

/**
 * Settles, and waits for the database where it is away just now. A commit whose answer was lost may have happened: then
 * the next try finds the request completed with this very file, which is as good.
 */
async function deliver(attempt: Attempt, tools: AttemptTools, clip: Clip, file: StoredFile): Promise<void> {
  const { attempts, assets, log } = tools;
  const deadline = performance.now() + SETTLE_SECONDS * 1000;
  for (let wait = 100; ; wait = Math.min(2000, wait * 2)) {
    try {
      await attempts.complete(attempt, { clip: { ...clip, file: file.key }, file });
      return;
    } catch (error) {
      if (error instanceof AttemptLost) {
        if (await attempts.hasDelivered(attempt, file.key)) return;
        await assets.discardOutput(file.key);
        throw error;
      }
      if (!databaseIsAway(error) || performance.now() > deadline) throw error;
      log.warn({ request: attempt.request.id }, 'the clip is stored; waiting for the database to note it');
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Ends the attempt in the books, unless it is somebody else's by now. */
async function giveUp(attempt: Attempt, { attempts, log }: AttemptTools, cause: unknown): Promise<void> {
  const facts = { request: attempt.request.id, attempt: attempt.number };
  if (cause instanceof AttemptLost || (cause instanceof Stopped && cause.why === 'lost')) {
    log.info(facts, 'the attempt is not wanted any more');
    return;
  }
  try {
    if (cause instanceof Stopped && cause.why === 'shutdown') {
      await attempts.release(attempt);
      log.info(facts, 'the job was given back');
      return;
    }
    const { error, retryable } = failureOf(cause, attempt);
    const { state } = await attempts.fail(attempt, error, retryable);
    log.warn({ ...facts, code: error.code, reason: error.message, state }, 'the attempt failed');
  } catch (error) {
    // The claim runs out by itself, and the queue makes of it what it has to.
    log.warn({ ...facts, cause: String(cause), reason: String(error) }, 'the end of the attempt could not be noted');
  }
}

/** Errors of the world around that may be gone in a moment; everything else happens again. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'fetch_unavailable',
  'fetch_timed_out',
  'storage_failed',
  'storage_full',
  'database_unavailable',
  'upstream_failed',
]);

function failureOf(cause: unknown, { claim }: Attempt): { error: StoryreelError; retryable: boolean } {
  if (cause instanceof EngineFailure) return cause;
  if (cause instanceof Stopped)
    return { error: new StoryreelError('timed_out', { value: `${claim.expireInSeconds} s` }), retryable: false };
  if (cause instanceof StoryreelError) return { error: cause, retryable: PASSING.has(cause.code) };
  const message = cause instanceof Error ? cause.message : String(cause);
  const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC';
  if (full) return { error: new StoryreelError('storage_full', {}, { cause }), retryable: true };
  return {
    error: new StoryreelError('internal', { reason: 'the worker failed' }, { cause: message }),
    retryable: true,
  };
}

/** Keeps pictures of what is drawn; `newest` is the frame of the last one that can be looked at. */
function previewReports(attempt: Attempt, { attempts, log }: AttemptTools, signal: AbortSignal) {
  let newest: number | undefined;
  let busy = false;
  return {
    newest: () => newest,
    take(preview: EnginePreview): void {
      if (signal.aborted || busy) return;
      busy = true;
      attempts
        .preview(attempt, preview)
        .then(() => {
          newest = preview.frame;
        })
        .catch((error: unknown) => log.debug({ reason: String(error) }, 'a preview was not kept'))
        .finally(() => {
          busy = false;
        });
    },
  };
}

/** Notes progress now and then; of what comes while a note is being written, the last is written after it. */
function progressReports(attempt: Attempt, { attempts, log }: AttemptTools, signal: AbortSignal) {
  let last = Number.NEGATIVE_INFINITY;
  let stage = '';
  let busy = false;
  let missed: Progress | undefined;
  const report = (progress: Progress): void => {
    const now = performance.now();
    if (signal.aborted || (now - last < PROGRESS_MILLISECONDS && progress.stage === stage)) return;
    if (busy) {
      missed = progress;
      return;
    }
    last = now;
    stage = progress.stage;
    busy = true;
    attempts
      .progress(attempt, progress)
      // A lost attempt is noticed by the watch; progress is only news.
      .catch((error: unknown) => log.debug({ reason: String(error) }, 'progress was not noted'))
      .finally(() => {
        busy = false;
        const next = missed;
        missed = undefined;
        if (next !== undefined) report(next);
      });
  };
  return report;
}
