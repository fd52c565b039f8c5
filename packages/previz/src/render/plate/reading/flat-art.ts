/** Whether a picture is drawn flat: a logo, a page of text, a chart. */
import type { Look } from '../grid.ts';

/** Much of it is perfectly even, in few colours; photographs have noise, and shades from place to place. */
export function isFlatArt(look: Look): boolean {
  const count = look.luma.length;
  const colours = new Map<number, number>();
  let even = 0;
  let upper = 0;
  for (let at = 0; at < count; at++) {
    if (look.across[at]! + look.down[at]! > 0.12) continue;
    even++;
    if (at < count / 2) upper++;
    const key =
      (Math.round(look.luma[at]! / 6) << 16) | (Math.round(look.u[at]! / 6) << 8) | Math.round(look.v[at]! / 6);
    colours.set(key, (colours.get(key) ?? 0) + 1);
  }
  const sizes = [...colours].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const most = sizes.slice(0, 8).reduce((sum, [, size]) => sum + size, 0);
  // An even sky is even in the upper half only.
  const less = Math.min(upper, even - upper) / (count / 2);
  if (less > 0.2 && even > count * 0.35 && most > even * 0.85) return true;
  // Less will do where the even colours are strong ones: white and black also come from overexposure.
  const strong = sizes.reduce((sum, [key, size]) => sum + (isStrong(key) ? size : 0), 0);
  return less > 0.08 && even > count * 0.12 && strong > count * 0.04;
}

function isStrong(key: number): boolean {
  const u = ((key >> 8) & 255) * 6 - 128;
  const v = (key & 255) * 6 - 128;
  return u * u + v * v > 20 * 20;
}
