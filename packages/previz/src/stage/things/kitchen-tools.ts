/** What cooks and eaters hold, and what lies on a worktop. Held things are made about the grip, +Y along them. */
import { MATERIALS } from '../materials.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, sketch, tint, vary } from './sketch.ts';

const GRIP = { anchors: { grip: pose([0, 0, 0]) }, lies: 'back' } as const;

const handleOf = (k: Kit): number =>
  k.rng.chance(0.5) ? k.mat(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood])) : plain(k, MATERIALS.plastic, '#1c1d20');

export function fork(k: Kit): Model {
  const m = k.dressed(k.said('wooden') ? MATERIALS.wood : k.rng.pick([MATERIALS.steel, MATERIALS.silver]));
  const tines = k.rng.pick([3, 4, 4]);
  const wide = tines === 3 ? 0.0075 : 0.0058;
  return sketch(
    k,
    (s) => {
      s.pipe(
        m,
        [0.0062, 0.0055, 0.0035, 0.0032],
        [0, -0.1, -0.002, 0, -0.03, 0, 0, 0.03, 0.002, 0, 0.06, -0.004],
        3,
        6,
      );
      s.at(pose([0, 0.062, -0.003], 0.12), () => {
        s.plate(
          m,
          0.003,
          [0.004, -0.006, 0.0125, 0.012, 0.0125, 0.024, -0.0125, 0.024, -0.0125, 0.012, -0.004, -0.006],
          { middle: [0, 0.012] },
        );
        for (let i = 0; i < tines; i++)
          s.pipe(
            m,
            [0.0017, 0.0017, 0.0008],
            [
              (i - (tines - 1) / 2) * wide,
              0.022,
              0,
              (i - (tines - 1) / 2) * wide,
              0.05,
              -0.002,
              (i - (tines - 1) / 2) * wide,
              0.068,
              0.004,
            ],
            0,
            5,
          );
      });
    },
    { ...GRIP, anchors: { ...GRIP.anchors, tip: pose([0, 0.13, 0]) } },
  );
}

export function knife(k: Kit): Model {
  const steel = k.dressed({ ...MATERIALS.steel, roughness: 0.14 });
  const table = k.said('table|butter|dinner');
  const cleaver = k.said('cleaver|chopper|butcher');
  const bread = k.said('bread|serrated') || (!table && !cleaver && k.rng.chance(0.25));
  const long = (cleaver ? 0.17 : table ? 0.12 : bread ? 0.22 : 0.19) * vary(k, 0.08);
  const deep = cleaver ? 0.085 : table ? 0.017 : bread ? 0.03 : 0.042;
  const handle = table ? steel : handleOf(k);
  return sketch(
    k,
    (s) => {
      s.at(pose([0, 0, 0]), () => s.box(handle, [-0.004, -0.03, 0], [0.024, 0.115, table ? 0.01 : 0.017], 0.007, 2));
      if (!table)
        for (const y of [-0.06, -0.03, 0])
          s.turn(k.mat(MATERIALS.brass), [0.003, -0.0095, 0.003, 0.0095], [-0.004, y, 0], 'z', 6);
      const blade = cleaver
        ? [-0.014, 0.03, deep - 0.014, 0.03, deep - 0.014, 0.03 + long, -0.014, 0.03 + long]
        : [
            -0.014,
            0.03,
            deep - 0.014,
            0.035,
            deep - 0.014,
            0.03 + long * 0.55,
            deep * 0.5 - 0.014,
            0.03 + long * 0.88,
            -0.012,
            0.03 + long,
          ];
      s.plate(steel, 0.0028, blade, { middle: [0, 0.03 + long * 0.45], bevel: 0.001 });
    },
    { ...GRIP, anchors: { ...GRIP.anchors, tip: pose([0, 0.03 + long, 0]) } },
  );
}

export function spoon(k: Kit): Model {
  const wooden =
    k.said('wooden') || (!k.said('silver|tea|soup|dessert|table|teaspoon|tablespoon') && k.rng.chance(0.3));
  const m = k.dressed(
    wooden ? k.rng.pick([MATERIALS.wood, MATERIALS.paleWood]) : k.rng.pick([MATERIALS.steel, MATERIALS.silver]),
  );
  const ladle = k.said('ladle|dipper|scoop');
  const long = (ladle ? 0.24 : wooden ? 0.22 : 0.12) * vary(k, 0.08);
  const bowl = ladle ? 0.042 : wooden ? 0.03 : 0.021;
  return sketch(
    k,
    (s) => {
      s.pipe(
        m,
        [0.0062, 0.005, 0.0042, 0.0045],
        [0, -0.09, -0.003, 0, 0, 0, 0, long * 0.6, 0, 0, long, ladle ? -0.004 : 0.004],
        2,
        7,
      );
      s.at(pose([0, long + bowl * 1.05, 0.002], ladle ? 1.1 : 0.1), () => {
        const deep = ladle ? 0.8 : 0.3;
        s.at([1, 0, 0, 0, 0, 1.35, 0, 0, 0, 0, 1, 0], () =>
          s.turn(
            m,
            [
              0,
              -bowl * deep,
              bowl * 0.6,
              -bowl * deep * 0.8,
              bowl,
              0,
              bowl * 0.93,
              0.001,
              bowl * 0.55,
              -bowl * deep * 0.6,
              0,
              -bowl * deep * 0.75,
            ],
            [0, 0, 0],
            'z',
            16,
          ),
        );
      });
    },
    { ...GRIP, anchors: { ...GRIP.anchors, tip: pose([0, long + bowl * 2, 0]) } },
  );
}

export function chopsticks(k: Kit): Model {
  const m = tint(k, MATERIALS.lacquer, '#7d1d1a #1d1a18 #b08a55 #c7a468');
  const band = plain(k, MATERIALS.gold, '#d0a24a');
  const part = k.rng.range(0.012, 0.03);
  return sketch(
    k,
    (s) => {
      for (const x of [-1, 1]) {
        s.pipe(
          m,
          [0.0045, 0.0038, 0.0018],
          [x * part, -0.07, 0, x * part * 0.6, 0.05, 0.002, x * 0.003, 0.16, 0.003],
          0,
          6,
        );
        s.rod(band, [x * part * 0.97, -0.055, 0], [x * part * 0.95, -0.048, 0], 0.0048);
      }
    },
    { ...GRIP, anchors: { ...GRIP.anchors, tip: pose([0, 0.16, 0]) } },
  );
}

export function whisk(k: Kit): Model {
  const wire = k.dressed(MATERIALS.steel);
  const handle = handleOf(k);
  const wide = k.rng.range(0.026, 0.036);
  return sketch(
    k,
    (s) => {
      s.turn(handle, [0, -0.1, 0.011, -0.097, 0.013, -0.05, 0.009, 0.03, 0, 0.032]);
      s.around(4, () =>
        s.pipe(
          wire,
          0.0014,
          [
            0.004,
            0.03,
            0,
            wide * 0.7,
            0.09,
            0,
            wide,
            0.13,
            0,
            wide * 0.6,
            0.165,
            0,
            0,
            0.175,
            0,
            -wide * 0.6,
            0.165,
            0,
            -wide,
            0.13,
            0,
            -wide * 0.7,
            0.09,
            0,
            -0.004,
            0.03,
            0,
          ],
          2,
          5,
        ),
      );
    },
    GRIP,
  );
}

export function spatula(k: Kit): Model {
  const turner = k.said('turner|fish|metal|slotted') || k.rng.chance(0.5);
  const blade = turner ? k.dressed(MATERIALS.steel) : tint(k, MATERIALS.rubber, '#b8322a #e8e4da #2f5d96');
  return sketch(
    k,
    (s) => {
      s.pipe(handleOf(k), [0.011, 0.012, 0.008], [0, -0.1, 0, 0, -0.02, 0, 0, 0.05, 0], 2);
      s.pipe(k.mat(MATERIALS.steel), 0.004, [0, 0.04, 0, 0, 0.13, 0, 0, 0.15, 0.006], 0, 6);
      s.at(pose([0, 0.19, 0.006], turner ? 0.35 : 0), () => {
        if (!turner) s.box(blade, [0, 0, 0], [0.055, 0.085, 0.008], 0.0038, 2);
        else {
          for (let i = 0; i < 5; i++) s.box(blade, [-0.032 + i * 0.016, 0, 0], [0.009, 0.085, 0.002], 0);
          for (const y of [-0.042, 0.044]) s.box(blade, [0, y, 0], [0.074, 0.012, 0.002], 0);
        }
      });
    },
    GRIP,
  );
}
