/** What lies on desks: pens, scissors, calculators, printers, typewriters. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const BACK = { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' } as const;

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

/** Pens, pencils, crayons, markers and quills. */
export function pen(k: Kit): Model {
  const tipped = { ...BACK, anchors: { ...BACK.anchors, tip: pose([0, -0.075, 0]) } };
  if (k.said('quill|feather')) {
    const vane = tint(k, { ...MATERIALS.cotton, doubleSided: true }, '#f0ece2 #4a4a50 #c8b48a');
    return sketch(
      k,
      (s) => {
        s.pipe(
          plain(k, MATERIALS.bone, '#e8dcc4'),
          [0.0008, 0.0025, 0.0022, 0.0008],
          [0, -0.075, 0, 0, -0.03, 0, 0.01, 0.08, 0, 0.05, 0.2, 0],
          3,
          6,
        );
        s.plate(
          vane,
          0.0012,
          [0.004, 0.03, 0.03, 0.07, 0.046, 0.13, 0.056, 0.21, 0.02, 0.18, -0.012, 0.12, -0.014, 0.06],
          {
            smooth: 3,
            middle: [0.014, 0.11],
            bevel: 0,
          },
        );
      },
      tipped,
    );
  }
  if (k.said('pencil|crayon|coloured|colored')) {
    const paint = tint(k, MATERIALS.lacquer, '#e0a82c #b8322a #2f6fb0 #3f8a4a');
    const rubber = k.rng.chance(0.7);
    return sketch(
      k,
      (s) => {
        s.turn(paint, [0.0038, -0.055, 0.0038, 0.09], [0, 0, 0], 'y', 6);
        s.turn(k.mat(MATERIALS.paleWood), [0.0012, -0.072, 0.0038, -0.055], [0, 0, 0], 'y', 10);
        s.turn(dark(k), [0, -0.077, 0.0012, -0.072], [0, 0, 0], 'y', 6);
        if (rubber) {
          s.turn(k.mat(MATERIALS.aluminium), [0.0042, 0.088, 0.0042, 0.1], [0, 0, 0], 'y', 10);
          s.turn(plain(k, MATERIALS.rubber, '#d88a90'), [0.0038, 0.1, 0.0038, 0.108, 0, 0.11], [0, 0, 0], 'y', 10);
        } else s.turn(paint, [0.0038, 0.09, 0, 0.092], [0, 0, 0], 'y', 6);
      },
      tipped,
    );
  }
  const body = tint(k, { ...MATERIALS.lacquer }, '#17181b #1f3a6a #7d1d1a #e8e4da');
  const metal = k.mat(k.rng.pick([MATERIALS.gold, MATERIALS.chrome]));
  const fat = k.said('marker|fountain|felt') ? 1.5 : vary(k, 0.12);
  return sketch(
    k,
    (s) => {
      s.turn(metal, [0, -0.076, 0.001, -0.074, 0.0036 * fat, -0.056], [0, 0, 0], 'y', 10);
      s.turn(
        body,
        [0.0036 * fat, -0.056, 0.005 * fat, -0.03, 0.0052 * fat, 0.03, 0.0046 * fat, 0.07, 0, 0.073],
        [0, 0, 0],
        'y',
        12,
      );
      s.ring(metal, [0, 0.005, 0], 0.0052 * fat, 0.0007, 'y', 12);
      s.pipe(metal, 0.0011, [0, 0.064, 0.004, 0, 0.064, 0.0078, 0, 0.025, 0.007], 1, 5);
    },
    tipped,
  );
}

export function scissors(k: Kit): Model {
  const steel = k.dressed({ ...MATERIALS.steel, roughness: 0.15 });
  const handle = k.said('iron|antique|tailor')
    ? k.mat(MATERIALS.iron)
    : tint(k, MATERIALS.plastic, '#d8402a #1d1f22 #2f6fb0 #e0902c', 1);
  const open = k.rng.range(0.16, 0.34);
  return sketch(
    k,
    (s) => {
      for (const side of [-1, 1])
        s.at(pose([0, 0.03, side * 0.0012], 0, 0, side * open), () => {
          s.plate(
            steel,
            0.0022,
            [
              -0.007,
              -0.02,
              0.007,
              -0.02,
              0.008,
              0.03,
              side > 0 ? -0.001 : 0.001,
              0.115,
              side > 0 ? -0.006 : 0.006,
              0.04,
            ]
              .slice(0, 8)
              .concat([-0.008, 0.03]),
            { middle: [0, 0.02] },
          );
          s.at([1, 0, 0, side * 0.022 - side * 0.03, 0, 1.35, 0, -0.055, 0, 0, 1, 0], () =>
            s.ring(handle, [side * -0.012 + side * 0.02, 0, 0], 0.0185, 0.0052, 'z', 18),
          );
          s.rod(handle, [0, -0.012, 0], [side * -0.004, -0.034, 0], 0.006, 0.0065, 7);
        });
      s.turn(k.mat(MATERIALS.brass), [0.0045, -0.004, 0.0045, 0.004, 0, 0.0045], [0, 0.03, 0], 'z', 10);
    },
    { ...BACK, anchors: { ...BACK.anchors, tip: pose([0, 0.14, 0]) } },
  );
}

export function calculator(k: Kit): Model {
  const shell = tint(k, MATERIALS.plastic, '#2b2d31 #e8e4da #6a7f94');
  const key = plain(k, MATERIALS.plastic, '#d5d8da');
  const red = plain(k, MATERIALS.plastic, '#d0502c');
  const lcd = k.mat({ color: hex('#a8b890'), roughness: 0.2 });
  const solar = k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0, 0], [0.08, 0.14, 0.014], 0.006, 2);
      s.mark(lcd, [0, 0.047, 0.0074], 0.066, 0.022);
      for (let i = 0; i < 5; i++) s.mark(dark(k), [0.026 - i * 0.009, 0.047, 0.008], 0.005, 0.012);
      if (solar) s.mark(plain(k, MATERIALS.glass, '#3a2a2a'), [0.014, 0.0635, 0.0074], 0.034, 0.006);
      for (let r = 0; r < 5; r++)
        for (let c = 0; c < 4; c++)
          s.box(
            c === 3 || r === 0 ? red : key,
            [-0.0255 + c * 0.017, 0.02 - r * 0.0175, 0.008],
            [0.0125, 0.0115, 0.005],
            0.002,
          );
    },
    BACK,
  );
}

export function printer(k: Kit): Model {
  const shell = tint(k, MATERIALS.plastic, '#e8e4da #2b2d31 #b9bec2');
  const paper = k.mat(MATERIALS.paper);
  const up = k.rng.chance(0.7);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.1, 0], [0.44, 0.18, 0.34], 0.025, 2);
      s.box(dark(k), [0, 0.07, 0.165], [0.34, 0.05, 0.02], 0.004);
      s.at(pose([0, 0.045, 0.25], 0.08), () => s.box(shell, [0, 0, 0], [0.3, 0.012, 0.18], 0.004));
      s.at(pose([0, 0.058, 0.24], 0.1), () => s.box(paper, [0, 0, 0], [0.21, 0.004, 0.2], 0));
      s.at(pose([0, 0.25, -0.13], -0.25), () => {
        s.box(shell, [0, 0, -0.01], [0.28, 0.16, 0.012], 0.004);
        if (up) s.box(paper, [0, 0.05, 0], [0.21, 0.26, 0.006], 0);
      });
      s.box(dark(k), [0.13, 0.191, 0.1], [0.12, 0.006, 0.08], 0);
      s.mark(k.mat({ color: hex('#4fb0d8'), emissive: [0.3, 0.9, 1.2] }), [0.13, 0.1945, 0.1], 0.07, 0.04, '+y');
    },
    { anchors: { top: pose([0, 0.2, 0]) } },
  );
}

export function typewriter(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.paint, roughness: 0.25 }, '#1d1f22 #7a8f7a #6a3a34 #9fb0b8');
  const chrome = k.mat(MATERIALS.chrome);
  const key = plain(k, MATERIALS.bone, k.rng.pick(['#e8e0cc', '#1a1a1c']));
  const page = k.mat({ ...MATERIALS.paper, doubleSided: true });
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.035, 0], [0.32, 0.06, 0.32], 0.02, 2);
      s.frustum(shell, [0.05, 0.15, 0.1, -0.06, 0.12, 0.14, 0.075, -0.08, 0.14, 0.13, 0.06, -0.09]);
      for (let r = 0; r < 4; r++)
        for (let c = 0; c < 10; c++) {
          const [x, y, z] = [-0.117 + c * 0.026 + (r % 2) * 0.007, 0.055 + (3 - r) * 0.014, 0.145 - (3 - r) * 0.028];
          s.rod(chrome, [x, y - 0.012, z - 0.012], [x, y + 0.006, z], 0.0015, 0.0015, 4);
          s.turn(key, [0.0095, 0, 0.0095, 0.004, 0, 0.0045], [x, y + 0.006, z], 'y', 8);
        }
      s.box(shell, [0, 0.05, 0.168], [0.15, 0.012, 0.02], 0.005);
      s.turn(dark(k), [0, -0.18, 0.024, -0.18, 0.024, 0.18, 0, 0.18], [0, 0.16, -0.1], 'x', 16);
      for (const x of [-1, 1])
        s.turn(chrome, [0, -0.012, 0.02, -0.012, 0.02, 0.012, 0, 0.012], [x * 0.197, 0.16, -0.1], 'x', 14);
      s.rod(chrome, [-0.18, 0.165, -0.09], [-0.23, 0.2, -0.02], 0.005);
      s.pipe(chrome, 0.004, [-0.16, 0.17, -0.12, -0.16, 0.2, -0.12, 0.16, 0.2, -0.12, 0.16, 0.17, -0.12], 0, 5);
      s.b.quad([-0.105, 0.17, -0.075], [0.105, 0.17, -0.075], [0.105, 0.33, -0.14], [-0.105, 0.33, -0.14], page);
      for (let i = 0; i < 5; i++)
        s.at(pose([-0.01 * (i % 3), 0.2 + i * 0.02, -0.086 - i * 0.0082], -0.385), () =>
          s.mark(dark(k), [0, 0, 0], 0.17 - 0.03 * (i % 3), 0.004),
        );
    },
    { anchors: { top: pose([0, 0.14, 0]), keys: pose([0, 0.09, 0.1]) } },
  );
}
