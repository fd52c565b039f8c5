import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { distance, type Vec3 } from '../../math/vec.ts';
import { createFilm } from '../film.ts';

function staged(prompt: string) {
  const shot = createFilm(planned(prompt, 5)).staged(0);
  const find = (model: string) => {
    const found = shot.performers.find((p) => p.member?.model === model);
    if (!found) throw new Error(`no ${model}`);
    return found;
  };
  const times = Array.from({ length: 121 }, (_, k) => shot.worldStart + (k / 24) * shot.rate);
  return { shot, find, times, ground: (p: Vec3): number => shot.place.ground(p[0], p[2]) };
}

/** Metres that something moves from one frame to the next, at most. */
const largestStep = (path: readonly Vec3[]): number => Math.max(...path.slice(1).map((p, k) => distance(p, path[k])));

describe('what is thrown, kicked and caught', () => {
  it('flies from hand to hand between people who face each other', () => {
    const { shot, find, times } = staged('A man throws a ball and a woman catches it in a park.');
    const ball = find('ball');
    const people = shot.performers.filter((p) => p.member?.kind === 'person' && p.subject);
    expect(people).toHaveLength(2);
    const [a, b] = people.map((p) => p.state(times[0]));
    expect(distance(a.position, b.position)).toBeGreaterThan(2.6);
    expect(Math.cos(a.heading - b.heading)).toBeLessThan(-0.99);
    const path = times.map((w) => ball.state(w).position);
    const hands = (w: number, k: number): Vec3[] => {
      const j = people[k].actor.joints(people[k].state(w));
      return [j.handLeft, j.handRight].filter((v): v is Vec3 => v !== undefined);
    };
    const thrower = people.findIndex(
      (p) => Math.min(...hands(times[0], people.indexOf(p)).map((h) => distance(h, path[0]))) < 0.25,
    );
    expect(thrower).toBeGreaterThanOrEqual(0);
    const end = times.length - 1;
    expect(Math.min(...hands(times[end], 1 - thrower).map((h) => distance(h, path[end])))).toBeLessThan(0.35);
    // In between it is in nobody's hands, and nowhere does it jump.
    const free = times.filter((w, i) => [0, 1].every((k) => hands(w, k).every((h) => distance(h, path[i]) > 0.5)));
    expect(free.length).toBeGreaterThan(4);
    expect(largestStep(path)).toBeLessThan(0.45);
  });

  it('comes down and rolls to rest on the ground where nobody catches it', () => {
    const { find, times, ground } = staged('A girl kicks a ball on a beach.');
    const path = times.map((w) => find('ball').state(w).position);
    expect(distance(path[0], path.at(-1)!)).toBeGreaterThan(5);
    expect(Math.max(...path.map((p) => p[1] - ground(p)))).toBeGreaterThan(0.5);
    for (const p of path) expect(p[1]).toBeGreaterThan(ground(p) - 0.01);
    expect(path.at(-1)).toEqual(path.at(-2));
    expect(largestStep(path)).toBeLessThan(0.8);
  });

  it('ends in the mouth of a dog that has leapt for it', () => {
    const { find, times } = staged('A dog catches a frisbee in the park.');
    const [dog, disc] = [find('dog'), find('ball')];
    const last = times.at(-1)!;
    const mouth = dog.actor.joints(dog.state(last)).head;
    expect(distance(mouth!, disc.state(last).position)).toBeLessThan(0.35);
    expect(times.some((w) => dog.state(w).acts.some((act) => act.act === 'jump' && act.weight > 0.9))).toBe(true);
    const hips = times.map((w) => dog.actor.joints(dog.state(w)).hips![1]);
    expect(Math.max(...hips) - hips[0]).toBeGreaterThan(0.15);
  });
});
