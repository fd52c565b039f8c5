/** Things people hold: reading, talking, carrying, working. The grip is at the origin; +y up along the stick, +z away from the palm. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, type Kit, type Model } from './kit.ts';
import { ABOUT_Z, plate, smoothCurve, smoothOutline, star, torus } from './shapes.ts';

const grip = (y = 0, z = 0): Record<string, ReturnType<typeof translation>> => ({ grip: translation(0, y, z) });

export function book(k: Kit): Model {
  const cover = k.dressed({
    ...MATERIALS.leather,
    color: hex(k.rng.pick(['#6d2a26', '#27466b', '#3f5f48', '#5a3a26', '#4a3550'])),
  });
  const page = k.mat({ ...MATERIALS.paper, doubleSided: true });
  const gold = k.mat(MATERIALS.gold);
  if (k.said('newspaper|magazine')) {
    const paper = k.dressed({ ...MATERIALS.paper, color: hex('#ddd8cb'), doubleSided: true });
    const ink = k.mat({ color: hex('#55524c'), roughness: 1 });
    return k.solid(
      (b) => {
        for (const s of [1, -1])
          b.at(multiply(translation(0, 0.02, 0), rotationY(s * 0.35)), () => {
            b.quad(
              [s > 0 ? 0 : -0.2, 0, 0],
              [s > 0 ? 0.2 : 0, 0, 0],
              [s > 0 ? 0.2 : 0, 0.28, 0],
              [s > 0 ? 0 : -0.2, 0.28, 0],
              paper,
            );
            for (let i = 0; i < 7; i++) b.box([s * 0.1, 0.03 + i * 0.03, 0.001], [0.16, 0.012, 0.0008], ink, '+z');
            b.box([s * 0.1, 0.25, 0.001], [0.16, 0.03, 0.0008], ink, '+z');
          });
      },
      { anchors: grip() },
    );
  }
  // Held open in one hand when it is being read; else shut.
  const shut = k.mesh((b) => {
    b.roundedBox([0, 0, 0.0], [0.16, 0.22, 0.03], 0.004, cover, 2);
    b.box([0.004, 0, 0], [0.154, 0.212, 0.024], page, '+x+y-y');
    b.box([0.003, 0, 0], [0.156, 0.21, 0.024], page);
    b.box([0, 0.06, 0.0155], [0.09, 0.012, 0.001], gold, '+z');
    b.box([0, 0.035, 0.0155], [0.06, 0.006, 0.001], gold, '+z');
    b.box([-0.075, 0, 0.0155], [0.004, 0.2, 0.001], gold, '+z');
  });
  const open = k.mesh((b) => {
    for (const s of [1, -1]) {
      b.at(rotationY(s * -0.3), () => {
        b.roundedBox([s * 0.085, 0, -0.006], [0.165, 0.225, 0.004], 0.002, cover, 1);
        const start = b.vertexCount;
        for (let j = 0; j <= 1; j++)
          for (let i = 0; i <= 6; i++) {
            const t = i / 6;
            b.vertex(
              [s * t * 0.155, -0.105 + j * 0.21, 0.004 + 0.016 * sin(t * PI * 0.8)],
              [-s * 0.2 * cos(t * PI), 0, 1],
              t,
              j,
            );
          }
        for (let i = 0; i < 6; i++) {
          if (s > 0) b.quadIndices(start + i, start + i + 1, start + 8 + i, start + 7 + i, page);
          else b.quadIndices(start + i + 1, start + i, start + 7 + i, start + 8 + i, page);
        }
        const ink = k.mat({ color: hex('#5a564e'), roughness: 1 });
        for (let i = 0; i < 9; i++) b.box([s * 0.085, -0.08 + i * 0.02, 0.0205], [0.11, 0.004, 0.0008], ink, '+z');
      });
    }
  });
  const wide = (s: Parameters<NonNullable<Model['body']>>[0]): number =>
    Math.max(actWeight(s, 'read', 'open', 'write'), k.said('open') ? 1 : 0);
  const flat = rotationX(-PI / 2);
  const held = (s: Parameters<NonNullable<Model['body']>>[0]) =>
    s.frame ? translation(0, 0, 0) : multiply(translation(0, 0.015, 0), flat);
  return {
    parts: [
      { mesh: shut, at: (s) => (wide(s) < 0.5 ? held(s) : null) },
      { mesh: open, at: (s) => (wide(s) >= 0.5 ? held(s) : null) },
    ],
    anchors: { ...grip(), top: translation(0, 0.03, 0) },
  };
}

export function phone(k: Kit): Model {
  const shell = k.dressed({
    ...MATERIALS.plastic,
    color: hex(k.rng.pick(['#1b1c1f', '#e6e4df', '#2c4a6a', '#b98a8f'])),
    roughness: 0.25,
  });
  const screen = k.mat({
    color: hex('#1a2a3a'),
    color2: hex('#4a7fb0'),
    pattern: 'noise',
    patternScale: 0.05,
    roughness: 0.05,
    emissive: [0.28, 0.42, 0.6],
  });
  const remote = k.said('remote');
  return k.solid(
    (b) => {
      if (remote) {
        b.roundedBox([0, 0, 0], [0.045, 0.16, 0.018], 0.008, shell, 3);
        for (let i = 0; i < 12; i++)
          b.sphere(
            [-0.012 + (i % 3) * 0.012, 0.05 - Math.floor(i / 3) * 0.018, 0.009],
            0.004,
            k.mat({ color: hex(i === 0 ? '#c0302a' : '#8d9094') }),
            8,
            5,
          );
        return;
      }
      b.roundedBox([0, 0, 0], [0.075, 0.155, 0.009], 0.0044, shell, 3);
      b.roundedBox([0, 0, 0.0042], [0.07, 0.148, 0.0015], 0.0007, screen, 1);
      b.roundedBox([0.02, 0.06, -0.005], [0.024, 0.026, 0.003], 0.0014, shell, 2);
      for (const y of [0.066, 0.054])
        b.at(translation(0.02, y, -0.0068), () =>
          b.at(rotationX(-PI / 2), () =>
            b.cylinder([0, 0, 0], 0.0042, 0.0012, k.mat({ color: [0.02, 0.02, 0.03], roughness: 0.05 }), 10),
          ),
        );
      b.box([0.0382, 0.03, 0], [0.0012, 0.018, 0.003], shell);
    },
    { anchors: grip(-0.02), lamps: [{ at: [0, 0.02, 0.04], color: [0.05, 0.07, 0.1], range: 1.2, flicker: 'steady' }] },
  );
}

export function laptop(k: Kit): Model {
  const metal = k.dressed({ ...MATERIALS.aluminium, color: hex('#b9bdc1') });
  const dark = k.mat({ color: hex('#17181b'), roughness: 0.6 });
  const screen = k.mat({
    color: hex('#203a55'),
    color2: hex('#7fb0d6'),
    pattern: 'noise',
    patternScale: 0.16,
    roughness: 0.06,
    emissive: [0.34, 0.5, 0.72],
  });
  const glow = {
    lamps: [{ at: [0, 0.16, 0.06] as Vec3, color: [0.35, 0.48, 0.66] as Rgb, range: 2.2, flicker: 'steady' as const }],
  };
  if (k.said('monitor|computer|desktop')) {
    return k.solid(
      (b) => {
        b.roundedBox([0, 0.3, 0], [0.54, 0.33, 0.025], 0.008, dark, 2);
        b.box([0, 0.3, 0.0135], [0.51, 0.3, 0.001], screen, '+z');
        b.tube(
          [
            [0, 0.25, -0.02],
            [0, 0.1, -0.05],
            [0, 0.02, -0.04],
          ],
          [0.03, 0.022, 0.03],
          metal,
          10,
        );
        b.roundedBox([0, 0.008, -0.03], [0.22, 0.015, 0.17], 0.006, metal, 2);
      },
      { ...glow, anchors: { top: translation(0, 0.2, 0.1) } },
    );
  }
  if (k.said('keyboard')) {
    return k.solid((b) => keys(k, b, dark, 0.012), { anchors: { top: translation(0, 0.02, 0) } });
  }
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.008, 0.02], [0.34, 0.016, 0.235], 0.006, metal, 2);
      b.box([0, 0.0165, 0.06], [0.11, 0.001, 0.07], dark, '+y');
      for (let r = 0; r < 5; r++)
        for (let i = 0; i < 13; i++)
          if (k.hero || i % 3 === 0)
            b.box([-0.138 + i * 0.023, 0.0175, -0.068 + r * 0.02], [0.019, 0.002, 0.016], dark, '+y');
      b.at(multiply(translation(0, 0.014, -0.098), rotationX(-0.28)), () => {
        b.roundedBox([0, 0.115, 0], [0.34, 0.23, 0.009], 0.004, metal, 2);
        b.box([0, 0.117, 0.0052], [0.318, 0.205, 0.001], screen, '+z');
        b.at(translation(0, 0.12, -0.0052), () =>
          b.at(rotationX(-PI / 2), () =>
            b.disc([0, 0, 0], 0.02, k.mat({ color: [0.85, 0.86, 0.88], roughness: 0.2 }), 16),
          ),
        );
      });
    },
    { ...glow, anchors: { top: translation(0, 0.02, 0.04), keys: translation(0, 0.02, -0.02) } },
  );
}

function keys(k: Kit, b: Parameters<Parameters<Kit['mesh']>[0]>[0], dark: number, h: number): void {
  b.roundedBox(
    [0, h / 2, 0],
    [0.44, h, 0.14],
    0.005,
    k.mat({ ...MATERIALS.plastic, color: hex(k.one('#c9ccd0', '#2a2c30', '#e8e0cc')) }),
    2,
  );
  for (let r = 0; r < 5; r++)
    for (let i = 0; i < 15; i++)
      b.roundedBox([-0.196 + i * 0.028, h + 0.003, -0.05 + r * 0.025], [0.023, 0.007, 0.02], 0.002, dark, 1);
}

export function microphone(k: Kit): Model {
  const body = k.dressed({ ...MATERIALS.plastic, color: hex('#1d1e21'), roughness: 0.35 });
  const mesh = k.mat({ ...MATERIALS.steel, pattern: 'weave', patternScale: 0.004, color2: hex('#5a5d60') });
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, -0.1],
          [0.011, -0.1],
          [0.012, -0.095],
          [0.016, 0.02],
          [0.02, 0.035],
          [0.021, 0.04],
        ],
        body,
        k.n(18),
      );
      b.lathe(
        [
          [0.0215, 0.038],
          [0.0225, 0.043],
          [0.0215, 0.048],
        ],
        k.mat(MATERIALS.chrome),
        k.n(18),
      );
      b.ellipsoid([0, 0.068, 0], [0.03, 0.032, 0.03], mesh, k.n(18), k.n(12));
      torus(b, [0, 0.068, 0], 0.0298, 0.0022, k.mat(MATERIALS.chrome), k.n(20), 5);
      b.box([0, -0.01, 0.0165], [0.006, 0.016, 0.002], k.mat(MATERIALS.chrome));
    },
    { anchors: { ...grip(-0.03), mouth: translation(0, 0.1, 0) } },
  );
}

export function cameraProp(k: Kit): Model {
  const black = k.dressed({ ...MATERIALS.plastic, color: hex('#1c1d20'), roughness: 0.5 });
  const skin = k.mat({ ...MATERIALS.leather, color: hex('#151516'), roughness: 0.8 });
  const chrome = k.mat(MATERIALS.aluminium);
  const lens = k.mat({ color: [0.03, 0.02, 0.06], roughness: 0.02 });
  if (k.said('telescope')) {
    const brass = k.dressed(MATERIALS.brass);
    return k.solid(
      (b) => {
        b.at(multiply(translation(0, 0.05, 0), rotationX(0.9)), () => {
          b.lathe(
            [
              [0.018, -0.2],
              [0.02, -0.16],
              [0.024, -0.15],
              [0.024, 0],
              [0.03, 0.01],
              [0.03, 0.16],
              [0.036, 0.17],
              [0.036, 0.2],
              [0.03, 0.2],
            ],
            brass,
            k.n(20),
          );
          b.disc([0, 0.195, 0], 0.03, lens, k.n(18));
        });
      },
      { anchors: grip() },
    );
  }
  if (k.said('binoculars')) {
    return k.solid(
      (b) => {
        for (const x of [-1, 1])
          b.at(translation(x * 0.034, 0, 0), () =>
            b.at(ABOUT_Z, () => {
              b.lathe(
                [
                  [0.017, -0.06],
                  [0.019, -0.05],
                  [0.019, -0.03],
                  [0.027, -0.01],
                  [0.03, 0.05],
                  [0.031, 0.06],
                  [0.026, 0.06],
                  [0.025, 0.052],
                ],
                black,
                k.n(18),
              );
              b.disc([0, 0.053, 0], 0.025, lens, 16);
            }),
          );
        b.roundedBox([0, 0.006, 0], [0.03, 0.02, 0.06], 0.006, skin, 2);
      },
      { anchors: grip() },
    );
  }
  return k.solid(
    (b) => {
      b.roundedBox([0, 0, -0.01], [0.138, 0.078, 0.048], 0.012, black, 3);
      b.roundedBox([0, -0.006, -0.01], [0.14, 0.05, 0.05], 0.008, skin, 2);
      b.roundedBox([-0.055, -0.003, 0.008], [0.03, 0.07, 0.06], 0.012, skin, 3);
      b.loft(
        [
          { centre: [0, 0.036, -0.01], rx: 0.032, rz: 0.022 },
          { centre: [0, 0.052, -0.012], rx: 0.02, rz: 0.016 },
        ],
        black,
        8,
      );
      b.at(translation(0.005, -0.002, 0.012), () =>
        b.at(ABOUT_Z, () => {
          b.lathe(
            [
              [0.034, 0],
              [0.034, 0.012],
              [0.031, 0.014],
              [0.031, 0.036],
              [0.034, 0.038],
              [0.034, 0.05],
              [0.029, 0.05],
              [0.027, 0.044],
            ],
            black,
            k.n(24),
          );
          b.lathe(
            [
              [0.0345, 0.018],
              [0.0345, 0.021],
            ],
            chrome,
            k.n(24),
          );
          b.lathe(
            [
              [0.027, 0.043],
              [0.015, 0.047],
              [0, 0.048],
            ],
            lens,
            k.n(20),
          );
        }),
      );
      b.cylinder([-0.045, 0.038, -0.008], 0.008, 0.008, chrome, 12);
      b.cylinder([0.045, 0.038, -0.012], 0.012, 0.007, black, 14);
    },
    { anchors: { ...grip(), top: translation(0, 0.05, 0) } },
  );
}

export function umbrella(k: Kit): Model {
  const said = colourWords([...k.context.attributes.colour]);
  const color: Rgb = said[0] ?? hex(k.rng.pick(['#1f2226', '#b8322a', '#2f5d96', '#e0b02c', '#5a3a6a']));
  const alt = k.said('striped|colorful|rainbow|beach|parasol') ? (said[1] ?? hex('#f0e9d8')) : color;
  const steel = k.mat(MATERIALS.steel);
  const wood = k.mat(MATERIALS.darkWood);
  const top = 0.74;
  return k.solid(
    (b) => {
      b.tube(
        [
          [0, -0.1, 0],
          [0, top + 0.06, 0],
        ],
        0.007,
        steel,
        8,
      );
      b.tube(
        smoothCurve(
          [
            [0, -0.04, 0],
            [0, -0.13, 0],
            [0.02, -0.165, 0],
            [0.045, -0.15, 0],
            [0.05, -0.125, 0],
          ],
          3,
        ),
        0.011,
        wood,
        8,
      );
      const ribs = 8;
      for (let g = 0; g < ribs; g++) {
        const m = k.mat({ color: g % 2 ? alt : color, roughness: 0.8, translucency: 0.35, doubleSided: true });
        const start = b.vertexCount;
        for (let j = 0; j <= 6; j++) {
          const t = j / 6;
          for (let i = 0; i <= 4; i++) {
            const u = i / 4;
            const a = ((g + u) * TAU) / ribs;
            const pinch = 1 - 0.075 * t * sin(u * PI);
            const r = ((0.55 * sin(t * 1.32)) / sin(1.32)) * pinch;
            const y = top - (0.235 * (1 - cos(t * 1.32))) / (1 - cos(1.32)) + 0.012 * sin(u * PI) * t;
            b.vertex(
              [cos(a) * r, y, -sin(a) * r],
              [cos(a) * (0.2 + t * 0.75), 1 - t * 0.35, -sin(a) * (0.2 + t * 0.75)],
              u * 0.4,
              t * 0.5,
            );
          }
        }
        for (let j = 0; j < 6; j++)
          for (let i = 0; i < 4; i++) {
            const p = start + j * 5 + i;
            b.quadIndices(p, p + 5, p + 6, p + 1, m);
          }
        const a = (g * TAU) / ribs;
        b.tube(
          [
            [cos(a) * 0.02, 0.42, -sin(a) * 0.02],
            [cos(a) * 0.3, 0.66, -sin(a) * 0.3],
          ],
          0.0025,
          steel,
          4,
        );
      }
      b.lathe(
        [
          [0.014, top - 0.01],
          [0.01, top + 0.02],
          [0.004, top + 0.07],
          [0, top + 0.075],
        ],
        steel,
        10,
      );
    },
    { anchors: grip() },
  );
}

/** Bags rest on their base when put down; carried by the handle at the origin they hang below it. */
export function backpack(k: Kit): Model {
  const color = hex(k.rng.pick(['#8a3b2c', '#37586f', '#4f6343', '#c08a3c', '#3b3d42']));
  if (k.said('suitcase|briefcase')) {
    const leather = k.dressed({ ...MATERIALS.leather, color: hex(k.rng.pick(['#6d4226', '#2f2a26', '#7a2f2a'])) });
    const brass = k.mat(MATERIALS.brass);
    return k.solid(
      (b) => {
        b.roundedBox([0, 0.19, 0], [0.5, 0.36, 0.17], 0.03, leather, 3);
        for (const x of [-0.15, 0.15]) {
          b.roundedBox(
            [x, 0.19, 0],
            [0.035, 0.365, 0.175],
            0.01,
            k.mat({ ...MATERIALS.leather, color: hex('#3f2818') }),
            2,
          );
          b.roundedBox([x, 0.33, 0.09], [0.03, 0.04, 0.01], 0.003, brass, 1);
        }
        for (const x of [-1, 1])
          for (const y of [0.03, 0.35]) for (const z of [-1, 1]) b.sphere([x * 0.232, y, z * 0.07], 0.024, brass, 8, 6);
        b.tube(
          smoothCurve(
            [
              [-0.07, 0.37, 0],
              [-0.06, 0.415, 0],
              [0.06, 0.415, 0],
              [0.07, 0.37, 0],
            ],
            3,
          ),
          0.01,
          leather,
          7,
        );
      },
      { anchors: { grip: translation(0, 0.415, 0), top: translation(0, 0.37, 0) } },
    );
  }
  if (k.said('basket')) {
    const wicker = k.dressed(MATERIALS.wicker);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, 0],
            [0.12, 0],
            [0.13, 0.02],
            [0.17, 0.2],
            [0.175, 0.21],
            [0.165, 0.21],
            [0.12, 0.03],
            [0, 0.025],
          ],
          wicker,
          k.n(24),
        );
        for (let i = 0; i < 4; i++) torus(b, [0, 0.03 + i * 0.05, 0], 0.133 + i * 0.0115, 0.008, wicker, k.n(24), 5);
        const bow: Vec3[] = Array.from({ length: 13 }, (_, i) => [
          cos((i * PI) / 12) * 0.165,
          0.2 + sin((i * PI) / 12) * 0.2,
          0,
        ]);
        b.tube(bow, 0.01, wicker, 7);
      },
      { anchors: { grip: translation(0, 0.4, 0), top: translation(0, 0.15, 0) } },
    );
  }
  if (k.said('sack')) {
    const cloth = k.dressed(MATERIALS.linen);
    return k.solid(
      (b) =>
        b.lathe(
          [
            [0, 0],
            [0.15, 0.005],
            [0.2, 0.06],
            [0.2, 0.2],
            [0.15, 0.32],
            [0.06, 0.38],
            [0.05, 0.4],
            [0.1, 0.45],
            [0.05, 0.44],
            [0, 0.42],
          ],
          cloth,
          k.n(20),
        ),
      { anchors: { grip: translation(0, 0.4, 0) } },
    );
  }
  if (k.said('handbag|purse|bag') && !k.said('backpack')) {
    const leather = k.dressed({
      ...MATERIALS.leather,
      color: hex(k.rng.pick(['#8a3b2c', '#2b2724', '#b88a5a', '#7a2f4a'])),
    });
    const gold = k.mat(MATERIALS.gold);
    return k.solid(
      (b) => {
        b.loft(
          [
            { centre: [0, 0.01, 0], rx: 0.15, rz: 0.06 },
            { centre: [0, 0.1, 0], rx: 0.15, rz: 0.058 },
            { centre: [0, 0.22, 0], rx: 0.125, rz: 0.03 },
            { centre: [0, 0.235, 0], rx: 0.12, rz: 0.012 },
          ],
          leather,
          k.n(24),
        );
        b.roundedBox([0, 0.17, 0.043], [0.05, 0.06, 0.016], 0.006, gold, 2);
        for (const z of [0.018, -0.018])
          b.tube(
            smoothCurve(
              [
                [-0.08, 0.2, z],
                [-0.07, 0.32, z],
                [0, 0.37, z],
                [0.07, 0.32, z],
                [0.08, 0.2, z],
              ],
              3,
            ),
            0.007,
            leather,
            7,
          );
      },
      { anchors: { grip: translation(0, 0.37, 0) } },
    );
  }
  const cloth = k.dressed({ ...MATERIALS.canvas, color });
  const strap = k.mat({ ...MATERIALS.leather, color: hex('#4a3322') });
  const s = k.hero ? 3 : 2;
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.21, 0], [0.31, 0.4, 0.15], 0.07, cloth, s);
      b.roundedBox([0, 0.39, 0.01], [0.31, 0.1, 0.17], 0.05, cloth, s);
      b.roundedBox([0, 0.13, 0.085], [0.23, 0.18, 0.07], 0.03, cloth, s);
      for (const x of [-1, 1]) {
        b.roundedBox([x * 0.165, 0.12, 0], [0.035, 0.16, 0.11], 0.016, cloth, 2);
        b.roundedBox([x * 0.07, 0.26, 0.09], [0.022, 0.2, 0.006], 0.003, strap, 1);
        b.roundedBox([x * 0.07, 0.24, 0.096], [0.032, 0.026, 0.008], 0.003, k.mat(MATERIALS.brass), 1);
        b.tube(
          smoothCurve(
            [
              [x * 0.08, 0.4, -0.07],
              [x * 0.1, 0.42, -0.12],
              [x * 0.11, 0.25, -0.125],
              [x * 0.12, 0.06, -0.07],
            ],
            4,
          ),
          0.014,
          strap,
          6,
        );
      }
      b.tube(
        smoothCurve(
          [
            [-0.04, 0.43, -0.03],
            [-0.03, 0.46, -0.03],
            [0.03, 0.46, -0.03],
            [0.04, 0.43, -0.03],
          ],
          3,
        ),
        0.009,
        strap,
        7,
      );
    },
    { anchors: { grip: translation(0, 0.46, -0.03), back: translation(0, 0.24, -0.1) } },
  );
}

export function letter(k: Kit): Model {
  const paper = k.dressed({
    ...MATERIALS.paper,
    color: hex(k.one('#efe8d8', '#e2d3ae', '#f4f2ec', '#d8c49a')),
    doubleSided: true,
  });
  const ink = k.mat({ color: hex('#4a4740'), roughness: 1 });
  const env = k.said('envelope|letter');
  const body = k.mesh((b) => {
    b.box([0, 0, 0], [0.21, 0.15, 0.002], paper);
    if (env) {
      const fold = k.mat({ ...MATERIALS.paper, color: hex('#d9cfb8') });
      b.tube(
        [
          [-0.104, 0.074, 0.0015],
          [0, -0.005, 0.0015],
          [0.104, 0.074, 0.0015],
        ],
        0.0012,
        fold,
        4,
      );
      b.at(translation(0, 0.0, 0.002), () =>
        b.at(ABOUT_Z, () =>
          b.lathe(
            [
              [0, 0],
              [0.018, 0],
              [0.016, 0.004],
              [0, 0.003],
            ],
            k.mat({ color: hex('#9a1f24'), roughness: 0.35 }),
            16,
          ),
        ),
      );
    } else
      for (let i = 0; i < 7; i++)
        b.box([-0.01 * (i % 3), 0.05 - i * 0.016, 0.0015], [0.17 - 0.02 * (i % 3), 0.003, 0.0006], ink, '+z');
  });
  return {
    parts: [
      {
        mesh: body,
        at: (s) => (s.frame ? translation(0, 0.04, 0) : multiply(translation(0, 0.005, 0), rotationX(-PI / 2))),
      },
    ],
    anchors: grip(),
  };
}

export function sword(k: Kit): Model {
  const steel = k.dressed({
    ...MATERIALS.steel,
    roughness: 0.15,
    ...(k.said('glowing|magic|lightsaber') ? { emissive: [0.6, 2.2, 4] as Rgb } : {}),
  });
  const gold = k.mat(MATERIALS.brass);
  const leather = k.mat({ ...MATERIALS.leather, color: hex(k.one('#4a2a1c', '#1d1a1a', '#7a1f24', '#2a3a5a')) });
  const knife = k.said('knife|dagger|blade');
  const katana = k.said('katana|samurai');
  const l = knife ? 0.24 : 0.82;
  const w = knife ? 0.022 : katana ? 0.018 : 0.027;
  return k.solid(
    (b) => {
      b.tube(
        [
          [0, -0.09, 0],
          [0, 0.0, 0],
          [0, 0.08, 0],
        ],
        [0.012, 0.014, 0.013],
        leather,
        k.n(10),
      );
      for (let i = 0; i < 6; i++)
        torus(b, [0, -0.08 + i * 0.029, 0], 0.0135, 0.0022, k.mat({ color: hex('#2a1810'), roughness: 0.8 }), 12, 4);
      if (katana)
        b.lathe(
          [
            [0, 0.085],
            [0.038, 0.086],
            [0.04, 0.09],
            [0.036, 0.094],
            [0, 0.095],
          ],
          gold,
          k.n(20),
        );
      else {
        b.roundedBox([0, 0.092, 0], [knife ? 0.06 : 0.18, 0.018, 0.022], 0.007, gold, 2);
        if (!knife) for (const x of [-1, 1]) b.sphere([x * 0.09, 0.092, 0], 0.013, gold, 10, 6);
      }
      b.sphere([0, -0.105, 0], 0.02, gold, k.n(12), 8);
      // Diamond section, tapering to the point; the katana bends.
      const rows = 10;
      const start = b.vertexCount;
      for (let j = 0; j <= rows; j++) {
        const t = j / rows;
        const bend = katana ? 0.05 * t * t : 0;
        const half = j === rows ? 0.0005 : w * (1 - 0.35 * t) * (t > 0.9 ? ((1 - t) / 0.1) * 0.75 + 0.05 : 1);
        const y = 0.1 + l * t;
        const thick = 0.0045 * (1 - 0.5 * t);
        for (const [x, z, nx, nz] of [
          [half, 0, 0.3, 1],
          [0, thick, 0.3, 1],
          [0, thick, -0.3, 1],
          [-half, 0, -0.3, 1],
          [-half, 0, -0.3, -1],
          [0, -thick, -0.3, -1],
          [0, -thick, 0.3, -1],
          [half, 0, 0.3, -1],
        ] as const)
          b.vertex([x + bend, y, z], [nx, 0, nz], x, y);
      }
      for (let j = 0; j < rows; j++)
        for (const i of [0, 2, 4, 6]) {
          const p = start + j * 8 + i;
          b.quadIndices(p + 1, p, p + 8, p + 9, steel);
        }
    },
    { anchors: { ...grip(), tip: translation(katana ? 0.05 : 0, 0.1 + l, 0) } },
  );
}

export function staff(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const steel = k.mat(MATERIALS.steel);
  if (k.said('wand')) {
    return k.solid(
      (b) => {
        b.tube(
          [
            [0, -0.06, 0],
            [0, 0.05, 0],
            [0, 0.28, 0],
          ],
          [0.009, 0.008, 0.004],
          wood,
          8,
        );
        if (k.said('magic|glowing|fairy'))
          b.at(translation(0, 0.3, 0), () =>
            plate(
              b,
              star(5, 0.04, 0.017),
              0.012,
              k.mat({ ...MATERIALS.gold, emissive: [1.6, 1.2, 0.4] }),
              [0, 0],
              0.003,
            ),
          );
      },
      { anchors: { ...grip(), tip: translation(0, 0.28, 0) } },
    );
  }
  const broom = k.said('broom|mop');
  const spear = k.said('spear|lance|harpoon|trident');
  const oar = k.said('oar|paddle|peel');
  const shovel = k.said('shovel|spade|rake');
  const wizard = k.said('staff|wizard|magic');
  const pole = k.said('pole|rod|fishing');
  return k.solid(
    (b) => {
      const crook: Vec3[] = [
        [0, -0.72, 0],
        [0.004, -0.3, 0.004],
        [-0.003, 0.1, 0],
        [0.003, 0.5, -0.003],
        [0, 0.76, 0],
      ];
      b.tube(
        wizard
          ? smoothCurve(crook, 4)
          : [
              [0, -0.73, 0],
              [0, 0.75, 0],
            ],
        wizard ? 0.019 : pole ? 0.01 : 0.0165,
        wood,
        k.n(10),
      );
      if (broom)
        for (let i = 0; i < (k.hero ? 36 : 14); i++) {
          const a = i * 2.4;
          const r = 0.07 * Math.sqrt((i % 12) / 12);
          b.tube(
            [
              [cos(a) * 0.015, -0.5, sin(a) * 0.015],
              [cos(a) * r * 1.3, -0.75, sin(a) * r],
            ],
            [0.007, 0.004],
            k.mat({ color: hex('#c9a75a'), roughness: 1 }),
            4,
          );
        }
      if (broom) torus(b, [0, -0.53, 0], 0.025, 0.008, k.mat({ color: hex('#8a2a22') }), 14, 5);
      if (spear)
        b.loft(
          [
            { centre: [0, 0.74, 0], rx: 0.02, rz: 0.012 },
            { centre: [0, 0.8, 0], rx: 0.04, rz: 0.01 },
            { centre: [0, 0.98, 0], rx: 0.002, rz: 0.002 },
          ],
          steel,
          8,
        );
      if (oar)
        b.loft(
          [
            { centre: [0, -0.78, 0], rx: 0.05, rz: 0.006 },
            { centre: [0, -0.74, 0], rx: 0.075, rz: 0.008 },
            { centre: [0, -0.55, 0], rx: 0.07, rz: 0.01 },
            { centre: [0, -0.4, 0], rx: 0.017, rz: 0.017 },
          ],
          wood,
          12,
        );
      if (shovel) {
        b.loft(
          [
            { centre: [0, -0.92, 0.02], rx: 0.04, rz: 0.004 },
            { centre: [0, -0.84, 0.015], rx: 0.1, rz: 0.006 },
            { centre: [0, -0.68, 0], rx: 0.095, rz: 0.008 },
            { centre: [0, -0.64, 0], rx: 0.02, rz: 0.018 },
          ],
          steel,
          12,
        );
        b.at(translation(0, 0.77, 0), () =>
          b.at(rotationZ(PI / 2), () => b.capsule([0, -0.05, 0], [0, 0.05, 0], 0.016, 0.016, wood, 8)),
        );
      }
      if (wizard && k.said('wizard|magic|glowing|crystal')) {
        for (let i = 0; i < 4; i++)
          b.tube(
            smoothCurve(
              [
                [0, 0.72, 0],
                [cos(i * 1.57) * 0.05, 0.78, sin(i * 1.57) * 0.05],
                [cos(i * 1.57 + 0.4) * 0.03, 0.88, sin(i * 1.57 + 0.4) * 0.03],
              ],
              3,
            ),
            [0.016, 0.015, 0.014, 0.012, 0.01, 0.008, 0.005],
            wood,
            6,
          );
        b.sphere([0, 0.8, 0], 0.038, k.mat({ ...MATERIALS.crystal, emissive: [0.5, 1.6, 2.6] }), k.n(14), 10);
      }
      if (k.said('cane|walking stick'))
        b.tube(
          smoothCurve(
            [
              [0, 0.74, 0],
              [0, 0.8, 0],
              [0.04, 0.84, 0],
              [0.09, 0.82, 0],
              [0.1, 0.78, 0],
            ],
            3,
          ),
          0.0165,
          wood,
          8,
        );
    },
    { anchors: { ...grip(), tip: translation(0, 0.76, 0) } },
  );
}

export function hammer(k: Kit): Model {
  const wood = k.mat(MATERIALS.wood);
  const steel = k.dressed(MATERIALS.steel);
  const shaft = (b: Parameters<Parameters<Kit['mesh']>[0]>[0], m = wood, top = 0.2): void => {
    b.tube(
      [
        [0, -0.11, 0],
        [0, -0.08, 0],
        [0, 0.02, 0],
        [0, top, 0],
      ],
      [0.012, 0.0155, 0.0135, 0.011],
      m,
      k.n(10),
    );
  };
  if (k.said('axe|hatchet'))
    return k.solid(
      (b) => {
        shaft(b);
        b.at(translation(0, 0.16, 0), () =>
          plate(
            b,
            smoothOutline(
              [
                [-0.02, -0.02],
                [0.03, -0.025],
                [0.09, -0.06],
                [0.105, 0],
                [0.09, 0.06],
                [0.03, 0.025],
                [-0.02, 0.02],
              ],
              3,
            ),
            0.018,
            steel,
            [0.04, 0],
            0.007,
          ),
        );
      },
      { anchors: grip() },
    );
  if (k.said('wrench|spanner'))
    return k.solid(
      (b) => {
        plate(
          b,
          [
            [-0.011, -0.11],
            [0.011, -0.11],
            [0.009, 0.13],
            [0.028, 0.155],
            [0.028, 0.19],
            [0.014, 0.205],
            [0.012, 0.175],
            [-0.012, 0.175],
            [-0.014, 0.205],
            [-0.028, 0.19],
            [-0.028, 0.155],
            [-0.009, 0.13],
          ],
          0.01,
          steel,
          [0, 0.06],
          0.002,
        );
      },
      { anchors: grip() },
    );
  if (k.said('screwdriver'))
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, -0.06],
            [0.012, -0.058],
            [0.016, -0.04],
            [0.015, 0.03],
            [0.009, 0.045],
            [0, 0.046],
          ],
          k.mat({ ...MATERIALS.plastic, color: hex('#d8a02c') }),
          k.n(14),
        );
        b.tube(
          [
            [0, 0.045, 0],
            [0, 0.17, 0],
          ],
          [0.0035, 0.003],
          steel,
          7,
        );
      },
      { anchors: grip() },
    );
  if (k.said('spoon|ladle|whisk|spatula'))
    return k.solid(
      (b) => {
        const m = k.dressed(k.said('wooden') ? MATERIALS.wood : MATERIALS.steel);
        b.tube(
          [
            [0, -0.12, 0],
            [0, 0.06, 0],
            [0, 0.13, 0.004],
          ],
          [0.006, 0.005, 0.0045],
          m,
          8,
        );
        const big = k.said('ladle') ? 1.6 : 1;
        b.ellipsoid([0, 0.155, 0.002], [0.021 * big, 0.03 * big, 0.008 * big * big], m, k.n(14), 8);
      },
      { anchors: { ...grip(), tip: translation(0, 0.16, 0) } },
    );
  if (k.said('brush|paintbrush'))
    return k.solid(
      (b) => {
        b.tube(
          [
            [0, -0.13, 0],
            [0, -0.02, 0],
            [0, 0.06, 0],
          ],
          [0.003, 0.006, 0.005],
          k.dressed({ ...MATERIALS.lacquer }),
          8,
        );
        b.lathe(
          [
            [0.006, 0.058],
            [0.0065, 0.085],
          ],
          k.mat(MATERIALS.brass),
          10,
        );
        b.lathe(
          [
            [0.006, 0.085],
            [0.0085, 0.1],
            [0.006, 0.12],
            [0.0005, 0.135],
          ],
          k.mat({ color: hex('#4a3424'), pattern: 'fur', patternScale: 0.003, roughness: 1 }),
          10,
        );
      },
      { anchors: { ...grip(), tip: translation(0, 0.135, 0) } },
    );
  return k.solid(
    (b) => {
      shaft(b, wood, 0.17);
      b.at(translation(0, 0.18, 0), () =>
        b.at(rotationZ(-PI / 2), () => {
          b.lathe(
            [
              [0, 0.062],
              [0.012, 0.062],
              [0.016, 0.058],
              [0.016, 0.045],
              [0.011, 0.04],
              [0.012, 0.0],
              [0.013, -0.015],
              [0, -0.016],
            ].reverse() as [number, number][],
            steel,
            k.n(16),
          );
        }),
      );
      for (const s of [1, -1])
        b.tube(
          smoothCurve(
            [
              [-0.012, 0.182, s * 0.004],
              [-0.04, 0.184, s * 0.007],
              [-0.06, 0.168, s * 0.011],
            ],
            3,
          ),
          [0.009, 0.0085, 0.008, 0.0075, 0.006, 0.005, 0.003],
          steel,
          7,
        );
    },
    { anchors: { ...grip(), tip: translation(0.06, 0.18, 0) } },
  );
}

export function rope(k: Kit): Model {
  const chain = k.said('chain');
  const soft = k.said('ribbon|tape|lace');
  const m = k.dressed(
    chain
      ? k.one(MATERIALS.steel, MATERIALS.iron, MATERIALS.rust)
      : soft
        ? { ...MATERIALS.silk, color: hex(k.one('#b8324a', '#2f6db8', '#e0b02c', '#7a4a8a')), doubleSided: true }
        : k.said('cable')
          ? MATERIALS.rubber
          : { ...MATERIALS.canvas, color: hex(k.one('#b89a6a', '#9a8a70', '#d8c9a4')) },
  );
  return k.solid(
    (b) => {
      if (chain) {
        for (let i = 0; i < 34; i++)
          b.at(multiply(translation(0.0, 0.015, -0.97 + i * 0.0588), rotationZ(i % 2 ? PI / 2 : 0)), () =>
            b.at([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1.55, 0], () => torus(b, [0, 0, 0], 0.0125, 0.0042, m, 12, 6)),
          );
        return;
      }
      const line: Vec3[] = Array.from({ length: 33 }, (_, i) => [0.006 * sin(i * 0.7), 0.0135, -1 + i * 0.0625]);
      if (soft) {
        for (let i = 0; i < 32; i++)
          b.quad(
            [line[i][0] - 0.015, 0.01 + 0.008 * sin(i), line[i][2]],
            [line[i][0] + 0.015, 0.01 + 0.008 * sin(i), line[i][2]],
            [line[i + 1][0] + 0.015, 0.01 + 0.008 * sin(i + 1), line[i + 1][2]],
            [line[i + 1][0] - 0.015, 0.01 + 0.008 * sin(i + 1), line[i + 1][2]],
            m,
          );
        return;
      }
      // Three strands twisted round each other.
      for (let st = 0; st < 3; st++)
        b.tube(
          Array.from({ length: k.hero ? 97 : 41 }, (_, i) => {
            const t = i / (k.hero ? 96 : 40);
            const a = t * 80 + (st * TAU) / 3;
            return [cos(a) * 0.006, 0.0145 + sin(a) * 0.006, -1 + 2 * t] as Vec3;
          }),
          0.0075,
          m,
          5,
        );
    },
    { anchors: { grip: translation(0, 0.015, -0.9), end: translation(0, 0.015, 1) } },
  );
}

export function shoe(k: Kit): Model {
  const boot = k.said('boot');
  const ballet = k.said('ballet shoe|ballet|slipper|pointe');
  const upper = k.dressed(
    ballet
      ? { ...MATERIALS.silk, color: hex('#e6b5ac') }
      : boot
        ? { ...MATERIALS.leather }
        : { ...MATERIALS.canvas, color: hex(k.rng.pick(['#b8322a', '#2f5d96', '#e6e2d8', '#2b2c30', '#e0862a'])) },
  );
  const sole = k.mat(
    boot ? { ...MATERIALS.rubber } : ballet ? MATERIALS.leather : { ...MATERIALS.rubber, color: hex('#eeeae0') },
  );
  const lace = k.mat({ color: hex('#f0ece2'), roughness: 1 });
  const accent = k.dressed({ ...MATERIALS.plastic, color: hex('#eeeae0') }, 1);
  const rings = (grow: number, rows: readonly (readonly [number, number, number, number])[]) =>
    rows.map(([z, w, y, h]) => ({
      centre: [0, y, z] as Vec3,
      rx: w + grow,
      rz: h + grow,
      axisX: [-1, 0, 0] as Vec3,
      axisZ: [0, 1, 0] as Vec3,
    }));
  return k.solid(
    (b) => {
      const h = ballet ? 0.012 : boot ? 0.03 : 0.026;
      b.loft(
        rings(0, [
          [-0.138, 0.02, h * 0.5, h * 0.45],
          [-0.12, 0.034, h * 0.5, h * 0.5],
          [-0.05, 0.033, h * 0.5, h * 0.5],
          [0.04, 0.044, h * 0.5, h * 0.5],
          [0.1, 0.043, h * 0.52, h * 0.5],
          [0.136, 0.022, h * 0.62, h * 0.4],
        ]),
        sole,
        k.n(18),
      );
      b.loft(
        rings(0, [
          [-0.134, 0.02, h + 0.03, 0.03],
          [-0.115, 0.033, h + 0.032, 0.04],
          [-0.05, 0.034, h + 0.03, 0.044],
          [0.0, 0.037, h + 0.026, 0.036],
          [0.06, 0.041, h + 0.018, 0.026],
          [0.105, 0.038, h + 0.014, 0.02],
          [0.13, 0.02, h + 0.01, 0.012],
        ]),
        upper,
        k.n(18),
      );
      if (boot)
        b.lathe(
          [
            [0.034, h + 0.03],
            [0.036, h + 0.1],
            [0.042, h + 0.2],
            [0.044, h + 0.205],
            [0.04, h + 0.2],
            [0.034, h + 0.1],
          ],
          upper,
          k.n(18),
          [0, 0, -0.07],
        );
      else if (!ballet) {
        b.lathe(
          [
            [0.036, h + 0.035],
            [0.036, h + 0.068],
            [0.04, h + 0.078],
            [0.036, h + 0.082],
            [0.029, h + 0.07],
            [0.0, h + 0.05],
          ],
          upper,
          k.n(18),
          [0, 0, -0.078],
        );
        for (const s of [1, -1])
          b.tube(
            smoothCurve(
              [
                [s * 0.036, h + 0.012, 0.03],
                [s * 0.039, h + 0.03, -0.02],
                [s * 0.034, h + 0.045, -0.07],
              ],
              3,
            ),
            0.005,
            accent,
            5,
          );
        for (let i = 0; i < 4; i++)
          b.tube(
            [
              [-0.02, h + 0.044 + i * 0.006, 0.062 - i * 0.024],
              [0, h + 0.05 + i * 0.007, 0.06 - i * 0.024],
              [0.02, h + 0.044 + i * 0.006, 0.062 - i * 0.024],
            ],
            0.0028,
            lace,
            5,
          );
        b.roundedBox([0, h + 0.062, -0.012], [0.036, 0.01, 0.06], 0.005, upper, 2);
      }
    },
    { anchors: { top: translation(0, 0.1, -0.07) } },
  );
}

export function hat(k: Kit): Model {
  const c = k.n(30);
  if (k.said('helmet')) {
    const shell = k.dressed({
      ...MATERIALS.carPaint,
      color: hex(k.rng.pick(['#e6e3da', '#b8322a', '#e0b02c', '#24282c'])),
    });
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0.118, 0],
            [0.13, 0.02],
            [0.135, 0.08],
            [0.115, 0.135],
            [0.07, 0.165],
            [0, 0.175],
          ],
          shell,
          c,
        );
        if (k.said('astronaut|motorcycle|space|racing'))
          b.ellipsoid(
            [0, 0.085, 0.055],
            [0.1, 0.055, 0.09],
            k.mat({ color: hex('#2a2410'), roughness: 0.03, metal: 0.6 }),
            c,
            10,
          );
        else
          for (const x of [-0.06, 0, 0.06])
            b.ellipsoid([x, 0.13, 0], [0.012, 0.04, 0.09], k.mat({ color: hex('#1d1f22') }), 8, 6);
      },
      { anchors: { grip: translation(0.1, 0.05, 0), wear: translation(0, 0.02, 0) } },
    );
  }
  if (k.said('cap|baseball cap|beanie')) {
    const cloth = k.dressed({
      ...MATERIALS.cotton,
      color: hex(k.rng.pick(['#b8322a', '#27466b', '#2b2c30', '#4f6343'])),
    });
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0.098, 0],
            [0.102, 0.02],
            [0.1, 0.06],
            [0.08, 0.1],
            [0.04, 0.122],
            [0, 0.126],
          ],
          cloth,
          c,
        );
        b.sphere([0, 0.127, 0], 0.009, cloth, 8, 6);
        if (!k.said('beanie'))
          b.loft(
            [
              { centre: [0, 0.012, 0.085], rx: 0.085, rz: 0.006, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
              { centre: [0, 0.006, 0.135], rx: 0.078, rz: 0.005, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
              { centre: [0, -0.004, 0.175], rx: 0.045, rz: 0.004, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
            ],
            cloth,
            16,
          );
      },
      { anchors: { grip: translation(0, 0, 0.17), wear: translation(0, 0.02, 0) } },
    );
  }
  const topHat = k.said('top hat|magician');
  const witch = k.said('wizard|witch|pointed');
  const straw = k.said('straw|sun');
  const felt = k.dressed(
    topHat || witch
      ? { ...MATERIALS.suede, color: hex(witch ? '#2a2350' : '#1a1a1d') }
      : straw
        ? { ...MATERIALS.wicker, color: hex('#d9bd7e') }
        : { ...MATERIALS.suede, color: hex(k.rng.pick(['#7a5a3c', '#3a3a3e', '#a08a68'])) },
  );
  const band = k.dressed({ ...MATERIALS.silk, color: hex(witch ? '#d9a83a' : straw ? '#b8322a' : '#2a2220') }, 1);
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0.088, 0.012],
          [0.12, 0.004],
          [0.14, 0.01],
          [0.143, 0.016],
          [0.12, 0.012],
          [0.092, 0.02],
        ],
        felt,
        c,
      );
      b.lathe(
        topHat
          ? [
              [0.088, 0.014],
              [0.086, 0.1],
              [0.094, 0.158],
              [0.09, 0.162],
              [0, 0.162],
            ]
          : witch
            ? [
                [0.09, 0.014],
                [0.07, 0.12],
                [0.04, 0.24],
                [0.012, 0.33],
                [0, 0.35],
              ]
            : [
                [0.09, 0.014],
                [0.088, 0.08],
                [0.078, 0.12],
                [0.05, 0.132],
                [0.02, 0.124],
                [0, 0.12],
              ],
        felt,
        c,
      );
      b.lathe(
        [
          [0.0905, 0.02],
          [0.0905, 0.048],
        ],
        band,
        c,
      );
    },
    { anchors: { grip: translation(0.12, 0.01, 0), wear: translation(0, 0.02, 0) } },
  );
}
