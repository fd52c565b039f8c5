/** Makes a grey square of the right length, at once or after a while: for tests of everything around the engine. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type Clip, type Generation, quote, reportShots, type Screenplay } from '@storyreel/contract';
import { direct } from '@storyreel/previz/director';
import type { Engine, EngineRun } from '../engine.ts';
import { tinyMp4 } from './tiny-mp4.ts';

const WARNING = 'The noop engine made this clip: a grey square without sound, for load tests only.';

/** Between two signs of progress. */
const STEP_MILLISECONDS = 200;

/** Takes `milliseconds` for every clip. */
export function noopEngine(milliseconds = 0): Engine {
  return {
    name: 'noop',
    async make({ generation, output }, { signal, onProgress }) {
      signal.throwIfAborted();
      const { duration, fps, seed } = generation;
      const frames = duration * fps;
      await pretend(milliseconds, frames, { signal, onProgress });
      const file = tinyMp4(frames, fps);
      await writeFile(output, file, { signal });
      onProgress({ stage: 'finish', framesDone: frames, framesDue: frames, fps: 0, etaSeconds: 0, shot: 0 });
      const screenplay = noScreenplay(duration, fps);
      return {
        file: output,
        format: 'mp4',
        width: 16,
        height: 16,
        fps,
        frames,
        duration,
        bytes: file.length,
        sha256: createHash('sha256').update(file).digest('hex'),
        audio: false,
        seed,
        engine: { name: 'noop', version: '1' },
        screenplay,
        shotReport: reportShots(screenplay, [WARNING]),
        cost: { chargedMicroUsd: 0, listMicroUsd: quote(generation as Generation).microUsd },
        warnings: [WARNING],
      } satisfies Clip;
    },
  };
}

/** Goes through the frames as an engine does that draws them. */
async function pretend(milliseconds: number, frames: number, { signal, onProgress }: EngineRun): Promise<void> {
  const began = performance.now();
  for (let left = milliseconds; left > 0; left = milliseconds - (performance.now() - began)) {
    const framesDone = Math.floor(frames * (1 - left / milliseconds));
    const fps = (frames * 1000) / milliseconds;
    onProgress({ stage: 'render', framesDone, framesDue: frames, fps, etaSeconds: left / 1000, shot: 0 });
    await pause(Math.min(left, STEP_MILLISECONDS), undefined, { signal });
  }
}

const plans = new Map<string, Screenplay>();

/** Reading the words would be most of the work: one plan per length serves every request. */
function noScreenplay(duration: number, fps: 24 | 30 | 60): Screenplay {
  const name = `${duration} ${fps}`;
  const known = plans.get(name);
  if (known !== undefined) return known;
  const plan = direct({
    prompt: 'A grey square.',
    duration,
    aspectRatio: '1:1',
    fps,
    seed: 0,
    cfgScale: 0.5,
    shotType: 'intelligent',
    audio: false,
    firstFrame: false,
    lastFrame: false,
  });
  plans.set(name, plan);
  return plan;
}
