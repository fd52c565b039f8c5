/** The skull under hair: where hair starts, how far its mass stands off, and the cap that closes what shows between locks. */
import { noise1, noise2 } from '../../math/noise.ts';
import { cos, DEG, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder, SkinWeights } from '../mesh-builder.ts';
import { exit, type Field } from './field.ts';
import type { HairStyle } from './hair-style.ts';
import type { HeadSpace } from './head.ts';
import { addLattice, type Lattice, ownNormals } from './lattice.ts';
import type { Proportions, Skeleton } from './skeleton.ts';
import type { Traits } from './traits.ts';

/** A chain of bones that swings: hair, cloth tails. */
export interface Chain {
  bones: number[];
  /** Radians of play at the tip. */
  play: number;
  phase: number;
  /** How much wind and gait move it. */
  light: number;
}

export interface HairMaterials {
  hair: number;
  /** Darker, for what lies in shade. */
  deep: number;
  tie: number;
}

export interface HairContext {
  mesh: MeshBuilder;
  s: Skeleton;
  h: HeadSpace;
  /** Head and neck, head heights. */
  skin: Field;
  p: Proportions;
  t: Traits;
  style: HairStyle;
  m: HairMaterials;
  hero: boolean;
  chains: Chain[];
}

/** Height (head heights) of the hair's edge at an azimuth: forehead, temple, behind the ear, nape. `recede` 0..1. */
export function hairline(t: Traits, recede: number, azimuth: number): number {
  const a = Math.abs(azimuth) / DEG;
  const young = 1 - t.grown;
  const rows: [number, number][] = [
    [0, 0.815 + recede * 0.08 + young * 0.01],
    [18, 0.805 + recede * 0.15],
    [36, 0.755 + recede * 0.15],
    [50, 0.665 + recede * 0.06],
    [62, 0.585],
    [73, t.gender === 'male' ? 0.47 : 0.52],
    [80, t.gender === 'male' ? 0.42 : 0.5],
    [92, 0.57],
    [104, 0.5],
    [116, 0.37],
    [140, 0.31],
    [180, 0.295],
  ];
  let y = rows[rows.length - 1][1];
  for (let i = 1; i < rows.length; i++) {
    if (a <= rows[i][0]) {
      const u = (a - rows[i - 1][0]) / (rows[i][0] - rows[i - 1][0]);
      y = lerp(rows[i - 1][1], rows[i][1], smoothstep(0, 1, u));
      break;
    }
  }
  return y;
}

/** Distance of the skin from the skull's middle axis point along a direction. */
export function skinAlong(c: HairContext, o: Vec3, d: Vec3, hint: number): number {
  return exit(c.skin, o, d, 1, 0.01, hint);
}

const CENTRE_Y = 0.62;

export interface CapPoint {
  at: Vec3;
  out: Vec3;
}

/** Point of the cap at an azimuth and share s (0 crown .. 1 edge), standing `off` head heights from the skin. */
export function capPoint(
  c: HairContext,
  azimuth: number,
  s: number,
  off: number,
  hint: number,
): { p: CapPoint; far: number } {
  const edge = hairline(c.t, c.style.recede, azimuth);
  // Elevation from the middle of the skull; the edge is at a height, so rays aim there.
  const o: Vec3 = [0, CENTRE_Y, -0.03];
  const reach = 0.36;
  const low = (edge - CENTRE_Y) / reach;
  const eEdge = clamp(low, -1.05, 0.9);
  const part = 0;
  const e = lerp(PI / 2, eEdge, s) + part;
  const ce = cos(e);
  const d: Vec3 = [sin(azimuth) * ce, sin(e), cos(azimuth) * ce];
  const far = skinAlong(c, o, d, hint);
  const r = far + off;
  return { p: { at: [o[0] + d[0] * r, o[1] + d[1] * r, o[2] + d[2] * r], out: d }, far };
}

/** Point off the skin along a direction from the skull's middle. */
export function skullPoint(c: HairContext, d: Vec3, off: number): CapPoint {
  const o: Vec3 = [0, CENTRE_Y, -0.03];
  const r = skinAlong(c, o, d, 0) + off;
  return { at: [o[0] + d[0] * r, o[1] + d[1] * r, o[2] + d[2] * r], out: d };
}

/** Height of the locks: ridges that run from the crown to the edge. */
export function relief(c: HairContext, azimuth: number, s: number): number {
  const st = c.style;
  const seed = c.t.seed + 61;
  const wave = st.curl > 0 ? sin(s * 26 * st.curl + noise1(seed, azimuth * 3) * 5) * 0.12 * st.curl : 0;
  const a = azimuth + wave + st.sweep * s * 0.8;
  const broad = noise2(seed, cos(a) * 4.2 + 9, sin(a) * 4.2 + s * 0.7);
  const fine = noise2(seed + 1, cos(a) * 13 + 5, sin(a) * 13 + s * 1.2);
  const tight =
    st.curl > 0.7 ? (1 - Math.abs(noise2(seed + 2, cos(azimuth) * 5 + 20, sin(azimuth) * 5 + s * 9)) * 2.2) * 0.9 : 0;
  return (1 - Math.abs(broad) * 1.6) * 0.55 + fine * 0.35 + tight;
}

/** How far the cap stands off the skin, head heights: thin at the edge, so that hair grows out of the skin; full above. */
export function capOff(c: HairContext, az: number, s: number): number {
  const { style: st } = c;
  const front = smoothstep(cos(75 * DEG), cos(15 * DEG), cos(az));
  // Tight curls stand out to their very edge.
  const ball = st.curl >= 1 && st.volume > 0.1;
  const root = smoothstep(1.005, ball ? 0.82 : st.short ? 0.8 : 0.72, s);
  const lift =
    st.volume *
      (ball
        ? 0.85 + 0.15 * sin(Math.min(1, (1 - s) * 1.25) * PI * 0.5)
        : 0.45 + 0.55 * sin(Math.min(1, (1 - s) * 1.25) * PI * 0.5)) +
    st.crest *
      (1 - smoothstep(0.1, 0.24, Math.abs(sin(az)) * Math.min(1, s * 1.35))) *
      (0.75 + 0.25 * sin(az * 2 + s * 22)) +
    front * st.quiff * smoothstep(0.35, 0.8, s) * root;
  const side = 1 + st.sides * smoothstep(0.3, 1, s) * (1 - front);
  const ridge = relief(c, az, s) * st.relief * root * (0.4 + 0.6 * smoothstep(0, 0.25, s));
  return -0.012 * (1 - root) + (0.008 + lift * side) * root + ridge;
}

/** The mass of hair as one skin over the skull; `covered`: locks, tufts or a hat lie over it. */
export function cap(c: HairContext, covered: boolean): void {
  const { hero, h } = c;
  // Under locks or tufts it only closes what shows between them.
  const columns = hero ? (covered ? 34 : 50) : 16;
  const rows = hero ? (covered ? 8 : 11) : 5;
  const positions: Vec3[] = [];
  const normals: Vec3[] = [];
  const uvs: [number, number][] = [];
  // Rows from the edge up to the crown, so that +row is up.
  for (let j = 0; j <= rows; j++) {
    const s = 1 - j / rows;
    let hint = 0;
    for (let i = 0; i <= columns; i++) {
      const az = -PI + ((i % columns) / columns) * TAU;
      const off = capOff(c, az, s);
      const { p, far } = capPoint(c, az, s, off, hint);
      hint = far;
      positions.push(h.out(p.at));
      normals.push(p.out);
      uvs.push([(i / columns) * 1.2, s * 0.26]);
    }
  }
  const lattice: Lattice = { rows: rows + 1, columns: columns + 1, positions, normals, uvs };
  ownNormals(lattice, true);
  // The crown is one point.
  for (let i = 0; i <= columns; i++) {
    lattice.positions[rows * (columns + 1) + i] = lattice.positions[rows * (columns + 1)];
    lattice.normals[rows * (columns + 1) + i] = [0, 1, 0];
  }
  const skin: SkinWeights = [[c.s.id('head'), 1]];
  addLattice(c.mesh, lattice, { material: c.m.hair, weigh: () => skin });
}
