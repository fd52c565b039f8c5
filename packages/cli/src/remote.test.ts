/** The command against the service itself, started with the engine that makes a grey square at once. */
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createLog, type RunningService, readConfig, serve } from '@storyreel/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../testing/pictures.ts';
import { filesIn, type Outcome, type RunSettings, run, start, temporaryFolder } from '../testing/spawn.ts';

const T2V = 'kling/kling-3.0/standard/text-to-video';
const input = JSON.stringify({ prompt: 'A barista pulls an espresso.', duration: 5, aspect_ratio: '16:9' });

let service: RunningService;
let env: Record<string, string>;

beforeAll(async () => {
  const config = readConfig({ env: {}, flags: { dataDir: mkdtempSync(join(tmpdir(), 'storyreel-remote-')) } });
  service = await serve({
    config: { ...config, engine: 'noop', port: 0, logLevel: 'silent' },
    log: createLog('silent'),
  });
  env = {
    STORYREEL_SERVICE: service.url,
    STORYREEL_TOKEN: service.firstAccount?.token ?? '',
    STORYREEL_CONFIG_DIR: temporaryFolder(),
  };
}, 60_000);
afterAll(() => service.drain(0), 30_000);

const call = (args: readonly string[], settings: RunSettings = {}): Promise<Outcome> =>
  run(args, { ...settings, env: { ...env, ...settings.env } });

async function submit(): Promise<string> {
  const { stdout } = await call(['run', T2V, '--input', input, '--no-wait', '--output', 'json']);
  return JSON.parse(stdout).request_id;
}

describe('run at a service', () => {
  test('submits, waits, prints the output and fetches the file', { timeout: 60_000 }, async () => {
    const folder = join(temporaryFolder(), 'made');
    const { code, stdout, stderr } = await call([
      'run',
      T2V,
      '--input',
      input,
      '--output-dir',
      folder,
      '--poll-secs',
      '1',
    ]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('Submitting request to kling/')]);
    expect(stderr).toMatch(/request_id: [\w-]+/);
    expect(stderr).toContain('[poll] Polling status (every 1s)...');
    const output = JSON.parse(stdout);
    expect(output.videos).toEqual([output.video]);
    const [file, ...others] = filesIn(folder);
    expect(others).toEqual([]);
    expect(file).toBe(basename(new URL(output.video).pathname));
    expect(readFileSync(join(folder, file!)).subarray(4, 8).toString('latin1')).toBe('ftyp');
  });

  test('a local image goes along, and the command works as runcomfy too', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const image = join(folder, 'first.png');
    writeFileSync(image, png(640, 360));
    const body = JSON.stringify({ prompt: 'Slow push-in.', image_url: image, duration: 5 });
    const settings = {
      env: {
        STORYREEL_SERVICE: '',
        STORYREEL_TOKEN: '',
        RUNCOMFY_MODEL_API_BASE: `${service.url}/v1`,
        RUNCOMFY_TOKEN: env.STORYREEL_TOKEN!,
      },
    };
    const model = 'kling/kling-3.0/pro/image-to-video';
    const made = await call(['run', model, '--input', body, '--output-dir', join(folder, 'out')], settings);
    expect([made.code, made.stderr]).toEqual([0, expect.stringContaining('completed')]);
    expect(filesIn(join(folder, 'out'))).toHaveLength(1);
  });

  test('--no-wait prints the id, wait takes it up, and no file is written over', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const id = await submit();
    for (const count of [1, 2]) {
      const { code, stdout } = await call(['wait', id, '--output-dir', folder, '--output', 'json', '--poll-secs', '1']);
      expect(code).toBe(0);
      expect(JSON.parse(stdout).video).toMatch(/^http/);
      expect(filesIn(folder)).toHaveLength(count);
    }
    const quiet = await call(['run', T2V, '--input', input, '--no-download', '--output-dir', folder, '-q']);
    expect([quiet.code, quiet.stderr, filesIn(folder).length]).toEqual([0, '', 2]);
  });

  test.each<[string, string[], number, string]>([
    ['a bad body', ['run', T2V, '--input', '{"prompt":"x","duration":99}'], 65, 'API error 422'],
    ['an unknown model', ['run', 'kling/none', '--input', '{"prompt":"x"}'], 65, 'API error 404'],
    ['no JSON', ['run', T2V, '--input', '{'], 65, 'Invalid JSON'],
    ['an unknown request', ['status', 'nothing-here'], 65, 'API error 404'],
    ['a missing image', ['run', T2V, '--input', '{"prompt":"x","image_url":"./none.png"}'], 66, 'image_url'],
    ['a bad address', ['status', 'x', '--service', 'ftp://x'], 64, '--service must be an http or https address'],
  ])('%s', async (_, args, code, text) => {
    const outcome = await call(args);
    expect([outcome.code, outcome.stdout]).toEqual([code, '']);
    expect(outcome.stderr).toContain(text);
  });

  test('a token that is missing or wrong is 77, and a service that is not there 69', async () => {
    const without = await call(['status', 'x'], { env: { STORYREEL_TOKEN: '', RUNCOMFY_TOKEN: '' } });
    expect([without.code, without.stderr]).toEqual([77, expect.stringContaining('Not signed in')]);
    const wrong = await call(['status', 'x'], { env: { STORYREEL_TOKEN: 'sr_wrong' } });
    expect([wrong.code, wrong.stderr]).toEqual([77, expect.stringContaining('token was rejected')]);
    const gone = await call(['status', 'x', '--service', 'http://127.0.0.1:9']);
    expect([gone.code, gone.stderr]).toEqual([69, expect.stringContaining('cannot be reached')]);
  });
});

describe('requests', () => {
  test('status, list, result and cancel', { timeout: 60_000 }, async () => {
    const id = await submit();
    await call(['wait', id, '--no-download', '--poll-secs', '1']);
    const state = await call(['status', id]);
    expect(state.stdout).toContain(`request_id: ${id}\nstatus:     completed\n`);
    const asJson = await call(['requests', 'get', id, '--output', 'json']);
    expect(Object.keys(JSON.parse(asJson.stdout))).toEqual([
      'queue_position',
      'request_id',
      'result_url',
      'status',
      'status_url',
    ]);
    expect((await call(['list'])).stdout).toContain(id);
    const record = JSON.parse((await call(['result', id, '--no-download'])).stdout);
    expect(record).toMatchObject({ request_id: id, status: 'completed' });
    const ended = await call(['cancel', id, '--output', 'json']);
    expect([ended.code, JSON.parse(ended.stdout).outcome]).toEqual([0, 'not_cancellable']);
  });

  test('the catalogue of the service, as the built-in one is shown', async () => {
    const service = ['--service', env.STORYREEL_SERVICE ?? ''];
    const [own, theirs] = await Promise.all([call(['models']), call(['models', ...service])]);
    expect([theirs.code, theirs.stdout]).toEqual([0, own.stdout]);
    const found = await call([
      'models',
      'list',
      '--category',
      'image-to-video',
      '--limit',
      '2',
      '--output',
      'json',
      ...service,
    ]);
    const { models, total } = JSON.parse(found.stdout);
    expect([models.length, total]).toEqual([2, 3]);
    expect(models[0].model_url).toBe(`${env.STORYREEL_SERVICE}/v1/models/${models[0].model_id}`);
    const one = await call(['models', 'get', T2V, ...service]);
    expect(JSON.parse(one.stdout)).toMatchObject({ model_id: T2V, input_schema: { required: ['prompt'] } });
    expect((await call(['models', 'categories', ...service])).stdout).toBe('image-to-video\ntext-to-video\n');
    const unknown = await call(['models', 'get', 'kling/none/at-all', ...service]);
    expect([unknown.code, unknown.stderr]).toEqual([65, expect.stringContaining('API error 404')]);
  });

  test('whoami and balance', async () => {
    const me = await call(['whoami']);
    expect([me.code, me.stdout]).toEqual([0, '']);
    expect(me.stderr).toMatch(/user id: \S+/);
    expect((await call(['balance'])).stdout).toMatch(/^balance: \$\d+\.\d\d USD\n$/);
  });
});

/** A service that says what the test wants it to say. */
async function fake(
  answer: (path: string, count: number) => [number, unknown] | null,
): Promise<{ url: string; server: Server; seen: string[] }> {
  const seen: string[] = [];
  const server = createServer((request, reply) => {
    seen.push(`${request.method} ${request.url}`);
    const said = answer(request.url ?? '', seen.filter((each) => each.endsWith(request.url ?? '')).length);
    if (said === null) return void request.socket.destroy();
    reply.writeHead(said[0], { 'content-type': 'application/json' });
    reply.end(JSON.stringify(said[1]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, seen };
}

describe('a service that misbehaves', () => {
  test('lost and failed looks are repeated, and files elsewhere are not fetched', { timeout: 60_000 }, async () => {
    const { url, server } = await fake((path, count) => {
      if (path.endsWith('/models/a/b')) return [200, { request_id: 'r1' }];
      if (path.endsWith('/status'))
        return count === 1 ? null : count === 2 ? [503, {}] : [200, { request_id: 'r1', status: 'completed' }];
      return [200, { request_id: 'r1', status: 'completed', output: { video: 'https://elsewhere.example/x.mp4' } }];
    });
    const folder = temporaryFolder();
    const outcome = await call(['run', 'a/b', '--input', '{}', '--service', url, '--output-dir', folder]);
    server.close();
    expect(outcome.code).toBe(0);
    expect(outcome.stderr).toContain('Skipped 1 address outside trusted hosts');
    expect(filesIn(folder)).toEqual([]);
  });

  test('a failed request is 1, with the reason', async () => {
    const { url, server } = await fake((path) =>
      path.endsWith('/models/a/b')
        ? [200, { request_id: 'r1' }]
        : [
            200,
            {
              request_id: 'r1',
              status: 'failed',
              error: { code: 'engine_failed', message: 'The engine failed: no light.' },
            },
          ],
    );
    const outcome = await call(['run', 'a/b', '--input', '{}', '--service', url]);
    server.close();
    expect([outcome.code, outcome.stdout]).toEqual([1, '']);
    expect(outcome.stderr).toContain('The request failed: The engine failed: no light.');
  });

  test.skipIf(process.platform === 'win32')('Ctrl-C cancels at the service', { timeout: 60_000 }, async () => {
    const { url, server, seen } = await fake((path) =>
      path.endsWith('/cancel')
        ? [200, { request_id: 'r1', status: 'cancelled', outcome: 'cancelled' }]
        : [200, { request_id: 'r1', status: 'in_progress' }],
    );
    const running = start(['run', 'a/b', '--input', '{}', '--service', url], { env });
    await running.says('in_progress');
    running.kill('SIGINT');
    const outcome = await running.outcome;
    server.close();
    expect([outcome.code, outcome.stdout]).toEqual([130, '']);
    expect(outcome.stderr).toContain('cancel accepted (cancelled)');
    expect(seen).toContain('POST /v1/requests/r1/cancel');
  });

  test('sign-in stores the token for its owner alone, and sign-out deletes it', { timeout: 60_000 }, async () => {
    const { url, server } = await fake((path, count) =>
      path.endsWith('/start')
        ? [
            200,
            {
              device_code: 'd',
              user_code: 'ABCD-1234',
              verify_url: 'http://x.invalid/cli-auth',
              expires_in: 60,
              poll_interval: 1,
            },
          ]
        : [200, count === 1 ? { status: 'pending' } : { status: 'authorized', access_token: 'tok' }],
    );
    const folder = temporaryFolder();
    const settings = { env: { STORYREEL_CONFIG_DIR: folder } };
    const outcome = await call(['login', '--service', url, '--no-browser'], settings);
    server.close();
    expect([outcome.code, outcome.stderr]).toEqual([0, expect.stringContaining('ABCD-1234')]);
    const path = join(folder, 'token.json');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      access_token: 'tok',
      refresh_token: null,
      expires_at: null,
      user_email: null,
    });
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
    expect((await call(['logout'], settings)).code).toBe(0);
    expect(filesIn(folder)).toEqual([]);
  });
});
