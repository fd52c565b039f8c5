/** Nets of light that waves overhead throw on what is under water. */
import { CAUSTICS, SUN_DIRECTION, TIME } from '../src/render/params';
import { pf } from './state';
import { K, abs4, add, mad, mul, noise2, sub } from './lanes';

/** What the sun's light on places of the world is multiplied by, about 0.5..2.4 with a mean near 1. */
export function causticsAt(wx: v128, wy: v128, wz: v128): v128 {
  const t = pf(TIME);
  const up = max<f32>(0.3, pf(SUN_DIRECTION + 1));
  // Down the rays to one level.
  const x = sub(wx, mul(wy, K(pf(SUN_DIRECTION) / up)));
  const z = sub(wz, mul(wy, K(pf(SUN_DIRECTION + 2) / up)));
  const bend = mul(sub(noise2(mad(x, K(0.7), K(t * 0.13)), mad(z, K(0.7), K(t * 0.17)), 701), K(0.5)), K(1.3));
  const a = ridge(noise2(mad(x, K(1.5), add(bend, K(t * 0.31))), mad(z, K(1.5), K(t * -0.23)), 702));
  const b = ridge(noise2(mad(x, K(2.3), K(t * -0.37)), mad(z, K(2.3), sub(K(t * 0.29), bend)), 703));
  const net = mad(a, K(0.75), mad(b, K(0.55), mul(mul(a, b), K(1.6))));
  return mad(sub(net, K(0.42)), K(1.25 * pf(CAUSTICS)), K(1));
}

/** Bright along the middle value of noise, with steep flanks. */
// @ts-ignore: decorator
@inline function ridge(n: v128): v128 {
  const r = sub(K(1), abs4(mad(n, K(2.6), K(-1.3))));
  const s = mul(f32x4.pmax(K(0), r), r);
  return mul(s, s);
}
