/** The threads that make a clip's pictures and sound, seen from the main thread. */
import { MessageChannel, type Worker } from 'node:worker_threads';
import type { MadeSound, PictureSize, SourceAddress } from '../frame-source.ts';
import { compileSparingly } from './engine-flags.ts';
import { FrameRing, makeFrameRing } from './frame-ring.ts';
import type { FramePasses, PassPlan } from './passes/pass-writer.ts';
import type { RenderWorkerData, RenderWorkerMessage } from './render-worker.ts';
import { makeSceneRing, SceneRing } from './scene-ring.ts';
import type { SoundWorkerData } from './sound-worker.ts';
import type { StageWorkerData, StageWorkerMessage } from './stage-worker.ts';
import { startWorker } from './worker-threads.ts';

/** Far above what a film needs; a known limit makes the engine collect garbage in time. */
const HEAP_LIMITS = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 32 };

/** Frames that may be staged before they are drawn: enough to build the next set meanwhile. */
const STAGED_AHEAD = 24;

export interface DrawnFrame {
  /** The whole slot: the picture, then what else was asked for. */
  i420: Uint8Array;
  shot: number;
  passes?: FramePasses;
}

type Arrival = Pick<DrawnFrame, 'shot' | 'passes'>;

export interface CrewPlan {
  source: SourceAddress;
  size: PictureSize;
  frameCount: number;
  workers: number;
  /** Frames in flight at most. */
  slots: number;
  slotBytes: number;
  withSound: boolean;
  /** Control passes for the drawing threads to write; null: none. */
  passes: PassPlan | null;
}

export class Crew {
  readonly #ring: FrameRing;
  readonly #scenes: SceneRing;
  readonly #frameCount: number;
  readonly #threads = new Set<Worker>();
  readonly #ready = new Map<number, Arrival>();
  readonly #waiting = new Map<number, { resolve(arrival: Arrival): void; reject(reason: unknown): void }>();
  #failure: { reason: unknown } | null = null;
  #failSound: (reason: unknown) => void = () => undefined;
  /** The finished sound; null without sound. Rejections are also reported through take(). */
  readonly sound: Promise<MadeSound | null>;

  constructor(plan: CrewPlan) {
    compileSparingly();
    const ring = makeFrameRing(plan.frameCount, plan.slots, plan.slotBytes);
    const scenes = makeSceneRing(STAGED_AHEAD + plan.workers);
    this.#ring = new FrameRing(ring);
    this.#scenes = new SceneRing(scenes);
    this.#frameCount = plan.frameCount;
    const { source, size } = plan;
    const channels = Array.from({ length: plan.workers }, () => new MessageChannel());
    const brief = plan.withSound ? new MessageChannel() : null;
    const worlds = channels.map(({ port1 }) => port1);
    this.#startStage({ source, size, scenes, worlds, sound: brief?.port1 ?? null });
    this.sound = brief === null ? Promise.resolve(null) : this.#startSound({ source, brief: brief.port2 });
    this.sound.catch(() => undefined);
    for (const { port2 } of channels)
      this.#startRender({ source, size, ring, scenes, worlds: port2, passes: plan.passes });
  }

  /** The frame with this number, once it is drawn. Frames are taken in order, each released before the next. */
  async take(frame: number): Promise<DrawnFrame> {
    const arrival = this.#ready.get(frame) ?? (await this.#arrival(frame));
    this.#ready.delete(frame);
    return { i420: this.#ring.slot(frame), ...arrival };
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
    this.#scenes.stop();
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #arrival(frame: number): Promise<Arrival> {
    if (this.#failure !== null) return Promise.reject(this.#failure.reason);
    return new Promise((resolve, reject) => this.#waiting.set(frame, { resolve, reject }));
  }

  #startStage(data: StageWorkerData): void {
    const ports = data.sound === null ? data.worlds : [...data.worlds, data.sound];
    const thread = this.#track(startWorker('stage-worker', data, HEAP_LIMITS, ports));
    thread.on('message', ({ frameCount }: StageWorkerMessage) => this.#checkLength(frameCount));
  }

  #startRender(data: RenderWorkerData): void {
    const thread = this.#track(startWorker('render-worker', data, HEAP_LIMITS, [data.worlds]));
    thread.on('message', (message: RenderWorkerMessage) => {
      if (message.kind === 'open') {
        this.#checkLength(message.frameCount);
        return;
      }
      const waiter = this.#waiting.get(message.frame);
      this.#waiting.delete(message.frame);
      const { shot, passes } = message;
      const arrival: Arrival = { shot, ...(passes && { passes }) };
      if (waiter !== undefined) waiter.resolve(arrival);
      else this.#ready.set(message.frame, arrival);
    });
  }

  #checkLength(frameCount: number): void {
    if (frameCount !== this.#frameCount)
      this.fail(new Error(`the source has ${frameCount} frames, the clip needs ${this.#frameCount}`));
  }

  #startSound(data: SoundWorkerData): Promise<MadeSound> {
    return new Promise((resolve, reject) => {
      this.#failSound = reject;
      this.#track(startWorker('sound-worker', data, HEAP_LIMITS, [data.brief])).on('message', resolve);
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
