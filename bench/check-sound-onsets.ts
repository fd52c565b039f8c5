/** Onsets in rendered sound: where energy rises sharply, or, for a bowed tone, where it is weakest between two strokes. */
import type { Stereo } from '../packages/previz/src/sound/dsp/stereo.ts';

const SAMPLE_RATE = 48000;
const HOP = 48;

/** Mean energy of each millisecond, both ears: of all but the lowest rumble, or of the highs only. */
function energies(sound: Stereo, highs = false): Float64Array {
  const n = Math.floor(sound.left.length / HOP);
  const out = new Float64Array(n);
  for (const x of [sound.left, sound.right]) {
    let low = 0;
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let i = k * HOP; i < (k + 1) * HOP; i++) {
        low += (x[i] - low) * (highs ? 0.45 : 0.01);
        const v = x[i] - low;
        sum += v * v;
      }
      out[k] += sum / HOP;
    }
  }
  return out;
}

/** Milliseconds at which an energy rises by a factor over the mean of the 25 ms before, within 46 dB of the greatest. */
function rises(e: Float64Array, factor: number): number[] {
  const floor = Math.max(...e) * 2.5e-5;
  const out: number[] = [];
  for (let k = 0; k < e.length; k++) {
    let before = 0;
    const from = Math.max(0, k - 25);
    for (let i = from; i < k; i++) before += e[i];
    before = k > from ? before / (k - from) : 0;
    if (e[k] >= floor && e[k] >= before * factor) out.push(k);
  }
  return out;
}

/** Seconds at which something begins: all energy rises by 9 dB, or that above 4 kHz by 8 dB. */
export function onsets(sound: Stereo): number[] {
  const found = [...rises(energies(sound), 8), ...rises(energies(sound, true), 6.3)].sort((a, b) => a - b);
  return found.filter((k, i) => i === 0 || k - found[i - 1] > 12).map((k) => (k * HOP) / SAMPLE_RATE);
}

/** Seconds of the weakest instants of a tone that swells and fades: at least 6 dB below what is on both sides. */
export function dips(sound: Stereo): number[] {
  const e = energies(sound);
  const smooth = e.map((_, k) => {
    let sum = 0;
    let n = 0;
    for (let i = Math.max(0, k - 6); i <= Math.min(e.length - 1, k + 6); i++, n++) sum += e[i];
    return sum / n;
  });
  const out: number[] = [];
  const reach = 90;
  for (let k = reach; k < smooth.length - reach; k++) {
    let least = true;
    let left = 0;
    let right = 0;
    for (let i = 1; i <= reach; i++) {
      if (smooth[k - i] < smooth[k] || smooth[k + i] < smooth[k]) least = false;
      left = Math.max(left, smooth[k - i]);
      right = Math.max(right, smooth[k + i]);
    }
    if (least && left > smooth[k] * 4 && right > smooth[k] * 4) out.push((k * HOP) / SAMPLE_RATE);
  }
  return out;
}

/** Distance in milliseconds from each instant seen to the nearest heard, at most 200. */
export const errors = (seen: readonly number[], heard: readonly number[]): number[] =>
  seen.map((t) => Math.min(200, ...heard.map((h) => Math.abs(h - t) * 1000)));
