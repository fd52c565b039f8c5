import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { distance } from '../../math/vec.ts';
import { createFilm } from '../film.ts';
import { nearFeature } from './near-thing.ts';

const film = (prompt: string) => createFilm(planned(prompt, 4, { cfgScale: 0.8, audio: false }));

describe('a pull of focus', () => {
  const pulled = film('Rack focus from a flower in the foreground to a woman sitting on a bench in the background.');
  const staged = pulled.staged(0);
  const focus = (share: number): number => staged.camera.at(staged.shot.duration * share).focusDistance;

  it('starts on the thing near the lens that is named and ends on the subject, without going back', () => {
    expect(focus(0)).toBeLessThan(focus(1) * 0.5);
    const steps = Array.from({ length: 25 }, (_, k) => focus(k / 24));
    for (let k = 1; k < steps.length; k++) expect(steps[k]).toBeGreaterThanOrEqual(steps[k - 1] - 1e-9);
    expect(focus(0.2)).toBe(focus(0));
    expect(focus(0.8)).toBeCloseTo(focus(1), 6);
  });

  it('shows that thing where the focus is', () => {
    const scene = pulled.scene(0);
    const without = film('A woman sits on a bench.').scene(0);
    const near = (s: typeof scene): number =>
      s.instances.filter(({ transform: m }) => distance([m[3], m[7], m[11]], s.camera.eye) < focus(0) * 1.5).length;
    expect(near(scene)).toBeGreaterThan(near(without));
  });

  it('has nothing near the lens where nothing is named', () => {
    const { shots, sets } = planned('Rack focus on a woman sitting on a bench.', 4);
    expect(nearFeature(shots[0], sets[0].features)).toBeUndefined();
    const plain = planned('A flower, a woman sitting on a bench.', 4);
    expect(nearFeature(plain.shots[0], plain.sets[0].features)).toBeUndefined();
  });
});
