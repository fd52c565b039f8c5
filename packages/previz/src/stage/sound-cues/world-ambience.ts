/** The beds of places of other lands, eras and worlds, and of the rooms of night and stone. */
import { birdsHere, type Here, type Layers } from './here.ts';

/** A street with voices by day and few at night. */
const street =
  (own: Layers) =>
  (h: Here): Layers =>
    h.dark
      ? [...own.map(([cue, level]) => [cue, level * 0.6] as const), ...birdsHere(h, 0.2)]
      : [...own, ...birdsHere(h, 0.2)];

const field = (h: Here): Layers => [
  ...birdsHere(h, 0.4),
  ['leaves', h.winter ? 0.1 : 0.3],
  ['wind', 0.2],
  ...(h.warm && !h.dark && !h.wet ? ([['crickets', 0.12]] as const) : []),
];

export const WORLD_AMBIENCE: Readonly<Record<string, (h: Here) => Layers>> = {
  medieval_street: street([['square', 0.5]]),
  japanese_street: street([
    ['wind', 0.15],
    ['wind_chime', 0.1],
    ['suburb', 0.2],
  ]),
  chinese_street: street([
    ['market', 0.4],
    ['crowd', 0.2],
    ['sizzle', 0.1],
  ]),
  mediterranean_street: street([['square', 0.4]]),
  greek_village: street([
    ['far_surf', 0.35],
    ['wind', 0.15],
  ]),
  frontier_town: (h) => [['desert_wind', 0.45], ...birdsHere(h, 0.1), ...(h.dark ? [] : ([['square', 0.12]] as const))],
  cyber_street: (h) => [
    ['city_night', 0.5],
    ['crowd', 0.2],
    ['neon_buzz', h.dark ? 0.22 : 0.12],
  ],
  ruins: (h) => [
    ...(h.warm && !h.dark && !h.wet ? ([['cicadas', 0.35]] as const) : birdsHere(h, 0.25)),
    ['wind', 0.25],
  ],
  jungle: () => [['jungle', 0.7]],
  bamboo_forest: (h) => [...birdsHere(h, 0.35), ['leaves', 0.5], ['wind', 0.2]],
  swamp: (h) => [
    [h.winter ? 'wind' : 'frogs', h.dark || h.late ? 0.5 : 0.3],
    ['lapping', 0.15],
    ...(h.winter ? [] : ([['crickets', 0.2]] as const)),
  ],
  enchanted_forest: (h) => [
    [h.dark ? 'night_forest' : h.early ? 'dawn_chorus' : 'birds', 0.4],
    ['leaves', 0.2],
    ['wind_chime', 0.12],
  ],
  wheat_field: field,
  flower_field: (h) => [...field(h), ...(h.warm && !h.dark && !h.wet ? ([['buzz', 0.1]] as const) : [])],
  vineyard: field,
  rice_terraces: (h) => [
    [h.winter ? 'wind' : h.dark || h.late ? 'frogs' : 'cicadas', 0.4],
    ['stream', 0.15],
  ],
  canyon: (h) => [['desert_wind', 0.5], ...birdsHere(h, 0.08)],
  glacier: () => [
    ['arctic_wind', 0.5],
    ['cave_drips', 0.08],
  ],
  volcano: () => [
    ['lava', 0.55],
    ['wind', 0.2],
  ],
  alien_planet: () => [
    ['space_hum', 0.3],
    ['wind', 0.3],
  ],
  fairground: () => [
    ['crowd', 0.45],
    ['playground', 0.25],
  ],
  playground: (h) =>
    h.dark
      ? [...birdsHere(h, 0.3), ['wind', 0.2]]
      : [['playground', h.wet ? 0.15 : 0.5], ...birdsHere(h, 0.25), ['leaves', 0.15]],
  graveyard: (h) => [['wind', 0.3], ...birdsHere(h, 0.2), ['leaves', h.winter ? 0.08 : 0.2]],
  stadium: (h) =>
    /empty|deserted|abandoned/.test(h.words)
      ? [['wind', 0.3]]
      : [
          ['stadium', 0.6],
          ['crowd', 0.2],
        ],
  spaceship_bridge: () => [
    ['ship_deck', 0.5],
    ['space_hum', 0.3],
  ],
  space_corridor: () => [
    ['ship_deck', 0.5],
    ['air_conditioner', 0.2],
  ],
  control_room: () => [
    ['laboratory', 0.4],
    ['office', 0.3],
  ],
  bar: () => [
    ['crowd', 0.4],
    ['cafe', 0.25],
    ['room_tone', 0.1],
  ],
  nightclub: () => [['crowd', 0.5]],
  throne_room: () => [
    ['nave', 0.5],
    ['fire', 0.12],
  ],
  dungeon: () => [
    ['cave_drips', 0.5],
    ['fire', 0.12],
  ],
  airport: () => [
    ['crowd', 0.35],
    ['chimes', 0.12],
    ['air_conditioner', 0.2],
  ],
  swimming_pool: () => [['pool_hall', 0.6]],
  harbour: (h) => [['harbour', 0.65], ...(h.dark ? [] : ([['gulls', 0.15]] as const))],
  study: (h) => [
    ['clock_tick', 0.2],
    ['room_tone', 0.3],
    ...(h.built.some((l) => l.cue === 'fire') ? ([['fire', 0.2]] as const) : []),
  ],
  parking_garage: () => [
    ['tunnel_air', 0.3],
    ['air_conditioner', 0.3],
    ['neon_buzz', 0.08],
  ],
  recording_studio: () => [
    ['room_tone', 0.25],
    ['air_conditioner', 0.12],
  ],
  church_front: (h) => [...birdsHere(h, 0.4), ['leaves', h.winter ? 0.08 : 0.2], ['wind', 0.12]],
  warehouse: (h) =>
    /empty|abandoned|derelict|deserted/.test(h.words)
      ? [
          ['wind', 0.2],
          ['room_tone', 0.35],
        ]
      : [
          ['factory', 0.35],
          ['air_conditioner', 0.2],
        ],
  fitness_gym: () => [
    ['gym_hall', 0.4],
    ['air_conditioner', 0.2],
  ],
  smithy: () => [
    ['fire', 0.5],
    ['room_tone', 0.2],
  ],
  bakery: () => [
    ['cafe', 0.3],
    ['room_tone', 0.2],
  ],
  stairwell: () => [
    ['corridor', 0.45],
    ['room_tone', 0.15],
  ],
  elevator: () => [
    ['air_conditioner', 0.3],
    ['room_tone', 0.25],
  ],
  attic: (h) => [
    ['room_tone', 0.3],
    ['wind', h.winter ? 0.25 : 0.15],
  ],
  basement: () => [
    ['air_conditioner', 0.22],
    ['room_tone', 0.35],
  ],
  wine_cellar: () => [
    ['cave_drips', 0.2],
    ['room_tone', 0.35],
  ],
  courtroom: () => [
    ['hush', 0.4],
    ['room_tone', 0.2],
  ],
  greenhouse: (h) => [
    ...birdsHere(h, 0.3),
    ['room_tone', 0.25],
    ...(h.warm && !h.dark ? ([['buzz', 0.08]] as const) : []),
  ],
  aquarium_hall: () => [
    ['underwater', 0.22],
    ['crowd', 0.15],
    ['air_conditioner', 0.2],
  ],
  tea_room: (h) => [
    ['room_tone', 0.3],
    ...(/chin|teahouse|tea house/.test(h.words) ? ([['cafe', 0.25]] as const) : birdsHere(h, 0.12)),
    ['stream', 0.06],
  ],
  barbershop: () => [
    ['room_tone', 0.3],
    ['air_conditioner', 0.2],
  ],
  laundromat: () => [
    ['washing_machine', 0.45],
    ['air_conditioner', 0.2],
  ],
  canal: (h) => [['lapping', 0.5], ...birdsHere(h, 0.1), ...(h.dark ? [] : ([['square', 0.15]] as const))],
  canal_side: (h) => [['lapping', 0.4], ...birdsHere(h, 0.1), ...(h.dark ? [] : ([['square', 0.3]] as const))],
  granite_peaks: (h) => [['wind', 0.5], ...birdsHere(h, 0.12)],
  construction_site: (h) =>
    h.dark
      ? [
          ['city_night', 0.4],
          ['wind', 0.2],
        ]
      : [
          ['construction', 0.55],
          ['traffic', 0.15],
        ],
  prison_cell: () => [
    ['corridor', 0.4],
    ['room_tone', 0.3],
  ],
};
