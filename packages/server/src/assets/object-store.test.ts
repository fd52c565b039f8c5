import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LocalStore } from './local-store.ts';
import {
  checkKey,
  type Expected,
  ObjectMismatchError,
  ObjectMissingError,
  type ObjectStore,
  outputKey,
} from './object-store.ts';
import { S3Store } from './s3-store.ts';

let folder: string;
let server: { run(): Promise<{ port: number }>; close(): Promise<void> };
const stores: Partial<Record<string, ObjectStore>> = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-store-'));
  server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'clips', configs: [] }],
  });
  const { port } = await server.run();
  stores.local = new LocalStore(join(folder, 'local'));
  stores.s3 = new S3Store({
    bucket: 'clips',
    endpoint: `http://127.0.0.1:${port}`,
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
    prefix: 'storyreel/',
  });
});
afterAll(async () => {
  await stores.s3?.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

function facts(bytes: Uint8Array): Expected {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** As a stream of uneven parts. */
function parts(bytes: Uint8Array, size = 70_001): Readable {
  const list: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += size) list.push(bytes.subarray(at, at + size));
  return Readable.from(list);
}

async function read(stream: Readable): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const part of stream) all.push(part as Buffer);
  return Buffer.concat(all);
}

describe.each(['local', 's3'])('the %s store', (kind) => {
  const store = (): ObjectStore => stores[kind] as ObjectStore;

  test.each([1, 5_000, 300_000, 20_000_000])('gives back what a stream of %i bytes put in', async (size) => {
    const bytes = randomBytes(size);
    const key = `clips/size/${size}.mp4`;
    expect(await store().put(key, parts(bytes), facts(bytes))).toMatchObject({ key, bytes: size });
    expect(await store().head(key)).toMatchObject({ key, bytes: size });
    expect((await read(await store().get(key))).equals(bytes)).toBe(true);
  });

  test('gives ranges', async () => {
    const bytes = randomBytes(100_000);
    await store().put('clips/range/a.mp4', parts(bytes), facts(bytes));
    for (const [start, end] of [
      [0, 0],
      [10, 99],
      [99_999, 99_999],
      [0, 99_999],
    ] as const) {
      const part = await read(await store().get('clips/range/a.mp4', { start, end }));
      expect(part.equals(bytes.subarray(start, end + 1))).toBe(true);
    }
  });

  test.each<[string, (bytes: Buffer) => Expected]>([
    ['a wrong hash', (bytes) => ({ ...facts(bytes), sha256: '0'.repeat(64) })],
    ['too few bytes', (bytes) => ({ ...facts(bytes), bytes: bytes.length + 1 })],
    ['too many bytes', (bytes) => ({ ...facts(bytes), bytes: bytes.length - 1 })],
  ])('keeps nothing of a file with %s', async (_, wrong) => {
    for (const size of [1000, 9_000_000]) {
      const bytes = randomBytes(size);
      const key = `clips/wrong/${size}.mp4`;
      await expect(store().put(key, parts(bytes), wrong(bytes))).rejects.toBeInstanceOf(ObjectMismatchError);
      expect(await store().head(key)).toBeUndefined();
    }
  });

  test('keeps nothing of a stream that breaks', async () => {
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield randomBytes(1000);
      throw new Error('the line went dead');
    };
    const expected = { bytes: 2000, sha256: '0'.repeat(64) };
    await expect(store().put('clips/broken/a.mp4', broken(), expected)).rejects.toThrow('went dead');
    expect(await store().head('clips/broken/a.mp4')).toBeUndefined();
  });

  test('a put that failed leaves the object that was there', async () => {
    const bytes = randomBytes(500);
    await store().put('clips/stays/a.mp4', parts(bytes), facts(bytes));
    const other = randomBytes(500);
    await expect(store().put('clips/stays/a.mp4', parts(other), facts(bytes))).rejects.toBeInstanceOf(
      ObjectMismatchError,
    );
    expect((await read(await store().get('clips/stays/a.mp4'))).equals(bytes)).toBe(true);
  });

  test('lists by prefix, copies and deletes', async () => {
    const bytes = randomBytes(10);
    for (const key of ['uploads/one/a.png', 'uploads/one/b.png', 'uploads/two/c.png']) {
      await store().put(key, parts(bytes), facts(bytes));
    }
    await store().copy('uploads/two/c.png', 'uploads/one/c.png');
    const keys = async (prefix: string): Promise<string[]> => {
      const found: string[] = [];
      for await (const { key } of store().list(prefix)) found.push(key);
      return found;
    };
    expect(await keys('uploads/one/')).toEqual(['uploads/one/a.png', 'uploads/one/b.png', 'uploads/one/c.png']);
    expect(await keys('uploads/')).toHaveLength(4);
    await store().delete('uploads/one/a.png');
    await store().delete('uploads/one/a.png');
    expect(await keys('uploads/one/')).toHaveLength(2);
    expect(await keys('nothing/')).toEqual([]);
    await expect(store().copy('uploads/none/x.png', 'uploads/none/y.png')).rejects.toBeInstanceOf(ObjectMissingError);
  });

  test('what is missing is said to be missing', async () => {
    expect(await store().head('clips/none/a.mp4')).toBeUndefined();
    await expect(store().get('clips/none/a.mp4')).rejects.toBeInstanceOf(ObjectMissingError);
  });

  test('can be probed', async () => {
    await store().probe();
  });

  test.each([
    '',
    'a',
    '/etc/passwd',
    'clips/../x',
    '../x/y',
    'clips/a..b',
    'clips//a',
    'clips/.hidden',
    'clips/a b',
    'clips/a\0b',
    'C:/x',
    'clips\\a\\b',
    '.incoming/a',
  ])('refuses the key %j', async (key) => {
    await expect(store().put(key, parts(randomBytes(1)), facts(randomBytes(1)))).rejects.toThrow('not an object key');
    await expect(store().get(key)).rejects.toThrow('not an object key');
    await expect(store().delete(key)).rejects.toThrow('not an object key');
  });
});

describe('the local store', () => {
  test('leaves no temporary file, and sweeps those of a crash', async () => {
    const store = new LocalStore(join(folder, 'sweep'));
    const bytes = randomBytes(10);
    await store.put('clips/a/a.mp4', parts(bytes), facts(bytes));
    await expect(store.put('clips/a/b.mp4', parts(bytes), { ...facts(bytes), bytes: 9 })).rejects.toThrow();
    const incoming = join(folder, 'sweep', '.incoming');
    expect(await readdir(incoming)).toEqual([]);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(join(incoming, 'old'), 'x');
    await writeFile(join(incoming, 'new'), 'x');
    await utimes(join(incoming, 'old'), new Date(0), new Date(0));
    expect(await store.sweep(60_000)).toBe(1);
    expect(await readdir(incoming)).toEqual(['new']);
  });

  test('removes folders that a delete leaves empty', async () => {
    const store = new LocalStore(join(folder, 'empty'));
    const bytes = randomBytes(10);
    await store.put('clips/a/a.mp4', parts(bytes), facts(bytes));
    await store.delete('clips/a/a.mp4');
    expect(await readdir(join(folder, 'empty'))).toEqual(['.incoming']);
  });
});

test('an address of the s3 store gives the object', async () => {
  const bytes = randomBytes(300);
  const store = stores.s3 as ObjectStore;
  await store.put('clips/signed/a.mp4', parts(bytes), facts(bytes));
  const url = await store.signedGet('clips/signed/a.mp4', {
    expiresAt: new Date(Date.now() + 60_000),
    fileName: 'a.mp4',
  });
  const answer = await fetch(url as string);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
});

test('keys of clips name request, attempt and content', () => {
  const key = outputKey('0199-abc', 2, 'ab'.repeat(32), 'mp4');
  expect(key).toBe(`outputs/0199-abc/2-${'ab'.repeat(32)}.mp4`);
  expect(checkKey(key)).toBe(key);
});
