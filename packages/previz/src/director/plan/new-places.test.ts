import { describe, expect, it } from 'vitest';
import { planned } from '../testing/plan.ts';

const placeOf = (prompt: string): string | undefined => planned(prompt, 5, { cfgScale: 0.7 }).sets[0]?.place;

describe('places that prompts name', () => {
  it.each([
    ['A boy waves in a zoo.', 'zoo'],
    ['A woman waits in a hotel lobby.', 'hotel_lobby'],
    ['A man in a tuxedo in a casino.', 'casino'],
    ['A couple in a cinema.', 'cinema'],
    ['A news anchor speaks in a TV studio.', 'tv_studio'],
    ['A journalist works in a newsroom.', 'tv_studio'],
    ['A girl laughs in a bowling alley.', 'bowling_alley'],
    ['A man reads a newspaper in a subway car.', 'subway_car'],
    ['A controller sits in an airport control tower.', 'control_tower'],
    ['A woman stands at a petrol station in the rain.', 'petrol_station'],
    ['A truck stops at a gas station.', 'petrol_station'],
    ['A man walks past a motel at dusk.', 'motel'],
    ['Kids play football in a favela.', 'favela'],
    ['A man walks toward a mosque.', 'mosque_court'],
    ['A monk sweeps a Japanese garden.', 'pagoda_garden'],
    ['A samurai stands before a pagoda.', 'pagoda_garden'],
    ['An astronaut walks at a moon base.', 'moon_base'],
    ['A survivor walks down a post-apocalyptic street.', 'ruined_street'],
    ['An inventor works in a steampunk workshop.', 'steam_workshop'],
    ['A man stands before a waterfall in the jungle.', 'waterfall'],
    ['A hiker in a forest looks up at a waterfall.', 'waterfall'],
    ['A lion walks across the savanna.', 'savanna'],
    ['A camel drinks at an oasis.', 'oasis'],
    ['A kayaker looks over a fjord.', 'fjord'],
    ['A dragon flies between floating islands.', 'floating_islands'],
    ['A girl skips through candy land.', 'candy_land'],
  ])('%s', (prompt, place) => {
    expect(placeOf(prompt)).toBe(place);
  });

  it('leaves a fall that is only far away to the country it is in', () => {
    expect(placeOf('A deer in a forest, a distant waterfall behind it.')).toBe('forest');
  });
});
