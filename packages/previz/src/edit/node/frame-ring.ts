/**
 * The frames in flight: a ring of slots in shared memory. Workers take frame numbers from a shared counter and draw
 * frame i into slot i % slots once it is free; the main thread consumes strictly in order. So at most `slots` frames
 * exist at any time, and the order of the file does not depend on who was faster.
 */

const NEXT = 0;
const CONSUMED = 1;
const STOPPED = 2;

/** Plain shared data, to be posted to workers. */
export interface FrameRingMemory {
  control: SharedArrayBuffer;
  pixels: SharedArrayBuffer;
  slots: number;
  slotBytes: number;
  frameCount: number;
}

export function makeFrameRing(frameCount: number, slots: number, slotBytes: number): FrameRingMemory {
  return {
    control: new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT),
    pixels: new SharedArrayBuffer(slots * slotBytes),
    slots,
    slotBytes,
    frameCount,
  };
}

export class FrameRing {
  readonly #memory: FrameRingMemory;
  readonly #control: Int32Array;

  constructor(memory: FrameRingMemory) {
    this.#memory = memory;
    this.#control = new Int32Array(memory.control);
  }

  /** Memory of a frame. Valid between the worker's claim and the main thread's release of that frame. */
  slot(frame: number): Uint8Array {
    const { pixels, slots, slotBytes } = this.#memory;
    return new Uint8Array(pixels, (frame % slots) * slotBytes, slotBytes);
  }

  /** Worker: the next frame to draw, after waiting for its slot; null when there is none left or all is stopped. Blocks the thread. */
  claim(): number | null {
    const frame = Atomics.add(this.#control, NEXT, 1);
    if (frame >= this.#memory.frameCount) return null;
    for (;;) {
      if (Atomics.load(this.#control, STOPPED) === 1) return null;
      const consumed = Atomics.load(this.#control, CONSUMED);
      if (frame - consumed < this.#memory.slots) return frame;
      Atomics.wait(this.#control, CONSUMED, consumed);
    }
  }

  /** Main thread: the oldest frame in the ring is done with. */
  release(): void {
    Atomics.add(this.#control, CONSUMED, 1);
    Atomics.notify(this.#control, CONSUMED);
  }

  /** Main thread: no worker shall begin another frame. */
  stop(): void {
    Atomics.store(this.#control, STOPPED, 1);
    // Waiters compare CONSUMED, so it must change for those about to sleep.
    Atomics.add(this.#control, CONSUMED, this.#memory.slots);
    Atomics.notify(this.#control, CONSUMED);
  }
}
