import { describe, expect, it } from 'vitest';
import { sinTurn } from './dsp/tone.ts';
import { integratedLoudness, peakEnvelope, truePeak } from './loudness.ts';

const tone = (hz: number, amplitude: number, seconds: number, phase = 0): Float32Array =>
  Float32Array.from({ length: seconds * 48000 }, (_, i) => amplitude * sinTurn((hz * i) / 48000 + phase));

describe('integratedLoudness', () => {
  it('reads a 997 Hz sine in both channels as its peak level (BS.1770 reference)', () => {
    const x = tone(997, 0.1, 4);
    expect(integratedLoudness({ left: x, right: x })).toBeCloseTo(-20, 1);
  });

  it('reads one channel 3 dB lower', () => {
    const x = tone(997, 0.1, 4);
    expect(integratedLoudness({ left: x, right: new Float32Array(x.length) })).toBeCloseTo(-23.01, 1);
  });

  it('gates silence: half a clip of sound is as loud as the sound', () => {
    const x = new Float32Array(48000 * 8);
    x.set(tone(997, 0.1, 4));
    expect(integratedLoudness({ left: x, right: x })).toBeGreaterThan(-20.6);
  });

  it('weighs lows less and highs more', () => {
    const low = tone(50, 0.1, 2);
    const high = tone(5000, 0.1, 2);
    expect(integratedLoudness({ left: low, right: low })).toBeLessThan(-21.5);
    expect(integratedLoudness({ left: high, right: high })).toBeGreaterThan(-17.5);
  });

  it('gives -Infinity for silence', () => {
    const x = new Float32Array(48000);
    expect(integratedLoudness({ left: x, right: x })).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('truePeak', () => {
  it('finds the peak between samples of a quarter-rate sine at 45 degrees', () => {
    const x = tone(12000, 0.5, 1, 0.125);
    expect(Math.max(...x)).toBeLessThan(0.36);
    expect(truePeak({ left: x, right: x })).toBeGreaterThan(-6.6);
    expect(truePeak({ left: x, right: x })).toBeLessThan(-5.4);
  });

  it('never reads below the samples', () => {
    const x = tone(440, 0.7, 1);
    const envelope = peakEnvelope({ left: x, right: x });
    expect(envelope.every((v, i) => v >= Math.abs(x[i]) - 1e-7)).toBe(true);
  });
});
