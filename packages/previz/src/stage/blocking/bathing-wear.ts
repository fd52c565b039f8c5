/** What swimmers wear when the words do not say. */
import type { CastMember, Screenplay } from '@storyreel/contract';
import { hasCalling } from '../people/callings.ts';

const FEMALE = ['navy swimsuit', 'red swimsuit', 'teal swimsuit', 'black swimsuit', 'coral swimsuit'];
const MALE = ['navy swim trunks', 'red swim trunks', 'teal swim trunks', 'grey swim trunks', 'orange swim trunks'];

/** Who swims for a living or in other things than bathing things. */
const DRESSED = /\b(mermaid|merman|diver|astronaut|knight|robot|ghost|castaway|refugee|sailor)\b/;

/**
 * Bathing things for a person who swims anywhere in the film, so that it is the same in every shot; null for those who are described,
 * who wear what their calling wears, or who keep dry.
 */
export function bathingWear(screenplay: Screenplay, m: CastMember, seed: number): string | null {
  if (m.kind !== 'person' || m.attributes.clothing.length > 0) return null;
  const words = ` ${m.phrase} ${m.noun} ${m.attributes.other.join(' ')} `.toLowerCase();
  if (DRESSED.test(words) || hasCalling(words)) return null;
  const swims =
    /\bswimmers?\b/.test(words) ||
    screenplay.shots.some((shot) => shot.actions.some((a) => a.subject === m.id && a.act === 'swim'));
  if (!swims) return null;
  const wear = m.gender === 'male' ? MALE : FEMALE;
  return wear[seed % wear.length];
}
