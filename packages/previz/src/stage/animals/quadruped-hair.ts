/** Manes, fleeces, beards and whiskers. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { add, addScaled, cross, lerp, mix, normalize, scale, sub, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { addSkin, type Blob, boxRound, Flesh } from './flesh.ts';
import { headVec, only, type Sculpt } from './sculpt.ts';

/** Draws hair made of blobs over its own box. */
function hair(o: Sculpt, blobs: readonly Blob[], melt: number, cell: number, material: number): void {
  const flesh = new Flesh(blobs, melt);
  const { min, max } = boxRound(blobs, cell * 2.5);
  addSkin(o.b, flesh, { min, max, cell, paint: () => material, soft: melt, axisY: (min[1] + max[1]) / 2 });
}

export function lionMane(o: Sculpt): void {
  const { plan } = o;
  const s = plan.species;
  const id = (n: string): number => plan.rig.id(n);
  const blobs: Blob[] = [];
  const rings: readonly (readonly [Vec3, number, number, number])[] = [
    [addScaled(plan.skull, plan.forward, -s.head.skull * 0.45), s.head.skull * 1.08, s.head.skull * 0.6, id('head')],
    [plan.neck[2], s.neck.top * 1.5, s.neck.top * 0.95, id('neck2')],
    [plan.neck[1], s.neck.base * 1.25, s.neck.base * 0.8, id('neck')],
    [plan.neck[0], s.neck.base * 1.35, s.neck.base * 0.75, id('chest')],
  ];
  rings.forEach(([c, ring, r, bone], j) => {
    for (let i = 0; i < 9; i++) {
      const a = (i * TAU) / 9 + j * 0.35;
      const droop = sin(a) < 0 ? 1.16 : 1;
      const p: Vec3 = [c[0] + cos(a) * ring * 0.92, c[1] + sin(a) * ring * droop, c[2] - sin(a) * ring * 0.3];
      blobs.push({
        a: p,
        b: add(p, [cos(a) * r * 0.3, sin(a) * r * 0.3 - r * 0.35, -r * 0.5]),
        ra: r * 0.62,
        rb: r * 0.26,
        bone,
      });
    }
  });
  hair(o, blobs, s.head.skull * 0.22, o.cell * 0.85, o.mats.mane);
}

export function horseMane(o: Sculpt): void {
  const { plan } = o;
  const s = plan.species;
  const [n0, n1, n2] = plan.neck;
  const way = normalize(sub(n2, n0));
  const crest = normalize(cross(way, [1, 0, 0]));
  const top = crest[1] > 0 ? crest : scale(crest, -1);
  const bones = [plan.rig.id('neck'), plan.rig.id('neck2'), plan.rig.id('head')];
  const blobs: Blob[] = [];
  const short = s.withers < 1.4;
  for (let i = 0; i <= 9; i++) {
    const t = i / 9;
    const c = t < 0.5 ? mix(n0, n1, t * 2) : mix(n1, n2, t * 2 - 1);
    const r = lerp(s.neck.base * 1.02, s.neck.top * 0.98, t);
    const root = addScaled(c, top, r);
    const bone = t < 0.45 ? bones[0] : t < 0.92 ? bones[1] : bones[2];
    if (short) {
      blobs.push({
        a: addScaled(root, top, -0.02),
        b: addScaled(root, top, 0.07),
        ra: 0.032,
        rb: 0.02,
        bone,
        flat: 0.6,
      });
      continue;
    }
    const fall = addScaled(add(root, [s.neck.top * 0.72, -s.neck.length * 0.28, 0]), way, -0.03);
    blobs.push({ a: root, b: add(root, [s.neck.top * 0.42, -0.04, 0]), ra: 0.042, rb: 0.045, bone });
    blobs.push({ a: add(root, [s.neck.top * 0.42, -0.04, 0]), b: fall, ra: 0.042, rb: 0.018, bone });
  }
  const poll = addScaled(addScaled(plan.skull, plan.up, s.head.skull * 0.92), plan.forward, -s.head.skull * 0.15);
  blobs.push({
    a: poll,
    b: addScaled(addScaled(poll, plan.forward, s.head.skull * 1.25), plan.up, -s.head.skull * 0.05),
    ra: 0.04,
    rb: 0.016,
    bone: bones[2],
    flat: 0.8,
  });
  hair(o, blobs, 0.05, o.cell * 0.8, o.mats.mane);
}

export function fleece(o: Sculpt): void {
  const { plan, kit } = o;
  const s = plan.species;
  const blobs: Blob[] = [];
  const rng = kit.rng.fork('fleece');
  const body = plan.rig.id('body');
  const chest = plan.rig.id('chest');
  const r = s.chest * 0.3;
  const count = kit.hero ? 130 : 60;
  for (let i = 0; i < count; i++) {
    // Points spread evenly over an ellipsoid (golden angle), jittered.
    const u = 1 - (2 * (i + 0.5)) / count;
    const a = i * 2.399963;
    const ring = Math.sqrt(1 - u * u * u * u);
    const x = cos(a) * ring * s.chest * s.flat * 1.04;
    const y = s.withers - s.chest * 0.95 + sin(a) * ring * s.chest * 0.98;
    const z = u * (s.body / 2 + s.chest * 1.05);
    const size = r * rng.range(0.8, 1.2);
    blobs.push({ a: [x, y, z], b: [x, y, z], ra: size, rb: size, bone: z > 0 ? chest : body });
  }
  for (let i = 0; i < 14; i++) {
    const t = i / 13;
    const c = mix(plan.neck[0], plan.neck[2], t * 0.85);
    const a = i * 2.4;
    const n = lerp(s.neck.base, s.neck.top, t);
    const p = add(c, [cos(a) * n * 0.75, sin(a) * n * 0.75, 0]);
    blobs.push({ a: p, b: p, ra: r * 0.75, rb: r * 0.75, bone: plan.rig.id(t < 0.5 ? 'neck' : 'neck2') });
  }
  for (let i = 0; i < 5; i++) {
    const a = (i * TAU) / 5;
    const p = add(
      plan.skull,
      headVec(plan, cos(a) * s.head.skull * 0.35, s.head.skull * 0.85, sin(a) * s.head.skull * 0.3),
    );
    blobs.push({ a: p, b: p, ra: s.head.skull * 0.33, rb: s.head.skull * 0.33, bone: plan.rig.id('head') });
  }
  hair(o, blobs, r * 0.35, o.cell * 0.85, o.mats.mane);
}

export function beard(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  const goat = s.withers < 0.8;
  b.setSkin(only(plan.rig.id(goat ? 'jaw' : 'neck2')));
  const root = goat
    ? addScaled(addScaled(plan.muzzleTip, plan.up, -s.head.muzzleTip * 1.1), plan.forward, -s.head.muzzleTip * 0.5)
    : addScaled(mix(plan.neck[1], plan.neck[2], 0.5), [0, 1, 0], -s.neck.top * 0.7);
  const l = goat ? s.head.skull * 1.1 : s.neck.length * 0.22;
  b.tube(
    [root, add(root, [0, -l * 0.5, 0.01]), add(root, [0, -l, -0.01])],
    [l * 0.22, l * 0.2, l * 0.03],
    goat ? mats.main : mats.mane,
    kit.n(8),
  );
  b.setSkin(null);
}

export function whiskers(o: Sculpt): void {
  const { plan, b, kit } = o;
  if (!kit.hero) return;
  const d = plan.species.head;
  const white = kit.mat({ color: [0.85, 0.84, 0.8], roughness: 0.5, castsShadow: false });
  b.setSkin(only(plan.rig.id('head')));
  for (const side of [1, -1])
    for (let i = 0; i < 4; i++) {
      const root = add(
        plan.muzzleTip,
        headVec(plan, side * d.muzzleTip * 0.8, -d.muzzleTip * (0.1 + 0.12 * i), d.muzzleTip * 0.2),
      );
      const tip = add(root, headVec(plan, side * d.skull * 1.05, d.skull * (0.22 - 0.17 * i), -d.skull * 0.1));
      whisker(b, root, tip, d.skull * 0.008, white);
    }
  b.setSkin(null);
}

function whisker(b: MeshBuilder, root: Vec3, tip: Vec3, r: number, material: number): void {
  const middle = add(mix(root, tip, 0.55), [0, (tip[1] - root[1]) * 0.12 + r * 6, 0]);
  b.tube([root, middle, tip], [r, r * 0.8, r * 0.25], material, 3, false);
}
