import { describe, expect, it } from 'vitest';
import { white } from '../dsp/noise.ts';
import { integratedLoudness, truePeak, weightedEnergy } from '../loudness.ts';
import { limitedLoudness, PIECE, pieceMaxima } from './limiter-sketch.ts';
import { CEILING_DBTP, master, TARGET_LUFS } from './master.ts';

/** Noise with bursts `hot` times as loud every half second: a limiter has work to do. */
function bursts(hot: number): { left: Float32Array; right: Float32Array } {
  const left = white(5, 48000 * 4).map((v, i) => v * 0.02 * (i % 24000 < 300 ? hot : 1));
  return { left, right: left.slice() };
}

describe('the sketch of the limiter', () => {
  it('agrees with the loudness of a mix that is not limited', () => {
    const mix = bursts(3);
    const energy = weightedEnergy(mix, PIECE);
    const sketch = { energy, peaks: new Float32Array(energy.length), length: mix.left.length };
    const shape = { aim: 0.7, ahead: 4, release: 0.98 };
    expect(limitedLoudness(sketch, 1, shape)).toBeCloseTo(integratedLoudness(mix), 6);
    expect(limitedLoudness(sketch, 2, shape)).toBeCloseTo(integratedLoudness(mix) + 6.02, 2);
  });

  it('keeps the largest sample of every millisecond', () => {
    const x = Float32Array.from({ length: 100 }, (_, i) => (i === 60 ? 0.9 : 0.1));
    expect([...pieceMaxima(x)].map((v) => v.toFixed(1))).toEqual(['0.1', '0.9', '0.1']);
  });

  it.each([1, 8, 20, 45])('lets the master reach its target with bursts %i times as loud', (hot) => {
    const mix = bursts(hot);
    const warnings = master(mix);
    expect(truePeak(mix)).toBeLessThanOrEqual(CEILING_DBTP);
    if (warnings.length === 0) expect(Math.abs(integratedLoudness(mix) - TARGET_LUFS)).toBeLessThan(0.5);
    else expect(Math.abs(integratedLoudness(mix) - TARGET_LUFS)).toBeGreaterThan(1);
  });
});
