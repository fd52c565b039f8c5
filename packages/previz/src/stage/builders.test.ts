import { Attributes, Look } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { THINGS } from '../catalogue/things.ts';
import type { BuildContext } from './actor.ts';
import { buildActor } from './builders.ts';
import { WorldBuilder } from './world-builder.ts';

const context = (): BuildContext => ({
  world: new WorldBuilder(),
  look: Look.parse({ timeOfDay: 'noon', season: 'summer' }),
  seed: 5,
  attributes: Attributes.parse({}),
  detail: 'extra',
});

describe('buildActor', () => {
  it('makes every id of the catalogue', () => {
    for (const thing of THINGS)
      expect(buildActor(thing.id, context()).size.every(Number.isFinite), thing.id).toBe(true);
  }, 60_000);
  it('says what is wrong with an id that is not in the catalogue', () => {
    expect(() => buildActor('unicorn_castle', context())).toThrow('"unicorn_castle" is not in the catalogue');
  });
});
