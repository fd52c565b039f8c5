/** Small things of pockets, sheds and shores that fit nowhere else. */
import { cos, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1b1c1f');

/** Spectacles, dark glasses and goggles. */
export function eyeglasses(k: Kit): Model {
  const shades = k.said('sunglasses|shades|goggles|dark');
  const frame = k.dressed(
    k.rng.pick([
      { ...MATERIALS.plastic, color: hex('#1d1f22') },
      MATERIALS.gold,
      { ...MATERIALS.plastic, color: hex('#6a3a1c') },
    ]),
  );
  const lens = k.mat(
    shades || k.rng.chance(0.3) ? { color: hex('#141518'), roughness: 0.04 } : { ...MATERIALS.glass, opacity: 0.3 },
  );
  const round = k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.at([round ? 1 : 1.2, 0, 0, x * 0.034, 0, round ? 1 : 0.86, 0, 0, 0, 0, 1, 0], () => {
          s.ring(frame, [0, 0, 0], 0.024, 0.0024, 'z', 22);
          s.turn(lens, [0.024, 0, 0, 0.001], [0, 0, 0], 'z', 18);
          s.turn(lens, [0, -0.001, 0.024, 0], [0, 0, 0], 'z', 18);
        });
        s.pipe(
          frame,
          [0.0024, 0.002, 0.003],
          [x * 0.062, 0.008, 0, x * 0.068, 0.008, -0.06, x * 0.066, 0.006, -0.11, x * 0.064, -0.02, -0.135],
          3,
          6,
        );
      }
      s.pipe(frame, 0.0022, [-0.011, 0.004, 0, 0, 0.01, 0.003, 0.011, 0.004, 0], 3, 6);
    },
    { anchors: { grip: pose([0, 0, 0]) }, lies: 'stand' },
  );
}

/** Pistol-grip cigarettes, cigars and pipes: what is smoked. */
export function tobacco(k: Kit): Model {
  const pipeForm = k.said('pipe');
  const cigar = k.said('cigar');
  const ember = k.mat({ color: hex('#ff6a20'), emissive: [3, 0.9, 0.2] });
  const ash = plain(k, MATERIALS.concrete, '#8a8884');
  return sketch(
    k,
    (s) => {
      if (pipeForm) {
        const wood = k.dressed(k.rng.pick([MATERIALS.darkWood, { ...MATERIALS.wood, color: hex('#7a3a20') }]));
        s.turn(
          wood,
          [0, -0.002, 0.016, 0.004, 0.02, 0.02, 0.018, 0.042, 0.014, 0.043, 0.012, 0.02, 0, 0.02],
          [0, -0.01, 0.05],
          'y',
          16,
        );
        s.pipe(wood, [0.009, 0.007, 0.006], [0, 0.002, 0.04, 0, 0.012, 0.0, 0, 0.03, -0.03], 3, 8);
        s.pipe(dark(k), [0.006, 0.005, 0.004], [0, 0.03, -0.03, 0, 0.042, -0.06, 0, 0.044, -0.085], 2, 7);
        s.turn(ember, [0.0115, 0.026, 0, 0.028], [0, -0.01, 0.05], 'y', 10);
        return;
      }
      const r = cigar ? 0.009 : 0.0038;
      const long = (cigar ? 0.13 : 0.084) * vary(k, 0.12);
      s.turn(
        cigar ? plain(k, MATERIALS.leather, '#5a3a22') : plain(k, MATERIALS.paper, '#f4f2ec'),
        [0, -0.03, r * 0.8, -0.03, r, -0.02, r, long - 0.04],
        [0, 0, 0],
        'z',
        12,
      );
      s.turn(
        cigar ? k.mat(MATERIALS.gold) : plain(k, MATERIALS.paper, '#d09a50'),
        cigar ? [r * 1.04, 0, r * 1.04, 0.012] : [r * 1.02, -0.03, r * 1.02, -0.008],
        [0, 0, 0],
        'z',
        12,
      );
      s.turn(ash, [r, long - 0.04, r * 0.9, long - 0.032, 0, long - 0.03], [0, 0, 0], 'z', 10);
      s.turn(ember, [r * 1.01, long - 0.043, r * 1.01, long - 0.04], [0, 0, 0], 'z', 10);
    },
    { anchors: { grip: pose([0, 0, 0]), mouth: pose([0, 0, -0.03]) }, lies: 'stand' },
  );
}

/** Folded leather with notes and cards. */
export function wallet(k: Kit): Model {
  const leather = tint(k, MATERIALS.leather, '#4a2c1a #1d1a18 #7a2f2a #8a6a3a');
  const note = plain(k, MATERIALS.paper, k.rng.pick(['#8ab08a', '#c8a878', '#9ab0c8']));
  const open = k.said('open') || k.rng.chance(0.5) ? 1.9 : 0.3;
  return sketch(
    k,
    (s) => {
      for (const side of [-1, 1])
        s.at(pose([0, 0.005, 0], 0, 0, side > 0 ? 0.03 : -0.03 + (3.1 - open) * 0.12), () => {
          s.box(leather, [side * 0.055, 0, 0], [0.108, 0.008, 0.09], 0.003, 2);
          for (let i = 0; i < 2; i++)
            s.box(
              plain(k, MATERIALS.plastic, ['#2f6fb0', '#c8a04a'][i]),
              [side * 0.055, 0.005, -0.026 + i * 0.02],
              [0.085, 0.001, 0.04],
              0,
            );
          s.box(leather, [side * 0.055, 0.006, 0.02], [0.1, 0.002, 0.045], 0);
        });
      for (let i = 0; i < 3; i++)
        s.box(note, [0.006 * i, 0.007 + i * 0.0008, -0.03 - i * 0.004], [0.18, 0.0006, 0.06], 0);
      s.box(leather, [0, 0.003, 0], [0.014, 0.006, 0.09], 0.002);
    },
    { anchors: { grip: pose([0, 0.005, 0]), top: pose([0, 0.01, 0]) }, grasp: [0, 0, 0] },
  );
}

/** Notes in a bundle or a heap of coins. */
export function money(k: Kit): Model {
  const coins = k.said('coin|coins|treasure|gold|gold coin');
  const metal = k.dressed(
    k.said('copper|penny|bronze')
      ? MATERIALS.copper
      : k.said('silver')
        ? MATERIALS.silver
        : k.rng.pick([MATERIALS.gold, MATERIALS.gold, MATERIALS.copper]),
  );
  if (coins) {
    const one = k.said('coin') && !k.said('coins|pile|heap|treasure') && (k.context.member?.count ?? 1) === 1;
    const n = one ? 1 : k.hero ? 46 : 22;
    const R = 0.0125 * vary(k, 0.15);
    return sketch(
      k,
      (s) => {
        for (let i = 0; i < n; i++) {
          const r = n === 1 ? 0 : 0.011 * Math.sqrt(i) * 1.1;
          const y = n === 1 ? 0.0011 : Math.max(0.0011, 0.03 - r * 0.42 + (i % 3) * 0.0022);
          s.at(
            pose(
              [cos(i * 2.4) * r, y, sin(i * 2.4) * r],
              n === 1 ? 0 : ((i * 5) % 7) * 0.08 - 0.24,
              i,
              n === 1 ? 0 : ((i * 3) % 5) * 0.1 - 0.2,
            ),
            () => {
              s.turn(
                metal,
                [
                  0,
                  -0.0011,
                  R - 0.0006,
                  -0.0011,
                  R,
                  0,
                  R - 0.0006,
                  0.0011,
                  R - 0.002,
                  0.0011,
                  R - 0.0025,
                  0.0006,
                  0,
                  0.0007,
                ],
                [0, 0, 0],
                'y',
                n === 1 ? 26 : 12,
              );
              if (n === 1) s.ball(metal, [0, 0.0006, 0], [R * 0.42, 0.0012, R * 0.55], 10);
            },
          );
        }
        if (n > 1) s.turn(metal, [0.075, 0, 0.03, 0.022, 0, 0.028], [0, 0, 0], 'y', 14);
      },
      { anchors: { grip: pose([0, 0.002, 0]), top: pose([0, 0.03, 0]) }, grasp: [0, 0, 0] },
    );
  }
  const bill = tint(k, MATERIALS.paper, '#8fae8a #c8a878 #9ab0c8');
  const bundles = k.said('note|bill|banknote') ? 1 : k.rng.pick([2, 3, 4]);
  const band = plain(k, MATERIALS.paper, '#e8dcc0');
  const ink = plain(k, MATERIALS.paint, '#3f5a44');
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < bundles; i++)
        s.at(
          pose(
            [
              i === 1 ? 0.09 : i === 2 ? -0.04 : 0,
              0.009 + (i === 2 ? 0.019 : 0) + (i === 3 ? 0.019 : 0),
              i === 1 ? 0.05 : i === 3 ? 0.06 : 0,
            ],
            0,
            i * 0.3,
          ),
          () => {
            s.box(bill, [0, 0, 0], [0.15, 0.017, 0.066], 0.001);
            s.box(band, [0, 0, 0], [0.03, 0.0185, 0.068], 0);
            for (const x of [-0.045, 0.045])
              s.at(pose([x, 0.009, 0]), () => s.turn(ink, [0.016, 0, 0, 0.0005], [0, 0, 0], 'y', 12));
          },
        );
    },
    { anchors: { grip: pose([0, 0.01, 0]), top: pose([0, 0.02, 0]) }, grasp: [0, 0, 0] },
  );
}
