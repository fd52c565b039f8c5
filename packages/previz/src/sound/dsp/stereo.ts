/** Two-channel buffers. */
import { HALF_PI, sin } from '../../math/trig.ts';
import { giveBack, take } from './pool.ts';

export interface Stereo {
  left: Float32Array;
  right: Float32Array;
}

export const silence = (length: number): Stereo => ({ left: take(length).fill(0), right: take(length).fill(0) });

/** Hands both channels back for other sounds to use. */
export function discard(x: Stereo): void {
  giveBack(x.left);
  if (x.right !== x.left) giveBack(x.right);
}

/** Constant-power gains of a pan position -1..1: [left, right]. */
export function panGains(pan: number): [number, number] {
  const p = pan < -1 ? -1 : Math.min(pan, 1);
  const angle = ((p + 1) / 2) * HALF_PI;
  return [sin(HALF_PI - angle), sin(angle)];
}

/** Adds mono `source` into `out` from sample `at`, panned; parts outside are cut off. */
export function addPanned(out: Stereo, source: Float32Array, at: number, gain: number, pan: number): void {
  const [gl, gr] = panGains(pan);
  const l = gl * gain;
  const r = gr * gain;
  const start = Math.max(0, -at);
  const end = Math.min(source.length, out.left.length - at);
  for (let i = start; i < end; i++) {
    const v = source[i];
    out.left[at + i] += v * l;
    out.right[at + i] += v * r;
  }
}

/** Adds mono `source` into mono `out` from sample `at`. */
export function addMono(out: Float32Array, source: Float32Array, at: number, gain: number): void {
  const start = Math.max(0, -at);
  const end = Math.min(source.length, out.length - at);
  for (let i = start; i < end; i++) out[at + i] += source[i] * gain;
}

/** Adds `source` times `gain` into `out`; same length. */
export function addStereo(out: Stereo, source: Stereo, gain: number): void {
  const n = Math.min(out.left.length, source.left.length);
  for (let i = 0; i < n; i++) {
    out.left[i] += source.left[i] * gain;
    out.right[i] += source.right[i] * gain;
  }
}

/** Makes both channels of a function of a seed offset (0 left, 1 right). */
export const both = (make: (channel: 0 | 1) => Float32Array): Stereo => ({ left: make(0), right: make(1) });

export function scaleStereo(x: Stereo, gain: number): Stereo {
  for (let i = 0; i < x.left.length; i++) {
    x.left[i] *= gain;
    x.right[i] *= gain;
  }
  return x;
}
