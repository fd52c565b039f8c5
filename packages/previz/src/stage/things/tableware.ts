/** Cups, glasses, bottles, bowls, pots and the machine behind the counter. */
import { cos, PI, sin } from '../../math/trig.ts';
import { rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { colourWord } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Material, type Rgb } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { ABOUT_Z, smoothCurve, vessel } from './shapes.ts';

const GLAZES = ['#eeeae0', '#d9cfbd', '#5f7d8c', '#a8553f', '#37474f', '#c9a46a', '#7f8f6d'];
const glaze = (k: Kit): Material => ({ ...MATERIALS.porcelain, color: hex(k.rng.pick(GLAZES)) });
const liquidOf = (k: Kit): Material => {
  if (k.said('red wine|wine')) return { color: hex('#4a0d1c'), roughness: 0.08 };
  if (k.said('tea')) return { color: hex('#8a4a1c'), roughness: 0.08 };
  if (k.said('milk')) return { color: hex('#f2ece0'), roughness: 0.2 };
  if (k.said('water')) return { ...MATERIALS.glass, color: hex('#cfe2e6'), opacity: 0.5 };
  if (k.said('juice|orange')) return { color: hex('#e0902c'), roughness: 0.12 };
  return { color: hex('#3b2212'), roughness: 0.1 };
};

/** Ear-shaped handle in the plane of x and y. */
function handle(
  b: Parameters<Parameters<Kit['mesh']>[0]>[0],
  k: Kit,
  top: Vec3,
  bottom: Vec3,
  reach: number,
  r: number,
  m: number,
): void {
  const out = Math.max(top[0], bottom[0]) + reach;
  b.tube(
    smoothCurve(
      [
        top,
        [out - reach * 0.15, top[1] + r * 0.4, 0],
        [out, (top[1] + bottom[1]) / 2 + r, 0],
        [out - reach * 0.3, bottom[1] + r, 0],
        bottom,
      ],
      k.hero ? 4 : 2,
    ),
    r,
    m,
    k.n(8),
  );
}

export function cup(k: Kit): Model {
  const m = k.dressed(glaze(k));
  const mug = k.said('mug');
  const takeaway = k.said('paper|takeaway|to-go|takeout');
  const liquid = k.mat(liquidOf(k));
  if (takeaway) {
    const lid = k.mat({ ...MATERIALS.plastic, color: hex('#e9e6df') });
    const card = k.mat(MATERIALS.cardboard);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, -0.05],
            [0.029, -0.05],
            [0.031, -0.045],
            [0.04, 0.05],
          ],
          m,
          k.n(24),
        );
        b.lathe(
          [
            [0.0335, -0.02],
            [0.035, -0.02],
            [0.039, 0.025],
            [0.0375, 0.025],
          ],
          card,
          k.n(24),
        );
        b.lathe(
          [
            [0.042, 0.048],
            [0.043, 0.052],
            [0.041, 0.056],
            [0.037, 0.063],
            [0.034, 0.064],
            [0.032, 0.06],
            [0, 0.06],
          ],
          lid,
          k.n(24),
        );
      },
      { anchors: { grip: translation(0, 0, 0), top: translation(0, 0.06, 0), mouth: translation(0, 0.06, 0.03) } },
    );
  }
  const r = mug ? 0.038 : 0.04;
  const outside: [number, number][] = mug
    ? [
        [0.03, -0.045],
        [0.036, -0.043],
        [r, -0.035],
        [r, 0.045],
      ]
    : [
        [0.022, -0.045],
        [0.026, -0.042],
        [0.033, -0.03],
        [0.039, 0],
        [r, 0.02],
        [0.0405, 0.045],
      ];
  return k.solid(
    (b) => {
      b.lathe(vessel(outside, 0.003, -0.038), m, k.n(28));
      b.disc([0, 0.032, 0], r - 0.0028, liquid, k.n(24));
      handle(b, k, [r - 0.002, 0.03, 0], [r - 0.005, -0.022, 0], 0.024, 0.0045, m);
      if (k.said('saucer|teacup|espresso'))
        b.lathe(
          [
            [0, -0.05],
            [0.035, -0.05],
            [0.062, -0.042],
            [0.063, -0.04],
            [0.035, -0.046],
            [0, -0.046],
          ],
          m,
          k.n(28),
        );
    },
    { anchors: { grip: translation(0, 0, 0), mouth: translation(0, 0.045, 0.04), top: translation(0, 0.045, 0) } },
  );
}

/** Standing on its foot at y = -0.1 with the grip at the stem, so that it is held by the stem. */
export function wineGlass(k: Kit): Model {
  const glass = k.dressed({ ...MATERIALS.glass, opacity: 0.07 });
  const champagne = k.said('champagne|flute|prosecco|sparkling');
  const tumbler = k.said('tumbler|whisky|whiskey|water|drinking|beer');
  const said = colourWord(k.context.attributes.colour);
  const wine: Rgb = champagne
    ? hex('#e3c272')
    : tumbler
      ? hex('#b9772e')
      : k.said('white')
        ? hex('#e2cf85')
        : (said ?? hex('#5c0f24'));
  // Solid under the see-through glass, which shows one layer only.
  const liquid = k.mat({ color: wine, roughness: 0.06, translucency: 0.6 });
  const empty = k.said('empty');
  const goblet = k.said('goblet|chalice') ? k.dressed(MATERIALS.gold) : null;
  const c = k.n(28);
  if (tumbler) {
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.03, -0.055],
              [0.034, -0.052],
              [0.037, 0],
              [0.04, 0.055],
            ],
            0.0022,
            -0.04,
          ),
          glass,
          c,
        );
        if (!empty)
          b.lathe(
            [
              [0, -0.039],
              [0.033, -0.039],
              [0.0365, 0.01],
              [0, 0.01],
            ],
            liquid,
            c,
          );
      },
      { anchors: { grip: translation(0, 0, 0), mouth: translation(0, 0.055, 0.04) } },
    );
  }
  const foot: [number, number][] = [
    [0, -0.1],
    [0.036, -0.1],
    [0.037, -0.098],
    [0.03, -0.096],
    [0.008, -0.09],
    [0.0042, -0.08],
    [0.0036, -0.03],
    [0.0042, 0],
    [0.008, 0.012],
  ];
  const bowl: [number, number][] = champagne
    ? [
        [0.014, 0.03],
        [0.022, 0.06],
        [0.026, 0.09],
        [0.0255, 0.12],
      ]
    : [
        [0.02, 0.022],
        [0.033, 0.042],
        [0.0395, 0.066],
        [0.039, 0.088],
        [0.034, 0.12],
      ];
  const surface = champagne ? 0.1 : 0.062;
  const inner = bowl.filter(([, y]) => y < surface).map(([r, y]): [number, number] => [r - 0.0016, y + 0.001]);
  const level = champagne ? 0.024 : 0.0372;
  return k.solid(
    (b) => {
      const m = goblet ?? glass;
      b.lathe([...foot, ...bowl], m, c);
      b.lathe([...[...bowl].reverse().map(([r, y]): [number, number] => [r - 0.0012, y]), [0, 0.016]], m, c);
      if (!empty) b.lathe([[0, 0.018], ...inner, [level, surface], [0, surface]], liquid, c);
    },
    { anchors: { grip: translation(0, -0.02, 0), mouth: translation(0, 0.12, 0.034), top: translation(0, 0.12, 0) } },
  );
}

export function bottle(k: Kit): Model {
  const c = k.n(24);
  if (k.said('perfume|vial|potion')) {
    const glass = k.dressed({
      color: hex(k.rng.pick(['#d9a7b8', '#a9c3d9', '#d9c08a', '#b59fd0'])),
      roughness: 0.05,
      opacity: 0.62,
      translucency: 0.6,
    });
    const gold = k.mat(MATERIALS.gold);
    return k.solid(
      (b) => {
        b.roundedBox([0, 0.05, 0], [0.075, 0.1, 0.04], 0.012, glass, k.hero ? 4 : 2);
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

export function bowl(k: Kit): Model {
  const m = k.dressed(glaze(k));
  return k.solid(
    (b) =>
      b.lathe(
        vessel(
          [
            [0.045, 0],
            [0.05, 0.008],
            [0.075, 0.022],
            [0.1, 0.055],
            [0.11, 0.088],
          ],
          0.004,
          0.012,
        ),
        m,
        k.n(32),
      ),
    {
      anchors: { top: translation(0, 0.06, 0), grip: translation(0, 0.04, 0) },
    },
  );
}

export function plate(k: Kit): Model {
  const m = k.dressed(k.said('tray') ? MATERIALS.steel : { ...glaze(k), color: hex('#efece4') });
  const rim = k.mat({ ...MATERIALS.porcelain, color: hex(k.rng.pick(['#37536e', '#b08a4a', '#6a7d5a', '#efece4'])) });
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0.002],
          [0.06, 0],
          [0.075, 0.004],
          [0.125, 0.022],
          [0.13, 0.026],
          [0.128, 0.028],
          [0.09, 0.015],
          [0.078, 0.009],
          [0, 0.008],
        ],
        m,
        k.n(36),
      );
      b.lathe(
        [
          [0.1275, 0.0283],
          [0.12, 0.0257],
        ],
        rim,
        k.n(36),
      );
    },
    { anchors: { top: translation(0, 0.01, 0) } },
  );
}

export function teapot(k: Kit): Model {
  const metal = k.said('kettle|pot|watering can');
  const m = k.dressed(
    metal
      ? k.said('kettle')
        ? MATERIALS.steel
        : k.said('watering can')
          ? { ...MATERIALS.paint, color: hex('#5d7f6a') }
          : MATERIALS.iron
      : glaze(k),
  );
  const c = k.n(28);
  if (k.said('pitcher|jug')) {
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.05, 0],
              [0.055, 0.005],
              [0.078, 0.05],
              [0.075, 0.1],
              [0.05, 0.15],
              [0.052, 0.19],
              [0.06, 0.205],
            ],
            0.004,
            0.01,
          ),
          m,
          c,
        );
        handle(b, k, [0.05, 0.185, 0], [0.07, 0.06, 0], 0.06, 0.008, m);
      },
      {
        anchors: { grip: translation(0.12, 0.12, 0), spout: translation(-0.06, 0.205, 0), top: translation(0, 0.2, 0) },
      },
    );
  }
  if (k.said('watering can')) {
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.07, 0],
              [0.075, 0.004],
              [0.07, 0.13],
              [0.05, 0.14],
            ],
            0.003,
            0.01,
          ),
          m,
          c,
        );
        b.tube(
          smoothCurve(
            [
              [-0.065, 0.03, 0],
              [-0.11, 0.08, 0],
              [-0.17, 0.16, 0],
            ],
            4,
          ),
          [0.016, 0.015, 0.014, 0.013, 0.012, 0.012, 0.011, 0.011, 0.011],
          m,
          k.n(10),
        );
        b.at(translation(-0.172, 0.163, 0), () =>
          b.at(rotationZ(0.85), () =>
            b.lathe(
              [
                [0.01, -0.01],
                [0.028, 0.018],
                [0.02, 0.026],
                [0, 0.028],
              ],
              m,
              k.n(14),
            ),
          ),
        );
        handle(b, k, [0.03, 0.145, 0], [0.07, 0.03, 0], 0.07, 0.007, m);
      },
      {
        anchors: { grip: translation(0.12, 0.11, 0), spout: translation(-0.19, 0.18, 0), top: translation(0, 0.14, 0) },
      },
    );
  }
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0],
          [0.05, 0],
          [0.055, 0.006],
          [0.078, 0.035],
          [0.086, 0.07],
          [0.08, 0.105],
          [0.058, 0.135],
          [0.04, 0.142],
        ],
        m,
        c,
      );
      b.lathe(
        [
          [0.046, 0.14],
          [0.044, 0.146],
          [0.025, 0.158],
          [0.008, 0.163],
          [0.006, 0.172],
          [0.013, 0.18],
          [0.012, 0.19],
          [0, 0.195],
        ],
        m,
        c,
      );
      const spout = smoothCurve(
        [
          [-0.07, 0.045, 0],
          [-0.105, 0.065, 0],
          [-0.118, 0.105, 0],
          [-0.142, 0.135, 0],
        ],
        k.hero ? 4 : 2,
      );
      b.tube(
        spout,
        spout.map((_, i) => 0.019 - (0.01 * i) / (spout.length - 1)),
        m,
        k.n(10),
      );
      if (k.said('kettle')) {
        const arc: Vec3[] = Array.from({ length: 11 }, (_, i) => [
          cos((i / 10) * PI) * 0.075,
          0.125 + sin((i / 10) * PI) * 0.1,
          0,
        ]);
        b.tube(arc, 0.007, k.mat({ ...MATERIALS.plastic, color: hex('#1f2022') }), k.n(8));
      } else handle(b, k, [0.07, 0.118, 0], [0.078, 0.04, 0], 0.045, 0.0075, m);
    },
    {
      anchors: { grip: translation(0.12, 0.08, 0), spout: translation(-0.14, 0.135, 0), top: translation(0, 0.195, 0) },
    },
  );
}

export function pan(k: Kit): Model {
  const iron = k.dressed({ ...MATERIALS.iron, color: hex('#2c2d30') });
  const wood = k.mat(MATERIALS.darkWood);
  const c = k.n(32);
  if (k.said('cauldron')) {
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.08, 0.05],
              [0.16, 0.08],
              [0.2, 0.16],
              [0.2, 0.24],
              [0.17, 0.31],
              [0.185, 0.33],
            ],
            0.01,
            0.1,
          ),
          iron,
          c,
        );
        b.disc(
          [0, 0.27, 0],
          0.175,
          k.dressed({ color: hex('#3a6b2e'), roughness: 0.1, emissive: [0.04, 0.16, 0.03] }, 1),
          c,
        );
        for (let i = 0; i < 3; i++)
          b.tube(
            [
              [cos(i * 2.1) * 0.12, 0, sin(i * 2.1) * 0.12],
              [cos(i * 2.1) * 0.12, 0.09, sin(i * 2.1) * 0.12],
            ],
            0.018,
            iron,
            8,
          );
      },
      { anchors: { top: translation(0, 0.27, 0), grip: translation(0, 0.33, 0) } },
    );
  }
  const deep = k.said('saucepan|pot|wok');
  const h = deep ? 0.11 : 0.07;
  return k.solid(
    (b) => {
      b.at(translation(0, 0, 0.09), () =>
        b.lathe(
          vessel(
            [
              [0.115, 0],
              [0.122, 0.004],
              [deep ? 0.15 : 0.14, h * 0.7],
              [0.16, h],
            ],
            0.004,
            0.006,
          ),
          iron,
          c,
        ),
      );
      b.tube(
        [
          [0, h - 0.02, -0.05],
          [0, h + 0.005, -0.12],
          [0, h + 0.03, -0.24],
        ],
        [0.011, 0.01, 0.013],
        iron,
        k.n(8),
      );
      b.capsule([0, h + 0.012, -0.14], [0, h + 0.032, -0.235], 0.014, 0.016, wood, k.n(8));
    },
    { anchors: { grip: translation(0, h + 0.022, -0.19), top: translation(0, 0.02, 0.09) } },
  );
}

export function espressoMachine(k: Kit): Model {
  const body = k.dressed({ ...MATERIALS.steel, roughness: 0.25 });
  const dark = k.mat({ ...MATERIALS.plastic, color: hex('#1d1f22') });
  const chrome = k.mat(MATERIALS.chrome);
  const panel = k.mat({ color: hex('#7e1f1d'), roughness: 0.2 });
  const glow = k.mat({ color: [0.9, 0.7, 0.4], emissive: [2.2, 1.3, 0.5] });
  const s = k.hero ? 3 : 1;
  return k.solid(
    (b) => {
      b.roundedBox([0, 0.03, 0.02], [0.58, 0.06, 0.46], 0.015, dark, s);
      b.roundedBox([0, 0.23, -0.12], [0.58, 0.42, 0.22], 0.03, body, s);
      b.roundedBox([0, 0.385, 0], [0.6, 0.11, 0.46], 0.03, body, s);
      b.roundedBox([0, 0.385, 0.232], [0.5, 0.06, 0.01], 0.005, panel, 1);
      b.box([0, 0.064, 0.1], [0.5, 0.008, 0.24], chrome);
      for (const x of [-0.15, 0.15]) {
        b.lathe(
          [
            [0.035, 0.26],
            [0.038, 0.27],
            [0.038, 0.31],
            [0.03, 0.335],
          ],
          chrome,
          k.n(18),
          [x, 0, 0.11],
        );
        b.lathe(
          [
            [0, 0.225],
            [0.028, 0.225],
            [0.034, 0.235],
            [0.034, 0.262],
            [0, 0.262],
          ],
          chrome,
          k.n(18),
          [x, 0, 0.11],
        );
        b.capsule([x, 0.244, 0.14], [x, 0.235, 0.26], 0.009, 0.014, dark, 8);
        for (const d of [-0.012, 0.012])
          b.tube(
            [
              [x + d, 0.228, 0.11],
              [x + d, 0.2, 0.112],
            ],
            0.006,
            chrome,
            6,
          );
        b.at(translation(x, 0.39, 0.238), () => b.at(ABOUT_Z, () => b.cylinder([0, 0, 0], 0.02, 0.008, glow, k.n(14))));
        b.lathe(
          vessel(
            [
              [0.02, 0.068],
              [0.024, 0.072],
              [0.03, 0.12],
            ],
            0.003,
            0.076,
          ),
          k.mat(MATERIALS.porcelain),
          k.n(16),
          [x, 0, 0.112],
        );
      }
      b.tube(
        smoothCurve(
          [
            [0.26, 0.33, 0.14],
            [0.275, 0.3, 0.2],
            [0.26, 0.14, 0.22],
          ],
          4,
        ),
        0.006,
        chrome,
        7,
      );
      for (const x of [-0.2, -0.1, 0, 0.1, 0.2])
        b.lathe(
          vessel(
            [
              [0.026, 0.44],
              [0.03, 0.444],
              [0.034, 0.49],
            ],
            0.003,
            0.45,
          ),
          k.mat(MATERIALS.porcelain),
          k.n(14),
          [x, 0, -0.08],
        );
      b.cylinder([-0.27, 0.36, 0.2], 0.016, 0.04, dark, 10);
    },
    {
      anchors: {
        top: translation(0, 0.44, 0.1),
        spout: translation(0.15, 0.2, 0.11),
        wand: translation(0.26, 0.14, 0.22),
      },
    },
  );
}
