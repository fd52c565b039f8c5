/** What weather and cameras do to every surface at once: wet cloth and skin, heat seen in place of light, leaves in infrared. */
import type { Look } from '@storyreel/contract';
import { airOf } from './light/index.ts';
import type { Material, Rgb } from './scene.ts';

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
    // Dark and rough cloth keeps more of the body's heat from the camera.
    const cloth = 0.3 + 0.22 * luma(m.color);
    const warmth = bearer === 'living' ? (m.skin ? 0.86 : cloth) : bearer === 'thing' ? 0.16 : 0;
    const tone = 0.05 + 0.16 * luma(m.color);
    const glow = Math.max(own * 0.9, warmth * (bearer === 'living' ? 2.3 : 1));
    return {
      ...m,
      color: even(bearer === 'living' ? 0.55 : tone),
      color2: even(bearer === 'living' ? 0.4 : tone * 0.7),
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
  if (m.skin) return { ...m, color: times(m.color, 0.92), roughness: Math.min(rough, 0.5) };
  const cloth = rough > 0.5 && !m.metal;
  return {
    ...m,
    color: times(m.color, cloth ? 0.62 : 0.9),
    ...(m.color2 ? { color2: times(m.color2, cloth ? 0.62 : 0.9) } : {}),
    roughness: cloth ? 0.46 : Math.min(rough, 0.16),
  };
}
