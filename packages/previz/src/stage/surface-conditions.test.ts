import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { describe, expect, it } from 'vitest';
import { buildActor } from './builders.ts';
import { MATERIALS } from './materials.ts';
import type { Material } from './scene.ts';
import { surfaceCondition } from './surface-conditions.ts';
import { WorldBuilder } from './world-builder.ts';

const said = (...other: string[]) => ({ ...NO_ATTRIBUTES, other });

function materialsOf(id: string, ...words: string[]): Material[] {
  const world = new WorldBuilder();
  buildActor(id, {
    world,
    look: { timeOfDay: 'day', season: 'summer', weather: [], light: [], grade: [], said: [] },
    seed: 3,
    attributes: said(...words),
    detail: 'hero',
    noun: id,
  });
  return world.world.materials;
}

describe('what has become of a surface', () => {
  it('changes nothing where nothing is said', () => {
    expect(surfaceCondition(said('tall', 'wooden'))).toBeNull();
  });

  it('rusts metal and leaves stone alone', () => {
    const rusted = surfaceCondition(said('rusted'))!;
    const steel = rusted(MATERIALS.steel);
    expect(steel.color[0]).toBeGreaterThan(steel.color[2] * 2);
    expect(steel.metal).toBeLessThan(0.2);
    expect(rusted(MATERIALS.brick)).toBe(MATERIALS.brick);
  });

  it('grows moss over stone, green upon its colour', () => {
    const mossy = surfaceCondition(said('mossy'))!(MATERIALS.stone);
    expect(mossy.color2![1]).toBeGreaterThan(mossy.color2![0]);
    expect(mossy.color).not.toEqual(mossy.color2);
  });

  it('draws cracks that stand out: dark in porcelain, pale in black', () => {
    const crack = surfaceCondition(said('cracked'))!;
    expect(crack(MATERIALS.porcelain).color2![0]).toBeLessThan(0.3 * MATERIALS.porcelain.color[0]);
    const black = { color: [0.01, 0.01, 0.01], roughness: 0.1 } as const;
    expect(crack(black).color2![0]).toBeGreaterThan(0.3);
  });

  it('whitens with frost, dulls with dust, blackens with soot', () => {
    const grey = { color: [0.3, 0.3, 0.3], roughness: 0.2, metal: 1 } as const;
    expect(surfaceCondition(said('frosted'))!(grey).color[2]).toBeGreaterThan(0.5);
    expect(surfaceCondition(said('dusty'))!(grey).roughness).toBeGreaterThan(0.9);
    expect(surfaceCondition(said('charred'))!(grey).color[0]).toBeLessThan(0.15);
  });

  it('keeps marks in proportion to the thing, and lets lamps and panes be', () => {
    const cup = surfaceCondition(said('cracked'), 0.1)!(MATERIALS.porcelain);
    const statue = surfaceCondition(said('cracked'), 2.6)!(MATERIALS.porcelain);
    expect(statue.patternScale).toBeGreaterThan(5 * cup.patternScale!);
    const lamp = { color: [1, 1, 1], emissive: [4, 4, 4] } as const;
    expect(surfaceCondition(said('frosted'))!(lamp)).toBe(lamp);
    expect(surfaceCondition(said('frosted'))!(MATERIALS.glass)).toBe(MATERIALS.glass);
  });

  it.each(['door', 'wall', 'statue', 'car', 'bench', 'piano', 'valve', 'fence'])('reaches the model of a %s', (id) => {
    expect(JSON.stringify(materialsOf(id, 'rusty', 'peeling'))).not.toBe(JSON.stringify(materialsOf(id)));
  });
});
