import type { Look, SetPlan } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../catalogue/places.ts';
import { SOUND_BY_ID } from '../catalogue/sounds.ts';
import { planned } from '../director/testing/plan.ts';
import { BEDS } from '../sound/beds/index.ts';
import { EVENTS } from '../sound/foley/index.ts';
import type { SoundScene } from '../sound/sound-scene.ts';
import { openFilm } from './film.ts';
import type { Place } from './place.ts';
import { acousticsOf, ambienceOf } from './sound-cues/ambience.ts';
import { materialOf } from './sound-cues/materials.ts';
import { callOf } from './sound-cues/voices.ts';

const scene = async (prompt: string, duration = 4): Promise<SoundScene> => {
  const screenplay = planned(prompt, duration, { shotType: 'customize' });
  return (await openFilm(screenplay, { picture: false })).sound();
};

const times = (s: SoundScene, kind: string): number[] => s.events.filter((e) => e.kind === kind).map((e) => e.time);

describe('places', () => {
  const place = { ambience: [], acoustics: 'room' } as unknown as Place;
  const look = (over: Partial<Look>): Look => ({
    timeOfDay: 'day',
    weather: [],
    season: 'summer',
    light: [],
    grade: [],
    said: [],
    ...over,
  });
  const plan = (id: string, phrase = id): SetPlan => ({ id: 's1', phrase, place: id, interior: false, features: [] });

  it.each(PLACES.map((p) => p.id))("sound by themselves at every hour: '%s'", (id) => {
    for (const timeOfDay of ['dawn', 'noon', 'night'] as const) {
      for (const season of ['summer', 'winter'] as const) {
        const layers = ambienceOf(plan(id), look({ timeOfDay, season }), place);
        expect(layers.length, `${timeOfDay} ${season}`).toBeGreaterThan(0);
        for (const { cue, level } of layers) {
          expect(cue in BEDS || cue in EVENTS, cue).toBe(true);
          expect(level).toBeGreaterThan(0);
          expect(level).toBeLessThanOrEqual(1);
        }
      }
    }
  });

  it('sound by their hour, season, words and things', () => {
    const cues = (id: string, phrase: string, over: Partial<Look> = {}): string[] =>
      ambienceOf(plan(id, phrase), look(over), place).map((l) => l.cue);
    expect(cues('forest', 'pine forest', { timeOfDay: 'dawn' })).toContain('dawn_chorus');
    expect(cues('forest', 'pine forest', { timeOfDay: 'night' })).toContain('night_forest');
    expect(cues('forest', 'jungle')).toContain('jungle');
    expect(cues('sea', 'fishing harbor')).toContain('harbour');
    expect(cues('meadow', 'meadow', { season: 'winter', timeOfDay: 'night' })).not.toContain('crickets');
    expect(cues('village', 'square with a fountain')).toContain('fountain');
  });

  it('answer as their walls do', () => {
    expect(acousticsOf(plan('temple_hall'), place)).toBe('nave');
    expect(acousticsOf(plan('city_street'), place)).toBe('street');
    expect(acousticsOf({ ...plan('living_room', 'tiled bathroom'), interior: true }, place)).toBe('tiled');
  });
});

describe('animals', () => {
  it('call in forty voices, all of them in the catalogue', () => {
    const nouns =
      'puppy dog cat lion tiger dragon wolf fox bear donkey zebra horse cow goat sheep pig stag elephant camel monkey mouse squirrel rooster hen chick turkey duck goose penguin owl eagle crow gull pigeon parrot peacock woodpecker cuckoo robin frog rattlesnake snake dolphin whale seal'.split(
        ' ',
      );
    const calls = nouns.map((noun) => callOf(noun)?.id ?? '');
    for (const id of calls) {
      expect(id in EVENTS, id).toBe(true);
      expect(SOUND_BY_ID.has(id), id).toBe(true);
    }
    expect(new Set(calls).size).toBeGreaterThanOrEqual(40);
    expect(callOf('butterfly')).toBeUndefined();
  });

  it('call when the words say so', async () => {
    expect(times(await scene('A rooster crows on a fence.'), 'rooster_crow').length).toBe(1);
  });
});

describe('materials', () => {
  it('follow the noun and what is said of it', () => {
    expect(materialOf('wine glass')).toBe('glass');
    expect(materialOf('teacup')).toBe('ceramic');
    expect(materialOf('sword')).toBe('metal');
    expect(materialOf('idea')).toBe('soft');
  });
});

describe('what people do', () => {
  it('is heard where it is seen: claps as often as palms meet', async () => {
    const claps = times(await scene('A man claps his hands in a living room.'), 'clap');
    expect(claps.length).toBeGreaterThan(8);
    for (let k = 1; k < claps.length; k++) expect((claps[k] ?? 0) - (claps[k - 1] ?? 0)).toBeGreaterThan(0.15);
  }, 30000);

  it('depends on shoes and ground', async () => {
    const heels = await scene('Full shot: a woman in high heels walks down a hotel corridor.');
    expect(heels.events.find((e) => e.kind === 'footstep')?.shoe).toBe('heel');
    expect(times(heels, 'footstep').length).toBeGreaterThan(4);
  }, 30000);

  it('bows with a speed that turns', async () => {
    const { motion } = await scene('A violinist plays the violin on a stage.');
    const bow = motion.find((m) => m.cue === 'bowed_string');
    const signs = (bow?.speed ?? []).map(([, v]) => Math.sign(v));
    expect(signs.filter((s, k) => k > 0 && s !== signs[k - 1]).length).toBeGreaterThan(2);
  }, 30000);
});
