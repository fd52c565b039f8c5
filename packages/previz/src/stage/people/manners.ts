/** Ways of walking over the plain walk: limping, staggering, sneaking, marching, trudging, strutting; and what a feeling does to any walk. */
import { noise1 } from '../../math/noise.ts';
import { PI, sin, TAU } from '../../math/trig.ts';
import { clamp, smoothstep } from '../../math/vec.ts';
import { type Act, arm, type Playing, turnVec } from './act-parts.ts';
import { addFace } from './expression.ts';
import type { Performance } from './performance.ts';
import { SIGN } from './skeleton.ts';

/** Share of a manner that is in force: those who stand do not limp. */
const going = (f: Performance): number => smoothstep(0.05, 0.4, Math.abs(f.state.speed));

/** Phase of the gait of one side, 0 where its foot comes down. */
const phaseOf = (f: Performance, side: 0 | 1): number => f.state.travelled / f.gait.stride(f.state.speed) + side * 0.5;

/** Lifts the feet higher on their way forward, by a factor; feet on the ground stay there. */
function stepHigher(x: Playing, k: number): void {
  const { pose, p } = x.f;
  for (const l of pose.legs) {
    const air = Math.max(0, l.ankle[1] - p.ankleY * 1.35);
    l.ankle = [l.ankle[0], l.ankle[1] + air * k * x.w, l.ankle[2]];
  }
}

export const MANNERS: Record<string, Act> = {
  limp: {
    body: (x) => {
      const { f } = x;
      const { pose, p } = f;
      const w = x.w * going(f);
      const k = SIGN[x.main];
      // Onto the bad leg quickly and off it at once: the body dips and tips over it, and is hauled up again.
      const on = Math.max(0, sin(TAU * phaseOf(f, x.main) - 0.4));
      pose.hips.y -= w * (0.012 + 0.045 * on) * p.bulk;
      pose.hips.roll -= w * k * 0.1 * on;
      pose.chest.roll += w * k * 0.16 * on;
      pose.chest.pitch += w * (0.1 + 0.08 * on);
      pose.head.pitch += w * 0.06;
      addFace(pose.face, { browIn: 0.5, browKnit: 0.6, squint: 0.35 * on, press: 0.4 }, w);
    },
    arms: (x) => {
      // A hand on the thigh that hurts.
      const { f } = x;
      if (f.state.hands?.[x.main]) return;
      arm(x, x.main, 0.1, -0.78, 0.24, { roll: 0.9, curl: 0.3, pole: turnVec(f, SIGN[x.main], 0, -0.8) }, x.w * 0.9);
    },
  },
  stagger: {
    body: (x) => {
      const { f, s, w } = x;
      const { pose, p } = f;
      const sway = noise1(f.t.seed + 71, s * 0.9);
      pose.hips.x += w * 0.09 * sway * p.bulk;
      pose.hips.roll += w * 0.08 * noise1(f.t.seed + 72, s * 0.8 + 4);
      pose.spine.roll -= w * 0.16 * sway;
      pose.chest.roll -= w * 0.14 * noise1(f.t.seed + 71, s * 0.9 - 0.3);
      pose.chest.pitch += w * (0.1 + 0.14 * noise1(f.t.seed + 73, s * 0.7));
      pose.head.roll += w * 0.24 * noise1(f.t.seed + 74, s * 0.8 - 0.4);
      pose.head.pitch += w * (0.1 + 0.12 * noise1(f.t.seed + 75, s * 0.6));
      addFace(pose.face, { lidLeft: 0.42, lidRight: 0.36, smile: 0.3, jaw: 0.06, browOut: 0.2 }, w);
    },
    arms: (x) => {
      for (const side of [0, 1] as const) {
        const n = noise1(x.f.t.seed + 76 + side, x.s * 0.8);
        arm(
          x,
          side,
          0.42 + 0.16 * n,
          -0.66 + 0.2 * n,
          0.2 + 0.14 * n,
          { curl: 0.3, spread: 0.3, roll: 0.4 },
          x.w * 0.85,
        );
      }
    },
  },
  sneak: {
    body: (x) => {
      const { f, w } = x;
      const { pose, p } = f;
      stepHigher(x, 0.9);
      if (f.state.posture === 'crouch') pose.hips.y += w * 0.12 * p.bulk;
      else {
        pose.hips.y -= w * 0.15 * p.bulk;
        pose.hips.pitch += w * 0.26;
        pose.spine.pitch += w * 0.16;
        pose.hips.z -= w * 0.05 * p.bulk;
      }
      pose.head.pitch -= w * 0.26;
      pose.head.yaw += w * 0.5 * smoothstep(0.15, 0.5, noise1(f.t.seed + 77, x.s * 0.6)) * SIGN[x.main];
      for (const a of pose.arms) a.shrug += w * 0.5;
      addFace(pose.face, { lidLeft: -0.15, lidRight: -0.15, browOut: 0.3, press: 0.3 }, w);
    },
    arms: (x) => {
      const { f } = x;
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const swing = sin(TAU * phaseOf(f, side) + PI);
        arm(x, side, 0.06, -0.36 + 0.06 * swing, 0.42 + 0.12 * swing, {
          fingers: turnVec(f, -k * 0.1, -0.35, 0.6),
          palm: turnVec(f, -k * 0.2, -1, -0.2),
          curl: 0.35,
          spread: 0.3,
        });
      }
    },
  },
  march: {
    body: (x) => {
      stepHigher(x, 1.3);
      x.f.pose.chest.pitch -= x.w * 0.08;
      x.f.pose.head.pitch -= x.w * 0.03;
      addFace(x.f.pose.face, { press: 0.3, browIn: -0.2 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const w = x.w * going(f);
      for (const side of [0, 1] as const) {
        if (f.state.hands?.[side]) continue;
        const swing = -sin(TAU * phaseOf(f, side) + 1.35);
        arm(x, side, 0.06, -0.86 + 0.3 * Math.max(0, swing), 0.5 * swing, { curl: 0.95, thumb: 0.8, roll: 0.1 }, w);
      }
    },
  },
  trudge: {
    body: (x) => heavy(x.f, x.w),
    arms: (x) => {
      for (const side of [0, 1] as const)
        arm(x, side, 0.1, -0.96, 0.1 + 0.08 * sin(TAU * phaseOf(x.f, side) + PI), { curl: 0.25 }, x.w * 0.8);
    },
  },
  strut: {
    body: (x) => {
      const { pose } = x.f;
      pose.hips.roll *= 1 + 0.9 * x.w;
      pose.hips.yaw *= 1 + 0.6 * x.w;
      pose.chest.yaw *= 1 + 0.7 * x.w;
      pose.chest.pitch -= x.w * 0.12;
      pose.head.pitch -= x.w * 0.07;
      addFace(pose.face, { smile: 0.25, browOut: 0.25, lidLeft: 0.15, lidRight: 0.15 }, x.w);
    },
  },
};

/** Head and shoulders hang, the knees hardly carry. */
function heavy(f: Performance, w: number): void {
  const { pose, p } = f;
  pose.hips.y -= w * 0.022 * p.bulk;
  pose.spine.pitch += w * 0.08;
  pose.chest.pitch += w * 0.12;
  pose.neck.pitch += w * 0.14;
  pose.head.pitch += w * 0.12;
  pose.chest.yaw *= 1 - 0.5 * w;
  for (const a of pose.arms) a.shrug -= w * 0.25;
}

/** What feelings make of anybody's walk or stand: joy springs, anger stamps with its head down, grief and weariness hang, fear makes small. */
export function carryMood(f: Performance): void {
  const { pose, p, state } = f;
  const felt = (name: 'joy' | 'sadness' | 'anger' | 'fear' | 'tired' | 'determined'): number =>
    clamp(state.feelings[name] ?? 0, 0, 1);
  const walking = going(f);
  heavy(f, Math.max(felt('sadness') * 0.8, felt('tired')) * (0.45 + 0.55 * walking));
  const joy = felt('joy') * walking;
  if (joy > 0) {
    const beat = sin(TAU * 2 * phaseOf(f, 0));
    pose.chest.pitch -= joy * 0.05;
    pose.hips.y -= joy * 0.012 * (1 - beat) * p.bulk;
    pose.chest.roll += joy * 0.05 * sin(TAU * phaseOf(f, 0));
    pose.head.roll += joy * 0.05 * sin(TAU * phaseOf(f, 0) + 0.6);
  }
  const anger = Math.max(felt('anger'), felt('determined') * 0.4);
  pose.chest.pitch += anger * 0.09;
  pose.hips.yaw *= 1 + anger * 0.3 * walking;
  const fear = felt('fear');
  pose.spine.pitch += fear * 0.06;
  pose.chest.pitch += fear * 0.05;
  pose.hips.y -= fear * 0.03 * p.bulk;
}
