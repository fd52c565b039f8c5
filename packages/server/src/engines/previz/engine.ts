/** The built-in engine, each clip in a process of its own: with limits, and killed when it is not wanted any more. */
import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Clip, StoryreelError } from '@storyreel/contract';
import { type Engine, EngineFailure, type EngineJob, type EngineRun } from '../engine.ts';
import type { LlmSettings } from '../llm/index.ts';
import type { FromChild, ToChild } from './messages.ts';

export interface PrevizLimits {
  /** Threads that draw one clip; 0: as many as cores and memory allow. */
  readonly threads: number;
  /** Megabytes that the process may use. */
  readonly memoryMb: number;
  /** Between two pictures of what is drawn; none where it is 0 or left out. */
  readonly previewSeconds?: number;
  /** A language model that plans the shots; the built-in director where there is none. */
  readonly llm?: LlmSettings | undefined;
}

/** Run from source the process needs the same condition to find the other packages' sources. */
const SOURCE = import.meta.url.endsWith('.ts');
const CHILD = fileURLToPath(new URL(SOURCE ? './child.ts' : './child.js', import.meta.url));

export function previzEngine(limits: PrevizLimits): Engine {
  return { name: 'previz', make: (job, run) => makeInChild(job, run, limits) };
}

async function makeInChild(job: EngineJob, run: EngineRun, limits: PrevizLimits): Promise<Clip> {
  run.signal.throwIfAborted();
  const child = fork(CHILD, {
    execArgv: [...(SOURCE ? ['--conditions=storyreel-source'] : []), `--max-old-space-size=${limits.memoryMb}`],
    // The engine reads no settings, and so it is given none: secrets of the service stay where they are.
    env: {
      PATH: process.env.PATH ?? '',
      ...(process.env.STORYREEL_FFMPEG && { STORYREEL_FFMPEG: process.env.STORYREEL_FFMPEG }),
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  yieldToTheService(child);
  try {
    return await conversation(child, job, run, limits);
  } finally {
    child.kill('SIGKILL');
  }
}

/** Drawing takes every core it gets; answers to clients come first. */
function yieldToTheService({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, 10);
  } catch {
    // Not allowed here, or gone already: it draws with the usual priority.
  }
}

function conversation(
  child: ChildProcess,
  job: EngineJob,
  run: EngineRun,
  { threads, memoryMb, previewSeconds = 0, llm }: PrevizLimits,
): Promise<Clip> {
  return new Promise((resolve, reject) => {
    let said = '';
    const onAbort = (): void => reject(run.signal.reason);
    const fail = (error: StoryreelError, retryable: boolean): void => reject(new EngineFailure(error, retryable));
    run.signal.addEventListener('abort', onAbort, { once: true });
    child.stderr?.on('data', (data: Buffer) => {
      said = `${said}${data}`.slice(-2000);
    });
    child.on('message', (message: FromChild) => {
      if (message.type === 'ready') child.send({ type: 'make', job, threads, previewSeconds, llm } satisfies ToChild);
      else if (message.type === 'progress') run.onProgress(message.progress);
      else if (message.type === 'preview') run.onPreview?.(message.preview);
      else if (message.type === 'made') resolve(message.clip);
      else if (message.type === 'failed') fail(new StoryreelError(message.code, message.facts), message.retryable);
      else if (message.bytes > memoryMb * 2 ** 20)
        fail(new StoryreelError('engine_failed', { reason: `it needed more than ${memoryMb} MB` }), false);
    });
    child.once('error', (cause) =>
      fail(new StoryreelError('engine_failed', { reason: cause.message }, { cause }), true),
    );
    child.once('exit', (code, signal) => {
      run.signal.removeEventListener('abort', onAbort);
      const heap = /heap out of memory/.test(said);
      const reason = heap ? `it needed more than ${memoryMb} MB` : `its process ended with ${signal ?? code}`;
      fail(new StoryreelError('engine_failed', { reason }), !heap);
    });
  });
}
