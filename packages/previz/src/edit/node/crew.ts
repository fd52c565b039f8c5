/** The threads that make a clip's pictures and sound, seen from the main thread. */
import type { Worker } from 'node:worker_threads';
import type { MadeSound, PictureSize, SourceAddress } from '../frame-source.ts';
import { FrameRing, makeFrameRing } from './frame-ring.ts';
import type { RenderWorkerData, RenderWorkerMessage } from './render-worker.ts';
import { startWorker } from './worker-threads.ts';

/** Far above what a film needs; a known limit makes the engine collect garbage in time. */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 32 };

export interface DrawnFrame {
  i420: Uint8Array;
  shot: number;
}

export interface CrewPlan {
  source: SourceAddress;
  size: PictureSize;
  frameCount: number;
  workers: number;
  /** Frames in flight at most. */
  slots: number;
  slotBytes: number;
  withSound: boolean;
}

export class Crew {
  readonly #ring: FrameRing;
  readonly #frameCount: number;
  readonly #threads = new Set<Worker>();
  readonly #ready = new Map<number, number>();
  readonly #waiting = new Map<number, { resolve(shot: number): void; reject(reason: unknown): void }>();
  #failure: { reason: unknown } | null = null;
  #failSound: (reason: unknown) => void = () => undefined;
  /** The finished sound; null without sound. Rejections are also reported through take(). */
  readonly sound: Promise<MadeSound | null>;

  constructor(plan: CrewPlan) {
    const memory = makeFrameRing(plan.frameCount, plan.slots, plan.slotBytes);
    this.#ring = new FrameRing(memory);
    this.#frameCount = plan.frameCount;
    this.sound = plan.withSound ? this.#startSound(plan.source) : Promise.resolve(null);
    this.sound.catch(() => undefined);
    const data: RenderWorkerData = { source: plan.source, size: plan.size, ring: memory };
    for (let i = 0; i < plan.workers; i++) this.#startRender(data);
  }

  /** The frame with this number, once it is drawn. Frames are taken in order, each released before the next. */
  async take(frame: number): Promise<DrawnFrame> {
    const shot = this.#ready.get(frame) ?? (await this.#arrival(frame));
    this.#ready.delete(frame);
    return { i420: this.#ring.slot(frame), shot };
  }

  /** The frame taken last is done with. */
  release(): void {
    this.#ring.release();
  }

  /** Makes every waiting and later take() and sound reject with `reason`. */
  fail(reason: unknown): void {
    if (this.#failure !== null) return;
    this.#failure = { reason };
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
    this.#failSound(reason);
  }

  /** Ends all threads, whatever they are doing. Resolves when they are gone. */
  async close(): Promise<void> {
    this.fail(new Error('the crew is closed'));
    this.#ring.stop();
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #arrival(frame: number): Promise<number> {
    if (this.#failure !== null) return Promise.reject(this.#failure.reason);
    return new Promise((resolve, reject) => this.#waiting.set(frame, { resolve, reject }));
  }

  #startRender(data: RenderWorkerData): void {
    const thread = this.#track(startWorker('render-worker', data, HEAP_LIMITS));
    thread.on('message', (message: RenderWorkerMessage) => {
      if (message.kind === 'open') {
        if (message.frameCount !== this.#frameCount)
          this.fail(new Error(`the source has ${message.frameCount} frames, the clip needs ${this.#frameCount}`));
        return;
      }
      const waiter = this.#waiting.get(message.frame);
      this.#waiting.delete(message.frame);
      if (waiter !== undefined) waiter.resolve(message.shot);
      else this.#ready.set(message.frame, message.shot);
    });
  }

  #startSound(source: SourceAddress): Promise<MadeSound> {
    return new Promise((resolve, reject) => {
      this.#failSound = reject;
      this.#track(startWorker('sound-worker', source, HEAP_LIMITS)).on('message', resolve);
    });
  }

  #track(thread: Worker): Worker {
    this.#threads.add(thread);
    thread.on('error', (error) => this.fail(error));
    thread.on('messageerror', (error) => this.fail(error));
    thread.on('exit', (code) => {
      this.#threads.delete(thread);
      if (code !== 0) this.fail(new Error(`a worker thread ended with code ${code}`));
    });
    return thread;
  }
}
