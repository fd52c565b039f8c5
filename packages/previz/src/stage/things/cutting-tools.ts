/** Axes and saws. Made about the grip, +Y along the handle, the working end up. */
import { PI } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const held = (tip: number): Partial<Model> => ({
  anchors: { grip: pose([0, 0, 0]), tip: pose([0, tip, 0]) },
  lies: 'back',
});

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

const shaft = (k: Kit): number => k.mat(k.rng.pick([MATERIALS.wood, MATERIALS.paleWood, MATERIALS.darkWood]));

export function axe(k: Kit): Model {
  const battle = k.said('battle|viking|double|war|poleaxe|halberd');
  const pick = k.said('pickaxe|pick|ice axe|mattock');
  const small = k.said('hatchet|tomahawk|small') ? 0.62 : 1;
  const long = (pick ? 0.62 : battle ? 0.58 : 0.5) * small * vary(k, 0.07);
  const steel = k.dressed({ ...MATERIALS.steel, roughness: 0.25 });
  const red = k.rng.chance(0.4) && !battle ? plain(k, MATERIALS.paint, '#a8281f') : steel;
  return sketch(
    k,
    (s) => {
      s.pipe(
        shaft(k),
        [0.019, 0.0155, 0.0135, 0.015],
        [-0.012, -0.13 * small, 0, 0, -0.06 * small, 0, 0.004, long * 0.5, 0, 0, long, 0],
        3,
        8,
      );
      s.at(pose([0, long - 0.045, 0]), () => {
        if (pick) {
          s.pipe(
            steel,
            [0.002, 0.014, 0.017, 0.014, 0.006],
            [-0.24, -0.06, 0, -0.12, 0, 0, 0, 0.02, 0, 0.12, 0, 0, 0.22, -0.05, 0],
            3,
            6,
          );
          s.box(steel, [0, 0.01, 0], [0.05, 0.05, 0.04], 0.01);
          return;
        }
        const head = [
          -0.025, -0.03, 0.02, -0.032, 0.075, -0.075, 0.11, -0.085, 0.125, 0, 0.11, 0.075, 0.07, 0.055, 0.02, 0.032,
          -0.025, 0.03,
        ];
        for (const side of battle ? [1, -1] : [1]) {
          s.at(pose([0, 0, 0], 0, side > 0 ? 0 : PI), () => {
            s.plate(
              red,
              0.026,
              head.map((v) => v * (battle ? 1.25 : 0.95) * (small + 0.1)),
              { middle: [0.03, 0], bevel: 0.011 },
            );
            s.plate(
              steel,
              0.007,
              [0.09, -0.082, 0.114, -0.088, 0.128, 0, 0.114, 0.08, 0.09, 0.065].map(
                (v) => v * (battle ? 1.25 : 0.95) * (small + 0.1),
              ),
              { middle: [0.108 * (battle ? 1.25 : 0.95), 0] },
            );
          });
        }
        if (battle) s.turn(steel, [0.014, 0.04, 0, 0.14], [0, 0, 0], 'y', 6);
      });
    },
    held(long),
  );
}

export function saw(k: Kit): Model {
  const chain = k.said('chainsaw|chain saw');
  const steel = k.dressed({ ...MATERIALS.steel, roughness: 0.2 });
  if (chain) return chainsaw(k, steel);
  const handle = k.rng.chance(0.5) ? shaft(k) : tint(k, MATERIALS.plastic, '#d8602a #2f6fb0 #e0b02c', 1);
  const long = 0.42 * vary(k, 0.12);
  const teeth = k.hero ? 28 : 12;
  const edge: number[] = [];
  for (let i = 0; i <= teeth; i++) edge.push(-0.055 + (i % 2) * 0.006 + (i / teeth) * 0.02, 0.05 + (i / teeth) * long);
  return sketch(
    k,
    (s) => {
      s.plate(
        steel,
        0.0018,
        [0.055, 0.05, 0.012, 0.05 + long].concat(
          edge.reduceRight<number[]>((out, _, i) => (i % 2 === 0 ? out.concat([edge[i], edge[i + 1]]) : out), []),
        ),
        { middle: [0, 0.05 + long * 0.4], bevel: 0 },
      );
      s.box(handle, [0, 0.045, 0], [0.115, 0.035, 0.02], 0.008, 2);
      s.pipe(handle, [0.012, 0.013, 0.0125], [0.052, 0.04, 0, 0.05, -0.055, 0, 0.035, -0.075, 0], 2, 8);
      s.pipe(handle, [0.011, 0.012, 0.012], [-0.045, 0.04, 0, -0.03, -0.02, 0, 0.03, -0.075, 0], 2, 8);
    },
    { ...held(long), anchors: { grip: pose([0, 0, 0]), tip: pose([0, long * 0.6, 0]) } },
  );
}

function chainsaw(k: Kit, steel: number): Model {
  const shell = tint(k, MATERIALS.plastic, '#d8602a #d8a02c #b8281f', 1);
  return sketch(
    k,
    (s) => {
      s.box(shell, [0, 0.06, 0.02], [0.2, 0.17, 0.13], 0.03, 2);
      s.box(dark(k), [0.03, 0.03, 0.09], [0.1, 0.09, 0.03], 0.01);
      s.box(steel, [0, 0.36, 0], [0.075, 0.46, 0.008], 0.003);
      s.ring(dark(k), [0, 0.585, 0], 0.034, 0.006, 'z', 14);
      for (const x of [-1, 1])
        for (let i = 0; i < 16; i++) s.box(dark(k), [x * 0.04, 0.14 + i * 0.028, 0], [0.012, 0.016, 0.01], 0);
      s.pipe(dark(k), 0.012, [-0.1, 0.12, 0.02, -0.16, 0.13, 0.02, -0.16, 0.0, 0.02, -0.1, 0.0, 0.02], 3, 8);
      s.pipe(dark(k), 0.015, [0.02, -0.03, 0.02, 0.02, -0.13, 0.02, -0.05, -0.13, 0.02, -0.07, -0.02, 0.02], 3, 8);
    },
    held(0.6),
  );
}
