/** Sports and exercise by oneself: kicks, swings of racket, club and bat, rod and barbell, the dribbled ball, yoga and the lotus seat. */
import { cos, PI, sin } from '../../math/trig.ts';
import { lerp, mix, smoothstep, type Vec3 } from '../../math/vec.ts';
import { type Act, arm, FIST, handAt, type Playing, turnVec } from './act-parts.ts';
import { addFace } from './expression.ts';
import type { ArmAsk } from './pose.ts';
import { SIGN } from './skeleton.ts';

/** Share of a cycle that lasts so many seconds. */
const cycle = (s: number, period: number): number => (s / period) % 1;

function toward(from: Vec3, to: Vec3, k: number): Vec3 {
  return [lerp(from[0], to[0], k), lerp(from[1], to[1], k), lerp(from[2], to[2], k)];
}

/** Weight of a wind-up, and of the blow that follows it, in a cycle. */
function swingOf(u: number, ready: number, hit: number, done: number): { back: number; through: number } {
  return {
    back: smoothstep(0.02, ready, u) * (1 - smoothstep(ready, hit, u)),
    through: smoothstep(ready, hit, u) * (1 - smoothstep(done, 0.99, u)),
  };
}

/** The middle between the shoulders. */
function betweenShoulders(x: Playing): Vec3 {
  return mix(x.f.rig.shoulder(0, x.f.posed), x.f.rig.shoulder(1, x.f.posed), 0.5);
}

/** Both fists on one handle at a point, the right above the left. */
function bothOn(x: Playing, at: Vec3, along: Vec3, palm: number): void {
  const gap = x.f.p.hand * 0.45;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const off = side === 1 ? gap * 0.5 : -gap * 0.5;
    handAt(
      x,
      side,
      [at[0] + along[0] * off, at[1] + along[1] * off, at[2] + along[2] * off],
      [-k * 0.35, along[1] * -0.3 - 0.2, 0.85],
      [-k * palm, -0.1, 0.15],
      { ...FIST, pole: turnVec(x.f, k * 0.7, -0.8, -0.1) },
    );
  }
}

/** A kick of the leading leg: drawn up, shot out, back; `high` from a ball on the ground 0 to the hip and over 1. */
function kick(x: Playing, high: number): void {
  const { pose, p } = x.f;
  const u = cycle(x.s, high > 0.5 ? 1.7 : 2.1);
  const k = SIGN[x.main];
  const b = p.bulk;
  const draw = smoothstep(0.08, 0.32, u) * (1 - smoothstep(0.34, 0.44, u));
  const out = smoothstep(0.34, 0.44, u) * (1 - smoothstep(0.52, 0.78, u));
  const l = pose.legs[x.main];
  const rest = l.ankle;
  const drawn: Vec3 =
    high > 0.5 ? [k * p.hipX, p.kneeY * 1.05, 0.1 * b] : [k * p.hipX * 1.3, p.ankleY + 0.26 * b, -0.42 * b];
  const shot: Vec3 =
    high > 0.5
      ? [k * p.hipX * 0.7, p.hipY * 1.12, (p.thigh + p.shin) * 0.93]
      : [k * p.hipX * 0.4, p.ankleY + 0.2 * b, 0.62 * b];
  l.ankle = toward(toward(rest, drawn, x.w * draw), shot, x.w * out);
  l.pitch += x.w * (0.5 * draw * (1 - high) - (high > 0.5 ? 0.7 : 0.1) * out);
  l.pole = [k * 0.2, 0.35 * (draw + out), 1];
  const lean = x.w * (out * (high > 0.5 ? 0.5 : 0.22) - draw * 0.05);
  pose.hips.pitch -= lean;
  pose.spine.pitch += lean * 0.35;
  pose.head.pitch += lean * 0.5;
  pose.hips.x -= x.w * k * 0.05 * b * Math.max(draw, out);
  pose.hips.yaw -= x.w * k * (0.25 * draw - 0.3 * out);
  pose.chest.yaw += x.w * k * (0.2 * draw - 0.35 * out);
  addFace(pose.face, { browIn: -0.5, browKnit: 0.5, press: 0.4, jaw: 0.25 * out }, x.w);
}

/** Side stance for swings: feet wide, knees soft. */
function sideStance(x: Playing, wide: number, low: number): void {
  const { pose, p } = x.f;
  for (const side of [0, 1] as const) {
    const l = pose.legs[side];
    l.ankle = [lerp(l.ankle[0], SIGN[side] * p.hipX * wide, x.w), l.ankle[1], lerp(l.ankle[2], 0, x.w)];
    l.pole = [SIGN[side] * 0.3, 0, 1];
  }
  pose.hips.y -= x.w * low * p.bulk;
}

const RACKET = 2;
const GOLF = 4.2;
const BAT = 3;

export const EXERCISE: Record<string, Act> = {
  kick_ball: {
    body: (x) => kick(x, 0),
    arms: (x) => {
      const u = cycle(x.s, 2.1);
      const go = smoothstep(0.1, 0.34, u) * (1 - smoothstep(0.6, 0.9, u));
      for (const side of [0, 1] as const)
        arm(x, side, lerp(0.2, 0.6, go), lerp(-0.8, -0.35, go), side === x.main ? -0.3 * go : 0.4 * go, {
          curl: 0.3,
          spread: 0.3,
        });
    },
  },
  kick_high: {
    body: (x) => kick(x, 1),
    arms: (x) => {
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        arm(x, side, side === x.main ? 0.12 : -0.1, side === x.main ? -0.24 : 0.02, 0.42, {
          ...FIST,
          fingers: turnVec(x.f, -k * 0.3, 0.8, 0.5),
          palm: turnVec(x.f, -k * 0.8, 0, -0.4),
          pole: turnVec(x.f, k * 0.6, -1, 0),
        });
      }
    },
  },
  racket: {
    body: (x) => {
      const { back, through } = swingOf(cycle(x.s, RACKET), 0.4, 0.56, 0.72);
      sideStance(x, 1.9, 0.05 + 0.03 * back);
      const { pose } = x.f;
      pose.hips.yaw -= x.w * (0.35 * back - 0.2 * through);
      pose.chest.yaw -= x.w * (0.55 * back - 0.5 * through);
      pose.chest.pitch += x.w * 0.08;
      pose.hips.x -= x.w * 0.05 * (back - through) * x.f.p.bulk;
      pose.head.yaw += x.w * 0.4 * back;
      addFace(pose.face, { browKnit: 0.3, press: 0.3, jaw: 0.2 * through }, x.w);
    },
    arms: (x) => {
      const { back, through } = swingOf(cycle(x.s, RACKET), 0.4, 0.56, 0.72);
      const ready: Vec3 = [-0.12, -0.34, 0.5];
      const wound: Vec3 = [0.62, -0.12, -0.3];
      const done: Vec3 = [-0.5, 0.32, 0.6];
      const at = toward(toward(ready, wound, back), done, through);
      // The hand comes round in an arc before the body, not through it.
      const arc = 4 * through * (1 - through);
      arm(x, 1, at[0], at[1] - 0.1 * arc, at[2] + 0.4 * arc, {
        ...FIST,
        fingers: turnVec(x.f, lerp(0.1, 0.7, through) - 0.8 * back, 0.5, 0.7 - 0.9 * back),
        palm: turnVec(x.f, 0.6 * (1 - back), -0.3 + 0.2 * through, 0.5 + 0.4 * back),
      });
      arm(x, 0, lerp(-0.1, 0.4, back), lerp(-0.34, -0.1, back), 0.5, { curl: 0.35, spread: 0.2 });
    },
  },
  golf: {
    body: (x) => {
      const { back, through } = swingOf(cycle(x.s, GOLF), 0.42, 0.5, 0.8);
      const { pose } = x.f;
      sideStance(x, 1.7, 0.06);
      const low = 1 - 0.8 * through;
      pose.hips.pitch += x.w * 0.34 * low;
      pose.spine.pitch += x.w * 0.14 * low;
      pose.hips.z -= x.w * 0.07 * low * x.f.p.bulk;
      pose.hips.yaw -= x.w * (0.3 * back - 0.6 * through);
      pose.spine.yaw -= x.w * (0.35 * back - 0.3 * through);
      pose.chest.yaw -= x.w * (0.5 * back - 0.4 * through);
      pose.head.pitch += x.w * 0.16 * low;
      pose.head.yaw += x.w * 0.6 * back;
      addFace(pose.face, { browKnit: 0.25, press: 0.3 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const { back, through } = swingOf(cycle(x.s, GOLF), 0.42, 0.5, 0.8);
      // The hands go round between the shoulders on a tilted circle: down before the body, up behind the right, up over the left.
      const c = betweenShoulders(x);
      const angle = -2.1 * back + 2.3 * through;
      const r = 0.82 * f.reach;
      const out: Vec3 = [r * sin(angle), -r * 0.86 * cos(angle), 0.24 * f.reach + 0.3 * r * Math.abs(cos(angle))];
      const at: Vec3 = [c[0] + out[0], c[1] + out[1], c[2] + out[2]];
      bothOn(x, at, [0, 1, 0], 0.9);
    },
  },
  bat: {
    body: (x) => {
      const { back, through } = swingOf(cycle(x.s, BAT), 0.5, 0.6, 0.78);
      const { pose } = x.f;
      sideStance(x, 2.2, 0.08);
      pose.hips.yaw -= x.w * (0.5 * back + 0.3 - 1.1 * through);
      pose.chest.yaw -= x.w * (0.5 * back + 0.25 - 0.8 * through);
      pose.head.yaw += x.w * (0.5 + 0.4 * back - 0.6 * through);
      addFace(pose.face, { browIn: -0.4, browKnit: 0.5, press: 0.4 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const { back, through } = swingOf(cycle(x.s, BAT), 0.5, 0.6, 0.78);
      const c = betweenShoulders(x);
      const angle = lerp(-1.15 - 0.25 * back, 1.25, through);
      const r = lerp(0.5, 0.72, 4 * through * (1 - through)) * f.reach;
      const up = lerp(0.04, -0.16, through) * f.reach;
      bothOn(x, [c[0] + r * sin(angle), c[1] + up, c[2] + Math.max(0.2 * f.reach, r * cos(angle))], [0, 1, 0], 0.8);
    },
  },
  dribble: {
    body: (x) => {
      const bob = Math.abs(sin(x.s * PI * 1.7));
      const { pose, p } = x.f;
      pose.hips.y -= x.w * (0.09 + 0.025 * bob) * p.bulk;
      pose.hips.pitch += x.w * 0.2;
      pose.spine.pitch += x.w * 0.1;
      pose.head.pitch -= x.w * 0.22;
      sideStance(x, 1.8, 0);
    },
    arms: (x) => {
      const k = SIGN[1];
      const push = 0.5 + 0.5 * sin(x.s * PI * 3.4);
      arm(x, 1, 0.22, lerp(-0.42, -0.66, push), 0.48, {
        fingers: turnVec(x.f, 0, -0.35 * push, 1),
        palm: turnVec(x.f, 0, -1, 0.1),
        curl: 0.12,
        spread: 0.7,
        thumb: 0,
        pole: turnVec(x.f, k, -0.3, -0.5),
      });
      arm(x, 0, 0.42, -0.5, 0.34, { curl: 0.3, spread: 0.4, roll: 0.6 });
    },
  },
  angle: {
    body: (x) => {
      x.f.pose.hips.pitch += x.w * 0.03;
      x.f.pose.head.pitch += x.w * 0.08;
    },
    arms: (x) => {
      // Both hands on the rod; now and then it is flicked back and cast again.
      const { back, through } = swingOf(cycle(x.s + 1, 6), 0.16, 0.2, 0.26);
      const nod = 0.012 * sin(x.s * 1.7);
      const k = SIGN[1];
      const rod: ArmAsk = { ...FIST, pole: turnVec(x.f, k * 0.6, -1, -0.2) };
      arm(x, 1, -0.1, -0.42 + nod + 0.55 * back + 0.12 * through, 0.5 - 0.25 * back, {
        ...rod,
        fingers: turnVec(x.f, -k * 0.4, -0.25 + 0.6 * back, 0.8),
        palm: turnVec(x.f, -k * 0.9, 0, 0.1),
      });
      arm(x, 0, -0.22, -0.6 + nod + 0.35 * back, 0.36, {
        ...FIST,
        fingers: turnVec(x.f, k * 0.5, -0.2, 0.8),
        palm: turnVec(x.f, k * 0.9, 0, 0.1),
        pole: turnVec(x.f, -k, -0.8, -0.2),
      });
    },
  },
  press: {
    body: (x) => {
      const up = 0.5 - 0.5 * cos(x.s * 2.1);
      const { pose, p } = x.f;
      sideStance(x, 1.8, 0);
      pose.hips.y -= x.w * 0.05 * (1 - up) * p.bulk;
      pose.chest.pitch -= x.w * 0.1;
      pose.head.pitch -= x.w * 0.08 * up;
      addFace(pose.face, { browIn: -0.5, browKnit: 0.7, squint: 0.5, wide: 0.4, press: 0.3, lowerLip: 0.3 * up }, x.w);
    },
    arms: (x) => {
      const up = 0.5 - 0.5 * cos(x.s * 2.1);
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        arm(x, side, lerp(0.22, 0.2, up), lerp(0.02, 0.92, up), lerp(0.26, 0.06, up), {
          ...FIST,
          fingers: turnVec(x.f, 0, 0.95, 0.3),
          palm: turnVec(x.f, 0, -0.2, 1),
          pole: turnVec(x.f, k * 0.8, -1, 0.3),
        });
      }
    },
  },
  yoga: {
    body: (x) => {
      const { pose, p } = x.f;
      const b = p.bulk;
      const tree = treeShare(x);
      const wide = x.w * (1 - tree);
      const l = pose.legs[1];
      pose.head.roll *= 1 - x.w;
      pose.hips.roll *= 1 - x.w;
      // Warrior: feet wide, the left knee bent, the trunk upright over it.
      pose.hips.x = lerp(pose.hips.x, 0.16 * b, wide);
      pose.hips.y -= wide * 0.26 * b;
      pose.head.yaw += wide * 1.1;
      for (const side of [0, 1] as const) {
        const leg = pose.legs[side];
        const to: Vec3 = [SIGN[side] * (side === 0 ? 0.56 : 0.5) * b, p.ankleY, 0];
        leg.ankle = toward(leg.ankle, to, wide);
        if (side === 0) {
          leg.yaw = lerp(leg.yaw, 1.45, wide);
          leg.pole = toward(leg.pole, [1, 0.1, 0.35], wide);
        }
      }
      // Tree: the right sole on the inside of the left thigh.
      const up = x.w * tree;
      pose.hips.x = lerp(pose.hips.x, 0.03 * b, up);
      l.ankle = toward(l.ankle, [0.025 * b, p.kneeY + 0.1 * b, 0.02 * b], up);
      l.pole = toward(l.pole, [-1.6, 0.1, 0.5], up);
      l.pitch = lerp(l.pitch, 1.1, up);
      addFace(pose.face, { lidLeft: 0.35, lidRight: 0.35, smile: 0.15 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const tree = treeShare(x);
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        arm(
          x,
          side,
          0.97,
          0.06,
          0.02,
          { fingers: [k, 0, 0], palm: [0, -1, 0], curl: 0, spread: 0, thumb: 0, pole: [0, -1, -0.4] },
          x.w * (1 - tree),
        );
        const top = f.fromHead(0, 1.75, -0.05);
        handAt(
          x,
          side,
          [top[0] + k * 0.006, top[1], top[2]],
          [0, 1, 0],
          [-k, 0, 0],
          { curl: 0, spread: 0, thumb: 0.1, pole: turnVec(f, k, 0, -0.3) },
          x.w * tree,
        );
      }
    },
  },
  lotus: {
    body: (x) => {
      const { pose, p } = x.f;
      const b = p.bulk;
      const w = smoothstep(0, 1, x.w);
      pose.hips.y = lerp(pose.hips.y, 0.115 * b, w);
      pose.hips.x *= 1 - w;
      pose.hips.z = lerp(pose.hips.z, -0.05 * b, w);
      pose.hips.pitch = lerp(pose.hips.pitch, -0.04, w);
      pose.hips.roll *= 1 - w;
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const l = pose.legs[side];
        // Shins crossed before the seat, knees out and near the ground.
        l.ankle = toward(l.ankle, [-k * 0.1 * b, (side === 0 ? 0.06 : 0.085) * b, 0.27 * b], w);
        l.pole = toward(l.pole, [k * 1.5, 0.12, 0.7], w);
        l.yaw = lerp(l.yaw, -0.9, w);
        l.pitch = lerp(l.pitch, 0.9, w);
        l.toe *= 1 - w;
      }
      addFace(pose.face, { lidLeft: 0.96, lidRight: 0.96, smile: 0.12 }, x.w);
    },
    arms: (x) => {
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const b = x.f.p.bulk;
        handAt(x, side, [k * 0.29 * b, 0.25 * b, 0.28 * b], [k * 0.35, -0.1, 0.9], [k * 0.1, 1, 0.1], {
          curl: 0.25,
          point: 0.3,
          thumb: 0.5,
          spread: 0.1,
          pole: turnVec(x.f, k, -0.6, -0.4),
        });
      }
    },
  },
};

/** How far into the tree, 0..1, and how far in the warrior the rest; each is held for about four seconds. */
function treeShare(x: Playing): number {
  const u = cycle(x.s + 1, 9);
  return smoothstep(0.02, 0.16, u) * (1 - smoothstep(0.5, 0.64, u));
}
