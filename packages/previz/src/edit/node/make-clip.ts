/** Frames and samples to file: starts the crew, feeds the encoder in order, and leaves either a whole file or nothing. */
import { ClipAbortedError, type ClipOptions, type ClipResult, DRAFT_WARNING, type Timeline } from '../clip-job.ts';
import { type ClipFormat, type Encoder, i420Bytes, type OpenEncoder, SAMPLE_RATE } from '../encoder.ts';
import type { MadeSound, PictureSize, SourceAddress } from '../frame-source.ts';
import { ProgressMeter } from '../progress.ts';
import { capacity } from './capacity.ts';
import { chooseEncoder } from './choose-encoder.ts';
import { Crew } from './crew.ts';
import { OutputFile } from './output-file.ts';
import { PassesRun, type PassesSource } from './passes/passes-run.ts';
import { FILE_PEAK_DBTP, settleSound } from './settle-sound.ts';

/** A clip from any frame source. */
export interface SourceJob {
  source: SourceAddress;
  timeline: Timeline;
  size: PictureSize;
  audio: boolean;
  format: ClipFormat;
  /** 20 .. 99. */
  quality: number;
  /** True: encoded as a draft. */
  draft?: boolean;
  output: string;
  /** Frames that are compared with a given picture. */
  preciousFrames: readonly number[];
  workers?: number;
  /** Control passes to write beside it. */
  passes?: PassesSource;
}

/** Makes the file. Rejects with ClipAbortedError when the signal fires; then, as after any failure, nothing is left behind. */
export async function makeClipFromSource(job: SourceJob, options: ClipOptions = {}): Promise<ClipResult> {
  throwIfAborted(options.signal);
  const file = await OutputFile.at(job.output);
  let passes: PassesRun | null = null;
  try {
    passes = job.passes ? await PassesRun.start(job.passes) : null;
    return await new ClipRun(job, options, file, passes).make();
  } catch (error) {
    await file.discard();
    await passes?.discard();
    throw options.signal?.aborted ? new ClipAbortedError(options.signal.reason) : error;
  }
}

export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ClipAbortedError(signal.reason);
}

class ClipRun {
  readonly #job: SourceJob;
  readonly #options: ClipOptions;
  readonly #file: OutputFile;
  readonly #passes: PassesRun | null;
  readonly #warnings: string[] = [];
  readonly #meter: ProgressMeter;
  readonly #sampleCount: number;
  #samplesDone = 0;
  #sound: MadeSound | null = null;
  #waited = 0;

  constructor(job: SourceJob, options: ClipOptions, file: OutputFile, passes: PassesRun | null) {
    this.#job = job;
    this.#options = options;
    this.#file = file;
    this.#passes = passes;
    this.#meter = new ProgressMeter(job.timeline.frameCount, () => performance.now() / 1000);
    const { frameCount, fps } = job.timeline;
    this.#sampleCount = job.audio ? Math.round((frameCount * SAMPLE_RATE) / fps) : 0;
  }

  async make(): Promise<ClipResult> {
    const began = performance.now();
    this.#report('plan');
    const { signal } = this.#options;
    throwIfAborted(signal);
    const crew = this.#hire();
    let encoder: Encoder | undefined;
    const cancel = (): void => {
      crew.fail(new ClipAbortedError(signal?.reason));
      void encoder?.abort();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const open = await this.#chooseEncoder();
      encoder = await this.#openEncoder(open);
      await this.#passes?.openVideos(open);
      const first = await this.#renderAll(crew, encoder);
      const rendered = performance.now();
      await crew.close();
      this.#report('finish');
      await encoder.finish();
      throwIfAborted(signal);
      const facts = await this.#file.facts(signal);
      await this.#passes?.finish({ ...facts, format: this.#job.format }, signal);
      throwIfAborted(signal);
      const passes = await this.#passes?.keep();
      await this.#file.keep();
      const ended = performance.now();
      const { size, timeline } = this.#job;
      return {
        path: this.#file.path,
        width: size.width,
        height: size.height,
        fps: timeline.fps,
        frameCount: timeline.frameCount,
        duration: timeline.frameCount / timeline.fps,
        ...facts,
        ...(this.#job.draft && { pictureQuality: 'draft' as const }),
        warnings: [...(this.#job.draft ? [DRAFT_WARNING] : []), ...this.#warnings, ...(this.#passes?.warnings ?? [])],
        ...(passes && { passes }),
        timings: {
          plan: first - began,
          render: rendered - first,
          waitingForFrames: this.#waited,
          finish: ended - rendered,
          total: ended - began,
        },
      };
    } finally {
      signal?.removeEventListener('abort', cancel);
      await Promise.all([crew.close(), encoder?.abort(), this.#passes?.stop()]);
    }
  }

  get #pictureBytes(): number {
    return i420Bytes(this.#job.size.width, this.#job.size.height);
  }

  #hire(): Crew {
    const { source, size, timeline, workers } = this.#job;
    const room = capacity(size.width, size.height, workers);
    return new Crew({
      source,
      size,
      frameCount: timeline.frameCount,
      workers: Math.min(room.workers, timeline.frameCount),
      slots: room.slots,
      slotBytes: this.#pictureBytes + (this.#passes?.slotBytes ?? 0),
      withSound: this.#job.audio,
      passes: this.#passes?.plan ?? null,
    });
  }

  /** Loading a backend's libraries may take a second on a busy machine: a cancel does not wait for it. */
  async #chooseEncoder(): Promise<OpenEncoder> {
    const { encoder, signal } = this.#options;
    if (typeof encoder === 'function') return encoder;
    const chosen = chooseEncoder(encoder);
    if (signal === undefined) return chosen;
    return new Promise((resolve, reject) => {
      const cancel = (): void => reject(new ClipAbortedError(signal.reason));
      signal.addEventListener('abort', cancel, { once: true });
      chosen.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
    });
  }

  #openEncoder(open: OpenEncoder): Promise<Encoder> {
    const { size, timeline, format, quality, draft, preciousFrames } = this.#job;
    return open(this.#file.draft, {
      ...size,
      fps: timeline.fps,
      format,
      quality,
      ...(draft && { draft }),
      frameCount: timeline.frameCount,
      sampleCount: this.#sampleCount,
      keyFrames: timeline.shotStarts,
      preciousFrames,
    });
  }

  /** Takes every frame in order, and sound as soon as it is there. Returns when the first frame came. */
  async #renderAll(crew: Crew, encoder: Encoder): Promise<number> {
    const { frameCount, fps } = this.#job.timeline;
    const made = crew.sound.then((sound) => (sound === null ? null : this.#settle(sound, encoder)));
    void made.then(
      (sound) => {
        this.#sound = sound;
      },
      () => undefined,
    );
    let first = 0;
    for (let frame = 0; frame < frameCount; frame++) {
      const asked = performance.now();
      const { i420, shot, passes } = await crew.take(frame);
      if (frame === 0) {
        first = performance.now();
        this.#report('render');
      } else {
        this.#waited += performance.now() - asked;
      }
      const bytes = this.#pictureBytes;
      await Promise.all([
        encoder.video(i420.subarray(0, bytes)),
        this.#passes?.frame(shot, i420.subarray(bytes), passes),
      ]);
      crew.release();
      if (this.#sound !== null)
        await this.#encodeSound(encoder, this.#sound, Math.round(((frame + 1) * SAMPLE_RATE) / fps));
      throwIfAborted(this.#options.signal);
      this.#options.onProgress?.(this.#meter.frame(frame + 1, shot));
    }
    const sound = await made;
    if (sound !== null) await this.#encodeSound(encoder, sound, this.#sampleCount);
    return first;
  }

  /** The sound as it may be encoded: its coded form is under the true-peak limit. */
  async #settle(sound: MadeSound, encoder: Encoder): Promise<MadeSound> {
    if (encoder.backend !== 'node-av') return sound;
    const { format, quality } = this.#job;
    const { sound: settled, peak } = await settleSound(sound, format, quality);
    const warnings = [...sound.warnings];
    if (peak > FILE_PEAK_DBTP) warnings.push(`The sound peaks at ${peak.toFixed(1)} dBTP, over ${FILE_PEAK_DBTP}.`);
    return { left: settled.left, right: settled.right, warnings };
  }

  /** Encodes sound up to sample `end`. Sound that is shorter than the picture is silent from there on, and that is said. */
  async #encodeSound(encoder: Encoder, sound: MadeSound, end: number): Promise<void> {
    const from = this.#samplesDone;
    if (end <= from) return;
    if (from === 0) this.#warnings.push(...sound.warnings);
    if (from === 0 && sound.left.length !== this.#sampleCount) {
      this.#warnings.push(
        `The sound has ${sound.left.length} samples and the clip needs ${this.#sampleCount}: it was ${
          sound.left.length < this.#sampleCount ? 'filled up with silence' : 'cut'
        }.`,
      );
    }
    const part = (channel: Float32Array): Float32Array => {
      const samples = new Float32Array(end - from);
      samples.set(channel.subarray(from, end));
      return samples;
    };
    this.#samplesDone = end;
    await encoder.audio(part(sound.left), part(sound.right));
  }

  #report(stage: 'plan' | 'render' | 'finish'): void {
    throwIfAborted(this.#options.signal);
    this.#options.onProgress?.(this.#meter.enter(stage));
  }
}
