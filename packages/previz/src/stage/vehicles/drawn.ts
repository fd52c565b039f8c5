/** Carts, chariots and sleighs: the plain things that animals draw. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model, Part } from '../things/kit.ts';
import { ABOUT_X, smoothCurve, torus } from '../things/shapes.ts';
import { rolling, shafts, wooden } from './drawn-parts.ts';
import { hullAlong, places, seat } from './parts.ts';
import { rollingWheel } from './wheels.ts';

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

export function cart(k: Kit): Model {
  const wood = k.dressed(k.rng.pick([MATERIALS.wood, MATERIALS.darkWood]));
  const iron = k.mat(MATERIALS.iron);
  const carriage = k.said('carriage|coach|chariot|wagon');
  const R = carriage ? 0.6 : 0.55;
  const wheel = k.mesh((b) => {
    b.at(ABOUT_X, () => {
      torus(b, [0, 0, 0], R - 0.04, 0.04, wood, k.n(30), 6);
      torus(b, [0, 0, 0], R - 0.008, 0.012, iron, k.n(30), 5, 3);
      b.lathe(
        [
          [0, -0.12],
          [0.06, -0.12],
          [0.085, -0.05],
          [0.085, 0.05],
          [0.06, 0.12],
          [0, 0.13],
        ],
        wood,
        k.n(14),
      );
    });
    for (let i = 0; i < 12; i++)
      b.tube(
        [
          [0, cos((i * TAU) / 12) * 0.07, sin((i * TAU) / 12) * 0.07],
          [0, cos((i * TAU) / 12) * (R - 0.05), sin((i * TAU) / 12) * (R - 0.05)],
        ],
        [0.022, 0.017],
        wood,
        6,
      );
  });
  const covered = k.said('covered|wagon');
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.78, -0.15], [1.1, 0.06, 1.9], 0.015, wood, 1);
    for (let i = 0; i < 3; i++) {
      for (const x of [1, -1])
        b.roundedBox([x * (0.53 + i * 0.02), 0.88 + i * 0.14, -0.15], [0.03, 0.12, 1.9], 0.01, wood, 1);
      b.roundedBox([0, 0.88 + i * 0.14, -1.09], [1.1, 0.12, 0.03], 0.01, wood, 1);
    }
    for (const x of [1, -1]) for (const z of [0.75, -0.15, -1.05]) b.box([x * 0.59, 1.0, z], [0.04, 0.5, 0.06], wood);
    b.roundedBox([0, 1.12, 0.62], [1.06, 0.05, 0.34], 0.02, wood, 1);
    for (const x of [1, -1])
      b.tube(
        [
          [x * 0.36, 0.72, 0.7],
          [x * 0.34, 0.78, 1.4],
        ],
        0.03,
        wood,
        7,
      );
    b.tube(
      [
        [-0.7, R, carriage ? -0.75 : -0.2],
        [0.7, R, carriage ? -0.75 : -0.2],
      ],
      0.035,
      wood,
      8,
    );
    if (carriage)
      b.tube(
        [
          [-0.7, R * 0.8, 0.6],
          [0.7, R * 0.8, 0.6],
        ],
        0.035,
        wood,
        8,
      );
    if (covered) {
      const cloth = k.mat({ ...MATERIALS.canvas, doubleSided: true, translucency: 0.3 });
      for (let i = 0; i < 12; i++) {
        const a = (i * PI) / 12;
        const c = ((i + 1) * PI) / 12;
        b.quad(
          [cos(a) * 0.62, 1.2 + sin(a) * 0.75, 0.6],
          [cos(a) * 0.62, 1.2 + sin(a) * 0.75, -1.1],
          [cos(c) * 0.62, 1.2 + sin(c) * 0.75, -1.1],
          [cos(c) * 0.62, 1.2 + sin(c) * 0.75, 0.6],
          cloth,
        );
      }
    } else if (k.said('hay'))
      b.ellipsoid(
        [0, 1.25, -0.2],
        [0.58, 0.4, 0.95],
        k.mat({ color: hex('#c9a74f'), color2: hex('#a4842f'), pattern: 'fur', patternScale: 0.05, roughness: 1 }),
        k.n(16),
        k.n(10),
      );
  });
  const parts: Part[] = [{ mesh: body }];
  for (const x of [1, -1]) {
    parts.push(rollingWheel(wheel, [x * 0.68, R, carriage ? -0.75 : -0.2], R * k.scale[1], x > 0));
    if (carriage) parts.push({ ...rollingWheel(wheel, [x * 0.68, R, 0.6], R * k.scale[1], x > 0) });
  }
  return {
    parts,
    wheelRadius: R,
    anchors: {
      driver: translation(0, 1.15, 0.6),
      seat: translation(0, 1.15, 0.6),
      passenger: translation(0, 0.82, -0.4),
      top: translation(0, 0.82, -0.3),
      gripLeft: translation(0.34, 0.78, 1.4),
      gripRight: translation(-0.34, 0.78, 1.4),
    },
  };
}
