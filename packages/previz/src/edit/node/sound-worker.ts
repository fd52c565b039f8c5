/** Worker thread: makes the clip's whole sound and hands it over. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { SoundModule, SourceAddress } from '../frame-source.ts';
import type { SoundBriefMessage } from './stage-worker.ts';

export interface SoundWorkerData {
  source: SourceAddress;
  /** Where the staging thread's brief arrives. */
  brief: MessagePort;
}

const { source, brief: port } = workerData as SoundWorkerData;
const arrival = new Promise<SoundBriefMessage>((resolve) => port.once('message', resolve));
const { makeSound } = (await import(source.modules.sound)) as SoundModule<unknown>;
const { brief } = await arrival;
port.close();
const { left, right, warnings } = await makeSound(source.settings, brief);
parentPort?.postMessage({ left, right, warnings }, [left.buffer as ArrayBuffer, right.buffer as ArrayBuffer]);
