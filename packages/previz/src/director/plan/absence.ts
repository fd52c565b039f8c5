/** Whether a word is among the things that must not appear. */

import { lookup } from '../lexicon/index-lookup.ts';
import { nounInfo } from '../lexicon/nouns.ts';
import { singular } from '../text/morphology.ts';

const last = (phrase: string): string => singular(phrase.toLowerCase().trim().split(/\s+/).at(-1) ?? '');
const KINDS: Record<string, string> = {
  person: 'person',
  people: 'person',
  human: 'person',
  animal: 'animal',
  vehicle: 'vehicle',
};

/**
 * True when `phrase` is one of the absent things or a kind of it. Exclusions with "other" or "extra" forbid only what the
 * director would add, so they never remove what the text names itself (`named`).
 */
export function isAbsent(phrase: string, kind: string, absent: readonly string[], named: boolean): boolean {
  const head = last(phrase);
  if (!head) return false;
  for (const item of absent) {
    const words = item.toLowerCase().split(/\s+/);
    if (words.some((word) => /^(?:other|another|extra|additional|more)$/.test(word))) continue;
    const forbidden = last(item);
    const modifiers = words.slice(0, -1).filter((word) => !/^(?:any|visible|written)$/.test(word));
    const offered = phrase.toLowerCase().split(/\s+/).map(singular);
    if (!modifiers.every((word) => offered.includes(singular(word)))) continue;
    if (forbidden === head) return true;
    if (KINDS[forbidden] !== undefined && KINDS[forbidden] === kind) return true;
    if (named) continue;
    const thing = nounInfo(forbidden)?.thing;
    if (
      thing &&
      thing !== 'person' &&
      nounInfo(head)?.thing === thing &&
      lookup(head)?.kind === lookup(forbidden)?.kind
    )
      return true;
  }
  return false;
}
