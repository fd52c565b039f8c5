/** Lakes and rivers: seen from the shore, unless what happens is on the water or in it. */

/** Nouns of waters with a shore near. */
const WATER =
  'lakes?|rivers?|streams?|creeks?|brooks?|ponds?|reservoirs?|riverbanks?|riversides?|lakesides?|lakeshores?';

/** Boats, swimmers, and what floats: played on the water itself. */
const ON_WATER = new RegExp(
  [
    '\\b(?:rows|rowed|rowing|rowers?|rowboats?|row(?:s|ing)? (?:an?|the|his|her|their)|boats?|boatm[ae]n|ships?|sail(?:s|ed|ing|boats?|ors?)?|kayak\\w*|canoe\\w*|rafts?|rafting|ferry|ferries|yachts?|barges?|gondolas?|punts?|punting|paddl\\w+|dragon boat)\\b',
    '\\b(?:swim\\w*|swam|drown\\w*|dives?|diving|dived|snorkel\\w*|surf\\w*|water-?ski\\w*|jet ?ski\\w*)\\b',
    `\\b(?:swans?|ducks?|ducklings?|geese|goose|loons?|pelicans?)\\b(?! (?:feathers?|pond))(?=[^.]{0,60}\\b(?:${WATER}|water)\\b)`,
    `\\b(?:float|drift|glid)(?:s|es?|ed|ing)?\\b (?:\\w+ ){0,2}(?:on|in|across|along|down|over|upon)\\b (?:\\w+ ){0,3}(?:${WATER}|water)\\b`,
    '\\b(?:in the middle of|at the cent(?:er|re) of) (?:an?|the) (?:[\\w-]+ ){0,2}(?:lake|river|pond|reservoir)\\b',
  ].join('|'),
  'i',
);

/** What floats above a lake rather than on it. */
const ABOVE =
  /\b(?:mist|fog|haze|smoke|steam|clouds?|drones?|camera|shot|sunlight|birds?|eagles?|dragonfl(?:y|ies)|butterfl(?:y|ies))\b (?:\w+ ){0,2}(?:float|drift|glid)\w*/gi;

/** Someone on the shore, whatever is afloat: they feed the ducks, or their boat lies there. */
const ASHORE =
  /\b(?:feed(?:s|ing)?|watch(?:es|ing)?|paint(?:s|ing)?|photograph\w*|throw(?:s|ing)?) (?:\w+ ){0,3}(?:swans?|ducks?|ducklings?|geese|boats?|sailboats?)\b|\b(?:moored|beached|tied(?: up)?) (?:\w+ )?(?:boats?|rowboats?|canoes?)\b|\b(?:boat|rowboat|canoe)s? (?:is |are |lies |lie )?(?:moored|beached|tied)\b|\btoy (?:boat|ship|sailboat)s?\b/gi;

/** Whether the words put what happens on the water of a lake or river. */
export function afloat(text: string): boolean {
  return ON_WATER.test(text.replace(ABOVE, ' ').replace(ASHORE, ' '));
}

/** Boats that are moved by those in them: out of a harbour, not on its quay. */
const UNDER_WAY =
  /\b(?:row(?:s|ed|ing)?|paddl\w+|kayak\w*|canoe\w*|sail(?:s|ed|ing)?|steer\w*) (?:[\w'-]+ ){0,4}(?:boats?|rowboats?|dingh(?:y|ies)|canoes?|kayaks?|out|across|past|through|into)\b/i;

/** Settles a place whose name is a lake, a river or a harbour. */
export function settleLakeside<T extends { place?: string }>(one: T, text: string): T {
  const afloatThere = one.place === 'lakeshore' ? afloat(text) : one.place === 'harbour' && UNDER_WAY.test(text);
  return afloatThere ? { ...one, place: 'sea' } : one;
}

const BESIDE = new RegExp(
  `\\b(?:by|beside|near|next to|along|alongside|at|on the (?:bank|banks|shore|shores|edge) of|from|into|in|over|across|of) (?:an?|the|its|their) (?:[\\w-]+ ){0,2}(?:${WATER})\\b|\\b(?:jetty|jetties)\\b`,
  'i',
);

/** Waters that are the place where nothing else is. */
const ITSELF =
  /\b(?:lakes?|rivers?|creeks?|brooks?|reservoirs?)\b(?! (?:house|bed|otters?|dolphins?|monsters?|boats?))/i;

/** The shore or the water of a text that names no place; undefined when it has neither. */
export function besideWater(text: string): 'lakeshore' | 'sea' | undefined {
  if (!BESIDE.test(text) && !ITSELF.test(text)) return undefined;
  return afloat(text) ? 'sea' : 'lakeshore';
}
