/** kwaivgi/kling-v3-video on Replicate. */
import type { Model } from '../catalogue.ts';
import type { MediaRule } from '../fields.ts';
import { TIERS } from '../terms.ts';
import { KLING_TIERS } from './rates.ts';

const image: MediaRule = { kind: 'media', media: 'image', forms: ['https', 'data'], maxBytes: 10_000_000 };

export const REPLICATE_MODELS: readonly Model[] = [
  {
    id: 'kwaivgi/kling-v3-video',
    dialect: 'replicate',
    name: 'Kling Video 3.0',
    description: 'Clips of up to 15 seconds with several shots and sound, from words or an image.',
    modes: ['text-to-video', 'image-to-video'],
    tiers: KLING_TIERS,
    defaultTier: 'pro',
    fields: {
      prompt: {
        title: 'Prompt',
        description: 'What the video should show (up to 2500 characters).',
        rule: { kind: 'text', min: 1, max: 2500 },
        required: true,
      },
      negative_prompt: {
        title: 'Negative Prompt',
        description: 'What to avoid (up to 2500 characters).',
        rule: { kind: 'text', min: 0, max: 2500 },
        default: '',
      },
      start_image: { title: 'Start Image', description: 'First frame.', rule: image },
      end_image: { title: 'End Image', description: 'Last frame; only with a first frame.', rule: image },
      mode: {
        title: 'mode',
        description: '720p, 1080p or 4K.',
        rule: { kind: 'choice', values: TIERS },
        default: 'pro',
      },
      aspect_ratio: {
        title: 'aspect_ratio',
        description: 'Not used with a first frame.',
        rule: { kind: 'choice', values: ['16:9', '9:16', '1:1'] },
        default: '16:9',
      },
      duration: {
        title: 'Duration',
        description: 'Seconds.',
        rule: { kind: 'integer', min: 3, max: 15 },
        default: 5,
      },
      generate_audio: {
        title: 'Generate Audio',
        description: 'Make a sound track too.',
        rule: { kind: 'switch' },
        default: false,
      },
      multi_prompt: {
        title: 'Multi Prompt',
        description: 'JSON list of shots with prompt and duration.',
        rule: {
          kind: 'list',
          noun: 'shot',
          min: 1,
          max: 6,
          orJsonText: true,
          item: {
            kind: 'object',
            fields: {
              prompt: {
                title: 'Prompt',
                description: 'What this shot shows.',
                rule: { kind: 'text', min: 1, max: 2500 },
                required: true,
              },
              duration: {
                title: 'Duration',
                description: 'Seconds.',
                rule: { kind: 'integer', min: 1, max: 15 },
                required: true,
              },
            },
          },
        },
      },
    },
  },
];
