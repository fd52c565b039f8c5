/** The head as a field, in head heights from the underside of the chin (y 0 chin .. 1 crown, +z ahead), with the places of its features. */
import { clamp, lerp, type Vec3 } from '../../math/vec.ts';
import { ball, carve, ellipsoid, exit, type Field, melt, roundCone } from './field.ts';
import type { Traits } from './traits.ts';

export interface HeadShape {
  /** Skin of head without the neck; symmetric; head heights. */
  field: Field;
  eye: Vec3;
  eyeRadius: number;
  /** Turn of the eye's axis: outer corner up, radians. */
  eyeTilt: number;
  mouthY: number;
  mouthHalf: number;
  /** Front of the lips and of the mouth's corner. */
  mouthZ: number;
  cornerZ: number;
  lipUpper: number;
  lipLower: number;
  noseTip: Vec3;
  noseWing: Vec3;
  browY: number;
  ear: Vec3;
  /** Top of the hair's root line at the forehead. */
  hairlineY: number;
  jawPivot: Vec3;
  /** Skin point in front at (x, y). */
  front(x: number, y: number): Vec3;
}

export function headShape(t: Traits): HeadShape {
  const g = t.grown;
  const f = t.face;
  const male = t.gender === 'male' ? g : 0;
  const female = t.gender === 'female' ? g : 0;
  const wide = 1 + 0.035 * f.headWidth + (t.weight - 0.35) * 0.06;
  const baby = t.infant;
  const eyeY = lerp(0.415, 0.5, g) - 0.022 * baby;
  const eyeX = lerp(0.165, 0.146, g) * (1 + 0.02 * f.headWidth);
  const eyeR = lerp(0.104, 0.086 + female * 0.011, g) * (1 + 0.05 * f.eyeSize + 0.1 * baby) * lerp(1, 0.93, t.elder);
  const mouthY = lerp(0.165, 0.2, g);
  const noseY = lerp(0.285, 0.33 + female * 0.012, g) - 0.012 * f.noseLength - 0.012 * baby;
  const noseOut = lerp(0.355, 0.41 + male * 0.01 - female * 0.018, g) + 0.012 * f.noseLength - 0.024 * baby;
  const wing = lerp(0.036, 0.042 + male * 0.004 - female * 0.005, g) * (1 + 0.22 * f.noseWidth);
  const browY = eyeY + lerp(0.145, 0.125 - male * 0.012, g);

  const jawW = lerp(0.185, 0.17 + male * 0.018 - female * 0.022, g) * (1 + 0.06 * f.jawWidth) * wide;
  const cheekFull = (lerp(1.12, 1, g) + 0.2 * baby) * (1 + 0.05 * f.cheeks) * lerp(1, 0.94, t.elder);

  const cranium = ellipsoid(
    [0, lerp(0.6, 0.645, g), -0.055],
    [lerp(0.375, 0.338, g) * wide, lerp(0.4, 0.358, g), lerp(0.415, 0.405, g)],
  );
  const forehead = ellipsoid([0, lerp(0.62, 0.68, g), 0.06], [0.26 * wide, 0.22, lerp(0.29, 0.265, g)]);
  const mask = ellipsoid(
    [0, lerp(0.3, 0.36, g), 0.08],
    [lerp(0.275, 0.248, g) * wide, lerp(0.28, 0.3, g), lerp(0.25, 0.24, g)],
  );
  const jawCorner: Vec3 = [jawW, lerp(0.2, 0.2, g), -0.01];
  const chinAt: Vec3 = [0, lerp(0.075, 0.075, g), lerp(0.225, 0.262 + male * 0.012, g) + 0.012 * f.chin];
  const chinR = lerp(0.075, 0.073 + male * 0.01 - female * 0.012, g) * (1 + 0.06 * f.chin);
  const jaw = roundCone(
    jawCorner,
    [lerp(0.05, 0.042 + male * 0.014 - female * 0.012, g), chinAt[1] + 0.012, chinAt[2] - 0.02],
    lerp(0.08, 0.066, g),
    lerp(0.08, 0.066, g),
  );
  const jowl = ellipsoid([jawW * 0.7, 0.16, 0.1], [0.075, 0.075, 0.12]);
  const chin = ball(chinAt, chinR);
  const cheek = ball(
    [lerp(0.15, 0.145, g) * wide, lerp(0.27, 0.33, g), lerp(0.185, 0.19, g)],
    lerp(0.125, 0.105, g) * cheekFull,
  );
  const cheekbone = ellipsoid([0.19 * wide, lerp(0.36, 0.43, g), 0.15], [0.085, 0.06, 0.09 + 0.012 * g]);
  const browRidge = roundCone([0.05, browY - 0.012, 0.265 + 0.012 * male], [0.19, browY - 0.016, 0.205], 0.05, 0.05);
  const socket = ellipsoid([eyeX, eyeY - 0.005, 0.375], [eyeR * 1.35, eyeR * 1.05, 0.1]);
  const bridgeTop: Vec3 = [0, eyeY + 0.045, lerp(0.272, 0.31 + male * 0.012 + 0.01 * f.bridge, g)];
  const tip: Vec3 = [0, noseY, noseOut];
  const bridge = roundCone(
    bridgeTop,
    [0, noseY + 0.035, noseOut - 0.014],
    lerp(0.034, 0.028, g) * (1 + 0.1 * f.noseWidth),
    lerp(0.036, 0.033, g),
  );
  const noseRoot = roundCone(
    [0, eyeY + 0.02, bridgeTop[2] - 0.06],
    [0, noseY + 0.012, noseOut - 0.075],
    0.042,
    lerp(0.046, 0.051 - female * 0.008, g) * (1 + 0.1 * f.noseWidth),
  );
  const noseBall = ball([0, noseY, noseOut - 0.012], lerp(0.043, 0.042 - female * 0.005, g) * (1 + 0.08 * f.noseWidth));
  const wingAt: Vec3 = [wing, noseY - 0.014, noseOut - lerp(0.045, 0.06, g)];
  const wingBall = ellipsoid(wingAt, [0.028, 0.029, 0.036]);
  const nostril = ball([wing * 0.62, noseY - 0.048, noseOut - 0.045], 0.014 * (1 - 0.7 * baby));
  const muzzle = ellipsoid(
    [0, mouthY + 0.012, lerp(0.2, 0.232, g)],
    [lerp(0.125, 0.125, g), 0.105, lerp(0.1, 0.098, g)],
  );
  const under = ellipsoid([0, mouthY - 0.068, lerp(0.335, 0.375, g)], [0.075, 0.02, 0.045]);

  const skull: Field = (x, y, z) => {
    let d = melt(cranium(x, y, z), forehead(x, y, z), 0.1);
    d = melt(d, mask(x, y, z), 0.1);
    d = melt(d, jaw(x, y, z), 0.09);
    if (t.weight > 0.5 || t.elder > 0.4) d = melt(d, jowl(x, y, z), 0.06);
    d = melt(d, chin(x, y, z), 0.07);
    d = melt(d, cheek(x, y, z), 0.08);
    d = melt(d, cheekbone(x, y, z), 0.07);
    d = melt(d, browRidge(x, y, z), 0.06);
    d = carve(d, socket(x, y, z), 0.07);
    d = melt(d, muzzle(x, y, z), 0.08);
    return d;
  };
  const front = (fld: Field, x: number, y: number): number => exit(fld, [x, y, 0], [0, 0, 1], 1, 0.004);

  const mouthHalf = (lerp(0.088, 0.106, g) - 0.01 * baby) * (1 + 0.07 * f.mouthWidth);
  const mouthZ = front(skull, 0, mouthY);
  const cornerZ = front(skull, mouthHalf, mouthY);
  const lipK = 1 + 0.28 * f.lips;
  const lipUpper = lerp(0.028, 0.031 + female * 0.006, g) * lipK;
  const lipLower = lerp(0.035, 0.038 + female * 0.007, g) * lipK;
  const upper = roundCone(
    [0.016, mouthY + lipUpper * 0.42, mouthZ - 0.008],
    [mouthHalf * 0.88, mouthY + 0.004, cornerZ - 0.004],
    lipUpper * 0.72,
    0.006,
  );
  const lower = roundCone(
    [0.008, mouthY - lipLower * 0.46, mouthZ - 0.011],
    [mouthHalf * 0.84, mouthY - 0.006, cornerZ - 0.006],
    lipLower * 0.74,
    0.006,
  );
  const seam = roundCone([0, mouthY, mouthZ + 0.022], [mouthHalf * 0.96, mouthY, cornerZ + 0.012], 0.011, 0.008);
  const philtrum = roundCone([0, mouthY + 0.045, mouthZ + 0.018], [0, noseY - 0.05, mouthZ + 0.026], 0.012, 0.009);
  const cornerDent = ball([mouthHalf * 1.07, mouthY - 0.002, cornerZ + 0.014], 0.012);
  const eyeSurface = front(skull, eyeX, eyeY);
  const eye: Vec3 = [eyeX, eyeY, eyeSurface - eyeR * lerp(0.5, 0.55, g)];
  const lidBall = ball(eye, eyeR * 1.0);
  // Between the lids the skin gives way, or it would cover the white of the eye.
  const opening = ellipsoid(eye, [eyeR * 0.9, eyeR * 0.52, eyeR * 1.4]);
  const floor = eye[2] + eyeR * 0.4;

  const field: Field = (px, y, z) => {
    const x = px < 0 ? -px : px;
    let d = skull(x, y, z);
    d = melt(d, bridge(x, y, z), 0.055);
    d = melt(d, noseRoot(x, y, z), 0.04);
    d = melt(d, noseBall(x, y, z), 0.03);
    d = melt(d, wingBall(x, y, z), 0.016);
    if (y < 0.4) {
      d = carve(d, under(x, y, z), 0.05);
      d = melt(d, upper(x, y, z), 0.022);
      d = melt(d, lower(x, y, z), 0.02);
      d = carve(d, philtrum(x, y, z), 0.022);
      d = carve(d, seam(x, y, z), 0.012);
      d = carve(d, cornerDent(x, y, z), 0.022);
      d = carve(d, nostril(x, y, z), 0.012);
    }
    // The skin rises softly to meet the lids.
    if (y > eyeY - 0.2 && y < eyeY + 0.2) {
      d = melt(d, lidBall(x, y, z), 0.035);
      d = carve(d, Math.max(opening(x, y, z), floor - z), 0.008);
    }
    return d;
  };
  return {
    field,
    eye,
    eyeRadius: eyeR,
    eyeTilt: 0.07 + 0.055 * f.eyeTilt - t.elder * 0.06,
    mouthY,
    mouthHalf,
    mouthZ,
    cornerZ,
    lipUpper,
    lipLower,
    noseTip: tip,
    noseWing: wingAt,
    browY,
    ear: [lerp(0.352, 0.318, g) * wide, lerp(0.385, 0.435, g), -0.05],
    hairlineY: lerp(0.8, 0.8 + clamp(male * t.elder * 0.05, 0, 0.05), g),
    jawPivot: [0, 0.36, -0.04],
    front: (x, y) => [x, y, front(field, Math.abs(x), y)],
  };
}
