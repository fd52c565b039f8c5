/** What hospital rooms are furnished with: beds that tilt, operating tables under their lamps, trolleys and monitors. */
import { HALF_PI, PI } from '../../math/trig.ts';
import { multiply, placed, rotationX, type Vec3 } from '../../math/vec.ts';
import { hex } from '../scene.ts';
import { screen } from './room-kit.ts';
import { glowing, metal, woven } from './room-surfaces.ts';
import type { SetBuilder } from './set-builder.ts';

/** A bed on castors with rails, its head at local -Z and raised a little; the mattress is 0.58 m above the floor. */
export function hospitalBed(set: SetBuilder, [x, y, z]: Vec3): void {
  const white = set.material({ color: hex('#eceeec'), roughness: 0.4 });
  const steel = set.material(metal('#c3c6c8', 0.25));
  const sheet = set.material(woven('#f4f5f2', 0.94, 0.02));
  const blanket = set.material(woven(set.random('blanket').pick(['#8fb5c4', '#a3c4a8', '#b5a9cf']), 0.88, 0.04));
  const dark = set.material({ color: hex('#2b2e31'), roughness: 0.6 });
  set.shows('bed', 'pillow');
  set.fixed(
    (b) => {
      b.box([0, 0.36, 0], [0.86, 0.08, 1.9], steel);
      b.box([0, 0.24, 0], [0.4, 0.2, 1.2], white);
      for (const sx of [-1, 1])
        for (const sz of [-1, 1]) {
          b.tube([[sx * 0.36, 0.34, sz * 0.8] as Vec3, [sx * 0.38, 0.1, sz * 0.86] as Vec3], 0.025, steel, 6, true);
          b.sphere([sx * 0.38, 0.065, sz * 0.86], 0.065, dark, 10, 8);
        }
      b.roundedBox([0, 0.5, 0.34], [0.92, 0.15, 1.3], 0.06, sheet, 2);
      b.at(multiply(placed([0, 0.46, -0.28], 0), rotationX(0.32)), () => {
        b.roundedBox([0, 0.04, -0.4], [0.92, 0.15, 0.84], 0.06, sheet, 2);
        b.roundedBox([0, 0.15, -0.52], [0.6, 0.12, 0.38], 0.055, sheet, 2);
      });
      b.roundedBox([0, 0.56, 0.52], [0.98, 0.08, 1], 0.035, blanket, 2);
      b.box([0, 0.6, 0.06], [0.96, 0.02, 0.16], sheet);
      for (const [dz, h] of [
        [-1.02, 1.05],
        [1.02, 0.85],
      ] as const)
        b.roundedBox([0, h / 2 + 0.22, dz], [0.96, h - 0.42, 0.05], 0.025, white, 1);
      for (const s of [-1, 1]) {
        b.tube(
          [
            [s * 0.49, 0.5, -0.62] as Vec3,
            [s * 0.49, 0.84, -0.56] as Vec3,
            [s * 0.49, 0.84, 0.16] as Vec3,
            [s * 0.49, 0.5, 0.22] as Vec3,
          ],
          0.016,
          steel,
          6,
          true,
        );
        for (const y2 of [0.66, 0.75])
          b.tube([[s * 0.49, y2, -0.6] as Vec3, [s * 0.49, y2, 0.2] as Vec3], 0.01, steel, 5, false);
      }
    },
    placed([x, y, z], 0),
  );
}

/** A table with its drape, lamps on arms above, a trolley of instruments and a machine with its monitor. */
export function operatingTable(set: SetBuilder, [x, , z]: Vec3, height: number, m: 1 | -1): void {
  const green = set.material(woven('#3f8a7d', 0.82, 0.03));
  const steel = set.material(metal('#c9ccce', 0.22));
  const white = set.material({ color: hex('#e6eae9'), roughness: 0.35 });
  const blue = set.material({ color: hex('#5f9ab0'), roughness: 0.4 });
  const lamp = set.material({ color: [1, 1, 1], emissive: [5, 5.2, 5.4], roughness: 0.4, castsShadow: false });
  const hose = set.material({ color: hex('#7a8a92'), roughness: 0.6 });
  set.shows('bed', 'table', 'lamp', 'scissors');
  set.fixed((b) => {
    b.box([x, 0.06, z], [0.6, 0.12, 1], steel);
    b.cylinder([x, 0.12, z], 0.13, 0.62, steel, 14);
    b.roundedBox([x, 0.8, z], [0.62, 0.12, 2], 0.05, blue, 2);
    b.roundedBox([x, 0.83, z + 0.2], [0.86, 0.08, 1.4], 0.035, green, 2);
    for (const s of [-1, 1]) b.box([x + s * 0.43, 0.66, z + 0.2], [0.02, 0.36, 1.36], green, '+x-x');
    b.box([x, 0.64, z + 0.9], [0.84, 0.4, 0.02], green, '+z-z');
    b.roundedBox([x, 0.88, z - 0.82], [0.4, 0.09, 0.28], 0.04, white, 2);
    // Two lamps on jointed arms.
    for (const [dx, dz, r] of [
      [-0.35, 0.2, 0.42],
      [0.6, -0.2, 0.3],
    ] as const) {
      const p: Vec3 = [x + dx, 2.15, z + dz];
      b.tube(
        [
          [x, height, z - 0.2] as Vec3,
          [x, height - 0.3, z - 0.2] as Vec3,
          [p[0] + 0.4, height - 0.36, p[2]] as Vec3,
          [p[0], 2.26, p[2]] as Vec3,
        ],
        0.03,
        white,
        7,
        true,
      );
      b.lathe(
        [
          [0.05, 2.28],
          [r * 0.9, 2.22],
          [r, 2.13],
          [r * 0.92, 2.1],
        ],
        white,
        26,
        [p[0], 0, p[2]],
      );
      for (let i = 0; i < 7; i++) {
        const a = (i * 2 * PI) / 6;
        const d = i === 6 ? 0 : r * 0.58;
        const turn = multiply(placed([p[0], 0, p[2]], a), placed([d, 0, 0], 0));
        b.at(turn, () => b.disc([0, 2.105, 0], r * 0.25, lamp, 14, false));
      }
    }
    // Instruments under a cloth on a trolley.
    const tx = x + m * 1.15;
    for (const sx of [-0.32, 0.32])
      for (const sz of [-0.2, 0.2])
        b.tube([[tx + sx, 0.06, z + 0.5 + sz] as Vec3, [tx + sx, 0.95, z + 0.5 + sz] as Vec3], 0.014, steel, 5, true);
    for (const y of [0.4, 0.93]) b.box([tx, y, z + 0.5], [0.72, 0.02, 0.48], steel);
    b.box([tx, 0.945, z + 0.5], [0.74, 0.012, 0.5], green);
    for (let i = 0; i < 9; i++)
      b.box([tx - 0.28 + i * 0.07, 0.957, z + 0.48], [0.014, 0.01, 0.2 + (i % 3) * 0.04], steel);
    b.lathe(
      [
        [0.06, 0.42],
        [0.13, 0.5],
        [0.12, 0.5],
        [0, 0.44],
      ],
      steel,
      16,
      [tx, 0, z + 0.5],
    );
    // The machine that breathes for the patient.
    const ax = x - m * 1.25;
    b.roundedBox([ax, 0.55, z - 0.8], [0.6, 1, 0.55], 0.04, white, 1);
    for (let i = 0; i < 3; i++) b.box([ax, 0.3 + i * 0.22, z - 0.52], [0.5, 0.18, 0.02], blue, '+z+x-x+y-y');
    for (const [k, code] of ['#2f8a4a', '#2f5fb0', '#e6e6e6'].entries())
      b.capsule(
        [ax - 0.2 + k * 0.2, 0.3, z - 1.15],
        [ax - 0.2 + k * 0.2, 0.95, z - 1.15],
        0.08,
        0.08,
        set.material({ color: hex(code), roughness: 0.4 }),
        10,
      );
    b.tube(
      [
        [ax + m * 0.2, 1.02, z - 0.7] as Vec3,
        [ax + m * 0.5, 1.3, z - 0.7] as Vec3,
        [x - m * 0.1, 0.98, z - 0.85] as Vec3,
      ],
      0.025,
      hose,
      7,
      true,
    );
    for (let i = 0; i < 3; i++)
      b.box(
        [ax - 0.16 + i * 0.16, 1.02, z - 0.62],
        [0.05, 0.05, 0.04],
        set.material(glowing(['#3af07a', '#ffd23a', '#ff5a4a'][i], 1.8)),
      );
  });
  screen(set, x - m * 1.25, 1.36, z - 0.72, 0, 0.5, 0.36, 1);
  screen(set, x + m * 1.5, 1.6, z - 1.1, -m * 0.4, 0.62, 0.4, 0);
  set.light([x, 1.95, z], [9, 9.2, 9.6], 5);
  set.obstacle([x, 0.6, z], 0.95);
  set.obstacle([x - m * 1.25, 0.8, z - 0.8], 0.5);
  set.obstacle([x + m * 1.15, 0.6, z + 0.5], 0.45);
  const g = set.newGroup();
  for (const s of [-1, 1]) set.mark('stand', 'operating table', [x + s * 0.85, 0, z + 0.1], -s * HALF_PI, g);
  set.mark('surface', 'operating table', [x, 0.88, z + 0.2], 0, g);
}
