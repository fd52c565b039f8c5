/** Pictures for skin and eyes, painted from the shape itself: every texel knows which point of the face it is. */
import { fbm2, noise2 } from '../../math/noise.ts';
import { hash32 } from '../../math/random.ts';
import { atan2, DEG, exp, sin } from '../../math/trig.ts';
import { clamp, lerp, smoothstep } from '../../math/vec.ts';
import { mixRgb } from '../colours.ts';
import { hex, type Rgb, type Texture } from '../scene.ts';
import { browLine, browThickness } from './face.ts';
import { hairline } from './hair-cap.ts';
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

const BELL = Float64Array.from({ length: 514 }, (_, i) => exp(-i / 85.25));

/** A soft round spot: 1 in its middle, exp(-1) at its radii. */
const spot = (dx: number, dy: number, rx: number, ry: number): number => {
  const d = ((dx * dx) / (rx * rx) + (dy * dy) / (ry * ry)) * 85.25;
  if (d >= 511.5) return 0;
  const i = Math.floor(d);
  return BELL[i] + (BELL[i + 1] - BELL[i]) * (d - i);
};

/** A texel being painted, linear. */
interface Brush {
  r: number;
  g: number;
  b: number;
  /** It is speckled: its neighbours tell nothing of it. */
  speckled: boolean;
}

function mixIn(c: Brush, r: number, g: number, b: number, k: number): void {
  if (k <= 0) return;
  c.r += (r - c.r) * k;
  c.g += (g - c.g) * k;
  c.b += (b - c.b) * k;
}

/** Texels between those that are painted first. */
const STEP = 4;

/**
 * A picture whose smooth parts are painted at every fourth texel and filled in between; where the middle of such a square differs
 * from its corners, all of it is painted.
 */
function paint(size: number, texel: (i: number, j: number, c: Brush) => void): Texture {
  const rgb = new Uint8Array(size * size * 3);
  const c: Brush = { r: 0, g: 0, b: 0, speckled: false };
  const put = (i: number, j: number): boolean => {
    c.speckled = false;
    texel(i, j, c);
    const o = (j * size + i) * 3;
    rgb[o] = encode(c.r);
    rgb[o + 1] = encode(c.g);
    rgb[o + 2] = encode(c.b);
    return c.speckled;
  };
  const last = size - 1;
  const nodes = Math.ceil(last / STEP) + 1;
  const speckled = new Uint8Array(nodes * nodes);
  for (let y = 0; y < nodes; y++)
    for (let x = 0; x < nodes; x++)
      speckled[y * nodes + x] = put(Math.min(last, x * STEP), Math.min(last, y * STEP)) ? 1 : 0;
  for (let y = 0; y + 1 < nodes; y++) {
    for (let x = 0; x + 1 < nodes; x++) {
      const n = y * nodes + x;
      const known = speckled[n] + speckled[n + 1] + speckled[n + nodes] + speckled[n + nodes + 1];
      fillSquare(
        rgb,
        size,
        x * STEP,
        y * STEP,
        Math.min(last, (x + 1) * STEP),
        Math.min(last, (y + 1) * STEP),
        known > 0,
        put,
      );
    }
  }
  return { width: size, height: size, rgb };
}

/** Fills a square between four painted corners (its right and lower sides belong to the next squares but for the last). */
function fillSquare(
  rgb: Uint8Array,
  size: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  speckled: boolean,
  put: (i: number, j: number) => boolean,
): void {
  const a = (y0 * size + x0) * 3;
  const b = (y0 * size + x1) * 3;
  const c = (y1 * size + x0) * 3;
  const d = (y1 * size + x1) * 3;
  const mx = (x0 + x1) >> 1;
  const my = (y0 + y1) >> 1;
  let rough = speckled || put(mx, my);
  const fx = 1 / (x1 - x0);
  const fy = 1 / (y1 - y0);
  const between = (k: number, x: number, y: number): number => {
    const u = (x - x0) * fx;
    const top = rgb[a + k] + (rgb[b + k] - rgb[a + k]) * u;
    return top + (rgb[c + k] + (rgb[d + k] - rgb[c + k]) * u - top) * (y - y0) * fy;
  };
  for (let k = 0; k < 3 && !rough; k++) {
    const low = Math.min(rgb[a + k], rgb[b + k], rgb[c + k], rgb[d + k]);
    const high = Math.max(rgb[a + k], rgb[b + k], rgb[c + k], rgb[d + k]);
    rough = high - low > 16 || Math.abs(rgb[(my * size + mx) * 3 + k] - between(k, mx, my)) > 1.6;
  }
  const toX = x1 === size - 1 ? x1 : x1 - 1;
  const toY = y1 === size - 1 ? y1 : y1 - 1;
  for (let y = y0; y <= toY; y++) {
    for (let x = x0; x <= toX; x++) {
      if ((x === x0 || x === x1) && (y === y0 || y === y1)) continue;
      if (rough) put(x, y);
      else for (let k = 0; k < 3; k++) rgb[(y * size + x) * 3 + k] = Math.floor(between(k, x, y) + 0.5);
    }
  }
}

/** Colour of the skin at points of the head (head heights). */
function skinBrush(h: HeadSpace, t: Traits, style: HairStyle): (x: number, y: number, z: number, c: Brush) => void {
  const q = h.shape;
  const { seed, skin, hair } = t;
  const [s0, s1, s2] = skin;
  const young = 1 - t.grown;
  const dark = 1 - clamp((s0 + s1 + s2) / 1.1, 0, 1);
  const warm: Rgb = [Math.min(1, s0 * 1.03), s1 * 0.62, s2 * 0.56];
  const shadow: Rgb = [s0 * 0.74, s1 * 0.6, s2 * 0.6];
  const [ex, ey] = q.eye;
  const cheekY = lerp(q.mouthY, ey, 0.52);
  const flush = 0.34 + young * 0.22 + (t.makeup > 0.5 ? 0.2 : 0) + t.elder * 0.06;
  const half = q.mouthHalf;
  const red: Rgb = t.makeup > 0.5 ? mixRgb(t.lip, hex('#a3263a'), 0.65) : t.lip;
  const lids = hex('#6a3a56');
  const freckle = hex('#a5633c');
  const stubbled = t.gender === 'male' && t.ageYears > 17 && !t.robot;
  const said = /\b(stubble|unshaven|five o'clock|scruffy)\b/.test(t.words);
  const strength = said ? 0.55 : 0.13 + (hash32(seed + 77) % 100) * 0.001;
  const bristle = mixRgb(hair, [0.08, 0.075, 0.08], 0.5);
  const browHalf = browThickness(t);
  // Height of the hair's root line by degrees from the front.
  const lines = Float64Array.from({ length: 182 }, (_, i) => hairline(t, style.recede, i * DEG));
  const rootLine = (azimuth: number): number => {
    const a = Math.min(180, Math.abs(azimuth) / DEG);
    const i = Math.floor(a);
    return lines[i] + (lines[i + 1] - lines[i]) * (a - i);
  };

  return (x, y, z, c) => {
    const ax = Math.abs(x);
    const front = smoothstep(0, 0.16, z);
    const tone = fbm2(seed, x * 9 + 5, y * 9 + z * 7, 3);
    c.r = s0;
    c.g = s1;
    c.b = s2;
    mixIn(c, s0 * 0.9, s1 * 0.84, s2 * 0.82, clamp(0.5 + tone * 0.5, 0, 1) * 0.28);
    if (style.cap > 0 && y > 0.2) {
      // Roots: the scalp darkens into the hair, so that its edge is no hard line.
      const line = rootLine(atan2(x, z + 0.03));
      const off = y - line;
      const jag = off > -0.035 && off < 0.025 ? noise2(seed + 17, x * 46, z * 46) * 0.011 : 0;
      mixIn(c, hair[0] * 0.75, hair[1] * 0.72, hair[2] * 0.7, 0.85 * smoothstep(-0.022 + jag, 0.012 + jag, off));
    }
    if (front <= 0) return;
    // Blood under the skin: cheeks, nose, chin, round the eyes.
    mixIn(c, warm[0], warm[1], warm[2], front * flush * spot(ax - ex * 1.18, y - cheekY, 0.085, 0.07));
    mixIn(c, warm[0], warm[1], warm[2], front * 0.34 * spot(ax, y - q.noseTip[1], 0.05, 0.045) * (z > 0.3 ? 1 : 0.3));
    mixIn(c, warm[0], warm[1], warm[2], front * 0.14 * spot(ax, y - 0.06, 0.07, 0.05));
    const socket =
      spot(ax - ex, y - (ey + q.eyeRadius * 0.75), 0.1, 0.05) * 0.26 +
      spot(ax - ex, y - (ey - q.eyeRadius * 1.05), 0.08, 0.026) * (0.12 + t.elder * 0.2);
    mixIn(c, shadow[0], shadow[1], shadow[2], front * socket);
    if (t.makeup > 0.5)
      mixIn(c, lids[0], lids[1], lids[2], front * 0.5 * spot(ax - ex, y - (ey + q.eyeRadius * 0.8), 0.085, 0.034));
    // Brows lie on a soft shade of their own colour.
    if (y > q.browY - 0.06 && y < q.browY + 0.06 && !t.robot) {
      const s = (ax - (ex - q.eyeRadius * 1.05)) / (q.eyeRadius * 2.3);
      const height = spot(y - browLine(h, t, clamp(s, 0, 1)), 0, browHalf * lerp(1.15, 0.6, smoothstep(0.3, 1, s)), 1);
      const ends = smoothstep(-0.08, 0.12, s) * smoothstep(1.06, 0.9, s);
      mixIn(c, hair[0] * 0.7, hair[1] * 0.66, hair[2] * 0.64, front * 0.62 * height * ends);
    }
    // Lips: full colour within the vermilion, soft at the border, darkest where they meet.
    const k = ax / half;
    if (k < 1.15 && z > q.cornerZ - 0.06 && Math.abs(y - q.mouthY) < 0.09) {
      const span = Math.max(0, 1 - k * k * 0.97);
      const bow = 1 - 0.16 * spot(ax, 0, half * 0.16, 1) + 0.05 * spot(ax - half * 0.3, 0, half * 0.2, 1);
      const top = q.mouthY + q.lipUpper * 1.02 * Math.sqrt(span) * bow;
      const bottom = q.mouthY - q.lipLower * 1.04 * Math.sqrt(span);
      const soft = 0.006;
      const inside =
        smoothstep(top + soft, top - soft, y) * smoothstep(bottom - soft, bottom + soft, y) * smoothstep(1.06, 0.94, k);
      mixIn(c, red[0], red[1], red[2], inside * lerp(0.85, 0.7, young));
      const line = spot(0, y - q.mouthY, 1, 0.0055) * smoothstep(1.06, 0.9, k);
      mixIn(c, red[0] * 0.28, red[1] * 0.14, red[2] * 0.14, line * 0.85);
    }
    // Nostrils.
    const ny = q.noseTip[1] - 0.042;
    if (z > 0.24)
      mixIn(c, c.r * 0.2, c.g * 0.12, c.b * 0.1, spot(ax - q.noseWing[0] * 0.56, y - ny, 0.0135, 0.0085) * 0.9);
    if (t.freckles > 0) {
      const zone =
        spot(ax - ex * 0.95, y - (cheekY + 0.03), 0.12, 0.06) + spot(ax, y - (q.noseTip[1] + 0.05), 0.05, 0.06);
      if (zone > 0.04) {
        c.speckled = true;
        const n = noise2(seed + 5, x * 95, y * 95);
        mixIn(
          c,
          freckle[0],
          freckle[1],
          freckle[2],
          front * t.freckles * clamp(zone, 0, 1) * smoothstep(0.28, 0.55, n) * 0.7,
        );
      }
    }
    if (t.elder > 0.15) wrinkles(c, ax, y, h, t, front);
    if (!stubbled) return;
    const zone =
      smoothstep(0.34, 0.22, y) *
      smoothstep(-0.06, 0.06, z) *
      smoothstep(-0.03, 0.02, y + (z - 0.1) * 0.2) *
      (1 - 0.8 * spot(ax, y - q.mouthY, half * 1.1, 0.035)) *
      (1 - 0.75 * spot(ax - ex * 0.95, y - cheekY, 0.1, 0.1));
    if (zone < 0.01) return;
    if (said && zone > 0.1) c.speckled = true;
    const grain = 0.75 + 0.5 * noise2(seed + 9, x * 140, (y + z) * 140);
    mixIn(c, bristle[0], bristle[1], bristle[2], clamp(zone * grain * strength * lerp(1, 0.5, dark), 0, 0.7));
  };
}

/** Lines of age: forehead, crow's feet, under the eyes, from the nose to the mouth. */
function wrinkles(c: Brush, ax: number, y: number, h: HeadSpace, t: Traits, front: number): void {
  const q = h.shape;
  const deep = t.elder * front;
  let line = 0;
  for (let i = 0; i < 3; i++) {
    const at = q.browY + 0.055 + i * 0.035 + 0.006 * sin(ax * 40 + i * 2 + (t.seed % 7));
    line += spot(0, y - at, 1, 0.0055) * (1 - smoothstep(0.1, 0.19, ax)) * 0.75;
  }
  const band = y - q.browY;
  if (band > 0.035 && band < 0.15 && ax < 0.19) c.speckled = true;
  const out = ax - (q.eye[0] + q.eyeRadius * 0.98);
  if (out > 0 && out < 0.07) {
    if (Math.abs(y - q.eye[1]) < 0.07) c.speckled = true;
    for (let i = -1; i <= 1; i++)
      line += spot(0, y - q.eye[1] - i * (0.012 + out * 0.5), 1, 0.0044) * (1 - out / 0.07) * 0.8;
  }
  const s = clamp((q.noseTip[1] - 0.005 - y) / (q.noseTip[1] - q.mouthY + 0.03), 0, 1);
  const fold = q.noseWing[0] + 0.022 + (q.mouthHalf * 1.12 - q.noseWing[0]) * s;
  if (s > 0 && s < 1 && Math.abs(ax - fold) < 0.03) c.speckled = true;
  if (s > 0 && s < 1) line += spot(ax - fold, 0, 0.0078, 1) * (1 - s * s) * 1.1;
  const under = q.eye[1] - q.eyeRadius * (1.2 - 0.5 * ((ax - q.eye[0]) / q.eyeRadius) ** 2 * 0.5);
  line += spot(0, y - under, 1, 0.0062) * (1 - smoothstep(0.06, 0.085, Math.abs(ax - q.eye[0]))) * 0.6;
  const k = clamp(line * deep, 0, 0.72);
  c.r *= 1 - k * 0.62;
  c.g *= 1 - k * 0.78;
  c.b *= 1 - k * 0.8;
}

/** Picture of the head's skin in the lattice's own u, v. */
export function paintSkin(skin: HeadSkin, h: HeadSpace, t: Traits, style: HairStyle, size: number): Texture {
  const { rows, columns, positions } = skin.lattice;
  const inv = 1 / h.scale;
  // Positions in head heights.
  const at = new Float64Array(positions.length * 3);
  for (let i = 0; i < positions.length; i++)
    for (let k = 0; k < 3; k++) at[i * 3 + k] = (positions[i][k] - h.origin[k]) * inv;
  const brush = skinBrush(h, t, style);
  return paint(size, (i, j, c) => {
    const v = clamp((1 - (j + 0.5) / size) * (rows - 1), 0, rows - 1.0001);
    const u = clamp(((i + 0.5) / size) * (columns - 1), 0, columns - 1.0001);
    const r = Math.floor(v);
    const k = Math.floor(u);
    const a = (r * columns + k) * 3;
    const b = a + columns * 3;
    const fv = v - r;
    const fu = u - k;
    const w0 = (1 - fu) * (1 - fv);
    const w1 = fu * (1 - fv);
    const w2 = (1 - fu) * fv;
    const w3 = fu * fv;
    brush(
      at[a] * w0 + at[a + 3] * w1 + at[b] * w2 + at[b + 3] * w3,
      at[a + 1] * w0 + at[a + 4] * w1 + at[b + 1] * w2 + at[b + 4] * w3,
      at[a + 2] * w0 + at[a + 5] * w1 + at[b + 2] * w2 + at[b + 5] * w3,
      c,
    );
  });
}

/** Picture of an eyeball from the front: white, iris with fibres and a dark ring, pupil. */
export function paintEye(t: Traits, size: number): Texture {
  const white: Rgb = mixRgb(hex('#f3efe9'), hex('#e3d3c0'), t.elder * 0.5);
  const veins = hex('#d9a79b');
  const ring = hex('#7a4c22');
  const [i0, i1, i2] = t.iris;
  const glow: Rgb = [Math.min(1, i0 * 2.1 + 0.05), Math.min(1, i1 * 2.0 + 0.04), Math.min(1, i2 * 1.9 + 0.03)];
  // Shares of the picture's radius, which spans 1.75 radians of the ball.
  const irisR = lerp(0.41, 0.35, t.grown);
  const pupilR = irisR * lerp(0.48, 0.4, t.grown);
  return paint(size, (i, j, c) => {
    const x = ((i + 0.5) / size) * 2 - 1;
    const y = 1 - ((j + 0.5) / size) * 2;
    const r = Math.sqrt(x * x + y * y);
    c.r = white[0];
    c.g = white[1];
    c.b = white[2];
    mixIn(c, veins[0], veins[1], veins[2], smoothstep(0.55, 0.95, r) * 0.45);
    // The upper lid shades the ball.
    mixIn(c, c.r * 0.62, c.g * 0.58, c.b * 0.6, smoothstep(0.12, 0.5, y) * 0.5);
    if (r >= irisR * 1.08) return;
    c.speckled = r > pupilR * 0.85;
    const s = r / irisR;
    const a = atan2(y, x);
    const fibres = 0.5 + 0.5 * noise2(t.seed + 3, a * 9 + 40, r * 5) + 0.22 * noise2(t.seed + 4, a * 26 + 90, r * 9);
    const ball: Rgb = [c.r, c.g, c.b];
    c.r = i0 * (0.8 + fibres * 0.9);
    c.g = i1 * (0.8 + fibres * 0.9);
    c.b = i2 * (0.8 + fibres * 0.9);
    // Light gathers in the lower half, opposite the catch light; a warm ring round the pupil.
    mixIn(c, glow[0], glow[1], glow[2], spot(x + 0.02, y + irisR * 0.5, irisR * 0.6, irisR * 0.42) * 0.75);
    mixIn(c, ring[0], ring[1], ring[2], spot(0, s - 0.5, 1, 0.12) * 0.25);
    mixIn(c, i0 * 0.16, i1 * 0.16, i2 * 0.18, smoothstep(0.76, 1, s) * 0.9);
    mixIn(c, c.r * 0.42, c.g * 0.42, c.b * 0.45, smoothstep(-0.02, irisR, y) * 0.7);
    mixIn(c, ball[0], ball[1], ball[2], smoothstep(0.94, 1.08, s));
    mixIn(c, 0.004, 0.004, 0.006, 1 - smoothstep(pupilR * 0.9, pupilR * 1.1, r));
  });
}
