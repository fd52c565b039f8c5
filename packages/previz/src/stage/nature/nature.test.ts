import { SEASONS } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { describe, expect, it } from 'vitest';
import { THINGS } from '../../catalogue/things.ts';
import type { BuildContext } from '../actor.ts';
import { emptyScene } from '../empty-scene.ts';
import { restState } from '../rest-state.ts';
import { STRUCTURE_BUILDERS } from '../structures/index.ts';
import { WorldBuilder } from '../world-builder.ts';
import { NATURE_BUILDERS } from './index.ts';
import type { TreeOptions } from './tree-work.ts';
import { buildTree } from './trees.ts';

function context(change: Partial<BuildContext> = {}): BuildContext {
  return {
    world: new WorldBuilder(),
    look: { timeOfDay: 'dusk', weather: [], season: 'autumn', light: [], grade: [], said: [] },
    seed: 7,
    attributes: NO_ATTRIBUTES,
    detail: 'hero',
    ...change,
  };
}

const idsOf = (kinds: readonly string[]): string[] => THINGS.filter((t) => kinds.includes(t.kind)).map((t) => t.id);

describe('builders of plants, nature and structures', () => {
  it('cover their kinds of the catalogue exactly', () => {
    expect(Object.keys(NATURE_BUILDERS).sort()).toEqual(idsOf(['plant', 'nature']).sort());
    expect(Object.keys(STRUCTURE_BUILDERS).sort()).toEqual(idsOf(['structure']).sort());
  });

  const all = { ...NATURE_BUILDERS, ...STRUCTURE_BUILDERS };
  it.each(Object.keys(all))('%s has finite geometry about the size it claims, standing on the ground', (id) => {
    const c = context();
    const actor = all[id](c);
    const scene = emptyScene();
    actor.draw(restState([0, 0, 0], 0), scene, 1);
    expect(scene.instances.length).toBeGreaterThan(0);
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    const solid = scene.instances.filter(({ cast }) => cast === 1);
    // Only a lamp's beam is no part of what throws it.
    expect(scene.instances.length - solid.length).toBe(id === 'lighthouse' ? 1 : 0);
    for (const i of solid) {
      const mesh = c.world.world.meshes[i.mesh];
      for (let v = 0; v < mesh.positions.length; v += 3) {
        const [x, y, z] = [mesh.positions[v], mesh.positions[v + 1], mesh.positions[v + 2]];
        const m = i.transform;
        const height = m[4] * x + m[5] * y + m[6] * z + m[7];
        if (!Number.isFinite(height)) throw new Error(`vertex ${v} of ${id}`);
        low = Math.min(low, height);
        high = Math.max(high, height);
      }
    }
    for (const v of actor.size) expect(v).toBeGreaterThan(0);
    if (id !== 'cloud') expect(low).toBeLessThan(0.2);
    expect(high).toBeGreaterThan(actor.size[1] * 0.5);
    expect(high).toBeLessThan(actor.size[1] * (id === 'bridge' ? 3.2 : 1.6) + 0.5);
  });

  it('follow the words: a colour said is the colour shown', () => {
    const c = context({ attributes: { ...NO_ATTRIBUTES, colour: ['blue'] } });
    NATURE_BUILDERS.tree(c);
    expect(c.world.world.materials.some((m) => m.translucency && m.color[2] > m.color[0] * 1.5)).toBe(true);
  });
});

describe('trees', () => {
  const build = (options: Partial<TreeOptions>) => {
    const world = new WorldBuilder();
    const model = buildTree(world, { species: 'broadleaf', season: 'summer', seed: 3, detail: 1, ...options });
    return { world: world.world, model };
  };

  it('stand bare in winter and leafy otherwise', () => {
    for (const season of SEASONS) {
      const { model } = build({ season });
      if (season === 'winter') expect(model.crown).toBe(-1);
      else expect(model.crown).toBeGreaterThanOrEqual(0);
    }
    expect(build({ species: 'conifer', season: 'winter' }).model.crown).toBeGreaterThanOrEqual(0);
  });

  it('cost less the farther they stand', () => {
    const triangles = (detail: number): number =>
      build({ detail }).world.meshes.reduce((n, m) => n + m.materials.length, 0);
    expect(triangles(0.13)).toBeLessThan(triangles(1) / 3);
    expect(triangles(0.05)).toBeLessThan(triangles(0.13));
    expect(triangles(1)).toBeLessThan(8000);
  });
});
