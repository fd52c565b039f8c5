/** The service as it is started, with its worker in a process of its own, and clients that do what the real ones do. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ClientOptions, runLike01, runLike02, runLikeComfy } from '../../testing/clients.ts';
import { keptLog } from '../../testing/log.ts';
import { picture } from '../../testing/pictures.ts';
import { readConfig } from '../config/config.ts';
import { type RunningService, serve } from '../serve.ts';

let folder: string;
let service: RunningService;
let options: ClientOptions;

async function start(settings: object): Promise<RunningService> {
  const config = {
    ...readConfig({ env: {}, flags: { dataDir: folder } }),
    engine: 'noop' as const,
    port: 0,
    logLevel: 'silent' as const,
  };
  return serve({ config: { ...config, ...settings }, log: keptLog() });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-clients-'));
  service = await start({ filesUrl: 'https://files.local.runcomfy.net' });
  const token = service.firstAccount?.token ?? '';
  expect(token).not.toBe('');
  options = { modelApi: `${service.url}/v1`, token, filesPort: Number(new URL(service.url).port) };
});
afterAll(async () => {
  await service.drain(0);
  await rm(folder, { recursive: true, force: true });
});

const T2V = 'kling/kling-3.0/standard/text-to-video';

/** An upload's address, where the skill has the address of an image on the web. */
async function imageUrl(): Promise<string> {
  const answer = await fetch(`${service.url}/v1/files/source.jpg`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${options.token}`, 'content-type': 'image/jpeg' },
    body: new Uint8Array(await picture(640, 360, 'jpeg')),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { url: string }).url;
}

describe('the six inputs of the skill', () => {
  test.each<[string, number, boolean, object]>([
    [T2V, 5, false, { duration: 5, aspect_ratio: '16:9' }],
    ['kling/kling-3.0/standard/image-to-video', 5, true, { duration: 5 }],
    ['kling/kling-3.0/pro/text-to-video', 8, false, { duration: 8, aspect_ratio: '16:9', generate_audio: true }],
    ['kling/kling-3.0/pro/image-to-video', 8, true, { duration: 8, generate_audio: true }],
    ['kling/kling-3.0/4k/text-to-video', 10, false, { duration: 10, aspect_ratio: '16:9', generate_audio: true }],
    ['kling/kling-3.0/4k/image-to-video', 10, true, { duration: 10, generate_audio: true }],
  ])('%s gives a file', async (model, seconds, withImage, fields) => {
    const input = {
      prompt: 'A barista pulls an espresso.',
      ...fields,
      ...(withImage && { image_url: await imageUrl() }),
    };
    const { statuses, record, downloads, skipped } = await runLike02(options, model, input);
    expect(statuses.at(-1)).toBe('completed');
    expect(record).toMatchObject({ status: 'completed', clip: { duration: seconds } });
    expect(skipped).toEqual([]);
    expect(downloads).toHaveLength(1);
    expect(downloads[0]?.fileName).toMatch(/\.mp4$/);
    expect(downloads[0]?.bytes.subarray(4, 8).toString()).toBe('ftyp');
    expect(downloads[0]?.bytes.length).toBe((record.clip as { bytes: number }).bytes);
  });
});

describe('other clients', () => {
  test('the older command line', async () => {
    const { downloads } = await runLike01(options, T2V, { prompt: 'x', duration: 3 });
    expect(downloads).toHaveLength(1);
  });

  test('the ComfyUI nodes, with a data URI', async () => {
    const image = `data:image/png;base64,${(await picture()).toString('base64')}`;
    const input = { prompt: 'x', start_image_url: image, duration: 3, generate_audio: false };
    const { record } = await runLikeComfy(options, 'kling/kling-3.0/pro/image-to-video', input);
    expect(record.cost).toBe(0.336);
  });

  test('without a file host of RunComfy’s name the download is skipped, and the address works', async () => {
    const other = await mkdtemp(join(tmpdir(), 'storyreel-clients-'));
    const plain = await start({ dataDir: other });
    const token = plain.firstAccount?.token ?? '';
    const own = { modelApi: `${plain.url}/v1`, token, filesPort: 0 };
    const { skipped } = await runLike02(own, T2V, { prompt: 'x', duration: 3 });
    expect(skipped).toHaveLength(1);
    const file = await fetch(skipped[0] ?? '');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('video/mp4');
    await plain.drain(0);
    await rm(other, { recursive: true, force: true });
  });

  test('a cancelled and a failed request end as such', async () => {
    const bad = { prompt: 'x', duration: 3, image_url: 'https://127.0.0.1/a.png' };
    const { statuses, record } = await runLike02(options, 'kling/kling-3.0/standard/image-to-video', bad);
    expect(statuses.at(-1)).toBe('failed');
    expect(record).toMatchObject({ status: 'failed', error: { code: 'fetch_refused' } });
  });

  test('errors begin with what matters in the 300 characters that are shown', async () => {
    await expect(runLike02(options, T2V, { duration: 99 })).rejects.toThrow(/API error 422.*prompt is required/);
    await expect(runLike02({ ...options, token: 'sr_x' }, T2V, { prompt: 'x' })).rejects.toThrow(/API error 401/);
    await expect(runLike02(options, 'kling/none', { prompt: 'x' })).rejects.toThrow(/API error 404/);
  });
});
