/** The six Kling 3.0 endpoints of RunComfy's Model API. */
import type { Model } from '../catalogue.ts';
import type { Field, Fields, MediaRule } from '../fields.ts';
import { MAX_SEED, MODES, type Mode, SHOT_TYPES, TIERS, type Tier } from '../terms.ts';
import { ASPECT_RATIOS } from '../vocabulary.ts';
import { RUNCOMFY_TIERS } from './rates.ts';

const MB = 1_000_000;
const image: MediaRule = { kind: 'media', media: 'image', forms: ['https', 'data'], maxBytes: 50 * MB };

const prompt: Field = {
  title: 'Prompt',
  description: 'Scene, motion, camera and mood in words.',
  rule: { kind: 'text', min: 1, max: 2500 },
  required: true,
  sample:
    'Wide shot of a lighthouse on a cliff at dusk, waves breaking below. Cut to a close-up of the keeper, an old woman in a yellow coat, who looks out to sea. Slow push-in, wind and gulls.',
};
const negativePrompt: Field = {
  title: 'Negative Prompt',
  description: 'What to keep out of picture and sound.',
  rule: { kind: 'text', min: 0, max: 2500 },
};
const cfgScale: Field = {
  title: 'CFG Scale',
  description: 'How strictly to follow the prompt.',
  rule: { kind: 'number', min: 0, max: 1 },
  default: 0.5,
};
const seed: Field = {
  title: 'Seed',
  description: 'Another number gives another take of the same words.',
  rule: { kind: 'integer', min: 0, max: MAX_SEED },
  extension: true,
};
const shots: Field = {
  title: 'Multi Prompt',
  description: 'Shots in order; their durations add up to duration.',
  aliases: ['prompt_segments'],
  rule: {
    kind: 'list',
    noun: 'shot',
    min: 0,
    max: 6,
    advertisedMax: 20,
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
          description: 'Whole seconds.',
          rule: { kind: 'integer', min: 1, max: 15, advertisedMin: 3 },
          default: 5,
        },
      },
    },
  },
};
const elements: Field = {
  title: 'Elements',
  description: 'Reference assets for recurring characters and objects.',
  rule: {
    kind: 'list',
    noun: 'element',
    min: 0,
    max: 5,
    item: {
      kind: 'object',
      fields: {
        frontal_image_url: { title: 'Frontal Image', description: 'The subject from the front.', rule: image },
        reference_image_urls: {
          title: 'Reference Images',
          description: 'The subject from other sides; needs the frontal image.',
          rule: { kind: 'list', noun: 'image', min: 0, max: 3, item: image },
        },
        video_url: {
          title: 'Video',
          description: 'The subject in motion; in place of images.',
          rule: { kind: 'media', media: 'video', forms: ['https', 'data'], maxBytes: 100 * MB },
        },
      },
    },
  },
};

function aspectRatio(mode: Mode): Field {
  return {
    title: 'Aspect Ratio',
    description: 'Shape of the picture.',
    rule: { kind: 'choice', values: ASPECT_RATIOS, advertised: ['16:9', '9:16', '1:1'] },
    // Image-to-video takes its shape from the start image unless told otherwise.
    ...(mode === 'text-to-video' ? { default: '16:9' } : { extension: true }),
  };
}

function duration(mode: Mode): Field {
  return {
    title: 'Duration',
    description: 'Whole seconds.',
    rule: { kind: 'integer', min: 3, max: 15 },
    // The published image-to-video default is 10; a caller who uses the name image_url gets 5 (see the reader).
    default: mode === 'text-to-video' ? 5 : 10,
  };
}

function shotType(tier: Tier, mode: Mode): Field {
  const plans = tier === 'standard' && mode === 'text-to-video';
  return {
    title: 'Shot Type',
    description: 'intelligent: the service plans the shots. customize: your words and multi_prompt rule.',
    rule: { kind: 'choice', values: SHOT_TYPES, advertised: plans ? SHOT_TYPES : ['customize'] },
    default: plans ? 'intelligent' : 'customize',
  };
}

function fields(tier: Tier, mode: Mode): Fields {
  const audio = {
    title: 'Audio',
    description: 'Make the sound track too.',
    rule: { kind: 'switch' },
    default: true,
  } as const;
  if (mode === 'text-to-video') {
    return {
      prompt,
      negative_prompt: negativePrompt,
      duration: duration(mode),
      aspect_ratio: aspectRatio(mode),
      cfg_scale: cfgScale,
      sound: { ...audio, title: 'Sound', aliases: ['generate_audio'] },
      shot_type: shotType(tier, mode),
      multi_prompt: shots,
      seed,
    };
  }
  return {
    prompt,
    start_image_url: {
      title: 'Start Image',
      description: 'The clip opens on this image.',
      rule: image,
      required: true,
      aliases: ['image_url'],
    },
    end_image_url: {
      title: 'End Image',
      description: 'The clip ends on this image.',
      rule: image,
      aliases: ['tail_image_url'],
      ...(tier === 'standard' ? { extension: true } : {}),
    },
    negative_prompt: negativePrompt,
    duration: duration(mode),
    aspect_ratio: aspectRatio(mode),
    generate_audio: { ...audio, title: 'Generate Audio', aliases: ['sound'] },
    cfg_scale: cfgScale,
    shot_type: shotType(tier, mode),
    elements,
    multi_prompt: shots,
    seed,
  };
}

const TIER_NAMES: Readonly<Record<Tier, string>> = { standard: 'Standard', pro: 'Pro', '4k': '4K' };

export const RUNCOMFY_MODELS: readonly Model[] = TIERS.flatMap((tier) =>
  MODES.map((mode): Model => {
    const lines = tier === '4k' ? '2160' : '1080';
    return {
      id: `kling/kling-3.0/${tier}/${mode}`,
      dialect: 'runcomfy',
      name: `Kling 3.0 ${TIER_NAMES[tier]} ${mode === 'text-to-video' ? 'Text to Video' : 'Image to Video'}`,
      description:
        mode === 'text-to-video'
          ? `A clip of 3 to 15 seconds with up to six shots and sound, from words, ${lines} lines.`
          : `A clip of 3 to 15 seconds that opens on an image and may end on another, ${lines} lines.`,
      modes: [mode],
      tiers: { [tier]: RUNCOMFY_TIERS[tier] },
      defaultTier: tier,
      fields: fields(tier, mode),
    };
  }),
);
