import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm } from '../film.ts';
import type { FrameScene } from '../scene.ts';

/** Flames and the warmest lamp that stand in the middle of a prompt's first shot. */
function fireOf(prompt: string): { tongues: number; smoke: number; lamp: number } {
  const film = createFilm(planned(prompt, 3));
  const scene: FrameScene = film.scene(50);
  return {
    tongues: scene.particles.filter((p) => p.kind === 4 && p.color[0] > 2 * p.color[2]).length,
    smoke: scene.particles.filter((p) => p.kind === 3 && p.color[0] < 0.25).length,
    lamp: Math.max(0, ...scene.lights.filter((l) => l.color[0] > 3 * l.color[2]).map((l) => l.color[0])),
  };
}

describe('what burns', () => {
  it.each([
    'A burning car on an empty road.',
    'A car on fire on an empty road.',
    'An empty road. The car bursts into flames.',
  ])('a car: %s', (prompt) => {
    const fire = fireOf(prompt);
    expect(fire.tongues).toBeGreaterThan(60);
    expect(fire.smoke).toBeGreaterThan(30);
    expect(fire.lamp).toBeGreaterThan(3);
  });

  it.each(['A burning village.', 'A forest fire rages.'])('a place: %s', (prompt) => {
    expect(fireOf(prompt).tongues).toBeGreaterThan(200);
  });

  it('a candle with its own small flame only, and an unharmed car not at all', () => {
    expect(fireOf('A candle burns on a table.').tongues).toBeLessThan(20);
    expect(fireOf('A red car on an empty road.').tongues).toBe(0);
  });
});
