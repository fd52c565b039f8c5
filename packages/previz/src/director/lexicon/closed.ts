/** English words whose part of speech hardly ever changes, and what they do in a sentence. */

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const DETERMINERS = set('a an the this that these those each every another some any all both same other no');
export const POSSESSIVES = set('his her its their my your our whose');
export const PRONOUNS = set(
  `i you he she it they we him them me us himself herself itself themselves everyone everybody someone somebody nobody
  each nothing something everything who which that one ones`,
);
export const PREPOSITIONS = set(
  `of in on at by with from into onto through across over under above below behind beside besides near between among
  against around along past toward towards down up off inside outside beneath underneath atop during after before until
  about like for than versus without within beyond amid amidst via upon per alongside throughout out`,
);
export const PARTICLES = set(
  'up down out off away back over on in around forward apart together by past through along',
);
export const CONJUNCTIONS = set('and or but nor then yet plus');
export const SUBORDINATORS = set(
  'as while when until before after once because so if where though although since whereas',
);
export const AUXILIARIES = set(
  'is are was were be been being am has have had do does did will would can could should must may might shall',
);
export const NEGATIONS = set("not never don't doesn't isn't aren't without cannot can't");
export const ADVERBS = set(
  `very too just now still again already almost always never often once soon together apart alone away back forward
  backward backwards sideways upright everywhere here there nearby outdoors indoors upstairs downstairs only even first
  finally next later suddenly slightly halfway overhead ahead below above left right straight freely gently softly hard
  fast slow quickly slowly visible around instead meanwhile throughout abroad so about upside please maybe perhaps`,
);

export const NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value): [string, number] => [word, value])
    .concat([
      ['thirty', 30],
      ['forty', 40],
      ['fifty', 50],
      ['sixty', 60],
      ['hundred', 100],
      ['dozen', 12],
      ['single', 1],
      ['lone', 1],
      ['solitary', 1],
      ['both', 2],
    ]),
);

/** Vague amounts, with the number the director settles on. */
export const AMOUNTS: ReadonlyMap<string, number> = new Map([
  ['several', 4],
  ['few', 3],
  ['many', 12],
  ['dozens', 24],
  ['hundreds', 60],
  ['thousands', 120],
  ['countless', 60],
  ['numerous', 12],
  ['multiple', 5],
  ['scores', 30],
]);

/** Nouns that count or gather what follows "of": the noun after "of" is the thing meant. */
export const MEASURES: ReadonlyMap<string, number> = new Map([
  ['pair', 2],
  ['couple', 2],
  ['trio', 3],
  ['group', 5],
  ['crowd', 12],
  ['herd', 8],
  ['flock', 10],
  ['pack', 5],
  ['swarm', 20],
  ['pride', 5],
  ['pod', 5],
  ['litter', 5],
  ['gaggle', 6],
  ['school', 14],
  ['row', 6],
  ['rows', 12],
  ['line', 6],
  ['lines', 8],
  ['stack', 4],
  ['stacks', 8],
  ['pile', 8],
  ['piles', 12],
  ['heap', 10],
  ['heaps', 14],
  ['bunch', 5],
  ['cluster', 6],
  ['handful', 4],
  ['team', 5],
  ['band', 4],
  ['fleet', 5],
  ['column', 6],
  ['procession', 8],
  ['caravan', 6],
  ['array', 6],
  ['sea', 20],
  ['collection', 6],
  ['set', 3],
  ['bouquet', 6],
  ['colony', 12],
  ['troupe', 5],
  ['family', 4],
  ['mountain', 30],
  ['pyramid', 10],
  ['variety', 5],
  ['dozens', 24],
  ['hundreds', 60],
  ['thousands', 120],
  ['dozen', 12],
  ['lots', 10],
  ['plenty', 8],
  ['number', 5],
  ['series', 4],
]);

/** Vessels that are themselves seen when they are full of something. */
export const CONTAINERS = set(
  'glass cup mug bowl plate bottle bag box basket barrel jar bucket tray pot pan kettle crate tin vase pitcher jug goblet flask sack shelf wheelbarrow cart truck tankard vial teacup saucer chest suitcase tank bathtub',
);

/** Measure nouns that say nothing concrete besides the amount or shape of what follows "of". */
export const EMPTY_OF = set(
  `shaft ray rays beam beams cloud clouds storm wall piece pieces slice slices drop drops ball balls
  sheet sheets strip sheet trail trails veil patch patches field fields burst bursts wisp
  wisps plume plumes column curtain blanket layer ring circle kind type sort view sense touch hint mix blend half rest`,
);

/** Words of film language that never name something in the picture. */
export const FILM_NOUNS = set(
  `shot shots camera view frame framing angle lens scene sequence footage video film clip cut cuts take takes close-up
  closeup movement motion move pan tilt dolly zoom crane truck pull push track tracking coverage composition perspective
  focus background foreground midground style mood tone tones noir film-noir horror thriller drama comedy romance fantasy sci-fi anime cartoon found-footage reel vertical horizontal grain vintage retro tripod brand heist hyperrealism photorealism portrait landscape atmosphere aesthetic grade grading color-grade colour-grade
  quality resolution hd uhd 4k 8k detail details cinematography commercial advert ad ads trailer documentary montage
  multi-shot rendering render image picture photo-realism realism effect effects audio sound sounds music soundtrack score
  dialogue narration voice-over voiceover depth field bokeh dof timelapse time-lapse slow-motion slow-mo mm fps aspect ratio
  transition transitions lighting exposure contrast saturation palette colour color colors colours vibe feel pacing rhythm
  pace speed point start end beginning middle moment moments second seconds minute minutes way thing things side sides top
  bottom left right front center centre edge edges part parts first last throughout attention meters metres
  subtitles prompt request intensity story beat mode ambience ambiance sfx foley`,
);

/** Colours that may modify a noun, and words that grade them. */
export const COLOURS = set(
  `red orange yellow green blue purple violet pink brown black white grey gray gold golden silver silvery crimson scarlet
  maroon navy teal turquoise cyan magenta beige ivory cream tan khaki olive lime lime-green mint mint-green emerald jade
  jade-green amber copper bronze rose burgundy indigo lavender lilac plum coral peach mustard saffron charcoal ginger
  rainbow multicolored multicoloured multicolor colourful colorful pastel mint sky-blue navy-blue dark-blue light-blue
  pale-blue turquoise-blue blood-red ruby ruby-red snow-white jet-black rust rusty rust-red sepia chestnut auburn blonde
  blond sandy cobalt azure ochre terracotta`,
);

export const MATERIALS = set(
  `wooden wood oak pine bamboo brass copper bronze steel iron metal metallic tin chrome aluminium aluminum glass crystal
  stone marble granite brick concrete clay ceramic porcelain terracotta paper cardboard papier-mache leather silk satin
  velvet cotton wool woolen woollen linen denim flannel fur wolf-fur lace plastic rubber wax wicker straw rope bone ivory
  ice snow sand mud earthen straw-thatched thatched canvas burlap felt knitted knit plaid tweed corduroy quilted stuffed
  ruby diamond pearl charcoal stone-shelled woven wrought-iron neon holographic steel-framed mahogany adobe`,
);
export const SIZES = set(
  `small tiny little large big huge enormous giant gigantic massive tall short long wide narrow thick thin slim slender
  skinny fat chubby plump stout burly miniature colossal towering vast great lanky petite heavy heavyset muscular mini
  oversized high deep broad full-grown immense minuscule`,
);
export const SHAPES = set(
  `round square circular oval rectangular triangular spherical curved straight flat pointed conical cylindrical spiral
  hexagonal faceted twisted crooked winding angular crescent star-shaped heart-shaped domed`,
);
export const AGES = set(
  `young old elderly aged teenage teen middle-aged older younger baby newborn toddler adult little ancient retired senior
  adolescent youthful infant elder mature`,
);
export const HAIR_NOUNS = set(
  `hair braid braids ponytail pigtail pigtails bun beard moustache mustache curls curl bangs fringe dreadlocks afro mohawk
  stubble goatee sideburns locks tresses mane plait plaits streaks bob head`,
);
export const HAIR_ADJECTIVES: ReadonlyMap<string, string> = new Map([
  ['bearded', 'beard'],
  ['red-bearded', 'red beard'],
  ['white-bearded', 'white beard'],
  ['grey-bearded', 'grey beard'],
  ['long-haired', 'long hair'],
  ['short-haired', 'short hair'],
  ['dark-haired', 'dark hair'],
  ['red-haired', 'red hair'],
  ['curly-haired', 'curly hair'],
  ['white-haired', 'white hair'],
  ['grey-haired', 'grey hair'],
  ['gray-haired', 'gray hair'],
  ['silver-haired', 'silver hair'],
  ['black-haired', 'black hair'],
  ['brown-haired', 'brown hair'],
  ['blonde-haired', 'blonde hair'],
  ['blonde', 'blonde'],
  ['blond', 'blond'],
  ['brunette', 'brown hair'],
  ['redheaded', 'red hair'],
  ['red-headed', 'red hair'],
  ['bald', 'bald'],
  ['curly', 'curly'],
  ['moustached', 'moustache'],
  ['mustachioed', 'moustache'],
]);

/** Endings of made-up adjectives: "wolf-shaped", "ink-stained", "long-legged". */
export const COMPOUND_ADJECTIVE =
  /-(?:\w+ed|\w+ing|like|free|old|lit|made|worn|torn|strewn|hung|bound|born|shaped|sized|style|year-old)$/;
