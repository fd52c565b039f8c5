/** Whom or what a close shot is of, where its words say so: "close-up of the cake", "a tight shot of the two friends". */
import type { Shot } from '@storyreel/contract';
import type { Performer } from '../blocking/track.ts';

const OF =
  /(?:close[- ]?up|macro|tight|insert|detail)(?: shot)?,? (?:of|on|to) (.+?)(?:[.,;:]| while | as | when | who | that | with | before | behind |$)/i;
const SEVERAL = /\b(two|three|both|couple|pair|trio|duo|them|friends|twins|faces)\b/i;
/** People that one close picture holds. */
const MOST = 3;

/** Those whom the words of a close shot name, the first named first; null when they name nobody who takes part. */
export function closeOn(shot: Shot, performers: readonly Performer[]): Performer[] | null {
  const phrase = OF.exec(shot.text)?.[1]?.toLowerCase();
  if (!phrase) return null;
  const found = new Map<string, { at: number; list: Performer[] }>();
  for (const p of performers) {
    if (!p.member || p.cast === 0) continue;
    const known = found.get(p.member.id);
    if (known) known.list.push(p);
    else {
      const at = placeIn(phrase, p.member.noun);
      if (at >= 0) found.set(p.member.id, { at, list: [p] });
    }
  }
  const named = [...found.values()].sort((a, b) => a.at - b.at);
  if (named.length === 0) return null;
  const [first, second] = named;
  if (first.list[0].member?.kind !== 'person') return [first.list[0]];
  // "The man and the woman", "the two friends".
  const together = second && / and |,/.test(phrase.slice(first.at, second.at)) ? second.list : [];
  const people = [...first.list, ...together].filter((p) => p.member?.kind === 'person');
  return SEVERAL.test(phrase) || together.length > 0 ? people.slice(0, MOST) : [people[0]];
}

/** Where a phrase names something, and not merely what it owns: -1 when it does not. */
function placeIn(phrase: string, noun: string): number {
  const word = noun.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return phrase.search(new RegExp(`\\b${word}(?:s|es)?\\b(?!['’]s?\\b)`));
}
