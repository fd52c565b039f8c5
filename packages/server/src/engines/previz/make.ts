/** The way from a Generation to a Clip through previz, inside the process that draws. */

import { readFileSync } from 'node:fs';
import { type Clip, clipOf, findModel, fitToImage, type Generation } from '@storyreel/contract';
import { direct, directorInput, elementWarnings } from '@storyreel/previz/director';
import { chooseEncoder, makeClip, probeImage } from '@storyreel/previz/node';
import type { EngineJob, EngineRun } from '../engine.ts';
import { directWithLlm } from '../llm/index.ts';
import type { ToChild } from './messages.ts';
import { previewing } from './preview.ts';

export type HowToMake = Pick<ToChild, 'threads' | 'previewSeconds' | 'llm'>;
export type MakeEvents = Required<Pick<EngineRun, 'onProgress' | 'onPreview'>>;

export async function makePrevizClip(
  job: EngineJob,
  { threads, previewSeconds, llm }: HowToMake,
  { onProgress, onPreview }: MakeEvents,
): Promise<Clip> {
  const generation = await fitted(job);
  const words = {
    ...directorInput(generation),
    firstFrame: job.firstFrame !== undefined,
    lastFrame: job.lastFrame !== undefined,
  };
  const screenplay = llm === undefined ? direct(words) : (await directWithLlm(words, llm)).screenplay;
  const { width, height, audio, format, quality, pictureQuality } = generation;
  const made = await makeClip(
    {
      screenplay,
      width,
      height,
      audio,
      format,
      quality,
      ...(pictureQuality === 'draft' && { draft: true }),
      output: job.output,
      ...(job.firstFrame === undefined ? {} : { firstFrame: job.firstFrame }),
      ...(job.lastFrame === undefined ? {} : { lastFrame: job.lastFrame }),
      ...(threads === 0 ? {} : { workers: threads }),
    },
    {
      onProgress,
      ...(previewSeconds > 0 && {
        encoder: previewing(await chooseEncoder(), { seconds: previewSeconds, onPreview }),
      }),
    },
  );
  const warnings = [...elementWarnings(generation), ...made.warnings, ...screenplay.warnings];
  return clipOf(made, { generation, screenplay, engine: { name: 'previz', version: previzVersion() }, warnings });
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
