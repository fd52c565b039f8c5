/** How many threads and frames a clip may use on this machine. */
import { availableParallelism } from 'node:os';
import { availableMemory } from 'node:process';

export const MAX_WORKERS = 8;

/** Bytes that hold for any clip: Node, the codec libraries, the sound. */
const FIXED = 180e6;
/** Bytes per pixel of the encoder's held-back frames, measured with x264 veryfast as videoPlan sets it: 440 MB at 4K. */
const ENCODER_PER_PIXEL = 54;
/** Bytes of a render worker: its heap and meshes, and its buffers per pixel. Measured: 320 MB at 4K. */
const WORKER = 60e6;
const WORKER_PER_PIXEL = 32;
/** A clip may always use this much, so that 4K works with two workers; more only where memory is plentiful. */
const FLOOR = 1.5e9;

export interface Capacity {
  workers: number;
  /** Frames in flight. */
  slots: number;
}

/** `asked` is the caller's number of workers, if any: it is honoured up to MAX_WORKERS. */
export function capacity(width: number, height: number, asked?: number): Capacity {
  const pixels = width * height;
  const workers = asked ?? Math.min(availableParallelism(), affordable(pixels));
  const bounded = Math.max(1, Math.min(MAX_WORKERS, Math.floor(workers)));
  // Finished frames that may wait: the encoder pauses for sound now and then, and nobody shall wait for it.
  const waiting = pixels > 1920 * 1200 ? 1 : 4;
  return { workers: bounded, slots: Math.max(bounded + waiting, 3) };
}

function affordable(pixels: number): number {
  const budget = Math.max(FLOOR, availableMemory() / 4);
  return Math.floor((budget - FIXED - ENCODER_PER_PIXEL * pixels) / (WORKER + WORKER_PER_PIXEL * pixels));
}
