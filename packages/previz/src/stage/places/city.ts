/** Cities seen from afar and above: rings of towers, lower roofs, lit windows. */
import type { Rng } from '../../math/random.ts';
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import { multiply, placed, scaling } from '../../math/vec.ts';
import { hex } from '../scene.ts';
import { buildTower, type TowerOptions } from '../structures/towers.ts';
import type { SetBuilder } from './set-builder.ts';

/** Tower meshes 24 m wide, of a height each, to be drawn many times. */
export interface TowerKit {
  meshes: { mesh: number; height: number }[];
}

export function towerKit(set: SetBuilder, name: string, heights: readonly [number, number], count = 7): TowerKit {
  const meshes: TowerKit['meshes'] = [];
  const styles: TowerOptions['style'][] = ['glass', 'stone', 'slab', 'brick', 'glass', 'slab', 'stone'];
  for (let i = 0; i < count; i++) {
    const rng = set.random(name, i);
    const height = heights[0] + (heights[1] - heights[0]) * ((i + rng.range(0.2, 0.8)) / count);
    meshes.push({
      mesh: buildTower(set.world, {
        width: 24,
        depth: 22,
        height,
        style: styles[i % styles.length],
        rng,
        darkness: set.darkness,
        snowy: set.snowy,
      }),
      height,
    });
  }
  set.shows('skyscraper', 'building');
  return { meshes };
}

export interface CityOptions {
  /** Metres from the centre. */
  from: number;
  to: number;
  count: number;
  /** Height of the streets relative to y = 0. */
  base: number;
  /** Only towers whose top is at most this. */
  maxTop?: (x: number, z: number) => number;
  /** Heading of the middle of the sector and its half width in radians; whole ring when absent. */
  sector?: readonly [number, number];
  /** Towers bunch up round this heading. */
  downtown?: number;
}

/** Scatters towers over a ring in blocks, tall ones bunching in the downtown. */
export function city(set: SetBuilder, kit: TowerKit, rng: Rng, options: CityOptions): void {
  const { from, to, count, base } = options;
  const sorted = [...kit.meshes].sort((a, b) => a.height - b.height);
  for (let i = 0; i < count; i++) {
    const r = from + (to - from) * pow((i + rng.unit()) / count, 0.8);
    const a = options.sector ? options.sector[0] + options.sector[1] * rng.range(-1, 1) : rng.range(0, TAU);
    const bunch = options.downtown === undefined ? rng.unit() : pow(Math.max(1e-6, cos(a - options.downtown)), 3);
    const pick = Math.min(sorted.length - 1, Math.floor((bunch * 0.75 + rng.unit() * 0.4) * sorted.length * 0.9));
    const tower = sorted[Math.max(0, pick)];
    const x = Math.round((sin(a) * r) / 34) * 34 + rng.range(-4, 4);
    const z = Math.round((cos(a) * r) / 34) * 34 + rng.range(-4, 4);
    const d = Math.sqrt(x * x + z * z);
    if (d < from * 0.92) continue;
    let k = rng.range(0.8, 1.15);
    const top = options.maxTop?.(x, z);
    if (top !== undefined && base + tower.height * k > top) k = Math.max(0.15, (top - base) / tower.height);
    const w = rng.range(0.8, 1.2);
    set.put(tower.mesh, multiply(placed([x, base, z], (rng.int(0, 3) * PI) / 2), scaling(w, k, w)));
    if (d < 160) {
      for (let y = 0; y < tower.height * k; y += 16) set.obstacle([x, base + y + 8, z], 17);
    }
  }
}

/** The streets far below: dark ground with glowing avenues at night. */
export function streetsBelow(set: SetBuilder, base: number, reach: number): void {
  const ground = set.material({
    color: hex('#4b4a4a'),
    color2: hex('#3a3a3c'),
    pattern: 'noise',
    patternScale: 30,
    roughness: 0.95,
  });
  const glow =
    set.darkness > 0.3
      ? set.material({
          color: hex('#57493a'),
          roughness: 1,
          emissive: [0.55 * set.darkness, 0.33 * set.darkness, 0.14 * set.darkness],
        })
      : set.ground({ color: hex('#5a5a5e'), roughness: 0.9 });
  set.fixed((b) => {
    const n = 8;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const x0 = -reach + (2 * reach * i) / n;
        const z0 = -reach + (2 * reach * j) / n;
        const s = (2 * reach) / n;
        b.quad([x0, base, z0 + s], [x0 + s, base, z0 + s], [x0 + s, base, z0], [x0, base, z0], ground);
      }
    }
    for (let i = -9; i <= 9; i++) {
      const at = i * 68 + 17;
      if (Math.abs(at) > reach) continue;
      b.quad(
        [at - 6, base + 0.3, reach],
        [at + 6, base + 0.3, reach],
        [at + 6, base + 0.3, -reach],
        [at - 6, base + 0.3, -reach],
        glow,
      );
      b.quad(
        [-reach, base + 0.4, at + 6],
        [reach, base + 0.4, at + 6],
        [reach, base + 0.4, at - 6],
        [-reach, base + 0.4, at - 6],
        glow,
      );
    }
  });
}
