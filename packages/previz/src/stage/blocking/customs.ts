/** What people do in a place without a word of it: pupils sit, patients lie, who is named after riding rides. */
import type { Action, CastMember } from '@storyreel/contract';
import { ACT_BY_ID } from '../../catalogue/acts.ts';

export interface Custom {
  posture: 'sit' | 'lie' | 'ride';
  /** Noun of the furniture that it takes. */
  furniture?: string;
}

/** Places (null: anywhere), the people, and their custom. The first that fits counts. */
const CUSTOMS: readonly { places: ReadonlySet<string> | null; people: RegExp; custom: Custom }[] = [
  {
    places: new Set(['classroom', 'library']),
    people: /\b(student|pupil|schoolboy|schoolgirl|schoolchild|schoolchildren|classmate)s?$/,
    custom: { posture: 'sit' },
  },
  { places: new Set(['hospital_room']), people: /\bpatients?$/, custom: { posture: 'lie', furniture: 'bed' } },
  {
    places: new Set(['church', 'theatre']),
    people: /\b(worshippers?|congregation|parishioners?|churchgoers?|mourners?|audience)$/,
    custom: { posture: 'sit' },
  },
  { places: new Set(['courtroom']), people: /\b(judge|juror|jury|defendant|clerk)s?$/, custom: { posture: 'sit' } },
  {
    places: null,
    people: /\b(cyclist|bicyclist|biker|mountain biker|bmx rider|motorcyclist|jockey|horseman|horsewoman)s?$/,
    custom: { posture: 'ride' },
  },
];

/** Handiwork that is done sitting. */
const SEATED_WORK = /^(knit|crochet|embroider|sew|stitch|whittle)$/;

/** Acts that say themselves how someone is there, or that nobody does sitting or lying. */
const UPRIGHT = new Set([
  'dance',
  'fight',
  'jump',
  'kneel',
  'stand',
  'rise',
  'fall',
  'lie',
  'sit',
  'crawl',
  'open',
  'push',
]);

/** How someone is there whom the words neither move nor set down; nothing where there is no custom. */
export function customOf(member: CastMember, actions: readonly Action[], placeId: string): Custom | undefined {
  const own = CUSTOMS.find((c) => (c.places?.has(placeId) ?? true) && c.people.test(member.noun));
  if (actions.some((a) => ACT_BY_ID.get(a.act)?.kind === 'travel')) return undefined;
  if (own?.custom.posture === 'ride') {
    const busy = actions.length > 0 && !actions.some((a) => a.act === 'stand' || a.act === 'sit');
    return busy ? own.custom : undefined;
  }
  if (actions.some((a) => UPRIGHT.has(a.act))) return undefined;
  if (own) return own.custom;
  return actions.some((a) => SEATED_WORK.test(a.verb)) ? { posture: 'sit' } : undefined;
}
