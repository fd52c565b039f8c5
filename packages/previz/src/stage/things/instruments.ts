/** Harps, accordions, erhus, bagpipes and mouth organs. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const woods = [MATERIALS.wood, MATERIALS.darkWood, { ...MATERIALS.wood, color: hex('#8a4a28') }];

const string = (k: Kit): number => plain(k, MATERIALS.silver, '#d8d4c8');

export function harp(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([...woods, MATERIALS.gold]));
  const small = k.said('lyre|celtic|small|lap');
  const scale = small ? 0.42 : vary(k, 0.06);
  const n = small ? 9 : 22;
  return sketch(
    k,
    (s) => {
      s.at([scale, 0, 0, 0, 0, scale, 0, 0, 0, 0, scale, 0], () => {
        s.turn(
          wood,
          [0, 0, 0.1, 0, 0.09, 0.05, 0.05, 0.07, 0.04, 0.2, 0.032, 0.9, 0.036, 1.5, 0.06, 1.62, 0.075, 1.68, 0, 1.74],
          [0.42, 0, 0],
          'y',
          14,
        );
        s.pipe(wood, [0.13, 0.11, 0.085, 0.05], [0.3, 0.1, 0, 0.05, 0.5, 0, -0.2, 0.95, 0, -0.44, 1.42, 0], 3, 10);
        s.pipe(
          wood,
          [0.04, 0.045, 0.05, 0.05, 0.055],
          [-0.44, 1.4, 0, -0.36, 1.58, 0, -0.12, 1.5, 0, 0.14, 1.44, 0, 0.42, 1.66, 0],
          4,
          9,
        );
        s.box(wood, [0.34, 0.05, 0], [0.3, 0.1, 0.3], 0.03, 2);
        for (let i = 0; i < n; i++) {
          const t = (i + 0.5) / n;
          const x = 0.34 - t * 0.7;
          const low = 0.16 + t * 1.14;
          const high = t < 0.35 ? 1.6 - t * 0.5 : t < 0.7 ? 1.43 + (t - 0.35) * 0.22 : 1.51;
          if (high > low)
            s.rod(
              i % 7 === 0 ? plain(k, MATERIALS.cotton, '#b8281f') : string(k),
              [x, low, 0.02],
              [x + 0.02, high, 0.02],
              0.0018,
              0.0018,
              4,
            );
        }
      });
    },
    {
      anchors: {
        strings: pose([0, 0.9 * scale, 0.05]),
        grip: pose([0.42 * scale, 0.6 * scale, 0]),
        top: pose([0, 1.7 * scale, 0]),
      },
    },
  );
}

/** Two boxes and the bellows between; it is held before the chest. */
export function accordion(k: Kit): Model {
  const shell = tint(k, { ...MATERIALS.lacquer, roughness: 0.12 }, '#8a1a1c #17181b #1f3a7a #e8e0d0');
  const bellows = plain(k, MATERIALS.paper, k.rng.pick(['#1d1f22', '#b8281f', '#e8dcc0']));
  const key = plain(k, MATERIALS.bone, '#f2eee4');
  const chrome = k.mat(MATERIALS.chrome);
  const open = k.rng.range(0.02, 0.033);
  const folds = 7;
  const w = folds * open;
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < folds; i++) {
        s.box(
          bellows,
          [-w / 2 + (i + 0.5) * open, 0, 0],
          [open * 0.55, 0.34 - (i % 2) * 0.03, 0.17 - (i % 2) * 0.03],
          0,
        );
        s.box(i % 2 ? bellows : chrome, [-w / 2 + i * open, 0, 0], [0.006, 0.345, 0.175], 0);
      }
      s.box(shell, [-w / 2 - 0.05, 0, 0], [0.1, 0.36, 0.19], 0.02, 2);
      s.box(shell, [w / 2 + 0.05, 0, 0], [0.1, 0.36, 0.19], 0.02, 2);
      s.box(key, [-w / 2 - 0.13, 0, 0.06], [0.06, 0.34, 0.03], 0.004);
      for (let i = 0; i < 11; i++)
        s.box(
          plain(k, MATERIALS.plastic, '#17181b'),
          [-w / 2 - 0.118, -0.15 + i * 0.03, 0.078],
          [0.035, i % 7 === 2 || i % 7 === 6 ? 0.002 : 0.012, 0.012],
          0,
        );
      for (let i = 0; i < 24; i++)
        s.ball(
          key,
          [w / 2 + 0.1015, -0.13 + (i % 8) * 0.036, -0.03 + Math.floor(i / 8) * 0.03],
          [0.004, 0.008, 0.008],
          7,
        );
      for (let i = 0; i < 5; i++) s.mark(chrome, [-w / 2 - 0.05, -0.1 + i * 0.05, 0.096], 0.05, 0.02);
      for (const x of [-1, 1])
        s.pipe(
          plain(k, MATERIALS.leather, '#2a1c14'),
          0.01,
          [
            x * (w / 2 + 0.04),
            0.17,
            -0.09,
            x * (w / 2 - 0.02),
            0.12,
            -0.2,
            x * (w / 2 - 0.02),
            -0.08,
            -0.2,
            x * (w / 2 + 0.04),
            -0.16,
            -0.09,
          ],
          4,
          4,
        );
    },
    {
      anchors: {
        grip: pose([0, 0, -0.1]),
        gripLeft: pose([w / 2 + 0.11, 0, 0]),
        gripRight: pose([-w / 2 - 0.13, 0, 0.06]),
      },
      lies: 'stand',
    },
  );
}

/** Two strings over a small body, played with a bow: erhu and its kin. */
export function erhu(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.darkWood, { ...MATERIALS.darkWood, color: hex('#6a2a1c') }]));
  const skin = k.mat({
    color: hex('#a89468'),
    color2: hex('#5a4a30'),
    pattern: 'tiles',
    patternScale: 0.012,
    roughness: 0.5,
  });
  const sides = k.rng.pick([6, 8, 16]);
  return sketch(
    k,
    (s) => {
      s.turn(wood, [0.045, -0.07, 0.048, 0, 0.045, 0.06], [0, 0.06, 0], 'z', sides);
      s.turn(skin, [0.045, 0.06, 0, 0.062], [0, 0.06, 0], 'z', sides);
      s.pipe(wood, [0.012, 0.011, 0.01, 0.006], [0, 0.02, 0, 0, 0.5, 0, 0, 0.74, 0, 0, 0.8, -0.04], 2, 9);
      for (const y of [0.66, 0.72])
        s.turn(wood, [0, -0.1, 0.012, -0.095, 0.006, -0.02, 0.005, 0.02, 0, 0.02], [0, y, 0], 'z', 10);
      for (const x of [-0.006, 0.006]) s.rod(string(k), [x, 0.66, 0.012], [x, 0.05, 0.066], 0.0011, 0.0011, 4);
      s.box(wood, [0, 0.065, 0.066], [0.018, 0.006, 0.008], 0);
      s.pipe(k.mat(MATERIALS.bamboo), 0.004, [-0.3, 0.17, 0.05, 0, 0.19, 0.06, 0.36, 0.15, 0.07], 3, 6);
      s.rod(plain(k, MATERIALS.cotton, '#f0ece0'), [-0.3, 0.165, 0.05], [0.36, 0.145, 0.07], 0.0022, 0.0022, 4);
    },
    { anchors: { grip: pose([0, 0.45, 0]), strings: pose([0, 0.12, 0.06]) }, grasp: [0, 0.45, 0] },
  );
}

/** A bag with pipes, or a mouth organ: what is blown and squeezed. */
export function bagpipes(k: Kit): Model {
  const bag = k.mat({
    ...k.look({
      ...MATERIALS.wool,
      color: hex(k.rng.pick(['#8a1f24', '#1f4a3a', '#2a3a6a'])),
      color2: hex('#1d2a1f'),
      pattern: 'plaid',
      patternScale: 0.08,
    }),
  });
  const wood = k.mat(MATERIALS.darkWood);
  const bone = k.mat(MATERIALS.bone);
  const pipe = (
    s: Parameters<Parameters<typeof sketch>[1]>[0],
    from: readonly [number, number, number],
    to: readonly [number, number, number],
  ): void => {
    s.rod(wood, from, to, 0.011, 0.013, 8);
    s.rod(
      bone,
      [to[0] - (to[0] - from[0]) * 0.06, to[1] - (to[1] - from[1]) * 0.06, to[2] - (to[2] - from[2]) * 0.06],
      to,
      0.02,
      0.02,
      9,
    );
  };
  const fat = vary(k, 0.12);
  return sketch(
    k,
    (s) => {
      s.pipe(
        bag,
        [0.03, 0.1 * fat, 0.125 * fat, 0.09, 0.03],
        [-0.22, 0.02, 0, -0.12, 0, 0, 0, 0, 0, 0.12, 0.03, 0, 0.2, 0.06, 0.02],
        3,
        14,
      );
      pipe(s, [-0.05, 0.1, 0], [-0.14, 0.75, -0.12]);
      pipe(s, [0.0, 0.11, 0], [-0.02, 0.5, -0.14]);
      pipe(s, [0.05, 0.11, 0], [0.07, 0.48, -0.14]);
      pipe(s, [0.16, 0.06, 0.01], [0.3, -0.22, 0.14]);
      s.rod(wood, [0.15, 0.1, 0.02], [0.25, 0.24, 0.08], 0.009, 0.007);
    },
    { anchors: { grip: pose([0, 0, 0.08]), mouth: pose([0.25, 0.24, 0.08]) }, lies: 'stand' },
  );
}

/** Small wind instruments in the hands: harmonicas, whistles, ocarinas. */
export function harmonica(k: Kit): Model {
  const metal = k.dressed(MATERIALS.chrome);
  const core = tint(k, MATERIALS.lacquer, '#7d1d1a #17181b #2a4a8a', 1);
  const whistle = k.said('whistle');
  return sketch(
    k,
    (s) => {
      if (whistle) {
        s.turn(metal, [0, -0.009, 0.014, -0.009, 0.0145, 0, 0.014, 0.009, 0, 0.009], [0, 0, 0], 'x', 18);
        s.box(metal, [0, 0.0095, 0.022], [0.018, 0.01, 0.04], 0.002);
        s.ring(metal, [0, 0, -0.02], 0.006, 0.0015, 'x', 12);
        s.pipe(
          plain(k, MATERIALS.cotton, '#b8281f'),
          0.002,
          [0, 0, -0.026, 0.03, -0.03, -0.06, 0, -0.09, -0.03, -0.03, -0.03, -0.06, 0, 0, -0.026],
          3,
          5,
        );
        return;
      }
      s.box(core, [0, 0, 0], [0.1, 0.012, 0.026], 0.002);
      for (const y of [-1, 1]) s.box(metal, [0, y * 0.0085, -0.001], [0.102 * vary(k, 0.06), 0.008, 0.022], 0.0035, 2);
      for (let i = 0; i < 10; i++)
        s.box(plain(k, MATERIALS.plastic, '#17181b'), [-0.04 + i * 0.0089, 0, 0.0128], [0.006, 0.006, 0.001], 0);
    },
    { anchors: { grip: pose([0, 0, 0]), mouth: pose([0, 0, 0.014]) }, lies: 'stand' },
  );
}
