import { describe, expect, it } from 'vitest';
import { placed } from '../math/vec.ts';
import { grainAt } from './detail.ts';
import { emptyScene } from './empty-scene.ts';
import { MeshBuilder } from './mesh-builder.ts';
import { MovingForms } from './moving-forms.ts';
import type { FrameScene, Instance } from './scene.ts';
import { WorldBuilder } from './world-builder.ts';

/** A knobbly thing that takes part, seen from this far. */
function thing() {
  const world = new WorldBuilder();
  const material = world.paint([0.5, 0.5, 0.5]);
  const mesh = new MeshBuilder();
  for (let i = 0; i < 12; i++) mesh.roundedBox([i * 0.1, 0.5, 0], [0.09, 1, 0.3], 0.03, material, 4);
  const instance: Instance = { mesh: world.mesh(mesh.build()), transform: placed([0, 0, 0]), cast: 1, fixed: false };
  const forms = new MovingForms(world.world);
  const first = emptyScene();
  first.instances.push(instance);
  forms.learn(first);
  const seen = (metres: number, change: (s: FrameScene) => void = () => undefined): readonly Instance[] => {
    const scene = emptyScene();
    scene.camera = { ...scene.camera, eye: [0, 1, metres], target: [0, 1, 0] };
    change(scene);
    scene.instances.push(instance);
    forms.choose(scene);
    return scene.instances;
  };
  const triangles = (instances: readonly Instance[], role: Instance['role']): number =>
    instances.filter((i) => i.role === role).reduce((sum, i) => sum + world.world.meshes[i.mesh].materials.length, 0);
  return { instance, seen, triangles, full: world.world.meshes[instance.mesh].materials.length };
}

describe('forms of what takes part', () => {
  it('are whole near the camera and coarser farther off', () => {
    const { seen, triangles, full } = thing();
    expect(triangles(seen(2), 'picture')).toBe(full);
    const series = [2, 20, 60, 200].map((metres) => triangles(seen(metres), 'picture'));
    for (let i = 1; i < series.length; i++) expect(series[i]).toBeLessThanOrEqual(series[i - 1]);
    expect(series[3]).toBeLessThan(full / 4);
  });

  it('cast the same shadow wherever the camera is', () => {
    const { seen } = thing();
    const shadows = (metres: number): unknown => seen(metres).filter((i) => i.role !== 'picture');
    expect(shadows(2)).toHaveLength(2);
    expect(shadows(200)).toEqual(shadows(2));
  });

  it('are coarser out of focus', () => {
    const { seen, triangles } = thing();
    const blurred = seen(12, (s) => {
      s.camera.focusDistance = 1.5;
      s.camera.blur = 0.05;
    });
    expect(triangles(blurred, 'picture')).toBeLessThan(triangles(seen(12), 'picture'));
  });

  it('leave alone what says what it is there for', () => {
    const { instance, seen } = thing();
    const whole: Instance = { ...instance, role: 'whole' };
    const scene = seen(200, (s) => s.instances.push(whole));
    expect(scene).toContain(whole);
  });
});

describe('grain', () => {
  it('is a pixel of 1080 lines in focus and grows with the disc out of focus', () => {
    const { camera } = emptyScene();
    const sharp = { ...camera, fovY: 2 * Math.atan(0.5), blur: 0 };
    expect(grainAt(sharp, 1080, 1)).toBeCloseTo(1, 6);
    const soft = { ...sharp, blur: 0.02, focusDistance: 10 };
    expect(grainAt(soft, 10, 1)).toBeCloseTo(grainAt(sharp, 10, 1), 9);
    expect(grainAt(soft, 100, 1)).toBeGreaterThan(grainAt(sharp, 100, 1) * 5);
    expect(grainAt({ ...soft, tiltShift: 1 }, 100, 1)).toBe(grainAt(sharp, 100, 1));
  });
});
