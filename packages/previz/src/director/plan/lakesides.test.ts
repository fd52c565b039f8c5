import { describe, expect, it } from 'vitest';
import { planned } from '../testing/plan.ts';

const placeFor = (prompt: string): string => planned(prompt, 4).sets[0].place;

describe('lakes and rivers', () => {
  it.each([
    'A horse drinks from a river at sunset.',
    'A girl paints at the lake.',
    'Two lovers sit on a bench by a lake.',
    'A bear catches fish in a river.',
    'A fisherman on a jetty at dawn in mist.',
    'A woman walks by the stream in autumn.',
    'A boy feeds ducks at the lake.',
    'Mist drifts over the lake at dawn.',
    'A lake at night under the full moon.',
    'A man walks along the riverbank.',
  ])('are seen from the shore: %s', (prompt) => {
    expect(placeFor(prompt)).toBe('lakeshore');
  });

  it.each([
    'A man rows a boat across a lake.',
    'A swan glides on a lake.',
    'A kayaker paddles down a river.',
    'A woman swims in a lake.',
    'A fisherman in a boat on the river.',
    'A paper lantern floats on the river at night.',
    'A sailboat sails across the bay.',
  ])('are the water itself where what happens is on it or in it: %s', (prompt) => {
    expect(placeFor(prompt)).toBe('sea');
  });

  it.each([
    ['A deer stands in a forest beside a stream.', 'forest'],
    ['A stream of light falls into a cathedral.', 'church'],
    ['A boy skates on a frozen lake.', 'snowfield'],
  ])('leave places that are named alone: %s', (prompt, place) => {
    expect(placeFor(prompt)).toBe(place);
  });
});
