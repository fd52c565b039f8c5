/** The way from a Generation to a Clip through previz, inside the process that draws. */

import { readFileSync } from 'node:fs';
import { type Clip, findModel, fitToImage, type Generation, quote, reportShots } from '@storyreel/contract';
import { direct, directorInput, elementWarnings } from '@storyreel/previz/director';
import { makeClip, probeImage } from '@storyreel/previz/node';
import type { Progress } from '../../services.ts';
import type { EngineJob } from '../engine.ts';
import { directWithLlm, type LlmSettings } from '../llm/index.ts';

export async function makePrevizClip(
  job: EngineJob,
  threads: number,
  llm: LlmSettings | undefined,
  onProgress: (progress: Progress) => void,
): Promise<Clip> {
  const generation = await fitted(job);
  const words = {
    ...directorInput(generation),
    firstFrame: job.firstFrame !== undefined,
    lastFrame: job.lastFrame !== undefined,
  };
  const screenplay = llm === undefined ? direct(words) : (await directWithLlm(words, llm)).screenplay;
  const { width, height, audio, format, quality, seed } = generation;
  const made = await makeClip(
    {
      screenplay,
      width,
      height,
      audio,
      format,
      quality,
      output: job.output,
      ...(job.firstFrame === undefined ? {} : { firstFrame: job.firstFrame }),
      ...(job.lastFrame === undefined ? {} : { lastFrame: job.lastFrame }),
      ...(threads === 0 ? {} : { workers: threads }),
    },
    { onProgress },
  );
  const warnings = [...new Set([...elementWarnings(generation), ...made.warnings, ...screenplay.warnings])];
  return {
    file: made.path,
    format,
    width: made.width,
    height: made.height,
    fps: made.fps,
    frames: made.frameCount,
    duration: made.duration,
    bytes: made.bytes,
    sha256: made.sha256,
    audio,
    seed,
    engine: { name: 'previz', version: previzVersion() },
    screenplay,
    shotReport: reportShots(screenplay, warnings),
    cost: { chargedMicroUsd: 0, listMicroUsd: quote(generation).microUsd },
    warnings,
  };
}

/** With the shape of its first frame, where the request left the shape open. */
async function fitted({ generation, firstFrame }: EngineJob): Promise<Generation> {
  const model = findModel(generation.dialect, generation.model);
  if (firstFrame === undefined || model === undefined || generation.aspectFrom !== 'first-frame') return generation;
  const { width, height } = await probeImage(firstFrame, 'firstFrame');
  return fitToImage(generation, model, width, height);
}

function previzVersion(): string {
  const manifest = new URL('../package.json', import.meta.resolve('@storyreel/previz'));
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
