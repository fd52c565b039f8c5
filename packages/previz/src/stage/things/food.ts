/** Noodles and ice cream. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { colourWord } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { around, type Kit, type Model } from './kit.ts';
import { torus, vessel } from './shapes.ts';

export function noodles(k: Kit): Model {
  const bowl = k.mat({ ...MATERIALS.porcelain, color: hex(k.rng.pick(['#eeeae0', '#2d4a5f', '#8a2f28'])) });
  const strand = k.mat({ color: hex('#e6c374'), roughness: 0.4 });
  const broth = k.mat({ color: hex(k.said('soup|broth') ? '#b5652a' : '#8f5a2a'), roughness: 0.08 });
  const egg = k.mat({ color: hex('#f4efe2'), roughness: 0.35 });
  const yolk = k.mat({ color: hex('#e69a2c'), roughness: 0.3 });
  const onion = k.mat({ color: hex('#5f9a3f'), roughness: 0.6 });
  const rice = k.said('rice');
  return k.solid(
    (b) => {
      b.lathe(
        vessel(
          [
            [0.04, 0],
            [0.045, 0.006],
            [0.075, 0.022],
            [0.095, 0.045],
            [0.1, 0.062],
          ],
          0.004,
          0.01,
        ),
        bowl,
        k.n(32),
      );
      b.disc([0, 0.047, 0], 0.091, broth, k.n(28));
      if (rice) {
        const grain = k.mat({ color: hex('#f2ede0'), roughness: 0.7 });
        b.ellipsoid([0, 0.045, 0], [0.085, 0.03, 0.085], grain, k.n(24), k.n(10));
        for (let i = 0; i < (k.hero ? 90 : 20); i++) {
          const r = 0.08 * Math.sqrt(i / 90);
          b.at(
            multiply(
              translation(...around(r, i * 2.4, 0.046 + 0.029 * Math.sqrt(Math.max(0, 1 - (r / 0.085) ** 2)))),
              rotationY(i * 1.7),
            ),
            () => b.ellipsoid([0, 0, 0], [0.0045, 0.0018, 0.0018], grain, 6, 4),
          );
        }
      } else if (!k.said('soup|broth'))
        for (let i = 0; i < (k.hero ? 26 : 10); i++) {
          const r = 0.02 + 0.06 * ((i * 0.37) % 1);
          const a = i * 2.4;
          const line: Vec3[] = Array.from({ length: 9 }, (_, j) => {
            const t = a + j * 0.35;
            return [
              cos(t) * r + 0.012 * sin(i * 3),
              0.049 + 0.006 * sin(j * 1.3 + i) + 0.004 * (i % 3),
              sin(t) * r + 0.012 * cos(i * 3),
            ];
          });
          b.tube(line, 0.0028, strand, 5);
        }
      b.at(multiply(translation(0.035, 0.056, 0.02), rotationX(0.2)), () => {
        b.ellipsoid([0, 0, 0], [0.024, 0.011, 0.02], egg, k.n(14), 8);
        b.ellipsoid([0, 0.006, 0], [0.012, 0.007, 0.011], yolk, 12, 6);
      });
      for (let i = 0; i < 9; i++)
        torus(b, around(0.02 + 0.03 * ((i * 0.6) % 1), i * 2.1, 0.056), 0.005, 0.0018, onion, 10, 5);
      for (const x of [-0.012, 0.004])
        b.tube(
          [
            [x - 0.03, 0.062, 0.12],
            [x, 0.068, -0.07],
          ],
          [0.0028, 0.0035],
          k.mat(MATERIALS.darkWood),
          6,
        );
    },
    { anchors: { top: translation(0, 0.06, 0), grip: translation(0, 0.02, 0) } },
  );
}

export function iceCream(k: Kit): Model {
  const wafer = k.mat({
    color: hex('#d09a52'),
    color2: hex('#a8702f'),
    pattern: 'tiles',
    patternScale: 0.012,
    roughness: 0.8,
  });
  const said = colourWord(k.context.attributes.colour);
  const flavours: Rgb[] = [said ?? hex(k.rng.pick(['#f2e3c0', '#e8a5b4', '#cfe6c8'])), hex('#5a3422'), hex('#f2e3c0')];
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0.002, -0.09],
          [0.03, 0.02],
          [0.032, 0.022],
          [0.028, 0.022],
          [0.004, -0.07],
        ],
        wafer,
        k.n(24),
      );
      const scoop = (y: number, r: number, color: Rgb): void => {
        const m = k.mat({ color, roughness: 0.55, skin: 0.2 });
        b.sphere([0, y, 0], r, m, k.n(22), k.n(14));
        for (let i = 0; i < 11; i++)
          b.sphere(around(r * 0.86, (i * TAU) / 11 + i * 0.1, y - r * 0.42), r * 0.22, m, 8, 6);
      };
      const double = k.said('double|two|triple') || k.rng.chance(0.5);
      scoop(0.038, 0.036, flavours[0]);
      if (double) scoop(0.072, 0.029, flavours[1]);
      b.sphere([0.004, double ? 0.104 : 0.077, 0], 0.009, k.mat({ color: hex('#b01f2a'), roughness: 0.12 }), 10, 8);
    },
    { anchors: { grip: translation(0, -0.03, 0), mouth: translation(0, 0.06, 0.03) }, lies: 'back' },
  );
}
