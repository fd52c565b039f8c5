import { MODELS } from '@storyreel/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, openTestApp, type TestApp, type TestCaller } from '../../../testing/app.ts';
import { BalanceAnswer, CategoriesAnswer, MeAnswer, ModelEntry, ModelsAnswer } from './schemas.ts';

let service: TestApp;
let me: TestCaller;
beforeAll(async () => {
  service = await openTestApp();
  me = await service.account(5_000_000);
});
afterAll(() => service.close());

const IDS = MODELS.filter(({ dialect }) => dialect === 'runcomfy').map(({ id }) => id);

describe('the catalogue', () => {
  test('lists the six models, a hundred at most where nothing is said', async () => {
    const answer = await me.call('GET', '/v1/models');
    expect(answer.status).toBe(200);
    expect(ModelsAnswer.parse(answer.json)).toEqual(answer.json);
    expect(answer.json).toMatchObject({ total: 6, limit: 100, offset: 0 });
    expect(answer.json.models.map((model: { model_id: string }) => model.model_id)).toEqual(IDS);
    expect(answer.json.models[0]).not.toHaveProperty('input_schema');
  });

  test.each([
    ['?limit=500&offset=0', 6],
    ['?limit=2&offset=5', 1],
    ['?limit=100&offset=50', 0],
    ['?search=PRO%20image', 1],
    ['?search=nothing', 0],
    ['?search=', 6],
    ['?category=text-to-video', 3],
    ['?category=text-to-audio', 0],
    ['?kind=model', 6],
    ['?kind=workflow', 0],
    ['?category=image-to-video&search=4k&limit=10&offset=0', 1],
  ])('%s gives %i', async (query, count) => {
    const answer = await me.call('GET', `/v1/models${query}`);
    expect(answer.status, answer.text).toBe(200);
    expect(answer.json.models).toHaveLength(count);
  });

  test.each([['?limit=0'], ['?limit=501'], ['?limit=x'], ['?offset=-1'], ['?kind=thing'], ['?limit=1.5']])(
    '%s is refused',
    async (query) => {
      const answer = await me.call('GET', `/v1/models${query}`);
      expect(answer.status).toBe(422);
      expect(answer.json).toMatchObject({ error_code: 422001, code: 'input_invalid' });
      expect(answer.json.detail).toHaveLength(1);
    },
  );

  test('has the categories, before the pattern that would take them for a model', async () => {
    const answer = await me.call('GET', '/v1/models/categories');
    expect(CategoriesAnswer.parse(answer.json)).toEqual({ categories: ['image-to-video', 'text-to-video'] });
  });

  test.each(IDS)('%s comes with its schema and a price that clients accept', async (id) => {
    const answer = await me.call('GET', `/v1/models/${id}`);
    const entry = ModelEntry.parse(answer.json);
    expect(entry).toEqual(answer.json);
    expect(entry.model_id).toBe(id);
    expect(entry.price_unit).toBe('second');
    expect(entry.base_price_usd).toBeGreaterThan(0);
    expect(entry.model_url).toBe(`http://clips.example:8787/v1/models/${id}`);
    expect(entry.categories).toEqual([id.split('/').at(-1)]);
    const { properties, required } = entry.input_schema as { properties: Record<string, never>; required: string[] };
    expect(Object.keys(properties)).toEqual(entry.inputs);
    expect(required).toEqual(entry.required_inputs);
  });

  // The matrix of fields: what each endpoint advertises, its defaults and its limits.
  const schemaOf = async (id: string) => (await me.call('GET', `/v1/models/${id}`)).json.input_schema;

  test.each(IDS.filter((id) => id.endsWith('text-to-video')))('%s has the fields of text-to-video', async (id) => {
    const { properties, required } = await schemaOf(id);
    expect(required).toEqual(['prompt']);
    expect(properties).toMatchObject({
      prompt: { type: 'string', default: expect.any(String) },
      negative_prompt: { type: 'string' },
      duration: { type: 'integer', minimum: 3, maximum: 15, default: 5 },
      aspect_ratio: { type: 'string', enum: ['16:9', '9:16', '1:1'], default: '16:9' },
      cfg_scale: { type: 'float', minimum: 0, maximum: 1, default: 0.5 },
      sound: { type: 'boolean', default: true },
      multi_prompt: { type: 'array', minItems: 0, maxItems: 20 },
    });
    const shotTypes = id.includes('/standard/') ? ['intelligent', 'customize'] : ['customize'];
    expect(properties.shot_type).toMatchObject({ enum: shotTypes, default: shotTypes[0] });
    expect(properties.multi_prompt.items).toMatchObject({
      type: 'object',
      required: ['prompt'],
      properties: { duration: { minimum: 3, maximum: 15, default: 5 } },
    });
    for (const hidden of ['seed', 'image_url', 'tail_image_url', 'prompt_segments', 'generate_audio'])
      expect(properties).not.toHaveProperty(hidden);
  });

  test.each(IDS.filter((id) => id.endsWith('image-to-video')))('%s has the fields of image-to-video', async (id) => {
    const { properties, required } = await schemaOf(id);
    expect(required).toEqual(['prompt', 'start_image_url']);
    expect(properties).toMatchObject({
      start_image_url: { type: 'string', format: 'image_uri' },
      duration: { minimum: 3, maximum: 15, default: 10 },
      generate_audio: { type: 'boolean', default: true },
      cfg_scale: { type: 'float', default: 0.5 },
      shot_type: { enum: ['customize'], default: 'customize' },
      elements: { type: 'array' },
      multi_prompt: { type: 'array' },
    });
    expect('end_image_url' in properties).toBe(!id.includes('/standard/'));
    for (const hidden of ['seed', 'image_url', 'tail_image_url', 'aspect_ratio', 'sound'])
      expect(properties).not.toHaveProperty(hidden);
  });

  test.each([
    ['standard', 0.084],
    ['pro', 0.112],
    ['4k', 0.42],
  ])('%s costs $%f a second without sound', async (tier, price) => {
    for (const mode of ['text-to-video', 'image-to-video']) {
      expect((await me.call('GET', `/v1/models/kling/kling-3.0/${tier}/${mode}`)).json.base_price_usd).toBe(price);
    }
  });

  test('an unknown model is 404, with the name that was meant', async () => {
    const answer = await me.call('GET', '/v1/models/kling/kling-3.0/pro/text2video');
    expect(answer.status).toBe(404);
    expect(answer.json).toMatchObject({ error_code: 404001, code: 'model_unknown' });
    expect(answer.json.error_message).toContain('kling/kling-3.0/pro/text-to-video');
  });
});

test.each([
  ['standard', 0.63],
  ['pro', 0.84],
  ['4k', 2.1],
])('five seconds of %s with sound are quoted at $%f', async (tier, usd) => {
  const answer = await me.call('POST', `/v1/quotes/kling/kling-3.0/${tier}/text-to-video`, { prompt: 'x' });
  expect(answer.json).toMatchObject({ usd, seconds: 5, audio: true });
});

describe('whose token it is', () => {
  test('six fields, of a made key and of a device', async () => {
    const answer = await me.call('GET', '/api/auth/me');
    expect(answer.status).toBe(200);
    expect(MeAnswer.parse(answer.json)).toEqual(answer.json);
    expect(Object.keys(answer.json).sort()).toEqual([
      'display_name',
      'email',
      'id',
      'token_created_at',
      'token_type',
      'username',
    ]);
    expect(answer.json).toMatchObject({ id: me.principal.accountId, token_type: 'api' });
  });

  test('is 401 for a token that is none', async () => {
    const answer = await callApp(service.app, 'GET', '/api/auth/me', undefined, { authorization: 'Bearer sr_none' });
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({ error_code: 401001, code: 'token_rejected' });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });
});

test('the balance is what can be spent, in dollars and micro-dollars', async () => {
  const answer = await me.call('GET', '/prod/v2/balance');
  expect(BalanceAnswer.parse(answer.json)).toEqual(answer.json);
  expect(answer.json).toEqual({
    balance_usd: 5,
    balance_microdollars: 5_000_000,
    currency: 'USD',
    held_microdollars: 0,
  });
  const submitted = await me.call('POST', '/v1/models/kling/kling-3.0/standard/text-to-video', { prompt: 'x' });
  expect((await me.call('GET', '/prod/v2/balance')).json).toMatchObject({
    balance_usd: 4.37,
    held_microdollars: 630_000,
  });
  await me.call('POST', `/v1/requests/${submitted.json.request_id}/cancel`);
  expect((await me.call('GET', '/prod/v2/balance')).json.balance_usd).toBe(5);
});
