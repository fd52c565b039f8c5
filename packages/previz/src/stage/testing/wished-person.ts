/** What a test wants a person to be, as the builder of people is asked for one. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import type { BuildContext } from '../actor.ts';
import { WorldBuilder } from '../world-builder.ts';

export interface Wish {
  noun?: string;
  phrase?: string;
  age?: number;
  gender?: 'female' | 'male';
  seed?: number;
  clothing?: string[];
  hair?: string[];
  size?: string[];
  other?: string[];
  detail?: 'hero' | 'extra';
  model?: string;
  season?: 'summer' | 'winter';
}

/** One person in a world of their own, on a day without weather: an extra who is a grown "person" unless said otherwise. */
export function wished(o: Wish): { context: BuildContext; world: WorldBuilder } {
  const attributes = {
    ...NO_ATTRIBUTES,
    clothing: o.clothing ?? [],
    hair: o.hair ?? [],
    size: o.size ?? [],
    other: o.other ?? [],
  };
  const world = new WorldBuilder();
  return {
    world,
    context: {
      world,
      look: { timeOfDay: 'day', weather: [], season: o.season ?? 'summer', light: [], grade: [], said: [] },
      seed: o.seed ?? 1,
      attributes,
      detail: o.detail ?? 'extra',
      member: {
        id: 'c1',
        kind: 'person',
        noun: o.noun ?? 'person',
        phrase: o.phrase ?? '',
        model: o.model ?? 'person',
        count: 1,
        attributes,
        ageYears: o.age,
        gender: o.gender,
        invented: false,
      },
    },
  };
}
