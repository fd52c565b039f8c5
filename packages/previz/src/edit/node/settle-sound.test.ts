import { describe, expect, it } from 'vitest';
import { truePeak } from '../../sound/index.ts';
import type { StereoSound } from '../encoder.ts';
import { FILE_PEAK_DBTP, settleSound } from './settle-sound.ts';
import { codedSound } from './sound-codec.ts';

/** Clicks and bursts of a seeded noise: what codecs overshoot most. */
function bursts(level: number): StereoSound {
  const left = new Float32Array(48000);
  let state = 12345;
  for (let i = 0; i < left.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    left[i] = i % 6000 < 90 ? (state / 2147483648 - 1) * level : 0;
  }
  return { left, right: left.slice() };
}

describe.each(['mp4', 'webm'] as const)('the sound of %s', (format) => {
  it('leaves a quiet sound alone', async () => {
    const sound = bursts(0.3);
    const settled = await settleSound(sound, format, 75);
    expect(settled.gain).toBe(0);
    expect(settled.sound).toBe(sound);
    expect(settled.peak).toBeLessThan(FILE_PEAK_DBTP);
  });

  it('lowers a hot sound by what its coded form is over, and no more', async () => {
    const settled = await settleSound(bursts(0.97), format, 75);
    const peak = truePeak(await codedSound(settled.sound, format, 75));
    expect(settled.gain).toBeLessThan(0);
    expect(peak).toBe(settled.peak);
    expect(peak).toBeLessThanOrEqual(FILE_PEAK_DBTP);
    expect(peak).toBeGreaterThan(FILE_PEAK_DBTP - 2.5);
  });

  it('gives every sample back', async () => {
    const sound = bursts(0.3);
    const coded = await codedSound(sound, format, 75);
    expect(coded.left.length).toBeGreaterThanOrEqual(sound.left.length);
    let energy = 0;
    for (const v of coded.left) energy += v * v;
    let given = 0;
    for (const v of sound.left) given += v * v;
    // White noise loses what lies above the codec's band.
    expect(energy / given).toBeGreaterThan(0.65);
    expect(energy / given).toBeLessThan(1.2);
  });
});
