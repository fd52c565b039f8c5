/** Rockets, and shuttles on theirs. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, translation } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { flameParts } from '../things/flame.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { exhaust, wing } from './flight.ts';
import { type busy, places } from './parts.ts';

export function rocket(k: Kit): Model {
  const white = k.dressed({ ...MATERIALS.carPaint, color: hex('#ebe9e3'), roughness: 0.4 });
  const dark = k.mat({ color: hex('#1e2024'), roughness: 0.5 });
  const accent = k.dressed(
    { ...MATERIALS.carPaint, color: hex(k.rng.pick(['#b8322a', '#2a4f9a', '#d8822a', '#26282c'])) },
    1,
  );
  const toy = k.said('cartoon|retro|toy|red');
  const nozzle = k.mat({ ...MATERIALS.steel, roughness: 0.45 });
  const c = k.n(32);
  const body = k.mesh((b) => {
    b.lathe(
      [
        [1.75, 3],
        [1.85, 3.4],
        [1.85, 14],
        [1.85, 30],
        [1.7, 31.5],
        [1.7, 40],
        [2.0, 41],
        [2.0, 44.5],
        [1.6, 47.2],
        [0.9, 49.2],
        [0, 50],
      ],
      white,
      c,
    );
    b.lathe(
      [
        [1.87, 13.6],
        [1.87, 14.6],
      ],
      dark,
      c,
    );
    b.lathe(
      [
        [1.87, 29.4],
        [1.86, 30.4],
      ],
      dark,
      c,
    );
    b.lathe(
      [
        [2.02, 41.2],
        [2.02, 41.9],
      ],
      accent,
      c,
    );
    b.disc([0, 3, 0], 1.75, dark, c, false);
    for (let i = 0; i < 5; i++) {
      const a = (i * TAU) / 4;
      const r = i === 4 ? 0 : 1.05;
      b.lathe(
        [
          [0.62, 1.6],
          [0.5, 2.2],
          [0.3, 3.05],
        ],
        nozzle,
        k.n(16),
        [cos(a) * r, 0, sin(a) * r],
      );
      if (i < 4)
        b.at(rotationY(a + PI / 4), () =>
          wing(b, [1.7, 3.8, 0], [toy ? 3.6 : 2.45, toy ? 1 : 3.2, 0], [2.8, 1.2], [0.3, 0.14], toy ? accent : dark),
        );
    }
    for (let i = 0; i < 9; i++) b.box([0, 33 + i * 0.7, 1.71], [0.34, 0.42, 0.06], dark);
    for (const x of [1, -1]) {
      b.lathe(
        [
          [0.78, 1.9],
          [0.82, 2.4],
          [0.82, 17],
          [0.5, 18.8],
          [0, 19.8],
        ],
        white,
        k.n(20),
        [x * 2.55, 0, 0],
      );
      b.lathe(
        [
          [0.55, 0.9],
          [0.45, 1.4],
          [0.35, 2],
        ],
        nozzle,
        k.n(14),
        [x * 2.55, 0, 0],
      );
    }
    // Legs of the pad hold it until it leaves.
    for (let i = 0; i < 4; i++)
      b.tube(
        [
          [cos(i * 1.571 + 0.785) * 1.2, 3, sin(i * 1.571 + 0.785) * 1.2],
          [cos(i * 1.571 + 0.785) * 2.3, 0.05, sin(i * 1.571 + 0.785) * 2.3],
        ],
        0.12,
        nozzle,
        6,
      );
  });
  const burning = (s: ActorState): number =>
    Math.max(actWeight(s, 'rise', 'fly', 'burn', 'rise_up'), s.speed > 0.5 ? 1 : 0);
  const flames = flameParts(k, [0, 0, 0], 11, 1.5).map(
    (p): Part => ({
      ...p,
      at: (s) =>
        burning(s) > 0.1
          ? multiply(
              multiply(translation(0, 2, 0), rotationX(PI)),
              (p.at as (q: ActorState) => Mat34)({ ...s, speed: 0 }),
            )
          : null,
    }),
  );
  return {
    parts: [{ mesh: body }, ...flames],
    body: (s) =>
      burning(s) > 0
        ? translation(0.03 * sin(s.time * 61) * burning(s), 0, 0.03 * cos(s.time * 53) * burning(s))
        : translation(0, 0, 0),
    extras: (s, scene, world) => {
      if (burning(s) > 0.05) exhaust(s, scene, world, [0, 1, 0], [0, -1, 0], 2.2, burning(s), k.context.seed);
    },
    anchors: { top: translation(0, 50, 0), seat: translation(0, 43, 0), door: translation(0, 42, 2) },
  };
}

/** The orbiter on its tank, between two boosters. */
export function spaceShuttle(k: Kit): Model {
  const white = k.dressed({ ...MATERIALS.paint, color: hex('#efeeea'), roughness: 0.5 });
  const black = k.mat({ color: hex('#1c1e22'), roughness: 0.6 });
  const orange = k.mat({
    color: hex(k.rng.pick(['#b5602c', '#a8552a', '#c97038'])),
    color2: hex('#8a4a22'),
    pattern: 'noise',
    patternScale: 1.5,
    roughness: 0.9,
  });
  const grey = k.mat({ ...MATERIALS.steel, roughness: 0.5 });
  const body = k.mesh((b) => {
    b.lathe(
      [
        [1.2, 6],
        [4.1, 9],
        [4.2, 12],
        [4.2, 44],
        [3.4, 50],
        [1.6, 54.4],
        [0, 56],
      ],
      orange,
      k.n(32),
      [0, 0, -2.5],
    );
    for (const s of [1, -1]) {
      b.lathe(
        [
          [2.4, 1.5],
          [1.85, 3.4],
          [1.85, 44],
          [1.0, 48],
          [0, 50],
        ],
        white,
        k.n(24),
        [s * 6.2, 0, -2.5],
      );
      for (const y of [6, 18, 30, 41])
        b.lathe(
          [
            [1.88, y],
            [1.88, y + 0.6],
          ],
          black,
          k.n(24),
          [s * 6.2, 0, -2.5],
        );
      wing(b, [s * 2.0, 12, 4.6], [s * 9.6, 8.5, 4.4], [12, 4], [1.0, 0.3], white, false);
    }
    // Belly to the tank: white above, black below and on the nose.
    b.loft(
      [
        { centre: [0, 5.5, 5], rx: 2.6, rz: 2.2 },
        { centre: [0, 12, 5], rx: 2.5, rz: 2.3 },
        { centre: [0, 30, 5], rx: 2.4, rz: 2.3 },
        { centre: [0, 35, 4.8], rx: 1.9, rz: 1.9 },
        { centre: [0, 38, 4.4], rx: 0.9, rz: 0.9 },
        { centre: [0, 38.6, 4.3], rx: 0.2, rz: 0.2 },
      ],
      white,
      k.n(28),
    );
    b.loft(
      [
        { centre: [0, 36.4, 4.66], rx: 1.45, rz: 1.45 },
        { centre: [0, 38.1, 4.38], rx: 0.9, rz: 0.92 },
        { centre: [0, 38.7, 4.3], rx: 0.2, rz: 0.2 },
      ],
      black,
      k.n(24),
    );
    for (const x of [-0.75, 0, 0.75]) b.box([x, 34.4, 6.72], [0.6, 0.7, 0.2], black);
    b.loft(
      [
        { centre: [0, 6, 7.2], rx: 0.25, rz: 0.6 },
        { centre: [0, 11, 8.4], rx: 0.22, rz: 2.4 },
        { centre: [0, 7, 11.8], rx: 0.1, rz: 1.2 },
      ],
      white,
      10,
    );
    for (const [x, z] of [
      [0, 6],
      [1.1, 4.3],
      [-1.1, 4.3],
    ] as const)
      b.lathe(
        [
          [1.0, 3.2],
          [0.7, 4.4],
          [0.35, 5.6],
        ],
        grey,
        k.n(16),
        [x, 0, z],
      );
    for (const y of [14, 32])
      b.tube(
        [
          [0, y, 1.6],
          [0, y, 3.2],
        ],
        0.3,
        grey,
        7,
      );
    for (const s of [1, -1]) {
      b.tube(
        [
          [s * 6.2, 0.05, -2.5],
          [s * 6.2, 1.6, -2.5],
        ],
        [2.3, 1.9],
        grey,
        k.n(16),
      );
    }
  });
  const burning = (s: Parameters<typeof busy>[0]): number =>
    Math.max(actWeight(s, 'rise', 'fly', 'burn', 'rise_up'), s.speed > 0.5 ? 1 : 0);
  const flames = [6.2, -6.2].flatMap((x) =>
    flameParts(k, [0, 0, 0], 12, 1.7).map(
      (p): Part => ({
        ...p,
        at: (s) =>
          burning(s) > 0.1
            ? multiply(
                multiply(translation(x, 2, -2.5), rotationX(PI)),
                (p.at as (q: typeof s) => Mat34)({ ...s, speed: 0 }),
              )
            : null,
      }),
    ),
  );
  return {
    parts: [{ mesh: body }, ...flames],
    body: (s) =>
      burning(s) > 0 ? translation(0.04 * sin(s.time * 61), 0, 0.04 * cos(s.time * 53)) : translation(0, 0, 0),
    extras: (s, scene, world) => {
      if (burning(s) > 0.05)
        for (const x of [6.2, -6.2])
          exhaust(s, scene, world, [x, 1, -2.5], [0, -1, 0], 2.2, burning(s), k.context.seed + x);
    },
    anchors: places({ top: [0, 56, -2.5], seat: [0, 33, 5], driver: [0, 33, 5], door: [0, 33, 7] }),
  };
}
