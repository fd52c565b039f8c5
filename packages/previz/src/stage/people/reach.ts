/** Hands on things: grips that are given from outside, and leaning so that they can be reached. */
import { clamp, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { ActState } from '../actor.ts';
import { square } from './ik.ts';
import type { Performance } from './performance.ts';
import { askArm } from './pose.ts';
import { SIGN } from './skeleton.ts';

/** Acts whose target the body bends towards. */
const REACHING = new Set(
  'hold open push teach let_go give catch work toast hammer chop stir knead saw scrub paint pour_out light_up draw stroke feed'.split(
    ' ',
  ),
);

/** Work whose hands keep to the near side of what they work on: the back bends for it, but not until it is flat. */
const NEAR_SIDE = new Set(['hammer', 'chop', 'stir', 'knead', 'saw', 'scrub', 'paint', 'draw']);
const MOST_LEAN = 0.4;

/** The hand that leads an act. */
export function mainSide(f: Performance, a: ActState): 0 | 1 {
  // As it was when the act began: the work does not change hands.
  const at = a.began ?? a.target;
  if (at) return f.local(at)[0] > 0.04 ? 0 : 1;
  return f.t.manner.asymmetry > 0.75 ? 0 : 1;
}

/** How far those who toast lean in: over a table, of what would bring them there. */
const ACROSS_TABLE = 0.65;

/** Share of the hand's length from the wrist to the middle of the palm. */
export const PALM = 0.42;

/** Where a toasting hand goes: the target, or the middle between this person and whom they look at, as far as a bent elbow reaches; actor's space. */
export function toastPoint(f: Performance, side: 0 | 1, a: ActState): Vec3 {
  const s = f.rig.shoulder(side, f.posed);
  const eyes = f.state.gaze ? f.local(f.state.gaze) : null;
  let at: Vec3;
  if (a.target) at = f.local(a.target);
  else if (eyes && eyes[2] > 0.2) {
    const k = SIGN[side];
    // Both come to the same height: between the two pairs of shoulders.
    const high = (s[1] + eyes[1] - f.p.head * 0.95) / 2;
    at = [eyes[0] / 2 + k * 0.035, high, eyes[2] / 2 - 0.04];
  } else at = f.fromShoulder(side, -0.05, -0.02, 0.8);
  const dx = at[0] - s[0];
  const dy = at[1] - s[1];
  const dz = at[2] - s[2];
  const far = Math.sqrt(dx * dx + dy * dy + dz * dz) || 1;
  const keep = Math.min(1, (f.reach * 0.9 + f.p.hand * PALM) / far);
  return [s[0] + dx * keep, s[1] + dy * keep, s[2] + dz * keep];
}

/** Bends the trunk (and then the knees) towards what the hands must reach; call with the trunk placed, then place it again. */
export function leanToReach(f: Performance): void {
  const { pose, p, state } = f;
  if (state.posture === 'ride' || state.posture === 'lie' || state.posture === 'float') return;
  const arm = f.reach * 0.985 + p.hand * PALM;
  const wants: [0 | 1, Vec3, number][] = [];
  for (const side of [0, 1] as const) {
    const h = state.hands?.[side];
    if (h) wants.push([side, f.local(h), 1]);
  }
  for (const a of state.acts) {
    if (a.act === 'toast' && !a.target && state.gaze && a.weight > 0) {
      // Leans in a little for the glasses to meet.
      const eyes = f.local(state.gaze);
      const side = mainSide(f, a);
      const out = smoothstep(0.06, 0.34, a.progress) * (1 - 0.5 * smoothstep(0.72, 1, a.progress));
      if (eyes[2] > 0.2 && eyes[2] < 2.6)
        wants.push([
          side,
          [eyes[0] / 2, pose.hips.y + 0.42 * p.bulk, eyes[2] / 2],
          clamp(a.weight, 0, 1) * out * (state.posture === 'sit' ? ACROSS_TABLE : 0.4),
        ]);
    }
    if (!a.target || !REACHING.has(a.act) || a.weight <= 0) continue;
    const at = f.local(a.target);
    wants.push([at[0] > 0 ? 0 : 1, at, clamp(a.weight, 0, 1) * (NEAR_SIDE.has(a.act) ? MOST_LEAN : 1)]);
    if (a.target2) wants.push([1, f.local(a.target2), clamp(a.weight, 0, 1)]);
  }
  for (const [side, at, w] of wants) {
    const s = f.rig.shoulder(side, f.posed);
    const dx = at[0] - s[0];
    const dy = at[1] - s[1];
    const dz = at[2] - s[2];
    const far = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const need = far - arm;
    if (need <= 0) continue;
    const trunk = Math.max(0.15, s[1] - pose.hips.y);
    const k = clamp((need * 1.9) / trunk, 0, 1) * w;
    const flat = Math.sqrt(dx * dx + dz * dz) || 1;
    const ahead = dz / flat;
    const aside = dx / flat;
    // Down in front: bend; aside: tip over; the head stays up.
    // What is high is reached by stretching up, not by bending.
    const high = smoothstep(0.15, 0.6, dy / far);
    const fold = (1 - high) * clamp(k * (ahead > -0.2 ? Math.max(0.35, ahead) : 0.15) * 1.15, 0, 0.95);
    pose.hips.pitch += fold * 0.45;
    pose.spine.pitch += fold * 0.35;
    pose.chest.pitch += fold * 0.3;
    pose.neck.pitch -= fold * 0.4;
    pose.head.pitch -= fold * 0.35;
    const tip = clamp(-aside * k * 0.55, -0.5, 0.5);
    pose.hips.roll += tip * 0.25;
    pose.spine.roll += tip * 0.4;
    pose.chest.roll += tip * 0.35;
    pose.chest.yaw += clamp(aside * k * 0.3, -0.3, 0.3);
    if (dy < 0) pose.hips.y -= clamp(need * 0.45 * w * (-dy / far), 0, p.hipY * 0.22);
  }
}

/** Puts the palms where `state.hands` says, fingers closed round what is there. */
export function holdGrips(f: Performance): void {
  for (const side of [0, 1] as const) {
    const h = f.state.hands?.[side];
    if (!h) continue;
    const k = SIGN[side];
    const at = f.local(h);
    const s = f.rig.shoulder(side, f.posed);
    const d: Vec3 = [at[0] - s[0], at[1] - s[1], at[2] - s[2]];
    const l = Math.sqrt(d[0] ** 2 + d[1] ** 2 + d[2] ** 2) || 1;
    const fingers = square(
      [(d[0] / l) * 0.75 - k * 0.1, (d[1] / l) * 0.55 - 0.1, (d[2] / l) * 0.75 + 0.35],
      [0, 0, 0],
      [0, 0, 1],
    );
    const clasp = f.state.clasp === true;
    const palm = clasp
      ? square([-k * 0.5, -0.1, -0.85], fingers, [-k, 0, 0])
      : square([-k * 0.12, -1, 0.12], fingers, [-k, 0, 0]);
    const back = f.p.hand * PALM;
    const lift = f.p.hand * (clasp ? 0.06 : 0.16);
    askArm(
      f.pose.arms[side],
      {
        wrist: [
          at[0] - fingers[0] * back - palm[0] * lift,
          at[1] - fingers[1] * back - palm[1] * lift,
          at[2] - fingers[2] * back - palm[2] * lift,
        ],
        pole: [k * 0.9, -0.75, -0.35],
        fingers,
        palm,
        curl: clasp ? 0.22 : 0.72,
        thumb: 0.6,
        spread: 0,
        point: 0,
      },
      1,
    );
  }
}
