/** Garments with a cut of their own: hanbok, qipao, ao dai, dirndl, abaya, thobe, kurta and kilt. */
import { DEG, PI } from '../../math/trig.ts';
import { clamp, lerp } from '../../math/vec.ts';
import { mixRgb, shade } from '../colours.ts';
import { hex, type Material } from '../scene.ts';
import { ring, type Sewing, skirt, suitLegs } from './garments.ts';
import { addBand, addButtons, addCollar } from './strips.ts';
import { addLegs, addSleeves, addTrunk } from './tailor.ts';
import type { BottomKind, Piece, WholeKind } from './wardrobe.ts';

/** One of them; `m` and `trim` are its cloths. */
export function nationalDress(g: Sewing, piece: Piece<WholeKind>, m: number, trim: number): void {
  const cuts: Partial<Record<WholeKind, typeof hanbok>> = { hanbok, qipao, aoDai, dirndl, abaya, thobe, kurta };
  cuts[piece.kind]?.(g, piece, m, trim);
}

/** A short jacket with crossed white collar and long ribbon, over a skirt that starts above the breast and stands wide. */
function hanbok(g: Sewing, piece: Piece<WholeKind>, _m: number, trim: number): void {
  const { p, t } = g;
  const b = p.bulk;
  const high = lerp(p.waistY, p.chestY, 0.72);
  const white = g.mat({ color: hex('#f4f0e6'), roughness: 0.8 });
  addTrunk(g, {
    from: high - 0.045 * b,
    ease: () => 0.02 * b,
    material: trim,
    neck: 60,
    folds: 0.003 * b,
    hem: 0.006 * b,
  });
  addSleeves(g, {
    to: p.upperArm + p.foreArm - 0.012 * b,
    // Full below the elbow, drawn in at the wrist.
    ease: (d) => {
      const s = clamp(d / (p.upperArm + p.foreArm), 0, 1);
      return (0.014 + 0.036 * clamp((s - 0.15) / 0.5, 0, 1) * (1 - clamp((s - 0.72) / 0.28, 0, 1) ** 2 * 0.75)) * b;
    },
    material: trim,
    folds: 0.004 * b,
    cuff: 0.012 * b,
  });
  const man = t.gender === 'male' && t.ageYears > 3;
  if (man) {
    // Men wear the jacket over wide trousers bound at the ankle.
    suitLegs(g, g.mat(piece.material), 0.042);
    addTrunk(g, {
      from: p.hipY - 0.105 * b,
      to: p.waistY + 0.04 * b,
      legs: true,
      ease: () => 0.03 * b,
      material: g.mat(piece.material),
      folds: 0.004 * b,
    });
    addTrunk(g, {
      from: p.hipY - 0.05 * b,
      to: p.chestY,
      legs: true,
      ease: () => 0.045 * b,
      material: trim,
      folds: 0.004 * b,
      hem: 0.01 * b,
    });
  } else skirt(g, piece, high, p.ankleY * 0.4, 0.33, 0.03 * b, 'skirt', { pleats: 0.022, count: 19, light: 0.9 });
  for (const k of [1, -1])
    addBand(
      g,
      [
        [k === 1 ? -0.16 : 0.14, high + 0.02 * b],
        [k * 0.1, lerp(high, p.shoulder[1], 0.5)],
        [k * 0.46, p.shoulder[1] + 0.01 * b],
      ],
      0.03 * b,
      (k === 1 ? 0.03 : 0.026) * b,
      white,
      0.004 * b,
    );
  // The ribbon: one loop and two long ends.
  const ribbon = g.mat({
    color: man ? piece.trim.color : mixRgb(shade(piece.material.color, 0.85), hex('#d8b24a'), 0.15),
    roughness: 0.45,
  });
  // It hangs free in front of the skirt.
  const low = man ? p.waistY - 0.02 * b : lerp(high, p.hipY, 0.75);
  const ahead = g.body.depthFront(high) + g.body.axisZ(high) + (man ? 0.06 : 0.075) * b;
  g.mesh.setSkin([[g.s.id('chest'), 1]]);
  for (const [x, end] of [
    [-0.042, low],
    [-0.008, lerp(low, high, 0.24)],
  ] as const) {
    const tall = high + 0.03 * b - end;
    g.mesh.roundedBox([x * b, end + tall / 2, ahead], [0.032 * b, tall, 0.006 * b], 0.002 * b, ribbon, 1);
  }
  g.mesh.setSkin(null);
  addBand(
    g,
    [
      [-0.15, high + 0.02 * b],
      [0.22, high + 0.034 * b],
    ],
    (s) => lerp(0.02, 0.05, s) * b,
    0.036 * b,
    ribbon,
    0.008 * b,
  );
}

/** A sheath to the body with a standing collar, piped edges, and a slit up one leg. */
function qipao(g: Sewing, piece: Piece<WholeKind>, m: number, trim: number): void {
  const { p } = g;
  const b = p.bulk;
  const top = addTrunk(g, { from: p.hipY, ease: () => 0.007 * b, material: m, neck: 67 });
  addSleeves(g, { to: p.upperArm * 0.3, ease: () => 0.009 * b, material: m, cuff: 0.006 * b });
  addSleeves(g, { from: p.upperArm * 0.26, to: p.upperArm * 0.32, ease: () => 0.012 * b, material: trim });
  const slit = 84 * DEG;
  skirt(g, piece, p.hipY + 0.06 * b, piece.short ? p.kneeY + 0.03 * b : p.ankleY + 0.12 * b, 0.0, 0.011 * b, 'skirt', {
    pleats: 0.002,
    light: 0.5,
    from: slit,
    to: slit + 2 * PI - 3 * DEG,
  });
  addCollar(g, top, { stand: 0.042 * b, fold: 0, gap: 0, material: m });
  // Piping from the collar to under the arm, with its knots.
  addBand(
    g,
    [
      [0, p.shoulder[1] + 0.03 * b, 0.3],
      [-0.3, p.shoulder[1] - 0.05 * b],
      [-0.85, p.chestY + 0.05 * b],
      [-1.35, p.chestY - 0.02 * b],
    ],
    0.009 * b,
    0.0115 * b,
    trim,
    0.004 * b,
  );
  for (const [azimuth, y] of [
    [-0.02, p.shoulder[1] + 0.02 * b],
    [-0.34, p.shoulder[1] - 0.055 * b],
    [-0.85, p.chestY + 0.05 * b],
  ] as const)
    addButtons(g, [y], azimuth, 0.015 * b, 0.009 * b, trim);
}

/** A long tunic split into two panels at the waist, over wide white trousers. */
function aoDai(g: Sewing, piece: Piece<WholeKind>, m: number, trim: number): void {
  const { p } = g;
  const b = p.bulk;
  suitLegs(g, trim, 0.03);
  addTrunk(g, { from: p.hipY - 0.105 * b, to: p.hipY + 0.05 * b, legs: true, ease: () => 0.006 * b, material: trim });
  const top = addTrunk(g, {
    from: p.hipY + 0.02 * b,
    ease: () => 0.011 * b,
    material: m,
    neck: 67,
    folds: 0.0015 * b,
  });
  addSleeves(g, {
    to: p.upperArm + p.foreArm - 0.006 * b,
    ease: () => 0.007 * b,
    material: m,
    folds: 0.003 * b,
    cuff: 0.006 * b,
  });
  addCollar(g, top, { stand: 0.04 * b, fold: 0, gap: 0, material: m });
  for (const [name, from] of [
    ['panel', -76],
    ['backpanel', 104],
  ] as const)
    skirt(g, piece, p.waistY - 0.03 * b, p.ankleY + 0.12 * b, 0.09, 0.024 * b, name, {
      pleats: 0.006,
      light: 1,
      from: from * DEG,
      to: (from + 152) * DEG,
    });
}

/** A laced bodice over a blouse with puffed sleeves, a full skirt and an apron. */
function dirndl(g: Sewing, piece: Piece<WholeKind>, m: number, trim: number): void {
  const { p } = g;
  const b = p.bulk;
  const waist = p.waistY - 0.02 * b;
  addTrunk(g, { from: p.chestY - 0.02 * b, ease: () => 0.007 * b, material: trim, neck: 50, folds: 0.003 * b });
  addSleeves(g, {
    to: p.upperArm * 0.5,
    ease: (d) => {
      const s = clamp(d / (p.upperArm * 0.5), 0, 1);
      return (0.01 + 0.045 * s * (1 - s) * 4 * 0.6) * b;
    },
    material: trim,
    folds: 0.005 * b,
    cuff: 0.012 * b,
  });
  addTrunk(g, { from: waist - 0.03 * b, to: p.chestY + 0.035 * b, ease: () => 0.013 * b, material: m });
  for (const k of [1, -1])
    addBand(
      g,
      [
        [k * 0.52, p.chestY + 0.02 * b],
        [k * 0.58, p.shoulder[1] - 0.01 * b, 0.25],
        [k * 1.3, p.shoulder[1] - 0.02 * b, 0.85],
        [k * 2.5, p.shoulder[1] - 0.03 * b, 0.3],
        [k * 2.7, p.chestY],
      ],
      0.045 * b,
      0.016 * b,
      m,
      0.004 * b,
    );
  // Lacing up the front.
  const lace = g.mat({ color: hex('#d8c08a'), roughness: 0.5 });
  for (let i = 0; i < 4; i++) {
    const y = lerp(waist + 0.02 * b, p.chestY, i / 4);
    const next = lerp(waist + 0.02 * b, p.chestY, (i + 1) / 4);
    for (const k of [1, -1])
      addBand(
        g,
        [
          [k * 0.16, y],
          [-k * 0.16, next],
        ],
        0.006 * b,
        0.019 * b,
        lace,
        0.003 * b,
      );
  }
  skirt(g, piece, waist + 0.005 * b, p.kneeY - 0.08 * b, 0.36, 0.012 * b, 'skirt', { pleats: 0.018, count: 19 });
  const apron: Material = { color: mixRgb(hex('#efe6da'), shade(piece.material.color, 1.4), 0.12), roughness: 0.85 };
  skirt(g, { ...piece, material: apron }, waist + 0.008 * b, p.kneeY + 0.0 * b, 0.36, 0.026 * b, 'apron', {
    pleats: 0.01,
    count: 19,
    from: -52 * DEG,
    to: 52 * DEG,
  });
  addBand(g, ring(waist, 10), 0.035 * b, 0.026 * b, g.mat(apron), 0.004 * b);
}

/** A wide dark gown from the shoulders to the ground. */
function abaya(g: Sewing, piece: Piece<WholeKind>, m: number, trim: number): void {
  const { p } = g;
  const b = p.bulk;
  addTrunk(g, {
    from: p.hipY,
    ease: (y) => (0.024 + 0.028 * clamp((p.chestY - y) / (0.3 * b), 0, 1)) * b,
    material: m,
    neck: 66,
    folds: 0.008 * b,
  });
  addSleeves(g, {
    to: p.upperArm + p.foreArm - 0.004 * b,
    ease: (d) => (0.024 + 0.045 * clamp((d - p.upperArm * 0.5) / p.foreArm, 0, 1)) * b,
    material: m,
    folds: 0.008 * b,
    cuff: 0.026 * b,
  });
  skirt(g, piece, p.hipY + 0.05 * b, p.ankleY * 0.35, 0.17, 0.06 * b, 'skirt', {
    pleats: 0.016,
    light: 0.9,
    count: 11,
  });
  const edge = [
    [0, p.waistY - 0.1 * b],
    [0, p.shoulder[1] + 0.01 * b],
  ] as [number, number][];
  addBand(g, edge, 0.014 * b, 0.034 * b, trim, 0.002 * b);
}

/** A straight shirt to the ankles with a standing collar and a buttoned placket. */
function thobe(g: Sewing, piece: Piece<WholeKind>, m: number, trim: number): void {
  const { p } = g;
  const b = p.bulk;
  const top = addTrunk(g, {
    from: p.hipY,
    ease: (y) => (0.014 + 0.016 * clamp((p.chestY - y) / (0.3 * b), 0, 1)) * b,
    material: m,
    neck: 67,
    folds: 0.006 * b,
  });
  addSleeves(g, {
    to: p.upperArm + p.foreArm - 0.008 * b,
    ease: () => 0.017 * b,
    material: m,
    folds: 0.006 * b,
    cuff: 0.014 * b,
  });
  skirt(g, piece, p.hipY + 0.05 * b, p.ankleY * 0.9, 0.1, 0.036 * b, 'skirt', { pleats: 0.01, light: 0.8, count: 9 });
  addCollar(g, top, { stand: 0.03 * b, fold: 0, gap: 0, material: m });
  placket(g, 0.018, p.waistY, trim, 4);
}

/** A tunic to the knee with a standing collar, over narrow trousers. */
function kurta(g: Sewing, piece: Piece<WholeKind>, m: number, trim: number): void {
  const { p } = g;
  const b = p.bulk;
  const legs = g.mat({ color: hex('#efe9dc'), roughness: 0.85 });
  suitLegs(g, legs, 0.014);
  addTrunk(g, { from: p.hipY - 0.105 * b, to: p.hipY + 0.05 * b, legs: true, ease: () => 0.01 * b, material: legs });
  const top = addTrunk(g, { from: p.hipY + 0.02 * b, ease: () => 0.015 * b, material: m, neck: 67, folds: 0.005 * b });
  addSleeves(g, {
    to: p.upperArm + p.foreArm - 0.01 * b,
    ease: () => 0.013 * b,
    material: m,
    folds: 0.005 * b,
    cuff: 0.008 * b,
  });
  skirt(g, piece, p.hipY + 0.07 * b, p.kneeY + 0.02 * b, 0.12, 0.03 * b, 'skirt', {
    pleats: 0.006,
    light: 0.7,
    border: trim,
  });
  addCollar(g, top, { stand: 0.036 * b, fold: 0, gap: 0, material: trim });
  placket(g, 0.018, p.waistY - 0.04 * b, trim, 6);
}

/** A band with buttons from the collar down. */
function placket(g: Sewing, ease: number, low: number, material: number, count: number): void {
  const { p } = g;
  const b = p.bulk;
  const high = p.shoulder[1] - 0.005 * b;
  addBand(
    g,
    [
      [0, low],
      [0, high],
    ],
    0.026 * b,
    (ease + 0.004) * b,
    material,
    0.003 * b,
  );
  const ys = Array.from({ length: count }, (_, i) => lerp(low + 0.03 * b, high - 0.02 * b, i / (count - 1)));
  addButtons(g, ys, 0, (ease + 0.009) * b, 0.006 * b, g.mat({ color: hex('#d9cfb4'), roughness: 0.4 }));
}

/** A pleated tartan to the knee, a sporran on its chain, and long socks. */
export function kilt(g: Sewing, piece: Piece<BottomKind>, waist: number): void {
  const { p } = g;
  const b = p.bulk;
  skirt(g, piece, waist, p.kneeY + 0.005 * b, 0.16, 0.017 * b, 'skirt', { pleats: 0.012, count: 27, light: 0.7 });
  const leather = g.mat({ color: hex('#2a1f18'), roughness: 0.5 });
  addBand(g, ring(waist - 0.02 * b, 12), 0.05 * b, 0.03 * b, leather, 0.006 * b);
  addButtons(g, [waist - 0.02 * b], 0, 0.04 * b, 0.022 * b, g.mat({ color: hex('#b9bcc0'), metal: 1, roughness: 0.3 }));
  g.mesh.setSkin([[g.s.id('hips'), 1]]);
  g.mesh.roundedBox(
    [0, p.hipY - 0.05 * b, 0.185 * b],
    [0.13 * b, 0.15 * b, 0.035 * b],
    0.016 * b,
    g.mat({ color: hex('#d9d2c4'), roughness: 1, pattern: 'fur', patternScale: 0.012, color2: hex('#8a8072') }),
    g.hero ? 3 : 1,
  );
  g.mesh.setSkin(null);
  const sock = g.mat({ color: hex('#e2dccd'), roughness: 1, pattern: 'weave', patternScale: 0.006 });
  addLegs(g, { from: p.ankleY * 0.62, to: p.kneeY - 0.06 * b, ease: () => 0.006 * b, material: sock });
  addLegs(g, { from: p.kneeY - 0.11 * b, to: p.kneeY - 0.055 * b, ease: () => 0.011 * b, material: sock });
}
