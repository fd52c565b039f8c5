/**
 * Keypoints of a person in the order of OpenPose: 18 of the body (COCO), 21 of each hand, 70 of the face. Each is a point of
 * the bind pose that one bone carries, so that a posed instance tells where all of them are.
 */
import { cos, sin, TAU } from '../../math/trig.ts';
import { lerp, type Mat34, type Vec3 } from '../../math/vec.ts';
import { lidRest } from '../people/face.ts';
import type { FaceBones, HeadSpace } from '../people/head.ts';
import { ARM_BIND, FINGERS, type Proportions, SIGN, type Skeleton } from '../people/skeleton.ts';
import type { Traits } from '../people/traits.ts';

/** Where each group begins within a person's points. */
export const BODY = { from: 0, count: 18 } as const;
export const LEFT_HAND = { from: 18, count: 21 } as const;
export const RIGHT_HAND = { from: 39, count: 21 } as const;
export const FACE = { from: 60, count: 70 } as const;
export const POSE_POINTS = 130;

/** A point of the bind pose, metres, the bone that carries it, and how thick what lies round it is. */
export interface PosePoint {
  bone: number;
  at: Vec3;
  /** Metres that the person's own body may lie before it, with clothes and hair, for it to count as seen. */
  depth: number;
}

/** The points of a person; `at` in the person's own space. */
export type PosePoints = readonly PosePoint[];

/** The points of somebody with this skeleton and face. */
export function posePoints(s: Skeleton, p: Proportions, h: HeadSpace, f: FaceBones, t: Traits): PosePoints {
  return [...bodyPoints(s, p, h), ...handPoints(s, p, 0), ...handPoints(s, p, 1), ...facePoints(h, f, t)];
}

/** World places of a posed person's points: three numbers each. `bones`: twelve numbers a bone, as an Instance has them. */
export function placePoints(points: PosePoints, transform: Mat34, bones: Float32Array): Float32Array {
  const out = new Float32Array(points.length * 3);
  const m = transform;
  points.forEach(({ bone, at }, i) => {
    const b = bone * 12;
    const row = (r: number): number =>
      bones[b + r] * at[0] + bones[b + r + 1] * at[1] + bones[b + r + 2] * at[2] + bones[b + r + 3];
    const x = row(0);
    const y = row(4);
    const z = row(8);
    for (let r = 0; r < 3; r++) out[i * 3 + r] = m[r * 4] * x + m[r * 4 + 1] * y + m[r * 4 + 2] * z + m[r * 4 + 3];
  });
  return out;
}

function bodyPoints(s: Skeleton, p: Proportions, h: HeadSpace): PosePoint[] {
  const b = p.bulk;
  const at = (name: string, depth: number): PosePoint => ({
    bone: s.id(name),
    at: s.bind[s.id(name)],
    depth: depth * b,
  });
  const head = (point: Vec3, depth: number): PosePoint => ({ bone: s.id('head'), at: h.out(point), depth: depth * b });
  const { eye, ear, noseTip, eyeRadius } = h.shape;
  const side = (k: number, [x, y, z]: Vec3): Vec3 => [k * x, y, z];
  const eyeFront: Vec3 = [eye[0], eye[1], eye[2] + eyeRadius];
  const arm = (tag: string): PosePoint[] => [
    at(`upperArm${tag}`, 0.17),
    at(`foreArm${tag}`, 0.12),
    at(`hand${tag}`, 0.09),
  ];
  const leg = (tag: string): PosePoint[] => [at(`thigh${tag}`, 0.28), at(`shin${tag}`, 0.16), at(`foot${tag}`, 0.13)];
  return [
    head(noseTip, 0.03),
    { bone: s.id('chest'), at: [0, p.shoulder[1], p.shoulder[2]], depth: 0.26 * b },
    ...arm('R'),
    ...arm('L'),
    ...leg('R'),
    ...leg('L'),
    head(side(-1, eyeFront), 0.03),
    head(eyeFront, 0.03),
    head(side(-1, ear), 0.07),
    head(ear, 0.07),
  ];
}

/** Wrist, then thumb, index, middle, ring and little finger, four points each from root to tip. */
function handPoints(s: Skeleton, p: Proportions, side: 0 | 1): PosePoint[] {
  const tag = side === 0 ? 'L' : 'R';
  const k = SIGN[side];
  const h = p.hand;
  const depth = 0.05 * p.bulk;
  const bind = (name: string): Vec3 => s.bind[s.id(name)];
  const point = (name: string, at: Vec3): PosePoint => ({ bone: s.id(name), at, depth });
  const beyond = (name: string, length: number): Vec3 => {
    const [x, y, z] = bind(name);
    return [x + k * ARM_BIND[0] * length, y + ARM_BIND[1] * length, z];
  };
  const thumb = (share: number): Vec3 => {
    const a = bind(`thumb1${tag}`);
    const b = bind(`thumb2${tag}`);
    return [lerp(a[0], b[0], share), lerp(a[1], b[1], share), lerp(a[2], b[2], share)];
  };
  const fingers = FINGERS.flatMap((name) => {
    // The second bone carries the two outer links.
    const outer = h * (name === 'little' ? 0.2 : 0.26);
    const [one, two] = [`${name}1${tag}`, `${name}2${tag}`];
    return [
      point(one, bind(one)),
      point(two, bind(two)),
      point(two, beyond(two, outer * 0.5)),
      point(two, beyond(two, outer)),
    ];
  });
  return [
    point(`hand${tag}`, bind(`hand${tag}`)),
    point(`thumb1${tag}`, thumb(0)),
    point(`thumb1${tag}`, thumb(0.55)),
    point(`thumb2${tag}`, thumb(1)),
    point(`thumb2${tag}`, thumb(1.6)),
    ...fingers,
  ];
}

/** The 68 points of the common face model from the person's right to the left, then the pupils. */
function facePoints(h: HeadSpace, b: FaceBones, t: Traits): PosePoint[] {
  const q = h.shape;
  const depth = 0.02 * h.scale * 4;
  const at = (bone: number, x: number, y: number, z: number): PosePoint => ({ bone, at: h.out([x, y, z]), depth });
  const skin = (bone: number, x: number, y: number): PosePoint => {
    const [, , z] = q.front(Math.abs(x), y);
    return at(bone, x, y, z);
  };
  const points: PosePoint[] = [];
  const chin = 0.015;
  const wide = q.ear[0] * 0.94;
  for (let i = 0; i <= 16; i++) {
    const u = i / 8 - 1;
    const y = lerp(chin, q.eye[1] - 0.02, u ** 4 * 0.35 + u * u * 0.65);
    const out = Math.sqrt(Math.max(0, 1 - (1 - Math.abs(u)) ** 2));
    const z = lerp(q.mouthZ - 0.05, q.ear[2] + 0.04, Math.abs(u) ** 1.6);
    points.push(at(Math.abs(u) > 0.8 ? b.head : b.jaw, wide * out * Math.sign(u), y, z));
  }
  const brow = (k: 1 | -1, s: number): PosePoint => {
    const side = k > 0 ? 0 : 1;
    const x = lerp(q.eye[0] - q.eyeRadius * 1.05, q.eye[0] + q.eyeRadius * 1.2, s);
    return skin(
      s < 0.5 ? b.browIn[side] : b.browOut[side],
      k * x,
      q.browY + 0.02 * sin(Math.min(1, s * 1.1) * 2.5) - 0.014 * s * s,
    );
  };
  for (let i = 4; i >= 0; i--) points.push(brow(-1, i / 4));
  for (let i = 0; i <= 4; i++) points.push(brow(1, i / 4));
  const [, noseY, noseZ] = q.noseTip;
  for (let i = 0; i < 4; i++) {
    const y = lerp(q.eye[1], noseY, i / 3);
    points.push(i === 3 ? at(b.head, 0, noseY, noseZ) : skin(b.head, 0, y));
  }
  for (let i = -2; i <= 2; i++) {
    const share = Math.abs(i) / 2;
    points.push(at(b.head, (i / 2) * q.noseWing[0], q.noseWing[1] - 0.012, lerp(noseZ - 0.02, q.noseWing[2], share)));
  }
  const rest = lidRest(t);
  const lid = (k: 1 | -1, along: number, upper: boolean | null): PosePoint => {
    const side = k > 0 ? 0 : 1;
    const elevation = upper === null ? 0 : upper ? rest.upper : rest.lower;
    const bone = upper === null ? b.head : upper ? b.lidUpper[side] : b.lidLower[side];
    const r = q.eyeRadius * 1.05;
    const ring = Math.sqrt(Math.max(0, 1 - along * along)) * r;
    return at(bone, k * q.eye[0] + along * r, q.eye[1] + sin(elevation) * ring, q.eye[2] + cos(elevation) * ring);
  };
  for (const k of [-1, 1] as const) {
    points.push(lid(k, -0.95, null), lid(k, -0.35, true), lid(k, 0.35, true));
    points.push(lid(k, 0.95, null), lid(k, 0.35, false), lid(k, -0.35, false));
  }
  const lip = (turn: number, size: number): PosePoint => {
    const x = -cos(turn) * q.mouthHalf * size;
    const up = sin(turn);
    const side = x > 0 ? 0 : 1;
    const corner = Math.abs(cos(turn)) > 0.9;
    const bone = corner ? b.corner[side] : up > 0 ? b.lipUpper : b.lipLower;
    const y = q.mouthY + (up > 0 ? q.lipUpper : q.lipLower) * up * size;
    return at(bone, x, y, lerp(q.mouthZ, q.cornerZ, Math.abs(cos(turn))));
  };
  for (let i = 0; i < 12; i++) points.push(lip((i / 12) * TAU, 1));
  for (let i = 0; i < 8; i++) points.push(lip((i / 8) * TAU, i % 4 === 0 ? 0.8 : 0.3));
  for (const k of [-1, 1] as const)
    points.push(at(b.eye[k > 0 ? 0 : 1], k * q.eye[0], q.eye[1], q.eye[2] + q.eyeRadius));
  return points;
}
