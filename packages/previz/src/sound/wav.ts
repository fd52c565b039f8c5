/** Sixteen-bit PCM WAV bytes. */
import type { Stereo } from './dsp/stereo.ts';
import { SAMPLE_RATE } from './sound-scene.ts';

/** Bytes of a stereo 16-bit little-endian WAV file; samples beyond [-1, 1] are clamped. */
export function encodeWav(sound: Stereo): Uint8Array {
  const frames = sound.left.length;
  const bytes = new Uint8Array(44 + frames * 4);
  const view = new DataView(bytes.buffer);
  const text = (at: number, value: string): void => {
    for (let i = 0; i < value.length; i++) bytes[at + i] = value.charCodeAt(i);
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + frames * 4, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 2, true);
  view.setUint32(24, SAMPLE_RATE, true);
  view.setUint32(28, SAMPLE_RATE * 4, true);
  view.setUint16(32, 4, true);
  view.setUint16(34, 16, true);
  text(36, 'data');
  view.setUint32(40, frames * 4, true);
  for (let i = 0; i < frames; i++) {
    view.setInt16(44 + i * 4, toInt16(sound.left[i]), true);
    view.setInt16(46 + i * 4, toInt16(sound.right[i]), true);
  }
  return bytes;
}

function toInt16(x: number): number {
  const c = x < -1 ? -1 : Math.min(x, 1);
  return Math.round(c * 32767);
}
