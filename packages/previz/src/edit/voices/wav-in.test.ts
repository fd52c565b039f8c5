import { describe, expect, it } from 'vitest';
import { encodeWav } from '../../sound/index.ts';
import { readWav, resampled, SoundFileError } from './wav-in.ts';

const tone = (rate: number, hz: number): Float32Array =>
  Float32Array.from({ length: rate / 2 }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hz * i) / rate));

describe('readWav', () => {
  it('reads back what was written', () => {
    const left = tone(48000, 440);
    const x = readWav(encodeWav({ left, right: left }));
    expect(x.length).toBe(left.length);
    for (let i = 0; i < x.length; i += 97) expect(x[i]).toBeCloseTo(left[i], 3);
  });

  it('takes a length that a pipe could not know', () => {
    const left = tone(48000, 440);
    const bytes = encodeWav({ left, right: left });
    new DataView(bytes.buffer).setUint32(40, 0x7ffff000, true);
    expect(readWav(bytes).length).toBe(left.length);
  });

  it.each([[new Uint8Array(0)], [new Uint8Array(100)], [new TextEncoder().encode(`RIFF....WAVE${' '.repeat(60)}`)]])(
    'refuses what is no sound',
    (bytes) => {
      expect(() => readWav(bytes)).toThrow(SoundFileError);
    },
  );
});

describe('resampled', () => {
  it.each([16000, 22050, 24000, 44100, 96000])('brings %i Hz to 48 kHz at the same pitch and level', (rate) => {
    const x = resampled(tone(rate, 1000), rate);
    expect(Math.abs(x.length - 24000)).toBeLessThan(3);
    let crossings = 0;
    let peak = 0;
    for (let i = 2400; i < 21600; i++) {
      if (x[i - 1] < 0 && x[i] >= 0) crossings++;
      peak = Math.max(peak, x[i]);
    }
    expect(Math.abs(crossings - 400)).toBeLessThan(3);
    expect(peak).toBeCloseTo(0.5, 1);
  });
});
