import { describe, expect, it } from 'vitest';
import { nounInfo } from './lexicon/nouns.ts';
import { planned } from './testing/plan.ts';

describe('a studio named by that word alone', () => {
  it.each([
    ['A painter paints a canvas in a studio.', 'art studio'],
    ['In a bright studio, a ballerina practices pirouettes.', 'dance studio'],
    ['A singer records a song in a studio.', 'recording studio'],
    ['A perfume bottle in a studio with a white background.', 'studio'],
  ])('is that of who is in it: %s', (prompt, name) => {
    expect(planned(prompt, 4).sets[0].place).toBe(nounInfo(name)?.place);
  });
});

describe('the verb after a front', () => {
  it.each([
    ['In a bright studio, a ballerina practices pirouettes.', 'practice', 'dance'],
    ['On a rooftop, a woman waters plants.', 'water', 'work'],
    ['In a lab, a scientist studies samples.', 'study', 'look'],
    ['At dawn, a car chase through the city.', 'chase', 'drive'],
  ])('is found: %s', (prompt, verb, act) => {
    expect(planned(prompt, 4).shots[0].actions.map((a) => [a.verb, a.act])).toContainEqual([verb, act]);
  });
});

describe('practising', () => {
  it.each([
    ['A boy practices the violin.', 'play_violin'],
    ['Two dancers rehearse a tango.', 'dance'],
    ['An actor rehearses his lines on a stage.', 'talk'],
    ['A boxer practices punches.', 'fight'],
    ['A singer records a song.', 'sing'],
  ])('is doing: %s', (prompt, act) => {
    expect(planned(prompt, 4).shots[0].actions.map((a) => a.act)).toContain(act);
  });
});

describe('somebody whose doing could be heard, or whose name could be a quality', () => {
  it.each([
    ['A man with a hat laughs.', 'man', 'laugh'],
    ['A demon with horns laughs.', 'demon', 'laugh'],
    ['The alien waves.', 'alien', 'wave'],
    ['An alien walks.', 'alien', 'walk'],
  ])('is seen: %s', (prompt, noun, act) => {
    const { cast, shots } = planned(prompt, 4);
    const who = cast.find((member) => member.noun === noun);
    expect(who?.count).toBe(1);
    expect(shots[0].actions.filter((a) => a.subject === who?.id).map((a) => a.act)).toContain(act);
  });

  it('is not made of what is only heard', () => {
    expect(planned('A quiet street. Distant laughter.', 4).cast.filter((c) => !c.invented)).toEqual([]);
  });
});

describe('what comes from above', () => {
  it.each(['Light shafts from above fall on a reef.', 'Petals falling from above on a bride.'])(
    'is no camera: %s',
    (prompt) => {
      expect(planned(prompt, 4).shots[0].angle).toBe('eye_level');
    },
  );

  it('is the camera that looks from there', () => {
    expect(planned('A chessboard seen from above.', 4).shots[0].angle).toBe('high');
  });
});

describe('a harbour', () => {
  it('is left by water and walked on the quay', () => {
    expect(planned('A fisherman rows a small boat out of a harbour.', 4).sets[0].place).toBe('sea');
    expect(planned('A woman walks through a harbour at dawn.', 4).sets[0].place).toBe('harbour');
  });
});
