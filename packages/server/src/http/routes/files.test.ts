import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, openTestApp, type TestApp, type TestCaller } from '../../../testing/app.ts';
import { picture } from '../../../testing/pictures.ts';

const I2V = '/v1/models/kling/kling-3.0/standard/image-to-video';
let service: TestApp;
let me: TestCaller;
let other: TestCaller;
let png: Buffer;
beforeAll(async () => {
  service = await openTestApp({ uploadMaxMb: 2 });
  me = await service.account();
  other = await service.account();
  png = await picture();
});
afterAll(() => service.close());

const put = (bytes: Buffer, name = 'a.png', headers: Record<string, string> = {}) =>
  me.call('PUT', `/v1/files/${name}`, bytes, { 'content-type': 'application/octet-stream', ...headers });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const get = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') => {
  const { pathname, search } = new URL(url);
  return callApp(service.app, method, pathname + search, undefined, headers);
};
/** Nothing that was begun is left in the folder for it. */
const incoming = async () => (await readdir(join(service.config.dataDir, 'incoming')).catch(() => [])).length;

function form(bytes: Buffer, name: string, type: string): { body: Buffer; headers: Record<string, string> } {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: ${type}\r\n\r\n`;
  return {
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--b--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  };
}

describe('an upload', () => {
  test.each(['png', 'jpeg', 'webp'] as const)(
    'of %s as it is answers what it is, whatever it was called',
    async (format) => {
      const bytes = await picture(320, 480, format);
      const answer = await put(bytes, 'holiday%20photo.gif');
      expect(answer.status, answer.text).toBe(201);
      expect(answer.json).toMatchObject({
        media_type: `image/${format}`,
        name: `holiday-photo.${format === 'jpeg' ? 'jpg' : format}`,
        bytes: bytes.length,
        sha256: sha256(bytes),
        width: 320,
        height: 480,
        reference: `asset:${answer.json.id}`,
      });
      const days = (Date.parse(answer.json.expires_at) - Date.parse(answer.json.created_at)) / 86_400_000;
      expect(days).toBeCloseTo(7, 2);
      const file = await get(answer.json.url);
      expect(file.bytes.equals(bytes)).toBe(true);
      expect(file.headers['content-type']).toBe(`image/${format}`);
    },
  );

  test('as a form is the same', async () => {
    const { body, headers } = form(png, 'a.png', 'text/plain');
    const answer = await me.call('POST', '/v1/files', body, headers);
    expect(answer.status, answer.text).toBe(201);
    expect(answer.json).toMatchObject({ media_type: 'image/png', sha256: sha256(png), name: 'a.png' });
  });

  test.each<[string, () => Promise<Buffer>, number, string]>([
    ['nothing', async () => Buffer.alloc(0), 422, 'upload_kind'],
    ['text', async () => Buffer.from('hello'), 422, 'upload_kind'],
    ['a web page', async () => Buffer.from('<!doctype html><script>alert(1)</script>'), 422, 'upload_kind'],
    ['SVG', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, 'upload_kind'],
    ['GIF', async () => Buffer.from('GIF89a...........................'), 422, 'upload_kind'],
    ['a PNG cut off', async () => png.subarray(0, png.length - 20), 422, 'image_truncated'],
    ['a PNG of garbage', async () => garbagePng(), 422, 'image_unreadable'],
    ['a picture too small', () => picture(100, 100), 422, 'image_too_small'],
    ['a picture too narrow', () => picture(300, 1200), 422, 'image_ratio'],
    ['pixels beyond all measure', async () => hugePng(), 422, 'image_too_large'],
    ['more bytes than allowed', async () => randomBytes(2_100_000), 413, 'body_too_large'],
  ])('of %s is refused and leaves nothing', async (_, make, status, code) => {
    const bytes = await make();
    const answers = [await put(bytes)];
    const { body, headers } = form(bytes, 'a.png', 'image/png');
    answers.push(await me.call('POST', '/v1/files', body, headers));
    for (const answer of answers) {
      expect(answer.status, answer.text).toBe(status);
      expect(answer.json.code).toBe(code);
    }
    expect(await incoming()).toBe(0);
  });

  test('must be what was announced', async () => {
    expect((await put(png, 'a.png', { 'x-content-sha256': sha256(png) })).status).toBe(201);
    const wrong = await put(png, 'a.png', { 'x-content-sha256': 'a'.repeat(64) });
    expect(wrong.status).toBe(422);
    expect(wrong.json.code).toBe('upload_mismatch');
    expect((await put(png, 'a.png', { 'x-content-sha256': 'short' })).json.code).toBe('field_wrong_type');
  });

  test('that says it is too large is refused before it is sent', async () => {
    const { port } = await listening();
    const head = `PUT /v1/files/a.png HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${me.token}\r\ncontent-length: 900000000\r\n\r\n`;
    const answer = await raw(port, head, '');
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('that is cut leaves nothing', async () => {
    const { port } = await listening();
    const head = `PUT /v1/files/a.png HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${me.token}\r\ncontent-length: 100000\r\n\r\n`;
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(head + 'x'.repeat(5000)));
      setTimeout(() => socket.destroy(), 200);
      socket.on('close', () => resolve());
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await incoming()).toBe(0);
  });

  test('is refused below the disk reserve', async () => {
    service.disk.free = 1e9 + 10;
    expect((await put(png)).status).toBe(507);
    service.disk.free = 1e12;
  });

  test('needs the form to hold a file', async () => {
    const empty = { body: '--b--\r\n', headers: { 'content-type': 'multipart/form-data; boundary=b' } };
    expect((await me.call('POST', '/v1/files', empty.body, empty.headers)).status).toBe(422);
    expect((await me.call('POST', '/v1/files', '{}', { 'content-type': 'application/json' })).status).toBe(415);
    const broken = await me.call('POST', '/v1/files', 'no boundary', { 'content-type': 'multipart/form-data' });
    expect(broken.json.code).toBe('request_malformed');
    const { body, headers } = form(png, 'a.png', 'image/png');
    const cut = await me.call('POST', '/v1/files', body.subarray(0, body.length - 100), headers);
    expect(cut.json.code).toBe('request_malformed');
    expect(await incoming()).toBe(0);
  });
});

describe('the files of an account', () => {
  test('are listed in pages, read, and deleted with their bytes', async () => {
    const mine = await service.account();
    const ids: string[] = [];
    for (let each = 0; each < 3; each++) {
      const answer = await mine.call('PUT', '/v1/files/x.png', png, { 'content-type': 'image/png' });
      ids.unshift(answer.json.id);
    }
    const first = await mine.call('GET', '/v1/files?limit=2');
    const rest = await mine.call('GET', `/v1/files?limit=2&cursor=${first.json.next}`);
    expect([...first.json.files, ...rest.json.files].map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(rest.json.next).toBeNull();
    const one = await mine.call('GET', `/v1/files/${ids[0]}`);
    expect(one.json).toMatchObject({ id: ids[0], width: 640 });
    expect((await mine.call('DELETE', `/v1/files/${ids[0]}`)).status).toBe(204);
    expect((await mine.call('GET', `/v1/files/${ids[0]}`)).status).toBe(404);
    expect((await get(one.json.url)).status).toBe(404);
    expect((await mine.call('GET', '/v1/files')).json.files).toHaveLength(2);
  });

  test('are nobody else’s', async () => {
    const { id } = (await put(png)).json;
    expect((await other.call('GET', `/v1/files/${id}`)).json.code).toBe('asset_unknown');
    expect((await other.call('DELETE', `/v1/files/${id}`)).status).toBe(404);
    expect((await other.call('GET', '/v1/files')).json.files).toEqual([]);
    expect((await me.call('GET', `/v1/files/${id}`)).status).toBe(200);
  });

  test.each([
    ['x'],
    [Buffer.from('["2026-13-99T99:99:99Z","00000000-0000-4000-8000-000000000000"]').toString('base64url')],
  ])('a cursor that is none is refused: %s', async (cursor) => {
    const answer = await me.call('GET', `/v1/files?cursor=${cursor}`);
    expect([400, 422]).toContain(answer.status);
  });
});

describe('media of requests', () => {
  const submit = (caller: TestCaller, image: string, more: object = {}) =>
    caller.call('POST', I2V, { prompt: 'x', duration: 3, image_url: image, ...more });
  const generationOf = async (id: string) => (await me.call('GET', `/v1/requests/${id}`)).json.generation;

  test('may be data URIs, which are stored and not kept in the request', async () => {
    const uri = `data:image/png;base64,${png.toString('base64')}`;
    const answer = await submit(me, uri, { tail_image_url: uri, elements: [{ frontal_image_url: uri }] });
    expect(answer.status, answer.text).toBe(200);
    const generation = await generationOf(answer.json.request_id);
    for (const reference of [generation.firstFrame, generation.lastFrame, generation.elements[0].frontalImage])
      expect(reference).toMatch(/^asset:[0-9a-f-]{36}$/);
  });

  test('may be uploads, by reference or by link', async () => {
    const file = (await put(png)).json;
    for (const source of [file.reference, file.url]) {
      const answer = await submit(me, source);
      expect(answer.status, answer.text).toBe(200);
      expect((await generationOf(answer.json.request_id)).firstFrame).toBe(file.reference);
    }
  });

  test('are never another account’s uploads, and never what was deleted', async () => {
    const file = (await put(png)).json;
    for (const source of [file.reference, file.url]) {
      const answer = await submit(other, source);
      expect(answer.status).toBe(422);
      expect(answer.json.code).toBe('image_missing');
    }
    await me.call('DELETE', `/v1/files/${file.id}`);
    expect((await submit(me, file.reference)).json.code).toBe('image_missing');
  });

  test.each<[string, string | (() => Promise<string>), string]>([
    ['http', 'http://example.com/a.png', 'input_invalid'],
    ['a path', '/etc/passwd', 'input_invalid'],
    ['a file address', 'file:///etc/passwd', 'input_invalid'],
    ['an asset that is none', 'asset:00000000-0000-4000-8000-000000000000', 'image_missing'],
    ['a link to a clip', 'http://x/files/outputs/a/b.mp4/c', 'input_invalid'],
    ['a data URI of text', `data:image/png;base64,${Buffer.from('hello, world').toString('base64')}`, 'image_kind'],
    [
      'a data URI cut off',
      async () => `data:image/png;base64,${png.subarray(0, 60).toString('base64')}`,
      'image_truncated',
    ],
    [
      'a tiny picture',
      async () => `data:image/png;base64,${(await picture(32, 32)).toString('base64')}`,
      'image_too_small',
    ],
  ])('are refused at once where they can be told to be wrong: %s', async (_, source, code) => {
    const answer = await submit(me, typeof source === 'string' ? source : await source());
    expect(answer.status).toBe(422);
    expect(answer.json.code).toBe(code);
    expect(answer.json.error_message).toContain('image_url');
  });

  test('that lie inside are refused by the worker’s door, without a connection', async () => {
    const listener = await listening();
    const open = (source: string) =>
      service.parts.assets.jobs.openInput({
        accountId: me.principal.accountId,
        source,
        field: 'image_url',
        folder: service.config.dataDir,
        signal: AbortSignal.timeout(5000),
      });
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '0x7f.1',
      '2130706433',
      '169.254.169.254',
      '10.0.0.1',
      '[fd00::1]',
      '[64:ff9b::7f00:1]',
      '100.64.0.1',
    ]) {
      await expect(open(`https://${host}:${listener.port}/a.png`), host).rejects.toMatchObject({
        code: 'fetch_refused',
      });
    }
    const file = (await put(png)).json;
    const input = await open(file.reference);
    expect(input).toMatchObject({ bytes: png.length, mediaType: 'image/png' });
  });
});

describe('a signed link', () => {
  const made = async () => new URL((await put(png)).json.url);

  test.each<[string, (url: URL) => string]>([
    ['without a signature', (url) => url.origin + url.pathname],
    ['with another signature', (url) => url.href.replace(/signature=...../, 'signature=AAAAA')],
    ['for another end', (url) => url.href.replace(/expires=\d+/, `expires=${9_999_999_999}`)],
    ['for another name', (url) => url.href.replace('/a.png?', '/b.png?')],
    ['for another key', (url) => url.href.replace(/uploads\/[0-9a-f]{8}/, 'uploads/00000000')],
    ['with an odd end', (url) => url.href.replace(/expires=\d+/, 'expires=Infinity')],
    ['twice', (url) => `${url.href}&signature=x&expires=1`],
    ['that climbs', (url) => url.href.replace('/files/', '/files/../files/x/')],
  ])('%s opens nothing', async (_, change) => {
    const url = change(await made());
    const { pathname, search } = new URL(url);
    const answer = await callApp(service.app, 'GET', pathname + search);
    expect([403, 404]).toContain(answer.status);
    expect(answer.bytes.includes(png.subarray(0, 8))).toBe(false);
  });

  test('opens for reading only', async () => {
    const url = await made();
    for (const method of ['PUT', 'DELETE', 'POST', 'PATCH'] as const)
      expect((await callApp(service.app, method, url.pathname + url.search)).status).toBe(404);
    const head = await get(url.href, {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe(String(png.length));
    expect(head.bytes).toHaveLength(0);
  });

  test.each<[string, number, string | undefined, number, number]>([
    ['bytes=0-', 206, 'bytes 0-', 0, -1],
    ['bytes=0-0', 206, 'bytes 0-0', 0, 1],
    ['bytes=10-19', 206, 'bytes 10-19', 10, 20],
    ['bytes=-5', 206, 'bytes ', -5, -1],
    ['bytes=10-999999999', 206, 'bytes 10-', 10, -1],
    ['bytes=0-1,5-6', 200, undefined, 0, -1],
    ['bytes=9-2', 200, undefined, 0, -1],
    ['lines=0-1', 200, undefined, 0, -1],
    ['bytes=-', 200, undefined, 0, -1],
  ])('gives the range %s', async (range, status, head, start, end) => {
    const answer = await get((await made()).href, { range });
    expect(answer.status).toBe(status);
    expect(answer.bytes.equals(end === -1 ? png.subarray(start) : png.subarray(start, end))).toBe(true);
    expect(answer.headers['content-length']).toBe(String(answer.bytes.length));
    if (head !== undefined) expect(answer.headers['content-range']).toContain(head);
    if (head !== undefined) expect(String(answer.headers['content-range']).endsWith(`/${png.length}`)).toBe(true);
  });

  test('says that a range outside is outside', async () => {
    for (const range of [`bytes=${png.length}-`, 'bytes=-0']) {
      const answer = await get((await made()).href, { range });
      expect(answer.status).toBe(416);
      expect(answer.headers['content-range']).toBe(`bytes */${png.length}`);
    }
  });

  test('is not sent again to those who have it', async () => {
    const url = (await made()).href;
    const first = await get(url);
    const etag = String(first.headers.etag);
    expect(etag).toBe(`"${sha256(png)}"`);
    expect((await get(url, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(url, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get(url, { range: 'bytes=0-1', 'if-range': '"other"' })).status).toBe(200);
    expect((await get(url, { range: 'bytes=0-1', 'if-range': etag })).status).toBe(206);
  });
});

let bound: { port: number } | undefined;
async function listening(): Promise<{ port: number }> {
  if (bound === undefined) {
    await service.app.listen({ host: '127.0.0.1', port: 0 });
    bound = service.app.server.address() as { port: number };
  }
  return bound;
}

function raw(port: number, head: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(head + body));
    socket.on('data', (part) => {
      all += part;
    });
    socket.on('close', () => resolve(all));
    socket.on('error', () => resolve(all));
    socket.setTimeout(5000, () => reject(new Error('no end')));
  });
}

/** A whole PNG whose compressed picture is noise. */
function garbagePng(): Buffer {
  const bytes = Buffer.from(png);
  const at = bytes.indexOf('IDAT') + 4;
  const length = bytes.readUInt32BE(at - 8);
  randomBytes(length).copy(bytes, at);
  return bytes;
}

/** A PNG whose head claims 60,000 by 60,000 pixels. */
function hugePng(): Buffer {
  const bytes = Buffer.from(png);
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}
