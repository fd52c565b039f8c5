import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm, type StagedShot } from '../film.ts';
import { SPANS } from '../structures/spans.ts';

function staged(prompt: string): StagedShot {
  const screenplay = planned(prompt, 5, { seed: 3, shotType: 'customize', audio: false });
  return createFilm(screenplay, { picture: false }).staged(0);
}

/** Metres of air between what someone is on and the land beside it, at the middle of the shot. */
function above(shot: StagedShot, noun: string, aside: number): number[] {
  const w = shot.worldStart + shot.shot.duration / 2;
  return shot.performers
    .filter((p) => p.member?.noun.includes(noun))
    .map((p) => {
      const { position, heading } = p.state(w);
      const land = [-1, 1].map((s) =>
        shot.place.ground(position[0] + s * Math.cos(heading) * aside, position[2] - s * Math.sin(heading) * aside),
      );
      expect(position[1]).toBeCloseTo(shot.place.ground(position[0], position[2]), 3);
      return position[1] - Math.max(...land);
    });
}

describe('those whom the words have cross a bridge', () => {
  it.each([
    ['A red steam train crosses a stone viaduct in the mountains.', 'train', SPANS.rail.width, 5],
    ['A train on a viaduct.', 'train', SPANS.rail.width, 5],
    ['Two people walk over a wooden footbridge across a stream.', 'person', SPANS.foot.width, 0.5],
    ['A couple stands on a stone bridge in Paris.', 'man', SPANS.foot.width, 0.5],
    ['A black cat walks along a fence.', 'cat', 0.6, 0.8],
    ['A squirrel runs along a stone wall.', 'squirrel', 0.8, 0.8],
  ])('are on it: %s', (prompt, noun, aside, least) => {
    const heights = above(staged(prompt), noun, aside);
    expect(heights.length).toBeGreaterThan(0);
    for (const h of heights) expect(h).toBeGreaterThan(least);
  });

  it('stay on the ground where they only pass it', () => {
    const shot = staged('A dog walks along a stone wall in a meadow.');
    expect(above(shot, 'dog', 0.8)[0]).toBeLessThan(0.4);
  });

  it('keep to its width, however many they are', () => {
    const shot = staged('Five people walk across a footbridge in a park.');
    const w = shot.worldStart + 2;
    const half = shot.place.wayHalf ?? 0;
    expect(half).toBeGreaterThan(1);
    const on = shot.performers.filter((p) => p.member?.noun === 'person').map((p) => p.state(w).position);
    const deck = Math.max(...on.map((p) => p[1]));
    for (const p of on) expect(deck - p[1]).toBeLessThan(0.01);
  });
});

describe('vehicles of one kind', () => {
  it('drive in file, not in each other', () => {
    const shot = staged('Five cars drive along a highway.');
    const cars = shot.performers
      .filter((p) => p.member?.noun === 'car')
      .map((p) => p.state(shot.worldStart + 2).position);
    expect(cars).toHaveLength(5);
    cars.forEach((a, i) => {
      for (const b of cars.slice(i + 1)) expect(Math.hypot(a[0] - b[0], a[2] - b[2])).toBeGreaterThan(2.2);
    });
  });
});
