/**
 * Contacts as the picture shows them, measured from bodies in motion and from nothing else: joints are followed 240 times
 * a second and the instants are found by speed, height and distance. The cue list is not looked at.
 */
import type { Vec3 } from '../packages/previz/src/math/vec.ts';
import type { JointName } from '../packages/previz/src/stage/actor.ts';
import type { Performer } from '../packages/previz/src/stage/blocking/track.ts';
import type { Film, StagedShot } from '../packages/previz/src/stage/film.ts';

export const RATE = 240;

/** What shows that two things touch. */
export type Seen =
  /** A walking or running foot stops in the world. */
  | 'foot stops'
  /** A lifted foot is back on its ground. */
  | 'foot down'
  /** The palms meet. */
  | 'palms meet'
  /** Hands of two people come nearest. */
  | 'hands meet'
  /** A hand is at its lowest, or has come to rest there. */
  | 'hand lowest'
  /** The right hand, which holds the tool, is at its lowest. */
  | 'tool lowest'
  /** A hand is farthest from the shoulders. */
  | 'hand farthest'
  /** A hand is at the mouth. */
  | 'hand at mouth'
  /** A hand passes the middle of its stroke, where it is fastest. */
  | 'stroke middle'
  /** A hand turns round. */
  | 'stroke turns'
  /** The hips are down. */
  | 'hips down';

type Track = (Vec3 | undefined)[];

interface Body {
  times: number[];
  joint(name: JointName): Track;
}

function follow(staged: StagedShot, who: Performer): Body {
  const n = Math.floor(staged.shot.duration * RATE);
  const times = Array.from({ length: n }, (_, k) => k / RATE);
  const poses = times.map((t) => who.actor.joints(who.state(staged.worldStart + t * staged.rate)));
  return { times, joint: (name) => poses.map((p) => p[name]) };
}

const distance = (a: Vec3 | undefined, b: Vec3 | undefined): number =>
  a && b ? Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]) : 9;

/** First samples at which a series is within `near` of each of its valleys, after having been `deep` above them. */
function valleys(v: readonly number[], deep: number, near: number): number[] {
  const out: number[] = [];
  let top = 0;
  let low = 0;
  const close = (end: number): void => {
    if (v[top] - v[low] < deep) return;
    let k = top;
    while (v[k] > v[low] + near) k++;
    if (end > low || v[low] > v[v.length - 1] - 1e-9) out.push(k);
  };
  for (let k = 1; k < v.length; k++) {
    if (v[k] < v[low]) low = k;
    if (v[top] - v[low] < deep) {
      if (v[k] >= v[top]) {
        top = k;
        low = k;
      }
    } else if (v[k] > v[low] + deep * 0.5) {
      close(k);
      top = k;
      low = k;
    }
  }
  close(v.length - 1);
  return out;
}

/** Samples at which a foot that swung stands: it is low, and slower than 8 % of its fastest, or has ceased to slow. */
function stops(foot: Track): number[] {
  const floor = Math.min(...foot.map((p) => p?.[1] ?? 9));
  const speed = foot.map((b, k) => {
    const a = foot[k - 1];
    return a && b ? Math.hypot(b[0] - a[0], b[2] - a[2]) * RATE : 0;
  });
  const out: number[] = [];
  let fastest = 0;
  for (let k = 1; k + 1 < foot.length; k++) {
    const v = speed[k];
    if (v > fastest) fastest = v;
    const low = (foot[k]?.[1] ?? 9) < floor + 0.09;
    // A foot that has landed rolls on for a while before it swings again.
    if (!low || fastest < 1 || (out.length > 0 && k - out[out.length - 1] < 0.3 * RATE)) continue;
    if (v < fastest * 0.08 || (v < fastest * 0.15 && v <= speed[k - 1] && v < speed[k + 1])) {
      out.push(k);
      fastest = 0;
    }
  }
  return out;
}

/** Smoothed speed of a hand relative to the chest, m/s. */
function speeds(hand: Track, chest: Track): number[] {
  const at = hand.map((h, k) =>
    h && chest[k] ? ([0, 1, 2].map((i) => h[i] - (chest[k] as Vec3)[i]) as unknown as Vec3) : undefined,
  );
  return at.map((_, k) => (k < 2 || k > at.length - 3 ? 0 : (distance(at[k - 2], at[k + 2]) * RATE) / 4));
}

/** Samples of local extremes of a speed: tops above half the greatest, or bottoms below a third. */
function extremes(v: readonly number[], tops: boolean): number[] {
  const most = Math.max(...v);
  const out: number[] = [];
  const window = 10;
  for (let k = window; k < v.length - window; k++) {
    const near = v.slice(k - window, k + window + 1);
    const is = tops
      ? v[k] === Math.max(...near) && v[k] > most * 0.5
      : v[k] === Math.min(...near) && v[k] < most * 0.33;
    if (is && (out.length === 0 || k - out[out.length - 1] > window)) out.push(k);
  }
  return out;
}

/** Seconds into the shot of every contact of a kind that one performer shows; `deep` metres is how far a hand comes down. */
export function contactsSeen(film: Film, shot: number, subject: string, seen: Seen, deep = 0.006): number[] {
  const staged = film.staged(shot);
  const who = staged.performers.find((p) => p.member?.id === subject && !p.frame);
  if (!who) return [];
  const body = follow(staged, who);
  const left = body.joint('handLeft');
  const right = body.joint('handRight');
  const samples = ((): number[] => {
    switch (seen) {
      case 'foot stops':
        return [...stops(body.joint('footLeft')), ...stops(body.joint('footRight'))];
      case 'foot down':
        return (['footLeft', 'footRight'] as const).flatMap((name) => {
          const heights = body.joint(name).map((p) => p?.[1] ?? 0);
          return valleys(heights, 0.015, 0.003);
        });
      case 'palms meet':
        return valleys(
          left.map((l, k) => distance(l, right[k])),
          0.03,
          0.004,
        );
      case 'hands meet': {
        const other = staged.performers.find((p) => p !== who && p.member?.kind === 'person' && !p.frame);
        if (!other) return [];
        const there = follow(staged, other);
        const ol = there.joint('handLeft');
        const or = there.joint('handRight');
        const gap = left.map((l, k) =>
          Math.min(distance(l, ol[k]), distance(l, or[k]), distance(right[k], ol[k]), distance(right[k], or[k])),
        );
        return valleys(gap, 0.06, 0.008).slice(0, 1);
      }
      case 'hand lowest':
        return [left, right].flatMap((hand) =>
          valleys(
            hand.map((h) => h?.[1] ?? 0),
            deep,
            Math.min(0.004, deep * 0.2),
          ),
        );
      case 'tool lowest':
        return valleys(
          right.map((h) => h?.[1] ?? 0),
          0.012,
          0.0008,
        );
      case 'hand farthest': {
        const neck = body.joint('neck');
        return [left, right].flatMap((hand) =>
          valleys(
            hand.map((h, k) => -distance(h, neck[k])),
            0.12,
            0.006,
          ),
        );
      }
      case 'hand at mouth': {
        const mouth = body.joint('mouth');
        const gap = left.map((l, k) => Math.min(distance(l, mouth[k]), distance(right[k], mouth[k])));
        return valleys(gap, 0.08, 0.006);
      }
      case 'stroke middle':
        return extremes(speeds(right, body.joint('chest')), true);
      case 'stroke turns':
        return extremes(speeds(right, body.joint('chest')), false);
      case 'hips down':
        return valleys(
          body.joint('hips').map((p) => p?.[1] ?? 0),
          0.2,
          0.01,
        ).slice(0, 1);
    }
  })();
  return samples.map((k) => body.times[k]).sort((a, b) => a - b);
}
