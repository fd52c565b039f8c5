/** Bottles, flasks and jars. */
import { translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { vessel } from './shapes.ts';

export function bottle(k: Kit): Model {
  const c = k.n(24);
  if (k.said('perfume|vial|potion')) {
    const scent = hex(k.rng.pick(['#d98aa4', '#8fb2d0', '#d9b15e', '#a98ac8']));
    const glass = k.dressed(MATERIALS.glass);
    const liquid = k.mat({ color: scent, roughness: 0.12, opacity: 0.5, translucency: 0.6, castsShadow: false });
    const gold = k.mat(MATERIALS.gold);
    return k.solid(
      (b) => {
        b.roundedBox([0, 0.05, 0], [0.075, 0.1, 0.04], 0.012, glass, k.hero ? 4 : 2);
        b.roundedBox([0, 0.041, 0], [0.062, 0.07, 0.027], 0.008, liquid, k.hero ? 3 : 1);
        b.tube(
          [
            [0, 0.012, 0],
            [0, 0.1, 0],
          ],
          0.0016,
          gold,
          6,
        );
        b.cylinder([0, 0.1, 0], 0.013, 0.016, gold, c);
        b.lathe(
          [
            [0.016, 0.114],
            [0.018, 0.118],
            [0.018, 0.145],
            [0.014, 0.152],
            [0, 0.154],
          ],
          gold,
          c,
        );
      },
      { anchors: { grip: translation(0, 0.06, 0), top: translation(0, 0.15, 0) } },
    );
  }
  if (k.said('jar')) {
    const glass = k.dressed({ ...MATERIALS.glass, opacity: 0.4 });
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.045, 0],
              [0.05, 0.006],
              [0.05, 0.1],
              [0.042, 0.12],
              [0.042, 0.135],
            ],
            0.002,
            0.008,
          ),
          glass,
          c,
        );
        b.lathe(
          [
            [0, 0.01],
            [0.047, 0.01],
            [0.047, 0.085],
            [0, 0.085],
          ],
          k.mat({ color: hex('#c8872c'), roughness: 0.2 }),
          c,
        );
        b.lathe(
          [
            [0.045, 0.128],
            [0.046, 0.13],
            [0.046, 0.148],
            [0.043, 0.15],
            [0, 0.15],
          ],
          k.mat(MATERIALS.brass),
          c,
        );
      },
      { anchors: { grip: translation(0, 0.07, 0), top: translation(0, 0.15, 0) } },
    );
  }
  if (k.said('flask|canteen|thermos')) {
    const m = k.dressed(MATERIALS.steel);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, 0],
            [0.036, 0],
            [0.04, 0.006],
            [0.04, 0.2],
            [0.032, 0.225],
            [0.03, 0.23],
          ],
          m,
          c,
        );
        b.lathe(
          [
            [0.033, 0.228],
            [0.034, 0.232],
            [0.034, 0.285],
            [0.03, 0.292],
            [0, 0.293],
          ],
          k.mat({ ...MATERIALS.plastic, color: hex('#23272b') }),
          c,
        );
      },
      { anchors: { grip: translation(0, 0.12, 0), top: translation(0, 0.29, 0) } },
    );
  }
  const tint = hex(k.rng.pick(['#23402a', '#2c4a26', '#4a2f16', '#1f3a34']));
  const glass = k.dressed({ color: tint, roughness: 0.06, opacity: 0.9, translucency: 0.5 });
  const label = k.mat({ ...MATERIALS.paper, color: hex('#e9dfc6') });
  const band = k.mat({ color: hex(k.rng.pick(['#8a1f2a', '#2a3f6a', '#a8862f'])), roughness: 0.6 });
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0.004],
          [0.02, 0],
          [0.034, 0],
          [0.037, 0.006],
          [0.0375, 0.17],
          [0.034, 0.195],
          [0.02, 0.222],
          [0.0145, 0.235],
          [0.0135, 0.27],
          [0.016, 0.272],
          [0.016, 0.28],
          [0.0135, 0.282],
          [0.0135, 0.298],
          [0, 0.3],
        ],
        glass,
        c,
      );
      b.lathe(
        [
          [0.0379, 0.06],
          [0.0379, 0.15],
        ],
        label,
        c,
      );
      b.lathe(
        [
          [0.0382, 0.075],
          [0.0382, 0.09],
        ],
        band,
        c,
      );
      b.lathe(
        [
          [0.0151, 0.24],
          [0.0143, 0.27],
          [0.0165, 0.273],
          [0.0165, 0.281],
          [0.0142, 0.283],
          [0.014, 0.3],
          [0, 0.301],
        ],
        band,
        c,
      );
    },
    { anchors: { grip: translation(0, 0.12, 0), top: translation(0, 0.3, 0) } },
  );
}
