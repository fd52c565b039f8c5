/** What horses draw, and what slides on snow: carriage, covered wagon, chariot, sleigh. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { Kit, LampSpec, Model, Part } from '../things/kit.ts';
import { ABOUT_X, smoothCurve, torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { hullAlong, pane, places, seat } from './parts.ts';
import { rollingWheel } from './wheels.ts';

/** A wooden wheel with spokes and an iron tyre. */
function wooden(k: Kit, radius: number, spokes: number, paint: number, iron: number): number {
  return k.mesh((b) => {
    b.at(ABOUT_X, () => {
      torus(b, [0, 0, 0], radius - 0.045, 0.042, paint, k.n(30), 6);
      torus(b, [0, 0, 0], radius - 0.01, 0.014, iron, k.n(30), 5, 3);
      b.lathe(
        [
          [0, -0.13],
          [0.07, -0.13],
          [0.1, -0.05],
          [0.1, 0.05],
          [0.07, 0.13],
          [0, 0.14],
        ],
        paint,
        k.n(14),
      );
    });
    for (let i = 0; i < spokes; i++) {
      const [y, z] = [cos((i * TAU) / spokes), sin((i * TAU) / spokes)];
      b.tube(
        [
          [0, y * 0.08, z * 0.08],
          [0, y * (radius - 0.05), z * (radius - 0.05)],
        ],
        [0.026, 0.02],
        paint,
        6,
      );
    }
  });
}

const rolling = (k: Kit, mesh: number, x: number, r: number, z: number): Part[] =>
  [1, -1].map((s): Part => rollingWheel(mesh, [s * x, r, z], r * k.scale[1], s > 0));

/** Shafts between which the horse goes. */
const shafts = (b: MeshBuilder, wood: number, z0: number, z1: number, y: number): void => {
  for (const s of [1, -1])
    b.tube(
      [
        [s * 0.38, y, z0],
        [s * 0.4, y + 0.12, (z0 + z1) / 2],
        [s * 0.34, y + 0.3, z1],
      ],
      0.03,
      wood,
      7,
    );
};

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

export function chariot(k: Kit): Model {
  const wood = k.dressed({
    ...MATERIALS.lacquer,
    color: hex(k.rng.pick(['#8a2a22', '#2f4a7a', '#5a3a22', '#e2d8c0'])),
  });
  const gold = k.mat(k.rng.pick([MATERIALS.gold, MATERIALS.bronze]));
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.5, -0.3], [1.0, 0.06, 0.9], 0.02, wood, 1);
    // A breastwork curves round the front and is open behind.
    const n = 18;
    for (let i = 0; i < n; i++) {
      const p = (j: number, y: number): Vec3 => {
        const a = -0.2 + (j / n) * (PI + 0.4);
        return [cos(a) * 0.54, y, -0.35 + sin(a) * 0.55];
      };
      const top = (j: number): number => 0.72 + 0.62 * sin((j / n) * PI);
      b.quad(p(i + 1, 0.48), p(i, 0.48), p(i, top(i)), p(i + 1, top(i + 1)), wood);
      b.quad(p(i, 0.48), p(i + 1, 0.48), p(i + 1, top(i + 1)), p(i, top(i)), wood);
      b.tube([p(i, top(i)), p(i + 1, top(i + 1))], 0.022, gold, 6, false);
    }
    b.ellipsoid([0, 0.95, 0.22], [0.16, 0.16, 0.03], gold, k.n(16), 8);
    b.tube(
      [
        [-0.72, 0.46, -0.45],
        [0.72, 0.46, -0.45],
      ],
      0.04,
      gold,
      8,
    );
    b.tube(
      [
        [0, 0.46, 0.1],
        [0, 0.5, 0.9],
        [0, 0.85, 1.7],
      ],
      [0.045, 0.04, 0.03],
      wood,
      8,
    );
    b.tube(
      [
        [-0.45, 0.88, 1.7],
        [0.45, 0.88, 1.7],
      ],
      0.028,
      gold,
      7,
    );
  });
  const wheel = wooden(k, 0.46, 8, gold, k.mat(MATERIALS.iron));
  return {
    parts: [{ mesh: body }, ...rolling(k, wheel, 0.7, 0.46, -0.45)],
    wheelRadius: 0.46,
    anchors: places({
      driver: [0, 0.98, -0.35],
      seat: [0, 0.98, -0.35],
      stand: [0, 0.53, -0.35],
      passenger: [0.3, 0.98, -0.4],
      top: [0, 0.55, -0.4],
      gripLeft: [0.2, 1.3, 0.2],
      gripRight: [-0.2, 1.3, 0.2],
    }),
    head: [0, 1.3, 0],
  };
}

export function sleigh(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.lacquer,
    color: hex(k.rng.pick(['#a8201c', '#1f4a36', '#6a1f3a', '#20406a'])),
  });
  const gold = k.mat(MATERIALS.gold);
  const plush = k.mat({ ...MATERIALS.velvet, color: hex(k.rng.pick(['#5a1420', '#2a2a4a', '#e6dcc0'])) });
  const sack = k.rng.chance(0.5);
  const body = k.mesh((b) => {
    // A shell that rises behind in a scroll and dips at the door.
    const line: readonly (readonly [z: number, low: number, top: number, w: number])[] = [
      [-1.05, 0.7, 1.42, 0.5],
      [-0.9, 0.5, 1.4, 0.56],
      [-0.5, 0.4, 1.12, 0.6],
      [0, 0.38, 0.86, 0.6],
      [0.45, 0.42, 0.86, 0.58],
      [0.8, 0.56, 1.08, 0.5],
      [0.95, 0.8, 1.2, 0.44],
    ];
    for (const s of [1, -1]) {
      const start = b.vertexCount;
      for (const [z, low, top, w] of line) {
        b.vertex([s * w * 0.75, low, z], [s, -0.6, 0], z, 0);
        b.vertex([s * w, (low + top) / 2, z], [s, 0, 0], z, 0.4);
        b.vertex([s * w * 1.06, top, z], [s, 0.4, 0], z, 0.8);
        b.vertex([s * w * 0.98, top, z], [-s, 0.4, 0], z, 0.85);
        b.vertex([s * w * 0.7, low + 0.06, z], [-s, 0.4, 0], z, 1.2);
      }
      for (let i = 0; i + 1 < line.length; i++)
        for (let j = 0; j < 4; j++) {
          const v = start + i * 5 + j;
          if (s > 0) b.quadIndices(v, v + 1, v + 6, v + 5, paint);
          else b.quadIndices(v + 1, v, v + 5, v + 6, paint);
        }
      b.tube(
        line.map(([z, , top, w]): Vec3 => [s * w * 1.03, top, z]),
        0.03,
        gold,
        7,
      );
      b.tube(
        smoothCurve(
          [
            [s * 0.5, 0.04, -1.2],
            [s * 0.5, 0.03, 0],
            [s * 0.5, 0.05, 0.9],
            [s * 0.5, 0.3, 1.3],
            [s * 0.5, 0.62, 1.25],
            [s * 0.5, 0.6, 1.02],
            [s * 0.5, 0.46, 1.04],
          ],
          4,
        ),
        0.032,
        gold,
        8,
      );
      for (const z of [-0.75, 0, 0.65])
        b.tube(
          [
            [s * 0.5, 0.04, z],
            [s * 0.42, 0.45, z * 0.85],
          ],
          0.024,
          gold,
          7,
        );
    }
    b.quad([-0.42, 0.44, -0.9], [-0.42, 0.4, 0.8], [0.42, 0.4, 0.8], [0.42, 0.44, -0.9], paint);
    for (const flip of [1, -1]) {
      const q: [Vec3, Vec3, Vec3, Vec3] = [
        [-0.5, 0.6, -1.0],
        [0.5, 0.6, -1.0],
        [0.52, 1.42, -1.05],
        [-0.52, 1.42, -1.05],
      ];
      if (flip > 0) b.quad(...q, paint);
      else b.quad(q[1], q[0], q[3], q[2], paint);
    }
    hullAlong(
      b,
      [
        [0.7, 0.75, 0.46, 0.28],
        [0.96, 0.98, 0.42, 0.22],
        [1.04, 1.12, 0.3, 0.1],
      ],
      paint,
      k.n(16),
    );
    seat(b, [0, 0.8, -0.3], 0.95, plush);
    b.tube(
      [
        [-0.55, 1.42, -1.06],
        [0.55, 1.42, -1.06],
      ],
      0.035,
      gold,
      7,
    );
    if (sack) {
      const cloth = k.mat({ ...MATERIALS.cotton, color: hex('#8a2a22') });
      b.ellipsoid([0, 1.2, -0.85], [0.42, 0.45, 0.3], cloth, k.n(16), 10);
      b.ellipsoid([0.05, 1.66, -0.85], [0.12, 0.12, 0.1], cloth, 10, 7);
    }
    shafts(b, gold, 1.1, 1.35, 0.5);
  });
  return {
    parts: [{ mesh: body }],
    anchors: places({
      driver: [0.2, 0.82, -0.25],
      seat: [0.2, 0.82, -0.25],
      passenger: [-0.22, 0.82, -0.25],
      top: [0, 0.85, -0.3],
      gripLeft: [0.35, 1.05, 0.75],
      gripRight: [0.05, 1.05, 0.75],
    }),
    head: [0, 1.4, 0],
  };
}
