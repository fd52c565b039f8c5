import { describe, expect, it } from 'vitest';
import { audioBitRate, QUALITY_MAX, QUALITY_MIN, vp9Quality, x264Quality } from './quality.ts';

describe('the quality scale', () => {
  it.each([
    [20, 34, 44],
    [75, 19, 24],
    [90, 15, 18],
    [99, 12, 14],
  ])('%i means x264 %i and VP9 %i', (quality, x264, vp9) => {
    expect(x264Quality(quality)).toBe(x264);
    expect(vp9Quality(quality)).toBe(vp9);
  });

  it('never gets worse as the number rises', () => {
    for (let quality = QUALITY_MIN; quality < QUALITY_MAX; quality++) {
      expect(x264Quality(quality + 1)).toBeLessThanOrEqual(x264Quality(quality));
      expect(vp9Quality(quality + 1)).toBeLessThanOrEqual(vp9Quality(quality));
      expect(audioBitRate('aac', quality + 1)).toBeGreaterThanOrEqual(audioBitRate('aac', quality));
    }
  });
});
