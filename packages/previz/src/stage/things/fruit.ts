/** Fruit with forms of their own. They lie on their base; a hand takes them by the middle. */
import { cos, sin } from '../../math/trig.ts';
import { multiply, translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Material } from '../scene.ts';
import { heldAt } from './food-parts.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const skin = (colour: string, roughness = 0.35): Material => ({ color: hex(colour), roughness });

const leaf = (k: Kit): number => k.mat({ color: hex('#4f7d36'), roughness: 0.7, doubleSided: true });

const stalk = (k: Kit): number => plain(k, MATERIALS.bark, '#5c4a2e');

export function banana(k: Kit): Model {
  const yellow = tint(k, skin('#e8c23a', 0.5), '#e8c23a #dfcf52 #c9c04a');
  const tip = plain(k, MATERIALS.bark, '#4a3a22');
  const many = k.said('bunch|bananas') || k.rng.chance(0.35) ? 4 : 1;
  const bend = vary(k, 0.2);
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < many; i++)
        s.at(
          many > 1
            ? multiply(pose([0.09, 0.018, 0], 0, (i - (many - 1) / 2) * 0.24), translation(-0.09, 0, 0))
            : pose([0, 0.018, 0]),
          () => {
            s.pipe(
              yellow,
              [0.005, 0.015, 0.0185, 0.0175, 0.011, 0.006],
              [-0.1, 0.045 * bend, 0, -0.06, 0.012 * bend, 0, 0, 0, 0, 0.06, 0.014 * bend, 0, 0.095, 0.05 * bend, 0],
              3,
              6,
            );
            s.rod(many > 1 ? tip : yellow, [0.092, 0.048 * bend, 0], [0.108, 0.07 * bend, 0], 0.006, 0.005, 6);
            s.rod(tip, [-0.1, 0.044 * bend, 0], [-0.106, 0.05 * bend, 0], 0.005, 0.004, 6);
          },
        );
    },
    heldAt(0.025),
  );
}

export function pear(k: Kit): Model {
  const m = tint(k, skin('#c3bf4a', 0.5), '#c3bf4a #b7a63c #a9b85a #b8864a');
  const w = vary(k, 0.08);
  return sketch(
    k,
    (s) => {
      s.turn(m, [
        0,
        0.004,
        0.018 * w,
        0,
        0.034 * w,
        0.014,
        0.038 * w,
        0.034,
        0.03 * w,
        0.06,
        0.018 * w,
        0.08,
        0.014 * w,
        0.094,
        0.006,
        0.102,
        0,
        0.1,
      ]);
      s.pipe(stalk(k), 0.0022, [0, 0.098, 0, 0.002, 0.112, 0, 0.008, 0.122, 0], 0, 5);
      if (k.rng.chance(0.5))
        s.at(pose([0.012, 0.112, 0], 0.4, 0.3, -0.5), () =>
          s.plate(leaf(k), 0.001, [0, -0.001, 0.018, -0.01, 0.036, 0, 0.018, 0.01], { smooth: 2, middle: [0.018, 0] }),
        );
    },
    heldAt(0.05),
  );
}

export function grapes(k: Kit): Model {
  const m = tint(k, { ...skin('#5a2a52', 0.25), translucency: 0.2 }, '#5a2a52 #8fae4a #7a2f3a #3a2c55');
  const count = k.hero ? 44 : 20;
  const long = vary(k, 0.15);
  return sketch(
    k,
    (s) => {
      for (let i = 0; i < count; i++) {
        const t = (i + 0.5) / count;
        const wide = 0.048 * Math.sqrt(1 - t) + 0.006;
        const a = i * 2.4;
        const r = wide * (0.55 + 0.45 * ((i * 7) % 5) * 0.25);
        s.ball(m, [-0.07 * long + t * 0.16 * long, 0.02 + wide * 0.45 * (1 + sin(a)), cos(a) * r], 0.0125, 10);
      }
      s.pipe(stalk(k), 0.003, [-0.06 * long, 0.045, 0, -0.1 * long, 0.06, 0, -0.12 * long, 0.056, 0.01], 2, 5);
      s.rod(stalk(k), [-0.12 * long, 0.056, -0.012], [-0.12 * long, 0.056, 0.03], 0.003, 0.003, 5);
    },
    heldAt(0.04),
  );
}

export function pineapple(k: Kit): Model {
  const m = k.mat({
    color: hex(k.rng.pick(['#c08a30', '#a98a3a', '#b87a2c'])),
    color2: hex('#7a5a22'),
    pattern: 'shingles',
    patternScale: 0.022,
    roughness: 0.75,
  });
  const tall = vary(k, 0.12);
  const leaves = k.hero ? 22 : 12;
  return sketch(
    k,
    (s) => {
      s.turn(
        m,
        [0, 0, 0.045, 0.002, 0.062, 0.04, 0.066, 0.09 * tall, 0.058, 0.15 * tall, 0.03, 0.18 * tall, 0, 0.182 * tall],
        [0, 0, 0],
        'y',
        20,
      );
      if (k.hero)
        for (let j = 0; j < 6; j++)
          s.around(
            10,
            () => s.b.sphere([0.0635 - Math.abs(j - 2.5) * 0.003, (0.025 + j * 0.025) * tall, 0], 0.009, m, 6, 4),
            j * 0.314,
          );
      for (let i = 0; i < leaves; i++) {
        const tier = Math.floor(i / 6);
        const out = 0.75 - tier * 0.22;
        s.at(pose([0, 0.172 * tall, 0], 0, i * 2.4), () =>
          s.pipe(
            leaf(k),
            [0.011, 0.008, 0.001],
            [0.01, 0, 0, 0.03 * out + 0.01, 0.06 + tier * 0.016, 0, 0.09 * out, 0.1 + tier * 0.03, 0],
            2,
            4,
          ),
        );
      }
    },
    heldAt(0.1),
  );
}

export function strawberry(k: Kit): Model {
  const red = tint(k, skin('#c8202c', 0.3), '#c8202c #d8343a #b01a2a');
  const seed = plain(k, skin('#e6c260'), '#e6c260');
  const long = vary(k, 0.15);
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0.016, 0], 1.35), () => {
        s.turn(
          red,
          [0, -0.024 * long, 0.007, -0.021 * long, 0.014, -0.006, 0.0165, 0.008, 0.012, 0.016, 0, 0.018],
          [0, 0, 0],
          'y',
          16,
        );
        if (k.hero)
          for (let i = 0; i < 26; i++) {
            const t = (i % 5) / 5;
            const r = 0.0085 + t * 0.008;
            s.b.sphere([cos(i * 2.4) * r, -0.018 * long + t * 0.024, sin(i * 2.4) * r], 0.0011, seed, 5, 3);
          }
        s.around(6, () =>
          s.pipe(leaf(k), [0.004, 0.004, 0.0006], [0.002, 0.018, 0, 0.011, 0.0205, 0, 0.019, 0.015, 0], 2, 4),
        );
        s.rod(leaf(k), [0, 0.017, 0], [0.003, 0.029, 0], 0.0013, 0.0013, 5);
      });
    },
    heldAt(0.016),
  );
}

export function cherry(k: Kit): Model {
  const red = tint(k, skin('#8f1626', 0.12), '#8f1626 #b01a2a #5a1020');
  const spread = k.rng.range(0.014, 0.022);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.ball(red, [x * spread, 0.0125, x * 0.003], [0.0135, 0.0125, 0.0135], 14);
        s.pipe(leaf(k), 0.0011, [x * spread, 0.023, 0, x * spread * 0.8, 0.045, 0, 0.004, 0.068, 0], 3, 5);
      }
      if (k.rng.chance(0.6))
        s.at(pose([0.004, 0.068, 0], 0.5, 0.4, 0.2), () =>
          s.plate(leaf(k), 0.0008, [0, 0, 0.018, -0.009, 0.04, 0, 0.018, 0.009], { smooth: 2, middle: [0.018, 0] }),
        );
    },
    heldAt(0.02),
  );
}
