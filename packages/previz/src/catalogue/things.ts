/**
 * The catalogue of what the stage can make. Shared by the director (which words reach a model) and the stage (which builder
 * makes it); tests keep both equal to it. Ids are stable: they appear in screenplays.
 */

export type ThingKind = 'person' | 'animal' | 'vehicle' | 'object' | 'plant' | 'structure' | 'nature' | 'effect';

export interface Thing {
  /** Stable id. */
  id: string;
  kind: ThingKind;
  /** English base nouns that mean it, most usual first. The director widens these through WordNet. */
  nouns: readonly string[];
  /** Usual size in metres: width, height, length. */
  size: readonly [number, number, number];
  /** Where it usually rests. */
  rests?: 'ground' | 'surface' | 'hand' | 'air' | 'water' | 'wall' | 'ceiling';
}

const thing = (
  id: string,
  kind: ThingKind,
  nouns: string,
  size: readonly [number, number, number],
  rests: Thing['rests'] = 'ground',
): Thing => ({
  id,
  kind,
  nouns: nouns.split('|'),
  size,
  rests,
});

export const THINGS: readonly Thing[] = [
  thing('person', 'person', 'person|man|woman|boy|girl|child|human', [0.5, 1.75, 0.3]),

  // Animals
  thing('dog', 'animal', 'dog|puppy|hound|spaniel|terrier|retriever', [0.25, 0.6, 0.9]),
  thing('cat', 'animal', 'cat|kitten', [0.15, 0.3, 0.5]),
  thing('fox', 'animal', 'fox', [0.2, 0.4, 0.8]),
  thing('wolf', 'animal', 'wolf', [0.3, 0.8, 1.3]),
  thing('bear', 'animal', 'bear', [0.9, 1.2, 2]),
  thing('big_cat', 'animal', 'lion|lioness|tiger|leopard|panther|cheetah|jaguar', [0.5, 1, 1.9]),
  thing('horse', 'animal', 'horse|pony|mare|stallion|mule|donkey|zebra', [0.6, 1.6, 2.3]),
  thing('cow', 'animal', 'cow|bull|ox|buffalo', [0.8, 1.5, 2.4]),
  thing('deer', 'animal', 'deer|stag|doe|antelope|elk|moose|gazelle', [0.4, 1.2, 1.6]),
  thing('sheep', 'animal', 'sheep|lamb|goat', [0.4, 0.8, 1.2]),
  thing('elephant', 'animal', 'elephant|mammoth', [1.8, 3, 4.5]),
  thing('camel', 'animal', 'camel|dromedary|llama', [0.7, 2.1, 2.8]),
  thing('rabbit', 'animal', 'rabbit|hare|bunny', [0.15, 0.25, 0.4]),
  thing('mouse', 'animal', 'mouse|rat|hamster|squirrel', [0.05, 0.07, 0.12]),
  thing('tortoise', 'animal', 'tortoise|turtle', [0.5, 0.35, 0.7]),
  thing('monkey', 'animal', 'monkey|ape|chimpanzee|baboon|macaque|orangutan|lemur|gorilla|chimp', [0.2, 0.5, 0.5]),
  thing('crocodile', 'animal', 'crocodile|alligator|lizard|iguana|gecko|chameleon|komodo dragon', [0.9, 0.6, 3.6]),
  thing('kangaroo', 'animal', 'kangaroo|wallaby', [0.4, 1.3, 1.2]),
  thing('dragon', 'animal', 'dragon|dinosaur', [2.5, 2.5, 8]),
  thing(
    'bird',
    'animal',
    'bird|sparrow|pigeon|seagull|gull|crow|dove|robin|parrot|macaw|owl|eagle|hawk',
    [0.5, 0.25, 0.35],
  ),
  thing('duck', 'animal', 'duck|goose|swan|hen|chicken|rooster|penguin', [0.3, 0.4, 0.5]),
  thing('fish', 'animal', 'fish|salmon|carp|koi|shark', [0.1, 0.2, 0.5], 'water'),
  thing('whale', 'animal', 'whale|humpback|orca|dolphin', [3, 3, 13], 'water'),
  thing('butterfly', 'animal', 'butterfly|moth|dragonfly', [0.1, 0.02, 0.06], 'air'),
  thing('bee', 'animal', 'bee|honeybee|bumblebee|wasp|fly|insect|beetle', [0.02, 0.015, 0.025], 'air'),

  // Vehicles
  thing('bicycle', 'vehicle', 'bicycle|bike|tricycle', [0.55, 1.05, 1.75]),
  thing('motorcycle', 'vehicle', 'motorcycle|motorbike|scooter|moped', [0.8, 1.2, 2.1]),
  thing('car', 'vehicle', 'car|sedan|automobile|coupe|convertible', [1.8, 1.45, 4.5]),
  thing('taxi', 'vehicle', 'taxi|cab', [1.8, 1.6, 4.6]),
  thing('pickup', 'vehicle', 'pickup|truck|jeep', [2, 1.9, 5.4]),
  thing('van', 'vehicle', 'van|ambulance|minibus', [2, 2.3, 5.4]),
  thing('lorry', 'vehicle', 'lorry|semi|fire truck|trailer', [2.5, 3.6, 9]),
  thing('bus', 'vehicle', 'bus|coach', [2.5, 3.2, 11]),
  thing('tram', 'vehicle', 'tram|streetcar|trolley', [2.5, 3.6, 14]),
  thing('train', 'vehicle', 'train|locomotive|railcar|metro|subway train|subway car|train car', [3, 4, 20]),
  thing('bulldozer', 'vehicle', 'bulldozer|tractor|excavator|digger', [2.8, 3, 5]),
  thing('cart', 'vehicle', 'cart|wagon|carriage|chariot', [1.5, 1.5, 2.8]),
  thing('rowboat', 'vehicle', 'boat|rowboat|kayak|canoe|gondola|dinghy', [1, 0.6, 4], 'water'),
  thing('sailboat', 'vehicle', 'sailboat|yacht|sailing ship|longship', [3, 10, 9], 'water'),
  thing('ship', 'vehicle', 'ship|trawler|ferry|steamer|barge', [6, 12, 24], 'water'),
  thing('airplane', 'vehicle', 'airplane|plane|aircraft|jet|airliner', [30, 9, 32], 'air'),
  thing('helicopter', 'vehicle', 'helicopter|chopper', [3, 4, 12], 'air'),
  thing('hot_air_balloon', 'vehicle', 'hot-air balloon|balloon airship', [14, 20, 14], 'air'),
  thing('drone', 'vehicle', 'drone|quadcopter', [0.4, 0.15, 0.4], 'air'),
  thing('rocket', 'vehicle', 'rocket|missile|space shuttle', [5, 50, 5]),
  thing('spaceship', 'vehicle', 'spaceship|spacecraft|starship|ufo', [20, 6, 30], 'air'),
  thing('skateboard', 'vehicle', 'skateboard|longboard|surfboard|sled', [0.2, 0.12, 0.8]),
  thing('wheelchair', 'vehicle', 'wheelchair|pram|stroller', [0.65, 0.95, 1]),
  thing('robot', 'person', 'robot|android|cyborg', [0.5, 1.7, 0.35]),
  thing('robot_arm', 'object', 'robotic arm|robot arm|crane arm', [1, 2.4, 1]),

  // Furniture and rooms
  thing('table', 'object', 'table|desk|counter|workbench', [1.4, 0.75, 0.8]),
  thing('chair', 'object', 'chair|stool|armchair|seat', [0.5, 0.9, 0.5]),
  thing('bench', 'object', 'bench|pew', [1.6, 0.85, 0.6]),
  thing('sofa', 'object', 'sofa|couch|settee', [2, 0.85, 0.9]),
  thing('bed', 'object', 'bed|mattress|cot', [1.6, 0.9, 2.1]),
  thing('bookshelf', 'object', 'bookshelf|shelf|bookcase|cupboard|cabinet|wardrobe', [1.2, 2, 0.35]),
  thing('door', 'structure', 'door|gate|doorway', [0.95, 2.1, 0.12]),
  thing('window', 'structure', 'window|skylight|pane', [1.4, 1.3, 0.1], 'wall'),
  thing('curtain', 'object', 'curtain|drape|banner|flag', [1.2, 2.2, 0.1], 'wall'),
  thing('mirror', 'object', 'mirror|picture|painting|poster|photograph|screen', [0.9, 1.1, 0.05], 'wall'),
  thing('rug', 'object', 'rug|carpet|mat|blanket|towel', [2, 0.02, 1.4]),

  // Lights
  thing('lamp', 'object', 'lamp|table lamp', [0.3, 0.5, 0.3], 'surface'),
  thing('street_lamp', 'object', 'street lamp|lamp post|lamppost|streetlight|street light', [0.5, 4.5, 0.5]),
  thing('lantern', 'object', 'lantern|paper lantern', [0.3, 0.4, 0.3], 'air'),
  thing('candle', 'object', 'candle|candlelight|tea light', [0.07, 0.2, 0.07], 'surface'),
  thing('torch', 'object', 'torch|flaming torch', [0.07, 0.6, 0.07], 'hand'),
  thing('flashlight', 'object', 'flashlight|spotlight lamp', [0.06, 0.06, 0.2], 'hand'),
  thing('string_lights', 'object', 'string lights|fairy lights|garland', [6, 0.3, 0.1], 'air'),
  thing('neon_sign', 'object', 'neon sign|neon|shop sign|sign|billboard', [1.6, 0.8, 0.15], 'wall'),
  thing('campfire', 'object', 'campfire|bonfire|fire|flame|fireplace|hearth', [1, 1, 1]),

  // Tableware and food
  thing('cup', 'object', 'cup|mug|coffee cup|teacup|espresso', [0.1, 0.09, 0.08], 'hand'),
  thing('wine_glass', 'object', 'wine glass|glass|champagne glass|goblet|champagne|wine', [0.08, 0.22, 0.08], 'hand'),
  thing('bottle', 'object', 'bottle|perfume bottle|flask|vial|jar', [0.08, 0.3, 0.08], 'surface'),
  thing('bowl', 'object', 'bowl|basin|dish', [0.22, 0.09, 0.22], 'surface'),
  thing('plate', 'object', 'plate|saucer|tray', [0.26, 0.03, 0.26], 'surface'),
  thing('teapot', 'object', 'teapot|kettle|pot|pitcher|jug|watering can', [0.26, 0.2, 0.18], 'surface'),
  thing('pan', 'object', 'pan|wok|saucepan|skillet|cauldron', [0.32, 0.12, 0.5], 'surface'),
  thing('espresso_machine', 'object', 'espresso machine|coffee machine|machine', [0.6, 0.5, 0.5], 'surface'),
  thing('bread', 'object', 'bread|loaf|bun|croissant|pastry|pizza', [0.3, 0.14, 0.16], 'surface'),
  thing('cake', 'object', 'cake|birthday cake|pie|cupcake', [0.3, 0.2, 0.3], 'surface'),
  thing('apple', 'object', 'apple|fruit|orange|lemon|peach|tomato|egg', [0.08, 0.08, 0.08], 'hand'),
  thing('noodles', 'object', 'noodles|pasta|soup|broth|rice|food|meal', [0.2, 0.06, 0.2], 'surface'),
  thing('ice_cream', 'object', 'ice cream|cone', [0.08, 0.18, 0.08], 'hand'),

  // Hand-held things, tools, instruments, toys
  thing('book', 'object', 'book|notebook|spellbook|journal|magazine|newspaper', [0.16, 0.03, 0.22], 'hand'),
  thing('phone', 'object', 'phone|smartphone|cellphone|remote', [0.075, 0.155, 0.01], 'hand'),
  thing('laptop', 'object', 'laptop|computer|keyboard|monitor', [0.34, 0.25, 0.24], 'surface'),
  thing('microphone', 'object', 'microphone|mic', [0.06, 0.06, 0.2], 'hand'),
  thing('camera_prop', 'object', 'camera|binoculars|telescope', [0.14, 0.1, 0.1], 'hand'),
  thing('umbrella', 'object', 'umbrella|parasol', [1.1, 0.9, 1.1], 'hand'),
  thing('backpack', 'object', 'backpack|bag|handbag|suitcase|briefcase|sack|basket', [0.35, 0.45, 0.22], 'hand'),
  thing('box', 'object', 'box|crate|parcel|package|chest|trash can|barrel|bucket', [0.4, 0.35, 0.4]),
  thing('ball', 'object', 'ball|football|basketball|tennis ball|marble|pearl|orb|crystal ball', [0.22, 0.22, 0.22]),
  thing('balloon', 'object', 'balloon|party balloon', [0.28, 0.36, 0.28], 'air'),
  thing('kite', 'object', 'kite', [0.9, 1.1, 0.05], 'air'),
  thing('teddy_bear', 'object', 'teddy bear|stuffed animal|stuffed rabbit|doll|toy', [0.25, 0.35, 0.2], 'hand'),
  thing('sword', 'object', 'sword|blade|knife|dagger|katana', [0.12, 1, 0.04], 'hand'),
  thing(
    'staff',
    'object',
    'staff|stick|pole|cane|wand|broom|spear|oar|paddle|shovel|peel|rod',
    [0.04, 1.5, 0.04],
    'hand',
  ),
  thing('hammer', 'object', 'hammer|wrench|tool|axe|spoon|brush|ladle|screwdriver', [0.12, 0.32, 0.04], 'hand'),
  thing('rope', 'object', 'rope|cable|chain|ribbon|leash|tape|lace', [0.03, 0.03, 2]),
  thing('crown', 'object', 'crown|tiara', [0.2, 0.12, 0.2], 'surface'),
  thing('ring', 'object', 'ring|coin|jewel|gem|diamond|necklace|watch', [0.03, 0.03, 0.03], 'surface'),
  thing('crystal', 'object', 'crystal|ruby|gemstone|ice crystal|shard', [0.2, 0.4, 0.2]),
  thing('guitar', 'object', 'guitar|ukulele|banjo|lute', [0.38, 1, 0.12], 'hand'),
  thing('violin', 'object', 'violin|viola|fiddle|cello', [0.2, 0.6, 0.08], 'hand'),
  thing('piano', 'object', 'piano|grand piano|organ|harpsichord', [1.5, 1.2, 1.6]),
  thing('drum', 'object', 'drum|drum kit|bongo', [0.5, 0.5, 0.5]),
  thing('trumpet', 'object', 'trumpet|horn|saxophone|flute|trombone', [0.12, 0.16, 0.5], 'hand'),
  thing('clock', 'object', 'clock|alarm clock|pocket watch', [0.3, 0.3, 0.08], 'wall'),
  thing('shoe', 'object', 'shoe|sneaker|boot|running shoe|slipper|ballet shoe', [0.1, 0.12, 0.28]),
  thing('hat', 'object', 'hat|cap|helmet|top hat', [0.28, 0.16, 0.28], 'surface'),
  thing(
    'flowers',
    'object',
    'flower|bouquet|rose|tulip|lavender|blossom|magnolia|marigold|wildflower|dandelion|poppy|daisy',
    [0.3, 0.4, 0.3],
    'surface',
  ),
  thing('letter', 'object', 'letter|paper|envelope|card|map|ticket|note', [0.21, 0.01, 0.15], 'hand'),
  thing('statue', 'object', 'statue|sculpture|monument|bust', [0.9, 2.6, 0.9]),
  thing('fountain', 'object', 'fountain|well', [2.6, 2, 2.6]),
  thing('tent', 'object', 'tent|tipi|yurt|canopy', [3, 2, 3]),
  thing('stall', 'object', 'stall|market stall|booth|kiosk|food stand', [2.4, 2.4, 1.4]),
  thing('punching_bag', 'object', 'punching bag|leather bag|heavy bag', [0.4, 1.2, 0.4], 'air'),
  thing('wheel', 'object', 'wheel|tire|potter wheel|gear|cog', [0.6, 0.6, 0.12]),

  // Plants and nature
  thing('tree', 'plant', 'tree|oak|maple|elm|birch|sapling', [5, 8, 5]),
  thing('conifer', 'plant', 'conifer|pine|fir|spruce|cypress|christmas tree', [3.5, 10, 3.5]),
  thing('palm', 'plant', 'palm|palm tree', [4, 8, 4]),
  thing('cherry_tree', 'plant', 'cherry tree|cherry blossom|sakura|apple tree', [5, 5, 5]),
  thing('bamboo', 'plant', 'bamboo', [1.5, 8, 1.5]),
  thing('bush', 'plant', 'bush|shrub|hedge|fern', [1.4, 1.1, 1.4]),
  thing('grass', 'plant', 'grass|reed|wheat|meadow|lawn|moss', [1, 0.4, 1]),
  thing('potted_plant', 'plant', 'potted plant|houseplant|plant|cactus|succulent|bonsai', [0.5, 0.9, 0.5]),
  thing('mushroom', 'plant', 'mushroom|toadstool', [0.2, 0.2, 0.2]),
  thing('fallen_leaves', 'plant', 'fallen leaf|leaf|leaves|petal', [1, 0.02, 1]),
  thing('rock', 'nature', 'rock|boulder|stone|cliff|pebble', [1.4, 1, 1.4]),
  thing('log', 'nature', 'log|tree trunk|tree stump|stump|driftwood', [1.2, 0.36, 0.36]),
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
  thing('wall', 'structure', 'wall|brick wall|ruin', [6, 3, 0.4]),
  thing('stairs', 'structure', 'stairs|staircase|steps|ladder|escalator', [1.6, 2.4, 3]),
  thing('arch', 'structure', 'arch|archway|portal|tunnel|torii', [4, 4.5, 0.8]),
  thing('tower_crane', 'structure', 'construction crane|scaffold|power line|telephone pole', [2, 9, 2]),
  thing('traffic_light', 'structure', 'traffic light|stop sign|road sign|mailbox|fire hydrant', [0.4, 3, 0.4]),

  // Effects
  thing('smoke', 'effect', 'smoke|steam|vapor|mist|haze', [1, 2, 1], 'air'),
  thing('sparks', 'effect', 'spark|ember|firework|explosion', [1, 1, 1], 'air'),
  thing('dust', 'effect', 'dust|pollen|sand cloud|glitter|confetti', [2, 2, 2], 'air'),
  thing('bubbles', 'effect', 'bubble|soap bubble', [1, 1, 1], 'air'),
  thing('snowflakes', 'effect', 'snow|snowflake|snowfall|frost', [10, 10, 10], 'air'),
  thing('raindrops', 'effect', 'rain|raindrop|drizzle|downpour', [10, 10, 10], 'air'),
  thing('splash', 'effect', 'splash|wave|spray|foam', [1, 1, 1], 'water'),
  thing('lightning', 'effect', 'lightning|thunderbolt|laser beam|laser', [1, 30, 1], 'air'),
];

export const THING_BY_ID: ReadonlyMap<string, Thing> = new Map(THINGS.map((t) => [t.id, t]));
