import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { cos, sin } from '../../math/trig.ts';
import { createFilm } from '../film.ts';

describe('work at a counter', () => {
  it.each(['A chef chops vegetables.', 'A woman chops carrots in a kitchen.'])(
    'lies within reach, straight before whoever does it: %s',
    (prompt) => {
      for (const seed of [1, 2]) {
        const plan = planned(prompt, 4, { seed, cfgScale: 0.5, shotType: 'customize', audio: false });
        const shot = createFilm(plan).staged(0);
        const cook = shot.performers.find((p) => p.member?.kind === 'person')!.state(shot.worldStart + 1);
        const things = shot.performers.filter((p) => p.member?.kind === 'object');
        expect(things.length).toBeGreaterThan(1);
        for (const thing of things) {
          const { position } = thing.state(shot.worldStart + 1);
          const [dx, dz] = [position[0] - cook.position[0], position[2] - cook.position[2]];
          const ahead = dx * sin(cook.heading) + dz * cos(cook.heading);
          const aside = dx * cos(cook.heading) - dz * sin(cook.heading);
          expect(ahead).toBeGreaterThan(0.3);
          expect(ahead).toBeLessThan(0.8);
          expect(Math.abs(aside)).toBeLessThan(0.5);
        }
      }
    },
  );
});
