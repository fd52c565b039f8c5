/** A request on the command line as a Generation, or a StoryreelError with every fault. */
import type { Generation } from '@storyreel/contract';
import { faultsError, type ReadOptions, readRunComfy } from '@storyreel/contract/rules';
import { type ChosenPasses, takePasses } from './pass-choice.ts';

/** The names that the caller used for the two images. */
export interface ImageFields {
  readonly firstFrame: string;
  readonly lastFrame: string;
}

export interface ReadRequest {
  readonly generation: Generation;
  readonly fields: ImageFields;
  readonly warnings: readonly string[];
  /** Control passes that the request asks for. */
  readonly passes?: ChosenPasses;
}

export function readRequest(model: string, body: unknown, options: ReadOptions = {}): ReadRequest {
  const { body: request, passes } = takePasses(body);
  const reading = readRunComfy(model, request, { ...options, local: true });
  if (reading.ok) {
    const { generation, warnings } = reading;
    return { generation, warnings, fields: imageFields(body), ...(passes === undefined ? {} : { passes }) };
  }
  throw faultsError(model, reading.faults);
}

function imageFields(body: unknown): ImageFields {
  const used = Object.keys(body ?? {});
  return {
    firstFrame: used.includes('start_image_url') ? 'start_image_url' : 'image_url',
    lastFrame: used.includes('end_image_url') ? 'end_image_url' : 'tail_image_url',
  };
}
