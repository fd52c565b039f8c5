/** Sports with something in the hands or under the feet: the bow is drawn, the ball served and dunked; on skis, on skates, on a wave. */
import { PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, mix, smoothstep, type Vec3 } from '../../math/vec.ts';
import { type Act, arm, FIST, grip, handAt, type Playing, turnVec } from './act-parts.ts';
import { addFace } from './expression.ts';
import { SIGN } from './skeleton.ts';

const RIGHT = 1;
const LEFT = 0;

/** Shares of an archer's act at which the bow is up, is full, and lets go. */
const UP = 0.16;
const FULL = 0.42;
export const LOOSE = 0.62;

/** How far the string is drawn, 0..1. */
export const drawnAt = (progress: number): number =>
  smoothstep(UP, FULL, progress) * (1 - smoothstep(LOOSE - 0.012, LOOSE, progress));

/** Seconds of a skater's stroke, of a skier's turn and of a serve. */
const GLIDE = 1.6;
const TURN = 2.6;
export const SERVE = 3;

/** Knees bent, feet level and `wide` hips apart, one `ahead` of the other, metres. */
function planted(x: Playing, low: number, wide: number, ahead: number): void {
  const { pose, p } = x.f;
  pose.hips.y -= x.w * low * p.bulk;
  for (const side of [LEFT, RIGHT] as const) {
    const l = pose.legs[side];
    const to: Vec3 = [SIGN[side] * p.hipX * wide, p.ankleY, (side === LEFT ? 1 : -1) * ahead * p.bulk];
    l.ankle = mix(l.ankle, to, x.w);
    l.pitch *= 1 - x.w;
    l.toe *= 1 - x.w;
    l.yaw = lerp(l.yaw, 0.05, x.w);
    l.pole = [SIGN[side] * 0.15, 0, 1];
  }
}

export const SPORTS: Record<string, Act> = {
  /** Side on to the target, the left arm out along the bow. */
  draw_bow: {
    body: (x) => {
      const { pose } = x.f;
      planted(x, 0.02, 1.9, 0);
      const up = smoothstep(0, UP, x.a.progress);
      pose.head.yaw += x.w * 1.15 * up;
      pose.chest.yaw += x.w * 0.12 * up;
      addFace(pose.face, { browKnit: 0.35, press: 0.3, squint: 0.25 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const p = x.a.progress;
      const up = smoothstep(0, UP, p);
      const drawn = drawnAt(p);
      const s = f.rig.shoulder(LEFT, f.posed);
      const r = f.reach * 0.95;
      // The bow arm goes straight out to the left, which is where the target is.
      const bow: Vec3 = [
        s[0] + r * lerp(0.5, 0.99, up),
        s[1] + r * lerp(-0.6, 0.03, up),
        s[2] + r * lerp(0.45, 0.1, up),
      ];
      grip(x, LEFT, bow, [0, 1, 0.05], [0.98, 0, -0.1]);
      const string: Vec3 = [bow[0] - 0.2 * f.p.bulk, bow[1], bow[2]];
      const cheek = f.fromHead(-0.1, 0.06, 0.42);
      const at = mix(string, cheek, drawn);
      handAt(x, RIGHT, at, [0.95, 0.1, 0.15], [0.1, 0.1, -0.95], {
        curl: 0.7,
        thumb: 0.5,
        pole: [-0.7, 0.35, -0.6],
      });
    },
  },
  /** The ball is tossed up by the left hand, the racket comes up from behind the back and strikes it overhead. */
  serve_ball: {
    body: (x) => {
      const u = (x.s / SERVE) % 1;
      const back = smoothstep(0.05, 0.4, u) * (1 - smoothstep(0.46, 0.58, u));
      const hit = smoothstep(0.46, 0.56, u) * (1 - smoothstep(0.7, 0.95, u));
      const { pose } = x.f;
      planted(x, 0.03 + 0.06 * back - 0.02 * hit, 1.5, 0.16);
      pose.chest.pitch += x.w * (0.2 * hit - 0.22 * back);
      pose.spine.pitch -= x.w * 0.1 * back;
      pose.chest.yaw -= x.w * (0.5 * back - 0.45 * hit);
      pose.head.pitch -= x.w * 0.4 * back;
      addFace(pose.face, { browKnit: 0.3, press: 0.25, jaw: 0.2 * hit }, x.w);
    },
    arms: (x) => {
      const u = (x.s / SERVE) % 1;
      const toss = smoothstep(0.05, 0.3, u) * (1 - smoothstep(0.42, 0.6, u));
      const back = smoothstep(0.08, 0.4, u) * (1 - smoothstep(0.45, 0.54, u));
      const hit = smoothstep(0.46, 0.54, u) * (1 - smoothstep(0.62, 0.9, u));
      arm(x, LEFT, lerp(-0.1, 0.05, toss), lerp(-0.42, 0.86, toss), lerp(0.5, 0.35, toss), {
        fingers: turnVec(x.f, 0, lerp(0.3, 1, toss), lerp(0.9, 0.2, toss)),
        palm: turnVec(x.f, 0, lerp(1, 0.3, toss), lerp(0, 0.9, toss)),
        curl: lerp(0.5, 0.1, smoothstep(0.2, 0.4, u)),
      });
      const ready: Vec3 = [-0.05, -0.4, 0.5];
      const wound: Vec3 = [0.5, 0.18, -0.28];
      const high: Vec3 = [0.1, 0.93, 0.28];
      const at = mix(mix(ready, wound, back), high, hit);
      arm(x, RIGHT, at[0], at[1], at[2], {
        ...FIST,
        fingers: turnVec(x.f, 0.2, lerp(0.3, 0.1, hit), lerp(0.9, 1, hit)),
        palm: turnVec(x.f, 0.95, 0.1, -0.2),
        pole: turnVec(x.f, -0.8, -0.2, -0.3),
      });
    },
  },
  /** Up with the ball in both hands, over the head, into the ring: a leap in time with its act. */
  dunk: {
    body: (x) => {
      const { pose, p } = x.f;
      const air = leapAt(x.a.progress);
      const gather = smoothstep(0.1, 0.3, x.a.progress) * (1 - smoothstep(0.32, 0.42, x.a.progress));
      pose.hips.y -= x.w * gather * 0.2 * p.hipY;
      pose.hips.pitch += x.w * (0.3 * gather - 0.1 * air);
      pose.head.pitch -= x.w * 0.3 * air;
      for (const side of [LEFT, RIGHT] as const) {
        const l = pose.legs[side];
        const tuck = air * (side === LEFT ? 0.3 : 0.1) * p.hipY;
        l.ankle = [l.ankle[0], l.ankle[1] + x.w * tuck, l.ankle[2] - x.w * air * 0.2 * p.bulk];
        l.pitch += x.w * 0.8 * air;
      }
      addFace(pose.face, { browKnit: 0.3, jaw: 0.35 * air }, x.w);
    },
    arms: (x) => {
      const up = smoothstep(0.3, 0.46, x.a.progress) * (1 - smoothstep(0.66, 0.85, x.a.progress));
      for (const side of [LEFT, RIGHT] as const) {
        const k = SIGN[side];
        arm(x, side, lerp(-0.14, -0.12, up), lerp(-0.4, 0.86, up), lerp(0.5, 0.34, up), {
          fingers: turnVec(x.f, -k * 0.1, lerp(0.2, 0.9, up), lerp(0.9, 0.4, up)),
          palm: turnVec(x.f, -k * 0.95, 0, 0.1),
          curl: 0.2,
          spread: 0.5,
        });
      }
    },
  },
  ski: {
    body: (x) => {
      const { pose, p } = x.f;
      const lean = sin((TAU * x.s) / TURN);
      planted(x, 0.17, 1.05, 0.04);
      pose.hips.z = lerp(pose.hips.z, -0.12 * p.bulk, x.w);
      pose.hips.pitch += x.w * 0.42;
      pose.spine.pitch += x.w * 0.18;
      pose.head.pitch -= x.w * 0.42;
      pose.hips.x += x.w * lean * 0.08 * p.bulk;
      pose.hips.roll += x.w * lean * 0.12;
      pose.chest.roll -= x.w * lean * 0.1;
    },
    arms: (x) => {
      for (const side of [LEFT, RIGHT] as const) {
        const plant = Math.max(0, sin((TAU * x.s) / TURN) * SIGN[side]);
        grip(
          x,
          side,
          x.f.fromShoulder(side, 0.2, -0.5 - 0.08 * plant, 0.55 + 0.12 * plant),
          [0.05, 0.85, 0.5],
          [-SIGN[side] * 0.95, -0.1, 0.1],
        );
      }
    },
  },
  ice_skate: {
    body: (x) => {
      const { pose, p } = x.f;
      const push = sin((TAU * x.s) / GLIDE);
      planted(x, 0.08, 1.1, 0);
      pose.hips.pitch += x.w * 0.24;
      pose.spine.pitch += x.w * 0.1;
      pose.head.pitch -= x.w * 0.24;
      pose.hips.x += x.w * push * 0.07 * p.bulk;
      pose.hips.roll -= x.w * push * 0.06;
      for (const side of [LEFT, RIGHT] as const) {
        const away = smoothstep(0.1, 0.9, push * -SIGN[side]);
        const l = pose.legs[side];
        l.ankle = [
          l.ankle[0] + x.w * SIGN[side] * away * 0.14 * p.bulk,
          l.ankle[1] + x.w * away * 0.14 * p.bulk,
          l.ankle[2] - x.w * away * 0.34 * p.bulk,
        ];
        l.pitch += x.w * away * 0.6;
        l.yaw += x.w * away * 0.3;
      }
    },
    arms: (x) => {
      const push = sin((TAU * x.s) / GLIDE);
      for (const side of [LEFT, RIGHT] as const)
        arm(x, side, 0.55, -0.5 + 0.1 * push * SIGN[side], 0.3 * push * SIGN[side], {
          curl: 0.3,
          spread: 0.3,
          roll: 0.8,
        });
    },
  },
  /** Sideways on a board, low, arms out for balance. */
  surf: {
    body: (x) => {
      const { pose, p } = x.f;
      const sway = sin(x.s * 1.7);
      pose.hips.y -= x.w * (0.2 + 0.03 * sin(x.s * 2.3)) * p.bulk;
      for (const side of [LEFT, RIGHT] as const) {
        const l = pose.legs[side];
        l.ankle = mix(l.ankle, [SIGN[side] * p.hipX * 3.1, p.ankleY, 0.02], x.w);
        l.pitch *= 1 - x.w;
        l.yaw = lerp(l.yaw, 0.25, x.w);
        l.pole = [SIGN[side] * 0.7, 0, 1];
      }
      pose.hips.pitch += x.w * 0.3;
      pose.spine.pitch += x.w * 0.12;
      pose.chest.roll += x.w * 0.08 * sway;
      pose.head.pitch -= x.w * 0.25;
      // The eyes go where the board goes: over the left shoulder.
      pose.chest.yaw += x.w * 0.35;
      pose.head.yaw += x.w * 0.6;
    },
    arms: (x) => {
      const sway = 0.12 * sin(x.s * 1.7);
      arm(x, LEFT, 0.75, 0.02 + sway, 0.3, { curl: 0.15, spread: 0.4, roll: 0.9 });
      arm(x, RIGHT, 0.8, -0.05 - sway, 0.05, { curl: 0.15, spread: 0.4, roll: 0.9 });
    },
  },
};

/** Height of a dunk over its act, 0..1. */
export function leapAt(progress: number): number {
  return sin(PI * clamp((progress - 0.34) / 0.4, 0, 1));
}
