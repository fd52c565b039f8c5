/** Plants; order decides which of two readings of a noun wins. Single flowers go like a bunch of them: they are held and given. */
import { type Thing, thing } from './thing.ts';

type Size = readonly [number, number, number];
const plant = (id: string, nouns: string, size: Size, rests?: Thing['rests'], family?: string): Thing =>
  thing(id, 'plant', nouns, size, rests, family);

export const PLANTS: readonly Thing[] = [
  // Trees
  plant('tree', 'tree|oak|elm|beech|sapling', [5, 8, 5]),
  plant('birch', 'birch|aspen', [3.5, 9, 3.5]),
  plant('maple', 'maple|maple tree', [6, 8, 6]),
  plant('willow', 'willow|weeping willow', [7, 7, 7]),
  plant('acacia', 'acacia|umbrella thorn', [8, 6.5, 8]),
  plant('baobab', 'baobab', [8, 9, 8]),
  plant('dead_tree', 'dead tree|bare tree', [4.5, 7, 4.5]),
  plant('conifer', 'conifer|fir|spruce|christmas tree', [3.5, 10, 3.5]),
  plant('pine', 'pine|pine tree|scots pine', [5.5, 11, 5.5]),
  plant('cypress', 'cypress|poplar', [1.8, 10, 1.8]),
  plant('palm', 'palm|palm tree', [4, 8, 4]),
  plant('coconut_palm', 'coconut palm|coconut tree', [5, 8, 5]),
  plant('banana_plant', 'banana plant|banana tree', [3, 3.4, 3]),
  plant('cherry_tree', 'cherry tree|cherry blossom|sakura', [5, 5, 5]),
  plant('apple_tree', 'apple tree|fruit tree|orange tree|lemon tree', [4.6, 4.4, 4.6]),
  plant('bamboo', 'bamboo', [1.5, 8, 1.5]),
  plant('bonsai', 'bonsai|bonsai tree', [0.6, 0.55, 0.6], 'surface'),
  plant('stump', 'stump|tree stump', [0.7, 0.42, 0.7]),

  // Bushes and climbers
  plant('bush', 'bush|shrub', [1.4, 1.1, 1.4]),
  plant('hedge', 'hedge', [2.4, 1.2, 0.8]),
  plant('rose_bush', 'rose bush|rosebush', [1.3, 1.2, 1.3]),
  plant('fern', 'fern|bracken', [1.4, 0.7, 1.4]),
  plant('ivy', 'ivy|creeper', [1.6, 2, 0.3]),
  plant('grapevine', 'grapevine|vineyard vine', [1.6, 1.7, 0.7]),
  plant('pumpkin_vine', 'pumpkin vine|pumpkin plant|pumpkin patch', [1.7, 0.45, 1.7]),

  // Dry land
  plant('cactus', 'cactus|saguaro', [1.5, 3, 1.5]),
  plant('prickly_pear', 'prickly pear', [1.2, 1.2, 0.9]),
  plant('agave', 'agave|aloe|yucca', [1.5, 0.9, 1.5]),

  // Meadow and field
  plant('grass', 'grass|meadow|lawn', [1, 0.4, 1]),
  plant('wheat', 'wheat|barley|rye', [1, 0.95, 1]),
  plant('corn', 'corn|maize|cornstalk', [1.4, 2.2, 1.4]),
  plant('reeds', 'reed|cattail|bulrush', [1, 1.7, 1]),
  plant('moss', 'moss', [1, 0.12, 1]),
  plant('mushroom', 'mushroom|toadstool', [0.2, 0.2, 0.2]),
  plant('fallen_leaves', 'fallen leaf|leaf|leaves|petal', [1, 0.02, 1]),

  // Flowers
  plant('sunflower', 'sunflower', [0.5, 1.7, 0.5], 'ground', 'flowers'),
  plant('tulip', 'tulip', [0.3, 0.42, 0.3], 'ground', 'flowers'),
  plant('poppy', 'poppy', [0.35, 0.5, 0.35], 'ground', 'flowers'),
  plant('daisy', 'daisy', [0.35, 0.3, 0.35], 'ground', 'flowers'),
  plant('dandelion', 'dandelion', [0.36, 0.3, 0.36], 'ground', 'flowers'),
  plant('lavender', 'lavender', [0.8, 0.7, 0.8], 'ground', 'flowers'),
  plant('orchid', 'orchid', [0.5, 0.6, 0.4], 'surface', 'flowers'),
  plant('lotus', 'lotus|lotus flower|water lily', [1.3, 0.4, 1.3], 'water'),

  // In pots, and under water
  plant('potted_plant', 'potted plant|houseplant|plant|succulent', [0.5, 0.9, 0.5]),
  plant('seaweed', 'seaweed|kelp', [0.9, 2.4, 0.9]),
  plant('coral', 'coral|coral reef', [1.2, 0.9, 1.2]),
];
