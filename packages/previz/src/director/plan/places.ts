/** Chooses the catalogue place of a shot from the places and things it names. */
import { PLACE_BY_ID } from '../../catalogue/places.ts';
import type { SceneReading } from '../read/scene.ts';
import { singular } from '../text/morphology.ts';
import { besideWater, settleLakeside } from './lakesides.ts';

export interface ChosenPlace {
  phrase: string;
  place: string;
  interior: boolean;
  /** Only told from the things that are there. */
  guessed?: boolean;
}

/** Things that tell where one is when no place is named; earlier lines decide. */
const TELLTALE: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:(?:giant|huge|massive|public|city|large|enormous) (?:aquarium|fish tank)|(?:at|visit\w*|inside|through) (?:an?|the) (?:[\w-]+ )?aquarium|oceanarium|(?:girl|boy|child|children|kids?|woman|man|couple|family|visitors?|tourists?)\b.{0,60} in (?:an?|the) aquarium)\b/i,
    'aquarium_hall',
  ],
  [
    /\b(?:spaceship|spacecraft|astronauts?|cosmonauts?|space station|planet|asteroid|zero gravity|milky way|nebula)\b/i,
    'space',
  ],
  [/\b(?:coral|scuba|underwater|divers?|manta ray|jellyfish|octopus|seabed|submerged)\b/i, 'underwater'],
  [
    /\b(?:ship|boats?|sail(?:boats?|ing)|trawler|whales?|dolphins?|kayak\w*|longship|canoe|galleon|pirates?|fishermen|fisherman|harbou?r|raft|yacht|deck|sailors?|ferry|gondola|lifeboat)\b/i,
    'sea',
  ],
  [
    /\b(?:surf|surfers?|surfboard|seashore|mermaids?|sandcastle|seagulls?|waves (?:crash|break|roll|lap)\w*)\b/i,
    'beach',
  ],
  [
    /\b(?:chef|oven|stove|frying pan|wok|cooking|cooks|baker|kitchen|dishes|dough|kneads?|chopping board|refrigerator|fridge|pancakes?|saucepan|flips? a pan)\b/i,
    'kitchen',
  ],
  [/\b(?:bartender|barstool|barmaid|cocktail shaker)\b/i, 'bar'],
  [/\b(?:barista|espresso|latte|cappuccino|caf[eé]|jukebox|milkshake)\b/i, 'cafe'],
  [/\b(?:blacksmiths?|anvil|bellows|swordsmith|farrier)\b/i, 'smithy'],
  [/\b(?:barbers?|hairdressers?|haircut)\b/i, 'barbershop'],
  [
    /\b(?:pottery|potter|weld\w*|carpenter|workbench|mechanic|tailor|seamstress|mannequin|sewing machine|lathe|wrench|watchmaker|glassblower|arcade machine|spanner)\b/i,
    'workshop',
  ],
  [/\b(?:lab coat|scientist|microscope|test tubes?|beakers?|flask|petri)\b/i, 'laboratory'],
  [
    /\b(?:blackboard|chalkboard|whiteboard|classroom|pupils|teacher|school desk|students? (?:raise|listen|write))\b/i,
    'classroom',
  ],
  [/\b(?:librarian|bookshel(?:f|ves)|stacks of books|reading lamp|card catalog)\b/i, 'library'],
  [
    /\b(?:laptop|keyboard|computer|monitors?|typing|types|office (?:chair|desk)|interrogat\w+|detective'?s? desk|server rack|cubicle|photocopier|printer)\b/i,
    'office',
  ],
  [
    /\b(?:news ?anchors?|newscasters?|news ?readers?|talk show|weather (?:presenter|girl|man|forecaster))\b/i,
    'tv_studio',
  ],
  [/\b(?:lifeguard tower|swims? laps|swimming laps|diving board|pool lanes?|swimming pool)\b/i, 'swimming_pool'],
  [/\b(?:judge|jury|jurors?|gavel|prosecutor|bailiff|defendant)\b/i, 'courtroom'],
  [/\b(?:hospital|surgeon|nurse|stretcher|gurney|patient|operating)\b/i, 'hospital_room'],
  [/\b(?:waiters?|waitress(?:es)?|sommelier|dinner date)\b/i, 'restaurant'],
  [
    /\b(?:(?:puts? on|putting on|appl(?:y|ies|ying)) (?:her |his |red )?(?:lipstick|make-?up|mascara)|bathtub|bubble bath|shower curtain|brush(?:es|ing)? (?:her|his|their) teeth|bathroom)\b/i,
    'bathroom',
  ],
  [/\b(?:supermarket|shopping cart|cashier|checkout|grocer\w*)\b/i, 'shop'],
  [/\b(?:hayloft|hay bales?|milking|barn)\b/i, 'barn'],
  [
    /\b(?:pillow|mattress|bedside|alarm clock|nightstand|crib|bunk bed|duvet|(?:on|in|onto|into|beside) (?:her|his|a|the|their) bed)\b/i,
    'bedroom',
  ],
  [
    /\b(?:sofa|couch|fireplace|armchair|television|tv|piano|vacuum|christmas tree|rug|carpet|living room|lampshade|rocking chair|wooden blocks|toy blocks|aquarium|fish tank|mantel\w*|grandfather clock)\b/i,
    'living_room',
  ],
  [
    /\b(?:marble (?:stair\w*|hall|floor|columns?)|chandelier|ballroom|waltz\w*|masquerade|wedding reception)\b/i,
    'ballroom',
  ],
  [/\b(?:banquet|feast|maître)\b/i, 'restaurant'],
  [
    /\b(?:ballerina|orchestra|concert|audience|spotlight|microphone stand|puppet show|stage (?:lights|curtain)|drum kit|rock band|comedian)\b/i,
    'theatre',
  ],
  [
    /\b(?:basketball|boxers?|boxing|gymnast\w*|dumbbells?|barbell|treadmill|defenders?|punching bag|sparring|yoga|weightlifter|wrestl\w+|trampoline)\b/i,
    'gym',
  ],
  [/\b(?:prisoner|inmate|prison (?:bars|guard))\b/i, 'prison_cell'],
  [/\b(?:elevator|lift doors?)\b/i, 'elevator'],
  [/\b(?:locker|brass pole|fire station)\b/i, 'corridor'],
  [/\b(?:throne|courtiers?)\b/i, 'throne_room'],
  [/\b(?:pagodas?|torii|stone lanterns?)\b/i, 'pagoda_garden'],
  [/\b(?:church|altar|nun|priest|cathedral|bride|groom|pews?|confessional|choirboys?|organist)\b/i, 'church'],
  [/\b(?:monks?)\b/i, 'temple_hall'],
  [/\b(?:flight attendants?|stewardess|air hostess|airline passengers?)\b/i, 'vehicle_interior'],
  [/\b(?:slot machines?|roulette|croupiers?|poker (?:table|chips)|blackjack)\b/i, 'casino'],
  [/\b(?:bellhops?|bellboys?|concierge|receptionist at (?:a|the) hotel)\b/i, 'hotel_lobby'],
  [/\b(?:bowling (?:ball|pins?|shoes)|bowls? a strike)\b/i, 'bowling_alley'],
  [/\b(?:popcorn|3d glasses|movie screen)\b/i, 'cinema'],
  [/\b(?:gas pumps?|petrol pumps?|fuel pumps?)\b/i, 'petrol_station'],
  [/\b(?:cave|stalactites?|stalagmites?|sarcophagus|mummy|torchlit tunnel|treasure chamber)\b/i, 'cave'],
  [/\b(?:football|soccer|goalkeeper|quarterback|sprinters?|hurdles)\b/i, 'stadium'],
  [/\b(?:swing set|playground|see-?saw|merry-go-round)\b/i, 'playground'],
  [
    /\b(?:picnic|park bench|skateboard ramp|frisbee|butterfl(?:y|ies)|beekeeper|beehive|tulips?|rose bush|gardener)\b/i,
    'park',
  ],
  [
    /\b(?:window ?sill|rain-streaked window|snow-covered window|window ?pane|bookshel(?:f|ves)|bedroom|wallpaper)\b/i,
    'living_room',
  ],
  [/\b(?:old west|wild west|saloon doors|sheriff|gunslinger)\b/i, 'frontier_town'],
  [/\b(?:camels?|cactus|cacti|pyramids?|sphinx|tumbleweed|cowboy|oasis)\b/i, 'desert'],
  [
    /\b(?:opens?|closes?|opening|closing|leans? out of|looks? out of|gazes? out of|sits? (?:at|by)) (?:an?|the|her|his) window\b/i,
    'living_room',
  ],
  [
    /\b(?:snow|ice(?! cream| cube| axe)|glacier|igloo|skiers?|skiing|sled|penguins?|polar bears?|husky|blizzard|ice skat\w+)\b/i,
    'snowfield',
  ],
  [/\b(?:construction workers?|hard hats?|bricklayers?|tower crane|scaffold\w*)\b/i, 'construction_site'],
  [/\b(?:firefighters?|burning house|front lawn)\b/i, 'suburban_street'],
  [
    /\b(?:rocket|launch ?pad|runway|race car|racing|motorcycle|highway|truck driver|convoy|bulldozer|excavator)\b/i,
    'road',
  ],
  [
    /\b(?:cars?|taxi|traffic|tram|bus|skyscrapers?|sidewalk|pedestrians?|crosswalk|street|busker|graffiti|fire hydrant|mailbox|umbrellas?|cabs?)\b/i,
    'city_street',
  ],
  [/\b(?:protest\w*|parade|parliament|skateboard\w*|neon|billboards?|fire engine|police)\b/i, 'city_street'],
  [
    /\b(?:perfume|product|plinth|truffle|black background|white background|(?:macro|close-up) of a (?:watch|ring|lipstick)|headphones?|lipstick|cosmetics?|smartphone ad|sneaker ad|gradient)\b/i,
    'void',
  ],
  [/\b(?:lighthouse)\b/i, 'beach'],
  [
    /\b(?:acacia|baobab|lions?|lioness|giraffes?|zebras?|elephants?|rhino\w*|hyenas?|gazelles?|wildebeest|safari)\b/i,
    'savanna',
  ],
  [/\b(?:tombstones?|gravestones?|headstones?|gravedigger)\b/i, 'graveyard'],
  [/\bruins?\b/i, 'ruins'],
  [/\b(?:castle|fortress|eagle|cliff|knight|mountaineer|climber|summit|dragon)\b/i, 'mountains'],
  [
    /\b(?:trees?|woods|branch|owl|deer|waterfall|stream|mushrooms?|fern|fox|(?<!teddy )bears?|wol(?:f|ves)|fairy|squirrel|hunter|spider|web)\b/i,
    'forest',
  ],
  [/\b(?:fountain|statue|monument|bell tower|windmill|market stall|cobble\w*|villagers?|well)\b/i, 'village'],
  [/\b(?:barn|tractor|scarecrow|cottage|horses?|cows?|sheep|shepherd|hay|farmer|wheat|kite)\b/i, 'meadow'],
  [/\b(?:bridge)\b/i, 'road'],
  [
    /\b(?:table|desk|kitchen counter|counter|shelf|shelves|drawer|teapot|candle(?:s|light|lit)?|bookcase|wardrobe|window ?sill|rain-streaked window|(?:by|at|near|beside) (?:a|the|her|his) (?:[\w-]+ )?window|bed|chair|stool|curtains?|wallpaper|mirror)\b/i,
    'living_room',
  ],
];

/** Places that a mere street, square or bridge may be part of: "the main street of an old west town". */
const WHOLES = new Set(
  'medieval_street japanese_street chinese_street mediterranean_street greek_village frontier_town cyber_street ruins'.split(
    ' ',
  ),
);
const PARTS = new Set(['city_street', 'village', 'road']);

/** The place named first, or what it is said to belong to. */
function closerOf<T extends { place?: string; phrase: string; head: string }>(named: readonly T[], text: string): T {
  const first = named[0]!;
  if (!PARTS.has(first.place ?? '')) return first;
  const whole = named.find((one) => WHOLES.has(one.place ?? ''));
  if (whole && new RegExp(`\\b${first.head}s? (?:of|in|through) `, 'i').test(text)) return whole;
  if (
    first.head === 'bridge' &&
    /\bbridge of (?:[\w-]+ ){0,3}(?:space ?ship|starship|spacecraft|space cruiser)\b/i.test(text)
  )
    return { ...first, place: 'spaceship_bridge', phrase: 'spaceship bridge', interior: true };
  return first;
}

/** Places told from a beast or a tree, which a lake or a river near them names better. */
const OPEN_COUNTRY = new Set(['sea', 'beach', 'meadow', 'savanna', 'forest', 'mountains', 'village', 'park']);

/** A canal is played on the water where a boat is named, else on the quay beside it. */
function waterside<T extends { place?: string }>(one: T, text: string): T {
  if (one.place !== 'canal' && one.place !== 'canal_side') return one;
  const boat =
    /\b(?:gondol\w+|boats?|barges?|punts?|punting|rows?|rowing|rowboats?|kayak\w*|canoe\w*|ferry|vaporetto|sail\w*)\b/i.test(
      text,
    );
  return { ...one, place: boat ? 'canal' : 'canal_side' };
}

/** What sails under a bridge is on the water. */
const UNDER_BRIDGE =
  /\b(?:ships?|boats?|sailboats?|yachts?|barges?|ferry|ferries|freighters?|tankers?|tugboats?|galleons?|rowboats?|kayaks?|canoes?|cruise ships?|container ships?|cargo ships?|gondolas?)\b.{0,50}\b(?:under|beneath|underneath|below) (?:an?|the) (?:[\w-]+ ){0,3}bridge\b/i;

/** Country that a waterfall may belong to; before one, it is the place. */
const FALLS_IN = new Set(
  'jungle forest mountains meadow canyon park lakeshore bamboo_forest enchanted_forest granite_peaks road alien_planet'.split(
    ' ',
  ),
);

const FALLS = /\b(?:waterfalls?|cascades?)\b/i;

/** A fall that is only far away, small, or a thing on a table. */
const FAR_FALLS =
  /\b(?:distant|far|tiny|small|miniature|painted|toy) (?:[\w-]+ )?(?:waterfalls?|cascades?)\b|\b(?:waterfalls?|cascades?) (?:[\w-]+ )?(?:in the distance|far away|far off|of (?:data|gold|coins|light|hair|sparks|chocolate|flowers|lava|fire))\b/i;

/** Whether the words put one before a waterfall. */
const atFalls = (text: string): boolean => FALLS.test(text) && !FAR_FALLS.test(text);

/** A place of open country with a waterfall in it is played before the fall; its words keep the country. */
function settleFalls<T extends { place?: string; phrase: string }>(one: T, text: string): T {
  return one.place !== undefined && FALLS_IN.has(one.place) && atFalls(text)
    ? {
        ...one,
        place: 'waterfall',
        phrase: /waterfall/i.test(one.phrase) ? one.phrase : `${one.phrase} with a waterfall`,
      }
    : one;
}

/** What is played or fought in a hall rather than trained for. */
const COURT =
  /\b(?:basketball|volleyball|badminton|handball|dodgeball|courts?|hoops?|referee|box(?:es|ing|ers?)|spar\w*|wrestl\w+|gymnast\w*|balance beam|danc\w+|ballet|cheerleaders?|school gym)\b/i;

/** Outside a church is before its door. */
const OUTSIDE_CHURCH =
  /\b(?:outside|in front of|exterior of|approach\w*|steps of|leav\w+|out of|towards?) (?:an?|the|an? old|the old|[\w-]+) (?:[\w-]+ )?(?:church|cathedral|chapel|abbey|basilica)\b|\b(?:church|cathedral|chapel) (?:steps|exterior|front|door|gate|yard)\b/i;

/** `before`: the place already established, which "the street" or "the room" goes back to. */
export function placeOf(
  scene: SceneReading | undefined,
  texts: readonly string[],
  before?: ChosenPlace,
): ChosenPlace | undefined {
  const named = scene?.places.filter((one) => one.place !== undefined) ?? [];
  if (before && named[0]?.definite && before.phrase.toLowerCase().split(' ').includes(named[0].head)) return before;
  const text = texts.join(' ');
  if (
    (/\bin (?:a|the|his|her|their) (?!(?:subway|metro|underground|cable|tram|railway|dining|sleeping) )(?:[\w-]+ )?(?:car|taxi|cab|limousine)\b(?! (?:park|wash|lot|race|chase|crash|show))/i.test(
      text,
    ) &&
      !/\b(?:driv|arriv|leav|escap|speed|rac|flee|pull|chas|park)\w*\b.{0,30}\bin (?:a|the|his|her|their)\b/i.test(
        text,
      )) ||
    /\bin (?:a|the|his|her|their) (?:(?:parked|moving|speeding|old|vintage|small|yellow|stolen|crowded) )?(?:car|taxi|cab|truck|van|limousine|train|bus)\b(?! (?:park|wash|lot|race|chase|crash|show|station|stop))(?=.{0,80}\b(?:windshield|windscreen|wheel|seats?|dashboard|mirror|driver|passenger|window|says|asks|sits?|sitting)\b)|\b(?:interior|inside|in the (?:back|front|passenger) seat)\b.{0,24}\b(?:car|cab|taxi|truck|bus|train|van|vehicle|plane|aeroplane|airplane|carriage)\b/i.test(
      text,
    )
  ) {
    return {
      phrase: named.find((one) => one.place === 'vehicle_interior')?.phrase ?? 'car interior',
      place: 'vehicle_interior',
      interior: true,
    };
  }
  const inside = /\b(?:inside|interior|indoors?|int\.)\b/i.test(text);
  const outside = /\b(?:outside|exterior|outdoors?|ext\.)\b/i.test(text);
  if (named.length > 0) {
    // The first place named is where one stands; later ones are what is seen from there, unless they say which it is.
    let first = settleFalls(settleLakeside(waterside(closerOf(named, text), text), text), text);
    if (first.place === 'road' && UNDER_BRIDGE.test(text))
      first = {
        ...first,
        place: 'sea',
        phrase: /bridge/i.test(first.phrase) ? first.phrase : `${first.phrase} under a bridge`,
      };
    if (first.place === 'fitness_gym' && COURT.test(text)) first = { ...first, place: 'gym' };
    if (first.place === 'church' && OUTSIDE_CHURCH.test(text))
      first = { ...first, place: 'church_front', interior: false };
    const interior = PLACE_BY_ID.get(first.place!)!.interior;
    return {
      phrase: first.phrase,
      place: first.place!,
      interior:
        first.interior ??
        (interior &&
          !(
            outside &&
            !inside &&
            !/\boutside (?:the|a|an|his|her|its|their|every|each) (?:[\w-]+ )?(?:windows?|windshield|windscreen|porthole|glass|door)\b/i.test(
              text,
            )
          )),
    };
  }
  const single = text.replace(/\b[\p{L}-]{4,}s\b/gu, (word) => singular(word.toLowerCase()));
  const told = TELLTALE.find(([pattern]) => pattern.test(text) || pattern.test(single));
  const shore = besideWater(text);
  const near = shore && (!told || OPEN_COUNTRY.has(told[1])) ? ([told?.[0], shore] as const) : told;
  const tell = near && OPEN_COUNTRY.has(near[1]) && atFalls(text) ? ([near[0], 'waterfall'] as const) : near;
  if (!tell || !scene) return undefined;
  return {
    phrase: scene.places[0]?.phrase ?? tell[1].replaceAll('_', ' '),
    place: tell[1],
    interior: PLACE_BY_ID.get(tell[1])!.interior,
    guessed: true,
  };
}
