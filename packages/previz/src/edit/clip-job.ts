/** What the edit room is asked for and what it answers. */
import type { Pass, PassFormat, Screenplay } from '@storyreel/contract';
import type { ClipFormat, OpenEncoder } from './encoder.ts';
import type { ClipProgress } from './progress.ts';

/** A picture from outside: a file path, its bytes, a data: URI or an https: URL. */
export type ImageInput = string | URL | Uint8Array;

export interface ClipJob {
  screenplay: Screenplay;
  /** Pixels; even. */
  width: number;
  height: number;
  /** False: the file has no sound track. */
  audio: boolean;
  format: ClipFormat;
  /** 20 (small) .. 99 (best); default 75. */
  quality?: number;
  /**
   * True: drawn and encoded with less care, in about half the time, to look at before the clip is made. Shots, cuts, cameras,
   * movement, light, sound, size and number of frames are the finished clip's. Default false.
   */
  draft?: boolean;
  /** Absolute path of the finished file; an existing file is replaced only when the new one is complete. */
  output: string;
  /** The clip begins with exactly this picture, fitted to the canvas. */
  firstFrame?: ImageInput;
  /** The clip ends with exactly this picture, fitted to the canvas. Needs firstFrame. */
  lastFrame?: ImageInput;
  /** Threads that draw, 1 .. 8; default one per core as far as memory allows. The file's bytes do not depend on it. */
  workers?: number;
  /** Control passes that are wanted beside the clip. The clip's own bytes do not depend on them. */
  passes?: PassesJob;
}

export interface PassesJob {
  names: readonly Pass[];
  format: PassFormat;
  /** Absolute path of the folder for them; it must not exist, and appears only when it is complete. */
  folder: string;
}

/** A folder of passes as it was written. */
export interface MadePasses {
  folder: string;
  /** Number of files, the manifest among them, and the bytes of all others. */
  files: number;
  bytes: number;
}

export type EncoderChoice = 'auto' | 'node-av' | 'ffmpeg';

export interface ClipOptions {
  signal?: AbortSignal;
  onProgress?(progress: ClipProgress): void;
  /** Which encoder backend to use, or one of the caller's own; default: node-av, or the user's ffmpeg where node-av cannot be loaded. */
  encoder?: EncoderChoice | OpenEncoder;
}

/** Said of every draft, so that none is taken for the finished clip. */
export const DRAFT_WARNING =
  'This is a draft: shots, movement, light and sound are those of the clip, fine detail and edges are not.';

/** Wall-clock milliseconds. */
export interface ClipTimings {
  /** Until the first frame could be drawn: images, workers, film. */
  plan: number;
  /** From the first frame to the last one encoded. */
  render: number;
  /** Of that, spent waiting for frames rather than encoding. */
  waitingForFrames: number;
  finish: number;
  total: number;
}

export interface ClipResult {
  path: string;
  width: number;
  height: number;
  fps: number;
  frameCount: number;
  /** Seconds: frameCount / fps. */
  duration: number;
  /** Lower-case hex. */
  sha256: string;
  bytes: number;
  /** Present where it is a draft. */
  pictureQuality?: 'draft';
  /** Things worth knowing that did not stop the clip, one sentence each. */
  warnings: string[];
  /** Present where passes were asked for. */
  passes?: MadePasses;
  timings: ClipTimings;
}

/** Frame numbers of a clip: how many, and where its shots begin. */
export interface Timeline {
  fps: number;
  frameCount: number;
  /** First frame of each shot, ascending, starting with 0. */
  shotStarts: number[];
}

/** The signal of ClipOptions fired. Its name is "AbortError" like the platform's own. */
export class ClipAbortedError extends Error {
  override readonly name = 'AbortError';

  constructor(cause?: unknown) {
    super('the clip was cancelled', { cause });
  }
}

/** A job that cannot be done as asked. */
export class ClipJobError extends Error {
  override readonly name = 'ClipJobError';
  readonly field: string;
  readonly rule: string;
  readonly value: unknown;

  constructor(field: string, rule: string, value: unknown) {
    super(`${field}: ${rule} (got ${describe(value)})`);
    this.field = field;
    this.rule = rule;
    this.value = value;
  }
}

function describe(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
