/** Feelings are told apart by what moves: each differs from every other by more than a little, in brows, eyes or mouth. */
import { describe, expect, it } from 'vitest';
import { FEELINGS } from './expression.ts';
import { type FacePose, newPose } from './pose.ts';

/** How much of the face each number moves, roughly as wide as it is seen. */
const SEEN: Partial<Record<keyof FacePose, number>> = {
  smile: 1,
  jaw: 1.4,
  upperLip: 0.6,
  lowerLip: 0.6,
  press: 0.6,
  browIn: 1,
  browOut: 0.8,
  browKnit: 0.6,
  squint: 0.7,
  lidLeft: 1.2,
  cheek: 0.3,
  wide: 0.4,
};

describe('feelings', () => {
  const names = Object.keys(FEELINGS) as (keyof typeof FEELINGS)[];

  it('differ from each other at a glance', () => {
    for (const a of names)
      for (const b of names) {
        if (a >= b) continue;
        let sum = 0;
        for (const key in SEEN) {
          const k = key as keyof FacePose;
          sum += Math.abs((FEELINGS[a][k] ?? 0) - (FEELINGS[b][k] ?? 0)) * (SEEN[k] ?? 0);
        }
        expect(sum, `${a} and ${b}`).toBeGreaterThan(0.75);
      }
  });

  it('leave cheeks dry at rest', () => {
    expect(newPose().face.tears).toBe(0);
  });

  it('bare the teeth in anger, open the eyes wide in fear and surprise, and shut them somewhat when tired', () => {
    expect(FEELINGS.anger.upperLip).toBeGreaterThan(0.4);
    expect(FEELINGS.anger.browIn).toBeLessThan(-1);
    expect(FEELINGS.fear.lidLeft).toBeLessThan(-0.3);
    expect(FEELINGS.surprise.jaw).toBeGreaterThan(FEELINGS.fear.jaw ?? 0);
    expect(FEELINGS.tired.lidLeft).toBeGreaterThan(0.4);
  });
});
