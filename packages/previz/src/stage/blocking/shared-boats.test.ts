import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm } from '../film.ts';

const boatsAndCrew = (prompt: string): { boats: number; aboard: number } => {
  const { performers } = createFilm(planned(prompt, 4)).staged(0);
  const boats = performers.filter((p) => p.actor.anchors.passenger && p.member?.kind !== 'person' && !p.mount);
  const crew = performers.filter(
    (p) => p.member?.kind === 'person' && p.mount !== undefined && boats.includes(p.mount),
  );
  return { boats: boats.length, aboard: crew.length };
};

describe('a boat that is rowed', () => {
  it.each([
    ['A fisherman rows a small boat out of a harbour.', 1],
    ['A couple rows a boat on a lake.', 2],
    ['A man rows across a lake.', 1],
  ])('is one boat, with all of them in it: %s', (prompt, people) => {
    expect(boatsAndCrew(prompt)).toEqual({ boats: 1, aboard: people });
  });
});
