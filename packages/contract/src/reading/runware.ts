/** Reads a videoInference task of Runware for klingai:kling-video@3-*. */
import { findModel, MODELS, type Model, type Size, tierFacts } from '../catalogue.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { ElementReference, ShotPrompt } from '../generation.ts';
import type { Format } from '../terms.ts';
import type { AspectRatio } from '../vocabulary.ts';
import { FaultList, isObject, readObject } from './check.ts';
import { describeValue } from './describe.ts';
import {
  checkElement,
  checkShotSum,
  complete,
  durationFromShots,
  type GenerationParts,
  type Reading,
  type ReadOptions,
  sizeOf,
} from './result.ts';

interface RunwareElement {
  id: string;
  description?: string;
  frontalImage?: string;
  images?: string[];
  videos?: string[];
  voices?: string[];
  tags?: string[];
}

interface RunwareValues {
  taskUUID: string;
  positivePrompt?: string;
  negativePrompt?: string;
  width?: number;
  height?: number;
  duration: number;
  numberResults: number;
  outputFormat: string;
  outputQuality: number;
  webhookURL?: string;
  uploadEndpoint?: string;
  ttl?: number;
  includeCost: boolean;
  safety?: { checkContent: boolean; mode?: string };
  inputs?: {
    referenceImages?: string[];
    frameImages?: { image: string; frame?: 'first' | 'last' | 0 | -1 }[];
    referenceVideos?: string[];
    elements?: RunwareElement[];
  };
  providerSettings?: {
    klingai?: {
      sound: boolean;
      multiPrompt?: ShotPrompt[];
      characterOrientation?: string;
      keepOriginalSound: boolean;
    };
  };
}

/** What the task asks of the service rather than of the engine. */
export interface RunwareTask {
  readonly taskUUID: string;
  readonly numberResults: number;
  readonly includeCost: boolean;
  readonly ttl?: number;
  readonly webhookURL?: string;
  readonly uploadEndpoint?: string;
}

const NOT_FOR_KLING = ['seed', 'CFGScale', 'fps', 'steps', 'scheduler'];

/** The generation that a task asks for, or every fault in it. */
export function readRunware(task: unknown, options: ReadOptions = {}): Reading<{ readonly task: RunwareTask }> {
  const modelId = isObject(task) && typeof task.model === 'string' ? task.model : 'klingai:kling-video@3-pro';
  const model = findModel('runware', modelId);
  const faults = new FaultList(modelId, options.local ?? false);
  if (!isObject(task)) {
    faults.add('input_not_object', '', { kind: describeValue(task), value: describeValue(task), rule: 'an object' });
    return { ok: false, faults: faults.list };
  }
  if (model === undefined) {
    const ids = MODELS.filter((each) => each.dialect === 'runware').map((each) => each.id);
    faults.add('model_unknown', 'model', {
      value: describeValue(modelId),
      hint: didYouMean(modelId, ids),
      rule: 'a model of the catalogue',
    });
    return { ok: false, faults: faults.list };
  }
  const { values, used } = readObject(model.fields, task, '', faults, (name) =>
    NOT_FOR_KLING.includes(name) ? ' Kling models do not take it.' : undefined,
  );
  const found = values as unknown as RunwareValues;
  const kling = found.providerSettings?.klingai;
  const shots = kling?.multiPrompt;
  const warnings = ignored(found);

  if (!used.has('positivePrompt') && shots === undefined) {
    faults.add('field_required', 'positivePrompt', { rule: 'required' });
  }
  const duration = readDuration(found.duration, used.has('duration'), shots, faults);
  const frames = readFrames(found, faults);
  // Frame images that are there but unsound still decide who gives the shape.
  const hasFrames = isObject(task.inputs) && Object.hasOwn(task.inputs, 'frameImages');
  const size = readSize(model, found, used, hasFrames, faults);
  const elements = readElements(found.inputs?.elements, hasFrames, faults);
  checkReferenceVideo(found, faults);
  if (faults.list.length > 0 || duration === undefined || size === undefined) return { ok: false, faults: faults.list };

  const generation = complete({
    model,
    tier: model.defaultTier,
    prompt: found.positivePrompt ?? (shots ?? []).map((shot) => shot.prompt).join(' '),
    negativePrompt: found.negativePrompt,
    duration,
    size,
    aspectFrom: frames.first === undefined ? 'request' : 'first-frame',
    seed: options.seed,
    audio: kling?.sound ?? false,
    shotType: shots === undefined ? 'intelligent' : 'customize',
    multiPrompt: shots,
    firstFrame: frames.first,
    lastFrame: frames.last,
    elements,
    format: options.format ?? (found.outputFormat.toLowerCase() as Format),
    quality: options.quality ?? found.outputQuality,
    fps: options.fps,
    pictureQuality: options.pictureQuality,
  });
  const { taskUUID, numberResults, includeCost, ttl, webhookURL, uploadEndpoint } = found;
  return {
    ok: true,
    generation,
    warnings,
    task: {
      taskUUID,
      numberResults,
      includeCost,
      ...(ttl === undefined ? {} : { ttl }),
      ...(webhookURL === undefined ? {} : { webhookURL }),
      ...(uploadEndpoint === undefined ? {} : { uploadEndpoint }),
    },
  };
}

function readDuration(
  duration: number | undefined,
  given: boolean,
  shots: readonly ShotPrompt[] | undefined,
  faults: FaultList,
): number | undefined {
  const path = 'providerSettings.klingai.multiPrompt';
  if (shots === undefined) return duration;
  if (!given) return durationFromShots(shots, path, faults);
  if (duration !== undefined) checkShotSum(shots, duration, path, faults);
  return duration;
}

/** One image without a position is the first frame; two are first and last. */
function readFrames(found: RunwareValues, faults: FaultList): { first?: string; last?: string } {
  const frames: { first?: string; last?: string } = {};
  for (const [index, entry] of (found.inputs?.frameImages ?? []).entries()) {
    const isLast = entry.frame === 'last' || entry.frame === -1 || (entry.frame === undefined && index === 1);
    const position = isLast ? 'last' : 'first';
    if (frames[position] !== undefined) {
      const path = `inputs.frameImages[${index}].frame`;
      faults.add('field_excludes', path, { other: `another ${position} frame`, rule: 'one image for a frame' });
    }
    frames[position] = entry.image;
  }
  if (frames.last !== undefined && frames.first === undefined) {
    faults.add('field_needs', 'inputs.frameImages', { other: 'a first frame', rule: 'a last frame needs a first' });
  }
  return frames;
}

/** Either frame images give the shape, or width and height name one of the model's sizes. */
function readSize(
  model: Model,
  found: RunwareValues,
  used: ReadonlyMap<string, string>,
  hasFrames: boolean,
  faults: FaultList,
): GenerationParts['size'] | undefined {
  const sized = used.has('width') || used.has('height');
  if (hasFrames) {
    const name = used.has('width') ? 'width' : 'height';
    if (sized) faults.add('field_excludes', name, { other: 'inputs.frameImages', rule: 'frame images give the size' });
    return sizeOf(model, model.defaultTier, '16:9');
  }
  for (const [name, other] of [
    ['width', 'height'],
    ['height', 'width'],
  ] as const) {
    if (!used.has(name)) faults.add('field_required', name, { other, rule: 'width and height, or inputs.frameImages' });
  }
  if (found.width === undefined || found.height === undefined) return undefined;
  const sizes = Object.entries(tierFacts(model, model.defaultTier).sizes) as [AspectRatio, Size][];
  const match = sizes.find(([, size]) => size[0] === found.width && size[1] === found.height);
  if (match !== undefined) return { aspectRatio: match[0], size: match[1] };
  const expected = sizes.map(([, size]) => `'${size[0]}x${size[1]}'`).join(', ');
  faults.add('size_unsupported', 'width', { value: `${found.width}x${found.height}`, expected });
  return undefined;
}

function readElements(
  list: readonly RunwareElement[] | undefined,
  hasFrames: boolean,
  faults: FaultList,
): ElementReference[] | undefined {
  if (list === undefined) return undefined;
  if (!hasFrames) {
    faults.add('field_needs', 'inputs.elements', { other: 'inputs.frameImages', rule: 'needs frame images' });
  }
  const names = { frontalImage: 'frontalImage', images: 'images', video: 'videos', voice: 'voices' };
  return list.map((element, index) => {
    const raw = {
      frontalImage: element.frontalImage,
      images: element.images,
      video: element.videos?.[0],
      voice: element.voices?.[0],
    };
    checkElement(raw, names, `inputs.elements[${index}]`, faults);
    return {
      id: element.id,
      images: element.images ?? [],
      tags: element.tags ?? [],
      ...(element.description === undefined ? {} : { description: element.description }),
      ...(raw.frontalImage === undefined ? {} : { frontalImage: raw.frontalImage }),
      ...(raw.video === undefined ? {} : { video: raw.video }),
      ...(raw.voice === undefined ? {} : { voice: raw.voice }),
    };
  });
}

/** Motion control: needs a video and an image, and leaves no room for sound or shots of one's own. */
function checkReferenceVideo(found: RunwareValues, faults: FaultList): void {
  const kling = found.providerSettings?.klingai;
  const path = 'providerSettings.klingai';
  const videos = found.inputs?.referenceVideos;
  if (kling?.characterOrientation !== undefined && (videos === undefined || !found.inputs?.referenceImages)) {
    faults.add('field_needs', `${path}.characterOrientation`, {
      other: 'inputs.referenceVideos and inputs.referenceImages',
      rule: 'needs a reference video and image',
    });
  }
  if (videos === undefined) return;
  const rule = 'not with a reference video';
  if (kling?.sound) faults.add('field_excludes', `${path}.sound`, { other: 'inputs.referenceVideos', rule });
  if (kling?.multiPrompt)
    faults.add('field_excludes', `${path}.multiPrompt`, { other: 'inputs.referenceVideos', rule });
}

/** What the task asks for and no engine carries out, one sentence each. */
function ignored(found: RunwareValues): string[] {
  const warnings: string[] = [];
  const kling = found.providerSettings?.klingai;
  if (found.inputs?.referenceImages) warnings.push('inputs.referenceImages does not guide the picture.');
  if (found.inputs?.referenceVideos) warnings.push('inputs.referenceVideos does not guide the motion.');
  if (kling?.characterOrientation) warnings.push('providerSettings.klingai.characterOrientation has no effect.');
  if (kling?.keepOriginalSound) warnings.push('providerSettings.klingai.keepOriginalSound has no effect.');
  if (found.safety?.checkContent || (found.safety?.mode ?? 'none') !== 'none') {
    warnings.push('safety: the content of the clip is not checked.');
  }
  return warnings;
}
