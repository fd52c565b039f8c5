/** Film grain, so that what is made up has the same surface as what was there. */
import { hash32 } from '../../math/random.ts';

const TILE = 256;

/** A tile of near-Gaussian noise in quarters of a code value. */
export function grainTile(seed: number): Int8Array {
  const tile = new Int8Array(TILE * TILE);
  for (let i = 0; i < tile.length; i++) {
    const h = hash32(seed + i);
    const sum = (h & 255) + ((h >>> 8) & 255) + ((h >>> 16) & 255) + (h >>> 24);
    // Four uniform bytes: mean 510, standard deviation 147.8.
    tile[i] = Math.max(-127, Math.min(127, Math.round(((sum - 510) / 147.8) * 4)));
  }
  return tile;
}
