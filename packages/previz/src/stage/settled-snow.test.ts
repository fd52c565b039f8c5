import { describe, expect, it } from 'vitest';
import { MeshBuilder } from './mesh-builder.ts';
import { hex } from './scene.ts';
import { settleSnow } from './settled-snow.ts';
import { WorldBuilder } from './world-builder.ts';

/** Area of the triangles of a material, and the sum of all. */
function areas(world: WorldBuilder, mesh: number): { snow: number; all: number; faces: Set<string> } {
  const { positions: p, indices, materials } = world.world.meshes[mesh];
  const out = { snow: 0, all: 0, faces: new Set<string>() };
  for (let t = 0; t < materials.length; t++) {
    const [a, b, c] = [0, 1, 2].map((k) => indices[t * 3 + k] * 3);
    const u = [0, 1, 2].map((k) => p[b + k] - p[a + k]);
    const v = [0, 1, 2].map((k) => p[c + k] - p[a + k]);
    const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
    const area = Math.sqrt(n[0] ** 2 + n[1] ** 2 + n[2] ** 2) / 2;
    out.all += area;
    if (world.world.materials[materials[t]].pattern === 'snow') {
      out.snow += area;
      if (n[1] <= 0) out.faces.add('down');
    }
  }
  return out;
}

function ball(skin?: number): { world: WorldBuilder; mesh: number; before: number } {
  const world = new WorldBuilder();
  const material = world.material({ color: hex('#604030'), ...(skin ? { skin } : {}) });
  const b = new MeshBuilder();
  b.ellipsoid([0, 1, 0], [0.5, 0.5, 0.5], material, 24, 16);
  const mesh = world.mesh(b.build());
  return { world, mesh, before: areas(world, mesh).all };
}

describe('settled snow', () => {
  it('lies on the upper part of a ball along a smooth line, without changing its shape', () => {
    const { world, mesh, before } = ball();
    settleSnow(world, 0);
    const { snow, all, faces } = areas(world, mesh);
    expect(all).toBeCloseTo(before, 5);
    expect(snow / all).toBeGreaterThan(0.08);
    expect(snow / all).toBeLessThan(0.28);
    expect(faces.size).toBe(0);
    const made = world.world.meshes[mesh];
    expect(made.normals.length).toBe(made.positions.length);
    expect(made.uvs.length / 2).toBe(made.positions.length / 3);
    expect(Math.max(...made.indices)).toBeLessThan(made.positions.length / 3);
  });

  it('melts on skin', () => {
    const { world, mesh } = ball(0.6);
    settleSnow(world, 0);
    expect(areas(world, mesh).snow).toBe(0);
  });
});
