/** Base postures: hips, spine, legs, and where the arms are when nothing else is asked of them. */

import { stream } from '../../math/random.ts';
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { ankleOf, footAt, hipSway } from './gait.ts';
import type { Performance } from './performance.ts';
import { askArm } from './pose.ts';
import { SIGN } from './skeleton.ts';

export type Stance = 'stand' | 'walk' | 'run' | 'sit' | 'ride' | 'kneel' | 'lie' | 'crouch' | 'float' | 'climb';

/** Acts for which even the smallest get up. */
const UPRIGHT = new Set(['stand', 'rise', 'jump', 'dance', 'crawl']);

/** The posture that the state's posture and speed amount to; babies who are not said to stand sit on the ground. */
export function stanceOf(state: ActorState, runFrom: number, ageYears: number): Stance {
  const going = Math.abs(state.speed) > 0.02;
  if (onGround(state, ageYears)) return 'sit';
  if (state.posture === 'walk' || state.posture === 'run' || state.posture === 'stand') {
    if (!going) return 'stand';
    return Math.abs(state.speed) > runFrom ? 'run' : 'walk';
  }
  return state.posture;
}

function onGround(state: ActorState, ageYears: number): boolean {
  return (
    ageYears < 1.6 &&
    state.posture === 'stand' &&
    Math.abs(state.speed) <= 0.02 &&
    !state.acts.some((a) => a.weight > 0 && UPRIGHT.has(a.act))
  );
}

/** Space between the feet of walkers and runners, as a share of that between the hips. */
function widthOf({ t }: Performance, run: boolean): number {
  return run ? 0.45 : lerp(0.72, 0.95, Math.max(1 - t.grown, t.elder));
}

export function stand(f: Performance): void {
  const { t, p, pose, state } = f;
  const b = p.bulk;
  const m = t.manner;
  // Weight on one leg: hips drift over it and drop on the free side; the shoulders answer the other way.
  const shift = clamp(m.lean * 0.75 + f.wander(1, 0.07) * 0.55, -1, 1);
  const amount = lerp(0.5, 1, t.grown);
  pose.hips.x = shift * 0.026 * b * amount;
  pose.hips.y = p.hipY - (0.0015 + Math.abs(shift) * 0.005 + t.elder * 0.012) * b;
  pose.hips.z = -0.012 * b + f.wander(2, 0.11) * 0.006 * b;
  pose.hips.roll = shift * 0.055 * amount;
  pose.hips.yaw = shift * 0.05;
  pose.hips.pitch = 0.02 + t.elder * 0.04;
  pose.spine.roll = -shift * 0.045 * amount;
  pose.spine.pitch = -0.02 - m.pride * 0.5 + t.elder * 0.05;
  pose.chest.roll = -shift * 0.03 * amount;
  pose.chest.pitch = -m.pride + t.elder * 0.07;
  pose.chest.yaw = -shift * 0.04 + f.wander(3, 0.09) * 0.02;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const free = Math.max(0, -shift * k);
    const l = pose.legs[side];
    if (state.travelled > 0) {
      // Whoever has just come to a halt stands where the last steps were put down.
      l.ankle = [k * p.hipX * widthOf(f, false), p.ankleY, 0];
      l.yaw = m.toeOut * 0.8;
    } else {
      l.ankle = [k * (p.hipX * 1.18 + free * 0.03 * b), p.ankleY, (free * 0.075 - 0.01 + m.asymmetry * k * 0.012) * b];
      l.yaw = m.toeOut + 0.06 + free * 0.16;
    }
    l.pole = [k * (0.16 + free * 0.15), 0, 1];
  }
}

/** Walk or run. */
export function travel(f: Performance, run: boolean): void {
  const { t, p, pose, state } = f;
  const b = p.bulk;
  const stride = f.gait.stride(state.speed);
  const stance = f.gait.stance(state.speed);
  const phase = state.travelled / stride;
  const fast = Math.abs(state.speed);
  // Braking to a halt: the last steps fade into standing.
  const going = smoothstep(0.03, 0.28, fast);
  const sway = hipSway(phase, run, t, p);
  const lean = run ? 0.1 + 0.022 * fast : 0.022 + 0.012 * fast;
  pose.hips.x = sway.x * going;
  pose.hips.yaw = sway.yaw * going;
  pose.hips.roll = sway.roll * going;
  pose.hips.pitch = (run ? 0.1 : 0.02) * going + t.elder * 0.06;
  pose.hips.z = 0;
  const base = p.hipY - (run ? 0.062 : 0.022 + t.elder * 0.02) * b;
  let hipY = base + sway.y * going;
  const width = widthOf(f, run);
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const track = footAt(phase + side * 0.5, stride, stance, run, p, t.manner.bounce);
    const a = ankleOf(track, p);
    const l = pose.legs[side];
    // The foot stands where the way is as far on as its step reaches, whatever the body does meanwhile.
    const { at, turn } = f.onWay(track.z * going, k * p.hipX * width);
    const roll = (a.z - track.z) * going;
    l.ankle = [at[0] + sin(turn) * roll, at[1] + lerp(p.ankleY, a.y, going), at[2] + cos(turn) * roll];
    l.pitch = a.pitch * going - f.slope(track.z);
    l.toe = a.toe * going;
    l.yaw = t.manner.toeOut * (run ? 0.4 : 0.8) + k * turn;
    l.pole = [k * 0.1, 0, 1];
  }
  // The hips never ride higher than both legs can reach.
  const full = (p.thigh + p.shin) * 0.9985;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const l = pose.legs[side];
    const dx = l.ankle[0] - (pose.hips.x + k * p.hipX);
    const dz = l.ankle[2] - k * -sin(pose.hips.yaw) * p.hipX;
    const drop = k * sin(pose.hips.roll) * p.hipX;
    const top = l.ankle[1] + Math.sqrt(Math.max(0.01, full * full - dx * dx - dz * dz)) - drop;
    const gap = hipY - top;
    const soft = 0.02 * b;
    if (gap > -soft) hipY = gap > soft ? top : hipY - ((gap + soft) * (gap + soft)) / (4 * soft);
  }
  pose.hips.y = Math.max(hipY, p.hipY * 0.6);
  pose.spine.yaw = -sway.yaw * 0.9 * going;
  pose.chest.yaw = -sway.yaw * 1.0 * going;
  pose.spine.roll = -sway.roll * 0.6 * going;
  pose.chest.roll = -sway.roll * 0.5 * going;
  pose.spine.pitch = lean * 0.5 - t.manner.pride * 0.4 + t.elder * 0.05;
  pose.chest.pitch = lean * 0.5 - t.manner.pride + t.elder * 0.08 + sin(TAU * 2 * phase + 0.5) * 0.012 * going;
  pose.neck.pitch = -lean * 0.45;
  pose.head.pitch = -lean * 0.4 + sin(TAU * 2 * phase + 1.4) * 0.014 * t.manner.bounce * going;
  pose.head.yaw = -sway.yaw * 0.1;
}

export function sit(f: Performance): void {
  const { t, p, pose, state } = f;
  const b = p.bulk;
  const seat = onGround(state, t.ageYears) ? 0 : (state.seatHeight ?? p.hipY * 0.5);
  const m = t.manner;
  pose.hips.y = seat + 0.088 * b;
  pose.hips.z = -0.05 * b;
  pose.hips.pitch = -0.14 + m.asymmetry * 0.05;
  pose.hips.roll = m.lean * 0.02;
  pose.spine.pitch = 0.1 - m.pride * 0.5 + t.elder * 0.06;
  pose.chest.pitch = 0.06 - m.pride + t.elder * 0.08;
  pose.chest.yaw = m.lean * 0.05;
  const floor = p.ankleY;
  const knee = pose.hips.y - 0.02 * b;
  const dangling = knee - p.shin > floor + 0.02;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const l = pose.legs[side];
    const spread = t.gender === 'female' ? 0.9 : 1.5;
    const foot = state.feet?.[side];
    if (foot) {
      // On the floor of a car or a footrest: the heel there, the toes a little up.
      const at = f.local(foot);
      l.ankle = [at[0], at[1] + p.ankleY + 0.02 * b, at[2]];
      l.pitch = -0.3;
      l.yaw = 0.1;
      l.pole = [k * 0.1, 1, 0.3];
      continue;
    }
    if (t.ageYears < 5 && seat < p.shin * 0.4) {
      // Small children on the ground: legs out in front, knees a little bent and apart.
      const kick = 0.04 * sin(state.time * 1.9 * m.tempo + m.phase + side * 2.1);
      l.ankle = [k * p.hipX * 2.6, seat + 0.055 * b, pose.hips.z + (p.thigh + p.shin) * (0.86 + kick)];
      l.pitch = -0.75 + kick * 4;
      l.yaw = 0.5;
      l.pole = [k * 0.9, 1, 0.2];
      continue;
    }
    if (dangling) {
      const swing = 0.1 * sin(state.time * 2.1 * m.tempo + m.phase + side * 2.4) * (1 - t.grown * 0.8);
      l.ankle = [k * p.hipX * spread, knee - p.shin * 0.985, pose.hips.z + p.thigh * 0.97 + swing * p.shin];
      l.pitch = 0.35;
    } else {
      const drop = Math.max(0.02, pose.hips.y - floor);
      const span = Math.sqrt(Math.max(0.01, (p.thigh * 0.99) ** 2 - (drop - p.shin) ** 2));
      l.ankle = [k * p.hipX * (spread + 0.2), floor, pose.hips.z + span + (m.asymmetry * k * 0.07 + 0.02) * b];
      l.pitch = 0;
    }
    l.yaw = m.toeOut + 0.05;
    l.pole = [k * (t.gender === 'female' ? 0.06 : 0.28), 0.5, 1];
  }
}

/** Astride: hips on the saddle, feet on what they are given, leaning so that the hands reach their grips. */
export function ride(f: Performance): void {
  const { p, pose, state } = f;
  const b = p.bulk;
  pose.hips.y = (state.seatHeight ?? p.hipY) + 0.075 * b;
  pose.hips.z = 0;
  pose.hips.pitch = 0.1;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const l = pose.legs[side];
    const foot = state.feet?.[side];
    if (foot) {
      const at = f.local(foot);
      const push = clamp((at[1] - (pose.hips.y - p.thigh - p.shin * 0.75)) / (p.shin * 0.5), 0, 1);
      l.pitch = 0.1 + 0.16 * (1 - push);
      // The ball of the foot is on the pedal: the ankle sits behind and above it.
      const ball = (p.foot * 0.62 - p.heel) * 0.85;
      l.ankle = [at[0], at[1] + p.ankleY + ball * sin(l.pitch), at[2] - ball];
      l.pole = [k * 0.14, 0.3, 1];
    } else {
      l.ankle = [k * p.hipX * 2.2, Math.max(p.ankleY, pose.hips.y - p.thigh * 0.72 - p.shin * 0.82), p.thigh * 0.42];
      l.pole = [k * 0.7, 0.2, 1];
      l.pitch = -0.1;
    }
    l.yaw = 0.04;
  }
  const grips = [0, 1].map((s) => {
    const h = state.hands?.[s as 0 | 1];
    return h ? f.local(h) : null;
  });
  const any = grips[0] ?? grips[1];
  let lean = 0.08;
  if (any) {
    // Lean (shared by hips, spine and chest) until the shoulder is a comfortable arm's length from the grip.
    let lo = -0.12;
    let hi = 1.25;
    for (let i = 0; i < 12; i++) {
      lean = (lo + hi) / 2;
      const up = p.shoulder[1] - p.hipY;
      const y = pose.hips.y + up * (1 - lean * lean * 0.42);
      const z = pose.hips.z + up * sin(lean);
      const far = Math.sqrt((any[1] - y) ** 2 + (any[2] - z) ** 2 + (Math.abs(any[0]) - p.shoulder[0]) ** 2);
      if (far > f.reach * 0.9) lo = lean;
      else hi = lean;
    }
  }
  pose.hips.pitch = lean * 0.45;
  pose.spine.pitch = lean * 0.35;
  pose.chest.pitch = lean * 0.3;
  pose.neck.pitch = -lean * 0.45;
  pose.head.pitch = -lean * 0.42;
  const pedal = state.feet?.[0]
    ? clamp((f.local(state.feet[0])[1] - pose.hips.y + p.thigh + p.shin * 0.7) / p.shin, -1, 1)
    : 0;
  pose.hips.roll = -pedal * 0.035;
  pose.spine.roll = pedal * 0.03;
}

export function kneel(f: Performance): void {
  const { t, p, pose } = f;
  const b = p.bulk;
  const up = t.manner.lean > 0 ? 0 : 1;
  pose.hips.y = p.thigh * 0.97 + 0.05 * b;
  pose.hips.z = 0;
  pose.hips.pitch = 0.06;
  pose.spine.pitch = 0.08 - t.manner.pride;
  pose.chest.pitch = 0.06;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const l = pose.legs[side];
    if (side === up) {
      l.ankle = [k * p.hipX * 1.5, p.ankleY, p.thigh * 0.92];
      l.pole = [k * 0.25, 0.6, 1];
      l.yaw = 0.12;
    } else {
      // Knee on the ground below the hip, shin laid back, toes tucked.
      l.ankle = [k * p.hipX * 1.25, 0.075 * b, 0.06 * b - p.shin * 0.96];
      l.pole = [k * 0.12, -1, 0.4];
      l.pitch = 1.05;
      l.toe = 0.9;
    }
  }
}

export function crouch(f: Performance): void {
  const { t, p, pose, state } = f;
  const creep = Math.abs(state.speed) > 0.05;
  pose.hips.y = p.hipY * (creep ? 0.62 : 0.36);
  pose.hips.z = -p.thigh * 0.28;
  pose.hips.pitch = 0.55;
  pose.spine.pitch = 0.2;
  pose.chest.pitch = 0.12 - t.manner.pride;
  pose.neck.pitch = -0.3;
  pose.head.pitch = -0.25;
  const phase = state.travelled / (f.gait.stride(0.5) * 0.8);
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const l = pose.legs[side];
    if (creep) {
      const track = footAt(phase + side * 0.5, f.gait.stride(0.5) * 0.8, 0.64, false, p, 1);
      const a = ankleOf(track, p);
      l.ankle = [k * p.hipX * 1.3, a.y, a.z];
      l.pitch = a.pitch;
      l.toe = a.toe;
    } else {
      l.ankle = [k * p.hipX * 1.7, p.ankleY + (side ? 0.05 : 0) * p.bulk, (side ? -0.05 : 0.06) * p.bulk];
      l.pitch = side ? 0.35 : 0;
      l.toe = side ? 0.35 : 0;
    }
    l.yaw = 0.25;
    l.pole = [k * 0.45, 0.3, 1];
  }
}

/** On the back, head away from where the person faces, or curled on the side for children. */
export function lie(f: Performance): void {
  const { t, p, pose, state } = f;
  const b = p.bulk;
  pose.hips.y = (state.seatHeight ?? 0) + 0.115 * b;
  pose.hips.z = 0;
  pose.hips.pitch = -PI / 2 + 0.02;
  pose.hips.roll = 0;
  pose.spine.pitch = 0.05;
  pose.chest.pitch = 0.04;
  pose.neck.pitch = 0.16;
  pose.head.pitch = 0.12;
  pose.head.yaw = t.manner.lean * 0.25;
  const y = (state.seatHeight ?? 0) + 0.07 * b;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const l = pose.legs[side];
    const bent = (t.manner.asymmetry > 0 ? side === 0 : side === 1) ? 0.8 : 0.985;
    l.ankle = [k * p.hipX * 1.5, y, (p.thigh + p.shin) * bent];
    l.pitch = -PI / 2 + 0.4;
    l.yaw = 0.3;
    l.pole = [k * 0.5, 1, 0];
  }
}

/** Weightless, swimming or flying; tips forward with speed. */
export function float(f: Performance): void {
  const { t, p, pose, state } = f;
  const speed = clamp(Math.abs(state.speed) / 1.2, 0, 1);
  const w = state.time * t.manner.tempo;
  const tip = 1.38 * smoothstep(0.1, 1, speed);
  pose.hips.y = lerp(p.hipY, p.hipY * 0.62, speed) + sin(w * 1.1 + t.manner.phase) * 0.03 * p.bulk;
  pose.hips.pitch = tip + 0.08;
  pose.spine.pitch = -0.1 * speed + 0.06;
  pose.chest.pitch = -0.12 * speed;
  pose.hips.roll = f.wander(4, 0.3) * 0.06;
  pose.neck.pitch = -tip * 0.3;
  pose.head.pitch = -tip * 0.3;
  // Legs trail behind and flutter, in the hips' own space.
  const rate = lerp(1.6, 7, speed);
  const c = Math.sqrt(Math.max(0, 1 - sin(tip) ** 2));
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const l = pose.legs[side];
    const kick = sin(w * rate + side * PI) * 0.16;
    const along = (p.thigh + p.shin) * lerp(0.9, 0.985, speed);
    const down: Vec3 = [0, -c, -sin(tip)];
    const ahead: Vec3 = [0, -sin(tip), c];
    const out = (kick + lerp(0.1, 0, speed)) * along;
    l.ankle = [
      k * p.hipX * 1.2,
      pose.hips.y + down[1] * along + ahead[1] * out,
      pose.hips.z + down[2] * along + ahead[2] * out,
    ];
    l.pole = [k * 0.2, ahead[1] + 0.001, ahead[2]];
    l.pitch = tip + 0.6;
    l.yaw = 0.05;
  }
}

/** On a wall or ladder ahead: opposite hand and foot move up in turn. */
export function climb(f: Performance): void {
  const { p, pose, state } = f;
  const b = p.bulk;
  const phase = (state.travelled + state.position[1] * 0.001) / (p.height * 0.42);
  pose.hips.y = p.hipY * 0.9;
  pose.hips.z = -0.02 * b;
  pose.hips.pitch = 0.03;
  pose.hips.roll = sin(TAU * phase) * 0.07;
  pose.hips.x = sin(TAU * phase) * 0.03 * b;
  pose.spine.roll = -sin(TAU * phase) * 0.08;
  pose.head.pitch = -0.3;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const u = phase + side * 0.5 - Math.floor(phase + side * 0.5);
    // Holds for two thirds of the cycle while the body rises past it, then steps up.
    const s = u < 0.66 ? 0.5 - u / 0.66 : -0.5 + smoothstep(0, 1, (u - 0.66) / 0.34);
    const l = pose.legs[side];
    l.ankle = [k * p.hipX * 1.7, p.ankleY + p.height * 0.11 + s * p.height * 0.19, 0.16 * b];
    l.pole = [k * 0.75, 0.3, 1];
    l.yaw = 0.35;
    l.pitch = -0.05;
  }
}

/** Arms for the posture when no act claims them. */
export function restArms(f: Performance, stance: Stance): void {
  const { t, p, pose, state } = f;
  const m = t.manner;
  const run = stance === 'run';
  const phase = state.travelled / f.gait.stride(state.speed);
  const going = stance === 'walk' || run ? smoothstep(0.03, 0.28, Math.abs(state.speed)) : 0;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    const a = pose.arms[side];
    const loose = f.wander(10 + side, 0.13);
    const belly = Math.max(0, t.weight - 0.4) * 0.12 + (1 - t.grown) * 0.06;
    askArm(
      a,
      {
        wrist: f.hanging(side, 0.115 + belly + loose * 0.012, -0.962, 0.05 + m.asymmetry * k * 0.02 + loose * 0.012),
        pole: [k * 0.55, 0, -1],
        roll: 0.35 + m.asymmetry * 0.15,
        curl: 0.3 + m.asymmetry * k * 0.06,
        thumb: 0.25,
      },
      1,
    );
    if (going > 0) {
      const w = -sin(TAU * (phase + side * 0.5) + 1.35);
      if (run) {
        const drive = clamp(0.55 + state.speed * 0.09, 0.6, 1);
        askArm(
          a,
          {
            wrist: f.fromShoulder(
              side,
              0.1 - 0.16 * Math.max(0, w),
              -0.5 + 0.2 * w * w * drive + 0.08 * w,
              0.2 + 0.42 * w * drive,
            ),
            pole: f.chestVector(k * 0.55, -0.25, -1),
            roll: 0.1,
            curl: 0.7,
            thumb: 0.6,
          },
          going,
        );
      } else {
        const swing =
          0.4 *
          m.armSwing *
          lerp(1, 0.5, t.elder) *
          (1 + m.asymmetry * k * 0.15) *
          clamp(0.5 + state.speed * 0.4, 0.5, 1.25);
        const angle = w * swing + 0.05;
        const bend = 0.975 - 0.05 * Math.max(0, w) - 0.02;
        askArm(
          a,
          {
            wrist: f.hanging(side, 0.12 + belly, -bend * (1 - angle * angle * 0.5), bend * angle),
            pole: [k * 0.45, 0, -1],
          },
          going,
        );
      }
    }
  }
  if (stance === 'stand') idleHands(f);
  if (stance === 'sit') {
    for (const side of [0, 1] as const) {
      const k = SIGN[side];
      const on = 0.55 + m.asymmetry * k * 0.12;
      askArm(
        pose.arms[side],
        {
          wrist: [k * p.hipX * 1.35, pose.hips.y + 0.095 * p.bulk, pose.hips.z + p.thigh * on],
          pole: [k * 1, -0.3, -0.6],
          fingers: [-k * 0.35, -0.16, 1],
          palm: [0, -1, -0.1],
          curl: 0.25,
        },
        1,
      );
    }
  }
  if (stance === 'kneel' || stance === 'crouch') {
    for (const side of [0, 1] as const) {
      const k = SIGN[side];
      askArm(
        pose.arms[side],
        { wrist: f.fromShoulder(side, 0.05, -0.72, 0.5), pole: [k, -0.3, -0.6], roll: 0.9, curl: 0.3 },
        1,
      );
    }
  }
  if (stance === 'lie') {
    for (const side of [0, 1] as const) {
      const k = SIGN[side];
      const onBelly = m.asymmetry * k > 0.2;
      askArm(
        pose.arms[side],
        onBelly
          ? {
              wrist: f.fromShoulder(side, -0.32, -0.6, 0.36),
              pole: [k, 0, 0],
              fingers: f.chestVector(-k, -0.2, 0),
              palm: f.chestVector(0, 0, -1),
              curl: 0.2,
            }
          : { wrist: f.fromShoulder(side, 0.3, -0.9, 0.02), pole: [k, 0.2, 0], roll: 1.2, curl: 0.3 },
        1,
      );
    }
  }
  if (stance === 'float') floatArms(f);
  if (stance === 'climb') {
    const ph = (state.travelled + state.position[1] * 0.001) / (p.height * 0.42);
    for (const side of [0, 1] as const) {
      const k = SIGN[side];
      const u = ph + (1 - side) * 0.5 - Math.floor(ph + (1 - side) * 0.5);
      const s = u < 0.66 ? 0.5 - u / 0.66 : -0.5 + smoothstep(0, 1, (u - 0.66) / 0.34);
      askArm(
        pose.arms[side],
        {
          // As far up the way as the feet step.
          wrist: f.fromShoulder(side, 0.1, 0.46 + (s * 0.19 * p.height) / f.reach, 0.42),
          pole: [k, -0.8, -0.2],
          fingers: [0, 1, 0.25],
          palm: [0, -0.2, 1],
          curl: 0.75,
          thumb: 0.6,
        },
        1,
      );
    }
  }
}

function floatArms(f: Performance): void {
  const { t, pose, state } = f;
  const speed = clamp(Math.abs(state.speed) / 1.2, 0, 1);
  const w = state.time * t.manner.tempo;
  for (const side of [0, 1] as const) {
    const k = SIGN[side];
    // Treading: sculling hands. Under way: a crawl, one arm after the other.
    askArm(
      pose.arms[side],
      {
        wrist: f.fromShoulder(side, 0.55 + 0.15 * sin(w * 1.7 + side), -0.35, 0.4 + 0.12 * sin(w * 1.3 + side * 2)),
        pole: [k, -0.6, -0.4],
        roll: 1.2,
        curl: 0.15,
        spread: 0.4,
      },
      1,
    );
    if (speed > 0.1) {
      const a = w * 3.4 + side * PI;
      const ahead = sin(a);
      const up = sin(a + PI / 2);
      askArm(
        pose.arms[side],
        {
          wrist: f.fromShoulder(side, 0.16, ahead * 0.86, -up * 0.5),
          pole: f.chestVector(k, 0, -0.8),
          roll: 0.8,
          curl: 0.1,
          spread: 0,
        },
        smoothstep(0.1, 0.5, speed),
      );
    }
  }
}

/** People do not all stand with their arms straight down: the seed gives each a habit. */
function idleHands(f: Performance): void {
  const { t, p, pose } = f;
  const rng = stream(t.seed, 'habit');
  const habit = rng.unit();
  const side = rng.chance(0.5) ? 0 : 1;
  const k = SIGN[side];
  const b = p.bulk;
  if (t.ageYears < 4 || t.robot) return;
  const front = (up: number, out: number): Vec3 => [
    out * b,
    pose.hips.y + up * b,
    pose.hips.z + (0.135 + Math.max(0, t.weight - 0.35) * 0.14) * b,
  ];
  if (habit < 0.2) {
    // Hands folded in front.
    for (const s of [0, 1] as const) {
      const kk = SIGN[s];
      askArm(
        pose.arms[s],
        {
          wrist: front(0.06 + (s === side ? 0.02 : 0), kk * 0.075),
          pole: [kk, -0.2, -0.7],
          fingers: [-kk * 0.9, -0.55, 0.15],
          palm: [0, 0.1, -1],
          curl: 0.25,
        },
        1,
      );
    }
  } else if (habit < 0.34 && t.ageYears > 9) {
    // A hand on the hip.
    askArm(
      pose.arms[side],
      {
        wrist: [k * (0.2 + t.weight * 0.05) * b, pose.hips.y + 0.085 * b, pose.hips.z - 0.01 * b],
        pole: [k, 0.05, -0.35],
        fingers: [-k * 0.45, -0.45, 0.8],
        palm: [-k, -0.15, -0.2],
        curl: 0.35,
        shrug: 0.12,
      },
      1,
    );
  } else if (habit < 0.5 && t.gender === 'male' && t.ageYears > 9) {
    // Hands in the pockets.
    for (const s of [0, 1] as const) {
      const kk = SIGN[s];
      askArm(
        pose.arms[s],
        {
          wrist: [kk * 0.185 * b * (1 + t.weight * 0.2), pose.hips.y - 0.0 * b, pose.hips.z + 0.035 * b],
          pole: [kk * 0.8, 0, -1],
          fingers: [-kk * 0.12, -1, 0.15],
          palm: [-kk, 0, 0],
          curl: 0.15,
        },
        1,
      );
    }
  } else if (habit < 0.6 && t.ageYears > 30) {
    // Hands behind the back.
    for (const s of [0, 1] as const) {
      const kk = SIGN[s];
      askArm(
        pose.arms[s],
        {
          wrist: [kk * 0.06 * b, pose.hips.y + 0.07 * b, pose.hips.z - 0.17 * b],
          pole: [kk, 0, -0.6],
          fingers: [-kk, -0.4, 0],
          palm: [0, 0, -1],
          curl: 0.3,
        },
        1,
      );
    }
  }
}
