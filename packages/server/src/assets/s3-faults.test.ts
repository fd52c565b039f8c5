/** An S3 service that lies, and one whose answers get lost. */
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ObjectMismatchError } from './object-store.ts';
import { S3Store } from './s3-store.ts';

const kept = new Map<string, Buffer>();
const calls: string[] = [];
/** Changes what happens to a PUT: the bytes that are kept, or no answer at all. */
let onPut: (bytes: Buffer, response: ServerResponse) => Buffer = (bytes) => bytes;
let server: Server;
let store: S3Store;

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const key = (request.url ?? '').replace(/\?.*$/, '');
  calls.push(`${request.method} ${key}`);
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  if (request.method === 'PUT') {
    kept.set(key, onPut(Buffer.concat(parts), response));
    if (!response.destroyed) response.writeHead(200, { etag: '"x"' }).end();
  } else if (request.method === 'DELETE') {
    kept.delete(key);
    response.writeHead(204).end();
  } else {
    const bytes = kept.get(key);
    if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': bytes.length }).end(bytes);
  }
}

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  store = new S3Store({
    bucket: 'clips',
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId: 'x',
    secretAccessKey: 'y',
  });
});
afterAll(async () => {
  await store.close();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  kept.clear();
  calls.length = 0;
  onPut = (bytes) => bytes;
});

const KEY = 'outputs/a/1-b.mp4';
const put = (bytes: Buffer) =>
  store.put(KEY, Readable.from([bytes]), {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });

test('a byte that was kept wrongly is found out, and the object is removed', async () => {
  onPut = (bytes) => {
    const wrong = Buffer.from(bytes);
    wrong[500] = (wrong[500] ?? 0) ^ 1;
    return wrong;
  };
  await expect(put(randomBytes(1000))).rejects.toBeInstanceOf(ObjectMismatchError);
  expect(kept.size).toBe(0);
});

test('an object that was kept in part is found out', async () => {
  onPut = (bytes) => bytes.subarray(0, 999);
  await expect(put(randomBytes(1000))).rejects.toBeInstanceOf(ObjectMismatchError);
  expect(kept.size).toBe(0);
});

test('an answer that gets lost after the object was kept is asked for again, and nothing is wrong', async () => {
  let lost = 0;
  onPut = (bytes, response) => {
    if (lost++ === 0) response.destroy();
    return bytes;
  };
  const bytes = randomBytes(1000);
  await put(bytes);
  expect(kept.get(`/clips/${KEY}`)?.equals(bytes)).toBe(true);
  expect(calls.filter((call) => call.startsWith('PUT'))).toHaveLength(2);
});

test('what is sent is the object and nothing else', async () => {
  const bytes = randomBytes(2000);
  let sent: Buffer = Buffer.alloc(0);
  onPut = (given) => {
    sent = given;
    return given;
  };
  await put(bytes);
  expect(sent.equals(bytes)).toBe(true);
});
