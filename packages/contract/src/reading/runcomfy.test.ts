import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Generation } from '../generation.ts';
import { MAX_SEED, TIERS } from '../terms.ts';
import { ASPECT_RATIOS } from '../vocabulary.ts';
import type { ReadOptions } from './result.ts';
import { readRunComfy } from './runcomfy.ts';

const T2V = 'kling/kling-3.0/pro/text-to-video';
const I2V = 'kling/kling-3.0/pro/image-to-video';
const STANDARD = 'kling/kling-3.0/standard/text-to-video';
const image = 'https://example.com/a.jpg';
const shot = (duration: unknown, prompt: unknown = 'a shot') => ({ prompt, duration });

function good(model: string, body: unknown, options?: ReadOptions) {
  const reading = readRunComfy(model, body, options);
  if (!reading.ok) throw new Error(reading.faults.map((fault) => fault.message).join(' '));
  expect(Generation.parse(reading.generation)).toEqual(reading.generation);
  return reading;
}

function faultsOf(model: string, body: unknown, options?: ReadOptions) {
  const reading = readRunComfy(model, body, options);
  expect(reading.ok).toBe(false);
  return reading.ok ? [] : reading.faults;
}

describe('defaults', () => {
  test('text-to-video: 5 seconds, 16:9, audio on, cfg 0.5, mp4, 24 fps', () => {
    expect(good(T2V, { prompt: 'a fox' }).generation).toMatchObject({
      model: T2V,
      dialect: 'runcomfy',
      tier: 'pro',
      mode: 'text-to-video',
      duration: 5,
      aspectRatio: '16:9',
      aspectFrom: 'default',
      width: 1920,
      height: 1080,
      fps: 24,
      cfgScale: 0.5,
      audio: true,
      format: 'mp4',
      quality: 75,
      seedGiven: false,
    });
  });

  test('the director plans the shots in standard text-to-video, the words rule elsewhere', () => {
    expect(good(STANDARD, { prompt: 'a fox' }).generation.shotType).toBe('intelligent');
    expect(good(T2V, { prompt: 'a fox' }).generation.shotType).toBe('customize');
    expect(good(T2V, { prompt: 'a fox', shot_type: 'intelligent' }).generation.shotType).toBe('intelligent');
  });

  test.each([
    [{ image_url: image }, 5],
    [{ start_image_url: image }, 10],
    [{ start_image_url: image, duration: 7 }, 7],
  ])('image-to-video with %j lasts %i seconds', (fields, seconds) => {
    expect(good(I2V, { prompt: 'slow push-in', ...fields }).generation.duration).toBe(seconds);
  });

  test('image-to-video takes its shape from the image unless the request names one', () => {
    const open = good(I2V, { prompt: 'x', image_url: image }).generation;
    expect(open).toMatchObject({ mode: 'image-to-video', aspectFrom: 'first-frame', firstFrame: image });
    const named = good(I2V, { prompt: 'x', image_url: image, aspect_ratio: '1:1' }).generation;
    expect(named).toMatchObject({ aspectFrom: 'request', aspectRatio: '1:1', width: 1080, height: 1080 });
  });
});

describe('sizes', () => {
  test.each([
    ['16:9', 1920, 1080, 3840, 2160],
    ['9:16', 1080, 1920, 2160, 3840],
    ['1:1', 1080, 1080, 2160, 2160],
    ['4:3', 1440, 1080, 2880, 2160],
    ['3:4', 1080, 1440, 2160, 2880],
    ['21:9', 1920, 822, 3840, 1646],
  ])('%s is %ix%i, and %ix%i in 4k', (aspect_ratio, width, height, width4k, height4k) => {
    expect(good(STANDARD, { prompt: 'x', aspect_ratio }).generation).toMatchObject({ width, height });
    expect(good(T2V, { prompt: 'x', aspect_ratio }).generation).toMatchObject({ width, height });
    expect(good('kling/kling-3.0/4k/text-to-video', { prompt: 'x', aspect_ratio }).generation).toMatchObject({
      width: width4k,
      height: height4k,
    });
  });
});

describe('names of one field', () => {
  test.each([
    [T2V, { sound: false }, { audio: false }],
    [T2V, { generate_audio: false }, { audio: false }],
    [T2V, { sound: true, generate_audio: true }, { audio: true }],
    [I2V, { image_url: image, sound: false }, { audio: false }],
    [I2V, { image_url: image, start_image_url: image }, { firstFrame: image, duration: 10 }],
    [I2V, { image_url: image, tail_image_url: image }, { lastFrame: image }],
    [I2V, { image_url: image, end_image_url: image }, { lastFrame: image }],
    ['kling/kling-3.0/standard/image-to-video', { image_url: image, end_image_url: image }, { lastFrame: image }],
    [T2V, { prompt_segments: [shot(5)] }, { multiPrompt: [shot(5)], shotType: 'customize' }],
  ])('%s reads %j', (model, fields, expected) => {
    expect(good(model, { prompt: 'x', ...fields }).generation).toMatchObject(expected);
  });

  test.each([
    [T2V, { sound: true, generate_audio: false }, 'sound', 'generate_audio'],
    [I2V, { image_url: image, start_image_url: 'https://example.com/b.jpg' }, 'start_image_url', 'image_url'],
    [T2V, { multi_prompt: [shot(5)], prompt_segments: [shot(2), shot(3)] }, 'multi_prompt', 'prompt_segments'],
  ])('%s refuses the contradiction in %j', (model, fields, path, other) => {
    const faults = faultsOf(model, { prompt: 'x', ...fields });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ code: 'field_conflict', path });
    expect(faults[0]?.message).toContain(other);
  });
});

describe('shots', () => {
  test('an array, or a string that holds one', () => {
    const shots = [shot(3), shot(4), shot(5)];
    const fromArray = good(T2V, { prompt: 'x', duration: 12, multi_prompt: shots }).generation;
    const fromText = good(T2V, { prompt: 'x', duration: 12, multi_prompt: JSON.stringify(shots) }).generation;
    expect(fromArray.multiPrompt).toEqual(shots);
    expect(fromText).toEqual(fromArray);
  });

  test('without a duration the clip is as long as its shots, and that is said', () => {
    const { generation, warnings } = good(T2V, { prompt: 'x', multi_prompt: [shot(3), shot(4), shot(5)] });
    expect(generation.duration).toBe(12);
    expect(warnings.join()).toContain('12 s');
  });

  test('a shot without a duration lasts 5 seconds, as published', () => {
    const { generation } = good(T2V, { prompt: 'x', duration: 10, multi_prompt: [{ prompt: 'a' }, { prompt: 'b' }] });
    expect(generation.multiPrompt).toEqual([shot(5, 'a'), shot(5, 'b')]);
  });

  test('an empty list, or an empty string, is no list', () => {
    expect(good(T2V, { prompt: 'x', duration: 7, multi_prompt: ' ' }).generation.multiPrompt).toBeUndefined();
    expect(good(STANDARD, { prompt: 'x', multi_prompt: [] }).generation).toMatchObject({ shotType: 'intelligent' });
  });

  test('six shots of one second and more are accepted, a seventh is not', () => {
    const six = [shot(1), shot(1), shot(1), shot(1), shot(1), shot(1)];
    expect(good(T2V, { prompt: 'x', duration: 6, multi_prompt: six }).generation.multiPrompt).toHaveLength(6);
    const [fault] = faultsOf(T2V, { prompt: 'x', duration: 7, multi_prompt: [...six, shot(1)] });
    expect(fault).toMatchObject({ code: 'list_length', path: 'multi_prompt', value: '7 shots' });
    expect(fault?.message).toContain('at most 6 shots');
  });

  test('an explicit "intelligent" gives way to a shot list with a warning', () => {
    const { generation, warnings } = good(T2V, { prompt: 'x', shot_type: 'intelligent', multi_prompt: [shot(5)] });
    expect(generation.shotType).toBe('customize');
    expect(warnings.some((warning) => warning.includes('shot_type'))).toBe(true);
  });

  test('the sum is exact, for any list of shots', () => {
    const lists = fc.array(fc.integer({ min: 1, max: 15 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 3, max: 15 }), (seconds, duration) => {
        const body = { prompt: 'x', duration, multi_prompt: seconds.map((each) => shot(each)) };
        const reading = readRunComfy(T2V, body);
        const sum = seconds.reduce((total, each) => total + each, 0);
        expect(reading.ok).toBe(sum === duration);
        if (!reading.ok) expect(reading.faults[0]).toMatchObject({ code: 'shots_sum', path: 'multi_prompt' });
      }),
    );
  });
});

describe('faults', () => {
  const long = 'x'.repeat(2501);
  test.each<[string, unknown, string, string]>([
    ['no prompt', {}, 'prompt', 'field_required'],
    ['an empty prompt', { prompt: '' }, 'prompt', 'text_empty'],
    ['a blank prompt', { prompt: ' \n\t' }, 'prompt', 'text_empty'],
    ['a prompt of 2501 characters', { prompt: long }, 'prompt', 'text_length'],
    ['a prompt with a NUL', { prompt: 'a\0b' }, 'prompt', 'field_wrong_type'],
    ['a prompt with half a character', { prompt: 'a\ud83eb' }, 'prompt', 'field_wrong_type'],
    ['a prompt that is a number', { prompt: 7 }, 'prompt', 'field_wrong_type'],
    ['a prompt that is null', { prompt: null }, 'prompt', 'field_wrong_type'],
    ['a long negative prompt', { prompt: 'x', negative_prompt: long }, 'negative_prompt', 'text_length'],
    ['a duration of 2', { prompt: 'x', duration: 2 }, 'duration', 'field_out_of_range'],
    ['a duration of 16', { prompt: 'x', duration: 16 }, 'duration', 'field_out_of_range'],
    ['a duration of 5.5', { prompt: 'x', duration: 5.5 }, 'duration', 'field_wrong_type'],
    ['a duration as text', { prompt: 'x', duration: '5' }, 'duration', 'field_wrong_type'],
    ['an unknown ratio', { prompt: 'x', aspect_ratio: '2:1' }, 'aspect_ratio', 'field_not_a_choice'],
    ['a ratio that is a number', { prompt: 'x', aspect_ratio: 1.78 }, 'aspect_ratio', 'field_not_a_choice'],
    ['cfg above 1', { prompt: 'x', cfg_scale: 1.01 }, 'cfg_scale', 'field_out_of_range'],
    ['cfg below 0', { prompt: 'x', cfg_scale: -0.1 }, 'cfg_scale', 'field_out_of_range'],
    ['cfg as text', { prompt: 'x', cfg_scale: '0.5' }, 'cfg_scale', 'field_wrong_type'],
    ['sound as text', { prompt: 'x', sound: 'on' }, 'sound', 'field_wrong_type'],
    ['an unknown shot type', { prompt: 'x', shot_type: 'intelligence' }, 'shot_type', 'field_not_a_choice'],
    ['a negative seed', { prompt: 'x', seed: -1 }, 'seed', 'field_out_of_range'],
    ['a seed above 32 bits', { prompt: 'x', seed: MAX_SEED + 1 }, 'seed', 'field_out_of_range'],
    ['a broken seed', { prompt: 'x', seed: 1.5 }, 'seed', 'field_wrong_type'],
    ['shots that are no list', { prompt: 'x', multi_prompt: { prompt: 'a' } }, 'multi_prompt', 'field_wrong_type'],
    ['shots in broken JSON', { prompt: 'x', multi_prompt: '[{"prompt":' }, 'multi_prompt', 'list_not_json'],
    ['shots in JSON that is no list', { prompt: 'x', multi_prompt: '{}' }, 'multi_prompt', 'field_wrong_type'],
    ['a shot that is text', { prompt: 'x', multi_prompt: ['a'] }, 'multi_prompt[0]', 'field_wrong_type'],
    [
      'a shot without words',
      { prompt: 'x', multi_prompt: [{ duration: 5 }] },
      'multi_prompt[0].prompt',
      'field_required',
    ],
    [
      'a shot of 0 seconds',
      { prompt: 'x', multi_prompt: [shot(5), shot(0)] },
      'multi_prompt[1].duration',
      'field_out_of_range',
    ],
    [
      'a shot of half a second',
      { prompt: 'x', multi_prompt: [shot(4.5)] },
      'multi_prompt[0].duration',
      'field_wrong_type',
    ],
    [
      'a shot of 2501 characters',
      { prompt: 'x', multi_prompt: [shot(5, long)] },
      'multi_prompt[0].prompt',
      'text_length',
    ],
    [
      'an unknown field of a shot',
      { prompt: 'x', multi_prompt: [{ ...shot(5), seed: 1 }] },
      'multi_prompt[0].seed',
      'field_unknown',
    ],
    ['shots of 2 seconds in all', { prompt: 'x', multi_prompt: [shot(2)] }, 'multi_prompt', 'field_out_of_range'],
    [
      'shots that miss the duration',
      { prompt: 'x', duration: 9, multi_prompt: [shot(3), shot(4)] },
      'multi_prompt',
      'shots_sum',
    ],
    ['an image', { prompt: 'x', image_url: image }, 'image_url', 'field_unknown'],
    ['elements', { prompt: 'x', elements: [] }, 'elements', 'field_unknown'],
    ['a misspelt field', { prompt: 'x', durations: 5 }, 'durations', 'field_unknown'],
    ['__proto__', JSON.parse('{"prompt":"x","__proto__":{"duration":3}}'), '__proto__', 'field_unknown'],
    ['constructor', { prompt: 'x', constructor: 1 }, 'constructor', 'field_unknown'],
  ])('text-to-video refuses %s', (_, body, path, code) => {
    const faults = faultsOf(T2V, body);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path, code });
    expect(faults[0]?.message).toContain(path.startsWith('__') ? 'proto' : path);
  });

  const i2v = { prompt: 'x', image_url: image };
  test.each<[string, Record<string, unknown>, string, string]>([
    ['no image', { prompt: 'x' }, 'start_image_url or image_url', 'field_required'],
    ['an empty image', { ...i2v, image_url: '' }, 'image_url', 'media_form'],
    ['http', { ...i2v, image_url: 'http://example.com/a.jpg' }, 'image_url', 'media_form'],
    ['ftp', { ...i2v, image_url: 'ftp://example.com/a.jpg' }, 'image_url', 'media_form'],
    ['javascript', { ...i2v, image_url: 'javascript:alert(1)' }, 'image_url', 'media_form'],
    ['file', { ...i2v, image_url: 'file:///etc/passwd' }, 'image_url', 'media_form'],
    ['a path', { ...i2v, image_url: '/etc/passwd' }, 'image_url', 'media_form'],
    ['a password', { ...i2v, image_url: 'https://me:secret@example.com/a.jpg' }, 'image_url', 'media_form'],
    ['no host', { ...i2v, image_url: 'https://' }, 'image_url', 'media_form'],
    ['SVG data', { ...i2v, image_url: 'data:image/svg+xml;base64,AAAA' }, 'image_url', 'media_data'],
    ['plain data', { ...i2v, image_url: 'data:image/png,hello' }, 'image_url', 'media_data'],
    ['damaged base64', { ...i2v, image_url: 'data:image/png;base64,@@@@' }, 'image_url', 'media_data'],
    ['empty data', { ...i2v, image_url: 'data:image/png;base64,' }, 'image_url', 'media_data'],
    ['data without a comma', { ...i2v, image_url: 'data:image/png;base64' }, 'image_url', 'media_data'],
    ['a number', { ...i2v, image_url: 1 }, 'image_url', 'field_wrong_type'],
    ['a bad tail', { ...i2v, tail_image_url: 'nowhere' }, 'tail_image_url', 'media_form'],
    ['six elements', { ...i2v, elements: Array(6).fill({ frontal_image_url: image }) }, 'elements', 'list_length'],
    [
      'an empty element',
      { ...i2v, elements: [{}] },
      'elements[0].frontal_image_url or elements[0].video_url',
      'field_required',
    ],
    [
      'angles alone',
      { ...i2v, elements: [{ reference_image_urls: [image] }] },
      'elements[0].reference_image_urls',
      'field_needs',
    ],
    [
      'four angles',
      { ...i2v, elements: [{ frontal_image_url: image, reference_image_urls: Array(4).fill(image) }] },
      'elements[0].reference_image_urls',
      'list_length',
    ],
    [
      'images and a video',
      { ...i2v, elements: [{ frontal_image_url: image, video_url: 'https://example.com/a.mp4' }] },
      'elements[0].video_url',
      'field_excludes',
    ],
  ])('image-to-video refuses %s', (_, body, path, code) => {
    const faults = faultsOf(I2V, body);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ path, code });
  });

  test('every fault is reported at once, each with path, rule, value, code and message', () => {
    const faults = faultsOf(T2V, {
      duration: 99,
      cfg_scale: 'high',
      multi_prompt: [{ prompt: '', duration: 0 }],
      sound: 1,
      image_url: image,
      nonsense: true,
    });
    expect(faults.map((fault) => fault.path)).toEqual([
      'prompt',
      'duration',
      'cfg_scale',
      'sound',
      'multi_prompt[0].prompt',
      'multi_prompt[0].duration',
      'image_url',
      'nonsense',
    ]);
    for (const fault of faults) {
      expect(fault.rule).not.toBe('');
      expect(fault.message).toContain(fault.path);
    }
    expect(faults[1]).toMatchObject({ rule: 'a whole number from 3 to 15', value: '99' });
  });

  test('unknown names come with the name that was meant, or with the endpoint that has them', () => {
    const message = (body: object) => faultsOf(T2V, { prompt: 'x', ...body })[0]?.message;
    expect(message({ aspectRatio: '16:9' })).toContain('Did you mean aspect_ratio?');
    expect(message({ negativeprompt: 'y' })).toContain('Did you mean negative_prompt?');
    expect(message({ tail_image_url: image })).toContain('It belongs to kling/kling-3.0/pro/image-to-video.');
    expect(message({ zzzzzz: 1 })).not.toContain('Did you mean');
  });

  test.each([[null], [[]], ['text'], [3], [true]])('a body that is %j is refused', (body) => {
    expect(faultsOf(T2V, body)[0]).toMatchObject({ code: 'input_not_object', path: '' });
  });

  test('an unknown model is named, with the nearest one', () => {
    const [fault] = faultsOf('kling/kling-3.0/pro/text2video', {});
    expect(fault).toMatchObject({ code: 'model_unknown', path: 'model' });
    expect(fault?.message).toContain('Did you mean kling/kling-3.0/pro/text-to-video?');
  });

  test('messages stay short, on one line, and repeat no secrets', () => {
    const secret = 'https://example.com/a.jpg?signature=abc';
    const [fault] = faultsOf(I2V, { prompt: 'x', image_url: secret.replace('https', 'http') });
    expect(fault?.message).not.toContain('signature');
    const [odd] = faultsOf(T2V, { prompt: 'x', aspect_ratio: `a\u001b[31m\n${'b'.repeat(5000)}` });
    expect(odd?.message).toMatch(/^[\x20-\x7e]{1,300}$/);
  });

  test('the list of faults has an end', () => {
    const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`field_${index}_zzz`, 1]));
    expect(faultsOf(T2V, { prompt: 'x', ...many })).toHaveLength(51);
  });

  test('no JSON value makes the reader throw, and what it accepts is a Generation', () => {
    const field = fc.constantFrom('prompt', 'duration', 'multi_prompt', 'elements', 'image_url', 'seed', 'sound', 'zz');
    const body = fc.dictionary(field, fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.integer(), fc.constant('a fox')));
    fc.assert(
      fc.property(body, fc.constantFrom(T2V, I2V), (value, model) => {
        const reading = readRunComfy(model, value, { local: true });
        if (reading.ok) Generation.parse(reading.generation);
        else expect(reading.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test('deep nesting is no trouble', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
    expect(faultsOf(T2V, { prompt: 'x', multi_prompt: deep, prompt_segments: deep }).length).toBeGreaterThan(0);
  });
});

describe('images', () => {
  const png = `data:image/png;base64,${'A'.repeat(64)}`;
  test.each([[image], [png], ['data:image/jpeg;base64,AAAA'], ['data:application/octet-stream;base64,AAAA']])(
    '%s is accepted everywhere',
    (url) => {
      expect(good(I2V, { prompt: 'x', image_url: url }).generation.firstFrame).toBe(url);
    },
  );

  test.each([['./a.jpg'], ['/tmp/a.png'], ['a.webp'], ['file:///tmp/a.png'], ['C:\\pictures\\a.png']])(
    '%s is accepted where paths are',
    (path) => {
      expect(good(I2V, { prompt: 'x', image_url: path }, { local: true }).generation.firstFrame).toBe(path);
      expect(faultsOf(I2V, { prompt: 'x', image_url: path })[0]).toMatchObject({ code: 'media_form' });
    },
  );

  test('a file that the service holds is accepted by the reference it says it knows, and only by that', () => {
    const stored = (reference: string): boolean => reference === 'asset:1';
    const body = { prompt: 'x', image_url: 'asset:1', elements: [{ frontal_image_url: 'asset:1' }] };
    expect(good(I2V, body, { stored }).generation).toMatchObject({ firstFrame: 'asset:1' });
    expect(faultsOf(I2V, { prompt: 'x', image_url: 'asset:1' })[0]).toMatchObject({ code: 'media_form' });
    const other = readRunComfy(I2V, { prompt: 'x', image_url: 'asset:2' }, { stored });
    expect(other.ok).toBe(false);
  });

  test('data above the limit is refused before it is decoded', () => {
    const [fault] = faultsOf(I2V, { prompt: 'x', image_url: `data:image/png;base64,${'A'.repeat(67_000_000)}` });
    expect(fault).toMatchObject({ code: 'media_data' });
    expect(fault?.message).toContain('50 MB');
  });
});

describe('the seed', () => {
  test('is kept when given, also 0 and the largest', () => {
    for (const seed of [0, 7, MAX_SEED]) {
      expect(good(T2V, { prompt: 'x', seed }).generation).toMatchObject({ seed, seedGiven: true });
    }
  });

  test('follows from the words when absent: the same in every tier, shape and format', () => {
    const first = good(T2V, { prompt: 'a fox' }).generation.seed;
    for (const tier of TIERS) {
      const id = `kling/kling-3.0/${tier}/text-to-video`;
      for (const aspect_ratio of ASPECT_RATIOS) {
        const { generation } = good(id, { prompt: 'a fox', aspect_ratio, sound: false }, { format: 'webm', fps: 60 });
        expect(generation.seed).toBe(first);
      }
    }
    expect(good(T2V, { prompt: 'a fox.' }).generation.seed).not.toBe(first);
    expect(good(T2V, { prompt: 'a fox', duration: 6 }).generation.seed).not.toBe(first);
  });

  test('of the command line replaces that of the body, and says so', () => {
    const { generation, warnings } = good(T2V, { prompt: 'x', seed: 1 }, { seed: 2 });
    expect(generation.seed).toBe(2);
    expect(warnings.join()).toContain('replaces the seed 1');
  });
});

test('a prompt may have 2500 characters, counted as people count them', () => {
  expect(good(T2V, { prompt: '🦊'.repeat(2500) }).generation.prompt).toHaveLength(5000);
});
