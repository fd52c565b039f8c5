/** What each act of the catalogue does to trunk, arms and face. Acts layer: each moves the pose towards its own by its weight. */
import { noise1 } from '../../math/noise.ts';
import { PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import { type Act, arm, handAt, hump, type Playing, reachFor, toFace, turnVec, workAt } from './act-parts.ts';
import { CARE } from './care.ts';
import { EXERCISE } from './exercise.ts';
import { addFace } from './expression.ts';
import { GESTURES } from './gestures.ts';
import { HANDIWORK } from './handiwork.ts';
import { instrumentFrame } from './instruments.ts';
import { MANNERS } from './manners.ts';
import type { Performance } from './performance.ts';
import { type ArmAsk, askArm } from './pose.ts';
import { mainSide, toastPoint } from './reach.ts';
import { SIGN } from './skeleton.ts';
import { SMALL_WORK } from './small-work.ts';
import { SPORTS } from './sports.ts';

/** Where a hand goes on the beats of hip-hop: out, up and ahead of the shoulder, arm lengths. */
const HIP_HOP: readonly Vec3[] = [
  [0.55, 0.1, 0.35],
  [-0.25, -0.18, 0.45],
  [0.3, 0.55, 0.25],
  [0.15, -0.55, 0.5],
  [0.62, -0.25, 0.3],
];

const ACTS: Record<string, Act> = {
  ...HANDIWORK,
  ...GESTURES,
  ...EXERCISE,
  ...MANNERS,
  ...CARE,
  ...SMALL_WORK,
  ...SPORTS,
  talk: {
    body: (x) => {
      const { f, w, s } = x;
      const beat = noise1(f.t.seed + 801, s * 1.5);
      f.pose.head.pitch += w * (0.045 * noise1(f.t.seed + 802, s * 2.3) + 0.03 * Math.max(0, beat));
      f.pose.head.yaw += w * 0.06 * noise1(f.t.seed + 803, s * 1.1);
      f.pose.head.roll += w * 0.05 * noise1(f.t.seed + 804, s * 0.9);
      f.pose.chest.pitch += w * 0.025 * beat;
      addFace(f.pose.face, { browIn: 0.25 * noise1(f.t.seed + 805, s * 1.3), browOut: 0.3 * Math.max(0, beat) }, w);
    },
    arms: (x) => {
      const { f, w, s, main } = x;
      if (f.state.hands?.[main]) return;
      // Beats of the hand with the stress of speech, now one hand, now both.
      const lively = f.t.manner.armSwing;
      const on = smoothstep(-0.25, 0.35, noise1(f.t.seed + 810, s * 0.55 + 3)) * w * clamp(lively, 0.6, 1);
      const both = smoothstep(0.1, 0.6, noise1(f.t.seed + 811, s * 0.3));
      const beat = noise1(f.t.seed + 812, s * 2.2);
      const sweep = noise1(f.t.seed + 813, s * 1.1);
      for (const side of [main, 1 - main] as (0 | 1)[]) {
        if (f.state.hands?.[side]) continue;
        const share = side === main ? on : on * both;
        arm(
          x,
          side,
          0.02 + sweep * 0.14,
          -0.42 + beat * 0.1,
          0.5 + sweep * 0.06,
          {
            roll: 0.2 - beat * 0.35 - 0.5 * sweep,
            flex: -0.15 + beat * 0.2,
            curl: 0.22 + 0.12 * beat,
            spread: 0.3,
            thumb: 0.1,
          },
          share * 0.9,
        );
      }
    },
  },
  sing: {
    body: (x) => {
      const { f, w, s } = x;
      f.pose.chest.pitch -= w * 0.07;
      f.pose.head.pitch -= w * (0.1 + 0.05 * sin(s * 1.3));
      f.pose.chest.roll += w * 0.04 * sin(s * 1.9);
      addFace(
        f.pose.face,
        {
          jaw: 0.28 + 0.16 * sin(s * 5.1) + 0.1 * noise1(f.t.seed + 3, s * 3),
          browIn: 0.4,
          wide: -0.1,
          lidLeft: 0.25,
          lidRight: 0.25,
        },
        w,
      );
    },
    arms: (x) => {
      const { s } = x;
      arm(x, 0, 0.3, -0.25 + 0.12 * sin(s * 0.9), 0.5, { roll: -0.6, curl: 0.2, spread: 0.4 }, x.w * 0.8);
      arm(x, 1, 0.24, -0.35 + 0.12 * sin(s * 0.9 + 1), 0.46, { roll: -0.6, curl: 0.2, spread: 0.4 }, x.w * 0.7);
    },
  },
  wave: {
    body: (x) => {
      x.f.pose.head.roll += x.w * 0.06 * SIGN[x.main];
      x.f.pose.chest.roll -= x.w * 0.05 * SIGN[x.main];
      addFace(x.f.pose.face, { smile: 0.4, cheek: 0.3, browOut: 0.3 }, x.w);
    },
    arms: (x) => {
      const k = SIGN[x.main];
      const sway = sin(x.s * 9.5);
      arm(x, x.main, 0.5 + 0.16 * sway, 0.62, 0.22, {
        pole: turnVec(x.f, k, -0.6, -0.2),
        fingers: turnVec(x.f, k * 0.34 * sway, 1, 0.1),
        palm: turnVec(x.f, 0, 0.05, 1),
        curl: 0.08,
        spread: 0.6,
        thumb: -0.1,
      });
    },
  },
  point: {
    arms: (x) => {
      const { f, a, main } = x;
      const target: Vec3 = a.target
        ? f.local(a.target)
        : f.state.gaze
          ? f.local(f.state.gaze)
          : f.fromShoulder(main, 0.25, 0.15, 4);
      const s = f.rig.shoulder(main, f.posed);
      const d: Vec3 = [target[0] - s[0], target[1] - s[1], target[2] - s[2]];
      const l = Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2) || 1;
      const n: Vec3 = [d[0] / l, d[1] / l, d[2] / l];
      const r = f.reach * 0.95;
      askArm(
        f.pose.arms[main],
        {
          wrist: [s[0] + n[0] * r, s[1] + n[1] * r, s[2] + n[2] * r],
          pole: [SIGN[main] * 0.6, -0.8, 0],
          fingers: n,
          palm: [-SIGN[main] * 0.6, -0.8, 0],
          curl: 0.85,
          point: 1,
          thumb: 0.5,
          spread: 0,
        },
        x.w,
      );
    },
  },
  nod: {
    body: (x) => {
      const bow = /bow/.test(x.f.t.words) ? 0.5 : 0;
      x.f.pose.head.pitch += x.w * (0.12 + 0.13 * sin(x.s * 8.2));
      x.f.pose.chest.pitch += x.w * bow * hump(x.a.progress);
      addFace(x.f.pose.face, { browOut: 0.15 }, x.w);
    },
  },
  shake_head: {
    body: (x) => {
      x.f.pose.head.yaw += x.w * 0.26 * sin(x.s * 8.6);
      addFace(x.f.pose.face, { browKnit: 0.35, browIn: -0.1, press: 0.2 }, x.w);
    },
  },
  look: {
    body: (x) => {
      const { f, w, s } = x;
      if (!x.a.target && !f.state.gaze) {
        f.pose.head.yaw += w * 0.42 * noise1(f.t.seed + 820, s * 0.6);
        f.pose.head.pitch += w * 0.12 * noise1(f.t.seed + 821, s * 0.5);
        f.pose.face.eyeYaw += w * 0.3 * noise1(f.t.seed + 820, s * 0.6 + 0.25);
      }
      f.pose.neck.pitch += w * 0.04;
      addFace(f.pose.face, { browOut: 0.16, browIn: 0.08, lidLeft: -0.06, lidRight: -0.06 }, w);
    },
  },
  raise: {
    body: (x) => {
      x.f.pose.chest.pitch -= x.w * 0.1;
      x.f.pose.head.pitch -= x.w * 0.14;
    },
    arms: (x) => {
      if (x.a.target) {
        reachFor(x, x.main, x.f.local(x.a.target), {});
        if (x.a.target2) reachFor(x, (1 - x.main) as 0 | 1, x.f.local(x.a.target2));
        return;
      }
      // Pupils put up one hand.
      const cheer =
        x.f.state.posture !== 'sit' && (/cheer|celebrat|both|arms|hands/.test(x.f.t.words) || x.f.t.manner.lean > -0.3);
      const pump = 0.05 * sin(x.s * 7);
      arm(x, x.main, 0.3, 0.86 + pump, 0.14, {
        fingers: turnVec(x.f, 0, 1, 0),
        palm: turnVec(x.f, 0, 0, 1),
        curl: 0.8,
        thumb: 0.7,
        pole: turnVec(x.f, SIGN[x.main], -0.2, 0.1),
      });
      if (cheer)
        arm(x, (1 - x.main) as 0 | 1, 0.34, 0.84 - pump, 0.14, {
          fingers: turnVec(x.f, 0, 1, 0),
          palm: turnVec(x.f, 0, 0, 1),
          curl: 0.8,
          thumb: 0.7,
          pole: turnVec(x.f, -SIGN[x.main], -0.2, 0.1),
        });
    },
  },
  toast: {
    body: (x) => {
      addFace(x.f.pose.face, { smile: 0.5, cheek: 0.4, squint: 0.15 }, x.w);
    },
    arms: (x) => {
      const { f, a, main } = x;
      const k = SIGN[main];
      const ask: ArmAsk = { curl: 0.62, thumb: 0.5, pole: f.chestVector(k * 0.55, -1, -0.1) };
      const fingers = turnVec(f, -k * 0.72, 0.05, 0.68);
      const palm = turnVec(f, -k * 0.68, 0, -0.72);
      // Up before the chest, out to meet the other glass, and a little back.
      const out = smoothstep(0.06, 0.34, a.progress) * (1 - 0.3 * smoothstep(0.72, 1, a.progress));
      const ready = f.fromShoulder(main, -0.08, -0.12, 0.5);
      const meet = toastPoint(f, main, a);
      handAt(
        x,
        main,
        [lerp(ready[0], meet[0], out), lerp(ready[1], meet[1], out), lerp(ready[2], meet[2], out)],
        fingers,
        palm,
        ask,
      );
    },
  },
  drink: {
    body: (x) => {
      const up = sip(x);
      x.f.pose.head.pitch -= x.w * 0.2 * up;
      addFace(x.f.pose.face, { pucker: 0.45 * up, jaw: 0.12 * up, lidLeft: 0.35 * up, lidRight: 0.35 * up }, x.w);
    },
    arms: (x) => {
      const { f, main } = x;
      const k = SIGN[main];
      const up = sip(x);
      const ask: ArmAsk = { curl: 0.6, thumb: 0.5 };
      arm(
        x,
        main,
        -0.12,
        -0.3,
        0.5,
        { ...ask, fingers: turnVec(f, -k * 0.75, 0.1, 0.6), palm: turnVec(f, -k * 0.6, 0, -0.75) },
        x.w * (1 - up * 0.999),
      );
      // The cup's rim, above the hand and tipped back, comes to the lips; the hand stays below the face.
      toFace(
        x,
        main,
        k * 0.31,
        -0.1,
        0.58,
        { ...ask, fingers: turnVec(f, -k * 0.95, 0.1, 0.1), palm: turnVec(f, -k * 0.1, -0.55, -0.82) },
        x.w * up,
      );
    },
  },
  eat: {
    body: (x) => {
      const up = sip(x, 2.6);
      const chew = sin(x.s * 9) * (1 - up);
      x.f.pose.head.pitch += x.w * 0.05;
      addFace(
        x.f.pose.face,
        { jaw: 0.3 * up + 0.07 + 0.06 * chew, press: 0.25 * (1 - up), wide: 0.08 * chew, cheek: 0.1 },
        x.w,
      );
    },
    arms: (x) => {
      const { f, main } = x;
      const k = SIGN[main];
      const up = sip(x, 2.6);
      const ask: ArmAsk = { curl: 0.55, thumb: 0.65, point: 0.2 };
      if (x.a.target) reachFor(x, main, f.local(x.a.target), ask, x.w * (1 - up * 0.999));
      else arm(x, main, -0.12, -0.42, 0.52, { ...ask, roll: 1 }, x.w * (1 - up * 0.999));
      toFace(
        x,
        main,
        k * 0.26,
        -0.16,
        0.6,
        { ...ask, fingers: turnVec(f, -k * 0.62, 0.62, -0.3), palm: turnVec(f, -k * 0.3, -0.4, -0.8) },
        x.w * up,
      );
      if (!f.state.hands?.[1 - main] && f.state.posture === 'sit')
        arm(x, (1 - main) as 0 | 1, -0.02, -0.42, 0.5, { roll: 1.0, curl: 0.35 }, x.w * 0.9);
    },
  },
  pour: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.18;
      x.f.pose.chest.pitch += x.w * 0.07;
    },
    arms: (x) => {
      const { f, main, a } = x;
      const k = SIGN[main];
      const tip = hump(a.progress, 0.25);
      const at: Vec3 = a.target ? f.local(a.target) : f.fromShoulder(main, -0.1, -0.3, 0.62);
      askArm(
        f.pose.arms[main],
        {
          wrist: [at[0] + k * 0.14 * f.p.bulk, at[1] + 0.2 * f.p.bulk, at[2] - 0.06 * f.p.bulk],
          pole: turnVec(f, k, -0.2, -0.3),
          fingers: turnVec(f, -k * 0.8, -0.3 * tip, 0.5),
          palm: turnVec(f, -k * 0.4, -0.2 - 0.6 * tip, -0.6),
          curl: 0.65,
          thumb: 0.6,
        },
        x.w,
      );
      arm(x, (1 - main) as 0 | 1, -0.08, -0.46, 0.5, { roll: 0.3, curl: 0.55 }, x.w * 0.7);
    },
  },
  hold: {
    arms: (x) => {
      const { f, a } = x;
      if (a.target) {
        const first: 0 | 1 = a.target2 ? 0 : x.main;
        reachFor(x, first, f.local(a.target), { curl: 0.7, thumb: 0.6 });
        if (a.target2) reachFor(x, 1, f.local(a.target2), { curl: 0.7, thumb: 0.6 });
        return;
      }
      // Something held before the body, in both arms.
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        arm(x, side, -0.14, -0.48, 0.46, {
          fingers: turnVec(f, -k * 0.55, 0.05, 0.85),
          palm: turnVec(f, -k * 0.75, 0.45, -0.3),
          curl: 0.42,
          thumb: 0.3,
        });
      }
    },
  },
  /** A bag at the end of the right arm. */
  carry_low: {
    arms: (x) =>
      arm(x, 1, 0.17, -0.955, 0.03, {
        fingers: turnVec(x.f, 0, -1, 0.05),
        palm: turnVec(x.f, 1, 0, 0),
        curl: 0.85,
        thumb: 0.6,
      }),
  },
  /** A box before the belly, a hand under either side. */
  carry_front: {
    body: (x) => {
      x.f.pose.chest.pitch -= x.w * 0.09;
      x.f.pose.head.pitch += x.w * 0.05;
    },
    arms: (x) => {
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        arm(x, side, 0.02, -0.66, 0.52, {
          fingers: turnVec(x.f, -k * 0.25, -0.1, 1),
          palm: turnVec(x.f, -k, 0.55, 0),
          curl: 0.3,
          thumb: 0.2,
        });
      }
    },
  },
  /** The top of a walking stick, in the right hand. */
  lean_on: {
    body: (x) => {
      x.f.pose.chest.roll -= x.w * 0.04;
    },
    arms: (x) => {
      const swing = sin(TAU * (x.f.state.travelled / x.f.gait.stride(x.f.state.speed)) + 0.4);
      arm(x, 1, 0.16, -0.84, 0.2 + 0.1 * swing, {
        fingers: turnVec(x.f, 0, -0.35, 1),
        palm: turnVec(x.f, 0.2, -1, -0.2),
        curl: 0.85,
        thumb: 0.6,
      });
    },
  },
  /** The string of what floats above the right hand. */
  carry_string: {
    arms: (x) =>
      arm(x, 1, 0.06, -0.42, 0.4, {
        fingers: turnVec(x.f, 0.2, 0.15, 1),
        palm: turnVec(x.f, 1, 0, -0.1),
        curl: 0.85,
        thumb: 0.7,
      }),
  },
  /** A microphone before the mouth, in the right hand. */
  speak_into: {
    arms: (x) =>
      toFace(x, 1, -0.12, -0.26, 0.62, {
        fingers: turnVec(x.f, 0.85, 0.25, 0.2),
        palm: turnVec(x.f, 0.25, -0.25, -0.9),
        curl: 0.8,
        thumb: 0.6,
      }),
  },
  give: {
    body: (x) => {
      x.f.pose.chest.pitch += x.w * 0.08 * hump(x.a.progress, 0.4);
    },
    arms: (x) => {
      const { f, main, a } = x;
      const ask: ArmAsk = {
        fingers: turnVec(f, 0, 0.05, 1),
        palm: turnVec(f, -SIGN[main] * 0.3, 1, 0),
        curl: 0.3,
        thumb: 0.2,
      };
      if (a.target) reachFor(x, main, f.local(a.target), { curl: 0.4 });
      else arm(x, main, -0.1, -0.28, 0.72, ask);
    },
  },
  throw: {
    body: (x) => {
      const wind = 1 - smoothstep(0.35, 0.6, x.a.progress);
      const k = SIGN[x.main];
      x.f.pose.chest.yaw += x.w * k * lerp(0.45, -0.5, wind) * -1 * hump(x.a.progress, 0.2);
      x.f.pose.chest.pitch += x.w * lerp(0.16, -0.1, wind) * hump(x.a.progress, 0.2);
      addFace(x.f.pose.face, { browKnit: 0.3, press: 0.3 }, x.w);
    },
    arms: (x) => {
      const { f, main, a } = x;
      const k = SIGN[main];
      const back = smoothstep(0.05, 0.3, a.progress) * (1 - smoothstep(0.35, 0.5, a.progress));
      const out = smoothstep(0.38, 0.52, a.progress) * (1 - smoothstep(0.75, 1, a.progress));
      arm(
        x,
        main,
        0.4,
        0.28,
        -0.25,
        {
          fingers: turnVec(f, 0.1 * k, 0.8, -0.5),
          palm: turnVec(f, 0, 0.5, 0.8),
          curl: 0.6,
          pole: turnVec(f, k, -0.2, -0.4),
        },
        x.w * back,
      );
      arm(
        x,
        main,
        -0.12,
        0.05,
        0.92,
        { fingers: turnVec(f, -0.2 * k, -0.2, 1), palm: turnVec(f, -k * 0.3, -1, 0), curl: 0.15, spread: 0.4 },
        x.w * out,
      );
      arm(x, (1 - main) as 0 | 1, 0.2, -0.15, 0.6, { curl: 0.3 }, x.w * back * 0.8);
    },
  },
  catch: {
    body: (x) => {
      const down = x.a.target ? clamp((x.f.p.hipY - x.f.local(x.a.target)[1]) / x.f.p.hipY, 0, 1) : 0;
      bend(x, down);
    },
    arms: (x) => {
      const { f, a } = x;
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const ask: ArmAsk = {
          fingers: turnVec(f, -k * 0.1, 0.5, 0.85),
          palm: turnVec(f, -k * 0.85, 0.2, -0.2),
          curl: 0.25 + 0.3 * smoothstep(0.4, 0.6, a.progress),
          spread: 0.4,
        };
        if (a.target && (side === x.main || a.target2))
          reachFor(x, side, f.local(side === x.main ? a.target : (a.target2 as Vec3)), { curl: 0.5 });
        else if (!a.target) arm(x, side, -0.12, -0.1, 0.68, ask);
      }
    },
  },
  open: {
    arms: (x) => {
      const { f, main, a } = x;
      const pull = 0.12 * sin(clamp(a.progress, 0, 1) * PI);
      const at: Vec3 = a.target ? f.local(a.target) : f.fromShoulder(main, 0.05, -0.3, 0.78 - pull);
      reachFor(x, main, at, { curl: 0.6 });
    },
  },
  work: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.24;
      x.f.pose.chest.pitch += x.w * 0.12;
      x.f.pose.chest.yaw += x.w * 0.05 * sin(x.s * 2.2);
      addFace(x.f.pose.face, { browKnit: 0.14, press: 0.15 }, x.w);
    },
    arms: (x) => {
      const s = x.s * 3.2;
      workAt(
        x,
        -0.08,
        -0.52,
        0.56,
        [0.03 * sin(s), 0.03 * sin(s * 1.3), 0.06 * sin(s + 1)],
        [0.07 * sin(s * 1.1 + 2), 0.045 * sin(s * 2 + 0.6), 0.07 * sin(s * 1.1 + 0.4)],
        { curl: 0.45, thumb: 0.5 },
      );
    },
  },
  type: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.2;
      x.f.pose.chest.pitch += x.w * 0.06;
    },
    arms: (x) => {
      const tap = (n: number): number => Math.max(0, noise1(x.f.t.seed + 830 + n, x.s * 9)) * 0.03;
      workAt(x, -0.06, -0.56, 0.6, [0.02 * noise1(7, x.s * 2), -tap(0), 0], [0.02 * noise1(9, x.s * 2), -tap(1), 0], {
        curl: 0.34 + 0.2 * noise1(x.f.t.seed + 831, x.s * 10),
        spread: 0.2,
      });
    },
  },
  write: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.3;
      x.f.pose.chest.pitch += x.w * 0.14;
      x.f.pose.head.roll += x.w * 0.08;
    },
    arms: (x) => {
      const line = (x.s * 0.16) % 1;
      workAt(
        x,
        -0.06,
        -0.58,
        0.54,
        [-0.02, 0, 0],
        [0.12 - line * 0.2 + 0.012 * sin(x.s * 14), 0.006 * sin(x.s * 11), 0.012 * sin(x.s * 12.7)],
        { curl: 0.55, thumb: 0.7 },
      );
    },
  },
  read: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.32;
      x.f.pose.face.eyeYaw += x.w * (((x.s * 0.45) % 1) - 0.5) * 0.34;
      x.f.pose.face.eyePitch += x.w * 0.12;
    },
    arms: (x) => {
      const { f } = x;
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        arm(x, side, -0.12, -0.4, 0.52, {
          fingers: turnVec(f, -k * 0.3, 0.5, 0.8),
          palm: turnVec(f, -k * 0.8, 0.45, -0.45),
          curl: 0.4,
          thumb: 0.15,
        });
      }
    },
  },
  play_guitar: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * (0.14 + 0.06 * sin(x.s * 5.4));
      x.f.pose.chest.roll += x.w * 0.06 * sin(x.s * 2.7);
      x.f.pose.head.yaw += x.w * 0.16;
    },
    arms: (x) => {
      const { f, s } = x;
      const g = instrumentFrame(f, 'guitar');
      const slide = 0.05 * noise1(f.t.seed + 840, s * 0.8);
      // The left hand comes to the neck from below, the right strums across the strings.
      handAt(x, 0, g.at(0.03, 0.41 + slide, -0.012), g.turn(-0.25, 0.1, 0.9), g.turn(-0.95, 0, -0.3), {
        curl: 0.66 + 0.14 * noise1(4, s * 5),
        thumb: 0.2,
        pole: turnVec(f, 0.75, -1, 0),
      });
      handAt(x, 1, g.at(0.02 + 0.05 * sin(s * 10.8), -0.03, 0.095), turnVec(f, 0.55, -0.75, 0.05), g.turn(0, 0, -1), {
        curl: 0.42,
        thumb: 0.6,
        pole: turnVec(f, -1, 0.05, -0.25),
      });
    },
  },
  play_violin: {
    body: (x) => {
      x.f.pose.head.roll -= x.w * 0.24;
      x.f.pose.head.yaw += x.w * 0.3;
      x.f.pose.head.pitch += x.w * 0.1;
      x.f.pose.chest.roll += x.w * 0.05 * sin(x.s * 1.6);
      addFace(x.f.pose.face, { lidLeft: 0.4, lidRight: 0.4, browIn: 0.25 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const v = instrumentFrame(f, 'violin');
      handAt(x, 0, v.at(-0.012, 0.24, -0.028), v.turn(0.85, 0.1, 0.25), v.turn(-0.25, 0, 0.95), {
        curl: 0.72,
        thumb: 0.2,
        pole: turnVec(f, 0.25, -1, 0.1),
      });
      // With the bow, whose frog is this far out along the strings' cross line.
      const frog = 0.3 + 0.25 * sin(f.state.time * 4.2);
      handAt(x, 1, v.at(frog, -0.02, 0.11), v.turn(-0.75, 0.35, -0.3), v.turn(-0.15, -0.1, -0.95), {
        curl: 0.55,
        thumb: 0.6,
        pole: turnVec(f, -1, -0.35, -0.1),
      });
    },
  },
  play_piano: {
    body: (x) => {
      x.f.pose.chest.pitch += x.w * (0.1 + 0.06 * sin(x.s * 1.4));
      x.f.pose.chest.roll += x.w * 0.06 * sin(x.s * 0.9);
      x.f.pose.head.pitch += x.w * 0.2;
    },
    arms: (x) => {
      const n = (c: number, r: number): number => noise1(x.f.t.seed + 850 + c, x.s * r);
      workAt(
        x,
        0.02,
        -0.55,
        0.64,
        [0.14 * n(0, 0.9), 0.05 * Math.max(0, n(1, 4.4)), 0],
        [0.14 * n(2, 1), 0.05 * Math.max(0, n(3, 5)), 0],
        { curl: 0.34 + 0.18 * n(4, 8), spread: 0.3 },
      );
    },
  },
  play_drums: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * (0.1 + 0.1 * sin(x.s * 11));
      x.f.pose.chest.pitch += x.w * 0.08;
    },
    arms: (x) => {
      const { f, s } = x;
      for (const side of [0, 1] as const) {
        const beat = Math.max(0, sin(s * (side ? 11 : 5.5) + side * PI));
        arm(x, side, 0.12 + 0.1 * sin(s * 1.4 + side), -0.5 + 0.3 * beat, 0.58, {
          fingers: turnVec(f, -SIGN[side] * 0.25, 0.5 * beat - 0.2, 1),
          palm: turnVec(f, -SIGN[side] * 0.3, -1, 0),
          curl: 0.85,
          thumb: 0.6,
        });
      }
    },
  },
  play_wind: {
    body: (x) => {
      addFace(x.f.pose.face, { pucker: 0.6, press: 0.2, cheek: 0.5, browIn: 0.3 }, x.w);
      x.f.pose.chest.pitch -= x.w * 0.05 + x.w * 0.03 * sin(x.s * 2);
    },
    arms: (x) => {
      const { f } = x;
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        toFace(x, side, k * 0.1, -0.1 + (side ? 0.14 : 0), 0.9 + (side ? -0.1 : 0.25), {
          fingers: turnVec(f, -k * 0.75, 0.55, 0.2),
          palm: turnVec(f, -k * 0.5, 0.1, -0.8),
          curl: 0.45 + 0.14 * noise1(f.t.seed + side, x.s * 6),
          thumb: 0.4,
        });
      }
    },
  },
  play: {
    body: (x) => {
      x.f.pose.hips.y += x.w * 0.012 * Math.abs(sin(x.s * 6));
      addFace(x.f.pose.face, { smile: 0.5, cheek: 0.45, squint: 0.15, jaw: 0.08 }, x.w);
    },
    arms: (x) => {
      const n = (c: number): number => noise1(x.f.t.seed + 860 + c, x.s * 1.5);
      for (const side of [0, 1] as const)
        arm(x, side, 0.15 + 0.15 * n(side), -0.42 + 0.22 * n(side + 2), 0.5 + 0.14 * n(side + 4), {
          roll: 0.7 * n(side + 6),
          curl: 0.35,
          spread: 0.3,
        });
    },
  },
  clap: {
    body: (x) => {
      addFace(x.f.pose.face, { smile: 0.5, cheek: 0.4 }, x.w);
      x.f.pose.head.pitch += x.w * 0.03 * sin(x.s * 18);
    },
    arms: (x) => {
      const { f } = x;
      const gap = 0.5 + 0.5 * sin(x.s * 18);
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const s = f.rig.shoulder(side, f.posed);
        const mid = f.fromShoulder(side, 0, -0.28, 0.5);
        askArm(
          f.pose.arms[side],
          {
            wrist: [mid[0] - s[0] * 0.9 + s[0] * 0.25 * gap + k * 0.012, mid[1], mid[2]],
            pole: turnVec(f, k, -0.6, -0.3),
            fingers: turnVec(f, -k * 0.12, 0.72, 0.6),
            palm: turnVec(f, -k, 0.1, 0),
            curl: 0.1,
            thumb: 0,
          },
          x.w,
        );
      }
    },
  },
  stretch: {
    body: (x) => {
      const up = hump(x.a.progress, 0.3);
      x.f.pose.chest.pitch -= x.w * 0.2 * up;
      x.f.pose.spine.pitch -= x.w * 0.1 * up;
      x.f.pose.head.pitch -= x.w * 0.22 * up;
      addFace(x.f.pose.face, { jaw: 0.55 * up, lidLeft: 0.9 * up, lidRight: 0.9 * up, browIn: 0.5 * up }, x.w);
    },
    arms: (x) => {
      for (const side of [0, 1] as const)
        arm(
          x,
          side,
          0.4,
          0.86,
          0.02,
          {
            fingers: turnVec(x.f, SIGN[side] * 0.2, 1, 0),
            palm: turnVec(x.f, -SIGN[side] * 0.3, 0, 1),
            curl: 0.5,
            pole: turnVec(x.f, SIGN[side], 0, -0.5),
          },
          x.w * hump(x.a.progress, 0.3),
        );
    },
  },
  push: {
    body: (x) => {
      x.f.pose.hips.pitch += x.w * 0.2;
      x.f.pose.spine.pitch += x.w * 0.1;
      addFace(x.f.pose.face, { browKnit: 0.4, press: 0.5, squint: 0.2 }, x.w);
    },
    arms: (x) => {
      const { f, a } = x;
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const own = side === 0 ? a.target : (a.target2 ?? a.target);
        if (own) {
          const at = f.local(own);
          const apart = a.target2 ? 0 : k * 0.12 * f.p.bulk;
          reachFor(x, side, [at[0] + apart, at[1], at[2]], {
            fingers: [0, 0.75, 0.65],
            palm: [0, -0.2, 1],
            curl: 0.15,
          });
        } else
          arm(x, side, 0.0, -0.16, 0.82, {
            fingers: turnVec(f, 0, 0.9, 0.45),
            palm: turnVec(f, 0, -0.2, 1),
            curl: 0.12,
          });
      }
    },
  },
  let_go: {
    arms: (x) => {
      const { f, a, main } = x;
      const away = smoothstep(0.1, 0.6, a.progress);
      if (a.target) {
        const at = f.local(a.target);
        reachFor(x, main, [at[0], at[1] + 0.1 * away, at[2] - 0.12 * away], {
          curl: lerp(0.7, 0.05, smoothstep(0, 0.25, a.progress)),
          spread: 0.6,
        });
      } else
        arm(x, main, 0.05, -0.2 + 0.12 * away, 0.66, {
          curl: lerp(0.7, 0.05, smoothstep(0, 0.3, a.progress)),
          spread: 0.6,
          roll: 0.8,
        });
    },
  },
  kiss: {
    body: (x) => {
      const k = hump(x.a.progress, 0.4);
      x.f.pose.chest.pitch += x.w * 0.12 * k;
      x.f.pose.head.roll += x.w * 0.14 * k;
      addFace(x.f.pose.face, { pucker: 0.9 * k, lidLeft: 0.95 * k, lidRight: 0.95 * k }, x.w);
    },
  },
  // A breath in, then out through pursed lips, bent towards the flame.
  puff: {
    body: (x) => {
      const breath = (x.s * 0.55) % 1;
      const out = smoothstep(0.35, 0.5, breath) * (1 - smoothstep(0.85, 1, breath));
      x.f.pose.chest.pitch += x.w * (0.12 + 0.12 * out);
      x.f.pose.spine.pitch += x.w * 0.16;
      x.f.pose.neck.pitch += x.w * 0.1;
      addFace(x.f.pose.face, { pucker: 0.2 + 0.75 * out, cheek: 0.5 * out }, x.w);
    },
  },
  teach: {
    body: (x) => ACTS.talk.body?.(x),
    arms: (x) => {
      if (x.a.target) reachFor(x, x.main, x.f.local(x.a.target), { curl: 0.4 });
      else ACTS.talk.arms?.(x);
    },
  },
  photograph: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.06;
      x.f.pose.chest.pitch += x.w * 0.04;
      if (x.main === 1) x.f.pose.face.lidLeft += x.w * 0.5;
    },
    arms: (x) => {
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        toFace(x, side, k * 0.36, 0.3, 0.85, {
          fingers: turnVec(x.f, -k * 0.62, 0.6, 0.45),
          palm: turnVec(x.f, -k * 0.6, -0.1, -0.75),
          curl: 0.5,
          thumb: 0.3,
          point: 0.4,
        });
      }
    },
  },
  smile: {
    body: (x) =>
      addFace(
        x.f.pose.face,
        { smile: 0.8, cheek: 0.7, squint: 0.3, browOut: 0.15, upperLip: 0.3, jaw: 0.025, wide: 0.25 },
        x.w,
      ),
  },
  laugh: {
    body: (x) => {
      const { f, s, w } = x;
      // Bursts that shake the shoulders, then a breath.
      const burst = smoothstep(-0.5, 0.2, sin(s * 1.7 + 0.6));
      const shake = sin(s * 27) * burst;
      f.pose.chest.pitch += w * (0.03 * shake - 0.05 + 0.1 * burst);
      f.pose.head.pitch += w * (0.03 * shake - 0.2 * burst);
      f.pose.head.roll += w * 0.08 * sin(s * 1.1);
      f.pose.arms[0].shrug += w * (0.2 + 0.16 * shake);
      f.pose.arms[1].shrug += w * (0.2 + 0.16 * shake);
      addFace(
        f.pose.face,
        {
          smile: 0.9,
          wide: 0.35,
          cheek: 1,
          squint: 0.4,
          jaw: 0.26 + 0.3 * burst + 0.05 * shake,
          upperLip: 0.35,
          lowerLip: 0.1,
          tongue: 0.4,
          browIn: 0.25,
          browOut: 0.3,
          lidLeft: 0.08 + 0.5 * burst,
          lidRight: 0.08 + 0.5 * burst,
        },
        w,
      );
    },
  },
  cry: {
    body: (x) => {
      const { f, s, w } = x;
      const sob = Math.max(0, sin(s * 2.4)) * sin(s * 17) * 0.5;
      f.pose.head.pitch += w * (0.15 + 0.03 * sob);
      f.pose.chest.pitch += w * (0.12 + 0.03 * sob);
      f.pose.arms[0].shrug += w * (0.15 + 0.12 * sob);
      f.pose.arms[1].shrug += w * (0.15 + 0.12 * sob);
      addFace(
        f.pose.face,
        {
          smile: -0.85,
          wide: 0.3,
          browIn: 1,
          browKnit: 0.6,
          browOut: -0.3,
          squint: 0.55,
          lidLeft: 0.5,
          lidRight: 0.5,
          jaw: 0.14 + 0.05 * sob,
          lowerLip: 0.2,
          tears: smoothstep(0.2, 2.4, s + 0.4),
          tearRun: (s / 2.6) % 1,
        },
        w,
      );
    },
    arms: (x) => {
      if (x.f.state.hands?.[x.main]) return;
      toFace(
        x,
        x.main,
        SIGN[x.main] * 0.34,
        0.2,
        0.4,
        {
          fingers: turnVec(x.f, -SIGN[x.main] * 0.4, 0.9, 0.1),
          palm: turnVec(x.f, -SIGN[x.main] * 0.3, 0, -1),
          curl: 0.3,
        },
        x.w * 0.85 * smoothstep(-0.3, 0.3, noise1(x.f.t.seed + 5, x.s * 0.5)),
      );
    },
  },
  frown: {
    body: (x) => addFace(x.f.pose.face, { smile: -0.5, browIn: -0.7, browKnit: 0.9, squint: 0.35, press: 0.25 }, x.w),
  },
  blink: {
    body: (x) => addFace(x.f.pose.face, { lidLeft: hump(x.a.progress, 0.25), lidRight: hump(x.a.progress, 0.25) }, x.w),
  },
  breathe: {
    body: (x) => {
      const b = sin(x.s * 2.6);
      x.f.pose.chest.pitch -= x.w * 0.06 * b;
      x.f.pose.head.pitch -= x.w * 0.05 * b;
      x.f.pose.arms[0].shrug += x.w * 0.18 * Math.max(0, b);
      x.f.pose.arms[1].shrug += x.w * 0.18 * Math.max(0, b);
      addFace(
        x.f.pose.face,
        { jaw: 0.12 * Math.max(0, -b), pucker: 0.3 * Math.max(0, -b), lidLeft: 0.12, lidRight: 0.12 },
        x.w,
      );
    },
  },
  jump: {
    body: (x) => {
      const cycle = leapOf(x);
      const crouch =
        smoothstep(0, 0.2, cycle) * (1 - smoothstep(0.2, 0.33, cycle)) +
        smoothstep(0.61, 0.79, cycle) * (1 - smoothstep(0.79, 1, cycle));
      const air = cycle > 0.3 && cycle < 0.68 ? sin(((cycle - 0.3) / 0.38) * PI) : 0;
      const up = air * 0.24 * x.f.p.height * 0.6;
      const { pose, p } = x.f;
      pose.hips.y += x.w * (up - crouch * 0.16 * p.hipY);
      pose.hips.pitch += x.w * crouch * 0.4;
      for (const l of pose.legs) {
        l.ankle = [l.ankle[0], l.ankle[1] + x.w * up * 1.04, l.ankle[2]];
        l.pitch += x.w * air * 0.6;
      }
    },
    arms: (x) => {
      const cycle = leapOf(x);
      const up = smoothstep(0.12, 0.42, cycle) * (1 - smoothstep(0.44, 0.9, cycle));
      for (const side of [0, 1] as const)
        arm(x, side, 0.42, lerp(-0.75, 0.55, up), lerp(-0.3, 0.25, up), { curl: 0.4, roll: 0.4 });
    },
  },
  dance: {
    body: (x) => {
      const { f, s, w } = x;
      const ballet = x.a.act === 'ballet' || /\b(ballerina|ballet|pirouette|twirl)\b/.test(f.t.words);
      const beat = s * 2.1 * PI;
      const { pose, p } = f;
      const b = p.bulk;
      if (ballet) {
        pose.hips.y += w * 0.035 * b;
        pose.chest.pitch -= w * 0.08;
        for (const l of pose.legs) {
          l.ankle = [l.ankle[0] * lerp(1, 0.45, w), l.ankle[1] + w * 0.06 * b, l.ankle[2]];
          l.pitch += w * 0.75;
          l.toe = l.toe + w * 0.55;
        }
        // One foot drawn up to the knee now and then.
        const lift = smoothstep(0.1, 0.6, sin(s * 1.3)) * w;
        const l = pose.legs[x.main];
        l.ankle = [l.ankle[0] * (1 - lift * 0.3), lerp(l.ankle[1], p.kneeY, lift), l.ankle[2] + 0.06 * b * lift];
        l.pole = [SIGN[x.main] * lerp(0.2, 1.4, lift), 0, 1];
        return;
      }
      pose.hips.x += w * 0.05 * b * sin(beat * 0.5);
      if (x.a.act === 'hip_hop') {
        // Low, with a hard bounce on the beat that the chest answers.
        const drop = Math.max(0, sin(beat)) ** 0.5;
        pose.hips.y -= w * (0.05 + 0.07 * drop) * b;
        pose.hips.pitch += w * 0.2;
        pose.chest.pitch += w * (0.16 * drop - 0.1);
        pose.chest.roll += w * 0.14 * sin(beat * 0.5 + 0.7);
        pose.head.pitch += w * 0.14 * (drop - 0.5);
      }
      pose.hips.y -= w * 0.03 * b * (0.5 + 0.5 * sin(beat));
      pose.hips.roll += w * 0.12 * sin(beat * 0.5);
      pose.hips.yaw += w * 0.2 * sin(beat * 0.25);
      pose.spine.roll -= w * 0.1 * sin(beat * 0.5);
      pose.chest.roll -= w * 0.08 * sin(beat * 0.5);
      pose.chest.yaw -= w * 0.22 * sin(beat * 0.25 + 0.4);
      pose.head.roll += w * 0.08 * sin(beat * 0.5 + 0.5);
      for (const side of [0, 1] as const) {
        const l = pose.legs[side];
        const cycle = beat / (4 * PI) + side * 0.5;
        const u = cycle - Math.floor(cycle);
        // Up for half of the cycle; then it stands where the dancer is in the middle of the other half.
        const step = Math.max(0, sin(TAU * u));
        const out = w * 0.05 * b * smoothstep(0.3, 0.9, step);
        const rest: Vec3 = [l.ankle[0] + SIGN[side] * out, l.ankle[1], l.ankle[2] + out];
        const period = 4 / 2.1 / x.a.tempo;
        const stood = f.since(f.state.time - (u - (u < 0.5 ? -0.25 : 0.75)) * period, rest);
        const next = u < 0.5 ? f.since(f.state.time + (0.75 - u) * period, rest) : stood;
        const gone = smoothstep(0.08, 0.42, u);
        l.ankle = [
          lerp(rest[0], lerp(stood.at[0], next.at[0], gone), w),
          rest[1] + w * 0.085 * b * Math.sqrt(step),
          lerp(rest[2], lerp(stood.at[2], next.at[2], gone), w),
        ];
        l.pitch += w * 0.2 * step;
        l.yaw += w * SIGN[side] * lerp(stood.turn, next.turn, gone);
      }
      addFace(pose.face, { smile: 0.45, cheek: 0.4 }, w);
    },
    arms: (x) => {
      const { f, s } = x;
      const style = f.t.seed % 3;
      const ballet = x.a.act === 'ballet' || /\b(ballerina|ballet|pirouette|twirl)\b/.test(f.t.words);
      const flamenco = x.a.act === 'flamenco' || /\bflamenco\b/.test(f.t.words);
      const beat = s * 2.1 * PI;
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const o = side * PI;
        if (ballet || flamenco) {
          const up = 0.5 + 0.5 * sin(s * 1.2 + (flamenco ? o : 0));
          arm(x, side, lerp(0.62, 0.06, up), lerp(-0.25, 0.82, up), 0.4 - 0.25 * up, {
            fingers: turnVec(f, -k * 0.7, 0.6 * up, 0.4),
            palm: turnVec(f, -k * 0.6, -0.5, 0.1),
            curl: 0.18,
            spread: 0.3,
            pole: turnVec(f, k, 0.1, -0.3),
          });
        } else if (x.a.act === 'hip_hop') {
          // Angles that snap from one to the next.
          const step = Math.floor(beat / PI + side);
          const snap = smoothstep(0, 0.35, beat / PI - Math.floor(beat / PI));
          const at = (n: number): Vec3 => HIP_HOP[((n % HIP_HOP.length) + HIP_HOP.length) % HIP_HOP.length];
          const from = at(step - 1);
          const to = at(step);
          arm(x, side, lerp(from[0], to[0], snap), lerp(from[1], to[1], snap), lerp(from[2], to[2], snap), {
            curl: 0.7,
            point: 0.5,
            thumb: 0.1,
            roll: 0.3,
            pole: turnVec(f, k, -0.2, -0.3),
          });
        } else if (style === 0)
          arm(x, side, 0.36 + 0.12 * sin(beat * 0.5 + o), 0.3 + 0.34 * sin(beat * 0.5 + o), 0.42, {
            curl: 0.4,
            roll: 0.5,
          });
        else if (style === 1)
          arm(x, side, 0.18 + 0.1 * sin(beat * 0.25), -0.3 + 0.1 * sin(beat + o), 0.48 + 0.16 * sin(beat * 0.5 + o), {
            curl: 0.6,
            roll: 0.2,
          });
        else
          arm(x, side, 0.5 + 0.1 * sin(beat * 0.5), -0.05 + 0.28 * sin(beat * 0.5 + o), 0.3, {
            curl: 0.25,
            spread: 0.4,
            roll: 0.9,
          });
      }
    },
  },
  fight: {
    body: (x) => {
      const { f, s, w } = x;
      const { pose, p } = f;
      const b = p.bulk;
      const bob = sin(s * 6.3);
      pose.hips.y -= w * (0.07 + 0.014 * bob) * b;
      pose.hips.yaw += w * -0.5 * SIGN[x.main] * -1;
      pose.chest.pitch += w * 0.12;
      pose.chest.yaw +=
        w * (0.3 * SIGN[x.main] * punch(s, x.main) - 0.3 * SIGN[x.main] * punch(s + 0.33, (1 - x.main) as 0 | 1)) * -1;
      pose.head.pitch += w * 0.1;
      pose.legs[1 - x.main].ankle = [
        pose.legs[1 - x.main].ankle[0],
        pose.legs[1 - x.main].ankle[1],
        pose.legs[1 - x.main].ankle[2] + w * 0.2 * b,
      ];
      pose.legs[x.main].ankle = [
        pose.legs[x.main].ankle[0] * 1.3,
        pose.legs[x.main].ankle[1] + w * 0.03 * b,
        pose.legs[x.main].ankle[2] - w * 0.2 * b,
      ];
      pose.legs[x.main].pitch += w * 0.4;
      pose.legs[x.main].toe += w * 0.4;
      addFace(pose.face, { browIn: -0.6, browKnit: 0.7, squint: 0.3, press: 0.35 }, w);
    },
    arms: (x) => {
      const { f, s } = x;
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const hit = punch(s + (side === x.main ? 0 : 0.33), side);
        const guard: ArmAsk = {
          fingers: turnVec(f, -k * 0.35, 0.75, 0.5),
          palm: turnVec(f, -k * 0.8, -0.1, -0.4),
          curl: 1,
          thumb: 0.9,
          pole: turnVec(f, k * 0.6, -1, 0),
        };
        arm(x, side, -0.12, 0.08, 0.36, guard);
        if (x.a.target && hit > 0) reachFor(x, side, f.local(x.a.target), { curl: 1, thumb: 0.9 }, x.w * hit);
        else
          arm(
            x,
            side,
            -0.2,
            0.06,
            0.97,
            { ...guard, fingers: turnVec(f, -k * 0.1, 0, 1), palm: turnVec(f, 0, -1, 0) },
            x.w * hit,
          );
      }
    },
  },
  // Sword play: wind up over the shoulder, cut, recover to guard; the body goes with the cut.
  duel: {
    body: (x) => {
      const { f, w } = x;
      const { pose, p } = f;
      const { raised, cut } = stroke(x.s);
      const k = SIGN[x.main];
      pose.hips.y -= w * (0.06 + 0.05 * cut) * p.bulk;
      pose.hips.z += w * 0.1 * cut * p.bulk;
      pose.hips.yaw += w * k * 0.35;
      pose.chest.yaw += w * k * (0.3 * raised - 0.55 * cut);
      pose.chest.pitch += w * (0.08 - 0.12 * raised + 0.3 * cut);
      for (const side of [0, 1] as const) {
        const l = pose.legs[side];
        const front = side === x.main ? 1 : -1;
        l.ankle = [l.ankle[0] * 1.35, l.ankle[1], l.ankle[2] + w * front * (0.2 + 0.06 * cut) * p.bulk];
        if (front < 0) l.pitch += w * 0.35;
      }
      addFace(pose.face, { browIn: -0.6, browKnit: 0.7, squint: 0.3, press: 0.4, jaw: 0.25 * cut }, w);
    },
    arms: (x) => {
      const { f, main } = x;
      const { raised, cut } = stroke(x.s);
      const k = SIGN[main];
      // Hand and edge: guard before the waist, wind-up over the shoulder, cut out in front.
      const out = lerp(lerp(-0.22, 0.12, raised), -0.3, cut);
      const up = lerp(lerp(-0.3, 0.62, raised), -0.12, cut);
      const ahead = lerp(lerp(0.5, 0.02, raised), 0.82, cut);
      const fingers = turnVec(
        f,
        -k * 0.25,
        lerp(lerp(-0.15, 0.75, raised), -0.7, cut),
        lerp(lerp(1, 0.2, raised), 0.6, cut),
      );
      const ask: ArmAsk = {
        fingers,
        palm: turnVec(f, -k, 0, 0.1),
        curl: 1,
        thumb: 0.9,
        pole: turnVec(f, k, -0.7, -0.2),
      };
      arm(x, main, out, up, ahead, ask);
      // The other hand below it on the hilt.
      const other = (1 - main) as 0 | 1;
      arm(x, other, -0.42 - out, up - 0.16, ahead - 0.04, {
        ...ask,
        palm: turnVec(f, k, 0, 0.1),
        pole: turnVec(f, -k, -0.7, -0.2),
      });
    },
  },
  rise: {
    body: (x) => {
      const down = 1 - smoothstep(0, 0.75, x.a.progress);
      bend(x, down * 0.75);
    },
  },
  fall: {
    body: (x) => {
      const k = smoothstep(0.05, 0.6, x.a.progress) * x.w;
      const { pose, p } = x.f;
      pose.hips.y = lerp(pose.hips.y, 0.16 * p.bulk, k);
      pose.hips.pitch = lerp(pose.hips.pitch, 1.35, k);
      pose.head.pitch -= 0.4 * k;
      for (const side of [0, 1] as const) {
        const l = pose.legs[side];
        l.ankle = [
          l.ankle[0] * 1.2,
          lerp(l.ankle[1], 0.09 * p.bulk, k),
          lerp(l.ankle[2], -p.hipY * (0.94 - side * 0.12), k),
        ];
        l.pitch = lerp(l.pitch, 1.3, k);
        l.pole = [SIGN[side] * 0.4, lerp(0, -1, k), 1 - k];
      }
      addFace(pose.face, { lidLeft: -0.3, lidRight: -0.3, browIn: 0.8, jaw: 0.3 }, x.w * hump(x.a.progress));
    },
    arms: (x) => {
      for (const side of [0, 1] as const)
        arm(
          x,
          side,
          0.3,
          -0.1,
          0.7,
          { fingers: turnVec(x.f, 0, 0.6, 0.7), palm: turnVec(x.f, 0, -0.4, 1), curl: 0.1, spread: 0.6 },
          x.w * smoothstep(0, 0.3, x.a.progress),
        );
    },
  },
  crawl: {
    body: (x) => {
      const { pose, p, state } = x.f;
      const phase = state.travelled / (p.hipY * 0.75);
      pose.hips.y = lerp(pose.hips.y, p.thigh * 0.98, x.w);
      pose.hips.pitch = lerp(pose.hips.pitch, 1.28, x.w);
      pose.spine.pitch *= 1 - x.w;
      pose.chest.pitch *= 1 - x.w;
      pose.neck.pitch = lerp(pose.neck.pitch, -0.5, x.w);
      pose.head.pitch = lerp(pose.head.pitch, -0.5, x.w);
      for (const side of [0, 1] as const) {
        const swing = sin(TAU * (phase + side * 0.5));
        const l = pose.legs[side];
        const to: Vec3 = [
          SIGN[side] * p.hipX * 1.2,
          0.06 * p.bulk + Math.max(0, sin(TAU * (phase + side * 0.5) + 1.5)) * 0.03,
          -p.shin * 0.93 + swing * 0.15 * p.hipY,
        ];
        l.ankle = [lerp(l.ankle[0], to[0], x.w), lerp(l.ankle[1], to[1], x.w), lerp(l.ankle[2], to[2], x.w)];
        l.pitch = lerp(l.pitch, 1.45, x.w);
        l.pole = [SIGN[side] * 0.1, -1, 0.5];
      }
    },
    arms: (x) => {
      const { f } = x;
      const phase = f.state.travelled / (f.p.hipY * 0.75);
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const swing = sin(TAU * (phase + (1 - side) * 0.5));
        const s = f.rig.shoulder(side, f.posed);
        const lift = Math.max(0, sin(TAU * (phase + (1 - side) * 0.5) + 1.5)) * 0.05;
        askArm(
          f.pose.arms[side],
          {
            wrist: [s[0] + k * 0.03, 0.05 * f.p.bulk + lift, s[2] + 0.03 + swing * 0.15 * f.p.hipY],
            pole: [k, 0, -0.4],
            fingers: [0, -0.1, 1],
            palm: [0, -1, -0.1],
            curl: 0.05,
            spread: 0.4,
          },
          x.w,
        );
      }
    },
  },
  skate: {
    body: (x) => {
      const { pose, p } = x.f;
      const push = sin(x.s * 2.4);
      pose.hips.y -= x.w * 0.09 * p.bulk;
      pose.hips.pitch += x.w * 0.25;
      pose.spine.pitch += x.w * 0.12;
      pose.hips.x += x.w * push * 0.06 * p.bulk;
      pose.head.pitch -= x.w * 0.25;
      for (const side of [0, 1] as const) {
        const l = pose.legs[side];
        const away = Math.max(0, push * -SIGN[side]);
        l.ankle = [
          SIGN[side] * (p.hipX * 1.3 + x.w * away * 0.18 * p.bulk),
          l.ankle[1] * (1 - x.w) + x.w * (p.ankleY + away * 0.03),
          l.ankle[2] * (1 - x.w) + x.w * (0.03 - away * 0.18 * p.bulk),
        ];
        l.pitch *= 1 - x.w;
        l.toe *= 1 - x.w;
      }
    },
    arms: (x) => {
      const push = sin(x.s * 2.4);
      for (const side of [0, 1] as const) arm(x, side, 0.5, -0.55, 0.25 + 0.3 * push * -SIGN[side], { curl: 0.4 });
    },
  },
  fly: {
    arms: (x) => {
      for (const side of [0, 1] as const)
        arm(
          x,
          side,
          0.12,
          0.94,
          0.1,
          { curl: side === x.main ? 0.95 : 0.3, fingers: turnVec(x.f, 0, 1, 0), palm: turnVec(x.f, 0, 0, 1) },
          x.w * (side === x.main ? 1 : 0.85),
        );
    },
  },
  spin: {
    arms: (x) => {
      for (const side of [0, 1] as const)
        arm(x, side, 0.8, 0.05, 0.15, { curl: 0.15, spread: 0.4, roll: 0.6 }, x.w * 0.8);
    },
  },
};

/** Seconds of a leap, from the crouch before it to the stand after it. */
const LEAP = 1.2;

/** How far on a leap is, 0 .. 1: one after the other while the act lasts, and nobody is in the air when it is over. */
function leapOf({ a, s }: Playing): number {
  const pace = a.seconds > 0 ? s / a.seconds : 1;
  const leaps = Math.max(1, Math.round(((a.span ?? LEAP) * pace) / LEAP));
  return s >= leaps * LEAP ? 1 : (s / LEAP) % 1;
}

/** Bends knees and trunk down, 0 .. 1. */
function bend(x: Playing, amount: number): void {
  const { pose, p } = x.f;
  const k = amount * x.w;
  pose.hips.y -= k * p.hipY * 0.5;
  pose.hips.z -= k * p.thigh * 0.22;
  pose.hips.pitch += k * 0.6;
  pose.spine.pitch += k * 0.25;
  pose.head.pitch -= k * 0.2;
}

/** 0..1: the cup or fork is at the lips; repeats while the act lasts. */
function sip(x: Playing, period = 3.2): number {
  const u = (x.s / period) % 1;
  return smoothstep(0.12, 0.34, u) * (1 - smoothstep(0.66, 0.9, u));
}

/** Seconds from one cut of a sword to the next. */
const STROKE = 1.35;

/** How far a sword is wound up and how far the cut has come, each 0..1, `s` seconds into a duel. */
function stroke(s: number): { raised: number; cut: number } {
  const u = (s / STROKE) % 1;
  const cut = smoothstep(0.42, 0.52, u) * (1 - smoothstep(0.62, 0.9, u));
  return { raised: smoothstep(0.05, 0.36, u) * (1 - smoothstep(0.42, 0.52, u)), cut };
}

/** 0..1: a quick blow, about once in 0.9 s, the hands in turn. */
function punch(s: number, side: 0 | 1): number {
  const u = (s / 0.95 + side * 0.5) % 1;
  return smoothstep(0, 0.17, u) * (1 - smoothstep(0.2, 0.46, u));
}

/** Acts that a word of the catalogue means by another's movement. */
const SAME: Readonly<Record<string, string>> = {
  stand: '',
  sit: '',
  kneel: '',
  lie: '',
  walk: '',
  run: '',
  ride: '',
  drive: '',
  swim: '',
  climb: '',
  ballet: 'dance',
  flamenco: 'dance',
  hip_hop: 'dance',
};

function each(f: Performance, run: (act: Act, x: Playing) => void): void {
  for (const a of f.state.acts) {
    if (a.weight <= 0) continue;
    const id = SAME[a.act] ?? a.act;
    const act = ACTS[id];
    if (!act) continue;
    const pace = clamp(0.55 + a.tempo * 0.45, 0.4, 2) * lerp(0.9, 1.1, f.t.manner.tempo - 0.5);
    run(act, { f, a, w: clamp(a.weight, 0, 1), s: a.seconds * pace, main: mainSide(f, a) });
  }
}

/** Feelings and acts may ask for the same thing twice: a face has only so much of it. */
function settleFace(f: Performance): void {
  const face = f.pose.face;
  const most = (v: number, top: number): number =>
    v <= top * 0.7 ? v : top * 0.7 + (top * 0.3 * (v - top * 0.7)) / (v - top * 0.7 + top * 0.3);
  face.smile = face.smile > 0 ? most(face.smile, 1.05) : face.smile;
  face.jaw = most(face.jaw, 0.85);
  face.squint = most(face.squint, 0.62);
  face.upperLip = most(face.upperLip, 0.7);
  face.cheek = most(face.cheek, 1.05);
  face.browIn = most(face.browIn, 1.1);
  face.browOut = most(face.browOut, 1.1);
}

/** Trunk, legs and face of all acts; before the trunk is placed. */
export function actBodies(f: Performance): void {
  each(f, (act, x) => act.body?.(x));
  settleFace(f);
}

/** Arms of all acts; after the trunk is placed. */
export function actArms(f: Performance): void {
  each(f, (act, x) => act.arms?.(x));
}

/** Every act that moves this body by itself (the others are postures). */
export const PERFORMED: readonly string[] = Object.keys(ACTS);
