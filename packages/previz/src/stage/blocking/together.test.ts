import type { Screenplay } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import type { Vec3 } from '../../math/vec.ts';
import { createFilm, type StagedShot } from '../film.ts';
import { bicycleScreenplay } from '../testing/screenplays.ts';
import type { Performer } from './track.ts';

/** The father and the daughter in one shot of two seconds on the street: `verb` and `act` say what he does to her. */
function twoOf(verb: string, act: string, change: { ages?: [number, number]; both?: boolean } = {}): StagedShot {
  const base = bicycleScreenplay();
  const [father, girl] = base.cast;
  const [a, b] = change.ages ?? [32, 30];
  const action = { subject: 'c1', phrase: verb, verb, act, object: 'c2', manner: [], start: 0, end: 2 };
  const actions = change.both ? [action, { ...action, subject: 'c2', object: undefined }] : [action];
  const screenplay: Screenplay = {
    ...base,
    sets: [{ ...base.sets[0], place: 'void' }],
    duration: 2,
    cast: [
      { ...father, ageYears: a },
      { ...girl, ageYears: b },
    ],
    shots: [
      {
        ...base.shots[1],
        index: 0,
        start: 0,
        duration: 2,
        startFrame: 0,
        frameCount: 48,
        camera: [],
        actions,
        subjects: ['c1', 'c2'],
      },
    ],
  };
  return createFilm(screenplay).staged(0);
}

const who = (shot: StagedShot, id: string): Performer => shot.performers.find((p) => p.member?.id === id)!;
const apart = (a: Vec3, b: Vec3): number => Math.sqrt((a[0] - b[0]) ** 2 + (a[2] - b[2]) ** 2);

describe('two people together', () => {
  it('hug with their hands on each other’s backs', () => {
    const shot = twoOf('hug', 'hold');
    const w = shot.worldStart + 1;
    const [man, woman] = [who(shot, 'c1'), who(shot, 'c2')];
    const [m, o] = [man.state(w), woman.state(w)];
    expect(apart(m.position, o.position)).toBeLessThan(0.45);
    const hand = man.actor.joints(m).handLeft!;
    const chest = woman.actor.joints(o).chest!;
    // Behind the other's chest, as seen from him.
    expect(apart(hand, m.position)).toBeGreaterThan(apart(chest, m.position));
    expect(apart(hand, chest)).toBeLessThan(0.32);
  });

  it('meet hand in hand to shake them', () => {
    const shot = twoOf('shake hands', 'give');
    const w = shot.worldStart + 1;
    const hands = ['c1', 'c2'].map((id) => who(shot, id)).map((p) => p.actor.joints(p.state(w)).handRight!);
    expect(apart(hands[0], hands[1])).toBeLessThan(0.34);
    expect(Math.abs(hands[0][1] - hands[1][1])).toBeLessThan(0.12);
  });

  it('turn about each other when they dance, and stay together', () => {
    const shot = twoOf('dance', 'dance', { both: true });
    const [a, b] = [who(shot, 'c1'), who(shot, 'c2')];
    const at = (w: number): number => a.state(w).heading;
    expect(at(shot.worldStart + 2) - at(shot.worldStart)).toBeGreaterThan(0.5);
    for (const t of [0, 1, 2]) {
      const w = shot.worldStart + t;
      expect(apart(a.state(w).position, b.state(w).position)).toBeLessThan(0.6);
    }
  });

  it('take a baby up in the arms and go down to a child', () => {
    const baby = twoOf('hold', 'hold', { ages: [32, 1] });
    const w = baby.worldStart + 1;
    const carrier = who(baby, 'c1');
    const small = who(baby, 'c2').state(w);
    expect(small.position[1] - carrier.state(w).position[1]).toBeGreaterThan(0.8);
    expect(apart(small.position, carrier.state(w).position)).toBeLessThan(0.45);
    expect(who(twoOf('hug', 'hold', { ages: [32, 6] }), 'c1').state(w).posture).toBe('kneel');
  });
});
