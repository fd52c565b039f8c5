/** Boxes, crates, chests, barrels, buckets and bins. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { around, type Kit, type Model } from './kit.ts';
import { ABOUT_Z, torus, vessel } from './shapes.ts';

export function box(k: Kit): Model {
  const c = k.n(24);
  if (k.said('barrel|keg|cask')) {
    const wood = k.dressed(k.one(MATERIALS.wood, MATERIALS.darkWood, MATERIALS.paleWood));
    const iron = k.mat(MATERIALS.iron);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, 0.02],
            [0.2, 0.02],
            [0.2, 0],
            [0.215, 0],
            [0.25, 0.2],
            [0.26, 0.35],
            [0.25, 0.5],
            [0.215, 0.7],
            [0.2, 0.7],
            [0.2, 0.67],
            [0, 0.67],
          ],
          wood,
          c,
        );
        for (const [y, r] of [
          [0.06, 0.226],
          [0.2, 0.252],
          [0.5, 0.252],
          [0.64, 0.226],
        ])
          b.lathe(
            [
              [r, y - 0.018],
              [r + 0.006, y],
              [r, y + 0.018],
            ],
            iron,
            c,
          );
      },
      { anchors: { top: translation(0, 0.68, 0), seat: translation(0, 0.7, 0) } },
    );
  }
  if (k.said('bucket|pail')) {
    const m = k.dressed(
      k.one(
        MATERIALS.steel,
        MATERIALS.wood,
        { ...MATERIALS.paint, color: hex('#b8322a') },
        { ...MATERIALS.paint, color: hex('#2f6fb0') },
      ),
    );
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.1, 0],
              [0.105, 0.005],
              [0.15, 0.28],
              [0.155, 0.285],
              [0.155, 0.3],
            ],
            0.006,
            0.012,
          ),
          m,
          c,
        );
        const bow: Vec3[] = Array.from({ length: 11 }, (_, i) => [
          cos((i * PI) / 10) * 0.152,
          0.29 + sin((i * PI) / 10) * 0.14,
          0,
        ]);
        b.tube(bow, 0.005, m, 6);
      },
      { anchors: { grip: translation(0, 0.43, 0), top: translation(0, 0.28, 0) } },
    );
  }
  if (k.said('trash can|dustbin|bin|trash')) {
    const m = k.dressed({ ...MATERIALS.steel, color: hex(k.one('#8d9296', '#4f6a58', '#3a3d42')) });
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, 0],
            [0.22, 0],
            [0.23, 0.02],
            [0.26, 0.7],
            [0.27, 0.72],
            [0.27, 0.75],
          ],
          m,
          c,
        );
        for (let i = 0; i < 12; i++)
          b.tube([around(0.232, (i * TAU) / 12, 0.05), around(0.258, (i * TAU) / 12, 0.66)], 0.008, m, 5);
        b.lathe(
          [
            [0.285, 0.73],
            [0.29, 0.76],
            [0.2, 0.82],
            [0.04, 0.85],
            [0, 0.85],
          ],
          m,
          c,
        );
        b.tube(
          [
            [-0.06, 0.84, 0],
            [-0.05, 0.9, 0],
            [0.05, 0.9, 0],
            [0.06, 0.84, 0],
          ],
          0.01,
          m,
          6,
        );
      },
      { anchors: { top: translation(0, 0.86, 0) } },
    );
  }
  if (k.said('chest|treasure')) {
    const wood = k.dressed(MATERIALS.darkWood);
    const brass = k.mat(MATERIALS.brass);
    return k.solid(
      (b) => {
        b.roundedBox([0, 0.11, 0], [0.42, 0.22, 0.28], 0.01, wood, 1);
        b.at(translation(0, 0.22, 0), () =>
          b.at(rotationZ(PI / 2), () => {
            b.lathe(
              [
                [0, -0.21],
                [0.14, -0.21],
                [0.14, 0.21],
                [0, 0.21],
              ],
              wood,
              c,
            );
            for (const y of [-0.18, 0, 0.18])
              b.lathe(
                [
                  [0.1415, y - 0.014],
                  [0.146, y],
                  [0.1415, y + 0.014],
                ],
                brass,
                c,
              );
          }),
        );
        for (const x of [-0.18, 0.18]) b.box([x, 0.11, 0], [0.03, 0.225, 0.285], brass, '+z-z');
        b.roundedBox([0, 0.2, 0.145], [0.06, 0.07, 0.02], 0.006, brass, 2);
      },
      { anchors: { top: translation(0, 0.36, 0) } },
    );
  }
  const crate = k.said('crate|wooden');
  const gift = k.said('gift|present');
  const main = k.dressed(
    crate
      ? k.one(MATERIALS.wood, MATERIALS.paleWood, MATERIALS.darkWood)
      : gift
        ? { ...MATERIALS.paper, color: hex(k.rng.pick(['#b8322a', '#2f6d5a', '#2f5d96'])) }
        : { ...MATERIALS.cardboard, color: hex(k.one('#b48c5e', '#9c764c', '#c9aa7e')) },
  );
  if (gift) return giftBox(k, main);
  return k.solid(
    (b) => {
      if (crate) {
        b.box([0, 0.175, 0], [0.36, 0.31, 0.36], k.mat({ color: [0.1, 0.07, 0.04], roughness: 1 }));
        for (let i = 0; i < 3; i++)
          for (let side = 0; side < 4; side++)
            b.at(rotationY((side * TAU) / 4), () =>
              b.roundedBox([0, 0.06 + i * 0.115, 0.185], [0.38, 0.1, 0.02], 0.005, main, 1),
            );
        for (const x of [-1, 1])
          for (const z of [-1, 1]) b.roundedBox([x * 0.183, 0.175, z * 0.183], [0.034, 0.35, 0.034], 0.006, main, 1);
        for (let i = 0; i < 4; i++) b.roundedBox([0, 0.34, -0.14 + i * 0.093], [0.4, 0.02, 0.085], 0.005, main, 1);
        return;
      }
      b.roundedBox([0, 0.175, 0], [0.4, 0.35, 0.4], 0.008, main, 2);
      const tape = k.mat({ color: hex('#c9a877'), roughness: 0.35 });
      b.box([0, 0.1755, 0], [0.06, 0.352, 0.402], tape, '+y+z-z');
      b.roundedBox([0.1, 0.23, 0.2005], [0.12, 0.08, 0.002], 0.001, k.mat({ color: hex('#eee8da') }), 1);
    },
    { anchors: { top: translation(0, 0.35, 0), seat: translation(0, 0.35, 0), grip: translation(0, 0.3, 0) } },
  );
}

/** Metres that the lid of a gift comes up when it is opened. */
const LID = 0.24;

/** A wrapped box with a ribbon round it and a lid with the bow, which comes off with the act of opening. */
function giftBox(k: Kit, paper: number): Model {
  const ribbon = k.mat({ ...MATERIALS.silk, color: hex('#e6c25a') });
  const dark = k.mat({ color: hex('#3a2a24'), roughness: 1 });
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.14, 0], [0.385, 0.28, 0.385], 0.006, paper, 2);
    b.box([0, 0.2805, 0], [0.35, 0.001, 0.35], dark, '+y');
    b.box([0, 0.1405, 0], [0.06, 0.28, 0.387], ribbon, '+z-z');
    b.box([0, 0.1405, 0], [0.387, 0.28, 0.06], ribbon, '+x-x');
  });
  const lid = k.mesh((b) => {
    b.roundedBox([0, 0.312, 0], [0.4, 0.076, 0.4], 0.006, paper, 2);
    b.box([0, 0.3125, 0], [0.06, 0.078, 0.402], ribbon, '+y+z-z');
    b.box([0, 0.3125, 0], [0.402, 0.078, 0.06], ribbon, '+y+x-x');
    for (const s of [1, -1])
      b.at(multiply(translation(s * 0.055, 0.385, 0), rotationZ(s * 0.5)), () =>
        b.at(ABOUT_Z, () => torus(b, [0, 0, 0], 0.045, 0.014, ribbon, 16, 6, 1.8)),
      );
  });
  return {
    parts: [
      { mesh: body },
      {
        mesh: lid,
        at: (state) => {
          const open = state.acts.find((a) => a.act === 'open');
          return translation(0, open ? LID * open.progress * open.weight : 0, 0);
        },
      },
    ],
    anchors: { top: translation(0, 0.35, 0), seat: translation(0, 0.35, 0), grip: translation(0, 0.3, 0) },
  };
}
