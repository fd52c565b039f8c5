/**
 * One measured run of bench/pipeline in a process of its own, so that its peak memory is its own. Arguments: a mode and
 * a JSON description; the last line of its output is a JSON object.
 *
 * Modes: "pipe" makes the clip; "frames" writes the very same frames and samples to disk; "encode" encodes those.
 */
import { createWriteStream } from 'node:fs';
import { type FileHandle, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { direct } from '@storyreel/previz/director';
import {
  type ClipJob,
  chooseEncoder,
  type Encoder,
  type EncodeSettings,
  i420Bytes,
  makeClip,
} from '@storyreel/previz/node';

/** What to run. */
export interface RunPlan {
  prompt: string;
  seconds: number;
  width: number;
  height: number;
  fps: 24 | 30 | 60;
  folder: string;
  /** True: drawn and encoded as a draft. */
  draft: boolean;
}

export interface RunReport {
  wallMs: number;
  peakMB: number;
  /** Processor time of all threads, from the process's start: other work on the machine disturbs it less than wall time. */
  cpuSeconds: number;
  frames: number;
  sha256?: string;
}

/** Peak resident memory of this process so far, MB of 10^6 bytes; the counter is in units of 1024 bytes. */
function peakMB(): number {
  return Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
}

/** Processor time of this process so far, seconds. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

async function jobOf(plan: RunPlan): Promise<ClipJob> {
  const screenplay = await direct({
    prompt: plan.prompt,
    duration: plan.seconds,
    aspectRatio: '16:9',
    fps: plan.fps,
    cfgScale: 0.5,
    seed: 1,
    shotType: 'intelligent',
    audio: true,
  });
  const { width, height, folder, draft } = plan;
  return { screenplay, width, height, audio: true, format: 'mp4', draft, output: join(folder, 'pipe.mp4') };
}

async function pipe(plan: RunPlan): Promise<RunReport> {
  const job = await jobOf(plan);
  const { timings, frameCount, sha256 } = await makeClip(job);
  return { wallMs: timings.total, peakMB: peakMB(), cpuSeconds: cpuSeconds(), frames: frameCount, sha256 };
}

/** An encoder that keeps everything as it is. */
async function rawEncoder(folder: string, settings: EncodeSettings, path: string): Promise<Encoder> {
  const pictures = createWriteStream(join(folder, 'frames.i420'));
  const sound: Buffer[] = [];
  const bytesOf = (samples: Float32Array): Buffer =>
    Buffer.from(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength));
  return {
    backend: 'raw',
    video: (i420) =>
      new Promise((resolve, reject) => {
        pictures.write(i420, (error) => (error ? reject(error) : resolve()));
      }),
    audio: async (left, right) => {
      sound.push(bytesOf(left), bytesOf(right));
    },
    finish: async () => {
      await new Promise<void>((resolve) => pictures.end(resolve));
      await writeFile(join(folder, 'settings.json'), JSON.stringify({ settings, pieces: sound.map((s) => s.length) }));
      await writeFile(join(folder, 'sound.f32'), Buffer.concat(sound));
      await writeFile(path, '');
    },
    abort: async () => {
      pictures.destroy();
    },
  };
}

async function frames(plan: RunPlan): Promise<RunReport> {
  const job = { ...(await jobOf(plan)), output: join(plan.folder, 'raw.done') };
  const { timings, frameCount } = await makeClip(job, {
    encoder: (path, settings) => rawEncoder(plan.folder, settings, path),
  });
  return { wallMs: timings.total, peakMB: peakMB(), cpuSeconds: cpuSeconds(), frames: frameCount };
}

/** Reads frames ahead of the encoder, so that reading costs no wall time. */
async function* framesAhead(file: FileHandle, count: number, bytes: number): AsyncGenerator<Uint8Array> {
  const buffers = [new Uint8Array(bytes), new Uint8Array(bytes), new Uint8Array(bytes)];
  const read = (frame: number): Promise<unknown> =>
    frame < count ? file.read(buffers[frame % 3]!, 0, bytes, frame * bytes) : Promise.resolve();
  const pending = [read(0), read(1)];
  for (let frame = 0; frame < count; frame++) {
    await pending.shift();
    pending.push(read(frame + 2));
    yield buffers[frame % 3]!;
  }
}

async function encode(plan: RunPlan): Promise<RunReport> {
  const { folder } = plan;
  const described = JSON.parse(await readFile(join(folder, 'settings.json'), 'utf8')) as {
    settings: EncodeSettings;
    pieces: number[];
  };
  const { settings, pieces } = described;
  const sound = await readFile(join(folder, 'sound.f32'));
  const file = await open(join(folder, 'frames.i420'), 'r');
  const openEncoder = await chooseEncoder();
  const output = join(folder, 'encode.mp4');
  const began = performance.now();
  const encoder = await openEncoder(output, settings);
  let piece = 0;
  let at = 0;
  const nextSamples = (): Float32Array => {
    const length = pieces[piece++] ?? 0;
    const samples = new Float32Array(sound.buffer.slice(sound.byteOffset + at, sound.byteOffset + at + length));
    at += length;
    return samples;
  };
  for await (const i420 of framesAhead(file, settings.frameCount, i420Bytes(settings.width, settings.height))) {
    await encoder.video(i420);
    if (piece < pieces.length) await encoder.audio(nextSamples(), nextSamples());
  }
  while (piece < pieces.length) await encoder.audio(nextSamples(), nextSamples());
  await encoder.finish();
  const wallMs = performance.now() - began;
  await file.close();
  const { createHash } = await import('node:crypto');
  const sha256 = createHash('sha256')
    .update(await readFile(output))
    .digest('hex');
  await rm(output);
  return { wallMs, peakMB: peakMB(), cpuSeconds: cpuSeconds(), frames: settings.frameCount, sha256 };
}

const MODES = { pipe, frames, encode };
const [mode, description] = process.argv.slice(2);
const report = await MODES[mode as keyof typeof MODES](JSON.parse(description ?? '{}') as RunPlan);
process.stdout.write(`${JSON.stringify(report)}\n`);
