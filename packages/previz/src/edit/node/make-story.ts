/** A planned story becomes one finished file, made in one go: there is nothing to join, and so no seam to see or hear. */
import { reelsOf } from '../../story/reels.ts';
import type { StoryPlan } from '../../story/story-plan.ts';
import { ClipAbortedError, type ClipOptions, type ClipResult } from '../clip-job.ts';
import type { ClipFormat } from '../encoder.ts';
import { QUALITY_DEFAULT } from '../quality.ts';
import type { StorySettings } from '../story-settings.ts';
import { checkPicture } from './check-job.ts';
import { loadKernel } from './load-kernel.ts';
import { makeClipFromSource, throwIfAborted } from './make-clip.ts';
import { editModule } from './worker-threads.ts';

export interface StoryJob {
  plan: StoryPlan;
  /** Pixels; even. */
  width: number;
  height: number;
  /** False: the file has no sound track. */
  audio: boolean;
  format: ClipFormat;
  /** 20 (small) .. 99 (best); default 75. */
  quality?: number;
  /** True: drawn and encoded as a draft, see ClipJob. */
  draft?: boolean;
  /** Absolute path of the finished file. */
  output: string;
  /** Threads that draw, 1 .. 8. The file's bytes do not depend on it. */
  workers?: number;
}

/** Makes the story's file, with progress over the whole. Fails and cancels as makeClip does: nothing is left behind. */
export async function makeStory(job: StoryJob, options: ClipOptions = {}): Promise<ClipResult> {
  throwIfAborted(options.signal);
  checkPicture(job);
  const { plan, width, height, audio, format, quality, draft, output, workers } = job;
  const reels = reelsOf(plan);
  const settings: StorySettings = { reels, kernel: await loadKernel(), ...(draft && { draft }) };
  try {
    return await makeClipFromSource(
      {
        source: {
          modules: {
            stager: editModule('story-stager'),
            pictures: editModule('story-pictures'),
            sound: editModule('story-sound'),
          },
          settings,
        },
        timeline: {
          fps: plan.fps,
          frameCount: plan.frameCount,
          shotStarts: reels.flatMap((reel) => reel.screenplay.shots.map((shot) => reel.startFrame + shot.startFrame)),
        },
        size: { width, height },
        audio,
        format,
        quality: quality ?? QUALITY_DEFAULT,
        ...(draft && { draft }),
        output,
        preciousFrames: [],
        ...(workers !== undefined && { workers }),
      },
      options,
    );
  } catch (error) {
    throw options.signal?.aborted && !(error instanceof ClipAbortedError)
      ? new ClipAbortedError(options.signal.reason)
      : error;
  }
}
