/** Televisions, radios and what plays records. They stand on a surface and face +Z. */
import { PI } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const black = (k: Kit): number => plain(k, MATERIALS.plastic, '#17181b');
const woods = [MATERIALS.wood, MATERIALS.darkWood, { ...MATERIALS.wood, color: hex('#8a5a34') }];

/** Flat on a stand; with a tube, legs and rabbit ears when old. */
export function television(k: Kit): Model {
  const old =
    k.said('old|vintage|retro|antique|crt|black-and-white|static|small') ||
    (!k.said('flat|modern|new|smart|big') && k.rng.chance(0.35));
  const off = k.said('off|dark|broken|blank');
  const screen = off
    ? k.mat({ color: hex('#14171a'), roughness: 0.06 })
    : k.mat({
        color: hex('#2a4a66'),
        color2: hex('#a8c4d8'),
        pattern: 'noise',
        patternScale: old ? 0.05 : 0.25,
        roughness: 0.06,
        emissive: [0.4, 0.56, 0.75],
      });
  const lamps = off
    ? []
    : [{ at: [0, 0.3, 0.4] as const, color: [0.8, 1.1, 1.5] as const, range: 4, flicker: 'neon' as const }];
  if (!old) {
    const [w, h] = [1.05 * vary(k, 0.12), 0.62];
    const legs = k.rng.chance(0.5);
    return sketch(
      k,
      (s) => {
        s.box(black(k), [0, h / 2 + 0.07, 0], [w, h, 0.04], 0.012, 2);
        s.mark(screen, [0, h / 2 + 0.075, 0.0205], w - 0.03, h - 0.045);
        s.box(black(k), [0, h / 2 + 0.07, -0.03], [w * 0.6, h * 0.5, 0.04], 0.012);
        if (legs)
          for (const x of [-0.36, 0.36])
            for (const z of [-0.11, 0.11]) s.rod(black(k), [x * w, 0.08, 0], [x * w * 1.08, 0.004, z], 0.01);
        else {
          s.box(black(k), [0, 0.05, -0.01], [0.08, 0.1, 0.03], 0.006);
          s.box(black(k), [0, 0.01, 0], [0.44, 0.02, 0.22], 0.008);
        }
      },
      { lamps, anchors: { top: pose([0, h + 0.07, 0]) } },
    );
  }
  const shell = k.dressed(k.rng.pick(woods));
  const chrome = k.mat(MATERIALS.chrome);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.34, 0], [0.62, 0.44, 0.36], 0.035, 3);
      s.hull(black(k), [0.2, 0.16, 0.06, -0.22, 0.34, 0.2, 0.1, -0.22, 0.48, 0.16, 0.06, -0.22], 14);
      s.box(plain(k, MATERIALS.plastic, '#cfc6b0'), [-0.08, 0.345, 0.178], [0.42, 0.37, 0.02], 0.04, 3);
      s.ball(screen, [-0.08, 0.345, 0.168], [0.185, 0.155, 0.045], 20);
      for (const y of [0.45, 0.36]) s.turn(chrome, [0, 0, 0.03, 0, 0.026, 0.022, 0, 0.024], [0.225, y, 0.18], 'z', 14);
      for (let i = 0; i < 5; i++) s.box(black(k), [0.225, 0.21 + i * 0.02, 0.181], [0.09, 0.008, 0.004], 0);
      for (const x of [-1, 1]) {
        s.rod(chrome, [x * 0.02, 0.56, -0.05], [x * (0.2 + k.rng.range(0, 0.1)), 0.86, -0.08], 0.004, 0.003, 5);
        for (const z of [-0.12, 0.12]) s.rod(shell, [x * 0.24, 0.13, z], [x * 0.28, 0, z * 1.2], 0.018, 0.011, 7);
      }
    },
    { lamps, anchors: { top: pose([0, 0.56, 0]) } },
  );
}

export function radio(k: Kit): Model {
  const wooden = k.said('old|vintage|antique|wooden|wireless') || k.rng.chance(0.5);
  const shell = wooden ? k.dressed(k.rng.pick(woods)) : tint(k, MATERIALS.plastic, '#b8322a #9fc3b4 #e8dcb8 #2b2d31');
  const cloth = plain(k, MATERIALS.linen, '#c9b48a');
  const chrome = k.mat(wooden ? MATERIALS.brass : MATERIALS.chrome);
  const dial = k.mat({ color: hex('#f0d9a0'), roughness: 0.3, emissive: [0.7, 0.5, 0.2] });
  const arched = wooden && k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      if (arched) {
        s.plate(
          shell,
          0.16,
          [-0.13, 0, 0.13, 0, 0.13, 0.2, 0.11, 0.28, 0.065, 0.33, 0, 0.35, -0.065, 0.33, -0.11, 0.28, -0.13, 0.2],
          { middle: [0, 0.14], bevel: 0.012 },
        );
        s.turn(cloth, [0.085, 0, 0.085, 0.006, 0, 0.006], [0, 0.22, 0.08], 'z', 20);
        for (const x of [-0.04, 0, 0.04]) s.box(shell, [x, 0.22, 0.087], [0.01, 0.16, 0.006], 0);
        s.mark(dial, [0, 0.1, 0.082], 0.1, 0.04);
        for (const x of [-0.08, 0, 0.08])
          s.turn(chrome, [0, 0, 0.015, 0, 0.012, 0.016, 0, 0.016], [x, 0.045, 0.08], 'z', 12);
        return;
      }
      s.box(shell, [0, 0.11, 0], [0.34, 0.2, 0.11], 0.022, 3);
      s.turn(cloth, [0.07, 0, 0.07, 0.006, 0, 0.006], [-0.08, 0.11, 0.053], 'z', 20);
      s.ring(chrome, [-0.08, 0.11, 0.057], 0.072, 0.005, 'z');
      s.mark(dial, [0.085, 0.155, 0.0555], 0.12, 0.045);
      s.box(plain(k, MATERIALS.plastic, '#c0281f'), [0.1, 0.155, 0.0565], [0.003, 0.04, 0.002], 0);
      for (const x of [0.05, 0.12])
        s.turn(chrome, [0, 0, 0.019, 0, 0.016, 0.018, 0, 0.018], [x, 0.075, 0.054], 'z', 14);
      s.pipe(chrome, 0.006, [-0.14, 0.2, 0, -0.12, 0.27, 0, 0.12, 0.27, 0, 0.14, 0.2, 0], 2, 6);
      s.rod(chrome, [0.15, 0.2, -0.03], [0.24, 0.46, -0.05], 0.003, 0.002, 5);
      for (const x of [-0.12, 0.12]) s.box(black(k), [x, 0.006, 0], [0.04, 0.012, 0.08], 0);
    },
    { anchors: { top: pose([0, 0.2, 0]), grip: pose([0, 0.26, 0]) }, grasp: [0, 0.26, 0] },
  );
}

/** A turntable with its arm, or a gramophone with its horn. */
export function recordPlayer(k: Kit): Model {
  const horn = k.said('gramophone|phonograph|horn|antique');
  const wood = k.dressed(k.rng.pick(woods));
  const brass = k.mat(MATERIALS.brass);
  const vinyl = plain(k, { roughness: 0.18, color: [0, 0, 0] }, '#141416');
  const label = plain(k, MATERIALS.paint, k.rng.pick(['#b8322a', '#e0a03a', '#2f5d96', '#3f8a5a']));
  const record = (y: number): readonly number[] => [
    0,
    y,
    0.145,
    y,
    0.147,
    y + 0.002,
    0.145,
    y + 0.004,
    0.05,
    y + 0.0045,
  ];
  const flare = vary(k, 0.15);
  return sketch(
    k,
    (s) => {
      s.box(wood, [0, horn ? 0.07 : 0.05, 0], [0.38, horn ? 0.13 : 0.075, 0.34], 0.012, 2);
      const y = horn ? 0.142 : 0.095;
      s.turn(vinyl, record(y), [-0.02, 0, 0.01], 'y', 30);
      s.turn(label, [0.05, y + 0.0046, 0, y + 0.005], [-0.02, 0, 0.01], 'y', 18);
      s.rod(brass, [-0.02, y, 0.01], [-0.02, y + 0.018, 0.01], 0.003);
      if (!horn) {
        for (const r of [0.09, 0.12])
          s.ring(plain(k, MATERIALS.plastic, '#2a2a2e'), [-0.02, y + 0.0045, 0.01], r, 0.0008);
        s.turn(k.mat(MATERIALS.chrome), [0.02, y - 0.01, 0.02, y + 0.022, 0, y + 0.024], [0.15, 0, -0.12]);
        s.pipe(
          k.mat(MATERIALS.chrome),
          0.005,
          [0.15, y + 0.026, -0.14, 0.15, y + 0.026, -0.02, 0.09, y + 0.014, 0.08],
          0,
          6,
        );
        s.box(black(k), [0.083, y + 0.009, 0.09], [0.016, 0.012, 0.03], 0.003);
        for (const x of [-0.16, 0.16])
          for (const z of [-0.13, 0.13]) s.turn(black(k), [0.02, 0, 0.016, 0.014], [x, 0, z], 'y', 10);
        if (k.rng.chance(0.5))
          s.at(pose([0, 0.095, -0.17], -0.35), () =>
            s.box(k.mat(MATERIALS.glass), [0, 0.16, 0], [0.38, 0.32, 0.006], 0),
          );
        return;
      }
      for (const x of [-0.17, 0.17])
        for (const z of [-0.15, 0.15]) s.turn(brass, [0.018, 0, 0.012, 0.02], [x, 0, z], 'y', 10);
      s.pipe(
        brass,
        [0.008, 0.011, 0.014],
        [
          0.03,
          y + 0.03,
          0.06,
          0.1,
          y + 0.05,
          -0.04,
          0.11,
          y + 0.06,
          -0.14,
          0.11,
          y + 0.18,
          -0.18,
          0.07,
          y + 0.25,
          -0.13,
        ],
        4,
        8,
      );
      s.at(pose([0.07, y + 0.25, -0.13], 0.95, -0.35), () =>
        s.turn(
          k.mat({ ...MATERIALS.brass, doubleSided: true }),
          [0.014, 0, 0.03, 0.08, 0.06, 0.17, 0.12 * flare, 0.25, 0.2 * flare, 0.3, 0.215 * flare, 0.3],
          [0, 0, 0],
          'y',
          12,
        ),
      );
      s.pipe(brass, 0.006, [0.19, 0.08, 0, 0.24, 0.08, 0, 0.25, 0.08, 0, 0.25, 0.08, 0.05], 0, 6);
      s.turn(wood, [0, 0, 0.01, 0.004, 0.01, 0.03, 0, 0.034], [0.25, 0.08, 0.05], 'z', 10);
    },
    { anchors: { top: pose([0, 0.12, 0]) } },
  );
}

export function vinylRecord(k: Kit): Model {
  const vinyl = k.mat({ color: hex('#121214'), roughness: 0.16, doubleSided: true });
  const label = tint(k, MATERIALS.paint, '#b8322a #e0a03a #2f5d96 #3f8a5a #e8dcc0');
  const sleeve = k.rng.chance(0.4) && !k.said('spinning');
  const cover = tint(
    k,
    { ...MATERIALS.paper, color2: hex('#d8a04a'), pattern: 'noise', patternScale: 0.12 },
    '#3a5a7a #a83a3a #d8b24a #3f6a52',
    1,
  );
  return sketch(
    k,
    (s) => {
      s.at(pose([sleeve ? 0.09 : 0, 0, 0]), () => {
        for (const z of [1, -1]) {
          s.at(pose([0, 0, 0], 0, z > 0 ? 0 : PI), () => {
            s.turn(vinyl, [0.15, -0.001, 0.151, 0, 0.15, 0.001, 0.05, 0.0012], [0, 0, 0], 'z', 34);
            s.turn(label, [0.05, 0.0013, 0.004, 0.0015], [0, 0, 0], 'z', 22);
            for (const r of [0.075, 0.1, 0.125])
              s.ring(plain(k, MATERIALS.plastic, '#2c2c31'), [0, 0, 0.001], r, 0.0006, 'z', 30);
          });
        }
      });
      if (sleeve) s.box(cover, [-0.06, 0, 0], [0.315, 0.315, 0.005], 0);
    },
    { anchors: { grip: pose([0, -0.12, 0]) }, lies: 'back' },
  );
}

/** Loudspeakers: a box with two cones. */
export function loudspeaker(k: Kit): Model {
  const shell = k.dressed(k.rng.pick([...woods, { ...MATERIALS.plastic, color: hex('#1b1c1f') }]));
  const cone = plain(k, MATERIALS.rubber, '#2a2b2e');
  const h = 0.62 * vary(k, 0.25);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, h / 2, 0], [0.34, h, 0.3], 0.01);
      for (const [y, r] of [
        [h * 0.33, 0.125],
        [h * 0.78, 0.06],
      ] as const) {
        s.ring(k.mat(MATERIALS.steel), [0, y, 0.152], r, 0.008, 'z');
        s.turn(cone, [r, 0.004, r * 0.85, 0.008, r * 0.4, -0.035, 0, -0.02], [0, y, 0.15], 'z', 22);
        s.ball(black(k), [0, y, 0.13], r * 0.36, 12);
      }
    },
    { anchors: { top: pose([0, h, 0]) } },
  );
}
