/** Worker thread: makes the clip's whole sound and hands it over. */
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceAddress, SourceModule } from '../frame-source.ts';

const source = workerData as SourceAddress;
const { makeSound } = (await import(source.module)) as SourceModule<unknown>;
const { left, right, warnings } = await makeSound(source.settings);
parentPort?.postMessage({ left, right, warnings }, [left.buffer as ArrayBuffer, right.buffer as ArrayBuffer]);
