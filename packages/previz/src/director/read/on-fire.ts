/** Ways to say that something burns, said in the one way that is read further on. */

const STATES =
  /\b(?:(?:is|are|was|were|sets?|set) )?(?:on fire|in flames|ablaze|engulfed (?:in|by) (?:flames|fire))(?! ?(?:place|side|work))\b/gi;
const CATCHING = /\b(?:catch(?:es)? (?:on )?fire|go(?:es)? up in flames|bursts? into flames)\b/gi;
const WILD = /\b(?:an? |the )?(?:(?:forest|bush|wild) ?fires?)(?: (?:rages?|spreads?|burns?|blazes?))?\b/gi;

/** "a house on fire", "the car bursts into flames", "a forest fire rages": things and places that burn. */
export const asBurning = (text: string): string =>
  text.replace(WILD, 'a burning forest').replace(STATES, 'burning').replace(CATCHING, 'burns');
