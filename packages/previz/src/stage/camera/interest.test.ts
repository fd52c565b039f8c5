import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm } from '../film.ts';

function heldBy(prompt: string): { held: string[]; frame: number; heights: number[] } {
  const { camera } = createFilm(planned(prompt, 4)).staged(0);
  const held = camera.interest?.held ?? [];
  return {
    held: held.map((p) => p.member?.noun ?? ''),
    frame: camera.interest?.frame ?? 0,
    heights: held.map((p) => p.actor.size[1]),
  };
}

describe('what a picture holds', () => {
  it.each([
    ['A knight faces a dragon in a meadow.', 'knight', 'dragon'],
    ['A girl looks up at a giant robot in a city.', 'girl', 'robot'],
  ])('is opened up for who towers over its subject: %s', (prompt, small, large) => {
    const { held, frame, heights } = heldBy(prompt);
    expect(held).toEqual(expect.arrayContaining([small, large]));
    expect(frame).toBeGreaterThan(Math.max(...heights));
  });

  it('is not where the words ask for a face', () => {
    expect(heldBy('Close-up of a knight who faces a dragon in a meadow.').frame).toBeLessThan(1);
  });
});
