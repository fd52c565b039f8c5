/**
 * Staged frames on their way from the staging thread to the drawing threads: a ring of pieces of shared memory, each as
 * large as its largest frame so far. The staging thread puts frames in order; each frame is taken by exactly one drawing
 * thread, which holds its place until it is done with it.
 */

/** Everyone who waits wakes up whenever this changes. */
const EVENTS = 0;
const STOPPED = 1;
/** Per slot: number of the frame in it plus one, or 0; its bytes; number of its world. */
const SLOT = 2;
const SLOT_WORDS = 3;

/** Most bytes of one frame's scene; only what is used is taken from the machine. */
const LARGEST = 32 * 2 ** 20;

/** A SharedArrayBuffer that can grow, which the language has had since ES2024. */
interface GrowingMemory extends SharedArrayBuffer {
  grow(bytes: number): void;
}
const GrowingMemory = SharedArrayBuffer as unknown as new (
  bytes: number,
  options: { maxByteLength: number },
) => GrowingMemory;

/** Plain shared data, to be posted to threads. */
export interface SceneRingMemory {
  control: SharedArrayBuffer;
  slots: SharedArrayBuffer[];
}

export function makeSceneRing(slots: number): SceneRingMemory {
  return {
    control: new SharedArrayBuffer((SLOT + slots * SLOT_WORDS) * Int32Array.BYTES_PER_ELEMENT),
    slots: Array.from({ length: slots }, () => new GrowingMemory(0, { maxByteLength: LARGEST })),
  };
}

export class SceneRing {
  readonly #slots: GrowingMemory[];
  readonly #control: Int32Array;

  constructor({ control, slots }: SceneRingMemory) {
    this.#slots = slots as GrowingMemory[];
    this.#control = new Int32Array(control);
  }

  /** Staging thread: whether put() would have to wait. */
  full(frame: number): boolean {
    return Atomics.load(this.#control, this.#at(frame)) !== 0;
  }

  /** Staging thread: hands over a frame, after waiting for its place; false when all is stopped. Blocks the thread. */
  put(frame: number, scene: Uint8Array, world: number): boolean {
    const at = this.#at(frame);
    if (!this.#until(() => Atomics.load(this.#control, at) === 0)) return false;
    const memory = this.#slots[frame % this.#slots.length]!;
    if (scene.length > memory.byteLength) memory.grow(scene.length);
    new Uint8Array(memory, 0, scene.length).set(scene);
    Atomics.store(this.#control, at + 1, scene.length);
    Atomics.store(this.#control, at + 2, world);
    Atomics.store(this.#control, at, frame + 1);
    this.#tell();
    return true;
  }

  /** Drawing thread: the frame, once it is there; null when all is stopped. Valid until done(). Blocks the thread. */
  take(frame: number): { scene: Uint8Array; world: number } | null {
    const at = this.#at(frame);
    if (!this.#until(() => Atomics.load(this.#control, at) === frame + 1)) return null;
    const bytes = Atomics.load(this.#control, at + 1);
    const memory = this.#slots[frame % this.#slots.length]!;
    return { scene: new Uint8Array(memory, 0, bytes), world: Atomics.load(this.#control, at + 2) };
  }

  /** Drawing thread: a taken frame's place may be used again. */
  done(frame: number): void {
    Atomics.store(this.#control, this.#at(frame), 0);
    this.#tell();
  }

  /** Main thread: nobody shall wait any longer. */
  stop(): void {
    Atomics.store(this.#control, STOPPED, 1);
    this.#tell();
  }

  #at(frame: number): number {
    return SLOT + (frame % this.#slots.length) * SLOT_WORDS;
  }

  #tell(): void {
    Atomics.add(this.#control, EVENTS, 1);
    Atomics.notify(this.#control, EVENTS);
  }

  #until(ready: () => boolean): boolean {
    for (;;) {
      const events = Atomics.load(this.#control, EVENTS);
      if (Atomics.load(this.#control, STOPPED) === 1) return false;
      if (ready()) return true;
      Atomics.wait(this.#control, EVENTS, events);
    }
  }
}
