/** The skinned mesh of a four-legged animal. */
import { fbm2 } from '../../math/noise.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { add, addScaled, cross, dot, lerp, mix, normalize, scale, sub, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import type { Mesh } from '../scene.ts';
import type { Kit } from '../things/kit.ts';
import { smoothCurve } from '../things/shapes.ts';
import type { CoatMaterials } from './coat.ts';
import { addSkin, type Blob, Flesh } from './flesh.ts';
import type { Leg, Plan } from './plan.ts';
import { addExtras } from './quadruped-extras.ts';

/** Everything that adds to the mesh sees this. */
export interface Sculpt {
  kit: Kit;
  plan: Plan;
  mats: CoatMaterials;
  b: MeshBuilder;
  flesh: Flesh;
  /** Side of a lattice cell, metres. */
  cell: number;
}

/** Skin of one bone. */
export const only = (bone: number): SkinWeights => [[bone, 1]];

export function quadrupedMesh(kit: Kit, plan: Plan, mats: CoatMaterials): Mesh {
  const s = plan.species;
  const flesh = new Flesh(bodyBlobs(plan), s.chest * 0.6);
  const size = s.body + s.chest * 2 + s.neck.length * 0.5;
  const cell = size / (kit.hero ? 38 : 20);
  const sculpt: Sculpt = { kit, plan, mats, b: new MeshBuilder(), flesh, cell };
  addTrunkAndHead(sculpt);
  for (const leg of plan.legs) addLeg(sculpt, leg);
  addFace(sculpt);
  for (const side of [1, -1] as const) addEar(sculpt, side);
  addTail(sculpt);
  addExtras(sculpt);
  return sculpt.b.build();
}

function bodyBlobs(plan: Plan): Blob[] {
  const s = plan.species;
  const id = (name: string): number => plan.rig.id(name);
  const { shoulderZ: zS, hipZ: zH } = plan;
  const flat = s.flat;
  const yR = s.croup - s.rump;
  const yC = s.withers - s.chest;
  // The back is nearly straight; what the belly lacks in depth it lacks below.
  const yB = (s.withers + s.croup) / 2 - s.belly - 0.012 * s.withers;
  const body = id('body');
  const chest = id('chest');
  const blobs: Blob[] = [
    { a: [0, yR, zH - s.rump * 0.15], b: [0, yB, 0], ra: s.rump, rb: s.belly, bone: body, flat },
    { a: [0, yB, 0], b: [0, yC, zS], ra: s.belly, rb: s.chest, bone: body, boneB: chest, flat },
    {
      a: [0, yC, zS],
      b: [0, yC + s.chest * 0.12, zS + s.chest * 0.25],
      ra: s.chest,
      rb: s.chest * 0.8,
      bone: chest,
      flat,
    },
  ];
  const [n0, n1, n2] = plan.neck;
  const n = s.neck;
  const nFlat = n.flat ?? 0.9;
  const melt = n.top * 0.9;
  blobs.push(
    {
      a: addScaled(n0, [0, 0, -1], n.base * 0.3),
      b: n1,
      ra: n.base,
      rb: (n.base + n.top) / 2,
      bone: id('neck'),
      boneB: id('neck2'),
      flat: nFlat,
      melt: s.chest * 0.5,
    },
    { a: n1, b: n2, ra: (n.base + n.top) / 2, rb: n.top, bone: id('neck2'), boneB: id('head'), flat: nFlat, melt },
  );
  const humps = s.extras?.includes('hump') ? [0] : s.extras?.includes('twoHumps') ? [-0.3, 0.3] : [];
  for (const z of humps) {
    const base: Vec3 = [0, s.withers - s.chest * 0.5, z * s.body];
    const r = s.chest * (humps.length > 1 ? 0.5 : 0.68);
    blobs.push({
      a: base,
      b: add(base, [0, s.chest * 1.05, -0.03]),
      ra: r,
      rb: r * 0.5,
      bone: z > 0.1 ? chest : body,
      flat: 0.75,
      melt: s.chest * 0.5,
    });
  }
  for (const leg of plan.legs) blobs.push(...legBlobs(plan, leg));
  blobs.push(...headBlobs(plan));
  return blobs;
}

function legBlobs(plan: Plan, leg: Leg): Blob[] {
  const s = plan.species;
  const id = (name: string): number => plan.rig.id(name);
  const r = leg.front ? s.frontR : s.hindR;
  const [top, mid, low] = leg.joints;
  const carrier = id(leg.parent);
  const side = Math.sign(top[0]);
  const upper = id(`${leg.name}u`);
  const lower = id(`${leg.name}l`);
  const blade: Vec3 = leg.front
    ? [side * s.chest * s.flat * 0.5, s.withers - s.chest * 0.65, plan.shoulderZ - s.chest * 0.25]
    : [side * s.rump * s.flat * 0.42, s.croup - s.rump * 0.85, plan.hipZ + s.rump * 0.1];
  const shoulder: Blob[] = s.extras?.includes('shell')
    ? []
    : [{ a: blade, b: top, ra: r[0] * 0.7, rb: r[0] * 0.95, bone: carrier, boneB: upper, flat: 0.7 }];
  return [
    ...shoulder,
    { a: top, b: mid, ra: r[0], rb: r[1] * 1.06, bone: upper, melt: r[0] * 0.5 },
    { a: mid, b: mix(mid, low, 0.45), ra: r[1], rb: r[2] * 0.72, bone: lower, melt: r[1] * 0.6 },
  ];
}

function headBlobs(plan: Plan): Blob[] {
  const s = plan.species;
  const d = s.head;
  const bone = plan.rig.id('head');
  const { skull, forward, up, muzzleBase, muzzleTip } = plan;
  const width = d.width ?? 0.95;
  const melt = d.skull * 0.35;
  const back = addScaled(skull, forward, -d.skull * 0.12);
  const blobs: Blob[] = [
    { a: back, b: addScaled(skull, forward, d.skull * 0.12), ra: d.skull, rb: d.skull * 0.96, bone, flat: width, melt },
    {
      a: addScaled(muzzleBase, forward, -d.skull * 0.2),
      b: muzzleTip,
      ra: d.muzzleBase,
      rb: d.muzzleTip,
      bone,
      flat: width,
      melt: melt * 1.1,
    },
  ];
  const cheek = d.cheek ?? 0;
  for (const side of [1, -1]) {
    const x = side * d.skull * width;
    if (cheek > 0) {
      const c = add(addScaled(addScaled(skull, up, -d.skull * 0.34), forward, d.skull * 0.12), [x * 0.5, 0, 0]);
      blobs.push({
        a: c,
        b: add(addScaled(c, forward, -d.skull * 0.3), [side * cheek, -cheek * 0.5, 0]),
        ra: d.skull * 0.5,
        rb: d.skull * 0.3 + cheek * 0.3,
        bone,
        melt,
      });
    }
    // Brow over each eye, and the pads from which whiskers grow.
    const brow = add(
      addScaled(addScaled(skull, up, d.skull * (s.eye.up + 0.36)), forward, d.skull * s.eye.forward * 0.72),
      [x * s.eye.side * 0.85, 0, 0],
    );
    blobs.push({ a: brow, b: brow, ra: d.skull * 0.2, rb: d.skull * 0.2, bone, melt });
    const pad = add(addScaled(addScaled(muzzleTip, forward, -d.muzzleTip * 0.35), up, -d.muzzleTip * 0.25), [
      side * d.muzzleTip * 0.45 * width,
      0,
      0,
    ]);
    blobs.push({ a: pad, b: pad, ra: d.muzzleTip * 0.72, rb: d.muzzleTip * 0.72, bone, melt: d.muzzleTip * 0.4 });
  }
  return blobs;
}

/** Trunk, neck and upper legs on a coarse lattice; the head on one twice as fine. */
function addTrunkAndHead(o: Sculpt): void {
  const { plan, flesh, cell } = o;
  const s = plan.species;
  const r = s.head.skull;
  const headMin: Vec3 = [-r * 1.9, Math.min(plan.muzzleTip[1], plan.skull[1]) - r * 1.6, plan.skull[2] - r * 1.3];
  const headMax: Vec3 = [r * 1.9, plan.skull[1] + r * 1.7, Math.max(plan.muzzleTip[2], plan.skull[2]) + r * 1.6];
  const headCell = Math.min(cell, (r * 2 + s.head.muzzle) / (o.kit.hero ? 18 : 10));
  const axisY = s.withers - s.chest;
  const w = Math.max(s.chest, s.belly, s.rump) * s.flat + s.frontR[0] * 0.8 + s.stance * 0.3 + cell;
  const low = Math.min(s.front[0] * s.withers, s.hind[0] * s.croup, s.withers - 2 * s.chest) * 0.55;
  const hump = (s.extras ?? []).some((e) => e === 'hump' || e === 'twoHumps') ? s.chest * 1.1 : 0;
  const top = Math.max(s.withers + hump, s.croup, plan.neck[2][1] + s.neck.top) + s.chest * 0.4;
  const inHead = (x: number, y: number, z: number, m: number): boolean =>
    x > headMin[0] + m &&
    x < headMax[0] - m &&
    y > headMin[1] + m &&
    y < headMax[1] - m &&
    z > headMin[2] + m &&
    z < headMax[2] - m;
  addSkin(o.b, flesh, {
    min: [-w, low, plan.hipZ - s.rump * 1.5],
    max: [w, top, Math.max(plan.neck[2][2], plan.shoulderZ + s.chest) + s.chest],
    cell,
    paint: painter(o),
    fine: o.kit.hero,
    soft: s.chest * 0.16,
    skip: (x, y, z) => inHead(x, y, z, cell * 1.2),
    axisY,
  });
  addSkin(o.b, flesh, {
    min: headMin,
    max: headMax,
    cell: headCell,
    paint: painter(o),
    fine: o.kit.hero,
    soft: s.head.skull * 0.25,
    axisY: plan.skull[1],
  });
}

/** Which colour a face of the skin has. */
function painter(o: Sculpt): (p: Vec3, n: Vec3) => number {
  const { plan, mats } = o;
  const s = plan.species;
  const d = s.head;
  const seed = o.kit.context.seed;
  const spots = s.coat.pattern === 'patches';
  const bib = s.coat.muzzle !== undefined && s.foot.kind === 'paw' && (s.heavy ?? 0) < 0.5;
  return (p, n) => {
    const rel = sub(p, plan.muzzleBase);
    const ahead = dot(rel, plan.forward);
    const above = dot(rel, plan.up);
    const headward =
      dot(sub(p, plan.skull), plan.forward) > -d.skull * 0.9 &&
      p[1] > plan.neck[1][1] - d.skull &&
      p[2] > plan.neck[1][2];
    if (headward) {
      if (s.foot.kind === 'hoof')
        return s.coat.muzzle && ahead > d.muzzle * (s.coat.pattern === 'wool' ? -0.6 : 0.7)
          ? mats.muzzle
          : spots && fbm2(seed + 3, p[0] / d.skull, p[1] / d.skull + 4, 2) > 0.12 && ahead < 0
            ? mats.marks
            : mats.main;
      if (
        s.coat.muzzle &&
        ((ahead > d.muzzle * 0.1 && above < d.muzzleTip * 0.62) ||
          (bib && ahead > -d.skull * 0.75 && above < -d.muzzleBase * 0.05))
      )
        return mats.muzzle;
      if (spots && fbm2(seed + 3, p[0] / d.skull, p[1] / d.skull + 4, 2) > 0.12 && ahead < 0) return mats.marks;
      return mats.main;
    }
    const front = p[2] > plan.shoulderZ + s.chest * 0.35 && n[2] > 0.25 && p[1] < plan.neck[1][1] + s.neck.top * 0.3;
    const thighs = p[1] < s.withers - s.chest * 1.55;
    if (front && s.foot.kind === 'paw' && bib) return mats.under;
    if (n[1] < -0.4 && Math.abs(p[2]) < s.body * 0.62 && p[1] < s.withers - s.chest && !thighs) return mats.under;
    if (n[1] < -0.55 && p[1] < s.withers - s.chest * 1.2) return mats.under;
    if (spots && fbm2(seed, p[2] / s.chest / 1.5 + p[0] * 2, p[1] / s.chest / 1.5 + (p[0] > 0 ? 7 : 1), 3) > 0.06)
      return mats.marks;
    if (s.coat.legs && thighs && p[1] < s.front[0] * s.withers * 1.02) return mats.legs;
    return mats.main;
  };
}

/** Lower leg as a tube with soft joints, and the foot. */
function addLeg(o: Sculpt, leg: Leg): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  const id = (part: string): number => plan.rig.id(leg.name + part);
  const r = leg.front ? s.frontR : s.hindR;
  const [, mid, low, fet, sole] = leg.joints;
  const [u, l, c, p] = ['u', 'l', 'c', 'p'].map(id);
  const half = (x: number, y: number): SkinWeights => [
    [x, 0.5],
    [y, 0.5],
  ];
  const columns = kit.n(12);
  const shaft = (a: number, z: number, t: number): number => lerp(a, z, t);
  const points: Vec3[] = [
    mix(leg.joints[0], mid, 0.75),
    mid,
    mix(mid, low, 0.3),
    mix(mid, low, 0.7),
    mix(mid, low, 0.92),
    low,
    mix(low, fet, 0.12),
    mix(low, fet, 0.5),
    mix(low, fet, 0.88),
    fet,
    mix(fet, sole, 0.5),
  ];
  const radii = [
    r[1] * 0.85,
    r[1] * 0.98,
    shaft(r[1], r[2], 0.45),
    r[2] * 0.96,
    r[2] * 1.02,
    r[2] * 1.06,
    r[2] * 1.0,
    shaft(r[2], r[3], 0.5) * 0.88,
    r[3] * 0.94,
    r[3] * 1.06,
    r[3],
  ];
  const skins: SkinWeights[] = [
    only(u),
    half(u, l),
    only(l),
    only(l),
    [
      [l, 0.75],
      [c, 0.25],
    ],
    half(l, c),
    [
      [l, 0.2],
      [c, 0.8],
    ],
    only(c),
    [
      [c, 0.8],
      [p, 0.2],
    ],
    half(c, p),
    only(p),
  ];
  b.tube(points, radii, mats.legs, columns, false, skins);
  b.setSkin(only(p));
  const f = s.foot;
  const x = sole[0];
  const z = sole[2];
  if (f.kind === 'hoof') {
    b.loft(
      [
        { centre: [x, 0, z + f.length * 0.12], rx: f.width * 0.5, rz: f.length * 0.5 },
        { centre: [x, f.height * 0.55, z + f.length * 0.05], rx: f.width * 0.42, rz: f.length * 0.4 },
        {
          centre: [x, f.height, z - f.length * 0.02],
          rx: Math.max(r[3] * 1.02, f.width * 0.34),
          rz: Math.max(r[3] * 1.02, f.length * 0.3),
        },
      ],
      mats.feet,
      columns,
      false,
    );
    b.disc([x, 0.001, z + f.length * 0.12], f.width * 0.5, mats.feet, columns, false);
  } else if (f.kind === 'column') {
    b.loft(
      [
        { centre: [x, f.height * 0.02, z + f.length * 0.06], rx: f.width * 0.5, rz: f.length * 0.5 },
        { centre: [x, f.height * 0.6, z + f.length * 0.03], rx: f.width * 0.47, rz: f.length * 0.47 },
        { centre: [x, f.height * 1.5, z], rx: r[3], rz: r[3] },
      ],
      mats.legs,
      columns,
      false,
    );
    b.disc([x, 0.001, z + f.length * 0.06], f.width * 0.5, mats.feet, columns, false);
    for (let i = -1; i <= 1; i++)
      b.ellipsoid(
        [x + i * f.width * 0.3, f.height * 0.22, z + f.length * (0.5 - Math.abs(i) * 0.09)],
        [f.width * 0.13, f.height * 0.2, f.length * 0.07],
        mats.tooth,
        kit.n(8),
        kit.n(6),
      );
  } else {
    const m = s.coat.feet && f.kind === 'paw' ? mats.feet : mats.legs;
    b.ellipsoid(
      [x, f.height * 0.52, z + f.length * 0.1],
      [f.width * 0.48, f.height * 0.52, f.length * 0.46],
      m,
      kit.n(12),
      kit.n(8),
    );
    for (let i = 0; i < 4; i++) {
      const k = (i - 1.5) / 1.5;
      const toe: Vec3 = [x + k * f.width * 0.34, f.height * 0.34, z + f.length * (0.46 - Math.abs(k) * 0.1)];
      b.ellipsoid(toe, [f.width * 0.17, f.height * 0.34, f.length * 0.2], m, kit.n(8), kit.n(6));
      if (f.kind === 'claw' || (s.heavy ?? 0) > 0.6)
        b.tube(
          [
            [toe[0], toe[1], toe[2] + f.length * 0.12],
            [toe[0], toe[1] * 0.9, toe[2] + f.length * 0.26],
            [toe[0], 0.004, toe[2] + f.length * 0.36],
          ],
          [f.width * 0.07, f.width * 0.05, 0.003],
          mats.nose,
          6,
        );
    }
  }
  b.setSkin(null);
}

/** Point of the flesh's surface along a ray from inside. */
export function surfaceAlong(flesh: Flesh, from: Vec3, direction: Vec3, far: number): Vec3 {
  const d = normalize(direction);
  let t = 0;
  for (let i = 0; i < 64 && t < far; i++) {
    const v = flesh.at(from[0] + d[0] * t, from[1] + d[1] * t, from[2] + d[2] * t);
    if (v > -far * 1e-3) break;
    t += Math.max(-v * 0.6, far * 2e-3);
  }
  return addScaled(from, d, t);
}

function addFace(o: Sculpt): void {
  const { plan, b, kit, mats, flesh } = o;
  const s = plan.species;
  const d = s.head;
  const { skull, forward, up, muzzleBase, muzzleTip } = plan;
  const inHead = (x: number, y: number, z: number): Vec3 => add(add([x, 0, 0], scale(up, y)), scale(forward, z));
  const width = d.width ?? 0.95;
  const slit = s.coat.iris !== '#1c110b' && (s.extras?.includes('whiskers') ?? false) && s.withers < 0.5;
  for (const side of [1, -1]) {
    const way = inHead(side * s.eye.side * width, s.eye.up, s.eye.forward);
    const at = surfaceAlong(flesh, skull, way, d.skull * 2.2);
    const e = s.eye.size;
    const out = normalize(way);
    const look = normalize([out[0] * 0.75, out[1] * 0.4, out[2] + 0.25]);
    b.setSkin(only(plan.rig.id('eyes')));
    const ball = addScaled(at, out, -e * 0.66);
    b.sphere(ball, e, mats.iris, kit.n(14), kit.n(10));
    const pupil = addScaled(ball, look, e * 0.47);
    b.ellipsoid(
      pupil,
      slit ? [e * 0.42, e * 0.62, e * 0.6] : [e * 0.62, e * 0.62, e * 0.62],
      mats.pupil,
      kit.n(12),
      kit.n(8),
    );
    const shine = add(addScaled(ball, look, e * 0.88), [e * 0.25, e * 0.42, 0]);
    b.sphere(shine, e * 0.2, mats.shine, 8, 6);
    b.setSkin(only(plan.rig.id('head')));
  }
  const tip = addScaled(muzzleTip, forward, d.muzzleTip * 0.78);
  if (s.footfall === 'paw' && s.foot.kind !== 'column') {
    const nose = addScaled(tip, up, d.muzzleTip * 0.34);
    b.ellipsoid(nose, [d.muzzleTip * 0.46, d.muzzleTip * 0.33, d.muzzleTip * 0.36], mats.nose, kit.n(12), kit.n(8));
  } else if (s.foot.kind === 'hoof') {
    for (const side of [1, -1]) {
      const at = surfaceAlong(flesh, muzzleTip, inHead(side * 0.75, 0.35, 0.8), d.muzzleTip * 3);
      b.ellipsoid(
        addScaled(at, forward, -d.muzzleTip * 0.06),
        [d.muzzleTip * 0.13, d.muzzleTip * 0.2, d.muzzleTip * 0.16],
        mats.nose,
        kit.n(8),
        kit.n(6),
      );
    }
  }
  // Lower jaw: a piece of its own, so that the mouth opens cleanly; its lining shows inside.
  b.setSkin(only(plan.rig.id('jaw')));
  const jawBase = addScaled(addScaled(muzzleBase, up, -d.muzzleBase * 0.72), forward, -d.skull * 0.1);
  const jawTip = addScaled(addScaled(muzzleTip, up, -d.muzzleTip * 0.86), forward, -d.muzzleTip * 0.15);
  const jawColor =
    s.foot.kind === 'hoof' && s.coat.pattern !== 'wool'
      ? mats.main
      : s.coat.muzzle
        ? mats.muzzle
        : s.coat.pattern === 'skin'
          ? mats.main
          : mats.under;
  const along = normalize(sub(jawTip, jawBase));
  const side: Vec3 = [1, 0, 0];
  const lift = cross(along, side);
  const ring = (t: number, w: number, h: number): Parameters<MeshBuilder['loft']>[0][number] => ({
    centre: mix(jawBase, jawTip, t),
    rx: w,
    rz: h,
    axisX: side,
    axisZ: lift,
  });
  b.loft(
    [
      ring(-0.15, d.muzzleBase * 0.5, d.muzzleBase * 0.3),
      ring(0.2, d.muzzleBase * 0.62, d.muzzleBase * 0.34),
      ring(0.6, lerp(d.muzzleBase, d.muzzleTip, 0.6) * 0.68, d.muzzleTip * 0.42),
      ring(1, d.muzzleTip * 0.52, d.muzzleTip * 0.34),
    ],
    jawColor,
    kit.n(12),
  );
  const tongue = mix(jawBase, jawTip, 0.62);
  const slab = (middle: Vec3, half: number, w: number, h: number, m: number): void => {
    b.loft(
      [-1, -0.6, 0.6, 1].map((t) => ({
        centre: addScaled(middle, along, half * t),
        rx: w * (Math.abs(t) === 1 ? 0.6 : 1),
        rz: h * (Math.abs(t) === 1 ? 0.5 : 1),
        axisX: side,
        axisZ: lift,
      })),
      m,
      kit.n(10),
    );
  };
  slab(
    addScaled(tongue, up, d.muzzleTip * 0.26),
    d.muzzle * 0.3 + d.muzzleTip * 0.05,
    d.muzzleTip * 0.34,
    d.muzzleTip * 0.12,
    mats.tongue,
  );
  b.setSkin(only(plan.rig.id('head')));
  const roof = addScaled(mix(muzzleBase, muzzleTip, 0.5), up, -lerp(d.muzzleBase, d.muzzleTip, 0.5) * 0.72);
  slab(roof, d.muzzle * 0.42, d.muzzleTip * 0.46, d.muzzleTip * 0.24, mats.mouth);
  if (s.footfall === 'paw' && s.foot.kind !== 'column') {
    for (const x of [-0.36, 0.36]) {
      const root = add(addScaled(addScaled(muzzleTip, up, -d.muzzleTip * 0.68), forward, d.muzzleTip * 0.25), [
        x * d.muzzleTip,
        0,
        0,
      ]);
      b.tube([root, addScaled(root, up, -d.muzzleTip * 0.42)], [d.muzzleTip * 0.1, d.muzzleTip * 0.02], mats.tooth, 6);
    }
  }
  b.setSkin(null);
}

const EAR_WIDTHS: Readonly<Record<string, readonly number[]>> = {
  pointed: [0.85, 1, 0.86, 0.52, 0.06],
  floppy: [0.6, 0.92, 1.06, 0.98, 0.45],
  round: [0.8, 1.05, 1.06, 0.86, 0.32],
  long: [0.55, 0.95, 1.05, 0.9, 0.25],
  leaf: [0.5, 0.95, 1.02, 0.66, 0.08],
  fan: [0.5, 1.02, 1.14, 1, 0.4],
};

function addEar(o: Sculpt, side: 1 | -1): void {
  const { plan, b, kit, mats, flesh } = o;
  const s = plan.species;
  const e = s.ears;
  if (e.shape === 'none') return;
  const { forward, up, skull } = plan;
  const vec = (x: number, y: number, z: number): Vec3 => add(add([side * x, 0, 0], scale(up, y)), scale(forward, z));
  const high = e.up ?? 1;
  const base = addScaled(
    surfaceAlong(flesh, skull, vec(Math.min(1.2, e.out + 0.25), high + 0.15, -0.25), s.head.skull * 2),
    normalize(vec(e.out, high, 0)),
    -e.width * 0.12,
  );
  const step = e.length / 4;
  const points: Vec3[] = [base];
  for (let i = 0; i < 4; i++) {
    const t = i / 3;
    const way =
      e.shape === 'floppy'
        ? vec(0.8 - 0.7 * t, 0.15 - 1.25 * t, 0.12 + 0.12 * t)
        : e.shape === 'fan'
          ? vec(0.75 - 0.1 * t, -0.15 - 0.4 * t, -0.65)
          : vec(e.out * (0.7 + 0.1 * t), high, -0.12 - 0.12 * t);
    points.push(addScaled(points[i], normalize(way), step));
  }
  const facing =
    e.shape === 'fan'
      ? normalize(vec(0.62, 0.1, 0.8))
      : e.shape === 'floppy'
        ? normalize(vec(1, 0.3, 0.25))
        : normalize(vec(0.55, 0.05, 0.9));
  const bone = plan.rig.id(side > 0 ? 'earL' : 'earR');
  const head = plan.rig.id('head');
  const steps = kit.hero ? 3 : 1;
  const line = smoothCurve(points, steps);
  const widths = smoothCurve(
    EAR_WIDTHS[e.shape].map((w): Vec3 => [0, w, 0]),
    steps,
  );
  const last = line.length - 1;
  const rings = (k: number, push: number, thick: number): Parameters<MeshBuilder['loft']>[0] =>
    line.map((p, i) => {
      const dir = normalize(sub(line[Math.min(last, i + 1)], line[Math.max(0, i - 1)]));
      const axisX = normalize(cross(dir, facing));
      const axisZ = normalize(cross(axisX, dir));
      const w = (e.width / 2) * widths[i][1] * k;
      return {
        centre: addScaled(p, axisZ, push),
        rx: w,
        rz: Math.max(0.0008, Math.min(w, e.width * thick)),
        axisX,
        axisZ,
        skin: i === 0 ? only(head) : only(bone),
      };
    });
  b.loft(rings(1, 0, e.shape === 'fan' ? 0.045 : 0.16), mats.ear, kit.n(12));
  if (e.shape !== 'floppy' && e.shape !== 'fan') b.loft(rings(0.6, e.width * 0.115, 0.07), mats.pink, kit.n(10));
}

function addTail(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  const t = s.tail;
  const points = plan.tail;
  const bones = [1, 2, 3, 4].map((i) => plan.rig.id(`tail${i}`));
  const skins = points.map((_, i): SkinWeights => {
    if (i === 0)
      return [
        [plan.rig.id('body'), 0.6],
        [bones[0], 0.4],
      ];
    const u = i / 3;
    const k = Math.min(3, Math.floor(u));
    const f = u - k;
    return k > 0 && f < 0.34
      ? [
          [bones[k - 1], 0.5 - f],
          [bones[k], 0.5 + f],
        ]
      : only(bones[k]);
  });
  const radii = points.map((_, i) => {
    const u = i / 12;
    const fluff = (t.bushy ?? 0) * sin(PI * Math.min(1, u * 0.92 + 0.03));
    return lerp(t.base, t.tip, u) * (t.bushy && i === 12 ? 0.5 : 1) + fluff * (i === 12 ? 0.3 : 1);
  });
  const tip = s.coat.tailTip !== undefined && t.tuft === undefined;
  const cut = tip ? (s.footfall === 'hoof' && t.length > 0.4 ? 1 : 9) : 12;
  b.tube(points.slice(0, cut + 1), radii.slice(0, cut + 1), mats.main, kit.n(12), true, skins.slice(0, cut + 1));
  if (tip)
    b.tube(
      points.slice(cut),
      radii.slice(cut).map((r) => r * 1.02),
      mats.tailTip,
      kit.n(12),
      true,
      skins.slice(cut),
    );
  if (t.tuft) {
    b.setSkin(only(bones[3]));
    const end = points[12];
    const way = normalize(sub(end, points[10]));
    b.tube(
      [
        addScaled(end, way, -t.tuft * 0.6),
        addScaled(end, way, t.tuft * 0.5),
        addScaled(end, way, t.tuft * 1.6),
        addScaled(end, way, t.tuft * 2.6),
      ],
      [t.tip, t.tuft * 0.8, t.tuft * 0.75, t.tuft * 0.1],
      s.coat.tailTip ? mats.tailTip : mats.mane,
      kit.n(10),
    );
    b.setSkin(null);
  }
}

/** Point on an ellipse round a limb: angle 0 = left, quarter turn = up. */
export const ringPoint = (centre: Vec3, rx: number, ry: number, angle: number): Vec3 => [
  centre[0] + cos(angle) * rx,
  centre[1] + sin(angle) * ry,
  centre[2],
];
