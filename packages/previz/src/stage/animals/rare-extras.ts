/** Horns of unicorns, feathered wings, beaks, frills, quills, masks: what few animals have. */
import { cos, PI, sin } from '../../math/trig.ts';
import { add, addScaled, lerp, mix, scale, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { smoothCurve } from '../things/shapes.ts';
import { headVec, only, type Sculpt, surfaceAlong } from './sculpt.ts';

const RARE: Readonly<Record<string, (o: Sculpt) => void>> = {
  unicornHorn,
  featherWings,
  beak,
  frill,
  quills,
  eyePatches,
  ringTail,
};

export function addRareExtra(o: Sculpt, extra: string): void {
  RARE[extra]?.(o);
}

function unicornHorn(o: Sculpt): void {
  const { plan, b, kit } = o;
  const r = plan.species.head.skull;
  const horn = kit.mat({
    color: hex('#f2e6c8'),
    color2: hex('#d8b878'),
    pattern: 'stripes',
    patternScale: r * 0.24,
    roughness: 0.2,
    emissive: [0.06, 0.05, 0.03],
  });
  b.setSkin(only(plan.rig.id('head')));
  const at = (t: number): Vec3 => add(plan.skull, headVec(plan, 0, r * (0.75 + 2.5 * t), r * (0.55 + 1.5 * t)));
  b.tube([at(0), at(0.5), at(1)], [r * 0.2, r * 0.12, r * 0.01], horn, kit.n(12));
  b.setSkin(null);
}

/** Long feathers in three rows behind the arm of the wing. */
function featherWings(o: Sculpt): void {
  const { plan, b, kit } = o;
  const s = plan.species;
  const w = s.withers / 1.9;
  const base = hex(s.coat.mane && s.footfall === 'paw' ? '#8a6238' : '#f2f0ea');
  const long = kit.mat({ color: base, roughness: 0.85, doubleSided: true, translucency: 0.25 });
  const tips = kit.mat({
    color: [base[0] * 0.72, base[1] * 0.72, base[2] * 0.76],
    roughness: 0.85,
    doubleSided: true,
    translucency: 0.25,
  });
  for (const side of ['L', 'R'] as const) {
    const x = side === 'L' ? 1 : -1;
    const [w1, w2, w3] = [1, 2, 3].map((i) => plan.rig.id(`wing${side}${i}`));
    const [p1, p2, p3] = [1, 2, 3].map((i) => plan.rig.head(`wing${side}${i}`));
    const tip: Vec3 = [p3[0] + x * 1.1 * w, p3[1] - 0.2 * w, p3[2] - 0.7 * w];
    const line: readonly Vec3[] = [p1, p2, p3, tip];
    const skinAt = (t: number): SkinWeights =>
      t < 0.28
        ? only(w1)
        : t < 0.4
          ? [
              [w1, 0.5],
              [w2, 0.5],
            ]
          : t < 0.62
            ? only(w2)
            : t < 0.74
              ? [
                  [w2, 0.5],
                  [w3, 0.5],
                ]
              : only(w3);
    const at = (t: number): Vec3 => {
      const u = t * 3;
      const i = Math.min(2, Math.floor(u));
      return mix(line[i], line[i + 1], u - i);
    };
    b.tube(
      [p1, mix(p1, p2, 0.5), p2, mix(p2, p3, 0.5), p3, tip],
      [0.13, 0.11, 0.1, 0.08, 0.06, 0.02].map((v) => v * w),
      long,
      kit.n(9),
      true,
      [
        only(w1),
        only(w1),
        [
          [w1, 0.5],
          [w2, 0.5],
        ],
        only(w2),
        [
          [w2, 0.5],
          [w3, 0.5],
        ],
        only(w3),
      ],
    );
    for (const [row, count, reach, m] of [
      [0, 20, 1.35, tips],
      [1, 18, 0.85, long],
      [2, 14, 0.5, long],
    ] as const) {
      const n = kit.hero ? count : Math.ceil(count / 2);
      for (let i = 0; i < n; i++) {
        const t = (i + 0.5) / n;
        const root = at(t);
        // Feathers fan out towards the tip of the wing.
        const fan = Math.max(0, t - 0.45) * 1.9;
        const way: Vec3 = [x * sin(fan) * 0.9, -0.08 - 0.05 * row, -cos(fan)];
        const length = reach * w * (0.85 + 0.35 * sin(t * PI));
        const half = (0.25 / (kit.hero ? 1 : 0.55)) * w;
        const acrossX = cos(fan) * half;
        const acrossZ = x * sin(fan) * half;
        const skin = skinAt(t);
        const y = 0.025 * w * row;
        const p = (f: number, k: number): Vec3 => [
          root[0] + way[0] * length * f + acrossX * k,
          root[1] + y + way[1] * length * f,
          root[2] + way[2] * length * f + acrossZ * k,
        ];
        const v = b.vertex(p(-0.05, -0.5), [0, 1, 0], 0, 0, skin);
        b.vertex(p(-0.05, 0.5), [0, 1, 0], half, 0, skin);
        b.vertex(p(0.75, 0.55), [0, 1, 0], half, length, skin);
        b.vertex(p(1, 0.05), [0, 1, 0], 0, length, skin);
        b.vertex(p(0.75, -0.5), [0, 1, 0], 0, length, skin);
        b.triangle(v, v + 1, v + 2, m)
          .triangle(v, v + 2, v + 3, m)
          .triangle(v, v + 3, v + 4, m)
          .triangle(v, v + 2, v + 4, m);
      }
    }
  }
}

function beak(o: Sculpt): void {
  const { plan, b, kit } = o;
  const d = plan.species.head;
  const horn = kit.mat({ color: hex('#e0a82c'), roughness: 0.35 });
  const root = addScaled(plan.muzzleBase, plan.forward, d.skull * 0.25);
  const ring = (
    z: number,
    y: number,
    r: number,
  ): { centre: Vec3; rx: number; rz: number; axisX: Vec3; axisZ: Vec3 } => ({
    centre: add(root, headVec(plan, 0, y * d.skull, z * d.skull)),
    rx: r * d.skull * 0.75,
    rz: r * d.skull,
    axisX: [-1, 0, 0],
    axisZ: plan.up,
  });
  b.setSkin(only(plan.rig.id('head')));
  b.loft(
    [
      ring(-0.1, 0.16, 0.5),
      ring(0.4, 0.16, 0.42),
      ring(0.85, 0.02, 0.27),
      ring(1.1, -0.3, 0.1),
      ring(1.08, -0.5, 0.02),
    ],
    horn,
    kit.n(14),
  );
  b.setSkin(null);
}

/** A bony shield behind the head, and three horns. */
function frill(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const r = plan.species.head.skull;
  const plate = kit.mat({
    color: hex('#8a6a4a'),
    color2: hex('#b5602c'),
    pattern: 'noise',
    patternScale: r * 0.5,
    roughness: 0.8,
    doubleSided: true,
  });
  b.setSkin(only(plan.rig.id('head')));
  const at = (x: number, y: number, z: number): Vec3 => add(plan.skull, headVec(plan, r * x, r * y, r * z));
  const n = 16;
  const rim = (i: number): Vec3 => {
    const a = -0.35 + (i / n) * (PI + 0.7);
    return at(cos(a) * 2.3, 0.35 + sin(a) * 2.5, -0.85 - 0.75 * sin(a));
  };
  const root = (i: number): Vec3 => {
    const a = -0.35 + (i / n) * (PI + 0.7);
    return at(cos(a) * 0.85, 0.15 + sin(a) * 0.75, -0.1);
  };
  for (let i = 0; i < n; i++) {
    b.quad(root(i), root(i + 1), rim(i + 1), rim(i), plate);
    if (i % 2 === 0) b.tube([rim(i), addScaled(rim(i), plan.up, r * 0.22)], [r * 0.12, r * 0.01], mats.tooth, 6);
  }
  for (const x of [1, -1]) {
    const horn = smoothCurve(
      [at(x * 0.5, 0.75, 0.25), at(x * 0.6, 1.4, 0.9), at(x * 0.62, 1.75, 1.7), at(x * 0.6, 1.8, 2.4)],
      3,
    );
    b.tube(
      horn,
      horn.map((_, i) => r * 0.24 * (1 - 0.93 * (i / (horn.length - 1)))),
      mats.tooth,
      kit.n(9),
    );
  }
  const nose = addScaled(plan.muzzleTip, plan.up, plan.species.head.muzzleTip * 0.8);
  b.tube(
    [nose, add(nose, scale(plan.up, r * 0.5)), add(nose, headVec(plan, 0, r * 0.75, r * 0.2))],
    [r * 0.2, r * 0.12, r * 0.01],
    mats.tooth,
    kit.n(8),
  );
  b.setSkin(null);
}

function quills(o: Sculpt): void {
  const { plan, b, kit, flesh } = o;
  const s = plan.species;
  const dark = kit.mat({ color: hex('#3a2c22'), roughness: 0.7 });
  const pale = kit.mat({ color: hex('#c9b595'), roughness: 0.7 });
  const count = kit.hero ? 520 : 190;
  const long = kit.said('porcupine|echidna') ? 2.6 : 1;
  const body = plan.rig.id('body');
  const chest = plan.rig.id('chest');
  for (let i = 0; i < count; i++) {
    // Golden angle over the back.
    const u = 1 - (1.9 * (i + 0.5)) / count;
    const a = i * 2.399963;
    const ring = Math.sqrt(Math.max(0, 1 - u * u));
    if (sin(a) * ring < -0.25) continue;
    const middle: Vec3 = [0, s.withers - s.chest, 0];
    const way: Vec3 = [cos(a) * ring, sin(a) * ring * 0.9 + 0.15, u * 1.2];
    if (u > 0.86) continue;
    const p = surfaceAlong(
      flesh,
      [middle[0], middle[1], lerp(-s.body * 0.5, s.body * 0.5, (u + 1) / 2)],
      [way[0], Math.max(0.02, way[1]), way[2] * 0.35],
      s.chest * 2.6,
    );
    const out: Vec3 = [way[0] * 0.8, Math.max(0.1, way[1]), way[2] * 0.3 - 0.75];
    const l = s.chest * 0.42 * long * (0.8 + 0.4 * ((i * 37) % 10) * 0.1);
    b.setSkin(only(p[2] > 0 ? chest : body));
    b.tube(
      [addScaled(p, out, -l * 0.1), addScaled(p, out, l)],
      [s.chest * 0.045, s.chest * 0.006],
      i % 3 === 0 ? pale : dark,
      3,
      false,
    );
  }
  b.setSkin(null);
}

/** Dark fur round the eyes: a panda's patches, a raccoon's mask. */
function eyePatches(o: Sculpt): void {
  const { plan, b, kit, flesh, mats } = o;
  const s = plan.species;
  const d = s.head;
  const m = s.coat.marks ? mats.marks : mats.feet;
  b.setSkin(only(plan.rig.id('head')));
  for (const side of [1, -1]) {
    const way = add(
      add([side * s.eye.side * (d.width ?? 0.95), 0, 0], scale(plan.up, s.eye.up - 0.05)),
      scale(plan.forward, s.eye.forward),
    );
    const at = surfaceAlong(flesh, plan.skull, way, d.skull * 2.2);
    const r = Math.max(s.eye.size * 1.9, d.skull * 0.2);
    b.ellipsoid(addScaled(at, way, -r * 0.55), [r * 1.05, r * 1.15, r * 0.8], m, kit.n(14), kit.n(9));
  }
  b.setSkin(null);
}

function ringTail(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const t = plan.species.tail;
  const bones = [1, 2, 3, 4].map((i) => plan.rig.id(`tail${i}`));
  for (let i = 2; i < 12; i += 2) {
    const u = i / 12;
    const r = lerp(t.base, t.tip, u) + (t.bushy ?? 0) * sin(PI * Math.min(1, u * 0.92 + 0.03));
    b.setSkin(only(bones[Math.min(3, Math.floor(i / 3))]));
    b.tube(
      [mix(plan.tail[i], plan.tail[i - 1], 0.3), plan.tail[i], mix(plan.tail[i], plan.tail[i + 1], 0.3)],
      [r * 0.9, r * 1.06, r * 0.9],
      mats.marks,
      kit.n(12),
    );
  }
  b.setSkin(null);
}
