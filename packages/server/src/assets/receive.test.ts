import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { picture } from '../../testing/pictures.ts';
import { LocalStore } from './local-store.ts';
import { mediaKind } from './media-kind.ts';
import { receiveFile } from './receive.ts';

let folder: string;
let store: LocalStore;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-receive-'));
  store = new LocalStore(join(folder, 'files'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const LIMITS = { maxBytes: 1_000_000, idleMs: 300, totalMs: 1500 };
const receive = (body: AsyncIterable<Uint8Array>, limits = LIMITS) =>
  receiveFile(body, {}, limits, join(folder, 'in'), store);
const left = async () => [
  ...(await readdir(join(folder, 'in'))),
  ...(await readdir(join(folder, 'files')).catch(() => [])),
];

async function* slowly(parts: number, everyMs: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < parts; sent++) {
    await new Promise((resolve) => setTimeout(resolve, everyMs));
    yield Buffer.from('x');
  }
}

describe('a body', () => {
  test('that falls silent is given up', async () => {
    const began = Date.now();
    await expect(receive(slowly(3, 5000))).rejects.toMatchObject({ code: 'request_malformed' });
    expect(Date.now() - began).toBeLessThan(4000);
    expect(await left()).toEqual([]);
  });

  test('that trickles on and on is given up', async () => {
    const began = Date.now();
    await expect(receive(slowly(10_000, 50))).rejects.toMatchObject({ code: 'request_malformed' });
    expect(Date.now() - began).toBeLessThan(60_000);
    expect(await left()).toEqual([]);
  });

  test('that has no end is cut at the limit', async () => {
    let sent = 0;
    const endless = async function* () {
      for (;;) {
        sent += 100_000;
        yield Buffer.alloc(100_000);
      }
    };
    await expect(receive(endless())).rejects.toMatchObject({ code: 'body_too_large' });
    expect(sent).toBeLessThan(2_000_000);
    expect(await left()).toEqual([]);
  });

  test('of few bytes and many pixels is opened within the limits, or refused', async () => {
    const many = await picture(7000, 5500);
    const parts = async function* () {
      yield many;
    };
    const file = await receive(parts());
    expect(file).toMatchObject({ width: 7000, height: 5500, sha256: createHash('sha256').update(many).digest('hex') });
  });
});

describe('kinds are told by content', () => {
  const head = (text: string) => Buffer.from(text, 'latin1');
  test.each<[string, Buffer, string | undefined]>([
    ['MP4', head('\0\0\0\x20ftypisom\0\0\x02\0'), 'video/mp4'],
    ['QuickTime', head('\0\0\0\x14ftypqt  \0\0\0\0'), 'video/quicktime'],
    ['WebM', head('\x1aE\xdf\xa3\x9fB\x86\x81'), 'video/webm'],
    ['JPEG', head('\xff\xd8\xff\xe0'), 'image/jpeg'],
    ['WebP', head('RIFF\0\0\0\0WEBPVP8 '), 'image/webp'],
    ['AVIF', head('\0\0\0\x20ftypavif'), undefined],
    ['HEIC', head('\0\0\0\x20ftypheic'), undefined],
    ['WAV', head('RIFF\0\0\0\0WAVEfmt '), undefined],
    ['PDF', head('%PDF-1.7'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('%s', (_, bytes, type) => {
    expect(mediaKind(bytes)?.type).toBe(type);
  });
});
