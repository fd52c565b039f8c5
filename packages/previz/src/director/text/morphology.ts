/** English inflection: from the form in the text to the dictionary form. */
import { lookup } from '../lexicon/index-lookup.ts';

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((pair) => pair.split(':') as [string, string]),
  );

const PLURALS = pairs(`men:man women:woman people:person children:child feet:foot teeth:tooth mice:mouse geese:goose
  oxen:ox knives:knife leaves:leaf wolves:wolf loaves:loaf hooves:hoof shelves:shelf halves:half scarves:scarf lives:life
  wives:wife thieves:thief calves:calf cacti:cactus fungi:fungus elves:elf buses:bus gases:gas lenses:lens canvases:canvas
  axes:axe octopuses:octopus cookies:cookie movies:movie zombies:zombie hoodies:hoodie pies:pie ties:tie potatoes:potato
  tomatoes:tomato heroes:hero volcanoes:volcano mosquitoes:mosquito mangoes:mango torpedoes:torpedo flamingos:flamingo
  skies:sky dice:die shoes:shoe toes:toe canoes:canoe horses:horse houses:house glasses:glasses clothes:clothes
  scissors:scissors`);
const SINGULAR_S = new Set(
  `glasses clothes scissors news gas bus lens canvas iris series species sunglasses eyeglasses spectacles trousers pants
  jeans overalls tights binoculars pliers goggles headphones pajamas pyjamas shorts leggings oilskins stairs suds cosmos
  atlas walrus cactus octopus chess moss grass glass dress kiss class brass compass mattress across chassis tennis canvas
  christmas mars always perhaps towards swiss venus boss cross bass mess harness fortress waitress actress princess empress
  lioness tigress hostess goddess seamstress ballistics apparatus circus chorus abacus campus hibiscus asparagus`
    .trim()
    .split(/\s+/),
);

/** Dictionary form of a noun that may be plural. */
export function singular(word: string): string {
  const known = PLURALS.get(word);
  if (known) return known;
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0 && !lookup(word)) return word.slice(0, hyphen + 1) + singular(word.slice(hyphen + 1));
  if (word.length < 4 || !word.endsWith('s') || SINGULAR_S.has(word) || /(?:ss|us|is)$/.test(word)) {
    return word.length > 5 && word.endsWith('men') ? `${word.slice(0, -3)}man` : word;
  }
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

export const isPlural = (word: string): boolean =>
  singular(word) !== word || /^(?:glasses|people|cattle|police|sheep|scissors)$/.test(word);

export type VerbForm = 'base' | 's' | 'ing' | 'ed';

const VERB_FORMS =
  pairs(`is:be are:be was:be were:be been:be has:have had:have goes:go went:go gone:go does:do did:do done:do
  lying:lie dying:die tying:tie lies:lie sat:sit stood:stand ran:run held:hold took:take taken:take gave:give given:give
  came:come flew:fly flown:fly fell:fall fallen:fall rose:rise risen:rise rode:ride ridden:ride drove:drive driven:drive
  threw:throw thrown:throw caught:catch swam:swim sang:sing rang:ring spun:spin swung:swing hung:hang blew:blow blown:blow
  broke:break broken:break spoke:speak spoken:speak said:say wore:wear worn:wear drank:drink drunk:drink ate:eat eaten:eat
  slept:sleep wept:weep leapt:leap crept:creep swept:sweep lit:light slid:slide shook:shake shaken:shake woke:wake
  froze:freeze frozen:freeze left:leave felt:feel knelt:kneel bent:bend built:build made:make saw:see seen:see strung:string
  bound:bind found:find lost:lose kept:keep met:meet cut:cut set:set put:put wrapped:wrap told:tell thought:think bought:buy
  brought:bring taught:teach fought:fight sold:sell sent:send spent:spend shot:shoot stuck:stick struck:strike won:win
  wound:wind written:write wrote:write hidden:hide bitten:bite bit:bite torn:tear tore:tear sewn:sew sunk:sink sank:sink
  shone:shine drew:draw drawn:draw grew:grow grown:grow knew:know known:know began:begin begun:begin woven:weave laid:lay
  paid:pay led:lead fed:feed read:read heard:hear lent:lend dug:dig clung:cling flung:fling wrung:wring dealt:deal
  strewn:strew carved:carve lain:lie lay:lie`);

const isVerb = (word: string): boolean => (lookup(word)?.verb ?? -1) >= 0;

/** Undoubles and restores the final e of a stem, preferring what the index knows as a verb. */
function stemVerb(stem: string): string | undefined {
  const options = [stem, `${stem}e`];
  if (/([bdgklmnprt])\1$/.test(stem)) options.unshift(stem.slice(0, -1));
  if (stem.endsWith('i')) options.unshift(`${stem.slice(0, -1)}y`);
  if (stem.endsWith('ck')) options.push(stem.slice(0, -1));
  let best: string | undefined;
  let bestScore = -1;
  for (const option of options) {
    const frequency = lookup(option)?.verb ?? -1;
    // "hoping" is from "hope", "hopping" from "hop": a known doubled stem wins, else the more frequent verb.
    if (frequency > bestScore) {
      best = option;
      bestScore = frequency;
    }
  }
  return best;
}

/** Base form and form of a word read as a verb; undefined when it cannot be one. */
export function asVerb(word: string): { base: string; form: VerbForm } | undefined {
  const known = VERB_FORMS.get(word);
  if (known) {
    const form: VerbForm = word.endsWith('ing') ? 'ing' : /^(?:is|has|goes|does|lies)$/.test(word) ? 's' : 'ed';
    return { base: known, form };
  }
  if (word.includes('-')) return undefined;
  if (word.endsWith('ing') && word.length > 4) {
    const base = stemVerb(word.slice(0, -3));
    if (base && /[aeiouy]/.test(word.slice(0, -3))) return { base, form: 'ing' };
  }
  if (/(?:eed|^shed|^shred|^wed|^sled|^embed|^bed)$/.test(word) && isVerb(word)) return { base: word, form: 'base' };
  if (word.endsWith('ied') && isVerb(`${word.slice(0, -3)}y`)) return { base: `${word.slice(0, -3)}y`, form: 'ed' };
  if (word.endsWith('ed') && word.length > 3) {
    const base = stemVerb(word.slice(0, -2)) ?? (isVerb(word.slice(0, -1)) ? word.slice(0, -1) : undefined);
    if (base) return { base, form: 'ed' };
  }
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 2) {
    if (word.endsWith('ies') && isVerb(`${word.slice(0, -3)}y`)) return { base: `${word.slice(0, -3)}y`, form: 's' };
    if (/(?:s|x|z|ch|sh|o)es$/.test(word) && isVerb(word.slice(0, -2))) return { base: word.slice(0, -2), form: 's' };
    if (isVerb(word.slice(0, -1))) return { base: word.slice(0, -1), form: 's' };
  }
  return isVerb(word) ? { base: word, form: 'base' } : undefined;
}
