/** Household machines that are carried or pushed: cleaning, pressing, cooling, warming, sewing. */

import { HALF_PI, PI, TAU } from '../../math/trig.ts';
import { rotationZ } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, sketchMesh, tint, vary } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');
const BRIGHT = '#b8322a #2f6fb0 #e8e4da #7a4a8a #3f8a6a';

/** A canister on wheels with its hose, or a flat round robot. */
export function vacuumCleaner(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.plastic, roughness: 0.25 }, BRIGHT);
  if (k.said('robot|round|robotic')) {
    const white = tint(k, { ...MATERIALS.plastic, roughness: 0.2 }, '#26282c #eceae4 #4a4d52');
    return sketch(k, (s) => {
      s.turn(
        white,
        [0, 0.012, 0.16, 0.012, 0.17, 0.02, 0.172, 0.06, 0.165, 0.082, 0.15, 0.088, 0, 0.09],
        [0, 0, 0],
        'y',
        36,
      );
      s.turn(dark(k), [0.1735, 0.03, 0.1735, 0.055], [0, 0, 0], 'y', 36);
      s.turn(k.mat(MATERIALS.steel), [0.05, 0.09, 0.05, 0.1, 0.04, 0.105, 0, 0.105], [0, 0, 0.04], 'y', 22);
      s.ring(k.mat({ color: hex('#49d0e8'), emissive: [0.4, 1.6, 2] }), [0, 0.0905, -0.07], 0.02, 0.003);
      for (const x of [-1, 1])
        s.at(pose([x * 0.13, 0.008, 0.12], 0, x), () =>
          s.pipe(dark(k), 0.002, [0, 0, 0, x * 0.05, -0.004, 0.05], 0, 4),
        );
    });
  }
  const pose3 = vary(k, 0.1);
  return sketch(
    k,
    (s) => {
      s.hull(
        shell,
        [0.05, 0.13, 0.18, -0.35, 0.12, 0.15, 0.2, -0.35, 0.2, 0.13, 0.17, -0.36, 0.25, 0.06, 0.09, -0.38],
        20,
      );
      s.box(dark(k), [0, 0.13, -0.35], [0.305, 0.03, 0.36], 0.012);
      for (const x of [-1, 1])
        s.turn(dark(k), [0, -0.02, 0.08, -0.02, 0.085, 0, 0.08, 0.02, 0, 0.02], [x * 0.14, 0.085, -0.44], 'x', 20);
      s.pipe(dark(k), 0.02, [0, 0.18, -0.18, 0, 0.3, -0.02, 0.1, 0.6, 0.12, 0.08, 0.85, 0.02, 0, 0.93, -0.05], 6, 10);
      s.rod(k.mat(MATERIALS.chrome), [0, 0.95, -0.06], [0, 0.1, 0.55 * pose3], 0.016);
      s.pipe(dark(k), 0.018, [0, 0.88, -0.03, 0, 0.97, -0.09, 0, 0.99, -0.17], 3, 8);
      s.box(shell, [0, 0.04, 0.6 * pose3], [0.3, 0.05, 0.11], 0.02, 2);
    },
    { anchors: { grip: pose([0, 0.97, -0.1]) } },
  );
}

export function clothesIron(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.plastic, roughness: 0.25 }, BRIGHT);
  const steel = k.mat(MATERIALS.chrome);
  const old = k.said('old|antique|cast|flat|iron iron');
  const sole = [
    -0.055, -0.12, 0.055, -0.12, 0.058, -0.02, 0.045, 0.06, 0.02, 0.115, 0, 0.135, -0.02, 0.115, -0.045, 0.06, -0.058,
    -0.02,
  ];
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0.008, 0], -HALF_PI, PI), () =>
        s.plate(old ? k.mat(MATERIALS.iron) : steel, old ? 0.05 : 0.014, sole, { bevel: 0.004 }),
      );
      if (!old)
        s.at(pose([0, 0.04, 0], -HALF_PI, PI), () =>
          s.plate(
            shell,
            0.05,
            sole.map((v) => v * 0.9),
            { bevel: 0.02 },
          ),
        );
      s.pipe(
        old ? k.mat(MATERIALS.darkWood) : shell,
        [0.02, 0.018, 0.019, 0.02],
        [0, 0.05, 0.085, 0, 0.13, 0.08, 0, 0.14, -0.05, 0, 0.06, -0.08],
        4,
        9,
      );
      if (!old) {
        s.turn(dark(k), [0, 0, 0.02, 0, 0.018, 0.012, 0, 0.012], [0, 0.066, 0.03], 'y', 14);
        s.pipe(
          dark(k),
          0.005,
          [0, 0.13, 0.09, 0, 0.16, 0.16, 0.06, 0.03, 0.22, 0.15, 0.008, 0.2, 0.2, 0.006, 0.1],
          5,
          6,
        );
      }
    },
    { anchors: { grip: pose([0, 0.14, 0]), top: pose([0, 0.14, 0]) }, grasp: [0, 0.14, 0.01] },
  );
}

/** A fan on a table or a tall stand; the blades turn. */
export function fan(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.plastic, roughness: 0.3 }, '#e8e4da #7fb0a4 #b8322a #2b2d31');
  const chrome = k.mat(MATERIALS.chrome);
  const tall = k.said('standing|pedestal|floor|tall') || k.rng.chance(0.3);
  const hub = tall ? 1.15 : 0.33;
  const R = 0.19;
  const count = k.rng.pick([3, 4, 5]);
  const still = sketchMesh(k, (s) => {
    s.turn(shell, [0, 0, 0.13, 0, 0.135, 0.012, 0.06, 0.03, 0.025, 0.05, 0.018, hub - 0.1, 0, hub - 0.08]);
    s.hull(shell, [hub - 0.07, 0.05, 0.07, -0.06, hub, 0.062, 0.09, -0.06, hub + 0.06, 0.04, 0.06, -0.06], 14);
    for (const z of [0.02, 0.075]) s.ring(chrome, [0, hub, z], R + 0.012, 0.003, 'z', 30);
    const spokes = k.hero ? 20 : 10;
    for (let i = 0; i < spokes; i++)
      s.at(pose([0, hub, 0.05], 0, 0, (i * TAU) / spokes), () =>
        s.pipe(
          chrome,
          0.0014,
          [0, 0.03, 0.045, 0, R * 0.7, 0.042, 0, R + 0.012, 0.02, 0, R * 0.7, -0.04, 0, 0.04, -0.045],
          0,
          4,
        ),
      );
    s.turn(shell, [0.035, 0, 0.03, 0.012, 0, 0.014], [0, hub, 0.09], 'z', 14);
  });
  const blades = sketchMesh(k, (s) => {
    for (let i = 0; i < count; i++)
      s.at(pose([0, 0, 0], 0, 0, (i * TAU) / count), () =>
        s.at(pose([0, 0, 0], 0, 0.5), () =>
          s.plate(
            k.mat({ ...MATERIALS.plastic, color: hex('#aebfc4'), doubleSided: true }),
            0.003,
            [-0.02, 0.02, 0.025, 0.02, 0.075, R * 0.6, 0.06, R * 0.95, 0, R, -0.045, R * 0.8, -0.03, R * 0.4],
            { smooth: 2, middle: [0.01, R * 0.6] },
          ),
        ),
      );
    s.turn(shell, [0.03, -0.02, 0.03, 0.02, 0, 0.03], [0, 0, 0], 'z', 12);
  });
  const off = k.said('off|broken|still');
  return {
    parts: [
      { mesh: still },
      {
        mesh: blades,
        at: (state) =>
          pose([0, hub, 0.04], 0, 0, 0).map((v, i) =>
            off ? v : [0, 1, 4, 5].includes(i) ? rotationZ(state.time * 17)[i] : v,
          ),
      },
    ],
    anchors: { top: pose([0, hub + R, 0]) },
  };
}

/** Ribbed radiators on a wall, or a small electric fire. */
export function heater(k: Kit): Model {
  const electric = k.said('electric|heater|space heater') && !k.said('radiator');
  const shell = tint(k, { ...MATERIALS.paint, roughness: 0.35 }, '#e8e4da #d8d4c8 #8a8d90 #3a3c40');
  if (electric) {
    const glow = k.mat({ color: hex('#ff7a30'), emissive: [6, 1.8, 0.4] });
    return sketch(
      k,
      (s) => {
        s.box(shell, [0, 0.2, -0.03], [0.42, 0.34, 0.12], 0.03, 2);
        s.box(dark(k), [0, 0.2, 0.032], [0.35, 0.25, 0.01], 0.006);
        for (const y of [0.14, 0.2, 0.26]) s.rod(glow, [-0.16, y, 0.044], [0.16, y, 0.044], 0.008);
        for (let i = 0; i < 9; i++)
          s.rod(
            k.mat(MATERIALS.chrome),
            [-0.16 + i * 0.04, 0.09, 0.06],
            [-0.16 + i * 0.04, 0.31, 0.06],
            0.002,
            0.002,
            4,
          );
        for (const x of [-0.16, 0.16]) s.box(dark(k), [x, 0.015, -0.02], [0.04, 0.03, 0.2], 0.008);
      },
      { lamps: [{ at: [0, 0.2, 0.2], color: [2, 0.7, 0.2], range: 2.5, flicker: 'steady' }] },
    );
  }
  const ribs = k.rng.pick([8, 10, 12]);
  return sketch(k, (s) => {
    for (let i = 0; i < ribs; i++) {
      const x = (i - (ribs - 1) / 2) * 0.075;
      for (const z of [-0.035, 0.035]) s.rod(shell, [x, 0.13, z], [x, 0.62, z], 0.017, 0.017, 8);
      for (const y of [0.13, 0.62]) s.box(shell, [x, y, 0], [0.062, 0.05, 0.12], 0.02, 2);
    }
    const w = (ribs * 0.075) / 2;
    for (const x of [-w + 0.04, w - 0.04]) s.rod(shell, [x, 0.12, 0], [x, 0, 0], 0.018);
    s.rod(k.mat(MATERIALS.chrome), [w, 0.13, 0], [w + 0.07, 0.13, 0], 0.012);
    s.turn(dark(k), [0.022, 0, 0.025, 0.03, 0.018, 0.045, 0, 0.045], [w + 0.06, 0.13, 0], 'y', 12);
  });
}

export function sewingMachine(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.carPaint, metal: 0 }, '#17181a #1f3a34 #e8e0d0 #9fc3b4');
  const steel = k.mat(MATERIALS.chrome);
  const gold = k.mat(MATERIALS.gold);
  const tall = vary(k, 0.06);
  return sketch(
    k,
    (s) => {
      s.box(k.mat(MATERIALS.wood), [0, 0.025, 0], [0.46, 0.05, 0.2], 0.012, 2);
      s.box(shell, [0, 0.06, 0], [0.42, 0.025, 0.16], 0.01);
      s.pipe(
        shell,
        [0.05, 0.038, 0.036, 0.034, 0.04],
        [0.15, 0.07, 0, 0.15, 0.18 * tall, 0, 0.12, 0.26 * tall, 0, -0.02, 0.265 * tall, 0, -0.14, 0.255 * tall, 0],
        4,
        12,
      );
      s.box(shell, [-0.15, 0.215 * tall, 0], [0.06, 0.13 * tall, 0.06], 0.016, 2);
      s.rod(steel, [-0.15, 0.15 * tall, 0], [-0.15, 0.1, 0], 0.005);
      s.rod(steel, [-0.15, 0.1, 0], [-0.15, 0.072, 0], 0.0015, 0.0008, 5);
      s.box(steel, [-0.15, 0.0735, 0], [0.09, 0.003, 0.1], 0);
      s.turn(
        steel,
        [0.03, -0.014, 0.06, -0.014, 0.065, 0, 0.06, 0.014, 0.03, 0.014, 0.03, -0.014],
        [0.215, 0.24 * tall, 0],
        'x',
        22,
      );
      s.turn(shell, [0, -0.012, 0.03, -0.012, 0.03, 0.012, 0, 0.012], [0.215, 0.24 * tall, 0], 'x', 16);
      s.turn(
        tint(k, MATERIALS.cotton, '#b8322a #2f5d96 #e0b02c', 1),
        [0.012, 0, 0.018, 0.004, 0.018, 0.03, 0.012, 0.034],
        [0.06, 0.295 * tall, 0],
        'y',
        12,
      );
      s.box(gold, [0.02, 0.266 * tall, 0.036], [0.12, 0.012, 0.004], 0);
      if (k.rng.chance(0.6))
        s.at(pose([-0.14, 0.076, 0.06], 0, 0.1), () =>
          s.box(tint(k, MATERIALS.cotton, '#c8506a #4a7ab0 #e8dcc0', 1), [0, 0, 0], [0.16, 0.003, 0.24], 0),
        );
    },
    { anchors: { top: pose([0, 0.28, 0]) } },
  );
}

export function hairDryer(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.plastic, roughness: 0.25 }, '#d86a8a #1f2226 #e8e4da #7fb0a4');
  const long = vary(k, 0.15);
  return sketch(
    k,
    (s) => {
      s.pipe(shell, [0.016, 0.019, 0.022], [0, -0.08, -0.012, 0, 0, 0, 0, 0.075, 0.004], 2, 10);
      s.turn(
        shell,
        [0.02, -0.075, 0.042, -0.06, 0.046, -0.02, 0.042, 0.03, 0.027, 0.09 * long, 0.027, 0.1 * long],
        [0, 0.1, 0],
        'z',
        20,
      );
      s.turn(
        dark(k),
        [0.027, 0.1 * long, 0.032, 0.104 * long, 0.03, 0.15 * long, 0.024, 0.15 * long, 0, 0.11 * long],
        [0, 0.1, 0],
        'z',
        18,
      );
      s.turn(dark(k), [0, -0.079, 0.034, -0.072], [0, 0.1, 0], 'z', 16);
      s.box(dark(k), [0, 0.03, 0.02], [0.012, 0.03, 0.01], 0.003);
      s.pipe(dark(k), 0.005, [0, -0.08, -0.012, 0, -0.14, -0.03, 0, -0.2, 0.0], 3, 6);
    },
    { anchors: { grip: pose([0, 0, 0]), tip: pose([0, 0.1, 0.14]) }, lies: 'side' },
  );
}
