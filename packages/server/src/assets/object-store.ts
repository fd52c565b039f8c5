/**
 * Where files live: seven verbs, kept by a folder or by an S3 service. Keys are content- or attempt-addressed and never
 * written twice with different bytes, so a late upload of a dead worker cannot replace what was delivered.
 */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What a file is expected to be; a put that turns out otherwise leaves nothing behind. */
export interface Expected {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedAt: Date;
}

/** Both ends inclusive, in bytes, as in a Range header. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface LinkOptions {
  readonly expiresAt: Date;
  /** Name under which a browser saves the file; the last part of the key otherwise. */
  readonly fileName?: string;
}

export interface ObjectStore {
  /** "local" or "s3". */
  readonly kind: string;
  /** Stores the whole of `body` under `key`, or rejects with ObjectMismatchError and stores nothing. Durable when it resolves. */
  put(key: string, body: AsyncIterable<Uint8Array>, expected: Expected): Promise<StoredObject>;
  /** The bytes, or those of a range that lies inside the object. Rejects with ObjectMissingError. */
  get(key: string, range?: ByteRange): Promise<Readable>;
  head(key: string): Promise<StoredObject | undefined>;
  /** Deleting what is not there is no error. */
  delete(key: string): Promise<void>;
  /** Every object whose key begins with `prefix`, in order of keys. */
  list(prefix: string): AsyncIterable<StoredObject>;
  copy(from: string, to: string): Promise<void>;
  /** An address of the store itself that gives the object until then; undefined where the store has none. */
  signedGet(key: string, options: LinkOptions): Promise<string | undefined>;
  /** Proves that the store can be written, read and deleted; rejects otherwise. */
  probe(): Promise<void>;
  /** Removes what puts that never ended have left, and answers how many; for stores that keep such things. */
  sweep?(olderThanMs: number): Promise<number>;
  /** Ends connections. */
  close(): Promise<void>;
}

/** What arrived is not what was announced. */
export class ObjectMismatchError extends Error {
  override readonly name = 'ObjectMismatchError';
}

/** There is no such object. */
export class ObjectMissingError extends Error {
  override readonly name = 'ObjectMissingError';
}

const KEY = /^[a-z0-9][a-z0-9_-]*(\/[A-Za-z0-9][A-Za-z0-9._-]{0,199})+$/;

/** Keys are folders and a name of letters, digits, dot, dash and underline: nothing that a file system or URL bends. */
export function checkKey(key: string): string {
  if (key.length > 500 || !KEY.test(key) || key.includes('..'))
    throw new Error(`not an object key: ${JSON.stringify(key.slice(0, 80))}`);
  return key;
}

/** The key of a finished clip: by request, attempt and content. */
export function outputKey(requestId: string, attempt: number, sha256: string, extension: string): string {
  return checkKey(`outputs/${requestId}/${attempt}-${sha256}.${extension}`);
}

/** The key of a file that an account gave. */
export function uploadKey(assetId: string, sha256: string, extension: string): string {
  return checkKey(`uploads/${sha256}/${assetId}.${extension}`);
}

const TYPES: Readonly<Record<string, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  json: 'application/json',
};

/** The media type of an object by the ending that we gave its key. */
export function mediaTypeOf(key: string): string {
  return TYPES[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/**
 * Passes bytes on while counting and hashing them, one part behind: the last part is let go only when the whole is what
 * was announced, so that a wrong file is always also an incomplete one.
 */
export async function* verified(body: AsyncIterable<Uint8Array>, expected: Expected): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  let held: Uint8Array | undefined;
  for await (const part of body) {
    if (part.length === 0) continue;
    bytes += part.length;
    if (bytes > expected.bytes) throw new ObjectMismatchError(`more than the ${expected.bytes} bytes announced`);
    hash.update(part);
    if (held !== undefined) yield held;
    held = part;
  }
  if (bytes !== expected.bytes)
    throw new ObjectMismatchError(`${bytes} bytes instead of the ${expected.bytes} announced`);
  const sha256 = hash.digest('hex');
  if (sha256 !== expected.sha256) throw new ObjectMismatchError(`sha256 ${sha256} instead of ${expected.sha256}`);
  if (held !== undefined) yield held;
}
