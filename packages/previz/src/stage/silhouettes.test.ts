import { Attributes, Look } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { THINGS, type Thing } from '../catalogue/things.ts';
import type { BuildContext } from './actor.ts';
import { buildActor } from './builders.ts';
import { restState } from './rest-state.ts';
import type { FrameScene, Instance, Mesh } from './scene.ts';
import { WorldBuilder } from './world-builder.ts';

/** Cells along each side of a silhouette. */
const CELLS = 28;
/** Outlines that share more than this of what either covers, from the side and from the front, are the same to the eye. */
const SAME = 0.88;

interface Shown {
  /** Side and front views, one after the other: 1 where the thing is. */
  outline: Uint8Array;
  /** Everything that tells one individual from another. */
  looks: string;
}

/** Corners of every triangle in the world, as drawn. */
function* corners(mesh: Mesh, instance: Instance): Generator<[number, number, number][]> {
  const at = (v: number): [number, number, number] => {
    let p = [mesh.positions[v * 3], mesh.positions[v * 3 + 1], mesh.positions[v * 3 + 2]];
    if (mesh.skin && instance.bones) {
      const q = [0, 0, 0];
      for (let k = 0; k < 4; k++) {
        const w = mesh.skin.weights[v * 4 + k] / 255;
        const o = mesh.skin.bones[v * 4 + k] * 12;
        for (let a = 0; a < 3; a++) {
          const row = o + a * 4;
          const b = instance.bones;
          q[a] += w * (b[row] * p[0] + b[row + 1] * p[1] + b[row + 2] * p[2] + b[row + 3]);
        }
      }
      p = q;
    }
    const m = instance.transform;
    return [0, 4, 8].map((o) => m[o] * p[0] + m[o + 1] * p[1] + m[o + 2] * p[2] + m[o + 3]) as [number, number, number];
  };
  for (let t = 0; t < mesh.indices.length; t += 3)
    yield [at(mesh.indices[t]), at(mesh.indices[t + 1]), at(mesh.indices[t + 2])];
}

function shown(thing: Thing, seed: number): Shown {
  const world = new WorldBuilder();
  const context: BuildContext = {
    world,
    look: Look.parse({ timeOfDay: 'noon', season: 'summer' }),
    seed,
    attributes: Attributes.parse({}),
    detail: 'extra',
    noun: thing.nouns[0],
  };
  const actor = buildActor(thing.id, context);
  const scene = { instances: [], lights: [], particles: [] } as unknown as FrameScene;
  actor.draw(restState([0, 0, 0], 0, 1), scene, 1);
  const faces = scene.instances.flatMap((i) => [...corners(world.world.meshes[i.mesh], i)]);
  const low = [0, 1, 2].map((a) => Math.min(...faces.map((f) => Math.min(f[0][a], f[1][a], f[2][a]))));
  const high = [0, 1, 2].map((a) => Math.max(...faces.map((f) => Math.max(f[0][a], f[1][a], f[2][a]))));
  const outline = new Uint8Array(2 * CELLS * CELLS);
  // Each view fills its frame, so that size alone makes no difference.
  [2, 0].forEach((across, view) => {
    const scale = (CELLS - 0.01) / Math.max(high[across] - low[across], high[1] - low[1]);
    for (const f of faces) {
      const [u, v] = [f.map((p) => (p[across] - low[across]) * scale), f.map((p) => (p[1] - low[1]) * scale)];
      const reach = Math.max(...u) - Math.min(...u) + Math.max(...v) - Math.min(...v);
      const steps = Math.max(1, Math.min(40, Math.ceil(reach * 1.5)));
      for (let i = 0; i <= steps; i++)
        for (let j = 0; i + j <= steps; j++) {
          const [a, b] = [i / steps, j / steps];
          const c = 1 - a - b;
          const x = Math.floor(u[0] * a + u[1] * b + u[2] * c);
          const y = Math.floor(v[0] * a + v[1] * b + v[2] * c);
          outline[view * CELLS * CELLS + y * CELLS + x] = 1;
        }
    }
  });
  const looks = JSON.stringify([
    world.world.materials,
    scene.instances.length,
    world.world.meshes.map((m) => [m.positions.length, ...m.positions.slice(0, 60), ...m.positions.slice(-60)]),
  ]);
  return { outline, looks };
}

/** Share of what either covers that both cover. */
function alike(a: Uint8Array, b: Uint8Array): number {
  let both = 0;
  let either = 0;
  for (let i = 0; i < a.length; i++) {
    if (a[i] && b[i]) both++;
    if (a[i] || b[i]) either++;
  }
  return both / Math.max(1, either);
}

describe.each([
  ['animal', 45],
  ['vehicle', 42],
  ['plant', 32],
] as const)('every %s', (kind, least) => {
  const things = THINGS.filter((thing) => thing.kind === kind);

  it(`has an outline, and at least ${least} of them can be told apart by it`, () => {
    const different: { id: string; outline: Uint8Array }[] = [];
    for (const thing of things) {
      const { outline } = shown(thing, 3);
      expect(
        outline.some((cell) => cell === 1),
        thing.id,
      ).toBe(true);
      if (!different.some((one) => alike(one.outline, outline) > SAME)) different.push({ id: thing.id, outline });
    }
    expect(different.length, different.map((one) => one.id).join(' ')).toBeGreaterThanOrEqual(least);
  }, 240_000);

  it('comes in two or more looks', () => {
    const single = things.filter((thing) => new Set([1, 2, 3, 4].map((seed) => shown(thing, seed).looks)).size < 2);
    expect(single.map((thing) => thing.id)).toEqual([]);
  }, 240_000);
});
