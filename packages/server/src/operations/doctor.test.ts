import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../testing/database.ts';
import { readConfig, type ServerConfig } from '../config/config.ts';
import { checkService } from './doctor.ts';

let folder: string;
let database: TestDatabase;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'storyreel-doctor-'));
  database = await openTestDatabase();
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function check(settings: Partial<ServerConfig>) {
  const config = { ...readConfig({ env: {}, flags: { dataDir: folder } }), port: 0, ...settings };
  return Object.fromEntries((await checkService(config)).map((each) => [each.name, each]));
}

test('a machine with a database, room and a free port is fit', async () => {
  const checks = await check({ databaseUrl: database.url, diskReserveMb: 0 });
  expect(Object.values(checks).map(({ state }) => state)).toEqual(Array(8).fill('ok'));
  expect(checks.database?.finding).toMatch(/^PostgreSQL 1\d/);
  expect(JSON.stringify(checks)).not.toContain(new URL(database.url).password);
});

test('what is wrong is found and named', async () => {
  const checks = await check({
    databaseUrl: 'postgres://nobody:nothing@127.0.0.1:1/none',
    diskReserveMb: 1e9,
    storage: 's3',
    s3Bucket: 'none',
    s3Endpoint: 'http://127.0.0.1:1',
    s3AccessKeyId: 'x',
    s3SecretAccessKey: 'y',
    host: '0.0.0.0',
  });
  expect(checks.database).toMatchObject({ state: 'failed' });
  expect(checks.disk).toMatchObject({ state: 'failed' });
  expect(checks.files).toMatchObject({ state: 'failed' });
  expect(checks.addresses).toMatchObject({ state: 'missing' });
});

test('the engine is named, and a language model that is not there or refuses the key is found', async () => {
  expect((await check({ engine: 'noop' })).engine).toMatchObject({ state: 'missing' });
  const away = await check({ llmBaseUrl: 'http://127.0.0.1:1/v1', llmModel: 'm' });
  expect(away.engine).toMatchObject({ state: 'failed', finding: expect.stringContaining('does not answer') });
  const model = createHttpServer((request, response) => {
    response.writeHead(request.headers.authorization === 'Bearer right' ? 200 : 401).end();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => model.once('listening', resolve));
  const llmBaseUrl = `http://127.0.0.1:${(model.address() as { port: number }).port}/v1`;
  expect((await check({ llmBaseUrl, llmApiKey: 'right' })).engine).toMatchObject({ state: 'ok' });
  const refused = (await check({ llmBaseUrl, llmApiKey: 'wrong-key' })).engine;
  expect(refused).toMatchObject({ state: 'failed', finding: expect.stringContaining('refuses the key') });
  expect(JSON.stringify(refused)).not.toContain('wrong-key');
  model.close();
});

test('ports that are taken, or that a client takes for an error, are told', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  if (!/401|429/.test(String(port)))
    expect((await check({ databaseUrl: database.url, port })).port?.finding).toContain('in use');
  expect((await check({ databaseUrl: database.url, port: 4010 })).port?.finding).toContain('401');
  server.close();
});

test('without a database of its own the embedded one is looked for', async () => {
  expect((await check({})).database?.finding).toContain('embedded');
});
