/** A lipstick: a black case with a gold waist, the slanted bullet turned up, its cap lying beside it. */
import { cos, HALF_PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationY, rotationZ, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain } from './sketch.ts';

export function lipstick(k: Kit): Model {
  const wax = k.dressed({
    color: hex(k.rng.pick(['#b3122a', '#c8324a', '#8a1428', '#d85a6a'])),
    roughness: 0.32,
    translucency: 0.15,
  });
  const black = k.mat({ color: hex('#121214'), roughness: 0.12 });
  const gold = plain(k, MATERIALS.gold, '#e0b45c');
  const n = k.n(40);
  const r = 0.0058;
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0],
          [0.0104, 0],
          [0.011, 0.0008],
          [0.011, 0.0335],
          [0.0104, 0.034],
          [0.009, 0.034],
        ],
        black,
        n,
      );
      b.lathe(
        [
          [0.009, 0.034],
          [0.009, 0.0355],
          [0.0088, 0.036],
          [0.0088, 0.05],
          [0.0083, 0.0508],
          [0.0068, 0.0508],
          [0.0066, 0.048],
        ],
        gold,
        n,
      );
      // The bullet: a cylinder cut aslant, its edge rounded off.
      const rows: [number, number][] = [
        [1, 0],
        [1, 0.86],
        [0.93, 0.96],
        [0.72, 1],
        [0, 1.01],
      ];
      const start = b.vertexCount;
      for (const [w, t] of rows)
        for (let i = 0; i <= n; i++) {
          const a = (i / n) * TAU;
          const [x, z] = [sin(a) * r * w, cos(a) * r * w];
          const cut = 0.0225 - z * 0.85;
          b.vertex([x, 0.048 + cut * t, z], t > 0.9 ? [sin(a) * w * 0.5, 1.1, 0.8] : [sin(a), 0, cos(a)], a, t);
        }
      for (let j = 0; j + 1 < rows.length; j++)
        for (let i = 0; i < n; i++) {
          const v = start + j * (n + 1) + i;
          b.quadIndices(v, v + 1, v + n + 2, v + n + 1, wax);
        }
      b.at(multiply(translation(0.034, 0.0112, 0.012), multiply(rotationY(0.7), rotationZ(HALF_PI))), () => {
        b.lathe(
          [
            [0.0085, -0.02],
            [0.0104, -0.02],
            [0.0112, -0.0192],
            [0.0112, 0.0192],
            [0.0104, 0.02],
            [0, 0.02],
          ],
          black,
          n,
        );
        b.cylinder([0, -0.0206, 0], 0.0113, 0.0024, gold, n);
      });
    },
    { anchors: { grip: translation(0, 0.018, 0), tip: translation(0, 0.073, 0), top: translation(0, 0.075, 0) } },
  );
}
