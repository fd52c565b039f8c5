/** The bare body as fields: trunk, arms, legs and neck, melted together, sized by proportions and build. */
import { clamp, lerp, type Vec3 } from '../../math/vec.ts';
import { ball, ellipsoid, type Field, melt, mirrored, Profile, roundCone, trunk } from './field.ts';
import { ARM_BIND, type Proportions } from './skeleton.ts';
import type { Traits } from './traits.ts';

export interface BodyField {
  /** Trunk alone (with bust and seat), symmetric in x. */
  trunk: Field;
  /** Left arm alone, from the shoulder to the wrist. */
  arm: Field;
  /** Left leg alone. */
  leg: Field;
  neck: Field;
  /** Everything melted together. */
  all: Field;
  /** Trunk with both legs, without arms. */
  lower: Field;
  neckRadius: number;
  /** Half width of the trunk at a height. */
  halfWidth(y: number): number;
  depthFront(y: number): number;
  depthBack(y: number): number;
  axisZ(y: number): number;
  /** Least and greatest y of the trunk. */
  low: number;
  high: number;
}

export function buildBodyField(t: Traits, p: Proportions): BodyField {
  const b = p.bulk;
  const female = t.gender === 'female' ? clamp((t.ageYears - 9) / 8, 0, 1) : 0;
  const child = 1 - t.grown;
  const fat = t.weight;
  const slim = 1 + (fat - 0.33) * 0.32;
  const broad = 1 + t.muscle * 0.08 - 0.03;
  const shoulderY = p.shoulder[1];
  const y = (s: number): number => lerp(p.hipY, shoulderY, s);
  const belly = Math.max(0, fat - 0.35) * 0.13 + child * 0.018 + t.elder * 0.012;
  const rows: number[][] = [
    [p.hipY - 0.1 * b, 0.115, 0.07, 0.08, 0],
    [p.hipY - 0.03 * b, 0.158 + female * 0.008, 0.092, 0.112 + female * 0.008, 0],
    [p.hipY + 0.045 * b, 0.161 + female * 0.004, 0.098 + belly * 0.5, 0.112, 0],
    [y(0.27), 0.143 - female * 0.024, 0.1 + belly - female * 0.008, 0.083, 0.004],
    [y(0.45), 0.146 - female * 0.022, 0.104 + belly * 0.8 - female * 0.012, 0.085, 0],
    [y(0.6), 0.16 - female * 0.02, 0.112 + belly * 0.2 - female * 0.012, 0.098, -0.008],
    [y(0.75), 0.17 - female * 0.022, 0.119 - female * 0.016, 0.104, -0.014],
    [y(0.88), 0.17 - female * 0.022, 0.106 - female * 0.014, 0.103, -0.018],
    [y(0.97), 0.15 - female * 0.016, 0.08 - female * 0.006, 0.092, -0.022],
    [y(1.04), 0.105 - female * 0.012, 0.058, 0.078, -0.024],
    [y(1.1), 0.062, 0.045, 0.06, -0.024],
  ].map(([yy, w, df, db, z]) => {
    const s = (yy - p.hipY) / (shoulderY - p.hipY);
    const waistness = clamp(1 - Math.abs(s - 0.3) * 2.2, 0, 1);
    const top = clamp((s - 0.5) * 2.5, 0, 1);
    const wide =
      b * lerp(1, broad, top) * slim * (1 + waistness * child * 0.07 + waistness * Math.max(0, fat - 0.4) * 0.32);
    return [yy, w * wide, df * b * slim, db * b * slim, z * b];
  });
  const low = rows[0][0];
  const high = rows[rows.length - 1][0];
  const profile = new Profile(rows);
  const core = trunk(profile, low, high, 0.22);

  const bust = female * (t.ageYears > 13 ? 1 : 0.2) * lerp(0.85, 1.15, fat);
  const bustY = y(0.69) - t.elder * 0.03 * b;
  const breast = ellipsoid(
    [0.066 * b, bustY, profile.at(bustY, 1) + profile.at(bustY, 3) - 0.032 * b],
    [0.06 * b * bust + 1e-3, 0.062 * b * bust + 1e-3, 0.062 * b * bust + 1e-3],
  );
  const pec = ellipsoid([0.075 * b, y(0.78), 0.062 * b], [0.085 * b, 0.06 * b, 0.05 * b * (0.8 + t.muscle * 0.5)]);
  const seat = ellipsoid(
    [0.075 * b, p.hipY - 0.035 * b, -0.06 * b],
    [0.086 * b * slim, 0.088 * b, (0.074 + female * 0.01) * b * slim],
  );
  const [sx, sy, sz] = p.shoulder;
  const trapezius = roundCone(
    [0.03 * b, y(1.09), -0.03 * b],
    [sx * 0.86, sy + 0.012 * b, sz - 0.006 * b],
    0.05 * b,
    0.036 * b,
  );
  const trunkHalf: Field = (px, py, pz) => {
    let d = core(px, py, pz);
    d = melt(d, seat(px, py, pz), 0.05 * b);
    d = melt(d, trapezius(px, py, pz), 0.06 * b);
    if (bust > 0.05) d = melt(d, breast(px, py, pz), 0.035 * b);
    else if (child < 0.6) d = melt(d, pec(px, py, pz), 0.04 * b);
    return d;
  };
  const trunkField = mirrored(trunkHalf);

  const limb = b * lerp(1, 0.9, female * 0.6) * (1 + (fat - 0.33) * 0.3 + child * 0.08);
  const at = (d: number, along = 0, forward = 0): Vec3 => [
    sx + ARM_BIND[0] * d - ARM_BIND[1] * along,
    sy + ARM_BIND[1] * d + ARM_BIND[0] * along,
    sz + forward,
  ];
  const bigArm = limb * (1 + t.muscle * 0.22);
  const u = p.upperArm;
  const armParts: Field[] = [
    ball([sx - 0.006 * b, sy - 0.004 * b, sz], 0.055 * bigArm),
    roundCone(at(0.01), at(u), 0.049 * bigArm, 0.038 * limb),
    ellipsoid(at(u * 0.55, 0, 0.012 * b), [0.04 * bigArm, 0.07 * b, 0.036 * bigArm]),
    roundCone(at(u), at(u + p.foreArm * 0.45), 0.039 * limb, 0.04 * bigArm),
    roundCone(at(u + p.foreArm * 0.4), at(u + p.foreArm), 0.039 * limb, 0.0255 * limb),
  ];
  const arm: Field = (px, py, pz) => {
    let d = armParts[0](px, py, pz);
    for (let i = 1; i < armParts.length; i++) d = melt(d, armParts[i](px, py, pz), 0.03 * b);
    return d;
  };

  const legThick = b * (1 + female * 0.04) * (1 + (fat - 0.33) * 0.3 + child * 0.1 + t.muscle * 0.05);
  const hx = p.hipX;
  const legParts: Field[] = [
    roundCone(
      [hx * 1.04, p.hipY - 0.03 * b, 0.004 * b],
      [hx, p.kneeY + 0.04 * b, 0.008 * b],
      0.084 * legThick,
      0.052 * legThick,
    ),
    roundCone(
      [hx, p.kneeY + 0.03 * b, 0.008 * b],
      [hx, p.kneeY - 0.03 * b, 0.006 * b],
      0.052 * legThick,
      0.048 * legThick,
    ),
    roundCone([hx, p.kneeY - 0.03 * b, 0.004 * b], [hx, p.ankleY, -0.008 * b], 0.047 * legThick, 0.034 * legThick),
    ellipsoid([hx * 1.02, p.kneeY - p.shin * 0.3, -0.022 * b], [0.047 * legThick, p.shin * 0.24, 0.044 * legThick]),
  ];
  const leg: Field = (px, py, pz) => {
    let d = legParts[0](px, py, pz);
    for (let i = 1; i < legParts.length; i++) d = melt(d, legParts[i](px, py, pz), 0.03 * b);
    return d;
  };

  const neckRadius =
    p.head * lerp(0.2, t.gender === 'male' ? 0.245 : 0.2, t.grown) * (1 + t.muscle * 0.12 + (fat - 0.33) * 0.25);
  const neck = roundCone(
    [0, p.neckY - 0.05 * b, -0.03 * b],
    [0, p.chinY + p.head * 0.2, -p.head * 0.1],
    neckRadius * 1.08,
    neckRadius * 0.96,
  );

  const all: Field = (px, py, pz) => {
    const ax = px < 0 ? -px : px;
    let d = melt(trunkHalf(ax, py, pz), arm(ax, py, pz), 0.05 * b);
    d = melt(d, leg(ax, py, pz), 0.03 * b);
    return melt(d, neck(px, py, pz), 0.05 * b);
  };
  const lower: Field = (px, py, pz) => {
    const ax = px < 0 ? -px : px;
    return melt(trunkHalf(ax, py, pz), leg(ax, py, pz), 0.04 * b);
  };
  return {
    trunk: trunkField,
    arm,
    leg,
    neck,
    all,
    lower,
    neckRadius,
    halfWidth: (yy) => profile.at(yy, 0),
    depthFront: (yy) => profile.at(yy, 1),
    depthBack: (yy) => profile.at(yy, 2),
    axisZ: (yy) => profile.at(yy, 3),
    low,
    high,
  };
}
