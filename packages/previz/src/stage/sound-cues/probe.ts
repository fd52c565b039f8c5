/**
 * Contacts found in the movement itself: a body is sampled while it acts, and the instants at which a gap closes are
 * narrowed down. What is heard then falls on what is seen, however the act was timed, slowed down or blended.
 */
import { dot, sub, type Vec3 } from '../../math/vec.ts';
import type { JointName } from '../actor.ts';
import type { Performer } from '../blocking/track.ts';
import type { StagedShot } from '../film.ts';

export type Joints = Partial<Record<JointName, Vec3>>;

/** A measure of a pose that falls as a contact nears, metres. */
export type Gap = (joints: Joints, seconds: number) => number;

export const apart = (a: Vec3 | undefined, b: Vec3 | undefined): number => {
  if (!a || !b) return 9;
  const d = sub(a, b);
  return Math.sqrt(dot(d, d));
};

/** A body's poses over a span of film seconds, each worked out once. */
export class Probe {
  readonly times: Float64Array;
  private readonly poses: Joints[];
  private readonly staged: StagedShot;
  private readonly who: Performer;

  /** Samples `rate` times a second of film from `from` to `to`, seconds into the shot. */
  constructor(staged: StagedShot, who: Performer, from: number, to: number, rate: number) {
    this.staged = staged;
    this.who = who;
    const n = Math.max(2, Math.ceil((to - from) * rate) + 1);
    this.times = Float64Array.from({ length: n }, (_, k) => from + ((to - from) * k) / (n - 1));
    this.poses = Array.from(this.times, (t) => this.pose(t));
  }

  pose(seconds: number): Joints {
    return this.who.actor.joints(this.who.state(this.staged.worldStart + seconds * this.staged.rate));
  }

  values(gap: Gap): Float64Array {
    return Float64Array.from(this.times, (t, k) => gap(this.poses[k], t));
  }

  joint(name: JointName): (Vec3 | undefined)[] {
    return this.poses.map((p) => p[name]);
  }

  /**
   * Film seconds at which the gap closes: each time that it has fallen by `swing` and comes within `touch` metres (or 8 %
   * of that fall) of its lowest, before it opens again. Narrowed to about half a millisecond.
   */
  closings(gap: Gap, swing: number, touch: number): number[] {
    const v = this.values(gap);
    const out: number[] = [];
    for (const { top, low } of falls(v, swing)) {
      const lowest = v[low];
      const level = lowest + Math.min(touch, (v[top] - lowest) * 0.08) + 1e-6;
      // Palms that meet may slide on one another: the first touch is what is heard.
      let k = top;
      while (v[k] > level) k++;
      out.push(k === top ? this.times[k] : this.narrow(gap, k - 1, k, level));
    }
    return out;
  }

  /** Time between two samples at which the gap falls to a level. */
  private narrow(gap: Gap, before: number, after: number, level: number): number {
    let a = this.times[before];
    let b = this.times[after];
    while (b - a > 0.0008) {
      const mid = (a + b) / 2;
      if (gap(this.pose(mid), mid) > level) a = mid;
      else b = mid;
    }
    return b;
  }
}

/** Falls of at least `swing` from a top to the lowest value before it rises by half of that again. */
function falls(v: Float64Array, swing: number): { top: number; low: number }[] {
  const out: { top: number; low: number }[] = [];
  let top = 0;
  let low = 0;
  for (let k = 1; k < v.length; k++) {
    if (v[k] < v[low]) low = k;
    const fallen = v[top] - v[low];
    if (fallen < swing) {
      if (v[k] >= v[top]) {
        top = k;
        low = k;
      }
    } else if (v[k] - v[low] > Math.min(swing, fallen) * 0.5 || k === v.length - 1) {
      out.push({ top, low });
      top = k;
      low = k;
    }
  }
  return out;
}
