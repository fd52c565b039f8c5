/** What goods are moved on. */
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { pose, sketch, tint } from './sketch.ts';

export function shoppingCart(k: Kit): Model {
  const wire = k.mat(MATERIALS.chrome);
  const grip = tint(k, MATERIALS.plastic, '#b81f24 #24508a #3f8a4a #e0902c');
  const rubber = k.mat(MATERIALS.rubber);
  const full = k.said('full|loaded|groceries') || k.rng.chance(0.4);
  const n = k.hero ? 9 : 5;
  return sketch(
    k,
    (s) => {
      const edge = (t: number, y: number, side: number): [number, number, number] => [
        side * (0.22 + 0.05 * (y - 0.5)),
        y,
        -0.42 + t * 0.86,
      ];
      for (const side of [-1, 1]) {
        for (let i = 0; i <= n; i++)
          s.rod(
            wire,
            [edge(i / n, 0.5, side)[0], 0.5 + 0.08 * (i / n), edge(i / n, 0.5, side)[2]],
            edge(i / n, 0.95, side),
            0.004,
            0.004,
            4,
          );
        for (let j = 0; j <= 3; j++)
          s.rod(
            wire,
            [side * 0.23, 0.5 + j * 0.15, -0.42],
            [side * 0.23, 0.58 + j * 0.123, 0.44],
            j % 3 === 0 ? 0.008 : 0.004,
            0.006,
            4,
          );
        s.rod(wire, [side * 0.22, 0.2, -0.42], [side * 0.22, 0.24, 0.4], 0.012, 0.012, 6);
        s.rod(wire, [side * 0.22, 0.2, -0.42], [side * 0.24, 1.0, -0.5], 0.012, 0.012, 6);
        for (const z of [-0.42, 0.38]) {
          s.ring(rubber, [side * 0.22, 0.06, z], 0.045, 0.016, 'x', 14);
          s.rod(wire, [side * 0.22, 0.1, z], [side * 0.22, 0.21, z], 0.012);
        }
      }
      for (let i = 0; i <= n; i++) {
        const x = -0.22 + (0.44 * i) / n;
        s.rod(wire, [x, 0.5, -0.42], [x, 0.58, 0.44], 0.004, 0.004, 4);
        s.rod(wire, [x, 0.58, 0.44], [x * 1.05, 0.95, 0.46], 0.004, 0.004, 4);
        s.rod(wire, [x, 0.22, -0.4], [x, 0.24, 0.38], 0.004, 0.004, 4);
      }
      for (const y of [0.58, 0.7, 0.82, 0.95]) s.rod(wire, [-0.235, y, 0.45], [0.235, y, 0.45], 0.005, 0.005, 4);
      s.rod(grip, [-0.26, 1.01, -0.51], [0.26, 1.01, -0.51], 0.018, 0.018, 9);
      if (full)
        for (let i = 0; i < 8; i++) {
          const m = tint(k, MATERIALS.paper, '#c89a5a #b8281f #3f8a4a #e8dcc0 #2f6fb0', 1);
          s.at(
            pose([-0.12 + (i % 3) * 0.12, 0.66 + Math.floor(i / 6) * 0.18, -0.26 + Math.floor(i / 3) * 0.24], 0, i),
            () => s.box(m, [0, 0, 0], [0.11, 0.15 + (i % 3) * 0.07, 0.13], 0.01),
          );
        }
    },
    {
      anchors: { gripLeft: pose([0.16, 1.01, -0.51]), gripRight: pose([-0.16, 1.01, -0.51]), top: pose([0, 0.95, 0]) },
    },
  );
}

export function pallet(k: Kit): Model {
  const wood = k.dressed(
    k.rng.pick([MATERIALS.paleWood, MATERIALS.wood, { ...MATERIALS.wood, color: hex('#8f8272') }]),
  );
  const stack = k.rng.pick([1, 1, 3]);
  return sketch(
    k,
    (s) => {
      for (let p = 0; p < stack; p++)
        s.at(pose([0, p * 0.145, 0], 0, p * 0.05), () => {
          for (const x of [-0.53, 0, 0.53]) {
            s.box(wood, [x, 0.011, 0], [0.1, 0.022, 1], 0);
            for (const z of [-0.44, 0, 0.44]) s.box(wood, [x, 0.061, z], [0.1, 0.078, 0.12], 0.003);
          }
          for (const z of [-0.44, 0, 0.44]) s.box(wood, [0, 0.109, z], [1.16, 0.018, 0.11], 0);
          for (let i = 0; i < 7; i++) s.box(wood, [0, 0.128, -0.45 + i * 0.15], [1.2, 0.02, 0.1], 0.003);
        });
    },
    { anchors: { top: pose([0, 0.14 * stack, 0]), seat: pose([0, 0.14 * stack, 0.3]) } },
  );
}
