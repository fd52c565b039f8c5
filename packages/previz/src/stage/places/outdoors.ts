/** Parts shared by outdoor places: graded terrain, roads, tree lines, distant hills, scattered growth. */
import { fbm2, noise2 } from '../../math/noise.ts';
import type { Rng } from '../../math/random.ts';
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import type { TreeModel, TreeOptions } from '../nature/tree-work.ts';
import { hex, type Material, type Rgb } from '../scene.ts';
import type { SetBuilder } from './set-builder.ts';

/** Grid lines `near` metres apart round 0 that spread out to +-reach in n steps to each side. */
export function gradedLines(reach: number, near: number, n: number): number[] {
  const lines: number[] = [];
  const k = Math.min(1, (near * n) / reach);
  for (let i = -n; i <= n; i++) {
    const t = Math.abs(i) / n;
    const value = reach * (k * t + (1 - k) * t * t * t);
    lines.push(i < 0 ? -value : value);
  }
  return lines;
}

/** A height field over graded lines with smooth normals and uv = x, z. */
export function gradedTerrain(
  b: MeshBuilder,
  xs: readonly number[],
  zs: readonly number[],
  height: (x: number, z: number) => number,
  material: (x: number, z: number) => number,
): void {
  const start = b.vertexCount;
  const columns = xs.length;
  const rows = zs.length;
  const heights = new Float64Array(columns * rows);
  for (let j = 0; j < rows; j++) for (let i = 0; i < columns; i++) heights[j * columns + i] = height(xs[i], zs[j]);
  for (let j = rows - 1; j >= 0; j--) {
    const below = Math.max(0, j - 1);
    const above = Math.min(rows - 1, j + 1);
    for (let i = 0; i < columns; i++) {
      const left = Math.max(0, i - 1);
      const right = Math.min(columns - 1, i + 1);
      const o = j * columns;
      b.vertex(
        [xs[i], heights[o + i], zs[j]],
        [
          (heights[o + left] - heights[o + right]) / (xs[right] - xs[left]),
          1,
          (heights[below * columns + i] - heights[above * columns + i]) / (zs[above] - zs[below]),
        ],
        xs[i],
        zs[j],
      );
    }
  }
  for (let j = 0; j + 1 < zs.length; j++) {
    for (let i = 0; i + 1 < columns; i++) {
      const a = start + j * columns + i;
      const x = (xs[i] + xs[i + 1]) / 2;
      const zTop = zs.length - 1 - j;
      b.quadIndices(a, a + 1, a + columns + 1, a + columns, material(x, (zs[zTop] + zs[zTop - 1]) / 2));
    }
  }
}

/** A flat strip along z between x0 and x1, cut into pieces so that fog and light vary along it. */
export function strip(
  b: MeshBuilder,
  x0: number,
  x1: number,
  z0: number,
  z1: number,
  y: number,
  material: number,
  pieces = 8,
): void {
  for (let i = 0; i < pieces; i++) {
    const a = z1 + ((z0 - z1) * i) / pieces;
    const c = z1 + ((z0 - z1) * (i + 1)) / pieces;
    const v = b.vertex([x0, y, a], [0, 1, 0], x0, a);
    b.vertex([x1, y, a], [0, 1, 0], x1, a);
    b.vertex([x1, y, c], [0, 1, 0], x1, c);
    b.vertex([x0, y, c], [0, 1, 0], x0, c);
    b.quadIndices(v, v + 1, v + 2, v + 3, material);
  }
}

/** Colours of the set's open ground. */
export function lawn(set: SetBuilder): number {
  if (set.snowy) return set.material(SNOW);
  const s = set.season;
  const pair: [string, string] =
    s === 'autumn' ? ['#7a7a3e', '#616632'] : s === 'spring' ? ['#7d9a4a', '#638238'] : ['#70863f', '#566f33'];
  return set.ground({
    color: hex(pair[0]),
    color2: hex(pair[1]),
    pattern: 'grass',
    patternScale: 0.22,
    roughness: 0.95,
  });
}

export function asphalt(set: SetBuilder): number {
  const color: Rgb = set.snowy ? hex('#6f7278') : hex('#55555a');
  return set.ground({ color, color2: hex('#3d3d42'), pattern: 'asphalt', patternScale: 0.03, roughness: 0.85 });
}

export function paving(set: SetBuilder, scale = 1.5, code = '#a39e94'): number {
  return set.ground({
    color: hex(code),
    color2: hex('#77726a'),
    pattern: 'tiles',
    patternScale: scale,
    roughness: 0.85,
  });
}

/** Variants of a tree, made once: near ones full, far ones (from about 20 m) coarse, distant ones (from about 40 m) coarser. */
export function treeVariants(
  set: SetBuilder,
  species: TreeOptions['species'],
  near: number,
  far: number,
  extra: Partial<TreeOptions> = {},
): { near: TreeModel[]; far: TreeModel[]; distant: TreeModel[] } {
  const make = (i: number, detail: number): TreeModel =>
    set.tree({
      species,
      season: set.season,
      seed: set.seedOf(`tree ${species}`, i),
      detail,
      snowy: set.snowy,
      ...extra,
    });
  set.shows('tree');
  return {
    near: Array.from({ length: near }, (_, i) => make(i, 1)),
    far: Array.from({ length: far }, (_, i) => make(50 + i, 0.13)),
    distant: Array.from({ length: Math.max(1, far) }, (_, i) => make(80 + i, 0.05)),
  };
}

/** Layered silhouettes of hills round the horizon, each a ring of facets tinted by distance. */
export function horizonHills(
  set: SetBuilder,
  options: {
    distance: number;
    height: number;
    colour: string;
    seed: number;
    snowLine?: number;
    roughness?: number;
    centre?: Vec3;
  },
): void {
  const { distance, height, seed } = options;
  const low = set.material({
    color: hex(options.colour),
    color2: hex('#4f5f52'),
    pattern: 'noise',
    patternScale: distance * 0.08,
    roughness: 1,
  });
  const cap = set.material({ ...SNOW, patternScale: 30 });
  const c = options.centre ?? [0, 0, 0];
  set.fixed((b) => {
    const n = 72;
    const rows = 5;
    const start = b.vertexCount;
    const f = options.roughness ?? 3;
    const ridges = Array.from({ length: n }, (_, i) => {
      const a = (i / n) * TAU;
      return height * Math.max(0.12, 0.55 + 0.65 * fbm2(seed, cos(a) * f, sin(a) * f, 4));
    });
    const at = (i: number, j: number): Vec3 => {
      const a = ((i % n) / n) * TAU;
      const t = j / rows;
      const ridge = ridges[i % n];
      const r = distance * (1 + 0.25 * t);
      const bump = t > 0 && t < 1 ? 0.14 * noise2(seed + 5, i * 0.9, j * 2.3) : 0;
      return [
        c[0] + cos(a) * r,
        c[1] - 4 + (ridge + 4) * Math.max(0, (t > 0 ? pow(t, 0.8) : 0) + bump),
        c[2] - sin(a) * r,
      ];
    };
    for (let j = 0; j <= rows; j++) {
      for (let i = 0; i <= n; i++) {
        const p = at(i, j);
        const l = at(i + n - 1, j);
        const r = at(i + 1, j);
        const u = at(i, Math.min(rows, j + 1));
        const d = at(i, Math.max(0, j - 1));
        const e: Vec3 = [r[0] - l[0], r[1] - l[1], r[2] - l[2]];
        const g: Vec3 = [u[0] - d[0], u[1] - d[1], u[2] - d[2]];
        // Faces look towards the centre.
        b.vertex(
          p,
          [g[1] * e[2] - g[2] * e[1], g[2] * e[0] - g[0] * e[2], g[0] * e[1] - g[1] * e[0]],
          (i / n) * TAU * distance,
          j * height * 0.3,
        );
      }
    }
    for (let j = 0; j < rows; j++) {
      for (let i = 0; i < n; i++) {
        const a = start + j * (n + 1) + i;
        const y = (at(i, j)[1] + at(i + 1, j + 1)[1]) / 2;
        const m =
          set.snowy || (options.snowLine !== undefined && y > options.snowLine * (0.85 + 0.3 * noise2(seed + 9, i, j)))
            ? cap
            : low;
        b.quadIndices(a + 1, a, a + n + 1, a + n + 2, m);
      }
    }
  });
}

/** Scatters a mesh over an area by a density test; at most `count` copies. */
export function scatter(
  set: SetBuilder,
  rng: Rng,
  meshes: readonly number[],
  count: number,
  area: { x0: number; x1: number; z0: number; z1: number },
  ground: (x: number, z: number) => number,
  accept: (x: number, z: number) => boolean,
  sizes: readonly [number, number] = [0.7, 1.3],
): void {
  for (let i = 0; i < count; i++) {
    const x = rng.range(area.x0, area.x1);
    const z = rng.range(area.z0, area.z1);
    const size = rng.range(sizes[0], sizes[1]);
    const heading = rng.range(0, TAU);
    const mesh = rng.pick(meshes);
    if (!accept(x, z)) continue;
    set.put(mesh, multiply(placed([x, ground(x, z), z], heading), scaling(size)));
  }
}

/** A ring of trees hiding the edge of the world. */
export function treeLine(
  set: SetBuilder,
  rng: Rng,
  models: readonly TreeModel[],
  points: readonly Vec3[],
  size: readonly [number, number] = [0.8, 1.3],
): void {
  for (const p of points) {
    const m = rng.pick(models);
    const k = rng.range(size[0], size[1]);
    const t = multiply(placed(p, rng.range(0, TAU)), scaling(k));
    set.put(m.wood, t);
    if (m.crown >= 0) set.put(m.crown, t);
  }
}

/** Waves of a ground that is level inside `flat` metres and rolls beyond. */
export function rolling(seed: number, flat: number, height: number, wave: number): (x: number, z: number) => number {
  return (x, z) => {
    const d = Math.sqrt(x * x + z * z);
    return smoothstep(flat, flat + wave * 0.8, d) * height * (0.5 + fbm2(seed, x / wave, z / wave, 3));
  };
}

/** Points spaced along a ring. */
export function ring(
  radius: number,
  count: number,
  jitter: number,
  rng: Rng,
  ground: (x: number, z: number) => number,
  from = 0,
  to = 2 * PI,
): Vec3[] {
  const out: Vec3[] = [];
  for (let i = 0; i < count; i++) {
    const a = from + ((to - from) * (i + rng.range(-0.4, 0.4))) / count;
    const r = radius + rng.range(-jitter, jitter);
    const x = sin(a) * r;
    const z = cos(a) * r;
    out.push([x, ground(x, z), z]);
  }
  return out;
}

/** A matt surface of two colours in a pattern. */
export const matt = (code: string, dark: string, pattern: Material['pattern'], scale: number): Material => ({
  color: hex(code),
  color2: hex(dark),
  pattern,
  patternScale: scale,
  roughness: 1,
});
