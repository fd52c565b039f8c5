/** The object store on any S3-compatible service. */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import {
  type ByteRange,
  checkKey,
  type Expected,
  type LinkOptions,
  mediaTypeOf,
  ObjectMismatchError,
  ObjectMissingError,
  type ObjectStore,
  type StoredObject,
  verified,
} from './object-store.ts';

export interface S3Settings {
  readonly bucket: string;
  /** Default "us-east-1", which most compatible services ignore. */
  readonly region?: string;
  /** Address of a compatible service; AWS itself when left out. */
  readonly endpoint?: string;
  /** The environment's and machine's own credentials when left out. */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  /** Bucket in the path instead of in the host name; default true where an endpoint is given. */
  readonly forcePathStyle?: boolean;
  /** Put before every key: "storyreel/". */
  readonly prefix?: string;
}

/** Files up to this size travel in one request; larger ones in parts, which a broken connection can repeat. */
const ONE_REQUEST = 8 * 1024 * 1024;
const LONGEST_LINK_SECONDS = 7 * 24 * 3600;

export class S3Store implements ObjectStore {
  readonly kind = 's3';
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;

  constructor(settings: S3Settings) {
    this.#bucket = settings.bucket;
    this.#prefix = settings.prefix ?? '';
    const { accessKeyId, secretAccessKey } = settings;
    this.#client = new S3Client({
      region: settings.region ?? 'us-east-1',
      ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint }),
      forcePathStyle: settings.forcePathStyle ?? settings.endpoint !== undefined,
      ...(accessKeyId !== undefined && secretAccessKey !== undefined
        ? { credentials: { accessKeyId, secretAccessKey } }
        : {}),
      // The default appends checksums to streamed bodies; services that do not know the form store them as content.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  async put(key: string, body: AsyncIterable<Uint8Array>, expected: Expected): Promise<StoredObject> {
    const place = this.#place(key);
    const input = { ...place, ContentType: mediaTypeOf(key) };
    if (expected.bytes <= ONE_REQUEST) {
      const parts: Uint8Array[] = [];
      for await (const part of verified(body, expected)) parts.push(part);
      // A buffer, not a stream: the client may send it again after a failure.
      await this.#client.send(new PutObjectCommand({ ...input, Body: Buffer.concat(parts) }));
    } else {
      await this.#putInParts(input, body, expected);
    }
    await this.#readBack(key, expected);
    return { key, bytes: expected.bytes, modifiedAt: new Date() };
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    try {
      const answer = await this.#client.send(
        new GetObjectCommand({ ...this.#place(key), ...(range && { Range: `bytes=${range.start}-${range.end}` }) }),
      );
      const body = answer.Body as Readable;
      if (range === undefined || answer.ContentLength === range.end - range.start + 1) return body;
      // Some services read "0-0" as the whole.
      return Readable.from(firstBytes(body, range.end - range.start + 1), { objectMode: false });
    } catch (error) {
      throw isMissing(error) ? new ObjectMissingError(key) : error;
    }
  }

  async head(key: string): Promise<StoredObject | undefined> {
    try {
      const answer = await this.#client.send(new HeadObjectCommand(this.#place(key)));
      return { key, bytes: answer.ContentLength ?? 0, modifiedAt: answer.LastModified ?? new Date(0) };
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#place(key)));
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    let token: string | undefined;
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({
          Bucket: this.#bucket,
          Prefix: this.#prefix + prefix,
          ...(token !== undefined && { ContinuationToken: token }),
        }),
      );
      for (const { Key, Size, LastModified } of page.Contents ?? []) {
        if (Key === undefined) continue;
        yield { key: Key.slice(this.#prefix.length), bytes: Size ?? 0, modifiedAt: LastModified ?? new Date(0) };
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  async copy(from: string, to: string): Promise<void> {
    const source = this.#place(from);
    try {
      await this.#client.send(
        new CopyObjectCommand({ ...this.#place(to), CopySource: `${source.Bucket}/${encodeURI(source.Key)}` }),
      );
    } catch (error) {
      throw isMissing(error) ? new ObjectMissingError(from) : error;
    }
  }

  async signedGet(key: string, { expiresAt, fileName }: LinkOptions): Promise<string | undefined> {
    const left = Math.floor((expiresAt.getTime() - Date.now()) / 1000);
    return getSignedUrl(
      this.#client,
      new GetObjectCommand({
        ...this.#place(key),
        ...(fileName !== undefined && { ResponseContentDisposition: `inline; filename="${fileName}"` }),
      }),
      { expiresIn: Math.min(LONGEST_LINK_SECONDS, Math.max(1, left)) },
    );
  }

  async probe(): Promise<void> {
    const key = `probe/${crypto.randomUUID()}.txt`;
    const bytes = Buffer.from('probe');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.put(key, Readable.from([bytes]), { bytes: bytes.length, sha256 });
    await this.delete(key);
  }

  async close(): Promise<void> {
    this.#client.destroy();
  }

  async #putInParts(
    input: { Bucket: string; Key: string; ContentType: string },
    body: AsyncIterable<Uint8Array>,
    expected: Expected,
  ): Promise<void> {
    const stream = Readable.from(verified(body, expected), { objectMode: false });
    let fault: unknown;
    stream.on('error', (error) => {
      fault = error;
    });
    const params = { ...input, Body: stream };
    try {
      await new Upload({ client: this.#client, params, queueSize: 2, partSize: ONE_REQUEST }).done();
    } catch (error) {
      // The upload reports how its own clean-up went; what the file's own fault was matters more.
      throw fault ?? error;
    }
  }

  /** Reads the object once more, because a service may acknowledge what it did not keep; a wrong one is removed. */
  async #readBack(key: string, expected: Expected): Promise<void> {
    try {
      for await (const _ of verified(await this.get(key), expected));
    } catch (error) {
      if (error instanceof ObjectMismatchError) await this.delete(key);
      throw error;
    }
  }

  #place(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: this.#prefix + checkKey(key) };
  }
}

async function* firstBytes(body: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const part of body) {
    yield part.subarray(0, left);
    left -= part.length;
    if (left <= 0) return;
  }
}

function isMissing(error: unknown): boolean {
  const { name, $metadata } = (error ?? {}) as { name?: string; $metadata?: { httpStatusCode?: number } };
  return name === 'NoSuchKey' || name === 'NotFound' || ($metadata?.httpStatusCode === 404 && name !== 'NoSuchBucket');
}
