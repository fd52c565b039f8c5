import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { rigAt } from './moves.ts';

/** The tilt of the first shot, in picture heights, at its beginning and its end. */
function tilt(prompt: string): [number, number] {
  const [shot] = planned(prompt, 5).shots;
  return [0, shot.duration].map((t) => rigAt(shot, t, 1, 3, null).tilt) as [number, number];
}

describe('tilts', () => {
  it('arrive at their subject', () => {
    const [from, to] = tilt('Tilt up to a woman on a balcony.');
    expect(from).toBeLessThan(-0.3);
    expect(to).toBe(0);
  });

  it('leave the detail that they are said to begin on', () => {
    const [from, to] = tilt('Close-up, tilt down from his eyes to a matchbook in his palm, a detective at night.');
    expect(from).toBe(0);
    expect(to).toBeLessThan(-0.8);
  });
});
