/** Swords, daggers, staffs and poles. The grip is at the origin; +y up along them. */
import { cos, PI, sin } from '../../math/trig.ts';
import { rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plate, smoothCurve, star, torus } from './shapes.ts';

const grip = (y = 0, z = 0): Record<string, ReturnType<typeof translation>> => ({ grip: translation(0, y, z) });

export function sword(k: Kit): Model {
  const steel = k.dressed({
    ...MATERIALS.steel,
    roughness: 0.15,
    ...(k.said('glowing|magic|lightsaber') ? { emissive: [0.6, 2.2, 4] as Rgb } : {}),
  });
  const gold = k.mat(MATERIALS.brass);
  const leather = k.mat({ ...MATERIALS.leather, color: hex(k.one('#4a2a1c', '#1d1a1a', '#7a1f24', '#2a3a5a')) });
  const knife = k.said('knife|dagger|blade');
  const katana = k.said('katana|samurai');
  const l = knife ? 0.24 : 0.82;
  const w = knife ? 0.022 : katana ? 0.018 : 0.027;
  return k.solid(
    (b) => {
      b.tube(
        [
          [0, -0.09, 0],
          [0, 0.0, 0],
          [0, 0.08, 0],
        ],
        [0.012, 0.014, 0.013],
        leather,
        k.n(10),
      );
      for (let i = 0; i < 6; i++)
        torus(b, [0, -0.08 + i * 0.029, 0], 0.0135, 0.0022, k.mat({ color: hex('#2a1810'), roughness: 0.8 }), 12, 4);
      if (katana)
        b.lathe(
          [
            [0, 0.085],
            [0.038, 0.086],
            [0.04, 0.09],
            [0.036, 0.094],
            [0, 0.095],
          ],
          gold,
          k.n(20),
        );
      else {
        b.roundedBox([0, 0.092, 0], [knife ? 0.06 : 0.18, 0.018, 0.022], 0.007, gold, 2);
        if (!knife) for (const x of [-1, 1]) b.sphere([x * 0.09, 0.092, 0], 0.013, gold, 10, 6);
      }
      b.sphere([0, -0.105, 0], 0.02, gold, k.n(12), 8);
      // Diamond section, tapering to the point; the katana bends.
      const rows = 10;
      const start = b.vertexCount;
      for (let j = 0; j <= rows; j++) {
        const t = j / rows;
        const bend = katana ? 0.05 * t * t : 0;
        const half = j === rows ? 0.0005 : w * (1 - 0.35 * t) * (t > 0.9 ? ((1 - t) / 0.1) * 0.75 + 0.05 : 1);
        const y = 0.1 + l * t;
        const thick = 0.0045 * (1 - 0.5 * t);
        for (const [x, z, nx, nz] of [
          [half, 0, 0.3, 1],
          [0, thick, 0.3, 1],
          [0, thick, -0.3, 1],
          [-half, 0, -0.3, 1],
          [-half, 0, -0.3, -1],
          [0, -thick, -0.3, -1],
          [0, -thick, 0.3, -1],
          [half, 0, 0.3, -1],
        ] as const)
          b.vertex([x + bend, y, z], [nx, 0, nz], x, y);
      }
      for (let j = 0; j < rows; j++)
        for (const i of [0, 2, 4, 6]) {
          const p = start + j * 8 + i;
          b.quadIndices(p + 1, p, p + 8, p + 9, steel);
        }
    },
    { anchors: { ...grip(), tip: translation(katana ? 0.05 : 0, 0.1 + l, 0) } },
  );
}

export function staff(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const steel = k.mat(MATERIALS.steel);
  if (k.said('wand')) {
    return k.solid(
      (b) => {
        b.tube(
          [
            [0, -0.06, 0],
            [0, 0.05, 0],
            [0, 0.28, 0],
          ],
          [0.009, 0.008, 0.004],
          wood,
          8,
        );
        if (k.said('magic|glowing|fairy'))
          b.at(translation(0, 0.3, 0), () =>
            plate(
              b,
              star(5, 0.04, 0.017),
              0.012,
              k.mat({ ...MATERIALS.gold, emissive: [1.6, 1.2, 0.4] }),
              [0, 0],
              0.003,
            ),
          );
      },
      { anchors: { ...grip(), tip: translation(0, 0.28, 0) } },
    );
  }
  const broom = k.said('broom|mop');
  const spear = k.said('spear|lance|harpoon|trident');
  const oar = k.said('oar|paddle|peel');
  const shovel = k.said('shovel|spade|rake');
  const wizard = k.said('staff|wizard|magic');
  const pole = k.said('pole|rod|fishing');
  return k.solid(
    (b) => {
      const crook: Vec3[] = [
        [0, -0.72, 0],
        [0.004, -0.3, 0.004],
        [-0.003, 0.1, 0],
        [0.003, 0.5, -0.003],
        [0, 0.76, 0],
      ];
      b.tube(
        wizard
          ? smoothCurve(crook, 4)
          : [
              [0, -0.73, 0],
              [0, 0.75, 0],
            ],
        wizard ? 0.019 : pole ? 0.01 : 0.0165,
        wood,
        k.n(10),
      );
      if (broom)
        for (let i = 0; i < (k.hero ? 36 : 14); i++) {
          const a = i * 2.4;
          const r = 0.07 * Math.sqrt((i % 12) / 12);
          b.tube(
            [
              [cos(a) * 0.015, -0.5, sin(a) * 0.015],
              [cos(a) * r * 1.3, -0.75, sin(a) * r],
            ],
            [0.007, 0.004],
            k.mat({ color: hex('#c9a75a'), roughness: 1 }),
            4,
          );
        }
      if (broom) torus(b, [0, -0.53, 0], 0.025, 0.008, k.mat({ color: hex('#8a2a22') }), 14, 5);
      if (spear)
        b.loft(
          [
            { centre: [0, 0.74, 0], rx: 0.02, rz: 0.012 },
            { centre: [0, 0.8, 0], rx: 0.04, rz: 0.01 },
            { centre: [0, 0.98, 0], rx: 0.002, rz: 0.002 },
          ],
          steel,
          8,
        );
      if (oar)
        b.loft(
          [
            { centre: [0, -0.78, 0], rx: 0.05, rz: 0.006 },
            { centre: [0, -0.74, 0], rx: 0.075, rz: 0.008 },
            { centre: [0, -0.55, 0], rx: 0.07, rz: 0.01 },
            { centre: [0, -0.4, 0], rx: 0.017, rz: 0.017 },
          ],
          wood,
          12,
        );
      if (shovel) {
        b.loft(
          [
            { centre: [0, -0.92, 0.02], rx: 0.04, rz: 0.004 },
            { centre: [0, -0.84, 0.015], rx: 0.1, rz: 0.006 },
            { centre: [0, -0.68, 0], rx: 0.095, rz: 0.008 },
            { centre: [0, -0.64, 0], rx: 0.02, rz: 0.018 },
          ],
          steel,
          12,
        );
        b.at(translation(0, 0.77, 0), () =>
          b.at(rotationZ(PI / 2), () => b.capsule([0, -0.05, 0], [0, 0.05, 0], 0.016, 0.016, wood, 8)),
        );
      }
      if (wizard && k.said('wizard|magic|glowing|crystal')) {
        for (let i = 0; i < 4; i++)
          b.tube(
            smoothCurve(
              [
                [0, 0.72, 0],
                [cos(i * 1.57) * 0.05, 0.78, sin(i * 1.57) * 0.05],
                [cos(i * 1.57 + 0.4) * 0.03, 0.88, sin(i * 1.57 + 0.4) * 0.03],
              ],
              3,
            ),
            [0.016, 0.015, 0.014, 0.012, 0.01, 0.008, 0.005],
            wood,
            6,
          );
        b.sphere([0, 0.8, 0], 0.038, k.mat({ ...MATERIALS.crystal, emissive: [0.5, 1.6, 2.6] }), k.n(14), 10);
      }
      if (k.said('cane|walking stick'))
        b.tube(
          smoothCurve(
            [
              [0, 0.74, 0],
              [0, 0.8, 0],
              [0.04, 0.84, 0],
              [0.09, 0.82, 0],
              [0.1, 0.78, 0],
            ],
            3,
          ),
          0.0165,
          wood,
          8,
        );
    },
    { anchors: { ...grip(), tip: translation(0, 0.76, 0) } },
  );
}
