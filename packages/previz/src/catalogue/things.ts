/**
 * The catalogue of what the stage can make. Shared by the director (which words reach a model) and the stage (which builder
 * makes it); tests keep both equal to it. Ids are stable: they appear in screenplays.
 */

import { ANIMALS } from './animals.ts';
import { PLANTS } from './plants.ts';
import { HOME_PROPS } from './props-home.ts';
import { WORLD_PROPS } from './props-world.ts';
import { type Thing, thing } from './thing.ts';
import { VEHICLES } from './vehicles.ts';

export type { Thing, ThingKind } from './thing.ts';

export const THINGS: readonly Thing[] = [
  thing('person', 'person', 'person|man|woman|boy|girl|child|human', [0.5, 1.75, 0.3]),

  ...ANIMALS,
  ...VEHICLES,
  thing('robot', 'person', 'robot|android|cyborg', [0.5, 1.7, 0.35]),
  thing('robot_arm', 'object', 'robotic arm|robot arm|crane arm', [1, 2.4, 1]),

  ...HOME_PROPS,
  ...WORLD_PROPS,

  // Furniture and rooms
  thing('table', 'object', 'table|desk|counter|workbench', [1.4, 0.75, 0.8]),
  thing('chair', 'object', 'chair|stool|armchair|seat', [0.5, 0.9, 0.5]),
  thing('bench', 'object', 'bench|pew', [1.6, 0.85, 0.6]),
  thing('sofa', 'object', 'sofa|couch|settee', [2, 0.85, 0.9]),
  thing('bed', 'object', 'bed|mattress|cot', [1.6, 0.9, 2.1]),
  thing('bookshelf', 'object', 'bookshelf|shelf|bookcase|cabinet', [1.2, 2, 0.35]),
  thing('door', 'structure', 'door|gate|doorway', [0.95, 2.1, 0.12]),
  thing('window', 'structure', 'window|skylight|pane', [1.4, 1.3, 0.1], 'wall'),
  thing('curtain', 'object', 'curtain|drape|banner', [1.2, 2.2, 0.1], 'wall'),
  thing('mirror', 'object', 'mirror|picture|painting|poster|photograph|screen', [0.9, 1.1, 0.05], 'wall'),
  thing('rug', 'object', 'rug|carpet|mat|blanket', [2, 0.02, 1.4]),

  // Lights
  thing('lamp', 'object', 'lamp|table lamp', [0.3, 0.5, 0.3], 'surface'),
  thing('street_lamp', 'object', 'street lamp|lamp post|lamppost|streetlight|street light', [0.5, 4.5, 0.5]),
  thing('lantern', 'object', 'lantern|paper lantern', [0.3, 0.4, 0.3], 'air'),
  thing('candle', 'object', 'candle|candlelight|tea light', [0.07, 0.2, 0.07], 'surface'),
  thing('torch', 'object', 'torch|flaming torch', [0.07, 0.6, 0.07], 'hand'),
  thing('flashlight', 'object', 'flashlight|spotlight lamp', [0.06, 0.06, 0.2], 'hand'),
  thing('string_lights', 'object', 'string lights|fairy lights|garland', [6, 0.3, 0.1], 'air'),
  thing('neon_sign', 'object', 'neon sign|neon|shop sign|sign', [1.6, 0.8, 0.15], 'wall'),
  thing('campfire', 'object', 'campfire|bonfire|fire|flame|fireplace|hearth', [1, 1, 1]),

  // Tableware and food
  thing('cup', 'object', 'cup|mug|coffee cup|teacup|espresso', [0.1, 0.09, 0.08], 'hand'),
  thing('wine_glass', 'object', 'wine glass|glass|champagne glass|goblet|champagne|wine', [0.08, 0.22, 0.08], 'hand'),
  thing('bottle', 'object', 'bottle|perfume bottle|flask|jar', [0.08, 0.3, 0.08], 'surface'),
  thing('bowl', 'object', 'bowl|basin|dish', [0.22, 0.09, 0.22], 'surface'),
  thing('plate', 'object', 'plate|saucer|tray', [0.26, 0.03, 0.26], 'surface'),
  thing(
    'teapot',
    'object',
    'teapot|kettle|pot of tea|pot of coffee|coffee pot|pitcher|jug|watering can',
    [0.26, 0.2, 0.18],
    'surface',
  ),
  thing(
    'pan',
    'object',
    'pan|pot|wok|saucepan|skillet|cauldron|stockpot|cooking pot|soup pot',
    [0.32, 0.12, 0.5],
    'surface',
  ),
  thing('espresso_machine', 'object', 'espresso machine|coffee machine|machine', [0.6, 0.5, 0.5], 'surface'),
  thing('bread', 'object', 'bread|loaf|bun|croissant|pastry', [0.3, 0.14, 0.16], 'surface'),
  thing('cake', 'object', 'cake|birthday cake|pie|cupcake', [0.3, 0.2, 0.3], 'surface'),
  thing('apple', 'object', 'apple|fruit|orange|lemon|peach|tomato|egg', [0.08, 0.08, 0.08], 'hand'),
  thing('noodles', 'object', 'noodles|pasta|soup|broth|rice|food|meal', [0.2, 0.06, 0.2], 'surface'),
  thing('ice_cream', 'object', 'ice cream|cone', [0.08, 0.18, 0.08], 'hand'),

  // Hand-held things, tools, instruments, toys
  thing('book', 'object', 'book|notebook|spellbook|journal|magazine|newspaper', [0.16, 0.03, 0.22], 'hand'),
  thing('phone', 'object', 'phone|smartphone|cellphone|remote', [0.075, 0.155, 0.01], 'hand'),
  thing('laptop', 'object', 'laptop|computer|keyboard|monitor', [0.34, 0.25, 0.24], 'surface'),
  thing('microphone', 'object', 'microphone|mic', [0.06, 0.06, 0.2], 'hand'),
  thing('camera_prop', 'object', 'camera|binoculars', [0.14, 0.1, 0.1], 'hand'),
  thing('umbrella', 'object', 'umbrella|parasol', [1.1, 0.9, 1.1], 'hand'),
  thing('backpack', 'object', 'backpack|bag|handbag|suitcase|briefcase|sack|basket', [0.35, 0.45, 0.22], 'hand'),
  thing('box', 'object', 'box|crate|parcel|package|chest|trash can|barrel|bucket', [0.4, 0.35, 0.4]),
  thing(
    'ball',
    'object',
    'ball|football|basketball|tennis ball|frisbee|flying disc|discus|marble|pearl',
    [0.22, 0.22, 0.22],
  ),
  thing('balloon', 'object', 'balloon|party balloon', [0.28, 0.36, 0.28], 'air'),
  thing('kite', 'object', 'kite', [0.9, 1.1, 0.05], 'air'),
  thing('teddy_bear', 'object', 'teddy bear|stuffed animal|stuffed rabbit|doll|toy', [0.25, 0.35, 0.2], 'hand'),
  thing('sword', 'object', 'sword|blade|dagger|katana', [0.12, 1, 0.04], 'hand'),
  thing(
    'staff',
    'object',
    'staff|stick|pole|cane|wand|broom|spear|oar|paddle|shovel|peel|rod',
    [0.04, 1.5, 0.04],
    'hand',
  ),
  thing('hammer', 'object', 'hammer|tool', [0.12, 0.32, 0.04], 'hand'),
  thing('rope', 'object', 'rope|cable|chain|ribbon|leash|tape|lace', [0.03, 0.03, 2]),
  thing('crown', 'object', 'crown|tiara', [0.2, 0.12, 0.2], 'surface'),
  thing('ring', 'object', 'ring|jewel|gem|diamond|necklace', [0.03, 0.03, 0.03], 'surface'),
  thing('crystal', 'object', 'crystal|ruby|gemstone|ice crystal|shard', [0.2, 0.4, 0.2]),
  thing('guitar', 'object', 'guitar|ukulele|banjo|lute', [0.38, 1, 0.12], 'hand'),
  thing('violin', 'object', 'violin|viola|fiddle|cello', [0.2, 0.6, 0.08], 'hand'),
  thing('piano', 'object', 'piano|grand piano|organ|harpsichord', [1.5, 1.2, 1.6]),
  thing('drum', 'object', 'drum|drum kit|bongo', [0.5, 0.5, 0.5]),
  thing('trumpet', 'object', 'trumpet|horn|saxophone|flute|trombone', [0.12, 0.16, 0.5], 'hand'),
  thing('clock', 'object', 'clock|alarm clock|pocket watch', [0.3, 0.3, 0.08], 'wall'),
  thing('shoe', 'object', 'shoe|sneaker|boot|running shoe|slipper|ballet shoe', [0.1, 0.12, 0.28]),
  thing('hat', 'object', 'hat|cap|helmet|top hat', [0.28, 0.16, 0.28], 'surface'),
  thing('flowers', 'object', 'flower|bouquet|rose|blossom|magnolia|marigold|wildflower', [0.3, 0.4, 0.3], 'surface'),
  thing('letter', 'object', 'letter|paper|envelope|card|map|ticket|note', [0.21, 0.01, 0.15], 'hand'),
  thing('statue', 'object', 'statue|sculpture|monument|bust', [0.9, 2.6, 0.9]),
  thing('snowman', 'object', 'snowman', [1.7, 1.92, 1.12]),
  thing('fountain', 'object', 'fountain|well', [2.6, 2, 2.6]),
  thing('tent', 'object', 'tent|tipi|yurt|canopy', [3, 2, 3]),
  thing('stall', 'object', 'stall|market stall|booth|kiosk|food stand', [2.4, 2.4, 1.4]),
  thing('punching_bag', 'object', 'punching bag|leather bag|heavy bag', [0.4, 1.2, 0.4], 'air'),
  thing('wheel', 'object', 'wheel|tire|potter wheel|gear|cog', [0.6, 0.6, 0.12]),

  // Plants and nature
  ...PLANTS,
  thing('rock', 'nature', 'rock|boulder|stone|cliff|pebble', [1.4, 1, 1.4]),
  thing('branch', 'nature', 'branch|bough|tree branch|twig', [4.4, 0.7, 1]),
  thing('log', 'nature', 'log|tree trunk|driftwood', [1.2, 0.36, 0.36]),
  thing('mountain', 'nature', 'mountain|peak|hill|volcano|dune', [400, 150, 400]),
  thing('river', 'nature', 'river|stream|creek|canal|waterfall', [6, 0.1, 60]),
  thing('pond', 'nature', 'pond|lake|pool|puddle|sea|ocean|water', [12, 0.1, 12]),
  thing('cloud', 'nature', 'cloud|sky', [40, 12, 40], 'air'),
  thing('moon', 'nature', 'moon|full moon|planet|earth', [1, 1, 1], 'air'),
  thing('sun', 'nature', 'sun|sunbeam|sunlight|ray', [1, 1, 1], 'air'),
  thing('star', 'nature', 'star|galaxy|constellation|aurora', [1, 1, 1], 'air'),

  // Structures
  thing('house', 'structure', 'house|cottage|cabin|home|bungalow|villa|hut|barn', [10, 7, 9]),
  thing('building', 'structure', 'building|apartment block|shop|storefront|office building|warehouse', [14, 16, 12]),
  thing('skyscraper', 'structure', 'skyscraper|tower|skyline|high-rise', [26, 110, 26]),
  thing('castle', 'structure', 'castle|fortress|palace|temple|church|cathedral|shrine|pagoda', [30, 24, 30]),
  thing('lighthouse', 'structure', 'lighthouse|windmill', [5, 22, 5]),
  thing('bridge', 'structure', 'bridge|viaduct|footbridge|aqueduct', [4, 5, 40]),
  thing('fence', 'structure', 'fence|picket fence|railing|barrier', [2.4, 1, 0.08]),
  thing('post', 'structure', 'fence post|post|gatepost|wooden post', [0.16, 1.2, 0.16]),
  thing('wall', 'structure', 'wall|brick wall|ruin', [6, 3, 0.4]),
  thing('stairs', 'structure', 'stairs|staircase|steps|escalator', [1.6, 2.4, 3]),
  thing('arch', 'structure', 'arch|archway|portal|tunnel|torii', [4, 4.5, 0.8]),
  thing('tower_crane', 'structure', 'construction crane|scaffold|power line|telephone pole', [2, 9, 2]),
  thing('traffic_light', 'structure', 'traffic light|stop sign|road sign', [0.4, 3, 0.4]),

  // Effects
  thing('smoke', 'effect', 'smoke|steam|vapor|mist|haze', [1, 2, 1], 'air'),
  thing('sparks', 'effect', 'spark|ember|firework|explosion', [1, 1, 1], 'air'),
  thing('dust', 'effect', 'dust|pollen|sand cloud|glitter', [2, 2, 2], 'air'),
  thing('confetti', 'effect', 'confetti|rose petals|streamers', [4, 3, 4], 'air'),
  thing('bubbles', 'effect', 'bubble|soap bubble', [1, 1, 1], 'air'),
  thing('fireflies', 'effect', 'firefly|fireflies|glow worm|lightning bug', [1.5, 1.2, 1.5], 'air'),
  thing('snowflakes', 'effect', 'snow|snowflake|snowfall|frost', [10, 10, 10], 'air'),
  thing('raindrops', 'effect', 'rain|raindrop|drizzle|downpour', [10, 10, 10], 'air'),
  thing('splash', 'effect', 'splash|wave|spray|foam', [1, 1, 1], 'water'),
  thing('lightning', 'effect', 'lightning|thunderbolt|laser beam|laser', [1, 30, 1], 'air'),
];

export const THING_BY_ID: ReadonlyMap<string, Thing> = new Map(THINGS.map((t) => [t.id, t]));

/** The id whose way of going, sounds and uses a thing shares: its family's, or its own. */
export const familyOf = (id: string): string => THING_BY_ID.get(id)?.family ?? id;

/** These ids with all that are of their families. */
export function withKin(ids: readonly string[]): Set<string> {
  const all = new Set(ids);
  for (const one of THINGS) if (one.family !== undefined && all.has(one.family)) all.add(one.id);
  return all;
}

/** A table by id in which what has no value of its own has its family's. */
export function kinTable<Value>(table: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const all: Record<string, Value> = { ...table };
  for (const { id, family } of THINGS)
    if (family !== undefined && family in table && !(id in table)) all[id] = table[family];
  return all;
}
