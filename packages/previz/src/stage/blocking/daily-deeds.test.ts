/** Everyday deeds: the thing is in the hand, and the hand is where the thing is used. */
import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { distance, type Vec3 } from '../../math/vec.ts';
import { createFilm } from '../film.ts';
import { PERFORMED } from '../people/acts.ts';
import { CARES, GAMES, SMALL_DEEDS } from './daily-deeds.ts';
import { translationOf } from './frames.ts';
import type { Performer } from './track.ts';
import { mouthOf } from './vessels.ts';

function staged(prompt: string) {
  const film = createFilm(planned(prompt, 5, { seed: 1 }), { picture: false });
  const shot = film.staged(0);
  const people = shot.performers.filter((p) => p.member?.kind === 'person' && !p.frame);
  const at = (seconds: number): number => shot.worldStart + seconds * shot.rate;
  const held = (p: Performer): Performer[] => shot.performers.filter((x) => x.frame && x.mount === p);
  return { shot, people, who: people[0], at, held };
}

const find = (performers: readonly Performer[], key: RegExp): Performer => {
  const found = performers.find((p) => key.test(p.key));
  if (!found) throw new Error(`nothing like ${key} among ${performers.map((p) => p.key).join(', ')}`);
  return found;
};

describe('everyday deeds', () => {
  it('are all movements that people know', () => {
    const known = new Set(PERFORMED);
    for (const { work } of [...CARES, ...SMALL_DEEDS, ...GAMES]) expect(known).toContain(work.act);
  });

  it.each([
    ['A girl brushes her teeth in a bathroom.', 1],
    ['A woman brushes her hair.', 1],
    ['A child eats soup with a spoon.', 2],
    ['A runner drinks water from a bottle.', 1],
    ['A grandmother knits a scarf in an armchair.', 1],
    ['A gardener waters the flowers.', 1],
  ])('are done with the thing in the hand: %s', (prompt, things) => {
    const { who, held } = staged(prompt);
    expect(held(who)).toHaveLength(things);
  });

  it('pour with the spout over the cup, and what runs out reaches it', () => {
    const { shot, who, held, at } = staged('A woman pours tea into a cup at a table.');
    const [pot] = held(who);
    const cup = find(shot.performers, /^(?:cup:.*|c2#0)$/);
    const stream = find(shot.performers, /^poured:/);
    const w = at(2.5);
    const spout = mouthOf(pot.actor, pot.frame?.(w) ?? [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
    const foot = cup.state(w).position;
    expect(Math.hypot(spout[0] - foot[0], spout[2] - foot[2])).toBeLessThan(0.05);
    const run = stream.frame?.(w);
    expect(run?.[7]).toBeLessThan(foot[1] + 0.03);
    expect((run?.[7] ?? 0) + (run?.[5] ?? 0)).toBeCloseTo(spout[1], 2);
  });

  it.each(['A mother pushes a pram through the park.', 'A man pushes a shopping cart in a supermarket.'])(
    'push with both hands on the handle, on the way: %s',
    (prompt) => {
      const { shot, who, at } = staged(prompt);
      const cart = shot.performers.find((p) => /^(?:pram|shopping_cart)$/.test(p.member?.model ?? ''));
      if (!cart?.actor.worldAnchor) throw new Error('no cart');
      expect(distance(who.state(at(1)).position, who.state(at(3)).position)).toBeGreaterThan(0.5);
      for (const t of [1, 2, 3]) {
        const joints = who.actor.joints(who.state(at(t)));
        for (const [hand, grip] of [
          ['handLeft', 'gripLeft'],
          ['handRight', 'gripRight'],
        ] as const)
          expect(distance(joints[hand] as Vec3, cart.actor.worldAnchor(grip, cart.state(at(t))))).toBeLessThan(0.05);
      }
    },
  );

  it('carry a child in the arms along the way', () => {
    const { people, at } = staged('A firefighter carries a child out of a building.');
    const [carrier, child] = people;
    for (const t of [1, 3]) {
      const arms = carrier.actor.joints(carrier.state(at(t)));
      const body = child.actor.joints(child.state(at(t)));
      expect(distance(arms.chest as Vec3, body.hips as Vec3)).toBeLessThan(0.6);
      expect((body.hips as Vec3)[1]).toBeGreaterThan(0.7);
    }
    expect(distance(carrier.state(at(1)).position, carrier.state(at(3)).position)).toBeGreaterThan(1);
  });

  it.each(['A boy pets his dog in the park.', 'A woman strokes a horse.'])(
    'stroke animals within reach: %s',
    (prompt) => {
      const { shot, who, at } = staged(prompt);
      const beast = shot.performers.find((p) => p.member?.kind === 'animal' && p.subject);
      if (!beast) throw new Error('no animal');
      const { handLeft, handRight } = who.actor.joints(who.state(at(2)));
      const middle = beast.state(at(2)).position;
      const flat = (h: Vec3): number => Math.hypot(h[0] - middle[0], h[2] - middle[2]);
      const half = Math.max(...beast.actor.size) / 2;
      expect(Math.min(flat(handLeft as Vec3), flat(handRight as Vec3))).toBeLessThan(half);
    },
  );

  it('climb with hands and feet that stay where they hold', () => {
    const { who, at } = staged('A girl climbs a tree in the garden.');
    const step = (t: number): number[] =>
      (['footLeft', 'footRight'] as const).map((foot) => {
        const a = who.actor.joints(who.state(at(t)))[foot] as Vec3;
        const b = who.actor.joints(who.state(at(t + 0.1)))[foot] as Vec3;
        return distance(a, b);
      });
    expect(who.state(at(4)).position[1]).toBeGreaterThan(who.state(at(1)).position[1] + 0.3);
    // Of the two feet one stands, all the time.
    for (let t = 0.5; t < 4; t += 0.25) expect(Math.min(...step(t))).toBeLessThan(0.02);
  });

  it('hang by both hands from a bough, feet off the ground', () => {
    const { who, at } = staged('A boy hangs from a tree branch.');
    const { handLeft, handRight, footLeft } = who.actor.joints(who.state(at(2)));
    expect((handLeft as Vec3)[1]).toBeGreaterThan(2);
    expect((handRight as Vec3)[1]).toBeGreaterThan(2);
    expect((footLeft as Vec3)[1]).toBeGreaterThan(0.15);
  });

  it('go to a grave, stop there and then kneel', () => {
    const { shot, who, at } = staged('A widow walks to a grave and kneels.');
    const grave = find(shot.performers, /^goal:/);
    const hips = (t: number): number => (who.actor.joints(who.state(at(t))).hips as Vec3)[1];
    expect(hips(0.8)).toBeGreaterThan(0.75);
    expect(hips(4.6)).toBeLessThan(0.62);
    const far = (t: number): number => distance(who.state(at(t)).position, grave.state(at(t)).position);
    expect(far(4.6)).toBeLessThan(1.3);
    expect(far(0.5)).toBeGreaterThan(far(4.6) + 0.5);
  });

  it('clap raised hands together', () => {
    const { people, at } = staged('Two friends high five on a street.');
    const [a, b] = people;
    const gaps = Array.from({ length: 40 }, (_, i) => {
      const [x, y] = [a, b].map((p) => p.actor.joints(p.state(at(i * 0.1))).handRight as Vec3);
      return distance(x, y);
    });
    expect(Math.min(...gaps)).toBeLessThan(0.08);
    expect(Math.max(...gaps)).toBeGreaterThan(0.15);
  });

  it('loose an arrow that ends in the target', () => {
    const { shot, at } = staged('An archer shoots an arrow at a target.');
    const arrow = shot.performers.find((p) => p.member?.model === 'arrow');
    const target = find(shot.performers, /archery_target/);
    if (!arrow?.frame) throw new Error('no arrow');
    const ends = (t: number): number => distance(translationOf(arrow.frame!(at(t))), target.state(at(t)).position);
    expect(ends(1)).toBeGreaterThan(3);
    expect(ends(4.6)).toBeLessThan(1.8);
  });
});
