/** Animals that the stage has bodies for, real and of legend; order decides which of two readings of a noun wins. */
import { type Thing, thing } from './thing.ts';

type Size = readonly [number, number, number];
const animal = (id: string, nouns: string, size: Size, rests?: Thing['rests']): Thing =>
  thing(id, 'animal', nouns, size, rests);
/** A species that moves like another. */
const kin = (family: string, id: string, nouns: string, size: Size, rests?: Thing['rests']): Thing =>
  thing(id, 'animal', nouns, size, rests, family);

export const ANIMALS: readonly Thing[] = [
  // Dogs, cats and bears
  animal('dog', 'dog|puppy|hound|spaniel|terrier|retriever', [0.25, 0.6, 0.9]),
  animal('cat', 'cat|kitten', [0.15, 0.3, 0.5]),
  animal('fox', 'fox', [0.2, 0.4, 0.8]),
  kin('fox', 'raccoon', 'raccoon|badger|skunk', [0.22, 0.36, 0.75]),
  kin('fox', 'otter', 'otter|weasel|ferret|mongoose|meerkat', [0.16, 0.27, 0.7]),
  animal('wolf', 'wolf', [0.3, 0.8, 1.3]),
  kin('wolf', 'hyena', 'hyena', [0.3, 0.9, 1.3]),
  animal('bear', 'bear', [0.9, 1.2, 2]),
  kin('bear', 'panda', 'panda|giant panda', [0.75, 1.05, 1.6]),
  kin('bear', 'polar_bear', 'polar bear', [1, 1.5, 2.4]),
  kin('bear', 'koala', 'koala|sloth', [0.35, 0.45, 0.6]),
  kin('big_cat', 'lion', 'lion|lioness', [0.5, 1.1, 1.9]),
  kin('big_cat', 'tiger', 'tiger|tigress', [0.5, 1.1, 2]),
  kin('big_cat', 'leopard', 'leopard|cheetah|jaguar|snow leopard', [0.4, 0.85, 1.5]),
  animal('big_cat', 'big cat|panther|puma|cougar', [0.5, 1, 1.9]),

  // Hoofed animals
  animal('horse', 'horse|pony|mare|stallion|mule', [0.6, 1.6, 2.3]),
  kin('horse', 'donkey', 'donkey', [0.5, 1.45, 1.9]),
  kin('horse', 'zebra', 'zebra', [0.55, 1.6, 2.1]),
  kin('horse', 'unicorn', 'unicorn', [0.6, 2.2, 2.3]),
  kin('horse', 'pegasus', 'pegasus|winged horse', [0.6, 2, 2.3]),
  animal('cow', 'cow|calf', [0.8, 1.5, 2.4]),
  kin('cow', 'bull', 'bull|ox|buffalo|bison|yak', [0.9, 1.7, 2.5]),
  kin('cow', 'pig', 'pig|piglet|boar|hog', [0.5, 0.8, 1.3]),
  kin('elephant', 'rhino', 'rhinoceros|rhino', [1.1, 1.9, 3.3]),
  kin('elephant', 'hippo', 'hippopotamus|hippo', [1.2, 1.5, 3]),
  animal('deer', 'deer|stag|doe', [0.4, 1.5, 1.6]),
  kin('deer', 'antelope', 'antelope|gazelle|impala', [0.4, 1.4, 1.5]),
  kin('deer', 'moose', 'moose|elk', [0.6, 2.2, 2.4]),
  kin('deer', 'reindeer', 'reindeer|caribou', [0.5, 1.7, 1.8]),
  kin('deer', 'giraffe', 'giraffe', [0.9, 5, 2.9]),
  animal('sheep', 'sheep|lamb', [0.4, 0.8, 1.2]),
  kin('sheep', 'goat', 'goat|ram|ibex', [0.4, 0.9, 1.2]),
  animal('camel', 'camel|dromedary', [0.7, 2.1, 2.8]),
  kin('camel', 'llama', 'llama|alpaca', [0.5, 1.75, 1.6]),
  animal('elephant', 'elephant', [1.8, 3, 4.5]),
  kin('elephant', 'mammoth', 'mammoth', [1.9, 3.2, 4.6]),

  // Small ones, climbers and hoppers
  animal('rabbit', 'rabbit|hare|bunny', [0.15, 0.25, 0.4]),
  animal('mouse', 'mouse|rat|hamster', [0.05, 0.07, 0.12]),
  kin('mouse', 'squirrel', 'squirrel|chipmunk', [0.1, 0.17, 0.27]),
  kin('mouse', 'hedgehog', 'hedgehog|porcupine', [0.16, 0.15, 0.27]),
  kin('fox', 'beaver', 'beaver|capybara|marmot', [0.3, 0.4, 0.85]),
  animal('monkey', 'monkey|baboon|macaque|lemur', [0.2, 0.5, 0.5]),
  kin('monkey', 'gorilla', 'gorilla|ape|chimpanzee|chimp|orangutan', [0.75, 1.3, 1.25]),
  animal('kangaroo', 'kangaroo|wallaby', [0.4, 1.3, 1.2]),
  animal('bat', 'bat', [0.9, 0.3, 0.3], 'air'),

  // Reptiles, frogs and the very old
  animal('tortoise', 'tortoise', [0.5, 0.35, 0.7]),
  animal('turtle', 'turtle|sea turtle|terrapin', [1.55, 0.35, 1.2]),
  animal('crocodile', 'crocodile|alligator', [0.9, 0.6, 3.6]),
  kin('crocodile', 'lizard', 'lizard|iguana|gecko|chameleon|komodo dragon', [0.2, 0.15, 0.75]),
  animal('snake', 'snake|cobra|python|serpent', [0.5, 0.2, 1.7]),
  animal('frog', 'frog|toad', [0.13, 0.1, 0.15]),
  animal('dinosaur', 'dinosaur|t-rex|tyrannosaurus|raptor', [1.6, 4.5, 9]),
  kin('elephant', 'sauropod', 'sauropod|brontosaurus|brachiosaurus|diplodocus', [2.4, 6.5, 9]),
  kin('elephant', 'triceratops', 'triceratops', [1.6, 2.4, 4.2]),
  animal('dragon', 'dragon|wyvern', [2.5, 2.5, 8]),
  kin('dragon', 'griffin', 'griffin|gryphon|hippogriff', [0.9, 1.9, 2.4]),

  // Birds
  animal('bird', 'bird|sparrow|pigeon|seagull|gull|crow|dove|robin', [0.5, 0.25, 0.35]),
  kin('bird', 'owl', 'owl', [1.1, 0.45, 0.45]),
  kin('bird', 'eagle', 'eagle|hawk|falcon|vulture', [2, 0.7, 0.75]),
  kin('bird', 'parrot', 'parrot|macaw|cockatoo|toucan', [0.95, 0.4, 0.65]),
  kin('bird', 'hummingbird', 'hummingbird|kingfisher', [0.15, 0.08, 0.11]),
  kin('bird', 'phoenix', 'phoenix|firebird', [2.4, 1.1, 1.8]),
  kin('duck', 'flamingo', 'flamingo', [0.4, 1.45, 0.7]),
  kin('duck', 'heron', 'heron|stork|crane bird|egret|ibis', [0.4, 1.3, 0.85]),
  kin('duck', 'peacock', 'peacock|peahen', [0.5, 0.95, 1.8]),
  kin('duck', 'ostrich', 'ostrich|emu', [0.8, 2.4, 1.5]),
  animal('duck', 'duck', [0.3, 0.4, 0.5]),
  kin('duck', 'goose', 'goose', [0.4, 0.75, 0.7]),
  kin('duck', 'swan', 'swan', [0.5, 1, 0.9]),
  kin('duck', 'hen', 'hen|chicken|rooster|turkey', [0.3, 0.5, 0.5]),
  kin('duck', 'penguin', 'penguin', [0.32, 0.65, 0.5]),

  // Of the water
  animal('fish', 'fish|salmon|carp|koi', [0.1, 0.2, 0.5], 'water'),
  kin('fish', 'shark', 'shark', [1.2, 1, 2.8], 'water'),
  kin('fish', 'manta_ray', 'manta ray|stingray', [2.6, 0.4, 2.6], 'water'),
  kin('fish', 'seahorse', 'seahorse', [0.06, 0.22, 0.1], 'water'),
  kin('fish', 'eel', 'eel|moray', [0.1, 0.15, 1.2], 'water'),
  kin('fish', 'jellyfish', 'jellyfish|medusa jelly', [0.5, 1.2, 0.5], 'water'),
  animal('octopus', 'octopus|squid|kraken', [1.3, 0.5, 1.3]),
  animal('whale', 'whale|humpback', [3, 3, 13], 'water'),
  kin('whale', 'orca', 'orca|killer whale', [2, 2.4, 7.3], 'water'),
  kin('whale', 'dolphin', 'dolphin|porpoise', [0.8, 0.6, 2.4], 'water'),
  animal('seal', 'seal|sea lion|walrus', [0.9, 0.9, 1.8]),
  animal('crab', 'crab|lobster|crayfish', [0.3, 0.1, 0.22]),
  kin('crab', 'starfish', 'starfish|sea star', [0.2, 0.03, 0.2]),

  // Small crawlers and fliers
  animal('butterfly', 'butterfly|moth', [0.1, 0.02, 0.06], 'air'),
  kin('butterfly', 'dragonfly', 'dragonfly', [0.1, 0.02, 0.06], 'air'),
  animal('bee', 'bee|honeybee|bumblebee|wasp|fly|insect', [0.02, 0.015, 0.025], 'air'),
  animal('spider', 'spider|tarantula', [0.08, 0.03, 0.08]),
  kin('spider', 'ant', 'ant|termite', [0.009, 0.004, 0.012]),
  kin('spider', 'scorpion', 'scorpion', [0.07, 0.04, 0.19]),
  kin('spider', 'beetle', 'beetle|ladybug|ladybird|scarab', [0.025, 0.015, 0.03]),
  animal('snail', 'snail|slug', [0.035, 0.045, 0.09]),
];
