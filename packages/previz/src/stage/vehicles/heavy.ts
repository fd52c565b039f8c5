/** Lorries, buses, trams, trains, bulldozers and carts: long boxes on many wheels. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { multiply, rotationX, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, type Kit, type LampSpec, type Model, type Part } from '../things/kit.ts';
import { ABOUT_X, ABOUT_Z, torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { roadWheel, rollingWheel, wheelAngle } from './wheels.ts';

export interface Palette {
  paint: number;
  second: number;
  glass: number;
  trim: number;
  head: number;
  tail: number;
  dark: boolean;
}

export function palette(k: Kit, color: string, second: string): Palette {
  const dark = isDark(k.context.look);
  return {
    paint: k.dressed({ ...MATERIALS.carPaint, color: hex(color), roughness: 0.25 }),
    second: k.dressed({ ...MATERIALS.carPaint, color: hex(second), roughness: 0.3 }, 1),
    glass: k.mat({ color: hex('#1d2a33'), roughness: 0.06, ...(dark ? { emissive: [1.1, 0.8, 0.42] as Rgb } : {}) }),
    trim: k.mat({ ...MATERIALS.plastic, color: hex('#1a1b1d'), roughness: 0.6 }),
    head: k.mat({ color: [0.93, 0.93, 0.9], roughness: 0.08, emissive: dark ? [9, 8.4, 7] : [0.35, 0.35, 0.33] }),
    tail: k.mat({ color: hex('#a8100d'), roughness: 0.15, emissive: dark ? [3, 0.12, 0.08] : [0.2, 0.01, 0.01] }),
    dark,
  };
}

export const beams = (dark: boolean, x: number, y: number, z: number): LampSpec[] =>
  dark
    ? [1, -1].map(
        (s): LampSpec => ({
          at: [s * x, y, z],
          color: [26, 24, 20],
          range: 30,
          flicker: 'steady',
          direction: [0, -0.09, 1],
          cosAngle: 0.9,
        }),
      )
    : [];

/** A row of side windows. */
export function windows(
  b: MeshBuilder,
  m: number,
  x: number,
  y: number,
  h: number,
  z0: number,
  z1: number,
  count: number,
  gap = 0.1,
): void {
  const w = (z0 - z1) / count;
  for (let i = 0; i < count; i++)
    for (const s of [1, -1]) b.roundedBox([s * x, y, z0 - w * (i + 0.5)], [0.05, h, w - gap], 0.02, m, 1);
}

export function wheels(k: Kit, spots: readonly Vec3[], radius: number, width: number): Part[] {
  const mesh = roadWheel(k, { radius, width, spokes: 8, rim: 0.58 });
  const scale = k.scale[1];
  return spots.flatMap((p) =>
    [1, -1].map((s): Part => rollingWheel(mesh, [s * p[0], p[1], p[2]], radius * scale, s > 0)),
  );
}

export function lorry(k: Kit): Model {
  const fire = k.said('fire truck|fire engine|fire');
  const p = palette(
    k,
    fire
      ? k.rng.pick(['#b3201b', '#c92a1c', '#d8402a', '#c9b82a'])
      : k.rng.pick(['#a8352b', '#2f5d86', '#d8d4c8', '#3f6b4f', '#c98a2c']),
    fire ? '#d9d6cf' : '#d6d3ca',
  );
  const chrome = k.mat(MATERIALS.chrome);
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 1.75, 3.35], [2.42, 2.1, 2.1], 0.16, p.paint, s);
    b.roundedBox([0, 0.75, 3.4], [2.4, 0.6, 2.1], 0.1, p.trim, s);
    b.at(multiply(translation(0, 2.12, 4.37), rotationX(-0.06)), () =>
      b.roundedBox([0, 0, 0], [2.16, 0.92, 0.08], 0.04, p.glass, 2),
    );
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.2, 2.12, 3.6], [0.05, 0.75, 1.0], 0.03, p.glass, 1);
      b.roundedBox([x * 0.85, 0.92, 4.42], [0.42, 0.26, 0.12], 0.05, p.head, 2);
      b.roundedBox([x * 1.0, 0.75, -4.46], [0.36, 0.18, 0.06], 0.03, p.tail, 1);
      b.tube(
        [
          [x * 1.18, 2.5, 4.2],
          [x * 1.32, 2.4, 4.35],
        ],
        0.02,
        p.trim,
        6,
      );
      b.roundedBox([x * 1.3, 2.15, 4.34], [0.1, 0.5, 0.2], 0.04, p.trim, 1);
      b.roundedBox([x * 1.0, 0.6, 1.3], [0.35, 0.5, 1.3], 0.1, chrome, 2);
    }
    for (let i = 0; i < 5; i++) b.box([0, 1.05 + i * 0.11, 4.41], [1.3, 0.05, 0.04], chrome);
    b.roundedBox([0, 0.6, 4.4], [2.44, 0.3, 0.2], 0.08, chrome, s);
    b.box([0, 0.78, -1.2], [1.0, 0.26, 6.6], p.trim);
    if (fire) {
      b.roundedBox([0, 1.75, -1.15], [2.4, 1.7, 6.6], 0.08, p.paint, s);
      b.box([0, 1.55, -1.15], [2.42, 0.14, 6.5], p.second, '+x-x');
      for (let i = 0; i < 5; i++)
        for (const x of [1, -1])
          b.box([x * 1.2, 1.85, 1.4 - i * 1.28], [0.03, 0.9, 1.1], k.mat(MATERIALS.aluminium), x > 0 ? '+x' : '-x');
      for (const x of [0.3, -0.3]) b.box([x, 2.75, -0.8], [0.07, 0.1, 6.2], k.mat(MATERIALS.aluminium));
      for (let i = 0; i < 14; i++) b.box([0, 2.75, 2.1 - i * 0.44], [0.55, 0.05, 0.05], k.mat(MATERIALS.aluminium));
      b.roundedBox(
        [0, 2.9, 3.4],
        [1.9, 0.16, 0.4],
        0.06,
        k.mat({ color: hex('#2a58c9'), roughness: 0.2, emissive: [0.3, 0.6, 4] }),
        2,
      );
    } else {
      b.roundedBox([0, 2.22, -1.2], [2.48, 2.68, 6.6], 0.06, p.second, s);
      for (let i = 0; i < 9; i++)
        for (const x of [1, -1])
          b.box([x * 1.245, 2.22, 1.6 - i * 0.72], [0.02, 2.5, 0.05], p.trim, x > 0 ? '+x' : '-x');
      b.box([0, 2.2, -4.51], [0.04, 2.5, 0.02], p.trim, '-z');
      b.at(multiply(translation(0, 2.98, 3.1), rotationX(0.45)), () =>
        b.roundedBox([0, 0, 0], [2.2, 0.12, 1.2], 0.05, p.paint, 2),
      );
    }
  });
  return {
    parts: [
      { mesh: body },
      ...wheels(
        k,
        [
          [1.02, 0.5, 3.2],
          [1.02, 0.5, -2.3],
          [1.02, 0.5, -3.4],
        ],
        0.5,
        0.34,
      ),
    ],
    wheelRadius: 0.5,
    lamps: beams(p.dark, 0.85, 0.95, 4.5),
    anchors: {
      driver: translation(0.6, 1.5, 3.4),
      passenger: translation(-0.6, 1.5, 3.4),
      seat: translation(0.6, 1.5, 3.4),
      top: translation(0, 3.56, -1.2),
    },
  };
}

export function bus(k: Kit): Model {
  const school = k.said('school');
  const p = palette(
    k,
    school
      ? '#e0a72a'
      : k.said('double-decker|london')
        ? k.rng.pick(['#b3201b', '#c42a1f', '#2f6a4a', '#8a1f2a'])
        : k.rng.pick(['#2f6d8c', '#b8382f', '#4f8a5b', '#d9d5c9']),
    '#e9e6dc',
  );
  const double = k.said('double-decker|double|london');
  const h = double ? 4.3 : 3.0;
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.35 + h / 2, 0], [2.5, h - 0.1, 11], 0.2, p.paint, s);
    b.box([0, 0.5, 0], [2.44, 0.4, 10.6], p.trim);
    windows(b, p.glass, 1.235, 2.1, 0.95, 4.6, -4.9, 8);
    if (double) windows(b, p.glass, 1.235, 3.55, 0.85, 4.9, -4.9, 8);
    b.roundedBox([0, 2.0, 5.48], [2.2, 1.35, 0.08], 0.05, p.glass, 2);
    b.roundedBox([0, 2.1, -5.48], [2.0, 0.9, 0.08], 0.05, p.glass, 2);
    b.box([0, 1.38, 0], [2.53, 0.16, 10.6], p.second, '+x-x');
    b.roundedBox(
      [0, 2.92, 5.46],
      [1.7, 0.28, 0.1],
      0.03,
      k.mat({ color: hex('#15130f'), emissive: [1.4, 0.75, 0.12] }),
      1,
    );
    for (const z of [3.9, -1.2]) {
      b.box([-1.262, 1.55, z], [0.02, 1.9, 1.15], p.trim, '-x');
      for (const d of [0.28, -0.28]) b.box([-1.27, 1.6, z + d], [0.02, 1.7, 0.48], p.glass, '-x');
    }
    for (const x of [1, -1]) {
      b.roundedBox([x * 0.92, 0.95, 5.48], [0.36, 0.24, 0.1], 0.05, p.head, 2);
      b.roundedBox([x * 1.05, 1.1, -5.48], [0.2, 0.36, 0.08], 0.04, p.tail, 1);
      b.tube(
        [
          [x * 1.1, 2.6, 5.4],
          [x * 1.42, 2.5, 5.62],
        ],
        0.022,
        p.trim,
        6,
      );
      b.roundedBox([x * 1.42, 2.3, 5.62], [0.16, 0.42, 0.08], 0.03, p.trim, 1);
    }
    b.roundedBox([0, 0.62, 5.45], [2.46, 0.28, 0.2], 0.08, p.trim, 2);
    for (const z of [3.4, -3.2])
      for (const x of [1, -1])
        b.at(translation(x * 1.2, 0.52, z), () =>
          b.at(ABOUT_X, () => b.cylinder([0, -0.04, 0], 0.62, 0.1, p.trim, k.n(20))),
        );
  });
  return {
    parts: [
      { mesh: body },
      ...wheels(
        k,
        [
          [1.1, 0.5, 3.4],
          [1.1, 0.5, -3.2],
        ],
        0.5,
        0.32,
      ),
    ],
    wheelRadius: 0.5,
    lamps: beams(p.dark, 0.92, 0.95, 5.6),
    anchors: {
      driver: translation(0.7, 1.4, 4.6),
      seat: translation(0.7, 1.35, 0),
      passenger: translation(-0.7, 1.35, 0),
      top: translation(0, 0.35 + h, 0),
      door: translation(-1.3, 0.5, 3.9),
    },
  };
}

/** Bogies of two axles. */
export function railWheels(k: Kit, zs: readonly number[], radius: number): Part[] {
  const steel = k.mat(MATERIALS.iron);
  const mesh = k.mesh((b) => {
    b.at(ABOUT_X, () => {
      b.lathe(
        [
          [0, -0.07],
          [radius * 1.08, -0.07],
          [radius * 1.08, -0.035],
          [radius, -0.02],
          [radius * 0.98, 0.07],
          [radius * 0.7, 0.07],
          [radius * 0.62, 0.03],
          [radius * 0.25, 0.04],
          [radius * 0.2, 0.1],
          [0, 0.1],
        ],
        steel,
        k.n(24),
      );
    });
    for (let i = 0; i < 6; i++)
      b.tube(
        [
          [0.05, 0, 0],
          [0.05, cos((i * TAU) / 6) * radius * 0.68, sin((i * TAU) / 6) * radius * 0.68],
        ],
        radius * 0.06,
        steel,
        5,
      );
  });
  return zs.flatMap((z) =>
    [1, -1].map((s): Part => rollingWheel(mesh, [s * 0.74, radius, z], radius * k.scale[1], s > 0)),
  );
}

export function tram(k: Kit): Model {
  const old = k.said('vintage|old|heritage|classic|lisbon|historic') || k.rng.chance(0.4);
  const p = palette(k, old ? k.rng.pick(['#c9a02f', '#8a2a22', '#355f4a']) : '#c3cdd2', old ? '#ece4cf' : '#b8342c');
  const wood = k.mat(MATERIALS.darkWood);
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 1.15, 0], [2.46, 1.3, 13.9], old ? 0.25 : 0.4, p.paint, s);
    b.roundedBox([0, 2.1, 0], [2.4, 1.2, 13.7], old ? 0.25 : 0.45, old ? p.second : p.paint, s);
    b.roundedBox([0, 2.82, 0], [2.3, 0.3, 13.4], 0.14, old ? wood : p.trim, s);
    windows(b, p.glass, 1.19, 2.12, 0.82, 6.0, -6.0, old ? 10 : 6, old ? 0.2 : 0.12);
    for (const z of [1, -1]) {
      b.roundedBox([0, 2.1, z * 6.84], [1.9, 0.95, 0.1], 0.05, p.glass, 2);
      b.at(translation(0, 1.3, z * 6.95), () =>
        b.at(z > 0 ? ABOUT_Z : rotationX(-TAU / 4), () =>
          b.lathe(
            [
              [0.18, -0.02],
              [0.2, 0.04],
              [0.16, 0.07],
              [0, 0.075],
            ],
            p.head,
            k.n(18),
          ),
        ),
      );
      b.roundedBox([0, 0.62, z * 6.95], [1.8, 0.2, 0.2], 0.08, p.trim, 2);
      b.roundedBox(
        [0, 2.72, z * 6.75],
        [0.9, 0.24, 0.12],
        0.03,
        k.mat({ color: hex('#14120f'), emissive: [1.2, 0.8, 0.25] }),
        1,
      );
    }
    for (const z of [4.6, -4.6])
      for (const x of [1, -1]) b.roundedBox([x * 1.22, 1.5, z], [0.05, 1.9, 1.0], 0.02, p.trim, 1);
    b.box([0, 1.72, 0], [2.5, 0.09, 13.4], p.second, '+x-x');
    // Pantograph.
    b.tube(
      [
        [0, 2.98, -0.6],
        [0, 3.3, 0.35],
        [0, 3.52, -0.25],
      ],
      0.028,
      p.trim,
      6,
    );
    b.tube(
      [
        [-0.7, 3.54, -0.25],
        [0.7, 3.54, -0.25],
      ],
      0.025,
      p.trim,
      6,
    );
  });
  return {
    parts: [{ mesh: body }, ...railWheels(k, [4.4, 2.8, -2.8, -4.4], 0.34)],
    wheelRadius: 0.34,
    lamps: beams(p.dark, 0, 1.35, 7.1).slice(0, 1),
    anchors: {
      driver: translation(0, 1.3, 6),
      seat: translation(0.7, 1.2, 0),
      passenger: translation(-0.7, 1.2, 0),
      top: translation(0, 2.97, 0),
      door: translation(-1.25, 0.6, 4.6),
    },
  };
}

export function train(k: Kit): Model {
  if (k.said('steam|vintage|old|locomotive|hogwarts')) return steamEngine(k);
  const p = palette(
    k,
    k.said('subway|metro|subway train|underground') ? '#b9bec2' : k.rng.pick(['#c9ced2', '#33566f', '#8a2f28']),
    k.rng.pick(['#b8342c', '#2f6d8c', '#d9a02c']),
  );
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 2.2, -0.9], [2.95, 2.9, 18], 0.35, p.paint, s);
    b.box([0, 0.75, -0.8], [2.5, 0.6, 16.8], p.trim);
    b.loft(
      [
        { centre: [0, 2.2, 8.0], rx: 1.46, rz: 1.44, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [0, 2.12, 8.9], rx: 1.4, rz: 1.34, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [0, 1.85, 9.6], rx: 1.15, rz: 1.05, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
        { centre: [0, 1.6, 10], rx: 0.7, rz: 0.72, axisX: [-1, 0, 0], axisZ: [0, 1, 0] },
      ],
      p.paint,
      k.n(24),
    );
    b.at(multiply(translation(0, 2.62, 9.15), rotationX(-0.72)), () =>
      b.roundedBox([0, 0, 0], [1.7, 1.0, 0.16], 0.07, p.glass, 2),
    );
    windows(b, p.glass, 1.46, 2.6, 0.85, 7.4, -9.4, 11, 0.35);
    b.box([0, 1.75, -0.9], [2.99, 0.28, 17.4], p.second, '+x-x');
    for (const z of [5.6, -1, -7.4])
      for (const x of [1, -1]) b.roundedBox([x * 1.47, 2.1, z], [0.04, 2.1, 1.3], 0.02, p.second, 1);
    for (const x of [1, -1]) b.ellipsoid([x * 0.62, 1.4, 9.62], [0.17, 0.11, 0.12], p.head, k.n(12), 8);
    for (const x of [1, -1]) b.roundedBox([x * 1.0, 1.6, -9.88], [0.2, 0.2, 0.06], 0.03, p.tail, 1);
    b.roundedBox([0, 3.72, -2], [1.6, 0.3, 6], 0.12, p.trim, 2);
    b.tube(
      [
        [0, 3.66, -6.6],
        [0, 3.95, -5.6],
        [0, 4.12, -6.4],
      ],
      0.03,
      p.trim,
      6,
    );
    b.tube(
      [
        [-0.8, 4.14, -6.4],
        [0.8, 4.14, -6.4],
      ],
      0.03,
      p.trim,
      6,
    );
  });
  return {
    parts: [{ mesh: body }, ...railWheels(k, [6.6, 4.2, -5.4, -7.8], 0.45)],
    wheelRadius: 0.45,
    lamps: beams(p.dark, 0.62, 1.45, 9.8),
    anchors: {
      driver: translation(0.4, 1.7, 7.8),
      seat: translation(0.8, 1.6, 0),
      passenger: translation(-0.8, 1.6, 0),
      top: translation(0, 3.65, 0),
      door: translation(-1.5, 1, 5.6),
    },
  };
}

function steamEngine(k: Kit): Model {
  const p = palette(k, k.rng.pick(['#1f2a26', '#25282b', '#5a1f1c', '#1f3f33']), '#8a2a22');
  const brass = k.mat(MATERIALS.brass);
  const iron = k.mat({ ...MATERIALS.iron, color: hex('#26272a') });
  const R = 0.85;
  const body = k.mesh((b) => {
    const c = k.n(28);
    b.at(multiply(translation(0, 2.35, 0), ABOUT_Z), () => {
      b.lathe(
        [
          [0, -1.2],
          [0.95, -1.2],
          [0.95, 6.2],
          [0.99, 6.25],
          [0.99, 6.9],
          [0.9, 7.0],
          [0.2, 7.06],
          [0, 7.08],
        ],
        p.paint,
        c,
      );
      for (const y of [0.6, 2.4, 4.2, 6.1]) torus(b, [0, y, 0], 0.955, 0.025, brass, c, 5);
    });
    b.lathe(
      [
        [0.26, 3.2],
        [0.24, 3.5],
        [0.3, 4.0],
        [0.36, 4.05],
        [0.36, 4.12],
        [0.26, 4.1],
      ],
      iron,
      k.n(20),
      [0, 0, 6.3],
    );
    b.lathe(
      [
        [0.36, 3.2],
        [0.34, 3.5],
        [0.2, 3.68],
        [0, 3.72],
      ],
      brass,
      k.n(20),
      [0, 0, 3.4],
    );
    b.lathe(
      [
        [0.28, 3.2],
        [0.28, 3.45],
        [0.16, 3.58],
        [0, 3.6],
      ],
      iron,
      k.n(18),
      [0, 0, 1.4],
    );
    b.at(translation(0, 3.35, 6.95), () =>
      b.at(ABOUT_Z, () =>
        b.lathe(
          [
            [0.14, -0.1],
            [0.2, 0.1],
            [0.17, 0.12],
            [0, 0.13],
          ],
          p.head,
          k.n(14),
        ),
      ),
    );
    // Cab with roof and side windows.
    b.box([0, 1.55, -2.1], [2.5, 0.12, 2.6], iron);
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.22, 2.1, -2.0], [0.08, 1.1, 2.4], 0.03, p.paint, 1);
      for (const z of [-0.9, -3.1]) b.box([x * 1.22, 3.0, z], [0.08, 1.0, 0.12], p.paint);
      b.box([x * 1.22, 3.0, -1.6], [0.06, 0.9, 0.08], p.paint);
    }
    b.roundedBox([0, 2.6, -0.9], [2.46, 2.0, 0.1], 0.03, p.paint, 1);
    b.roundedBox([0, 3.62, -2.05], [2.75, 0.14, 2.9], 0.07, iron, 2);
    b.box([0, 1.35, 2.4], [1.6, 0.3, 9.0], iron);
    b.box([0, 1.72, 2.6], [2.7, 0.06, 8.4], iron);
    for (const x of [1, -1])
      b.at(translation(x * 1.15, 1.0, 5.6), () =>
        b.at(ABOUT_Z, () => b.cylinder([0, -0.6, 0], 0.34, 1.2, p.second, k.n(16))),
      );
    b.box([0, 1.1, 7.2], [2.5, 0.4, 0.2], p.second);
    b.at(multiply(translation(0, 0.55, 7.6), rotationX(0.5)), () => {
      for (let i = -4; i <= 4; i++) b.box([i * 0.24, 0, 0], [0.07, 0.85, 0.1], iron);
    });
    for (const x of [0.8, -0.8])
      b.at(translation(x, 1.1, 7.35), () => b.at(ABOUT_Z, () => b.cylinder([0, 0, 0], 0.2, 0.14, iron, 12)));
    // Tender.
    b.roundedBox([0, 2.0, -6.6], [2.6, 1.7, 5.4], 0.1, p.paint, 2);
    b.roundedBox(
      [0, 2.75, -6.6],
      [2.2, 0.5, 4.9],
      0.2,
      k.mat({ color: hex('#121213'), roughness: 0.9, pattern: 'asphalt', patternScale: 0.1 }),
      2,
    );
    b.box([0, 1.0, -6.6], [1.6, 0.3, 5.4], iron);
  });
  const driver = k.mesh((b) => {
    b.at(ABOUT_X, () => {
      torus(b, [0, 0, 0], R - 0.06, 0.06, iron, k.n(32), 8);
      torus(b, [0, 0.03, 0], R - 0.13, 0.03, p.second, k.n(32), 5);
      b.cylinder([0, -0.08, 0], 0.16, 0.2, p.second, k.n(14));
    });
    for (let i = 0; i < 12; i++)
      b.tube(
        [
          [0, cos((i * TAU) / 12) * 0.14, sin((i * TAU) / 12) * 0.14],
          [0, cos((i * TAU) / 12) * (R - 0.1), sin((i * TAU) / 12) * (R - 0.1)],
        ],
        0.035,
        p.second,
        5,
      );
    b.ellipsoid([0.02, -R * 0.5, 0], [0.05, 0.2, 0.3], p.second, 10, 6);
  });
  const rod = k.mesh((b) => {
    b.roundedBox([0, 0, 0], [0.06, 0.14, 3.9], 0.03, k.mat(MATERIALS.steel), 2);
    for (const z of [-1.9, 0, 1.9])
      b.at(translation(0, 0, z), () =>
        b.at(ABOUT_X, () => b.cylinder([0, -0.05, 0], 0.12, 0.1, k.mat(MATERIALS.steel), k.n(12))),
      );
  });
  const turn = (s: ActorState): number => wheelAngle(s, R * k.scale[1]);
  const parts: Part[] = [{ mesh: body }];
  for (const z of [3.6, 1.7, -0.2])
    for (const x of [1, -1])
      parts.push({
        mesh: driver,
        at: (s) =>
          multiply(
            translation(x * 0.82, R, z),
            multiply(rotationY(x > 0 ? 0 : TAU / 2), rotationX(x > 0 ? turn(s) : -turn(s))),
          ),
      });
  for (const x of [1, -1])
    parts.push({
      mesh: rod,
      at: (s) =>
        translation(
          x * 1.02,
          R + cos(turn(s) + (x > 0 ? 0 : TAU / 4)) * 0.34,
          1.7 + sin(turn(s) + (x > 0 ? 0 : TAU / 4)) * 0.34,
        ),
    });
  parts.push(...railWheels(k, [6.4, 5.3, -4.9, -6.6, -8.3], 0.45));
  const smokeSeed = k.context.seed;
  return {
    parts,
    wheelRadius: R,
    lamps: beams(p.dark, 0, 3.35, 7.2).slice(0, 1),
    anchors: {
      driver: translation(0.7, 1.65, -2.2),
      seat: translation(0.7, 1.9, -2.4),
      top: translation(0, 3.7, -2),
      passenger: translation(-0.7, 1.65, -2.2),
    },
    extras: (s, scene, world) => {
      for (let i = 0; i < 22; i++) {
        const phase = (i * 0.37 + (smokeSeed % 10)) % 1;
        const age = (s.time / 3.2 + i / 22 + phase * 0.02) % 1;
        const drift = age * 3.2 * Math.abs(s.speed);
        const y = 4.2 + age * 3.6;
        const z = 6.3 - drift;
        scene.particles.push({
          position: [
            world[2] * z + world[1] * y + world[3] + s.wind[0] * age * 1.5,
            world[6] * z + world[5] * y + world[7],
            world[10] * z + world[9] * y + world[11] + s.wind[2] * age * 1.5,
          ],
          size: 0.3 + age * 1.5,
          kind: 3,
          color: [0.75, 0.75, 0.77],
          alpha: 0.5 * (1 - age) * Math.min(1, age * 8),
          axis: [0, 1, 0],
        });
      }
    },
  };
}

export function bulldozer(k: Kit): Model {
  if (k.said('tractor')) return tractor(k);
  const excavator = k.said('excavator|digger');
  const p = palette(k, k.rng.pick(['#d9a22a', '#e0b52c', '#d8822a', '#c9b04a']), '#2a2b2c');
  const steel = k.mat(MATERIALS.steel);
  const track = k.mat({ color: hex('#2a2a2b'), roughness: 0.9 });
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    for (const x of [1, -1]) {
      // Crawler: a stadium-shaped belt with grousers.
      b.roundedBox([x * 1.0, 0.5, 0], [0.5, 0.98, 3.5], 0.48, track, s + 1);
      for (let i = 0; i < 12; i++) b.box([x * 1.0, 1.0, -1.3 + i * 0.235], [0.54, 0.06, 0.08], track);
      for (let i = 0; i < 5; i++)
        b.at(translation(x * 1.26, 0.42, -1.1 + i * 0.55), () =>
          b.at(ABOUT_X, () => b.cylinder([0, -0.03, 0], 0.24, 0.06, steel, k.n(14))),
        );
    }
    b.roundedBox([0, 1.35, 0.75], [1.3, 0.95, 1.7], 0.12, p.paint, s);
    for (let i = 0; i < 5; i++) b.box([0, 1.1 + i * 0.13, 1.605], [1.0, 0.06, 0.02], p.second);
    b.roundedBox([0, 1.1, -0.8], [1.7, 0.6, 1.7], 0.1, p.paint, s);
    b.roundedBox([0, 2.1, -0.75], [1.3, 1.35, 1.35], 0.08, p.glass, s);
    for (const x of [0.64, -0.64]) for (const z of [-0.1, -1.4]) b.box([x, 2.1, z], [0.09, 1.4, 0.09], p.paint);
    b.roundedBox([0, 2.86, -0.75], [1.5, 0.14, 1.6], 0.06, p.paint, s);
    b.cylinder([0.4, 1.8, 0.9], 0.07, 0.9, steel, k.n(12));
    // Ripper behind.
    b.roundedBox([0, 0.95, -1.95], [0.5, 0.5, 0.8], 0.08, p.paint, s);
    for (const x of [0.5, 0, -0.5])
      b.tube(
        [
          [x, 0.95, -2.3],
          [x, 0.6, -2.5],
          [x, 0.15, -2.35],
        ],
        [0.08, 0.07, 0.03],
        steel,
        7,
      );
    b.tube(
      [
        [-0.65, 0.95, -2.3],
        [0.65, 0.95, -2.3],
      ],
      0.09,
      p.paint,
      8,
    );
    for (const x of [0.45, -0.45]) b.ellipsoid([x, 2.78, 0.08], [0.09, 0.08, 0.06], p.head, 10, 6);
  });
  const blade = k.mesh((b) => {
    if (excavator) {
      b.tube(
        [
          [0, 1.5, 0.6],
          [0, 2.9, 1.7],
          [0, 2.3, 3.1],
        ],
        [0.2, 0.18, 0.14],
        p.paint,
        8,
      );
      b.tube(
        [
          [0, 2.4, 3.0],
          [0, 0.9, 3.3],
        ],
        [0.14, 0.1],
        p.paint,
        8,
      );
      b.at(multiply(translation(0, 0.6, 3.15), rotationX(0.5)), () =>
        b.roundedBox([0, 0, 0], [0.9, 0.6, 0.6], 0.15, p.second, 2),
      );
      return;
    }
    const profile: [number, number][] = [
      [0.16, 0],
      [0.05, 0.25],
      [0, 0.55],
      [0.05, 0.85],
      [0.18, 1.1],
    ];
    for (let i = 0; i + 1 < profile.length; i++) {
      const [z0, y0] = profile[i];
      const [z1, y1] = profile[i + 1];
      b.quad(
        [-1.4, y0 + 0.06, 2.2 + z0],
        [1.4, y0 + 0.06, 2.2 + z0],
        [1.4, y1 + 0.06, 2.2 + z1],
        [-1.4, y1 + 0.06, 2.2 + z1],
        steel,
      );
      b.quad(
        [1.4, y0 + 0.06, 2.12 + z0],
        [-1.4, y0 + 0.06, 2.12 + z0],
        [-1.4, y1 + 0.06, 2.12 + z1],
        [1.4, y1 + 0.06, 2.12 + z1],
        p.paint,
      );
    }
    for (const x of [1, -1]) {
      b.tube(
        [
          [x * 1.33, 0.5, -0.2],
          [x * 1.33, 0.4, 2.15],
        ],
        0.1,
        p.paint,
        8,
      );
      b.tube(
        [
          [x * 0.5, 1.5, 1.5],
          [x * 0.55, 0.75, 2.15],
        ],
        0.07,
        steel,
        8,
      );
    }
  });
  const lift = (st: ActorState): number =>
    0.12 * Math.max(actWeight(st, 'work', 'push', 'raise'), 0) * (0.5 + 0.5 * sin(st.time * 1.3));
  return {
    parts: [
      { mesh: body },
      {
        mesh: blade,
        at: (st) => multiply(translation(0, 0.5, -0.2), multiply(rotationX(-lift(st)), translation(0, -0.5, 0.2))),
      },
    ],
    lamps: beams(p.dark, 0.45, 2.78, 0.3),
    anchors: { driver: translation(0, 1.7, -0.85), seat: translation(0, 1.7, -0.85), top: translation(0, 2.93, -0.75) },
  };
}

function tractor(k: Kit): Model {
  const p = palette(k, k.rng.pick(['#3f7a3a', '#a8302a', '#2f5d96']), '#d9b13a');
  const rim = k.mat({ ...MATERIALS.paint, color: hex('#d9b13a') });
  const s = k.hero ? 3 : 1;
  const body = k.mesh((b) => {
    b.roundedBox([0, 1.3, 1.0], [0.85, 0.75, 2.1], 0.14, p.paint, s);
    for (let i = 0; i < 5; i++) b.box([0, 1.08 + i * 0.1, 2.06], [0.62, 0.05, 0.02], p.trim);
    b.roundedBox([0, 0.9, 0.4], [0.6, 0.4, 3.2], 0.08, p.trim, s);
    b.roundedBox([0, 1.9, -0.85], [1.4, 1.4, 1.4], 0.1, p.glass, s);
    b.roundedBox([0, 2.68, -0.85], [1.6, 0.14, 1.65], 0.06, p.paint, s);
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.02, 1.75, -1.0], [0.5, 0.12, 1.3], 0.05, p.paint, s);
      for (const z of [-0.15, -1.55]) b.box([x * 0.7, 1.95, z], [0.08, 1.4, 0.08], p.trim);
      b.ellipsoid([x * 0.3, 1.45, 2.05], [0.1, 0.09, 0.06], p.head, 10, 6);
    }
    b.cylinder([0.3, 1.65, 1.5], 0.045, 0.95, k.mat(MATERIALS.iron), 10);
  });
  const big = roadWheel(k, { radius: 0.85, width: 0.46, rim: 0.55, metal: rim, spokes: 8 });
  const small = roadWheel(k, { radius: 0.5, width: 0.3, rim: 0.55, metal: rim, spokes: 6 });
  const parts: Part[] = [{ mesh: body }];
  for (const x of [1, -1]) {
    parts.push(rollingWheel(big, [x * 1.02, 0.85, -1.0], 0.85 * k.scale[1], x > 0));
    parts.push(rollingWheel(small, [x * 0.75, 0.5, 1.55], 0.5 * k.scale[1], x > 0));
  }
  return {
    parts,
    wheelRadius: 0.85,
    lamps: beams(p.dark, 0.3, 1.45, 2.2),
    anchors: { driver: translation(0, 1.55, -0.9), seat: translation(0, 1.55, -0.9), top: translation(0, 2.75, -0.85) },
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
