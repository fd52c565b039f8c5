/** Keys and padlocks. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch } from './sketch.ts';

const dark = (k: Kit): number => plain(k, MATERIALS.plastic, '#1d1f22');

export function key(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.brass, MATERIALS.steel, MATERIALS.iron]));
  const modern =
    k.said('car|house|door|modern') || (!k.said('old|antique|skeleton|rusty|golden|ornate') && k.rng.chance(0.4));
  const bow = k.rng.pick([1, 3]);
  return sketch(
    k,
    (s) => {
      if (modern) {
        s.plate(
          metal,
          0.0025,
          [-0.011, -0.012, 0.011, -0.012, 0.013, 0.004, 0.006, 0.012, -0.006, 0.012, -0.013, 0.004],
          { smooth: 2 },
        );
        s.plate(
          metal,
          0.0022,
          [
            -0.004, 0.01, 0.0045, 0.01, 0.003, 0.016, 0.0045, 0.019, 0.0025, 0.022, 0.0045, 0.026, 0.003, 0.03, 0.0045,
            0.034, 0, 0.042, -0.004, 0.036,
          ],
          { middle: [-0.001, 0.024] },
        );
        s.ring(k.mat(MATERIALS.steel), [0, -0.02, 0], 0.012, 0.0012, 'z', 16);
        return;
      }
      if (bow === 1) s.ring(metal, [0, -0.01, 0], 0.014, 0.0035, 'z', 18);
      else
        for (let i = 0; i < 3; i++)
          s.ring(
            metal,
            [cos(-PI / 2 + (i - 1) * 1.6) * 0.011, -0.008 + sin(-PI / 2 + (i - 1) * 1.6) * 0.011, 0],
            0.009,
            0.0028,
            'z',
            14,
          );
      s.rod(metal, [0, 0.004, 0], [0, 0.07, 0], 0.0034, 0.003, 8);
      for (const y of [0.008, 0.014]) s.ring(metal, [0, y, 0], 0.0042, 0.0014, 'y', 10);
      s.box(metal, [0.008, 0.061, 0], [0.014, 0.006, 0.003], 0);
      s.box(metal, [0.006, 0.051, 0], [0.01, 0.005, 0.003], 0);
      s.box(metal, [0.0135, 0.0575, 0], [0.004, 0.009, 0.003], 0);
    },
    { anchors: { grip: pose([0, -0.008, 0]), tip: pose([0, 0.065, 0]) }, lies: 'back' },
  );
}

export function padlock(k: Kit): Model {
  const body = k.dressed(
    k.rng.pick([MATERIALS.brass, MATERIALS.steel, MATERIALS.rust, { ...MATERIALS.paint, color: hex('#a8281f') }]),
  );
  const steel = k.mat(MATERIALS.steel);
  const open = k.said('open|unlocked|broken') ? 0.02 : 0;
  const round = k.rng.chance(0.4);
  return sketch(
    k,
    (s) => {
      if (round)
        s.turn(
          body,
          [0, -0.012, 0.026, -0.012, 0.03, -0.006, 0.03, 0.006, 0.026, 0.012, 0, 0.012],
          [0, 0.03, 0],
          'z',
          22,
        );
      else s.box(body, [0, 0.028, 0], [0.056, 0.054, 0.024], 0.006, 2);
      s.pipe(
        steel,
        0.0048,
        [
          -0.018,
          0.045 + open,
          0,
          -0.018,
          0.07 + open,
          0,
          -0.012,
          0.084 + open,
          0,
          0,
          0.09 + open,
          0,
          0.012,
          0.084 + open,
          0,
          0.018,
          0.07 + open,
          0,
          0.018,
          open > 0 ? 0.066 : 0.045,
          0,
        ],
        2,
        8,
      );
      s.turn(dark(k), [0.005, 0, 0.004, 0.0008, 0, 0.0008], [0, 0.032, 0.0125], 'z', 12);
      s.box(dark(k), [0, 0.023, 0.0128], [0.0032, 0.014, 0.0008], 0);
      for (const x of [-0.02, 0.02])
        for (const y of [0.01, 0.046]) if (!round) s.ball(steel, [x, y, 0.0122], 0.0025, 6);
    },
    { anchors: { grip: pose([0, 0.05, 0]) }, grasp: [0, 0.04, 0] },
  );
}
