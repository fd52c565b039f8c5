/** Reads the body of a RunComfy Model API request: the input object itself, not wrapped. */
import { findModel, MODELS, type Model } from '../catalogue.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { ElementReference, ShotPrompt } from '../generation.ts';
import { type FaultList, FaultList as Faults, isObject, readObject } from './check.ts';
import { describeValue } from './describe.ts';
import {
  checkElement,
  checkShotSum,
  complete,
  durationFromShots,
  type Reading,
  type ReadOptions,
  sizeOf,
} from './result.ts';

interface RunComfyValues {
  prompt: string;
  negative_prompt?: string;
  start_image_url?: string;
  end_image_url?: string;
  duration: number;
  aspect_ratio?: string;
  cfg_scale: number;
  sound?: boolean;
  generate_audio?: boolean;
  shot_type: 'intelligent' | 'customize';
  multi_prompt?: ShotPrompt[];
  elements?: { frontal_image_url?: string; reference_image_urls?: string[]; video_url?: string }[];
  seed?: number;
}

/** The generation that a body asks for, or every fault in it. */
export function readRunComfy(modelId: string, body: unknown, options: ReadOptions = {}): Reading {
  const faults = new Faults(modelId, options.local ?? false, options.stored);
  const model = findModel('runcomfy', modelId);
  if (model === undefined) {
    const ids = MODELS.filter((each) => each.dialect === 'runcomfy').map((each) => each.id);
    faults.add('model_unknown', 'model', {
      value: describeValue(modelId),
      hint: didYouMean(modelId, ids),
      rule: 'a model of the catalogue',
    });
    return { ok: false, faults: faults.list };
  }
  if (!isObject(body)) {
    faults.add('input_not_object', '', { kind: describeValue(body), value: describeValue(body), rule: 'an object' });
    return { ok: false, faults: faults.list };
  }
  const { values, used } = readObject(model.fields, body, '', faults, (name) => fieldElsewhere(name, model));
  const found = values as unknown as RunComfyValues;
  const warnings: string[] = [];
  const shots = found.multi_prompt?.length ? found.multi_prompt : undefined;
  const shotsPath = used.get('multi_prompt') ?? 'multi_prompt';
  const elements = readElements(found.elements, faults);

  let duration: number | undefined = used.has('duration') ? found.duration : undefined;
  if (used.has('duration')) {
    if (shots !== undefined && duration !== undefined) checkShotSum(shots, duration, shotsPath, faults);
  } else if (shots !== undefined) {
    duration = durationFromShots(shots, shotsPath, faults);
    if (duration !== undefined)
      warnings.push(`duration was not given: the ${shots.length} shots add up to ${duration} s.`);
  } else {
    // The published default of 10 belongs to callers of the published name; the older name image_url means 5.
    duration = used.get('start_image_url') === 'image_url' ? 5 : found.duration;
  }
  if (shots !== undefined && found.shot_type === 'intelligent' && used.has('shot_type')) {
    warnings.push(`shot_type "intelligent" gives way to ${shotsPath}: its shots rule.`);
  }
  if (options.seed !== undefined && found.seed !== undefined && options.seed !== found.seed) {
    warnings.push(`seed ${options.seed} replaces the seed ${found.seed} of the input.`);
  }
  if (faults.list.length > 0 || duration === undefined) return { ok: false, faults: faults.list };

  const tier = model.defaultTier;
  const fromImage = found.start_image_url !== undefined && found.aspect_ratio === undefined;
  const generation = complete({
    model,
    tier,
    prompt: found.prompt,
    negativePrompt: found.negative_prompt,
    duration,
    size: sizeOf(model, tier, found.aspect_ratio ?? '16:9'),
    aspectFrom: fromImage ? 'first-frame' : used.has('aspect_ratio') ? 'request' : 'default',
    cfgScale: found.cfg_scale,
    seed: options.seed ?? found.seed,
    audio: (found.sound ?? found.generate_audio) === true,
    shotType: shots !== undefined ? 'customize' : found.shot_type,
    multiPrompt: shots,
    firstFrame: found.start_image_url,
    lastFrame: found.end_image_url,
    elements,
    format: options.format,
    quality: options.quality,
    fps: options.fps,
    pictureQuality: options.pictureQuality,
  });
  return { ok: true, generation, warnings };
}

function readElements(list: RunComfyValues['elements'], faults: FaultList): ElementReference[] | undefined {
  if (list === undefined) return undefined;
  const names = {
    frontalImage: 'frontal_image_url',
    images: 'reference_image_urls',
    video: 'video_url',
    voice: 'voice_url',
  };
  return list.map((item, index) => {
    const path = `elements[${index}]`;
    const element = { frontalImage: item.frontal_image_url, images: item.reference_image_urls, video: item.video_url };
    if (element.frontalImage === undefined && !element.images?.length && element.video === undefined) {
      faults.add('field_required', `${path}.frontal_image_url or ${path}.video_url`, { rule: 'an image or a video' });
    }
    checkElement(element, names, path, faults);
    return {
      id: `element_${index + 1}`,
      images: element.images ?? [],
      tags: [],
      ...(element.frontalImage === undefined ? {} : { frontalImage: element.frontalImage }),
      ...(element.video === undefined ? {} : { video: element.video }),
    };
  });
}

/** " It belongs to ..." for a field that another endpoint of the family has. */
function fieldElsewhere(name: string, model: Model): string | undefined {
  const owner = MODELS.find(
    (each) =>
      each.dialect === 'runcomfy' &&
      each.defaultTier === model.defaultTier &&
      Object.entries(each.fields).some(([field, { aliases }]) => field === name || aliases?.includes(name)),
  );
  return owner === undefined ? undefined : ` It belongs to ${owner.id}.`;
}
