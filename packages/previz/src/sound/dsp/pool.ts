/**
 * Buffers that are used again: a clip's sound is made of hundreds of arrays as long as itself, and leaving them all to the
 * garbage collector costs more than filling them.
 */

/** Kept buffers by length. */
const kept = new Map<number, Float32Array[]>();
/** Most buffers kept of one length, and lengths kept. */
const MOST = 12;
const LENGTHS = 6;
/** Shorter buffers are not worth keeping. */
const SHORTEST = 24000;

/** A buffer with anything in it. */
export function take(length: number): Float32Array {
  return kept.get(length)?.pop() ?? new Float32Array(length);
}

/** Hands a buffer back. Nobody may use it, or a part of it, after that. */
export function giveBack(x: Float32Array): void {
  if (x.length < SHORTEST || x.byteOffset !== 0 || x.byteLength !== x.buffer.byteLength) return;
  let list = kept.get(x.length);
  if (!list) {
    if (kept.size >= LENGTHS) kept.delete(kept.keys().next().value as number);
    list = [];
    kept.set(x.length, list);
  }
  if (list.length < MOST && !list.includes(x)) list.push(x);
}
