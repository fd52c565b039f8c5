/** Pictures for skin and eyes, painted from the shape itself: every texel knows which point of the face it is. */
import { fbm2, noise2 } from '../../math/noise.ts';
import { hash32 } from '../../math/random.ts';
import { atan2, exp, sin } from '../../math/trig.ts';
import { clamp, lerp, smoothstep } from '../../math/vec.ts';
import { mixRgb } from '../colours.ts';
import { hex, type Rgb, type Texture } from '../scene.ts';
import { hairline } from './hair.ts';
import type { HairStyle } from './hair-style.ts';
import type { HeadSkin, HeadSpace } from './head.ts';
import type { Traits } from './traits.ts';

/** Linear 0..1 to sRGB 0..255. */
export function encode(v: number): number {
  const x = clamp(v, 0, 1);
  // Fits the sRGB curve within half a code value.
  const s1 = Math.sqrt(x);
  const s2 = Math.sqrt(s1);
  const s3 = Math.sqrt(s2);
  const y = x < 0.0031308 ? 12.92 * x : 0.662002687 * s1 + 0.68412206 * s2 - 0.323583601 * s3 - 0.022541147 * x;
  return Math.floor(clamp(y, 0, 1) * 255 + 0.5);
}

const spot = (dx: number, dy: number, rx: number, ry: number): number => {
  const d = (dx * dx) / (rx * rx) + (dy * dy) / (ry * ry);
  return d > 6 ? 0 : exp(-d);
};

/** Colour of the skin at a point of the head (head heights), linear. */
function skinAt(x: number, y: number, z: number, h: HeadSpace, t: Traits, style: HairStyle): Rgb {
  const q = h.shape;
  const ax = Math.abs(x);
  const front = smoothstep(0, 0.16, z);
  let c = t.skin;
  const seed = t.seed;
  const tone = fbm2(seed, x * 9 + 5, y * 9 + z * 7, 3);
  c = mixRgb(c, [c[0] * 0.9, c[1] * 0.84, c[2] * 0.82], clamp(0.5 + tone * 0.5, 0, 1) * 0.28);
  if (style.cap > 0) {
    // Roots: the scalp darkens into the hair, so that its edge is no hard line.
    const line = hairline(t, style.recede, atan2(x, z + 0.03));
    const jag = noise2(seed + 17, x * 46, z * 46) * 0.011;
    c = mixRgb(
      c,
      [t.hair[0] * 0.75, t.hair[1] * 0.72, t.hair[2] * 0.7],
      0.85 * smoothstep(line - 0.022 + jag, line + 0.012 + jag, y),
    );
  }
  if (front <= 0) return c;
  const young = 1 - t.grown;
  const dark = 1 - clamp((t.skin[0] + t.skin[1] + t.skin[2]) / 1.1, 0, 1);
  const warm: Rgb = [Math.min(1, t.skin[0] * 1.03), t.skin[1] * 0.62, t.skin[2] * 0.56];
  const [ex, ey] = q.eye;
  // Blood under the skin: cheeks, nose, chin, round the eyes.
  const cheekY = lerp(q.mouthY, ey, 0.52);
  const flush = 0.34 + young * 0.22 + (t.makeup > 0.5 ? 0.2 : 0) + t.elder * 0.06;
  c = mixRgb(c, warm, front * flush * spot(ax - ex * 1.18, y - cheekY, 0.085, 0.07));
  c = mixRgb(c, warm, front * 0.34 * spot(ax, y - q.noseTip[1], 0.05, 0.045) * (z > 0.3 ? 1 : 0.3));
  c = mixRgb(c, warm, front * 0.14 * spot(ax, y - 0.06, 0.07, 0.05));
  const shadow: Rgb = [t.skin[0] * 0.74, t.skin[1] * 0.6, t.skin[2] * 0.6];
  const socket =
    spot(ax - ex, y - (ey + q.eyeRadius * 0.75), 0.1, 0.05) * 0.26 +
    spot(ax - ex, y - (ey - q.eyeRadius * 1.05), 0.08, 0.026) * (0.12 + t.elder * 0.2);
  c = mixRgb(c, shadow, front * socket);
  if (t.makeup > 0.5)
    c = mixRgb(c, hex('#6a3a56'), front * 0.5 * spot(ax - ex, y - (ey + q.eyeRadius * 0.8), 0.085, 0.034));
  // Lips: full colour within the vermilion, soft at the border, darkest where they meet.
  const half = q.mouthHalf;
  const k = ax / half;
  if (k < 1.15 && z > q.cornerZ - 0.06 && Math.abs(y - q.mouthY) < 0.09) {
    const span = Math.max(0, 1 - k * k * 0.97);
    const bow = 1 - 0.16 * spot(ax, 0, half * 0.16, 1) + 0.05 * spot(ax - half * 0.3, 0, half * 0.2, 1);
    const top = q.mouthY + q.lipUpper * 1.02 * Math.sqrt(span) * bow;
    const bottom = q.mouthY - q.lipLower * 1.04 * Math.sqrt(span);
    const soft = 0.006;
    const inside =
      smoothstep(top + soft, top - soft, y) * smoothstep(bottom - soft, bottom + soft, y) * smoothstep(1.06, 0.94, k);
    const red: Rgb = t.makeup > 0.5 ? mixRgb(t.lip, hex('#a3263a'), 0.65) : t.lip;
    c = mixRgb(c, red, inside * lerp(0.85, 0.7, young));
    const line = spot(0, y - q.mouthY, 1, 0.0055) * smoothstep(1.06, 0.9, k);
    c = mixRgb(c, [red[0] * 0.28, red[1] * 0.14, red[2] * 0.14], line * 0.85);
  }
  // Nostrils.
  const ny = q.noseTip[1] - 0.042;
  if (z > 0.24)
    c = mixRgb(
      c,
      [c[0] * 0.2, c[1] * 0.12, c[2] * 0.1],
      spot(ax - q.noseWing[0] * 0.56, y - ny, 0.0135, 0.0085) * lerp(0.9, 0.5, young) * (1 - 0.6 * t.infant),
    );
  if (t.freckles > 0) {
    const zone =
      spot(ax - ex * 0.95, y - (cheekY + 0.03), 0.12, 0.06) + spot(ax, y - (q.noseTip[1] + 0.05), 0.05, 0.06);
    const n = noise2(seed + 5, x * 95, y * 95);
    c = mixRgb(c, hex('#a5633c'), front * t.freckles * clamp(zone, 0, 1) * smoothstep(0.28, 0.55, n) * 0.7);
  }
  if (t.elder > 0.15) c = wrinkles(c, ax, y, h, t, front);
  const stubbled = t.gender === 'male' && t.ageYears > 17 && !t.robot;
  if (stubbled) {
    const said = /\b(stubble|unshaven|five o'clock|scruffy)\b/.test(t.words);
    const strength = said ? 0.55 : 0.13 + (hash32(seed + 77) % 100) * 0.001;
    const zone =
      smoothstep(0.34, 0.22, y) *
      smoothstep(-0.06, 0.06, z) *
      smoothstep(-0.03, 0.02, y + (z - 0.1) * 0.2) *
      (1 - 0.8 * spot(ax, y - q.mouthY, half * 1.1, 0.035)) *
      (1 - 0.75 * spot(ax - ex * 0.95, y - cheekY, 0.1, 0.1));
    const grain = 0.75 + 0.5 * noise2(seed + 9, x * 140, (y + z) * 140);
    c = mixRgb(
      c,
      mixRgb(t.hair, [0.08, 0.075, 0.08], 0.5),
      clamp(zone * grain * strength * lerp(1, 0.5, dark), 0, 0.7),
    );
  }
  return c;
}

/** Lines of age: forehead, crow's feet, under the eyes, from the nose to the mouth. */
function wrinkles(c: Rgb, ax: number, y: number, h: HeadSpace, t: Traits, front: number): Rgb {
  const q = h.shape;
  const deep = t.elder * front;
  let line = 0;
  for (let i = 0; i < 3; i++) {
    const at = q.browY + 0.055 + i * 0.035 + 0.006 * sin(ax * 40 + i * 2 + (t.seed % 7));
    line += spot(0, y - at, 1, 0.0042) * (1 - smoothstep(0.1, 0.19, ax)) * 0.75;
  }
  const out = ax - (q.eye[0] + q.eyeRadius * 0.98);
  if (out > 0 && out < 0.07) {
    for (let i = -1; i <= 1; i++)
      line += spot(0, y - q.eye[1] - i * (0.012 + out * 0.5), 1, 0.0034) * (1 - out / 0.07) * 0.8;
  }
  const s = clamp((q.noseTip[1] - 0.005 - y) / (q.noseTip[1] - q.mouthY + 0.03), 0, 1);
  const fold = q.noseWing[0] + 0.022 + (q.mouthHalf * 1.12 - q.noseWing[0]) * s;
  if (s > 0 && s < 1) line += spot(ax - fold, 0, 0.0062, 1) * (1 - s * s) * 1.1;
  const under = q.eye[1] - q.eyeRadius * (1.2 - 0.5 * ((ax - q.eye[0]) / q.eyeRadius) ** 2 * 0.5);
  line += spot(0, y - under, 1, 0.005) * (1 - smoothstep(0.06, 0.085, Math.abs(ax - q.eye[0]))) * 0.6;
  const k = clamp(line * deep * 0.6, 0, 0.62);
  return [c[0] * (1 - k * 0.62), c[1] * (1 - k * 0.78), c[2] * (1 - k * 0.8)];
}

/** Picture of the head's skin in the lattice's own u, v. */
export function paintSkin(skin: HeadSkin, h: HeadSpace, t: Traits, style: HairStyle, size: number): Texture {
  const { lattice } = skin;
  const width = size;
  const height = size;
  const rgb = new Uint8Array(width * height * 3);
  const inv = 1 / h.scale;
  for (let j = 0; j < height; j++) {
    const v = clamp((1 - (j + 0.5) / height) * (lattice.rows - 1), 0, lattice.rows - 1.0001);
    const r = Math.floor(v);
    const fv = v - r;
    for (let i = 0; i < width; i++) {
      const u = clamp(((i + 0.5) / width) * (lattice.columns - 1), 0, lattice.columns - 1.0001);
      const k = Math.floor(u);
      const fu = u - k;
      const a = lattice.positions[r * lattice.columns + k];
      const b = lattice.positions[r * lattice.columns + k + 1];
      const c = lattice.positions[(r + 1) * lattice.columns + k];
      const d = lattice.positions[(r + 1) * lattice.columns + k + 1];
      const at = (n: 0 | 1 | 2): number => {
        const low = a[n] + (b[n] - a[n]) * fu;
        return low + (c[n] + (d[n] - c[n]) * fu - low) * fv;
      };
      const q = skinAt(
        (at(0) - h.origin[0]) * inv,
        (at(1) - h.origin[1]) * inv,
        (at(2) - h.origin[2]) * inv,
        h,
        t,
        style,
      );
      const o = (j * width + i) * 3;
      rgb[o] = encode(q[0]);
      rgb[o + 1] = encode(q[1]);
      rgb[o + 2] = encode(q[2]);
    }
  }
  return { width, height, rgb };
}

/** Picture of an eyeball from the front: white, iris with fibres and a dark ring, pupil. */
export function paintEye(t: Traits, size: number): Texture {
  const rgb = new Uint8Array(size * size * 3);
  const white: Rgb = mixRgb(hex('#f3efe9'), hex('#e3d3c0'), t.elder * 0.5);
  // Shares of the picture's radius, which spans 1.75 radians of the ball.
  const irisR = lerp(0.41, 0.35, t.grown);
  const pupilR = irisR * lerp(0.48, 0.4, t.grown);
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const x = ((i + 0.5) / size) * 2 - 1;
      const y = 1 - ((j + 0.5) / size) * 2;
      const r = Math.sqrt(x * x + y * y);
      const a = atan2(y, x);
      let c = mixRgb(white, hex('#d9a79b'), smoothstep(0.55, 0.95, r) * 0.45);
      // The upper lid shades the ball.
      c = mixRgb(c, [c[0] * 0.62, c[1] * 0.58, c[2] * 0.6], smoothstep(0.12, 0.5, y) * 0.5);
      if (r < irisR * 1.08) {
        const s = r / irisR;
        const fibres =
          0.5 + 0.5 * noise2(t.seed + 3, a * 9 + 40, r * 5) + 0.22 * noise2(t.seed + 4, a * 26 + 90, r * 9);
        let iris: Rgb = [
          t.iris[0] * (0.8 + fibres * 0.9),
          t.iris[1] * (0.8 + fibres * 0.9),
          t.iris[2] * (0.8 + fibres * 0.9),
        ];
        // Light gathers in the lower half, opposite the catch light; a warm ring round the pupil.
        iris = mixRgb(
          iris,
          [
            Math.min(1, t.iris[0] * 2.1 + 0.05),
            Math.min(1, t.iris[1] * 2.0 + 0.04),
            Math.min(1, t.iris[2] * 1.9 + 0.03),
          ],
          spot(x + 0.02, y + irisR * 0.5, irisR * 0.6, irisR * 0.42) * 0.75,
        );
        iris = mixRgb(iris, hex('#7a4c22'), spot(0, s - 0.5, 1, 0.12) * 0.25);
        iris = mixRgb(iris, [t.iris[0] * 0.16, t.iris[1] * 0.16, t.iris[2] * 0.18], smoothstep(0.76, 1, s) * 0.9);
        iris = mixRgb(iris, [iris[0] * 0.42, iris[1] * 0.42, iris[2] * 0.45], smoothstep(-0.02, irisR, y) * 0.7);
        c = mixRgb(iris, c, smoothstep(0.94, 1.08, s));
        c = mixRgb([0.004, 0.004, 0.006], c, smoothstep(pupilR * 0.9, pupilR * 1.1, r));
      }
      const o = (j * size + i) * 3;
      rgb[o] = encode(c[0]);
      rgb[o + 1] = encode(c[1]);
      rgb[o + 2] = encode(c[2]);
    }
  }
  return { width: size, height: size, rgb };
}
