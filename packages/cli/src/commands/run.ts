/** `run`: a request becomes a clip, on this machine. */
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Clip, Generation } from '@storyreel/contract';
import { type Format, type FrameRate, hashText, type Pass, type PassFormat, quote } from '@storyreel/contract/rules';
import { type QualityOption, qualityFields } from '../arguments.ts';
import { readBody } from '../body.ts';
import { cancelOnSignals } from '../cancel.ts';
import { type DirectorOptions, llmSettings, planWith } from '../director-choice.ts';
import { claimFolder, claimName, prepareFolder, stagingPath } from '../output-place.ts';
import { choosePasses } from '../pass-choice.ts';
import { planSummary, planSummaryPayload } from '../plan-summary.ts';
import { clock, ProgressView } from '../progress.ts';
import { namedService } from '../remote/bases.ts';
import type { ServiceOption } from '../remote/session.ts';
import { type ReadRequest, readRequest } from '../request.ts';
import { soundFiles } from '../sound-files.ts';
import type { Terminal } from '../terminal.ts';
import { chosenVoice, type VoiceOptions } from '../voice-choice.ts';
import { pricePayload } from './quote.ts';

export interface RunOptions extends DirectorOptions, ServiceOption, VoiceOptions {
  readonly input?: string;
  readonly inputFile?: string;
  readonly outputDir: string;
  readonly format?: Format;
  readonly quality?: QualityOption;
  readonly fps?: '24' | '30' | '60';
  readonly seed?: number;
  readonly workers?: number;
  /** Dialogue, foley, ambience and music as WAV files beside the clip. */
  readonly stems?: boolean;
  /** Subtitles of the dialogue beside the clip. */
  readonly subtitles?: boolean;
  /** Control passes beside the clip. */
  readonly passes?: readonly Pass[];
  readonly passesFormat?: PassFormat;
  readonly dryRun: boolean;
  /** False with --no-wait. */
  readonly wait: boolean;
  readonly pollSecs?: number;
  /** False with --no-download. */
  readonly download: boolean;
}

/** Here, or at the service that the user named. `program`: the name the command was called by. */
export async function run(program: string, endpoint: string, options: RunOptions, terminal: Terminal): Promise<void> {
  if (!options.dryRun && namedService(options.service) !== undefined) {
    const { runRemote } = await import('./requests.ts');
    for (const warning of localOnly(options)) terminal.progress('warn', warning);
    return runRemote(
      program,
      endpoint,
      {
        ...options,
        fields: options.seed === undefined ? {} : { seed: options.seed },
        query: typeof options.quality === 'string' ? { quality: options.quality } : {},
      },
      terminal,
    );
  }
  // An unknown model is said before anything is read: reading could wait for standard input.
  if (!endpoint.includes('/')) readRequest(endpoint, {});
  const body = await readBody(options);
  const request = readRequest(endpoint, body, {
    ...(options.format === undefined ? {} : { format: options.format }),
    ...qualityFields(options.quality),
    ...(options.fps === undefined ? {} : { fps: Number(options.fps) as FrameRate }),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
  });
  const warnings = [...request.warnings, ...serviceOnly(options)];
  choosePasses(request.passes, options);
  if (options.dryRun) await dryRun(request, warnings, options, terminal);
  else await makeAndReport(request, warnings, options, terminal);
}

/** Options that mean something on this machine and nothing at a service. */
function localOnly(options: RunOptions): string[] {
  const named: [string, unknown][] = [
    ['--format', options.format],
    ['--quality with a number', typeof options.quality === 'number' ? options.quality : undefined],
    ['--fps', options.fps],
    ['--workers', options.workers],
    ['--stems', options.stems],
    ['--subtitles', options.subtitles],
    ['--passes', options.passes],
    ['--passes-format', options.passesFormat],
    ['--director', options.director],
    ['--voice', options.voice],
  ];
  return named.filter(([, value]) => value !== undefined).map(([name]) => `${name} has no effect at a service.`);
}

/** Options that mean something to a service and nothing here are said, not swallowed. */
function serviceOnly(options: RunOptions): string[] {
  const warnings: string[] = [];
  if (!options.wait) warnings.push('--no-wait has no effect: the clip is made by this command, on this machine.');
  if (options.pollSecs !== undefined) warnings.push('--poll-secs has no effect: there is no service to poll.');
  if (!options.download) warnings.push('--no-download has no effect: the clip is made here, in --output-dir.');
  return warnings;
}

async function dryRun(
  request: ReadRequest,
  before: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<void> {
  const engine = await import('../local-engine.ts');
  const opened = await engine.openImages(request, { fetch: false });
  const { generation } = opened;
  const screenplay = await planWith(llmSettings(options), generation);
  const passes = choosePasses(request.passes, options);
  const warnings = [...before, ...opened.warnings, ...screenplay.warnings];
  const price = quote(generation);
  terminal.progress('info', `Dry run of ${generation.model}: nothing is made and nothing is spent.`);
  terminal.detail(`quote: ${price.text}`);
  for (const line of planSummary(screenplay)) terminal.detail(line);
  if (passes !== undefined) terminal.detail(`passes: ${passes.names.join(', ')} (${passes.format})`);
  for (const warning of warnings) terminal.progress('warn', warning);
  terminal.payload({
    dry_run: true,
    generation: shortened(generation),
    quote: { ...pricePayload(price), text: price.text },
    plan: planSummaryPayload(screenplay),
    ...(passes === undefined ? {} : { passes }),
    warnings,
  });
}

async function makeAndReport(
  request: ReadRequest,
  warnings: readonly string[],
  options: RunOptions,
  terminal: Terminal,
): Promise<void> {
  const llm = llmSettings(options);
  const voice = await chosenVoice(options);
  const folder = await prepareFolder(options.outputDir);
  const { signal, dispose } = cancelOnSignals(terminal);
  try {
    const engine = await import('../local-engine.ts');
    const opened = await engine.openImages(request, { fetch: true, signal });
    const { generation } = opened;
    const price = quote(generation);
    terminal.progress('submit', `Making ${generation.model} on this machine`);
    terminal.detail(pictureLine(generation));
    terminal.detail(`quote: ${price.text}; on this machine it is free`);
    const screenplay = await planWith(llm, generation, signal);
    terminal.progress('plan', `${screenplay.shots.length} ${screenplay.shots.length === 1 ? 'shot' : 'shots'}`);
    for (const line of planSummary(screenplay)) terminal.detail(line);
    const view = new ProgressView(terminal, screenplay);
    const staged = stagingPath(folder, generation.format);
    const passes = choosePasses(request.passes, options);
    const stagedPasses = stagingPath(folder, 'passes');
    const began = performance.now();
    const clip = await engine.makeLocalClip(opened, screenplay, staged, {
      signal,
      onProgress: (progress) => view.update(progress),
      warnings,
      ...(options.workers === undefined ? {} : { workers: options.workers }),
      ...(voice === undefined ? {} : { voice }),
      ...(passes === undefined ? {} : { passes: { ...passes, folder: stagedPasses } }),
    });
    const file = await claimName(staged, folder, fileStem(generation), generation.format).catch(async (error) => {
      await rm(stagedPasses, { recursive: true, force: true });
      throw error;
    });
    const placed = clip.passes && { ...clip.passes, folder: await claimFolder(clip.passes.folder, file) };
    const seconds = (performance.now() - began) / 1000;
    terminal.progress('ok', `completed in ${clock(seconds)} (${(clip.frames / seconds).toFixed(1)} frames per second)`);
    const beside = await soundFiles({ ...clip, file }, screenplay, options);
    const warned = [...clip.warnings, ...beside.warnings];
    report({ ...clip, file, warnings: warned, ...(placed && { passes: placed }) }, beside.files, terminal);
  } finally {
    dispose();
  }
}

function report(clip: Clip, beside: readonly string[], terminal: Terminal): void {
  terminal.progress('file', clip.file);
  for (const file of beside) terminal.progress('file', file);
  if (clip.passes !== undefined) {
    terminal.progress('file', clip.passes.folder);
    terminal.detail(`passes: ${clip.passes.files} files, ${(clip.passes.bytes / 1e6).toFixed(1)} MB`);
  }
  terminal.detail(
    `${clip.pictureQuality === 'draft' ? 'draft, ' : ''}${clip.width}x${clip.height}, ${clip.frames} frames at ${clip.fps} fps, ${(clip.bytes / 1e6).toFixed(1)} MB, ` +
      `${clip.audio ? 'with' : 'without'} sound, seed ${clip.seed}`,
  );
  for (const warning of clip.warnings) terminal.progress('warn', warning);
  const { notDepicted } = clip.shotReport;
  if (notDepicted.length > 0) terminal.progress('warn', `not depicted: ${notDepicted.join(', ')}`);
  const video = pathToFileURL(clip.file).href;
  const output = { video, videos: [video] };
  terminal.payload({
    // The RunComfy command prints the output value; the result record around it has status and output.
    ...output,
    output,
    status: 'completed',
    file: clip.file,
    file_name: basename(clip.file),
    format: clip.format,
    width: clip.width,
    height: clip.height,
    fps: clip.fps,
    frames: clip.frames,
    duration: clip.duration,
    bytes: clip.bytes,
    sha256: clip.sha256,
    audio: clip.audio,
    picture_quality: clip.pictureQuality ?? 'full',
    seed: clip.seed,
    engine: `${clip.engine.name} ${clip.engine.version}`,
    cost_usd: clip.cost.chargedMicroUsd / 1e6,
    list_price_usd: clip.cost.listMicroUsd / 1e6,
    shot_report: clip.shotReport,
    not_depicted: notDepicted,
    ...(beside.length > 0 ? { sound_files: beside } : {}),
    ...(clip.passes === undefined ? {} : { passes: passesPayload(clip.passes) }),
    warnings: clip.warnings,
  });
}

function passesPayload({ folder, files, bytes }: NonNullable<Clip['passes']>) {
  return { folder, manifest: join(folder, 'manifest.json'), files, bytes };
}

function pictureLine(generation: Generation): string {
  const { width, height, duration, fps, audio, seed, seedGiven, format, pictureQuality } = generation;
  const draft = pictureQuality === 'draft' ? 'draft, ' : '';
  const take = seedGiven ? `seed ${seed}` : `seed ${seed} (from the request)`;
  return `${draft}${width}x${height}, ${duration} s at ${fps} fps, ${audio ? 'with' : 'without'} sound, ${format}, ${take}`;
}

/**
 * A name from the endpoint and the request: "kling-3.0-pro-text-to-video-hkqzvbnw", with "-draft" where it is one. Letters only,
 * so that clients that search messages for 401 and 429 are never misled.
 */
export function fileStem(generation: Generation): string {
  const path = generation.model.split('/').slice(1).join('-');
  const text = JSON.stringify(generation);
  return `${path.replace(/[^\w.-]/g, '_')}-${letters(hashText(text))}${letters(hashText(`${text}.`))}${generation.pictureQuality === 'draft' ? '-draft' : ''}`;
}

function letters(hash: number): string {
  const digits = [hash, hash / 20, hash / 400, hash / 8000].map((part) => Math.floor(part) % 20);
  return digits.map((digit) => 'bcdfghjklmnpqrstvwxz'.charAt(digit)).join('');
}

/** The generation for printing: data URIs cut short. */
function shortened(generation: Generation): Generation {
  const cut = (text: string): string => (/^data:/i.test(text) ? `${text.slice(0, 40)}...` : text);
  return {
    ...generation,
    ...(generation.firstFrame === undefined ? {} : { firstFrame: cut(generation.firstFrame) }),
    ...(generation.lastFrame === undefined ? {} : { lastFrame: cut(generation.lastFrame) }),
  };
}
