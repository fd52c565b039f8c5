/** What hands are busy with: knitting, matches, a castle of sand, a fishing net; and what runs out of a pot. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { flameParts } from './flame.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, sketchMesh, tint } from './sketch.ts';

/** Two needles that cross, the piece that hangs from them and its ball of yarn; the origin is midway between the fists. */
export function knitting(k: Kit): Model {
  const yarn = tint(k, MATERIALS.knit, '#b8322a #3f6fa8 #d9a24a #6b8a5a #8a5a8f');
  const needle = k.mat(k.rng.pick([MATERIALS.steel, MATERIALS.bamboo, MATERIALS.paleWood]));
  const scarf = k.said('scarf');
  const long = scarf ? 0.34 : 0.22;
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.rod(needle, [x * 0.17, -0.035, -0.01], [x * -0.075, 0.075, 0.055 + x * 0.008], 0.0032, 0.002, 6);
        s.ball(needle, [x * 0.172, -0.036, -0.01], 0.007, 8);
      }
      const wide = scarf ? 0.075 : 0.1;
      // Rows of stitches, the lower the more they swing out over the lap.
      const rows = 7;
      for (let i = 0; i < rows; i++) {
        const y = 0.035 - ((i + 0.5) / rows) * long;
        s.box(yarn, [0.004 * (i % 2), y, 0.05 + 0.02 * sin(i * 0.5)], [wide * 2, long / rows + 0.004, 0.014], 0.006, 1);
      }
      const ball = [0.13, -0.2, -0.03] as const;
      s.ball(yarn, [...ball], 0.055, 14);
      for (let i = 0; i < 3; i++)
        s.at(pose([...ball], 0.6 + i, i * 1.1, 0.3), () => s.ring(yarn, [0, 0, 0], 0.052, 0.0055, 'y', 16));
      s.pipe(yarn, 0.0025, [0.13, -0.15, -0.02, 0.16, -0.06, 0.03, 0.09, 0.03, 0.05], 3, 5);
    },
    { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' },
  );
}

/** A struck match, or the little book that it comes from. */
export function match(k: Kit): Model {
  const book = k.said('matchbook|matchbox|matches|book|box');
  const wood = k.mat(MATERIALS.paleWood);
  const head = plain(k, MATERIALS.wax, '#8a1f18');
  if (book) {
    const cover = tint(k, MATERIALS.cardboard, '#a3262a #1f3a5a #1d1d20 #c8a04a');
    const stripe = plain(k, MATERIALS.concrete, '#3a2f2a');
    const gold = plain(k, MATERIALS.brass, '#d8b25a');
    const open = k.said('matchbook|book');
    return sketch(
      k,
      (s) => {
        s.box(cover, [0, 0.0045, 0], [0.05, 0.009, 0.04], 0.0015);
        s.mark(stripe, [0, 0.0046, 0.0202], 0.046, 0.0065);
        s.ring(gold, [0, 0.0092, 0], 0.011, 0.0011, 'y', 18);
        s.mark(gold, [0, 0.0094, -0.0145], 0.034, 0.004, '+y');
        if (!open) return;
        // The flap stands up, with a row of matches before it.
        s.at(pose([0, 0.009, -0.019], -1.2), () => s.box(cover, [0, 0, 0.022], [0.05, 0.0012, 0.046], 0));
        for (let i = 0; i < 8; i++) {
          const x = -0.019 + i * 0.0054;
          s.rod(wood, [x, 0.009, -0.012], [x, 0.038, -0.021], 0.0013, 0.0013, 4);
          s.ball(head, [x, 0.04, -0.0215], 0.0022, 6);
        }
      },
      { anchors: { grip: pose([0, 0.005, 0]) } },
    );
  }
  const stick = sketchMesh(k, (s) => {
    s.rod(wood, [0, -0.02, 0], [0, 0.048, 0], 0.0016, 0.0016, 5);
    s.ball(head, [0, 0.05, 0], [0.0026, 0.004, 0.0026], 7);
  });
  return {
    parts: [{ mesh: stick }, ...flameParts(k, [0, 0.048, 0], 0.04, 0.0085)],
    anchors: { grip: pose([0, 0, 0]), tip: pose([0, 0.055, 0]) },
    lamps: [{ at: [0, 0.08, 0], color: [0.5, 0.27, 0.1], range: 3.5, flicker: 'flame' }],
    lies: 'back',
  };
}

/** Towers turned out of buckets, a wall with a gate, a flag; wet sand is darker than the beach. */
export function sandcastle(k: Kit): Model {
  const sand = k.mat({
    color: hex('#c9a871'),
    color2: hex('#b08f5b'),
    pattern: 'noise',
    patternScale: 0.02,
    roughness: 1,
  });
  const dark = plain(k, MATERIALS.mud, '#6f5738');
  const red = tint(k, MATERIALS.plastic, '#d8382a #e0902c #2f9a5a');
  const blue = tint(k, MATERIALS.plastic, '#2f6fb8 #d8a42a #8a4aa8', 1);
  const pole = k.mat(MATERIALS.paleWood);
  const teeth = k.rng.pick([5, 6, 7]);
  const keep = k.rng.range(0.4, 0.47);
  const corner = k.rng.range(0.2, 0.27);
  return sketch(
    k,
    (s) => {
      s.turn(sand, [0.62, 0, 0.5, 0.05, 0.44, 0.075, 0, 0.08], [0, 0, 0], 'y', 26);
      const tower = (x: number, z: number, r: number, h: number): void => {
        s.turn(sand, [r * 1.12, 0.05, r * 0.92, h, r * 0.94, h + 0.015, 0, h + 0.015], [x, 0, z], 'y', 16);
        for (let i = 0; i < teeth; i++) {
          const a = (i * TAU) / teeth;
          s.box(sand, [x + cos(a) * r * 0.76, h + 0.03, z + sin(a) * r * 0.76], [r * 0.42, 0.04, r * 0.42], 0.006);
        }
      };
      for (const x of [-1, 1])
        for (const z of [-1, 1]) tower(x * 0.27, z * 0.22, 0.085, z > 0 ? corner : corner + 0.06);
      tower(0, -0.04, 0.125, keep);
      for (const z of [-0.22, 0.22]) s.box(sand, [0, 0.12, z], [0.42, 0.14, 0.07], 0.015);
      for (const x of [-0.27, 0.27]) s.box(sand, [x, 0.12, 0], [0.07, 0.14, 0.34], 0.015);
      s.box(dark, [0, 0.105, 0.256], [0.085, 0.1, 0.004], 0.001);
      s.turn(dark, [0.0425, -0.002, 0.0425, 0.002, 0, 0.002], [0, 0.155, 0.256], 'z', 14);
      s.rod(pole, [0, keep, -0.04], [0, 0.66, -0.04], 0.005, 0.004, 6);
      s.at([0.0, 0.57, -0.04], () => s.plate(red, 0.003, [0, 0, 0.13, 0.04, 0, 0.08], { middle: [0.04, 0.04] }));
      // A bucket and a spade beside it.
      s.turn(blue, [0.055, 0, 0.075, 0.13, 0.08, 0.135, 0.07, 0.13, 0.05, 0.006, 0, 0.006], [0.62, 0, 0.22], 'y', 18);
      s.at(pose([-0.6, 0.06, 0.3], 0.5, 0.4), () => {
        s.rod(red, [0, 0, 0], [0, 0.2, 0], 0.009, 0.009, 7);
        s.box(red, [0, -0.05, 0], [0.075, 0.1, 0.01], 0.004);
      });
    },
    { anchors: { top: pose([0, 0.45, -0.04]) } },
  );
}

/** A cast net: rings and spokes of cord with weights round the edge, a little domed. */
export function fishingNet(k: Kit): Model {
  const cord = tint(k, MATERIALS.linen, '#d8cfae #b8b08a #5f7f78');
  const lead = plain(k, MATERIALS.iron, '#4a4c50');
  const radius = 1.05;
  const rings = 7;
  const spokes = k.hero ? 22 : 14;
  const height = (r: number): number => 0.2 * (1 - (r / radius) * (r / radius));
  return sketch(
    k,
    (s) => {
      for (let i = 1; i <= rings; i++) {
        const r = (radius * i) / rings;
        s.ring(cord, [0, height(r), 0], r, i === rings ? 0.011 : 0.006, 'y', spokes);
      }
      for (let i = 0; i < spokes; i++) {
        const a = (i * TAU) / spokes;
        const line: number[] = [];
        for (let j = 0; j <= 4; j++) {
          const r = (radius * j) / 4;
          line.push(cos(a) * r, height(r), sin(a) * r);
        }
        s.pipe(cord, 0.006, line, 0, 4);
        s.ball(lead, [cos(a) * radius, 0, sin(a) * radius], 0.022, 7);
      }
    },
    { anchors: { grip: pose([0, 0.2, 0]) }, grasp: [0, 0.2, 0] },
  );
}

/** What runs out of a pot: a thin thread one metre high, made shorter by whoever pours. */
export function poured(k: Kit): Model {
  const colour = k.said('tea')
    ? '#9a5a22'
    : k.said('coffee|chocolate|cola')
      ? '#3a2214'
      : k.said('milk|cream')
        ? '#f4f0e4'
        : k.said('wine')
          ? '#5a0f1f'
          : k.said('juice|honey|beer|champagne|oil|syrup|whisky|whiskey')
            ? '#d8922a'
            : k.rng.pick(['#c4dde6', '#cfe0e4', '#b8d4e0']);
  const m = k.mat({ color: hex(colour), roughness: 0.08, translucency: 0.4, castsShadow: false });
  return sketch(
    k,
    (s) => {
      s.turn(m, [0.0042, 0, 0.0036, 0.2, 0.0036, 0.6, 0.0055, 1, 0, 1], [0, 0, 0], 'y', 10);
    },
    { anchors: { top: pose([0, 1, 0]) } },
  );
}
