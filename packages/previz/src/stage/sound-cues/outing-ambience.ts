/** The beds of places that people go out and travel to: halls of play, stations by the road, far countries, lands of tales. */
import { birdsHere, type Here, type Layers } from './here.ts';

/** Crickets on warm dry nights. */
const nights = (h: Here, level: number): Layers => (h.dark && h.warm && !h.wet ? ([['crickets', level]] as const) : []);

export const OUTING_AMBIENCE: Readonly<Record<string, (h: Here) => Layers>> = {
  hotel_lobby: () => [
    ['hush', 0.4],
    ['air_conditioner', 0.15],
  ],
  casino: () => [
    ['crowd', 0.35],
    ['chimes', 0.08],
    ['air_conditioner', 0.15],
  ],
  cinema: () => [
    ['hush', 0.35],
    ['room_tone', 0.2],
  ],
  tv_studio: (h) =>
    /newsroom|news room/.test(h.words)
      ? [
          ['office', 0.5],
          ['air_conditioner', 0.15],
        ]
      : [
          ['hush', 0.25],
          ['air_conditioner', 0.25],
        ],
  bowling_alley: () => [
    ['gym_hall', 0.35],
    ['crowd', 0.25],
  ],
  subway_car: () => [
    ['train', 0.5],
    ['tunnel_air', 0.2],
  ],
  control_tower: () => [
    ['air_conditioner', 0.25],
    ['room_tone', 0.2],
    ['radio', 0.08],
  ],
  petrol_station: (h) => [['traffic', h.dark ? 0.15 : 0.3], ['neon_buzz', h.dark ? 0.2 : 0.05], ...nights(h, 0.15)],
  motel: (h) => [
    ['traffic', h.dark ? 0.1 : 0.18],
    ['neon_buzz', h.dark ? 0.22 : 0.04],
    ...(h.dark ? nights(h, 0.3) : birdsHere(h, 0.1)),
  ],
  zoo: (h) => [
    ...birdsHere(h, 0.4),
    ...(h.dark ? nights(h, 0.25) : ([['playground', 0.25]] as const)),
    ['leaves', 0.1],
  ],
  favela: (h) => [
    ['square', h.dark ? 0.2 : 0.4],
    ['radio', 0.05],
    ...(h.dark ? nights(h, 0.15) : ([['playground', 0.12]] as const)),
  ],
  mosque_court: (h) => [['fountain', 0.2], ['wind', 0.1], ...(h.dark ? nights(h, 0.15) : ([['square', 0.2]] as const))],
  pagoda_garden: (h) => [['stream', 0.2], ...birdsHere(h, 0.35), ...nights(h, 0.25), ['wind_chime', 0.05]],
  moon_base: (h) => [[/mars|martian/.test(h.words) ? 'desert_wind' : 'space_hum', 0.25]],
  ruined_street: (h) => [['wind', 0.5], ...nights(h, 0.12)],
  steam_workshop: () => [
    ['workshop', 0.3],
    ['steam', 0.2],
    ['clock_tick', 0.2],
  ],
  waterfall: (h) => [
    [/frozen|icy/.test(h.words) ? 'wind' : 'waterfall', /frozen|icy/.test(h.words) ? 0.25 : 0.7],
    ...birdsHere(h, 0.15),
  ],
  savanna: (h) => [
    ['wind', 0.15],
    ...(h.dark ? nights(h, 0.45) : ([['cicadas', 0.25]] as const)),
    ...birdsHere(h, 0.15),
  ],
  oasis: (h) => [['desert_wind', 0.25], ...birdsHere(h, 0.15), ...nights(h, 0.2)],
  fjord: (h) => [['lapping', 0.35], ['wind', 0.2], ...(h.dark ? [] : ([['gulls', 0.08]] as const))],
  floating_islands: (h) => [['wind', 0.35], ['waterfall', 0.12], ...birdsHere(h, 0.2)],
  candy_land: (h) => [['wind_chime', 0.06], ['wind', 0.08], ...birdsHere(h, 0.3)],
};
