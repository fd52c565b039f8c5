/** A bolt of lightning behind the skyline. */
import { Rng } from '../../math/random.ts';
import type { AirPlanes } from './air.ts';

interface Point {
  x: number;
  y: number;
}

/** A jagged way from (x, y) downwards with a branch or two; places in shares of the picture. */
function wayOf(rng: Rng, from: Point, length: number, jag: number): Point[][] {
  const points: Point[] = [from];
  const branches: Point[][] = [];
  let { x, y } = from;
  const steps = 14;
  for (let i = 0; i < steps; i++) {
    x += rng.range(-jag, jag);
    y += length / steps;
    points.push({ x, y });
    if (length > 0.3 && rng.unit() < 0.2) branches.push(...wayOf(rng, { x, y }, length * 0.35, jag * 1.2));
  }
  return [points, ...branches];
}

/** Draws the strike that `seed` stands for with `power` 0..1 where `sky` (0..1 at a pixel) is. */
export function drawBolt(
  { luma, width, height }: AirPlanes,
  sky: (x: number, y: number) => number,
  seed: number,
  power: number,
  reach: number,
): void {
  const rng = new Rng(seed);
  const ways = wayOf(rng, { x: rng.range(0.15, 0.85), y: -0.02 }, reach + 0.05, 0.022);
  ways.forEach((way, branch) => {
    const width0 = (branch === 0 ? 0.0019 : 0.0011) * height;
    for (let i = 0; i + 1 < way.length; i++) {
      const [a, b] = [way[i]!, way[i + 1]!];
      const steps = Math.max(2, Math.ceil((b.y - a.y) * height));
      for (let k = 0; k < steps; k++) {
        const x = (a.x + ((b.x - a.x) * k) / steps) * width;
        const y = Math.floor((a.y + ((b.y - a.y) * k) / steps) * height);
        if (y < 0 || y >= height) continue;
        const open = sky(x, y) * power;
        if (open < 0.05) continue;
        const glow = Math.ceil(width0 * 7);
        for (let px = Math.max(0, Math.floor(x) - glow); px <= Math.min(width - 1, Math.floor(x) + glow); px++) {
          const away = Math.abs(px - x) / width0;
          const at = y * width + px;
          luma[at] = Math.min(235, luma[at]! + open * (away < 1 ? 200 : 46 / away));
        }
      }
    }
  });
}
