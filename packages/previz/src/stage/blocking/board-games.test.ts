import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { cos, sin } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { createFilm, type StagedShot } from '../film.ts';
import type { Performer } from './track.ts';

function staged(prompt: string): StagedShot {
  return createFilm(planned(prompt, 6, { cfgScale: 0.5, audio: false, shotType: 'customize' })).staged(0);
}

const apart = (a: Vec3, b: Vec3): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2);

describe.each([
  'Two old men play chess in the park.',
  'Two friends play chess in a restaurant.',
  'A grandfather plays chess with his grandson.',
])('%s', (prompt) => {
  const shot = staged(prompt);
  const players = shot.performers.filter((p) => p.subject && p.member?.kind === 'person');
  const board = shot.performers.find((p) => p.member?.model === 'chessboard')!;
  const at = board.state(shot.worldStart).position;

  it('puts the board on a table between two who sit face to face', () => {
    expect(players).toHaveLength(2);
    expect(board.frame).toBeUndefined();
    const [a, b] = players.map((p) => p.state(shot.worldStart));
    expect([a.posture, b.posture]).toEqual(['sit', 'sit']);
    expect(cos(a.heading - b.heading)).toBeLessThan(-0.9);
    for (const s of [a, b]) {
      const [dx, dz] = [at[0] - s.position[0], at[2] - s.position[2]];
      expect(dx * sin(s.heading) + dz * cos(s.heading)).toBeGreaterThan(0.5);
      expect(Math.abs(dx * cos(s.heading) - dz * sin(s.heading))).toBeLessThan(0.2);
      expect(at[1] - s.position[1]).toBeGreaterThan(0.6);
    }
  });

  it('has the hand of each reach the board in turn', () => {
    for (const p of players) {
      let nearest = 9;
      let farthest = 0;
      for (let w = shot.worldStart; w < shot.worldStart + 6; w += 0.2) {
        const state = p.state(w);
        const joints = p.actor.joints(state);
        const gap = Math.min(apart(joints.handLeft!, at), apart(joints.handRight!, at));
        nearest = Math.min(nearest, gap);
        farthest = Math.max(farthest, gap);
      }
      expect(nearest).toBeLessThan(0.32);
      expect(farthest).toBeGreaterThan(nearest + 0.1);
    }
  });
});

describe('those who play with each other', () => {
  const players = (prompt: string): { shot: StagedShot; people: Performer[] } => {
    const shot = staged(prompt);
    return { shot, people: shot.performers.filter((p) => p.subject && p.member?.kind === 'person') };
  };

  it('sit both of them when both speak', () => {
    const { shot, people } = players(
      'Two old men play chess in a park and talk. One says: "Your move." The other says: "I know."',
    );
    expect(people.map((p) => p.state(shot.worldStart + 1).posture)).toEqual(['sit', 'sit']);
    const [a, b] = people.map((p) => p.state(shot.worldStart + 1));
    expect(cos(a.heading - b.heading)).toBeLessThan(-0.9);
  });

  it('hold cards, and have cards on the table, where they play cards', () => {
    const { shot, people } = players('Four friends play cards around a table.');
    expect(people).toHaveLength(4);
    for (const p of people) {
      expect(p.state(shot.worldStart + 1).posture).toBe('sit');
      const fans = shot.performers.filter((q) => q.frame && q.mount === p && q.key.includes('fan:'));
      expect(fans, p.key).toHaveLength(1);
    }
    const table = shot.performers.find((p) => p.key === 'prop:game-table');
    const cards = shot.performers.find((p) => p.member?.noun === 'card' && !p.frame);
    expect(cards?.state(0).position[1]).toBeCloseTo((table?.state(0).position[1] ?? 0) + 0.752, 1);
    people.forEach((a, i) => {
      for (const b of people.slice(i + 1)) {
        const [p, q] = [a.state(0).position, b.state(0).position];
        expect(Math.hypot(p[0] - q[0], p[2] - q[2])).toBeGreaterThan(0.6);
      }
    });
  });
});
