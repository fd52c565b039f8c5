import { describe, expect, test } from 'vitest';
import { readRunware } from './runware.ts';

const taskUUID = '08885c1c-3794-4bb7-adab-b8df47f93c80';
const base = { taskType: 'videoInference', taskUUID, model: 'klingai:kling-video@3-pro', positivePrompt: 'a fox' };
const sized = { ...base, width: 1920, height: 1080 };
const image = 'https://example.com/a.jpg';
const framed = { ...base, inputs: { frameImages: [{ image }] } };
const kling = (settings: object) => ({ ...sized, providerSettings: { klingai: settings } });

function good(task: unknown) {
  const reading = readRunware(task);
  if (!reading.ok) throw new Error(reading.faults.map((fault) => fault.message).join(' '));
  return reading;
}

test('the defaults of the model page', () => {
  const { generation, task, warnings } = good(sized);
  expect(generation).toMatchObject({
    duration: 5,
    audio: false,
    format: 'mp4',
    quality: 95,
    tier: 'pro',
    mode: 'text-to-video',
  });
  expect(task).toEqual({ taskUUID, numberResults: 1, includeCost: false });
  expect(warnings).toEqual([]);
});

test('every field of the page is read', () => {
  const { generation, task, warnings } = good({
    ...sized,
    negativePrompt: 'blur',
    duration: 15,
    outputType: 'URL',
    outputFormat: 'WEBM',
    outputQuality: 20,
    webhookURL: 'https://example.com/hook?key=1',
    deliveryMethod: 'async',
    uploadEndpoint: 'https://example.com/put',
    safety: { checkContent: true, mode: 'fast' },
    ttl: 60,
    includeCost: true,
    numberResults: 20,
    providerSettings: { klingai: { sound: true, keepOriginalSound: false } },
  });
  expect(generation).toMatchObject({ format: 'webm', quality: 20, duration: 15, negativePrompt: 'blur', audio: true });
  expect(task).toMatchObject({
    ttl: 60,
    includeCost: true,
    numberResults: 20,
    uploadEndpoint: 'https://example.com/put',
  });
  expect(warnings.join()).toContain('safety');
});

test.each([
  ['standard', 1280, 720],
  ['standard', 960, 960],
  ['pro', 1440, 1440],
  ['pro', 1080, 1920],
  ['4k', 3840, 2160],
  ['4k', 2880, 2880],
])('%s takes %ix%i', (tier, width, height) => {
  const { generation } = good({ ...base, model: `klingai:kling-video@3-${tier}`, width, height });
  expect(generation).toMatchObject({ tier, width, height });
});

test('frames by position, name or number', () => {
  const frames = (list: unknown[]) => good({ ...base, inputs: { frameImages: list } }).generation;
  const other = 'https://example.com/b.jpg';
  expect(frames([{ image }])).toMatchObject({ firstFrame: image });
  const both = { firstFrame: image, lastFrame: other };
  expect(frames([{ image }, { image: other }])).toMatchObject(both);
  expect(
    frames([
      { image: other, frame: 'last' },
      { image, frame: 'first' },
    ]),
  ).toMatchObject(both);
  expect(
    frames([
      { image, frame: 0 },
      { image: other, frame: -1 },
    ]),
  ).toMatchObject(both);
  expect(frames([{ image: taskUUID }]).firstFrame).toBe(taskUUID);
});

test('elements keep their ids, angles, voice and tags', () => {
  const element = { id: 'hero', frontalImage: image, images: [image], voices: [image], tags: ['Character'] };
  const task = { ...framed, inputs: { frameImages: [{ image }], elements: [element, { id: 'stored' }] } };
  expect(good(task).generation.elements).toEqual([
    { id: 'hero', frontalImage: image, images: [image], voice: image, tags: ['Character'] },
    { id: 'stored', images: [], tags: [] },
  ]);
});

test('shots alone are prompt and duration enough', () => {
  const { positivePrompt: _, ...rest } = sized;
  const multiPrompt = ['a', 'b', 'c'].map((prompt) => ({ prompt, duration: 3 }));
  const { generation } = good({ ...rest, providerSettings: { klingai: { multiPrompt } } });
  expect(generation).toMatchObject({ prompt: 'a b c', duration: 9, multiPrompt, shotType: 'customize' });
});

test('what cannot be carried out is a warning', () => {
  const { warnings } = good({
    ...sized,
    inputs: { referenceImages: [image], referenceVideos: ['https://example.com/a.mp4'] },
  });
  expect(warnings.join()).toContain('referenceImages');
  expect(warnings.join()).toContain('referenceVideos');
});

describe('faults', () => {
  test.each<[string, unknown, string, string]>([
    ['no task type', { ...sized, taskType: undefined }, 'taskType', 'field_not_a_choice'],
    [
      'a UUID that is not version 4',
      { ...sized, taskUUID: '08885c1c-3794-1bb7-adab-b8df47f93c80' },
      'taskUUID',
      'field_wrong_type',
    ],
    ['a prompt of one character', { ...sized, positivePrompt: 'a' }, 'positivePrompt', 'text_length'],
    [
      'no prompt',
      { taskType: 'videoInference', taskUUID, model: base.model, width: 1920, height: 1080 },
      'positivePrompt',
      'field_required',
    ],
    ['another size', { ...base, width: 1920, height: 1088 }, 'width', 'size_unsupported'],
    ['the size of another tier', { ...base, width: 1280, height: 720 }, 'width', 'size_unsupported'],
    ['a width alone', { ...base, width: 1920 }, 'height', 'field_required'],
    ['a size beside frame images', { ...framed, width: 1920, height: 1080 }, 'width', 'field_excludes'],
    ['quality 19', { ...sized, outputQuality: 19 }, 'outputQuality', 'field_out_of_range'],
    ['quality 100', { ...sized, outputQuality: 100 }, 'outputQuality', 'field_out_of_range'],
    ['lower-case format', { ...sized, outputFormat: 'mp4' }, 'outputFormat', 'field_not_a_choice'],
    ['a ttl of 59', { ...sized, ttl: 59 }, 'ttl', 'field_out_of_range'],
    ['21 results', { ...sized, numberResults: 21 }, 'numberResults', 'field_out_of_range'],
    ['sync delivery', { ...sized, deliveryMethod: 'sync' }, 'deliveryMethod', 'field_not_a_choice'],
    ['a seed', { ...sized, seed: 1 }, 'seed', 'field_unknown'],
    ['CFGScale', { ...sized, CFGScale: 7 }, 'CFGScale', 'field_unknown'],
    [
      'three frames',
      { ...base, inputs: { frameImages: [{ image }, { image }, { image }] } },
      'inputs.frameImages',
      'list_length',
    ],
    [
      'two first frames',
      { ...base, inputs: { frameImages: [{ image }, { image, frame: 0 }] } },
      'inputs.frameImages[1].frame',
      'field_excludes',
    ],
    [
      'a last frame alone',
      { ...base, inputs: { frameImages: [{ image, frame: 'last' }] } },
      'inputs.frameImages',
      'field_needs',
    ],
    ['elements without frames', { ...sized, inputs: { elements: [{ id: 'a' }] } }, 'inputs.elements', 'field_needs'],
    [
      'two reference images',
      { ...sized, inputs: { referenceImages: [image, image] } },
      'inputs.referenceImages',
      'list_length',
    ],
    [
      'four elements',
      { ...framed, inputs: { frameImages: [{ image }], elements: Array(4).fill({ id: 'a' }) } },
      'inputs.elements',
      'list_length',
    ],
    [
      'a voice alone',
      { ...framed, inputs: { frameImages: [{ image }], elements: [{ id: 'a', voices: [image] }] } },
      'inputs.elements[0].voices',
      'field_needs',
    ],
    [
      'orientation alone',
      kling({ characterOrientation: 'image' }),
      'providerSettings.klingai.characterOrientation',
      'field_needs',
    ],
    [
      'shots that miss the duration',
      { ...kling({ multiPrompt: [{ prompt: 'a', duration: 3 }] }), duration: 5 },
      'providerSettings.klingai.multiPrompt',
      'shots_sum',
    ],
    ['an unknown setting', kling({ cameraControl: {} }), 'providerSettings.klingai.cameraControl', 'field_unknown'],
    ['a webhook that is no address', { ...sized, webhookURL: 'nowhere' }, 'webhookURL', 'field_wrong_type'],
    ['an unknown model', { ...sized, model: 'klingai:kling-video@4' }, 'model', 'model_unknown'],
  ])('%s', (_, task, path, code) => {
    const reading = readRunware(task);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.faults.map((fault) => [fault.path, fault.code])).toEqual([[path, code]]);
  });

  test('motion control leaves no room for sound and shots', () => {
    const task = {
      ...kling({ sound: true, multiPrompt: [{ prompt: 'a', duration: 5 }] }),
      inputs: { referenceVideos: ['https://example.com/a.mp4'] },
    };
    const reading = readRunware(task);
    expect(reading.ok ? [] : reading.faults.map((fault) => fault.code)).toEqual(['field_excludes', 'field_excludes']);
  });
});
