/** Everyday deeds with a thing in the hand: which words ask for which movement of people/care.ts, people/small-work.ts and people/sports.ts. */
import { type Kind, tool } from './handiwork.ts';

const EATS = /^(eat|slurp|sip|taste|spoon|devour|gobble|enjoy|have)$/;
const DRINKS = /^(drink|sip|gulp|swig|down)$/;
const POURS = /^(pour|refill|fill)$/;
const BEASTS =
  /\b(dog|puppy|cat|kitten|horse|pony|foal|donkey|rabbit|bunny|lamb|sheep|goat|cow|calf|deer|fawn|llama|alpaca|elephant|dolphin|lion|tiger|bear|wolf|fox|dragon|unicorn|bird|parrot|hamster|animal|camel|pig|giraffe|zebra|monkey|reindeer|mare|stallion|hound)s?\b/;
const PECKERS =
  /\b(chicken|hen|chick|rooster|pigeon|duck|duckling|goose|geese|bird|sparrow|dove|swan|fish|seagull|koi)s?\b/;

/** What people do to themselves. */
export const CARES: readonly Kind[] = [
  {
    verbs: /^(brush|clean|floss)$/,
    about: /\b(teeth|tooth)\b/,
    work: { act: 'brush_teeth', tool: tool('toothbrush') },
  },
  {
    verbs: /^(brush|comb|style|detangle|untangle)$/,
    about: /\b(hair|locks|curls|beard|tresses)\b/,
    work: { act: 'comb_hair', tool: tool('comb', 'hairbrush') },
  },
  {
    verbs: /^(apply|put|paint|touch)$/,
    about: /\b(lipstick|make-?up|lips)\b/,
    work: { act: 'make_up', tool: tool('pen', 'lipstick') },
  },
  { verbs: EATS, with: /\bchopsticks?\b/, work: { act: 'spoon_up', tool: tool('chopsticks'), objectLeft: true } },
  { verbs: EATS, with: /\bforks?\b/, work: { act: 'spoon_up', tool: tool('fork'), objectLeft: true } },
  { verbs: EATS, with: /\bspoons?\b/, work: { act: 'spoon_up', tool: tool('spoon', 'teaspoon'), objectLeft: true } },
  {
    verbs: EATS,
    about: /\b(noodle|ramen|rice|sushi|dumpling|udon|soba|dim sum)s?\b/,
    work: { act: 'spoon_up', tool: tool('chopsticks'), objectLeft: true },
  },
  {
    verbs: EATS,
    about: /\b(soup|cereal|porridge|oatmeal|stew|yogh?urt|pudding|broth|chowder|curry|custard|muesli)s?\b/,
    work: { act: 'spoon_up', tool: tool('spoon', 'teaspoon'), objectLeft: true },
  },
  {
    verbs: EATS,
    about: /\b(pasta|spaghetti|salad|cake|pancake|steak|pie|omelette|omelet|waffle|lasagna|eggs)s?\b/,
    work: { act: 'spoon_up', tool: tool('fork'), objectLeft: true },
  },
  { verbs: DRINKS, about: /\b(bottle|flask|beer|cola|soda)s?\b/, work: { act: 'swig', tool: tool('bottle') } },
  { verbs: DRINKS, with: /\b(bottle|flask)s?\b/, work: { act: 'swig', tool: tool('bottle') } },
  { verbs: /^(check|look|glance|read|consult)$/, about: /\b(wrist ?)?watch(es)?\b/, work: { act: 'check_watch' } },
];

/** What the hands do to things and to animals. */
export const SMALL_DEEDS: readonly Kind[] = [
  { verbs: /^(knit|crochet)$/, work: { act: 'knit', tool: tool('knitting') } },
  {
    verbs: /^(blow|extinguish)$/,
    about: /\b(candle|cake)s?\b/,
    work: { act: 'puff', sheet: tool('cake', 'birthday cake') },
  },
  {
    verbs: /^(strike|light)$/,
    about: /\bmatch(es)?\b/,
    work: { act: 'strike_match', tool: tool('match'), left: tool('match', 'matchbox') },
  },
  {
    verbs: /^(light|ignite|kindle)$/,
    about:
      /\b(candle|cigarette|cigar|pipe|lantern|lamp|torch|fire|campfire|bonfire|firework|stove|sparkler|incense|fuse|match)e?s?\b/,
    work: { act: 'light_up', tool: tool('match') },
  },
  {
    verbs: /^(draw|sketch|write|colou?r|doodle|sign|note)$/,
    not: /\b(on|near|toward|towards|attention|breath|sword|gun|weapon|curtain|crowd|board|blackboard|whiteboard|bow|arrow|knife|wall|sand|snow|easel|canvas)\b/,
    work: { act: 'draw', tool: tool('pen'), sheet: tool('letter', 'sheet of paper') },
  },
  {
    verbs: /^(water|sprinkle)$/,
    about:
      /\b(plant|flower|garden|rose|tomato|tulip|vegetable|seedling|bed|sunflower|lawn|bush|herb|orchid|tree)(e?s)?\b/,
    work: { act: 'water_over', tool: tool('teapot', 'watering can') },
  },
  {
    verbs: POURS,
    about: /\b(wine|champagne|beer|whiske?y|juice|oil|syrup|soda|cola|lemonade|sauce|cocktail|rum|vodka|perfume)s?\b/,
    work: { act: 'pour_out', tool: tool('bottle') },
  },
  { verbs: POURS, about: /\b(milk|cream)\b/, work: { act: 'pour_out', tool: tool('carton', 'milk carton') } },
  { verbs: POURS, about: /\bcoffee\b/, work: { act: 'pour_out', tool: tool('teapot', 'coffee pot') } },
  { verbs: POURS, about: /\btea\b/, work: { act: 'pour_out', tool: tool('teapot') } },
  {
    verbs: POURS,
    about: /\b(water|glass(es)?|cups?|mugs?|drinks?|chocolate|honey|teapot|kettle|pitcher|jug)\b/,
    work: { act: 'pour_out', tool: tool('teapot', 'pitcher') },
  },
  { verbs: /^(pet|stroke|caress|pat|groom|cuddle|scratch|brush)$/, about: BEASTS, work: { act: 'stroke' } },
  { verbs: /^feed$/, about: PECKERS, work: { act: 'strew' } },
  { verbs: /^feed$/, work: { act: 'feed' } },
];

/** Games with a thing of their own. */
export const GAMES: readonly Kind[] = [
  {
    verbs: /^(serve|smash|hit)$/,
    about: /\b(tennis|ball|ace)\b/,
    not: /\b(basketball|baseball|golf|football|volleyball|cricket)\b/,
    work: { act: 'serve_ball', tool: tool('racket') },
  },
  {
    verbs: /^(shoot|fire|loose|release|aim|draw|nock)$/,
    about: /\b(arrow|bow|longbow|target)s?\b/,
    not: /\b(gun|rifle|pistol|camera)s?\b/,
    work: { act: 'draw_bow', left: tool('longbow', 'bow') },
  },
  { verbs: /^(dunk|slam)$/, work: { act: 'dunk' } },
];
