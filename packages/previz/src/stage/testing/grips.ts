/**
 * Hands and what they hold: how deep one goes into the other, and how far apart they are, measured between the drawn
 * triangles of both.
 */
import { atan2, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Film, StagedShot } from '../film.ts';
import { drawn, mainBone, PERSON_BONES, placeOf } from './bodies.ts';

/** A hand on a thing at one instant; metres. */
export interface Grip {
  what: string;
  /** Seconds into the shot. */
  seconds: number;
  /** Deepest that a point of the hand lies within the thing, or a point of the thing within the hand. */
  depth: number;
  /** Least distance between the surfaces; 0 when they meet. */
  gap: number;
}

/** Triangles in the world, nine numbers each. */
type Triangles = number[];

const HAND = /^(hand|index|middle|ring|little|thumb)/;
const handBones = (tag: 'L' | 'R'): Set<number> =>
  new Set([...PERSON_BONES].filter(([name]) => HAND.test(name) && name.endsWith(tag)).map(([, id]) => id));

/** The drawn triangles of a performer, those of some bones only when bones are given. */
function trianglesOf(staged: StagedShot, who: Performer, w: number, bones?: ReadonlySet<number>): Triangles {
  const out: Triangles = [];
  for (const instance of drawn(who, w)) {
    const mesh = staged.world.meshes[instance.mesh];
    const placed = new Map<number, Vec3>();
    const at = (v: number): Vec3 => {
      let p = placed.get(v);
      if (!p) {
        p = placeOf(staged.world, instance, v);
        placed.set(v, p);
      }
      return p;
    };
    for (let t = 0; t < mesh.materials.length; t++) {
      const corners = [mesh.indices[t * 3], mesh.indices[t * 3 + 1], mesh.indices[t * 3 + 2]];
      if (bones && !corners.every((v) => bones.has(mainBone(mesh, v)))) continue;
      for (const v of corners) out.push(...at(v));
    }
  }
  return out;
}

/** How many times the triangles wind round a point: about 1 inside what they close, 0 outside. */
function winding(tri: Triangles, p: Vec3): number {
  let sum = 0;
  for (let k = 0; k < tri.length; k += 9) {
    const ax = tri[k] - p[0];
    const ay = tri[k + 1] - p[1];
    const az = tri[k + 2] - p[2];
    const bx = tri[k + 3] - p[0];
    const by = tri[k + 4] - p[1];
    const bz = tri[k + 5] - p[2];
    const cx = tri[k + 6] - p[0];
    const cy = tri[k + 7] - p[1];
    const cz = tri[k + 8] - p[2];
    const a = Math.sqrt(ax * ax + ay * ay + az * az);
    const b = Math.sqrt(bx * bx + by * by + bz * bz);
    const c = Math.sqrt(cx * cx + cy * cy + cz * cz);
    const det = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx);
    const ab = ax * bx + ay * by + az * bz;
    const bc = bx * cx + by * cy + bz * cz;
    const ca = cx * ax + cy * ay + cz * az;
    sum += atan2(det, a * b * c + ab * c + bc * a + ca * b);
  }
  return sum / TAU;
}

/** Distance from a point to the nearest of the triangles, found to the millimetre, no farther than `most`. */
function nearest(tri: Triangles, p: Vec3, most: number): number {
  let best = most * most;
  for (let k = 0; k < tri.length; k += 9) {
    const d = toTriangle(tri, k, p, best);
    if (d < best) best = d;
  }
  return Math.sqrt(best);
}

/** Square of the distance from p to the triangle at k (Ericson), or `limit` when its box is farther. */
function toTriangle(t: Triangles, k: number, p: Vec3, limit: number): number {
  let box = 0;
  for (let i = 0; i < 3; i++) {
    const low = Math.min(t[k + i], t[k + 3 + i], t[k + 6 + i]) - p[i];
    const high = p[i] - Math.max(t[k + i], t[k + 3 + i], t[k + 6 + i]);
    const out = Math.max(low, high, 0);
    box += out * out;
  }
  if (box >= limit) return limit;
  const sub = (o: number, q: readonly number[]): Vec3 => [t[k + o] - q[0], t[k + o + 1] - q[1], t[k + o + 2] - q[2]];
  const dot = (u: Vec3, v: Vec3): number => u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
  const a = [t[k], t[k + 1], t[k + 2]];
  const ab = sub(3, a);
  const ac = sub(6, a);
  const ap: Vec3 = [p[0] - a[0], p[1] - a[1], p[2] - a[2]];
  const d00 = dot(ab, ab);
  const d01 = dot(ab, ac);
  const d11 = dot(ac, ac);
  const d20 = dot(ap, ab);
  const d21 = dot(ap, ac);
  const den = d00 * d11 - d01 * d01;
  let v = den > 1e-18 ? (d11 * d20 - d01 * d21) / den : 0;
  let w = den > 1e-18 ? (d00 * d21 - d01 * d20) / den : 0;
  if (v < 0 || w < 0 || v + w > 1) {
    // Outside the face: the nearest point of its three edges.
    const along = (x: number, length: number): number => (length > 0 ? Math.min(1, Math.max(0, x / length)) : 0);
    const bc: Vec3 = [ac[0] - ab[0], ac[1] - ab[1], ac[2] - ab[2]];
    const bp: Vec3 = [ap[0] - ab[0], ap[1] - ab[1], ap[2] - ab[2]];
    const s = along(dot(bp, bc), dot(bc, bc));
    const edges = [
      [along(d20, d00), 0],
      [0, along(d21, d11)],
      [1 - s, s],
    ];
    let best = Number.POSITIVE_INFINITY;
    for (const [x, y] of edges) {
      const d = [0, 1, 2].reduce((sum, i) => sum + (ap[i] - ab[i] * x - ac[i] * y) ** 2, 0);
      if (d < best) {
        best = d;
        v = x;
        w = y;
      }
    }
  }
  return [0, 1, 2].reduce((sum, i) => sum + (ap[i] - ab[i] * v - ac[i] * w) ** 2, 0);
}

/** Distinct corners of triangles, at most `most` of them, within `reach` of a point. */
function corners(tri: Triangles, most: number, near: Vec3, reach: number): Vec3[] {
  const seen = new Map<string, Vec3>();
  for (let k = 0; k < tri.length; k += 3) {
    const p: Vec3 = [tri[k], tri[k + 1], tri[k + 2]];
    if ((p[0] - near[0]) ** 2 + (p[1] - near[1]) ** 2 + (p[2] - near[2]) ** 2 > reach * reach) continue;
    seen.set(p.map((v) => Math.round(v * 2000)).join(), p);
  }
  const all = [...seen.values()];
  const every = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, i) => i % every === 0);
}

const POINTS = 260;

/** Deepest point of one body within another. */
function deepest(points: readonly Vec3[], solid: Triangles): number {
  let depth = 0;
  for (const p of points) {
    if (winding(solid, p) < 0.5) continue;
    depth = Math.max(depth, nearest(solid, p, 1));
  }
  return depth;
}

/** How the hands of everybody in a shot hold what is in them, at some instants of it. */
export function gripsSeen(film: Film, shot: number, instants: readonly number[] = [0.2, 0.5, 0.8]): Grip[] {
  const staged = film.staged(shot);
  const out: Grip[] = [];
  for (const held of staged.performers) {
    const holder = held.mount;
    if (!held.frame || !holder || !held.key.startsWith('held:')) continue;
    for (const share of instants) {
      const seconds = staged.shot.duration * share;
      const w = staged.worldStart + seconds * staged.rate;
      const thing = trianglesOf(staged, held, w);
      const grips = (['L', 'R'] as const).map((tag) => {
        const hand = trianglesOf(staged, holder, w, handBones(tag));
        const middle = middleOf(hand);
        const points = corners(hand, POINTS, middle, 1);
        const gap = Math.min(1, ...points.map((p) => nearest(thing, p, 1)));
        const depth = Math.max(
          deepest(points, thing),
          // A hand is open at the wrist: only what is well within its reach can be in it.
          deepest(corners(thing, POINTS, middle, 0.12), hand),
        );
        return { what: held.key.slice(5), seconds, depth, gap: depth > 0 ? 0 : gap };
      });
      // The hand that holds it is the nearer one; the other may be elsewhere, but must not be in it.
      const [left, right] = grips;
      out.push({
        what: left.what,
        seconds,
        depth: Math.max(left.depth, right.depth),
        gap: Math.min(left.gap, right.gap),
      });
    }
  }
  return out;
}

function middleOf(tri: Triangles): Vec3 {
  const sum: [number, number, number] = [0, 0, 0];
  for (let k = 0; k < tri.length; k++) sum[k % 3] += tri[k];
  const n = Math.max(1, tri.length / 3);
  return [sum[0] / n, sum[1] / n, sum[2] / n];
}
