import { describe, expect, test } from 'vitest';
import { readReplicate } from './replicate.ts';

const image = 'https://example.com/a.png';

function good(input: unknown) {
  const reading = readReplicate(input);
  if (!reading.ok) throw new Error(reading.faults.map((fault) => fault.message).join(' '));
  return reading;
}

test('the defaults of the model page', () => {
  expect(good({ prompt: 'a fox' }).generation).toMatchObject({
    model: 'kwaivgi/kling-v3-video',
    dialect: 'replicate',
    tier: 'pro',
    aspectRatio: '16:9',
    duration: 5,
    audio: false,
    width: 1920,
    height: 1080,
  });
});

test.each([
  ['standard', '16:9', 1280, 720],
  ['standard', '1:1', 960, 960],
  ['pro', '9:16', 1080, 1920],
  ['4k', '16:9', 3840, 2160],
])('%s at %s is %ix%i', (mode, aspect_ratio, width, height) => {
  expect(good({ prompt: 'x', mode, aspect_ratio }).generation).toMatchObject({ tier: mode, width, height });
});

test('a start image decides the shape, and a ratio beside it is reported as ignored', () => {
  const { generation, warnings } = good({ prompt: 'x', start_image: image, end_image: image, aspect_ratio: '1:1' });
  expect(generation).toMatchObject({ mode: 'image-to-video', aspectFrom: 'first-frame', lastFrame: image });
  expect(warnings.join()).toContain('aspect_ratio');
});

test('shots come as JSON text, or as the array itself', () => {
  const shots = [
    { prompt: 'a', duration: 1 },
    { prompt: 'b', duration: 4 },
  ];
  const text = good({ prompt: 'x', duration: 5, multi_prompt: JSON.stringify(shots) }).generation;
  expect(text).toMatchObject({ multiPrompt: shots, shotType: 'customize' });
  expect(good({ prompt: 'x', duration: 5, multi_prompt: shots }).generation).toEqual(text);
});

describe('faults', () => {
  const shot = { prompt: 'a', duration: 1 };
  test.each<[string, unknown, string, string]>([
    ['no prompt', {}, 'prompt', 'field_required'],
    ['a prompt of 2501 characters', { prompt: 'x'.repeat(2501) }, 'prompt', 'text_length'],
    ['a long negative prompt', { prompt: 'x', negative_prompt: 'y'.repeat(2501) }, 'negative_prompt', 'text_length'],
    ['a ratio that others have', { prompt: 'x', aspect_ratio: '21:9' }, 'aspect_ratio', 'field_not_a_choice'],
    ['two seconds', { prompt: 'x', duration: 2 }, 'duration', 'field_out_of_range'],
    ['sixteen seconds', { prompt: 'x', duration: 16 }, 'duration', 'field_out_of_range'],
    ['an end without a start', { prompt: 'x', end_image: image }, 'end_image', 'field_needs'],
    ['another mode', { prompt: 'x', mode: 'std' }, 'mode', 'field_not_a_choice'],
    ['audio as text', { prompt: 'x', generate_audio: 'true' }, 'generate_audio', 'field_wrong_type'],
    ['a field of RunComfy', { prompt: 'x', cfg_scale: 0.5 }, 'cfg_scale', 'field_unknown'],
    ['shots that are not JSON', { prompt: 'x', multi_prompt: 'Shot 1' }, 'multi_prompt', 'list_not_json'],
    ['no shots', { prompt: 'x', multi_prompt: '[]' }, 'multi_prompt', 'list_length'],
    ['seven shots', { prompt: 'x', duration: 7, multi_prompt: Array(7).fill(shot) }, 'multi_prompt', 'list_length'],
    ['a wrong sum', { prompt: 'x', duration: 5, multi_prompt: [shot, shot] }, 'multi_prompt', 'shots_sum'],
    [
      'a shot without duration',
      { prompt: 'x', multi_prompt: [{ prompt: 'a' }] },
      'multi_prompt[0].duration',
      'field_required',
    ],
    ['a list', [], '', 'input_not_object'],
  ])('%s', (_, input, path, code) => {
    const reading = readReplicate(input);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.faults.map((fault) => [fault.path, fault.code])).toEqual([[path, code]]);
  });
});
