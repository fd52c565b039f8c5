/** Cheese, fried and sweet things to eat between meals. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { eatenAt, food } from './food-parts.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

/** A wedge with holes, or a wheel with a wedge out of it. */
export function cheese(k: Kit): Model {
  const m = tint(k, food('#e8bc4a', 0.45), '#e8bc4a #f0d488 #e0a03a');
  const rind = plain(k, food('#c8742a', 0.6), k.rng.pick(['#c8742a', '#b8322a', '#e8e0c8']));
  const hole = plain(k, food('#b98a28', 0.6), '#b98a28');
  const wheel = k.said('wheel|round') || k.rng.chance(0.3);
  const missing = wheel ? 0.9 : 5.45;
  const R = wheel ? 0.11 : 0.14;
  const h = wheel ? 0.06 : 0.075;
  const steps = wheel ? 22 : 6;
  const arc = Array.from({ length: steps + 1 }, (_, i) => missing / 2 + (i * (2 * PI - missing)) / steps);
  return sketch(
    k,
    (s) => {
      s.at(pose([wheel ? 0 : 0.07, 0, 0], 0, wheel ? -PI / 2 : 0), () => {
        for (let i = 0; i < steps; i++) {
          const [a, b] = [arc[i], arc[i + 1]];
          const p = (t: number, y: number): [number, number, number] => [cos(t) * R, y, -sin(t) * R];
          s.b.quad(p(a, 0), p(b, 0), p(b, h), p(a, h), rind);
          s.b.quad(p(a, h), p(b, h), [0, h, 0], [0, h, 0], wheel ? rind : m);
        }
        for (const [a, flip] of [
          [arc[0], false],
          [arc[steps], true],
        ] as const) {
          const out: [number, number, number] = [cos(a) * R, 0, -sin(a) * R];
          const up: [number, number, number] = [out[0], h, out[2]];
          if (flip) s.b.quad(out, [0, 0, 0], [0, h, 0], up, m);
          else s.b.quad([0, 0, 0], out, up, [0, h, 0], m);
          const n = flip ? 1 : -1;
          if (!wheel)
            for (const [t, y, r] of [
              [0.3, 0.04, 0.011],
              [0.55, 0.022, 0.008],
              [0.72, 0.052, 0.013],
              [0.85, 0.02, 0.009],
            ])
              s.ball(hole, [out[0] * t, y, out[2] * t + n * 0.001], [r, r, 0.004], 10);
        }
      });
    },
    eatenAt(h / 2),
  );
}

export function fries(k: Kit): Model {
  const box = tint(k, MATERIALS.paper, '#b8221c #e8c23a #f0ece2 #2f5d96');
  const potato = plain(k, food('#e6b84a', 0.6), k.rng.pick(['#e6b84a', '#d8a03c']));
  return sketch(
    k,
    (s) => {
      s.frustum(box, [0, 0.03, 0.014, 0, 0.05, 0.042, 0.02, 0, 0.085, 0.05, 0.026, 0]);
      const count = k.hero ? 26 : 12;
      for (let i = 0; i < count; i++) {
        const [x, z] = [((i % 9) - 4) * 0.0085, (Math.floor(i / 9) - 1) * 0.011];
        s.at(pose([x, 0.085, z], (i % 3) * 0.1 - 0.1, 0, -x * 4 + ((i * 7) % 5) * 0.04 - 0.08), () =>
          s.box(potato, [0, 0.01 + ((i * 3) % 4) * 0.006, 0], [0.0075, 0.06, 0.0075], 0),
        );
      }
      s.mark(plain(k, food('#f0c83a', 0.6), '#f0c83a'), [0, 0.045, 0.026], 0.03, 0.03);
    },
    eatenAt(0.05, 0.1),
  );
}

export function popcorn(k: Kit): Model {
  const puff = plain(k, food('#f6edd0', 0.9), '#f6edd0');
  const red = k.dressed({ ...MATERIALS.paper, color: hex('#c0241f'), translucency: 0 });
  const white = plain(k, MATERIALS.paper, '#f4f0e6');
  const tall = vary(k, 0.15);
  return sketch(
    k,
    (s) => {
      const sides = 16;
      for (let i = 0; i < sides; i++) {
        const [a, b] = [(i / sides) * 2 * PI, ((i + 1) / sides) * 2 * PI];
        const p = (t: number, r: number, y: number): [number, number, number] => [cos(t) * r, y, -sin(t) * r];
        s.b.quad(p(a, 0.06, 0), p(b, 0.06, 0), p(b, 0.085, 0.17 * tall), p(a, 0.085, 0.17 * tall), i % 2 ? red : white);
      }
      const count = k.hero ? 46 : 22;
      for (let i = 0; i < count; i++) {
        const r = 0.078 * Math.sqrt(((i * 13) % count) / count);
        s.ball(
          puff,
          [cos(i * 2.4) * r, 0.17 * tall + 0.034 - r * 0.36 + (i % 3) * 0.004, sin(i * 2.4) * r],
          0.015 + (i % 4) * 0.002,
          7,
        );
      }
    },
    eatenAt(0.09 * tall, 0.18 * tall),
  );
}

/** Bars in squares. */
export function chocolate(k: Kit): Model {
  const m = tint(k, MATERIALS.chocolate, '#4c2b1a #3a1f14 #e6d8b8');
  const wrap = tint(k, { ...MATERIALS.paper }, '#7a2f8a #b8322a #2f5d96 #c08a3c', 1);
  const foil = k.mat(MATERIALS.silver);
  const shown = k.rng.pick([2, 3, 4]);
  return sketch(
    k,
    (s) => {
      s.box(m, [0, 0, 0], [0.078, 0.15, 0.007], 0.002);
      for (let j = 0; j < shown; j++)
        for (let i = 0; i < 3; i++)
          s.box(m, [-0.025 + i * 0.025, 0.062 - j * 0.025, 0.005], [0.022, 0.022, 0.006], 0.003);
      const y = 0.062 - shown * 0.025 + 0.0125;
      s.box(foil, [0, (y - 0.077) / 2, 0.001], [0.081, y + 0.077, 0.012], 0.003);
      s.box(wrap, [0, (y - 0.09) / 2, 0.001], [0.083, y + 0.064, 0.0135], 0.003);
    },
    { anchors: { grip: pose([0, -0.03, 0]), mouth: pose([0, 0.07, 0]) }, lies: 'back' },
  );
}

/** Boiled sweets on a stick, round or on a swirl. */
export function lollipop(k: Kit): Model {
  const a = tint(k, food('#d8304a', 0.1), '#d8304a #e8902c #6ab83a #7a4ac0');
  const b = plain(k, food('#f4eee4', 0.1), '#f4eee4');
  const swirl = k.rng.chance(0.6);
  return sketch(
    k,
    (s) => {
      s.rod(b, [0, -0.1, 0], [0, 0.04, 0], 0.003, 0.003, 6);
      if (!swirl) s.ball(a, [0, 0.055, 0], 0.018, 14);
      else {
        s.turn(b, [0.034, -0.007, 0.037, 0, 0.034, 0.007, 0, 0.0075, 0, -0.0075], [0, 0.073, 0], 'z', 22);
        for (const z of [-1, 1])
          s.pipe(
            a,
            0.0042,
            Array.from({ length: 26 }, (_, i) => [
              cos(i * 0.5) * i * 0.00135,
              0.073 + sin(i * 0.5) * i * 0.00135,
              z * 0.0058,
            ]).flat(),
            0,
            5,
          );
      }
    },
    { anchors: { grip: pose([0, -0.05, 0]), mouth: pose([0, 0.06, 0]) }, lies: 'back' },
  );
}
