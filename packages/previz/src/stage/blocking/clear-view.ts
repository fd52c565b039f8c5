/**
 * A clear view: passers-by do not come between the camera and those whom a nearer shot is about, nor do those of a herd or a
 * crowd that the shot does not speak of.
 */
import type { ShotSize } from '@storyreel/contract';
import type { Vec3 } from '../../math/vec.ts';
import { isPasserBy, WIDE } from './extras.ts';
import type { Performer } from './track.ts';

/** Metres to either side of the line of sight, and behind whoever is looked at, that stay free. */
const FREE = 1.2;
const BEHIND = 0.35;

/** Seconds of the world between two looks: a step of somebody who walks. */
const STEP = 0.3;

/** Whether somebody at `p` is in the way of a look from `eye` at `subject`; heights do not matter. */
export function inTheWay(eye: Vec3, subject: Vec3, p: Vec3): boolean {
  const dx = subject[0] - eye[0];
  const dz = subject[2] - eye[2];
  const far = Math.sqrt(dx * dx + dz * dz);
  if (far < 0.01) return false;
  const ahead = ((p[0] - eye[0]) * dx + (p[2] - eye[2]) * dz) / far;
  const aside = Math.abs((p[0] - eye[0]) * dz - (p[2] - eye[2]) * dx) / far;
  return ahead > -FREE && ahead < far + BEHIND && aside < FREE;
}

/** So many are a herd or a crowd, in which nobody is missed. */
const HERD = 4;

/** Whether a body as wide as twice `half` at `p` stands before a subject as seen from `eye`. */
function bars(eye: Vec3, subject: Performer, w: number, p: Vec3, half: number): boolean {
  const at = subject.state(w).position;
  const [dx, dz] = [at[0] - eye[0], at[2] - eye[2]];
  const far = Math.sqrt(dx * dx + dz * dz);
  if (far < 0.01) return false;
  const ahead = ((p[0] - eye[0]) * dx + (p[2] - eye[2]) * dz) / far;
  const aside = Math.abs((p[0] - eye[0]) * dz - (p[2] - eye[2]) * dx) / far;
  const own = Math.max(subject.actor.size[0], subject.actor.size[2]) / 2;
  return ahead > -half && ahead < far - own * 0.5 && aside < half + (own * Math.max(0, ahead)) / far;
}

export interface View {
  size: ShotSize;
  performers: readonly Performer[];
  /** World seconds of the shot. */
  from: number;
  until: number;
  /** The camera's place at world seconds. */
  eye(w: number): Vec3;
}

/** The passers-by that a shot does without, because their way would cross its view. */
export function outOfView({ size, performers, from, until, eye }: View): ReadonlySet<Performer> {
  const gone = new Set<Performer>();
  if (WIDE.has(size)) return gone;
  const subjects = performers.filter((p) => p.subject && !p.frame);
  const herd = performers.filter((p) => !p.subject && !p.frame && !p.mount && (p.member?.count ?? 0) >= HERD);
  for (const one of herd) {
    if (performers.some((r) => r.mount === one)) continue;
    const half = Math.max(one.actor.size[0], one.actor.size[2]) / 2;
    for (let w = from; w <= until && !gone.has(one); w += STEP) {
      const { position } = one.state(w);
      if (subjects.some((s) => bars(eye(w), s, w, position, half))) gone.add(one);
    }
  }
  for (const walker of performers.filter(isPasserBy)) {
    for (let w = from; w <= until && !gone.has(walker); w += STEP) {
      const { position } = walker.state(w);
      if (subjects.some((s) => inTheWay(eye(w), s.state(w).position, position))) gone.add(walker);
    }
  }
  return gone;
}
