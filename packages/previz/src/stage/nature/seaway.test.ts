import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { dot, multiply, normalize, placed, sub, transformPoint } from '../../math/vec.ts';
import { createFilm } from '../film.ts';
import { driftOf, pattern, REPEAT, seawayOf, surfaceHeight } from './seaway.ts';

const storm = { height: 2, speed: 7 };

describe('a sea that heaves', () => {
  it('repeats along its way, so that the sheet can begin anew unseen', () => {
    for (const across of [-40, 0, 13.7]) expect(pattern(across, 21.3 + REPEAT)).toBeCloseTo(pattern(across, 21.3), 9);
  });

  it('has its surface where the sheet that travels with it shows it', () => {
    for (const t of [0, 3.3, 20.4]) {
      const { position, heading } = driftOf(storm, t);
      for (const [across, along] of [
        [4, 9],
        [-30, 55],
      ]) {
        const height = storm.height * pattern(across, along);
        const at = transformPoint(multiply(placed(position, heading), placed([across, height, along])), [0, 0, 0]);
        expect(surfaceHeight(storm, at[0], at[2], t)).toBeCloseTo(at[1], 6);
      }
    }
  });

  it('carries who is on a deck, and the camera with them: the deck stays in the picture, the horizon does not', () => {
    const screenplay = planned('Medium shot of an old captain standing on the deck of his ship in a storm.', 6);
    const film = createFilm(screenplay);
    const staged = film.staged(film.shotAt(0));
    expect(seawayOf(staged.look)).not.toBeNull();
    const captain = staged.camera.interest?.held[0];
    const times = [0, 1, 2, 3, 4, 5];
    const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
    const ways = times.map((s) => {
      const { eye, target } = staged.camera.at(s);
      const feet = staged.performers.find((p) => p.key === captain?.key)?.state(staged.worldStart + s).position ?? eye;
      return { looks: normalize(sub(target, eye)), towards: normalize(sub(feet, eye)) };
    });
    expect(spread(ways.map(({ looks }) => looks[1]))).toBeGreaterThan(0.06);
    expect(spread(ways.map(({ looks, towards }) => dot(looks, towards)))).toBeLessThan(0.02);
  });
});
