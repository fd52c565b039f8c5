import { describe, expect, it } from 'vitest';
import { direct } from '../../director/direct.ts';
import { Sight } from '../camera/sight.ts';
import { emptyScene } from '../empty-scene.ts';
import { createFilm, type StagedShot } from '../film.ts';
import type { Performer } from './track.ts';

function staged(prompt: string): StagedShot {
  const screenplay = direct({
    prompt,
    duration: 5,
    aspectRatio: '16:9',
    fps: 24,
    seed: 2,
    cfgScale: 1,
    shotType: 'customize',
    audio: false,
  });
  return createFilm(screenplay, { picture: false }).staged(0);
}

const END = 4.9;

/** Metres from someone's lowest point down to what was brought to bear them; null when nothing was. */
function gapBelow(shot: StagedShot, p: Performer, seatHeight = 0): number | null {
  const w = shot.worldStart + END;
  const scene = emptyScene();
  for (const q of shot.performers) if (q.key.startsWith('support:')) q.actor.draw(q.state(w), scene, 0);
  const sight = new Sight(shot.world, scene.instances);
  const [x, y, z] = p.state(w).position;
  // The ray counts from a hand's breadth on: it starts well above.
  const { distance } = sight.cast([x, y + seatHeight + 1, z], [0, -1, 0], 4);
  return distance < 4 ? distance - 1 : null;
}

const named = (shot: StagedShot, noun: RegExp): Performer[] =>
  shot.performers.filter((p) => p.member && noun.test(p.member.noun) && !p.frame);

describe('those whom the words set on something', () => {
  it.each([
    ['Three scarlet macaws sit on a branch in the jungle.', /macaw/, 3, 2],
    ['Two green parrots and one blue macaw perch on the same branch.', /parrot|macaw/, 3, 2],
    ['An owl sits on a fence post at night.', /owl/, 1, 1],
    ['A cat sits on a wooden fence.', /cat/, 1, 0.9],
    ['A pigeon sits on a statue in the city.', /pigeon/, 1, 1.5],
    ['A cat sits on the roof of a house.', /cat/, 1, 3],
    ['A lizard sits on a rock in the desert.', /lizard/, 1, 0.3],
  ] as const)('touch it: %s', (prompt, noun, count, least) => {
    const shot = staged(prompt);
    const found = named(shot, noun);
    expect(found).toHaveLength(count);
    for (const p of found) {
      const [x, y, z] = p.state(shot.worldStart + END).position;
      expect(Math.abs(gapBelow(shot, p) ?? 9), p.key).toBeLessThan(0.03);
      expect(y - shot.place.ground(x, z)).toBeGreaterThan(least);
    }
    found.forEach((a, i) => {
      for (const b of found.slice(i + 1)) {
        const [p, q] = [a.state(0).position, b.state(0).position];
        expect(Math.hypot(p[0] - q[0], p[2] - q[2])).toBeGreaterThan(0.3);
      }
    });
  });

  it.each([
    ['A boy sits in a tree.', /boy/],
    ['A girl sits on a rock by the sea.', /girl/],
    ['Two children sit on a stone wall.', /child/],
    ['A man sits on a suitcase at a train station.', /man/],
  ] as const)('sit on it with their legs down: %s', (prompt, noun) => {
    const shot = staged(prompt);
    const people = named(shot, noun).filter((p) => p.cast > 0);
    expect(people.length).toBeGreaterThan(0);
    for (const p of people) {
      const state = p.state(shot.worldStart + 1);
      expect(state.posture).toBe('sit');
      expect(Math.abs(gapBelow(shot, p, state.seatHeight) ?? 9), p.key).toBeLessThan(0.04);
    }
  });

  it('come down on it where they land', () => {
    const shot = staged('A butterfly lands on a sunflower.');
    const [butterfly] = named(shot, /butterfly/).filter((p) => p.subject);
    const at = (w: number): number => butterfly.state(shot.worldStart + w).position[1];
    expect(at(0)).toBeGreaterThan(at(END) + 0.03);
    expect(at(3)).toBeCloseTo(at(END), 5);
  });

  it('leave the ground as it is where it is only ground', () => {
    const shot = staged('A rabbit sits on the grass.');
    expect(shot.performers.some((p) => p.key.startsWith('support:'))).toBe(false);
  });
});
