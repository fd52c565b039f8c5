/** "In a studio", "on a court": whose it is tells which. A painter's is a workshop, a dancer's has a floor, a singer's has microphones. */
import { nounInfo } from '../lexicon/nouns.ts';
import type { ReadPlace } from './scene.ts';

/** What its people are and do, and the name of their studio. */
const OF: readonly (readonly [RegExp, string])[] = [
  [
    /\b(painter|artist|sculptor|illustrator|paint|sculpt|carve|draw|sketch|canvas|easel|portrait|sculpture)\b/,
    'art studio',
  ],
  [/\b(potter|ceramist|pottery|clay|vase)\b/, 'pottery studio'],
  [/\b(dancer|ballerina|dance|ballet|choreographer|pirouette|rehearse)\b/, 'dance studio'],
  [/\b(yogi|yoga|meditate|pilates|stretch)\b/, 'yoga studio'],
  [
    /\b(singer|rapper|band|musician|podcaster|producer|sing|record|rap|microphone|drummer|guitarist|song)\b/,
    'recording studio',
  ],
  [/\b(newscaster|anchor|anchorman|anchorwoman|presenter|news)\b/, 'news studio'],
];

/** Who and what is on a court that is no court of law, and its name. */
const BALLS = /\b(basketball|basket|dunk|dribble|tennis|racket|volleyball|badminton|squash|ball|player|athlete|hoop)\b/;

/** Gives studios and courts that are named by that word alone the place that belongs to who and what is there; `words`: base forms. */
export function settleStudios(places: readonly ReadPlace[], words: string): void {
  for (const place of places) {
    if (place.head === 'court' && place.place === nounInfo('courtroom')?.place && BALLS.test(words))
      place.place = nounInfo(/tennis|racket/.test(words) ? 'tennis court' : 'basketball court')?.place ?? place.place;
    if (place.head !== 'studio' || place.place !== nounInfo('studio')?.place) continue;
    const name = OF.find(([pattern]) => pattern.test(words))?.[1];
    if (name) place.place = nounInfo(name)?.place ?? place.place;
  }
}
