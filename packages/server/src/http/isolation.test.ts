/** Every route, by the list that the server itself keeps: none open by mistake, none that shows another account's things. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, openTestApp, type TestApp, type TestCaller } from '../../testing/app.ts';
import { picture } from '../../testing/pictures.ts';

interface Described {
  readonly security?: readonly object[];
}

let service: TestApp;
let owner: TestCaller;
let stranger: TestCaller;
let routes: { method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; path: string }[];
/** Ids of the owner's things, by the name of the parameter that takes them. */
let things: Record<string, string>;
/** Words that only the owner may read. */
const SECRETS = ['a very private wish', 'the-owners-key', 'owners-upload', 'owners-hook'];

beforeAll(async () => {
  service = await openTestApp({ webhookHosts: ['owners-hook.example'] });
  [owner, stranger] = [await service.account(), await service.account()];
  const T2V = '/v1/models/kling/kling-3.0/standard/text-to-video';
  const made = await owner.call('POST', T2V, { prompt: 'a very private wish', duration: 3 });
  const file = await owner.call('PUT', '/v1/files/owners-upload.png', await picture(), { 'content-type': 'image/png' });
  const key = await owner.call('POST', '/v1/keys', { name: 'the-owners-key' });
  const { db } = service.parts.connection;
  const endpoint = await service.parts.webhooks.endpoints.add(owner.principal.accountId, {
    url: 'http://owners-hook.example/',
    description: null,
    events: ['request.completed'],
  });
  await service.deliver();
  const delivery = await db.selectFrom('webhook_delivery').select('id').executeTakeFirstOrThrow();
  things = {
    request_id: made.json.request_id,
    file_id: file.json.id,
    key_id: key.json.id,
    endpoint_id: endpoint.id,
    delivery_id: delivery.id,
    name: 'x.png',
    path: 'uploads/a/b',
  };
  const { paths } = (await callApp(service.app, 'GET', '/openapi.json')).json;
  routes = Object.entries(paths as Record<string, Record<string, Described>>).flatMap(([path, item]) =>
    Object.keys(item).map((method) => ({ method: method.toUpperCase() as 'GET', path })),
  );
});
afterAll(() => service.close());

const OPEN = ['/healthz', '/readyz', '/metrics', '/openapi.json', '/api/cli-auth/start', '/api/cli-auth/poll'];
const fill = (path: string) => path.replace(/\{(\w+)\}/g, (_, name: string) => things[name] ?? `no-${name}`);

test('the description knows all routes', () => {
  expect(routes.length).toBeGreaterThan(45);
});

test('without a key nothing answers but what is meant for everybody', async () => {
  for (const { method, path } of routes) {
    if (OPEN.includes(path)) continue;
    const answer = await callApp(service.app, method, fill(path));
    expect([401, 403], `${method} ${path}`).toContain(answer.status);
    for (const secret of SECRETS) expect(answer.text).not.toContain(secret);
  }
});

test('with a key that has none of the scopes, nothing is done', async () => {
  const { insertKey } = await import('../accounts/keys.ts');
  const { db } = service.parts.connection;
  const none = await insertKey(db, { ...owner.principal, name: 'none', kind: 'api', scopes: ['admin'] });
  for (const { method, path } of routes) {
    if (OPEN.includes(path) || path.startsWith('/files/')) continue;
    const answer = await callApp(service.app, method, fill(path), undefined, { authorization: `Bearer ${none.token}` });
    expect(answer.status, `${method} ${path}`).toBe(403);
  }
});

describe('a stranger', () => {
  test('gets nothing of the owner’s from any route', async () => {
    for (const { method, path } of routes) {
      const body = method === 'PATCH' ? { disabled: true } : undefined;
      const answer = await stranger.call(method, fill(path), body);
      for (const secret of SECRETS) expect(answer.text, `${method} ${path}`).not.toContain(secret);
      const parameter = /\{(request_id|file_id|key_id|endpoint_id|delivery_id)\}/.exec(path);
      if (parameter !== null) expect(answer.status, `${method} ${path}`).toBe(404);
    }
  });

  test('has changed nothing of it', async () => {
    expect((await owner.call('GET', `/v1/requests/${things.request_id}/status`)).json.status).toBe('completed');
    expect((await owner.call('GET', `/v1/files/${things.file_id}`)).status).toBe(200);
    expect((await owner.call('GET', `/v1/webhooks/endpoints/${things.endpoint_id}`)).json.disabled_at).toBeNull();
    const { keys } = (await owner.call('GET', '/v1/keys')).json;
    expect(keys.find(({ id }: { id: string }) => id === things.key_id).revoked_at).toBeNull();
  });
});

test('the owner sees all of it', async () => {
  const seen: string[] = [];
  for (const { method, path } of routes) if (method === 'GET') seen.push((await owner.call('GET', fill(path))).text);
  for (const secret of SECRETS) expect(seen.join()).toContain(secret);
});
