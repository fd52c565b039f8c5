/** Cars of other kinds than the family car: long, fast, old, small, official, or without wheels. */
import { sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationZ, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model, Part } from '../things/kit.ts';
import { ABOUT_X, torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { assemble, finish, topAt, widthAt } from './car.ts';
import { type CarShape, COUPE, SEDAN, VAN, VINTAGE } from './car-shape.ts';
import { profile } from './hull.ts';
import { beamsOf, hullAlong, paintOf, pairs, places, seat, trimOf } from './parts.ts';

/** The shape with `by` metres let in where z is `at`. */
function stretched(c: CarShape, at: number, by: number): CarShape {
  const z = (v: number): number => v + (v > at ? by / 2 : -by / 2);
  const knots = (list: CarShape['top']): CarShape['top'] => list.map(([v, y]) => [z(v), y] as const);
  return {
    ...c,
    top: knots(c.top),
    width: knots(c.width),
    belt: knots(c.belt),
    screen: [z(c.screen[0]), z(c.screen[1])],
    back: [z(c.back[0]), z(c.back[1])],
    pillars: [...c.pillars.map(z), at, at + by * 0.33, at - by * 0.33],
    wheels: { ...c.wheels, front: z(c.wheels.front), rear: c.wheels.rear.map(z) },
    seats: { ...c.seats, z: z(c.seats.z + 0.3) - 0.3, rows: 4 },
  };
}

/** The shape made lower and wider. */
const low = (c: CarShape, height: number, width: number): CarShape => ({
  ...c,
  top: c.top.map(([z, y]) => [z, y * height] as const),
  belt: c.belt.map(([z, y]) => [z, y * height] as const),
  width: c.width.map(([z, w]) => [z, w * width] as const),
  wheels: { ...c.wheels, track: c.wheels.track * width, width: c.wheels.width * 1.25 },
  sill: c.sill * 0.75,
  seats: { ...c.seats, y: c.seats.y * height },
});

const roofOf = (c: CarShape): number => Math.max(...c.top.map(([, y]) => y));

export function limousine(k: Kit): Model {
  const dark = isDark(k.context.look);
  const c = stretched(SEDAN, -0.34, 3.1);
  return assemble(k, c, finish(k, hex(k.rng.pick(['#121316', '#eceae4', '#1d1f26'])), dark), dark);
}

export function sportsCar(k: Kit): Model {
  const dark = isDark(k.context.look);
  const c = low(COUPE, 0.9, 1.07);
  const f = finish(k, hex(k.rng.pick(['#c41e1a', '#e8b81c', '#1f5fb5', '#e36a1a', '#17181b', '#e7e7e4'])), dark);
  const big = k.rng.chance(0.6);
  const extra = k.mesh((b) => {
    const rear = c.top[c.top.length - 1][0];
    const deck = topAt(c, rear + 0.25);
    // A wing on two struts, or a lip; inlets behind the doors; four tail pipes.
    b.roundedBox(
      [0, deck + (big ? 0.27 : 0.05), rear + 0.14],
      [1.62, 0.035, big ? 0.34 : 0.16],
      0.015,
      big ? f.trim : f.paint,
      1,
    );
    for (const s of [1, -1]) {
      if (big) b.box([s * 0.55, deck + 0.13, rear + 0.16], [0.04, 0.28, 0.2], f.trim);
      b.roundedBox(
        [s * widthAt(c, -0.75) * 0.985, profile(c.belt, -0.75) - 0.2, -0.78],
        [0.05, 0.2, 0.42],
        0.02,
        f.trim,
        1,
      );
      for (const d of [0.34, 0.48])
        b.at(multiply(translation(s * d, 0.27, rear - 0.02), rotationX(TAU / 4)), () =>
          torus(b, [0, 0, 0], 0.045, 0.012, f.chrome, k.n(14), 5),
        );
      b.roundedBox([s * 0.55, 0.28, c.top[0][0] - 0.01], [0.42, 0.16, 0.08], 0.03, f.trim, 1);
    }
    b.roundedBox([0, 0.13, c.top[0][0] - 0.02], [1.5, 0.03, 0.26], 0.012, f.trim, 1);
  });
  return assemble(k, c, f, dark, [{ mesh: extra }]);
}

export function vintageCar(k: Kit): Model {
  const dark = isDark(k.context.look);
  const c = { ...VINTAGE, sill: 0.34, wheels: { ...VINTAGE.wheels, radius: 0.36, width: 0.14, track: 0.8 } };
  const f = finish(k, hex(k.rng.pick(['#17181b', '#5a1f22', '#2a4a3a', '#c9b48a', '#24344f'])), dark);
  const extra = k.mesh((b) => {
    for (const s of [1, -1]) {
      // Wings swell over the wheels and run together in a foot board.
      for (const z of [c.wheels.front, c.wheels.rear[0]]) {
        const arc = Array.from({ length: 9 }, (_, i): Vec3 => {
          const a = 0.12 + (i / 8) * 2.9;
          return [s * 0.83, 0.36 + sin(a) * 0.46, z + sin(a + TAU / 4) * 0.52];
        });
        b.tube(arc, [0.05, 0.1, 0.13, 0.145, 0.15, 0.145, 0.13, 0.1, 0.05], f.paint, k.n(10));
      }
      b.roundedBox([s * 0.86, 0.33, 0], [0.28, 0.05, 1.75], 0.02, f.trim, 1);
      b.at(multiply(translation(s * 0.55, 0.86, 2.12), rotationX(TAU / 4)), () => {
        b.lathe(
          [
            [0, -0.2],
            [0.1, -0.14],
            [0.145, 0],
            [0.145, 0.05],
          ],
          f.chrome,
          k.n(18),
        );
        b.lathe(
          [
            [0.14, 0.05],
            [0.08, 0.075],
            [0, 0.08],
          ],
          f.head,
          k.n(18),
        );
      });
    }
    b.roundedBox([0, 0.78, 2.2], [0.56, 0.5, 0.1], 0.06, f.chrome, 2);
    for (let i = -4; i <= 4; i++) b.box([i * 0.055, 0.78, 2.26], [0.02, 0.42, 0.02], f.trim);
    b.at(multiply(translation(0, 0.72, -2.28), rotationX(0.15)), () =>
      b.at(multiply(rotationX(TAU / 4), translation(0, 0, 0)), () =>
        torus(b, [0, 0, 0], 0.27, 0.085, f.trim, k.n(24), 8),
      ),
    );
  });
  return assemble(k, c, f, dark, [{ mesh: extra }]);
}

export function policeCar(k: Kit): Model {
  const dark = isDark(k.context.look);
  const [body, top, stripe] = k.rng.pick([
    ['#15171b', '#eceae6', '#eceae6'],
    ['#eceae6', '#eceae6', '#1f4fa8'],
    ['#1c3f7a', '#eceae6', '#e0b02c'],
  ] as const);
  const f = finish(k, hex(body), dark);
  const c = SEDAN;
  const upper = k.mat({ ...MATERIALS.carPaint, color: hex(top) });
  const mark = k.mat({ ...MATERIALS.carPaint, color: hex(stripe) });
  const y = roofOf(c) + 0.05;
  const lamp = (color: Rgb): number =>
    k.mat({ color, roughness: 0.2, emissive: [color[0] * 5, color[1] * 5, color[2] * 5] });
  const bar = k.mesh((b) => {
    b.roundedBox([0, y - 0.02, -0.35], [1.05, 0.05, 0.26], 0.02, f.trim, 1);
    for (const [s, m] of [
      [1, lamp([1, 0.04, 0.03])],
      [-1, lamp([0.05, 0.12, 1])],
    ] as const)
      b.roundedBox([s * 0.3, y + 0.05, -0.35], [0.44, 0.11, 0.22], 0.04, m, 2);
    b.roundedBox([0, y + 0.05, -0.35], [0.14, 0.1, 0.2], 0.03, f.chrome, 1);
    for (const s of [1, -1])
      for (let i = 0; i < 20; i++) {
        const z = 1.0 - i * 0.105;
        b.box(
          [s * (widthAt(c, z) + 0.002), profile(c.belt, z) - 0.2, z],
          [0.008, 0.17, 0.107],
          mark,
          s > 0 ? '+x' : '-x',
        );
      }
    b.roundedBox([0, 0.5, 2.3], [0.9, 0.34, 0.06], 0.03, f.trim, 1);
  });
  const model = assemble(k, c, f, dark, [{ mesh: bar }], upper);
  return {
    ...model,
    extras: (s, scene, world) => {
      // Red and blue by turns, twice a second.
      const red = sin(s.time * TAU * 2) > 0;
      scene.lights.push({
        position: transformPoint(world, [red ? 0.3 : -0.3, y + 0.15, -0.35]),
        color: red ? [9, 0.5, 0.4] : [0.5, 1.2, 9],
        range: 13,
      });
    },
  };
}

/** A single seat between four bare wheels, with wings before and behind. */
export function racingCar(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#c41e1a', '#1f4fa8', '#e8b81c', '#eceae6', '#17806a']);
  const second = paintOf(k, ['#eceae6', '#17181b', '#e8b81c'], 1);
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-2.2, 0.42, 0.18, 0.16],
        [-1.5, 0.5, 0.34, 0.3],
        [-0.7, 0.55, 0.42, 0.4],
        [-0.45, 0.48, 0.4, 0.26],
        [0.4, 0.46, 0.36, 0.24],
        [1.3, 0.4, 0.22, 0.17],
        [2.3, 0.28, 0.1, 0.09],
        [2.5, 0.25, 0.04, 0.04],
      ],
      paint,
      k.n(20),
    );
    // Intake above the driver's head, cockpit, side pods.
    hullAlong(
      b,
      [
        [-1.7, 0.72, 0.06, 0.05],
        [-0.9, 0.82, 0.14, 0.18],
        [-0.55, 0.88, 0.15, 0.16],
      ],
      paint,
      k.n(14),
    );
    b.ellipsoid([0, 0.7, 0.05], [0.26, 0.06, 0.46], t.dark, k.n(16), 6);
    torus(b, [0, 0.72, 0.02], 0.29, 0.04, second, k.n(20), 6);
    for (const s of [1, -1]) {
      hullAlong(
        b,
        [
          [-1.4, 0.36, 0.16, 0.14, s * 0.5],
          [-0.3, 0.38, 0.26, 0.22, s * 0.56],
          [0.25, 0.38, 0.24, 0.18, s * 0.56],
        ],
        second,
        k.n(14),
      );
      b.box([s * 0.56, 0.38, 0.26], [0.36, 0.26, 0.02], t.dark);
      b.roundedBox([s * 0.86, 0.26, 2.36], [0.03, 0.3, 0.55], 0.01, second, 1);
      b.roundedBox([s * 0.56, 0.78, -2.3], [0.03, 0.56, 0.5], 0.01, second, 1);
      for (const [z, y] of [
        [1.6, 0.4],
        [1.85, 0.36],
        [-1.55, 0.42],
        [-1.8, 0.4],
      ] as const)
        b.tube(
          [
            [s * 0.15, y, z * 0.97],
            [s * 0.74, 0.35, z > 0 ? 1.7 : -1.65],
          ],
          0.02,
          t.dark,
          6,
        );
      b.tube(
        [
          [s * 0.3, 0.68, 0.42],
          [s * 0.5, 0.74, 0.45],
        ],
        0.012,
        t.dark,
        5,
      );
      b.roundedBox([s * 0.52, 0.76, 0.45], [0.12, 0.07, 0.05], 0.02, paint, 1);
    }
    for (const [y, z] of [
      [0.18, 2.42],
      [0.24, 2.26],
    ] as const)
      b.roundedBox([0, y, z], [1.74, 0.025, 0.2], 0.01, paint, 1);
    for (const [y, z] of [
      [0.98, -2.38],
      [0.84, -2.2],
    ] as const)
      b.roundedBox([0, y, z], [1.14, 0.03, 0.24], 0.012, paint, 1);
    b.box([0, 0.55, -2.2], [0.06, 0.5, 0.14], t.dark);
    b.box([0, 0.17, 0], [1.3, 0.03, 3.2], t.dark);
  });
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        [
          [0.82, 0.34, 1.7],
          [0.82, 0.35, -1.65],
        ],
        0.38,
        { rim: 0.55, spokes: 8 },
      ),
    ],
    wheelRadius: 0.35,
    lamps: [],
    anchors: places({
      driver: [0, 0.34, -0.15],
      seat: [0, 0.34, -0.15],
      gripLeft: [0.13, 0.68, 0.32],
      gripRight: [-0.13, 0.68, 0.32],
      top: [0, 0.95, -0.6],
      pedalLeft: [0.1, 0.36, 0.95],
      pedalRight: [-0.1, 0.36, 0.95],
    }),
    head: [0, 0.95, 0],
  };
}

export function goKart(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#c9302a', '#2f6da8', '#2f8a4a', '#e0a82c']);
  const steel = k.mat(MATERIALS.steel);
  const body = k.mesh((b) => {
    for (const s of [1, -1]) {
      b.tube(
        [
          [s * 0.3, 0.14, 0.82],
          [s * 0.34, 0.14, 0.1],
          [s * 0.34, 0.14, -0.6],
        ],
        0.022,
        steel,
        7,
      );
      b.roundedBox([s * 0.55, 0.2, 0.05], [0.2, 0.16, 0.75], 0.06, paint, 2);
    }
    b.box([0, 0.12, 0.25], [0.64, 0.02, 1.1], t.dark);
    b.roundedBox([0, 0.22, 0.88], [1.02, 0.14, 0.2], 0.06, paint, 2);
    b.at(multiply(translation(0, 0.38, 0.66), rotationX(-0.7)), () =>
      b.roundedBox([0, 0, 0], [0.36, 0.34, 0.05], 0.02, paint, 2),
    );
    b.roundedBox([0, 0.2, -0.88], [1.0, 0.12, 0.08], 0.04, t.dark, 1);
    seat(b, [0, 0.27, -0.18], 0.4, t.leather);
    b.roundedBox([-0.3, 0.28, -0.45], [0.26, 0.24, 0.3], 0.03, steel, 1);
    b.tube(
      [
        [0, 0.18, 0.6],
        [0, 0.5, 0.28],
      ],
      0.014,
      steel,
      7,
    );
    b.at(multiply(translation(0, 0.52, 0.26), rotationX(1.0)), () =>
      torus(b, [0, 0, 0], 0.14, 0.014, t.dark, k.n(18), 6),
    );
  });
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        [
          [0.56, 0.13, 0.62],
          [0.56, 0.15, -0.62],
        ],
        0.18,
        { rim: 0.5 },
      ),
    ],
    wheelRadius: 0.15,
    anchors: places({
      driver: [0, 0.27, -0.14],
      seat: [0, 0.27, -0.14],
      gripLeft: [0.13, 0.54, 0.24],
      gripRight: [-0.13, 0.54, 0.24],
      pedalLeft: [0.12, 0.22, 0.62],
      pedalRight: [-0.12, 0.22, 0.62],
      top: [0, 0.5, 0],
    }),
  };
}

export function golfCart(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#eceae6', '#2f6a4a', '#8a2a2a', '#c9b48a']);
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.36, 0], [1.16, 0.14, 2.3], 0.05, t.dark, 2);
    hullAlong(
      b,
      [
        [0.62, 0.62, 0.56, 0.3],
        [0.95, 0.56, 0.54, 0.24],
        [1.2, 0.48, 0.46, 0.15],
      ],
      paint,
      k.n(18),
    );
    b.roundedBox([0, 0.56, -0.72], [1.18, 0.4, 0.95], 0.1, paint, 2);
    for (const s of [1, -1]) {
      seat(b, [s * 0.28, 0.82, -0.42], 0.5, t.leather);
      for (const [z, lean] of [
        [0.72, -0.18],
        [-0.85, 0.04],
      ] as const)
        b.tube(
          [
            [s * 0.54, 0.7, z],
            [s * 0.52, 1.8, z + lean],
          ],
          0.022,
          t.chrome,
          7,
        );
      b.ellipsoid([s * 0.36, 0.6, 1.16], [0.09, 0.07, 0.05], t.head, 10, 6);
    }
    b.roundedBox(
      [0, 1.82, -0.15],
      [1.24, 0.07, 1.75],
      0.04,
      k.dressed({ ...MATERIALS.carPaint, color: hex('#eceae6') }, 1),
      2,
    );
    b.quad(
      [-0.5, 0.9, 0.71],
      [0.5, 0.9, 0.71],
      [0.48, 1.7, 0.57],
      [-0.48, 1.7, 0.57],
      k.mat({ ...MATERIALS.glass, opacity: 0.25 }),
    );
    b.tube(
      [
        [0.28, 0.75, 0.62],
        [0.28, 1.05, 0.32],
      ],
      0.018,
      t.dark,
      6,
    );
    b.at(multiply(translation(0.28, 1.06, 0.31), rotationX(0.9)), () =>
      torus(b, [0, 0, 0], 0.17, 0.014, t.dark, k.n(18), 6),
    );
    for (const s of [0.22, -0.2])
      b.at(multiply(translation(s, 0.85, -1.12), rotationX(-0.18)), () =>
        b.cylinder([0, 0, 0], 0.14, 0.72, s > 0 ? t.leather : paint, k.n(14)),
      );
  });
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        [
          [0.5, 0.22, 0.82],
          [0.5, 0.22, -0.82],
        ],
        0.18,
      ),
    ],
    wheelRadius: 0.22,
    lamps: beamsOf(t.lit, 0.36, 0.6, 1.2),
    anchors: places({
      driver: [0.28, 0.84, -0.38],
      seat: [0.28, 0.84, -0.38],
      passenger: [-0.28, 0.84, -0.38],
      gripLeft: [0.42, 1.08, 0.3],
      gripRight: [0.14, 1.08, 0.3],
      top: [0, 1.86, 0],
    }),
  };
}

/** A car that floats on glowing pads. */
export function hoverCar(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#b9bcc4', '#2f4a8a', '#c9362c', '#e0e2e6', '#3a3f4a']);
  const glowColor: Rgb = hex(k.rng.pick(['#4fd0ff', '#ff8a3a', '#a86aff', '#5aff9a']));
  const glow = k.mat({
    color: glowColor,
    emissive: [glowColor[0] * 5, glowColor[1] * 5, glowColor[2] * 5],
    castsShadow: false,
  });
  const seed = k.context.seed % 10;
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-2.25, 0.72, 0.5, 0.16],
        [-1.9, 0.74, 0.86, 0.28],
        [-0.6, 0.7, 0.98, 0.3],
        [0.8, 0.66, 0.94, 0.27],
        [1.9, 0.6, 0.66, 0.2],
        [2.3, 0.56, 0.2, 0.08],
      ],
      paint,
      k.n(26),
    );
    hullAlong(
      b,
      [
        [-1.5, 0.95, 0.34, 0.12],
        [-0.8, 1.02, 0.66, 0.32],
        [0.1, 1.0, 0.68, 0.34],
        [0.95, 0.9, 0.4, 0.14],
      ],
      t.glass,
      k.n(22),
    );
    for (const s of [1, -1]) {
      for (const z of [1.25, -1.35]) {
        b.at(multiply(translation(s * 0.9, 0.5, z), rotationZ(s * 0.12)), () => {
          b.lathe(
            [
              [0.1, -0.12],
              [0.36, -0.08],
              [0.4, 0.02],
              [0.3, 0.12],
              [0, 0.16],
            ],
            t.dark,
            k.n(22),
          );
          b.disc([0, -0.1, 0], 0.3, glow, k.n(20), false);
        });
        torus(b, [s * 0.9, 0.43, z], 0.3, 0.035, glow, k.n(22), 6);
      }
      b.roundedBox([s * 0.62, 0.62, 2.05], [0.4, 0.05, 0.06], 0.02, t.head, 1);
      b.roundedBox([s * 0.55, 0.74, -2.24], [0.5, 0.06, 0.05], 0.02, t.tail, 1);
      b.at(multiply(translation(s * 0.8, 1.05, -1.95), rotationZ(-s * 0.35)), () =>
        b.roundedBox([0, 0, 0], [0.05, 0.55, 0.5], 0.02, paint, 1),
      );
    }
  });
  return {
    parts: [{ mesh: body }],
    body: (s) =>
      multiply(
        translation(0, 0.06 * sin(s.time * 1.8 + seed), 0),
        multiply(rotationZ(0.02 * sin(s.time * 1.1 + seed)), rotationX(-Math.min(0.05, Math.abs(s.speed) * 0.004))),
      ),
    lamps: [
      { at: [0, 0.25, 0], color: [glowColor[0] * 5, glowColor[1] * 5, glowColor[2] * 5], range: 6, flicker: 'steady' },
      ...beamsOf(t.lit, 0.62, 0.62, 2.15),
    ],
    anchors: places({
      driver: [0.34, 0.72, 0],
      seat: [0.34, 0.72, 0],
      passenger: [-0.34, 0.72, 0],
      top: [0, 1.34, -0.3],
      gripLeft: [0.46, 0.98, 0.5],
      gripRight: [0.2, 0.98, 0.5],
    }),
    head: [0, 1.34, 0],
  };
}

const JEEP: CarShape = {
  top: [
    [1.9, 0.7],
    [1.88, 1.04],
    [1.8, 1.1],
    [0.75, 1.12],
    [0.68, 1.14],
    [0.48, 1.74],
    [0.4, 1.8],
    [-0.6, 1.82],
    [-1.72, 1.8],
    [-1.78, 1.74],
    [-1.84, 1.1],
    [-1.86, 0.7],
  ],
  width: [
    [1.9, 0.62],
    [1.8, 0.68],
    [0.8, 0.7],
    [0.6, 0.78],
    [-1.7, 0.78],
    [-1.86, 0.76],
  ],
  belt: [
    [1.9, 0.66],
    [1.82, 1.0],
    [0.7, 1.06],
    [-1.8, 1.07],
    [-1.86, 0.72],
  ],
  roof: 0.9,
  screen: [0.68, 0.48],
  back: [-1.74, -1.84],
  pillars: [-0.35],
  wheels: { radius: 0.4, width: 0.27, front: 1.22, rear: [-1.18], track: 0.76 },
  sill: 0.46,
  seats: { z: -0.1, y: 0.86, rows: 2 },
};

export function jeep(k: Kit): Model {
  const dark = isDark(k.context.look);
  const open = k.rng.chance(0.4);
  const c: CarShape = open
    ? {
        ...JEEP,
        open: true,
        top: [
          [1.9, 0.7],
          [1.88, 1.04],
          [1.8, 1.1],
          [0.75, 1.12],
          [0.68, 1.14],
          [-1.6, 1.12],
          [-1.75, 1.12],
          [-1.84, 1.1],
          [-1.86, 0.7],
        ],
        back: [-1.6, -1.7],
      }
    : JEEP;
  const f = finish(k, hex(k.rng.pick(['#5d6b48', '#c7b48c', '#a8452c', '#2b3a44', '#e0a83a'])), dark);
  const extra = k.mesh((b) => {
    for (const s of [1, -1]) {
      for (const z of [1.22, -1.18]) {
        b.roundedBox([s * 0.84, 0.94, z], [0.26, 0.06, 1.06], 0.02, f.trim, 1);
        for (const d of [0.52, -0.52]) b.roundedBox([s * 0.84, 0.82, z + d], [0.26, 0.24, 0.06], 0.02, f.trim, 1);
      }
      b.at(multiply(translation(s * 0.46, 0.88, 1.9), rotationX(TAU / 4)), () =>
        b.lathe(
          [
            [0.115, -0.02],
            [0.115, 0.03],
            [0.06, 0.05],
            [0, 0.055],
          ],
          f.head,
          k.n(16),
        ),
      );
      if (open)
        b.tube(
          [
            [s * 0.66, 1.1, -0.5],
            [s * 0.64, 1.78, -0.5],
            [s * 0.62, 1.8, -1.4],
            [s * 0.66, 1.1, -1.62],
          ],
          0.035,
          f.trim,
          8,
        );
    }
    for (let i = -3; i <= 3; i++) b.box([i * 0.085, 0.86, 1.91], [0.035, 0.3, 0.03], f.trim);
    if (open) {
      b.tube(
        [
          [-0.64, 1.78, -0.5],
          [0.64, 1.78, -0.5],
        ],
        0.035,
        f.trim,
        8,
      );
      b.quad([-0.62, 1.12, 0.68], [0.62, 1.12, 0.68], [0.58, 1.66, 0.5], [-0.58, 1.66, 0.5], f.glass);
      b.tube(
        [
          [-0.64, 1.1, 0.68],
          [-0.6, 1.68, 0.5],
          [0.6, 1.68, 0.5],
          [0.64, 1.1, 0.68],
        ],
        0.028,
        f.trim,
        6,
      );
    }
    // The spare wheel hangs behind.
    b.at(multiply(translation(0.12, 1.02, -1.98), rotationX(TAU / 4)), () => {
      torus(b, [0, 0, 0], 0.29, 0.11, f.trim, k.n(24), 8);
      b.cylinder([0, -0.06, 0], 0.2, 0.1, f.chrome, k.n(16));
    });
  });
  return assemble(k, c, f, dark, [{ mesh: extra }]);
}

export function camper(k: Kit): Model {
  const dark = isDark(k.context.look);
  const f = finish(k, hex('#ece8dc'), dark);
  const stripe = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#c9702a', '#3f7a8a', '#8a3a3a', '#5d7a48'])),
  });
  const glass = k.mat({
    color: hex('#1d2a33'),
    roughness: 0.06,
    ...(dark ? { emissive: [1.3, 0.9, 0.45] as Rgb } : {}),
  });
  const box = k.mesh((b) => {
    b.roundedBox([0, 1.68, -1.25], [2.16, 2.2, 4.1], 0.14, f.paint, 3);
    b.roundedBox([0, 2.42, 1.15], [2.1, 0.74, 1.5], 0.2, f.paint, 3);
    b.roundedBox([0, 2.42, 1.9], [1.5, 0.3, 0.04], 0.02, glass, 1);
    for (const s of [1, -1]) {
      b.box([s * 1.085, 1.2, -1.25], [0.012, 0.2, 3.9], stripe, s > 0 ? '+x' : '-x');
      b.box([s * 1.085, 1.42, -1.25], [0.012, 0.07, 3.9], stripe, s > 0 ? '+x' : '-x');
      for (const z of [-0.3, -2.3]) b.roundedBox([s * 1.08, 1.98, z], [0.03, 0.52, 0.95], 0.02, glass, 1);
    }
    b.roundedBox([-1.085, 1.5, -1.35], [0.03, 1.75, 0.66], 0.02, stripe, 1);
    b.roundedBox([0, 2.84, -1.4], [0.7, 0.14, 0.7], 0.05, f.trim, 1);
    b.tube(
      [
        [1.12, 2.62, 0.5],
        [1.12, 2.62, -2.8],
      ],
      0.06,
      stripe,
      8,
    );
    b.tube(
      [
        [-0.6, 0.9, -3.33],
        [-0.6, 2.75, -3.33],
        [-0.6, 2.85, -3.1],
      ],
      0.02,
      f.chrome,
      6,
    );
    b.tube(
      [
        [-0.9, 0.9, -3.33],
        [-0.9, 2.75, -3.33],
        [-0.9, 2.85, -3.1],
      ],
      0.02,
      f.chrome,
      6,
    );
    for (let i = 0; i < 6; i++)
      b.tube(
        [
          [-0.9, 1.1 + i * 0.3, -3.33],
          [-0.6, 1.1 + i * 0.3, -3.33],
        ],
        0.016,
        f.chrome,
        5,
      );
  });
  const model = assemble(k, VAN, f, dark, [{ mesh: box } satisfies Part]);
  return { ...model, anchors: { ...model.anchors, top: translation(0, 2.8, -1) } };
}

/** A cab on three wheels: a tuk-tuk with a motor, or a rickshaw that is pulled. */
export function rickshaw(k: Kit): Model {
  const t = trimOf(k);
  const pulled = k.said('rickshaw|pedicab') && !k.said('auto|tuk|tuk-tuk') && k.rng.chance(0.5);
  const paint = paintOf(k, ['#2f8a5a', '#e0b02c', '#2f5fa8', '#c9362c']);
  const hood = k.mat({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#e0b02c', '#26282b', '#8a2a24'])),
    doubleSided: true,
  });
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.42, -0.55], [1.2, 0.16, 1.5], 0.06, paint, 2);
    for (const s of [1, -1]) b.roundedBox([s * 0.58, 0.66, -0.75], [0.06, 0.5, 1.0], 0.03, paint, 1);
    b.roundedBox([0, 0.75, -1.25], [1.2, 0.7, 0.08], 0.04, paint, 1);
    seat(b, [0, 0.78, -0.92], 1.05, t.leather);
    if (!pulled) {
      hullAlong(
        b,
        [
          [0.15, 0.55, 0.5, 0.32],
          [0.75, 0.62, 0.42, 0.36],
          [1.2, 0.6, 0.28, 0.3],
          [1.36, 0.55, 0.16, 0.16],
        ],
        paint,
        k.n(18),
      );
      seat(b, [0, 0.78, 0.02], 0.5, t.leather);
      b.tube(
        [
          [0.3, 1.06, 0.5],
          [0, 1.02, 0.62],
          [-0.3, 1.06, 0.5],
        ],
        0.018,
        t.chrome,
        7,
      );
      b.ellipsoid([0, 0.76, 1.3], [0.12, 0.12, 0.06], t.head, k.n(12), 7);
      b.quad([-0.42, 0.96, 0.86], [0.42, 0.96, 0.86], [0.46, 1.62, 0.6], [-0.46, 1.62, 0.6], t.glass);
      for (const s of [1, -1])
        b.tube(
          [
            [s * 0.44, 0.92, 0.88],
            [s * 0.5, 1.68, 0.58],
          ],
          0.02,
          t.dark,
          6,
        );
    }
    // The hood: a roof on hoops.
    const front = pulled ? -0.3 : 0.6;
    const n = 10;
    for (let i = 0; i < n; i++) {
      const arc = (j: number): Vec3 => [
        sin((j / n - 0.5) * 2.7) * 0.63,
        1.42 + 0.34 * sin((j / n - 0.5) * 2.7 + TAU / 4),
        0,
      ];
      const [a, c] = [arc(i), arc(i + 1)];
      b.quad([c[0], c[1], front], [c[0], c[1], -1.3], [a[0], a[1], -1.3], [a[0], a[1], front], hood);
    }
    b.quad([-0.6, 1.0, -1.3], [-0.55, 1.65, -1.3], [0.55, 1.65, -1.3], [0.6, 1.0, -1.3], hood);
    for (const s of [1, -1]) {
      for (const z of [front, -1.28])
        b.tube(
          [
            [s * 0.58, 0.85, z],
            [s * 0.6, 1.5, z],
          ],
          0.018,
          t.chrome,
          6,
        );
      if (pulled)
        b.tube(
          [
            [s * 0.4, 0.42, 0.1],
            [s * 0.38, 0.75, 0.7],
            [s * 0.36, 0.9, 1.4],
          ],
          0.022,
          t.leather,
          7,
        );
      b.roundedBox([s * 0.5, 0.6, -1.3], [0.14, 0.1, 0.04], 0.02, t.tail, 1);
    }
    if (pulled)
      b.tube(
        [
          [-0.36, 0.9, 1.4],
          [0.36, 0.9, 1.4],
        ],
        0.022,
        t.leather,
        7,
      );
    b.at(ABOUT_X, () => b.cylinder([-0.3, -0.6, -0.75], 0.02, 1.2, t.dark, 7));
  });
  const big = pulled ? 0.36 : 0.24;
  return {
    parts: [
      { mesh: body },
      ...pairs(
        k,
        pulled
          ? [[0.68, big, -0.7]]
          : [
              [0.58, big, -0.85],
              [0, big, 1.1],
            ],
        pulled ? 0.06 : 0.13,
      ),
    ],
    wheelRadius: big,
    lamps: pulled ? [] : beamsOf(t.lit, 0, 0.76, 1.38),
    anchors: places({
      driver: pulled ? [0.3, 0.8, -0.88] : [0, 0.8, 0.05],
      seat: [0.28, 0.8, -0.88],
      passenger: [-0.28, 0.8, -0.88],
      rearLeft: [0.28, 0.8, -0.88],
      rearRight: [-0.28, 0.8, -0.88],
      gripLeft: [0.3, 1.07, 0.48],
      gripRight: [-0.3, 1.07, 0.48],
      top: [0, 1.78, -0.5],
    }),
  };
}
