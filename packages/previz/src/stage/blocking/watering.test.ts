import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm } from '../film.ts';
import type { Place } from '../place.ts';
import { atWater } from './watering.ts';

/** A place whose water lies beyond z = 0, towards -z. */
const shore = {
  ground: () => 0,
  waterside: { position: [0, 0, 0], heading: Math.PI, level: -0.2 },
} as unknown as Place;

const doing = (verb: string, act: string, phrase: string, model = 'horse') =>
  ({ member: { model, kind: 'animal' }, actions: [{ verb, act, phrase }] }) as never;

describe('at the edge of water', () => {
  it('whoever drinks stands on land with the mouth over the water', () => {
    const at = atWater(shore, doing('drink', 'drink', 'drink from river'), 0, 1, 2.4, 0.6);
    expect(at?.position[2]).toBeGreaterThan(0.5);
    expect((at?.position[2] ?? 0) - 1.2).toBeLessThan(0);
  });

  it('whoever catches fish stands in it, and the fish is before it at the surface', () => {
    const bear = atWater(shore, doing('catch', 'catch', 'catch fish', 'bear'), 0, 1, 2, 1);
    const fish = atWater(shore, doing('swim', 'stand', 'leap', 'fish'), 0, 1, 0.4, 0.1);
    expect(bear?.position[2]).toBeLessThan(-0.5);
    expect(fish?.position[2]).toBeLessThan((bear?.position[2] ?? 0) - 1);
    expect(fish?.position[1]).toBe(-0.2);
  });

  it('nobody else goes there, and no one where there is no water', () => {
    expect(atWater(shore, doing('run', 'run', 'run'), 0, 1, 2.4, 0.6)).toBeNull();
    const dry = { ...shore, waterside: undefined } as unknown as Place;
    expect(atWater(dry, doing('drink', 'drink', 'drink'), 0, 1, 2.4, 0.6)).toBeNull();
    expect(atWater(shore, doing('drink', 'drink', 'drink from a bowl'), 0, 1, 2.4, 0.6)).toBeNull();
  });

  it('whoever is on a jetty stands on its planks, over the water', () => {
    const film = createFilm(planned('A fisherman on a jetty at dawn in mist.', 4));
    const { place, performers } = film.staged(film.shotAt(10));
    const [x, y, z] = performers.find((p) => p.member?.kind === 'person')?.state(1).position ?? [0, 0, 0];
    expect(place.surface(x, z)).toBe('wood');
    expect(y).toBeGreaterThan(place.waterside?.level ?? 9);
  });

  it('a horse at a river has its hooves within a step of the water', () => {
    const film = createFilm(planned('A horse drinks from a river at sunset.', 4));
    const staged = film.staged(film.shotAt(10));
    const horse = staged.performers.find((p) => p.member?.model === 'horse');
    const [x, , z] = horse?.state(1).position ?? [0, 0, 0];
    const wet = [0, 1, 2, 3, 4, 5, 6, 7].some(
      (k) => staged.place.surface(x + 1.4 * Math.cos(k * 0.785), z + 1.4 * Math.sin(k * 0.785)) === 'water',
    );
    expect(wet).toBe(true);
  });
});
