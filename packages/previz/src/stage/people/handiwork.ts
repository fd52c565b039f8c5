/**
 * Work with the hands, by the tool: hammering, splitting wood, cutting, stirring, kneading, sawing, scrubbing, sweeping,
 * digging and painting. The tool is in the right hand (blocking/handiwork.ts gives it); the left steadies or helps.
 */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { lerp, mix, normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import { type Act, grip, handAt, nearBy, type Playing } from './act-parts.ts';
import { addFace } from './expression.ts';
import type { ArmAsk } from './pose.ts';
import { SIGN } from './skeleton.ts';

const RIGHT = 1;
const LEFT = 0;
/** Where the work is, actor's space: the thing worked on, or a bench that is thought before the belly. */
function workPoint(x: Playing): Vec3 {
  const { f, a } = x;
  if (a.target) return nearBy(f, RIGHT, f.local(a.target));
  return [0, f.pose.hips.y + 0.06 * f.p.bulk, 0.62 * f.reach];
}

/** The left hand lies flat on the work, beside the point that the tool meets. */
function steady(x: Playing, at: Vec3, ask: ArmAsk = {}): void {
  handAt(x, LEFT, at, [-0.55, -0.25, 0.8], [-0.1, -1, -0.15], { curl: 0.22, spread: 0.3, thumb: 0.2, ...ask });
}

/** Bends over the work, eyes on it. */
function over(x: Playing, head: number, chest: number): void {
  x.f.pose.head.pitch += x.w * head;
  x.f.pose.chest.pitch += x.w * chest;
  addFace(x.f.pose.face, { browKnit: 0.14, press: 0.15 }, x.w);
}

/** A blow in a period of 1: slowly up, quickly down, lowest at `HIT`, then a slow start of the next. 0 lowest .. 1 raised. */
const HIT = 0.6;
function blow(u: number): number {
  if (u < HIT) return 0.08 + 0.92 * smoothstep(0, 0.42, u) - smoothstep(HIT - 0.11, HIT, u);
  return 0.08 * smoothstep(HIT, 1, u);
}

const beat = (s: number, period: number): number => (s / period) % 1;

/** Strokes to and fro along the work: -1..1, and how fast. */
const strokeAt = (s: number, period: number): number => sin((TAU * s) / period);

/** Feet apart and knees soft, for those who put their weight into it. */
function brace(x: Playing, wide: number, low: number): void {
  const { pose, p } = x.f;
  for (const side of [0, 1] as const) {
    const l = pose.legs[side];
    const ahead = side === LEFT ? 1 : -1;
    l.ankle = [l.ankle[0] * (1 + 0.5 * x.w * wide), l.ankle[1], l.ankle[2] + x.w * ahead * 0.1 * wide * p.bulk];
  }
  pose.hips.y -= x.w * low * p.bulk;
}

/** A long handle in both hands: the lower fist at `low`, the upper so far up the handle. */
function shaft(x: Playing, low: Vec3, up: Vec3, apart: number, palm: Vec3): void {
  const d = normalize(up);
  grip(x, RIGHT, low, d, palm);
  const at: Vec3 = [low[0] + d[0] * apart, low[1] + d[1] * apart, low[2] + d[2] * apart];
  grip(x, LEFT, at, d, [-palm[0], palm[1], palm[2]]);
}

const HAMMER_PERIOD = 0.95;
const SPLIT_PERIOD = 2.1;
const CHOP_PERIOD = 0.42;
const STIR_PERIOD = 1.3;
const KNEAD_PERIOD = 1.25;
const SAW_PERIOD = 1.05;
const SCRUB_PERIOD = 0.75;
const SWEEP_PERIOD = 1.5;
const DIG_PERIOD = 2.4;
const PAINT_PERIOD = 1.7;

export const HANDIWORK: Record<string, Act> = {
  hammer: {
    body: (x) => {
      const r = blow(beat(x.s, HAMMER_PERIOD));
      over(x, 0.26 - 0.06 * r, 0.2 - 0.16 * r);
      x.f.pose.chest.yaw -= x.w * 0.22 * r;
      brace(x, 0.4, 0.02);
    },
    arms: (x) => {
      const { f } = x;
      const r = blow(beat(x.s, HAMMER_PERIOD));
      const work = workPoint(x);
      const b = f.p.bulk;
      // The head of the hammer meets the work; the fist is a handle's length nearer, and a little above.
      const low: Vec3 = [work[0] - 0.03 * b, work[1] + 0.045 * b, work[2] - 0.17 * b];
      const high = f.fromShoulder(RIGHT, 0.18, 0.3, 0.16);
      const at = mix(low, high, r);
      const angle = lerp(0.05, 2.15, r);
      grip(x, RIGHT, [at[0], at[1], at[2] + 0.1 * sin(PI * r) * b], [0, sin(angle), cos(angle)], [1, -0.1, 0]);
      steady(x, [work[0] + 0.17 * b, work[1] + 0.03 * b, work[2] - 0.08 * b]);
    },
  },
  split: {
    body: (x) => {
      const r = blow(beat(x.s, SPLIT_PERIOD));
      const { pose } = x.f;
      over(x, 0.2 - 0.1 * r, 0.42 - 0.5 * r);
      pose.spine.pitch += x.w * (0.3 * (1 - r));
      pose.hips.pitch += x.w * (0.28 * (1 - r));
      brace(x, 1, 0.06 * (1 - r) + 0.02);
    },
    arms: (x) => {
      const { f } = x;
      const r = blow(beat(x.s, SPLIT_PERIOD));
      const b = f.p.bulk;
      const low: Vec3 = [0, 0.72 * b, 0.6 * f.reach];
      const high: Vec3 = f.fromHead(0, 1.25, -0.1);
      const at = mix(low, high, r);
      const angle = lerp(-0.5, 2.3, r);
      const along: Vec3 = [0, sin(angle), cos(angle)];
      const out = 0.32 * sin(PI * r) * b;
      // The right hand slides along the handle as the axe goes up.
      const slide = (0.1 + 0.16 * r) * b;
      const left: Vec3 = [at[0] + 0.02, at[1], at[2] + out];
      grip(x, LEFT, left, along, [-1, 0, 0]);
      grip(x, RIGHT, [left[0], left[1] + along[1] * slide, left[2] + along[2] * slide], along, [1, 0, 0]);
    },
  },
  chop: {
    body: (x) => over(x, 0.28, 0.14),
    arms: (x) => {
      const u = beat(x.s, CHOP_PERIOD);
      const r = blow(u);
      const work = workPoint(x);
      const b = x.f.p.bulk;
      // The knife works its way along, and starts again.
      const along = (((x.s / CHOP_PERIOD) % 9) / 9 - 0.5) * 0.1 * b;
      grip(
        x,
        RIGHT,
        [work[0] - 0.07 * b + along, work[1] + (0.05 + 0.07 * r) * b, work[2] - 0.12 * b],
        [0.1, -0.12 + 0.3 * r, 1],
        [0.9, -0.45, 0],
        { curl: 0.85 },
      );
      steady(x, [work[0] + 0.1 * b + along, work[1] + 0.035 * b, work[2] - 0.05 * b], { curl: 0.55 });
    },
  },
  stir: {
    body: (x) => over(x, 0.24, 0.1),
    arms: (x) => {
      const work = workPoint(x);
      const b = x.f.p.bulk;
      const turn = (TAU * x.s) / STIR_PERIOD;
      const at: Vec3 = [
        work[0] - 0.02 * b + 0.065 * b * cos(turn),
        work[1] + 0.2 * b,
        work[2] - 0.06 * b + 0.05 * b * sin(turn),
      ];
      grip(x, RIGHT, at, [0.2 * cos(turn) - 0.1, 0.9, -0.35 + 0.15 * sin(turn)], [1, 0, 0.25]);
      handAt(x, LEFT, [work[0] + 0.2 * b, work[1] + 0.07 * b, work[2] - 0.08 * b], [-0.5, -0.3, 0.8], [-0.9, -0.4, 0], {
        curl: 0.5,
        thumb: 0.4,
      });
    },
  },
  knead: {
    body: (x) => {
      const push = 0.5 + 0.5 * strokeAt(x.s, KNEAD_PERIOD);
      over(x, 0.28, 0.12 + 0.12 * push);
      x.f.pose.spine.pitch += x.w * 0.08 * push;
      brace(x, 0.5, 0.01);
    },
    arms: (x) => {
      const push = 0.5 + 0.5 * strokeAt(x.s, KNEAD_PERIOD);
      const work = workPoint(x);
      const b = x.f.p.bulk;
      for (const side of [LEFT, RIGHT] as const) {
        const k = SIGN[side];
        // Heels of the hands press down and away, then fold back, one after the other a little.
        const own = side === RIGHT ? push : 0.5 + 0.5 * strokeAt(x.s - 0.12, KNEAD_PERIOD);
        handAt(
          x,
          side,
          [work[0] + k * 0.075 * b, work[1] + (0.1 - 0.055 * own) * b, work[2] + (-0.16 + 0.13 * own) * b],
          [-k * 0.35, -0.15, 1],
          [-k * 0.1, -1, 0.1],
          { curl: 0.3 + 0.35 * (1 - own), flex: 0.2, spread: 0.15, thumb: 0.3 },
        );
      }
    },
  },
  saw: {
    body: (x) => {
      const go = strokeAt(x.s, SAW_PERIOD);
      over(x, 0.24, 0.26);
      x.f.pose.chest.yaw += x.w * 0.1 * go;
      brace(x, 0.7, 0.03);
    },
    arms: (x) => {
      const work = workPoint(x);
      const b = x.f.p.bulk;
      const go = strokeAt(x.s, SAW_PERIOD);
      const at: Vec3 = [work[0] - 0.1 * b, work[1] + (0.14 - 0.05 * go) * b, work[2] + (-0.26 + 0.14 * go) * b];
      grip(x, RIGHT, at, [0.1, -0.25, 1], [1, 0, 0]);
      steady(x, [work[0] + 0.14 * b, work[1] + 0.03 * b, work[2] - 0.04 * b]);
    },
  },
  scrub: {
    body: (x) => {
      over(x, 0.26, 0.16);
      x.f.pose.chest.roll += x.w * 0.03 * strokeAt(x.s, SCRUB_PERIOD);
    },
    arms: (x) => {
      const work = workPoint(x);
      const b = x.f.p.bulk;
      const turn = (TAU * x.s) / SCRUB_PERIOD;
      handAt(
        x,
        RIGHT,
        [work[0] - (0.06 + 0.08 * cos(turn)) * b, work[1] + 0.035 * b, work[2] + (-0.07 + 0.05 * sin(turn)) * b],
        [0.25, -0.2, 1],
        [0, -1, -0.1],
        { curl: 0.4, spread: 0.1, thumb: 0.5 },
      );
      steady(x, [work[0] + 0.17 * b, work[1] + 0.035 * b, work[2] - 0.07 * b]);
    },
  },
  sweep: {
    body: (x) => {
      const go = strokeAt(x.s, SWEEP_PERIOD);
      over(x, 0.22, 0.16);
      x.f.pose.chest.yaw += x.w * 0.3 * go;
      x.f.pose.hips.yaw += x.w * 0.08 * go;
      brace(x, 0.5, 0.02);
    },
    arms: (x) => {
      const { f } = x;
      const b = f.p.bulk;
      const go = strokeAt(x.s, SWEEP_PERIOD);
      const lift = 0.05 * Math.max(0, cos((TAU * x.s) / SWEEP_PERIOD));
      // Bristles on the ground 0.75 m down the handle, swung from side to side before the feet.
      const low: Vec3 = [0.24 * go * b, f.pose.hips.y - (0.26 - lift) * b, 0.36 * b];
      shaft(x, low, [-0.3 * go, 1, -0.55], 0.36 * b, [1, 0, 0.35]);
    },
  },
  dig: {
    body: (x) => {
      const u = beat(x.s, DIG_PERIOD);
      const down = smoothstep(0, 0.25, u) * (1 - smoothstep(0.45, 0.75, u));
      over(x, 0.18, 0.16 + 0.22 * down);
      x.f.pose.spine.pitch += x.w * 0.24 * down;
      x.f.pose.hips.pitch += x.w * 0.16 * down;
      x.f.pose.chest.yaw -= x.w * 0.3 * smoothstep(0.5, 0.75, u) * (1 - smoothstep(0.85, 1, u));
      brace(x, 0.9, 0.03 + 0.07 * down);
    },
    arms: (x) => {
      const { f } = x;
      const b = f.p.bulk;
      const u = beat(x.s, DIG_PERIOD);
      const down = smoothstep(0, 0.25, u) * (1 - smoothstep(0.45, 0.75, u));
      const toss = smoothstep(0.5, 0.75, u) * (1 - smoothstep(0.85, 1, u));
      const low: Vec3 = [
        (-0.02 - 0.14 * toss) * b,
        f.pose.hips.y + (0.02 - 0.24 * down + 0.14 * toss) * b,
        (0.42 + 0.12 * toss) * b,
      ];
      shaft(x, low, [0.15 + 0.2 * toss, lerp(0.95, 0.35, toss), lerp(-0.5, -0.95, toss)], 0.5 * b, [1, 0, 0.2]);
    },
  },
  paint: {
    body: (x) => {
      over(x, 0.04, 0.03);
      x.f.pose.head.roll += x.w * 0.07 * sin(x.s * 0.9);
      x.f.pose.chest.yaw += x.w * 0.06;
    },
    arms: (x) => {
      const { f, a } = x;
      const b = f.p.bulk;
      const turn = (TAU * x.s) / PAINT_PERIOD;
      // The brush goes over the canvas in slanting strokes, now here, now there.
      const on = a.target ? nearBy(f, RIGHT, f.local(a.target)) : f.fromShoulder(RIGHT, -0.1, -0.12, 0.78);
      const patch = 0.09 * sin(x.s * 0.37);
      grip(
        x,
        RIGHT,
        [
          on[0] + patch + 0.05 * b * cos(turn),
          on[1] + (0.04 * sin(x.s * 0.53) + 0.07 * sin(turn)) * b,
          on[2] - 0.12 * b,
        ],
        [0.1, 0.35, 0.95],
        [0.95, -0.3, 0.1],
        { curl: 0.7, thumb: 0.6 },
      );
      handAt(x, LEFT, f.fromShoulder(LEFT, -0.12, -0.5, 0.5), [-0.75, 0.05, 0.65], [0, 1, 0], {
        curl: 0.3,
        thumb: 0.1,
      });
    },
  },
};
