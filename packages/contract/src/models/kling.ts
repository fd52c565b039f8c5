/** Kling's own API: the current design (model in the path) and the legacy one (`kling-v3` in the body). */
import type { Model } from '../catalogue.ts';
import type { Field, Fields, MediaRule } from '../fields.ts';
import type { Mode } from '../terms.ts';
import { KLING_TIERS } from './rates.ts';

const MB = 1_000_000;
const text = (min: number, max: number) => ({ kind: 'text', min, max }) as const;
const ratio: Field = {
  title: 'Aspect Ratio',
  description: 'Shape of the picture.',
  rule: { kind: 'choice', values: ['16:9', '9:16', '1:1'] },
  default: '16:9',
};
const watermark: Field = {
  title: 'Watermark',
  description: 'Make a watermarked copy too.',
  rule: {
    kind: 'object',
    fields: { enabled: { title: 'Enabled', description: 'On or off.', rule: { kind: 'switch' }, default: false } },
  },
};
const callbackUrl: Field = { title: 'Callback', description: 'Called on every change.', rule: { kind: 'web-address' } };
const externalTaskId: Field = { title: 'External Id', description: 'Your id for the task.', rule: text(1, 200) };

const options: Field = {
  title: 'Options',
  description: 'Delivery.',
  rule: {
    kind: 'object',
    fields: { callback_url: callbackUrl, external_task_id: externalTaskId, watermark_info: watermark },
  },
};

function settings(mode: Mode): Field {
  return {
    title: 'Settings',
    description: 'How the clip is made.',
    rule: {
      kind: 'object',
      fields: {
        multi_shot: { title: 'Multi Shot', description: 'Plan shots.', rule: { kind: 'switch' }, default: true },
        audio: {
          title: 'Audio',
          description: 'Sound track.',
          rule: { kind: 'choice', values: ['native', 'off'] },
          default: 'off',
        },
        resolution: {
          title: 'Resolution',
          description: 'Lines.',
          rule: { kind: 'choice', values: ['720p', '1080p', '4k'] },
          default: '720p',
        },
        ...(mode === 'text-to-video' ? { aspect_ratio: ratio } : {}),
        duration: {
          title: 'Duration',
          description: 'Whole seconds.',
          rule: { kind: 'integer', min: 3, max: 15 },
          default: 5,
        },
      },
    },
  };
}

const currentImage: MediaRule = { kind: 'media', media: 'image', forms: ['https', 'base64'], maxBytes: 50 * MB };
const contents: Field = {
  title: 'Contents',
  description: 'Prompt, frames and elements.',
  required: true,
  rule: {
    kind: 'list',
    noun: 'content',
    min: 1,
    max: 6,
    item: {
      kind: 'object',
      fields: {
        type: {
          title: 'Type',
          description: 'What this entry is.',
          rule: { kind: 'choice', values: ['prompt', 'first_frame', 'last_frame', 'element'] },
          required: true,
        },
        text: { title: 'Text', description: 'The prompt.', rule: text(1, 3072) },
        url: { title: 'Image', description: 'The frame.', rule: currentImage },
        element_id: { title: 'Element', description: 'Id of a stored element.', rule: text(1, 200) },
        id: { title: 'Name', description: 'Name used as @name in the prompt.', rule: text(1, 200) },
      },
    },
  },
};

const legacyImage: MediaRule = { kind: 'media', media: 'image', forms: ['https', 'base64'], maxBytes: 10 * MB };

function legacyFields(mode: Mode): Fields {
  return {
    model_name: {
      title: 'Model',
      description: 'kling-v3.',
      rule: { kind: 'choice', values: ['kling-v3'] },
      required: true,
    },
    prompt: { title: 'Prompt', description: 'What to show.', rule: text(1, 2500) },
    negative_prompt: { title: 'Negative Prompt', description: 'What to keep out.', rule: text(0, 2500) },
    multi_shot: { title: 'Multi Shot', description: 'Several shots.', rule: { kind: 'switch' }, default: false },
    shot_type: {
      title: 'Shot Type',
      description: 'Who plans the shots.',
      rule: { kind: 'choice', values: ['customize', 'intelligence'] },
    },
    multi_prompt: {
      title: 'Multi Prompt',
      description: 'Shots in order.',
      rule: {
        kind: 'list',
        noun: 'shot',
        min: 1,
        max: 6,
        item: {
          kind: 'object',
          fields: {
            index: { title: 'Index', description: 'From 1.', rule: { kind: 'integer', min: 1, max: 6 } },
            prompt: { title: 'Prompt', description: 'The shot.', rule: text(1, 512), required: true },
            duration: {
              title: 'Duration',
              description: 'Whole seconds, as text.',
              rule: { kind: 'choice', values: seconds(1) },
              required: true,
            },
          },
        },
      },
    },
    sound: {
      title: 'Sound',
      description: 'Sound track.',
      rule: { kind: 'choice', values: ['on', 'off'] },
      default: 'off',
    },
    mode: {
      title: 'Mode',
      description: '720p, 1080p or 4K.',
      rule: { kind: 'choice', values: ['std', 'pro', '4k'] },
      default: 'std',
    },
    duration: {
      title: 'Duration',
      description: 'Whole seconds, as text.',
      rule: { kind: 'choice', values: seconds(3) },
      default: '5',
    },
    ...(mode === 'text-to-video'
      ? { aspect_ratio: ratio }
      : {
          image: { title: 'Image', description: 'First frame.', rule: legacyImage, required: true },
          image_tail: { title: 'Tail Image', description: 'Last frame.', rule: legacyImage },
        }),
    watermark_info: watermark,
    callback_url: callbackUrl,
    external_task_id: externalTaskId,
  };
}

function seconds(from: number): string[] {
  return Array.from({ length: 16 - from }, (_, index) => String(from + index));
}

const common = { dialect: 'kling', tiers: KLING_TIERS, defaultTier: 'standard' } as const;

export const KLING_MODELS: readonly Model[] = [
  {
    ...common,
    id: 'text-to-video/kling-3.0',
    name: 'Kling 3.0 text to video',
    description: 'Clips of 3 to 15 seconds from words.',
    modes: ['text-to-video'],
    fields: {
      prompt: { title: 'Prompt', description: 'What to show.', rule: text(1, 3072), required: true },
      settings: settings('text-to-video'),
      options,
    },
  },
  {
    ...common,
    id: 'image-to-video/kling-3.0',
    name: 'Kling 3.0 image to video',
    description: 'Clips of 3 to 15 seconds from a first frame.',
    modes: ['image-to-video'],
    fields: { contents, settings: settings('image-to-video'), options },
  },
  {
    ...common,
    id: 'videos/text2video/kling-v3',
    name: 'Kling 3.0 text to video (legacy design)',
    description: 'Clips of 3 to 15 seconds from words.',
    modes: ['text-to-video'],
    fields: legacyFields('text-to-video'),
  },
  {
    ...common,
    id: 'videos/image2video/kling-v3',
    name: 'Kling 3.0 image to video (legacy design)',
    description: 'Clips of 3 to 15 seconds from a first frame.',
    modes: ['image-to-video'],
    fields: legacyFields('image-to-video'),
  },
];
