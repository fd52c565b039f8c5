/** Beards and moustaches: locks on the jaw over a thin mass that closes what shows between them. */
import { noise2 } from '../../math/noise.ts';
import { cos, DEG, sin } from '../../math/trig.ts';
import { lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { exit } from './field.ts';
import type { CapPoint } from './hair-cap.ts';
import { addLock, type LockContext, own } from './hair-locks.ts';
import type { HairStyle } from './hair-style.ts';
import { type HatContext, patch } from './hat-parts.ts';
import { settle } from './weights.ts';

/** Material of locks. */
type Strands = LockContext['m'];

/** Adds what grows on the face; `hair`: materials of the head's hair. */
export function addBeard(c: HatContext, style: HairStyle, hair: Strands): void {
  const full = style.beard;
  const lump = (a: number, y: number): number =>
    0.008 * (1 - 2 * Math.abs(noise2(c.t.seed + 95, a * 7, y * 9))) * (0.4 + full);
  const middle = c.h.shape.mouthY - 0.052;
  if (style.goatee) {
    patch(c, hair.hair, 0, middle - 0.008, 0.01, 24, 0.02, false, lump);
    jawLocks(c, hair, 24, 0.01, 0.5);
  } else if (full > 0) {
    // Below the lower lip in the middle, up the cheeks at the sides.
    patch(c, hair.hair, 0, middle, 0.36, 88, 0.012 + 0.012 * full, false, lump);
    jawLocks(c, hair, 87, 0.36, full);
  }
  if (full > 0.8) hanging(c, hair);
  if (style.moustache > 0) moustache(c, hair);
}

/** A point off the skin of the lower face; below the chin's edge the rays turn down and under. */
function onJaw(c: HatContext, azimuth: number, y: number, off: number): CapPoint {
  const e = y < 0.1 ? Math.max(-1.25, (y - 0.1) * 7) : 0;
  const o: Vec3 = [0, Math.max(0.1, y), 0.04];
  const d: Vec3 = [sin(azimuth) * cos(e), sin(e), cos(azimuth) * cos(e)];
  const r = exit(c.h.shape.field, o, d, 1, 0.01) + off;
  return { at: [o[0] + d[0] * r, o[1] + d[1] * r, o[2] + d[2] * r], out: d };
}

/** Hair on the jaw goes with it, and with the corners of the mouth near them. */
function jawWeights({ h, b }: HatContext, at: Vec3): SkinWeights {
  const q = h.shape;
  const jaw = 1 - smoothstep(q.mouthY - 0.06, q.mouthY + 0.12, at[1]);
  const side = at[0] >= 0 ? 0 : 1;
  const far = ((Math.abs(at[0]) - q.mouthHalf) ** 2 + (at[1] - q.mouthY) ** 2 * 0.8) / 0.15 ** 2;
  const corner = far < 1 ? (1 - far) ** 2 * 0.85 : 0;
  return settle([
    [b.corner[side], corner],
    [b.jaw, jaw * (1 - corner)],
    [b.head, (1 - jaw) * (1 - corner)],
  ]);
}

const locksOf = (c: HatContext, hair: Strands): LockContext => ({ mesh: c.mesh, h: c.h, t: c.t, m: hair });

/** Rows of short locks from the cheeks' edge down over the jaw. */
function jawLocks(c: HatContext, hair: Strands, reach: number, rim: number, full: number): void {
  const { h, hero } = c;
  const q = h.shape;
  const locks = locksOf(c, hair);
  const rows = hero ? 4 : 1;
  const narrow = reach < 40;
  let n = 400;
  for (let j = 0; j < rows; j++) {
    const count = hero ? (narrow ? 5 : 17 - j * 3) : narrow ? 3 : 7;
    for (let i = 0; i < count; i++) {
      const u = ((i + 0.5 + own(locks, n, 1) * 0.2) / count) * 2 - 1;
      const a = u * reach * DEG;
      const top = q.mouthY - 0.052 + rim * u * u;
      const start = lerp(top + 0.005, -0.01, (j + 0.15 * own(locks, n, 2)) / rows);
      const long = (0.11 + 0.07 * full) * (1 + 0.2 * own(locks, n, 3));
      const stand = 0.012 + 0.02 * full;
      const line = [
        onJaw(c, a, start, 0.001),
        onJaw(c, a * 0.99, start - long * 0.35, stand),
        onJaw(c, a * 0.96, start - long * 0.7, stand * 1.25),
        onJaw(c, a * 0.92, start - long, stand * 1.1),
      ];
      addLock(
        locks,
        line,
        {
          width: (hero ? 0.088 : 0.17) * (1 + 0.2 * own(locks, n, 4)),
          thick: 0.012,
          root: 0.55,
          tip: 0.75,
          rows: hero ? 4 : 2,
        },
        (_s, at) => jawWeights(c, at),
      );
      n++;
    }
  }
}

/** A beard that hangs from the chin. */
function hanging(c: HatContext, hair: Strands): void {
  const { h, b, hero, t } = c;
  const locks = locksOf(c, hair);
  const skin: SkinWeights = [[b.jaw, 1]];
  const reach = /\b(long beard|wizard|santa)\b/.test(t.words) ? 0.62 : 0.2;
  c.mesh.tube(
    [
      h.out([0, 0.1, 0.2]),
      h.out([0, -0.03, 0.25]),
      h.out([0, -0.1 - reach * 0.3, 0.235]),
      h.out([0, -0.13 - reach * 0.6, 0.2]),
    ],
    [0.12, 0.13, 0.1 + reach * 0.03, 0.02].map((r) => r * h.scale),
    hair.hair,
    hero ? 12 : 7,
    true,
    [skin, skin, skin, skin],
  );
  const count = hero ? 15 : 5;
  for (let i = 0; i < count; i++) {
    const u = ((i + 0.5 + own(locks, i, 451) * 0.3) / count) * 2 - 1;
    const a = u * 62 * DEG;
    const from = onJaw(c, a, 0.1, 0.02);
    const long = (0.16 + reach) * (1 - 0.45 * u * u) * (1 + 0.16 * own(locks, i, 452));
    const line: CapPoint[] = [onJaw(c, a, 0.15, 0.004), from];
    for (const s of [0.33, 0.66, 1]) {
      // Draws together towards the tip.
      const k = 1 - 0.42 * s * s;
      const out = 0.05 * (1 - (2 * s - 0.8) ** 2) + 0.012 * own(locks, i, 453);
      line.push({
        at: [from.at[0] * k, from.at[1] - long * s, 0.12 + (from.at[2] - 0.12) * k + out],
        out: [sin(a), 0.1, cos(a)],
      });
    }
    addLock(
      locks,
      line,
      { width: hero ? 0.115 : 0.26, thick: 0.016, root: 0.6, tip: 0.78, rows: hero ? 7 : 3 },
      () => skin,
    );
  }
}

function moustache(c: HatContext, hair: Strands): void {
  const { h, t, b, mesh, hero } = c;
  const q = h.shape;
  const curled = /\b(handlebar|curled|curly|waxed|ringmaster)\b/.test(t.words);
  const middle = lerp(q.mouthY + q.lipUpper, q.noseTip[1] - 0.05, 0.45);
  for (const k of [0, 1] as const) {
    const s = k === 0 ? 1 : -1;
    const points: Vec3[] = [];
    const radii: number[] = [];
    const skins: SkinWeights[] = [];
    const n = hero ? 8 : 4;
    for (let i = 0; i <= n; i++) {
      const u = i / n;
      const x = lerp(0.006, q.mouthHalf * (curled ? 1.35 : 1.08), u);
      const y = middle - 0.045 * u * u + (curled ? 0.09 * u ** 4 : 0);
      const z = q.front(Math.min(x, q.mouthHalf * 1.1), y)[2];
      points.push(h.out([s * x, y, z + 0.006 + (curled ? 0.02 * u * u : 0)]));
      radii.push(0.03 * h.scale * (u < 0.3 ? 0.75 + u * 0.8 : lerp(1, 0.18, (u - 0.3) / 0.7)));
      skins.push(
        settle([
          [b.lipUpper, 0.75 * (1 - u)],
          [b.corner[k], 0.7 * u],
          [b.head, 0.3],
        ]),
      );
    }
    mesh.tube(points, radii, hair.hair, hero ? 8 : 5, true, skins);
  }
}
