/** What people of a calling wear when their clothes are not described. */
import { stream } from '../../math/random.ts';
import type { Traits } from './traits.ts';

interface CallingDress {
  test: RegExp;
  /** "(dark red/black) armor": colours that take turns among those who wear it; the same place in each list goes together. */
  wear: readonly string[];
  /** What women or men of the calling wear instead. */
  women?: readonly string[];
  men?: readonly string[];
}

const ofTurn = (phrase: string, turn: number): string =>
  phrase.replace(/\(([^)]+)\)/, (_whole, colours: string) => {
    const all = colours.split('/');
    return all[turn % all.length]!;
  });

/** The first that the words name counts. */
const CALLINGS: readonly CallingDress[] = [
  {
    test: /\b(astronaut|cosmonaut|spaceman)\b/,
    wear: ['white space suit', 'space helmet', 'white boots', 'white gloves'],
  },
  {
    test: /\b(knight|crusader|paladin)\b/,
    wear: ['steel armor', 'knight helmet', 'dark grey leggings', 'steel boots', 'steel gauntlets'],
  },
  {
    test: /\bsamurai\b/,
    wear: ['(dark red/black/navy/dark green) armor', 'kabuto', 'dark grey trousers', 'black boots', 'belt'],
  },
  {
    test: /\b(outlaw|bandit|gunslinger|gunman|desperado|bank robber|bounty hunter)\b/,
    wear: [
      '(dark brown/black/dust grey/dark red brown) leather coat',
      'dusty (grey/brown/dark red/cream) shirt',
      'dark brown trousers',
      '(black/dark brown) cowboy hat',
      '(red/black/blue) neckerchief',
      'worn brown boots',
      'belt',
    ],
  },
  {
    test: /\bsheriff\b/,
    wear: [
      'brown leather vest',
      'cream shirt',
      'badge',
      'dark brown trousers',
      'brown cowboy hat',
      'brown boots',
      'belt',
    ],
  },
  {
    test: /\b(gladiator|spartan|hoplite|centurion|legionary|roman soldier)\b/,
    wear: ['bronze armor', 'bronze helmet', 'dark red cape', 'dark red shorts', 'brown sandals'],
  },
  {
    test: /\bviking\b/,
    wear: [
      'brown leather vest',
      'grey wool shirt',
      'brown trousers',
      'brown boots',
      'fur cape',
      'viking helmet',
      'belt',
    ],
  },
  { test: /\b(warrior|barbarian)\b/, wear: ['brown leather vest', 'brown trousers', 'brown boots', 'fur cape'] },
  {
    test: /\b(soldier|marine|commando)\b/,
    wear: ['camouflage jacket', 'camouflage trousers', 'green helmet', 'brown boots', 'green backpack'],
  },
  {
    test: /\b(police\w*|cop|officer)\b/,
    wear: ['navy uniform', 'pale blue shirt', 'badge', 'navy trousers', 'navy peaked cap', 'black boots', 'black belt'],
  },
  {
    test: /\b(fire ?fighter|fireman)\b/,
    wear: ['dark khaki coat', 'dark khaki trousers', 'yellow reflective stripes', 'yellow helmet', 'black boots'],
  },
  {
    test: /\b(chef|cook|baker|chocolatier|pastry chef)\b/,
    wear: ['white jacket', 'white apron', 'chef hat', 'dark grey trousers', 'black shoes'],
  },
  {
    test: /\bsurgeon\b/,
    wear: [
      'green tunic',
      'green trousers',
      'pale green surgeon cap',
      'pale blue mask',
      'white gloves',
      'white sneakers',
    ],
  },
  {
    test: /\b(doctor|scientist|chemist|pharmacist|researcher)\b/,
    wear: ['white lab coat', 'pale blue shirt', 'grey trousers', 'brown shoes'],
  },
  { test: /\bnurse\b/, wear: ['teal tunic', 'teal trousers', 'white sneakers'] },
  {
    test: /\b(business\w*|lawyer|banker|politician|president|ceo|executive|diplomat|salesman|secret agent|spy|bodyguard|groom|news ?reader|anchorman|conductor|butler)\b/,
    wear: ['charcoal suit', 'white shirt', 'dark blue tie', 'charcoal trousers', 'black shoes'],
  },
  {
    test: /\b(gangster|mafia\w*|mobster)\b/,
    wear: [
      'pinstriped charcoal suit',
      'black shirt',
      'white tie',
      'charcoal pinstriped trousers',
      'black fedora',
      'black shoes',
    ],
  },
  {
    test: /\bdetective\b/,
    wear: ['beige trench coat', 'white shirt', 'brown tie', 'brown trousers', 'brown fedora', 'brown shoes'],
  },
  { test: /\bbride\b/, wear: ['white wedding dress', 'white veil', 'white heels'] },
  {
    test: /\b(ballerina|ballet dancer)\b/,
    wear: ['white tutu', 'white tights', 'pink pointe shoes'],
    men: ['white shirt', 'black tights', 'black pointe shoes'],
  },
  {
    test: /\bflamenco\b/,
    wear: ['red gown with black polka dots', 'black heels', 'earrings'],
    men: ['black jacket', 'white shirt', 'red sash', 'black trousers', 'black boots'],
  },
  { test: /\b(monk)\b/, wear: ['saffron robe', 'brown sandals'] },
  { test: /\b(nun)\b/, wear: ['black robe', 'black coif', 'clerical collar', 'black shoes', 'silver necklace'] },
  {
    test: /\b(bishop|pope|cardinal)\b/,
    wear: ['white robe', 'white mitre', 'gold sash', 'gold necklace', 'dark red shoes'],
  },
  {
    test: /\b(priest|pastor|vicar|clergyman|reverend)\b/,
    wear: ['black suit', 'black shirt', 'clerical collar', 'black trousers', 'black shoes'],
  },
  {
    test: /\b(wizard|sorcerer|mage)\b/,
    wear: [
      '(deep blue/purple/dark grey/dark green) robe',
      '(deep blue/purple/dark grey/dark green) wizard hat',
      'brown boots',
    ],
  },
  { test: /\bwitch\b/, wear: ['black gown', 'black witch hat', 'black boots'] },
  { test: /\b(king)\b/, wear: ['dark red robe', 'gold crown', 'fur cape', 'brown boots'] },
  { test: /\b(queen|princess)\b/, wear: ['(deep green/deep blue/dark red/ivory) gown', 'gold crown', 'white heels'] },
  { test: /\b(prince)\b/, wear: ['deep blue jacket', 'white trousers', 'black boots'] },
  { test: /\bgeisha\b/, wear: ['(red/teal/purple/navy) kimono', 'white sandals'] },
  {
    test: /\b(cowboy|cowgirl|rancher|gaucho)\b/,
    wear: ['brown leather vest', 'cream shirt', 'jeans', 'brown cowboy hat', 'brown boots', 'belt'],
  },
  {
    test: /\b(farmer|gardener|peasant|beekeeper)\b/,
    wear: ['plaid shirt', 'denim overalls', 'straw hat', 'brown boots'],
  },
  {
    test: /\b(construction worker|builder|miner|engineer|electrician|dock ?worker)\b/,
    wear: ['orange vest', 'grey shirt', 'navy trousers', 'yellow hard hat', 'brown boots'],
  },
  { test: /\b(mechanic|plumber|factory worker|welder|technician)\b/, wear: ['blue jumpsuit', 'black boots'] },
  {
    test: /\b(pilot|captain)\b/,
    wear: [
      'navy suit',
      'white shirt',
      'black tie',
      'navy trousers',
      'white and navy peaked cap',
      'badge',
      'black shoes',
    ],
  },
  {
    test: /\b(sailor)\b/,
    wear: [
      'long striped white and navy t-shirt',
      'white trousers',
      'white sailor hat',
      'navy neckerchief',
      'black shoes',
    ],
  },
  {
    test: /\b(fisher\w*|lobster\w*)\b/,
    wear: ['cream sweater', 'yellow overalls', 'yellow rubber boots', 'navy beanie'],
  },
  {
    test: /\b(pirate)\b/,
    wear: [
      '(dark red/navy/brown/black) coat',
      'white shirt',
      'brown trousers',
      'black boots',
      'black tricorn',
      'red sash',
      'belt',
    ],
  },
  {
    test: /\b(boxer|kick ?boxer|wrestler)\b/,
    wear: ['(red/blue/black/gold) trunks', '(red/blue/black/gold) boxing gloves', 'white boots'],
    women: ['(red/blue/black/gold) sports bra', 'black shorts', '(red/blue/black/gold) boxing gloves', 'white boots'],
  },
  {
    test: /\b(basketball player|basketballer)\b/,
    wear: [
      'loose (red/blue/yellow/white) tank top',
      'baggy (red/blue/yellow/white) shorts',
      'white sneakers',
      'headband',
    ],
  },
  {
    test: /\b((?:football|soccer|rugby|futsal) (?:player|team)|footballer|soccer\w*|striker|goalkeeper|midfielder)\b/,
    wear: ['(red/blue/yellow/green) jersey', '(white/navy/black/white) shorts', 'white tights', 'black sneakers'],
  },
  {
    test: /\b(baseball player|pitcher|batter|baseball team)\b/,
    wear: [
      'white jersey with (red/blue/navy/green) stripes',
      'white trousers',
      '(red/blue/navy/green) cap',
      'black sneakers',
      'belt',
    ],
  },
  {
    test: /\b(tennis player|badminton player|squash player)\b/,
    wear: ['white polo', 'white shorts', 'white sneakers', 'headband'],
    women: ['white tank top', 'white mini skirt', 'white sneakers', 'visor'],
  },
  {
    test: /\b(golfer|golf player)\b/,
    wear: ['(sky blue/white/coral/mint green) polo', 'beige trousers', 'white cap', 'white sneakers', 'belt'],
  },
  {
    test: /\b(ice skater|figure skater)\b/,
    wear: ['(blue/purple/red/teal) leotard', 'white boots'],
    men: ['black shirt', 'black trousers', 'black boots'],
  },
  {
    test: /\b(hockey player)\b/,
    wear: ['loose (red/blue/black/green) sweater', 'black trousers', 'helmet', 'gloves', 'black boots'],
  },
  {
    test: /\b(karate\w*|judo\w*|martial artist|kung fu\w*|taekwondo\w*)\b/,
    wear: ['white gi', 'white trousers', 'black belt', 'barefoot'],
  },
  {
    test: /\byog(?:i|a)\b/,
    wear: ['tank top', 'leggings', 'barefoot'],
    men: ['t-shirt', 'black sweatpants', 'barefoot'],
  },
  {
    test: /\b(diver|scuba\w*|free ?diver)\b/,
    wear: ['black wetsuit', 'goggles', 'black gloves', 'yellow backpack', 'black shoes'],
  },
  { test: /\b(surfer)\b/, wear: ['black wetsuit', 'barefoot'] },
  { test: /\b(swimmer)\b/, wear: ['navy swimsuit', 'barefoot'] },
  {
    test: /\b(runner|jogger|athlete|sprinter|marathon\w*)\b/,
    wear: ['(red/blue/white/green) tank top', 'black shorts', 'sneakers'],
  },
  { test: /\b(gymnast)\b/, wear: ['blue leotard', 'barefoot'] },
  {
    test: /\b(climber|mountaineer|hiker|explorer|trekker)\b/,
    wear: ['orange jacket', 'grey trousers', 'brown boots', 'backpack'],
  },
  { test: /\b(cyclist)\b/, wear: ['(red/blue/yellow/green) jersey', 'black shorts', 'white helmet', 'sneakers'] },
  {
    test: /\b(skier|snowboarder)\b/,
    wear: ['(blue/red/orange/teal) jacket', 'black trousers', 'white helmet', 'goggles', 'gloves', 'black boots'],
  },
  { test: /\b(biker|motorcyclist)\b/, wear: ['black leather jacket', 'jeans', 'black boots'] },
  {
    test: /\b(waiter|waitress|bartender|barista)\b/,
    wear: ['white shirt', 'black apron', 'black trousers', 'black shoes'],
  },
  {
    test: /\b(potter|blacksmith|carpenter|glassblower|luthier|shoemaker|butcher|barber|florist|painter|artist|sculptor)\b/,
    wear: ['shirt', 'brown apron', 'jeans', 'brown boots'],
  },
  {
    test: /\b(super ?hero(?:ine)?)\b/,
    wear: [
      '(blue/dark red/purple/dark green) catsuit',
      '(red/gold/black/yellow) cape',
      '(yellow/gold/silver/white) emblem',
      '(red/gold/black/yellow) boots',
      'belt',
    ],
  },
  {
    test: /\bvampire\b/,
    wear: ['black tailcoat', 'white shirt', 'black cape with red', 'black trousers', 'black shoes'],
    women: ['black gown', 'black cape with red', 'black heels'],
  },
  { test: /\bzombie\b/, wear: ['torn grey shirt', 'torn dirty brown trousers', 'worn brown shoes'] },
  {
    test: /\b(fairy|fairies|pixie|sprite|nymph)\b/,
    wear: ['(pale green/rose/lilac/sky blue) tutu', 'flower crown', 'barefoot'],
  },
  {
    test: /\b(gnome|leprechaun)\b/,
    wear: ['(green/blue/brown) tunic', 'red witch hat', 'brown trousers', 'brown boots', 'belt'],
  },
  {
    test: /\b(dwarf|dwarves|hobbit|halfling)\b/,
    wear: ['brown tunic', 'brown leather vest', 'brown trousers', 'brown boots', 'belt'],
  },
  { test: /\b(orc|ork|uruk)\b/, wear: ['dark armour', 'torn brown trousers', 'black boots', 'belt'] },
  {
    test: /\b(goblin|gremlin|imp|troll|ogre)\b/,
    wear: ['torn brown leather vest', 'torn brown shorts', 'barefoot', 'belt'],
  },
  { test: /\b(demon|devil|satan|oni|succubus)\b/, wear: ['black leather vest', 'black trousers', 'black boots'] },
  { test: /\b(alien|martian|extraterrestrial)\b/, wear: ['silver catsuit', 'silver boots'] },
  { test: /\b(faun|satyr)\b/, wear: ['brown trousers', 'barefoot'] },
  { test: /\b(ghost|spirit|phantom|spectre)\b/, wear: ['long white robe', 'barefoot'] },
  { test: /\b(angel|seraph|cherub|valkyrie|goddess)\b/, wear: ['white robe', 'gold sash', 'gold sandals'] },
  { test: /\b(pharaoh|cleopatra)\b/, wear: ['white robe', 'gold nemes', 'gold necklace', 'gold sash', 'gold sandals'] },
  {
    test: /\b(elf|robin hood|archer|ranger)\b/,
    wear: ['forest green tunic', 'brown leather vest', 'brown tights', 'green hood', 'brown boots', 'belt'],
  },
  {
    test: /\b(rock ?star|rocker|guitarist|punk)\b/,
    wear: ['black leather jacket', 'black t-shirt', 'dark jeans', 'black boots'],
  },
  {
    test: /\b(rapper|hip[- ]?hop\w*|break ?dancer)\b/,
    wear: [
      'loose (red/black/yellow/green) hoodie',
      'loose grey sweatpants',
      'black cap',
      'white sneakers',
      'gold necklace',
    ],
  },
  { test: /\b(ninja|thief|burglar)\b/, wear: ['black catsuit', 'black mask', 'black boots'] },
  {
    test: /\b(magician)\b/,
    wear: ['black tailcoat', 'white shirt', 'bow tie', 'black trousers', 'top hat', 'black shoes'],
  },
  {
    test: /\b(clown)\b/,
    wear: [
      'loose yellow shirt with red dots',
      'loose blue trousers',
      'red shoes',
      'red bow tie',
      'red nose',
      'green suspenders',
    ],
  },
  {
    test: /\b(santa|father christmas)\b/,
    wear: ['red coat', 'red trousers', 'red santa hat', 'black boots', 'black belt', 'white gloves'],
  },
  {
    test: /\b(lumberjack|woodcutter|logger)\b/,
    wear: ['red plaid shirt', 'suspenders', 'jeans', 'brown boots', 'dark grey beanie'],
  },
  { test: /\b(schoolgirl)\b/, wear: ['white shirt', 'navy cardigan', 'navy skirt', 'black shoes', 'backpack'] },
  {
    test: /\b(schoolboy|student|pupil)\b/,
    wear: ['white shirt', 'navy sweater', 'grey trousers', 'black shoes', 'backpack'],
  },
  { test: /\b(graduate)\b/, wear: ['black robe', 'black mortarboard', 'black shoes'] },
  { test: /\b(judge)\b/, wear: ['black robe', 'clerical collar', 'black shoes'] },
  { test: /\b(mermaid)\b/, wear: ['teal fish tail', 'barefoot'] },
  {
    test: /\b(racing driver|race car driver)\b/,
    wear: ['(red/blue/white/black) jumpsuit', 'racing helmet', 'black boots', 'gloves'],
  },
  { test: /\b(delivery \w+|courier|mail\w*|postman)\b/, wear: ['jacket', 'cap', 'trousers', 'sneakers', 'backpack'] },
  {
    test: /\b(violinist|cellist|pianist|orchestra)\b/,
    wear: ['black suit', 'white shirt', 'bow tie', 'black trousers', 'black shoes'],
    women: ['black gown', 'black heels'],
  },
];

/** Whether words name a calling with clothes of its own. */
export function hasCalling(words: string): boolean {
  return CALLINGS.some((c) => c.test.test(words));
}

/** Phrases of garments for the calling that the words name; none when they name none. */
export function callingDress(t: Traits): string[] {
  const calling = CALLINGS.find((c) => c.test.test(t.words));
  if (!calling) return [];
  const turn = stream(t.seed, 'role colours').int(0, 11);
  const wear = (t.gender === 'female' ? calling.women : calling.men) ?? calling.wear;
  return wear.map((phrase) => ofTurn(phrase, turn));
}
