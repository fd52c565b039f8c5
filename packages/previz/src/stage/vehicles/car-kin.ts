/** Cars whose body is the family car's with another outline: long, fast, old, official. */
import { sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { assemble, finish, topAt, widthAt } from './car-body.ts';
import { type CarShape, COUPE, SEDAN, VINTAGE } from './car-shape.ts';
import { profile } from './hull.ts';

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
