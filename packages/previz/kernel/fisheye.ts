/** Barrel distortion of the finished light: the middle swells, the corners stay where they are. */
import { CENTRE_X, CENTRE_Y, FISHEYE } from '../src/render/params';
import { depthPlane, hdrB, hdrG, hdrR, height, pf, rowBytes, take, width } from './state';

/** Strength of the distortion: source radius = r (1 + k r^2) / (1 + k), with r = 1 in the corners. */
// @ts-ignore: decorator
@inline function strength(): f32 { return pf(FISHEYE) * 0.7; }

export function bend(): void {
  const k = strength();
  if (k <= 0) return;
  const bytes = rowBytes * <usize>height;
  const r = take(bytes), g = take(bytes), b = take(bytes), d = take(bytes);
  const cx = pf(CENTRE_X), cy = pf(CENTRE_Y);
  const corner: f32 = 1 / (cx * cx + cy * cy);
  const whole: f32 = 1 / (1 + k);
  for (let y = 0; y < height; y++) {
    const dy = <f32>y + 0.5 - cy;
    for (let x = 0; x < width; x++) {
      const dx = <f32>x + 0.5 - cx;
      const s = (<f32>1 + k * (dx * dx + dy * dy) * corner) * whole;
      const sx = max<f32>(0, min<f32>(<f32>(width - 1), cx + dx * s - 0.5));
      const sy = max<f32>(0, min<f32>(<f32>(height - 1), cy + dy * s - 0.5));
      const ix = min(width - 2, <i32>sx), iy = min(height - 2, <i32>sy);
      const at = <usize>iy * rowBytes + (<usize>ix << 2);
      const fx = sx - <f32>ix, fy = sy - <f32>iy;
      const to = <usize>y * rowBytes + (<usize>x << 2);
      store<f32>(r + to, between(hdrR + at, fx, fy));
      store<f32>(g + to, between(hdrG + at, fx, fy));
      store<f32>(b + to, between(hdrB + at, fx, fy));
      // Depths are not mixed: the nearest pixel's.
      store<f32>(d + to, load<f32>(depthPlane + at + (fx > 0.5 ? 4 : 0) + (fy > 0.5 ? rowBytes : 0)));
    }
  }
  memory.copy(hdrR, r, bytes);
  memory.copy(hdrG, g, bytes);
  memory.copy(hdrB, b, bytes);
  memory.copy(depthPlane, d, bytes);
}

// @ts-ignore: decorator
@inline function between(at: usize, fx: f32, fy: f32): f32 {
  const a = load<f32>(at), b = load<f32>(at, 4), c = load<f32>(at + rowBytes), d = load<f32>(at + rowBytes, 4);
  const p = a + (b - a) * fx;
  return p + (c + (d - c) * fx - p) * fy;
}

/** How far from the middle something shows, as a multiple of its distance without distortion. */
export function bent(x: f32, y: f32): f32 {
  const k = strength();
  const cx = pf(CENTRE_X), cy = pf(CENTRE_Y);
  const r2 = (x * x + y * y) / (cx * cx + cy * cy);
  let s: f32 = 1;
  for (let i = 0; i < 8; i++) s = 0.5 * (s + (1 + k) / (1 + k * s * s * r2));
  return s;
}
