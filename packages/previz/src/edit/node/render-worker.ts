/** Worker thread: draws staged frames into the ring until there are none left. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { i420Bytes } from '../encoder.ts';
import type { PictureModule, PictureSize, SourceAddress } from '../frame-source.ts';
import { FrameRing, type FrameRingMemory } from './frame-ring.ts';
import { type FramePasses, type PassPlan, PassWriter } from './passes/pass-writer.ts';
import { SceneRing, type SceneRingMemory } from './scene-ring.ts';
import type { WorldMessage } from './stage-worker.ts';

export interface RenderWorkerData {
  source: SourceAddress;
  size: PictureSize;
  ring: FrameRingMemory;
  scenes: SceneRingMemory;
  /** Where the staging thread's worlds arrive. */
  worlds: MessagePort;
  /** Control passes to write; null: none. */
  passes: PassPlan | null;
}

export type RenderWorkerMessage =
  | { kind: 'open'; frameCount: number }
  | { kind: 'frame'; frame: number; shot: number; passes?: FramePasses };

const { source, size, ring: memory, scenes: sceneMemory, worlds, passes: plan } = workerData as RenderWorkerData;
const { openFrameSource } = (await import(source.modules.pictures)) as PictureModule<unknown>;
const frames = await openFrameSource(source.settings, size);
const post = (message: RenderWorkerMessage): void => parentPort?.postMessage(message);
post({ kind: 'open', frameCount: frames.frameCount });

let newest: WorldMessage = { number: 0, world: new Uint8Array(0) };
/** The world with this number. Frames are claimed in order, so no older one is asked for again. */
function worldWith(number: number): Uint8Array {
  while (newest.number < number) {
    const received = receiveMessageOnPort(worlds);
    if (received === undefined) throw new Error(`world ${number} of the clip did not arrive`);
    newest = received.message as WorldMessage;
  }
  return newest.world;
}

const ring = new FrameRing(memory);
const scenes = new SceneRing(sceneMemory);
const writer = plan && new PassWriter(plan, size);
const pictureBytes = i420Bytes(size.width, size.height);
for (let frame = ring.claim(); frame !== null; frame = ring.claim()) {
  const staged = scenes.take(frame);
  if (staged === null) break;
  const slot = ring.slot(frame);
  const stagedFrame = { world: worldWith(staged.world), scene: staged.scene };
  frames.render(frame, stagedFrame, slot.subarray(0, pictureBytes));
  const passes = writer?.write(frame, frames.control?.(stagedFrame) ?? null, slot.subarray(pictureBytes));
  scenes.done(frame);
  post({ kind: 'frame', frame, shot: frames.shotAt(frame), ...(passes && { passes }) });
}
