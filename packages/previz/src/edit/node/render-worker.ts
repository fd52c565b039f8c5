/** Worker thread: opens its own frame source and draws frames into the ring until there are none left. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PictureSize, SourceAddress, SourceModule } from '../frame-source.ts';
import { FrameRing, type FrameRingMemory } from './frame-ring.ts';

export interface RenderWorkerData {
  source: SourceAddress;
  size: PictureSize;
  ring: FrameRingMemory;
}

export type RenderWorkerMessage = { kind: 'open'; frameCount: number } | { kind: 'frame'; frame: number; shot: number };

const { source, size, ring: memory } = workerData as RenderWorkerData;
const { openFrameSource } = (await import(source.module)) as SourceModule<unknown>;
const frames = await openFrameSource(source.settings, size);
const post = (message: RenderWorkerMessage): void => parentPort?.postMessage(message);
post({ kind: 'open', frameCount: frames.frameCount });
const ring = new FrameRing(memory);
for (let frame = ring.claim(); frame !== null; frame = ring.claim()) {
  frames.render(frame, ring.slot(frame));
  post({ kind: 'frame', frame, shot: frames.shotAt(frame) });
}
