/** Spectrograms as raw pictures: time to the right, frequency upwards on a logarithmic scale, 40 Hz to 18 kHz. */

export interface Picture {
  width: number;
  height: number;
  /** RGB, three bytes a pixel. */
  data: Uint8Array;
}

const SIZE = 4096;
const LOWEST = 40;
const HIGHEST = 18000;
/** Decibels from the loudest to black. */
const RANGE = 72;

/** Dark violet over red to pale yellow, by level 0..1. */
function colour(level: number): [number, number, number] {
  const x = Math.max(0, Math.min(1, level));
  const r = 255 * Math.min(1, x * 1.6);
  const g = 255 * Math.max(0, Math.min(1, x * 1.7 - 0.62));
  const b = 255 * (x < 0.35 ? x * 1.5 : Math.max(0.12, 0.53 - (x - 0.35) * 1.4) + Math.max(0, x - 0.86) * 3);
  return [r, g, Math.min(255, b)];
}

function fft(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j] as number, re[i] as number];
      [im[i], im[j]] = [im[j] as number, im[i] as number];
    }
  }
  for (let len = 2; len <= n; len <<= 1) {
    const step = (-2 * Math.PI) / len;
    for (let k = 0; k < len / 2; k++) {
      const wr = Math.cos(step * k);
      const wi = Math.sin(step * k);
      for (let i = k; i < n; i += len) {
        const j = i + len / 2;
        const vr = (re[j] as number) * wr - (im[j] as number) * wi;
        const vi = (re[j] as number) * wi + (im[j] as number) * wr;
        re[j] = (re[i] as number) - vr;
        im[j] = (im[i] as number) - vi;
        re[i] = (re[i] as number) + vr;
        im[i] = (im[i] as number) + vi;
      }
    }
  }
}

/** Spectrogram of a mono sound at 48 kHz; white marks at the given seconds along the lower edge. */
export function spectrogram(x: Float32Array, width: number, height: number, marks: readonly number[] = []): Picture {
  const levels = new Float64Array(width * height);
  let top = 1e-12;
  const re = new Float64Array(SIZE);
  const im = new Float64Array(SIZE);
  for (let column = 0; column < width; column++) {
    const middle = Math.floor(((column + 0.5) / width) * x.length);
    for (let i = 0; i < SIZE; i++) {
      const v = x[middle - SIZE / 2 + i] ?? 0;
      // A short window keeps clicks thin; the lowest notes lose a little sharpness.
      const w =
        Math.abs(i - SIZE / 2) < SIZE / 4 ? 0.5 + 0.5 * Math.cos((2 * Math.PI * (i - SIZE / 2)) / (SIZE / 2)) : 0;
      re[i] = v * w;
      im[i] = 0;
    }
    fft(re, im);
    for (let row = 0; row < height; row++) {
      const hz = LOWEST * (HIGHEST / LOWEST) ** (row / (height - 1));
      const next = LOWEST * (HIGHEST / LOWEST) ** ((row + 1) / (height - 1));
      const from = Math.floor((hz * SIZE) / 48000);
      const to = Math.max(from + 1, Math.floor((next * SIZE) / 48000));
      let most = 0;
      for (let k = from; k < to; k++) most = Math.max(most, (re[k] as number) ** 2 + (im[k] as number) ** 2);
      // Pink weighting: the ear hears octaves, so highs are lifted by 3 dB each.
      const v = most * (hz / 1000);
      levels[row * width + column] = v;
      top = Math.max(top, v);
    }
  }
  const data = new Uint8Array(width * height * 3);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const db = 10 * Math.log10((levels[row * width + column] as number) / top + 1e-12);
      const at = ((height - 1 - row) * width + column) * 3;
      data.set(colour(1 + db / RANGE), at);
    }
  }
  for (const mark of marks) {
    const column = Math.round((mark * 48000 * width) / x.length);
    for (let row = height - 5; row < height; row++)
      data.set([255, 255, 255], (row * width + Math.max(0, Math.min(width - 1, column))) * 3);
  }
  return { width, height, data };
}

/** Mean of two channels. */
export const monoOf = (left: Float32Array, right: Float32Array): Float32Array =>
  left.map((v, i) => (v + (right[i] ?? 0)) / 2);
