/** Legs of quadrupeds: paws, hooves, claws. */
import { lerp, mix, type Vec3 } from '../../math/vec.ts';
import type { SkinWeights } from '../mesh-builder.ts';
import type { Leg } from './plan.ts';
import { only, type Sculpt } from './sculpt.ts';

/** Lower leg as a tube with soft joints, and the foot. */
export function addLeg(o: Sculpt, leg: Leg): void {
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
