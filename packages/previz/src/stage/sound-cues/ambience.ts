/** The sound of a place: by its kind and words, the hour, the weather, the season, and the things that stand in it. */
import type { Look, SetPlan } from '@storyreel/contract';
import type { Acoustics, AmbienceLayer } from '../../sound/sound-scene.ts';
import type { Place } from '../place.ts';
import { birdsHere, type Here, type Layers } from './here.ts';
import { OUTING_AMBIENCE } from './outing-ambience.ts';
import { WORLD_AMBIENCE } from './world-ambience.ts';

const DARK: ReadonlySet<string> = new Set(['night', 'evening']);
const EARLY: ReadonlySet<string> = new Set(['dawn']);
const LATE: ReadonlySet<string> = new Set(['sunset', 'dusk']);

const PLACES: Readonly<Record<string, (h: Here) => Layers>> = {
  ...WORLD_AMBIENCE,
  ...OUTING_AMBIENCE,
  suburban_street: (h) =>
    h.dark ? [['city_night', 0.45], ...birdsHere(h, 0.4)] : [['suburb', 0.6], ...birdsHere(h, 0.3)],
  city_street: (h) =>
    h.dark
      ? [['city_night', 0.6], ['crowd', 0.14], ...neon(h)]
      : [
          ['traffic', 0.6],
          ['crowd', 0.2],
          ...(/construction|building site/.test(h.words) ? ([['construction', 0.5]] as const) : []),
        ],
  rooftop: (h) =>
    /restaurant|bar|party|terrace/.test(h.words)
      ? [
          ['crowd', 0.35],
          ['city_night', 0.4],
        ]
      : [
          [h.dark ? 'city_night' : 'traffic', 0.4],
          ['wind', 0.3],
        ],
  skyline: (h) => [
    [h.dark ? 'city_night' : 'traffic', 0.5],
    ['wind', 0.25],
  ],
  park: (h) =>
    /playground/.test(h.words)
      ? [
          ['playground', 0.6],
          ['leaves', 0.2],
        ]
      : [...birdsHere(h, 0.55), ['leaves', h.winter ? 0.1 : 0.35], ...(h.dark ? [] : ([['suburb', 0.2]] as const))],
  forest: (h) =>
    /jungle|rain ?forest/.test(h.words)
      ? [['jungle', 0.7]]
      : h.dark
        ? [[h.winter ? 'wind' : 'night_forest', 0.55]]
        : [...birdsHere(h, 0.55), [h.winter ? 'wind' : 'leaves', h.winter ? 0.3 : 0.4]],
  meadow: (h) =>
    /farm|barn|ranch/.test(h.words)
      ? [['farm', h.dark ? 0.2 : 0.6], ...birdsHere(h, 0.2)]
      : /rice/.test(h.words)
        ? [
            [h.dark || h.late ? 'frogs' : 'cicadas', 0.45],
            ['leaves', 0.25],
          ]
        : /savann?a|prairie/.test(h.words)
          ? [
              ['cicadas', 0.35],
              ['desert_wind', 0.3],
            ]
          : [
              ...birdsHere(h, 0.45),
              ['leaves', 0.3],
              ...(h.warm && !h.dark && !h.wet ? ([['crickets', 0.15]] as const) : []),
            ],
  mountains: (h) => [[h.winter || h.snowing ? 'arctic_wind' : 'wind', 0.55]],
  desert: () => [['desert_wind', 0.6]],
  beach: (h) => [['surf', 0.75], ...(h.dark ? [] : ([['gulls', 0.22]] as const)), ['wind', 0.15]],
  sea: (h) =>
    /harbou?r|port|marina|dock|pier/.test(h.words)
      ? [['harbour', 0.65]]
      : /lake|pond|lagoon|bay/.test(h.words)
        ? [['lapping', 0.55], ...birdsHere(h, 0.3)]
        : /river|canal|stream/.test(h.words)
          ? [['stream', 0.5], ...birdsHere(h, 0.3)]
          : [['surf', 0.5], ['wind', 0.4], ...(h.dark ? [] : ([['gulls', 0.12]] as const))],
  lakeshore: (h) => [
    [/river|stream|creek|brook/.test(h.words) ? 'stream' : 'lapping', h.winter ? 0.35 : 0.5],
    ...birdsHere(h, 0.4),
    [h.winter ? 'wind' : 'leaves', 0.2],
    ...(h.warm && (h.dark || h.late) && !h.wet ? ([['frogs', 0.2]] as const) : []),
  ],
  snowfield: (h) => [
    [/storm|blizzard|arctic|tundra/.test(h.words) || h.snowing ? 'arctic_wind' : 'snow_hush', 0.6],
    ['wind', 0.2],
  ],
  market: (h) => [
    ['market', 0.7],
    ...(h.dark
      ? ([
          ['sizzle', 0.15],
          ['neon_buzz', 0.15],
        ] as const)
      : []),
  ],
  village: (h) => (h.dark ? [...birdsHere(h, 0.4), ['city_night', 0.2]] : [['square', 0.55], ...birdsHere(h, 0.2)]),
  road: (h) =>
    /race ?track|circuit/.test(h.words)
      ? [
          ['stadium', 0.3],
          ['wind', 0.2],
        ]
      : /highway|motorway|freeway/.test(h.words)
        ? [
            ['traffic', 0.55],
            ['wind', 0.25],
          ]
        : /desert|dune|canyon|mars/.test(h.words)
          ? [['desert_wind', 0.5]]
          : /coast|sea|bridge/.test(h.words)
            ? [
                ['surf', 0.3],
                ['wind', 0.35],
              ]
            : [['wind', 0.3], ...birdsHere(h, 0.25)],
  station: (h) => [
    ['crowd', 0.4],
    [/subway|underground|metro/.test(h.words) ? 'tunnel_air' : 'wind', 0.25],
    ['chimes', 0.12],
    ['air_conditioner', 0.12],
  ],
  ballroom: () => [
    ['crowd', 0.3],
    ['nave', 0.2],
  ],
  museum: () => [
    ['library', 0.4],
    ['nave', 0.2],
  ],
  barn: (h) => [
    [h.dark ? 'crickets' : 'farm', 0.4],
    ['flapping', 0.05],
    ['room_tone', 0.2],
  ],
  hospital_room: () => [['hospital', 0.6]],
  bathroom: () => [
    ['kitchen', 0.2],
    ['room_tone', 0.35],
  ],
  dining_room: () => [
    ['room_tone', 0.35],
    ['clock_tick', 0.14],
  ],
  shop: () => [
    ['crowd', 0.16],
    ['air_conditioner', 0.35],
    ['room_tone', 0.2],
  ],
  laboratory: () => [['laboratory', 0.6]],
  underwater: () => [['underwater', 0.8]],
  space: () => [['space_hum', 0.5]],
  void: () => [['room_tone', 0.25]],
  cafe: (h) => [
    ['cafe', 0.5],
    ['room_tone', 0.2],
    ...(/\b(bar|pub|tavern|saloon)\b/.test(h.words) ? ([['crowd', 0.35]] as const) : []),
  ],
  restaurant: () => [
    ['crowd', 0.35],
    ['cafe', 0.3],
  ],
  kitchen: () => [
    ['kitchen', 0.55],
    ['room_tone', 0.2],
  ],
  living_room: (h) => [
    ['room_tone', 0.35],
    ['clock_tick', 0.14],
    ...neighbours(h),
    ...(h.built.some((l) => l.cue === 'fire' && l.level > 0.1) ? ([['fire', 0.2]] as const) : []),
  ],
  bedroom: (h) =>
    /hospital|ward|clinic/.test(h.words)
      ? [['hospital', 0.6]]
      : [['room_tone', 0.35], ['clock_tick', 0.12], ...(h.dark && h.warm ? ([['crickets', 0.14]] as const) : [])],
  office: (h) =>
    /cockpit/.test(h.words)
      ? [['plane_cabin', 0.6]]
      : /control room|mission control|server/.test(h.words)
        ? [['laboratory', 0.6]]
        : [['office', 0.6]],
  classroom: (h) =>
    /fair/.test(h.words)
      ? [['crowd', 0.4]]
      : [
          ['hush', 0.5],
          ['playground', 0.06],
        ],
  library: () => [['library', 0.6]],
  theatre: (h) => (/night ?club|disco/.test(h.words) ? [['crowd', 0.45]] : [['hush', 0.5]]),
  gym: (h) =>
    /pool/.test(h.words)
      ? [['pool_hall', 0.6]]
      : /stadium|arena/.test(h.words)
        ? [['stadium', 0.55]]
        : /dance|ballet|dojo/.test(h.words)
          ? [['room_tone', 0.5]]
          : [['gym_hall', 0.55]],
  workshop: (h) =>
    /lab/.test(h.words)
      ? [['laboratory', 0.6]]
      : /factory|warehouse|plant|assembly/.test(h.words)
        ? [['factory', 0.5]]
        : /forge|smith/.test(h.words)
          ? [
              ['fire', 0.5],
              ['room_tone', 0.2],
            ]
          : [
              ['workshop', 0.5],
              ['room_tone', 0.25],
            ],
  corridor: (h) => [[/tunnel|sewer/.test(h.words) ? 'tunnel_air' : 'corridor', 0.55]],
  cave: () => [['cave_drips', 0.6]],
  temple_hall: () => [['nave', 0.6]],
  church: () => [['nave', 0.6]],
  vehicle_interior: (h) =>
    /train|subway|metro|tram|carriage|compartment/.test(h.words)
      ? [
          ['train', 0.5],
          ['room_tone', 0.1],
        ]
      : /plane|aircraft|cockpit|jet|airliner/.test(h.words)
        ? [['plane_cabin', 0.6]]
        : /submarine/.test(h.words)
          ? [
              ['underwater', 0.3],
              ['ship_deck', 0.5],
            ]
          : /space|station module|starship/.test(h.words)
            ? [['ship_deck', 0.6]]
            : /boat|ship|yacht/.test(h.words)
              ? [
                  ['boat_creak', 0.5],
                  ['lapping', 0.3],
                ]
              : /bus|coach/.test(h.words)
                ? [
                    ['diesel', 0.35],
                    ['car_cabin', 0.4],
                  ]
                : [['car_cabin', 0.55]],
};

const neon = (h: Here): Layers => (/neon|cyberpunk/.test(h.words) ? [['neon_buzz', 0.2]] : []);
const neighbours = (h: Here): Layers =>
  /apartment|flat|city|loft/.test(h.words)
    ? [[h.dark ? 'city_night' : 'traffic', 0.14]]
    : h.dark || h.wet
      ? []
      : [['birds', 0.08]];

/** Things of a set that sound by themselves. */
const SOUNDING: readonly (readonly [RegExp, string, number])[] = [
  [/fountain/, 'fountain', 0.45],
  [/waterfall/, 'waterfall', 0.7],
  [/river|stream|creek|brook/, 'stream', 0.45],
  [/campfire|bonfire|fireplace|hearth|fire pit|burning/, 'fire', 0.45],
  [/lava|volcano/, 'lava', 0.45],
  [/clock/, 'clock_tick', 0.3],
  [/windmill|wind turbine/, 'windmill', 0.4],
  [/neon/, 'neon_buzz', 0.18],
  [/flag|banner|laundry|clothesline|prayer flag|sail/, 'flapping', 0.25],
  [/wind chime/, 'wind_chime', 0.25],
  [/washing machine|dryer/, 'washing_machine', 0.45],
  [/fridge|refrigerator|air conditioner|ceiling fan|\bfan\b/, 'air_conditioner', 0.3],
  [/wok|frying|skillet|grill|barbecue/, 'sizzle', 0.35],
  [/espresso machine|coffee machine/, 'steam', 0.15],
  [/beehive|hive/, 'buzz', 0.35],
  [/server|computer rack/, 'laboratory', 0.4],
];

/** Layers of a place under a look. */
export function ambienceOf(plan: SetPlan, look: Look, place: Place): AmbienceLayer[] {
  const features = plan.features
    .map((f) => `${f.phrase} ${f.noun}`)
    .join(' | ')
    .toLowerCase();
  const words = `${plan.phrase.toLowerCase()} | ${features}`;
  const winter = look.season === 'winter' || look.weather.includes('snow');
  const here: Here = {
    words,
    dark: DARK.has(look.timeOfDay),
    early: EARLY.has(look.timeOfDay),
    late: LATE.has(look.timeOfDay),
    warm: !winter && look.season !== 'autumn',
    winter,
    wet: look.weather.includes('rain') || look.weather.includes('storm'),
    snowing: look.weather.includes('snow'),
    built: place.ambience,
  };
  const layers = new Map<string, number>();
  const add = (cue: string, level: number): void => {
    layers.set(cue, Math.max(level, layers.get(cue) ?? 0));
  };
  const own = PLACES[plan.place];
  if (own) for (const [cue, level] of own(here)) add(cue, level);
  else for (const { cue, level } of place.ambience) add(cue, level);
  for (const [pattern, cue, level] of SOUNDING) if (pattern.test(words)) add(cue, level);
  return [...layers].map(([cue, level]) => ({ cue, level }));
}

/** How a set answers, by its place and words; else as its builder says. */
export function acousticsOf(plan: SetPlan, place: Place): Acoustics {
  const words = plan.phrase.toLowerCase();
  const inside = plan.interior;
  if (inside && /bath|shower|pool|locker|sauna|hammam|morgue/.test(words)) return 'tiled';
  if (/tunnel|underpass|sewer|subway|metro|stairwell|bunker/.test(words) && plan.place !== 'vehicle_interior')
    return 'tunnel';
  switch (plan.place) {
    case 'temple_hall':
    case 'church':
    case 'throne_room':
      return 'nave';
    case 'bathroom':
    case 'laundromat':
      return 'tiled';
    case 'ballroom':
    case 'museum':
    case 'nightclub':
      return 'hall';
    case 'corridor':
    case 'stairwell':
    case 'parking_garage':
    case 'space_corridor':
      return 'tunnel';
    case 'city_street':
    case 'village':
    case 'market':
    case 'medieval_street':
    case 'japanese_street':
    case 'chinese_street':
    case 'mediterranean_street':
    case 'greek_village':
    case 'frontier_town':
    case 'cyber_street':
    case 'canyon':
    case 'canal':
    case 'canal_side':
      return 'street';
    case 'forest':
    case 'jungle':
    case 'bamboo_forest':
    case 'swamp':
    case 'enchanted_forest':
      return 'forest';
    case 'wheat_field':
    case 'flower_field':
    case 'vineyard':
    case 'rice_terraces':
    case 'glacier':
    case 'volcano':
    case 'desert':
    case 'snowfield':
    case 'sea':
    case 'beach':
    case 'meadow':
    case 'granite_peaks':
    case 'lakeshore':
      return 'open';
    case 'elevator':
      return 'cabin';
    case 'vehicle_interior':
      return place.acoustics === 'small_room' ? 'cabin' : place.acoustics;
    default:
      return place.acoustics;
  }
}
