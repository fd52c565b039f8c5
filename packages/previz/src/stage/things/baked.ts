/** Bread and cakes. */
import { pow, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { flameParts } from './flame.ts';
import { around, type Kit, type Model, type Part } from './kit.ts';
import { torus } from './shapes.ts';

export function bread(k: Kit): Model {
  const crust = k.mat({
    color: hex(k.one('#b5763a', '#c98d48', '#9c5f2a')),
    color2: hex('#8f5526'),
    pattern: 'noise',
    patternScale: 0.05,
    roughness: 0.7,
  });
  const crumb = k.mat({ color: hex('#ecd9b0'), roughness: 0.95 });
  if (k.said('pizza')) {
    const cheese = k.mat({
      color: hex('#e8b84a'),
      color2: hex('#d98a3a'),
      pattern: 'noise',
      patternScale: 0.04,
      roughness: 0.5,
    });
    const salami = k.mat({ color: hex('#a8362a'), roughness: 0.5 });
    const leaf = k.mat({ color: hex('#3f7a35'), roughness: 0.7 });
    return k.solid((b) => {
      b.lathe(
        [
          [0, 0],
          [0.14, 0],
          [0.15, 0.008],
          [0.148, 0.02],
          [0.138, 0.023],
          [0.13, 0.015],
          [0, 0.014],
        ],
        crust,
        k.n(32),
      );
      b.lathe(
        [
          [0.132, 0.0155],
          [0.1, 0.0185],
          [0, 0.0185],
        ],
        cheese,
        k.n(32),
      );
      for (let i = 0; i < 9; i++)
        b.lathe(
          [
            [0.018, 0.018],
            [0.017, 0.0215],
            [0, 0.022],
          ],
          salami,
          k.n(14),
          around(i === 8 ? 0 : 0.085 + (i % 2) * 0.02, (i * TAU) / 8),
        );
      for (let i = 0; i < 5; i++) b.ellipsoid(around(0.055, i * 1.3, 0.022), [0.014, 0.003, 0.008], leaf, 8, 5);
    });
  }
  if (k.said('dough')) {
    // A soft ball, pressed where hands have been, with flour on it.
    const soft = k.dressed({
      color: hex('#e6dcc2'),
      color2: hex('#d6c8a6'),
      pattern: 'noise',
      patternScale: 0.05,
      roughness: 0.8,
    });
    return k.solid((b) => {
      b.ellipsoid([0, 0.048, 0], [0.12, 0.05, 0.1], soft, k.n(24), k.n(14));
      b.ellipsoid([0.045, 0.062, 0.02], [0.075, 0.046, 0.068], soft, k.n(20), k.n(12));
      b.ellipsoid([-0.055, 0.056, -0.015], [0.066, 0.046, 0.062], soft, k.n(20), k.n(12));
    });
  }
  if (k.said('croissant')) {
    return k.solid((b) => {
      const n = 13;
      for (let i = 0; i < n; i++) {
        const t = (i / (n - 1)) * 2 - 1;
        const r = 0.012 + 0.042 * pow(1 - Math.abs(t), 0.7) * (i % 2 ? 1 : 0.88);
        b.at(multiply(translation(t * 0.14, r * 0.8, -0.06 * (1 - t * t) + 0.03), rotationY(-t * 0.7)), () =>
          b.ellipsoid([0, 0, 0], [0.02, r * 0.85, r], crust, k.n(12), k.n(8)),
        );
      }
    });
  }
  if (k.said('bun|roll|pastry|donut|doughnut|muffin')) {
    if (k.said('donut|doughnut'))
      return k.solid((b) => {
        torus(b, [0, 0.025, 0], 0.045, 0.025, crust, k.n(24), 10);
        torus(b, [0, 0.031, 0], 0.045, 0.0235, k.dressed({ color: hex('#e58aa5'), roughness: 0.25 }), k.n(24), 10);
        for (let i = 0; i < 26; i++)
          b.at(multiply(translation(...around(0.045 + 0.016 * sin(i * 5), i * 2.4, 0.0535)), rotationY(i)), () =>
            b.box(
              [0, 0, 0],
              [0.007, 0.0025, 0.0025],
              k.mat({ color: hex(['#f2e24a', '#4aa8e0', '#f2f2ee', '#6fce5a'][i % 4]) }),
            ),
          );
      });
    return k.solid((b) => {
      b.lathe(
        [
          [0, 0],
          [0.045, 0],
          [0.055, 0.015],
          [0.052, 0.035],
          [0.035, 0.055],
          [0, 0.062],
        ],
        crust,
        k.n(22),
      );
      for (let i = 0; i < 14; i++)
        b.ellipsoid(
          around(0.03 * Math.sqrt(i / 14), i * 2.4, 0.058 - 0.006 * (i / 14)),
          [0.003, 0.0012, 0.002],
          crumb,
          6,
          4,
        );
    });
  }
  return k.solid((b) => {
    b.loft(
      [
        [-0.148, 0.02, 0.02],
        [-0.13, 0.055, 0.05],
        [-0.07, 0.076, 0.066],
        [0.02, 0.08, 0.07],
        [0.1, 0.068, 0.058],
        [0.14, 0.035, 0.032],
        [0.149, 0.012, 0.012],
      ].map(([x, w, h]) => ({
        centre: [x, h * 0.98, 0] as Vec3,
        rx: w,
        rz: h,
        axisX: [0, 0, 1] as Vec3,
        axisZ: [0, 1, 0] as Vec3,
      })),
      crust,
      k.n(20),
    );
    for (let i = -2; i <= 2; i++)
      b.at(multiply(translation(i * 0.05, 0.128 - Math.abs(i) * 0.01, 0), rotationY(0.5)), () =>
        b.ellipsoid([0, 0, 0], [0.011, 0.012, 0.05], crumb, k.n(10), 6),
      );
  });
}

export function cake(k: Kit): Model {
  const pie = k.said('pie|tart');
  const cup = k.said('cupcake|muffin');
  const icing = k.dressed({ color: hex(k.rng.pick(['#f2e6d8', '#e8a5b4', '#5a3422', '#cfe0c8'])), roughness: 0.45 });
  const sponge = k.mat({ color: hex('#c9924f'), roughness: 0.95 });
  const cherry = k.mat({ color: hex('#b01f2a'), roughness: 0.12 });
  if (cup)
    return k.solid((b) => {
      b.lathe(
        [
          [0, 0],
          [0.026, 0],
          [0.036, 0.042],
          [0.038, 0.044],
        ],
        k.mat({
          ...MATERIALS.paper,
          color: hex('#d8a5a0'),
          pattern: 'stripes',
          patternScale: 0.008,
          color2: hex('#b87a7a'),
        }),
        k.n(24),
      );
      for (let i = 0; i < 4; i++)
        torus(b, [0, 0.05 + i * 0.013, 0], 0.026 - i * 0.007, 0.012 - i * 0.0015, icing, k.n(20), 8);
      b.sphere([0, 0.1, 0], 0.011, cherry, 12, 8);
    });
  if (pie) {
    const crust = k.mat({
      color: hex('#c98f4a'),
      color2: hex('#a86c30'),
      pattern: 'noise',
      patternScale: 0.04,
      roughness: 0.75,
    });
    return k.solid((b) => {
      b.lathe(
        [
          [0, 0],
          [0.11, 0],
          [0.145, 0.045],
          [0.15, 0.05],
          [0.145, 0.055],
          [0.13, 0.045],
          [0, 0.045],
        ],
        crust,
        k.n(34),
      );
      b.disc([0, 0.047, 0], 0.13, k.mat({ color: hex('#8a2a30'), roughness: 0.25 }), k.n(28));
      for (let i = -2; i <= 2; i++) {
        const l = Math.sqrt(0.13 ** 2 - (i * 0.048) ** 2);
        b.roundedBox([i * 0.048, 0.052, 0], [0.022, 0.008, l * 2], 0.004, crust, 1);
        b.roundedBox([0, 0.055, i * 0.048], [l * 2, 0.008, 0.022], 0.004, crust, 1);
      }
    });
  }
  const candles = k.said('birthday') || k.rng.chance(0.4) ? 6 : 0;
  const wax = ['#e06a6a', '#f0c24a', '#5fb0d8', '#7fc06a'].map(hex);
  const solid = k.solid((b) => {
    b.lathe(
      [
        [0, 0],
        [0.155, 0],
        [0.16, 0.004],
        [0.155, 0.008],
        [0, 0.008],
      ],
      k.mat(MATERIALS.porcelain),
      k.n(34),
    );
    b.lathe(
      [
        [0.135, 0.008],
        [0.135, 0.06],
      ],
      sponge,
      k.n(32),
    );
    b.lathe(
      [
        [0.136, 0.03],
        [0.139, 0.036],
        [0.136, 0.042],
      ],
      icing,
      k.n(32),
    );
    b.lathe(
      [
        [0.137, 0.056],
        [0.141, 0.07],
        [0.141, 0.125],
        [0.135, 0.132],
        [0, 0.133],
      ],
      icing,
      k.n(34),
    );
    for (let i = 0; i < 14; i++) {
      const p = around(0.122, (i * TAU) / 14, 0.132);
      b.lathe(
        [
          [0.015, 0],
          [0.013, 0.008],
          [0.007, 0.016],
          [0, 0.021],
        ],
        icing,
        k.n(10),
        p,
      );
      b.capsule(
        around(0.14, (i * TAU) / 14, 0.12),
        around(0.141, (i * TAU) / 14, 0.1 - 0.02 * ((i * 7) % 3)),
        0.008,
        0.009,
        icing,
        7,
      );
      if (i % 2 === 0) b.sphere([p[0], 0.158, p[2]], 0.0085, cherry, 10, 7);
    }
    for (let i = 0; i < candles; i++)
      b.cylinder(
        around(0.065, (i * TAU) / candles, 0.13),
        0.0045,
        0.055,
        k.mat({ color: wax[i % 4], roughness: 0.5 }),
        8,
      );
  });
  const flames: Part[] = [];
  for (let i = 0; i < candles; i++)
    flames.push(...flameParts(k, around(0.065, (i * TAU) / candles, 0.187), 0.024, 0.005, i));
  return {
    ...solid,
    parts: [...solid.parts, ...flames],
    lamps: candles ? [{ at: [0, 0.22, 0], color: [0.9, 0.48, 0.17], range: 3.5, flicker: 'flame' }] : [],
    anchors: { top: translation(0, 0.2, 0) },
  };
}
