/** Antlers, horns, tusks and trunks. */
import { pow } from '../../math/trig.ts';
import { add, addScaled, lerp, mix, scale, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import { smoothCurve } from '../things/shapes.ts';
import { trunkPoint } from './plan.ts';
import { headVec, only, type Sculpt } from './sculpt.ts';

export function antlers(o: Sculpt): void {
  const { plan, b, kit } = o;
  const r = plan.species.head.skull;
  const bone = kit.mat({ color: [0.42, 0.31, 0.2], roughness: 0.7 });
  b.setSkin(only(plan.rig.id('head')));
  const size = plan.species.withers * 0.42;
  for (const side of [1, -1]) {
    const at = (x: number, y: number, z: number): Vec3 =>
      add(plan.skull, headVec(plan, side * (r * 0.4 + x * size), r * 0.75 + y * size, z * size - r * 0.1));
    const beam = smoothCurve(
      [at(0, 0, 0), at(0.2, 0.32, -0.28), at(0.55, 0.72, -0.3), at(0.62, 1.15, 0.0), at(0.48, 1.42, 0.16)],
      3,
    );
    const thick = size * 0.052;
    b.tube(
      beam,
      beam.map((_, i) => thick * (1 - 0.75 * (i / (beam.length - 1)))),
      bone,
      kit.n(8),
    );
    const tine = (from: number, x: number, y: number, z: number): void => {
      const root = beam[from];
      const tip = add(root, headVec(plan, side * x * size, y * size, z * size));
      b.tube(
        [root, addScaled(mix(root, tip, 0.55), plan.up, -0.04 * size), tip],
        [thick * 0.72, thick * 0.55, thick * 0.1],
        bone,
        kit.n(7),
      );
    };
    tine(1, 0.08, 0.2, 0.36);
    tine(4, 0.16, 0.3, 0.3);
    tine(6, 0.3, 0.28, -0.12);
    tine(9, -0.06, 0.34, 0.22);
  }
  b.setSkin(null);
}

export function horns(o: Sculpt, curled: boolean): void {
  const { plan, b, kit } = o;
  const s = plan.species;
  const r = s.head.skull;
  const horn = kit.mat({
    color: [0.52, 0.45, 0.33],
    color2: [0.3, 0.25, 0.18],
    pattern: 'stripes',
    patternScale: r * 0.2,
    roughness: 0.55,
  });
  const long = s.coat.pattern === 'scales' ? 2.1 : s.coat.pattern === 'patches' ? 0.75 : 1.3;
  b.setSkin(only(plan.rig.id('head')));
  for (const side of [1, -1]) {
    const at = (x: number, y: number, z: number): Vec3 => add(plan.skull, headVec(plan, side * r * x, r * y, r * z));
    const points = curled
      ? [at(0.32, 0.85, 0), at(0.5, 1.5, -0.35), at(0.85, 1.75, -1.1), at(1.15, 1.25, -1.75), at(1.25, 0.7, -1.7)]
      : s.coat.pattern === 'scales'
        ? [
            at(0.45, 0.75, -0.4),
            at(0.6, 1.2, -0.4 - 0.4 * long),
            at(0.7, 1.35, -0.4 - 0.9 * long),
            at(0.65, 1.75, -0.4 - 1.3 * long),
          ]
        : [
            at(0.62, 0.72, -0.15),
            at(0.62 + 0.5 * long, 0.85, -0.1),
            at(0.62 + 0.8 * long, 1.0 + 0.35 * long, 0.15),
            at(0.62 + 0.72 * long, 1.0 + 0.8 * long, 0.3),
          ];
    const curve = smoothCurve(points, 4);
    const thick = r * 0.23;
    b.tube(
      curve,
      curve.map((_, i) => thick * (1 - 0.9 * (i / (curve.length - 1)))),
      horn,
      kit.n(9),
    );
  }
  b.setSkin(null);
}

export function trunk(o: Sculpt): void {
  const { plan, b, mats, kit } = o;
  const s = plan.species;
  const bones = [1, 2, 3, 4, 5].map((i) => plan.rig.id(`trunk${i}`));
  const points: Vec3[] = [];
  const radii: number[] = [];
  const skins: SkinWeights[] = [];
  for (let i = 0; i <= 20; i++) {
    const t = i / 20;
    points.push(trunkPoint(s, plan.muzzleTip, t));
    // Rings of skin make it wrinkle.
    radii.push(lerp(s.head.muzzleTip * 0.86, s.head.muzzleTip * 0.3, pow(t, 0.8)) * (i % 2 ? 1.025 : 0.985));
    const u = t * 5 - 0.5;
    const k = Math.max(0, Math.min(4, Math.floor(u)));
    const f = Math.max(0, Math.min(1, u - k));
    skins.push(
      i === 0
        ? only(plan.rig.id('head'))
        : k >= 4
          ? only(bones[4])
          : [
              [bones[k], 1 - f],
              [bones[k + 1], f],
            ],
    );
  }
  b.tube(points, radii, mats.main, kit.n(14), true, skins);
}

export function tusks(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const r = plan.species.head.muzzleTip;
  b.setSkin(only(plan.rig.id('head')));
  for (const side of [1, -1]) {
    const at = (x: number, y: number, z: number): Vec3 => add(plan.muzzleTip, [side * r * x, r * y, r * z]);
    const curve = smoothCurve([at(0.72, -0.2, -0.1), at(0.95, -1.1, 0.7), at(1.0, -1.75, 1.9), at(0.85, -1.7, 3.1)], 3);
    b.tube(
      curve,
      curve.map((_, i) => r * 0.26 * (1 - 0.85 * pow(i / (curve.length - 1), 1.5))),
      mats.tooth,
      kit.n(10),
    );
  }
  b.setSkin(null);
}

/** A rhinoceros's two horns, one behind the other on the nose. */
export function nasalHorn(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const r = plan.species.head.muzzleTip;
  b.setSkin(only(plan.rig.id('head')));
  for (const [along, length] of [
    [-0.25, 2.9],
    [-1.45, 1.3],
  ]) {
    const foot = add(add(plan.muzzleTip, scale(plan.forward, r * along)), scale(plan.up, r * 0.75));
    const at = (t: number): Vec3 =>
      add(add(foot, scale(plan.up, r * length * t)), scale(plan.forward, r * length * 0.28 * (t * 1.5 - t * t * 2.2)));
    const curve = [0, 0.25, 0.5, 0.75, 1].map(at);
    b.tube(
      curve,
      [0.5, 0.4, 0.28, 0.16, 0.03].map((k) => k * r),
      mats.tooth,
      kit.n(12),
    );
  }
  b.setSkin(null);
}
