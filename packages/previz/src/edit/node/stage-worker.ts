/** Worker thread: stages the clip's frames in order for all threads that draw, and tells the sound's maker what is to be heard. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { PictureSize, SourceAddress, StagerModule } from '../frame-source.ts';
import { SceneRing, type SceneRingMemory } from './scene-ring.ts';

export interface StageWorkerData {
  source: SourceAddress;
  size: PictureSize;
  scenes: SceneRingMemory;
  /** One to each drawing thread: worlds go there, each before the first frame that shows it. */
  worlds: MessagePort[];
  /** To the thread that makes the sound, if there is one. */
  sound: MessagePort | null;
}

export interface StageWorkerMessage {
  kind: 'open';
  frameCount: number;
}

/** The world with this number is shown by frames from now on; those before it are done with. */
export interface WorldMessage {
  number: number;
  world: Uint8Array;
}

/** What the sound is made from; null: nothing was prepared. */
export interface SoundBriefMessage {
  brief: unknown;
}

const { source, size, scenes, worlds, sound } = workerData as StageWorkerData;
const { openStager } = (await import(source.modules.stager)) as StagerModule<unknown>;
const stager = await openStager(source.settings, size);
const opened: StageWorkerMessage = { kind: 'open', frameCount: stager.frameCount };
parentPort?.postMessage(opened);

let briefed = sound === null;
function briefSound(): void {
  const message: SoundBriefMessage = { brief: stager.briefsSound ? stager.brief() : null };
  sound?.postMessage(message);
  briefed = true;
}
if (!stager.briefsSound) briefSound();

const ring = new SceneRing(scenes);
let world: Uint8Array | null = null;
let number = 0;
for (let frame = 0; frame < stager.frameCount; frame++) {
  const staged = stager.stage(frame);
  if (staged.world !== world) {
    world = staged.world;
    const message: WorldMessage = { number: ++number, world };
    for (const port of worlds) port.postMessage(message);
  }
  // The first frames come before anything else; then the sound, which takes its maker a while.
  if (ring.full(frame) && !briefed) briefSound();
  while (ring.full(frame) && stager.workAhead(frame));
  if (!ring.put(frame, staged.scene, number)) break;
}
if (!briefed) briefSound();
