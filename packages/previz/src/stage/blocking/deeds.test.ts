/** Common doings have movements of their own: no one points when they shrug, or boxes when they kick a ball. */
import type { Action } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { direct } from '../../director/index.ts';
import { PERFORMED } from '../people/acts.ts';
import { DEED_ACTS, deedOf } from './deeds.ts';

function deedsIn(prompt: string): string[] {
  const screenplay = direct({
    prompt,
    duration: 5,
    aspectRatio: '16:9',
    fps: 24,
    seed: 1,
    cfgScale: 0.5,
    shotType: 'customize',
    audio: false,
  });
  return screenplay.shots.flatMap((shot) => shot.actions).flatMap((a: Action) => deedOf(a, screenplay)?.act ?? []);
}

describe('deeds', () => {
  it.each([
    ['A man shrugs', 'shrug'],
    ['A soldier salutes', 'salute'],
    ['A man bows', 'bow'],
    ['A woman prays in a church', 'pray'],
    ['A monk meditates', 'lotus'],
    ['A woman talks on the phone', 'phone'],
    ['A woman takes a selfie', 'selfie'],
    ['A boy kicks a ball on the grass', 'kick_ball'],
    ['A karate fighter kicks', 'kick_high'],
    ['A woman plays tennis', 'racket'],
    ['A man plays golf', 'golf'],
    ['A man fishes by a lake', 'angle'],
    ['A man lifts weights in a gym', 'press'],
    ['A woman dances hip-hop on a street', 'hip_hop'],
  ])('see in "%s" a movement of its own', (prompt, act) => {
    expect(deedsIn(prompt)).toContain(act);
  });

  it.each(['A man waves', 'A violinist plays the violin', 'A woman talks to a man', 'A boy throws a ball'])(
    'leave "%s" to its act',
    (prompt) => {
      expect(deedsIn(prompt)).toEqual([]);
    },
  );

  it('are all movements that people know', () => {
    const known = new Set([...PERFORMED, 'ballet', 'flamenco', 'hip_hop']);
    for (const act of DEED_ACTS) expect(known).toContain(act);
  });
});
