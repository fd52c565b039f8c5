import { describe, expect, test } from 'vitest';
import { findModel, MODELS, nearestSize, tierFacts } from './catalogue.ts';
import { catalogueEntry } from './catalogue-entry.ts';
import { inputSchema } from './fields.ts';
import { fitToImage } from './reading/result.ts';
import { readRunComfy } from './reading/runcomfy.ts';
import { TIERS } from './terms.ts';

test('the six endpoints of RunComfy, and no others', () => {
  expect(MODELS.filter((model) => model.dialect === 'runcomfy').map((model) => model.id)).toEqual([
    'kling/kling-3.0/standard/text-to-video',
    'kling/kling-3.0/standard/image-to-video',
    'kling/kling-3.0/pro/text-to-video',
    'kling/kling-3.0/pro/image-to-video',
    'kling/kling-3.0/4k/text-to-video',
    'kling/kling-3.0/4k/image-to-video',
  ]);
});

test('ids are unique in their dialect, sizes even, prices whole, and audio never cheaper than silence', () => {
  expect(new Set(MODELS.map((model) => `${model.dialect} ${model.id}`)).size).toBe(MODELS.length);
  for (const model of MODELS) {
    expect(model.tiers[model.defaultTier]).toBeDefined();
    for (const facts of Object.values(model.tiers)) {
      expect(facts.price.withAudio).toBeGreaterThanOrEqual(facts.price.silent);
      expect(Number.isInteger(facts.price.silent) && Number.isInteger(facts.price.withAudio)).toBe(true);
      for (const [ratio, [width, height]] of Object.entries(facts.sizes)) {
        expect(width % 2 === 0 && height % 2 === 0).toBe(true);
        const [x, y] = ratio.split(':').map(Number);
        expect(Math.abs(width / height / (x! / y!) - 1)).toBeLessThan(0.002);
      }
    }
  }
});

describe('the field matrix of the six endpoints', () => {
  const t2v = [
    'prompt',
    'negative_prompt',
    'duration',
    'aspect_ratio',
    'cfg_scale',
    'sound',
    'shot_type',
    'multi_prompt',
  ];
  const i2v = [
    'prompt',
    'start_image_url',
    'end_image_url',
    'negative_prompt',
    'duration',
    'generate_audio',
    'cfg_scale',
    'shot_type',
    'elements',
    'multi_prompt',
  ];
  const entry = (path: string) => catalogueEntry(findModel('runcomfy', `kling/kling-3.0/${path}`)!, true);

  test.each(TIERS)('%s publishes the fields of its page', (tier) => {
    expect(entry(`${tier}/text-to-video`).inputs).toEqual(t2v);
    expect(entry(`${tier}/text-to-video`).required_inputs).toEqual(['prompt']);
    const published = tier === 'standard' ? i2v.filter((name) => name !== 'end_image_url') : i2v;
    expect(entry(`${tier}/image-to-video`).inputs).toEqual(published);
    expect(entry(`${tier}/image-to-video`).required_inputs).toEqual(['prompt', 'start_image_url']);
  });

  test('limits and defaults of the schema page', () => {
    expect(entry('standard/text-to-video').input_schema).toMatchObject({
      type: 'object',
      required: ['prompt'],
      properties: {
        duration: { type: 'integer', minimum: 3, maximum: 15, default: 5 },
        aspect_ratio: { enum: ['16:9', '9:16', '1:1'], default: '16:9' },
        cfg_scale: { type: 'float', minimum: 0, maximum: 1, default: 0.5 },
        sound: { type: 'boolean', default: true },
        shot_type: { enum: ['intelligent', 'customize'], default: 'intelligent' },
        multi_prompt: {
          type: 'array',
          minItems: 0,
          maxItems: 20,
          items: { properties: { duration: { minimum: 3, maximum: 15, default: 5 } } },
        },
      },
    });
    expect(entry('pro/image-to-video').input_schema).toMatchObject({
      properties: {
        start_image_url: { format: 'image_uri' },
        duration: { default: 10 },
        generate_audio: { default: true },
        shot_type: { enum: ['customize'], default: 'customize' },
      },
    });
  });

  test('prices as listed', () => {
    expect(entry('pro/text-to-video')).toMatchObject({ base_price_usd: 0.112, price_unit: 'second', kind: 'model' });
    expect(entry('4k/image-to-video').pricing_note).toContain('with or without audio');
  });
});

test('the shape of a first frame is the nearest of the six', () => {
  const facts = tierFacts(findModel('runcomfy', 'kling/kling-3.0/pro/image-to-video')!, 'pro');
  const ratio = (width: number, height: number) => nearestSize(facts, width, height).aspectRatio;
  expect(ratio(1920, 1080)).toBe('16:9');
  expect(ratio(3000, 2000)).toBe('4:3');
  expect(ratio(1000, 1010)).toBe('1:1');
  expect(ratio(800, 1000)).toBe('3:4');
  expect(ratio(600, 5000)).toBe('9:16');
  expect(ratio(5000, 1000)).toBe('21:9');
});

test('an image shapes only a request that left the shape open', () => {
  const id = 'kling/kling-3.0/4k/image-to-video';
  const read = (body: object) => {
    const reading = readRunComfy(id, { prompt: 'x', image_url: 'https://example.com/a.png', ...body });
    if (!reading.ok) throw new Error('unreadable');
    return fitToImage(reading.generation, findModel('runcomfy', id)!, 900, 1600);
  };
  expect(read({})).toMatchObject({ aspectRatio: '9:16', width: 2160, height: 3840 });
  expect(read({ aspect_ratio: '1:1' })).toMatchObject({ aspectRatio: '1:1', width: 2160, height: 2160 });
});

describe("Kling's own models", () => {
  const fields = (id: string) => inputSchema(findModel('kling', id)!.fields) as { properties: Record<string, object> };

  test('the current design takes numbers and starts at 720p without sound', () => {
    const { settings } = fields('text-to-video/kling-3.0').properties as { settings: { properties: object } };
    expect(settings.properties).toMatchObject({
      multi_shot: { default: true },
      audio: { enum: ['native', 'off'], default: 'off' },
      resolution: { enum: ['720p', '1080p', '4k'], default: '720p' },
      aspect_ratio: { enum: ['16:9', '9:16', '1:1'], default: '16:9' },
      duration: { type: 'integer', minimum: 3, maximum: 15, default: 5 },
    });
  });

  test('the legacy design takes durations as text, spells "intelligence", and holds shots to 512 characters', () => {
    expect(fields('videos/text2video/kling-v3').properties).toMatchObject({
      prompt: { maxLength: 2500 },
      shot_type: { enum: ['customize', 'intelligence'] },
      sound: { enum: ['on', 'off'], default: 'off' },
      mode: { enum: ['std', 'pro', '4k'], default: 'std' },
      duration: { default: '5' },
      multi_prompt: { maxItems: 6, items: { properties: { prompt: { maxLength: 512 } } } },
    });
  });

  test('image-to-video has no ratio and needs its image', () => {
    expect(fields('videos/image2video/kling-v3').properties).not.toHaveProperty('aspect_ratio');
    expect(fields('videos/image2video/kling-v3')).toMatchObject({ required: ['model_name', 'image'] });
  });
});
