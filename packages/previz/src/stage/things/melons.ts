/** Watermelons and pumpkins: whole, cut or carved. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Material } from '../scene.ts';
import { heldAt } from './food-parts.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const skin = (colour: string, roughness = 0.35): Material => ({ color: hex(colour), roughness });

const stalk = (k: Kit): number => plain(k, MATERIALS.bark, '#5c4a2e');

/** Whole, halved or in a slice. */
export function watermelon(k: Kit): Model {
  const slice = k.said('slice|sliced|piece|half|cut');
  const form = slice ? 'slice' : k.rng.chance(0.6) ? 'whole' : 'half';
  const rind = k.mat({
    color: hex('#3d7a3a'),
    color2: hex('#24532a'),
    pattern: 'stripes',
    patternScale: 0.07,
    roughness: 0.35,
  });
  const white = plain(k, skin('#dfe8c4'), '#dfe8c4');
  const red = k.mat({
    color: hex(k.rng.pick(['#d8404a', '#e0563a', '#c8303e'])),
    color2: hex('#c4303c'),
    pattern: 'noise',
    patternScale: 0.02,
    roughness: 0.4,
  });
  const seed = plain(k, skin('#1d1512'), '#1d1512');
  if (form === 'slice')
    return sketch(
      k,
      (s) => {
        const arc = (r: number): number[] =>
          Array.from({ length: 13 }, (_, i) => [cos(PI + (i * PI) / 12) * r, sin(PI + (i * PI) / 12) * r]).flat();
        s.plate(rind, 0.026, arc(0.12), { middle: [0, -0.01] });
        s.plate(white, 0.0265, arc(0.113), { middle: [0, -0.01] });
        s.plate(red, 0.027, arc(0.106), { middle: [0, -0.01] });
        for (let i = 0; i < 9; i++)
          for (const z of [-0.014, 0.014])
            s.ball(
              seed,
              [cos(3.5 + i * 0.3) * 0.07, sin(3.5 + i * 0.3) * (0.05 + (i % 2) * 0.02), z],
              [0.003, 0.005, 0.0015],
              6,
            );
      },
      { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' },
    );
  const r = 0.115 * vary(k, 0.08);
  return sketch(
    k,
    (s) => {
      if (form === 'whole') {
        s.at([1.3, 0, 0, 0, 0, 1, 0, r, 0, 0, 1, 0], () =>
          s.turn(
            rind,
            Array.from({ length: 15 }, (_, i) => [sin((i * PI) / 14) * r, -cos((i * PI) / 14) * r]).flat(),
            [0, 0, 0],
            'x',
            24,
          ),
        );
        s.pipe(stalk(k), 0.005, [r * 1.28, r, 0, r * 1.42, r * 1.06, 0, r * 1.46, r * 1.2, 0.01], 2, 6);
      } else {
        s.turn(rind, [0, 0, r * 0.5, r * 0.14, r * 0.87, r * 0.5, r, r], [0, 0, 0], 'y', 24);
        s.turn(white, [r, r, r * 0.93, r * 1.003], [0, 0, 0], 'y', 24);
        s.turn(red, [r * 0.93, r * 1.003, 0, r * 1.006], [0, 0, 0], 'y', 24);
        for (let i = 0; i < 16; i++)
          s.ball(
            seed,
            [cos(i * 2.4) * r * (0.3 + (i % 4) * 0.14), r * 1.006, sin(i * 2.4) * r * (0.3 + (i % 4) * 0.14)],
            [0.004, 0.0015, 0.0025],
            6,
          );
      }
    },
    heldAt(r),
  );
}

/** Round, oval or necked; ribs run from pole to pole. */
export function pumpkin(k: Kit): Model {
  const lantern = k.said('jack-o-lantern|jack o lantern|halloween|carved');
  const m = tint(k, skin('#d9741f', 0.55), '#d9741f #c8641c #e08a3a #8f9a5a #e6dcc4');
  const glow = k.mat({ color: hex('#ffb347'), emissive: [2.6, 1.2, 0.25] });
  const ribs = k.rng.pick([9, 10, 12]);
  const flat = k.rng.range(0.62, 0.95);
  const R = 0.14;
  const columns = k.hero ? ribs * 6 : ribs * 4;
  const rows = k.hero ? 14 : 9;
  return sketch(
    k,
    (s) => {
      const start = s.b.vertexCount;
      for (let j = 0; j <= rows; j++) {
        const phi = (j / rows) * PI;
        for (let i = 0; i <= columns; i++) {
          const a = ((i % columns) / columns) * TAU;
          const dent = 1 - 0.09 * Math.abs(cos((a * ribs) / 2)) * sin(phi);
          const pole = 1 - 0.28 * (1 - sin(phi)) ** 2;
          s.b.vertex(
            [
              cos(a) * sin(phi) * R * dent,
              R * flat * (1 - cos(phi) * pole) - R * flat * 0.28,
              -sin(a) * sin(phi) * R * dent,
            ],
            [cos(a) * sin(phi), -cos(phi), -sin(a) * sin(phi)],
            a * R,
            phi * R,
          );
        }
      }
      s.b.grid(start, rows + 1, columns + 1, m);
      s.b.smooth(start);
      s.pipe(
        stalk(k),
        [0.02, 0.013, 0.015],
        [0, R * flat * 1.3, 0, 0.006, R * flat * 1.3 + 0.04, 0, 0.03, R * flat * 1.3 + 0.06, 0.01],
        3,
        6,
      );
      if (lantern) {
        for (const x of [-1, 1])
          s.at(pose([x * 0.05, R * flat * 0.95, R * 0.87], -0.1, x * 0.38), () =>
            s.plate(glow, 0.012, [-0.024, -0.016, 0.024, -0.016, 0, 0.026]),
          );
        s.at(pose([0, R * flat * 0.5, R * 0.92], 0.15), () =>
          s.plate(
            glow,
            0.012,
            [
              -0.06, 0.018, -0.03, -0.012, 0, -0.018, 0.03, -0.012, 0.06, 0.018, 0.02, 0.004, 0.012, 0.014, 0, 0.004,
              -0.012, 0.014, -0.02, 0.004,
            ],
            { middle: [0, -0.004] },
          ),
        );
      }
    },
    {
      ...heldAt(R * flat * 0.7),
      ...(lantern
        ? { lamps: [{ at: [0, R * 0.7, 0.2], color: [0.25, 0.12, 0.04], range: 1.5, flicker: 'flame' as const }] }
        : {}),
    },
  );
}
