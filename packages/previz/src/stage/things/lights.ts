/** Things that give light. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import { colourWord, shade } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { embers, FLAME_LIGHT, flameParts } from './flame.ts';
import type { Kit, LampSpec, Model, Part } from './kit.ts';
import { flicker } from './lamps.ts';
import { ABOUT_Z, torus } from './shapes.ts';
import { isDark } from './words.ts';

const WARM: Rgb = [1, 0.66, 0.34];
const times = (c: Rgb, s: number): Rgb => [c[0] * s, c[1] * s, c[2] * s];
/** Unlit when the words say so. */
const lit = (k: Kit): boolean => !k.said('unlit|extinguished|off|dead');
/** Colour of the light: said with the thing ("red lantern" glows red), else warm. */
const glow = (k: Kit, other: Rgb = WARM): Rgb => {
  const said = colourWord([...k.context.attributes.colour]);
  if (!said) return other;
  const top = Math.max(said[0], said[1], said[2], 0.05);
  return [said[0] / top, said[1] / top, said[2] / top];
};

export function lamp(k: Kit): Model {
  const base = k.dressed(k.rng.pick([MATERIALS.porcelain, MATERIALS.brass, MATERIALS.clay, MATERIALS.darkWood]));
  const brass = k.mat(MATERIALS.brass);
  const on = lit(k);
  const shadeColor = hex(k.rng.pick(['#ead9b6', '#e6c9a2', '#dfe0d6', '#c88f62']));
  const cloth = k.mat({
    color: shadeColor,
    roughness: 0.95,
    translucency: 0.8,
    doubleSided: true,
    castsShadow: false,
    ...(on ? { emissive: [shadeColor[0] * 1.5, shadeColor[1] * 1.05, shadeColor[2] * 0.7] as Rgb } : {}),
  });
  const bulb = k.mat({ color: [1, 0.9, 0.75], ...(on ? { emissive: [7, 5, 2.8] as Rgb } : {}) });
  return k.solid(
    (b) => {
      b.lathe(
        [
          [0, 0],
          [0.085, 0],
          [0.088, 0.012],
          [0.05, 0.03],
          [0.06, 0.07],
          [0.085, 0.12],
          [0.08, 0.18],
          [0.04, 0.24],
          [0.018, 0.26],
        ],
        base,
        k.n(24),
      );
      b.cylinder([0, 0.25, 0], 0.009, 0.1, brass, 8);
      b.lathe(
        [
          [0.15, 0.27],
          [0.148, 0.275],
          [0.115, 0.495],
          [0.117, 0.5],
        ],
        cloth,
        k.n(28),
      );
      torus(b, [0, 0.272, 0], 0.149, 0.003, brass, k.n(28), 5);
      torus(b, [0, 0.498, 0], 0.116, 0.003, brass, k.n(28), 5);
      b.ellipsoid([0, 0.375, 0], [0.028, 0.04, 0.028], bulb, k.n(12), k.n(8));
    },
    on
      ? {
          lamps: [{ at: [0, 0.39, 0], color: times(WARM, 2.2), range: 7, flicker: 'steady' }],
          anchors: { light: translation(0, 0.39, 0) },
        }
      : {},
  );
}

export function streetLamp(k: Kit): Model {
  const iron = k.dressed({ ...MATERIALS.iron, color: hex(k.one('#2c3234', '#1f3a30', '#4a4640')), metal: 0.4 });
  const on = lit(k) && isDark(k.context.look);
  const globe = k.mat({
    color: hex('#efe6d2'),
    roughness: 0.3,
    translucency: 0.7,
    castsShadow: false,
    ...(on ? { emissive: [6, 4.1, 2.1] as Rgb } : {}),
  });
  return k.solid(
    (b) => {
      const c = k.n(16);
      b.lathe(
        [
          [0.2, 0],
          [0.2, 0.05],
          [0.15, 0.09],
          [0.16, 0.14],
          [0.12, 0.2],
          [0.13, 0.45],
          [0.085, 0.52],
          [0.075, 0.6],
          [0.055, 0.7],
          [0.045, 2],
          [0.04, 3.5],
          [0.06, 3.55],
          [0.06, 3.62],
          [0.035, 3.66],
          [0.035, 3.86],
          [0.1, 3.92],
          [0.11, 3.95],
        ],
        iron,
        c,
      );
      b.tube(
        [
          [-0.24, 3.56, 0],
          [-0.1, 3.6, 0],
          [0.1, 3.6, 0],
          [0.24, 3.56, 0],
        ],
        0.018,
        iron,
        8,
      );
      b.lathe(
        [
          [0.1, 3.95],
          [0.2, 4.1],
          [0.22, 4.2],
          [0.2, 4.28],
        ],
        globe,
        c,
      );
      b.lathe(
        [
          [0.245, 4.27],
          [0.24, 4.3],
          [0.17, 4.36],
          [0.06, 4.41],
          [0.02, 4.45],
          [0.03, 4.48],
          [0, 4.52],
        ],
        iron,
        c,
      );
      for (let i = 0; i < 4; i++) {
        const a = PI / 4 + (i * TAU) / 4;
        b.tube(
          [
            [cos(a) * 0.11, 3.95, sin(a) * 0.11],
            [cos(a) * 0.225, 4.2, sin(a) * 0.225],
            [cos(a) * 0.21, 4.29, sin(a) * 0.21],
          ],
          0.011,
          iron,
          5,
        );
      }
    },
    on
      ? {
          lamps: [{ at: [0, 4.1, 0], color: times(glow(k), 14), range: 16, flicker: 'steady' }],
          anchors: { light: translation(0, 4.15, 0) },
        }
      : { anchors: { light: translation(0, 4.15, 0) } },
  );
}

/** Paper lanterns hang in the air; "old", "oil", "camping" or "railway" make the metal kind with a flame. */
export function lantern(k: Kit): Model {
  const on = lit(k);
  if (k.said('oil|kerosene|camping|railway|metal|brass|iron|old|storm|hurricane')) return oilLantern(k, on);
  const tint = colourWord(k.context.attributes.colour) ?? hex(k.rng.pick(['#d2492e', '#e4a13c', '#efe0c0', '#d2492e']));
  const paper = k.mat({
    color: tint,
    color2: shade(tint, 0.8),
    pattern: 'stripes',
    patternScale: 0.04,
    roughness: 0.9,
    translucency: 0.7,
    castsShadow: false,
    ...(on ? { emissive: [tint[0] * 1.9 + 0.12, tint[1] * 1.5 + 0.06, tint[2] * 1.2 + 0.01] as Rgb } : {}),
  });
  const cap = k.mat({ color: hex('#2a1d14'), roughness: 0.6 });
  const gold = k.mat(MATERIALS.gold);
  const swing = (t: number, wind: Vec3): number => 0.05 * sin(t * 1.7 + k.context.seed) + 0.04 * wind[0];
  return {
    ...k.solid((b) => {
      const profile: [number, number][] = [];
      for (let i = 0; i <= 12; i++) {
        const y = -0.15 + (0.26 * i) / 12;
        const u = (y + 0.02) / 0.16;
        profile.push([0.055 + 0.095 * Math.sqrt(Math.max(0, 1 - u * u)) + (i % 2 ? 0.004 : 0), y]);
      }
      b.lathe(profile, paper, k.n(24));
      for (const [y, h] of [
        [-0.165, 0.02],
        [0.1, 0.022],
      ] as const)
        b.cylinder([0, y, 0], 0.06, h, cap, k.n(16));
      torus(b, [0, 0.15, 0], 0.016, 0.004, gold, 10, 5);
      b.cylinder([0, 0.12, 0], 0.008, 0.04, gold, 6);
      for (let i = 0; i < 8; i++) {
        const a = (i * TAU) / 8;
        b.tube(
          [
            [cos(a) * 0.012, -0.165, sin(a) * 0.012],
            [cos(a) * 0.02, -0.24, sin(a) * 0.02],
          ],
          0.004,
          gold,
          5,
        );
      }
    }),
    body: (s) => multiply(translation(0, 0.24, 0), multiply(rotationX(swing(s.time, s.wind)), rotationY(s.time * 0.2))),
    lamps: on
      ? [
          {
            at: [0, -0.02, 0],
            color: times([0.3 + tint[0], 0.14 + tint[1] * 0.8, 0.05 + tint[2] * 0.7], 1.5),
            range: 6,
            flicker: 'flame',
          },
        ]
      : [],
    anchors: { light: translation(0, 0.2, 0) },
  };
}

function oilLantern(k: Kit, on: boolean): Model {
  const metal = k.dressed(k.said('brass') ? MATERIALS.brass : MATERIALS.iron);
  const glass = k.mat({ ...MATERIALS.glass, opacity: 0.18 });
  const solid = k.solid((b) => {
    const c = k.n(18);
    b.lathe(
      [
        [0, 0],
        [0.11, 0],
        [0.12, 0.02],
        [0.11, 0.07],
        [0.06, 0.09],
        [0.06, 0.11],
      ],
      metal,
      c,
    );
    b.lathe(
      [
        [0.055, 0.11],
        [0.085, 0.16],
        [0.08, 0.21],
        [0.05, 0.26],
      ],
      glass,
      c,
    );
    b.lathe(
      [
        [0.06, 0.25],
        [0.07, 0.265],
        [0.045, 0.29],
        [0.05, 0.32],
        [0, 0.335],
      ],
      metal,
      c,
    );
    for (const x of [-1, 1])
      b.tube(
        [
          [x * 0.11, 0.06, 0],
          [x * 0.12, 0.16, 0],
          [x * 0.1, 0.27, 0],
          [x * 0.05, 0.3, 0],
        ],
        0.007,
        metal,
        6,
      );
    const loop: Vec3[] = [];
    for (let i = 0; i <= 8; i++) loop.push([cos((i / 8) * PI) * 0.1, 0.29 + sin((i / 8) * PI) * 0.11, 0]);
    b.tube(loop, 0.004, metal, 5);
  });
  return {
    ...solid,
    parts: [...solid.parts, ...(on ? flameParts(k, [0, 0.13, 0], 0.09, 0.018) : [])],
    lamps: on ? [{ at: [0, 0.18, 0], color: times(FLAME_LIGHT, 1.9), range: 6, flicker: 'flame' }] : [],
    anchors: { grip: translation(0, 0.4, 0), light: translation(0, 0.18, 0) },
  };
}

export function candle(k: Kit): Model {
  const on = lit(k);
  const tea = k.said('tea light|tealight|tea');
  const wax = k.dressed({ ...MATERIALS.wax, ...(on ? { emissive: [0.1, 0.05, 0.015] as Rgb } : {}) });
  const top = tea ? 0.02 : 0.18;
  const r = tea ? 0.02 : 0.024;
  const wick = k.mat({ color: hex('#2a2320'), roughness: 1 });
  const dish = k.mat(tea ? MATERIALS.aluminium : k.rng.pick([MATERIALS.brass, MATERIALS.clay, MATERIALS.iron]));
  const drips = Array.from({ length: 5 }, () => [k.rng.range(0, TAU), k.rng.range(0.02, 0.09)] as const);
  const solid = k.solid((b) => {
    b.lathe(
      [
        [0, 0],
        [r + 0.014, 0],
        [r + 0.014, 0.006],
        [r + 0.004, 0.009],
        [r + 0.004, 0.014],
        [0, 0.014],
      ],
      dish,
      k.n(18),
    );
    b.lathe(
      [
        [r, 0.008],
        [r, top - 0.006],
        [r * 0.96, top],
        [r * 0.8, top - 0.001],
        [r * 0.5, top - 0.006],
        [0, top - 0.007],
      ],
      wax,
      k.n(18),
    );
    if (!tea)
      for (const [a, l] of drips)
        b.capsule(
          [cos(a) * r, top - 0.004, sin(a) * r],
          [cos(a) * (r + 0.001), top - l, sin(a) * (r + 0.001)],
          0.004,
          0.005,
          wax,
          6,
        );
    b.tube(
      [
        [0, top - 0.008, 0],
        [0.001, top + 0.006, 0],
        [0.004, top + 0.012, 0],
      ],
      0.0015,
      wick,
      5,
    );
  });
  return {
    ...solid,
    parts: [...solid.parts, ...(on ? flameParts(k, [0.002, top + 0.004, 0], 0.042, 0.0085) : [])],
    lamps: on ? [{ at: [0, top + 0.03, 0], color: times(FLAME_LIGHT, 0.75), range: 3.5, flicker: 'flame' }] : [],
    anchors: { light: translation(0, top + 0.02, 0), grip: translation(0, top * 0.4, 0) },
  };
}

export function torch(k: Kit): Model {
  const wood = k.dressed(MATERIALS.darkWood);
  const rag = k.mat({ color: hex('#3a2a1e'), roughness: 1, pattern: 'weave', patternScale: 0.01 });
  const on = lit(k);
  const solid = k.solid((b) => {
    b.tube(
      [
        [0, -0.15, 0],
        [0.004, 0.1, 0.003],
        [0, 0.34, 0],
      ],
      [0.015, 0.018, 0.022],
      wood,
      k.n(10),
    );
    for (let i = 0; i < 4; i++) torus(b, [0, 0.33 + i * 0.03, 0], 0.018 + i * 0.0025, 0.014, rag, k.n(12), 6);
    b.ellipsoid([0, 0.42, 0], [0.03, 0.03, 0.03], rag, 10, 6);
  });
  return {
    ...solid,
    parts: [
      ...solid.parts,
      ...(on ? [...flameParts(k, [0, 0.39, 0], 0.3, 0.065), ...flameParts(k, [0.02, 0.38, 0.015], 0.2, 0.045, 1)] : []),
    ],
    lamps: on ? [{ at: [0, 0.52, 0], color: times(FLAME_LIGHT, 4.5), range: 9, flicker: 'flame' }] : [],
    extras: on
      ? (s, scene, world) => embers(s, scene, multiply(world, translation(0, 0.35, 0)), k.context.seed, 6, 0.06, 0.6)
      : undefined,
    anchors: { grip: translation(0, 0, 0), light: translation(0, 0.5, 0) },
  };
}

/** Held like a hammer: the beam leaves along local +Z, away from the palm. */
export function flashlight(k: Kit): Model {
  const body = k.dressed({ ...MATERIALS.plastic, color: hex('#25282c'), roughness: 0.4 });
  const on = lit(k);
  const lens = k.mat({ color: [0.95, 0.95, 0.9], roughness: 0.1, ...(on ? { emissive: [9, 8.4, 7] as Rgb } : {}) });
  return k.solid(
    (b) => {
      b.at(translation(0, 0, -0.06), () =>
        b.at(ABOUT_Z, () => {
          const c = k.n(16);
          b.lathe(
            [
              [0, 0],
              [0.014, 0],
              [0.017, 0.006],
              [0.017, 0.12],
              [0.018, 0.13],
              [0.028, 0.165],
              [0.03, 0.175],
              [0.03, 0.2],
              [0.026, 0.2],
              [0.024, 0.19],
            ],
            body,
            c,
          );
          b.lathe(
            [
              [0.026, 0.192],
              [0.012, 0.196],
              [0, 0.197],
            ],
            lens,
            c,
          );
        }),
      );
      b.roundedBox([0, 0.018, 0], [0.01, 0.006, 0.02], 0.003, k.mat({ color: hex('#b33a2a') }), 1);
    },
    {
      anchors: { grip: translation(0, 0, 0), light: translation(0, 0, 0.14) },
      lamps: on
        ? [
            {
              at: [0, 0, 0.15],
              color: [11, 10.4, 9],
              range: 18,
              flicker: 'steady',
              direction: [0, 0, 1],
              cosAngle: 0.93,
            },
          ]
        : [],
    },
  );
}

export function stringLights(k: Kit): Model {
  const on = lit(k);
  const cable = k.mat({ color: hex('#20231f'), roughness: 0.9 });
  const sag = (x: number): number => 0.28 * (x / 3) ** 2;
  const count = k.hero ? 18 : 12;
  const many = k.said('colorful|colourful|multicolored|rainbow|christmas') || k.one(false, false, true);
  const hues = ['#ff5a3c', '#ffc247', '#58d26a', '#4aa3ff', '#e86ad0'].map(hex);
  const solid = k.solid((b) => {
    const line: Vec3[] = [];
    for (let i = 0; i <= 24; i++) line.push([-3 + i * 0.25, sag(-3 + i * 0.25), 0]);
    b.tube(line, 0.006, cable, 5);
    for (let i = 0; i < count; i++) {
      const x = -2.85 + (5.7 * i) / (count - 1);
      const hue: Rgb = many ? hues[i % hues.length] : glow(k);
      const bulb = k.mat({
        color: hue,
        roughness: 0.3,
        castsShadow: false,
        ...(on ? { emissive: times(hue, 5) } : {}),
      });
      b.cylinder([x, sag(x) - 0.045, 0], 0.011, 0.045, cable, 6);
      b.ellipsoid([x, sag(x) - 0.075, 0], [0.024, 0.034, 0.024], bulb, k.n(8), k.n(6));
    }
  });
  const lamps: LampSpec[] = [-2, 0, 2].map((x) => ({
    at: [x, sag(x) - 0.1, 0.05],
    color: times(many ? WARM : glow(k), 1.3),
    range: 6,
    flicker: 'steady',
  }));
  return {
    ...solid,
    lamps: on ? lamps : [],
    anchors: { left: translation(3, 0.28, 0), right: translation(-3, 0.28, 0) },
  };
}

/** Neon tubes on a dark board: the outline and a motif picked by the words. Billboards and plain signs are lit boards. */
export function neonSign(k: Kit): Model {
  const neon = k.said('neon') || !k.said('sign|billboard|shop sign');
  const board = k.mat({ color: hex('#181a20'), roughness: 0.5 });
  const first = glow(
    k,
    k.rng.pick([
      [1, 0.16, 0.5],
      [0.15, 0.75, 1],
      [1, 0.32, 0.12],
      [0.6, 0.22, 1],
    ] as Rgb[]),
  );
  const second: Rgb = [0.25 + first[2] * 0.7, 0.35 + first[0] * 0.4, 0.3 + first[1] * 0.7 + 0.3 * first[0]];
  const seed = k.context.seed;
  if (!neon) {
    const face = k.dressed({ color: hex(k.rng.pick(['#c9b58d', '#2f5d50', '#8a3b2e', '#27405e'])), roughness: 0.6 });
    const ink = k.mat({ color: hex('#f2ead8'), roughness: 0.7 });
    return k.solid((b) => {
      b.roundedBox([0, 0.4, 0], [1.6, 0.8, 0.06], 0.02, face, 2);
      b.box([0, 0.4, 0.028], [1.5, 0.7, 0.01], k.mat({ color: hex('#1d1a17') }), '+z');
      b.box([0, 0.4, 0.034], [1.46, 0.66, 0.002], face, '+z');
      for (let i = 0; i < 6; i++)
        b.roundedBox([-0.55 + i * 0.22, 0.46, 0.036], [k.rng.range(0.09, 0.17), 0.2, 0.008], 0.004, ink, 1);
      b.roundedBox([0, 0.2, 0.036], [0.9, 0.05, 0.008], 0.004, ink, 1);
    });
  }
  const tube = (c: Rgb): number =>
    k.mat({ color: c, roughness: 0.4, castsShadow: false, emissive: [c[0] * 6 + 0.7, c[1] * 6 + 0.7, c[2] * 6 + 0.7] });
  const motif: Vec3[][] = motifOf(k);
  const solid = k.solid((b) => {
    b.roundedBox([0, 0.4, -0.045], [1.6, 0.8, 0.06], 0.03, board, 2);
    for (const x of [-0.6, 0.6]) b.cylinder([x, 0.37, -0.08], 0.02, 0.06, board, 8);
    const frame: Vec3[] = [];
    for (let i = 0; i <= 32; i++) {
      const a = (i / 32) * TAU;
      const sq = (v: number): number => Math.sign(v) * Math.sqrt(Math.abs(v));
      frame.push([0.72 * sq(cos(a)), 0.4 + 0.33 * sq(sin(a)), 0.01]);
    }
    b.tube(frame, 0.013, tube(first), k.n(8));
    for (const line of motif) b.tube(line, 0.014, tube(second), k.n(8));
  });
  return {
    ...solid,
    extras: (s, scene, world) => {
      const f = flicker('neon', seed, s.time);
      scene.lights.push({
        position: transformPoint(world, [0, 0.4, 0.35]),
        color: times([first[0] + second[0] * 0.5, first[1] + second[1] * 0.5, first[2] + second[2] * 0.5], 3 * f),
        range: 8,
      });
    },
    anchors: { light: translation(0, 0.4, 0.2) },
  };
}

/** Lines of the sign's picture, x and y in metres around (0, 0.4). */
function motifOf(k: Kit): Vec3[][] {
  const z = 0.02;
  const arc = (cx: number, cy: number, rx: number, ry: number, a0: number, a1: number): Vec3[] =>
    Array.from({ length: 15 }, (_, i): Vec3 => {
      const a = a0 + ((a1 - a0) * i) / 14;
      return [cx + cos(a) * rx, 0.4 + cy + sin(a) * ry, z];
    });
  if (k.said('coffee|cafe|tea')) {
    return [
      [
        [-0.2, 0.5, z],
        [-0.17, 0.25, z],
        [0.17, 0.25, z],
        [0.2, 0.5, z],
        [-0.2, 0.5, z],
      ],
      arc(0.22, -0.02, 0.1, 0.08, -1.3, 1.3),
      arc(-0.05, 0.17, 0.03, 0.06, -1.5, 1.5),
    ];
  }
  if (k.said('cocktail|bar|pub')) {
    return [
      [
        [-0.22, 0.62, z],
        [0.22, 0.62, z],
        [0, 0.4, z],
        [-0.22, 0.62, z],
      ],
      [
        [0, 0.4, z],
        [0, 0.2, z],
      ],
      [
        [-0.12, 0.19, z],
        [0.12, 0.19, z],
      ],
    ];
  }
  if (k.said('star'))
    return [
      Array.from(
        { length: 11 },
        (_, i): Vec3 => [
          cos(PI / 2 + (i * TAU) / 10) * (i % 2 ? 0.1 : 0.25),
          0.4 + sin(PI / 2 + (i * TAU) / 10) * (i % 2 ? 0.1 : 0.25),
          z,
        ],
      ),
    ];
  const wave: Vec3[] = Array.from({ length: 21 }, (_, i): Vec3 => [-0.5 + i * 0.05, 0.4 + sin(i * 0.94) * 0.11, z]);
  return k.rng.chance(0.5)
    ? [
        wave,
        [
          [-0.45, 0.2, z],
          [0.45, 0.2, z],
        ],
      ]
    : [
        arc(0, 0, 0.2, 0.2, 0, TAU),
        arc(0, 0, 0.1, 0.1, 0, TAU),
        [
          [-0.55, 0.4, z],
          [-0.28, 0.4, z],
        ],
        [
          [0.28, 0.4, z],
          [0.55, 0.4, z],
        ],
      ];
}

export function campfire(k: Kit): Model {
  const log = k.mat(MATERIALS.bark);
  const cut = k.mat(MATERIALS.paleWood);
  const stone = k.mat(MATERIALS.stone);
  const ember = k.mat({ color: hex('#5a1a0a'), emissive: [1.8, 0.38, 0.06], roughness: 1 });
  const bare = k.said('fire|flame|fireplace|hearth') && !k.said('campfire|bonfire');
  const big = k.said('bonfire|blazing|roaring') ? 1.25 : 1;
  const solid = k.solid((b) => {
    if (!bare) {
      for (let i = 0; i < 11; i++) {
        const a = (i * TAU) / 11 + k.rng.range(-0.1, 0.1);
        const s = k.rng.range(0.075, 0.11);
        b.ellipsoid([cos(a) * 0.42, s * 0.55, sin(a) * 0.42], [s, s * 0.75, s * 0.9], stone, k.n(10), k.n(7));
      }
    }
    for (let i = 0; i < 6; i++) {
      const a = (i * TAU) / 6 + k.rng.range(-0.2, 0.2);
      const foot: Vec3 = [cos(a) * 0.34, 0.045, sin(a) * 0.34];
      const tip: Vec3 = [cos(a + 0.3) * 0.04, 0.36, sin(a + 0.3) * 0.04];
      b.tube([foot, tip], [0.05, 0.036], log, k.n(9));
      b.sphere(foot, 0.042, cut, 8, 6);
    }
    b.ellipsoid([0, 0.02, 0], [0.24, 0.06, 0.24], ember, k.n(14), 6);
  });
  const flames: Part[] = [];
  for (let i = 0; i < 7; i++) {
    const a = (i * TAU) / 6;
    const r = i === 6 ? 0 : 0.13;
    flames.push(
      ...flameParts(
        k,
        [cos(a) * r, 0.06, sin(a) * r],
        (i === 6 ? 0.95 : k.rng.range(0.42, 0.7)) * big,
        i === 6 ? 0.17 : k.rng.range(0.09, 0.12),
        i,
      ),
    );
  }
  const on = lit(k);
  return {
    ...solid,
    size: [1, 1, 1],
    parts: [...solid.parts, ...(on ? flames : [])],
    lamps: on ? [{ at: [0, 0.55, 0], color: times(FLAME_LIGHT, 9), range: 12, flicker: 'flame' }] : [],
    extras: on ? (s, scene, world) => embers(s, scene, world, k.context.seed, k.hero ? 26 : 10, 0.4, 1.9) : undefined,
    anchors: { light: translation(0, 0.5, 0) },
  };
}
