import { describe, expect, it } from 'vitest';
import { placed } from '../../math/vec.ts';
import { boundsOf, coarsen, leafTable, partsOf } from '../coarsen.ts';
import { emptyScene } from '../empty-scene.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { buildTree } from '../nature/trees.ts';
import { WorldBuilder } from '../world-builder.ts';
import { formFor, Levels, viewpointOf } from './levels.ts';

function oak() {
  const world = new WorldBuilder();
  const model = buildTree(world, { species: 'broadleaf', season: 'summer', seed: 3, detail: 1 });
  const levels = new Levels(world.world);
  const thing = levels.of({ mesh: model.crown, transform: placed([0, 0, 0], 0.4), cast: 0, fixed: true });
  const trianglesAt = (metres: number, fovY = 0.72, density = 0): number => {
    const scene = emptyScene();
    scene.camera = { ...scene.camera, eye: [0, 2, metres], target: [0, 2, 0], fovY };
    scene.fog = { ...scene.fog, density, falloff: 1e6 };
    const form = formFor(thing, viewpointOf(scene));
    return form ? world.world.meshes[form.mesh].materials.length : 0;
  };
  return { world: world.world, model, thing, trianglesAt };
}

describe('forms of a thing by distance', () => {
  it('is whole near the camera and ever coarser farther off', () => {
    const { world, model, trianglesAt } = oak();
    const full = world.meshes[model.crown].materials.length;
    expect(trianglesAt(6)).toBe(full);
    const series = [6, 30, 60, 120, 300].map((d) => trianglesAt(d));
    for (let i = 1; i < series.length; i++) expect(series[i]).toBeLessThanOrEqual(series[i - 1]);
    expect(trianglesAt(60)).toBeLessThan(full / 4);
    expect(trianglesAt(300)).toBeGreaterThan(0);
  });

  it('shows more through a longer lens', () => {
    const { trianglesAt } = oak();
    expect(trianglesAt(60, 0.12)).toBeGreaterThan(trianglesAt(60, 0.9));
  });

  it('leaves out what the haze hides', () => {
    const { trianglesAt } = oak();
    expect(trianglesAt(200, 0.72, 0.1)).toBe(0);
    expect(trianglesAt(20, 0.72, 0.1)).toBeGreaterThan(0);
  });

  it('stays the same while the camera moves a little', () => {
    const { thing } = oak();
    const scene = emptyScene();
    const forms = new Set(
      [30.2, 30.4, 30.6, 30.8].map((z) => {
        scene.camera = { ...scene.camera, eye: [0, 2, z], target: [0, 2, 0] };
        return formFor(thing, viewpointOf(scene));
      }),
    );
    expect(forms.size).toBe(1);
  });

  it('keeps the outline of a crown', () => {
    const { world, thing } = oak();
    const whole = boundsOf(world.meshes[thing.forms[0].instance?.mesh ?? -1].positions);
    for (const { instance } of thing.forms) {
      const b = boundsOf(world.meshes[instance?.mesh ?? -1].positions);
      for (let k = 0; k < 6; k++) expect(Math.abs(b[k] - whole[k])).toBeLessThan(0.6);
    }
  });
});

describe('a coarser mesh', () => {
  it('keeps wide faces and loses thin rails', () => {
    const b = new MeshBuilder();
    b.box([0, 1, 0], [2, 2, 2], 0).box([0, 3, 0], [2, 0.02, 0.02], 0);
    const mesh = b.build();
    const coarse = coarsen(mesh, partsOf(mesh), leafTable([{ color: [1, 1, 1] }]), 0.2);
    expect(coarse.materials.length).toBe(12);
    expect(boundsOf(coarse.positions)).toEqual([-1, 0, -1, 1, 2, 1]);
  });

  it('keeps the two faces of a plate apart', () => {
    const b = new MeshBuilder();
    b.roundedBox([0, 0, 0], [1, 0.03, 1], 0.01, 0, 2);
    const mesh = b.build();
    const coarse = coarsen(mesh, partsOf(mesh), leafTable([{ color: [1, 1, 1] }]), 0.1);
    expect(coarse.materials.length).toBeGreaterThan(0);
    const ups = new Set<number>();
    for (let i = 1; i < coarse.normals.length; i += 3)
      if (Math.abs(coarse.normals[i]) > 0.7) ups.add(Math.sign(coarse.normals[i]));
    expect(ups.size).toBe(2);
  });
});
