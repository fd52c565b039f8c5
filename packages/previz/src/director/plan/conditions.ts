/** What lies on a thing or has become of it, told of it from outside: "frost flaking off a valve", "a door with peeling paint". */
import type { CastMember, SetPlan } from '@storyreel/contract';
import { COLOURS } from '../lexicon/closed.ts';

/** What may cover a thing, and the word for a thing so covered. */
const COVERS: readonly (readonly [string, string])[] = [
  ['frost|hoarfrost|rime|ice crystals', 'frosted'],
  ['rust|corrosion', 'rusty'],
  ['moss|lichen|algae|ivy|barnacles(?: and moss)?', 'mossy'],
  ['dust|cobwebs', 'dusty'],
  ['soot|ash|burn marks', 'sooty'],
  ['grime|stains|dirt|grease', 'grimy'],
  ['cracks', 'cracked'],
];

/** Words between a cover and the thing that bears it. */
const BEARS =
  '(?:\\s+(?:\\w+ing|slowly|grows?|forms?|spreads?|creeps?|settles?|lies?|flakes?|melts?|gathers?|covers?|coats?))*\\s*(?:on|over|off|across|from|along|around|up|all over|covers?|coats?|covering|coating)?\\s+(?:an?|the|his|her|its|their|every|each)\\s+(?:[\\w-]+\\s+){0,3}?';

const escaped = (noun: string): string => noun.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The condition words that a text tells of a noun. */
export function conditionsTold(text: string, noun: string): string[] {
  const name = escaped(noun.toLowerCase());
  const low = text.toLowerCase();
  const out: string[] = [];
  for (const [cover, word] of COVERS) {
    const on = new RegExp(`\\b(?:${cover})\\b${BEARS}${name}s?\\b`);
    const under = new RegExp(
      `\\b${name}s?\\s+(?:(?:is|are|was)\\s+)?(?:all\\s+|half\\s+|thickly\\s+)?(?:covered|coated|crusted|overgrown|eaten|streaked|dusted|caked)\\s+(?:in|with|by)\\s+(?:[\\w-]+\\s+){0,3}?(?:${cover})\\b`,
    );
    if (on.test(low) || under.test(low)) out.push(word);
  }
  if (
    new RegExp(`\\b${name}s?\\s+with\\s+(?:[\\w-]+\\s+){0,2}(?:peeling|flaking|chipped)\\s+(?:[\\w-]+\\s+)?paint`).test(
      low,
    )
  )
    out.push('peeling');
  if (
    new RegExp(
      `\\b(?:peeling|flaking|chipped)\\s+paint\\s+(?:on|of|off)\\s+(?:an?|the)\\s+(?:[\\w-]+\\s+){0,3}?${name}`,
    ).test(low)
  )
    out.push('peeling');
  return out;
}

/** The colour of paint that peels off a noun, as said: "a door with peeling green paint". */
function paintTold(text: string, noun: string): string | null {
  const found = new RegExp(
    `\\b${escaped(noun.toLowerCase())}s?\\s+with\\s+(?:[\\w-]+\\s+){0,2}(?:peeling|flaking|chipped)\\s+([\\w-]+)\\s+paint`,
  ).exec(text.toLowerCase());
  return found && COLOURS.has(found[1]!) ? found[1]! : null;
}

const BEARING: ReadonlySet<string> = new Set(['object', 'vehicle', 'structure', 'food', 'plant', 'nature']);

/** Writes into things of the cast and of the sets what the texts tell of their surfaces; what lies on them is not a thing of its own. */
export function settleConditions(
  cast: readonly CastMember[],
  sets: readonly SetPlan[],
  texts: readonly string[],
): void {
  const text = texts.join(' . ');
  const told = new Set<string>();
  const dress = (thing: { noun: string; attributes: CastMember['attributes'] }): void => {
    for (const word of conditionsTold(text, thing.noun)) {
      told.add(word);
      if (!thing.attributes.other.includes(word)) thing.attributes.other.push(word);
    }
    const paint = paintTold(text, thing.noun);
    if (paint && thing.attributes.colour.length === 0) thing.attributes.colour.push(paint);
  };
  for (const one of cast) if (BEARING.has(one.kind) && !one.invented) dress(one);
  for (const set of sets) for (const one of set.features) dress(one);
  if (!told.has('frosted') && !told.has('mossy')) return;
  for (const set of sets)
    set.features = set.features.filter(
      (one) => !(told.has('frosted') && one.noun === 'frost') && !(told.has('mossy') && one.noun === 'moss'),
    );
}
