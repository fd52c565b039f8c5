import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { multiply, translation } from '../math/vec.ts';
import type { FrameScene, Instance, Particle, PointLight } from '../stage/scene.ts';
import { demoStreet } from './demo-street.ts';
import { Renderer } from './renderer.ts';

const W = 512;
const H = 288;
const TILES = 8 * 5;
const wasm = readFileSync(new URL('../../build/kernel.wasm', import.meta.url));
const day = demoStreet(1, 3);
const night = demoStreet(3, 3);
const set = day.scene(0).instances.filter((i) => i.fixed);
const [walker, other] = day.scene(0).instances.filter((i) => !i.fixed);
let fresh: Renderer;
let used: Renderer;

beforeAll(async () => {
  fresh = await Renderer.create(wasm, W, H);
  used = await Renderer.create(wasm, W, H);
});

function bytes(renderer: Renderer): Buffer {
  return Buffer.concat([renderer.y, renderer.u, renderer.v]);
}

/** A thing elsewhere. */
function moved(instance: Instance, x: number): Instance {
  return { ...instance, transform: multiply(translation(x, 0, 0), instance.transform) };
}

/** A clear noon from where the camera stands, with these people. */
function noon(people: Instance[], change: (scene: FrameScene) => void = () => {}): FrameScene {
  const scene = day.scene(0);
  scene.instances = [...set, ...people];
  scene.sky = { ...scene.sky, cloudCover: 0 };
  change(scene);
  return scene;
}

/**
 * Draws frames one after another, and each by itself. Returns how many tiles each kept in the row; fails where that shows, and
 * where frames that should differ are the same.
 */
function keptOf(demo: typeof day, scenes: FrameScene[]): number[] {
  used.setWorld(demo.world);
  return scenes.map((scene) => {
    used.render(scene);
    fresh.setWorld(demo.world);
    fresh.render(scene);
    expect(fresh.keptTiles).toBe(0);
    expect(bytes(used).equals(bytes(fresh))).toBe(true);
    return used.keptTiles;
  });
}

describe('a camera that stands still', () => {
  it('keeps every tile while nothing changes', () => {
    const scenes = [0, 1, 2, 3].map(() => noon([walker]));
    expect(keptOf(day, scenes)).toEqual([0, 0, TILES, TILES]);
  });

  it('draws what moves, where it was and where its shadow was', () => {
    const scenes = [0, 0, 0, 0.7, 1.4, 1.4, 3, 30].map((x) => noon([moved(walker, x), other]));
    const kept = keptOf(day, scenes);
    for (const n of [kept[3], kept[4], kept[6], kept[7]]) {
      expect(n).toBeGreaterThan(TILES / 4);
      expect(n).toBeLessThan(TILES);
    }
    expect(kept[5]).toBe(TILES);
  });

  it('sees who comes and who leaves', () => {
    const scenes = [[walker], [walker], [walker], [walker, other], [walker, other], [walker, other], [other]].map(
      (who) => noon(who),
    );
    const kept = keptOf(day, scenes);
    expect(kept[3]).toBe(0);
    expect(kept[5]).toBe(TILES);
    expect(kept[6]).toBe(0);
  });

  it('draws snow over what it keeps, and takes it away again', () => {
    const flake = (k: number): Particle => ({
      position: [(k % 9) - 4, 1 + (k % 4) * 0.8, 2 + (k % 7)],
      size: 0.08,
      kind: 5,
      color: [1, 1, 1],
      alpha: 0.9,
      axis: [0, 1, 0],
    });
    const scenes = [0, 3, 6, 9, -1, 12, -1].map((from) =>
      noon([walker], (scene) => {
        scene.particles = from < 0 ? [] : Array.from({ length: 40 }, (_, k) => flake(k + from));
      }),
    );
    const kept = keptOf(day, scenes);
    for (const n of kept.slice(2)) expect(n).toBeGreaterThan(TILES / 2);
  });

  it('draws where a lamp shines that flickers', () => {
    const scenes = [1, 1, 1, 0.8, 1, 1].map((power) => {
      const scene = night.scene(0);
      scene.sky = { ...scene.sky, cloudCover: 0, aurora: 0 };
      scene.lights = scene.lights.map(
        (light, k): PointLight =>
          k === 0 ? { ...light, range: 6, color: [16 * power, 10 * power, 5 * power] } : light,
      );
      return scene;
    });
    const kept = keptOf(night, scenes);
    expect(kept[2]).toBe(TILES);
    expect(kept[3]).toBeLessThan(TILES);
    expect(kept[5]).toBe(TILES);
  });

  it('follows clouds, and light that changes', () => {
    const clouds = [0, 1, 2, 3].map((t) =>
      noon([walker], (scene) => {
        scene.sky = { ...scene.sky, cloudCover: 0.5 };
        scene.time = t * 4;
      }),
    );
    const kept = keptOf(day, clouds);
    expect(kept[3]).toBeGreaterThan(0);
    expect(kept[3]).toBeLessThan(TILES);
    const dusk = [4, 4, 4, 3, 3].map((sun) =>
      noon([walker], (scene) => {
        scene.sun = { ...scene.sun, color: [sun, sun, sun] };
      }),
    );
    expect(keptOf(day, dusk)).toEqual([0, 0, TILES, 0, 0]);
  });

  it('draws all when it moves, or when its focus is pulled', () => {
    const pans = [0, 0, 0, 0.1, 0.2].map((x) =>
      noon([walker], (scene) => {
        scene.camera = { ...scene.camera, target: [0.5 + x, 1.7, 10] };
      }),
    );
    expect(keptOf(day, pans)).toEqual([0, 0, TILES, 0, 0]);
    const pulls = [8, 8, 8, 7, 7].map((focusDistance) =>
      noon([walker], (scene) => {
        scene.camera = { ...scene.camera, blur: 0.03, focusDistance };
      }),
    );
    expect(keptOf(day, pulls)).toEqual([0, 0, TILES, 0, 0]);
  });

  it('keeps nothing for another world', () => {
    keptOf(day, [noon([walker]), noon([walker]), noon([walker])]);
    expect(keptOf(night, [night.scene(0)])).toEqual([0]);
  });
});
