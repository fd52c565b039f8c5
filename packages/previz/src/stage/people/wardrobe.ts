/** Words to an outfit: which garments, in which colours and cloths; age, season, weather and seed choose what is unsaid. */
import { type Rng, stream } from '../../math/random.ts';
import type { BuildContext } from '../actor.ts';
import { colourWords, mixRgb, shade } from '../colours.ts';
import { MATERIALS, materialName } from '../materials.ts';
import { hex, type Material, type Rgb } from '../scene.ts';
import { callingDress } from './callings.ts';
import type { Traits } from './traits.ts';

export type TopKind =
  | 'tshirt'
  | 'shirt'
  | 'flannel'
  | 'blouse'
  | 'tank'
  | 'sweater'
  | 'hoodie'
  | 'vest'
  | 'jacket'
  | 'coat'
  | 'suit'
  | 'cardigan'
  | 'armour';
export type BottomKind = 'kilt' | 'trousers' | 'jeans' | 'shorts' | 'skirt' | 'tights' | 'leggings';
export type WholeKind =
  | 'dress'
  | 'gown'
  | 'robe'
  | 'kimono'
  | 'sari'
  | 'hanbok'
  | 'qipao'
  | 'aoDai'
  | 'dirndl'
  | 'abaya'
  | 'thobe'
  | 'kurta'
  | 'jumpsuit'
  | 'overalls'
  | 'leotard'
  | 'tutu'
  | 'swimsuit'
  | 'fishtail'
  | 'romper'
  | 'spacesuit'
  | 'pyjamas'
  | 'catsuit'
  | 'trunks';
export type FeetKind = 'shoes' | 'sneakers' | 'boots' | 'heels' | 'sandals' | 'bare' | 'pointe' | 'wellies';
export type HatKind =
  | 'cap'
  | 'straw'
  | 'fedora'
  | 'cowboy'
  | 'helmet'
  | 'hardhat'
  | 'turban'
  | 'beanie'
  | 'crown'
  | 'hood'
  | 'headband'
  | 'headset'
  | 'tophat'
  | 'visor'
  | 'chef'
  | 'witch'
  | 'headscarf'
  | 'hijab'
  | 'ghutra'
  | 'conical'
  | 'visorHelmet'
  | 'knight'
  | 'beret'
  | 'mortarboard'
  | 'bonnet'
  | 'tricorn'
  | 'kabuto'
  | 'horned'
  | 'peaked'
  | 'sailor'
  | 'santa'
  | 'nemes'
  | 'mitre'
  | 'coif';
export type ExtraKind =
  | 'scarf'
  | 'tie'
  | 'bowtie'
  | 'apron'
  | 'cape'
  | 'gloves'
  | 'backpack'
  | 'belt'
  | 'mask'
  | 'necklace'
  | 'suspenders'
  | 'sash'
  | 'veil'
  | 'goggles'
  | 'eyepatch'
  | 'badge'
  | 'towel'
  | 'hivis'
  | 'earrings'
  | 'collar'
  | 'emblem'
  | 'clownNose';

export interface Piece<K> {
  kind: K;
  material: Material;
  /** Second cloth: trim, sole, brim's ribbon, cuffs. */
  trim: Material;
  words: string;
  /** Length or cut that was said. */
  long: boolean;
  short: boolean;
  loose: boolean;
}

export interface Outfit {
  tops: Piece<TopKind>[];
  bottom: Piece<BottomKind> | null;
  whole: Piece<WholeKind> | null;
  feet: Piece<FeetKind>;
  hat: Piece<HatKind> | null;
  extras: Piece<ExtraKind>[];
  /** Bare to the waist or in bathing things. */
  bare: boolean;
}

type Slot = 'top' | 'bottom' | 'whole' | 'feet' | 'hat' | 'extra';

/** Garment words, longest first within a line; the first that matches a phrase wins. */
const WORDS: readonly (readonly [RegExp, Slot, string])[] = [
  [/\b(space ?suit|astronaut suit|pressure suit|eva suit)\b/, 'whole', 'spacesuit'],
  [/\b(wet ?suit|cat ?suit|bodysuit|unitard|superhero suit|racing suit)\b/, 'whole', 'catsuit'],
  [
    /\b(jump ?suit|boiler ?suit|coveralls?|flight suit|oilskins?|flightsuit|snow ?suit|hazmat\w*)\b/,
    'whole',
    'jumpsuit',
  ],
  [/\b(overalls|dungarees)\b/, 'whole', 'overalls'],
  [/\b(romper|onesie|babygro)\b/, 'whole', 'romper'],
  [/\b(py?jamas|pajamas|nightshirt|nightgown|nightdress|pjs)\b/, 'whole', 'pyjamas'],
  [/\btutu\b/, 'whole', 'tutu'],
  [/\bleotard\b/, 'whole', 'leotard'],
  [/\b(fish ?tail)\b/, 'whole', 'fishtail'],
  [/\b(swim ?suit|bikini|bathing suit)\b/, 'whole', 'swimsuit'],
  [/\b((?:swim(?:ming)? )?trunks|boxing shorts|swim shorts|board ?shorts|loincloth)\b/, 'whole', 'trunks'],
  [/\b(sari|saree)\b/, 'whole', 'sari'],
  [/\b(hanbok|jeogori|chima)\b/, 'whole', 'hanbok'],
  [/\b(kimono|yukata|hanfu|haori)\b/, 'whole', 'kimono'],
  [/\b(cheongsam|qipao|mandarin dress)\b/, 'whole', 'qipao'],
  [/\b([aá]o d[aà]i)\b/, 'whole', 'aoDai'],
  [/\b(dirndl)\b/, 'whole', 'dirndl'],
  [/\b(abaya|burqa|chador|jilbab)\b/, 'whole', 'abaya'],
  [/\b(thobe|thawb|dishdasha|kandura|jubba)\b/, 'whole', 'thobe'],
  [/\b(sherwani|kurta|salwar kameez|shalwar kameez|achkan)\b/, 'whole', 'kurta'],
  [/\b(wedding dress|ball ?gown|gown|evening dress|long dress|bridal\w*)\b/, 'whole', 'gown'],
  [
    /\b(djellabas?|kaftan|caftan|robes?|cassock|habit|toga|bathrobe|dashiki|tunic robe|boubou|monk'?s? robes?)\b/,
    'whole',
    'robe',
  ],
  [/\b(sun ?dress|dress|frock|pinafore|school dress)\b(?! shoes?| shirt)/, 'whole', 'dress'],
  [/\b(armou?r|breastplate|chain ?mail|cuirass)\b/, 'top', 'armour'],
  [/\b(flannel|plaid shirt|lumberjack shirt|checked shirt|tartan shirt|over-?shirt)\b/, 'top', 'flannel'],
  [/\b(t-?shirts?|tees?|polo(?: shirt)?|jersey)\b/, 'top', 'tshirt'],
  [/\b(tank top|vest top|camisole|singlet|crop top|sports bra|sleeveless)\b/, 'top', 'tank'],
  [/\b(hoodies?|hooded sweatshirt|sweatshirt)\b/, 'top', 'hoodie'],
  [/\b(cardigan)\b/, 'top', 'cardigan'],
  [/\b(sweaters?|jumper|pullover|turtleneck|knitwear|fleece)\b/, 'top', 'sweater'],
  [/\b(three-piece suit|suits?|tuxedo|blazer|tail ?coat|dinner jacket|sport coat)\b/, 'top', 'suit'],
  [
    /\b(trench ?coat|over ?coat|rain ?coats?|lab ?coat|coats?|cloak coat|parka|anorak|duffel|greatcoat|poncho|rain jacket|cloak of fur)\b/,
    'top',
    'coat',
  ],
  [/\b(waist ?coat|vest|gilet|hi-?vis(?:ibility)? vest|life ?jacket)\b/, 'top', 'vest'],
  [/\b(jackets?|bomber|puffer|denim jacket|windbreaker|leather jacket|gi\b|doublet|uniform|tunic)\b/, 'top', 'jacket'],
  [/\b(blouse)\b/, 'top', 'blouse'],
  [/\b(shirts?|button-?down)\b/, 'top', 'shirt'],
  [/\b(jeans|denims)\b/, 'bottom', 'jeans'],
  [/\b(shorts|bermudas)\b/, 'bottom', 'shorts'],
  [/\b(kilt)\b/, 'bottom', 'kilt'],
  [/\b(mini ?skirt|skirts?|sarong)\b/, 'bottom', 'skirt'],
  [/\b(lederhosen)\b/, 'bottom', 'shorts'],
  [/\b(tights|stockings|hose)\b/, 'bottom', 'tights'],
  [/\b(leggings|yoga pants)\b/, 'bottom', 'leggings'],
  [/\b(trousers|pants|slacks|chinos|sweatpants|khakis|corduroys|breeches|joggers|cargo\w*)\b/, 'bottom', 'trousers'],
  [/\b(pointe shoes|ballet shoes|ballet slippers)\b/, 'feet', 'pointe'],
  [/\b(high heels|heels|stilettos|pumps)\b/, 'feet', 'heels'],
  [/\b(rain boots|rubber boots|wellington\w*|wellies|gumboots)\b/, 'feet', 'wellies'],
  [/\b(boots?)\b/, 'feet', 'boots'],
  [/\b(sneakers|trainers|running shoes|tennis shoes)\b/, 'feet', 'sneakers'],
  [/\b(sandals|flip-?flops|slippers)\b/, 'feet', 'sandals'],
  [/\b(barefoot|bare feet|bare-?footed|shoeless)\b/, 'feet', 'bare'],
  [/\b(shoes|loafers|oxfords|brogues|footwear|moccasins)\b/, 'feet', 'shoes'],
  [/\b(hijab|niqab|khimar)\b/, 'hat', 'hijab'],
  [/\b(keffiyeh|kufiya|ghutra|shemagh|agal)\b/, 'hat', 'ghutra'],
  [/\b(head ?scarf|shawl over (?:her|his) head|bandana|kerchief)\b/, 'hat', 'headscarf'],
  [/\b(straw hat|sun ?hat|wide-?brimmed hat|boater)\b/, 'hat', 'straw'],
  [/\b(conical hat|rice hat|nón lá)\b/, 'hat', 'conical'],
  [/\b(cowboy hat|stetson|sombrero)\b/, 'hat', 'cowboy'],
  [/\b(fedora|trilby|homburg|panama hat)\b/, 'hat', 'fedora'],
  [/\b(top ?hat)\b/, 'hat', 'tophat'],
  [/\b(witch'?s? hat|wizard'?s? hat|pointed hat|party hat)\b/, 'hat', 'witch'],
  [/\b(chef'?s? hat|toque)\b/, 'hat', 'chef'],
  [/\b(mortar ?board|graduation cap)\b/, 'hat', 'mortarboard'],
  [/\b(beret)\b/, 'hat', 'beret'],
  [/\b(bonnet)\b/, 'hat', 'bonnet'],
  [
    /\b(beanie|woolly hat|wool hat|knit(?:ted)? (?:hat|cap)|watch cap|bobble hat|winter hat|surgeon cap|scrub cap)\b/,
    'hat',
    'beanie',
  ],
  [/\b(santa hat)\b/, 'hat', 'santa'],
  [/\b(tricorne?(?: hat)?|pirate hat)\b/, 'hat', 'tricorn'],
  [/\b(kabuto|samurai helmet)\b/, 'hat', 'kabuto'],
  [/\b((?:horned|viking) helmet)\b/, 'hat', 'horned'],
  [/\b(peaked cap|police cap|officer'?s? cap|pilot'?s? cap)\b/, 'hat', 'peaked'],
  [/\b(sailor (?:hat|cap))\b/, 'hat', 'sailor'],
  [/\b(nemes)\b/, 'hat', 'nemes'],
  [/\b(mitre)\b/, 'hat', 'mitre'],
  [/\b(coif|wimple)\b/, 'hat', 'coif'],
  [/\b(hard ?hat|safety helmet|miner'?s? helmet)\b/, 'hat', 'hardhat'],
  [/\b(space helmet|astronaut helmet|motorcycle helmet|racing helmet)\b/, 'hat', 'visorHelmet'],
  [/\b(knight'?s? helmet|helm)\b/, 'hat', 'knight'],
  [/\b(helmets?)\b/, 'hat', 'helmet'],
  [/\b(turban)\b/, 'hat', 'turban'],
  [/\b(crown|tiara|coronet|diadem)\b/, 'hat', 'crown'],
  [/\b(hood(?:ed)?)\b/, 'hat', 'hood'],
  [/\b(head ?band|sweatband|hairband)\b/, 'hat', 'headband'],
  [/\b(headsets?|headphones?|earphones)\b/, 'hat', 'headset'],
  [/\b(visor)\b/, 'hat', 'visor'],
  [/\b(baseball cap|flat cap|caps?)\b/, 'hat', 'cap'],
  [/\b(hats?)\b/, 'hat', 'fedora'],
  [/\b(scar(?:f|ves)|neckerchief|shawl|wrap|pashmina|stole)\b/, 'extra', 'scarf'],
  [/\b(bow ?tie)\b/, 'extra', 'bowtie'],
  [/\b(neck ?tie|tie)\b/, 'extra', 'tie'],
  [/\b(aprons?)\b/, 'extra', 'apron'],
  [/\b(capes?|cloaks?)\b/, 'extra', 'cape'],
  [/\b(gloves?|mittens|gauntlets|boxing gloves)\b/, 'extra', 'gloves'],
  [/\b(back ?packs?|rucksack|school ?bag|satchel|knapsack)\b/, 'extra', 'backpack'],
  [/\b(belt|obi)\b/, 'extra', 'belt'],
  [/\b(goggles)\b/, 'extra', 'goggles'],
  [/\b(eye ?patch|one-eyed)\b/, 'extra', 'eyepatch'],
  [/\b(masks?|balaclava|face covering)\b/, 'extra', 'mask'],
  [/\b(necklace|pearls|pendant|amulet|medal|beads)\b/, 'extra', 'necklace'],
  [/\b(ear ?rings?)\b/, 'extra', 'earrings'],
  [/\b(suspenders|braces)\b/, 'extra', 'suspenders'],
  [/\b(sash)\b/, 'extra', 'sash'],
  [/\b(veil)\b/, 'extra', 'veil'],
  [/\b(towel)\b/, 'extra', 'towel'],
  [/\b(reflective (?:stripes?|bands?)|hi-?vis bands?)\b/, 'extra', 'hivis'],
  [/\b(badge|sheriff'?s? star)\b/, 'extra', 'badge'],
  [/\b(clerical collar|dog collar|priest'?s? collar)\b/, 'extra', 'collar'],
  [/\b(chest emblem|emblem)\b/, 'extra', 'emblem'],
  [/\b(red nose|clown nose)\b/, 'extra', 'clownNose'],
];

const cloth = (color: string | Rgb, more: Partial<Material> = {}): Material => ({
  color: typeof color === 'string' ? hex(color) : color,
  roughness: 0.9,
  ...(more.patternScale !== undefined && more.pattern === undefined ? { pattern: 'weave' as const } : {}),
  ...more,
});

/** Muted film wardrobe by use. */
const PALETTE = {
  top: [
    '#8fa3ad',
    '#b5a58c',
    '#7d8f78',
    '#a86f5a',
    '#5f7286',
    '#c2b8a3',
    '#8a6f6f',
    '#6f7f8f',
    '#b98d6a',
    '#d8d0c2',
    '#586a5f',
    '#9a8aa0',
  ],
  shirt: ['#e6e2d8', '#b9c9d6', '#d8cdb9', '#9fb0bd', '#c9b7a2', '#8c9aa6'],
  jacket: ['#4a5560', '#5d5347', '#6a4a36', '#3f4a44', '#705a43', '#54606f', '#7a6a55'],
  bottom: ['#3f4652', '#57504a', '#4b5a6e', '#6a6150', '#35383e', '#73685a', '#8a7d68'],
  denim: ['#3f5878', '#4d6684', '#2f4560', '#5f7690'],
  dress: ['#a8574a', '#5f7f86', '#c69a5a', '#7d6a8a', '#86945f', '#c98a86', '#4f6a86', '#b8a070'],
  child: ['#c8956a', '#7fa3b0', '#bd7a6c', '#8fae6a', '#d6c08a', '#a98aa0', '#5f86a8', '#e0a890'],
  shoes: ['#4a3a2e', '#33302e', '#6a5340', '#20201f'],
  sneakers: ['#d9d5cc', '#5a6470', '#a8564a', '#4a6a80', '#c8b890'],
} as const;

const WHITE = hex('#eae6dd');

const PATTERN_WORDS =
  /\b(striped|stripes?|pinstriped?|stripy|plaid|tartan|checked|checkered|gingham|polka[- ]dots?|dotted|dots|spotted|floral|flower\w*|patterned|dinosaur|camouflage|camo|leopard|paisley|embroidered|quilted|sequin\w*|glitter\w*|sparkl\w*|houndstooth|argyle)\b/;

/** Surface of a garment from its own phrase; `base` is what it is made of when the words do not say. */
export function clothOf(phrase: string, base: Material): Material {
  const text = phrase.toLowerCase();
  const colours = colourWords(text);
  let m: Material = { ...base };
  const named = materialName(
    text.replace(/\b(straw|golden|gold|silver|flannel|iron|brass bell|stone|wool hat|ash|china|copper hair)\b/g, ' '),
  );
  if (named && !/\bhat\b/.test(text)) {
    const said = MATERIALS[named] as Material;
    m = { ...m, ...said, color: colours[0] ?? said.color };
    if (said.pattern === undefined) m = { ...m, pattern: 'plain' };
  }
  if (/\b(gold|golden)\b/.test(text) && /\b(armou?r|crown|helmet|jewel|necklace|sequin|tiara)\b/.test(text))
    m = { ...m, ...(MATERIALS.gold as Material) };
  if (/\bsilver\b/.test(text) && /\b(armou?r|crown|helmet|necklace|sequin|tiara|suit)\b/.test(text))
    m = { ...m, ...(MATERIALS.silver as Material), roughness: 0.35 };
  if (colours[0]) m = { ...m, color: colours[0] };
  if (colours[1]) m = { ...m, color2: colours[1] };
  const pattern = PATTERN_WORDS.exec(text)?.[1] ?? '';
  const light = (m.color[0] + m.color[1] + m.color[2]) / 3 > 0.35;
  const second = colours[1] ?? (light ? shade(m.color, 0.45) : mixRgb(m.color, WHITE, 0.7));
  if (/flannel|plaid|tartan|check|gingham|houndstooth|argyle/.test(pattern) || /\bflannel\b/.test(text)) {
    m = {
      ...m,
      pattern: 'plaid',
      patternScale: /gingham/.test(pattern) ? 0.03 : 0.075,
      color2: colours[1] ?? mixRgb(shade(m.color, 0.25), hex('#151820'), 0.35),
    };
  } else if (/strip/.test(pattern))
    m = {
      ...m,
      pattern: 'stripes',
      patternScale: /pin/.test(pattern) ? 0.018 : 0.055,
      color2: colours[1] ?? (/pin/.test(pattern) ? mixRgb(m.color, WHITE, 0.3) : light ? hex('#3f5672') : WHITE),
    };
  else if (/dot|spot/.test(pattern))
    m = { ...m, pattern: 'dots', patternScale: 0.045, color2: colours[1] ?? (light ? hex('#a8483f') : WHITE) };
  else if (/floral|flower|dinosaur|paisley|leopard|pattern|embroider/.test(pattern))
    m = { ...m, pattern: 'dots', patternScale: 0.06, color2: second };
  else if (/camo/.test(pattern))
    m = { ...m, color: colours[0] ?? hex('#5f6a45'), color2: hex('#3a3f2c'), pattern: 'noise', patternScale: 0.09 };
  else if (/sequin|glitter|sparkl/.test(pattern))
    m = { ...m, pattern: 'snow', patternScale: 0.01, roughness: 0.25, metal: 0.3 };
  else if (/quilted/.test(pattern)) m = { ...m, pattern: 'tiles', patternScale: 0.06, color2: shade(m.color, 0.7) };
  if (/\b(ragged|torn|worn|dirty|tattered|moth-eaten|dusty|muddy|stained|flour-dusted|faded)\b/.test(text)) {
    m = { ...m, color: mixRgb(m.color, hex('#8a7a68'), 0.3) };
    if (m.pattern === undefined || m.pattern === 'weave' || m.pattern === 'plain')
      m = {
        ...m,
        pattern: 'noise',
        patternScale: 0.07,
        color2: mixRgb(m.color, /flour/.test(text) ? WHITE : hex('#3a322a'), 0.45),
      };
  }
  if (/\b(oilskins?|rain\w*|rubber|waxed|waterproof|slicker)\b/.test(text))
    m = { ...m, roughness: 0.42, pattern: 'plain' };
  if (/\b(leather)\b/.test(text)) m = { ...m, roughness: 0.45, pattern: 'plain' };
  if (/\b(shiny|satin|silk\w*|latex|vinyl|pvc)\b/.test(text))
    m = { ...m, roughness: 0.35, pattern: m.pattern === 'weave' ? 'plain' : m.pattern };
  return m;
}

function baseFor(slot: Slot, kind: string, t: Traits, rng: Rng): Material {
  const child = t.ageYears < 12;
  const pick = (list: readonly string[]): Rgb => hex(rng.pick(list));
  switch (kind) {
    case 'jeans':
      return cloth(pick(PALETTE.denim), { patternScale: 0.003 });
    case 'flannel': {
      const c = pick(['#7a3a36', '#3f5672', '#4f6048', '#6a5340']);
      return cloth(c, { pattern: 'plaid', patternScale: 0.075, color2: mixRgb(shade(c, 0.25), hex('#151820'), 0.35) });
    }
    case 'shirt':
    case 'blouse':
      return cloth(pick(PALETTE.shirt));
    case 'suit':
      return cloth(pick(['#2c3340', '#3a3c42', '#33302e', '#4a4f58']), { patternScale: 0.003 });
    case 'armour':
    case 'knight':
      return { ...(MATERIALS.steel as Material), roughness: 0.36 };
    case 'spacesuit':
    case 'visorHelmet':
      return cloth('#e4e2de');
    case 'straw':
    case 'conical':
      return cloth('#d3b878', { patternScale: 0.012, color2: hex('#a98d52') });
    case 'sweater':
    case 'cardigan':
    case 'beanie':
    case 'scarf':
      return cloth(pick(child ? PALETTE.child : PALETTE.top), { patternScale: 0.0055, roughness: 1 });
    case 'jacket':
    case 'coat':
    case 'vest':
      return cloth(pick(PALETTE.jacket));
    case 'tights':
      return cloth('#3a3436', { pattern: 'plain', roughness: 0.7 });
    case 'leggings':
    case 'catsuit':
      return cloth('#24262b', { pattern: 'plain', roughness: 0.5 });
    case 'dress':
    case 'skirt':
      return cloth(pick(child ? PALETTE.child : PALETTE.dress));
    case 'gown':
      return cloth(/\bbride|wedding|bridal\b/.test(t.words) ? '#efebe3' : pick(PALETTE.dress), {
        roughness: 0.5,
        pattern: 'plain',
      });
    case 'kimono':
      return cloth(pick(['#7a2f3a', '#3a4a6a', '#5f6f4a', '#8a5a6a']), {
        pattern: 'plain',
        roughness: 0.5,
      });
    case 'hanbok':
      return cloth(pick(['#b02a44', '#3a4a8a', '#c25a76', '#2f6a6a']), { pattern: 'plain', roughness: 0.45 });
    case 'qipao':
      return cloth(pick(['#a31f2c', '#1f5a5c', '#2a3566', '#7a2350']), { pattern: 'plain', roughness: 0.32 });
    case 'aoDai':
      return cloth(pick(['#c23a4a', '#3f7fb0', '#d8d2e8', '#e0b23a']), { pattern: 'plain', roughness: 0.4 });
    case 'dirndl':
      return cloth(pick(['#2f5a3f', '#7a2a34', '#2f4a78']));
    case 'abaya':
      return cloth(pick(['#17171b', '#1f1c24', '#20242c']));
    case 'thobe':
      return cloth('#efece4', { pattern: 'plain' });
    case 'kurta':
      return cloth(pick(['#e6dcc4', '#7a2438', '#c9973a', '#34507a']), { pattern: 'plain', roughness: 0.55 });
    case 'kilt':
      return cloth(pick(['#8a2328', '#2a4f3a', '#26406a']), {
        pattern: 'plaid',
        patternScale: 0.11,
        color2: hex('#131a1c'),
      });
    case 'hijab':
      return cloth(pick(['#8fa3ad', '#b58f86', '#3f4a5a', '#d8cdb9', '#5f7a6f']), { pattern: 'plain' });
    case 'ghutra':
      return cloth('#f0ede6', { pattern: 'plain' });
    case 'sari':
      return cloth(pick(['#b5382f', '#c77a1f', '#2f6f73', '#7a2f6a']), {
        pattern: 'plain',
        color2: hex('#d3a23c'),
        roughness: 0.45,
      });
    case 'robe':
      return cloth(pick(['#d9cfb8', '#6a5a48', '#8a3f2f', '#4f5a66']));
    case 'tutu':
    case 'leotard':
    case 'pointe':
      return cloth(pick(['#e0b9b9', '#efe9e4', '#b9a8c9']), { pattern: 'plain', roughness: 0.5 });
    case 'swimsuit':
    case 'trunks':
      return cloth(pick(['#2f5f7a', '#a8483f', '#2f3a4a', '#c98a4a']), { pattern: 'plain', roughness: 0.55 });
    case 'fishtail':
      return cloth(pick(['#1f8a86', '#2a6fa3', '#4f9a5c', '#7a5aa8']), {
        pattern: 'shingles',
        patternScale: 0.03,
        roughness: 0.3,
      });
    case 'jumpsuit':
    case 'overalls':
      return cloth(pick(['#4a5f78', '#7a6a50', '#8a5a3a', '#55605a']));
    case 'pyjamas':
    case 'romper':
      return cloth(pick(PALETTE.child), { pattern: 'stripes', patternScale: 0.05, color2: WHITE });
    case 'boots':
    case 'shoes':
    case 'heels':
    case 'sandals':
      return { color: pick(PALETTE.shoes), roughness: 0.42 };
    case 'wellies':
      return { color: pick(['#c9a23c', '#3f5a48', '#a8483f', '#3a4a66']), roughness: 0.35 };
    case 'sneakers':
      return { color: pick(PALETTE.sneakers), roughness: 0.75 };
    case 'helmet':
    case 'hardhat':
      return { color: pick(['#d8d4ca', '#c9a23c', '#a8483f', '#3f5a78']), roughness: 0.3 };
    case 'crown':
      return MATERIALS.gold as Material;
    case 'bowtie':
      return cloth('#17171a', { pattern: 'plain', roughness: 0.4 });
    case 'tie':
      return cloth(pick(['#6a2430', '#24344f', '#2f4636', '#3a3840']), { pattern: 'plain', roughness: 0.5 });
    case 'apron':
      return cloth(pick(['#e4ddd0', '#5a5148', '#3f4a56']));
    case 'turban':
      return cloth(pick(['#e8e0cc', '#b5562f', '#3f5a78', '#7a2f3a']));
    case 'hivis':
      return { color: hex('#d9d34a'), roughness: 0.35, emissive: [0.05, 0.05, 0.01] };
    case 'badge':
    case 'emblem':
      return MATERIALS.gold as Material;
    case 'tricorn':
      return { color: hex('#2a221c'), roughness: 0.85 };
    case 'kabuto':
    case 'horned':
      return { ...(MATERIALS.steel as Material), color: hex('#3a3c40'), roughness: 0.4 };
    case 'santa':
      return cloth('#a8231f');
    case 'nemes':
      return MATERIALS.gold as Material;
    case 'peaked':
      return cloth('#1f2a40');
    case 'coif':
      return cloth('#17161a');
    case 'collar':
    case 'sailor':
    case 'mitre':
    case 'chef':
    case 'veil':
    case 'towel':
      return cloth('#efede8');
    case 'headset':
    case 'goggles':
    case 'eyepatch':
      return { color: hex('#1f2124'), roughness: 0.45 };
    case 'belt':
      return { color: pick(['#2e241d', '#4a3424', '#1f1c1a']), roughness: 0.5 };
    case 'gloves':
      return { color: pick(['#3a3230', '#5a4434', '#6a6a6a']), roughness: 0.7 };
    case 'backpack':
      return cloth(pick(['#5a6a58', '#3f5672', '#8a4a3a', '#6a5a48']));
    case 'necklace':
    case 'earrings':
      return MATERIALS.gold as Material;
    case 'tophat':
    case 'witch':
    case 'mortarboard':
      return { color: hex('#1d1c1f'), roughness: 0.6 };
    case 'fedora':
    case 'cowboy':
      return { color: pick(['#5a4636', '#3a3836', '#8a7458']), roughness: 0.9 };
    default:
      return cloth(pick(slot === 'bottom' ? PALETTE.bottom : child ? PALETTE.child : PALETTE.top));
  }
}

/** Splits a phrase such as "white shirt and black tie" into one phrase a garment. */
function phrasesOf(list: readonly string[]): string[] {
  const out: string[] = [];
  for (const text of list)
    for (const part of text.toLowerCase().split(/\s*(?:,|;|\band an?\b|\bover\b|\bunder\b)\s*/))
      if (part.trim()) out.push(part.trim());
  return out;
}

/** The whole outfit. */
export function dressUp(context: BuildContext, t: Traits): Outfit {
  const rng = stream(t.seed, 'wardrobe');
  const outfit: Outfit = {
    tops: [],
    bottom: null,
    whole: null,
    feet: {
      kind: 'shoes',
      material: { color: hex('#4a3a2e') },
      trim: { color: hex('#2a2420') },
      words: '',
      long: false,
      short: false,
      loose: false,
    },
    hat: null,
    extras: [],
    bare: false,
  };
  const has: Record<Slot, boolean> = { top: false, bottom: false, whole: false, feet: false, hat: false, extra: false };
  const put = (phrase: string, said: boolean, taken: Record<Slot, boolean> = has): void => {
    // A phrase may hold several garments: each takes the words before it, back to the one before.
    let rest = phrase;
    for (let guard = 0; guard < 4 && rest.length > 0; guard++) {
      let best: { at: number; end: number; slot: Slot; kind: string } | null = null;
      for (const [pattern, slot, kind] of WORDS) {
        const found = pattern.exec(rest);
        if (
          found &&
          (best === null ||
            found.index < best.at - 14 ||
            (found.index <= best.at && found[0].length > best.end - best.at))
        ) {
          if (best === null || found.index < best.at)
            best = { at: found.index, end: found.index + found[0].length, slot, kind };
        }
      }
      if (best === null) return;
      // Colours said after the noun ("dress with white polka dots") belong to it when no other garment follows.
      const tailText = rest.slice(best.end);
      const more = WORDS.some(([pattern]) => pattern.test(tailText));
      const own = more ? rest.slice(0, best.end) : rest;
      // A man's long gown is cut like a robe, his bathing suit like trunks.
      const male: Record<string, string> = { gown: 'robe', swimsuit: 'trunks' };
      add(best.slot, (t.gender === 'male' && male[best.kind]) || best.kind, own, said, taken);
      if (!more) return;
      rest = tailText.replace(/^\s*(and|,)\s*/, '');
    }
  };
  const add = (slot: Slot, kind: string, words: string, said: boolean, taken: Record<Slot, boolean> = has): void => {
    if (
      !said &&
      slot !== 'extra' &&
      (taken[slot] ||
        (slot !== 'feet' && slot !== 'hat' && taken.whole && outfit.whole?.kind !== 'overalls') ||
        (slot === 'whole' && kind !== 'overalls' && (taken.top || taken.bottom)))
    )
      return;
    const own = stream(t.seed, `cloth ${kind}`);
    const base = baseFor(slot, kind, t, own);
    const material = clothOf(words, base);
    const piece = {
      kind: kind as never,
      material,
      trim: trimOf(kind, material, words),
      words,
      long: /\b(long|floor-length|ankle-length|maxi|full-length|flowing)\b/.test(words),
      short: /\b(short|mini|cropped|short-sleeved?)\b/.test(words),
      loose: /\b(loose|baggy|oversized|big|billowing|wide)\b/.test(words),
    };
    if (slot === 'top') outfit.tops.push(piece);
    else if (slot === 'bottom') {
      // Tights go under a skirt; both may be worn, the skirt shows.
      if (outfit.bottom && kind === 'tights') return;
      outfit.bottom = piece;
    } else if (slot === 'whole') outfit.whole = piece;
    else if (slot === 'feet') outfit.feet = piece;
    else if (slot === 'hat') {
      if (outfit.hat && kind === 'headset') return;
      outfit.hat = piece;
    } else if (!outfit.extras.some((e) => e.kind === kind)) outfit.extras.push(piece);
    has[slot] = true;
  };
  for (const phrase of phrasesOf(context.attributes.clothing)) put(phrase, true);
  if (!has.feet && /\b(barefoot|bare feet|bare-?footed)\b/.test(t.words)) add('feet', 'bare', 'bare', true);
  if ((t.robot || t.folk.hewn) && context.attributes.clothing.length === 0) {
    // Metal needs no clothes.
    outfit.bare = true;
    add('feet', 'bare', '', true);
    return outfit;
  }
  // A calling's clothes come in layers; what is said of a place on the body replaces all of them there.
  const told = { ...has };
  for (const phrase of callingDress(t)) put(phrase, false, told);
  if (/\b(shirtless|bare-?chested|topless)\b/.test(t.words)) outfit.bare = true;
  if (/\btattooed forearms|rolled[- ](?:up )?sleeves\b/.test(t.words)) for (const top of outfit.tops) top.short = true;
  belongings(outfit, t, has, add);
  fillIn(context, t, rng, outfit, has, add);
  return outfit;
}

/** What goes with a garment unless something else was said: leather braces, a headcloth, socks and brogues. */
function belongings(
  outfit: Outfit,
  t: Traits,
  has: Record<Slot, boolean>,
  add: (slot: Slot, kind: string, words: string, said: boolean) => void,
): void {
  const { whole, bottom } = outfit;
  if (whole?.kind === 'abaya' && !has.hat)
    add('hat', 'hijab', /\b(white|grey|brown|blue|green)\b/.test(whole.words) ? whole.words : 'black', true);
  if (whole?.kind === 'thobe' && !has.hat && t.gender === 'male' && t.ageYears > 12)
    add('hat', 'ghutra', /\bred\b/.test(t.words) ? 'red checked white' : 'white', true);
  if (bottom?.kind === 'kilt' && !has.feet) add('feet', 'shoes', 'black', true);
  if (/\blederhosen\b/.test(bottom?.words ?? '') && bottom) {
    bottom.material = { color: hex('#5f4028'), roughness: 0.7 };
    bottom.trim = { color: hex('#3f2a1a'), roughness: 0.7 };
    if (!has.feet) add('feet', 'shoes', 'dark brown', true);
    if (!has.top) add('top', 'shirt', 'white', true);
    if (!outfit.extras.some((e) => e.kind === 'suspenders')) add('extra', 'suspenders', 'brown', true);
  }
}

function trimOf(kind: string, m: Material, words: string): Material {
  const second = colourWords(words)[1];
  if (second) return { ...m, pattern: 'plain', color: second };
  switch (kind) {
    case 'sneakers':
      return { color: hex('#e6e2d8'), roughness: 0.8 };
    case 'boots':
    case 'shoes':
    case 'heels':
    case 'sandals':
      return { color: mixRgb(shade(m.color, 0.5), hex('#1a1614'), 0.4), roughness: 0.8 };
    case 'wellies':
      return { color: shade(m.color, 0.6), roughness: 0.6 };
    case 'straw':
    case 'fedora':
    case 'cowboy':
      return { color: mixRgb(shade(m.color, 0.3), hex('#2a201c'), 0.5), roughness: 0.8 };
    case 'suit':
      return { ...m, color: shade(m.color, 0.72) };
    case 'kimono':
    case 'qipao':
    case 'kurta':
      return { color: hex('#c9a23c'), roughness: 0.5 };
    case 'hanbok':
      // The jacket over the skirt: pale over strong colours, strong over pale ones.
      return {
        color: (m.color[0] + m.color[1] + m.color[2]) / 3 > 0.45 ? hex('#c25a76') : hex('#f3e6c8'),
        roughness: 0.5,
      };
    case 'aoDai':
    case 'dirndl':
      return cloth('#f0ece2', { pattern: 'plain' });
    case 'ghutra':
      return cloth('#17161a', { pattern: 'plain' });
    case 'sari':
      return { color: m.color2 ?? hex('#d3a23c'), roughness: 0.35, metal: 0.3 };
    default:
      return {
        ...m,
        pattern: m.pattern === 'plaid' || m.pattern === 'stripes' || m.pattern === 'dots' ? 'plain' : m.pattern,
        color: shade(m.color, 0.72),
      };
  }
}

/** What the words leave open. */
function fillIn(
  context: BuildContext,
  t: Traits,
  rng: Rng,
  outfit: Outfit,
  has: Record<Slot, boolean>,
  add: (slot: Slot, kind: string, words: string, said: boolean) => void,
): void {
  const { look } = context;
  const cold = look.season === 'winter' || look.weather.includes('snow');
  const cool = look.season === 'autumn' || look.weather.includes('rain') || look.weather.includes('storm');
  const hot = look.season === 'summer' && !cold && !cool;
  const child = t.ageYears < 12;
  const baby = t.ageYears < 2.5;
  const female = t.gender === 'female';
  const formal = outfit.tops.some((p) => p.kind === 'suit');
  const bathing = outfit.whole?.kind === 'swimsuit' || outfit.whole?.kind === 'trunks';
  if (!has.whole && !has.top && !has.bottom) {
    const r = rng.unit();
    if (baby)
      add(
        'whole',
        'romper',
        rng.pick(['soft yellow romper', 'pale blue romper', 'sage striped romper', 'cream romper']),
        false,
      );
    else if (female && r < (child ? 0.45 : 0.28) && !cold) add('whole', 'dress', 'dress', false);
  }
  if (!has.whole) {
    if (!has.top && !outfit.bare) {
      const r = rng.unit();
      if (hot) add('top', r < 0.6 || child ? 'tshirt' : female ? 'blouse' : 'shirt', r < 0.15 ? 'striped' : '', false);
      else if (child) add('top', r < 0.5 ? 'sweater' : r < 0.8 ? 'hoodie' : 'tshirt', '', false);
      else if (t.ageYears > 60) add('top', r < 0.55 ? 'cardigan' : 'sweater', '', false);
      else if (r < 0.35) add('top', 'sweater', '', false);
      else if (r < 0.6) add('top', female ? 'blouse' : 'shirt', '', false);
      else add('top', r < 0.78 ? 'jacket' : 'hoodie', '', false);
      if (cold && !outfit.tops.some((p) => p.kind === 'coat' || p.kind === 'jacket')) {
        has.top = false;
        add('top', 'coat', '', false);
      } else if (
        cool &&
        !child &&
        rng.chance(0.5) &&
        !outfit.tops.some((p) => p.kind === 'jacket' || p.kind === 'coat')
      ) {
        has.top = false;
        add('top', 'jacket', '', false);
      }
    }
    if (!has.bottom) {
      const r = rng.unit();
      if (formal) {
        const suit = outfit.tops.find((p) => p.kind === 'suit');
        outfit.bottom = {
          kind: 'trousers',
          material: suit?.material ?? cloth('#2c3340'),
          trim: suit?.material ?? cloth('#2c3340'),
          words: '',
          long: false,
          short: false,
          loose: false,
        };
      } else if (hot && (child ? r < 0.75 : r < 0.14 && t.ageYears < 50)) add('bottom', 'shorts', '', false);
      else if (female && r < 0.2 && !cold) add('bottom', 'skirt', '', false);
      else if (r < 0.65) add('bottom', 'jeans', '', false);
      else add('bottom', 'trousers', '', false);
    }
    // A shirt under what is worn open.
    const over = outfit.tops.some((p) => ['suit', 'flannel', 'jacket', 'coat', 'cardigan', 'vest'].includes(p.kind));
    const under = outfit.tops.some((p) => ['shirt', 'tshirt', 'blouse', 'sweater', 'tank', 'hoodie'].includes(p.kind));
    if (over && !under && !outfit.bare) {
      const kind = formal ? 'shirt' : 'tshirt';
      outfit.tops.push({
        kind,
        material: cloth(formal ? '#ebe8e1' : rng.pick(['#e4dfd4', '#c9c3b6', '#8f969c', '#d6cdbc'])),
        trim: cloth('#d8d2c6'),
        words: '',
        long: false,
        short: kind === 'tshirt',
        loose: false,
      });
      if (
        formal &&
        !outfit.extras.some((e) => e.kind === 'tie' || e.kind === 'bowtie') &&
        t.gender === 'male' &&
        rng.chance(0.7)
      )
        add('extra', 'tie', rng.pick(['burgundy tie', 'dark blue tie', 'dark green tie']), false);
    }
  }
  if (!has.feet) {
    if (baby || bathing) add('feet', 'bare', '', false);
    else if (formal) add('feet', 'shoes', rng.pick(['black', 'dark brown']), false);
    else if (cold || look.weather.includes('rain')) add('feet', 'boots', '', false);
    else if (outfit.whole && ['gown', 'kimono', 'hanbok', 'qipao', 'dirndl', 'aoDai'].includes(outfit.whole.kind))
      add('feet', 'shoes', '', false);
    else if (outfit.whole && ['robe', 'sari', 'abaya', 'thobe', 'kurta'].includes(outfit.whole.kind))
      add('feet', 'sandals', '', false);
    else if (child || rng.chance(0.55)) add('feet', 'sneakers', '', false);
    else add('feet', female && rng.chance(0.3) ? 'boots' : 'shoes', '', false);
  }
  if (cold && !has.hat && rng.chance(0.5) && !formal) add('hat', 'beanie', '', false);
  if (cold && rng.chance(0.6) && !outfit.extras.some((e) => e.kind === 'scarf')) add('extra', 'scarf', '', false);
  if (cold && rng.chance(0.5) && !outfit.extras.some((e) => e.kind === 'gloves')) add('extra', 'gloves', '', false);
  if (/\bone-eyed\b/.test(t.words)) add('extra', 'eyepatch', 'black', false);
}
