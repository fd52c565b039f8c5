/** What every engine is to the worker: words in, one finished file out. */
import type { Clip, Generation, StoryreelError } from '@storyreel/contract';
import type { Progress } from '../services.ts';

export interface EngineJob {
  readonly generation: Generation;
  /** Paths of images that have been fetched and checked. */
  readonly firstFrame?: string;
  readonly lastFrame?: string;
  /** Where the file is to be; an absolute path in a folder of this attempt alone. */
  readonly output: string;
}

/** A small picture of a frame that was drawn. */
export interface EnginePreview {
  /** Number of the frame, from 0. */
  readonly frame: number;
  readonly width: number;
  readonly height: number;
  readonly jpeg: Uint8Array;
}

export interface EngineRun {
  /** The engine stops within a second and rejects. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  /** Called now and then by engines that can show how far they are. */
  readonly onPreview?: (preview: EnginePreview) => void;
}

export interface Engine {
  readonly name: string;
  /**
   * Makes the file at `output` and says what is in it; `clip.file` is that path. Rejects with EngineFailure, or with
   * anything when the signal has fired; whatever happens, nothing runs on afterwards.
   */
  make(job: EngineJob, run: EngineRun): Promise<Clip>;
}

/** Why there is no clip, and whether another attempt makes sense. */
export class EngineFailure extends Error {
  override readonly name = 'EngineFailure';
  readonly error: StoryreelError;
  readonly retryable: boolean;

  constructor(error: StoryreelError, retryable: boolean) {
    super(error.message, { cause: error });
    this.error = error;
    this.retryable = retryable;
  }
}
