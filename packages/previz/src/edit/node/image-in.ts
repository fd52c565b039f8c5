/**
 * Pictures from outside. Their head is read here and checked against the rules; only then a child process with limits
 * decodes them, so that a hostile file can at worst end that child.
 *
 * The fit: the picture is turned upright, scaled (Lanczos) to cover the canvas and cropped evenly on both sides; what
 * is transparent shows white.
 */
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PlatePicture } from '../../render/plate/index.ts';
import type { ImageInput } from '../clip-job.ts';
import { i420Bytes } from '../encoder.ts';
import type { PictureSize } from '../frame-source.ts';
import { guessKind, type ImageKind, readImageHeader } from '../image-header.ts';
import { FetchRefusedError, type GuardedFetchOptions, guardedFetch } from './guarded-fetch.ts';
import { decodeInChild } from './image-decoder.ts';

export interface ImageRules {
  maxBytes: number;
  /** Pixels of the longer side. */
  maxSide: number;
  maxPixels: number;
  /** Pixels of the shorter side. */
  minSide: number;
  /** Width over height, at least 1 / maxRatio and at most maxRatio. */
  maxRatio: number;
  /** How https URLs are fetched. */
  fetch: GuardedFetchOptions;
}

export const DEFAULT_IMAGE_RULES: ImageRules = {
  maxBytes: 50_000_000,
  maxSide: 8192,
  maxPixels: 40_000_000,
  minSide: 300,
  maxRatio: 2.5,
  fetch: {},
};

/** What of the rules was broken. */
export type ImageRule =
  | 'source'
  | 'fetch'
  | 'bytes'
  | 'format'
  | 'complete'
  | 'maxSide'
  | 'maxPixels'
  | 'minSide'
  | 'ratio'
  | 'decodable';

/** A picture that cannot be used: which field, which rule, and the value that broke it. */
export class ImageInputError extends Error {
  override readonly name = 'ImageInputError';
  readonly field: string;
  readonly rule: ImageRule;
  readonly value: string | number;

  constructor(field: string, rule: ImageRule, value: string | number, message: string, cause?: unknown) {
    super(`${field}: ${message}`, { cause });
    this.field = field;
    this.rule = rule;
    this.value = value;
  }
}

export interface ImageFacts {
  kind: ImageKind;
  /** Pixels as shown, after the file's own orientation. */
  width: number;
  height: number;
  bytes: number;
}

/** Fetches and checks a picture without decoding it. */
export async function probeImage(
  input: ImageInput,
  field = 'image',
  rules: Partial<ImageRules> = {},
  signal?: AbortSignal,
): Promise<ImageFacts> {
  return (await loadImage(input, field, rules, signal)).facts;
}

/** The picture fitted to a canvas, in shared memory. */
export async function plateFrom(
  input: ImageInput,
  size: PictureSize,
  field: string,
  rules: Partial<ImageRules> = {},
  signal?: AbortSignal,
): Promise<PlatePicture> {
  const { bytes, facts } = await loadImage(input, field, rules, signal);
  const decoded = await decodeInChild(bytes, size, signal).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImageInputError(
      field,
      'decodable',
      facts.kind,
      `the ${facts.kind} picture cannot be decoded (${reason})`,
      error,
    );
  });
  const i420 = new Uint8Array(new SharedArrayBuffer(i420Bytes(size.width, size.height)));
  i420.set(decoded);
  return { ...size, i420 };
}

async function loadImage(
  input: ImageInput,
  field: string,
  given: Partial<ImageRules>,
  signal: AbortSignal | undefined,
): Promise<{ bytes: Uint8Array; facts: ImageFacts }> {
  const rules = { ...DEFAULT_IMAGE_RULES, ...given };
  const bytes = await readBytes(input, field, rules, signal);
  signal?.throwIfAborted();
  return { bytes, facts: checkImage(bytes, field, rules) };
}

async function readBytes(
  input: ImageInput,
  field: string,
  rules: ImageRules,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  if (input instanceof Uint8Array) return input;
  const text = input instanceof URL ? input.href : input;
  if (/^data:/i.test(text)) return readDataUri(text, field, rules);
  if (/^https:/i.test(text)) {
    try {
      return await guardedFetch(text, { maxBytes: rules.maxBytes, ...rules.fetch, ...(signal && { signal }) });
    } catch (error) {
      if (!(error instanceof FetchRefusedError)) throw error;
      throw new ImageInputError(field, 'fetch', error.url, `the URL ${error.rule}`, error);
    }
  }
  if (/^file:/i.test(text)) return readLocal(fileURLToPath(text), field, rules);
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(text))
    throw new ImageInputError(field, 'source', text.slice(0, 200), 'must be an https URL, a data URI or a file path');
  return readLocal(text, field, rules);
}

function readDataUri(text: string, field: string, rules: ImageRules): Uint8Array {
  const comma = text.indexOf(',');
  const head = text.slice(0, Math.max(0, comma));
  if (comma < 0 || !/;base64$/i.test(head))
    throw new ImageInputError(field, 'source', head.slice(0, 60), 'a data URI must be base64');
  checkBytes(((text.length - comma - 1) * 3) / 4 - 2, field, rules);
  const body = text.slice(comma + 1).replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(body))
    throw new ImageInputError(field, 'source', head.slice(0, 60), 'the data URI is not valid base64');
  return new Uint8Array(Buffer.from(body, 'base64'));
}

async function readLocal(path: string, field: string, rules: ImageRules): Promise<Uint8Array> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) throw new Error('not a file');
    checkBytes(facts.size, field, rules);
    return await readFile(path);
  } catch (error) {
    if (error instanceof ImageInputError) throw error;
    throw new ImageInputError(field, 'source', path, `the file ${path} cannot be read`, error);
  }
}

function checkBytes(bytes: number, field: string, { maxBytes }: ImageRules): void {
  if (bytes > maxBytes)
    throw new ImageInputError(field, 'bytes', Math.round(bytes), `must be at most ${maxBytes} bytes`);
}

/** Checks the bytes against the rules by their own head; a file's name and stated type mean nothing. */
function checkImage(bytes: Uint8Array, field: string, rules: ImageRules): ImageFacts {
  checkBytes(bytes.length, field, rules);
  const header = readImageHeader(bytes);
  if (header === null) {
    const kind = guessKind(bytes);
    throw new ImageInputError(field, 'format', kind, `must be a JPEG, PNG or WebP picture (it is ${kind})`);
  }
  const swapped = header.orientation >= 5;
  const width = swapped ? header.height : header.width;
  const height = swapped ? header.width : header.height;
  const size = `${width}x${height}`;
  if (Math.max(width, height) > rules.maxSide)
    throw new ImageInputError(
      field,
      'maxSide',
      size,
      `no side may be longer than ${rules.maxSide} pixels (it is ${size})`,
    );
  if (width * height > rules.maxPixels)
    throw new ImageInputError(field, 'maxPixels', size, `must have at most ${rules.maxPixels} pixels (it is ${size})`);
  if (Math.min(width, height) < rules.minSide)
    throw new ImageInputError(
      field,
      'minSide',
      size,
      `no side may be shorter than ${rules.minSide} pixels (it is ${size})`,
    );
  const ratio = width / height;
  if (ratio > rules.maxRatio || ratio < 1 / rules.maxRatio)
    throw new ImageInputError(
      field,
      'ratio',
      size,
      `width to height must lie between 1:${rules.maxRatio} and ${rules.maxRatio}:1 (it is ${size})`,
    );
  if (!header.complete)
    throw new ImageInputError(
      field,
      'complete',
      bytes.length,
      `the ${header.kind} file is cut off: its end is missing`,
    );
  return { kind: header.kind, width, height, bytes: bytes.length };
}
