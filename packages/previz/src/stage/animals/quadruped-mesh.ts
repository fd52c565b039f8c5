/** The skinned mesh of a four-legged animal. */
import { fbm2 } from '../../math/noise.ts';
import { PI, sin } from '../../math/trig.ts';
import { add, addScaled, dot, lerp, mix, normalize, sub, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder, type SkinWeights } from '../mesh-builder.ts';
import type { Mesh } from '../scene.ts';
import type { Kit } from '../things/kit.ts';
import type { CoatMaterials } from './coat.ts';
import { addSkin, type Blob, Flesh } from './flesh.ts';
import type { Leg, Plan } from './plan.ts';
import { addExtras } from './quadruped-extras.ts';
import { addEar, addFace } from './quadruped-face.ts';
import { addLeg } from './quadruped-legs.ts';
import { only, type Sculpt } from './sculpt.ts';

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
