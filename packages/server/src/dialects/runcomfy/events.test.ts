import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp, type TestCaller } from '../../../testing/app.ts';
import type { RequestRecord } from '../../services.ts';
import { requestEvents } from './events.ts';
import { PreviewEvent, ResultAnswer, StatusAnswer } from './schemas.ts';

const T2V = '/v1/models/kling/kling-3.0/standard/text-to-video';
let service: TestApp;
let me: TestCaller;
let port: number;
beforeAll(async () => {
  service = await openTestApp();
  me = await service.account();
  await service.app.listen({ host: '127.0.0.1', port: 0 });
  port = (service.app.server.address() as { port: number }).port;
});
afterAll(() => service.close());

interface Event {
  readonly id: string;
  readonly event: string;
  readonly data: Record<string, unknown>;
}

/** Opens the stream over a real connection and reads event by event. */
async function listen(id: string, lastId?: string) {
  const request = get({
    port,
    host: '127.0.0.1',
    path: `/v1/requests/${id}/events`,
    headers: { authorization: `Bearer ${me.token}`, ...(lastId !== undefined && { 'last-event-id': lastId }) },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { response, events: read(response), stop: () => request.destroy() };
}

async function* read(response: IncomingMessage): AsyncGenerator<Event> {
  let text = '';
  for await (const part of response.setEncoding('utf8')) {
    text += part;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const data = field('data');
      if (data !== undefined) yield { id: field('id') ?? '', event: field('event') ?? '', data: JSON.parse(data) };
    }
  }
}

async function submit(): Promise<string> {
  return (await me.call('POST', T2V, { prompt: 'x', duration: 3 })).json.request_id;
}
const frames = (framesDone: number) =>
  ({ stage: 'render', framesDone, framesDue: 72, fps: 10, etaSeconds: 3, shot: 0 }) as const;

describe('events', () => {
  test('tell the course of a request and end with its result', async () => {
    const id = await submit();
    const { response, events } = await listen(id);
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    const next = async () => (await events.next()).value as Event;
    const waiting = await next();
    expect(waiting).toMatchObject({ event: 'state', data: { request_id: id, status: 'in_queue', queue_position: 0 } });
    expect(StatusAnswer.parse(waiting.data)).toEqual(waiting.data);
    const attempt = await service.begin();
    expect(await next()).toMatchObject({ event: 'state', data: { status: 'in_progress' } });
    await service.parts.attempts.progress(attempt, frames(10));
    expect(await next()).toMatchObject({ event: 'progress', data: { progress: { frames_done: 10, frames_due: 72 } } });
    await me.call('POST', `/v1/requests/${id}/cancel`);
    const end = await next();
    expect(end).toMatchObject({ event: 'end', data: { status: 'cancelled' } });
    expect(ResultAnswer.parse(end.data)).toEqual(end.data);
    expect((await events.next()).done).toBe(true);
  });

  test('show pictures of what is drawn, to the owner alone and only while it is drawn', async () => {
    const id = await submit();
    const { events } = await listen(id);
    const next = async () => (await events.next()).value as Event;
    await next();
    const attempt = await service.begin();
    await next();
    const jpeg = Buffer.from([0xff, 0xd8, 1, 2, 3]);
    await service.parts.attempts.preview(attempt, { frame: 24, width: 320, height: 180, jpeg });
    await service.parts.attempts.progress(attempt, { ...frames(30), previewFrame: 24 });
    const progress = await next();
    const at = `http://127.0.0.1:${port}/v1/requests/${id}/preview`;
    expect(progress).toMatchObject({ event: 'progress', data: { preview_url: at } });
    expect(StatusAnswer.parse(progress.data)).toEqual(progress.data);
    const shown = await next();
    expect(shown).toMatchObject({ event: 'preview', data: { request_id: id, frame: 24, preview_url: at } });
    expect(PreviewEvent.parse(shown.data)).toEqual(shown.data);
    expect(shown.data.image).toBe(`data:image/jpeg;base64,${jpeg.toString('base64')}`);
    // The same picture again is not told again.
    await service.parts.attempts.progress(attempt, { ...frames(40), previewFrame: 24 });
    expect(await next()).toMatchObject({ event: 'progress', data: { progress: { frames_done: 40 } } });
    const look = await me.call('GET', `/v1/requests/${id}/preview`);
    expect([look.status, look.headers['content-type'], look.bytes.equals(jpeg)]).toEqual([200, 'image/jpeg', true]);
    expect(look.headers['cache-control']).toBe('private, no-store');
    const stranger = await service.account();
    expect((await stranger.call('GET', `/v1/requests/${id}/preview`)).status).toBe(404);
    await me.call('POST', `/v1/requests/${id}/cancel`);
    expect(await next()).toMatchObject({ event: 'end' });
    expect((await me.call('GET', `/v1/requests/${id}/preview`)).status).toBe(404);
    // A picture that comes after the end is not kept.
    await service.parts.attempts.preview(attempt, { frame: 48, width: 320, height: 180, jpeg });
    const { rows } = await service.database.pool.query('select count(*) as count from preview');
    expect(rows).toEqual([{ count: 0 }]);
  });

  test('of a finished request are its end alone', async () => {
    const id = await submit();
    await service.deliver();
    const { events } = await listen(id);
    const end = (await events.next()).value as Event;
    expect(end).toMatchObject({ event: 'end', data: { status: 'completed', cost: 0.378 } });
    expect((end.data.output as { video: string }).video).toContain(`http://127.0.0.1:${port}/files/`);
    expect((await events.next()).done).toBe(true);
  });

  test('go on where a client left off', async () => {
    const id = await submit();
    const attempt = await service.begin();
    await service.parts.attempts.progress(attempt, frames(20));
    const first = await listen(id);
    const seen = (await first.events.next()).value as Event;
    first.stop();
    const second = await listen(id, seen.id);
    const upcoming = second.events.next();
    await service.parts.attempts.progress(attempt, frames(30));
    expect((await upcoming).value).toMatchObject({ data: { progress: { frames_done: 30 } } });
    second.stop();
    await me.call('POST', `/v1/requests/${id}/cancel`);
    const third = await listen(id, seen.id);
    const end = (await third.events.next()).value as Event;
    expect(end.event).toBe('end');
    const fourth = await listen(id, end.id);
    expect(fourth.response.statusCode).toBe(204);
  });

  test('end when the client goes, and leave nothing behind', async () => {
    const id = await submit();
    const { events, stop } = await listen(id);
    await events.next();
    expect(service.app.streams.size).toBeGreaterThan(0);
    stop();
    for (let tries = 0; tries < 100 && service.app.streams.size > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(service.app.streams.size).toBe(0);
    await me.call('POST', `/v1/requests/${id}/cancel`);
  });
});

test('the place in the queue is told again when it changes, and only then', async () => {
  const queued = { state: 'queued', attempt: 0, progress: null } as RequestRecord;
  const places = [2, 2, 1, 1, 0];
  const records = async function* () {
    yield queued;
    await new Promise((resolve) => setTimeout(resolve, 400));
    yield { ...queued, state: 'cancelled' } as RequestRecord;
  };
  const answers = {
    status: async () => ({ queue_position: places.shift() ?? 0 }),
    result: async () => ({ ended: true }),
    preview: async () => undefined,
  };
  const told: unknown[] = [];
  for await (const { event, data } of requestEvents(records(), answers, undefined, 20)) told.push([event, data]);
  expect(told).toEqual([
    ['state', { queue_position: 2 }],
    ['progress', { queue_position: 1 }],
    ['progress', { queue_position: 0 }],
    ['end', { ended: true }],
  ]);
});

test('streams end when the service does, within a moment', async () => {
  const short = await openTestApp({}, {}, service);
  const caller = await short.account();
  await short.app.listen({ host: '127.0.0.1', port: 0 });
  const own = (short.app.server.address() as { port: number }).port;
  const id = (await caller.call('POST', T2V, { prompt: 'x', duration: 3 })).json.request_id;
  const request = get({
    port: own,
    path: `/v1/requests/${id}/events`,
    headers: { authorization: `Bearer ${caller.token}` },
  });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const ended = once(response.resume(), 'close');
  const began = Date.now();
  const closing = short.close();
  await ended;
  expect(Date.now() - began).toBeLessThan(20_000);
  await closing;
});
