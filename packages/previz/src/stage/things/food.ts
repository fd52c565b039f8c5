/** Bread, cake, fruit, noodles, ice cream. */
import { cos, pow, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { colourWord } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { flameParts } from './flame.ts';
import { around, type Kit, type Model, type Part } from './kit.ts';
import { smoothCurve, torus, vessel } from './shapes.ts';

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

export function apple(k: Kit): Model {
  const stem = k.mat({ color: hex('#4a3420'), roughness: 0.9 });
  const leaf = k.mat({ color: hex('#4a7f35'), roughness: 0.6, doubleSided: true, translucency: 0.4 });
  const c = k.n(22);
  const grip = { anchors: { grip: translation(0, 0, 0), top: translation(0, 0.04, 0) } };
  const body = (base: string, profile: [number, number][], roughness: number, second?: string): Model =>
    k.solid((b) => {
      b.lathe(
        profile,
        k.dressed({
          color: hex(base),
          ...(second ? { color2: hex(second), pattern: 'noise' as const, patternScale: 0.03 } : {}),
          roughness,
        }),
        c,
      );
      if (!k.said('egg'))
        b.tube(
          [
            [0, profile[profile.length - 1][1], 0],
            [0.002, profile[profile.length - 1][1] + 0.012, 0],
            [0.005, profile[profile.length - 1][1] + 0.018, 0],
          ],
          [0.0018, 0.0014, 0.002],
          stem,
          6,
        );
      if (k.said('orange|lemon|peach'))
        b.ellipsoid([0.012, profile[profile.length - 1][1] + 0.006, 0], [0.014, 0.0015, 0.007], leaf, 8, 5);
    }, grip);
  if (k.said('egg'))
    return body(
      '#e6cfb0',
      [
        [0, -0.034],
        [0.016, -0.031],
        [0.026, -0.02],
        [0.029, -0.004],
        [0.026, 0.014],
        [0.017, 0.03],
        [0, 0.038],
      ],
      0.6,
    );
  if (k.said('lemon'))
    return body(
      '#e6cf3c',
      [
        [0, -0.046],
        [0.008, -0.042],
        [0.024, -0.028],
        [0.031, -0.004],
        [0.029, 0.016],
        [0.018, 0.032],
        [0.007, 0.042],
        [0, 0.044],
      ],
      0.55,
    );
  if (k.said('orange|tangerine'))
    return body(
      '#e08a2a',
      [
        [0, -0.038],
        [0.02, -0.035],
        [0.036, -0.015],
        [0.0385, 0.004],
        [0.03, 0.027],
        [0.012, 0.037],
        [0, 0.037],
      ],
      0.6,
      '#d47a20',
    );
  if (k.said('peach'))
    return body(
      '#e6a070',
      [
        [0, -0.036],
        [0.02, -0.033],
        [0.036, -0.012],
        [0.038, 0.006],
        [0.028, 0.03],
        [0.008, 0.036],
        [0, 0.032],
      ],
      0.85,
      '#d4614a',
    );
  if (k.said('tomato'))
    return body(
      '#c9301f',
      [
        [0, -0.032],
        [0.022, -0.03],
        [0.038, -0.012],
        [0.039, 0.006],
        [0.028, 0.026],
        [0.008, 0.031],
        [0, 0.027],
      ],
      0.18,
    );
  if (k.said('strawberry'))
    return body(
      '#c9252a',
      [
        [0, -0.026],
        [0.008, -0.02],
        [0.018, 0.0],
        [0.02, 0.012],
        [0.012, 0.02],
        [0, 0.02],
      ],
      0.35,
    );
  if (k.said('banana')) {
    const skin = k.dressed({ color: hex('#e3c23c'), roughness: 0.5 });
    return k.solid(
      (b) =>
        b.tube(
          smoothCurve(
            [
              [0, -0.09, 0.03],
              [0, -0.05, 0.0],
              [0, 0, -0.012],
              [0, 0.05, 0.0],
              [0, 0.085, 0.025],
              [0, 0.1, 0.035],
            ],
            3,
          ),
          [
            0.004, 0.01, 0.015, 0.0165, 0.0175, 0.018, 0.018, 0.018, 0.0175, 0.0165, 0.015, 0.012, 0.008, 0.005, 0.004,
            0.005,
          ],
          skin,
          8,
        ),
      grip,
    );
  }
  const green = k.said('green') || (k.context.attributes.colour.length === 0 && k.rng.chance(0.2));
  return k.solid((b) => {
    b.lathe(
      [
        [0, -0.026],
        [0.01, -0.031],
        [0.022, -0.033],
        [0.033, -0.022],
        [0.0395, -0.002],
        [0.039, 0.014],
        [0.031, 0.029],
        [0.018, 0.034],
        [0.008, 0.03],
        [0, 0.022],
      ],
      k.dressed({
        color: hex(green ? '#8fae3a' : '#b3232a'),
        color2: hex(green ? '#a8b84a' : '#d8883a'),
        pattern: 'noise',
        patternScale: 0.06,
        roughness: 0.2,
      }),
      c,
    );
    b.tube(
      [
        [0, 0.022, 0],
        [0.001, 0.034, 0],
        [0.006, 0.044, 0.002],
      ],
      [0.0016, 0.0015, 0.0022],
      stem,
      6,
    );
    b.at(multiply(translation(0.012, 0.038, 0.004), rotationZ(0.4)), () =>
      b.ellipsoid([0.008, 0, 0], [0.014, 0.0012, 0.007], leaf, 10, 5),
    );
  }, grip);
}

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
    { anchors: { grip: translation(0, -0.03, 0), mouth: translation(0, 0.06, 0.03) } },
  );
}
