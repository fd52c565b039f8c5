import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { placed, scaling, translation, type Vec3 } from '../math/vec.ts';
import { MeshBuilder } from '../stage/mesh-builder.ts';
import type { FrameScene, Instance, Material, Mesh, World } from '../stage/scene.ts';
import { DEFAULT_POST, PATTERNS } from '../stage/scene.ts';
import { demoStreet } from './demo-street.ts';
import { Renderer } from './renderer.ts';

const W = 320;
const H = 180;
const wasm = readFileSync(new URL('../../build/kernel.wasm', import.meta.url));
let renderer: Renderer;

beforeAll(async () => {
  renderer = await Renderer.create(wasm, W, H);
});

/** A plain daylight scene: camera at 3 m height looking along +Z, sun from the left (+X) and behind. */
function scene(instances: Instance[], change: (s: FrameScene) => void = () => {}): FrameScene {
  const s: FrameScene = {
    camera: { eye: [0, 2, -6], target: [0, 1, 0], roll: 0, fovY: 0.8, focusDistance: 6, blur: 0, tiltShift: 0 },
    instances,
    lights: [],
    sun: {
      direction: [0.6, 0.7, -0.4],
      color: [4.5, 4.3, 4],
      softness: 0.1,
      shadowCentre: [0, 0, 0],
      shadowRadius: 12,
    },
    ambient: { sky: [0.7, 0.8, 1], ground: [0.4, 0.4, 0.4] },
    sky: {
      zenith: [0.7, 1.4, 3],
      horizon: [2.5, 3, 3.6],
      ground: [0.4, 0.4, 0.4],
      glow: [0.5, 0.4, 0.3],
      discCos: 0.9998,
      cloudCover: 0,
      cloudColor: [4, 4, 4],
      cloudShade: [2, 2, 2],
      stars: 0,
      aurora: 0,
      seed: 1,
    },
    fog: { color: [2, 2, 2], sunColor: [2, 2, 2], density: 0, falloff: 30 },
    particles: [],
    post: { ...DEFAULT_POST, bloom: 0, vignette: 0, grain: 0 },
    time: 0,
    frame: 0,
    seed: 1,
  };
  change(s);
  return s;
}

function world(materials: Material[], ...meshes: ((m: MeshBuilder) => void)[]): World {
  return {
    materials,
    textures: [],
    meshes: meshes.map((draw) => {
      const m = new MeshBuilder();
      draw(m);
      return m.build();
    }),
  };
}

const put = (mesh: number, position: Vec3 = [0, 0, 0], fixed = false): Instance => ({
  mesh,
  transform: placed(position),
  cast: 0,
  fixed,
});
const white: Material = { color: [0.8, 0.8, 0.8] };
const ground = (m: MeshBuilder): void => {
  m.quad([-30, 0, 30], [30, 0, 30], [30, 0, -30], [-30, 0, -30], 0);
};

function hash(r: Renderer): string {
  return createHash('sha256').update(r.y).update(r.u).update(r.v).digest('hex');
}
function draw(w: World, s: FrameScene): Uint8Array {
  renderer.setWorld(w);
  renderer.render(s);
  return renderer.rgb();
}
const at = (rgb: Uint8Array, x: number, y: number): [number, number, number] => {
  const o = (y * W + x) * 3;
  return [rgb[o], rgb[o + 1], rgb[o + 2]];
};
const green = (rgb: Uint8Array, x: number, y: number): number => rgb[(y * W + x) * 3 + 1];
/** Steepest step between neighbours on a row. */
function steepest(rgb: Uint8Array, y: number, x0 = 1, x1 = W - 1): number {
  let most = 0;
  for (let x = x0; x < x1; x++) most = Math.max(most, Math.abs(green(rgb, x, y) - green(rgb, x - 1, y)));
  return most;
}

describe('determinism', () => {
  it('draws a frame the same whatever it drew before, at sizes that fill no tile', async () => {
    const demo = demoStreet(0, 3);
    for (const [width, height] of [
      [640, 360],
      [608, 342],
    ]) {
      const used = await Renderer.create(wasm, width, height);
      used.setWorld(demo.world);
      const wanted: FrameScene = {
        ...demo.scene(1),
        camera: { ...demo.scene(1).camera, blur: 0.03, focusDistance: 3 },
      };
      for (let t = 0; t < 4; t++) {
        const other = demo.scene(t * 2.7 + 0.4);
        const camera = {
          ...other.camera,
          eye: [t - 2, 0.4 + t * 0.9, 6 - t] as Vec3,
          blur: 0.04,
          focusDistance: 2 + t,
        };
        used.render({ ...other, camera });
        used.render(wanted);
        const fresh = await Renderer.create(wasm, width, height);
        fresh.setWorld(demo.world);
        fresh.render(wanted);
        expect(hash(used)).toBe(hash(fresh));
      }
    }
  });

  it('draws the same scene to the same bytes twice and on a fresh instance, with the full look', async () => {
    const demo = demoStreet(0, 3);
    const s = demo.scene(1);
    s.camera.blur = 0.03;
    s.post = { ...s.post, bloom: 0.5, flare: 0.6, shafts: 0.5, anamorphic: 0.4, grain: 3 };
    renderer.setWorld(demo.world);
    renderer.render(demo.scene(0.2));
    renderer.render(s);
    const first = hash(renderer);
    renderer.render(s);
    expect(hash(renderer)).toBe(first);
    const fresh = await Renderer.create(wasm, W, H);
    fresh.setWorld(demo.world);
    fresh.render(s);
    expect(hash(fresh)).toBe(first);
  });

  it('does not depend on the shots drawn before, and takes no more memory for them', () => {
    const a = demoStreet(0, 2);
    const b = demoStreet(3, 4);
    const shot = (demo: typeof a): string => {
      renderer.setWorld(demo.world);
      renderer.render(demo.scene(2));
      return hash(renderer);
    };
    const first = shot(a);
    const other = shot(b);
    const held = renderer.memoryBytes;
    expect(other).not.toBe(first);
    for (let i = 0; i < 4; i++) {
      expect(shot(a)).toBe(first);
      expect(shot(b)).toBe(other);
    }
    expect(renderer.memoryBytes).toBe(held);
  });

  it('gives a frame of a shot the same bytes whichever frame came before it', () => {
    const demo = demoStreet(0, 3);
    renderer.setWorld(demo.world);
    renderer.render(demo.scene(5));
    renderer.render(demo.scene(1));
    const after5 = hash(renderer);
    renderer.setWorld(demo.world);
    renderer.render(demo.scene(1));
    expect(hash(renderer)).toBe(after5);
  });

  it('changes grain with the frame and the seed only', () => {
    const w = world([white], ground);
    const grainy = (frame: number, seed: number): string => {
      draw(
        w,
        scene([put(0)], (s) => {
          s.post.grain = 3;
          s.frame = frame;
          s.seed = seed;
        }),
      );
      return hash(renderer);
    };
    expect(grainy(1, 1)).toBe(grainy(1, 1));
    expect(grainy(1, 1)).not.toBe(grainy(2, 1));
    expect(grainy(1, 1)).not.toBe(grainy(1, 2));
  });
});

describe('light and surfaces', () => {
  it('exposes white in full sun at 80 to 95 % of display white', () => {
    const rgb = draw(
      world([{ color: [0.9, 0.9, 0.9] }], ground),
      scene([put(0)], (s) => {
        s.sun.direction = [0, 1, 0];
      }),
    );
    const [r, g, b] = at(rgb, W / 2, H - 20);
    expect((r + g + b) / 3 / 255).toBeGreaterThan(0.8);
    expect((r + g + b) / 3 / 255).toBeLessThan(0.95);
  });

  it('shows a red plane as red after decoding the planes', () => {
    const [r, g, b] = at(draw(world([{ color: [0.7, 0.04, 0.03] }], ground), scene([put(0)])), W / 2, H - 20);
    expect(r).toBeGreaterThan(130);
    expect(g).toBeLessThan(90);
    expect(b).toBeLessThan(90);
  });

  it("drops a cube's shadow on the side away from the sun", () => {
    const w = world([white], ground, (m) => m.box([0, 0.5, 0], [1, 1, 1], 0));
    const s = scene([put(0), put(1)], (x) => {
      x.camera.eye = [0, 8, -0.01];
      x.camera.target = [0, 0, 0];
      x.sun.direction = [0.7, 0.7, 0];
    });
    const rgb = draw(w, s);
    const middle = H / 2;
    // Looking down with +Z up in the picture, +X is on the left: the sun stands left, the shadow lies right.
    const scale = H / 2 / (8 * 0.4228);
    const shadow = green(rgb, Math.round(W / 2 + scale * 1.1), middle);
    const lit = green(rgb, Math.round(W / 2 - scale * 1.1), middle);
    expect(shadow).toBeLessThan(lit * 0.75);
  });

  it('leaves evenly lit ground free of shadow acne, even under a low sun', () => {
    const rgb = draw(
      world([white], ground, (m) => m.box([0, 30, 0], [0.1, 0.1, 0.1], 0)),
      scene([put(0), put(1)], (s) => {
        s.sun.direction = [0.95, 0.2, 0.1];
      }),
    );
    for (const y of [H - 10, H - 40]) expect(steepest(rgb, y)).toBeLessThanOrEqual(3);
  });

  it('puts the nearer of two things in front, whatever the order of the list', () => {
    const w = world(
      [{ color: [0.8, 0.05, 0.05] }, { color: [0.05, 0.05, 0.8] }],
      (m) => m.box([0, 1, 0], [2, 2, 0.2], 0),
      (m) => m.box([0, 1, 0], [2, 2, 0.2], 1),
    );
    const near = put(0, [0, 0, -1]);
    const far = put(1, [0, 0, 1]);
    const [r, , b] = at(draw(w, scene([near, far])), W / 2, H / 2);
    expect(r).toBeGreaterThan(b);
    const first = hash(renderer);
    draw(w, scene([far, near]));
    expect(hash(renderer)).toBe(first);
  });

  it('gives slanted edges intermediate tones', () => {
    const w = world([{ color: [0, 0, 0], emissive: [4, 4, 4] }], (m) =>
      m.quad([-1, 0, 0], [-1, 2, 0.0], [1.3, 2.2, 0], [1, 0.1, 0], 0),
    );
    const rgb = draw(
      w,
      scene([put(0)], (s) => {
        s.sky = { ...s.sky, zenith: [0, 0, 0], horizon: [0, 0, 0], glow: [0, 0, 0], ground: [0, 0, 0], discCos: 1 };
        s.camera.eye = [0, 1, -4];
        s.instances[0].transform = [...scaling(-1, 1, 1)];
      }),
    );
    const levels = new Set<number>();
    for (let x = 0; x < W; x++) for (let y = 0; y < H; y++) levels.add(green(rgb, x, y) >> 4);
    let between = 0;
    for (let i = 0; i < rgb.length; i += 3) if (rgb[i + 1] > 40 && rgb[i + 1] < 190) between++;
    expect(between).toBeGreaterThan(60);
    expect(levels.size).toBeGreaterThan(4);
  });

  it('fades fine patterns into their mean instead of aliasing', () => {
    const stripes: Material = {
      color: [0.9, 0.9, 0.9],
      color2: [0.05, 0.05, 0.05],
      pattern: 'stripes',
      patternScale: 0.02,
    };
    const rgb = draw(
      world([stripes], (m) => m.quad([-40, -20, 0], [40, -20, 0], [40, 20, 0], [-40, 20, 0], 0)),
      scene([{ ...put(0), transform: placed([0, 0, 12], Math.PI) }], (s) => {
        s.camera.target = [0, 2, 0];
      }),
    );
    for (let x = 1; x < W; x += 7) {
      for (let y = 2; y < H; y += 5) expect(Math.abs(green(rgb, x, y) - green(rgb, x, y - 1))).toBeLessThan(12);
    }
  });

  it('knows every pattern and never leaves the range of a picture', () => {
    const names = Object.keys(PATTERNS) as (keyof typeof PATTERNS)[];
    const w = world(
      names.map((pattern) => ({ color: [0.5, 0.4, 0.3], color2: [0.2, 0.3, 0.5], pattern, texture: 0 })),
      ...names.map((_, i) => (m: MeshBuilder) => void m.quad([-1, 0, 0], [1, 0, 0], [1, 2, 0], [-1, 2, 0], i)),
    );
    w.textures = [{ width: 2, height: 2, rgb: Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]) }];
    const seen = new Set<string>();
    for (let i = 0; i < names.length; i++) {
      draw(
        w,
        scene([{ ...put(i), transform: placed([0, 0, 0], Math.PI) }], (s) => {
          s.camera.eye = [0, 1, -2.5];
        }),
      );
      for (const value of renderer.y) if (value < 16 || value > 235) throw new Error(`${names[i]}: luma ${value}`);
      seen.add(hash(renderer));
    }
    // Water differs from plain by its mirror, so every name draws something of its own.
    expect(seen.size).toBe(names.length);
  });

  it('shows what is behind through glass, tinted', () => {
    const w = world(
      [
        { color: [0, 0, 0], emissive: [3, 0.1, 0.1] },
        { color: [0.05, 0.2, 0.6], opacity: 0.4 },
      ],
      (m) => m.box([0, 1, 2], [4, 4, 0.2], 0),
      (m) => m.box([0, 1, 0], [4, 4, 0.1], 1),
    );
    const bare = at(draw(w, scene([put(0)])), W / 2, H / 2);
    const seen = at(draw(w, scene([put(0), put(1)])), W / 2, H / 2);
    expect(seen[0]).toBeLessThan(bare[0]);
    expect(seen[0]).toBeGreaterThan(80);
    expect(seen[2]).toBeGreaterThan(bare[2]);
  });

  it('bends skinned meshes by their bones', () => {
    const m = new MeshBuilder();
    m.setSkin([[0, 1]]);
    m.box([0, 1, 0], [1, 1, 1], 0);
    const w: World = { materials: [{ color: [0, 0, 0], emissive: [4, 4, 4] }], textures: [], meshes: [m.build()] };
    const bones = (x: number): Float32Array => Float32Array.from(translation(x, 0, 0));
    const left = draw(w, scene([{ ...put(0), bones: bones(1.5) }]));
    const lit = (rgb: Uint8Array, x0: number, x1: number): number => {
      let n = 0;
      for (let x = x0; x < x1; x++) if (green(rgb, x, H / 2) > 200) n++;
      return n;
    };
    expect(lit(left, 0, W / 2)).toBeGreaterThan(10);
    expect(lit(left, W / 2 + 10, W)).toBe(0);
  });

  it('lights what is within reach of a lamp at night, and only that', () => {
    const w = world([white], ground);
    const night = (lights: FrameScene['lights']): Uint8Array =>
      draw(
        w,
        scene([put(0)], (s) => {
          s.sun.color = [0, 0, 0];
          s.ambient = { sky: [0.02, 0.02, 0.02], ground: [0.02, 0.02, 0.02] };
          s.lights = lights;
        }),
      );
    const dark = night([]);
    const lamp = night([{ position: [0, 1.5, 0], color: [8, 6, 3], range: 4 }]);
    expect(green(lamp, W / 2, 122)).toBeGreaterThan(green(dark, W / 2, 122) + 40);
    expect(green(lamp, 4, H - 4)).toBe(green(dark, 4, H - 4));
  });
});

describe('air and lens', () => {
  it('raises far tones with fog and leaves near ones', () => {
    const w = world(
      [{ color: [0.02, 0.02, 0.02] }],
      (m) => m.box([1.5, 1, -2], [1, 4, 0.2], 0),
      (m) => m.box([-9, 1, 40], [14, 14, 0.2], 0),
    );
    const clear = draw(w, scene([put(0), put(1)]));
    const foggy = draw(
      w,
      scene([put(0), put(1)], (s) => {
        s.fog.density = 0.02;
      }),
    );
    const far: [number, number] = [Math.round(W * 0.62), H / 2];
    const near: [number, number] = [Math.round(W * 0.32), H / 2];
    expect(green(foggy, ...far) - green(clear, ...far)).toBeGreaterThan(40);
    expect(green(foggy, ...near) - green(clear, ...near)).toBeLessThan(green(foggy, ...far) - green(clear, ...far));
  });

  it('blurs what is far and keeps what is in focus', () => {
    const stripe = (z: number, x: number) => (m: MeshBuilder) => {
      for (let i = 0; i < 5; i++) m.box([x + i * 0.4 * (z + 6) * 0.15, 1, z], [0.2 * (z + 6) * 0.15, 4, 0.1], 0);
    };
    const w = world([{ color: [0, 0, 0] }], stripe(0, 0.3), stripe(30, -9));
    const sharp = draw(w, scene([put(0), put(1)]));
    const blurred = draw(
      w,
      scene([put(0), put(1)], (s) => {
        s.camera.blur = 0.06;
        s.camera.focusDistance = 6;
      }),
    );
    // The row at which both rows of bars stand against the sky.
    const y = 61;
    expect(steepest(sharp, y, W / 2 + 4, W - 4)).toBeGreaterThan(100);
    expect(steepest(blurred, y, W / 2 + 4, W - 4)).toBeLessThan(steepest(sharp, y, W / 2 + 4, W - 4) * 0.6);
    expect(steepest(blurred, y, 60, W / 2 - 12)).toBeGreaterThan(steepest(sharp, y, 60, W / 2 - 12) * 0.8);
  });

  it('spreads bright lights with bloom', () => {
    const w = world([{ color: [0, 0, 0], emissive: [40, 40, 40] }], (m) => m.sphere([0, 1, 0], 0.2, 0));
    const dark = (bloom: number): number =>
      green(
        draw(
          w,
          scene([put(0)], (s) => {
            s.sky = { ...s.sky, zenith: [0, 0, 0], horizon: [0, 0, 0], glow: [0, 0, 0], ground: [0, 0, 0], discCos: 1 };
            s.post.bloom = bloom;
          }),
        ),
        W / 2 + 14,
        H / 2,
      );
    expect(dark(0.6)).toBeGreaterThan(dark(0) + 8);
  });

  it('draws every kind of particle, hides them behind walls, and fades the picture to black', () => {
    const w = world([{ color: [0.02, 0.02, 0.02] }], (m) => m.box([0, 1, 0], [20, 20, 0.1], 0));
    for (const kind of [0, 1, 2, 3, 4, 5, 6] as const) {
      const particle = (z: number): string => {
        draw(
          w,
          scene([put(0)], (s) => {
            s.particles.push({
              position: [0, 1, z],
              size: 0.4,
              kind,
              color: [3, 3, 3],
              alpha: 0.9,
              axis: kind === 1 ? [0.2, 1, 0] : [0.1, 0.2, -1],
            });
          }),
        );
        return hash(renderer);
      };
      draw(w, scene([put(0)]));
      const bare = hash(renderer);
      expect(particle(-2), `kind ${kind}`).not.toBe(bare);
      expect(particle(4), `kind ${kind}`).toBe(bare);
    }
    const black = draw(
      w,
      scene([put(0)], (s) => {
        s.post.fade = 0;
      }),
    );
    expect(black.reduce((most, v) => Math.max(most, v), 0)).toBeLessThanOrEqual(1);
  });

  it('tells stars from a starless night, and day from both', () => {
    const sky = (stars: number): number => {
      const rgb = draw(
        world([white]),
        scene([], (s) => {
          s.sky = {
            ...s.sky,
            zenith: [0.01, 0.01, 0.03],
            horizon: [0.02, 0.02, 0.05],
            glow: [0, 0, 0],
            discCos: 1,
            stars,
          };
          s.camera.target = [0, 6, 0];
        }),
      );
      return rgb.reduce((most, v) => Math.max(most, v), 0);
    };
    expect(sky(1)).toBeGreaterThan(sky(0) + 40);
  });
});

describe('hard cases', () => {
  const sane = (): void => {
    for (const value of renderer.y) if (value < 16 || value > 235) throw new Error(`luma ${value}`);
  };

  it('draws an empty world as sky', () => {
    const rgb = draw({ meshes: [], materials: [], textures: [] }, scene([]));
    expect(at(rgb, W / 2, 10)[2]).toBeGreaterThan(at(rgb, W / 2, 10)[0]);
    sane();
  });

  it('survives cameras inside things, straight up and down, and very wide and narrow', () => {
    const demo = demoStreet(0, 2);
    renderer.setWorld(demo.world);
    const views: [Vec3, Vec3, number][] = [
      [[0, 1, 0], [0, 2, 0], 0.7],
      [[0, 50, 0], [0, 0, 0], 0.7],
      [[0, 1, 0], [0, 1, 0], 0.7],
      [[-14, 1.5, 0], [0, 1, 4], 2.9],
      [[0, 0.001, 0], [0, 0, 9], 0.01],
      [[1e6, 1e6, 1e6], [0, 0, 0], 0.7],
      [[0, -50, 0], [10, -50, 10], 1.4],
    ];
    for (const [eye, target, fovY] of views) {
      const s = demo.scene(0);
      s.camera = { ...s.camera, eye, target, fovY, blur: 0.05 };
      renderer.render(s);
      sane();
    }
  });

  it('ignores flat triangles, numbers that are none, and huge coordinates', () => {
    const mesh: Mesh = {
      positions: Float32Array.from([
        0,
        0,
        0,
        1,
        0,
        0,
        2,
        0,
        0,
        Number.NaN,
        1,
        0,
        1e30,
        1,
        0,
        -1e30,
        Number.POSITIVE_INFINITY,
        1,
      ]),
      normals: new Float32Array(18),
      uvs: new Float32Array(12),
      indices: Uint32Array.from([0, 1, 2, 0, 0, 0, 3, 4, 5, 1, 4, 5, 0, 1, 99]),
      materials: new Uint16Array(5),
    };
    const w: World = { materials: [{ ...white, doubleSided: true }], textures: [], meshes: [mesh] };
    const plain = draw({ meshes: [], materials: [white], textures: [] }, scene([]));
    const rgb = draw(w, scene([put(0)]));
    sane();
    expect(at(rgb, 5, 5)).toEqual(at(plain, 5, 5));
  });

  it('takes every canvas from square to very wide, and refuses odd ones', async () => {
    for (const [w, h] of [
      [96, 96],
      [90, 160],
      [322, 138],
      [130, 66],
    ]) {
      const r = await Renderer.create(wasm, w, h);
      const demo = demoStreet(0, 1);
      r.setWorld(demo.world);
      r.render(demo.scene(0));
      expect(r.y.length).toBe(w * h);
      expect(r.u.length).toBe((w * h) / 4);
      expect(r.rgb().length).toBe(w * h * 3);
      expect(new Set(r.y).size).toBeGreaterThan(20);
    }
    await expect(Renderer.create(wasm, 321, 180)).rejects.toThrow(/even/);
  });
});

describe('roles of instances', () => {
  const block = (m: MeshBuilder): void => {
    m.box([0, 1, 0], [2, 2, 2], 0);
  };
  const w = world([white], ground, block);
  /** Brightness where the block stands, and where its shadow falls. */
  const look = (instances: Instance[], casters?: Instance[]): { block: string; shade: number } => {
    const rgb = draw(
      w,
      scene(instances, (s) => {
        s.casters = casters;
      }),
    );
    return { block: at(rgb, 160, 75).join(), shade: green(rgb, 222, 113) };
  };

  it('shows a picture without its shadow and a shadow without its picture', () => {
    const bare = look([put(0)]);
    const whole = look([put(0), put(1)]);
    expect(whole.block).not.toBe(bare.block);
    expect(whole.shade).toBeLessThan(bare.shade * 0.8);
    for (const fixed of [false, true]) {
      const picture = look([put(0), { ...put(1, [0, 0, 0], fixed), role: 'picture' }]);
      expect(picture.block).not.toBe(bare.block);
      expect(picture.shade).toBe(bare.shade);
      const shadow = look([put(0), { ...put(1, [0, 0, 0], fixed), role: 'shadow' }]);
      expect(shadow.block).not.toBe(whole.block);
      expect(shadow.shade).toBe(whole.shade);
    }
  });

  it('takes shadows from casters for the map they are meant for, and draws them anew when the list changes', () => {
    const bare = look([put(0)]);
    const whole = look([put(0), put(1)]);
    const caster = (role: 'near' | 'wide'): Instance => ({ ...put(1, [0, 0, 0], true), role });
    expect(whole.shade).toBeLessThan(bare.shade * 0.8);
    // The block's shadow lies within the near map, where the wide one is not asked.
    expect(look([put(0)], [caster('near')]).shade).toBe(whole.shade);
    expect(look([put(0)], [caster('wide')]).shade).toBe(bare.shade);
    renderer.setWorld(w);
    const shades = [[caster('near')], [], [caster('near')]].map((casters) => {
      renderer.render(
        scene([put(0)], (s) => {
          s.casters = casters;
        }),
      );
      return green(renderer.rgb(), 222, 113);
    });
    expect(shades).toEqual([whole.shade, bare.shade, whole.shade]);
  });
});

describe('browsers', () => {
  it('bundles without any Node module and draws the same bytes with nothing but WebAssembly at hand', async () => {
    const folder = fileURLToPath(new URL('.', import.meta.url));
    const bundle = await build({
      stdin: {
        contents: `import { Renderer } from './renderer.ts'; import { demoStreet } from './demo-street.ts';
          globalThis.drawDemo = async (wasm) => { const r = await Renderer.create(wasm, ${W}, ${H}); const d = demoStreet(0, 2);
          r.setWorld(d.world); r.render(d.scene(1)); return [r.y.slice(), r.u.slice(), r.v.slice()]; };`,
        resolveDir: folder,
        loader: 'ts',
      },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      write: false,
      metafile: true,
      conditions: ['storyreel-source'],
    });
    const code = bundle.outputFiles[0].text;
    expect(code).not.toMatch(/node:|require\(/);
    expect(Object.keys(bundle.metafile.inputs).filter((file) => file.startsWith('node:'))).toEqual([]);
    const context = vm.createContext({ WebAssembly: (globalThis as unknown as { WebAssembly: object }).WebAssembly });
    vm.runInContext(code, context);
    const planes = (await vm.runInContext('drawDemo', context)(wasm)) as Uint8Array[];
    const demo = demoStreet(0, 2);
    renderer.setWorld(demo.world);
    renderer.render(demo.scene(1));
    const other = createHash('sha256');
    for (const plane of planes) other.update(plane);
    expect(other.digest('hex')).toBe(hash(renderer));
  });
});

describe('recordings', () => {
  const w = world([{ color: [0.5, 0.4, 0.3] }, { color: [0.7, 0.1, 0.1] }], ground, (m) =>
    m.box([0, 1, 0], [1, 2, 1], 1),
  );
  const shown = [put(0), put(1)];
  const change = (a: Uint8Array, b: Uint8Array): number =>
    a.reduce((sum, v, i) => sum + Math.abs(v - b[i]), 0) / a.length;

  it('leave the picture alone unless tape, film or heat is asked for', () => {
    const plain = draw(w, scene(shown)).slice();
    for (const faults of [{ tape: 1 }, { damage: 1 }, { heat: true }]) {
      const worn = draw(
        w,
        scene(shown, (s) => {
          s.post = { ...s.post, ...faults };
        }),
      ).slice();
      expect(change(worn, plain)).toBeGreaterThan(0.05);
      // Another frame has other faults; the same frame the same.
      const again = draw(
        w,
        scene(shown, (s) => {
          s.post = { ...s.post, ...faults };
        }),
      );
      expect(change(again, worn)).toBe(0);
    }
    expect(change(draw(w, scene(shown)), plain)).toBe(0);
  });
});

describe('what cameras write', () => {
  const w = world([{ color: [0.02, 0.02, 0.02] }], ground);
  const written = (post: Partial<FrameScene['post']>): Uint8Array =>
    draw(
      w,
      scene([put(0)], (s) => {
        s.post = { ...s.post, ...post };
      }),
    ).slice();
  /** Share of nearly white pixels in a part of the picture. */
  const white = (rgb: Uint8Array, x0: number, x1: number, y0: number, y1: number): number => {
    let n = 0;
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) if (Math.min(...at(rgb, x, y)) > 225) n++;
    return n / ((x1 - x0) * (y1 - y0));
  };

  it('stands where it is said to, in the corner it is nearer to', () => {
    const label = (x: number, y: number): { text: string; x: number; y: number; size: number } => ({
      text: '12:34 REC',
      x,
      y,
      size: 0.08,
    });
    const low = written({ labels: [label(0.97, 0.95)] });
    expect(white(low, W / 2, W, H / 2, H)).toBeGreaterThan(0.02);
    expect(white(low, 0, W / 2, H / 2, H)).toBe(0);
    const left = written({ labels: [label(0.03, 0.95)] });
    expect(white(left, 0, W / 2, H / 2, H)).toBeGreaterThan(0.02);
    expect(white(left, W / 2, W, H / 2, H)).toBe(0);
    expect(white(written({ labels: [{ ...label(0.03, 0.95), text: 'Ж§~' }] }), 0, W, H / 2, H)).toBe(0);
  });

  it('is in a gate that is black about a picture that stays', () => {
    const plain = written({});
    const gate = written({ gate: 0.03 });
    expect(at(gate, 1, 1)).toEqual([0, 0, 0]);
    expect(at(gate, W / 2, 1)[0]).toBe(0);
    expect(at(gate, W / 2, H / 2)).toEqual(at(plain, W / 2, H / 2));
    expect(at(gate, 30, H / 2)).toEqual(at(plain, 30, H / 2));
  });

  it('darkens lines of a screen and leaves those between', () => {
    const plain = written({});
    const lines = written({ lines: 0.5 });
    const rows = Array.from({ length: 8 }, (_, k) => green(lines, 20, 10 + k) < green(plain, 20, 10 + k) - 5);
    expect(rows).toEqual([true, false, true, false, true, false, true, false]);
  });
});

describe('mirrors', () => {
  it('show what stands behind them upside down', () => {
    const pool = (mirror: boolean): World =>
      world(
        [
          { color: [0.3, 0.3, 0.3] },
          { color: [0.9, 0.05, 0.05], emissive: [2, 0, 0] },
          { color: [0.02, 0.02, 0.02], roughness: 0.05, opacity: 0.7, mirror },
        ],
        ground,
        (m) => m.box([0, 1, 0], [2, 2, 0.4], 1),
        (m) => m.box([0, 0.005, 0], [3, 0.01, 3], 2, '+y'),
      );
    const shown = [put(0), put(1, [0, 0, 1.6]), put(2, [0, 0.01, -1.2])];
    const red = (w: World): number => {
      const rgb = draw(w, scene(shown));
      let best = 0;
      for (let y = H / 2; y < H; y++) {
        const [r, g] = at(rgb, W / 2, y);
        // Below the box itself.
        if (y > H * 0.68) best = Math.max(best, r - g);
      }
      return best;
    };
    expect(red(pool(true))).toBeGreaterThan(red(pool(false)) + 20);
  });
});
