/** Lorries by what they carry: tippers, mixers, tankers, wreckers. One cab and chassis, many loads. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { beamsOf, hullAlong, paintOf, pairs, places, type Trim, trimOf } from './parts.ts';

/** Cab over the front axle, or behind a bonnet. */
function cab(b: MeshBuilder, t: Trim, paint: number, bonnet: boolean): void {
  const z = bonnet ? 2.5 : 3.2;
  b.roundedBox([0, 1.8, z], [2.3, 1.9, 1.7], 0.16, paint, 3);
  if (bonnet) {
    b.roundedBox([0, 1.35, z + 1.35], [1.8, 0.95, 1.3], 0.18, paint, 3);
    for (const s of [1, -1]) b.roundedBox([s * 0.98, 1.05, z + 1.3], [0.42, 0.5, 1.25], 0.16, paint, 2);
  }
  const nose = bonnet ? z + 2.0 : z + 0.86;
  b.roundedBox([0, 2.22, z + 0.83], [2.05, 0.82, 0.08], 0.04, t.glass, 2);
  for (const s of [1, -1]) {
    b.roundedBox([s * 1.14, 2.2, z + 0.1], [0.05, 0.7, 0.95], 0.03, t.glass, 1);
    b.roundedBox([s * 0.84, 1.02, nose + 0.03], [0.38, 0.26, 0.12], 0.05, t.head, 2);
    b.roundedBox([s * 1.28, 2.2, z + 0.9], [0.1, 0.46, 0.18], 0.04, t.dark, 1);
    b.tube(
      [
        [s * 1.06, 1.2, z - 1.0],
        [s * 1.06, 3.0, z - 1.0],
      ],
      0.07,
      t.chrome,
      8,
    );
    b.roundedBox([s * 1.0, 0.72, 1.2], [0.35, 0.45, 1.1], 0.12, t.chrome, 2);
  }
  for (let i = 0; i < 5; i++) b.box([0, 0.95 + i * 0.13, nose + 0.02], [1.1, 0.06, 0.05], t.chrome);
  b.roundedBox([0, 0.62, nose + 0.06], [2.36, 0.3, 0.2], 0.08, t.chrome, 2);
}

function chassis(b: MeshBuilder, t: Trim, rear: number): void {
  b.box([0, 0.85, (2 + rear) / 2], [0.95, 0.24, 2 - rear + 2], t.dark);
  for (const s of [1, -1]) b.roundedBox([s * 0.9, 0.78, rear + 0.05], [0.34, 0.16, 0.06], 0.03, t.tail, 1);
}

interface Load {
  draw: (b: MeshBuilder) => void;
  parts?: readonly Part[];
  rear: number;
  bonnet: boolean;
  axles: readonly number[];
  top: number;
}

function truck(k: Kit, t: Trim, paint: number, load: Load): Model {
  const body = k.mesh((b) => {
    cab(b, t, paint, load.bonnet);
    chassis(b, t, load.rear);
    load.draw(b);
  });
  const z = load.bonnet ? 2.5 : 3.2;
  return {
    parts: [
      { mesh: body },
      ...(load.parts ?? []),
      ...pairs(
        k,
        load.axles.map((a): Vec3 => [1.0, 0.5, a]),
        0.36,
        { spokes: 8, rim: 0.58 },
      ),
    ],
    wheelRadius: 0.5,
    lamps: beamsOf(t.lit, 0.84, 1.02, z + (load.bonnet ? 2.15 : 1)),
    anchors: places({
      driver: [0.55, 1.5, z],
      passenger: [-0.55, 1.5, z],
      seat: [0.55, 1.5, z],
      top: [0, load.top, -1],
      door: [1.2, 1.2, z],
    }),
    head: [0, load.top, 0],
  };
}

export function dumpTruck(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#e0a827', '#d8702a', '#c9302a', '#3f6a8a']);
  const steel = k.mat({
    ...MATERIALS.paint,
    color: hex(k.rng.pick(['#8a8f94', '#e0a827', '#5a5f64'])),
    roughness: 0.6,
  });
  const earth = k.mat({
    color: hex('#6b5038'),
    color2: hex('#4a3826'),
    pattern: 'noise',
    patternScale: 0.2,
    roughness: 1,
  });
  const full = k.rng.chance(0.6);
  const tray = k.mesh((b) => {
    // The tray is open above; ribs stiffen its walls, a lip shields the cab.
    b.box([0, 1.15, -1.05], [2.3, 0.1, 4.6], steel);
    for (const s of [1, -1]) {
      b.box([s * 1.2, 1.85, -1.05], [0.1, 1.35, 4.7], steel);
      for (let i = 0; i < 6; i++) b.box([s * 1.28, 1.85, 1.1 - i * 0.86], [0.08, 1.35, 0.1], steel);
    }
    b.box([0, 2.0, 1.28], [2.4, 1.65, 0.1], steel);
    b.box([0, 2.78, 1.85], [2.3, 0.08, 1.2], steel);
    b.box([0, 1.7, -3.38], [2.3, 1.0, 0.1], steel);
    if (full) b.ellipsoid([0, 2.2, -1.05], [1.12, 0.75, 2.15], earth, k.n(18), k.n(10));
  });
  const tip = (s: { time: number }, w: number): Mat34 =>
    multiply(
      translation(0, 1.1, -3.3),
      multiply(rotationX(-0.8 * w * (0.5 - 0.5 * cos(s.time * 0.8))), translation(0, -1.1, 3.3)),
    );
  return truck(k, t, paint, {
    draw: (b) =>
      b.tube(
        [
          [0, 0.9, 0.6],
          [0, 1.2, -0.2],
        ],
        0.1,
        t.chrome,
        8,
      ),
    parts: [{ mesh: tray, at: (s) => tip(s, actWeight(s, 'work', 'pour', 'raise', 'open')) }],
    rear: -3.4,
    bonnet: false,
    axles: [2.9, -1.4, -2.6],
    top: 2.8,
  });
}

export function cementTruck(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#e7e4dc', '#d8702a', '#2f6da8', '#c9302a']);
  const drumA = k.dressed(
    { ...MATERIALS.carPaint, color: hex(k.rng.pick(['#eceae4', '#e0a827', '#c9302a'])), roughness: 0.35 },
    1,
  );
  const drumB = k.mat({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#c9302a', '#2f6da8', '#3a3d40'])),
    roughness: 0.35,
  });
  const drum = k.mesh((b) => {
    const knots: [number, number][] = [
      [0.01, -2.35],
      [0.75, -2.3],
      [1.18, -1.2],
      [1.22, -0.2],
      [1.0, 1.2],
      [0.55, 2.35],
      [0.5, 2.5],
    ];
    b.lathe(knots, drumA, k.n(26));
    // A spiral stripe shows that it turns.
    const r = (y: number): number => {
      for (let i = 0; i + 1 < knots.length; i++)
        if (y <= knots[i + 1][1]) {
          const u = (y - knots[i][1]) / (knots[i + 1][1] - knots[i][1]);
          return knots[i][0] + (knots[i + 1][0] - knots[i][0]) * u;
        }
      return 0.5;
    };
    for (const o of [0, TAU / 2])
      b.tube(
        Array.from({ length: 34 }, (_, i): Vec3 => {
          const y = -2 + (i / 33) * 4.1;
          const a = o + i * 0.26;
          return [cos(a) * (r(y) + 0.01), y, sin(a) * (r(y) + 0.01)];
        }),
        0.09,
        drumB,
        6,
      );
  });
  // Lies along the chassis, mouth high behind.
  const lie = multiply(translation(0, 2.35, -0.9), rotationX(-TAU / 4 + 0.24));
  const parts: Part[] = [
    { mesh: drum, at: (s) => multiply(lie, multiply([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], spin(s.time * 0.7))) },
  ];
  return truck(k, t, paint, {
    draw: (b) => {
      for (const s of [1, -1]) {
        b.box([s * 0.5, 1.35, 0.95], [0.14, 1.0, 0.3], t.dark);
        b.box([s * 0.55, 1.75, -2.9], [0.14, 1.7, 0.3], t.dark);
      }
      b.at(multiply(translation(0, 2.1, -3.75), rotationX(-0.7)), () =>
        b.loft(
          [
            { centre: [0, -0.7, 0], rx: 0.2, rz: 0.12 },
            { centre: [0, 0.5, 0], rx: 0.36, rz: 0.22 },
          ],
          t.chrome,
          10,
          false,
        ),
      );
      b.at(multiply(translation(0, 3.1, -3.6), rotationX(-0.5)), () =>
        b.loft(
          [
            { centre: [0, -0.2, 0], rx: 0.3, rz: 0.3 },
            { centre: [0, 0.4, 0], rx: 0.62, rz: 0.5 },
          ],
          paint,
          12,
          false,
        ),
      );
    },
    parts,
    rear: -4.2,
    bonnet: true,
    axles: [3.75, -1.6, -2.8],
    top: 3.5,
  });
}

/** A turn about the drum's own axis. */
const spin = (a: number): Mat34 => [cos(a), 0, sin(a), 0, 0, 1, 0, 0, -sin(a), 0, cos(a), 0];

export function tankTruck(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#c9302a', '#eceae4', '#2f5fa8', '#3a6a4a']);
  const shell = k.mat(
    k.rng.chance(0.5)
      ? { ...MATERIALS.chrome, roughness: 0.16 }
      : { ...MATERIALS.carPaint, color: hex('#eceae4'), roughness: 0.2 },
  );
  return truck(k, t, paint, {
    draw: (b) => {
      hullAlong(
        b,
        [
          [-4.25, 2.25, 0.7, 0.7],
          [-4.1, 2.25, 1.15, 1.1],
          [1.4, 2.25, 1.15, 1.1],
          [1.55, 2.25, 0.7, 0.7],
        ],
        shell,
        k.n(30),
      );
      for (const z of [0.9, -1.3, -3.5])
        b.loft(
          [-0.05, 0.05].map((d) => ({
            centre: [0, 2.25, z + d] as Vec3,
            rx: 1.17,
            rz: 1.12,
            axisX: [-1, 0, 0] as Vec3,
            axisZ: [0, 1, 0] as Vec3,
          })),
          t.dark,
          k.n(30),
          false,
        );
      for (const z of [0, -2.4]) b.cylinder([0, 3.3, z], 0.32, 0.16, t.dark, k.n(16));
      for (const s of [1, -1]) {
        b.box([s * 1.0, 1.15, -1.35], [0.3, 0.2, 5.4], paint);
        b.tube(
          [
            [s * 0.45, 3.42, 1.2],
            [s * 0.45, 3.55, 0.9],
            [s * 0.45, 3.55, -3.6],
            [s * 0.45, 3.42, -3.9],
          ],
          0.025,
          t.chrome,
          6,
        );
      }
    },
    rear: -4.2,
    bonnet: true,
    axles: [3.75, -1.9, -3.1],
    top: 3.4,
  });
}

export function towTruck(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#e0b02c', '#c9302a', '#2f5fa8', '#eceae4']);
  const steel = k.mat(MATERIALS.steel);
  const amber = k.mat({ color: hex('#e89a1c'), roughness: 0.2, emissive: [3.4, 1.6, 0.2] });
  return truck(k, t, paint, {
    draw: (b) => {
      b.roundedBox([0, 1.15, -1.0], [2.3, 0.5, 4.6], 0.08, paint, 2);
      for (const s of [1, -1]) {
        b.roundedBox([s * 1.0, 1.5, -0.6], [0.28, 0.5, 3.6], 0.06, paint, 2);
        // The jib: two legs that meet over the tail, and a stay.
        b.tube(
          [
            [s * 0.55, 1.4, -0.2],
            [s * 0.12, 2.95, -3.3],
          ],
          0.09,
          steel,
          8,
        );
        b.tube(
          [
            [s * 0.5, 1.4, 0.9],
            [s * 0.35, 2.2, -1.6],
          ],
          0.06,
          steel,
          7,
        );
        b.roundedBox([s * 0.85, 0.9, -3.3], [0.3, 0.18, 0.1], 0.03, t.tail, 1);
      }
      b.cylinder([-0.16, 2.9, -3.3], 0.12, 0.1, steel, 12);
      b.tube(
        [
          [0, 2.9, -3.42],
          [0, 1.25, -3.45],
        ],
        0.02,
        t.dark,
        5,
      );
      b.tube(
        [
          [0, 1.25, -3.45],
          [0, 1.05, -3.5],
          [0.1, 0.98, -3.45],
          [0.12, 1.1, -3.4],
        ],
        0.04,
        steel,
        7,
      );
      b.at(multiply(translation(0, 1.55, 0.6), rotationZ(TAU / 4)), () =>
        b.cylinder([0, -0.35, 0], 0.2, 0.7, steel, k.n(14)),
      );
      b.roundedBox([0, 2.86, 2.4], [1.3, 0.16, 0.26], 0.06, amber, 2);
    },
    rear: -3.4,
    bonnet: true,
    axles: [3.75, -1.9],
    top: 2.8,
  });
}
