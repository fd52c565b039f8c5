/** klingai:kling-video@3-* on Runware: videoInference tasks. */
import type { Model } from '../catalogue.ts';
import type { Field, Fields, MediaRule } from '../fields.ts';
import { FORMATS, TIERS, type Tier } from '../terms.ts';
import { KLING_TIERS } from './rates.ts';

const MB = 1_000_000;
const image: MediaRule = {
  kind: 'media',
  media: 'image',
  forms: ['https', 'data', 'base64', 'uuid'],
  maxBytes: 10 * MB,
};
const video: MediaRule = { kind: 'media', media: 'video', forms: ['https', 'uuid'], maxBytes: 200 * MB };
const voice: MediaRule = { kind: 'media', media: 'audio', forms: ['https', 'data', 'uuid'], maxBytes: 50 * MB };

const text = (min: number, max: number) => ({ kind: 'text', min, max }) as const;

const elementFields: Fields = {
  id: { title: 'Id', description: 'Your name for the element.', rule: text(1, 200), required: true },
  description: { title: 'Description', description: 'What it is.', rule: text(0, 2500) },
  frontalImage: { title: 'Frontal Image', description: 'From the front.', rule: image },
  images: {
    title: 'Images',
    description: 'Further angles; needs the frontal image.',
    rule: { kind: 'list', noun: 'image', min: 1, max: 3, item: image },
  },
  videos: {
    title: 'Videos',
    description: 'The element in motion; not with images or voices.',
    rule: { kind: 'list', noun: 'video', min: 1, max: 1, item: video },
  },
  voices: {
    title: 'Voices',
    description: 'Its voice; only with images.',
    rule: { kind: 'list', noun: 'voice', min: 1, max: 1, item: voice },
  },
  tags: {
    title: 'Tags',
    description: 'What kind of thing it is.',
    rule: { kind: 'list', noun: 'tag', min: 1, max: 20, item: text(1, 200) },
  },
};

const inputs: Field = {
  title: 'Inputs',
  description: 'Images, videos and elements.',
  rule: {
    kind: 'object',
    fields: {
      referenceImages: {
        title: 'Reference Images',
        description: 'One image for guidance.',
        rule: { kind: 'list', noun: 'image', min: 1, max: 1, item: image },
      },
      frameImages: {
        title: 'Frame Images',
        description: 'First and last frame.',
        rule: {
          kind: 'list',
          noun: 'frame image',
          min: 1,
          max: 2,
          item: {
            kind: 'object',
            fields: {
              image: { title: 'Image', description: 'The frame.', rule: image, required: true },
              frame: {
                title: 'Frame',
                description: 'Which frame it is.',
                rule: { kind: 'choice', values: ['first', 'last', 0, -1] },
              },
            },
          },
        },
      },
      referenceVideos: {
        title: 'Reference Videos',
        description: 'One video for guidance.',
        rule: { kind: 'list', noun: 'video', min: 1, max: 1, item: video },
      },
      elements: {
        title: 'Elements',
        description: 'Recurring characters and objects.',
        rule: { kind: 'list', noun: 'element', min: 1, max: 3, item: { kind: 'object', fields: elementFields } },
      },
    },
  },
};

const providerSettings: Field = {
  title: 'Provider Settings',
  description: 'Settings of Kling.',
  rule: {
    kind: 'object',
    fields: {
      klingai: {
        title: 'Kling AI',
        description: 'Settings of Kling.',
        rule: {
          kind: 'object',
          fields: {
            sound: { title: 'Sound', description: 'Sound track.', rule: { kind: 'switch' }, default: false },
            multiPrompt: {
              title: 'Multi Prompt',
              description: 'Shots in order; their durations add up to duration.',
              rule: {
                kind: 'list',
                noun: 'shot',
                min: 1,
                max: 6,
                item: {
                  kind: 'object',
                  fields: {
                    prompt: { title: 'Prompt', description: 'The shot.', rule: text(1, 2500), required: true },
                    duration: {
                      title: 'Duration',
                      description: 'Whole seconds.',
                      rule: { kind: 'integer', min: 1, max: 15 },
                      required: true,
                    },
                  },
                },
              },
            },
            characterOrientation: {
              title: 'Character Orientation',
              description: 'Motion control.',
              rule: { kind: 'choice', values: ['image', 'video'] },
            },
            keepOriginalSound: {
              title: 'Keep Original Sound',
              description: 'Keep the sound of the reference video.',
              rule: { kind: 'switch' },
              default: false,
            },
          },
        },
      },
    },
  },
};

const fields: Fields = {
  taskType: {
    title: 'Task Type',
    description: 'Kind of task.',
    rule: { kind: 'choice', values: ['videoInference'] },
    required: true,
  },
  taskUUID: { title: 'Task UUID', description: 'UUID v4 of the task.', rule: { kind: 'uuid' }, required: true },
  model: { title: 'Model', description: 'Id of the model.', rule: text(1, 200), required: true },
  positivePrompt: { title: 'Positive Prompt', description: 'What to show.', rule: text(2, 2500) },
  negativePrompt: { title: 'Negative Prompt', description: 'What to keep out.', rule: text(2, 2500) },
  width: { title: 'Width', description: 'Pixels.', rule: { kind: 'integer', min: 1, max: 8192 } },
  height: { title: 'Height', description: 'Pixels.', rule: { kind: 'integer', min: 1, max: 8192 } },
  duration: {
    title: 'Duration',
    description: 'Whole seconds.',
    rule: { kind: 'integer', min: 3, max: 15 },
    default: 5,
  },
  numberResults: {
    title: 'Number of Results',
    description: 'Takes with different seeds.',
    rule: { kind: 'integer', min: 1, max: 20 },
    default: 1,
  },
  outputType: {
    title: 'Output Type',
    description: 'How the clip is delivered.',
    rule: { kind: 'choice', values: ['URL'] },
    default: 'URL',
  },
  outputFormat: {
    title: 'Output Format',
    description: 'Container.',
    rule: { kind: 'choice', values: FORMATS.map((format) => format.toUpperCase()) },
    default: 'MP4',
  },
  outputQuality: {
    title: 'Output Quality',
    description: 'Compression quality.',
    rule: { kind: 'integer', min: 20, max: 99 },
    default: 95,
  },
  deliveryMethod: {
    title: 'Delivery Method',
    description: 'How results arrive.',
    rule: { kind: 'choice', values: ['async'] },
    default: 'async',
  },
  webhookURL: { title: 'Webhook URL', description: 'Called on completion.', rule: { kind: 'web-address' } },
  uploadEndpoint: { title: 'Upload Endpoint', description: 'Receives the clip by PUT.', rule: { kind: 'web-address' } },
  ttl: {
    title: 'Time to Live',
    description: 'Seconds that the address lives.',
    rule: { kind: 'integer', min: 60, max: 2147483647 },
  },
  includeCost: {
    title: 'Include Cost',
    description: 'Say what it cost.',
    rule: { kind: 'switch' },
    default: false,
  },
  safety: {
    title: 'Safety',
    description: 'Content checks.',
    rule: {
      kind: 'object',
      fields: {
        checkContent: { title: 'Check Content', description: 'On or off.', rule: { kind: 'switch' }, default: false },
        mode: { title: 'Mode', description: 'How much.', rule: { kind: 'choice', values: ['none', 'fast', 'full'] } },
      },
    },
  },
  inputs,
  providerSettings,
};

const SUFFIX: Readonly<Record<Tier, string>> = { standard: 'Standard', pro: 'Pro', '4k': '4K' };

export const RUNWARE_MODELS: readonly Model[] = TIERS.map((tier) => ({
  id: `klingai:kling-video@3-${tier}`,
  dialect: 'runware',
  name: `Kling VIDEO 3.0 ${SUFFIX[tier]}`,
  description: 'Clips of 3 to 15 seconds with sound, from words or frame images.',
  modes: ['text-to-video', 'image-to-video'],
  tiers: { [tier]: KLING_TIERS[tier] },
  defaultTier: tier,
  fields,
}));
