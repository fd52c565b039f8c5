/** The edit room on Node: a screenplay becomes one finished file. */
import type { Screenplay } from '@storyreel/contract';
import { coversShot, type PlatePicture } from '../../render/plate/index.ts';
import { plateWarnings } from '../../render/plate/warnings.ts';
import {
  ClipAbortedError,
  type ClipJob,
  ClipJobError,
  type ClipOptions,
  type ClipResult,
  type PassesJob,
  type Timeline,
} from '../clip-job.ts';
import type { FilmSettings } from '../film-settings.ts';
import type { PictureSize } from '../frame-source.ts';
import { needsFrames } from '../passes/wanted.ts';
import { QUALITY_DEFAULT } from '../quality.ts';
import type { MadeStems } from '../stem-names.ts';
import type { Subtitles } from '../subtitles.ts';
import type { OutsideVoice } from '../voices/outside-voice.ts';
import { checkPasses, checkPicture } from './check-job.ts';
import { type ImageRules, plateFrom } from './image-in.ts';
import { loadKernel } from './load-kernel.ts';
import { makeClipFromSource, throwIfAborted } from './make-clip.ts';
import type { PassesSource } from './passes/passes-run.ts';
import { editModule } from './worker-threads.ts';

export * from '../clip-job.ts';
export {
  type ClipFormat,
  EncodeError,
  type Encoder,
  EncoderUnavailableError,
  type EncodeSettings,
  i420Bytes,
  type OpenEncoder,
} from '../encoder.ts';
export type { ClipProgress, ClipStage } from '../progress.ts';
export { QUALITY_DEFAULT, QUALITY_MAX, QUALITY_MIN } from '../quality.ts';
export { type MadeStems, STEM_NAMES, type StemName } from '../stem-names.ts';
export type { Subtitles } from '../subtitles.ts';
export type { OutsideVoice } from '../voices/outside-voice.ts';
export { isPublicAddress } from './address-rules.ts';
export { availableEncoders, chooseEncoder } from './choose-encoder.ts';
export { findFfmpeg } from './ffmpeg-encoder.ts';
export {
  checkedAddresses,
  FetchRefusedError,
  type GuardedFetchOptions,
  guardedFetch,
  pinnedAgent,
  type ResolvedAddress,
} from './guarded-fetch.ts';
export { decodeInChild } from './image-decoder.ts';
export { DEFAULT_IMAGE_RULES, ImageInputError, type ImageRules, probeImage } from './image-in.ts';
export { makeStory, type StoryJob } from './make-story.ts';
export { endpointVoice, type SpeechEndpoint } from './voices/endpoint.ts';
export { espeakVoice, findEspeak } from './voices/espeak.ts';

// Stage, sound and speech are large and mostly work on threads of their own: this thread loads them only on demand.

/** The stems of a clip's sound: see edit/stems.ts. */
export async function makeStems(screenplay: Screenplay): Promise<MadeStems> {
  const stems = await import('../stems.ts');
  return stems.makeStems(screenplay);
}

/** Subtitles of a clip's spoken lines: see edit/subtitles.ts. */
export async function makeSubtitles(screenplay: Screenplay): Promise<Subtitles> {
  const subtitles = await import('../subtitles.ts');
  return subtitles.makeSubtitles(screenplay);
}

/** Everything makeClip may be told beyond the job itself. */
export interface MakeClipOptions extends ClipOptions {
  /** What pictures are accepted. */
  imageRules?: Partial<ImageRules>;
  /** Who speaks the dialogue; default the built-in voice. What it cannot speak, the built-in voice does. */
  voice?: OutsideVoice;
}

/**
 * Makes the clip. The file appears at `job.output` only when it is complete. Rejects with ClipJobError or
 * ImageInputError for what was asked wrongly, with ClipAbortedError (named "AbortError") within a second of the signal;
 * after any rejection no file, thread or child process is left.
 */
export async function makeClip(job: ClipJob, options: MakeClipOptions = {}): Promise<ClipResult> {
  throwIfAborted(options.signal);
  checkJob(job);
  try {
    return await prepareAndMake(job, options);
  } catch (error) {
    throw options.signal?.aborted && !(error instanceof ClipAbortedError)
      ? new ClipAbortedError(options.signal.reason)
      : error;
  }
}

async function prepareAndMake(job: ClipJob, options: MakeClipOptions): Promise<ClipResult> {
  const timeline = timelineOf(job.screenplay);
  const size = { width: job.width, height: job.height };
  options.onProgress?.({
    stage: 'plan',
    framesDone: 0,
    framesDue: timeline.frameCount,
    fps: 0,
    etaSeconds: null,
    shot: 0,
  });
  const began = performance.now();
  const picture = async (field: string, input: ClipJob['firstFrame']): Promise<PlatePicture | undefined> =>
    input === undefined ? undefined : plateFrom(input, size, field, options.imageRules, options.signal);
  const first = await picture('firstFrame', job.firstFrame);
  const last = await picture('lastFrame', job.lastFrame);
  const outside =
    options.voice && job.audio
      ? await (await import('../voices/outside-voice.ts')).speakOutside(job.screenplay, options.voice, options.signal)
      : undefined;
  const settings: FilmSettings = {
    screenplay: job.screenplay,
    kernel: await loadKernel(),
    ...(job.draft && { draft: true }),
    ...(outside && { spoken: outside.lines }),
    ...(first && { first }),
    ...(last && { last }),
    ...(job.passes && needsFrames(job.passes) && { control: true }),
  };
  const prepared = performance.now() - began;
  const result = await makeClipFromSource(
    {
      source: {
        modules: {
          stager: editModule('film-stager'),
          pictures: editModule('film-pictures'),
          sound: editModule('film-sound'),
        },
        settings,
      },
      timeline,
      size,
      audio: job.audio,
      format: job.format,
      quality: job.quality ?? QUALITY_DEFAULT,
      ...(job.draft && { draft: true }),
      output: job.output,
      ...(job.passes && { passes: passesSource(job, job.passes, timeline, size, [first, last]) }),
      preciousFrames: [...(first ? [0] : []), ...(last ? [timeline.frameCount - 1] : [])],
      ...(job.workers !== undefined && { workers: job.workers }),
    },
    options,
  );
  const { timings } = result;
  const given = plateWarnings(job.screenplay, { first, last });
  const warnings = [...given, ...(outside?.warnings ?? []), ...result.warnings];
  return {
    ...result,
    warnings,
    timings: { ...timings, plan: timings.plan + prepared, total: timings.total + prepared },
  };
}

/** What the passes are made of: shots that a given picture stands for have none. */
function passesSource(
  { screenplay }: ClipJob,
  passes: PassesJob,
  timeline: Timeline,
  size: PictureSize,
  [first, last]: readonly (PlatePicture | undefined)[],
): PassesSource {
  const given = { first, last };
  const withoutScene = screenplay.shots
    .filter(({ index }) => coversShot(screenplay, given, index))
    .map(({ index }) => index);
  return { job: passes, screenplay, size, timeline, withoutScene };
}

/** Frame numbers of a screenplay. Throws where its shots do not fill its duration exactly. */
export function timelineOf({ shots, fps, duration }: Screenplay): Timeline {
  let frames = 0;
  for (const { index, startFrame, frameCount } of shots) {
    if (startFrame !== frames)
      throw new ClipJobError(
        `screenplay.shots[${index}].startFrame`,
        `must be ${frames}: shots follow without gaps`,
        startFrame,
      );
    frames += frameCount;
  }
  const due = Math.round(duration * fps);
  if (frames !== due) throw new ClipJobError('screenplay.shots', `must have ${due} frames together`, frames);
  return { fps, frameCount: frames, shotStarts: shots.map((shot) => shot.startFrame) };
}

function checkJob(job: ClipJob): void {
  checkPicture(job);
  if (job.passes) checkPasses(job.passes);
  if (job.lastFrame !== undefined && job.firstFrame === undefined)
    throw new ClipJobError('lastFrame', 'needs firstFrame', 'no firstFrame');
}
