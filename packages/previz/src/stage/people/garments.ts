/** An outfit made into cloth on the body, inner layers first. */
import { cos, DEG, PI, sin, TAU } from '../../math/trig.ts';
import { clamp, lerp, smoothstep } from '../../math/vec.ts';
import { mixRgb, shade } from '../colours.ts';
import { hex, type Material, type Rgb } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { fishTail } from './fish-tail.ts';
import type { Chain } from './hair-cap.ts';
import { addHands, addShoes } from './hands-feet.ts';
import { addInsignia } from './insignia.ts';
import type { Lattice } from './lattice.ts';
import { kilt, nationalDress } from './national-dress.ts';
import type { Proportions, Skeleton } from './skeleton.ts';
import { addSkirt, type SkirtRig } from './skirt.ts';
import { addBand, addButtons, addCollar } from './strips.ts';
import { addArmholes, addLegs, addSleeves, addTrunk, type Ease, type Tailor } from './tailor.ts';
import type { Outfit, Piece, TopKind, WholeKind } from './wardrobe.ts';

export interface Dressed {
  skirts: SkirtRig[];
  chains: Chain[];
}

export interface Sewing extends Tailor {
  s: Skeleton;
  world: WorldBuilder;
  skin: number;
  outfit: Outfit;
  out: Dressed;
  /** Metres the layers so far stand off the body, trunk and arms. */
  layer: number;
  mat(m: Material): number;
}

export function sew(w: Tailor, s: Skeleton, world: WorldBuilder, outfit: Outfit, skin: number): Dressed {
  const g: Sewing = {
    ...w,
    s,
    world,
    skin,
    outfit,
    out: { skirts: [], chains: [] },
    layer: 0.004 * w.p.bulk,
    mat: (m) => world.material({ ...m, doubleSided: true }),
  };
  legs(g);
  whole(g);
  const order: readonly TopKind[] = [
    'tank',
    'tshirt',
    'shirt',
    'blouse',
    'sweater',
    'hoodie',
    'vest',
    'cardigan',
    'flannel',
    'suit',
    'jacket',
    'armour',
    'coat',
  ];
  const tops = [...outfit.tops].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  for (let i = 0; i < tops.length; i++) addTop(g, tops[i], i, tops);
  bareParts(g, tops);
  extras(g);
  feet(g);
  return g.out;
}

const skirted = (g: Sewing): boolean => g.outfit.bottom?.kind === 'skirt' || g.outfit.bottom?.kind === 'kilt';
const longSleeved = (p: Piece<TopKind>): boolean =>
  !['tank', 'vest', 'armour'].includes(p.kind) &&
  !(p.kind === 'tshirt' && !p.long) &&
  !(p.short && !['coat', 'suit'].includes(p.kind));
const opens = (p: Piece<TopKind>, index: number): boolean =>
  index > 0 && ['flannel', 'suit', 'jacket', 'coat', 'cardigan', 'vest'].includes(p.kind);

/** One-piece clothes without sleeves. */
const SLEEVELESS: ReadonlySet<string> = new Set(['gown', 'tutu', 'swimsuit', 'fishtail']);

/** Steepness (degrees) at which the bodice of a one-piece garment ends. */
function necklineOf(kind: WholeKind, child: boolean): number {
  if (kind === 'dress') return child ? 58 : 46;
  return kind === 'sari' ? 46 : 40;
}

/** Skin where no cloth covers it. */
function bareParts(g: Sewing, tops: readonly Piece<TopKind>[]): void {
  const { p, outfit } = g;
  const b = p.bulk;
  const w = outfit.whole?.kind;
  const sleeved =
    tops.some(longSleeved) ||
    (w !== undefined &&
      [
        'robe',
        'kimono',
        'jumpsuit',
        'pyjamas',
        'spacesuit',
        'catsuit',
        'hanbok',
        'aoDai',
        'abaya',
        'thobe',
        'kurta',
      ].includes(w));
  const bareShoulders =
    w === undefined
      ? tops.every((top) => ['tank', 'vest', 'armour'].includes(top.kind))
      : SLEEVELESS.has(w) || w === 'trunks';
  const naked = w === 'trunks' || outfit.bare || (tops.length === 0 && w === undefined);
  if (!sleeved)
    addSleeves(g, {
      under: bareShoulders && !naked,
      from: bareShoulders ? undefined : p.upperArm * 0.12,
      to: p.upperArm + p.foreArm + 0.004 * b,
      ease: () => 0,
      material: g.skin,
    });
  const open =
    w !== undefined &&
    ['dress', 'gown', 'leotard', 'tutu', 'swimsuit', 'fishtail', 'sari', 'overalls'].includes(w) &&
    tops.length === 0;
  const tank = tops.length > 0 && tops.every((top) => top.kind === 'tank' || top.kind === 'vest');
  // Trunk skin dips under the neck's own.
  const dip: Ease = (y) => -0.007 * b * smoothstep(p.neckY + 0.015 * b, p.neckY + 0.06 * b, y);
  if (naked) addTrunk(g, { from: p.hipY, ease: dip, material: g.skin, neck: 65, flow: true });
  else if (open || tank)
    addTrunk(g, {
      from: lerp(p.hipY, p.shoulder[1], 0.62),
      ease: dip,
      material: g.skin,
      neck: 65,
      flow: true,
      under: {
        neck: w === undefined || w === 'overalls' ? 46 : necklineOf(w, g.t.ageYears < 12),
        sleeveless: tank || (w !== undefined && SLEEVELESS.has(w)),
      },
    });
}

function legs(g: Sewing): void {
  const { p, outfit, t } = g;
  const b = p.bulk;
  const bottom = outfit.bottom;
  const w = outfit.whole?.kind;
  const skinLegs = (from: number, to?: number): void => addLegs(g, { from, to, ease: () => 0, material: g.skin });
  const ankle = p.ankleY * 0.62;
  if (w === 'fishtail') return;
  if (
    w !== undefined &&
    !['overalls', 'jumpsuit', 'pyjamas', 'spacesuit', 'catsuit', 'romper', 'aoDai', 'kurta'].includes(w)
  ) {
    const stocking = bottom && (bottom.kind === 'tights' || bottom.kind === 'leggings');
    const top = SKIRTED.has(w) ? slipHem(p) + 0.04 * b : undefined;
    if (stocking) addLegs(g, { from: ankle, to: top, ease: () => 0.0015 * b, material: g.mat(bottom.material) });
    else skinLegs(ankle, top);
    if (SKIRTED.has(w)) slip(g, g.mat(outfit.whole?.material as Material), p.waistY - 0.03 * b);
    return;
  }
  if (w !== undefined) return;
  if (!bottom) {
    skinLegs(ankle);
    return;
  }
  const m = g.mat(bottom.material);
  const waist = p.hipY + 0.085 * b;
  const seat = (ease: number, material: number): void => {
    addTrunk(g, { from: p.hipY - 0.105 * b, to: waist, legs: true, ease: () => ease, material, folds: 0.002 * b });
  };
  if (bottom.kind === 'trousers' || bottom.kind === 'jeans') {
    const slim = bottom.kind === 'jeans' && !bottom.loose;
    const hem = slim ? 0.014 : bottom.loose ? 0.034 : 0.022;
    addLegs(g, {
      from: p.ankleY * (slim ? 0.75 : 0.62),
      ease: (y) => lerp(hem, 0.01, clamp((y - p.ankleY) / (p.hipY - p.ankleY), 0, 1)) * b,
      material: m,
      folds: (slim ? 0.0035 : 0.006) * b,
      hem: 0.01 * b,
    });
    seat(0.009 * b, m);
  } else if (bottom.kind === 'shorts') {
    skinLegs(ankle, p.kneeY + 0.12 * b);
    addLegs(g, {
      from: p.kneeY + (bottom.short ? 0.16 : 0.045) * b,
      ease: (y) => lerp(0.026, 0.01, clamp((y - p.kneeY) / (p.hipY - p.kneeY), 0, 1)) * b,
      material: m,
      folds: 0.005 * b,
      hem: 0.02 * b,
    });
    seat(0.009 * b, m);
  } else if (bottom.kind === 'kilt') {
    skinLegs(ankle, slipHem(p) + 0.04 * b);
    slip(g, m, waist);
    kilt(g, bottom, waist);
  } else if (bottom.kind === 'skirt') {
    skinLegs(ankle, slipHem(p) + 0.04 * b);
    slip(g, m, waist);
    const mini = bottom.short || t.ageYears < 12;
    skirt(
      g,
      bottom,
      p.hipY + 0.075 * b,
      bottom.long ? p.ankleY + 0.05 * b : mini ? p.kneeY + 0.06 * b : p.kneeY - 0.05 * b,
      0.1,
      // Over whatever is tucked into it.
      0.019 * b,
      'skirt',
    );
    addTrunk(g, { from: p.hipY + 0.06 * b, to: waist, legs: true, ease: () => 0.021 * b, material: m });
  } else {
    addLegs(g, { from: ankle, ease: () => 0.0015 * b, material: m });
    seat(0.003 * b, m);
  }
  if (bottom.kind === 'trousers' || bottom.kind === 'jeans' || bottom.kind === 'shorts') {
    const belt = outfit.extras.find((e) => e.kind === 'belt');
    // A belt shows only where the shirt is tucked in.
    const loose =
      outfit.tops.some((top) => !['shirt', 'blouse', 'tank'].includes(top.kind)) ||
      (outfit.tops.length > 0 && bottom.kind === 'shorts');
    if (belt || !loose) {
      const beltMaterial = g.mat(belt?.material ?? { color: hex('#2e241d'), roughness: 0.5 });
      if (t.ageYears > 9) {
        addBand(g, ring(waist - 0.012 * b, 8), 0.034 * b, (belt && loose ? 0.04 : 0.015) * b, beltMaterial, 0.004 * b);
        addButtons(
          g,
          [waist - 0.012 * b],
          0,
          (belt && loose ? 0.046 : 0.021) * b,
          0.016 * b,
          g.mat({ color: hex('#b59a5a'), metal: 1, roughness: 0.35 }),
        );
      }
    }
  }
}

const SKIRTED: ReadonlySet<string> = new Set([
  'dress',
  'gown',
  'robe',
  'kimono',
  'sari',
  'tutu',
  'hanbok',
  'qipao',
  'dirndl',
  'abaya',
  'thobe',
]);

const slipHem = (p: Proportions): number => lerp(p.kneeY, p.hipY, 0.5);

/** What is worn under a skirt, in its own cloth: where thighs or seat press through, cloth shows and no skin. */
function slip(g: Sewing, material: number, top: number): void {
  const { p } = g;
  const b = p.bulk;
  addLegs(g, { from: slipHem(p), ease: () => 0.003 * b, material });
  addTrunk(g, { from: p.hipY - 0.105 * b, to: top, legs: true, ease: () => 0.0035 * b, material });
}

export const ring = (y: number, n: number): [number, number][] =>
  Array.from({ length: n + 1 }, (_, i) => [-PI + (i / n) * 2 * PI, y] as [number, number]);

/** A skirt that starts on the body at `top` and opens by `flare` metres per metre. */
export function skirt(
  g: Sewing,
  piece: { material: Material; trim: Material; loose: boolean },
  top: number,
  bottom: number,
  flare: number,
  ease: number,
  name: string,
  options: {
    light?: number;
    pleats?: number;
    from?: number;
    to?: number;
    border?: number;
    count?: number;
    cling?: number;
  } = {},
): void {
  const { p, body } = g;
  const b = p.bulk;
  const hip = p.hipY - 0.02 * b;
  g.out.skirts.push(
    addSkirt(g, g.s, {
      name,
      top,
      bottom,
      material: g.mat(piece.material),
      lining: g.mat({ ...piece.material, pattern: 'plain', color: shade(piece.material.color, 0.45) }),
      pleats: (options.pleats ?? 0.012) * b,
      pleatCount: options.count ?? 13,
      light: options.light ?? 1,
      from: options.from,
      to: options.to,
      border: options.border,
      cling: options.cling,
      shape: (s) => {
        const y = lerp(top, bottom, s);
        const at = Math.max(y, hip);
        const full = Math.max(0, hip - y);
        const x = Math.max(body.halfWidth(at), y < p.hipY ? p.hipX + 0.088 * b : 0) + ease + full * flare;
        return {
          x: x + 0.012 * b * clamp((top - y) / (0.1 * b), 0, 1),
          front:
            Math.max(body.depthFront(at), 0.085 * b) +
            ease +
            full * flare * 0.95 +
            0.012 * b * clamp((top - y) / (0.1 * b), 0, 1),
          back:
            Math.max(body.depthBack(at) + 0.022 * b * clamp((top - y) / (0.08 * b), 0, 1), 0.1 * b) +
            ease +
            full * flare * 0.95,
          z: body.axisZ(at),
        };
      },
    }),
  );
}

function addTop(g: Sewing, top: Piece<TopKind>, index: number, all: readonly Piece<TopKind>[]): void {
  const { p, t } = g;
  const b = p.bulk;
  const open = opens(top, index);
  const m = g.mat(top.material);
  const trim = g.mat(top.trim);
  const thick: Record<TopKind, number> = {
    tank: 0.009,
    tshirt: 0.006,
    shirt: 0.007,
    blouse: 0.009,
    sweater: 0.011,
    hoodie: 0.014,
    vest: 0.007,
    cardigan: 0.01,
    flannel: 0.009,
    suit: 0.009,
    jacket: 0.012,
    armour: 0.014,
    coat: 0.014,
  };
  const base = g.layer + (thick[top.kind] + (top.loose ? 0.01 : 0)) * b;
  const tucked =
    (['shirt', 'blouse', 'tank'].includes(top.kind) || (top.kind === 'tshirt' && skirted(g))) &&
    (t.ageYears > 14 || all.length > 1 || skirted(g)) &&
    g.outfit.bottom?.kind !== 'shorts';
  const hemY =
    top.kind === 'coat' || top.kind === 'armour'
      ? p.hipY + 0.03 * b
      : tucked
        ? p.hipY + 0.06 * b
        : skirted(g) && ['sweater', 'hoodie', 'cardigan', 'jacket'].includes(top.kind)
          ? // Ends at the skirt's waist, so that the skirt can swing.
            p.hipY + 0.062 * b
          : top.kind === 'suit'
            ? p.hipY - 0.075 * b
            : top.kind === 'flannel'
              ? p.hipY + 0.02 * b
              : top.kind === 'jacket'
                ? p.hipY - 0.0 * b
                : p.hipY - 0.025 * b;
  const waistLoose = tucked ? 0.002 : skirted(g) ? 0.02 : 0.012;
  const ease: Ease = (y) => base + clamp((p.chestY - y) / (p.chestY - hemY + 1e-6), 0, 1) * waistLoose * b;
  // How far the front stands open, radians each side, by height.
  const button = top.kind === 'suit' || top.kind === 'vest' ? p.waistY + 0.02 * b : p.chestY;
  const openAt = (y: number): number => {
    if (top.kind === 'suit' || top.kind === 'vest')
      return y < button
        ? 0.03 + clamp((button - y) / (0.25 * b), 0, 1) * 0.12
        : 0.03 + clamp((y - button) / (p.shoulder[1] - button), 0, 1.2) * 0.42;
    if (top.kind === 'flannel') return 0.3 - clamp((y - p.waistY) / (p.shoulder[1] - p.waistY), 0, 1) * 0.06;
    if (top.kind === 'coat') return 0.12 + clamp((y - p.chestY) / (p.shoulder[1] - p.chestY), 0, 1) * 0.3;
    return 0.16 + clamp((y - p.chestY) / (p.shoulder[1] - p.chestY), 0, 1) * 0.14;
  };
  const neck: Record<TopKind, number> = {
    tank: 46,
    tshirt: 62,
    shirt: 66,
    blouse: 62,
    sweater: 65,
    hoodie: 64,
    vest: 52,
    cardigan: 60,
    flannel: 64,
    suit: 62,
    jacket: 65,
    armour: 66,
    coat: 65,
  };
  const neckline = addTrunk(g, {
    flow: top.kind === 'tank' && all.length === 1,
    sleeveless: top.kind === 'tank' || top.kind === 'vest',
    from: hemY,
    ease,
    material: m,
    folds: (top.kind === 'armour' ? 0 : top.kind === 'suit' || top.kind === 'vest' ? 0.002 : 0.0045) * b,
    neck: neck[top.kind],
    hem: 0.008 * b,
    open: open ? openAt : undefined,
  });
  if (top.kind === 'tank' || top.kind === 'vest') addArmholes(g, ease(p.chestY), 0.005 * b, m);
  const hidden = all.slice(index + 1).some(longSleeved) && top.kind !== 'shirt' && top.kind !== 'sweater';
  const inSleeves = top.kind !== 'tank' && top.kind !== 'vest' && !hidden;
  if (inSleeves) {
    const short = !longSleeved(top);
    const to =
      top.kind === 'armour'
        ? p.upperArm * 0.62
        : short
          ? p.upperArm * (top.kind === 'tshirt' ? 0.62 : 0.95)
          : p.upperArm + p.foreArm - (top.kind === 'suit' ? 0.012 : 0.002) * b;
    addSleeves(g, {
      from: all.slice(index + 1).some(longSleeved) ? to - 0.06 * b : undefined,
      to,
      ease: (d) =>
        base * lerp(1, index === 0 ? 0.9 : 0.62, clamp(d / (0.16 * b), 0, 1)) +
        (short
          ? 0.006 * b * clamp(d / to, 0, 1)
          : top.kind === 'coat' || top.kind === 'hoodie'
            ? 0.004 * b
            : 0.001 * b),
      material: m,
      folds: (top.kind === 'armour' ? 0 : 0.0045) * b,
      cuff: short ? 0.01 * b : 0.008 * b,
    });
    if (!short && ['sweater', 'hoodie', 'jacket'].includes(top.kind))
      addSleeves(g, {
        from: to - 0.045 * b,
        to: to + 0.002 * b,
        ease: () => base * (index === 0 ? 0.9 : 0.62) + 0.0045 * b,
        material: trim,
        cuff: 0.008 * b,
      });
    if (top.kind === 'armour') addSleeves(g, { to: p.upperArm * 0.45, ease: () => base + 0.014 * b, material: trim });
  }
  collar(g, top, neckline, base, m, trim, open, all.length);
  if (['sweater', 'hoodie', 'jacket'].includes(top.kind) && !tucked)
    addTrunk(g, {
      from: hemY - 0.004 * b,
      to: hemY + 0.035 * b,
      ease: (y) => ease(y) + 0.003 * b,
      material: trim,
      legs: hemY < p.hipY,
      open: open ? openAt : undefined,
    });
  if (top.kind === 'coat') {
    const long =
      top.long || /\b(trench|lab|over|great|rain)\b/.test(top.words) ? p.kneeY - 0.02 * b : p.kneeY + 0.14 * b;
    skirt(g, top, hemY + 0.02 * b, long, 0.13, base + 0.008 * b, 'coat', {
      light: 0.75,
      pleats: 0.004,
      from: open ? 8 * DEG : 2 * DEG,
      to: 2 * PI - (open ? 8 * DEG : 2 * DEG),
    });
    if (/\b(trench)\b/.test(top.words))
      addBand(g, ring(p.waistY - 0.02 * b, 10), 0.036 * b, base + 0.02 * b, trim, 0.006 * b);
  }
  if (top.kind === 'flannel')
    skirt(g, top, hemY + 0.045 * b, p.hipY - 0.095 * b, 0.06, base + 0.016 * b, 'tailcloth', {
      cling: 0.72,
      light: 0.9,
      pleats: 0.004,
      from: 16 * DEG,
      to: 2 * PI - 16 * DEG,
    });
  g.layer = base;
}

function collar(
  g: Sewing,
  top: Piece<TopKind>,
  neckline: Lattice,
  base: number,
  m: number,
  trim: number,
  open: boolean,
  layers: number,
): void {
  const { p } = g;
  const b = p.bulk;
  const ys = (from: number, to: number, n: number): number[] =>
    Array.from({ length: n }, (_, i) => lerp(from, to, i / (n - 1)));
  const dark = g.mat({ color: mixRgb(top.material.color, hex('#1c1a18'), 0.6), roughness: 0.5 });
  // Closed by a tie, else open at the throat.
  const tied = g.outfit.extras.some((e) => e.kind === 'tie' || e.kind === 'bowtie');
  switch (top.kind) {
    case 'shirt':
    case 'flannel':
      addCollar(g, neckline, {
        stand: 0.03 * b,
        fold: (layers > 1 && !open ? 0.02 : 0.034) * b,
        gap: tied || open ? 0 : 1,
        material: m,
        spread: 0.02 * b,
      });
      if (!open) {
        addBand(
          g,
          [
            [0, p.hipY + 0.08 * b],
            [0, p.shoulder[1] - 0.01 * b],
          ],
          0.03 * b,
          base + 0.002 * b,
          m,
          0.003 * b,
        );
        addButtons(
          g,
          ys(p.waistY - 0.02 * b, p.shoulder[1] - 0.03 * b, 5),
          0,
          base + 0.0055 * b,
          0.0055 * b,
          g.mat({ color: mixRgb(top.material.color, hex('#f4f1ea'), 0.75), roughness: 0.4 }),
        );
      }
      break;
    case 'blouse':
      addCollar(g, neckline, { stand: 0.018 * b, fold: 0.04 * b, gap: 1, material: m, spread: 0.012 * b });
      break;
    case 'sweater':
      addCollar(g, neckline, {
        stand: /turtle|polo neck|roll/.test(top.words) ? 0.055 * b : 0,
        fold: 0,
        gap: 0,
        material: trim,
        rib: 0.0075 * b,
      });
      break;
    case 'tshirt':
      addCollar(g, neckline, { stand: 0, fold: 0, gap: 0, material: trim });
      break;
    case 'hoodie': {
      addCollar(g, neckline, { stand: 0.034 * b, fold: 0.06 * b, gap: 1, material: m });
      addBand(
        g,
        [
          [0.34, p.hipY + 0.09 * b],
          [0, p.hipY + 0.1 * b],
          [-0.34, p.hipY + 0.09 * b],
        ],
        0.12 * b,
        base + 0.012 * b,
        m,
        0.006 * b,
      );
      for (const k of [1, -1])
        addBand(
          g,
          [
            [k * 0.16, p.shoulder[1] - 0.14 * b],
            [k * 0.2, p.shoulder[1] - 0.01 * b],
          ],
          0.007 * b,
          base + 0.004 * b,
          trim,
          0.003 * b,
        );
      break;
    }
    case 'cardigan':
      if (open) edge(g, base, 0.17, 0.032, trim, p.hipY - 0.02 * b);
      else addButtons(g, ys(p.hipY + 0.04 * b, p.shoulder[1] - 0.06 * b, 5), 0, base + 0.006 * b, 0.009 * b, dark);
      addCollar(g, neckline, { stand: 0, fold: 0, gap: 0, material: trim, rib: 0.007 * b });
      break;
    case 'suit':
      lapels(g, base, trim, p.waistY + 0.02 * b);
      addCollar(g, neckline, { stand: 0.02 * b, fold: 0.032 * b, gap: 0, material: m, spread: 0.004 * b });
      addButtons(g, [p.waistY + 0.01 * b, p.waistY - 0.07 * b], -0.06, base + 0.014 * b, 0.008 * b, dark);
      addBand(
        g,
        [
          [0.62, p.chestY + 0.05 * b],
          [0.36, p.chestY + 0.056 * b],
        ],
        0.014 * b,
        base + 0.004 * b,
        trim,
        0.002 * b,
      );
      break;
    case 'jacket':
      addCollar(g, neckline, {
        stand: 0.03 * b,
        fold: /\b(bomber|puffer|track|uniform|tunic|gi)\b/.test(top.words) ? 0 : 0.036 * b,
        gap: 0,
        material: /\bbomber\b/.test(top.words) ? trim : m,
      });
      if (!open)
        addButtons(
          g,
          ys(p.hipY + 0.05 * b, p.shoulder[1] - 0.05 * b, 5),
          0,
          base + 0.008 * b,
          0.0085 * b,
          g.mat({ color: hex('#b59a5a'), metal: 0.8, roughness: 0.4 }),
        );
      else edge(g, base, 0.17, 0.012, trim, p.hipY);
      break;
    case 'coat':
      lapels(g, base + 0.004 * b, trim, p.chestY - 0.02 * b);
      addCollar(g, neckline, { stand: 0.034 * b, fold: 0.05 * b, gap: 0, material: m });
      addButtons(g, ys(p.waistY - 0.04 * b, p.chestY, 3), -0.12, base + 0.012 * b, 0.011 * b, dark);
      break;
    case 'vest':
      addButtons(g, ys(p.waistY - 0.06 * b, p.chestY + 0.02 * b, 4), 0, base + 0.006 * b, 0.007 * b, dark);
      break;
    case 'armour':
      armourPlates(g, neckline, base, m, trim);
      break;
    default:
  }
}

/** Bands along the edges of an open front. */
function edge(g: Sewing, base: number, azimuth: number, width: number, material: number, low: number): void {
  const { p } = g;
  const b = p.bulk;
  for (const k of [1, -1]) {
    addBand(
      g,
      [
        [k * azimuth, low],
        [k * azimuth, p.chestY],
        [k * (azimuth + 0.1), p.shoulder[1] - 0.01 * b],
        [k * (azimuth + 0.22), p.shoulder[1] + 0.035 * b, 0.3],
      ],
      width * b,
      base + 0.008 * b,
      material,
      0.004 * b,
    );
  }
}

function lapels(g: Sewing, base: number, material: number, low: number): void {
  const { p } = g;
  const b = p.bulk;
  for (const k of [1, -1]) {
    addBand(
      g,
      [
        [k * 0.09, low],
        [k * 0.24, lerp(low, p.shoulder[1], 0.45)],
        [k * 0.42, lerp(low, p.shoulder[1], 0.88)],
        [k * 0.6, p.shoulder[1] + 0.035 * b, 0.3],
      ],
      // Widest at the notch, above which the collar goes on.
      (s) => (s < 0.7 ? lerp(0.008, 0.082, s / 0.7) : lerp(0.05, 0.036, (s - 0.7) / 0.3)) * b,
      base + 0.008 * b,
      material,
      0.005 * b,
    );
  }
}

function armourPlates(g: Sewing, neckline: Lattice, base: number, m: number, trim: number): void {
  const { p, mesh } = g;
  const b = p.bulk;
  addCollar(g, neckline, { stand: 0.034 * b, fold: 0, gap: 0, material: trim });
  addBand(
    g,
    [
      [0, p.waistY],
      [0, p.shoulder[1] - 0.02 * b],
    ],
    0.02 * b,
    base + 0.006 * b,
    trim,
    0.006 * b,
  );
  addBand(g, ring(p.waistY - 0.03 * b, 10), 0.03 * b, base + 0.012 * b, trim, 0.006 * b);
  // Shoulder plates ride on the upper arms.
  for (const side of [0, 1] as const) {
    const k = side === 0 ? 1 : -1;
    const tag = side === 0 ? 'L' : 'R';
    mesh.setSkin([
      [g.s.id(`upperArm${tag}`), 0.55],
      [g.s.id(`clavicle${tag}`), 0.45],
    ]);
    mesh.ellipsoid(
      [k * (p.shoulder[0] + 0.018 * b), p.shoulder[1] + 0.012 * b, p.shoulder[2]],
      [0.088 * b, 0.078 * b, 0.092 * b],
      m,
      g.hero ? 16 : 8,
      g.hero ? 9 : 5,
    );
    mesh.setSkin(null);
  }
  addSleeves(g, { from: p.upperArm + p.foreArm * 0.2, to: p.upperArm + p.foreArm, ease: () => 0.014 * b, material: m });
  addLegs(g, { from: p.ankleY, to: p.kneeY - 0.02 * b, ease: () => 0.022 * b, material: m });
  skirt(
    g,
    { material: g.outfit.tops[0].trim, trim: g.outfit.tops[0].trim, loose: false },
    p.hipY + 0.06 * b,
    p.hipY - 0.13 * b,
    0.2,
    base + 0.01 * b,
    'tasset',
    { light: 0.4, pleats: 0.006, count: 9 },
  );
}

/** Dresses, robes and suits of one piece. */
function whole(g: Sewing): void {
  const { p, t, outfit } = g;
  const piece = outfit.whole;
  if (!piece) return;
  const b = p.bulk;
  const m = g.mat(piece.material);
  const trim = g.mat(piece.trim);
  const waist = p.waistY - 0.02 * b;
  const bodice = (neck: number, ease: number, folds = 0.002): Lattice =>
    addTrunk(g, {
      sleeveless: piece.kind === 'gown',
      flow: t.ageYears > 12,
      from: waist - 0.03 * b,
      ease: () => ease * b,
      material: m,
      neck,
      folds: folds * b,
    });
  const child = t.ageYears < 12;
  switch (piece.kind) {
    case 'dress': {
      const top = bodice(necklineOf('dress', child), 0.007);
      addSleeves(g, {
        to: p.upperArm * (child ? 0.45 : 0.34),
        ease: (d) => (0.01 + (child ? 0.012 * clamp(d / (p.upperArm * 0.3), 0, 1) : 0)) * b,
        material: m,
        cuff: 0.008 * b,
      });
      skirt(
        g,
        piece,
        waist + 0.005 * b,
        piece.long ? p.ankleY + 0.06 * b : child ? p.kneeY + 0.02 * b : p.kneeY - 0.08 * b,
        child ? 0.34 : 0.24,
        0.008 * b,
        'skirt',
        { pleats: child ? 0.016 : 0.013 },
      );
      addBand(g, ring(waist, 10), 0.03 * b, 0.014 * b, trim, 0.004 * b);
      addCollar(g, top, {
        stand: child ? 0.014 * b : 0,
        fold: child ? 0.045 * b : 0,
        gap: child ? 1 : 0,
        material: child ? g.mat({ color: hex('#efe9de'), roughness: 0.9 }) : trim,
      });
      break;
    }
    case 'gown':
      addCollar(g, bodice(necklineOf('gown', child), 0.006), { stand: 0, fold: 0, gap: 0, material: m });
      addArmholes(g, 0.006 * b, 0.005 * b, m);
      skirt(g, piece, waist + 0.005 * b, p.ankleY * 0.5, 0.32, 0.008 * b, 'skirt', { pleats: 0.022, count: 15 });
      addBand(g, ring(waist, 10), 0.026 * b, 0.012 * b, trim, 0.004 * b);
      break;
    case 'robe': {
      const top = addTrunk(g, {
        from: p.hipY,
        ease: (y) => (0.02 + 0.02 * clamp((p.chestY - y) / (0.3 * b), 0, 1)) * b,
        material: m,
        neck: 60,
        folds: 0.008 * b,
      });
      addSleeves(g, {
        to: p.upperArm + p.foreArm - 0.01 * b,
        ease: (d) => (0.022 + 0.05 * clamp((d - p.upperArm) / p.foreArm, 0, 1)) * b,
        material: m,
        folds: 0.008 * b,
        cuff: 0.03 * b,
      });
      skirt(g, piece, p.hipY + 0.03 * b, p.ankleY * 0.9, 0.16, 0.05 * b, 'skirt', {
        pleats: 0.016,
        light: 0.9,
        count: 11,
      });
      if (/\b(monk|karate|judo|bath|wizard|jedi)\b/.test(t.words + piece.words))
        addBand(g, ring(waist, 10), 0.03 * b, 0.04 * b, trim, 0.008 * b);
      addBand(
        g,
        [
          [0, p.waistY],
          [0, p.shoulder[1] - 0.015 * b],
        ],
        0.03 * b,
        0.028 * b,
        trim,
        0.003 * b,
      );
      addCollar(g, top, { stand: 0, fold: 0, gap: 0, material: trim, rib: 0.007 * b });
      break;
    }
    case 'kimono': {
      addTrunk(g, { from: p.hipY, ease: () => 0.016 * b, material: m, neck: 58, folds: 0.003 * b });
      addSleeves(g, {
        to: p.upperArm + p.foreArm * 0.75,
        ease: (d) => (0.018 + 0.06 * clamp((d - p.upperArm * 0.3) / p.upperArm, 0, 1)) * b,
        material: m,
        folds: 0.004 * b,
        cuff: 0.06 * b,
      });
      skirt(g, piece, p.hipY + 0.05 * b, p.ankleY * 0.8, 0.05, 0.024 * b, 'skirt', { pleats: 0.005, light: 0.5 });
      addBand(g, ring(p.waistY, 12), 0.15 * b, 0.026 * b, trim, 0.008 * b);
      addBand(g, ring(p.waistY, 12), 0.022 * b, 0.036 * b, g.mat({ color: hex('#8a2f35'), roughness: 0.5 }), 0.006 * b);
      for (const k of [1, -1])
        addBand(
          g,
          [
            [k === 1 ? -0.2 : 0.25, p.waistY + 0.07 * b],
            [k * 0.16, p.chestY + 0.04 * b],
            [k * 0.46, p.shoulder[1] - 0.01 * b],
          ],
          0.04 * b,
          (k === 1 ? 0.022 : 0.019) * b,
          g.mat({ color: hex('#e9e2d2'), roughness: 0.8 }),
          0.004 * b,
        );
      break;
    }
    case 'hanbok':
    case 'qipao':
    case 'aoDai':
    case 'dirndl':
    case 'abaya':
    case 'thobe':
    case 'kurta':
      nationalDress(g, piece, m, trim);
      break;
    case 'sari': {
      addTrunk(g, { from: p.chestY - 0.03 * b, ease: () => 0.006 * b, material: trim, neck: 46 });
      addSleeves(g, { to: p.upperArm * 0.5, ease: () => 0.007 * b, material: trim, cuff: 0.006 * b });
      addTrunk(g, { from: p.hipY + 0.02 * b, to: p.chestY, ease: () => 0, material: g.skin });
      skirt(g, piece, p.hipY + 0.1 * b, p.ankleY * 0.7, 0.14, 0.012 * b, 'skirt', {
        pleats: 0.016,
        count: 17,
        border: trim,
      });
      addBand(
        g,
        [
          [-1.5, p.hipY + 0.08 * b],
          [-0.7, p.waistY],
          [0.1, p.chestY + 0.02 * b],
          [0.62, p.shoulder[1] - 0.03 * b],
          [1.0, p.shoulder[1] - 0.0 * b, 0.7],
          [2.2, p.shoulder[1] - 0.02 * b, 0.35],
          [2.6, p.chestY],
          [2.5, p.hipY + 0.04 * b],
        ],
        0.17 * b,
        0.018 * b,
        m,
        0.008 * b,
      );
      addBand(
        g,
        [
          [-1.5, p.hipY + 0.01 * b],
          [-0.62, p.waistY - 0.07 * b],
          [0.2, p.chestY - 0.05 * b],
          [0.75, p.shoulder[1] - 0.09 * b],
        ],
        0.024 * b,
        0.028 * b,
        trim,
        0.006 * b,
      );
      break;
    }
    case 'overalls': {
      suitLegs(g, m, 0.018);
      addTrunk(g, {
        from: p.hipY - 0.105 * b,
        to: p.waistY + 0.04 * b,
        legs: true,
        ease: () => 0.022 * b,
        material: m,
        folds: 0.004 * b,
      });
      addBand(
        g,
        [
          [0, p.waistY],
          [0, p.chestY + 0.1 * b],
        ],
        0.2 * b,
        0.03 * b,
        m,
        0.006 * b,
      );
      for (const k of [1, -1])
        addBand(
          g,
          [
            [k * 0.42, p.chestY + 0.08 * b],
            [k * 0.55, p.shoulder[1] - 0.01 * b, 0.2],
            [k * 1.3, p.shoulder[1] - 0.02 * b, 0.85],
            [k * 2.5, p.shoulder[1] - 0.03 * b, 0.3],
            [k * 2.9, p.waistY + 0.03 * b],
          ],
          0.035 * b,
          0.032 * b,
          m,
          0.005 * b,
        );
      addButtons(
        g,
        [p.chestY + 0.085 * b],
        0.42,
        0.044 * b,
        0.011 * b,
        g.mat({ color: hex('#c9a55a'), metal: 1, roughness: 0.3 }),
      );
      addButtons(
        g,
        [p.chestY + 0.085 * b],
        -0.42,
        0.044 * b,
        0.011 * b,
        g.mat({ color: hex('#c9a55a'), metal: 1, roughness: 0.3 }),
      );
      g.layer = 0.008 * b;
      break;
    }
    case 'jumpsuit':
    case 'pyjamas':
    case 'romper': {
      const loose = piece.kind === 'jumpsuit' ? 0.02 : 0.018;
      suitLegs(g, m, loose, piece.kind === 'romper' && piece.short);
      const top = addTrunk(g, {
        from: p.hipY - 0.105 * b,
        ease: (y) => (y < p.hipY + 0.05 * b ? loose * 0.8 : loose) * b,
        material: m,
        legs: true,
        neck: 62,
        folds: 0.006 * b,
      });
      addSleeves(g, {
        to: p.upperArm + p.foreArm - 0.006 * b,
        ease: () => loose * 0.85 * b,
        material: m,
        folds: 0.006 * b,
        cuff: 0.01 * b,
      });
      if (piece.kind !== 'romper')
        addCollar(g, top, { stand: 0.02 * b, fold: 0.035 * b, gap: 1, material: piece.kind === 'pyjamas' ? trim : m });
      else addCollar(g, top, { stand: 0, fold: 0, gap: 0, material: trim });
      const ys = Array.from({ length: 5 }, (_, i) => lerp(p.waistY - 0.05 * b, p.shoulder[1] - 0.05 * b, i / 4));
      addButtons(g, ys, 0, (loose + 0.003) * b, 0.007 * b, g.mat({ color: hex('#e8e2d4'), roughness: 0.4 }));
      if (piece.kind === 'jumpsuit') addBand(g, ring(waist, 10), 0.035 * b, (loose + 0.004) * b, trim, 0.004 * b);
      break;
    }
    case 'catsuit': {
      suitLegs(g, m, 0.003);
      const top = addTrunk(g, { from: p.hipY - 0.105 * b, ease: () => 0.004 * b, material: m, legs: true, neck: 68 });
      addSleeves(g, { to: p.upperArm + p.foreArm, ease: () => 0.003 * b, material: m });
      addCollar(g, top, { stand: 0.03 * b, fold: 0, gap: 0, material: trim });
      break;
    }
    case 'spacesuit': {
      suitLegs(g, m, 0.042);
      const top = addTrunk(g, {
        from: p.hipY - 0.105 * b,
        ease: () => 0.042 * b,
        material: m,
        legs: true,
        neck: 58,
        folds: 0.007 * b,
      });
      addSleeves(g, {
        to: p.upperArm + p.foreArm - 0.01 * b,
        ease: () => 0.034 * b,
        material: m,
        folds: 0.008 * b,
        cuff: 0.012 * b,
      });
      addCollar(g, top, {
        stand: 0.03 * b,
        fold: 0,
        gap: 0,
        material: g.mat({ color: hex('#b9bdc0'), metal: 0.7, roughness: 0.35 }),
      });
      addBand(
        g,
        ring(p.waistY - 0.02 * b, 12),
        0.03 * b,
        0.05 * b,
        g.mat({ color: hex('#8f9498'), metal: 0.5, roughness: 0.4 }),
        0.008 * b,
      );
      for (const tag of [0.3, -0.3])
        addBand(
          g,
          [
            [tag, p.chestY - 0.02 * b],
            [tag * 0.2, p.chestY - 0.02 * b],
          ],
          0.06 * b,
          0.062 * b,
          g.mat({ color: hex(tag > 0 ? '#a83a35' : '#3f5f8a'), roughness: 0.5 }),
          0.01 * b,
        );
      box(g, [0, p.chestY + 0.04 * b, -0.235 * b], [0.32 * b, 0.42 * b, 0.16 * b], 0.04 * b, m);
      addSleeves(g, {
        from: p.upperArm * 0.55,
        to: p.upperArm * 0.68,
        ease: () => 0.042 * b,
        material: g.mat({ color: hex('#a83a35'), roughness: 0.7 }),
      });
      break;
    }
    case 'leotard':
    case 'tutu':
    case 'swimsuit':
    case 'fishtail':
      addTrunk(g, {
        sleeveless: piece.kind !== 'leotard',
        from: p.hipY - 0.11 * b,
        ease: () => 0.0055 * b,
        material: m,
        legs: true,
        neck: necklineOf(piece.kind, child),
      });
      if (piece.kind !== 'leotard') addArmholes(g, 0.0055 * b, 0.0045 * b, m);
      if (piece.kind === 'leotard') addSleeves(g, { to: p.upperArm + p.foreArm, ease: () => 0.002 * b, material: m });
      if (piece.kind === 'fishtail') fishTail(g, piece.material);
      if (piece.kind === 'tutu') {
        for (let i = 0; i < 2; i++) {
          skirt(
            g,
            piece,
            p.hipY + (0.05 - i * 0.012) * b,
            p.hipY - (0.035 + i * 0.04) * b,
            1.9 - i * 0.5,
            0.012 * b + 0.13 * b,
            `tutu${i}`,
            { pleats: 0.02, light: 0.25, count: 21 },
          );
        }
        for (const k of [1, -1])
          addBand(
            g,
            [
              [k * 0.5, p.chestY + 0.06 * b],
              [k * 0.6, p.shoulder[1] - 0.01 * b, 0.3],
              [k * 1.6, p.shoulder[1] - 0.02 * b, 0.8],
              [k * 2.6, p.chestY + 0.05 * b],
            ],
            0.014 * b,
            0.006 * b,
            m,
            0.002 * b,
          );
      }
      break;
    case 'trunks':
      addLegs(g, { from: p.kneeY + 0.1 * b, ease: () => 0.02 * b, material: m, folds: 0.005 * b, hem: 0.016 * b });
      addTrunk(g, {
        from: p.hipY - 0.105 * b,
        to: p.hipY + 0.06 * b,
        legs: true,
        ease: () => 0.012 * b,
        material: m,
        folds: 0.003 * b,
      });
      addBand(g, ring(p.hipY + 0.05 * b, 10), 0.03 * b, 0.014 * b, trim, 0.004 * b);
      break;
  }
}

export function suitLegs(g: Sewing, m: number, ease: number, short = false): void {
  const { p } = g;
  const b = p.bulk;
  if (short) addLegs(g, { from: p.ankleY * 0.62, to: p.kneeY + 0.1 * b, ease: () => 0, material: g.skin });
  addLegs(g, {
    from: short ? p.kneeY + 0.03 * b : p.ankleY * 0.75,
    ease: (y) => ease * lerp(1.05, 0.8, clamp(y / p.hipY, 0, 1)) * b,
    material: m,
    folds: Math.min(0.007, ease * 0.35) * b,
    hem: ease > 0.008 ? 0.01 * b : 0,
  });
}

function box(
  g: Sewing,
  centre: [number, number, number],
  size: [number, number, number],
  radius: number,
  material: number,
): void {
  g.mesh.setSkin([[g.s.id('chest'), 1]]);
  g.mesh.roundedBox(centre, size, radius, material, g.hero ? 3 : 1);
  g.mesh.setSkin(null);
}

function feet(g: Sewing): void {
  if (g.outfit.whole?.kind === 'fishtail') return;
  const { p, mesh, outfit, weigh } = g;
  const b = p.bulk;
  const f = outfit.feet;
  const m = g.mat(f.material);
  const trim = g.mat(f.trim);
  if (f.kind === 'bare') {
    addShoes(
      mesh,
      p,
      weigh,
      { upper: g.skin, sole: g.skin, soleHeight: 0, heel: 0, shaft: 0, point: 0.1, trim: -1 },
      g.hero,
      true,
    );
    return;
  }
  const cut = { upper: m, sole: trim, soleHeight: 0.014 * b, heel: 0.01 * b, shaft: 0, point: 0.25, trim: -1 };
  if (f.kind === 'sneakers')
    addShoes(mesh, p, weigh, { ...cut, soleHeight: 0.022 * b, heel: 0.004 * b, point: 0, trim }, g.hero, false);
  else if (f.kind === 'boots')
    addShoes(
      mesh,
      p,
      weigh,
      { ...cut, soleHeight: 0.02 * b, heel: 0.014 * b, shaft: p.ankleY + (f.long ? 0.24 : 0.13) * b, point: 0.1 },
      g.hero,
      false,
    );
  else if (f.kind === 'wellies')
    addShoes(mesh, p, weigh, { ...cut, soleHeight: 0.02 * b, shaft: p.ankleY + 0.22 * b, point: 0 }, g.hero, false);
  else if (f.kind === 'heels')
    addShoes(mesh, p, weigh, { ...cut, soleHeight: 0.006 * b, heel: 0.045 * b, point: 0.8 }, g.hero, false);
  else if (f.kind === 'pointe')
    addShoes(mesh, p, weigh, { ...cut, soleHeight: 0.004 * b, heel: 0, point: 0.5 }, g.hero, false);
  else if (f.kind === 'sandals') {
    addShoes(
      mesh,
      p,
      weigh,
      { ...cut, upper: g.skin, sole: m, soleHeight: 0.014 * b, heel: 0, point: 0 },
      g.hero,
      false,
    );
  } else addShoes(mesh, p, weigh, cut, g.hero, false);
}

function extras(g: Sewing): void {
  const { p, outfit, mesh, s, t } = g;
  const b = p.bulk;
  const gloves = outfit.extras.find((e) => e.kind === 'gloves');
  const suited = outfit.whole?.kind === 'spacesuit';
  if (gloves || suited) {
    const m = g.mat(gloves?.material ?? outfit.whole?.material ?? { color: hex('#dddddd') });
    addHands(
      mesh,
      s,
      p,
      m,
      g.hero,
      (/\bboxing\b/.test(gloves?.words ?? '') || /\b(boxer|kickboxer)\b/.test(t.words)
        ? 0.032
        : suited
          ? 0.008
          : 0.0022) * b,
    );
    addSleeves(g, {
      from: p.upperArm + p.foreArm - 0.05 * b,
      to: p.upperArm + p.foreArm + 0.006 * b,
      ease: () => Math.max(0.006 * b, g.layer + 0.004 * b),
      material: m,
      cuff: 0.004 * b,
    });
  } else {
    const { skin, makeup, robot } = t;
    const pale: Rgb = mixRgb(skin, [0.95, 0.62, 0.56], 0.2);
    const nail = g.mat({ color: makeup > 0.5 ? hex('#a3263a') : pale, roughness: 0.34 });
    addHands(mesh, s, p, g.skin, g.hero, 0, robot ? null : nail);
  }
  const over = Math.max(g.layer, outfit.whole ? (outfit.whole.kind === 'spacesuit' ? 0.045 * b : 0.02 * b) : 0);
  for (const e of outfit.extras) {
    const m = g.mat(e.material);
    const trim = g.mat(e.trim);
    switch (e.kind) {
      case 'tie': {
        const shirt = outfit.tops.length > 1 ? 0.004 * b + 0.01 * b : g.layer;
        // The pit of the neck, where the collar's ends meet.
        const top = p.shoulder[1] + 0.066 * b;
        addBand(
          g,
          [
            [0, top, 0.32],
            [0, top - 0.03 * b],
          ],
          (q) => lerp(0.042, 0.028, q) * b,
          shirt + 0.014 * b,
          m,
          0.007 * b,
        );
        addBand(
          g,
          [
            [0, top - 0.03 * b],
            [0.015, p.chestY],
            [0, p.waistY - 0.02 * b],
            [0, p.waistY - 0.07 * b],
          ],
          (q) => (q > 0.93 ? lerp(0.07, 0.004, (q - 0.93) / 0.07) : lerp(0.03, 0.072, q)) * b,
          shirt + 0.009 * b,
          m,
          0.004 * b,
        );
        break;
      }
      case 'bowtie':
        for (const k of [1, -1])
          addBand(
            g,
            [
              [k * 0.02, p.shoulder[1] + 0.04 * b, 0.2],
              [k * 0.5, p.shoulder[1] + 0.04 * b, 0.2],
            ],
            (q) => lerp(0.014, 0.045, q) * b,
            0.026 * b,
            m,
            0.008 * b,
          );
        break;
      case 'apron': {
        addBand(
          g,
          [
            [0, p.waistY - 0.03 * b],
            [0, p.chestY + 0.08 * b],
          ],
          (q) => lerp(0.3, 0.2, q) * b,
          over + 0.008 * b,
          m,
          0.003 * b,
        );
        for (const k of [1, -1])
          addBand(
            g,
            [
              [k * 0.5, p.chestY + 0.07 * b],
              [k * 0.6, p.shoulder[1] - 0.01 * b, 0.2],
              [k * 1.2, p.shoulder[1] - 0.01 * b, 0.9],
            ],
            0.022 * b,
            over + 0.008 * b,
            m,
            0.003 * b,
          );
        addBand(g, ring(p.waistY - 0.02 * b, 10), 0.03 * b, over + 0.01 * b, m, 0.004 * b);
        skirt(g, e, p.waistY - 0.01 * b, p.kneeY + 0.03 * b, 0.1, over + 0.016 * b, 'apron', {
          from: -75 * DEG,
          to: 75 * DEG,
          light: 0.6,
          pleats: 0.005,
        });
        break;
      }
      case 'cape':
        g.out.skirts.push(
          addSkirt(g, s, {
            name: 'cape',
            parent: 'chest',
            cape: true,
            top: p.shoulder[1] + 0.035 * b,
            bottom: e.short ? p.hipY : p.ankleY + 0.1 * b,
            material: m,
            lining: trim,
            pleats: 0.03 * b,
            pleatCount: 9,
            light: 1.2,
            from: 68 * DEG,
            to: 292 * DEG,
            shape: (q) => {
              const spread = clamp(q * 6, 0, 1);
              return {
                x: (lerp(0.1, 0.25, spread) + 0.1 * q) * b,
                front: (0.1 + 0.04 * q) * b,
                back: (lerp(0.09, 0.15, spread) + 0.16 * q) * b,
                z: -0.03 * b,
              };
            },
          }),
        );
        neckRing(g, over + 0.012 * b, /\bfur|wolf\b/.test(e.words + t.words) ? 0.042 * b : 0.02 * b, m);
        break;
      case 'scarf':
        scarf(g, m, over);
        break;
      case 'backpack': {
        box(g, [0, p.chestY + 0.03 * b, -0.2 * b - over], [0.27 * b, 0.36 * b, 0.15 * b], 0.05 * b, m);
        box(g, [0, p.chestY - 0.05 * b, -0.285 * b - over], [0.2 * b, 0.15 * b, 0.06 * b], 0.025 * b, trim);
        for (const k of [1, -1])
          addBand(
            g,
            [
              [k * 1.9, p.waistY + 0.06 * b],
              [k * 1.1, p.chestY - 0.02 * b],
              [k * 0.72, p.chestY + 0.08 * b],
              [k * 0.8, p.shoulder[1] - 0.02 * b, 0.25],
              [k * 1.4, p.shoulder[1] - 0.02 * b, 0.9],
              [k * 2.6, p.shoulder[1] - 0.03 * b, 0.3],
            ],
            0.042 * b,
            over + 0.006 * b,
            trim,
            0.006 * b,
          );
        break;
      }
      case 'suspenders':
        for (const k of [1, -1])
          addBand(
            g,
            [
              [k * 0.5, p.hipY + 0.08 * b],
              [k * 0.5, p.chestY],
              [k * 0.66, p.shoulder[1] - 0.01 * b, 0.25],
              [k * 1.4, p.shoulder[1] - 0.02 * b, 0.9],
              [k * 2.5, p.shoulder[1] - 0.04 * b, 0.2],
              [k * 2.85, p.hipY + 0.08 * b],
            ],
            0.03 * b,
            over + 0.004 * b,
            m,
            0.003 * b,
          );
        break;
      case 'sash':
        addBand(
          g,
          [
            [-1.3, p.hipY + 0.08 * b],
            [-0.5, p.waistY + 0.02 * b],
            [0.2, p.chestY + 0.03 * b],
            [0.7, p.shoulder[1] - 0.02 * b, 0.25],
          ],
          0.08 * b,
          over + 0.005 * b,
          m,
          0.004 * b,
        );
        break;
      case 'towel':
        for (const k of [1, -1])
          addBand(
            g,
            [
              [k * 0.45, p.chestY - 0.04 * b],
              [k * 0.55, p.shoulder[1] - 0.02 * b, 0.2],
              [k * 1.3, p.shoulder[1], 0.95],
            ],
            0.1 * b,
            over + 0.012 * b,
            m,
            0.01 * b,
          );
        break;
      case 'necklace':
        addBand(
          g,
          [
            [0.9, p.shoulder[1] + 0.02 * b, 0.5],
            [0.45, p.shoulder[1] - 0.03 * b],
            [0, p.shoulder[1] - 0.075 * b],
            [-0.45, p.shoulder[1] - 0.03 * b],
            [-0.9, p.shoulder[1] + 0.02 * b, 0.5],
          ],
          0.01 * b,
          over + 0.006 * b,
          m,
          0.005 * b,
        );
        break;
      default:
        addInsignia(g, e.kind, m, over);
    }
  }
}

/** A thick roll round the neck: scarves, fur collars. */
function neckRing(g: Sewing, off: number, thick: number, material: number, up = 0): void {
  const { p, body, mesh, hero } = g;
  const b = p.bulk;
  const r = body.neckRadius + off + thick * 0.6;
  const columns = hero ? 26 : 10;
  const around = hero ? 10 : 5;
  const start = mesh.vertexCount;
  for (let j = 0; j <= around; j++) {
    const e = (j / around) * TAU;
    for (let i = 0; i <= columns; i++) {
      const a = ((i % columns) / columns) * TAU;
      const lump = 1 + 0.1 * sin(a * 3 + g.t.seed) + 0.06 * sin(a * 7);
      const out = r + cos(e) * thick * lump;
      const x = cos(a) * out * 1.06;
      const z = -sin(a) * out - 0.028 * b;
      const y =
        p.neckY +
        0.012 * b +
        up -
        sin(e) * thick * lump * -1 -
        0.02 * b * Math.max(0, -sin(a)) -
        0.012 * b * Math.abs(cos(a));
      mesh.vertex(
        [x, y, z],
        [cos(a), 0, -sin(a)],
        (i / columns) * 0.5 * b,
        (j / around) * 0.1 * b,
        g.weigh(x * 0.6, y, z, 'trunk'),
      );
    }
  }
  mesh.grid(start, around + 1, columns + 1, material);
  mesh.smooth(start);
}

/** A scarf: two turns round the neck and two ends that blow. */
function scarf(g: Sewing, m: number, over: number): void {
  const { p, mesh, s } = g;
  const b = p.bulk;
  neckRing(g, over * 0.6 + 0.016 * b, 0.028 * b, m);
  neckRing(g, over * 0.6 + 0.004 * b, 0.026 * b, m, 0.028 * b);
  for (const k of [1, -1]) {
    const z = 0.13 * b + over;
    const points = [0, 1, 2, 3].map(
      (i) =>
        [
          k * (0.05 + i * 0.008) * b,
          p.shoulder[1] - (0.02 + i * 0.1) * b,
          z + (i === 0 ? -0.03 * b : 0.012 * b),
        ] as const,
    );
    const ids: number[] = [];
    let parent = 'chest';
    points.forEach((at, i) => {
      ids.push(s.add(`scarf${k}${i}`, parent, [at[0], at[1], at[2]]));
      parent = `scarf${k}${i}`;
    });
    g.out.chains.push({ bones: ids, play: 0.4, phase: k * 2, light: 1.2 });
    const start = mesh.vertexCount;
    const columns = 6;
    const rows = g.hero ? 10 : 4;
    const half = 0.04 * b;
    for (let j = 0; j <= rows; j++) {
      const f = (j / rows) * 3;
      const i = Math.min(2, Math.floor(f));
      const u = f - i;
      const c = [0, 1, 2].map((n) => lerp(points[i][n], points[i + 1][n], u));
      for (let a = 0; a <= columns; a++) {
        const w = (a / columns) * 2 - 1;
        mesh.vertex(
          [c[0] + w * half, c[1], c[2] + 0.012 * b * (1 - w * w)],
          [0, 0, 1],
          w * half,
          j * 0.03,
          i === 0 && u < 0.3
            ? [[ids[0], 1]]
            : [
                [ids[i], 1 - u],
                [ids[i + 1], u],
              ],
        );
      }
    }
    for (let j = 0; j < rows; j++) {
      for (let a = 0; a < columns; a++) {
        const i = start + j * (columns + 1) + a;
        mesh.quadIndices(i, i + columns + 1, i + columns + 2, i + 1, m);
      }
    }
    mesh.smooth(start);
  }
}
