/**
 * The process that draws one clip. It ends with the clip, and when the worker that started it is gone: an orphan would
 * go on using cores for something that nobody waits for.
 */
import { type ErrorCode, type ErrorFacts, StoryreelError } from '@storyreel/contract';
import { imageError } from '@storyreel/previz/errors';
import type { Progress } from '../../services.ts';
import type { EnginePreview } from '../engine.ts';
import { makePrevizClip } from './make.ts';
import type { FromChild, ToChild } from './messages.ts';

const MEMORY_MILLISECONDS = 500;

function tell(message: FromChild): Promise<void> {
  return new Promise((resolve) => {
    if (process.send === undefined || !process.connected) resolve();
    else process.send(message, () => resolve());
  });
}

process.on('disconnect', () => process.exit(1));
process.once('message', ({ job, ...how }: ToChild) => {
  setInterval(() => void tell({ type: 'memory', bytes: process.memoryUsage.rss() }), MEMORY_MILLISECONDS).unref();
  const events = {
    onProgress: (progress: Progress) => void tell({ type: 'progress', progress }),
    onPreview: (preview: EnginePreview) => void tell({ type: 'preview', preview }),
  };
  makePrevizClip(job, how, events)
    .then((clip) => tell({ type: 'made', clip }))
    .catch((error: unknown) => tell({ type: 'failed', ...failure(error) }))
    .finally(() => process.exit());
});
void tell({ type: 'ready' });

interface Failure {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  readonly retryable: boolean;
}

/** Told by name: the same request fails in the same way again, except where the machine was at fault. */
function failure(thrown: unknown): Failure {
  const name = thrown instanceof Error ? thrown.name : '';
  const field = (thrown as { field?: string }).field ?? 'image';
  const error = name === 'ImageInputError' ? imageError(thrown, field, '') : thrown;
  if (error instanceof StoryreelError) return { code: error.code, facts: error.facts, retryable: false };
  const message = error instanceof Error ? error.message : String(error);
  if (/ENOSPC|\(FFmpeg error -28\)/.test(message)) return { code: 'storage_full', facts: {}, retryable: true };
  const reason = (message.split('\n')[0] ?? '').slice(0, 300);
  return { code: 'engine_failed', facts: { reason }, retryable: true };
}
