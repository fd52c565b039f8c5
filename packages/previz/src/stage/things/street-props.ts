/** Boxes for letters, hydrants, meters, cones, bins and pumps: what stands by the kerb. */
import { cos, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';
import { isDark } from './words.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

const lit = (k: Kit, colour: string, much: number) => {
  const c = hex(colour);
  return k.mat({ color: c, roughness: 0.3, emissive: [c[0] * much, c[1] * much, c[2] * much] });
};

/** Pillar boxes, boxes on posts, and boxes on legs. */
export function mailbox(k: Kit): Model {
  const form = k.said('postbox|pillar|letterbox|letter box|british|red')
    ? 0
    : k.said('street|blue|drop')
      ? 2
      : k.rng.int(0, 2);
  const paint = tint(
    k,
    { ...MATERIALS.paint, roughness: 0.3 },
    ['#b81f24 #b81f24 #2f5a3a', '#e8e4da #2f4a8a #3a3d42', '#24508a #24508a #b8281f'][form],
  );
  return sketch(
    k,
    (s) => {
      if (form === 0) {
        s.turn(dark(k), [0, 0, 0.26, 0, 0.26, 0.1, 0.24, 0.12], [0, 0, 0], 'y', 26);
        s.turn(
          paint,
          [0.24, 0.12, 0.24, 1.3, 0.27, 1.33, 0.27, 1.38, 0.24, 1.43, 0.12, 1.5, 0, 1.52],
          [0, 0, 0],
          'y',
          26,
        );
        s.box(dark(k), [0, 1.18, 0.232], [0.24, 0.035, 0.03], 0);
        s.box(plain(k, MATERIALS.paper, '#f0ece0'), [0, 0.98, 0.238], [0.14, 0.18, 0.012], 0);
        s.ring(paint, [0, 1.05, 0], 0.243, 0.008, 'y', 26);
      } else if (form === 1) {
        s.box(k.mat(MATERIALS.wood), [0, 0.5, -0.05], [0.09, 1, 0.09], 0.01);
        s.box(k.mat(MATERIALS.wood), [0, 1.01, 0], [0.16, 0.03, 0.4], 0.006);
        s.box(paint, [0, 1.1, 0], [0.17, 0.15, 0.46], 0.004);
        s.turn(paint, [0, -0.23, 0.085, -0.23, 0.085, 0.23, 0, 0.23], [0, 1.175, 0], 'z', 20);
        s.box(plain(k, MATERIALS.paint, '#c0281f'), [0.095, 1.22, 0.02], [0.012, 0.14, 0.02], 0);
        s.box(plain(k, MATERIALS.paint, '#c0281f'), [0.095, 1.27, 0.055], [0.012, 0.05, 0.07], 0);
        s.ball(k.mat(MATERIALS.brass), [0, 1.2, 0.236], 0.014, 8);
      } else {
        for (const x of [-0.2, 0.2]) for (const z of [-0.18, 0.18]) s.box(paint, [x, 0.09, z], [0.06, 0.18, 0.06], 0);
        s.box(paint, [0, 0.62, 0], [0.52, 0.9, 0.48], 0.02);
        s.turn(paint, [0, -0.26, 0.24, -0.26, 0.24, 0.26, 0, 0.26], [0, 1.06, 0], 'x', 22);
        s.box(dark(k), [0, 1.12, 0.222], [0.4, 0.03, 0.03], 0);
        s.mark(plain(k, MATERIALS.paint, '#f0f0ec'), [0, 0.75, 0.2405], 0.26, 0.12);
      }
    },
    { anchors: { top: pose([0, 1.4, 0]), slot: pose([0, 1.15, 0.25]) } },
  );
}

export function fireHydrant(k: Kit): Model {
  const paint = tint(k, { ...MATERIALS.paint, roughness: 0.3 }, '#b8201f #b8201f #d8a82c #c8cacc');
  const cap = tint(k, { ...MATERIALS.paint, roughness: 0.3 }, '#c8cacc #d8a82c #b8201f', 1);
  const tall = vary(k, 0.1);
  return sketch(
    k,
    (s) => {
      s.turn(
        paint,
        [
          0,
          0,
          0.16,
          0,
          0.16,
          0.04,
          0.12,
          0.05,
          0.115,
          0.4 * tall,
          0.15,
          0.42 * tall,
          0.15,
          0.46 * tall,
          0.12,
          0.47 * tall,
        ],
        [0, 0, 0],
        'y',
        22,
      );
      s.turn(
        cap,
        [0.12, 0.47 * tall, 0.12, 0.52 * tall, 0.09, 0.6 * tall, 0.04, 0.63 * tall, 0.035, 0.68 * tall, 0, 0.69 * tall],
        [0, 0, 0],
        'y',
        20,
      );
      for (const x of [-1, 1])
        s.turn(
          cap,
          [0.055, 0, 0.06, 0.05 * x, 0.06, 0.1 * x, 0.025, 0.11 * x, 0.025, 0.15 * x, 0, 0.15 * x].map((v, i) =>
            i === 1 ? 0.08 * x : i % 2 ? 0.08 * x + v : v,
          ),
          [0, 0.34 * tall, 0],
          'x',
          14,
        );
      s.turn(cap, [0.075, 0.1, 0.08, 0.14, 0.08, 0.17, 0.03, 0.18, 0.03, 0.21, 0, 0.21], [0, 0.3 * tall, 0], 'z', 16);
      for (let i = 0; i < 8; i++)
        s.ball(k.mat(MATERIALS.iron), [cos(i * 0.785) * 0.138, 0.045, sin(i * 0.785) * 0.138], 0.014, 6);
    },
    { anchors: { top: pose([0, 0.68, 0]) } },
  );
}

export function parkingMeter(k: Kit): Model {
  const steel = tint(k, { ...MATERIALS.steel }, '#8a9096 #3a4a5a #5a6a4a');
  const double = k.rng.chance(0.35);
  return sketch(
    k,
    (s) => {
      s.rod(k.mat(MATERIALS.steel), [0, 0, 0], [0, 1.05, 0], 0.03, 0.03, 12);
      s.turn(steel, [0.06, 0, 0.05, 0.03], [0, 0, 0], 'y', 14);
      if (double) s.rod(steel, [-0.15, 1.04, 0], [0.15, 1.04, 0], 0.025);
      for (const x of double ? [-0.13, 0.13] : [0])
        s.at(pose([x, 1.04, 0]), () => {
          s.plate(
            steel,
            0.1,
            [
              -0.06, 0, 0.06, 0, 0.085, 0.16, 0.085, 0.24, 0.06, 0.31, 0, 0.335, -0.06, 0.31, -0.085, 0.24, -0.085,
              0.16,
            ],
            { middle: [0, 0.18], bevel: 0.02 },
          );
          s.mark(plain(k, MATERIALS.paper, '#f0ece0'), [0, 0.24, 0.0505], 0.1, 0.06);
          s.at(pose([0.01, 0.235, 0.052], 0, 0, -0.4), () =>
            s.box(plain(k, MATERIALS.paint, '#c0281f'), [0, 0, 0], [0.006, 0.05, 0.003], 0),
          );
          s.box(dark(k), [0, 0.15, 0.05], [0.012, 0.03, 0.006], 0);
          s.turn(k.mat(MATERIALS.chrome), [0.022, 0, 0.02, 0.02, 0, 0.02], [0, 0.09, 0.05], 'z', 12);
        });
    },
    { anchors: { top: pose([0, 1.38, 0]), target: pose([0, 1.2, 0.06]) } },
  );
}

export function trafficCone(k: Kit): Model {
  const orange = tint(k, { ...MATERIALS.plastic, roughness: 0.5 }, '#e0561f #e0561f #d8a02c #b8281f');
  const white = plain(k, MATERIALS.plastic, '#f0f0ec');
  const h = 0.7 * vary(k, 0.18);
  const bands = k.rng.pick([1, 2]);
  const R = (t: number): number => 0.15 - 0.125 * t;
  const slice = (a: number, b: number): number[] => [R(a), 0.03 + h * a, R(b), 0.03 + h * b];
  return sketch(
    k,
    (s) => {
      s.box(k.rng.chance(0.5) ? dark(k) : orange, [0, 0.018, 0], [0.38, 0.036, 0.38], 0.012, 2);
      s.turn(orange, [0.16, 0.03, ...slice(0, 0.35)], [0, 0, 0], 'y', 22);
      s.turn(white, slice(0.35, 0.55), [0, 0, 0], 'y', 22);
      s.turn(orange, slice(0.55, bands > 1 ? 0.66 : 1), [0, 0, 0], 'y', 20);
      if (bands > 1) {
        s.turn(white, slice(0.66, 0.8), [0, 0, 0], 'y', 20);
        s.turn(orange, slice(0.8, 1), [0, 0, 0], 'y', 18);
      }
      s.turn(orange, [R(1), 0.03 + h, R(1) * 0.7, 0.035 + h, 0, 0.03 + h], [0, 0, 0], 'y', 14);
    },
    { anchors: { grip: pose([0, h, 0]), top: pose([0, h, 0]) }, grasp: [0, h, 0] },
  );
}

/** Wire or wood bins, wheelie bins and skips for what is thrown away. */
export function dumpster(k: Kit): Model {
  const paint = tint(k, { ...MATERIALS.paint, roughness: 0.45 }, '#2f5a3a #24508a #5a4a3a #3a3d42');
  const wheelie = k.said('wheelie|recycling|rubbish bin|garbage bin') || k.rng.chance(0.3);
  const rubber = k.mat(MATERIALS.rubber);
  return sketch(
    k,
    (s) => {
      if (wheelie) {
        s.frustum(paint, [0.06, 0.19, 0.22, 0, 0.9, 0.27, 0.32, 0.03, 0.92, 0.29, 0.34, 0.03]);
        s.at(pose([0, 0.95, 0.03], -0.06), () =>
          s.box(plain(k, MATERIALS.plastic, '#2a2c30'), [0, 0, 0], [0.46, 0.05, 0.56], 0.02, 2),
        );
        for (const x of [-0.17, 0.17]) s.ring(rubber, [x, 0.1, -0.19], 0.08, 0.025, 'x', 16);
        s.rod(plain(k, MATERIALS.plastic, '#2a2c30'), [-0.18, 0.9, -0.29], [0.18, 0.9, -0.29], 0.018);
        return;
      }
      s.plate(
        paint,
        1.6,
        [-0.5, 0.12, 0.5, 0.12, 0.58, 0.6, 0.5, 1.2, -0.55, 1.35, -0.58, 0.6].map((v) => v),
        { middle: [0, 0.6], bevel: 0.02 },
      );
      s.b.at(pose([0, 0, 0], 0, 0), () => undefined);
      for (const x of [-0.42, 0.42])
        s.at(pose([0, 1.3, x], 0, 0, -0.14), () =>
          s.box(plain(k, MATERIALS.plastic, '#1d1f22'), [0, 0, 0], [1.12, 0.05, 0.76], 0.02),
        );
      for (const z of [-0.85, 0.85]) s.rod(paint, [-0.3, 0.8, z], [0.3, 0.8, z], 0.05);
      for (const x of [-0.4, 0.4]) for (const z of [-0.6, 0.6]) s.ring(rubber, [x, 0.08, z], 0.06, 0.025, 'z', 12);
      for (let i = 0; i < 4; i++) s.box(paint, [0.56, 0.6, -0.6 + i * 0.4], [0.05, 0.9, 0.06], 0.01);
    },
    { anchors: { top: pose([0, 1.3, 0]) } },
  );
}

/** A pump for petrol with its hose. */
export function gasPump(k: Kit): Model {
  const old = k.said('old|vintage|antique|retro') || k.rng.chance(0.5);
  const paint = tint(k, { ...MATERIALS.paint, roughness: 0.2 }, '#b81f24 #e0b02c #24508a #e8e4da');
  const white = plain(k, MATERIALS.paint, '#f0f0ec');
  const globeM = k.mat({
    color: hex('#f8f2e0'),
    roughness: 0.3,
    emissive: isDark(k.context.look) ? [1.8, 1.6, 1.2] : [0.2, 0.2, 0.16],
  });
  return sketch(
    k,
    (s) => {
      s.box(plain(k, MATERIALS.concrete, '#9d9b96'), [0, 0.06, 0], [0.8, 0.12, 0.6], 0.02);
      s.box(paint, [0, old ? 0.85 : 0.95, 0], [0.55, old ? 1.46 : 1.66, 0.38], old ? 0.08 : 0.02, 3);
      s.box(white, [0, 1.28, 0.185], [0.42, 0.34, 0.03], 0.02);
      if (old) {
        s.turn(dark(k), [0.13, 0.002, 0, 0.003], [0, 1.28, 0.2], 'z', 20);
        s.at(pose([0, 1.28, 0.206], 0, 0, 0.6), () =>
          s.box(plain(k, MATERIALS.paint, '#c0281f'), [0, 0.05, 0], [0.01, 0.11, 0.003], 0),
        );
        s.turn(globeM, [0.05, 0, 0.06, 0.03], [0, 1.58, 0], 'y', 14);
        s.turn(globeM, [0, -0.07, 0.17, -0.06, 0.19, 0, 0.17, 0.06, 0, 0.07], [0, 1.78, 0], 'z', 26);
      } else for (let i = 0; i < 3; i++) s.mark(lit(k, '#e0902c', 0.8), [0, 1.38 - i * 0.1, 0.2015], 0.3, 0.06);
      s.pipe(dark(k), 0.018, [0.28, 1.3, 0, 0.42, 1.35, 0.05, 0.44, 0.6, 0.1, 0.38, 0.35, 0.12, 0.33, 0.8, 0.08], 5, 8);
      s.box(dark(k), [0.32, 0.95, 0.06], [0.06, 0.22, 0.07], 0.015);
      s.rod(k.mat(MATERIALS.chrome), [0.32, 1.02, 0.09], [0.32, 0.96, 0.2], 0.012);
    },
    { anchors: { top: pose([0, 1.6, 0]), grip: pose([0.32, 0.95, 0.1]) } },
  );
}
