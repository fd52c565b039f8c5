import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { scaling } from '../math/vec.ts';
import { MeshBuilder } from '../stage/mesh-builder.ts';
import type { FrameScene, World } from '../stage/scene.ts';
import { demoStreet } from './demo-street.ts';
import { Renderer } from './renderer.ts';

const W = 320;
const H = 180;
const wasm = readFileSync(new URL('../../build/kernel.wasm', import.meta.url));
const demo = demoStreet(0, 3);
let full: Renderer;
let draft: Renderer;

beforeAll(async () => {
  full = await Renderer.create(wasm, W, H);
  draft = await Renderer.create(wasm, W, H, { draft: true });
});

function street(change: (scene: FrameScene) => void = () => {}): FrameScene {
  const scene = demo.scene(1);
  scene.post = { ...scene.post, grain: 0 };
  change(scene);
  return scene;
}

function draw(renderer: Renderer, world: World, scene: FrameScene): Uint8Array {
  renderer.setWorld(world);
  renderer.render(scene);
  return renderer.rgb();
}

function hash(renderer: Renderer): string {
  return createHash('sha256').update(renderer.y).update(renderer.u).update(renderer.v).digest('hex');
}

/** Decibels. */
function likeness(a: Uint8Array, b: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return 10 * Math.log10((255 * 255 * a.length) / Math.max(1, sum));
}

/** Means of the picture's ninths, 0..255, of each colour. */
function ninths(rgb: Uint8Array): number[] {
  const sums = new Array<number>(27).fill(0);
  const counts = new Array<number>(27).fill(0);
  for (let i = 0; i < rgb.length; i++) {
    const x = Math.floor(i / 3) % W;
    const y = Math.floor(i / 3 / W);
    const cell = (Math.floor((y * 3) / H) * 3 + Math.floor((x * 3) / W)) * 3 + (i % 3);
    sums[cell] += rgb[i];
    counts[cell]++;
  }
  return sums.map((sum, i) => sum / counts[i]);
}

/** The same picture but for fine detail: close pixel by pixel, and equal in light and colour part by part. */
function expectAlike(scene: FrameScene, world = demo.world, least = 24, most = 4): void {
  const due = draw(full, world, scene);
  const got = draw(draft, world, scene);
  expect(likeness(due, got)).toBeGreaterThan(least);
  const [a, b] = [ninths(due), ninths(got)];
  for (let i = 0; i < a.length; i++) expect(Math.abs(a[i] - b[i])).toBeLessThan(most);
}

describe('drafts', () => {
  it('show what the full picture shows, at the same size', () => {
    expectAlike(street());
    expect([draft.width, draft.height, draft.y.length, draft.u.length]).toEqual([W, H, W * H, (W * H) / 4]);
    // They are no full pictures under another name.
    const due = draw(full, demo.world, street());
    expect(likeness(due, draw(draft, demo.world, street()))).toBeLessThan(45);
  });

  it.each([
    ['blur of the lens', (s: FrameScene) => Object.assign(s.camera, { blur: 0.03, focusDistance: 4 })],
    ['tilt and shift', (s: FrameScene) => Object.assign(s.camera, { tiltShift: 0.8 })],
    ['a fisheye', (s: FrameScene) => Object.assign(s.post, { fisheye: 0.8 })],
    ['glare', (s: FrameScene) => Object.assign(s.post, { bloom: 0.5, flare: 0.5, shafts: 0.6, anamorphic: 0.5 })],
    ['fog', (s: FrameScene) => Object.assign(s.fog, { density: 0.03 })],
    [
      'a grade',
      (s: FrameScene) => Object.assign(s.post, { saturation: 0.6, contrast: 1.2, tintShadows: [0.8, 1, 1.2] }),
    ],
    ['a fade', (s: FrameScene) => Object.assign(s.post, { fade: 0.4 })],
  ])('have %s', (_, change) => {
    const scene = street();
    scene.post = { ...scene.post };
    scene.camera = { ...scene.camera };
    scene.fog = { ...scene.fog };
    change(scene);
    expectAlike(scene);
  });

  it('have particles, glass and water', () => {
    const particles = street((s) => {
      s.particles = Array.from({ length: 200 }, (_, i) => ({
        position: [((i * 37) % 100) / 10 - 5, ((i * 53) % 30) / 10, ((i * 71) % 100) / 10],
        size: 0.08,
        color: [4, 4, 4],
        alpha: 0.9,
        axis: [0, 1, 0],
        kind: 0,
      }));
    });
    expectAlike(particles);
    const builder = new MeshBuilder();
    const [water, glass] = [demo.world.materials.length, demo.world.materials.length + 1];
    builder.quad([-40, 0.4, 80], [40, 0.4, 80], [40, 0.4, 4], [-40, 0.4, 4], water);
    builder.quad([-2, 0, 3], [2, 0, 3], [2, 3, 3], [-2, 3, 3], glass);
    const world: World = {
      ...demo.world,
      materials: [
        ...demo.world.materials,
        { color: [0.02, 0.07, 0.09], pattern: 'water' },
        { color: [0.6, 0.8, 0.9], opacity: 0.3, roughness: 0.1, doubleSided: true },
      ],
      meshes: [...demo.world.meshes, builder.build()],
    };
    const mesh = demo.world.meshes.length;
    expectAlike(
      street((s) => {
        s.instances = [...s.instances, { mesh, transform: scaling(1, 1, 1), cast: 0, fixed: true }];
      }),
      world,
      22,
      6,
    );
  });

  it('are the same to the byte whatever was drawn before, and on a fresh instance', async () => {
    draw(draft, demo.world, street());
    const once = hash(draft);
    draw(
      draft,
      demo.world,
      street((s) => Object.assign(s.camera, { blur: 0.05 })),
    );
    draw(draft, demo.world, street());
    expect(hash(draft)).toBe(once);
    const fresh = await Renderer.create(wasm, W, H, { draft: true });
    draw(fresh, demo.world, street());
    expect(hash(fresh)).toBe(once);
  });

  it.each([
    [16, 16],
    [62, 200],
    [66, 64],
    [130, 98],
    [214, 120],
    [854, 480],
  ])('fill every pixel of %i x %i', async (width, height) => {
    const renderer = await Renderer.create(wasm, width, height, { draft: true });
    const due = await Renderer.create(wasm, width, height);
    const got = draw(renderer, demo.world, street());
    const light = (rgb: Uint8Array): number => rgb.reduce((sum, value) => sum + value, 0) / rgb.length;
    expect(Math.abs(light(draw(due, demo.world, street())) - light(got))).toBeLessThan(8);
    // The outermost columns and rows are like their neighbours.
    const line = (x: number, y: number): number => got[(y * width + x) * 3 + 1];
    let side = 0;
    for (let y = 0; y < height; y++) side += Math.abs(line(width - 1, y) - line(width - 3, y)) / height;
    for (let x = 0; x < width; x++) side += Math.abs(line(x, height - 1) - line(x, height - 3)) / width;
    expect(side).toBeLessThan(30);
  });
});
