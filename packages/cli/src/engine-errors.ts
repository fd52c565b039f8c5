/** Errors of the engine as errors of the register. They are told by name, so that nothing heavy is loaded for it. */
import { describeValue, type ErrorCode, type ErrorFacts, StoryreelError } from '@storyreel/contract/rules';
import { imageError } from '@storyreel/previz/errors';
import { outputError } from './output-place.ts';
import type { ImageFields } from './request.ts';
import { oneLine } from './terminal.ts';

/** FFmpeg gives the negative errno of a full disk (28) in its messages. */
const DISK_FULL = /\(FFmpeg error -28\)|ENOSPC/;

/** An error of making a clip at `output`; `fields` are the caller's names for the images. */
export function engineError(error: unknown, output: string, fields: ImageFields): unknown {
  if (!(error instanceof Error) || error instanceof StoryreelError) return error;
  const reason = oneLine(error.message);
  const wrap = (code: ErrorCode, facts: ErrorFacts): StoryreelError =>
    new StoryreelError(code, facts, { cause: error });
  if (error.name === 'AbortError') return wrap('cancelled', {});
  if (error.name === 'ImageInputError') {
    return imageError(error, (error as JobError).field === 'lastFrame' ? fields.lastFrame : fields.firstFrame, '');
  }
  if (error.name === 'EncoderUnavailableError') return wrap('codec_unavailable', { value: extension(output), reason });
  if (DISK_FULL.test(error.message)) return wrap('output_full', { value: describeValue(output) });
  if (error.name === 'ClipJobError' && (error as JobError).field === 'output') {
    return wrap('output_unwritable', { value: describeValue(output), reason: (error as JobError).rule });
  }
  const known = outputError(error, output);
  return known instanceof StoryreelError ? known : wrap('engine_failed', { reason });
}

interface JobError extends Error {
  readonly field: string;
  readonly rule: string;
}

function extension(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toUpperCase();
}
