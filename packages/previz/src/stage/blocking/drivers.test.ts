import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm } from '../film.ts';

describe('drivers', () => {
  it.each(['A man drives a car through the city.', 'A woman drives a red sports car along the coast.'])(
    'keep their feet inside the car: %s',
    (prompt) => {
      const shot = createFilm(planned(prompt, 4, { cfgScale: 0.5, audio: false, shotType: 'customize' })).staged(0);
      const car = shot.performers.find((p) => p.member?.kind === 'vehicle')!;
      const driver = shot.performers.find((p) => p.mount === car && p.member?.kind === 'person')!;
      for (const w of [shot.worldStart, shot.worldStart + 2]) {
        const state = driver.state(w);
        const joints = driver.actor.joints(state);
        const floor = car.state(w).position[1] + car.actor.anchors.floor[7];
        for (const foot of [joints.footLeft!, joints.footRight!]) expect(foot[1]).toBeGreaterThan(floor);
        // Legs under the body stretch forward, not up to the roof.
        expect(joints.kneeLeft![1]).toBeLessThan(car.state(w).position[1] + car.actor.size[1] * 0.68);
      }
    },
  );
});
