/** `story`: a script of up to ten minutes becomes one film. */

import { stat } from 'node:fs/promises';
import { basename, dirname, extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type AspectRatio,
  describeValue,
  FORMATS,
  type Format,
  type FrameRate,
  findModel,
  formatUsd,
  hashText,
  quote,
  StoryreelError,
} from '@storyreel/contract/rules';
import { oneOf, type QualityOption, qualityFields, usage } from '../arguments.ts';
import { readTextInput } from '../body.ts';
import { cancelOnSignals } from '../cancel.ts';
import { claimName, prepareFolder, stagingPath } from '../output-place.ts';
import { type PictureSize, pictureSize } from '../picture-size.ts';
import { clock } from '../progress.ts';
import type { StoryPlan } from '../story-engine.ts';
import { StoryProgressView } from '../story-progress.ts';
import type { Terminal } from '../terminal.ts';

export interface StoryOptions {
  readonly out?: string;
  readonly outputDir: string;
  readonly model: string;
  readonly aspect?: AspectRatio;
  readonly resolution?: string;
  readonly duration?: number;
  readonly fps?: '24' | '30' | '60';
  readonly seed?: number;
  /** False with --no-audio. */
  readonly audio: boolean;
  readonly quality?: QualityOption;
  readonly format?: Format;
  readonly workers?: number;
  readonly planOnly: boolean;
  readonly json: boolean;
  readonly dryRun: boolean;
}

export async function story(script: string, options: StoryOptions, terminal: Terminal): Promise<void> {
  const size = sizeOf(options);
  const format = formatOf(options);
  const text = await readTextInput(script);
  const engine = await import('../story-engine.ts');
  const plan = engine.planScript({
    text,
    aspectRatio: size.aspectRatio,
    fps: Number(options.fps ?? 24) as FrameRate,
    seed: options.seed ?? hashText(JSON.stringify(['story', text])),
    ...(options.duration === undefined ? {} : { duration: options.duration }),
  });
  const price = priceOf(plan, options);
  if (options.planOnly || options.json) printPlan(engine, plan, price, options, terminal);
  else if (options.dryRun) dryRun(engine, plan, price, size, terminal);
  else await make(engine, plan, price, size, format, script, options, terminal);
}

type Engine = typeof import('../story-engine.ts');

function sizeOf(options: StoryOptions): PictureSize {
  if (options.resolution !== undefined) return pictureSize(options.resolution, options.aspect);
  const model = findModel('runcomfy', options.model);
  if (model === undefined) throw new StoryreelError('model_unknown', { value: describeValue(options.model) });
  const aspectRatio = options.aspect ?? '16:9';
  const size = model.tiers[model.defaultTier]?.sizes[aspectRatio];
  return size === undefined ? pictureSize('1080p', aspectRatio) : { width: size[0], height: size[1], aspectRatio };
}

/** The container: --format, else the ending of --out, else mp4. */
function formatOf({ out, format }: StoryOptions): Format {
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase();
  if (out !== undefined && ending === '')
    throw usage(`--out must end with .${FORMATS.join(', .')}, got ${JSON.stringify(out)}.`);
  const named = ending === '' ? undefined : oneOf('The ending of --out', FORMATS)(ending);
  if (named !== undefined && format !== undefined && named !== format)
    throw usage(`--format ${format} and the ending of --out (.${ending}) contradict each other.`);
  return format ?? named ?? 'mp4';
}

interface StoryPrice {
  /** Of every generation, micro-dollars. */
  readonly each: readonly number[];
  readonly microUsd: number;
  readonly text: string;
}

/** What the generations cost at the published rates, one by one as a service would charge them. */
function priceOf(plan: StoryPlan, { model, audio }: StoryOptions): StoryPrice {
  const quotes = plan.generations.map(({ duration }) =>
    quote({ dialect: 'runcomfy', model, seconds: duration, audio }),
  );
  const microUsd = quotes.reduce((sum, one) => sum + one.microUsd, 0);
  const generations = `${quotes.length} ${quotes.length === 1 ? 'generation' : 'generations'}`;
  const rate = formatUsd(quotes[0]!.perSecondMicroUsd);
  return {
    each: quotes.map((one) => one.microUsd),
    microUsd,
    text: `${formatUsd(microUsd)}: ${generations}, ${plan.duration} s at ${rate} per second ${audio ? 'with' : 'without'} audio`,
  };
}

function printPlan(
  engine: Engine,
  plan: StoryPlan,
  price: StoryPrice,
  options: StoryOptions,
  terminal: Terminal,
): void {
  if (options.json || terminal.style.json) {
    terminal.payload({ ...engine.storyPayload(plan), quote: pricePayload(price) });
    return;
  }
  const text = engine.storyText(
    plan,
    price.each.map((micro) => `${formatUsd(micro)} at the published rate`),
  );
  terminal.out(`${text.trimEnd()}\nQuote: ${price.text}; on this machine it is free.\n`);
}

const pricePayload = (price: StoryPrice) => ({
  price_micro_usd: price.microUsd,
  price_text: formatUsd(price.microUsd),
  text: price.text,
});

function summaryLines(plan: StoryPlan): string[] {
  return plan.scenes.map((scene) => {
    const generations = plan.generations.filter((one) => one.scene === scene.index).map((one) => `${one.duration} s`);
    const shots = scene.screenplay.shots.length;
    return `scene ${scene.index + 1}, ${clock(scene.start)}-${clock(scene.start + scene.duration)}: ${scene.heading}; ${shots} ${shots === 1 ? 'shot' : 'shots'} in ${generations.join(' + ')}`;
  });
}

function dryRun(engine: Engine, plan: StoryPlan, price: StoryPrice, size: PictureSize, terminal: Terminal): void {
  terminal.progress('info', 'Dry run of a story: nothing is made and nothing is spent.');
  terminal.detail(`quote: ${price.text}`);
  for (const line of summaryLines(plan)) terminal.detail(line);
  for (const warning of plan.warnings) terminal.progress('warn', warning);
  if (plan.unrecognised.length > 0) terminal.progress('warn', `not depicted: ${plan.unrecognised.join(', ')}`);
  terminal.payload({
    dry_run: true,
    width: size.width,
    height: size.height,
    quote: pricePayload(price),
    story: engine.storyPayload(plan),
    warnings: plan.warnings,
  });
}

async function make(
  engine: Engine,
  plan: StoryPlan,
  price: StoryPrice,
  size: PictureSize,
  format: Format,
  script: string,
  options: StoryOptions,
  terminal: Terminal,
): Promise<void> {
  const place = await outputPlace(options, script, plan);
  const { signal, dispose } = cancelOnSignals(terminal);
  try {
    terminal.progress('submit', `Making a story of ${clock(plan.duration)} on this machine`);
    const sound = options.audio ? 'with' : 'without';
    terminal.detail(`${size.width}x${size.height} at ${plan.fps} fps, ${sound} sound, ${format}, seed ${plan.seed}`);
    terminal.detail(`quote: ${price.text}; on this machine it is free`);
    terminal.progress('plan', `${plan.scenes.length} scenes, ${plan.generations.length} generations`);
    for (const line of summaryLines(plan)) terminal.detail(line);
    const view = new StoryProgressView(terminal, plan);
    const staged = stagingPath(place.folder, format);
    const began = performance.now();
    const made = await engine.renderStory(plan, staged, {
      width: size.width,
      height: size.height,
      audio: options.audio,
      format,
      signal,
      onProgress: (progress) => view.update(progress),
      ...qualityFields(options.quality),
      ...(options.workers === undefined ? {} : { workers: options.workers }),
    });
    const file = await claimName(staged, place.folder, place.stem, format);
    const seconds = (performance.now() - began) / 1000;
    terminal.progress(
      'ok',
      `completed in ${clock(seconds)} (${(made.frameCount / seconds).toFixed(1)} frames per second)`,
    );
    report({ ...made, path: file }, engine, plan, price, format, options.audio, terminal);
  } finally {
    dispose();
  }
}

/** Folder and name of the file; a file that is there already is never overwritten. */
async function outputPlace(
  options: StoryOptions,
  script: string,
  plan: StoryPlan,
): Promise<{ folder: string; stem: string }> {
  if (options.out === undefined) {
    const named = script === '-' ? (plan.title ?? 'story') : basename(script, extname(script));
    const stem = named.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80); // biome-ignore format: one chain
    return { folder: await prepareFolder(options.outputDir), stem: stem === '' ? 'story' : stem };
  }
  const path = resolve(options.outputDir, options.out);
  const folder = await prepareFolder(dirname(path));
  if ((await stat(path).catch(() => undefined)) !== undefined)
    throw new StoryreelError('output_unwritable', {
      value: describeValue(path),
      reason: 'there is a file of that name',
    });
  return { folder, stem: basename(path, extname(path)) };
}

type Made = Awaited<ReturnType<Engine['renderStory']>>;

function report(
  made: Made,
  engine: Engine,
  plan: StoryPlan,
  price: StoryPrice,
  format: Format,
  audio: boolean,
  terminal: Terminal,
): void {
  const warnings = [...plan.warnings, ...made.warnings];
  terminal.progress('file', made.path);
  terminal.detail(
    `${made.width}x${made.height}, ${made.frameCount} frames at ${made.fps} fps, ${(made.bytes / 1e6).toFixed(1)} MB, seed ${plan.seed}`,
  );
  for (const warning of warnings) terminal.progress('warn', warning);
  if (plan.unrecognised.length > 0) terminal.progress('warn', `not depicted: ${plan.unrecognised.join(', ')}`);
  const video = pathToFileURL(made.path).href;
  terminal.payload({
    video,
    videos: [video],
    output: { video, videos: [video] },
    status: 'completed',
    file: made.path,
    file_name: basename(made.path),
    format,
    width: made.width,
    height: made.height,
    fps: made.fps,
    frames: made.frameCount,
    duration: made.duration,
    bytes: made.bytes,
    sha256: made.sha256,
    audio,
    seed: plan.seed,
    cost_usd: 0,
    list_price_usd: price.microUsd / 1e6,
    story: engine.storyPayload(plan),
    not_depicted: plan.unrecognised,
    warnings,
  });
}
