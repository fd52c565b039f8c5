import { GRADES, LIGHTS, type Look, SEASONS, TIMES_OF_DAY, WEATHERS } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { dot, length } from '../../math/vec.ts';
import { emptyScene } from '../empty-scene.ts';
import { createFilm } from '../film.ts';
import type { FrameScene } from '../scene.ts';
import { lightScene, weatherParticles } from './index.ts';

function look(change: Partial<Look>): Look {
  return { timeOfDay: 'day', weather: [], season: 'summer', light: [], grade: [], said: [], ...change };
}

function lit(change: Partial<Look>, interior = false, seed = 1): FrameScene {
  const scene = emptyScene();
  lightScene(scene, { look: look(change), interior, focus: [0, 0, 0], seed });
  return scene;
}

const luma = (c: readonly number[]): number => c[0] * 0.2126 + c[1] * 0.7152 + c[2] * 0.0722;

/** Light that reaches a level mid-grey card, times exposure: what the film curve is given. */
function exposed(scene: FrameScene): number {
  const sun = luma(scene.sun.color) * Math.max(0, scene.sun.direction[1]);
  return 0.36 * scene.post.exposure * (sun * 0.6 + (luma(scene.ambient.sky) + luma(scene.ambient.ground)) / 2);
}

function numbers(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return value.flatMap(numbers);
  if (value && typeof value === 'object') return Object.values(value).flatMap(numbers);
  return [];
}

describe('light', () => {
  it('is finite and not negative for every hour, weather, season and place kind', () => {
    for (const timeOfDay of TIMES_OF_DAY) {
      for (const weather of [[], ...WEATHERS.map((w) => [w])]) {
        for (const season of SEASONS) {
          for (const interior of [false, true]) {
            const scene = lit({ timeOfDay, weather, season }, interior);
            const all = numbers([scene.sun, scene.ambient, scene.sky, scene.fog, scene.post, scene.lights]);
            expect(all.every(Number.isFinite)).toBe(true);
            expect(numbers([scene.sun.color, scene.ambient, scene.fog, scene.post]).every((v) => v >= 0)).toBe(true);
            expect(length(scene.sun.direction)).toBeCloseTo(1, 5);
            expect(scene.sun.direction[1]).toBeGreaterThan(0);
          }
        }
      }
    }
  });

  it('exposes day for a bright picture and night for a legible one', () => {
    for (const timeOfDay of TIMES_OF_DAY) {
      const value = exposed(lit({ timeOfDay }));
      if (timeOfDay === 'night') {
        expect(value).toBeGreaterThan(0.12);
        expect(value).toBeLessThan(0.45);
      } else expect(value, timeOfDay).toBeGreaterThan(0.2);
      expect(value, timeOfDay).toBeLessThan(1.4);
    }
    expect(exposed(lit({ timeOfDay: 'noon' }))).toBeGreaterThan(exposed(lit({ timeOfDay: 'night' })) * 2);
  });

  it('glows warm at golden hour and blue at night', () => {
    const golden = lit({ timeOfDay: 'golden_hour' }).sun.color;
    const night = lit({ timeOfDay: 'night' }).sun.color;
    expect(golden[0]).toBeGreaterThan(golden[2] * 2);
    expect(night[2]).toBeGreaterThan(night[0]);
  });

  it('softens under cloud and thickens in fog', () => {
    expect(lit({ weather: ['overcast'] }).sun.softness).toBeGreaterThan(lit({}).sun.softness);
    expect(lit({ weather: ['fog'] }).fog.density).toBeGreaterThan(lit({}).fog.density * 5);
    expect(lit({ timeOfDay: 'night', weather: ['storm'] }).sky.stars).toBeLessThan(0.3);
  });

  it('puts the sun behind the subjects when backlight is asked for', () => {
    for (let seed = 0; seed < 8; seed++) {
      const scene = lit({ light: ['backlight'] }, false, seed);
      expect(dot(scene.sun.direction, [0, 0, -1])).toBeGreaterThan(0.6);
    }
  });

  it('honours every light and grade word with finite values', () => {
    for (const light of LIGHTS) expect(numbers(lit({ light: [light] })).every(Number.isFinite)).toBe(true);
    for (const grade of GRADES) expect(numbers(lit({ grade: [grade] })).every(Number.isFinite)).toBe(true);
    expect(lit({ grade: ['black_and_white'] }).post.saturation).toBe(0);
    expect(lit({ light: ['volumetric'] }).post.shafts).toBeGreaterThan(0.5);
    expect(lit({ light: ['flare'] }).post.flare).toBeGreaterThan(0);
  });

  it('is the same for the same seed', () => {
    expect(JSON.stringify(lit({ timeOfDay: 'dusk' }, false, 9))).toBe(
      JSON.stringify(lit({ timeOfDay: 'dusk' }, false, 9)),
    );
  });
});

describe('weather in the air', () => {
  const particles = (weather: Look['weather'], t: number, interior = false) => {
    const scene = lit({ weather }, interior);
    weatherParticles(scene, { look: look({ weather }), t, eye: [0, 1.6, 8], target: [0, 1.2, 0], seed: 3, interior });
    return scene.particles;
  };

  it('falls as rain and snow outdoors only, within the budget', () => {
    for (const weather of WEATHERS) {
      const list = particles([weather], 2.5);
      expect(list.length).toBeLessThanOrEqual(1500);
      expect(numbers(list).every(Number.isFinite)).toBe(true);
    }
    expect(particles(['rain'], 1).some((p) => p.kind === 1)).toBe(true);
    expect(particles(['snow'], 1).some((p) => p.kind === 5)).toBe(true);
    expect(particles(['rain'], 1, true)).toHaveLength(0);
  });

  it('is a function of time alone', () => {
    expect(JSON.stringify(particles(['snow'], 3.25))).toBe(JSON.stringify(particles(['snow'], 3.25)));
    expect(JSON.stringify(particles(['snow'], 3.25))).not.toBe(JSON.stringify(particles(['snow'], 3.5)));
  });
});

describe('the light of a film', () => {
  it('goes on through a time-lapse: the sun sinks and clouds stream', () => {
    const film = createFilm(planned('Time-lapse of clouds over mountains at sunset.', 4, { cfgScale: 0.5 }));
    const [first, last] = [film.scene(0), film.scene(film.frameCount - 1)];
    expect(last.sun.direction[1]).toBeLessThan(first.sun.direction[1]);
    expect(last.sky.drift).toBeGreaterThan(3);
    const plain = createFilm(planned('Clouds over mountains at sunset.', 4, { cfgScale: 0.5 }));
    expect(plain.scene(plain.frameCount - 1).sun.direction).toEqual(plain.scene(0).sun.direction);
    expect(plain.scene(0).sky.drift).toBeUndefined();
  });

  it('is that of a dusty sky on Mars', () => {
    const film = createFilm(planned('An astronaut walks on Mars, wide shot.', 3, { cfgScale: 0.5 }));
    const { zenith, horizon, cloudCover } = film.scene(10).sky;
    expect(zenith[0]).toBeGreaterThan(zenith[2] * 1.5);
    expect(horizon[0]).toBeGreaterThan(horizon[2] * 1.5);
    expect(cloudCover).toBe(0);
  });

  it('has a key on the subject of film noir that plain nights have not', () => {
    const brightest = (prompt: string): number =>
      Math.max(
        0,
        ...createFilm(planned(prompt, 3, { cfgScale: 0.5 }))
          .scene(10)
          .lights.map((l) => l.color[0]),
      );
    expect(brightest('Film noir, a man in a coat stands on a street.')).toBeGreaterThan(
      brightest('A man in a coat stands on a street at night.') * 1.2,
    );
  });
});
