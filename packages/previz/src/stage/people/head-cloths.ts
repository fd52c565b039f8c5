/** Cloths that cover hair and neck and lie on the shoulders. */
import { noise2 } from '../../math/noise.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import { around, band, CENTRE, dome, type HatContext } from './hat-parts.ts';
import { addLattice, type Lattice, ownNormals } from './lattice.ts';
import { settle } from './weights.ts';

/** Cloth that hangs from the head on to the shoulders; rows from its lower edge to `top`, at `out` from the middle. */
function drape(
  c: HatContext,
  material: number,
  low: (azimuth: number) => number,
  top: (azimuth: number) => number,
  out: (azimuth: number, y: number, s: number) => number,
  from: number,
  to: number,
): void {
  const { h, b, hero } = c;
  const rows = hero ? 11 : 5;
  const columns = hero ? 34 : 12;
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  for (let j = 0; j <= rows; j++) {
    const s = j / rows;
    for (let i = 0; i <= columns; i++) {
      const a = lerp(from, to, i / columns);
      const y = lerp(low(a), top(a), s);
      const r = out(a, y, s);
      positions.push(
        h.out([sin(a) * r, y, CENTRE[2] + cos(a) * r * (y < 0 ? lerp(0.82, 1, smoothstep(-0.35, 0, y)) : 1)]),
      );
      normals.push([sin(a), 0.2, cos(a)]);
      uvs.push([a * 0.1, y * 0.22]);
    }
  }
  const l: Lattice = { rows: rows + 1, columns: columns + 1, positions, normals, uvs };
  ownNormals(l, to - from > 2 * PI - 0.01);
  addLattice(c.mesh, l, {
    material,
    // Above it goes with the head, below it lies still on the shoulders.
    weigh: (_x, y) => {
      const k = smoothstep(-0.3, 0.12, (y - h.origin[1]) / h.scale);
      return settle([
        [b.head, k],
        [b.neck, (1 - k) * 0.5],
        [c.chest, (1 - k) * 0.5],
      ]);
    },
  });
}

/** Radius of neck and shoulders under a cloth, head heights. */
const shouldersAt = (azimuth: number, y: number): number =>
  lerp(0.56 + 0.16 * sin(azimuth) ** 2, 0.33, smoothstep(-0.42, -0.06, y));

/** A hijab: close round the face, wrapped under the chin, laid on the breast. */
export function addHijab(c: HatContext, m: number): void {
  const { t } = c;
  const q = c.h.shape;
  const fold = (a: number, s: number): number => 0.012 * noise2(t.seed + 7, a * 3, s * 5);
  // Edge of the opening for the face.
  const face = (a: number): number => {
    const k = Math.abs(a);
    return k < 0.62
      ? lerp(q.hairlineY - 0.01, 0.72, smoothstep(0.1, 0.62, k))
      : lerp(0.72, 0.26, smoothstep(0.62, 1.12, k));
  };
  dome(c, face, 0.055, m, {
    rows: c.hero ? 15 : 6,
    bump: (a, s) => fold(a, s) + 0.012 * smoothstep(0.12, 0, s),
    crown: 0.02,
  });
  drape(
    c,
    m,
    (a) => -0.36 - 0.13 * Math.max(0, cos(a)),
    (a) => {
      const k = Math.abs(a);
      return k < 1.15 ? lerp(0.02, 0.5, smoothstep(0.25, 1.0, k)) : 0.56;
    },
    (a, y, s) => {
      const bare = y > 0 ? around(c, a, Math.max(0.06, y)) : 0;
      const slack =
        lerp(0.03, 0.072, smoothstep(0.7, 1.2, Math.abs(a))) +
        0.02 * sin(y * 34 + a * 1.5) * smoothstep(0.3, -0.1, y) +
        fold(a, s * 2);
      const cover = Math.max(y > 0.02 ? bare : 0, shouldersAt(a, y));
      const chin =
        Math.abs(a) < 0.9 && y > -0.12 ? 0.045 * smoothstep(0.9, 0.2, Math.abs(a)) * smoothstep(-0.3, 0, y) : 0;
      return cover + slack + chin - (s > 0.93 ? 0.04 : 0);
    },
    -PI,
    PI,
  );
}

/** A square cloth folded over the head and held by a cord; it falls behind and to the sides of the face. */
export function addGhutra(c: HatContext, m: number, cord: number): void {
  const { t } = c;
  const fold = (a: number, y: number): number => 0.014 * noise2(t.seed + 9, a * 3, y * 3);
  dome(c, (a) => lerp(0.5, 0.85, 0.5 + 0.5 * cos(a)), 0.05, m, {
    rows: c.hero ? 13 : 6,
    bump: (a, s) => fold(a, s),
    crown: 0.02,
  });
  drape(
    c,
    m,
    (a) => -0.4 + 0.12 * Math.max(0, cos(a)) + 0.05 * sin(a * 5),
    (a) => lerp(0.62, 0.78, smoothstep(-1, 0.4, cos(a))),
    (a, y) => {
      const skull = around(c, a, Math.max(0.35, y));
      const hang = Math.max(skull, lerp(0.56, 0.42, smoothstep(-0.4, 0.1, y))) + 0.055;
      return hang + fold(a, y) + 0.03 * sin(a * 7) * smoothstep(0.5, -0.2, y);
    },
    0.98,
    2 * PI - 0.98,
  );
  for (const k of [0, 1]) band(c, (a) => 0.8 + k * 0.045 - 0.1 * (1 - cos(a)) * 0.5, 0.036, 0.072, cord);
}

/** A bridal veil: sheer over the back of the head, down to the waist; `volume` of the hair beneath, head heights. */
export function addVeil(c: HatContext, m: number, volume: number): void {
  const off = 0.1 + Math.max(0.05, volume * 1.4);
  dome(c, (a) => (cos(a) > 0.2 ? 0.86 : 0.34), off, m, {
    rows: c.hero ? 10 : 5,
    bump: (a, s) => 0.02 * sin(a * 9) * (1 - s),
  });
  drape(
    c,
    m,
    () => -1.35,
    () => 0.42,
    (a, y) => {
      const skull = around(c, a, Math.max(0.38, y)) + off;
      const fold = 0.035 * sin(a * 13) * smoothstep(0.5, -0.4, y);
      return Math.max(lerp(0.72, 0.5, smoothstep(-0.5, 0.2, y)), y > 0.2 ? skull : 0) + fold;
    },
    1.75,
    2 * PI - 1.75,
  );
}
