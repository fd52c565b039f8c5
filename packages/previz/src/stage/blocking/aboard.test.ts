import { describe, expect, it } from 'vitest';
import { createFilm, type StagedShot } from '../film.ts';
import { seaScreenplay } from '../testing/screenplays.ts';

const staged = (boat: string | null): StagedShot => createFilm(seaScreenplay(boat)).staged(0);

describe('people on the water', () => {
  it('stand on the deck of the ship and go where it goes', () => {
    const shot = staged('ship');
    const ship = shot.performers.find((p) => p.member?.model === 'ship')!;
    const crew = shot.performers.filter((p) => p.member?.kind === 'person');
    expect(crew).toHaveLength(3);
    for (const w of [shot.worldStart, shot.worldStart + 2]) {
      const deck = ship.actor.worldAnchor!('stand', ship.state(w))[1];
      for (const p of crew) {
        const { position } = p.state(w);
        expect(Math.abs(position[1] - deck)).toBeLessThan(0.2);
        const [x, , z] = ship.state(w).position;
        expect((position[0] - x) ** 2 + (position[2] - z) ** 2).toBeLessThan(12 ** 2);
      }
    }
    const moved = (p: (typeof crew)[number]): number =>
      p.state(shot.worldStart + 2).position[0] - p.state(shot.worldStart).position[0];
    for (const p of crew) expect(Math.abs(moved(p) - moved(ship))).toBeLessThan(0.3);
    const feet = crew.map((p) => p.state(shot.worldStart).position);
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < i; j++)
        expect((feet[i][0] - feet[j][0]) ** 2 + (feet[i][2] - feet[j][2]) ** 2).toBeGreaterThan(0.25);
  });

  it('get a boat when the words give them none', () => {
    const shot = staged(null);
    const crew = shot.performers.filter((p) => p.member?.kind === 'person');
    expect(crew).toHaveLength(3);
    for (const p of crew) {
      expect(p.mount?.actor.size[2]).toBeGreaterThan(3);
      expect(p.state(shot.worldStart).position[1]).toBeGreaterThan(0.3);
    }
  });

  it('are seen past the ship, not through its hull', () => {
    const shot = staged('ship');
    const ship = shot.performers.find((p) => p.member?.model === 'ship')!;
    const camera = shot.camera.at(shot.shot.duration / 2);
    const deck = ship.actor.worldAnchor!('stand', ship.state(shot.worldStart + shot.shot.duration / 2))[1];
    expect(camera.eye[1]).toBeGreaterThan(deck);
  });
});
