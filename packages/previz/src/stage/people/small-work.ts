/** Small work of the hands with a thing in them: pouring, striking a light, lighting, knitting, drawing, watering, stroking and feeding animals. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { lerp, mix, smoothstep, type Vec3 } from '../../math/vec.ts';
import { type Act, arm, grip, handAt, nearBy, type Playing } from './act-parts.ts';
import { addFace } from './expression.ts';
import { kneel } from './postures.ts';
import { SIGN } from './skeleton.ts';

const RIGHT = 1;
const LEFT = 0;

/** Eyes and head on what the hands do before the body. */
function bent(x: Playing, head: number, chest: number): void {
  x.f.pose.head.pitch += x.w * head;
  x.f.pose.chest.pitch += x.w * chest;
  addFace(x.f.pose.face, { browKnit: 0.1, press: 0.1 }, x.w);
}

/** Seconds of going down on the knees. */
const DOWN = 1.1;

/** Moves a part of the pose on from where it was, as far as k. */
function blendTo<T extends object>(from: T, to: T, k: number): void {
  for (const part of Object.keys(to) as (keyof T)[])
    to[part] = lerp(from[part] as number, to[part] as number, k) as T[keyof T];
}

/** Metres from the fist to the head of a match, and to the point of a pen or a crayon. */
const TO_FLAME = 0.055;
const TO_POINT = 0.075;
/** Seconds of a stitch, and of a stroke over an animal's coat. */
const STITCH = 0.9;
const STROKE = 1.9;

export const SMALL_WORK: Record<string, Act> = {
  /** The target is where the fist is that has the pot: blocking knows its spout. */
  pour_out: {
    body: (x) => bent(x, 0.2, 0.08),
    arms: (x) => {
      const { f, a } = x;
      const at = a.target ? f.local(a.target) : f.fromShoulder(RIGHT, -0.05, -0.25, 0.6);
      grip(x, RIGHT, at, [0.1, 0.97, 0.1], [0.96, 0, 0.1]);
      const cup = a.target2 ? f.local(a.target2) : null;
      // The left hand is at the cup when that is near, and steadies the lid or hangs otherwise.
      if (cup && cup[2] < f.reach * 1.05 && Math.abs(cup[0]) < f.reach * 0.8)
        handAt(x, LEFT, [cup[0] + 0.075, cup[1] + 0.005, cup[2] - 0.03], [-0.35, -0.1, 0.9], [-0.95, -0.2, -0.2], {
          curl: 0.45,
          thumb: 0.2,
        });
      else arm(x, LEFT, -0.02, -0.6, 0.35, { curl: 0.35, roll: 0.5 }, x.w * 0.7);
    },
  },
  strike_match: {
    body: (x) => bent(x, 0.22, 0.05),
    arms: (x) => {
      const { f } = x;
      const u = Math.min(1, x.a.progress / 0.35);
      const box = f.fromShoulder(LEFT, -0.42, -0.2, 0.52);
      handAt(x, LEFT, box, [-0.85, 0.1, 0.5], [-0.1, 0.75, -0.6], { curl: 0.5, thumb: 0.3 });
      // Along the side of the box, and the flame is held up.
      const struck = mix(
        [box[0] - 0.09, box[1] + 0.02, box[2] - 0.04],
        [box[0] - 0.03, box[1] + 0.04, box[2] + 0.07],
        u,
      );
      const up = smoothstep(0.4, 0.6, x.a.progress);
      const shown = f.fromHead(-0.25, -0.25, 0.95);
      grip(
        x,
        RIGHT,
        mix(struck, shown, up),
        [lerp(0.5, 0.1, up), lerp(0.35, 0.98, up), lerp(0.7, 0.15, up)],
        [0.75, 0.1, -0.5],
        {
          curl: 0.75,
          point: 0.3,
        },
      );
    },
  },
  /** A flame is held to the target: a wick, the end of a cigarette. */
  light_up: {
    body: (x) => {
      bent(x, 0.16, 0.08);
    },
    arms: (x) => {
      const { f, a } = x;
      const goal = a.target ? f.local(a.target) : f.fromHead(0, 0.13, 0.82);
      const ready = f.fromShoulder(RIGHT, -0.1, -0.2, 0.5);
      const near = smoothstep(0.04, 0.2, a.progress);
      const along: Vec3 = [0.35, 0.55, 0.62];
      const k = TO_FLAME * f.p.bulk;
      const at = mix(ready, [goal[0] - along[0] * k, goal[1] - along[1] * k - 0.012, goal[2] - along[2] * k], near);
      grip(x, RIGHT, at, along, [0.8, -0.55, 0.05], { curl: 0.75, point: 0.25 });
      // The other hand shelters the flame.
      const face = goal[1] > f.fromHead(0, -0.3, 0)[1];
      if (face)
        handAt(
          x,
          LEFT,
          [goal[0] + 0.07, goal[1] - 0.01, goal[2] - 0.01],
          [-0.1, 0.9, 0.25],
          [-0.95, 0.05, -0.1],
          { curl: 0.35 },
          x.w * near,
        );
      else arm(x, LEFT, -0.02, -0.62, 0.35, { curl: 0.35, roll: 0.5 }, x.w * 0.7);
    },
  },
  knit: {
    body: (x) => bent(x, 0.3, 0.08),
    arms: (x) => {
      const { f } = x;
      const turn = (TAU * x.s) / STITCH;
      for (const side of [LEFT, RIGHT] as const) {
        const k = SIGN[side];
        const own = side === RIGHT ? 1 : 0.35;
        const at = f.fromShoulder(side, -0.22, -0.36, 0.56);
        // Needles run inwards and up from either fist.
        grip(
          x,
          side,
          [at[0], at[1] + 0.012 * own * sin(turn), at[2] + 0.018 * own * cos(turn)],
          [-k * 0.72, 0.4 + 0.18 * own * sin(turn), 0.55],
          [-k * 0.55, -0.8, -0.1],
          { curl: 0.8, point: 0.35 },
        );
      }
    },
  },
  /** A pen, a pencil or a crayon goes over a sheet. */
  draw: {
    body: (x) => {
      bent(x, 0.3, 0.14);
      x.f.pose.head.roll += x.w * 0.07;
    },
    arms: (x) => {
      const { f, a } = x;
      const sheet = a.target ? nearBy(f, RIGHT, f.local(a.target)) : f.fromShoulder(RIGHT, -0.2, -0.6, 0.55);
      const turn = x.s * 3.1;
      const b = f.p.bulk;
      const point: Vec3 = [
        sheet[0] + (0.05 * sin(turn * 0.31) + 0.022 * sin(turn)) * b,
        sheet[1] + 0.004,
        sheet[2] + (0.035 * cos(turn * 0.23) + 0.016 * cos(turn * 1.1)) * b,
      ];
      const along: Vec3 = [-0.3, 0.85, -0.42];
      const k = TO_POINT * b;
      grip(
        x,
        RIGHT,
        [point[0] + along[0] * k, point[1] + along[1] * k, point[2] + along[2] * k],
        along,
        [0.85, -0.25, 0.1],
        {
          curl: 0.75,
          point: 0.3,
        },
      );
      handAt(
        x,
        LEFT,
        [sheet[0] + 0.15 * b, sheet[1] + 0.012, sheet[2] - 0.02 * b],
        [-0.6, -0.15, 0.75],
        [0, -1, -0.1],
        {
          curl: 0.15,
          spread: 0.3,
          thumb: 0.1,
        },
      );
    },
  },
  /** A can with its spout down over plants. */
  water_over: {
    body: (x) => bent(x, 0.24, 0.12),
    arms: (x) => {
      const { f } = x;
      const sway = 0.12 * sin(x.s * 0.8);
      grip(x, RIGHT, f.fromShoulder(RIGHT, 0.02 + sway, -0.42, 0.62), [0, 0.97, 0.2], [0.97, 0, 0.1]);
      grip(x, LEFT, f.fromShoulder(LEFT, -0.3 + sway, -0.6, 0.5), [-0.2, 0.6, 0.7], [-0.5, 0.7, -0.3], { curl: 0.6 });
    },
  },
  /** The palm goes over an animal's coat at the target. */
  stroke: {
    body: (x) => {
      bent(x, 0.14, 0.1);
      addFace(x.f.pose.face, { smile: 0.45, cheek: 0.35 }, x.w);
    },
    arms: (x) => {
      const { f, a } = x;
      const goal = a.target ? f.local(a.target) : f.fromShoulder(RIGHT, 0, -0.5, 0.7);
      const u = (x.s / STROKE) % 1;
      const along = 0.1 * cos(PI * smoothstep(0, 0.6, u) + PI * smoothstep(0.62, 1, u));
      const lift = 0.05 * sin(PI * smoothstep(0.6, 1, u));
      const side = x.main;
      const k = SIGN[side];
      handAt(x, side, [goal[0] + k * along, goal[1] + 0.012 + lift, goal[2]], [-k * 0.35, -0.25, 0.9], [0, -1, -0.15], {
        curl: 0.18,
        spread: 0.25,
        thumb: 0.1,
      });
    },
  },
  /** Food on a flat hand, held to the target: a muzzle. */
  feed: {
    body: (x) => {
      bent(x, 0.1, 0.06);
      addFace(x.f.pose.face, { smile: 0.4, cheek: 0.3 }, x.w);
    },
    arms: (x) => {
      const { f, a } = x;
      const goal = a.target ? f.local(a.target) : f.fromShoulder(RIGHT, -0.1, -0.35, 0.75);
      const bob = 0.012 * sin(x.s * 2.4);
      handAt(x, RIGHT, [goal[0], goal[1] - 0.06 + bob, goal[2] - 0.05], [0.1, 0.05, 1], [0.35, 0.92, -0.1], {
        curl: 0.25,
        thumb: 0.1,
      });
    },
  },
  /** A finger held out level before the chest, for a bird to sit on. */
  perch_out: {
    body: (x) => {
      addFace(x.f.pose.face, { smile: 0.4, browOut: 0.3, cheek: 0.25 }, x.w);
      x.f.pose.head.yaw -= x.w * 0.14;
      x.f.pose.head.pitch += x.w * 0.06;
    },
    arms: (x) => {
      handAt(x, RIGHT, x.f.fromShoulder(RIGHT, 0.02, -0.1, 0.72), [0.35, 0.06, 0.93], [0.5, -0.82, -0.1], {
        curl: 0.75,
        point: 1,
        thumb: 0.4,
      });
    },
  },
  /** From the feet down to the knees, within a second, and then there. */
  kneel_down: {
    body: (x) => {
      const { pose } = x.f;
      const before = structuredClone({ hips: pose.hips, spine: pose.spine, chest: pose.chest, legs: pose.legs });
      kneel(x.f);
      const k = x.w * smoothstep(0, 1, x.a.seconds / DOWN);
      blendTo(before.hips, pose.hips, k);
      blendTo(before.spine, pose.spine, k);
      blendTo(before.chest, pose.chest, k);
      for (const side of [LEFT, RIGHT] as const) {
        const [from, to] = [before.legs[side], pose.legs[side]];
        to.ankle = mix(from.ankle, to.ankle, k);
        to.pole = mix(from.pole, to.pole, k);
        for (const part of ['pitch', 'yaw', 'toe'] as const) to[part] = lerp(from[part], to[part], k);
      }
      pose.head.pitch += 0.18 * k;
    },
  },
  /** Down and then up over the head with the right arm, and a look after what was thrown. */
  toss_up: {
    body: (x) => {
      const p = x.a.progress;
      const down = smoothstep(0.12, 0.3, p) * (1 - smoothstep(0.32, 0.48, p));
      const up = smoothstep(0.36, 0.5, p) * (1 - smoothstep(0.85, 1, p));
      x.f.pose.hips.y -= x.w * 0.07 * down * x.f.p.bulk;
      x.f.pose.chest.pitch += x.w * (0.14 * down - 0.12 * up);
      x.f.pose.head.pitch -= x.w * 0.3 * up;
      addFace(x.f.pose.face, { smile: 0.8, cheek: 0.7, jaw: 0.3 * up }, x.w);
    },
    arms: (x) => {
      const p = x.a.progress;
      const up = smoothstep(0.34, 0.5, p) * (1 - smoothstep(0.86, 1, p));
      for (const side of [LEFT, RIGHT] as const) {
        const k = SIGN[side];
        const own = side === RIGHT ? 1 : 0.72;
        arm(x, side, lerp(0.05, 0.3, up), lerp(-0.5, 0.84 * own, up), lerp(0.5, 0.22, up), {
          fingers: [k * 0.15 * up, lerp(0.1, 1, up), lerp(1, 0.15, up)],
          palm: [-k * 0.3, lerp(0.9, 0.1, up), lerp(0.1, 0.95, up)],
          curl: lerp(0.5, 0.1, smoothstep(0.46, 0.56, p)),
          spread: 0.4 * up,
        });
      }
    },
  },
  /** What lies on the open right hand is shown before the chest, to its owner's eyes. */
  show_palm: {
    body: (x) => bent(x, 0.16, 0.02),
    arms: (x) =>
      handAt(x, RIGHT, x.f.fromShoulder(RIGHT, -0.46, 0.02, 0.44), [0.75, 0.1, 0.6], [-0.1, 0.97, -0.2], {
        curl: 0.12,
        thumb: 0,
        spread: 0.3,
      }),
  },
  /** Grain is thrown on the ground out of the hand, again and again. */
  strew: {
    body: (x) => {
      bent(x, 0.2, 0.1);
      x.f.pose.chest.yaw += x.w * 0.2 * sin(x.s * 2.6);
    },
    arms: (x) => {
      const go = 0.5 + 0.5 * sin(x.s * 2.6);
      arm(x, RIGHT, lerp(-0.2, 0.35, go), lerp(-0.55, -0.3, go), lerp(0.35, 0.65, go), {
        fingers: [lerp(0.5, -0.5, go), -0.1, 1],
        palm: [0.2, lerp(0.9, 0.2, go), 0.3],
        curl: lerp(0.55, 0.1, go),
        spread: 0.3,
      });
      arm(x, LEFT, -0.25, -0.52, 0.42, { fingers: [-0.7, 0, 0.7], palm: [0, 1, 0], curl: 0.4 });
    },
  },
};
