/** Sound files of other voices: WAV to mono samples at 48 kHz. */
import { cos, PI, sin } from '../../math/trig.ts';

const RATE = 48000;

/** A sound file that cannot be used. */
export class SoundFileError extends Error {
  override readonly name = 'SoundFileError';
}

interface WavFormat {
  tag: number;
  channels: number;
  rate: number;
  bits: number;
}

/** Reads a WAV file (PCM of 8 to 32 bits, or float), mixes it to mono and brings it to 48 kHz. */
export function readWav(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tag = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 44 || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') throw new SoundFileError('not a WAV file');
  let format: WavFormat | undefined;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const body = at + 8;
    if (tag(at) === 'fmt ' && body + 16 <= bytes.length) {
      format = {
        tag: view.getUint16(body, true),
        channels: view.getUint16(body + 2, true),
        rate: view.getUint32(body + 4, true),
        bits: view.getUint16(body + 14, true),
      };
    } else if (tag(at) === 'data') {
      if (!format) throw new SoundFileError('WAV samples before their format');
      // Programs that write to a pipe cannot know the size: whatever follows is sound.
      return resampled(mono(view, body, Math.min(bytes.length, body + size), format), format.rate);
    }
    at = body + size + (size & 1);
  }
  throw new SoundFileError('WAV file without samples');
}

function mono(view: DataView, from: number, to: number, { tag, channels, bits }: WavFormat): Float32Array {
  const bytes = bits >> 3;
  const read = reader(view, tag, bits);
  if (!read || channels < 1 || channels > 8) throw new SoundFileError(`WAV of ${bits} bits, format ${tag}`);
  const out = new Float32Array(Math.floor((to - from) / (bytes * channels)));
  for (let i = 0; i < out.length; i++) {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += read(from + (i * channels + c) * bytes);
    out[i] = sum / channels;
  }
  return out;
}

function reader(view: DataView, tag: number, bits: number): ((at: number) => number) | undefined {
  if (tag === 3 && bits === 32) return (at) => view.getFloat32(at, true);
  if (tag !== 1 && tag !== 0xfffe) return undefined;
  if (bits === 8) return (at) => (view.getUint8(at) - 128) / 128;
  if (bits === 16) return (at) => view.getInt16(at, true) / 32768;
  if (bits === 24) return (at) => ((view.getInt8(at + 2) << 16) | view.getUint16(at, true)) / 8388608;
  if (bits === 32) return (at) => view.getInt32(at, true) / 2147483648;
  return undefined;
}

/** Half the taps of the windowed sinc. */
const REACH = 16;

/** Brings samples from one rate to 48 kHz. */
export function resampled(x: Float32Array, rate: number): Float32Array {
  if (!(rate >= 4000 && rate <= 384000)) throw new SoundFileError(`a sample rate of ${rate} Hz`);
  if (rate === RATE) return x;
  const step = rate / RATE;
  // Downwards the filter closes with the new rate.
  const cut = Math.min(1, 1 / step) * 0.94;
  const reach = Math.ceil(REACH / cut);
  const out = new Float32Array(Math.floor(x.length / step));
  for (let i = 0; i < out.length; i++) {
    const centre = i * step;
    const first = Math.ceil(centre - reach);
    let sum = 0;
    for (let k = Math.max(0, first); k <= Math.min(x.length - 1, centre + reach); k++) {
      const d = k - centre;
      const y = PI * d * cut;
      const sinc = d < 1e-9 && d > -1e-9 ? 1 : sin(y) / y;
      sum += x[k] * sinc * (0.5 + 0.5 * cos((PI * d) / (reach + 1)));
    }
    out[i] = sum * cut;
  }
  return out;
}
