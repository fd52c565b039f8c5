import type { Look, LookEffect } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm } from '../film.ts';
import type { FrameScene } from '../scene.ts';
import { heldMoment } from './film-looks.ts';
import { airOf } from './sky-sights.ts';

const look = (prompt: string): Look => planned(prompt, 3, { cfgScale: 0.5, audio: false, shotType: 'customize' }).look;
const scene = (prompt: string, frame = 20): FrameScene =>
  createFilm(planned(prompt, 3, { cfgScale: 0.5, audio: false, shotType: 'customize' })).scene(frame);

describe('effects of a look', () => {
  const SAID: readonly (readonly [string, LookEffect])[] = [
    ['Northern lights over a cabin', 'aurora'],
    ['The milky way over the desert', 'milky_way'],
    ['A rainbow over green hills', 'rainbow'],
    ['A huge full moon over the sea', 'full_moon'],
    ['A detective in an office, venetian blind shadows on the wall', 'blinds'],
    ['A man walks down a rain-soaked street', 'wet'],
    ['A girl lit by her phone screen in bed', 'screen_glow'],
    ['A woman in a hallway, heavy vignette', 'vignette'],
    ['A runner in the park with motion blur', 'motion_blur'],
    ['Super 8 footage of a family on the beach', 'film_8mm'],
    ['A girl on a bicycle, shot on 16mm film', 'film_16mm'],
    ['VHS tape of a birthday party', 'vhs'],
    ['Technicolor film of a dancer', 'technicolor'],
    ['Infrared photograph of a park', 'infrared'],
    ['Thermal imaging of a man in a forest', 'thermal'],
    ['A man in the city, split toning', 'split_tone'],
    ['A silent film of a man in a hat on a street', 'silent_film'],
    ['1920s film of a man in a hat on a street', 'silent_film'],
    ['CCTV footage of a man in a corridor', 'cctv'],
    ['A man in a corridor, security camera footage', 'cctv'],
    ['Police bodycam footage of a street', 'bodycam'],
    ['Dashcam video of a car on a road', 'dashcam'],
    ['16mm documentary footage of a farmer', 'film_16mm'],
  ];

  it.each(SAID)('are read from "%s"', (prompt, effect) => {
    expect(look(prompt).effects).toContain(effect);
  });

  it.each([
    'A man walks down a street at noon.',
    'A woman in a rainbow scarf plays an 8mm bolt into a machine.',
    'A boy with a blindfold stands in a kitchen.',
    'A man repairs a security camera in a shop.',
    'A woman in 1920s New York walks in a park.',
  ])('are absent where none is named: %s', (prompt) => {
    expect(look(prompt).effects ?? []).toEqual([]);
  });

  it('change the picture, and nothing does without them', () => {
    const plain = scene('Full shot of a man standing in a park at noon.').post;
    expect([plain.tape, plain.damage, plain.heat]).toEqual([undefined, undefined, undefined]);
    expect(scene('VHS footage of a man standing in a park at noon.').post.tape).toBe(1);
    expect(scene('8mm film footage of a man standing in a park at noon.').post.damage).toBe(1);
    expect(scene('Thermal camera view of a man standing in a park at noon.').post.heat).toBe(true);
    expect(scene('Full shot of a man standing in a park at noon, heavy vignette.').post.vignette).toBeGreaterThan(1);
    expect(
      scene('Full shot of a man running in a park at noon, motion blur.').motion?.before.instances.length,
    ).toBeGreaterThan(0);
    expect(scene('Full shot of a man running in a park at noon.').motion).toBeUndefined();
  });

  it('write the time into the picture where such cameras do, going on with the world', () => {
    const texts = (prompt: string, frame: number): string[] =>
      (scene(prompt, frame).post.labels ?? []).map((l) => l.text);
    const cctv = 'CCTV footage of a man walking down a corridor at night.';
    const [camera, time] = texts(cctv, 0);
    expect(camera).toMatch(/^CAM \d\d$/);
    expect(time).toMatch(/^20\d\d-\d\d-\d\d {2}0[0-2]:\d\d:\d\d$/);
    expect(texts(cctv, 48)[1]).not.toBe(time);
    expect(texts('VHS tape of a birthday party', 0)[0]).toBe('> PLAY');
    expect(texts('A man walks down a corridor at night.', 0)).toEqual([]);
  });

  it('hold each picture for as long as cheap cameras do', () => {
    const cctv = look('CCTV footage of a man walking down a corridor');
    expect([0, 1, 2, 3].map((frame) => heldMoment(cctv, frame / 24))).toEqual([0, 0, 1 / 12, 1 / 12]);
    expect(heldMoment(look('A man walks down a corridor'), 5 / 24)).toBe(5 / 24);
  });

  it('see from the body and from behind the windscreen', () => {
    const moves = (prompt: string): string[] =>
      planned(prompt, 3, { cfgScale: 0.5 }).shots[0].camera.map(({ move }) => move);
    expect(moves('Police bodycam footage of an officer running down an alley.')).toEqual(['pov', 'handheld']);
    expect(moves('Dashcam footage of a car driving on a highway.')).toEqual(['pov']);
    const { camera, angle } = planned('CCTV footage of a man in a corridor.', 3, { cfgScale: 0.5 }).shots[0];
    expect([camera[0].move, angle]).toEqual(['static', 'high']);
  });

  it('show sights of the sky under a sky that is clear enough', () => {
    expect(scene('Aurora borealis over a snowy mountain').sky.aurora).toBeGreaterThan(0.5);
    expect(scene('A snowy mountain at night').sky.aurora).toBe(0);
    expect(scene('The milky way over the desert').sky.milkyWay?.strength).toBeGreaterThan(0);
    expect(scene('A rainbow over green hills after the rain').sky.rainbow).toBeGreaterThan(0);
    expect(airOf(look('A rainbow over green hills after the rain')).weather).not.toContain('rain');
    // The bow stands opposite the sun, which is behind the camera.
    const { camera, sun } = scene('A rainbow over green hills after the rain');
    const ahead = [0, 2].reduce((sum, k) => sum + (camera.target[k] - camera.eye[k]) * sun.direction[k], 0);
    expect(ahead).toBeLessThan(0);
  });

  it('let living bodies glow in heat and grass turn white in infrared', () => {
    const heat = createFilm(planned('Thermal camera view of a man walking in a forest', 3, { cfgScale: 0.5 })).staged(
      0,
    );
    const hot = heat.world.materials.filter((m) => (m.emissive?.[0] ?? 0) > 1.2);
    expect(hot.length).toBeGreaterThan(0);
    const park = createFilm(planned('Infrared photograph of a park', 3, { cfgScale: 0.5 })).staged(0);
    for (const m of park.world.materials.filter((one) => one.pattern === 'leaves'))
      expect(m.color[1]).toBeGreaterThan(0.5);
  });
});
