/** Birds: they stand, walk, peck, perch, swim and fly. */
import { familyOf } from '../../catalogue/things.ts';
import { noise1 } from '../../math/noise.ts';
import { hashInts, hashText } from '../../math/random.ts';
import { asin, atan2, cos, PI, pow, sin } from '../../math/trig.ts';
import {
  add,
  addScaled,
  clamp,
  invert,
  lerp,
  type Mat34,
  multiply,
  rotationAxis,
  rotationX,
  rotationY,
  rotationZ,
  scaling,
  smoothstep,
  sub,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext } from '../actor.ts';
import { colourWords, mixRgb, shade } from '../colours.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, Kit, rootOf } from '../things/kit.ts';
import { birdFor } from './bird-kin.ts';
import type { BirdSpecies } from './bird-species.ts';
import { addSkin, type Blob, Flesh } from './flesh.ts';
import { swingAt, swingLift } from './gait.ts';
import { aim, Pose, Rig, twoBone } from './rig.ts';

interface BirdPlan {
  s: BirdSpecies;
  /** Takes a point of the level trunk to the bind pose, in which the bird stands. */
  turn: (p: Vec3) => Vec3;
  /** The trunk's own axes in bind pose. */
  up: Vec3;
  along: Vec3;
  rig: Rig;
  /** Height of the trunk's middle in bind pose (trunk level). */
  y: number;
  neckBase: Vec3;
  head: Vec3;
  hip: Vec3;
  knee: Vec3;
  foot: Vec3;
}

function planOf(s: BirdSpecies): BirdPlan {
  const y = s.leg.length + s.girth * 0.85 + (s.stance > 0.9 ? s.body * 0.26 : 0);
  const up: Vec3 = [0, cos(s.stance), -sin(s.stance)];
  const along: Vec3 = [0, sin(s.stance), cos(s.stance)];
  const turn = (p: Vec3): Vec3 => addScaled(addScaled([p[0], y, 0], up, p[1] - y), along, p[2]);
  const rig = new Rig();
  const neckBase = turn([0, y + s.girth * (s.stance > 0.9 ? 0.05 : 0.35), s.body * 0.36]);
  const head: Vec3 = [
    0,
    neckBase[1] + sin(s.neck.pitch) * s.neck.length + s.head * 0.4,
    neckBase[2] + cos(s.neck.pitch) * s.neck.length + s.head * 0.25,
  ];
  rig.add('body', null, [0, y, 0]);
  rig.add('neck', 'body', neckBase);
  rig.add('head', 'neck', head);
  rig.add('jaw', 'head', [0, head[1] - s.head * 0.2, head[2] + s.head * 0.5]);
  rig.add('eyes', 'head', [0, head[1] + s.head * 0.15, head[2] + s.head * 0.4]);
  rig.add('tail', 'body', turn([0, y + s.girth * 0.25, -s.body * 0.5]));
  for (const [side, x] of [
    ['L', 1],
    ['R', -1],
  ] as const) {
    rig.add(`wing${side}1`, 'body', turn([x * s.girth * 0.7, y + s.girth * 0.5, s.body * 0.2]));
    rig.add(
      `wing${side}2`,
      `wing${side}1`,
      turn([x * (s.girth * 0.7 + s.wing.half * 0.42), y + s.girth * 0.5, s.body * 0.24]),
    );
    rig.add(`fold${side}`, 'body', turn([x * s.girth * 0.75, y + s.girth * 0.3, s.body * 0.2]));
  }
  const hip: Vec3 = [s.leg.spread, s.leg.length * 1.02, 0];
  const knee: Vec3 = [s.leg.spread, s.leg.length * 0.5, -s.leg.length * 0.22];
  const foot: Vec3 = [s.leg.spread, 0, 0];
  for (const [side, x] of [
    ['L', 1],
    ['R', -1],
  ] as const) {
    rig.add(`thigh${side}`, 'body', [x * hip[0], hip[1], hip[2]]);
    rig.add(`shin${side}`, `thigh${side}`, [x * knee[0], knee[1], knee[2]]);
    rig.add(`foot${side}`, `shin${side}`, [x * foot[0], foot[1], foot[2]]);
  }
  return { s, turn, up, along, rig, y, neckBase, head, hip, knee, foot };
}

function buildMesh(k: Kit, plan: BirdPlan): MeshBuilder {
  const { s, rig, y } = plan;
  const b = new MeshBuilder();
  const said = colourWords(k.context.attributes.colour);
  const tint = (code: string, weight = 0.1): Rgb => (said[0] ? mixRgb(said[0], hex(code), weight) : hex(code));
  const feather = (color: Rgb): number =>
    k.mat({
      color,
      color2: shade(color, 0.7),
      pattern: 'fur',
      patternScale: s.body * 0.06,
      roughness: 0.85,
      ...(s.glow ? { emissive: shade(color, s.glow) } : {}),
    });
  const p = s.plumage;
  const main = feather(tint(p.main));
  const breast = feather(said[1] ?? (said[0] ? mixRgb(said[0], hex(p.breast), 0.4) : hex(p.breast)));
  const headMat = feather(tint(p.head));
  const mask = p.mask ? feather(hex(p.mask)) : headMat;
  const fire = (color: Rgb): { emissive?: Rgb } => (s.glow ? { emissive: shade(color, s.glow) } : {});
  const wing = k.mat({
    color: tint(p.wing),
    color2: shade(tint(p.wing), 0.65),
    pattern: 'fur',
    patternScale: s.body * 0.08,
    roughness: 0.85,
    doubleSided: true,
    translucency: 0.2,
    ...fire(tint(p.wing)),
  });
  const wingTip = k.mat({
    color: tint(p.wingTip, 0.5),
    roughness: 0.85,
    doubleSided: true,
    translucency: 0.2,
    ...fire(hex(p.wingTip)),
  });
  const tailMat = k.mat({ color: tint(p.tail, 0.4), roughness: 0.85, doubleSided: true, ...fire(hex(p.tail)) });
  const id = (n: string): number => rig.id(n);
  const only = (n: string): SkinWeights => [[id(n), 1]];

  const trunk: Blob[] = [
    {
      a: [0, y, s.body * 0.16],
      b: [0, y + s.girth * 0.18, -s.body * 0.36],
      ra: s.girth,
      rb: s.girth * 0.5,
      bone: id('body'),
      flat: 0.92,
    },
    {
      a: [0, y + s.girth * 0.18, -s.body * 0.36],
      b: [0, y + s.girth * 0.3, -s.body * 0.52],
      ra: s.girth * 0.5,
      rb: s.girth * 0.26,
      bone: id('body'),
    },
    {
      a: [0, y - s.girth * 0.05, s.body * 0.24],
      b: [0, y + s.girth * 0.1, s.body * 0.34],
      ra: s.girth * 0.86,
      rb: s.girth * 0.6,
      bone: id('body'),
    },
  ];
  const blobs: Blob[] = [
    ...trunk.map((blob) => ({ ...blob, a: plan.turn(blob.a), b: plan.turn(blob.b) })),
    {
      a: addScaled(plan.neckBase, [0, 0, -1], s.neck.radius * 0.3),
      b: [0, plan.head[1] - s.head * 0.3, plan.head[2] - s.head * 0.2],
      ra: s.neck.radius * 1.25,
      rb: s.neck.radius * 0.82,
      bone: id('neck'),
      boneB: id('head'),
    },
    {
      a: plan.head,
      b: addScaled(plan.head, [0, -0.08, 1], s.head * 0.18),
      ra: s.head,
      rb: s.head * 0.88,
      bone: id('head'),
    },
  ];
  for (const side of ['L', 'R'] as const) {
    const x = side === 'L' ? 1 : -1;
    blobs.push({
      a: [x * plan.hip[0], plan.hip[1] + s.girth * 0.15, 0],
      b: [x * plan.knee[0], lerp(plan.hip[1], plan.knee[1], 0.55), plan.knee[2] * 0.5],
      ra: s.girth * 0.36,
      rb: s.leg.radius * 2,
      bone: id(`thigh${side}`),
    });
  }
  const flesh = new Flesh(blobs, s.girth * 0.5);
  const reach = s.girth * 1.25;
  addSkin(b, flesh, {
    min: [-reach, Math.max(0.002, plan.knee[1] * 0.8), -s.body * 0.66 * cos(s.stance) - s.girth * sin(s.stance) * 1.3],
    max: [reach, plan.head[1] + s.head * 1.5, Math.max(plan.head[2] + s.head * 1.6, s.body * 0.7)],
    cell: (s.body + s.neck.length + s.girth) / (k.hero ? 30 : 15),
    fine: k.hero,
    paint: (q, n) => {
      const onHead =
        q[1] > plan.head[1] - s.head * 1.0 && q[2] > plan.head[2] - s.head * 1.3 && q[1] > y + s.girth * 0.4;
      if (onHead)
        return p.mask &&
          (q[2] - plan.head[2] > s.head * 0.5 || (s.crest === undefined && q[1] < plan.head[1] - s.head * 0.7))
          ? mask
          : headMat;
      if (
        s.stance > 1.1
          ? q[2] > s.girth * 0.12
          : n[1] < -0.25 || (q[2] > s.body * 0.34 && q[1] < plan.neckBase[1] + s.neck.length * 0.2)
      )
        return breast;
      return s.neck.length > s.body * 0.3 && q[1] > plan.neckBase[1] + s.neck.length * 0.3 ? headMat : main;
    },
    soft: s.girth * 0.3,
    axisY: y,
  });
  addHead(k, b, plan, headMat);
  addLegs(k, b, plan);
  // Tail fan.
  const t = rig.head('tail');
  b.setSkin(only('tail'));
  const fan = k.hero ? 5 : 3;
  for (let i = 0; i < fan; i++) {
    const f = (i / (fan - 1)) * 2 - 1;
    b.at(
      multiply(
        translation(t[0], t[1], t[2]),
        multiply(
          rotationX(-s.stance),
          multiply(
            translation(0, -Math.abs(f) * s.tail.width * 0.06, s.body * 0.06),
            rotationY(PI + f * Math.min(0.5, s.tail.width / s.tail.length)),
          ),
        ),
      ),
      () => {
        const w = s.tail.width * 0.28;
        const l = s.tail.length * (1 - 0.12 * Math.abs(f)) + s.body * 0.06;
        b.loft(
          [
            { centre: [0, 0, 0], rx: w * 0.6, rz: 0.002 + w * 0.16, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
            { centre: [0, 0, l * 0.7], rx: w, rz: w * 0.1, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
            { centre: [0, 0, l], rx: w * 0.55, rz: w * 0.04, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
          ],
          tailMat,
          8,
        );
      },
    );
  }
  for (const side of ['L', 'R'] as const) addWing(k, b, plan, side, wing, wingTip);
  b.setSkin(null);
  return b;
}

function addHead(k: Kit, b: MeshBuilder, plan: BirdPlan, plumage: number): void {
  const { s, rig, head } = plan;
  const beak = k.mat({ color: hex(s.beak.color), roughness: 0.4 });
  const only = (n: string): SkinWeights => [[rig.id(n), 1]];
  const root: Vec3 = [0, head[1] - s.head * 0.08, head[2] + s.head * 0.78];
  const { length: l, width: w } = s.beak;
  b.setSkin(only('head'));
  const tall = s.beak.shape === 'flat' ? 0.45 : 0.95;
  const down = s.beak.shape === 'hook' ? -0.55 : s.beak.shape === 'flat' ? -0.05 : -0.12;
  const ring = (z: number, dy: number, k2: number): Parameters<MeshBuilder['loft']>[0][number] => ({
    centre: [0, root[1] + dy * l, root[2] + z * l],
    rx: w * 0.5 * k2,
    rz: w * 0.5 * k2 * tall,
    axisX: [-1, 0, 0],
    axisZ: [0, 1, 0],
  });
  b.loft(
    s.beak.shape === 'flat'
      ? [ring(-0.2, 0.06, 0.9), ring(0.25, 0.0, 0.85), ring(0.75, -0.02, 1.05), ring(1, -0.02, 0.7)]
      : [ring(-0.2, 0.05, 1.05), ring(0.35, 0.04, 0.85), ring(0.8, down * 0.35, 0.45), ring(1, down, 0.08)],
    beak,
    k.n(10),
  );
  b.setSkin(only('jaw'));
  const low = (z: number, k2: number): Parameters<MeshBuilder['loft']>[0][number] => ({
    centre: [0, root[1] - w * 0.42 * tall, root[2] + z * l],
    rx: w * 0.42 * k2,
    rz: w * 0.2 * k2,
    axisX: [-1, 0, 0],
    axisZ: [0, 1, 0],
  });
  b.loft(
    s.beak.shape === 'flat'
      ? [low(-0.2, 0.9), low(0.7, 1), low(0.94, 0.7)]
      : [low(-0.2, 1), low(0.4, 0.8), low(0.75, 0.15)],
    beak,
    k.n(8),
  );
  const iris = k.mat({ color: hex(s.eye.color), roughness: 0.08 });
  const pupil = k.mat({ color: [0.006, 0.006, 0.008], roughness: 0.06 });
  const shine = k.mat({ color: [1, 1, 1], emissive: [1.3, 1.3, 1.3], castsShadow: false });
  b.setSkin(only('eyes'));
  for (const x of [1, -1]) {
    const e = s.eye.size;
    const way: Vec3 = s.eye.front ? [x * 0.45, 0.12, 0.88] : [x * 0.84, 0.22, 0.5];
    const at = addScaled(head, way, s.head * 0.98 - e * 0.3);
    b.sphere(at, e, iris, k.n(12), k.n(8));
    b.sphere(addScaled(at, way, e * 0.5), e * 0.6, pupil, k.n(10), k.n(6));
    b.sphere(add(addScaled(at, way, e * 0.95), [0, e * 0.35, 0]), e * 0.2, shine, 6, 5);
  }
  b.setSkin(only('head'));
  if (s.crest === 'comb') {
    const red = k.mat({ color: hex('#b3201c'), roughness: 0.6 });
    for (let i = 0; i < 4; i++)
      b.ellipsoid(
        [0, head[1] + s.head * (1.05 - Math.abs(i - 1.3) * 0.12), head[2] + s.head * (0.55 - i * 0.36)],
        [s.head * 0.1, s.head * 0.38, s.head * 0.24],
        red,
        8,
        6,
      );
    for (const x of [1, -1])
      b.ellipsoid(
        [x * s.head * 0.16, root[1] - s.head * 0.6, root[2] - s.head * 0.12],
        [s.head * 0.1, s.head * 0.34, s.head * 0.16],
        red,
        8,
        6,
      );
  }
  if (s.crest === 'crown' || s.crest === 'fan')
    for (let i = -2; i <= 2; i++) {
      const foot: Vec3 = [0, head[1] + s.head * 0.9, head[2] + s.head * 0.1];
      const tip: Vec3 = [i * s.head * 0.28, head[1] + s.head * 2, head[2] - s.head * (0.35 + 0.1 * Math.abs(i))];
      b.tube([foot, tip], [s.head * 0.07, s.head * 0.04], plumage, 5);
      b.ellipsoid(tip, [s.head * 0.16, s.head * 0.2, s.head * 0.08], plumage, 8, 6);
    }
  if (s.crest === 'tufts')
    for (const x of [1, -1])
      b.tube(
        [
          [x * s.head * 0.45, head[1] + s.head * 0.75, head[2] + s.head * 0.2],
          [x * s.head * 0.72, head[1] + s.head * 1.4, head[2]],
        ],
        [s.head * 0.2, s.head * 0.03],
        plumage,
        7,
      );
}

function addLegs(k: Kit, b: MeshBuilder, plan: BirdPlan): void {
  const { s, rig } = plan;
  const skin = k.mat({ color: hex(s.leg.color), roughness: 0.6 });
  const r = s.leg.radius;
  for (const side of ['L', 'R'] as const) {
    const x = side === 'L' ? 1 : -1;
    const m = (p: Vec3): Vec3 => [x * p[0], p[1], p[2]];
    const [thigh, shin, foot] = ['thigh', 'shin', 'foot'].map((n) => rig.id(n + side));
    const low: Vec3 = [plan.foot[0], r * 1.6, 0];
    b.tube(
      [m([plan.hip[0], lerp(plan.hip[1], plan.knee[1], 0.4), plan.knee[2] * 0.4]), m(plan.knee), m(low)],
      [r * 1.9, r * 1.25, r],
      skin,
      k.n(8),
      true,
      [
        [[thigh, 1]],
        [
          [thigh, 0.5],
          [shin, 0.5],
        ],
        [
          [shin, 0.4],
          [foot, 0.6],
        ],
      ],
    );
    b.setSkin([[foot, 1]]);
    const l = toeOf(s);
    const toes: readonly (readonly [number, number])[] = [
      [0, 1],
      [0.62, 0.85],
      [-0.62, 0.85],
      [PI, 0.55],
    ];
    const tips = toes.map(([a, q]): Vec3 => [x * plan.foot[0] + sin(a) * l * q, r * 0.5, cos(a) * l * q]);
    for (const tip of tips)
      b.tube(
        [m([plan.foot[0], r * 1.5, 0]), [tip[0], r * 0.9, tip[2] * 0.9], tip],
        [r * 0.95, r * 0.7, r * 0.3],
        skin,
        6,
      );
    if (s.leg.webbed) {
      const web = k.mat({ color: hex(s.leg.color), roughness: 0.6, doubleSided: true });
      const o: Vec3 = [x * plan.foot[0], r * 0.9, 0];
      b.quad(o, tips[1], [tips[0][0], r * 0.6, tips[0][2] * 0.95], o, web);
      b.quad(o, [tips[0][0], r * 0.6, tips[0][2] * 0.95], tips[2], o, web);
    }
  }
  b.setSkin(null);
}

/** Open wing (collapsed when folded) and folded wing (collapsed when open). */
function addWing(k: Kit, b: MeshBuilder, plan: BirdPlan, side: 'L' | 'R', wing: number, tip: number): void {
  const { s, rig } = plan;
  const x = side === 'L' ? 1 : -1;
  const [w1, w2] = [rig.id(`wing${side}1`), rig.id(`wing${side}2`)];
  const root: Vec3 = [x * s.girth * 0.7, plan.y + s.girth * 0.5, s.body * 0.2];
  const wrist: Vec3 = [x * (s.girth * 0.7 + s.wing.half * 0.42), plan.y + s.girth * 0.5, s.body * 0.24];
  const c = s.wing.chord;
  const columns = k.hero ? 9 : 5;
  const start = b.vertexCount;
  const spans: number[] = [];
  for (let i = 0; i < columns; i++) {
    const t = i / (columns - 1);
    spans.push(t);
    const inner = t < 0.42;
    const lead: Vec3 = inner
      ? [lerp(root[0], wrist[0], t / 0.42), root[1], lerp(root[2], wrist[2] + c * 0.12, t / 0.42)]
      : [
          lerp(wrist[0], root[0] + x * s.wing.half, (t - 0.42) / 0.58),
          root[1],
          lerp(wrist[2] + c * 0.12, wrist[2] - c * (0.2 + 0.55 * s.wing.pointed), pow((t - 0.42) / 0.58, 1.6)),
        ];
    const depth =
      c * (inner ? 0.95 + 0.1 * t : lerp(1, 0.25 + 0.45 * (1 - s.wing.pointed), pow((t - 0.42) / 0.58, 1.4)));
    const skin: SkinWeights =
      t < 0.34
        ? [[w1, 1]]
        : t < 0.5
          ? [
              [w1, 0.5],
              [w2, 0.5],
            ]
          : [[w2, 1]];
    for (let j = 0; j < 4; j++) {
      const v = j / 3;
      const camber = sin(PI * Math.min(1, v * 1.2)) * c * 0.06 * (1 - t * 0.6);
      const ragged = j === 3 && i % 2 === 1 && t > 0.4 ? 0.9 : 1;
      b.vertex(
        plan.turn([lead[0], lead[1] + camber, lead[2] - depth * v * ragged]),
        addScaled(plan.up, plan.along, 0.25 - 0.4 * v),
        lead[0],
        lead[2] - depth * v,
        skin,
      );
    }
  }
  for (let i = 0; i + 1 < columns; i++)
    for (let j = 0; j < 3; j++) {
      const a = start + i * 4 + j;
      const m = (j === 2 && spans[i] > 0.25) || spans[i] > 0.72 ? tip : wing;
      if (x > 0) b.quadIndices(a, a + 1, a + 5, a + 4, m);
      else b.quadIndices(a + 1, a, a + 4, a + 5, m);
    }
  const f: Vec3 = [x * s.girth * 0.75, plan.y + s.girth * 0.3, s.body * 0.2];
  b.setSkin([[rig.id(`fold${side}`), 1]]);
  const l = s.body * 0.92;
  const ring = (t: number, h: number, y: number): Parameters<MeshBuilder['loft']>[0][number] => ({
    centre: plan.turn([f[0] + x * s.girth * (0.2 - 0.42 * t * t), f[1] + y * s.girth, f[2] + s.body * 0.08 - l * t]),
    rx: s.girth * 0.16,
    rz: s.girth * h,
    axisX: [1, 0, 0],
    axisZ: plan.up,
  });
  b.loft([ring(0, 0.2, 0.02), ring(0.14, 0.52, -0.06), ring(0.4, 0.58, -0.06), ring(0.68, 0.38, 0.04)], wing, k.n(12));
  b.loft([ring(0.6, 0.36, 0.02), ring(0.85, 0.2, 0.12), ring(1.02, 0.05, 0.2)], tip, k.n(10));
  b.setSkin(null);
}

/** How much it flies, 0..1, and how fast the wings beat now. */
function flightOf(s: BirdSpecies, state: ActorState): number {
  if (s.beat === 0) return 0;
  const asked = Math.max(actWeight(state, 'fly'), actWeight(state, 'rise') * 0.9);
  const floats = state.posture === 'float' && !s.swims ? 1 : 0;
  return Math.max(asked, floats, s.swims ? 0 : smoothstep(2.2, 3.2, state.speed));
}

function poseBird(plan: BirdPlan, state: ActorState, seed: number, scale: number, toModel: (p: Vec3) => Vec3): Pose {
  const { s, rig } = plan;
  const pose = new Pose(rig);
  const fly = flightOf(s, state);
  const swim =
    s.swims || s.beat === 0 ? Math.max(state.posture === 'float' && fly === 0 ? 1 : 0, actWeight(state, 'swim')) : 0;
  const t = state.time;
  const peck = actWeight(state, 'eat', 'drink') * (0.75 + 0.25 * sin(t * 7)) * (1 - fly);
  const sit =
    Math.max(state.posture === 'sit' || state.posture === 'lie' ? 1 : 0, actWeight(state, 'sit', 'lie')) * (1 - fly);
  const walking = smoothstep(0, 0.15, Math.abs(state.speed)) * (1 - fly) * (1 - swim) * (1 - sit);
  const stride = s.leg.length * 1.3;
  const phase = state.travelled / scale / stride;
  const beatPhase = t * s.beat * 2 * PI;
  const effort = s.glides ? smoothstep(-0.15, 0.25, noise1(seed + 4, t * 0.22)) : 1;
  const flap = fly * (0.18 + 0.82 * effort);
  const hover = fly * smoothstep(1.5, 0.2, state.speed);
  const waddle = walking * (s.girth / s.leg.length > 0.8 ? 0.12 : 0.04) * sin(phase * 2 * PI);
  const pitch = s.stance * Math.max(fly, swim) - hover * 0.5 + peck * 0.5;
  const y =
    fly * 0.06 * s.wing.half * sin(beatPhase + 2.4) * flap +
    walking * 0.02 * s.leg.length * sin(phase * 4 * PI) -
    swim * (plan.y - s.girth * 0.28) +
    swim * 0.012 * sin(t * 1.7 + seed) -
    sit * s.leg.length * 0.66;
  pose.move(
    'body',
    multiply(translation(0, y, 0), multiply(rotationZ(waddle), rotationX(pitch + swim * 0.03 * sin(t * 1.3)))),
  );
  // Head: level whatever the trunk does, with the walk's thrust and quick looks.
  const bob = walking * 0.22 * sin(phase * 4 * PI + 1);
  const glance = Math.floor(t / 1.4 + (seed % 7));
  const turn =
    ((hashInts(seed, glance) & 255) / 255 - 0.5) * 1.6 * smoothstep(0, 0.12, (t / 1.4 + (seed % 7)) % 1) * (1 - fly);
  let yaw = turn * 0.6;
  let look = 0;
  if (state.gaze) {
    const to = sub(toModel(state.gaze), plan.head);
    yaw = clamp(atan2(to[0], to[2]), -1.5, 1.5);
    look = clamp(atan2(to[1], Math.sqrt(to[0] ** 2 + to[2] ** 2)), -0.8, 0.8);
  }
  const stretch = fly * Math.max(0, s.neck.pitch - 0.15);
  const down = peck * (s.neck.length > s.girth ? 1.9 : 0.9) + stretch * 0.9;
  pose.move('neck', rotationX(down + bob - pitch * 0.35 * (1 - peck)));
  pose.move(
    'head',
    multiply(rotationY(yaw), rotationX(-pitch * 0.65 * (1 - peck) - bob - stretch * 0.9 - look + peck * 0.35)),
  );
  const call = Math.max(
    actWeight(state, 'talk', 'sing') * (0.5 + 0.5 * sin(t * 13)),
    state.mouth.reduce((m, [v, w]) => (v === 'sil' ? m : m + w), 0) * 0.8,
  );
  pose.move('jaw', rotationX(clamp(call, 0, 1) * 0.5));
  const slot = Math.floor(t / 2.6);
  const blinkAt = (t - slot * 2.6 - ((hashInts(seed, slot, 9) & 255) / 255) * 2.2) / 0.12;
  pose.move('eyes', scaling(1, blinkAt > 0 && blinkAt < 1 ? 0.15 : 1, 1));
  // A long tail is carried clear of the ground.
  const tailRoot = rig.head('tail')[1];
  const lift =
    Math.max(0, s.stance - asin(clamp((tailRoot * 0.85) / (s.tail.length + s.body * 0.06), -1, 1))) *
    (1 - Math.max(fly, swim));
  pose.move(
    'tail',
    multiply(rotationX(lift - 0.12 * fly + 0.08 * sin(t * 2 + seed)), scaling(lerp(1, 1.5, fly), 1, 1)),
  );
  for (const side of ['L', 'R'] as const)
    wingAndLeg(pose, plan, state, side, { fly, flap, beatPhase, swim, walking, phase, stride, sit });
  return pose;
}

interface Motion {
  fly: number;
  flap: number;
  beatPhase: number;
  swim: number;
  walking: number;
  phase: number;
  stride: number;
  sit: number;
}

function wingAndLeg(pose: Pose, plan: BirdPlan, state: ActorState, side: 'L' | 'R', m: Motion): void {
  const { s } = plan;
  const x = side === 'L' ? 1 : -1;
  const open = Math.max(m.fly, s.beat === 0 ? 1 : 0, actWeight(state, 'stretch', 'wave'));
  const up = 0.75 * sin(m.beatPhase) * m.flap + 0.1 * m.fly;
  const lag = 0.55 * sin(m.beatPhase - 0.95) * m.flap - 0.08 * m.fly;
  const penguin =
    s.beat === 0 ? -1.15 + 0.25 * sin(m.phase * 2 * PI) * m.walking + 0.6 * actWeight(state, 'wave', 'raise') : 0;
  const shoulder = s.beat === 0 ? rotationZ(x * penguin) : rotationAxis(plan.along, x * up);
  pose.move(`wing${side}1`, multiply(shoulder, scaling(Math.max(0.02, open))));
  pose.move(
    `wing${side}2`,
    multiply(
      rotationAxis(plan.up, x * 0.25 * m.fly * (0.5 + 0.5 * sin(m.beatPhase + 1.6))),
      rotationAxis(plan.along, x * lag),
    ),
  );
  pose.move(`fold${side}`, scaling(Math.max(0.02, s.beat === 0 ? 0 : 1 - open)));
  const root = transformPoint(
    pose.frame('body'),
    sub([x * plan.hip[0], plan.hip[1], plan.hip[2]], plan.rig.head('body')),
  );
  const p = m.phase + (x > 0 ? 0 : 0.5);
  const own = p - Math.floor(p);
  const duty = 0.58;
  const reach = m.stride * duty;
  const u = (own - duty) / (1 - duty);
  const z = own < duty ? reach / 2 - own * m.stride : swingAt(u, m.stride, duty);
  const droop = own < duty ? 0 : 0.6 * sin(PI * u) * m.walking;
  // The toes hang down from a lifted foot, clear of the ground.
  const lift = own < duty ? 0 : s.leg.length * 0.3 * swingLift(u) + toeOf(s) * sin(droop);
  let foot: Vec3 = [x * plan.foot[0], lift * m.walking, z * m.walking];
  const tuck = Math.max(m.fly, m.swim * 0.4);
  foot = [
    foot[0],
    lerp(foot[1], root[1] - s.leg.length * 0.35, tuck),
    lerp(foot[2], root[2] - s.leg.length * 0.75, tuck),
  ];
  const thigh: Vec3 = sub([x * plan.knee[0], plan.knee[1], plan.knee[2]], [x * plan.hip[0], plan.hip[1], plan.hip[2]]);
  const shin: Vec3 = sub([x * plan.foot[0], 0, 0], [x * plan.knee[0], plan.knee[1], plan.knee[2]]);
  const len = (v: Vec3): number => Math.sqrt(v[0] ** 2 + v[1] ** 2 + v[2] ** 2);
  const solved = twoBone(root, foot, len(thigh), len(shin), [0, 0, -1]);
  pose.fix(`thigh${side}`, aim(root, thigh, solved.joint));
  pose.fix(`shin${side}`, aim(solved.joint, shin, solved.tip));
  pose.fix(`foot${side}`, multiply(translation(...solved.tip), rotationX(tuck * 1.2 + droop)));
}

/** Length of the toes, metres. */
const toeOf = (s: BirdSpecies): number => s.leg.length * 0.36 + s.leg.radius * 3;

export function bird(id: string, context: BuildContext): Actor {
  const k = new Kit(context, id);
  const s = birdFor(id, familyOf(id), k);
  const young = k.said('chick|duckling|baby|gosling|cygnet|young');
  const size = Math.min(3, k.scale[1]) * (young ? 0.5 : 1);
  const plan = planOf(s);
  const mesh = k.keep(buildMesh(k, plan).build());
  const seed = hashText(id, context.seed) % 1000;
  const scaled = scaling(size);
  const worldOf = (state: ActorState): Mat34 => multiply(rootOf(state), scaled);
  const posed = (state: ActorState): { pose: Pose; world: Mat34 } => {
    const world = worldOf(state);
    const inverse = invert(world);
    return { pose: poseBird(plan, state, seed, size, (p) => transformPoint(inverse, p)), world };
  };
  const at = (state: ActorState, bone: string, p: Vec3): Vec3 => {
    const { pose, world } = posed(state);
    return transformPoint(multiply(world, pose.frame(bone)), sub(p, plan.rig.head(bone)));
  };
  const height = plan.head[1] + s.head;
  return {
    size: [
      Math.max(s.girth * 2.2, familyOf(id) === 'bird' ? s.wing.half * 2 : 0) * size,
      height * size,
      (s.body + s.tail.length * 0.8 + s.head) * size,
    ],
    anchors: { top: translation(0, height * size, 0), back: translation(0, (plan.y + s.girth) * size, 0) },
    draw(state, scene, cast) {
      const { pose, world } = posed(state);
      scene.instances.push({ mesh, transform: world, bones: pose.matrices(), cast, fixed: false });
    },
    joints(state) {
      return {
        head: at(state, 'head', plan.head),
        eyes: at(state, 'eyes', plan.rig.head('eyes')),
        mouth: at(state, 'jaw', plan.rig.head('jaw')),
        neck: at(state, 'neck', plan.neckBase),
        chest: at(state, 'body', plan.turn([0, plan.y, s.body * 0.3])),
        hips: at(state, 'body', plan.turn([0, plan.y, -s.body * 0.1])),
        footLeft: at(state, 'footL', plan.foot),
        footRight: at(state, 'footR', [-plan.foot[0], 0, 0]),
      };
    },
    strideLength: (speed) => (speed > 2.2 && s.beat > 0 ? 0 : s.leg.length * 1.3 * size),
    footfalls: [],
  };
}
