/** Furniture that holds things: wardrobes, chests of drawers, safes, aquariums, cradles, cages. */
import { HALF_PI, TAU } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, type Sketch, sketch, tint, vary } from './sketch.ts';

const woods = [MATERIALS.wood, MATERIALS.darkWood, MATERIALS.paleWood, { ...MATERIALS.paint, color: hex('#dcd8cc') }];
const knobs = (k: Kit): number => k.mat(k.rng.pick([MATERIALS.brass, MATERIALS.iron, MATERIALS.porcelain]));

export function wardrobe(k: Kit): Model {
  const wood = k.dressed(k.rng.pick(woods));
  const metal = knobs(k);
  const drawers = k.rng.chance(0.6);
  const arched = k.rng.chance(0.4);
  const w = 1.15 * vary(k, 0.1);
  const low = drawers ? 0.48 : 0.14;
  return sketch(
    k,
    (s) => {
      s.box(wood, [0, 1.02, -0.01], [w, 1.88, 0.56], 0.01);
      s.box(wood, [0, 0.06, 0], [w + 0.05, 0.12, 0.6], 0.012);
      s.box(wood, [0, 1.98, 0.01], [w + 0.1, 0.06, 0.64], 0.02, 2);
      if (arched)
        s.plate(
          wood,
          0.05,
          [-w / 2, 0, w / 2, 0, w * 0.3, 0.08, 0, 0.14, -w * 0.3, 0.08].map((v, i) => (i % 2 ? v + 2.0 : v)),
          { middle: [0, 2.03] },
        );
      for (const x of [-1, 1]) {
        s.box(wood, [(x * w) / 4, (low + 1.9) / 2, 0.285], [w / 2 - 0.025, 1.88 - low, 0.03], 0.008);
        for (const [y, h] of [
          [low + 0.28, 0.42],
          [1.4, 0.8],
        ] as const)
          s.box(wood, [(x * w) / 4, y + 0.06, 0.3], [w / 2 - 0.16, h, 0.012], 0.006);
        s.ball(metal, [x * 0.05, 1.05, 0.325], 0.018, 10);
      }
      if (drawers) {
        s.box(wood, [0, 0.3, 0.285], [w - 0.04, 0.3, 0.03], 0.008);
        for (const x of [-0.25, 0.25]) s.ball(metal, [x * w, 0.3, 0.315], 0.018, 10);
      }
    },
    { anchors: { top: pose([0, 2.02, 0]), handle: pose([0.05, 1.05, 0.33]) } },
  );
}

export function dresser(k: Kit): Model {
  const wood = k.dressed(k.rng.pick(woods));
  const metal = knobs(k);
  const rows = k.said('filing|file') ? 4 : k.rng.pick([3, 4, 5]);
  const filing = k.said('filing|file');
  const body = filing ? tint(k, MATERIALS.paint, '#8f9499 #5f6b60 #c9c4b4') : wood;
  const w = filing ? 0.46 : 0.9 * vary(k, 0.1);
  const h = rows * 0.24;
  const open = k.rng.int(0, rows - 1);
  const legs = !filing && k.rng.chance(0.6);
  const y0 = legs ? 0.14 : 0.05;
  return sketch(
    k,
    (s) => {
      s.box(body, [0, y0 + h / 2, 0], [w, h + 0.02, 0.46], 0.008);
      s.box(body, [0, y0 + h + 0.025, 0.01], [w + 0.05, 0.03, 0.52], 0.01, 2);
      if (legs)
        for (const x of [-1, 1])
          for (const z of [-1, 1])
            s.rod(body, [x * (w / 2 - 0.05), y0, z * 0.18], [x * (w / 2 - 0.03), 0, z * 0.2], 0.026, 0.016, 7);
      else s.box(body, [0, 0.025, -0.01], [w - 0.03, 0.05, 0.42], 0);
      for (let i = 0; i < rows; i++) {
        const [y, z] = [y0 + 0.12 + i * 0.24, i === open && k.said('open') ? 0.36 : 0.235];
        s.box(body, [0, y, z], [w - 0.05, 0.2, 0.03], 0.008);
        if (filing) s.box(plain(k, MATERIALS.steel, '#b3b8bd'), [0, y + 0.02, z + 0.025], [0.12, 0.02, 0.02], 0.004);
        else for (const x of w > 0.7 ? [-0.24, 0.24] : [0]) s.ball(metal, [x, y, z + 0.03], 0.017, 10);
      }
    },
    { anchors: { top: pose([0, y0 + h + 0.04, 0]), handle: pose([0, y0 + h * 0.6, 0.28]) } },
  );
}

/** A cot that rocks: bars or a solid cradle with a hood. */
export function cradle(k: Kit): Model {
  const wood = k.dressed(k.rng.pick(woods));
  const sheet = plain(k, MATERIALS.cotton, k.rng.pick(['#f0ece2', '#d8e4ea', '#f0d8dc']));
  const crib = k.said('crib|cot|bars') || k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      if (crib) {
        for (const x of [-0.58, 0.58]) for (const z of [-0.32, 0.32]) s.box(wood, [x, 0.5, z], [0.05, 1, 0.05], 0.012);
        for (const y of [0.35, 0.95]) {
          for (const z of [-0.32, 0.32]) s.box(wood, [0, y, z], [1.14, 0.05, 0.035], 0.01);
          for (const x of [-0.58, 0.58]) s.box(wood, [x, y, 0], [0.035, 0.05, 0.62], 0.01);
        }
        for (let i = 0; i < 11; i++)
          for (const z of [-0.32, 0.32])
            s.rod(wood, [-0.5 + i * 0.1, 0.36, z], [-0.5 + i * 0.1, 0.94, z], 0.011, 0.011, 6);
        for (let i = 0; i < 5; i++)
          for (const x of [-0.58, 0.58])
            s.rod(wood, [x, 0.36, -0.22 + i * 0.11], [x, 0.94, -0.22 + i * 0.11], 0.011, 0.011, 6);
        s.box(sheet, [0, 0.42, 0], [1.1, 0.11, 0.58], 0.04, 2);
        s.box(sheet, [-0.42, 0.5, 0], [0.2, 0.07, 0.34], 0.03, 3);
        return;
      }
      for (const z of [-1, 1])
        s.at(pose([0, 0.34, z * 0.24], z * -0.24), () =>
          s.plate(wood, 0.025, [-0.42, -0.16, 0.42, -0.16, 0.46, 0.16, -0.46, 0.16], { bevel: 0.005 }),
        );
      for (const x of [-1, 1]) {
        const high = x < 0 ? 0.46 : 0.2;
        s.at(pose([x * 0.43, 0.34, 0], 0, HALF_PI), () =>
          s.plate(
            wood,
            0.025,
            [-0.2, -0.16, 0.2, -0.16, 0.28, 0.16, 0.16, high, 0, high + 0.06, -0.16, high, -0.28, 0.16],
            { bevel: 0.005 },
          ),
        );
        s.at(pose([x * 0.36, 0, 0], 0, HALF_PI), () =>
          s.plate(
            wood,
            0.035,
            [-0.34, 0.07, -0.18, 0.02, 0, 0, 0.18, 0.02, 0.34, 0.07, 0.2, 0.12, 0, 0.19, -0.2, 0.12],
            { middle: [0, 0.07] },
          ),
        );
      }
      s.box(wood, [0, 0.19, 0], [0.82, 0.02, 0.38], 0);
      s.box(sheet, [0.02, 0.32, 0], [0.8, 0.16, 0.44], 0.06, 3);
      s.box(sheet, [-0.28, 0.42, 0], [0.18, 0.08, 0.3], 0.035, 3);
    },
    { anchors: { seat: pose([0, crib ? 0.48 : 0.4, 0]), top: pose([0, crib ? 0.97 : 0.55, 0]) } },
  );
}

export function safe(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.steel, roughness: 0.5 }, '#4a5258 #2c3436 #5a6a58 #3a3f4a');
  const chrome = k.mat(MATERIALS.chrome);
  const spokes = k.rng.pick([3, 5]);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.36, -0.02], [0.62, 0.66, 0.56], 0.03, 2);
      s.box(shell, [0, 0.36, 0.27], [0.54, 0.58, 0.05], 0.02, 2);
      for (const y of [0.2, 0.52]) s.rod(chrome, [-0.285, y - 0.05, 0.27], [-0.285, y + 0.05, 0.27], 0.018);
      s.turn(chrome, [0, 0, 0.06, 0, 0.06, 0.02, 0.04, 0.035, 0, 0.035], [-0.06, 0.44, 0.295], 'z', 22);
      s.turn(plain(k, MATERIALS.plastic, '#1d1f22'), [0.061, 0.004, 0.061, 0.016], [-0.06, 0.44, 0.295], 'z', 22);
      for (let i = 0; i < spokes; i++)
        s.at(pose([0.12, 0.34, 0.32], 0, 0, (i * TAU) / spokes), () =>
          s.rod(chrome, [0, 0, 0], [0, 0.095, 0], 0.01, 0.013),
        );
      s.turn(chrome, [0.03, 0, 0.024, 0.04, 0, 0.04], [0.12, 0.34, 0.295], 'z', 14);
      for (const x of [-0.24, 0.24])
        for (const z of [-0.22, 0.2]) s.turn(shell, [0.04, 0, 0.04, 0.03], [x, 0, z], 'y', 10);
    },
    { anchors: { top: pose([0, 0.7, 0]), handle: pose([0.12, 0.34, 0.33]) } },
  );
}

/** A tank with fish and weed, or a round bowl. */
export function aquarium(k: Kit): Model {
  const bowl = k.said('fishbowl|bowl|goldfish bowl');
  const water = k.mat({ color: hex('#6fb4c8'), roughness: 0.05, opacity: 0.3, castsShadow: false, doubleSided: true });
  const sand = plain(k, { ...MATERIALS.concrete }, '#cdb98a');
  const weed = plain(k, MATERIALS.moss, '#4a8a3a');
  const fish = plain(k, MATERIALS.plastic, '#e8742a');
  const swim = (s: Sketch, x: number, y: number, z: number, turn: number): void =>
    void s.at(pose([x, y, z], 0, turn), () => {
      s.ball(fish, [0, 0, 0], [0.022, 0.013, 0.007], 8);
      s.at(pose([-0.02, 0, 0]), () => s.plate(fish, 0.002, [0, 0, -0.02, 0.013, -0.014, 0, -0.02, -0.013]));
    });
  if (bowl)
    return sketch(
      k,
      (s) => {
        s.turn(
          k.mat(MATERIALS.glass),
          [0, 0, 0.07, 0.002, 0.12, 0.05, 0.135, 0.11, 0.12, 0.17, 0.09, 0.205, 0.1, 0.22],
          [0, 0, 0],
          'y',
          26,
        );
        s.turn(water, [0, 0.02, 0.07, 0.02, 0.128, 0.1, 0.122, 0.16, 0, 0.16], [0, 0, 0], 'y', 22);
        s.turn(sand, [0.1, 0.03, 0, 0.036], [0, 0, 0], 'y', 18);
        swim(s, 0.03, 0.1, 0.03, 0.4);
        swim(s, -0.05, 0.13, -0.02, 2.6);
        s.pipe(weed, [0.004, 0.006, 0.002], [-0.04, 0.03, 0.02, -0.05, 0.08, 0.02, -0.035, 0.14, 0.02], 3, 5);
      },
      { anchors: { top: pose([0, 0.2, 0]), grip: pose([0, 0.1, 0]) } },
    );
  const w = 0.8 * vary(k, 0.12);
  return sketch(
    k,
    (s) => {
      const frame = tint(k, MATERIALS.plastic, '#1d1f22 #4a3222 #dcd8cc');
      for (const y of [0.02, 0.44]) {
        for (const z of [-0.17, 0.17]) s.box(frame, [0, y, z], [w, 0.03, 0.02], 0);
        for (const x of [-1, 1]) s.box(frame, [(x * w) / 2, y, 0], [0.02, 0.03, 0.36], 0);
      }
      for (const x of [-1, 1])
        for (const z of [-0.17, 0.17]) s.box(frame, [(x * w) / 2, 0.23, z], [0.014, 0.42, 0.014], 0);
      s.box(sand, [0, 0.045, 0], [w - 0.02, 0.05, 0.32], 0);
      s.box(water, [0, 0.225, 0], [w - 0.02, 0.36, 0.33], 0);
      for (let i = 0; i < 6; i++)
        s.pipe(
          weed,
          [0.006, 0.01, 0.002],
          [
            w * (-0.4 + i * 0.16),
            0.07,
            -0.08 + (i % 3) * 0.07,
            w * (-0.38 + i * 0.16),
            0.18,
            -0.08 + (i % 3) * 0.07,
            w * (-0.42 + i * 0.16),
            0.26 + (i % 2) * 0.09,
            -0.07 + (i % 3) * 0.07,
          ],
          3,
          4,
        );
      s.ball(k.mat(MATERIALS.stone), [w * 0.3, 0.09, 0], [0.09, 0.06, 0.07], 10);
      for (let i = 0; i < 6; i++)
        swim(
          s,
          w * (-0.34 + ((i * 5) % 6) * 0.13),
          0.14 + ((i * 2) % 5) * 0.055,
          -0.1 + ((i * 3) % 5) * 0.05,
          i % 2 ? 0.3 : 3.3,
        );
      s.box(frame, [0, 0.465, -0.06], [w * 0.9, 0.03, 0.12], 0.006);
    },
    { anchors: { top: pose([0, 0.46, 0]) } },
  );
}

/** For birds: a dome of wires on a ring. */
export function birdcage(k: Kit): Model {
  const wire = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.iron, { ...MATERIALS.paint, color: hex('#eeeae0') }]));
  const square = k.rng.chance(0.35);
  const bars = square ? 4 : k.hero ? 20 : 12;
  const R = 0.18;
  return sketch(
    k,
    (s) => {
      s.turn(wire, [0, 0, R + 0.015, 0, R + 0.02, 0.02, R, 0.05, 0, 0.05], [0, 0, 0], 'y', square ? 4 : 26);
      for (let i = 0; i < (square ? 20 : bars); i++) {
        const a = (i * TAU) / (square ? 20 : bars);
        const r = square ? R * 0.9 : R;
        s.at(pose([0, 0, 0], 0, a), () =>
          s.pipe(
            wire,
            0.0028,
            square
              ? [r, 0.05, 0, r, 0.4, 0, 0, 0.52, 0]
              : [r, 0.05, 0, r, 0.34, 0, r * 0.8, 0.44, 0, r * 0.35, 0.5, 0, 0, 0.52, 0],
            1,
            4,
          ),
        );
      }
      for (const y of [0.18, 0.34]) s.ring(wire, [0, y, 0], square ? R * 0.9 : R, 0.004, 'y', 26);
      s.ring(wire, [0, 0.545, 0], 0.025, 0.005, 'z', 14);
      s.rod(k.mat(MATERIALS.wood), [-R * 0.8, 0.24, 0], [R * 0.8, 0.24, 0], 0.007);
      s.rod(k.mat(MATERIALS.wood), [-0.06, 0.34, 0], [0.06, 0.34, 0], 0.006);
      for (const x of [-0.06, 0.06]) s.rod(wire, [x, 0.34, 0], [x * 0.3, 0.49, 0], 0.002, 0.002, 4);
    },
    { anchors: { grip: pose([0, 0.56, 0]), top: pose([0, 0.52, 0]) }, grasp: [0, 0.56, 0] },
  );
}
