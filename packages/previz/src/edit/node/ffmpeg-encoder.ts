/**
 * The encoder backend on a user's own ffmpeg executable, for machines where node-av has no build or is not wanted.
 *
 * Two runs: the first takes raw frames on its standard input and writes the pictures; the samples go to a file
 * meanwhile; the second run copies the pictures and adds the sound. One run with two pipes would stop for ever when one
 * track waits for the other.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';
import { EncodeError, type Encoder, EncoderUnavailableError, type EncodeSettings, SAMPLE_RATE } from '../encoder.ts';
import { audioBitRate } from '../quality.ts';
import { AAC_OPTIONS } from './sound-codec.ts';
import { frameQualityZones, videoPlan, vp9QualityFor, x264RateFactor } from './video-plan.ts';

/** Arguments of every run: quiet, never asks, no wall clock and no version strings in the file. */
const COMMON = ['-hide_banner', '-loglevel', 'error', '-nostdin', '-y'];
const REPEATABLE = ['-bitexact', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact'];
const AAC_ARGUMENTS = Object.entries(AAC_OPTIONS).flatMap(([name, value]) => [`-${name}`, value]);
const STDERR_KEPT = 4000;

/** Where to look for the executable: STORYREEL_FFMPEG alone when set, else every folder of PATH. */
function ffmpegCandidates(): string[] {
  const named = env.STORYREEL_FFMPEG;
  if (named) return [named];
  const file = platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg';
  return (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, file));
}

/** The first candidate that runs, or null. */
export async function findFfmpeg(): Promise<string | null> {
  for (const candidate of ffmpegCandidates()) {
    if (await runs(candidate)) return candidate;
  }
  return null;
}

function runs(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, ['-hide_banner', '-version'], { stdio: 'ignore', windowsHide: true, timeout: 10_000 });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** First version whose WebM muxer leaves the picture's times alone when Opus begins with its lead-in. */
const WEBM_VERSION = 6;

/** Major version of an ffmpeg program; builds that name none (git snapshots) count as new. */
function ffmpegVersion(program: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, ['-hide_banner', '-version'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
      timeout: 10_000,
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.on('error', () => resolve(0));
    child.on('close', () => {
      const major = /^ffmpeg version n?(\d+)\./.exec(text)?.[1];
      resolve(major === undefined ? Number.POSITIVE_INFINITY : Number(major));
    });
  });
}

/** Whether this ffmpeg can write the format with exact times. */
export async function ffmpegWrites(program: string, format: EncodeSettings['format']): Promise<boolean> {
  return format !== 'webm' || (await ffmpegVersion(program)) >= WEBM_VERSION;
}

/** Opens an ffmpeg encoder that writes to `path`. */
export async function openFfmpegEncoder(path: string, settings: EncodeSettings): Promise<Encoder> {
  const program = await findFfmpeg();
  if (program === null)
    throw new EncoderUnavailableError('no ffmpeg found: install one or set STORYREEL_FFMPEG to its path');
  if (!(await ffmpegWrites(program, settings.format)))
    throw new EncoderUnavailableError(
      `${program} is older than version ${WEBM_VERSION}, which WebM needs: its times would be off`,
    );
  const encoder = new FfmpegEncoder(program, path, settings);
  try {
    await encoder.open();
  } catch (error) {
    await encoder.abort();
    throw error;
  }
  return encoder;
}

class FfmpegEncoder implements Encoder {
  readonly backend = 'ffmpeg';
  readonly #program: string;
  readonly #path: string;
  readonly #picturePath: string;
  readonly #soundPath: string;
  readonly #settings: EncodeSettings;
  #pictures: Run | null = null;
  #run: Run | null = null;
  #sound: FileHandle | null = null;
  #frames = 0;
  #samples = 0;
  #ended = false;

  constructor(program: string, path: string, settings: EncodeSettings) {
    this.#program = program;
    this.#path = path;
    this.#picturePath = `${path}.pictures`;
    this.#soundPath = `${path}.sound`;
    this.#settings = settings;
  }

  async open(): Promise<void> {
    const { width, height, fps } = this.#settings;
    const input = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-video_size', `${width}x${height}`];
    const tags = ['-color_range', 'tv', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709'];
    this.#pictures = new Run(this.#program, [
      ...COMMON.filter((option) => option !== '-nostdin'),
      ...[...input, ...tags, '-framerate', String(fps), '-i', 'pipe:0'],
      ...['-map', '0:v', '-frames:v', String(this.#settings.frameCount), ...pictureArguments(this.#settings), ...tags],
      ...['-chroma_sample_location', 'left', ...REPEATABLE, ...containerArguments(this.#settings)],
      this.#picturePath,
    ]);
    this.#run = this.#pictures;
    if (this.#settings.sampleCount > 0) this.#sound = await open(this.#soundPath, 'wx');
  }

  async video(i420: Uint8Array): Promise<void> {
    if (this.#frames >= this.#settings.frameCount) throw new EncodeError('more frames were given than the clip has');
    this.#frames++;
    await this.#pictures?.write(i420);
  }

  async audio(left: Float32Array, right: Float32Array): Promise<void> {
    if (this.#samples + left.length > this.#settings.sampleCount)
      throw new EncodeError('more samples were given than the clip has');
    this.#samples += left.length;
    const bytes = Buffer.alloc(left.length * 8);
    for (let i = 0; i < left.length; i++) {
      bytes.writeFloatLE(left[i]!, i * 8);
      bytes.writeFloatLE(right[i]!, i * 8 + 4);
    }
    await this.#sound?.writeFile(bytes);
  }

  async finish(): Promise<void> {
    const { frameCount, sampleCount } = this.#settings;
    if (this.#frames !== frameCount) throw new EncodeError(`the clip has ${frameCount} frames, ${this.#frames} came`);
    if (this.#samples !== sampleCount)
      throw new EncodeError(`the clip has ${sampleCount} samples, ${this.#samples} came`);
    await this.#pictures?.end();
    await this.#sound?.close();
    this.#sound = null;
    if (this.#ended) throw new EncodeError('the encoder is closed');
    this.#run = new Run(this.#program, [...COMMON, '-i', this.#picturePath, ...this.#joinArguments(), this.#path]);
    await this.#run.end();
    this.#ended = true;
    await this.#tidy();
  }

  async abort(): Promise<void> {
    this.#ended = true;
    await this.#run?.kill();
    await this.#tidy();
  }

  #joinArguments(): string[] {
    const sound = ['-f', 'f32le', '-ar', String(SAMPLE_RATE), '-ac', '2', '-i', this.#soundPath];
    const container = [...REPEATABLE, '-map_metadata', '-1', ...containerArguments(this.#settings, true)];
    if (this.#settings.sampleCount === 0) return ['-map', '0:v', '-c', 'copy', ...container];
    const opus = this.#settings.format === 'webm';
    const rate = audioBitRate(opus ? 'opus' : 'aac', this.#settings.quality);
    const codec = [
      '-c:v',
      'copy',
      '-c:a',
      opus ? 'libopus' : 'aac',
      '-b:a',
      String(rate),
      ...(opus ? [] : AAC_ARGUMENTS),
    ];
    return [...sound, '-map', '0:v', '-map', '1:a', ...codec, '-max_interleave_delta', '0', ...container];
  }

  async #tidy(): Promise<void> {
    await this.#sound?.close().catch(() => undefined);
    this.#sound = null;
    await Promise.all([rm(this.#picturePath, { force: true }), rm(this.#soundPath, { force: true })]);
  }
}

function pictureArguments(settings: EncodeSettings): string[] {
  const plan = videoPlan(settings);
  const options = Object.entries(plan.options).flatMap(([name, value]) => [`-${name}`, value]);
  const common = ['-g', String(plan.keyFrameEvery), '-threads', String(plan.threads), ...options];
  // A little early: ffmpeg takes the first frame at or after each time.
  const cuts = settings.keyFrames.map((frame) => (Math.max(0, frame - 0.25) / settings.fps).toFixed(6)).join(',');
  if (cuts !== '') common.push('-force_key_frames', cuts);
  if (plan.codec === 'vp9')
    return ['-c:v', 'libvpx-vp9', '-crf', String(vp9QualityFor(settings)), '-b:v', '0', ...common];
  const params = [plan.x264Params, frameQualityZones(settings)].filter(Boolean).join(':');
  return [
    ...['-c:v', 'libx264', '-pix_fmt', 'yuv420p', '-crf', String(x264RateFactor(settings)), ...common],
    ...(params === '' ? [] : ['-x264-params', params]),
    ...['-bsf:v', 'filter_units=remove_types=6'],
  ];
}

function containerArguments({ format, fps }: EncodeSettings, last = false): string[] {
  if (format === 'webm') return ['-f', 'webm'];
  const exact = ['-video_track_timescale', String(fps * 1000), '-movie_timescale', String(SAMPLE_RATE)];
  return [...exact, ...(last ? ['-movflags', '+faststart'] : []), '-f', format];
}

/** One run of the program. */
class Run {
  readonly #child: ChildProcess;
  readonly #done: Promise<void>;
  #errors = '';

  constructor(program: string, args: string[]) {
    this.#child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], windowsHide: true });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errors = (this.#errors + text).slice(-STDERR_KEPT);
    });
    // A program that ends early closes its input: its own message is told, not the broken pipe.
    this.#child.stdin?.on('error', () => undefined);
    this.#done = new Promise((resolve, reject) => {
      this.#child.on('error', (cause) => reject(new EncodeError('ffmpeg could not be run', { cause })));
      this.#child.on('close', (code, signal) => {
        if (code === 0) resolve();
        else reject(new EncodeError(`ffmpeg ended with ${signal ?? `code ${code}`}: ${this.#errors.trim()}`));
      });
    });
    this.#done.catch(() => undefined);
  }

  /** Resolves when the bytes are handed over: they may change afterwards. */
  async write(bytes: Uint8Array): Promise<void> {
    const input = this.#child.stdin;
    if (input === null) return;
    const taken = new Promise<void>((resolve, reject) => {
      input.write(bytes, (error) => (error ? reject(error) : resolve()));
    });
    await Promise.race([taken, this.#done.then(() => Promise.reject(new EncodeError('ffmpeg ended too early')))]).catch(
      async () => {
        await this.#done;
        throw new EncodeError('ffmpeg ended too early');
      },
    );
  }

  async end(): Promise<void> {
    this.#child.stdin?.end();
    await this.#done;
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill('SIGKILL');
    await this.#done.catch(() => undefined);
  }
}
