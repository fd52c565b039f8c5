/** Gestures that mean one thing: shrug, salute, bow, prayer, telephone, self-portrait, thought, a knock, and the conductor's beat. */
import { PI, sin } from '../../math/trig.ts';
import { lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import { type Act, arm, handAt, hump, type Playing, reachFor, toFace, turnVec } from './act-parts.ts';
import { addFace } from './expression.ts';
import type { ArmAsk } from './pose.ts';
import { SIGN } from './skeleton.ts';

const other = (x: Playing): 0 | 1 => (x.main === 0 ? 1 : 0);

/** Both palms laid together before the body at a height and distance from the chin, head heights. */
function palmsTogether(x: Playing, up: number, ahead: number, fingers: Vec3): void {
  const { f } = x;
  const mid = f.fromHead(0, up, ahead);
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    handAt(x, side, [mid[0] + k * 0.004, mid[1], mid[2]], fingers, [-k, 0, 0], {
      curl: 0.02,
      spread: 0,
      thumb: 0.15,
      pole: turnVec(f, k, -0.75, 0.1),
    });
  }
}

export const GESTURES: Record<string, Act> = {
  /** The raised right palm at the target. */
  high_five: {
    body: (x) => {
      x.f.pose.chest.yaw += x.w * 0.16;
      x.f.pose.chest.roll += x.w * 0.05;
      addFace(x.f.pose.face, { smile: 0.8, cheek: 0.7, jaw: 0.12, squint: 0.2 }, x.w);
    },
    arms: (x) => {
      const at = x.a.target ? x.f.local(x.a.target) : x.f.fromShoulder(1, -0.1, 0.4, 0.6);
      handAt(x, 1, at, [0, 0.97, 0.2], [0, -0.2, 0.97], { curl: 0.04, spread: 0.5, thumb: -0.1 });
    },
  },
  shrug: {
    body: (x) => {
      const up = hump(x.a.progress, 0.24);
      x.f.pose.head.roll += x.w * 0.14 * SIGN[x.main] * up;
      x.f.pose.head.pitch -= x.w * 0.05 * up;
      for (const side of [0, 1] as const) x.f.pose.arms[side].shrug = Math.max(x.f.pose.arms[side].shrug, x.w * up);
      addFace(x.f.pose.face, { browIn: 0.6, browOut: 0.7, smile: -0.45, press: 0.35 }, x.w * up);
    },
    arms: (x) => {
      const up = hump(x.a.progress, 0.24);
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        arm(
          x,
          side,
          0.34,
          -0.36,
          0.42,
          {
            fingers: turnVec(x.f, k * 0.75, 0.15, 0.65),
            palm: turnVec(x.f, 0, 0.95, 0.3),
            pole: turnVec(x.f, k * 0.5, -1, -0.5),
            curl: 0.15,
            spread: 0.5,
            thumb: -0.1,
            shrug: 1,
          },
          x.w * up,
        );
      }
    },
  },
  salute: {
    body: (x) => {
      const { pose } = x.f;
      // To attention: heels together, chest out, chin level.
      pose.chest.pitch -= x.w * 0.07;
      pose.hips.roll *= 1 - x.w;
      pose.hips.x *= 1 - x.w;
      for (const side of [0, 1] as const) {
        const l = pose.legs[side];
        l.ankle = [lerp(l.ankle[0], SIGN[side] * x.f.p.hipX * 0.6, x.w), l.ankle[1], lerp(l.ankle[2], 0, x.w)];
      }
      addFace(pose.face, { press: 0.3, browIn: -0.15 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const k = SIGN[1];
      const up = smoothstep(0.02, 0.14, x.a.progress) * (1 - smoothstep(0.88, 0.98, x.a.progress));
      const fingers = turnVec(f, -k * 0.82, 0.5, 0.06);
      const tip = f.fromHead(k * 0.3, 0.7, 0.2);
      const hand = f.p.hand * 0.95;
      toFace(
        x,
        1,
        0,
        0,
        0,
        {
          wrist: [tip[0] - fingers[0] * hand, tip[1] - fingers[1] * hand, tip[2] - fingers[2] * hand],
          fingers,
          palm: turnVec(f, -k * 0.35, -0.6, 0.7),
          pole: turnVec(f, k, -0.05, 0.25),
          curl: 0,
          spread: 0,
          thumb: 0.25,
        },
        x.w * up,
      );
      arm(x, 0, 0.08, -0.985, 0.02, { curl: 0.3, roll: 0 }, x.w);
    },
  },
  bow: {
    body: (x) => {
      const { pose } = x.f;
      const down = hump(x.a.progress, 0.28) * x.w;
      pose.hips.pitch += 0.62 * down;
      pose.spine.pitch += 0.22 * down;
      pose.chest.pitch += 0.12 * down;
      pose.head.pitch += 0.2 * down;
      // The seat goes back as the head goes down, or one would fall.
      pose.hips.z -= 0.13 * down * x.f.p.bulk;
      pose.hips.y -= 0.025 * down * x.f.p.bulk;
      addFace(pose.face, { lidLeft: 0.55, lidRight: 0.55 }, down);
    },
    arms: (x) => {
      const down = hump(x.a.progress, 0.28);
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const s = x.f.rig.shoulder(side, x.f.posed);
        // Hands slide down the front of the thighs.
        const at: Vec3 = [k * 0.12 * x.f.p.bulk, s[1] - 0.86 * x.f.reach, s[2] - 0.1 * x.f.reach];
        handAt(x, side, at, [0, -0.95, 0.3], [0, -0.3, -1], { curl: 0.1, spread: 0, pole: [k, 0, -0.6] }, x.w * down);
      }
    },
  },
  pray: {
    body: (x) => {
      x.f.pose.head.pitch += x.w * 0.3;
      x.f.pose.neck.pitch += x.w * 0.1;
      x.f.pose.chest.pitch += x.w * 0.06;
      addFace(x.f.pose.face, { lidLeft: 0.95, lidRight: 0.95, browIn: 0.3, browKnit: 0.2 }, x.w);
    },
    arms: (x) => palmsTogether(x, -0.42, 0.6, turnVec(x.f, 0, 0.9, 0.42)),
  },
  phone: {
    body: (x) => {
      x.f.pose.head.roll += x.w * 0.1 * SIGN[1];
      x.f.pose.head.yaw += x.w * 0.1 * sin(x.s * 0.7);
    },
    arms: (x) => {
      const k = SIGN[1];
      toFace(x, 1, k * 0.48, 0.06, 0.16, {
        fingers: turnVec(x.f, -k * 0.12, 0.97, -0.12),
        palm: turnVec(x.f, -k, -0.1, 0.1),
        pole: turnVec(x.f, k * 0.75, -1, 0.2),
        curl: 0.5,
        thumb: 0.5,
        spread: 0.1,
      });
      if (!x.f.state.hands?.[0]) arm(x, 0, -0.36, -0.36, 0.3, { roll: 0.9, curl: 0.35 }, x.w * 0.9);
    },
  },
  selfie: {
    body: (x) => {
      const { pose } = x.f;
      const k = SIGN[1];
      pose.chest.yaw += x.w * k * 0.22;
      pose.head.yaw += x.w * k * 0.12;
      pose.head.roll -= x.w * k * 0.14;
      pose.head.pitch -= x.w * 0.14;
      pose.hips.roll += x.w * k * 0.06;
      addFace(pose.face, { smile: 0.8, cheek: 0.7, squint: 0.2, upperLip: 0.25 }, x.w);
    },
    arms: (x) => {
      const k = SIGN[1];
      const drift = 0.02 * sin(x.s * 1.1);
      arm(x, 1, 0.3, 0.3 + drift, 0.86, {
        fingers: turnVec(x.f, -k * 0.35, 0.75, 0.2),
        palm: turnVec(x.f, -k * 0.3, -0.25, -0.9),
        pole: turnVec(x.f, k * 0.6, -0.9, 0),
        curl: 0.4,
        thumb: 0.45,
      });
      // Two fingers up beside the cheek.
      toFace(
        x,
        0,
        -k * 0.6,
        -0.06,
        0.4,
        {
          fingers: turnVec(x.f, -k * 0.15, 1, 0.1),
          palm: turnVec(x.f, 0, 0.1, 1),
          curl: 0.75,
          point: 0.9,
          spread: 0.6,
          thumb: 0.8,
        },
        x.w * smoothstep(0.25, 0.4, x.a.progress),
      );
    },
  },
  think: {
    body: (x) => {
      const { pose } = x.f;
      pose.head.pitch += x.w * 0.05;
      pose.head.roll += x.w * 0.08 * SIGN[x.main];
      pose.chest.pitch += x.w * 0.03;
      pose.face.eyePitch -= x.w * 0.16 * (0.6 + 0.4 * sin(x.s * 0.8));
      pose.face.eyeYaw += x.w * 0.22 * SIGN[other(x)] * (0.5 + 0.5 * sin(x.s * 0.5));
      addFace(pose.face, { browKnit: 0.4, browIn: -0.12, browOut: 0.2, press: 0.3, smile: -0.1 }, x.w);
    },
    arms: (x) => {
      const k = SIGN[x.main];
      const stroke = 0.015 * sin(x.s * 2.1);
      toFace(x, x.main, k * 0.2, -0.42 + stroke, 0.52, {
        fingers: turnVec(x.f, -k * 0.5, 0.86, -0.12),
        palm: turnVec(x.f, -k * 0.35, 0.1, -0.9),
        pole: turnVec(x.f, k * 0.3, -1, 0.3),
        curl: 0.75,
        point: 0.7,
        thumb: -0.1,
        spread: 0,
      });
      if (!x.f.state.hands?.[other(x)])
        arm(x, other(x), -0.5, -0.42, 0.36, { roll: 1, curl: 0.3, pole: turnVec(x.f, -k, -0.7, -0.1) }, x.w * 0.95);
    },
  },
  knock: {
    body: (x) => {
      x.f.pose.chest.pitch += x.w * 0.05;
      x.f.pose.head.roll += x.w * 0.05 * SIGN[other(x)];
      addFace(x.f.pose.face, { browOut: 0.2, press: 0.15 }, x.w);
    },
    arms: (x) => {
      const { f, a } = x;
      // Three quick raps, then a wait.
      const u = (x.s / 2.2) % 1;
      const rap = u < 0.45 ? Math.max(0, sin((u / 0.15) * PI)) * (((u / 0.15) | 0) % 2 === 0 ? 1 : 0.3) : 0;
      const ask: ArmAsk = {
        fingers: turnVec(f, 0, 0.55, 0.85),
        palm: turnVec(f, -SIGN[x.main] * 0.6, -0.7, 0.3),
        curl: 1,
        thumb: 0.8,
      };
      if (a.target) {
        const to = f.local(a.target);
        const s = f.rig.shoulder(x.main, f.posed);
        const l = Math.sqrt((to[0] - s[0]) ** 2 + (to[2] - s[2]) ** 2) || 1;
        const far = Math.min(l - 0.05, 0.84 * f.reach) - 0.06 * f.reach * (1 - rap);
        reachFor(x, x.main, [s[0] + ((to[0] - s[0]) / l) * far, s[1] - 0.02, s[2] + ((to[2] - s[2]) / l) * far], ask);
      } else arm(x, x.main, -0.04, 0.02, 0.62 + 0.08 * rap, ask);
    },
  },
  conduct: {
    body: (x) => {
      const beat = x.s * 1.75;
      x.f.pose.chest.pitch += x.w * 0.05 * sin(beat * PI);
      x.f.pose.chest.yaw += x.w * 0.12 * sin(beat * 0.5 * PI);
      x.f.pose.head.pitch += x.w * 0.06 * sin(beat * PI + 0.5);
      addFace(x.f.pose.face, { browIn: 0.25, browOut: 0.35, lidLeft: 0.12, lidRight: 0.12 }, x.w);
    },
    arms: (x) => {
      const { f } = x;
      const beat = x.s * 1.75;
      // Down, in, out, up: each beat is a small bounce at its end; now and then the left swells.
      const bounce = Math.abs(sin(beat * PI));
      const side4 = sin(beat * 0.5 * PI);
      const swell = smoothstep(-0.2, 0.8, sin(x.s * 0.6));
      for (const side of [0, 1] as const) {
        const k = SIGN[side];
        const leads = side === 1;
        const up = leads ? -0.18 + 0.46 * bounce : lerp(-0.28 + 0.4 * bounce, 0.12 + 0.3 * swell, swell * 0.8);
        arm(x, side, 0.14 + 0.22 * side4 * (leads ? 1 : -0.5), up, 0.56, {
          fingers: turnVec(f, -k * 0.25, leads ? 0.5 : 0.35, 0.8),
          palm: turnVec(f, -k * 0.4, leads ? -0.9 : lerp(-0.9, 0.8, swell), 0.1),
          pole: turnVec(f, k, -0.6, -0.2),
          curl: leads ? 0.75 : 0.25,
          point: leads ? 0.5 : 0,
          thumb: leads ? 0.7 : 0.1,
          spread: leads ? 0 : 0.3,
        });
      }
    },
  },
};
