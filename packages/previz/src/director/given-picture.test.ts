import { describe, expect, it } from 'vitest';
import { direct } from './index.ts';

function shots(prompt: string, firstFrame: boolean): number {
  return direct({
    prompt,
    duration: 10,
    aspectRatio: '16:9',
    fps: 24,
    seed: 1,
    cfgScale: 0.5,
    shotType: 'intelligent',
    audio: false,
    firstFrame,
  }).shots.length;
}

describe('a prompt with a first frame', () => {
  it('stays in the picture where the words ask for no cut', () => {
    const prompt = 'A woman turns and smiles. Then she walks away into the rain. Finally she looks back.';
    expect(shots(prompt, false)).toBeGreaterThan(1);
    expect(shots(prompt, true)).toBe(1);
  });

  it('is cut where the words say so', () => {
    expect(shots('Shot 1: wide of a harbour. Shot 2: close-up of a sailor.', true)).toBe(2);
    expect(shots('A man in a cafe lifts the cup. Cut to the street outside.', true)).toBe(2);
  });
});
