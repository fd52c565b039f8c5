/** Machines and fittings of kitchens and laundries. They stand on the ground or a worktop and face +Z. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const ENAMEL = '#eeece6 #e8e4da #d9dde0';
const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');
const glow = (k: Kit, colour: string): number => k.mat({ color: hex(colour), roughness: 0.3, emissive: hex(colour) });

export function fridge(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.porcelain, roughness: 0.3 }, `${ENAMEL} #9fc3b4 #b8463a #b9bec2`);
  const chrome = k.mat(MATERIALS.chrome);
  const split = k.rng.pick([1.2, 1.12, 0.55]);
  const side = k.rng.chance(0.5) ? 1 : -1;
  const rounded = k.said('retro|vintage|old') || k.rng.chance(0.4) ? 0.07 : 0.02;
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.9, -0.03], [0.7, 1.7, 0.6], rounded, 3);
      s.box(shell, [0, 0.06 + split / 2, 0.3], [0.69, split - 0.03, 0.08], rounded * 0.6, 3);
      s.box(shell, [0, (split + 1.82) / 2, 0.3], [0.69, 1.68 - split, 0.08], rounded * 0.6, 3);
      for (const y of [split - 0.22, split + 0.24]) {
        s.rod(chrome, [side * 0.28, y - 0.14, 0.38], [side * 0.28, y + 0.14, 0.38], 0.012);
        for (const d of [-0.12, 0.12]) s.rod(chrome, [side * 0.28, y + d, 0.33], [side * 0.28, y + d, 0.38], 0.009);
      }
      s.box(dark(k), [0, 0.035, 0], [0.62, 0.05, 0.54], 0);
      s.box(chrome, [-side * 0.2, 1.6, 0.343], [0.14, 0.022, 0.006], 0.002);
    },
    { anchors: { top: pose([0, 1.75, 0]), handle: pose([side * 0.28, split - 0.2, 0.38]) } },
  );
}

export function stove(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.porcelain, roughness: 0.3 }, `${ENAMEL} #2b2d30 #a8adb2`);
  const black = k.mat({ ...MATERIALS.iron, color: hex('#1b1c1e') });
  const steel = k.mat(MATERIALS.steel);
  const gas = k.rng.chance(0.6);
  const knobs = k.rng.pick([4, 5, 6]);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.45, 0], [0.62, 0.84, 0.58], 0.015, 2);
      s.box(steel, [0, 0.885, 0], [0.62, 0.03, 0.6], 0.006);
      s.box(dark(k), [0, 0.4, 0.29], [0.52, 0.44, 0.02], 0.01);
      s.mark(k.mat({ color: hex('#120d0a'), roughness: 0.06 }), [0, 0.4, 0.302], 0.4, 0.26);
      s.rod(steel, [-0.23, 0.66, 0.33], [0.23, 0.66, 0.33], 0.012);
      for (const x of [-0.21, 0.21]) s.rod(steel, [x, 0.66, 0.28], [x, 0.66, 0.33], 0.009);
      for (let i = 0; i < knobs; i++)
        s.turn(black, [0, 0, 0.02, 0, 0.017, 0.025, 0, 0.025], [-0.22 + (i * 0.44) / (knobs - 1), 0.78, 0.29], 'z', 10);
      for (const x of [-0.15, 0.15])
        for (const z of [-0.13, 0.13]) {
          s.turn(black, [0.09, 0.9, 0.088, 0.912, 0, 0.912], [x, 0, z], 'y', 18);
          if (gas)
            for (const a of [0, 1.57])
              s.at(pose([x, 0.925, z], 0, a), () => s.box(black, [0, 0, 0], [0.2, 0.012, 0.012], 0));
          else s.ring(k.mat({ color: hex('#6b1f16'), roughness: 0.6 }), [x, 0.913, z], 0.055, 0.006);
        }
      s.box(shell, [0, 0.97, -0.285], [0.62, 0.14, 0.03], 0.008);
    },
    { anchors: { top: pose([0, 0.93, 0]) } },
  );
}

export function sink(k: Kit): Model {
  const bath = k.said('washbasin|bathroom|wash basin|pedestal|washstand') || k.rng.chance(0.3);
  const chrome = k.mat(MATERIALS.chrome);
  const white = tint(k, MATERIALS.porcelain, ENAMEL);
  if (bath)
    return sketch(
      k,
      (s) => {
        s.hull(white, [0, 0.15, 0.13, -0.1, 0.05, 0.11, 0.1, -0.1, 0.6, 0.08, 0.08, -0.1, 0.66, 0.1, 0.1, -0.1], 16);
        s.hull(
          white,
          [0.66, 0.12, 0.1, -0.06, 0.72, 0.24, 0.18, -0.02, 0.84, 0.3, 0.23, 0, 0.86, 0.3, 0.23, 0],
          20,
          false,
        );
        s.hull(
          white,
          [0.86, 0.3, 0.23, 0, 0.855, 0.25, 0.18, 0.02, 0.76, 0.18, 0.13, 0.02, 0.74, 0.02, 0.02, 0.02],
          20,
          false,
        );
        s.pipe(chrome, 0.014, [0, 0.85, -0.18, 0, 0.98, -0.18, 0, 0.99, -0.08, 0, 0.94, -0.06], 3);
        for (const x of [-0.1, 0.1])
          s.turn(chrome, [0.012, 0.85, 0.012, 0.89, 0.024, 0.9, 0.02, 0.92, 0, 0.92], [x, 0, -0.18]);
      },
      { anchors: { top: pose([0, 0.86, 0]) } },
    );
  const wood = tint(k, MATERIALS.paint, '#e4ded0 #5f7a6a #39506a #8a6a48');
  const steel = k.mat(MATERIALS.steel);
  return sketch(
    k,
    (s) => {
      s.box(wood, [0, 0.44, 0], [1, 0.82, 0.56], 0.01);
      for (const x of [-0.25, 0.25]) {
        s.box(wood, [x, 0.45, 0.285], [0.46, 0.66, 0.02], 0.008);
        s.rod(chrome, [x * 0.3, 0.6, 0.31], [x * 0.3, 0.72, 0.31], 0.007);
      }
      s.box(steel, [0, 0.87, 0.24], [1.02, 0.04, 0.1], 0.008);
      s.box(steel, [0, 0.87, -0.22], [1.02, 0.04, 0.14], 0.008);
      for (const x of [-0.43, 0.09, 0.43]) s.box(steel, [x, 0.87, 0.02], [x > 0.4 ? 0.16 : 0.16, 0.04, 0.36], 0);
      s.box(steel, [0.29, 0.87, 0.02], [0.26, 0.04, 0.36], 0);
      s.box(plain(k, MATERIALS.steel, '#8d9297'), [-0.17, 0.75, 0.02], [0.36, 0.02, 0.36], 0);
      for (let i = 0; i < 4; i++) s.box(steel, [0.18 + i * 0.08, 0.892, 0.02], [0.012, 0.006, 0.32], 0);
      s.pipe(chrome, 0.014, [-0.17, 0.88, -0.2, -0.17, 1.1, -0.2, -0.17, 1.16, -0.12, -0.17, 1.1, -0.03], 3);
      for (const x of [-0.27, -0.07])
        s.turn(chrome, [0.014, 0.88, 0.012, 0.92, 0.03, 0.93, 0.026, 0.945, 0, 0.945], [x, 0, -0.2]);
    },
    { anchors: { top: pose([0.29, 0.9, 0]) } },
  );
}

export function microwave(k: Kit): Model {
  const shell = tint(k, MATERIALS.plastic, `${ENAMEL} #2a2c2f #a6abb0`);
  const wide = vary(k, 0.07);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.155, 0], [0.5 * wide, 0.29, 0.36], 0.012, 2);
      s.box(dark(k), [-0.06 * wide, 0.155, 0.182], [0.34 * wide, 0.23, 0.01], 0.004);
      s.mark(
        k.mat({ color: hex('#1a1712'), roughness: 0.05, emissive: [0.2, 0.13, 0.05] }),
        [-0.06 * wide, 0.155, 0.188],
        0.25 * wide,
        0.15,
      );
      s.rod(k.mat(MATERIALS.chrome), [0.125 * wide, 0.06, 0.2], [0.125 * wide, 0.25, 0.2], 0.008);
      s.mark(glow(k, '#38c06a'), [0.19 * wide, 0.25, 0.181], 0.07, 0.03);
      for (let i = 0; i < 12; i++)
        s.box(
          plain(k, MATERIALS.plastic, '#8f9499'),
          [0.168 * wide + (i % 3) * 0.022, 0.2 - Math.floor(i / 3) * 0.03, 0.182],
          [0.016, 0.018, 0.006],
          0,
        );
      for (const x of [-0.2, 0.2]) s.box(dark(k), [x, 0.006, 0], [0.03, 0.012, 0.26], 0);
    },
    { anchors: { top: pose([0, 0.3, 0]) } },
  );
}

export function toaster(k: Kit): Model {
  const shell = tint(k, MATERIALS.chrome, '#dadde0 #b8322a #9fc3b4 #e8dcb8');
  const toast = plain(k, { ...MATERIALS.cardboard, roughness: 0.9 }, '#c08a4a');
  const up = k.rng.chance(0.6) || k.said('popping|toast');
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.105, 0], [0.28, 0.17, 0.16], k.rng.range(0.03, 0.07), 3);
      s.box(dark(k), [0, 0.012, 0], [0.27, 0.024, 0.15], 0.006);
      for (const z of [-0.033, 0.033]) {
        s.mark(dark(k), [0, 0.1912, z], 0.2, 0.026, '+y');
        if (up) s.box(toast, [0, 0.2, z], [0.13, 0.1, 0.015], 0.007);
      }
      s.box(dark(k), [0.15, 0.13, 0], [0.03, 0.014, 0.05], 0.005);
      s.turn(dark(k), [0, 0, 0.016, 0, 0.013, 0.015, 0, 0.015], [0.14, 0.06, 0], 'x', 10);
    },
    { anchors: { top: pose([0, 0.19, 0]) } },
  );
}

export function blender(k: Kit): Model {
  const base = tint(k, MATERIALS.plastic, '#b8322a #e8e4da #24262a #7fb0a4');
  const drink = plain(k, { roughness: 0.2, color: [0, 0, 0] }, k.rng.pick(['#c04a6a', '#7fae3c', '#e6b04a']));
  return sketch(
    k,
    (s) => {
      s.turn(base, [0, 0, 0.09, 0, 0.092, 0.02, 0.075, 0.11, 0.055, 0.14, 0, 0.14]);
      s.turn(k.mat(MATERIALS.chrome), [0, 0, 0.018, 0, 0.016, 0.014, 0, 0.014], [0, 0.06, 0.08], 'z', 12);
      s.turn(drink, [0, 0.15, 0.05, 0.15, 0.066, 0.26, 0, 0.26]);
      s.turn(k.mat(MATERIALS.glass), [0.05, 0.14, 0.056, 0.16, 0.076, 0.35]);
      s.turn(base, [0.078, 0.345, 0.078, 0.37, 0.04, 0.375, 0.036, 0.4, 0, 0.4]);
      s.pipe(base, 0.011, [0.068, 0.31, 0, 0.12, 0.3, 0, 0.118, 0.2, 0, 0.06, 0.18, 0], 3);
    },
    { anchors: { top: pose([0, 0.4, 0]) } },
  );
}

export function washingMachine(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.porcelain, roughness: 0.3 }, '#eeece6 #e8e8ea #8f969c');
  const ring = k.mat(k.rng.chance(0.5) ? MATERIALS.chrome : { ...MATERIALS.plastic, color: hex('#2a2c30') });
  const wide = k.rng.range(0.16, 0.2);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.43, 0], [0.6, 0.84, 0.56], 0.02, 2);
      s.turn(ring, [wide + 0.045, 0, wide + 0.045, 0.03, wide, 0.04, wide - 0.01, 0.02], [0, 0.4, 0.28], 'z', 26);
      s.turn(
        k.mat({ color: hex('#26343e'), roughness: 0.04 }),
        [wide, 0.012, wide * 0.7, 0.05, 0, 0.066],
        [0, 0.4, 0.28],
        'z',
        24,
      );
      s.box(dark(k), [0.14, 0.79, 0.282], [0.22, 0.06, 0.006], 0);
      s.mark(glow(k, '#49b0d8'), [0.18, 0.79, 0.286], 0.08, 0.03);
      s.turn(k.mat(MATERIALS.chrome), [0, 0, 0.032, 0, 0.026, 0.026, 0, 0.026], [-0.02, 0.79, 0.28], 'z', 16);
      s.box(plain(k, MATERIALS.plastic, '#d5d8da'), [-0.2, 0.79, 0.284], [0.16, 0.07, 0.01], 0.004);
      for (const x of [-0.25, 0.25]) s.turn(dark(k), [0.025, 0, 0.025, 0.02], [x, 0, 0.22], 'y', 8);
    },
    { anchors: { top: pose([0, 0.85, 0]), door: pose([0, 0.4, 0.33]) } },
  );
}
