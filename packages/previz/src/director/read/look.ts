/** Reads conditions: time of day, weather, season, light, grade, from English text. */
import type { Grade, LightTerm, LookEffect, Season, TimeOfDay, Weather } from '@storyreel/contract';

export interface LookReading {
  timeOfDay: TimeOfDay[];
  weather: Weather[];
  season: Season[];
  light: LightTerm[];
  grade: Grade[];
  effects: LookEffect[];
  /** What is told belongs in the dark (candles, fireworks) or in winter (a snowman), though neither hour nor season is said. */
  dim: boolean;
  cold: boolean;
}

type Table<T extends string> = readonly (readonly [pattern: RegExp, value: T])[];
const w = (pattern: string): RegExp => new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w])`, 'i');

const TIMES: Table<TimeOfDay> = [
  [w('golden[- ]hour|magic hour'), 'golden_hour'],
  [
    w(
      'dawn|sunrise(?! flare)|daybreak|first light|early light|before sunrise|break of day|rising sun|sun (?:rises|rising|comes up)',
    ),
    'dawn',
  ],
  [w('early morning|morning(?! glory)|breakfast time|(?:at )?(?:6|7|8|9|10) ?(?:am|a\\.m\\.)'), 'morning'],
  [w('noon|midday|mid-day|high sun'), 'noon'],
  [w('late afternoon|afternoon'), 'afternoon'],
  [w('sunset|setting sun|sundown|sun (?:sets|setting|goes down|going down)|last light'), 'sunset'],
  [w('dusk|twilight|blue hour|nightfall|gloaming'), 'dusk'],
  [w('evening'), 'evening'],
  [
    w(
      '(?:late[- ])?night(?!club|[- ]?vision|stand|gown|ie|mare)|midnight|full moon|crescent moon|milky way|northern lights|aurora(?: borealis)?|starlit|star-?filled sky|night sky|under the stars|stargaz\\w+|2 ?am|3 ?am|11 ?pm|10 ?pm|nighttime|night-time|moonlit|starry|moonlight|tonight(?!\\?)|under (?:the |two )?(?:moons?|stars)|neon-lit (?:street|alley|city)',
    ),
    'night',
  ],
  [w('daytime|daylight|broad day|by day|during the day|sunny day'), 'day'],
];
const WEATHERS: Table<Weather> = [
  [
    w(
      'storms?(?! of| drains?| clouds?| lanterns?|trooper)|thunderstorms?|storm clouds?|thunder(?! ?bird)|lightning|hurricane|tempest|typhoon|gale|stormy|cyclone|squall',
    ),
    'storm',
  ],
  [
    w(
      'rain(?! gutter| barrel| boots?| jackets?| coats?|bow|forest| check)(?:ing|s|y|drops?|fall|-soaked|-slick(?:ed)?|-swept|water)?|drizzl(?:e|ing|y)|downpour|rain-\\w+',
    ),
    'rain',
  ],
  [
    w(
      'snow(?! globe| leopard| white|board|man|mobile)(?:ing|y|fall|flakes?|storm|-covered|-capped)?|blizzard|flurries',
    ),
    'snow',
  ],
  [w('fog(?:gy|-\\w+)?|mist(?:y|s)?|haz[ey]|brume'), 'fog'],
  [
    w(
      'wind(?! sounds?| noise| chimes?| turbine|mill|ow| instrument)(?:y|swept|blown)?|breez[ey]|gusts?|gale|howling wind|hurricane',
    ),
    'wind',
  ],
  [w('dust storm|sandstorm|dust devil|duststorm'), 'dust'],
  [w('overcast|cloudy|grey sky|gray sky|leaden sky|cloud-covered'), 'overcast'],
  [
    w(
      'clear (?:blue )?(?:sky|skies|day|night|weather)|sunny|cloudless|blue sky|bright sun|(?:morning|afternoon|evening) sun|sunshine|sun-drenched|sun-dappled',
    ),
    'clear',
  ],
];
const SEASONS: Table<Season> = [
  [w('(?:in |of |early |late |a )?spring(?:time)?(?! water| roll| from| onto| into)'), 'spring'],
  [w('(?:mid)?summer(?:time)?'), 'summer'],
  [w('autumn(?:al)?|(?:in|of|late|early) (?:the )?fall|fall (?:foliage|colors|colours|leaves|day|morning)'), 'autumn'],
  [w('(?:mid)?winter(?:time|y)?'), 'winter'],
];
const LIGHT_WORD =
  '(?:light(?:ing)?|glow|tones?|fill|sunlight|colou?rs?|colou?r grade|grade|hues?|ambience|atmosphere|palette)';
const LIGHTS: Table<LightTerm> = [
  [
    w(
      `soft(?:ly)?[- ](?:\\w+[- ]){0,3}${LIGHT_WORD}|diffused? (?:light|daylight)|softly lit|soft-?box(?: light)?|soft,? [\\w ,]{0,20}light`,
    ),
    'soft',
  ],
  [w('hard(?:[- ]\\w+)? light(?:ing)?|harsh (?:sun)?light(?:ing)?|hard shadows|chiaroscuro|harsh sun'), 'hard'],
  [
    w(
      `warm(?:[- ,]\\w+){0,3}[- ]${LIGHT_WORD}|warm light|warmly lit|amber (?:light|glow)|warm (?:brown )?tones|warm orange|warm`,
    ),
    'warm',
  ],
  [
    w(
      `(?:cold|cool)(?:[- ,]\\w+){0,3}[- ](?:${LIGHT_WORD}|moonlight)|blue light|icy light|cool tones|cold tones|cool blue`,
    ),
    'cool',
  ],
  [
    w(
      'sunlight|sunshine|sunbeams?|sun rays?|sunlit|sun-dappled|sun-drenched|dappled light|(?:morning|afternoon|evening|golden|setting|low|bright|hot|pale|winter|midday|summer|warm|blazing|scorching|autumn|spring|noon) (?:\\w+ )?sun|sunny|in the sun|sunrays|rising sun|sun flare',
    ),
    'sun',
  ],
  [
    w(
      'moonlight|moonlit|moonbeams?|light of the moon|under (?:the|a|two) (?:full |crescent |pale |blood )?moons?|full moon|beneath (?:the|a) (?:\\w+ )?moon',
    ),
    'moon',
  ],
  [
    w(
      'window light|(?:sun)?light[^,.;]{0,24}(?:from|through|streaming through|coming through|filtering through|pouring through) (?:a|the|tall|large|dusty|big|high)(?: [\\w-]+){0,2} windows?|(?:by|beside|near|at) (?:a|the|her|his) (?:[\\w-]+ )?window|windows? (?:light|glow)|window-lit|daylight from (?:a|the) window|by the window light',
    ),
    'window',
  ],
  [
    w(
      'lamps?|lamp ?light|lanterns?|lantern[- ]light|flashlight|streetlights?|street lamps?|lamp-lit|lamplit|desk lamp|light bulbs?|bare bulb|headlamp|torch beam',
    ),
    'lamp',
  ],
  [w('candles?|candle-?light|candle-?lit'), 'candle'],
  [
    w(
      'firelight|firelit|fire light|campfire|bonfire|torch-?lit|torchlight|fireplace|glow of (?:the |a )?(?:fire|flames|forge|embers)|flames? (?:light|illuminat)\\w*|by the fire|(?:lit|light) (?:only )?by (?:fire|flames)',
    ),
    'fire',
  ],
  [w('neon(?:-lit|-soaked|-drenched)?'), 'neon'],
  [w('fluorescent'), 'fluorescent'],
  [w('spotlights?|spot light|stage lights?|follow spot|followspot'), 'spotlight'],
  [w('back-?lit|back-?light(?:ing)?|contre-jour|against the light|silhouetted'), 'backlight'],
  [w('rim[- ]?light(?:ing)?|rim-lit|edge[- ]light(?:ing)?'), 'rim'],
  [
    w(
      'volumetric|god rays?|light (?:shafts?|rays|beams)|sun ?rays (?:pierc|stream|cut|pour|slant|break|filter)\\w*|shafts? of (?:\\w+ )?light|(?:shafts?|beams?|rays) of (?:sun|moon)?light|sunbeams|crepuscular',
    ),
    'volumetric',
  ],
  [w('lightning|camera flash(?:es)?|flash(?:ing|es)? (?:light|bulb)s?|flashbulbs?|strobe(?:s| lights?)?'), 'flash'],
  [w('lens[- ]flares?|(?:sun|sunrise|sunset) flares?|anamorphic flares?|flares'), 'flare'],
];
const GRADES: Table<Grade> = [
  [w('night[- ]vision'), 'night_vision'],
  [w('film noir|noir'), 'noir'],
  [w('black[- ]and[- ]white|monochrome|b&w|greyscale|grayscale'), 'black_and_white'],
  [w('sepia'), 'sepia'],
  [w('teal[- ]and[- ]orange|orange[- ]and[- ]teal'), 'teal_orange'],
  [
    w(
      '(?:shot |filmed )?on (?:35|16|65|70|8) ?mm|(?:35|16|8|65|70) ?mm (?:film|footage|celluloid|movie)|film grain|kodak|celluloid|analog(?:ue)? film|super ?8',
    ),
    'film_35mm',
  ],
  [w('vintage|retro|nostalgic|vhs|19[2-9]0s|old film|polaroid'), 'vintage'],
  [w('pastel'), 'pastel'],
  [w('vivid|vibrant|saturated|colou?rful|bold colou?rs|punchy'), 'vivid'],
  [w('muted|desaturated|washed[- ]out|bleak|faded colou?rs'), 'muted'],
  [
    w(
      'warm(?:[- ]\\w+){0,2} (?:tones?|grade|grading|palette|colou?rs?|colou?r[- ]grad\\w+|hues)|warm(?:ly)? graded|warm cinematic',
    ),
    'warm',
  ],
  [
    w('(?:cool|cold)(?:[- ]\\w+){0,2} (?:tones?|grade|grading|palette|colou?rs?|colou?r[- ]grad\\w+|hues)|cold blue'),
    'cool',
  ],
];

const EFFECTS: Table<LookEffect> = [
  [w('auroras?(?: borealis| australis)?|(?:northern|southern|polar) lights?'), 'aurora'],
  [w('milky way|galactic (?:core|centre|center)'), 'milky_way'],
  [
    w(
      '(?:double |faint |bright )?rainbow(?! (?:bubble|flag|colou?r|hair|scarf|sweater|umbrella|trout|fish|dress|cake|light|neon|shirt|wig|sprinkle)\\w*)s?',
    ),
    'rainbow',
  ],
  [
    w(
      '(?:full|huge|giant|big|bright|large|blood|harvest|rising|crescent|pale|enormous|silver) moon|moon (?:rises|rising|hangs|shines|over|above)|moonrise',
    ),
    'full_moon',
  ],
  [
    w('(?:venetian|window) blinds?(?:[- ]shadows?)?|slatted (?:light|shadows?)|blinds? shadows?|striped shadows'),
    'blinds',
  ],
  [
    w(
      'wet (?:\\w+ )?(?:street|road|asphalt|pavement|ground|cobble\\w*|stones?|concrete|sidewalk|tarmac|city|alley)s?|puddles?|rain-(?:slick(?:ed)?|soaked)|after the rain|glistening (?:street|road|pavement|asphalt)',
    ),
    'wet',
  ],
  [
    w(
      "(?:phone|computer|laptop|tv|television|monitor|tablet|screen)(?: screen)?(?:'s)? (?:light|glow)|(?:glow|light) of (?:an? |the |his |her |their )?(?:\\w+ )?(?:phone|computer|laptop|tv|television|monitor|tablet|screen)|lit by (?:an? |the |his |her |their )?(?:\\w+ )?(?:phone|computer|laptop|tv|television|monitor|tablet|screen)s?|screen-lit",
    ),
    'screen_glow',
  ],
  [w('vignett(?:e|ed|ing)'), 'vignette'],
  [
    w(
      'motion[- ]blur(?:red)?|slow shutter(?: speed)?|long exposure|light trails|shutter drag|(?:180|270|360)[- ]?degree shutter',
    ),
    'motion_blur',
  ],
  [
    w(
      '(?:super )?8 ?mm (?:(?:colou?r|grainy|vintage|old|family|home) )?(?:film|footage|celluloid|stock|movie|home movie|reel|camera|look)|super ?8|home movie|(?:on|in) 8 ?mm',
    ),
    'film_8mm',
  ],
  [
    w(
      '16 ?mm (?:(?:documentary|colou?r|grainy|vintage|old|archival|black[- ]and[- ]white) )?(?:film|footage|celluloid|stock|movie|reel|camera|look)|(?:on|in) 16 ?mm',
    ),
    'film_16mm',
  ],
  [w('vhs|camcorder|betamax|found footage|analog(?:ue)? video|(?:video|vcr) tape'), 'vhs'],
  [w('technicolou?r'), 'technicolor'],
  [w('infra-?red'), 'infrared'],
  [w('thermal(?: (?:camera|imag\\w+|vision|view|footage|scope))?|heat vision|heat map'), 'thermal'],
  [
    w(
      '(?:silent|nickelodeon)[- ](?:film|movie|era|comedy|picture|cinema)s?|(?:18[89]0s|19[012]0s) (?:silent |black[- ]and[- ]white |film )?(?:film|movie|newsreel|footage|cinema)s?|slapstick (?:film|movie)|newsreels?',
    ),
    'silent_film',
  ],
  [
    w(
      'cctv(?! (?:cameras? (?:on|hang|mount)|operator|installer))|(?:security|surveillance)[- ]cam(?:era)?s?(?: (?:footage|view|feed|recording|video|shot|angle|pov|style|perspective|image))+|surveillance (?:footage|video|feed|recording)|closed[- ]circuit(?: television| footage)?|(?:on|from|through) (?:a |the )?(?:security|surveillance) cam(?:era)?',
    ),
    'cctv',
  ],
  [w('(?:police )?body[- ]?(?:worn )?cam(?:era)?s?(?: footage| view| video| feed)?'), 'bodycam'],
  [w('dash(?:board)?[- ]?cam(?:era)?s?(?: footage| view| video| feed)?'), 'dashcam'],
  [
    w(
      'split[- ]ton(?:e|ed|ing)|(?:teal|blue|green|cyan|purple) shadows(?:[\\w ,]{0,20})(?:orange|warm|yellow|gold(?:en)?|pink|red) highlights',
    ),
    'split_tone',
  ],
];

const DIM = w(
  'candle-?li(?:ght|t)|by candles?|candles? (?:burn|flicker|glow|light)\\w*|(?:dark|darkened|dimly[- ]lit|dim|unlit|pitch[- ]black) (?:\\w+ )?(?:room|bedroom|living room|kitchen|office|study|hall|hallway|corridor|alley|street|house|basement|dungeon|cave|theat(?:er|re)|library|church|forest|woods|club|bar|attic|cellar)|in the dark|fireworks?|fireflies|firefly|glow ?worms?|sky lanterns?|lanterns? (?:float|rise|drift|fly)\\w*|campfires?|bonfires?|neon|night ?club|bioluminescen\\w+|glow(?:s|ing)? in the dark|stars?(?: |-)(?:gaz|fill|lit)\\w*|shooting stars?|drive-in|bedtime|moths?|torch-?li(?:ght|t)|searchlights?',
);
const COLD = w(
  'snow(?:m[ae]n|ball|mobile|board|flake|shoe|field|y)?\\w*|ski(?:s|ing|er|ers)?|sled(?:s|ge|ding)?|sleigh|igloo|ice[- ]skat\\w+|frozen (?:lake|river|pond)|blizzard|icicles?|glacier|christmas|arctic|antarctic|freezing|frost(?:y)?|polar bear|penguins?',
);

function readTable<T extends string>(table: Table<T>, text: string): T[] {
  return table.filter(([pattern]) => pattern.test(text)).map(([, value]) => value);
}

/** Where conditions are said, for an editor to mark. */
export function lookTerms(
  text: string,
): { start: number; end: number; role: 'time' | 'weather' | 'light' | 'style' }[] {
  const tables: readonly (readonly [Table<string>, 'time' | 'weather' | 'light' | 'style'])[] = [
    [TIMES, 'time'],
    [SEASONS, 'time'],
    [LIGHTS, 'light'],
    [GRADES, 'style'],
    [EFFECTS, 'style'],
    [WEATHERS, 'weather'],
  ];
  return tables.flatMap(([table, role]) =>
    table.flatMap(([pattern]) =>
      [...text.matchAll(new RegExp(pattern.source, 'gi'))].map((found) => ({
        start: found.index,
        end: found.index + found[0].length,
        role,
      })),
    ),
  );
}

/** Conditions said in a text that has had its quotes and its "no ..." clauses taken out. */
export function readLook(text: string): LookReading {
  const times = readTable(TIMES, text);
  const weather = readTable(WEATHERS, text);
  // Wind that is only heard or that plays with hair is air, not weather to be drawn, unless nothing calmer is said.
  const light = readTable(LIGHTS, text);
  return {
    timeOfDay: times,
    weather,
    season: readTable(SEASONS, text),
    light,
    grade: readTable(GRADES, text),
    effects: readTable(EFFECTS, text),
    dim: DIM.test(text),
    cold: COLD.test(text),
  };
}
