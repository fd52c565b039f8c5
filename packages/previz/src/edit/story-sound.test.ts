import { describe, expect, it } from 'vitest';
import { integratedLoudness, truePeak } from '../sound/index.ts';
import { planStory, type Reel, reelsOf } from '../story/index.ts';
import { makeSound } from './story-sound.ts';

const planned = (text: string): Reel[] =>
  reelsOf(planStory({ text, aspectRatio: '16:9', fps: 24, seed: 3, duration: 12 }));
const sound = async (text: string) => {
  const reels = planned(text);
  return { reels, ...(await makeSound({ reels, kernel: {} }, null)) };
};

/** Root mean square of samples around a time, dB. */
function level(channel: Float32Array, from: number, to: number): number {
  const part = channel.subarray(Math.round(from * 48000), Math.round(to * 48000));
  return 10 * Math.log10(part.reduce((sum, v) => sum + v * v, 0) / part.length + 1e-12);
}

describe('the sound of a story', () => {
  it('has exactly the story’s length, at -16 LUFS over the whole and below the ceiling', {
    timeout: 120_000,
  }, async () => {
    const made = await sound(
      'EXT. BEACH - DAY\n\nA man walks along the beach.\n\nINT. CAFE - NIGHT\n\nLENA\nYou came back after all these years.',
    );
    expect(made.reels).toHaveLength(2);
    expect([made.left.length, made.right.length]).toEqual([12 * 48000, 12 * 48000]);
    expect(Math.abs(integratedLoudness(made) + 16)).toBeLessThan(0.5);
    expect(truePeak(made)).toBeLessThan(-2);
    expect(made.warnings).toEqual([]);
  });

  it('goes on unbroken over a seam within one place', { timeout: 120_000 }, async () => {
    const made = await sound(
      'EXT. BEACH - DAY\n\nWaves roll in. Rain falls.\n\nEXT. BEACH - CONTINUOUS\n\nThe beach is empty.',
    );
    expect(made.reels.map((reel) => reel.goesOn)).toEqual([false, true]);
    const seam = made.reels[1]!.startFrame / 24;
    const levels = Array.from({ length: 24 }, (_, i) => level(made.left, seam - 1.2 + i * 0.1, seam - 1.1 + i * 0.1));
    const mean = levels.reduce((sum, db) => sum + db, 0) / levels.length;
    for (const db of levels) expect(Math.abs(db - mean)).toBeLessThan(7);
    // No click: the step between neighbouring samples at the seam is not out of the ordinary.
    const at = Math.round(seam * 48000);
    let largest = 0;
    for (let i = at - 48000; i < at + 48000; i++)
      largest = Math.max(largest, Math.abs(made.left[i]! - made.left[i - 1]!));
    expect(Math.abs(made.left[at]! - made.left[at - 1]!)).toBeLessThanOrEqual(largest);
    expect(largest).toBeLessThan(0.5);
  });

  it('plays music as one piece over scenes that share it', { timeout: 120_000 }, async () => {
    const scenes = 'INT. CAFE - DAY\n\nA woman waits.\n\nINT. OFFICE - DAY\n\nShe waits.';
    const made = await sound(`Music: slow piano\n\n${scenes}`);
    const seam = made.reels[1]!.startFrame / 24;
    // A piece that ended at the seam would fade out over its last 1.2 seconds.
    expect(level(made.left, seam - 0.5, seam)).toBeGreaterThan(level(made.left, 1, 4) - 9);
  });
});
