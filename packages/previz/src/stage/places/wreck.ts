/** A ship that went down: a wooden hull on its side with bare ribs, broken masts with torn rigging, its guns and chests about it. */
import { cos, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationX, rotationZ, type Vec3 } from '../../math/vec.ts';
import { hex } from '../scene.ts';
import { glowing } from './room-surfaces.ts';
import type { SetBuilder } from './set-builder.ts';

/** Half breadth and height of the hull at u = -1 (stern) .. 1 (bow), metres. */
const section = (u: number): [number, number, number] => {
  const fine = 1 - Math.max(0, u) ** 2.2;
  return [
    2.7 * fine ** 0.6 + 0.05,
    2.5 * (0.85 + 0.15 * fine),
    0.9 * Math.max(0, -u - 0.35) + 0.5 * Math.max(0, u) ** 2,
  ];
};

/** Lays a wreck of some twenty metres on the sea bed. */
export function shipwreck(set: SetBuilder, at: Vec3, heading: number): void {
  const wood = set.material({
    color: hex('#6a5a44'),
    color2: hex('#46402f'),
    pattern: 'planks',
    patternScale: 0.32,
    roughness: 1,
    doubleSided: true,
  });
  const rib = set.material({
    color: hex('#5a4c38'),
    color2: hex('#3d3526'),
    pattern: 'noise',
    patternScale: 0.3,
    roughness: 1,
  });
  const weed = set.material({
    color: hex('#5c7040'),
    color2: hex('#3c5030'),
    pattern: 'noise',
    patternScale: 0.2,
    roughness: 1,
    doubleSided: true,
  });
  const iron = set.material({
    color: hex('#4c4238'),
    color2: hex('#74492c'),
    pattern: 'noise',
    patternScale: 0.15,
    roughness: 0.9,
  });
  const gold = set.material({ ...glowing('#ffcf5a', 0.35), metal: 0.8, roughness: 0.3 });
  const rope = set.material({ color: hex('#6d624c'), roughness: 1 });
  const rng = set.random('wreck');
  const long = 10.5;
  const skin = (u: number, a: number): Vec3 => {
    const [half, tall, sheer] = section(u);
    // a: -1 port rail .. 0 keel .. 1 starboard rail.
    const bend = a * (PI / 2);
    return [sin(bend) * half, (1 - cos(bend)) * tall + sheer * Math.abs(a), u * long];
  };
  set.fixed((b) => {
    b.at(multiply(placed([at[0], at[1] - 0.7, at[2]], heading), multiply(rotationX(-0.06), rotationZ(0.42))), () => {
      const [n, rows] = [34, 12];
      for (let i = 0; i < n; i++) {
        const [u, v] = [-1 + (2 * i) / n, -1 + (2 * (i + 1)) / n];
        for (let j = 0; j < rows; j++) {
          const [p, q] = [-1 + (2 * j) / rows, -1 + (2 * (j + 1)) / rows];
          // Holes where planks are gone, most of all amidships on the upper side.
          const gap = Math.abs(sin(i * 1.7 + j * 2.9)) + (Math.abs(u - 0.1) < 0.34 && p > 0.2 ? 0.5 : 0);
          if (gap > 1.12 || (Math.abs(p) > 0.8 && gap > 0.86)) continue;
          b.quad(skin(u, p), skin(u, q), skin(v, q), skin(v, p), gap > 0.8 ? weed : wood);
        }
      }
      for (let i = 0; i <= 20; i++) {
        const u = -0.95 + (1.85 * i) / 20;
        b.tube(
          Array.from({ length: 13 }, (_, k): Vec3 => {
            const p = skin(u, -1.04 + (2.08 * k) / 12);
            return [p[0] * 0.97, p[1] + 0.04, p[2]];
          }),
          0.11,
          rib,
          5,
          true,
        );
      }
      for (const a of [-1, 1])
        b.tube(
          Array.from({ length: 22 }, (_, k) => skin(-1 + (2 * k) / 21, a)),
          0.14,
          rib,
          5,
          true,
        );
      for (const [u, y] of [
        [-0.7, 2.3],
        [-0.55, 2.3],
        [0.55, 2.2],
        [0.66, 2.2],
      ])
        b.box([0, y, u * long], [section(u)[0] * 1.8, 0.14, 1.2], wood);
      // The stern: windows of a cabin.
      b.box([0, 3.2, -long + 0.5], [4.2, 2, 1.6], wood);
      for (let k = -2; k <= 2; k++)
        b.box(
          [k * 0.75, 3.3, -long - 0.32],
          [0.5, 0.7, 0.04],
          set.material({ color: hex('#14201f'), roughness: 0.2 }),
          '-z',
        );
      for (const [u, h, lean] of [
        [0.36, 8.5, 0.1],
        [-0.22, 5.2, -0.2],
        [-0.66, 3.4, 0.35],
      ]) {
        const top: Vec3 = [lean * h * 0.4, 0.6 + h, u * long];
        b.tube([[0, 0.3, u * long] as Vec3, top], [0.24, 0.14], rib, 8, true);
        if (h < 5) continue;
        b.tube(
          [[-2.4 + lean, h * 0.72, u * long + 0.4] as Vec3, [2.6 + lean, h * 0.62, u * long - 0.3] as Vec3],
          0.1,
          rib,
          6,
          true,
        );
        for (const s of [-1, 1])
          for (let k = 0; k < 3; k++) b.tube([top, [s * 2.3, 2.5, u * long + (k - 1) * 1.1] as Vec3], 0.03, rope, 3);
        for (let k = 0; k < 9; k++) {
          const x = -2 + k * 0.52;
          const drop = rng.range(0.4, 2.1);
          b.quad(
            [x, h * 0.68 - drop, u * long + 0.3 * sin(k)],
            [x + 0.5, h * 0.67 - drop * 0.8, u * long + 0.3 * sin(k + 1)],
            [x + 0.5, h * 0.66, u * long],
            [x, h * 0.67, u * long],
            weed,
          );
        }
      }
      b.tube([[0, 2.9, long - 0.6] as Vec3, [0.1, 4.4, long + 3.4] as Vec3], [0.2, 0.08], rib, 7, true);
    });
  });
  set.fixed((b) => {
    for (let k = 0; k < 4; k++) {
      const a = heading + 1.4 + (k % 2) * 0.4;
      b.at(
        multiply(
          placed([at[0] + sin(a) * (3.4 + k * 0.9), at[1] + 0.2, at[2] + cos(a) * (3.6 + k) - 2 + k * 1.6], k * 1.3),
          rotationX(PI / 2 - 0.15),
        ),
        () => b.cylinder([0, -0.8, 0], 0.2, 1.7, iron, 12, 0.14),
      );
    }
    // A chest burst open, coins spilled over the sand.
    const c: Vec3 = [at[0] + sin(heading + 1.2) * 5.2, at[1], at[2] + cos(heading + 1.2) * 5.2];
    b.at(placed(c, 0.6), () => {
      b.box([0, 0.26, 0], [0.9, 0.5, 0.6], wood);
      b.at(multiply(placed([0, 0.52, -0.3], 0), rotationX(-1)), () => b.box([0, 0.06, 0.3], [0.92, 0.14, 0.62], wood));
      for (const x of [-0.3, 0.3]) b.box([x, 0.27, 0.305], [0.07, 0.52, 0.02], iron, '+z');
      for (let k = 0; k < 46; k++)
        b.cylinder(
          [
            rng.range(-0.7, 0.7),
            k < 18 ? 0.5 + rng.range(0, 0.06) : 0.02,
            k < 18 ? rng.range(-0.24, 0.24) : rng.range(0.3, 1.1),
          ],
          0.05,
          0.014,
          gold,
          8,
        );
    });
  });
  for (let k = -2; k <= 2; k++)
    set.obstacle([at[0] + sin(heading) * k * 4, at[1] + 1.4, at[2] + cos(heading) * k * 4], 2.8);
  set.shows('ship', 'shipwreck', 'pirate_ship', 'wreck', 'sailboat');
}
