/** Flowers in the hand or a vase. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { smoothCurve } from './shapes.ts';

const grip = { grip: translation(0, 0, 0) };

/** Bouquets stand in a vase; a single rose or tulip is a stem to hold. */
export function flowers(k: Kit): Model {
  const said = colourWords([...k.context.attributes.colour]);
  const lavender = k.said('lavender');
  const hues: Rgb[] = said.length
    ? said
    : lavender
      ? [hex('#8a72c0')]
      : k.said('rose')
        ? ['#b3203a', '#d87a8a', '#efe6dc'].map(hex)
        : k.said('sunflower|marigold')
          ? [hex('#e3a524')]
          : k.said('magnolia|blossom')
            ? ['#efd0d8', '#f4ebe6'].map(hex)
            : ['#c93a4a', '#e8b53a', '#d87ab0', '#f0eae0', '#7a6ac0'].map(hex);
  const stemMat = k.mat({ color: hex('#4f7a3a'), roughness: 0.7 });
  const leafMat = k.mat({ color: hex('#3f6f34'), roughness: 0.6, doubleSided: true, translucency: 0.4 });
  const single = k.context.member?.count === 1 && k.said('rose|tulip|flower') && !k.said('bouquet');
  const bloom = (
    b: Parameters<Parameters<Kit['mesh']>[0]>[0],
    m: Mat34,
    size: number,
    color: Rgb,
    kind: number,
  ): void => {
    const petal = k.mat({
      color,
      color2: [color[0] * 0.7, color[1] * 0.6, color[2] * 0.65],
      pattern: 'noise',
      patternScale: 0.02,
      roughness: 0.6,
      translucency: 0.45,
      doubleSided: true,
    });
    const heart = k.mat({ color: hex(kind === 1 ? '#6a4420' : '#e6b93a'), roughness: 0.9 });
    b.at(m, () => {
      if (lavender) {
        for (let i = 0; i < 14; i++)
          b.ellipsoid(
            [cos(i * 2.4) * size * 0.18, size * (i * 0.12), sin(i * 2.4) * size * 0.18],
            [size * 0.14, size * 0.11, size * 0.14],
            petal,
            6,
            5,
          );
        return;
      }
      if (k.said('rose') || kind === 2) {
        for (let layer = 0; layer < 3; layer++)
          for (let i = 0; i < 4 + layer; i++) {
            const a = (i * TAU) / (4 + layer) + layer * 0.6;
            const r = size * (0.16 + layer * 0.17);
            b.at(
              multiply(
                rotationY(a),
                multiply(translation(r, size * (0.34 - layer * 0.09), 0), rotationZ(-0.35 - layer * 0.32)),
              ),
              () => b.ellipsoid([0, 0, 0], [size * 0.06, size * 0.34, size * 0.3], petal, k.n(8), 6),
            );
          }
        b.ellipsoid([0, size * 0.36, 0], [size * 0.17, size * 0.26, size * 0.17], petal, 10, 6);
        return;
      }
      if (k.said('tulip')) {
        for (let i = 0; i < 6; i++)
          b.at(
            multiply(
              rotationY((i * TAU) / 6),
              multiply(translation(size * 0.24, size * 0.42, 0), rotationZ(i % 2 ? 0.05 : -0.04)),
            ),
            () => b.ellipsoid([0, 0, 0], [size * 0.06, size * 0.5, size * 0.24], petal, k.n(8), 8),
          );
        return;
      }
      const n = kind === 1 ? 16 : 8;
      for (let i = 0; i < n; i++)
        b.at(
          multiply(rotationY((i * TAU) / n), multiply(translation(size * 0.42, size * 0.06, 0), rotationZ(0.25))),
          () => b.ellipsoid([0, 0, 0], [size * 0.34, size * 0.035, size * (kind === 1 ? 0.1 : 0.19)], petal, k.n(8), 5),
        );
      b.ellipsoid(
        [0, size * 0.07, 0],
        [size * (kind === 1 ? 0.3 : 0.18), size * 0.1, size * (kind === 1 ? 0.3 : 0.18)],
        heart,
        10,
        6,
      );
    });
  };
  if (single) {
    return k.solid(
      (b) => {
        b.tube(
          smoothCurve(
            [
              [0, -0.16, 0],
              [0.004, 0, 0.003],
              [0, 0.18, 0],
            ],
            4,
          ),
          0.0035,
          stemMat,
          6,
        );
        for (const s of [1, -1])
          b.at(multiply(translation(0, 0.03 * s, 0), multiply(rotationY(s), rotationZ(0.5))), () =>
            b.ellipsoid([0.03, 0, 0], [0.035, 0.0015, 0.014], leafMat, 8, 5),
          );
        bloom(b, translation(0, 0.18, 0), 0.05, hues[0], 0);
      },
      { anchors: grip },
    );
  }
  const vase = k.mat(
    k.rng.pick([
      { ...MATERIALS.porcelain, color: hex('#dfe6e6') },
      { ...MATERIALS.glass, opacity: 0.4 },
      { ...MATERIALS.clay },
    ]),
  );
  const count = k.hero ? 13 : 7;
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0.002],
          [0.04, 0],
          [0.05, 0.01],
          [0.062, 0.06],
          [0.05, 0.12],
          [0.035, 0.16],
          [0.045, 0.185],
          [0.04, 0.185],
          [0.03, 0.16],
        ],
        vase,
        k.n(24),
      );
      for (let i = 0; i < count; i++) {
        const t = Math.sqrt((i + 0.4) / count);
        const a = i * 2.399963;
        const top: Vec3 = [cos(a) * 0.115 * t, 0.35 - 0.1 * t * t, sin(a) * 0.115 * t];
        b.tube(
          smoothCurve([[cos(a) * 0.012, 0.14, sin(a) * 0.012], [top[0] * 0.55, 0.25, top[2] * 0.55], top], 2),
          0.0026,
          stemMat,
          5,
        );
        bloom(
          b,
          multiply(translation(...top), multiply(rotationY(a), multiply(rotationZ(-0.75 * t), rotationY(-a)))),
          lavender ? 0.035 : k.rng.range(0.042, 0.058),
          hues[i % hues.length],
          k.said('sunflower|marigold|daisy') ? 1 : i % 3 === 2 ? 2 : 0,
        );
      }
      for (let i = 0; i < 12; i++) {
        const a = i * 2.1;
        b.at(
          multiply(
            translation(cos(a) * 0.04, 0.205, sin(a) * 0.04),
            multiply(rotationY(-a), rotationZ(0.35 + (i % 3) * 0.2)),
          ),
          () => b.ellipsoid([0.05, 0, 0], [0.055, 0.0018, 0.02], leafMat, 8, 5),
        );
      }
    },
    { anchors: { grip: translation(0, 0.1, 0), top: translation(0, 0.4, 0) } },
  );
}
