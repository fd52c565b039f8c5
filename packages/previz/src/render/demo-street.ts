/** A street to try the renderer on: houses, trees of leaf clusters, fences, lamps, a few people-like capsules. */
import { Rng } from '../math/random.ts';
import { cos, sin, TAU } from '../math/trig.ts';
import { normalize, placed, type Vec3 } from '../math/vec.ts';
import { MeshBuilder } from '../stage/mesh-builder.ts';
import { DEFAULT_POST, type FrameScene, hex, type Instance, type World } from '../stage/scene.ts';
import { WorldBuilder } from '../stage/world-builder.ts';

export interface Demo {
  world: World;
  /** t in seconds. */
  scene(t: number): FrameScene;
}

function house(builder: WorldBuilder, wall: number, seed: number): number {
  const roof = builder.material({ color: hex('#7a3b2e'), pattern: 'shingles', roughness: 0.9 });
  const trim = builder.paint(hex('#efe8da'), 0.6);
  const glass = builder.material({ color: hex('#26313a'), roughness: 0.12 });
  const lit = builder.material({ color: hex('#ffcf7a'), emissive: [2.2, 1.3, 0.5] });
  const door = builder.material({ color: hex('#35594a'), pattern: 'wood', patternScale: 0.06 });
  const brick = builder.material({ color: hex('#8c4a3a'), pattern: 'brick', color2: hex('#b8aa98') });
  const m = new MeshBuilder();
  m.box([0, 1.6, 0], [9, 3.2, 7], wall, '+x-x+z-z');
  m.quad([-4.9, 3, 3.9], [4.9, 3, 3.9], [4.9, 5.6, 0], [-4.9, 5.6, 0], roof);
  m.quad([4.9, 3, -3.9], [-4.9, 3, -3.9], [-4.9, 5.6, 0], [4.9, 5.6, 0], roof);
  m.triangle(
    m.vertex([4.5, 3.2, 3.5], [1, 0, 0], 0, 3.2),
    m.vertex([4.5, 3.2, -3.5], [1, 0, 0], 7, 3.2),
    m.vertex([4.5, 5.4, 0], [1, 0, 0], 3.5, 5.4),
    wall,
  );
  m.triangle(
    m.vertex([-4.5, 3.2, -3.5], [-1, 0, 0], 0, 3.2),
    m.vertex([-4.5, 3.2, 3.5], [-1, 0, 0], 7, 3.2),
    m.vertex([-4.5, 5.4, 0], [-1, 0, 0], 3.5, 5.4),
    wall,
  );
  m.box([2.6, 5.2, -1], [0.9, 2.4, 0.9], brick);
  m.box([0, 1.05, 3.53], [1, 2.1, 0.08], door);
  for (const x of [-3, -1.9, 2.2, 3.4]) {
    m.box([x, 1.7, 3.52], [0.98, 1.4, 0.06], trim);
    m.box([x, 1.7, 3.55], [0.8, 1.2, 0.04], (seed + Math.floor(x)) % 3 === 0 ? lit : glass);
    m.box([x, 1.7, 3.58], [0.05, 1.2, 0.03], trim);
    m.box([x, 1.7, 3.58], [0.8, 0.05, 0.03], trim);
  }
  m.box([0, 0.1, 4.4], [3, 0.2, 1.8], trim);
  return builder.mesh(m.build());
}

function tree(builder: WorldBuilder, colors: [string, string], seed: number): number {
  const bark = builder.material({ color: hex('#5b4636'), pattern: 'bark' });
  const leaf = builder.material({
    color: hex(colors[0]),
    color2: hex(colors[1]),
    pattern: 'leaves',
    translucency: 0.7,
    doubleSided: true,
  });
  const rng = new Rng(seed);
  const m = new MeshBuilder();
  m.tube(
    [
      [0, 0, 0],
      [0.05, 1.5, 0],
      [0, 3.4, 0.1],
    ],
    [0.22, 0.16, 0.09],
    bark,
    10,
  );
  for (let i = 0; i < 2600; i++) {
    const a = rng.range(0, TAU);
    const y = rng.range(-1, 1);
    const ring = Math.sqrt(1 - y * y);
    const lump = 0.75 + 0.35 * sin(a * 3 + seed) * cos(y * 4);
    const r = (0.55 + 0.45 * rng.range(0, 1) ** 0.4) * lump;
    const n: Vec3 = normalize([cos(a) * ring, y * 0.9 + 0.15, sin(a) * ring]);
    const c: Vec3 = [n[0] * r * 2.1, 4.4 + n[1] * r * 1.9, n[2] * r * 2.1];
    const t = normalize([rng.range(-1, 1), rng.range(-1, 1), rng.range(-1, 1)]);
    const b = normalize([t[1] * n[2] - t[2] * n[1], t[2] * n[0] - t[0] * n[2], t[0] * n[1] - t[1] * n[0]]);
    const s = rng.range(0.09, 0.17);
    const u = rng.range(0, 9);
    const at = (p: number, q: number): number =>
      m.vertex(
        [c[0] + (t[0] * p + b[0] * q) * s, c[1] + (t[1] * p + b[1] * q) * s, c[2] + (t[2] * p + b[2] * q) * s],
        [n[0] + t[0] * 0.2, n[1] + t[1] * 0.2, n[2] + t[2] * 0.2],
        u + p * 0.1,
        u + q * 0.1,
      );
    m.quadIndices(at(-1.3, 0), at(0, -0.7), at(1.3, 0), at(0, 0.7), leaf);
  }
  return builder.mesh(m.build());
}

function person(builder: WorldBuilder, coat: string): number {
  const skin = builder.material({ color: hex('#e0a988'), skin: 1, roughness: 0.55 });
  const cloth = builder.material({ color: hex(coat), pattern: 'weave' });
  const jeans = builder.material({ color: hex('#2e3b55'), pattern: 'weave' });
  const hair = builder.material({ color: hex('#3a2a1e'), pattern: 'fur', roughness: 0.45 });
  const m = new MeshBuilder();
  m.capsule([-0.1, 0.1, 0], [-0.09, 0.8, 0], 0.075, 0.1, jeans);
  m.capsule([0.1, 0.1, 0.1], [0.09, 0.8, 0], 0.075, 0.1, jeans);
  m.capsule([0, 0.95, 0], [0, 1.35, 0], 0.19, 0.2, cloth, 16);
  m.capsule([-0.25, 1.35, 0], [-0.3, 0.85, 0.08], 0.07, 0.055, cloth);
  m.capsule([0.25, 1.35, 0], [0.3, 0.85, -0.05], 0.07, 0.055, cloth);
  m.sphere([0, 1.64, 0], 0.13, skin, 20, 14);
  m.ellipsoid([0, 1.68, -0.03], [0.14, 0.13, 0.14], hair, 20, 14);
  return builder.mesh(m.build());
}

/** `mood`: 0 golden evening, 1 noon, 2 overcast with fog, 3 night. */
export function demoStreet(mood = 0, houses = 6): Demo {
  const builder = new WorldBuilder();
  const grass = builder.material({ color: hex('#5d7a3a'), color2: hex('#8d9a4c'), pattern: 'grass', roughness: 1 });
  const road = builder.material({ color: hex('#56565a'), pattern: 'asphalt', roughness: 0.85 });
  const walk = builder.material({ color: hex('#a9a295'), pattern: 'tiles', patternScale: 0.6, color2: hex('#7d776c') });
  const line = builder.paint(hex('#d8d2c0'), 0.7);
  const white = builder.material({ color: hex('#f2eee4'), pattern: 'planks', patternScale: 0.1 });
  const iron = builder.material({ color: hex('#2c2f33'), roughness: 0.45 });
  const lamp = builder.material({ color: hex('#fff1cf'), emissive: mood === 3 ? [14, 9, 4] : [1.5, 1.2, 0.8] });
  const ground = new MeshBuilder();
  ground.terrain(-120, -120, 120, 160, 24, 28, (x) => (Math.abs(x) > 40 ? (Math.abs(x) - 40) * 0.12 : 0), grass);
  const lane = new MeshBuilder();
  for (let z = -110; z < 150; z += 10) {
    lane.quad([-4, 0.02, z + 10], [4, 0.02, z + 10], [4, 0.02, z], [-4, 0.02, z], road);
    lane.quad([-0.07, 0.03, z + 3], [0.07, 0.03, z + 3], [0.07, 0.03, z], [-0.07, 0.03, z], line);
    lane.box([5.2, 0.07, z + 5], [2.4, 0.14, 10], walk, '+x-x+y');
    lane.box([-5.2, 0.07, z + 5], [2.4, 0.14, 10], walk, '+x-x+y');
  }
  const fence = new MeshBuilder();
  for (let i = 0; i < 20; i++) {
    fence.box([i * 0.25, 0.5, 0], [0.1, 1, 0.03], white);
  }
  fence.box([2.4, 0.3, -0.03], [5, 0.08, 0.03], white);
  fence.box([2.4, 0.75, -0.03], [5, 0.08, 0.03], white);
  const post = new MeshBuilder();
  post.cylinder([0, 0, 0], 0.06, 4.2, iron, 10, 0.04);
  post.sphere([0, 4.3, 0], 0.17, lamp, 14, 10);
  const walls = ['#c9b48a', '#9fb0b4', '#d9c7bd', '#b5584a'].map((c, i) =>
    house(
      builder,
      builder.material({
        color: hex(c),
        pattern: i === 3 ? 'brick' : 'planks',
        color2: i === 3 ? hex('#c8bcae') : undefined,
      }),
      i,
    ),
  );
  const trees = [
    tree(builder, ['#c8742a', '#e8b04a'], 5),
    tree(builder, ['#55742f', '#87a045'], 9),
    tree(builder, ['#a83f22', '#d8793a'], 13),
  ];
  const people = ['#b3392f', '#2f5aa0', '#d8b24a', '#4a7a55'].map((c) => person(builder, c));
  const meshes = [ground, lane].map((each) => builder.mesh(each.build()));
  const fenceMesh = builder.mesh(fence.build());
  const postMesh = builder.mesh(post.build());
  const set: Instance[] = [];
  const put = (mesh: number, position: Vec3, heading = 0, size = 1, fixed = true): void => {
    set.push({ mesh, transform: placed(position, heading, size), cast: 0, fixed });
  };
  for (const mesh of meshes) put(mesh, [0, 0, 0]);
  for (let i = 0; i < houses; i++) {
    const z = -8 + i * 15;
    put(walls[i % 4], [-14, 0, z], TAU / 4);
    put(walls[(i + 2) % 4], [14, 0, z + 4], -TAU / 4);
    put(trees[i % 3], [-7.8, 0, z + 7], i, 1.1);
    put(trees[(i + 1) % 3], [8, 0, z - 4], i * 2, 1.25);
    put(fenceMesh, [-7, 0, z + 5], TAU / 4);
    put(fenceMesh, [7, 0, z - 3], TAU / 4);
    put(postMesh, [-4.4, 0.1, z + 1]);
    put(postMesh, [4.4, 0.1, z + 8]);
  }
  const evening = mood === 0;
  const night = mood === 3;
  const grey = mood === 2;
  const direction = normalize(evening ? [0.75, 0.42, 0.6] : night ? [-0.4, 0.6, 0.5] : [0.4, 0.85, -0.35]);
  return {
    world: builder.world,
    scene(t) {
      const moving: Instance[] = [];
      for (let i = 0; i < 8; i++) {
        moving.push({
          mesh: people[i % 4],
          transform: placed(
            [(i % 2 === 0 ? 1.2 : -2.6) + (i % 3) * 0.7, 0.02, 3 + i * 2.4 + t * (i % 2 === 0 ? 1.2 : -1)],
            i % 2 === 0 ? 0 : 3.1,
          ),
          cast: i + 1,
          fixed: false,
        });
      }
      return {
        camera: {
          eye: [-1.2, 1.7, -4.5],
          target: [0.5, 1.7, 10],
          roll: 0,
          fovY: 0.72,
          focusDistance: 8,
          blur: 0,
          tiltShift: 0,
        },
        instances: [...set, ...moving],
        lights: night
          ? set
              .filter((i) => i.mesh === postMesh)
              .map((i) => ({
                position: [i.transform[3], 4.2, i.transform[11]] as Vec3,
                color: [16, 10, 5] as const,
                range: 16,
              }))
          : [],
        sun: {
          direction,
          color: evening ? [5.2, 3.5, 1.9] : night ? [0.16, 0.22, 0.36] : grey ? [1.1, 1.1, 1.1] : [4.6, 4.3, 3.8],
          softness: grey ? 1 : 0.2,
          shadowCentre: [0, 0, 12],
          shadowRadius: 34,
        },
        ambient: night
          ? { sky: [0.05, 0.07, 0.13], ground: [0.03, 0.03, 0.04] }
          : grey
            ? { sky: [1.5, 1.6, 1.75], ground: [0.5, 0.5, 0.48] }
            : evening
              ? { sky: [0.62, 0.66, 0.95], ground: [0.42, 0.34, 0.26] }
              : { sky: [0.75, 0.95, 1.3], ground: [0.5, 0.46, 0.38] },
        sky: {
          zenith: night ? [0.012, 0.02, 0.055] : evening ? [0.75, 1.05, 1.9] : grey ? [2, 2.1, 2.3] : [0.75, 1.5, 3.1],
          horizon: night ? [0.05, 0.07, 0.13] : evening ? [3.4, 2.3, 1.6] : grey ? [2.4, 2.5, 2.6] : [2.6, 3.2, 3.9],
          ground: night ? [0.02, 0.02, 0.03] : [0.6, 0.55, 0.45],
          glow: night ? [0.05, 0.06, 0.1] : evening ? [4.2, 2.2, 0.8] : [0.9, 0.8, 0.6],
          discCos: grey ? 1 : 0.99985,
          cloudCover: night ? 0.15 : grey ? 1 : 0.42,
          cloudColor: night ? [0.06, 0.07, 0.1] : evening ? [4.4, 3.3, 2.7] : [4.2, 4.2, 4.3],
          cloudShade: night ? [0.03, 0.035, 0.06] : evening ? [1.6, 1.3, 1.5] : [2.3, 2.4, 2.7],
          stars: night ? 1 : 0,
          aurora: night ? 0.5 : 0,
          seed: 7,
        },
        fog: {
          color: night ? [0.05, 0.06, 0.1] : evening ? [1.7, 1.35, 1.25] : grey ? [1.9, 2, 2.1] : [1.9, 2.3, 2.8],
          sunColor: night ? [0.06, 0.08, 0.12] : evening ? [4.6, 2.7, 1.3] : grey ? [2, 2, 2.1] : [2.6, 2.6, 2.5],
          density: grey ? 0.03 : 0.007,
          falloff: 25,
        },
        particles: [],
        post: { ...DEFAULT_POST, exposure: night ? 1.6 : 1 },
        time: t,
        frame: Math.floor(t * 24),
        seed: 3,
      };
    },
  };
}
