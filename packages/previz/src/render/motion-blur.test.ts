import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { multiply, placed, rotationZ, translation, type Vec3 } from '../math/vec.ts';
import { emptyScene } from '../stage/empty-scene.ts';
import { MeshBuilder } from '../stage/mesh-builder.ts';
import type { FrameScene, Instance, Material, World } from '../stage/scene.ts';
import { demoStreet } from './demo-street.ts';
import { Renderer } from './renderer.ts';

const W = 320;
const H = 180;
const wasm = readFileSync(new URL('../../build/kernel.wasm', import.meta.url));
let renderer: Renderer;

beforeAll(async () => {
  renderer = await Renderer.create(wasm, W, H);
});

const red: Material = { color: [0.7, 0.1, 0.1] };
const grey: Material = { color: [0.5, 0.5, 0.5] };

function world(materials: Material[], ...meshes: ((m: MeshBuilder) => void)[]): World {
  const built = meshes.map((make) => {
    const m = new MeshBuilder();
    make(m);
    return m.build();
  });
  return { materials, textures: [], meshes: built };
}

const ground = (m: MeshBuilder): void => {
  m.quad([-30, 0, 30], [30, 0, 30], [30, 0, -30], [-30, 0, -30], 0);
};
const put = (mesh: number, position: Vec3 = [0, 0, 0], fixed = false): Instance => ({
  mesh,
  transform: placed(position),
  cast: 0,
  fixed,
  ...(fixed ? {} : { key: mesh }),
});

/** A plain daylight scene: camera at 2 m height looking along +Z. */
function scene(instances: Instance[]): FrameScene {
  const s = emptyScene(1);
  s.camera = { eye: [0, 2, -6], target: [0, 1, 0], roll: 0, fovY: 0.8, focusDistance: 6, blur: 0, tiltShift: 0 };
  s.instances = instances;
  s.sun = { ...s.sun, direction: [0.64, 0.68, -0.36], color: [4.5, 4.3, 4] };
  s.ambient = { sky: [0.7, 0.8, 1], ground: [0.4, 0.4, 0.4] };
  s.fog = { ...s.fog, density: 0 };
  s.post = { ...s.post, bloom: 0, flare: 0, shafts: 0, vignette: 0, grain: 0 };
  return s;
}

function draw(w: World, s: FrameScene): Uint8Array {
  renderer.setWorld(w);
  renderer.render(s);
  return renderer.rgb();
}

const pixel = (rgb: Uint8Array, x: number, y: number): readonly number[] => [
  ...rgb.subarray((y * W + x) * 3, (y * W + x) * 3 + 3),
];
/** Pixels that differ by more than a hair. */
function changed(a: Uint8Array, b: Uint8Array): [x: number, y: number][] {
  const out: [number, number][] = [];
  for (let i = 0; i < W * H; i++) {
    const d = [0, 1, 2].reduce((sum, k) => sum + Math.abs(a[i * 3 + k] - b[i * 3 + k]), 0);
    if (d > 12) out.push([i % W, Math.floor(i / W)]);
  }
  return out;
}
/** Steepest step between neighbours on a row. */
function steepest(rgb: Uint8Array, y: number): number {
  let most = 0;
  for (let x = 1; x < W; x++) most = Math.max(most, Math.abs(pixel(rgb, x, y)[0] - pixel(rgb, x - 1, y)[0]));
  return most;
}

describe('an open shutter', () => {
  const box = world([grey, red], ground, (m) => m.box([0, 1, 0], [1, 2, 1], 1));

  it('leaves every byte where nothing moves', () => {
    const shown = [put(0, [0, 0, 0], true), put(1)];
    const still = draw(box, scene(shown)).slice();
    const open = scene(shown);
    open.motion = { open: 1, span: 0.25, before: { camera: open.camera, instances: shown } };
    expect(changed(draw(box, open), still)).toEqual([]);
    expect([...draw(box, open)]).toEqual([...still]);
  });

  it('blurs what the camera sweeps over, the more the longer it is open', () => {
    const shown = [put(0, [0, 0, 0], true), put(1, [0, 0, 0], true)];
    const swept = (open: number): number => {
      const s = scene(shown);
      const [x, y, z] = s.camera.target;
      s.motion = { open, span: 1, before: { camera: { ...s.camera, target: [x + 0.5, y, z] }, instances: [] } };
      return steepest(draw(box, s), 80);
    };
    const still = steepest(draw(box, scene(shown)), 80);
    expect(swept(0.25)).toBeLessThan(still * 0.8);
    expect(swept(0.75)).toBeLessThan(swept(0.25));
  });

  it('blurs what moves by itself, and only where that passes', () => {
    const shown = [put(0, [0, 0, 0], true), put(1)];
    const s = scene(shown);
    s.motion = { open: 1, span: 1, before: { camera: s.camera, instances: [put(1, [0.5, 0, 0])] } };
    const still = draw(box, scene(shown)).slice();
    const moving = draw(box, s).slice();
    expect(steepest(moving, 80)).toBeLessThan(steepest(still, 80) * 0.7);
    // The box is about 40 pixels wide and goes 16: nothing farther off changes.
    for (const [x] of changed(moving, still)) expect(Math.abs(x - W / 2)).toBeLessThan(42);
  });

  it('turns the spokes of a wheel into a disc and keeps its hub and what stands about it', () => {
    const wheel = world(
      [grey, { color: [0.02, 0.02, 0.02] }],
      (m) => m.quad([-30, -30, 6], [-30, 30, 6], [30, 30, 6], [30, -30, 6], 0),
      (m) => {
        m.box([0, 0, 0], [0.5, 0.5, 0.1], 1);
        for (let k = 0; k < 4; k++) {
          m.at(rotationZ((k * Math.PI) / 4), () => m.box([0, 0, 0], [3.6, 0.1, 0.05], 1));
        }
      },
    );
    const turned = (angle: number): Instance => ({
      ...put(1),
      transform: multiply(translation(0, 1, 0), rotationZ(angle)),
    });
    const shown = [put(0, [0, 0, 0], true), turned(0.2)];
    const s = scene(shown);
    // A twelfth of a turn for each quarter of a frame.
    s.motion = { open: 0.5, span: 0.25, before: { camera: s.camera, instances: [turned(0.2 + Math.PI / 16)] } };
    const still = draw(wheel, scene(shown)).slice();
    const moving = draw(wheel, s).slice();
    /** Greatest less least brightness on a ring, a share of the wheel's radius from its middle. */
    const contrast = (rgb: Uint8Array, share: number): number => {
      const radius = (1.8 / 6.1) * (H / 2 / Math.tan(0.4)) * share;
      const values = Array.from({ length: 90 }, (_, k) => {
        const a = (k / 90) * 2 * Math.PI;
        return pixel(rgb, Math.round(W / 2 + radius * Math.cos(a)), Math.round(H / 2 + radius * Math.sin(a)))[1];
      });
      return Math.max(...values) - Math.min(...values);
    };
    expect(contrast(still, 0.75)).toBeGreaterThan(60);
    expect(contrast(moving, 0.75)).toBeLessThan(contrast(still, 0.75) * 0.65);
    expect(pixel(moving, W / 2, H / 2)).toEqual(pixel(still, W / 2, H / 2));
    expect(pixel(moving, 4, 4)).toEqual(pixel(still, 4, 4));
  });

  it('blurs a limb that bones carry and not the body it hangs on', () => {
    const body = world([grey, red], ground, (m) => {
      m.box([0, 1, 0], [0.8, 2, 0.4], 1);
      m.box([1, 1.6, 0], [1, 0.16, 0.16], 1);
    });
    const mesh = body.meshes[1];
    const count = mesh.positions.length / 3;
    mesh.skin = { bones: new Uint8Array(count * 4), weights: new Uint8Array(count * 4), boneCount: 2 };
    for (let v = 0; v < count; v++) {
      mesh.skin.weights[v * 4] = 255;
      mesh.skin.bones[v * 4] = mesh.positions[v * 3] > 0.45 ? 1 : 0;
    }
    const posed = (lift: number): Instance => ({
      ...put(1),
      bones: new Float32Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, lift, 0, 0, 1, 0]),
    });
    const s = scene([put(0, [0, 0, 0], true), posed(0)]);
    const still = draw(body, s).slice();
    s.motion = { open: 1, span: 1, before: { camera: s.camera, instances: [posed(0.5)] } };
    const far = changed(draw(body, s), still);
    expect(far.length).toBeGreaterThan(100);
    // The camera's right is -X: the arm lies to the left of the trunk, whose own left edge is at x = 147.
    for (const [x] of far) expect(x).toBeLessThan(150);
  });

  it('draws the trail of a lamp as bright as its light is', () => {
    const lamp = world([{ color: [0.02, 0.02, 0.02] }, { color: [1, 1, 1], emissive: [60, 60, 60] }], ground, (m) =>
      m.box([0, 1, 0], [0.2, 0.2, 0.2], 1),
    );
    const shown = [put(0, [0, 0, 0], true), put(1)];
    const s = scene(shown);
    s.motion = { open: 1, span: 1, before: { camera: s.camera, instances: [put(1, [1, 0, 0])] } };
    const rgb = draw(lamp, s);
    // A fifth of the time at every place, and yet far brighter than a fifth of white.
    expect(pixel(rgb, W / 2 + 9, H / 2)[1]).toBeGreaterThan(200);
  });

  it('gives the same bytes whatever was drawn before', async () => {
    const street = demoStreet(0, 4);
    const moving = (t: number): FrameScene => {
      const before = street.scene(t - 0.01);
      const now = street.scene(t);
      now.motion = { open: 0.5, span: 0.24, before: { camera: before.camera, instances: before.instances } };
      return now;
    };
    const hash = (r: Renderer): string => createHash('sha256').update(r.y).update(r.u).update(r.v).digest('hex');
    renderer.setWorld(street.world);
    renderer.render(moving(0.5));
    const first = hash(renderer);
    renderer.render(street.scene(2));
    renderer.render(moving(1));
    renderer.render(moving(0.5));
    expect(hash(renderer)).toBe(first);
    const other = await Renderer.create(wasm, W, H);
    other.setWorld(street.world);
    other.render(moving(0.5));
    expect(hash(other)).toBe(first);
  });
});
