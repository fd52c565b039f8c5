/** What people do to themselves with a thing in the hand: they brush teeth and hair, paint their lips, eat from a bowl, drink from a bottle, look at the time. */
import { PI, sin, TAU } from '../../math/trig.ts';
import { lerp, mix, smoothstep, type Vec3 } from '../../math/vec.ts';
import { type Act, arm, grip, handAt, type Playing } from './act-parts.ts';
import { addFace } from './expression.ts';

const RIGHT = 1;
const LEFT = 0;

/** Metres from the fist to the end of a spoon, a fork, chopsticks; to the bristles of a toothbrush; to the neck of a bottle. */
const TO_TIP = 0.15;
const TO_BRISTLES = 0.095;
const TO_NECK = 0.17;

/** The lips, in head heights from the chin. */
const lips = (x: Playing, ahead = 0.46): Vec3 => x.f.fromHead(0, 0.19, ahead);

/** The fist from which something that runs `along` ends at a point so many metres on. */
function endingAt(x: Playing, at: Vec3, along: Vec3, metres: number, palm: Vec3): void {
  const d = x.f.p.bulk * metres;
  const l = Math.sqrt(along[0] ** 2 + along[1] ** 2 + along[2] ** 2);
  const k = d / l;
  grip(x, RIGHT, [at[0] - along[0] * k, at[1] - along[1] * k, at[2] - along[2] * k], along, palm, { curl: 0.8 });
}

/** 0 at the bowl .. 1 at the lips, over and over; a mouthful takes so many seconds. */
const MOUTHFUL = 3.4;
function mouthful(s: number): number {
  const u = (s / MOUTHFUL + 0.2) % 1;
  return smoothstep(0.16, 0.4, u) * (1 - smoothstep(0.62, 0.86, u));
}

const SWALLOW = 4.2;
function swallow(s: number): number {
  const u = (s / SWALLOW + 0.22) % 1;
  return smoothstep(0.1, 0.3, u) * (1 - smoothstep(0.7, 0.9, u));
}

/** Seconds of a stroke of the hairbrush, and of the toothbrush. */
const STROKE = 1.7;
const SCRUB = 0.42;

export const CARE: Record<string, Act> = {
  brush_teeth: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.06;
      x.f.pose.head.roll += x.w * 0.04 * sin((TAU * x.s) / SCRUB);
      addFace(x.f.pose.face, { jaw: 0.16, upperLip: 0.7, lowerLip: 0.5, wide: 0.5, smile: 0.1 }, x.w);
    },
    arms: (x) => {
      const go = sin((TAU * x.s) / SCRUB) * 0.016;
      const at = lips(x, 0.47);
      endingAt(x, [at[0] - 0.012 + go, at[1], at[2]], [0.88, 0.16, -0.42], TO_BRISTLES, [0.12, -0.9, 0.2]);
      arm(x, LEFT, -0.02, -0.62, 0.42, { curl: 0.35, roll: 0.6 }, x.w * 0.8);
    },
  },
  comb_hair: {
    body: (x) => {
      x.f.pose.head.roll -= x.w * 0.12;
      x.f.pose.head.yaw += x.w * 0.12;
      addFace(x.f.pose.face, { smile: 0.15 }, x.w);
    },
    arms: (x) => {
      const u = (x.s / STROKE) % 1;
      // Down along the hair, then out and up again.
      const down = smoothstep(0, 0.62, u) * (1 - smoothstep(0.66, 1, u));
      const away = smoothstep(0.6, 0.74, u) * (1 - smoothstep(0.82, 1, u));
      const at = mix(x.f.fromHead(-0.44, 0.98, 0.08), x.f.fromHead(-0.6, -0.3, 0.1), down);
      grip(
        x,
        RIGHT,
        [at[0] - 0.08 * away, at[1], at[2] + 0.02],
        [0.1, lerp(0.75, 0.35, down), -0.65],
        [0.95, -0.1, -0.2],
        {
          curl: 0.8,
        },
      );
      // The other hand keeps the hair together.
      handAt(x, LEFT, x.f.fromHead(0.42, -0.45, 0.12), [-0.35, 0.75, -0.2], [-0.8, 0, -0.4], {
        curl: 0.45,
        thumb: 0.3,
      });
    },
  },
  make_up: {
    body: (x) => addFace(x.f.pose.face, { jaw: 0.12, pucker: 0.2, lidLeft: 0.15, lidRight: 0.15 }, x.w),
    arms: (x) => {
      const at = lips(x, 0.5);
      const go = 0.012 * sin(x.s * 2.1);
      endingAt(x, [at[0] + go, at[1], at[2]], [0.55, 0.25, -0.8], 0.06, [0.55, -0.75, 0.2]);
      arm(x, LEFT, -0.16, -0.3, 0.5, { curl: 0.5, roll: 0.3 }, x.w * 0.8);
    },
  },
  spoon_up: {
    body: (x) => {
      const up = mouthful(x.s);
      const chew = sin(x.s * 9) * (1 - up);
      x.f.pose.head.pitch += x.w * (0.16 - 0.06 * up);
      x.f.pose.chest.pitch += x.w * 0.05;
      addFace(
        x.f.pose.face,
        { jaw: 0.06 + 0.26 * smoothstep(0.6, 1, up) + 0.05 * chew, press: 0.2 * (1 - up), wide: 0.08 * chew },
        x.w,
      );
    },
    arms: (x) => {
      const { f } = x;
      const up = mouthful(x.s);
      const bowl = f.fromShoulder(LEFT, -0.34, -0.4, 0.55);
      handAt(x, LEFT, bowl, [-0.75, 0, 0.65], [0, 1, 0], { curl: 0.35, thumb: 0.2, spread: 0.3 });
      // Out of the bowl, up to the lips: the end of the tool goes there, the hand follows.
      const rim: Vec3 = [bowl[0] - 0.02, bowl[1] + 0.085 * f.p.bulk, bowl[2] + 0.01];
      const end = mix(rim, lips(x, 0.49), up);
      endingAt(
        x,
        [end[0], end[1] + 0.03 * sin(PI * up), end[2] + 0.05 * sin(PI * up)],
        [lerp(0.5, 0.8, up), lerp(-0.75, 0.1, up), lerp(-0.2, -0.5, up)],
        TO_TIP,
        [lerp(0.6, 0.2, up), -0.5, lerp(-0.3, 0.25, up)],
      );
    },
  },
  swig: {
    body: (x) => {
      const up = swallow(x.s);
      x.f.pose.head.pitch -= x.w * 0.3 * up;
      x.f.pose.chest.pitch -= x.w * 0.06 * up;
      addFace(x.f.pose.face, { pucker: 0.5 * up, jaw: 0.1 * up, lidLeft: 0.4 * up, lidRight: 0.4 * up }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const up = swallow(x.s);
      const neck = mix(f.fromShoulder(RIGHT, -0.12, -0.12, 0.5), lips(x, 0.47), up);
      endingAt(x, neck, [0.05, lerp(1, -0.32, up), lerp(0.1, -0.9, up)], TO_NECK, [0.98, 0, 0.1]);
    },
  },
  check_watch: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.24;
      x.f.pose.head.yaw += x.w * 0.12;
      addFace(x.f.pose.face, { browIn: 0.15, browKnit: 0.2 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      // The left wrist before the chest, its back to the eyes; the right hand draws back the cuff.
      const wrist = f.fromShoulder(LEFT, -0.42, -0.2, 0.62);
      handAt(x, LEFT, wrist, [-0.95, 0.12, 0.1], [0.05, -0.6, 0.8], {
        curl: 0.75,
        thumb: 0.6,
        pole: [0.9, -0.35, 0.3],
      });
      arm(x, RIGHT, 0.02, -0.5, 0.3, { curl: 0.4, roll: 0.4 }, x.w * 0.8);
    },
  },
};
