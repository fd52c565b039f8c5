/** What cups, bottles and pots share: glazes, what is in them, handles. */
import type { Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Material } from '../scene.ts';
import type { Kit } from './kit.ts';
import { smoothCurve } from './shapes.ts';

const GLAZES = ['#eeeae0', '#d9cfbd', '#5f7d8c', '#a8553f', '#37474f', '#c9a46a', '#7f8f6d'];
export const glaze = (k: Kit): Material => ({ ...MATERIALS.porcelain, color: hex(k.rng.pick(GLAZES)) });
export const liquidOf = (k: Kit): Material => {
  if (k.said('red wine|wine')) return { color: hex('#4a0d1c'), roughness: 0.08 };
  if (k.said('tea')) return { color: hex('#8a4a1c'), roughness: 0.08 };
  if (k.said('milk')) return { color: hex('#f2ece0'), roughness: 0.2 };
  if (k.said('water')) return { ...MATERIALS.glass, color: hex('#cfe2e6'), opacity: 0.5 };
  if (k.said('juice|orange')) return { color: hex('#e0902c'), roughness: 0.12 };
  // Crema dulls what coffee mirrors.
  return { color: hex('#3b2212'), color2: hex('#5a371c'), pattern: 'noise', patternScale: 0.02, roughness: 0.42 };
};

/** Ear-shaped handle in the plane of x and y. */
export function handle(
  b: Parameters<Parameters<Kit['mesh']>[0]>[0],
  k: Kit,
  top: Vec3,
  bottom: Vec3,
  reach: number,
  r: number,
  m: number,
): void {
  const out = Math.max(top[0], bottom[0]) + reach;
  b.tube(
    smoothCurve(
      [
        top,
        [out - reach * 0.15, top[1] + r * 0.4, 0],
        [out, (top[1] + bottom[1]) / 2 + r, 0],
        [out - reach * 0.3, bottom[1] + r, 0],
        bottom,
      ],
      k.hero ? 4 : 2,
    ),
    r,
    m,
    k.n(8),
  );
}
