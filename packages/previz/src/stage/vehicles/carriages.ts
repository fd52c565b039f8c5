/** Carriages and covered wagons. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, LampSpec, Model } from '../things/kit.ts';
import { smoothCurve, torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { rolling, shafts, wooden } from './drawn-parts.ts';
import { pane, places, seat } from './parts.ts';

export function carriage(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.lacquer,
    color: hex(k.rng.pick(['#1a1b20', '#5a1a22', '#1f3f36', '#24345a', '#eceae2'])),
  });
  const gold = k.mat(MATERIALS.gold);
  const iron = k.mat(MATERIALS.iron);
  const red = k.mat({ ...MATERIALS.velvet, color: hex('#7a1f2a') });
  const lit = isDark(k.context.look);
  const glass = pane(k, lit);
  const round = k.rng.chance(0.4);
  const body = k.mesh((b) => {
    // A hanging body, round below, with doors; a box for the driver; lamps.
    b.loft(
      [
        { centre: [0, 0.75, -0.35], rx: 0.35, rz: 0.5 },
        { centre: [0, 0.98, -0.35], rx: 0.62, rz: 0.86 },
        { centre: [0, 1.5, -0.35], rx: 0.72, rz: 0.98 },
        { centre: [0, 2.2, -0.35], rx: round ? 0.6 : 0.7, rz: round ? 0.8 : 0.95 },
        { centre: [0, 2.38, -0.35], rx: round ? 0.3 : 0.6, rz: round ? 0.4 : 0.84 },
      ],
      paint,
      k.n(round ? 24 : 20),
    );
    for (const s of [1, -1]) {
      b.roundedBox([s * 0.69, 1.8, -0.35], [0.06, 0.6, 0.6], 0.03, glass, 1);
      b.roundedBox([s * 0.7, 1.3, -0.35], [0.06, 0.5, 0.66], 0.03, paint, 1);
      b.tube(
        [
          [s * 0.74, 1.05, -0.02],
          [s * 0.75, 2.1, -0.02],
        ],
        0.014,
        gold,
        6,
      );
      b.tube(
        [
          [s * 0.74, 1.05, -0.68],
          [s * 0.75, 2.1, -0.68],
        ],
        0.014,
        gold,
        6,
      );
      // Leaf springs in a C hold the body.
      for (const z of [1.0, -1.5])
        b.tube(
          smoothCurve(
            [
              [s * 0.5, 0.6, z],
              [s * 0.52, 0.95, z * 1.12],
              [s * 0.5, 1.15, z * 0.95],
              [s * 0.42, 0.95, z * 0.72],
            ],
            4,
          ),
          0.03,
          iron,
          7,
        );
      b.cylinder([s * 0.78, 1.75, 0.62], 0.07, 0.2, gold, 10);
      b.sphere(
        [s * 0.78, 1.85, 0.62],
        0.06,
        k.mat({ color: hex('#ffe2a0'), emissive: lit ? [6, 4.2, 1.8] : [0.5, 0.4, 0.2] }),
        10,
        7,
      );
    }
    torus(b, [0, 2.36, -0.35], 0.62, 0.02, gold, k.n(24), 5);
    if (round)
      for (let i = 0; i < 5; i++)
        b.sphere([cos((i * TAU) / 5) * 0.3, 2.48, sin((i * TAU) / 5) * 0.3 - 0.35], 0.06, gold, 8, 6);
    b.box([0, 0.62, -0.2], [0.3, 0.1, 3.0], paint);
    seat(b, [0, 1.5, 1.02], 0.95, red);
    b.roundedBox([0, 1.05, 1.25], [0.95, 0.06, 0.6], 0.02, paint, 1);
    b.roundedBox([0, 1.25, 1.56], [0.95, 0.45, 0.05], 0.02, paint, 1);
    for (const z of [1.1, -1.45])
      b.tube(
        [
          [-0.8, z > 0 ? 0.45 : 0.6, z],
          [0.8, z > 0 ? 0.45 : 0.6, z],
        ],
        0.04,
        iron,
        7,
      );
    shafts(b, paint, 1.3, 2.0, 0.6);
  });
  const back = wooden(k, 0.62, 12, gold, iron);
  const fore = wooden(k, 0.46, 10, gold, iron);
  return {
    parts: [{ mesh: body }, ...rolling(k, back, 0.82, 0.62, -1.45), ...rolling(k, fore, 0.78, 0.46, 1.1)],
    wheelRadius: 0.62,
    lamps: lit
      ? [0.78, -0.78].map((x): LampSpec => ({ at: [x, 1.85, 0.7], color: [3, 2, 0.9], range: 8, flicker: 'flame' }))
      : [],
    anchors: places({
      driver: [0, 1.52, 1.05],
      seat: [0, 1.52, 1.05],
      passenger: [0, 1.25, -0.6],
      top: [0, 2.42, -0.35],
      gripLeft: [0.25, 1.65, 1.6],
      gripRight: [-0.25, 1.65, 1.6],
    }),
    head: [0, 2.4, 0],
  };
}

export function coveredWagon(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const iron = k.mat(MATERIALS.iron);
  const hay = k.said('hay');
  const cloth = k.mat({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#e6dcc2', '#d6c8a4', '#efe9da'])),
    doubleSided: true,
    translucency: 0.3,
  });
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.88, -0.3], [1.2, 0.07, 3.0], 0.02, wood, 1);
    for (const s of [1, -1])
      for (let i = 0; i < 3; i++)
        b.roundedBox([s * (0.62 + i * 0.05), 1.0 + i * 0.18, -0.3], [0.04, 0.16, 3.1 + i * 0.1], 0.01, wood, 1);
    for (const z of [1.25, -1.85])
      for (let i = 0; i < 3; i++) b.roundedBox([0, 1.0 + i * 0.18, z], [1.26, 0.16, 0.04], 0.01, wood, 1);
    b.roundedBox([0, 1.35, 0.98], [1.2, 0.05, 0.36], 0.02, wood, 1);
    if (hay)
      b.ellipsoid(
        [0, 1.55, -0.4],
        [0.8, 0.75, 1.55],
        k.mat({ color: hex('#c9a74f'), color2: hex('#a4842f'), pattern: 'fur', patternScale: 0.05, roughness: 1 }),
        k.n(18),
        k.n(12),
      );
    else {
      // Hoops carry the tilt: higher at both ends.
      const n = 14;
      const rows = 7;
      const at = (i: number, j: number): Vec3 => {
        const a = (i / n) * PI;
        const z = 0.95 - (j / rows) * 2.75;
        const flare = 1 + 0.14 * Math.abs(j / rows - 0.5) * 2 + (j % 2 ? -0.015 : 0.015);
        return [cos(a) * 0.76 * (i === 0 || i === n ? 1 : flare), 1.4 + sin(a) * 1.0 * flare, z];
      };
      const start = b.vertexCount;
      for (let i = 0; i <= n; i++)
        for (let j = 0; j <= rows; j++)
          b.vertex(at(i, j), [cos((i / n) * PI), sin((i / n) * PI), 0], i * 0.15, j * 0.4);
      for (let i = 0; i < n; i++)
        for (let j = 0; j < rows; j++) {
          const v = start + i * (rows + 1) + j;
          b.quadIndices(v, v + 1, v + rows + 2, v + rows + 1, cloth);
        }
    }
    for (const z of [0.9, -1.35])
      b.tube(
        [
          [-0.85, 0.6, z],
          [0.85, 0.6, z],
        ],
        0.05,
        wood,
        8,
      );
    b.tube(
      [
        [0.75, 1.1, -0.4],
        [0.82, 0.8, -0.4],
      ],
      0.02,
      iron,
      6,
    );
    b.cylinder([0.78, 0.95, -0.9], 0.17, 0.4, wood, k.n(14));
    shafts(b, wood, 1.2, 2.0, 0.66);
  });
  const back = wooden(k, 0.68, 14, wood, iron);
  const fore = wooden(k, 0.54, 12, wood, iron);
  return {
    parts: [{ mesh: body }, ...rolling(k, back, 0.86, 0.68, -1.35), ...rolling(k, fore, 0.84, 0.54, 0.9)],
    wheelRadius: 0.68,
    anchors: places({
      driver: [0.2, 1.38, 0.98],
      seat: [0.2, 1.38, 0.98],
      passenger: [-0.25, 1.38, 0.98],
      top: [0, 0.92, -0.4],
      gripLeft: [0.3, 1.4, 1.6],
      gripRight: [-0.3, 1.4, 1.6],
    }),
    head: [0, 2.4, 0],
  };
}
