/**
 * Feet that stand: how far the part of the sole that touches the ground moves between plant and lift, in the world, measured
 * on the drawn triangles 120 times a second. Rolling over heel and ball is no slide: the points that touch are followed, not the foot.
 */
import type { Vec3 } from '../../math/vec.ts';
import type { Performer } from '../blocking/track.ts';
import type { Film, StagedShot } from '../film.ts';
import { drawn, mainBone, PERSON_BONES, placeOf } from './bodies.ts';

const RATE = 120;
/** Metres above the level that a foot stands at within which a point of its sole touches. */
const TOUCH = 0.006;
/** Seconds that a contact must last to be a step. */
const LEAST = 0.05;

/** One planted step. */
export interface Step {
  who: string;
  foot: number;
  /** Seconds into the shot. */
  from: number;
  until: number;
  /** Metres: greatest distance that the touching points came from where they were put down. */
  slide: number;
  /** Metres between the sole and the ground of the place, at its middle: positive hovers, negative sinks in. */
  gap: number;
}

/** Vertices of the sole of each foot, found in the rest pose: the lowest ones that a foot's bones move. */
function soles(staged: StagedShot, who: Performer, w: number): number[][] {
  const [body] = drawn(who, w);
  if (!body) return [];
  const mesh = staged.world.meshes[body.mesh];
  if (!mesh.skin) return [];
  const bones = (names: readonly string[]): Set<number> => new Set(names.map((n) => PERSON_BONES.get(n) as number));
  if (who.member?.kind === 'person' || who.member === null) {
    return [bones(['footL', 'toeL']), bones(['footR', 'toeR'])].map((own) =>
      lowest(
        mesh.positions,
        (v) => own.has(mainBone(mesh, v)),
        () => 0.012,
      ),
    );
  }
  // An animal's feet: the low vertices, gathered by the quarter of the body they are in.
  const height = heightOf(mesh.positions);
  const low = lowest(
    mesh.positions,
    () => true,
    () => 0.015 * height,
  );
  const middle = low.reduce((sum, v) => sum + mesh.positions[v * 3 + 2], 0) / Math.max(1, low.length);
  const spread = Math.max(...low.map((v) => Math.abs(mesh.positions[v * 3 + 2] - middle)));
  const four = spread > 0.25 * height;
  const quarters = new Map<string, number[]>();
  for (const v of low) {
    const key = `${mesh.positions[v * 3] > 0}${four && mesh.positions[v * 3 + 2] > middle}`;
    quarters.set(key, [...(quarters.get(key) ?? []), v]);
  }
  return [...quarters.values()];
}

function heightOf(positions: Float32Array): number {
  let low = 9;
  let high = -9;
  for (let i = 1; i < positions.length; i += 3) {
    low = Math.min(low, positions[i]);
    high = Math.max(high, positions[i]);
  }
  return high - low;
}

function lowest(positions: Float32Array, of: (v: number) => boolean, within: () => number): number[] {
  const all: number[] = [];
  for (let v = 0; v * 3 < positions.length; v++) if (of(v)) all.push(v);
  const floor = Math.min(...all.map((v) => positions[v * 3 + 1]));
  const out = all.filter((v) => positions[v * 3 + 1] < floor + within());
  // A few dozen are enough.
  const every = Math.max(1, Math.floor(out.length / 48));
  return out.filter((_, i) => i % every === 0);
}

/** Planted steps of one foot. */
function stepsOf(staged: StagedShot, who: Performer, sole: readonly number[], foot: number, until: number): Step[] {
  const out: Step[] = [];
  const n = Math.floor(until * RATE);
  let before: Vec3[] = [];
  let open: { from: number; at: [number, number]; slide: number; gaps: number[] } | null = null;
  const close = (k: number): void => {
    if (open && (k - open.from) / RATE >= LEAST)
      out.push({
        who: who.key,
        foot,
        from: open.from / RATE,
        until: k / RATE,
        slide: open.slide,
        gap: open.gaps[open.gaps.length >> 1] ?? 0,
      });
    open = null;
  };
  for (let k = 0; k <= n; k++) {
    const w = staged.worldStart + (k / RATE) * staged.rate;
    const [body] = drawn(who, w);
    if (!body) break;
    const state = who.state(w);
    const points = sole.map((v) => placeOf(staged.world, body, v));
    // Who is on the way stands on the ground of the place, anybody else on what is under their own feet.
    const level = (p: Vec3): number => p[1] - (state.way ? staged.place.ground(p[0], p[2]) : state.position[1]);
    const heights = points.map(level);
    const touching = heights.map((h) => h < TOUCH);
    const pairs =
      before.length > 0 ? points.map((_, i) => i).filter((i) => touching[i] && level(before[i]) < TOUCH) : [];
    if (!touching.includes(true)) close(k);
    else if (!open) open = { from: k, at: [0, 0], slide: 0, gaps: [] };
    else if (pairs.length > 0) {
      const dx = pairs.reduce((sum, i) => sum + points[i][0] - before[i][0], 0) / pairs.length;
      const dz = pairs.reduce((sum, i) => sum + points[i][2] - before[i][2], 0) / pairs.length;
      open.at = [open.at[0] + dx, open.at[1] + dz];
      open.slide = Math.max(open.slide, Math.sqrt(open.at[0] ** 2 + open.at[1] ** 2));
      open.gaps.push(Math.min(...points.map((p) => p[1] - staged.place.ground(p[0], p[2]))));
    }
    before = points;
  }
  close(n + 1);
  return out;
}

/** Postures in which the feet carry nobody. */
const OFF_FEET = new Set(['sit', 'ride', 'lie', 'float', 'climb', 'kneel']);

/** Planted steps of everybody in a shot who goes or stands on their own feet; `most` performers at most. */
export function stepsSeen(film: Film, shot: number, most = 4): Step[] {
  const staged = film.staged(shot);
  const walkers = staged.performers.filter(
    (p) => !p.frame && !p.mount && (p.member === null ? p.key.startsWith('extra') : p.member.kind !== 'object'),
  );
  const middle = staged.worldStart + (staged.shot.duration * staged.rate) / 2;
  return walkers
    .filter((p) => p.member?.kind !== 'vehicle' && !OFF_FEET.has(p.state(middle).posture))
    .slice(0, most)
    .flatMap((p) => soles(staged, p, middle).flatMap((sole, i) => stepsOf(staged, p, sole, i, staged.shot.duration)));
}
