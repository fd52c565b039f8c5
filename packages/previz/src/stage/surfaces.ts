/** What weather and cameras do to every surface at once: wet cloth and skin, heat seen in place of light, leaves in infrared, snow that settles. */
import type { Look } from '@storyreel/contract';
import { noise2 } from '../math/noise.ts';
import { airOf } from './light/index.ts';
import { MATERIALS } from './materials.ts';
import type { Material, Mesh, Rgb } from './scene.ts';
import type { WorldBuilder } from './world-builder.ts';

/** What a surface belongs to. */
export type Bearer = 'living' | 'thing' | 'place';

type Finish = (material: Material) => Material;

const luma = (c: Rgb): number => c[0] * 0.2126 + c[1] * 0.7152 + c[2] * 0.0722;
const even = (v: number): Rgb => [v, v, v];
const times = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k];

const rains = (look: Look): boolean => {
  const { weather } = airOf(look);
  return weather.includes('rain') || weather.includes('storm');
};

/** How the surfaces of a bearer look under a look; null: as they are. */
export function finishFor(look: Look, bearer: Bearer, interior: boolean): Finish | null {
  if (look.effects?.includes('thermal')) return heated(bearer);
  if (look.effects?.includes('infrared')) return infrared(bearer);
  if (!interior && bearer !== 'place' && rains(look)) return soaked;
  return null;
}

/** Skin is warmer than cloth, cloth than the ground; engines, lamps and flames are warm by their own light. */
function heated(bearer: Bearer): Finish {
  return (m) => {
    const own = m.emissive ? Math.min(1, luma(m.emissive)) : 0;
    const warmth = bearer === 'living' ? (m.skin ? 1 : 0.6) : bearer === 'thing' ? 0.16 : 0;
    const tone = 0.05 + 0.16 * luma(m.color);
    const glow = Math.max(own * 0.9, warmth * (bearer === 'living' ? 2.3 : 1));
    return {
      ...m,
      color: even(bearer === 'living' ? 0.12 : tone),
      color2: even(bearer === 'living' ? 0.08 : tone * 0.7),
      roughness: 1,
      metal: 0,
      ...(glow > 0.02 ? { emissive: even(glow) } : {}),
      ...(m.pattern === 'texture' ? { pattern: 'plain' as const } : {}),
    };
  };
}

/** Leaves and grass throw infrared light back: they come out white; water and bare stone dark. */
function infrared(bearer: Bearer): Finish {
  return (m) => {
    const [r, g, b] = m.color;
    const green =
      m.pattern === 'leaves' || m.pattern === 'grass' || (bearer === 'place' && g > r * 1.1 && g > b * 1.15);
    if (green) {
      const white = 0.62 + 0.3 * luma(m.color);
      return { ...m, color: [white, white * 0.97, white], color2: times([white, white * 0.96, white], 0.72) };
    }
    if (m.pattern === 'water') return { ...m, color: times(m.color, 0.3) };
    return m.skin ? { ...m, color: [0.8, 0.75, 0.74] } : m;
  };
}

/** Cloth drinks and darkens, and all of it shines. */
function soaked(m: Material): Material {
  if (m.emissive || (m.opacity ?? 1) < 1) return m;
  const rough = m.roughness ?? 0.8;
  if (m.skin) return { ...m, color: times(m.color, 0.92), roughness: Math.min(rough, 0.33) };
  const cloth = rough > 0.5 && !m.metal;
  return {
    ...m,
    color: times(m.color, cloth ? 0.62 : 0.9),
    ...(m.color2 ? { color2: times(m.color2, cloth ? 0.62 : 0.9) } : {}),
    roughness: cloth ? 0.46 : Math.min(rough, 0.16),
  };
}

/** Least upward share of a normal on which snow stays. */
const STEEP = 0.66;

/**
 * Lets snow lie on what faces up of meshes number `from` and on: hats, hair and shoulders of people in their upright rest pose,
 * backs of animals, tops of things. Skin melts it.
 */
export function settleSnow(world: WorldBuilder, from: number): void {
  const { meshes, materials } = world.world;
  const snow = world.material(MATERIALS.snow);
  for (let i = from; i < meshes.length; i++) {
    const mesh = meshes[i];
    const high = mesh.skin ? shouldersOf(mesh) : Number.NEGATIVE_INFINITY;
    const { positions: p, normals: n, indices, materials: of } = mesh;
    for (let t = 0; t < of.length; t++) {
      const m = materials[of[t]];
      if (m.skin || m.emissive || (m.opacity ?? 1) < 1 || m.pattern === 'texture') continue;
      const [a, b, c] = [indices[t * 3] * 3, indices[t * 3 + 1] * 3, indices[t * 3 + 2] * 3];
      if ((p[a + 1] + p[b + 1] + p[c + 1]) / 3 < high) continue;
      const up = (n[a + 1] + n[b + 1] + n[c + 1]) / 3;
      // In drifts rather than along a line.
      const ragged = 0.16 * noise2(71, (p[a] + p[b]) * 7, (p[a + 2] + p[c + 2]) * 7);
      if (up > STEEP + ragged) of[t] = snow;
    }
  }
}

/** Height from which on snow stays on someone in rest pose: a little below the shoulders. */
function shouldersOf(mesh: Mesh): number {
  let top = Number.NEGATIVE_INFINITY;
  let foot = Number.POSITIVE_INFINITY;
  for (let i = 1; i < mesh.positions.length; i += 3) {
    top = Math.max(top, mesh.positions[i]);
    foot = Math.min(foot, mesh.positions[i]);
  }
  return foot + (top - foot) * 0.72;
}
