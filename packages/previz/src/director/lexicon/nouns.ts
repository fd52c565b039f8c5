/** What an English noun names: its sort, and the catalogue entry that stands for it. */
import { PLACES } from '../../catalogue/places.ts';
import { SOUNDS } from '../../catalogue/sounds.ts';
import { THING_BY_ID, THINGS, type Thing, type ThingKind } from '../../catalogue/things.ts';
import { singular } from '../text/morphology.ts';
import { AGES, COLOURS, FILM_NOUNS, HAIR_NOUNS, SIZES } from './closed.ts';
import { lookup } from './index-lookup.ts';
import { LIKENESSES } from './likeness.ts';

export type NounKind =
  | ThingKind
  | 'place'
  | 'body'
  | 'hair'
  | 'clothing'
  | 'light'
  | 'sound'
  | 'music'
  | 'weather'
  | 'time'
  | 'film'
  | 'food'
  | 'abstract'
  | 'unknown';

export interface NounInfo {
  kind: NounKind;
  /** Catalogue thing that stands for it. */
  thing?: string;
  /** Catalogue place that it names. */
  place?: string;
  /** Catalogue sound, for nouns that are heard rather than seen. */
  sound?: string;
  /** What realises it where that is neither a thing nor a place: "light.window", "weather.fog". */
  as?: string;
  gender?: 'female' | 'male';
  plural?: boolean;
}

const table = new Map<string, NounInfo>();
const put = (words: string, info: NounInfo): void => {
  for (const word of words.trim().split(/\s*\|\s*|\n\s*/)) if (word) table.set(word, info);
};

/** Flowers that are picked, held and given are read as things. */
const sortOf = (entry: Thing): ThingKind => (entry.family === 'flowers' ? 'object' : entry.kind);

for (const entry of THINGS)
  for (const noun of entry.nouns) if (!table.has(noun)) put(noun, { kind: sortOf(entry), thing: entry.id });
for (const entry of PLACES) {
  for (const noun of entry.nouns) {
    const known = table.get(noun);
    if (known) table.set(noun, { ...known, place: entry.id });
    else put(noun, { kind: 'place', place: entry.id });
  }
}
for (const [noun, id] of LIKENESSES) {
  const known = table.get(noun);
  // A photograph is held in the hand more often than it hangs on a wall.
  if (known?.thing && !/^photo/.test(noun)) continue;
  const kind = THING_BY_ID.get(id)!.kind;
  table.set(noun, { kind, thing: id, ...(known?.place ? { place: known.place } : {}) });
}
// Catalogue nouns that double as something else more often than not.
put('machine', { kind: 'abstract' });

/** Words that stand for the request's elements while a text is read; nobody writes them. */
export const ELEMENT_WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'].map((n) => `elementref${n}`);
put(ELEMENT_WORDS.join('|'), { kind: 'person', thing: 'person' });

const BODY = `hand|finger|thumb|fist|palm|knuckle|wrist|arm|forearm|elbow|shoulder|foot|toe|ankle|leg|knee|thigh|face|eye|eyebrow|
  eyelid|eyelash|pupil|iris|brow|forehead|cheek|nose|mouth|lip|tooth|tongue|chin|jaw|ear|neck|throat|chest|back|waist|hip|belly|
  stomach|skin|fingertip|fingernail|heel|torso|silhouette|profile|body|smile|grin|gaze|expression|tear`;
put(BODY, { kind: 'body' });
put('whisker|tail|paw|wing|snout|muzzle|feather|fur|hoof|beak|claw|fin|trunk|tusk|horns|antler|shell|mane', {
  kind: 'body',
});
for (const word of HAIR_NOUNS) if (word !== 'head') put(word, { kind: 'hair' });
put('sweat|blood|breath|footprint|wrinkle|freckle|tattoo|scar', { kind: 'body' });
put('head', { kind: 'body' });

put(
  `shirt|t-shirt|tshirt|tee|blouse|jacket|coat|raincoat|trench coat|overcoat|rain jacket|hoodie|sweater|jumper|cardigan|vest|
  waistcoat|suit|tuxedo|uniform|dress|gown|skirt|sari|kimono|hanbok|robe|tunic|cloak|cape|apron|overalls|jumpsuit|catsuit|
  bodysuit|leotard|tutu|romper|pajamas|pyjamas|trousers|pants|jeans|shorts|leggings|tights|sock|shoe|sneaker|boot|sandal|
  slipper|heels|high heel|pointe shoe|ballet shoe|running shoe|glove|mitten|scarf|shawl|tie|bow tie|bowtie|belt|sash|hat|cap|beanie|
  beret|fedora|helmet|hood|headband|turban|veil|headscarf|visor|goggles|glasses|sunglasses|mask|headset|headphones|earring|
  necklace|bracelet|armor|armour|chainmail|spacesuit|space suit|wetsuit|swimsuit|bikini|towel|oilskins|djellaba|qipao|hanfu|
  long gown|toga|poncho|tailcoat|blazer|bonnet|straw hat|top hat|cowboy hat|lab coat|costume|outfit|clothes|clothing|garment|
  sleeve|collar|pocket|hem|backpack|headdress|tiara|safety goggles|hard hat|stilts|clog|kilt|parka|anorak|fleece|denim|
  polka dot|lunares|attire|rag|ribbon|garter|bandana|bandanna|knitwear|armband|badge|watch|jewellery|jewelry`,
  { kind: 'clothing' },
);
for (const [word, thing] of [
  ['hat', 'hat'], ['cap', 'hat'], ['helmet', 'hat'], ['top hat', 'hat'], ['straw hat', 'hat'], ['shoe', 'shoe'],
  ['sneaker', 'shoe'], ['boot', 'shoe'], ['running shoe', 'shoe'], ['ballet shoe', 'shoe'], ['pointe shoe', 'shoe'],
  ['slipper', 'shoe'], ['high heel', 'shoe'], ['heels', 'shoe'], ['sandal', 'shoe'], ['clog', 'shoe'], ['backpack', 'backpack'], ['towel', 'towel'], ['ribbon', 'rope'],
  ['necklace', 'ring'], ['watch', 'wristwatch'], ['tiara', 'crown'], ['sunglasses', 'eyeglasses'], ['goggles', 'eyeglasses'],
  ['headphones', 'headphones'], ['headset', 'headphones'],
] as const) {
  put(word, { kind: 'clothing', thing });
} // biome-ignore format: a table

const light = (words: string, as: string): void => put(words, { kind: 'light', as: `light.${as}` });
light(
  'light|fill light|key light|ambient light|daylight|natural light|studio light|glow|light beam|soft light|blue light',
  'soft',
);
light('window light', 'window');
light('moonlight|moonbeam|moonlight shaft', 'moon');
light('sunlight|sunshine|sunbeam|sun ray|sunray|golden light|morning light|evening light|golden hour light', 'sun');
light('firelight|torchlight|fire light', 'fire');
light('candlelight|candle light', 'candle');
light('lamplight|lamp light|lantern light|lanternlight', 'lamp');
light('spotlight|stage light|headlamp beam', 'spotlight');
light('backlight|rim light|rim lighting|edge light', 'rim');
light('neon light|neon glow|neon', 'neon');
light('fluorescent light|fluorescent lighting|fluorescent tube|fluorescent', 'fluorescent');
light('light shaft|god ray|shaft of light|light ray', 'volumetric');
light('lens flare|flare|sun flare', 'flare');
light('flash|strobe|strobe light', 'flash');
put('sun', { kind: 'nature', thing: 'sun' });
put('neon sign', { kind: 'object', thing: 'neon_sign' });
put('shadow|silhouette', { kind: 'light', as: 'sun.shadow' });
put('sky|midday sky|night sky|blue sky', { kind: 'nature', thing: 'cloud' });
put('horizon', { kind: 'nature', as: 'sky.horizon' });
put('city light|street light|station lamp|platform lamp|harbour lamp|park lamp', {
  kind: 'object',
  thing: 'street_lamp',
});
put('headlight|taillight|headlamp', { kind: 'object', as: 'car.headlight' });

put('fog|mist|haze|ground mist|brume', { kind: 'weather', thing: 'smoke', as: 'weather.fog' });
put('storm|thunderstorm|hurricane|tempest|typhoon|gale|squall', { kind: 'weather', as: 'weather.storm' });
put('sandstorm|dust storm', { kind: 'weather', thing: 'dust', as: 'weather.dust' });
put('blizzard|snowstorm|flurry', { kind: 'weather', thing: 'snowflakes', as: 'weather.snow' });
put('wind|breeze|gust', { kind: 'weather', sound: 'wind', as: 'weather.wind' });
put('rain|drizzle|downpour|raindrop|rainwater|rainfall', { kind: 'effect', thing: 'raindrops', sound: 'rain' });
put('snow|snowflake|snowfall|frost', { kind: 'effect', thing: 'snowflakes' });
put(
  'weather|temperature|heat|cold|air|atmosphere|sunrise|sunset|dawn|dusk|twilight|midnight|noon|midday|afternoon|morning|evening|night|nighttime|daytime|day|year|hour|golden hour|blue hour|week|month|season|spring|summer|autumn|winter|fall|time|today|tonight|tomorrow|century|era|decade|minute|anniversary|birthday|moment',
  {
    kind: 'time',
  },
);

/** Participles that name a sound even where nobody is said to make it. */
const HEARD_PARTICIPLES = new Set(
  'howling chirping tweeting crackling creaking pouring ticking typing laughing breathing clapping barking flapping buzzing welding frying sizzling'.split(
    ' ',
  ),
);
for (const entry of SOUNDS) {
  for (const word of entry.words) {
    // Most of the catalogue's words for sounds name what makes them, or what is done: an anvil, winding, a steam train.
    if (table.has(word) || word.includes(' ') || (/ing$/.test(word) && !HEARD_PARTICIPLES.has(word))) continue;
    const index = lookup(word);
    if (index && index.noun >= 0 && /[oapdtnb]/.test(index.kind) && (index.thing || index.noun > 2)) continue;
    put(word, { kind: 'sound', sound: entry.id });
  }
}
for (const word of [
  'city',
  'people',
  'machine',
  'space',
  'hull',
  'voices',
  'cup',
  'plate',
  'fabric',
  'cloth',
  'keys',
  'electric',
  'dishes',
  'water',
]) {
  const info = table.get(word);
  if (info?.kind === 'sound') table.delete(word);
}
put(
  'music|song|melody|tune|soundtrack|score|beat|symphony|ballad|waltz|lullaby|jazz|techno|drum-and-bass|hip-hop|hip hop|lo-fi|orchestra music',
  {
    kind: 'music',
  },
);
put('siren|police siren|ambulance siren', { kind: 'sound', sound: 'siren' });
put('laughter|laughing|giggle|chuckle', { kind: 'sound', sound: 'laugh' });
put('applause|clapping|hand clap|clap', { kind: 'sound', sound: 'cheer' });

const person = (words: string, gender?: 'female' | 'male', plural?: boolean): void =>
  put(words, { kind: 'person', thing: 'person', ...(gender ? { gender } : {}), ...(plural ? { plural } : {}) });
person(
  `person|child|kid|baby|toddler|infant|teenager|teen|adult|elder|human|figure|student|teacher|chef|cook|baker|barista|doctor|
  nurse|pilot|driver|rider|dancer|singer|musician|violinist|pianist|guitarist|drummer|cellist|reporter|journalist|detective|
  officer|policeman|soldier|firefighter|astronaut|scientist|engineer|mechanic|worker|farmer|fisherman|sailor|captain|skipper|
  climber|hiker|runner|boxer|athlete|skater|surfer|swimmer|cyclist|potter|painter|artist|sculptor|writer|photographer|vendor|
  seller|shopkeeper|customer|guest|tourist|traveler|traveller|thief|guard|magician|acrobat|clown|monk|nun|priest|knight|
  samurai|ninja|warrior|wizard|apprentice|hacker|barber|tailor|carpenter|blacksmith|chocolatier|florist|librarian|founder|
  scholar|coach|player|goalkeeper|gymnast|performer|actor|model|narrator|passenger|commuter|pedestrian|neighbor|neighbour|
  friend|stranger|lover|partner|sibling|parent|twin|couple|cousin|trucker|courier|butcher|gardener|diver|explorer|robber|
  pirate|cowboy|viking|rower|conductor|judge|controller|astronomer|beekeeper|street vendor|spice seller|ice climber|
  construction worker|police officer|news anchor|anchorman|newscaster|weatherman|influencer|vlogger|streamer|gamer|dj|bartender|cashier|clerk|janitor|cleaner|busker|waiter|jester|bride|referee|umpire|lifeguard|ranger|surgeon|paramedic|lawyer|scuba diver|fortune teller|monster hunter|bounty hunter|gunslinger|sheriff|ninja|alien|caveman|gladiator|centurion|one|bystander|spectator|toddlers|newlywed|cosmonaut|skier|snowboarder|welder|watchmaker|
  glassblower|fisher|shepherd|villager|elf|ghost|zombie|vampire|angel|fairy|mermaid|giant|troll|ogre|goblin|orc|gnome|dwarf|demon|devil|golem|leprechaun|pixie|hobbit|faun|martian|other|superhero|android|ceo|host|presenter`,
);
person(
  `woman|girl|lady|mother|mom|mum|mama|daughter|sister|wife|bride|grandmother|grandma|granny|granddaughter|aunt|niece|
  girlfriend|queen|princess|empress|actress|waitress|ballerina|schoolgirl|witch|heroine|hostess|businesswoman|policewoman|
  saleswoman|fisherwoman|spokeswoman|goddess|nun|female|geisha|housewife|cowgirl|bridesmaid|seamstress|bailaora`,
  'female',
);
person(
  `man|boy|guy|gentleman|father|dad|papa|son|brother|husband|groom|grandfather|grandpa|grandson|uncle|nephew|boyfriend|king|
  prince|emperor|waiter|schoolboy|businessman|salesman|cowboy|fisherman|policeman|male|monk|knight|wizard|samurai|priest|
  magician|butler|sailor|bridegroom|lad|fellow|bullfighter|matador`,
  'male',
);
// Trades that the words above give a gender by habit, not by meaning.
person('fisherman|policeman|monk|knight|wizard|samurai|priest|magician|sailor|nun');
person(
  'couple|people|crowd|audience|family|team|crew|band|orchestra|choir|troupe|class|mob|throng|public|pair|passers-by|newlyweds|parents|friends|guests|twins|siblings|lovers',
  undefined,
  true,
);
person('everyone|everybody', undefined, true);

put('cub', { kind: 'animal', thing: 'big_cat' });
put('animal|creature|beast|monster|pet|wildlife', { kind: 'animal' });
put('trawler|longship|fishing boat', { kind: 'vehicle', thing: 'ship' });
put('longship', { kind: 'vehicle', thing: 'sailboat' });
put('donkey cart|horse cart', { kind: 'vehicle', thing: 'cart' });
put('ladder truck', { kind: 'vehicle', thing: 'fire_engine' });
put('tanker', { kind: 'vehicle', thing: 'tank_truck' });
put('electric scooter|vespa', { kind: 'vehicle', thing: 'scooter' });
put('e-bike', { kind: 'vehicle', thing: 'motorcycle' });
put('boat', { kind: 'vehicle', thing: 'rowboat' });
put('floor|ground|pavement|asphalt|cobblestone|tile|soil|dirt|earth floor|concrete floor', {
  kind: 'structure',
  as: 'ground',
});
put('ceiling', { kind: 'structure', as: 'room.ceiling' });
put('stack|pile|heap|scene|group|row|line|caravan|procession|convoy|herd|flock|swarm|pack|fleet|troupe', {
  kind: 'abstract',
});
put('inside|outside|interior|exterior|middle|center|centre|distance|air|direction|thousand|half|rest|end|size|way', {
  kind: 'abstract',
});
// A game is what it is played on.
put('chess|checkers|draughts', { kind: 'object', thing: 'chessboard' });
put('steering wheel', { kind: 'object', thing: 'wheel' });
put('sand|gravel|mud|dust road|tarmac|grassy ground|carpeted floor|hardwood floor|sidewalk slab', {
  kind: 'structure',
  as: 'ground',
});
put(
  'champagne glasses|wine glasses|whisky glasses|whisky glass|beer glasses|cocktail glasses|martini glass|drinking glasses|water glasses',
  {
    kind: 'object',
    thing: 'wine_glass',
  },
);
put('windowsill|window sill|window ledge', { kind: 'structure', thing: 'window' });
put('movie trailer|film trailer|fantasy trailer|teaser trailer|action trailer|horror trailer|game trailer', {
  kind: 'film',
});
put('grinder|piston|engine block|engine', { kind: 'unknown' });
put('chimney', { kind: 'structure', as: 'house.chimney' });
put('compass needle|sewing needle|turntable needle|brick oven|pizza oven|bread oven|wood-fired oven', {
  kind: 'unknown',
});
put('traffic|rush hour traffic', { kind: 'vehicle', thing: 'car', plural: true });
put('toast', { kind: 'food', thing: 'bread' });
put('present', { kind: 'object', thing: 'box' });
put('chip|dot|corner|scale|deck|wheelhouse|prow|hull|stern|grill|lid|rim|winch|net|branch|string|edge', {
  kind: 'unknown',
});
put(
  'tai chi|tai|chi|poker|hide-and-seek|hopscotch|yoga|karate|kung fu|flamenco|tango|salsa|waltz dance|mandarin|cantonese|chinese|japanese|korean|spanish|english|french|german|italian|portuguese|arabic|hindi|russian|flight|step|turn|sip|bite|glance|look|nod|shrug|voice|whisper|name|word|number|phone number|question|answer|story|secret|promise|idea|memory|dream|thought|life|love|power|speed|hope|peace|beauty|chaos|silence|freedom|movement|gesture|pose|posture|reaction|sense|feeling|mood|lace detail|use|series|part|place|spot|front|back side|game|match|race|party|celebration|ceremony|wedding|festival|conversation|performance|concert|dance|song|lesson|walk|ride|trip|journey|job|work|shift|break|attempt|try|rest|kind|sort|type|pair|couple of|bit|piece|lot|set|way|manner|style|half',
  { kind: 'abstract' },
);

const KIND_OF_CLASS: Record<string, NounKind> = {
  p: 'person', a: 'animal', o: 'object', b: 'unknown', d: 'food', n: 'nature', t: 'plant', s: 'unknown', h: 'unknown',
  l: 'unknown', g: 'abstract', f: 'abstract', T: 'time', A: 'abstract', e: 'abstract', x: 'abstract',
}; // biome-ignore format: a table

const cache = new Map<string, NounInfo | undefined>();

/** What stands for the people an agent noun names when the dictionary lacks it: "kayaker", "streamer", "bladesmith". */
const AGENT = /^(\w{3,})(?:(?:[^aeiou]er)|eer|ist|smith|monger|keeper|maker|walker|rider|dancer|player|fighter|goer)$/;
function agent(word: string): NounInfo | undefined {
  if (!AGENT.test(word) || lookup(word)) return undefined;
  const stem = word.replace(/(?:eer|er|ist)$/, '');
  const known = [
    stem,
    `${stem}e`,
    stem.replace(/(.)\1$/, '$1'),
    word.replace(/(?:smith|monger|keeper|maker|walker|rider|dancer|player|fighter|goer)$/, ''),
  ].some((one) => one !== word && one.length > 2 && lookup(one) !== undefined);
  return known ? { kind: 'person', thing: 'person' } : undefined;
}

function fromIndex(word: string): NounInfo | undefined {
  const entry = lookup(word);
  if (!entry || entry.noun < 0) return undefined;
  const kind = KIND_OF_CLASS[entry.kind] ?? 'unknown';
  const info: NounInfo = { kind };
  if (kind === 'person') info.thing = 'person';
  else if (entry.thing && kind !== 'body') info.thing = entry.thing;
  if (entry.place) info.place = entry.place;
  const made = info.thing ? THING_BY_ID.get(info.thing)?.kind : undefined;
  if (entry.flags.includes('c') && kind === 'object') info.kind = 'clothing';
  else if ((entry.flags.includes('v') || made === 'vehicle') && kind === 'object') info.kind = 'vehicle';
  else if (entry.flags.includes('b') && kind === 'object') info.kind = 'structure';
  else if (entry.flags.includes('h')) info.kind = 'hair';
  if (entry.flags.includes('f')) info.gender = 'female';
  else if (entry.flags.includes('m')) info.gender = 'male';
  if (kind === 'object' && entry.place && !entry.thing) info.kind = 'place';
  return info;
}

/** Looks up one or more words (lower case); the last may be plural. Undefined when the words are no known noun. */
export function nounInfo(phrase: string): NounInfo | undefined {
  if (cache.has(phrase)) return cache.get(phrase);
  const cut = phrase.lastIndexOf(' ') + 1;
  const base = phrase.slice(0, cut) + singular(phrase.slice(cut));
  let info = table.get(base) ?? table.get(phrase);
  if (!info && FILM_NOUNS.has(base)) info = { kind: 'film' };
  if (!info && phrase.includes('-'))
    info = table.get(base.replaceAll('-', ' ')) ?? fromIndex(base) ?? nounInfo(base.slice(base.lastIndexOf('-') + 1));
  if (!info) info = fromIndex(base) ?? (cut === 0 ? fromIndex(phrase) : undefined);
  if (!info && cut > 0) info = table.get(base.replaceAll(' ', '-'));
  if (
    !info &&
    cut === 0 &&
    /\w{3,}(?:suit|coat|jacket|shirt|dress|skirt|pants|wear|gown|sweater|vest|gloves?|boots?|scarf|hat|cloak)$/.test(
      base,
    )
  )
    info = { kind: 'clothing' };
  if (!info && cut === 0) info = agent(base);
  if (!info && cut === 0) {
    const man = /^(\w{3,})(man|woman|boy|girl)$/.exec(base);
    if (man)
      info = { kind: 'person', thing: 'person', gender: man[2] === 'man' || man[2] === 'boy' ? 'male' : 'female' };
  }
  if (cache.size > 5000) cache.clear();
  cache.set(phrase, info);
  return info;
}

/** The longest compound at the end of a run of words that is known as a whole: ["steam", "locomotive"] -> its info. */
export function compoundInfo(words: readonly string[]): { info: NounInfo | undefined; from: number } {
  for (let from = Math.max(0, words.length - 3); from < words.length - 1; from++) {
    const phrase = words.slice(from).join(' ');
    const cut = phrase.lastIndexOf(' ') + 1;
    const base = phrase.slice(0, cut) + singular(phrase.slice(cut));
    const known =
      table.get(base) ?? table.get(phrase) ?? table.get(base.replace(' ', '-')) ?? table.get(base.replaceAll('-', ' '));
    if (known) return { info: known, from };
    const indexed = words.length - from === 2 ? fromIndex(base) : undefined;
    // "riding boots" are worn like boots, whatever the index calls them.
    const plain = table.get(singular(words.at(-1)!));
    if (indexed && plain?.kind === 'clothing') continue;
    // A black cat is a cat, though the dictionary knows a marten by that name.
    if (
      indexed &&
      plain?.thing &&
      plain.kind !== 'person' &&
      (COLOURS.has(words[from]!) || SIZES.has(words[from]!) || AGES.has(words[from]!))
    )
      continue;
    if (indexed && (indexed.thing || indexed.place)) return { info: indexed, from };
  }
  return { info: nounInfo(words.at(-1) ?? ''), from: words.length - 1 };
}
