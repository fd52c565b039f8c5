/** Forks, hoses and barrows of fields and gardens. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint } from './sketch.ts';

const shaft = (k: Kit): number => k.mat(k.rng.pick([MATERIALS.wood, MATERIALS.paleWood, MATERIALS.darkWood]));

/** Forks, rakes and scythes: long tools of fields and gardens. */
export function pitchfork(k: Kit): Model {
  const wood = shaft(k);
  const steel = k.dressed({ ...MATERIALS.iron });
  const rake = k.said('rake');
  const scythe = k.said('scythe|sickle');
  const tines = rake ? 12 : k.rng.pick([3, 4]);
  return sketch(
    k,
    (s) => {
      s.pipe(wood, [0.017, 0.0165, 0.015], [0, -0.75, 0, scythe ? 0.03 : 0, 0, 0, 0, 0.7, 0], 3, 8);
      if (scythe) {
        for (const y of [-0.05, -0.42]) s.rod(wood, [0.02, y, 0], [0.02, y + 0.02, 0.13], 0.012);
        s.at(pose([0, 0.7, 0]), () =>
          s.plate(
            steel,
            0.006,
            [0, 0, 0.03, -0.03, 0.2, 0.03, 0.4, 0.02, 0.58, -0.06, 0.44, 0.07, 0.24, 0.09, 0.02, 0.04],
            { middle: [0.25, 0.055], bevel: 0.001 },
          ),
        );
        return;
      }
      if (rake) {
        s.rod(steel, [-0.2, 0.72, 0], [0.2, 0.72, 0], 0.009);
        for (let i = 0; i < tines; i++)
          s.pipe(
            steel,
            [0.005, 0.005, 0.002],
            [
              -0.2 + (i * 0.4) / (tines - 1),
              0.72,
              0,
              -0.2 + (i * 0.4) / (tines - 1),
              0.725,
              0.05,
              -0.2 + (i * 0.4) / (tines - 1),
              0.71,
              0.085,
            ],
            0,
            5,
          );
        for (const x of [-1, 1]) s.pipe(steel, 0.006, [0, 0.58, 0, x * 0.06, 0.64, 0, x * 0.12, 0.72, 0], 2, 5);
        return;
      }
      s.turn(steel, [0.02, 0.62, 0.018, 0.72, 0.01, 0.74], [0, 0, 0], 'y', 10);
      for (let i = 0; i < tines; i++) {
        const x = (i - (tines - 1) / 2) * (0.2 / (tines - 1));
        s.pipe(
          steel,
          [0.009, 0.008, 0.007, 0.001],
          [0, 0.73, 0, x * 1.05, 0.79, 0.005, x, 0.9, 0.01, x * 0.94, 1.08, -0.01],
          3,
          6,
        );
      }
    },
    { anchors: { grip: pose([0, 0, 0]), tip: pose([0, 0.9, 0]) }, lies: 'back' },
  );
}

/** Turned and coiled: hoses with a nozzle. */
export function hose(k: Kit): Model {
  const m = tint(k, { ...MATERIALS.rubber, roughness: 0.5 }, '#3f8a4a #d8a02c #b8402a #2f6fb0');
  const turns = k.rng.pick([4, 5, 6]);
  const points: number[] = [];
  const steps = turns * 14;
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const a = t * turns * 2 * PI;
    const r = 0.24 + 0.025 * sin(i * 1.3);
    points.push(cos(a) * r, 0.014 + t * turns * 0.021, sin(a) * r);
  }
  points.push(0.34, turns * 0.021, 0.14, 0.44, 0.03, 0.24, 0.55, 0.016, 0.25);
  return sketch(
    k,
    (s) => {
      s.pipe(m, 0.013, points, 0, 6);
      s.rod(k.mat(MATERIALS.brass), [0.55, 0.016, 0.25], [0.63, 0.018, 0.25], 0.015, 0.013);
      s.rod(k.mat(MATERIALS.brass), [0.63, 0.018, 0.25], [0.7, 0.02, 0.25], 0.012, 0.007);
    },
    { anchors: { grip: pose([0.62, 0.018, 0.25]) } },
  );
}

export function wheelbarrow(k: Kit): Model {
  const tray = tint(k, { ...MATERIALS.paint, roughness: 0.4 }, '#3f7a4a #b8402a #4a6a8a #8a8d90');
  const wood = shaft(k);
  const rubber = k.mat(MATERIALS.rubber);
  const full = k.said('full|loaded|earth|soil|dirt') || k.rng.chance(0.4);
  return sketch(
    k,
    (s) => {
      s.frustum(tray, [0.32, 0.19, 0.26, 0.02, 0.62, 0.33, 0.44, 0], false);
      s.frustum(plain(k, MATERIALS.paint, '#4a4d50'), [0.62, 0.325, 0.43, 0, 0.34, 0.18, 0.25, 0.02], false);
      s.box(tray, [0, 0.33, 0.02], [0.25, 0.02, 0.35], 0);
      if (full) s.ball(plain(k, MATERIALS.mud, '#5b4431'), [0, 0.56, 0], [0.22, 0.15, 0.29], 14);
      for (const x of [-1, 1]) {
        s.rod(wood, [x * 0.28, 0.56, -0.95], [x * 0.06, 0.22, 0.62], 0.024, 0.022, 8);
        s.pipe(k.mat(MATERIALS.iron), 0.016, [x * 0.2, 0.4, -0.26, x * 0.24, 0, -0.34, x * 0.22, 0, -0.42], 0, 7);
        s.rod(rubber, [x * 0.28, 0.56, -0.95], [x * 0.262, 0.532, -0.82], 0.03, 0.03, 9);
      }
      s.ring(rubber, [0, 0.2, 0.62], 0.165, 0.035, 'x', 24);
      s.turn(
        k.mat(MATERIALS.steel),
        [0.14, -0.02, 0.05, -0.01, 0, -0.05, 0, 0.05, 0.05, 0.01, 0.14, 0.02],
        [0, 0.2, 0.62],
        'x',
        16,
      );
    },
    {
      anchors: { gripLeft: pose([0.28, 0.56, -0.92]), gripRight: pose([-0.28, 0.56, -0.92]), top: pose([0, 0.62, 0]) },
    },
  );
}
