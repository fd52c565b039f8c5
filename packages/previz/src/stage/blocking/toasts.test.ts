import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import type { Vec3 } from '../../math/vec.ts';
import { createFilm } from '../film.ts';

const apart = (a: Vec3, b: Vec3): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);

describe('a toast across a table', () => {
  it.each(['Two friends toast with glasses of wine at a restaurant.', 'A man and a woman toast at a table in a cafe.'])(
    'brings the glasses close to each other: %s',
    (prompt) => {
      const shot = createFilm(planned(prompt, 6, { cfgScale: 0.5, audio: false, shotType: 'customize' })).staged(0);
      const people = shot.performers.filter((p) => p.subject && p.member?.kind === 'person');
      const glasses = people.map((p) => shot.performers.find((g) => g.mount === p && g.frame)!);
      expect(people.map((p) => p.state(shot.worldStart).posture)).toEqual(['sit', 'sit']);
      let nearest = 9;
      for (let w = shot.worldStart; w < shot.worldStart + 6; w += 0.1)
        nearest = Math.min(nearest, apart(glasses[0].state(w).position, glasses[1].state(w).position));
      // Bowls are 8 cm wide: less than 3 cm of air.
      expect(nearest).toBeLessThan(0.112);
    },
  );
});
