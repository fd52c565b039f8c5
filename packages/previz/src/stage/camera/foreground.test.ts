import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { addScaled, distance, normalize, sub, type Vec3 } from '../../math/vec.ts';
import { createFilm } from '../film.ts';
import { Sight } from './sight.ts';

describe('what grows before a low lens', () => {
  it.each([
    'Low-angle shot of a lion standing in the tall grass of the savanna.',
    'Low-angle shot of a cheetah running through tall grass.',
    'Low-angle shot of a girl walking through a meadow of tall grass.',
  ])('leaves the subject in view: %s', (prompt) => {
    const film = createFilm(planned(prompt, 4, { cfgScale: 0.5, audio: false, shotType: 'customize' }));
    const shot = film.staged(0);
    let hidden = 0;
    let rays = 0;
    for (let frame = 0; frame < film.frameCount; frame += 8) {
      const scene = film.scene(frame);
      const sight = new Sight(
        shot.world,
        scene.instances.filter((i) => i.cast === 0),
      );
      const { eye } = scene.camera;
      const w = shot.worldStart + (frame / 24) * shot.rate;
      for (const p of shot.camera.interest?.held ?? []) {
        const { position, heading } = p.state(w);
        const long = p.actor.size[2] * 0.4;
        for (const [along, up] of [
          [0, 0.85],
          [long, 0.85],
          [-long, 0.6],
          [0, 0.5],
          [long, 0.5],
          [-long, 0.4],
          [0, 0.35],
          [-2 * long, 0.5],
        ]) {
          const at: Vec3 = [
            position[0] + Math.sin(heading) * along,
            position[1] + up * p.actor.size[1],
            position[2] + Math.cos(heading) * along,
          ];
          const way = normalize(sub(at, eye));
          rays++;
          if (sight.cast(addScaled(eye, way, 0.01), way, distance(eye, at) - 0.1).veil > 0) hidden++;
        }
      }
    }
    expect(rays).toBeGreaterThan(20);
    expect(hidden / rays).toBeLessThan(0.04);
  });
});
