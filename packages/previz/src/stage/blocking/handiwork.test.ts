import { describe, expect, it } from 'vitest';
import { direct } from '../../director/index.ts';
import type { Vec3 } from '../../math/vec.ts';
import { createFilm } from '../film.ts';

function staged(prompt: string) {
  const plan = direct({
    prompt,
    duration: 5,
    aspectRatio: '16:9',
    fps: 24,
    seed: 1,
    cfgScale: 0.5,
    shotType: 'customize',
    audio: false,
  });
  const shot = createFilm(plan).staged(0);
  const worker = shot.performers.find((p) => p.member?.kind === 'person');
  if (!worker) throw new Error('nobody works');
  const hand = (seconds: number): Vec3 => {
    const at = worker.actor.joints(worker.state(shot.worldStart + seconds * shot.rate)).handRight;
    if (!at) throw new Error('no right hand');
    return at;
  };
  const held = shot.performers.filter((p) => p.mount === worker && p.frame);
  return { plan, shot, worker, hand, held };
}

const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const TIMES = Array.from({ length: 60 }, (_, i) => 1 + i * 0.05);

describe('work with the hands', () => {
  it.each([
    ['A blacksmith hammers a horseshoe.', 'hammer', 0.35],
    ['A man chops wood in a forest.', 'axe', 0.6],
    ['A chef chops carrots in a kitchen.', 'knife', 0.03],
    ['An old man sweeps the yard.', 'staff', 0.01],
    ['A farmer digs a hole in a field.', 'staff', 0.15],
    ['A carpenter saws a plank in a workshop.', 'saw', 0.03],
  ])('takes up a tool and moves it: %s', (prompt, model, rises) => {
    const { hand, held, shot } = staged(prompt);
    expect(held).toHaveLength(1);
    const named = shot.performers.some((p) => p.member?.model === model);
    expect(named).toBe(false);
    expect(held[0].key.startsWith('held:prop:')).toBe(true);
    expect(span(TIMES.map((t) => hand(t)[1]))).toBeGreaterThan(rises);
  });

  it('brings the hammer down on what is worked on, and does not hold that', () => {
    const { hand, shot } = staged('A blacksmith hammers a horseshoe.');
    const shoe = shot.performers.find((p) => p.member?.model === 'horseshoe');
    if (!shoe) throw new Error('no horseshoe');
    expect(shoe.frame).toBeUndefined();
    const at = shoe.state(shot.worldStart + 2).position;
    const far = TIMES.map((t) => {
      const h = hand(t);
      return Math.sqrt((h[0] - at[0]) ** 2 + (h[1] - at[1]) ** 2 + (h[2] - at[2]) ** 2);
    });
    expect(Math.min(...far)).toBeLessThan(0.32);
    expect(Math.max(...far)).toBeGreaterThan(0.5);
  });

  it('stands a block before whoever splits wood, also when the axe is named', () => {
    for (const prompt of ['A man chops wood in a forest.', 'A man chops wood with an axe in a forest.']) {
      const { shot, worker } = staged(prompt);
      const block = shot.performers.find((p) => p.key.endsWith(':block'));
      if (!block) throw new Error('no block');
      const [a, b] = [block, worker].map((p) => p.state(shot.worldStart).position);
      const away = Math.sqrt((a[0] - b[0]) ** 2 + (a[2] - b[2]) ** 2);
      expect(away).toBeGreaterThan(0.5);
      expect(away).toBeLessThan(0.9);
    }
  });

  it('takes up no tool that the words leave out', () => {
    expect(staged('A carpenter saws a plank in a workshop, no saw.').held).toHaveLength(0);
  });

  it('leaves hair and paper to other hands than those with a kitchen knife', () => {
    const { held } = staged('A girl cuts paper in a bedroom.');
    expect(held.filter((p) => p.key.startsWith('held:prop:'))).toHaveLength(0);
  });
});

describe('what takes two hands', () => {
  it.each([
    ['A man carries a heavy box through a warehouse.', 'box'],
    ['A woman lifts a barbell in a gym.', 'barbell'],
  ])('is between them: %s', (prompt, model) => {
    const { shot, worker } = staged(prompt);
    const thing = shot.performers.find((p) => p.member?.model === model);
    if (!thing?.frame) throw new Error('nobody holds it');
    for (const w of TIMES.map((t) => shot.worldStart + t)) {
      const { handLeft, handRight } = worker.actor.joints(worker.state(w));
      const at = thing.state(w).position;
      for (const hand of [handLeft, handRight] as Vec3[])
        expect(Math.hypot(at[0] - hand[0], at[2] - hand[2])).toBeLessThan(0.45);
      expect(at[1]).toBeGreaterThan(shot.place.ground(at[0], at[2]) + 0.4);
    }
  });
});
