import { describe, expect, it } from 'vitest';
import { Noise } from '../sound/dsp/noise.ts';
import type { Stereo } from '../sound/dsp/stereo.ts';
import { integratedLoudness, truePeak } from '../sound/loudness.ts';
import { master } from '../sound/mix/master.ts';
import { masterLong } from './long-master.ts';

/** Noise that swells and fades over 25 s, with sharp knocks: three pieces of mastering. */
function rough(level: number, knocks: number): Stereo {
  const n = 25 * 48000;
  const noise = new Noise(5);
  const channel = (): Float32Array =>
    Float32Array.from({ length: n }, (_, i) => {
      const swell = 0.3 + 0.7 * Math.abs(Math.sin(i / 90_000));
      const knock = i % 31_000 < 60 ? knocks : 1;
      return level * swell * knock * noise.next();
    });
  return { left: channel(), right: channel() };
}
const copy = ({ left, right }: Stereo): Stereo => ({ left: left.slice(), right: right.slice() });

describe('masterLong', () => {
  it.each([
    [0.02, 1],
    [0.02, 12],
    [0.6, 3],
  ])('brings level %d with knocks %d to -16 LUFS under the ceiling, as master does', (level, knocks) => {
    const mix = rough(level, knocks);
    const plain = copy(mix);
    expect(masterLong(mix)).toEqual([]);
    master(plain);
    expect(Math.abs(integratedLoudness(mix) + 16)).toBeLessThan(0.4);
    expect(truePeak(mix)).toBeLessThanOrEqual(-2.3);
    expect(Math.abs(integratedLoudness(mix) - integratedLoudness(plain))).toBeLessThan(0.4);
  });

  it('leaves no step where its pieces meet', () => {
    const n = 25 * 48000;
    const tone = (): Float32Array =>
      Float32Array.from(
        { length: n },
        (_, i) => 0.4 * Math.sin((i * 2 * Math.PI * 200) / 48000) * (i % 20_000 < 400 ? 2.4 : 1),
      );
    const mix = { left: tone(), right: tone() };
    masterLong(mix);
    // The gain that was applied, from the tone itself, is as smooth at a seam as anywhere.
    const source = tone();
    const steepest = (from: number, to: number): number => {
      let most = 0;
      for (let i = from; i < to; i++) {
        if (Math.abs(source[i]!) < 0.2 || Math.abs(source[i - 1]!) < 0.2) continue;
        most = Math.max(most, Math.abs(mix.left[i]! / source[i]! - mix.left[i - 1]! / source[i - 1]!));
      }
      return most;
    };
    const anywhere = steepest(48_000, 9 * 48_000);
    for (const seam of [480_000, 960_000])
      expect(steepest(seam - 400, seam + 400)).toBeLessThanOrEqual(anywhere * 1.05);
  });

  it('leaves silence alone, and says so', () => {
    expect(masterLong({ left: new Float32Array(48000), right: new Float32Array(48000) })[0]).toContain('silent');
  });
});
