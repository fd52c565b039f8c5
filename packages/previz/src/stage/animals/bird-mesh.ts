/** The body of a bird: trunk, head, legs, wings. */
import { cos, PI, pow, sin } from '../../math/trig.ts';
import { add, addScaled, lerp, multiply, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { colourWords, mixRgb, shade } from '../colours.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit } from '../things/kit.ts';
import { type BirdPlan, toeOf } from './bird-plan.ts';
import { addSkin, type Blob, Flesh } from './flesh.ts';

export function buildMesh(k: Kit, plan: BirdPlan): MeshBuilder {
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
          (q[2] - plan.head[2] > s.head * 0.5 ||
            // Parrots have bare cheeks, not a bib.
            (s.crest === undefined && s.tail.length < s.body && q[1] < plan.head[1] - s.head * 0.7))
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
