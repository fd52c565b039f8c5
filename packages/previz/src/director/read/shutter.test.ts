import { describe, expect, it } from 'vitest';
import { planned } from '../testing/plan.ts';

const shutter = (prompt: string): number | undefined =>
  planned(prompt, 3, { cfgScale: 0.5, audio: false, shotType: 'customize' }).shots[0].shutter;

describe('the shutter', () => {
  it.each([
    ['A man runs down a street, 180-degree shutter', 180],
    ['A man runs down a street, shot with a 45 degree shutter angle', 45],
    ['A man runs down a street, shutter angle of 360°', 360],
    ['A man runs down a street, 1/48 second shutter speed', 180],
    ['A man runs down a street, shutter speed of 1/500', 17],
    ['A man runs down a street, motion blur', 270],
    ['A man runs down a street, subtle motion blur', 180],
    ['A man runs down a street, heavy motion blur', 360],
    ['A man runs down a street, slow shutter', 360],
    ['Cars on a city street at night, long exposure', 720],
    ['Cars on a city street at night, light trails', 720],
    ['A boxer trains in a gym, fast shutter speed', 90],
    ['Soldiers run on a beach, staccato motion', 45],
  ])('is read from "%s"', (prompt, degrees) => {
    expect(shutter(prompt)).toBe(degrees);
  });

  it.each([
    'A man runs down a street at noon.',
    'A man runs down a street, no motion blur.',
    'A woman closes the shutters of a window.',
    'A photographer presses the shutter of her camera.',
  ])('is not said in "%s"', (prompt) => {
    expect(shutter(prompt)).toBeUndefined();
  });

  it('holds for every shot when it is said of the whole film', () => {
    const film = planned(
      'Shot 1: A man runs down a street. Shot 2: He jumps over a fence. Camera: 180-degree shutter.',
      6,
    );
    expect(film.shots.map((shot) => shot.shutter)).toEqual(film.shots.map(() => 180));
  });
});
