/** Feelings, mouth shapes, blinks and gaze as numbers of the face, and the face's bones from those numbers. */
import type { Emotion } from '@storyreel/contract';
import { noise1 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import { atan2, PI } from '../../math/trig.ts';
import { clamp, lerp, rotationAxis, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { Viseme } from '../actor.ts';
import { lidRest } from './face.ts';
import type { FaceBones, HeadSpace } from './head.ts';
import { euler } from './ik.ts';
import type { Performance } from './performance.ts';
import type { FacePose } from './pose.ts';
import type { Posed, Rig } from './rig.ts';
import { poseTears } from './tears.ts';
import type { Traits } from './traits.ts';

type Part = Partial<FacePose>;

/** Full-strength faces. Lids: negative = wide open. */
export const FEELINGS: Record<Emotion, Part> = {
  neutral: { smile: 0.13, cheek: 0.06 },
  joy: {
    smile: 1.05,
    wide: 0.42,
    cheek: 1,
    squint: 0.46,
    browIn: 0.2,
    browOut: 0.42,
    jaw: 0.11,
    upperLip: 0.42,
    lowerLip: 0.12,
    lidLeft: 0.03,
    lidRight: 0.03,
  },
  sadness: {
    smile: -0.95,
    wide: 0.1,
    browIn: 1.1,
    browOut: -0.65,
    browKnit: 0.6,
    lidLeft: 0.26,
    lidRight: 0.26,
    squint: 0.12,
    lowerLip: -0.35,
    press: 0.12,
  },
  // Teeth bared, brows down and together, eyes hard under them.
  anger: {
    smile: -0.55,
    wide: 0.5,
    browIn: -1.15,
    browOut: 0.4,
    browKnit: 1.1,
    squint: 0.5,
    lidLeft: 0.04,
    lidRight: 0.04,
    jaw: 0.09,
    upperLip: 0.55,
    lowerLip: 0.5,
    cheek: 0.25,
  },
  fear: {
    smile: -0.45,
    wide: 0.6,
    browIn: 1.15,
    browOut: 0.25,
    browKnit: 0.7,
    lidLeft: -0.5,
    lidRight: -0.5,
    jaw: 0.22,
    lowerLip: 0.45,
  },
  surprise: { browIn: 1.15, browOut: 1.15, lidLeft: -0.5, lidRight: -0.5, jaw: 0.5, wide: -0.35, pucker: 0.12 },
  // One side of the nose and lip drawn up, the eyes nearly shut.
  disgust: {
    smile: -0.75,
    upperLip: 0.8,
    browIn: -0.75,
    browOut: -0.15,
    browKnit: 0.7,
    squint: 0.75,
    cheek: 0.8,
    lidLeft: 0.3,
    lidRight: 0.3,
    lowerLip: -0.3,
    tongue: 0.2,
  },
  tender: { smile: 0.48, cheek: 0.38, squint: 0.18, browIn: 0.32, browOut: -0.05, lidLeft: 0.14, lidRight: 0.14 },
  determined: { smile: -0.1, browIn: -0.8, browOut: 0.15, browKnit: 0.7, squint: 0.38, press: 0.6 },
  tired: { smile: -0.2, lidLeft: 0.48, lidRight: 0.48, browIn: 0.3, browOut: -0.4, jaw: 0.03 },
};

/** Someone whose thoughts are elsewhere. */
const THOUGHTFUL = /\b(thoughtful|pensive|contemplative|lost in thought|dreamy|nostalgic|reflective)\b/;
const PENSIVE: Part = {
  smile: 0.02,
  press: 0.22,
  browKnit: 0.45,
  browIn: 0.2,
  browOut: 0.15,
  lidLeft: 0.14,
  lidRight: 0.14,
  eyePitch: -0.12,
};

/** How a feeling carries the head: radians of pitch (down), turn aside and tilt; and how far the shoulders rise. */
const BEARING: Partial<Record<Emotion, readonly [pitch: number, yaw: number, roll: number, shrug: number]>> = {
  joy: [-0.06, 0, 0.04, 0],
  sadness: [0.14, 0.04, 0.05, 0],
  anger: [0.09, 0, 0, 0.12],
  fear: [-0.08, 0.06, 0, 0.4],
  surprise: [-0.09, 0, 0, 0.12],
  disgust: [-0.07, 0.16, 0.08, 0.1],
  tender: [0.02, 0, 0.12, 0],
  determined: [0.05, 0, 0, 0],
  tired: [0.12, 0, 0.06, 0],
};

/** The fifteen mouth shapes. */
export const VISEMES: Record<Viseme, Part> = {
  sil: {},
  PP: { press: 0.9, jaw: -0.02 },
  FF: { lowerLip: -0.75, upperLip: 0.28, jaw: 0.07, wide: 0.1 },
  TH: { jaw: 0.17, upperLip: 0.15, lowerLip: 0.15, tongue: 1 },
  DD: { jaw: 0.2, upperLip: 0.2, lowerLip: 0.22, tongue: 0.5, wide: 0.1 },
  kk: { jaw: 0.24, upperLip: 0.15, lowerLip: 0.2, wide: 0.1 },
  CH: { jaw: 0.14, pucker: 0.65, upperLip: 0.35, lowerLip: 0.4 },
  SS: { jaw: 0.06, wide: 0.42, upperLip: 0.3, lowerLip: 0.42 },
  nn: { jaw: 0.16, upperLip: 0.15, lowerLip: 0.2, tongue: 0.4 },
  RR: { jaw: 0.2, pucker: 0.45, lowerLip: 0.2 },
  aa: { jaw: 0.68, upperLip: 0.25, lowerLip: 0.35 },
  E: { jaw: 0.4, wide: 0.42, upperLip: 0.25, lowerLip: 0.35 },
  ih: { jaw: 0.25, wide: 0.5, upperLip: 0.25, lowerLip: 0.35 },
  oh: { jaw: 0.48, pucker: 0.6, wide: -0.4 },
  ou: { jaw: 0.24, pucker: 1, wide: -0.6 },
};

export function addFace(face: FacePose, part: Part, w: number): void {
  if (w === 0) return;
  for (const key in part) {
    const k = key as keyof FacePose;
    face[k] += (part[k] as number) * w;
  }
}

/** 0 open .. 1 shut: blinks come in their own rhythm, each a fifth of a second. */
export function blink(t: Traits, time: number): number {
  const span = 3.4 / t.manner.tempo;
  const s = time / span + t.manner.phase;
  let shut = 0;
  for (let i = -1; i <= 0; i++) {
    const n = Math.floor(s) + i;
    const h = hashInts(t.seed, n, 51);
    const at = (n + 0.15 + ((h & 0xffff) / 65536) * 0.7) * span;
    const since = (s * span - at) as number;
    const one = (x: number): number =>
      x < 0 || x > 0.24 ? 0 : x < 0.08 ? smoothstep(0, 0.08, x) : 1 - smoothstep(0.1, 0.24, x);
    shut = Math.max(shut, one(since));
    if (h % 6 === 0) shut = Math.max(shut, one(since - 0.34));
  }
  return shut;
}

/** Feelings, mouth and blinks of this instant; acts add to it afterwards. */
export function baseFace(f: Performance): void {
  const { t, state, pose } = f;
  const face = pose.face;
  let told = 0;
  for (const name in state.feelings) {
    const w = clamp(state.feelings[name as Emotion] ?? 0, 0, 1);
    const part = FEELINGS[name as Emotion];
    if (part && w > 0) {
      addFace(face, part, w);
      told += w;
      const [pitch, yaw, roll, shrug] = BEARING[name as Emotion] ?? [0, 0, 0, 0];
      pose.head.pitch += pitch * w;
      pose.head.yaw += yaw * w * Math.sign(t.manner.asymmetry || 1);
      pose.head.roll += roll * w * Math.sign(t.manner.asymmetry || 1);
      for (const arm of pose.arms) arm.shrug += shrug * w;
    }
  }
  addFace(face, THOUGHTFUL.test(t.words) ? PENSIVE : FEELINGS.neutral, clamp(1 - told, 0, 1));
  // Nobody's face is quite even or quite still.
  const m = t.manner.asymmetry;
  face.smile += f.wander(20, 0.21) * 0.03;
  face.browIn += f.wander(21, 0.17) * 0.05 + m * 0.03;
  face.browOut += f.wander(22, 0.15) * 0.05;
  let spoken = 0;
  for (const [shape, w] of state.mouth) {
    if (shape === 'sil') continue;
    spoken += w;
  }
  if (spoken > 0) {
    // Speech takes over the lips; the feeling keeps the corners.
    const keep = 1 - 0.7 * clamp(spoken, 0, 1);
    face.jaw *= keep;
    face.press *= keep;
    face.upperLip *= keep;
    for (const [shape, w] of state.mouth) addFace(face, VISEMES[shape], w * 0.92);
  }
  const b = blink(t, state.time);
  face.lidLeft = Math.max(face.lidLeft, b * 1.0 + face.lidLeft * (1 - b));
  face.lidRight = Math.max(face.lidRight, b * 1.0 + face.lidRight * (1 - b));
}

/** Turns eyes, then head, then chest towards the gaze point; call after the trunk is placed. */
export function lookAt(f: Performance, at: Vec3 | null, weight: number): void {
  const { pose, posed, rig, t, state } = f;
  // Small, quick changes of aim: living eyes never rest on one spot.
  const slot = Math.floor(state.time * 1.1 + t.manner.phase);
  const dart = (n: number): number => noise1(t.seed + 400 + n, slot * 3.7) * 0.035;
  if (at === null || weight <= 0) {
    pose.face.eyeYaw += dart(0);
    pose.face.eyePitch += dart(1) * 0.6;
    pose.head.yaw += f.wander(30, 0.16) * 0.07;
    pose.head.pitch += f.wander(31, 0.14) * 0.035;
    pose.head.roll += t.manner.headTilt + f.wander(32, 0.12) * 0.025;
    return;
  }
  const target = f.local(at);
  const chest = posed[rig.skeleton.id('chest')] as number[];
  const eyes = f.fromHead(0, 0.5, 0.25);
  const dx = target[0] - eyes[0];
  const dy = target[1] - eyes[1];
  const dz = target[2] - eyes[2];
  // In the chest's space, so that limits are the neck's.
  const lx = chest[0] * dx + chest[4] * dy + chest[8] * dz;
  const ly = chest[1] * dx + chest[5] * dy + chest[9] * dz;
  const lz = chest[2] * dx + chest[6] * dy + chest[10] * dz;
  const flat = Math.sqrt(lx * lx + lz * lz);
  const bearing = atan2(lx, lz);
  let pitch = -atan2(ly, Math.max(0.05, flat));
  // Nobody flings round after what passes behind the back or overhead: they give it up and meet it on the other side.
  const behind = smoothstep(2.3, PI, Math.abs(bearing));
  const overhead = 1 - smoothstep(0.02, 0.3, flat / Math.sqrt(flat * flat + ly * ly + 1e-9));
  const yaw = clamp(bearing, -2.4, 2.4) * (1 - behind) * (1 - overhead) * weight;
  pitch = clamp(pitch, -1.1, 1.1) * weight;
  const lying = state.posture === 'lie';
  const free = (v: number, dead: number): number => (v > dead ? v - dead : v < -dead ? v + dead : 0);
  const byChest = lying ? 0 : clamp(free(yaw, 0.9) * 0.55, -0.5, 0.5);
  const rest = yaw - byChest;
  const byHead = clamp(free(rest, 0.06) * 0.82, -1.15, 1.15);
  const headPitch = clamp(free(pitch, 0.05) * 0.68, -0.65, 0.75);
  pose.chest.yaw += byChest * 0.6;
  pose.spine.yaw += byChest * 0.4;
  pose.neck.yaw += byHead * 0.4;
  pose.head.yaw += byHead * 0.6;
  pose.neck.pitch += headPitch * 0.35 - pose.neck.pitch * 0.5 * weight;
  pose.head.pitch += headPitch * 0.65 - pose.head.pitch * 0.5 * weight;
  pose.head.roll += t.manner.headTilt * 0.8 - byHead * 0.08 + f.wander(32, 0.12) * 0.02;
  pose.face.eyeYaw += clamp(rest - byHead, -0.6, 0.6) + dart(0) * 0.5;
  pose.face.eyePitch += clamp(pitch - headPitch, -0.42, 0.42) + dart(1) * 0.3;
}

/** Places the bones of the face. */
export function poseFace(rig: Rig, posed: Posed, face: FacePose, b: FaceBones, h: HeadSpace, t: Traits): void {
  const s = h.scale;
  const q = h.shape;
  const rest = lidRest(t);
  const move = (bone: number, turn: number[], x: number, y: number, z: number): void => {
    const m = rig.attach(posed, bone, turn);
    const parent = posed[rig.skeleton.parents[bone]] as number[];
    m[3] += parent[0] * x + parent[1] * y + parent[2] * z;
    m[7] += parent[4] * x + parent[5] * y + parent[6] * z;
    m[11] += parent[8] * x + parent[9] * y + parent[10] * z;
  };
  const still = euler(0, 0, 0);
  const jaw = clamp(face.jaw, -0.05, 1) * 0.36;
  const smile = clamp(face.smile, -1.2, 1.2);
  const wide = clamp(face.wide, -1, 1);
  const pucker = clamp(face.pucker, 0, 1.1);
  const press = clamp(face.press, 0, 1);
  move(b.jaw, euler(jaw, 0, 0), 0, 0, face.jaw * 0.006 * s);
  // Lips: raised or lowered against jaw and skull, rolled in when pressed, forward when pursed.
  const up = clamp(face.upperLip, -0.5, 1);
  const down = clamp(face.lowerLip, -1, 1);
  const grin = Math.max(0, smile);
  move(
    b.lipUpper,
    euler(press * 0.25, 0, 0),
    0,
    (up * 0.022 + grin * 0.006 - press * 0.006) * s,
    (pucker * 0.03 - press * 0.012 - grin * 0.008) * s,
  );
  move(
    b.lipLower,
    euler(-press * 0.25 - pucker * 0.1, 0, 0),
    0,
    (-down * 0.02 + press * 0.008 + pucker * 0.01 + Math.max(0, grin - 0.3) * 0.004) * s,
    (pucker * 0.03 - press * 0.012 - grin * 0.006) * s,
  );
  // Corners ride half on the jaw.
  const rx = q.mouthY - q.jawPivot[1];
  const rz = q.cornerZ - q.jawPivot[2];
  const half = jaw * 0.42;
  const jy = -rz * half;
  const jz = rx * half;
  for (const side of [0, 1] as const) {
    const k = side === 0 ? 1 : -1;
    const even = 1 + k * t.manner.asymmetry * 0.12;
    const out = (wide * 0.02 + (smile > 0 ? smile * 0.034 : smile * -0.006) - pucker * 0.04) * even;
    const lift = (smile > 0 ? smile * 0.046 : smile * 0.03) * even;
    const back = smile > 0 ? -smile * 0.026 : 0;
    move(
      b.corner[side],
      euler(0, 0, k * Math.max(0, smile) * 0.28),
      k * out * s,
      (lift + jy) * s,
      (back - wide * 0.008 + pucker * 0.026 + jz) * s,
    );
    const cheek = clamp(face.cheek, 0, 1.2);
    move(b.cheek[side], still, k * cheek * 0.006 * s, cheek * 0.024 * s, cheek * 0.012 * s);
    const knit = clamp(face.browKnit, -0.5, 1.2);
    const bi = clamp(face.browIn, -1.2, 1.2);
    const bo = clamp(face.browOut, -1.2, 1.2);
    const angry = Math.max(0, -bi);
    move(
      b.browIn[side],
      euler(0, 0, k * (bo - bi) * 0.22),
      -k * knit * 0.02 * s,
      (bi > 0 ? bi * 0.044 : bi * 0.038) * s,
      angry * 0.008 * s,
    );
    move(b.browOut[side], euler(0, 0, k * (bo - bi) * 0.16), -k * knit * 0.006 * s, (bo * 0.04 - angry * 0.004) * s, 0);
    // Lids turn about the eye's long axis; the upper one follows the eye up and down.
    const tilt = k * q.eyeTilt;
    let axis: Vec3 = [1, tilt, 0];
    const l = Math.sqrt(1 + tilt * tilt);
    axis = [axis[0] / l, axis[1] / l, 0];
    const lid = clamp(side === 0 ? face.lidLeft : face.lidRight, -0.5, 1);
    const squint = clamp(face.squint, 0, 1);
    const span = rest.upper - rest.lower;
    const follow = face.eyePitch * 0.75;
    const shut = smoothstep(0.75, 1, lid);
    const lower = lerp(squint * 0.32 * span - Math.max(0, -lid) * 0.12 - follow * 0.25, 0.14 * span, shut);
    const closed = span - lower;
    const upper =
      lid >= 0
        ? lerp(clamp(follow + squint * 0.08 * span, -0.35, span * 0.8), closed + 0.02, lid)
        : lid * 0.5 + clamp(follow, -0.2, 0.6);
    move(b.lidUpper[side], rotationAxis(axis, Math.min(upper, closed + 0.03)) as number[], 0, 0, 0);
    move(b.lidLower[side], rotationAxis(axis, -lower) as number[], 0, 0, 0);
    // A touch of convergence keeps the look from going through one.
    move(b.eye[side], euler(face.eyePitch, face.eyeYaw - k * 0.025, 0), 0, 0, 0);
  }
  poseTears(rig, posed, face, b, h);
  move(b.tongue, euler(-face.tongue * 0.25, 0, 0), 0, face.tongue * 0.016 * s, face.tongue * 0.02 * s);
}
