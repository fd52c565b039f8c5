/** Life the director adds when adherence is low: people, birds, traffic that suit the place. */
import type { CastMember } from '@storyreel/contract';
import { noAttributes } from '@storyreel/contract/rules';
import { hashText, Rng } from '../../math/random.ts';
import { isAbsent } from './absence.ts';

interface Extra {
  noun: string;
  kind: CastMember['kind'];
  model: string;
  count: readonly [number, number];
}

const EXTRAS: Readonly<Record<string, readonly Extra[]>> = {
  city_street: [
    { noun: 'passer-by', kind: 'person', model: 'person', count: [2, 5] },
    { noun: 'car', kind: 'vehicle', model: 'car', count: [1, 3] },
  ],
  suburban_street: [{ noun: 'bird', kind: 'animal', model: 'bird', count: [2, 4] }],
  park: [
    { noun: 'passer-by', kind: 'person', model: 'person', count: [1, 3] },
    { noun: 'bird', kind: 'animal', model: 'bird', count: [2, 5] },
  ],
  market: [{ noun: 'shopper', kind: 'person', model: 'person', count: [3, 7] }],
  beach: [{ noun: 'seagull', kind: 'animal', model: 'bird', count: [2, 5] }],
  sea: [{ noun: 'seagull', kind: 'animal', model: 'bird', count: [1, 4] }],
  meadow: [{ noun: 'butterfly', kind: 'animal', model: 'butterfly', count: [2, 5] }],
  forest: [{ noun: 'bird', kind: 'animal', model: 'bird', count: [1, 3] }],
  cafe: [{ noun: 'customer', kind: 'person', model: 'person', count: [1, 3] }],
  restaurant: [{ noun: 'guest', kind: 'person', model: 'person', count: [2, 4] }],
  station: [{ noun: 'traveller', kind: 'person', model: 'person', count: [2, 5] }],
  underwater: [{ noun: 'fish', kind: 'animal', model: 'fish', count: [3, 8] }],
};

/** From 0.7 adherence on nothing is added; below, the lower the more of what suits the places. */
export function extrasFor(
  places: readonly string[],
  cfgScale: number,
  seed: number,
  absent: readonly string[],
  firstId: number,
): CastMember[] {
  if (cfgScale >= 0.7) return [];
  const rng = new Rng(hashText('extras', seed));
  const out: CastMember[] = [];
  for (const place of new Set(places)) {
    for (const extra of EXTRAS[place] ?? []) {
      if (
        !rng.chance(1 - cfgScale) ||
        isAbsent(extra.noun, extra.kind, absent, false) ||
        absent.some((word) => /\b(?:other|extra|additional|more)\b/i.test(word))
      )
        continue;
      out.push({
        id: `c${firstId + out.length}`,
        kind: extra.kind,
        noun: extra.noun,
        phrase: extra.noun,
        model: extra.model,
        count: rng.int(extra.count[0], extra.count[1]),
        attributes: noAttributes(),
        invented: true,
      });
    }
  }
  return out;
}
