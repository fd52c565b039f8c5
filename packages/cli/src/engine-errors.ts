/** Errors of the engine as errors of the register. They are told by name, so that nothing heavy is loaded for it. */
import { describeValue, type ErrorCode, type ErrorFacts, StoryreelError } from '@storyreel/contract/rules';
import { outputError } from './output-place.ts';
import { oneLine } from './terminal.ts';

/** The names that the caller used for the two images. */
export interface ImageFields {
  readonly firstFrame: string;
  readonly lastFrame: string;
}

/** FFmpeg gives the negative errno of a full disk (28) in its messages. */
const DISK_FULL = /\(FFmpeg error -28\)|ENOSPC/;

export function engineError(error: unknown, output: string, fields: ImageFields): unknown {
  if (!(error instanceof Error) || error instanceof StoryreelError) return error;
  const reason = oneLine(error.message);
  const wrap = (code: ErrorCode, facts: ErrorFacts): StoryreelError =>
    new StoryreelError(code, facts, { cause: error });
  if (error.name === 'AbortError') return wrap('cancelled', {});
  if (error.name === 'EncoderUnavailableError') return wrap('codec_unavailable', { value: output.slice(-4), reason });
  if (DISK_FULL.test(error.message)) return wrap('output_full', { value: describeValue(output) });
  if (error.name === 'ClipJobError') return jobError(error as JobError, output, fields, wrap);
  const known = outputError(error, output);
  return known instanceof StoryreelError ? known : wrap('engine_failed', { reason });
}

interface JobError extends Error {
  readonly field: string;
  readonly rule: string;
  readonly value: unknown;
}

function jobError(
  error: JobError,
  output: string,
  fields: ImageFields,
  wrap: (code: ErrorCode, facts: ErrorFacts) => StoryreelError,
): StoryreelError {
  if (error.field === 'output') return wrap('output_unwritable', { value: describeValue(output), reason: error.rule });
  const path = error.field === 'firstFrame' || error.field === 'lastFrame' ? fields[error.field] : error.field;
  return wrap('field_out_of_range', { path, expected: error.rule, value: describeValue(error.value) });
}
