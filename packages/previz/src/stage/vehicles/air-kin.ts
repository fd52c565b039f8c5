/** Fliers and spacecraft with an outline of their own: fighter, seaplane, glider, airship, cable car, shuttle, lander. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { flameParts } from '../things/flame.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { ABOUT_Z, torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { airborne, exhaust, wing } from './air.ts';
import { busy, hullAlong, paintOf, pane, places, trimOf } from './parts.ts';

const hangs =
  (k: Kit, amount: number) =>
  (s: Parameters<typeof busy>[0]): Mat34 =>
    s.posture === 'float' || actWeight(s, 'fly') > 0 ? airborne(k.context.seed, amount)(s) : translation(0, 0, 0);

export function fighterJet(k: Kit): Model {
  const t = trimOf(k);
  const grey = k.dressed({
    ...MATERIALS.paint,
    color: hex(k.rng.pick(['#7d8790', '#5f6a6e', '#6b6f5a', '#3a3e44'])),
    color2: hex('#5a6268'),
    pattern: 'noise',
    patternScale: 1.6,
    roughness: 0.5,
  });
  const dark = k.mat({ ...MATERIALS.iron, color: hex('#2a2c2f') });
  const twin = k.rng.chance(0.5);
  const y = 1.9;
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-6.6, y, 0.7, 0.5],
        [-4, y, 0.95, 0.6],
        [0, y, 0.95, 0.66],
        [2.4, y + 0.05, 0.66, 0.62],
        [4.6, y, 0.44, 0.46],
        [6.4, y - 0.1, 0.2, 0.2],
        [7.5, y - 0.16, 0.02, 0.02],
      ],
      grey,
      k.n(24),
    );
    hullAlong(
      b,
      [
        [1.0, y + 0.5, 0.24, 0.12],
        [2.2, y + 0.62, 0.36, 0.36],
        [3.4, y + 0.52, 0.34, 0.34],
        [4.5, y + 0.3, 0.14, 0.12],
      ],
      k.mat({ color: hex('#8a7a3a'), roughness: 0.05, opacity: 0.72 }),
      k.n(20),
    );
    for (const s of [1, -1]) {
      wing(b, [s * 0.6, y + 0.05, -1.2], [s * 4.7, y - 0.05, -3.6], [5.2, 1.3], [0.26, 0.07], grey);
      wing(b, [s * 0.6, y, -5.2], [s * 2.5, y - 0.05, -6.6], [1.9, 0.8], [0.14, 0.05], grey);
      if (twin) wing(b, [s * 0.75, y + 0.4, -4.6], [s * 1.35, y + 2.5, -5.9], [2.3, 1.0], [0.16, 0.06], grey, true);
      b.roundedBox([s * 0.92, y - 0.1, 1.0], [0.5, 0.75, 2.8], 0.16, grey, 2);
      b.box([s * 0.92, y - 0.08, 2.42], [0.36, 0.55, 0.04], dark);
      for (const x of [1.9, 3.0]) {
        hullAlong(
          b,
          [
            [-3.3, y - 0.42, 0.1, 0.1, s * x],
            [-0.9, y - 0.42, 0.1, 0.1, s * x],
            [-0.5, y - 0.42, 0.02, 0.02, s * x],
          ],
          k.mat({ color: hex('#d8d6d0'), roughness: 0.5 }),
          10,
        );
        b.box([s * x, y - 0.2, -2.0], [0.08, 0.3, 0.9], grey);
      }
      b.tube(
        [
          [s * 4.75, y - 0.05, -4.2],
          [s * 4.75, y - 0.05, -2.4],
        ],
        0.07,
        grey,
        7,
      );
      b.at(multiply(translation(s * 0.42, y, -6.6), rotationX(-PI / 2)), () =>
        b.lathe(
          [
            [0.44, 0],
            [0.36, 0.75],
            [0.28, 0.72],
            [0.3, 0.1],
            [0, 0.1],
          ],
          dark,
          k.n(20),
        ),
      );
    }
    if (!twin) wing(b, [0, y + 0.5, -4.4], [0, y + 2.7, -6.0], [2.8, 1.1], [0.18, 0.06], grey, true);
    for (const [x, z] of [
      [0, 4.2],
      [0.9, -1.8],
      [-0.9, -1.8],
    ] as const) {
      b.cylinder([x, 0.3, z], 0.07, y - 0.7, t.chrome, 8);
      b.at(translation(x, 0.3, z), () =>
        b.at(rotationZ(PI / 2), () => b.cylinder([0, -0.12, 0], 0.3, 0.24, t.dark, k.n(14))),
      );
    }
  });
  return {
    parts: [{ mesh: body }],
    body: hangs(k, 0.5),
    extras: (s, scene, world) => {
      const power = Math.max(actWeight(s, 'fly', 'rise'), s.speed > 20 ? 1 : 0);
      if (power < 0.1) return;
      for (const x of [0.42, -0.42])
        for (let i = 0; i < 9; i++) {
          const z = -7.2 - i * 0.32;
          scene.particles.push({
            position: [
              world[0] * x + world[1] * y + world[2] * z + world[3],
              world[4] * x + world[5] * y + world[6] * z + world[7],
              world[8] * x + world[9] * y + world[10] * z + world[11],
            ],
            size: 0.42 * (1 - i / 11),
            kind: 4,
            color: [2.6, 1.3 + i * 0.05, 0.8],
            alpha: power * 0.6 * (1 - i / 9),
            axis: [0, 1, 0],
          });
        }
    },
    anchors: places({ driver: [0, y - 0.1, 2.8], seat: [0, y - 0.1, 2.8], top: [0, y + 0.95, 1], door: [0.8, y, 3] }),
    head: [0, y + 0.7, 3],
  };
}

export function seaplane(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#e3b52c', '#c9302a', '#eceae6', '#2f6da8']);
  const second = paintOf(k, ['#26282b', '#c9302a', '#eceae6'], 1);
  const glass = pane(k, t.lit);
  const y = 2.15;
  const body = k.mesh((b) => {
    hullAlong(
      b,
      [
        [-4.0, y + 0.3, 0.08, 0.12],
        [-2.4, y + 0.18, 0.32, 0.38],
        [-0.4, y, 0.6, 0.66],
        [1.2, y, 0.64, 0.68],
        [2.5, y - 0.06, 0.56, 0.56],
        [3.2, y - 0.1, 0.42, 0.42],
      ],
      paint,
      k.n(24),
    );
    b.roundedBox([0, y + 0.35, 1.5], [1.14, 0.52, 1.3], 0.2, glass, 3);
    for (const s of [1, -1]) {
      wing(b, [0, y + 0.78, 0.9], [s * 6, y + 0.95, 0.8], [1.7, 1.3], [0.22, 0.12], paint);
      b.tube(
        [
          [s * 0.55, y - 0.4, 0.9],
          [s * 2.9, y + 0.82, 0.9],
        ],
        0.05,
        second,
        7,
      );
      wing(b, [0, y + 0.4, -3.5], [s * 1.9, y + 0.42, -3.6], [1.0, 0.7], [0.1, 0.06], paint);
      // Floats, stepped below, on struts.
      hullAlong(
        b,
        [
          [-2.2, 0.5, 0.1, 0.1, s * 1.15],
          [-0.4, 0.36, 0.3, 0.3, s * 1.15],
          [1.6, 0.36, 0.32, 0.34, s * 1.15],
          [2.9, 0.5, 0.16, 0.18, s * 1.15],
          [3.3, 0.62, 0.03, 0.03, s * 1.15],
        ],
        second,
        k.n(16),
      );
      for (const z of [1.6, -0.3])
        b.tube(
          [
            [s * 1.1, 0.6, z],
            [s * 0.45, y - 0.5, z * 0.8],
          ],
          0.05,
          second,
          7,
        );
      for (let i = 0; i < 3; i++) b.roundedBox([s * 0.62, y + 0.2, 0.5 - i * 0.7], [0.06, 0.34, 0.44], 0.03, glass, 1);
    }
    b.tube(
      [
        [-1.15, 0.5, 0.6],
        [1.15, 0.5, 0.6],
      ],
      0.045,
      second,
      7,
    );
    wing(b, [0, y + 0.3, -3.3], [0, y + 1.75, -3.9], [1.2, 0.7], [0.12, 0.06], second, true);
    b.box([0, y - 0.12, 0.4], [1.3, 0.12, 4.4], second, '+x-x');
  });
  const prop = k.mesh((b) => {
    b.at(ABOUT_Z, () =>
      b.lathe(
        [
          [0.22, -0.1],
          [0.16, 0.1],
          [0, 0.28],
        ],
        second,
        k.n(16),
      ),
    );
    for (let i = 0; i < 3; i++)
      b.at(rotationZ((i * TAU) / 3), () => b.ellipsoid([0, 0.55, 0], [0.09, 0.55, 0.02], t.dark, 10, 6));
  });
  return {
    parts: [
      { mesh: body },
      { mesh: prop, at: (s) => multiply(translation(0, y - 0.1, 3.3), rotationZ(busy(s) ? s.time * 47 : 0.3)) },
    ],
    body: hangs(k, 0.4),
    anchors: places({
      driver: [0.28, y - 0.2, 1.4],
      seat: [0.28, y - 0.2, 1.4],
      passenger: [-0.28, y - 0.2, 1.4],
      top: [0, y + 1, 0.9],
      door: [0.7, y - 0.1, 0.9],
    }),
    head: [0, y + 0.6, 1.5],
  };
}

export function glider(k: Kit): Model {
  const hang = k.said('hang');
  const white = paintOf(k, ['#f0efec', '#e6e9ee', '#f2e9d0']);
  const band = paintOf(k, ['#c9302a', '#2f6da8', '#e0a82c', '#3f8a5a'], 1);
  const glass = k.mat({ color: hex('#9fb6c2'), roughness: 0.04, opacity: 0.45 });
  const cloth = k.dressed({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#e0702c', '#2f8ac9', '#e0b02c'])),
    doubleSided: true,
    translucency: 0.5,
  });
  const y = hang ? 1.9 : 0.85;
  const body = k.mesh((b) => {
    if (hang) {
      // A kite of cloth on two booms, with a bar to hold below.
      const nose: Vec3 = [0, y, 1.6];
      for (const s of [1, -1]) {
        const tip: Vec3 = [s * 4.8, y + 0.25, -1.6];
        const start = b.vertexCount;
        for (let j = 0; j <= 6; j++)
          for (let i = 0; i <= 4; i++) {
            const [u, v] = [j / 6, i / 4];
            const lead: Vec3 = [tip[0] * u, nose[1] + (tip[1] - nose[1]) * u, nose[2] + (tip[2] - nose[2]) * u];
            const chord = 3.0 * (1 - u) + 0.35;
            b.vertex(
              [lead[0], lead[1] + 0.28 * sin(v * PI) * (1 - u * 0.5), lead[2] - chord * v],
              [0, 1, 0.1],
              lead[0],
              v,
            );
          }
        for (let j = 0; j < 6; j++)
          for (let i = 0; i < 4; i++) {
            const v = start + j * 5 + i;
            if (s > 0) b.quadIndices(v, v + 5, v + 6, v + 1, i < 1 ? band : cloth);
            else b.quadIndices(v, v + 1, v + 6, v + 5, i < 1 ? band : cloth);
          }
        b.tube([nose, tip], 0.03, k.mat(MATERIALS.aluminium), 7);
        b.tube(
          [
            [0, y, 0],
            [s * 0.65, y - 1.5, 0.25],
          ],
          0.02,
          k.mat(MATERIALS.aluminium),
          6,
        );
      }
      b.tube(
        [
          [-0.65, y - 1.5, 0.25],
          [0.65, y - 1.5, 0.25],
        ],
        0.02,
        k.mat(MATERIALS.aluminium),
        6,
      );
      b.tube([nose, [0, y, -1.7]], 0.03, k.mat(MATERIALS.aluminium), 7);
      return;
    }
    hullAlong(
      b,
      [
        [-3.9, y + 0.2, 0.06, 0.07],
        [-1.6, y + 0.1, 0.1, 0.11],
        [-0.3, y, 0.26, 0.34],
        [1.0, y - 0.05, 0.32, 0.42],
        [2.2, y - 0.12, 0.22, 0.28],
        [2.9, y - 0.2, 0.04, 0.05],
      ],
      white,
      k.n(20),
    );
    hullAlong(
      b,
      [
        [0.4, y + 0.26, 0.12, 0.08],
        [1.1, y + 0.3, 0.24, 0.2],
        [1.9, y + 0.12, 0.18, 0.16],
        [2.4, y - 0.06, 0.04, 0.04],
      ],
      glass,
      k.n(18),
    );
    for (const s of [1, -1]) {
      wing(b, [0, y + 0.25, 0.2], [s * 6.9, y + 0.55, 0.05], [0.95, 0.4], [0.14, 0.05], white);
      wing(b, [s * 6.4, y + 0.53, 0.06], [s * 7.45, y + 0.75, -0.1], [0.42, 0.18], [0.05, 0.03], band);
      wing(b, [0, y + 1.25, -3.8], [s * 1.3, y + 1.27, -3.9], [0.55, 0.32], [0.06, 0.03], white);
    }
    wing(b, [0, y + 0.2, -3.6], [0, y + 1.3, -3.85], [0.8, 0.55], [0.08, 0.05], band, true);
    b.at(translation(0, 0.18, 0.7), () =>
      b.at(rotationZ(PI / 2), () => b.cylinder([0, -0.05, 0], 0.18, 0.1, k.mat(MATERIALS.rubber), 14)),
    );
  });
  const sway = hangs(k, 0.8);
  return {
    parts: [{ mesh: body }],
    body: (s) => multiply(sway(s), s.posture === 'float' ? rotationZ(0.16 * sin(s.time * 0.4)) : rotationZ(0)),
    anchors: places({
      driver: hang ? [0, y - 1.3, -0.2] : [0, y - 0.15, 1.1],
      seat: hang ? [0, y - 1.3, -0.2] : [0, y - 0.15, 1.1],
      top: [0, y + 0.4, 0.2],
      gripLeft: [0.35, hang ? y - 1.5 : y, hang ? 0.25 : 1.5],
      gripRight: [-0.35, hang ? y - 1.5 : y, hang ? 0.25 : 1.5],
    }),
    head: [0, y + 0.3, 1],
  };
}

export function airship(k: Kit): Model {
  const lit = isDark(k.context.look);
  const steam = k.said('steampunk|wooden|fantasy') || k.rng.chance(0.25);
  const skin = k.dressed({
    ...MATERIALS.canvas,
    color: hex(k.rng.pick(['#c9ccd0', '#d8cfb5', '#a8aeb6', '#c97a3a'])),
    roughness: 0.55,
  });
  const band = k.dressed(
    { ...MATERIALS.canvas, color: hex(k.rng.pick(['#a8302a', '#2f4f7a', '#3f5f4a'])), roughness: 0.6 },
    1,
  );
  const wood = k.mat(steam ? MATERIALS.darkWood : { ...MATERIALS.carPaint, color: hex('#e6e4de') });
  const metal = k.mat(steam ? MATERIALS.brass : MATERIALS.aluminium);
  const glass = k.mat({ color: hex('#1d2a33'), roughness: 0.06, emissive: lit ? [2.2, 1.6, 0.8] : [0.1, 0.09, 0.06] });
  const y = 9;
  const r = 5.6;
  const body = k.mesh((b) => {
    const line: readonly (readonly [number, number])[] = [
      [-24, 0.05],
      [-22, 1.4],
      [-18, 2.9],
      [-12, 4.4],
      [-4, 5.4],
      [4, r],
      [12, 5.2],
      [18, 3.9],
      [22, 2.1],
      [23.6, 0.7],
      [24, 0.05],
    ];
    hullAlong(
      b,
      line.map(([z, q]) => [z, y, q, q] as const),
      skin,
      k.n(36),
    );
    for (const i of [2, 3, 4, 5, 6, 7]) torus2(b, y, line[i][0], line[i][1] * 1.004, i === 5 ? band : metal, k.n(36));
    for (let i = 0; i < 4; i++) {
      const a = i * (TAU / 4) + TAU / 8;
      b.at(multiply(translation(0, y, -19), rotationZ(a)), () =>
        b.at(translation(0, 4.6, 0), () =>
          b.loft(
            [
              { centre: [0, -2.4, 0.6], rx: 0.16, rz: 3.2 },
              { centre: [0, 1.6, -1.2], rx: 0.1, rz: 1.6 },
            ],
            band,
            10,
          ),
        ),
      );
    }
    hullAlong(
      b,
      [
        [-5, 2.2, 0.7, 0.7],
        [-4, 2.1, 1.3, 1.0],
        [4, 2.1, 1.3, 1.0],
        [5.6, 2.3, 0.7, 0.6],
      ],
      wood,
      k.n(20),
    );
    for (const s of [1, -1]) {
      for (let i = 0; i < 7; i++) b.roundedBox([s * 1.28, 2.35, 3.2 - i * 1.1], [0.06, 0.55, 0.7], 0.03, glass, 1);
      for (const z of [3.4, 0, -3.4])
        b.tube(
          [
            [s * 0.9, 3.0, z],
            [s * 1.6, y - r * 0.9, z],
          ],
          0.06,
          metal,
          6,
        );
      b.tube(
        [
          [s * 1.2, 2.0, -2],
          [s * 3.4, 2.4, -2],
        ],
        0.1,
        metal,
        7,
      );
      hullAlong(
        b,
        [
          [-3.2, 2.4, 0.2, 0.2, s * 3.5],
          [-2.4, 2.4, 0.5, 0.5, s * 3.5],
          [-1.2, 2.4, 0.45, 0.45, s * 3.5],
          [-0.8, 2.4, 0.15, 0.15, s * 3.5],
        ],
        metal,
        k.n(14),
      );
    }
    b.roundedBox([0, 2.5, 5.2], [1.2, 0.6, 0.3], 0.1, glass, 1);
  });
  const prop = k.mesh((b) => {
    for (let i = 0; i < 4; i++)
      b.at(rotationZ((i * TAU) / 4), () => b.ellipsoid([0, 0.75, 0], [0.16, 0.8, 0.03], wood, 10, 6));
  });
  return {
    parts: [
      { mesh: body },
      ...[3.5, -3.5].map(
        (x): Part => ({
          mesh: prop,
          at: (s) => multiply(translation(x, 2.4, -3.3), rotationZ(s.time * (busy(s) ? 22 : 3))),
          loose: true,
        }),
      ),
    ],
    body: (s) => airborne(k.context.seed, 1)(s),
    lamps: lit ? [{ at: [0, 1.4, 3], color: [10, 8, 5], range: 22, flicker: 'steady' }] : [],
    anchors: places({
      driver: [0, 1.6, 4],
      stand: [0, 1.3, 0],
      seat: [0, 1.8, 0],
      passenger: [0.5, 1.3, -2],
      top: [0, y + r, 0],
    }),
    head: [0, y, 0],
  };
}

/** A hoop about the length of a hull. */
function torus2(b: Parameters<typeof hullAlong>[0], y: number, z: number, r: number, m: number, columns: number): void {
  b.at(multiply(translation(0, y, z), rotationX(PI / 2)), () => torus(b, [0, 0, 0], r, 0.07, m, columns, 5));
}

export function cableCar(k: Kit): Model {
  const t = trimOf(k);
  const paint = paintOf(k, ['#c9302a', '#2f6da8', '#e0b02c', '#eceae6']);
  const glass = pane(k, t.lit);
  const steel = k.mat(MATERIALS.steel);
  const seed = k.context.seed % 10;
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.55, 0], [2.2, 1.0, 3.2], 0.28, paint, 3);
    b.roundedBox([0, 1.5, 0], [2.1, 1.0, 3.1], 0.2, glass, 3);
    b.roundedBox([0, 2.1, 0], [2.2, 0.3, 3.2], 0.14, paint, 3);
    for (const s of [1, -1])
      for (const z of [1.42, 0.5, -0.5, -1.42]) b.box([s * 1.05, 1.5, z], [0.07, 1.0, 0.1], paint);
    for (const z of [1, -1]) for (const x of [0.95, -0.95, 0]) b.box([x, 1.5, z * 1.55], [0.1, 1.0, 0.07], paint);
    b.roundedBox([-1.1, 1.1, 0], [0.04, 1.8, 0.9], 0.02, t.dark, 1);
    b.tube(
      [
        [0, 2.2, 0],
        [0, 2.9, 0],
        [0, 3.7, 0],
      ],
      [0.14, 0.1, 0.1],
      steel,
      8,
    );
    b.roundedBox([0, 3.75, 0], [0.24, 0.2, 1.5], 0.08, steel, 2);
  });
  const pulley = k.mesh((b) =>
    b.at(rotationZ(PI / 2), () => {
      b.cylinder([0, -0.06, 0], 0.18, 0.12, steel, k.n(16));
      b.cylinder([0, -0.09, 0], 0.06, 0.18, t.dark, 8);
    }),
  );
  const rope = k.mesh((b) =>
    b.tube(
      [
        [0, 4.08, -60],
        [0, 4.0, 0],
        [0, 4.08, 60],
      ],
      0.035,
      t.dark,
      6,
    ),
  );
  return {
    parts: [
      { mesh: body },
      ...[0.55, 0.2, -0.2, -0.55].map(
        (z): Part => ({ mesh: pulley, at: (s) => multiply(translation(0, 3.92, z), rotationX(s.travelled / 0.18)) }),
      ),
      { mesh: rope, loose: true },
    ],
    body: (s) =>
      multiply(
        translation(0, 4, 0),
        multiply(
          rotationZ(0.03 * sin(s.time * 0.9 + seed)),
          multiply(rotationX(0.025 * sin(s.time * 0.7 + seed)), translation(0, -4, 0)),
        ),
      ),
    lamps: t.lit ? [{ at: [0, 1.9, 0], color: [4, 3.4, 2.2], range: 7, flicker: 'steady' }] : [],
    anchors: places({
      driver: [0, 0.55, 0.8],
      stand: [0, 0.1, 0.5],
      seat: [0, 0.55, 0],
      passenger: [0.5, 0.1, -0.4],
      top: [0, 2.25, 0],
    }),
    head: [0, 2, 0],
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

/** A craft on four splayed legs, wrapped in foil. */
export function lander(k: Kit): Model {
  const capsule = k.said('capsule');
  const foil = k.mat({ ...MATERIALS.gold, color: hex(k.rng.pick(['#d8a83c', '#c98a2c', '#c9b48a'])), roughness: 0.4 });
  const silver = k.dressed({ ...MATERIALS.aluminium, roughness: 0.5 });
  const dark = k.mat({ color: hex('#232529'), roughness: 0.6 });
  const glass = k.mat({
    color: hex('#1a2430'),
    roughness: 0.05,
    emissive: isDark(k.context.look) ? [1.4, 1.1, 0.6] : [0.06, 0.06, 0.05],
  });
  const body = k.mesh((b) => {
    b.lathe(
      [
        [0, 1.5],
        [1.9, 1.5],
        [2.2, 1.8],
        [2.2, 3.2],
        [1.9, 3.4],
        [0, 3.4],
      ],
      foil,
      8,
    );
    b.lathe(
      [
        [0.9, 0.6],
        [0.5, 1.5],
      ],
      dark,
      k.n(18),
    );
    if (capsule)
      b.lathe(
        [
          [2.1, 3.4],
          [2.15, 3.7],
          [0.9, 6.2],
          [0.7, 6.6],
          [0, 6.7],
        ],
        silver,
        k.n(26),
      );
    else {
      b.lathe(
        [
          [1.7, 3.4],
          [1.8, 3.7],
          [1.8, 5.0],
          [1.3, 5.8],
          [0, 6.0],
        ],
        silver,
        8,
      );
      b.roundedBox([0, 4.5, 1.6], [1.6, 1.5, 1.0], 0.3, silver, 2);
      b.roundedBox([0, 3.85, 2.1], [0.8, 0.9, 0.1], 0.05, dark, 1);
      for (const s of [1, -1])
        b.at(multiply(translation(s * 0.5, 4.85, 2.1), rotationZ(s * 0.4)), () =>
          b.box([0, 0, 0], [0.5, 0.4, 0.06], glass),
        );
      b.tube(
        [
          [0.9, 5.7, -0.6],
          [1.1, 6.5, -0.7],
        ],
        0.04,
        silver,
        6,
      );
      b.at(multiply(translation(1.1, 6.6, -0.7), rotationX(-0.7)), () =>
        b.lathe(
          [
            [0.02, 0],
            [0.3, 0.05],
            [0.45, 0.16],
          ],
          silver,
          k.n(16),
        ),
      );
    }
    for (let i = 0; i < 4; i++) {
      const a = (i * TAU) / 4 + TAU / 8;
      const w: Vec3 = [cos(a), 0, sin(a)];
      const at = (r: number, y: number): Vec3 => [w[0] * r, y, w[2] * r];
      b.tube([at(2.0, 3.1), at(3.0, 2.0), at(4.3, 0.2)], 0.11, foil, 8);
      for (const d of [0.35, -0.35]) b.tube([[cos(a + d) * 2.1, 1.7, sin(a + d) * 2.1], at(3.6, 1.15)], 0.07, foil, 7);
      b.lathe(
        [
          [0.62, 0.0],
          [0.6, 0.12],
          [0.2, 0.22],
          [0, 0.22],
        ],
        silver,
        k.n(16),
        at(4.3, 0),
      );
      b.at(translation(w[0] * 2.0, 4.4, w[2] * 2.0), () => {
        if (!capsule)
          for (const d of [0, TAU / 4])
            b.at(rotationY(d), () =>
              b.tube(
                [
                  [-0.35, 0, 0],
                  [0.35, 0, 0],
                ],
                [0.12, 0.05],
                silver,
                8,
              ),
            );
      });
    }
    for (let i = 0; i < 7; i++)
      b.tube(
        [
          [2.4 + i * 0.22 - 0.28, 3.0 - i * 0.38, 2.4 + i * 0.22 + 0.28],
          [2.4 + i * 0.22 + 0.28, 3.0 - i * 0.38, 2.4 + i * 0.22 - 0.28],
        ],
        0.03,
        silver,
        5,
      );
  });
  const burning = (s: Parameters<typeof busy>[0]): number =>
    Math.max(actWeight(s, 'fly', 'fall', 'rise', 'land'), s.posture === 'float' ? 1 : 0);
  return {
    parts: [{ mesh: body }],
    body: (s) => (burning(s) > 0 ? airborne(k.context.seed, 0.3)(s) : translation(0, 0, 0)),
    extras: (s, scene, world) => {
      if (burning(s) > 0.1) exhaust(s, scene, world, [0, 0.5, 0], [0, -1, 0], 0.8, burning(s), k.context.seed);
    },
    anchors: places({ top: [0, 6.2, 0], seat: [0, 3.9, 0.5], driver: [0, 3.9, 0.5], door: [0, 3.9, 2.2] }),
    head: [0, 5, 0],
  };
}
