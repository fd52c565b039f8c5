/** Reads the `input` of a Replicate prediction of kwaivgi/kling-v3-video. */
import { findModel } from '../catalogue.ts';
import type { ShotPrompt } from '../generation.ts';
import type { Tier } from '../terms.ts';
import { FaultList, isObject, readObject } from './check.ts';
import { describeValue } from './describe.ts';
import { checkShotSum, complete, durationFromShots, type Reading, type ReadOptions, sizeOf } from './result.ts';

interface ReplicateValues {
  prompt: string;
  negative_prompt: string;
  start_image?: string;
  end_image?: string;
  mode: Tier;
  aspect_ratio: string;
  duration: number;
  generate_audio: boolean;
  multi_prompt?: ShotPrompt[];
}

export const REPLICATE_MODEL = 'kwaivgi/kling-v3-video';

/** The generation that an input asks for, or every fault in it. */
export function readReplicate(input: unknown, options: ReadOptions = {}): Reading {
  const faults = new FaultList(REPLICATE_MODEL, options.local ?? false);
  const model = findModel('replicate', REPLICATE_MODEL);
  if (model === undefined) throw new Error('the catalogue has lost its Replicate model');
  if (!isObject(input)) {
    faults.add('input_not_object', '', { kind: describeValue(input), value: describeValue(input), rule: 'an object' });
    return { ok: false, faults: faults.list };
  }
  const { values, used } = readObject(model.fields, input, '', faults);
  const found = values as unknown as ReplicateValues;
  const warnings: string[] = [];
  const shots = found.multi_prompt;

  if (used.has('end_image') && !used.has('start_image')) {
    faults.add('field_needs', 'end_image', { other: 'start_image', rule: 'needs start_image' });
  }
  let duration: number | undefined = found.duration;
  if (shots !== undefined && used.has('duration')) {
    if (duration !== undefined) checkShotSum(shots, duration, 'multi_prompt', faults);
  } else if (shots !== undefined) {
    duration = durationFromShots(shots, 'multi_prompt', faults);
  }
  if (used.has('start_image') && used.has('aspect_ratio')) {
    warnings.push('aspect_ratio is ignored: the clip takes its shape from start_image.');
  }
  if (faults.list.length > 0 || duration === undefined) return { ok: false, faults: faults.list };

  const generation = complete({
    model,
    tier: found.mode,
    prompt: found.prompt,
    negativePrompt: found.negative_prompt,
    duration,
    size: sizeOf(model, found.mode, found.start_image === undefined ? found.aspect_ratio : '16:9'),
    aspectFrom: found.start_image !== undefined ? 'first-frame' : used.has('aspect_ratio') ? 'request' : 'default',
    seed: options.seed,
    audio: found.generate_audio,
    shotType: shots === undefined ? 'intelligent' : 'customize',
    multiPrompt: shots,
    firstFrame: found.start_image,
    lastFrame: found.end_image,
    format: options.format,
    quality: options.quality,
    fps: options.fps,
    pictureQuality: options.pictureQuality,
  });
  return { ok: true, generation, warnings };
}
