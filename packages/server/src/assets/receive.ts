/** Takes a file from a stream that nobody vouches for: bounded in bytes and time, told by content, nothing left behind. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describeValue, StoryreelError } from '@storyreel/contract';
import { imageError } from '@storyreel/previz/errors';
import type { MediaKind } from './media-kind.ts';
import { HEAD_BYTES, mediaKind } from './media-kind.ts';
import type { ObjectStore } from './object-store.ts';
import { uploadKey } from './object-store.ts';

export interface ReceiveLimits {
  readonly maxBytes: number;
  /** Longest silence on the line, in milliseconds. */
  readonly idleMs: number;
  /** For the whole file, in milliseconds. */
  readonly totalMs: number;
}

/** What the caller said about the file; checked where given. */
export interface Announced {
  readonly bytes?: number;
  /** Lower-case hexadecimal. */
  readonly sha256?: string;
}

export interface ReceivedFile {
  readonly id: string;
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly kind: MediaKind;
  /** Pixels, of images. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Receives into `folder`, looks at the file, and puts it into the store. */
export async function receiveFile(
  body: AsyncIterable<Uint8Array>,
  announced: Announced,
  limits: ReceiveLimits,
  folder: string,
  store: ObjectStore,
): Promise<ReceivedFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `upload-${randomBytes(12).toString('hex')}`);
  try {
    const { bytes, sha256, head } = await spool(body, path, limits);
    checkAnnounced(announced, bytes, sha256);
    const kind = mediaKind(head);
    if (kind === undefined) throw new StoryreelError('upload_kind', { reason: await kindOf(path) });
    const size = kind.media === 'image' ? await checkImageFile(path) : undefined;
    const id = randomUUID();
    const key = uploadKey(id, sha256, kind.extension);
    await store.put(key, createReadStream(path), { bytes, sha256 });
    return { id, key, bytes, sha256, kind, width: size?.width ?? null, height: size?.height ?? null };
  } finally {
    await rm(path, { force: true });
  }
}

async function spool(
  body: AsyncIterable<Uint8Array>,
  path: string,
  limits: ReceiveLimits,
): Promise<{ bytes: number; sha256: string; head: Uint8Array }> {
  const hash = createHash('sha256');
  const head: Uint8Array[] = [];
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const part of withinTime(body, limits)) {
      if (bytes < HEAD_BYTES) head.push(part.subarray(0, HEAD_BYTES));
      bytes += part.length;
      if (bytes > limits.maxBytes)
        throw new StoryreelError('body_too_large', { expected: `${Math.round(limits.maxBytes / 1e6)} MB` });
      hash.update(part);
      await file.writeFile(part);
    }
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex'), head: Buffer.concat(head).subarray(0, HEAD_BYTES) };
}

/** The parts of a stream, ending with an error when it is silent for too long or takes too long in all. */
async function* withinTime(
  body: AsyncIterable<Uint8Array>,
  { idleMs, totalMs }: ReceiveLimits,
): AsyncGenerator<Uint8Array> {
  const iterator = body[Symbol.asyncIterator]();
  const ends = Date.now() + totalMs;
  try {
    for (;;) {
      const patience = Math.min(idleMs, ends - Date.now());
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        const slow = (): void =>
          reject(new StoryreelError('request_malformed', { reason: 'the body came too slowly' }));
        timer = setTimeout(slow, Math.max(0, patience));
      });
      try {
        const next = await Promise.race([iterator.next(), late]);
        if (next.done) return;
        yield next.value;
      } finally {
        clearTimeout(timer);
      }
    }
  } finally {
    // Not awaited: the source of a stalled line may never answer.
    void iterator.return?.()?.catch(() => undefined);
  }
}

function checkAnnounced(announced: Announced, bytes: number, sha256: string): void {
  const mismatch = (reason: string): never => {
    throw new StoryreelError('upload_mismatch', { reason });
  };
  if (announced.bytes !== undefined && announced.bytes !== bytes)
    mismatch(`${bytes} bytes instead of ${announced.bytes}`);
  if (announced.sha256 !== undefined && announced.sha256.toLowerCase() !== sha256)
    mismatch(`its sha256 is ${sha256}, not ${describeValue(announced.sha256)}`);
}

/** Size of a picture whose head obeys the rules and that the limited decoder can open. */
async function checkImageFile(path: string): Promise<{ width: number; height: number }> {
  const bytes = await readFile(path);
  return checkImageBytes(bytes, 'file', true);
}

/** As above for bytes at hand; without `decode` only its head is looked at. */
export async function checkImageBytes(
  bytes: Uint8Array,
  field: string,
  decode: boolean,
): Promise<{ width: number; height: number }> {
  const { decodeInChild, probeImage } = await import('@storyreel/previz/node');
  try {
    const { width, height } = await probeImage(bytes, field);
    if (decode) await decodeInChild(bytes, { width: 64, height: 64 });
    return { width, height };
  } catch (error) {
    throw imageError(error, field, '');
  }
}

/** What a file of no use seems to be, in the image reader's words. */
async function kindOf(path: string): Promise<string> {
  const bytes = await readHead(path, 512);
  const { ImageInputError, probeImage } = await import('@storyreel/previz/node');
  try {
    await probeImage(bytes);
    return 'its head is damaged';
  } catch (error) {
    return error instanceof ImageInputError && error.rule === 'format' ? `it is ${error.value}` : 'its head is damaged';
  }
}

async function readHead(path: string, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
