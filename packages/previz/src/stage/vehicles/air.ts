/** Aeroplanes, helicopters, balloons, drones, rockets, spaceships. Their origin is the ground under them, or the lowest point. */
import { fbm1 } from '../../math/noise.ts';
import { hashInts } from '../../math/random.ts';
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import {
  lerp,
  type Mat34,
  multiply,
  rotationX,
  rotationY,
  rotationZ,
  transformPoint,
  translation,
  type Vec3,
} from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { type FrameScene, hex, type Rgb } from '../scene.ts';
import { flameParts } from '../things/flame.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { ABOUT_Z, torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';

/** Small swings of something carried by air. */
export function airborne(seed: number, k: number): (s: ActorState) => Mat34 {
  return (s) => {
    const t = s.time * 0.5;
    return multiply(
      translation(k * 0.4 * fbm1(seed, t, 2), k * 0.5 * fbm1(seed + 3, t, 2), 0),
      multiply(rotationZ(0.05 * fbm1(seed + 7, t, 2)), rotationX(0.03 * fbm1(seed + 9, t, 2))),
    );
  };
}

/** Wing or fin: a tapered, swept, rounded slab from root to tip. */
export function wing(
  b: MeshBuilder,
  root: Vec3,
  tip: Vec3,
  chord: readonly [number, number],
  thick: readonly [number, number],
  material: number,
  upright = false,
): void {
  const axisX: Vec3 = [0, 0, upright ? -1 : root[0] < tip[0] ? 1 : -1];
  const axisZ: Vec3 = upright ? [1, 0, 0] : [0, 1, 0];
  const rings = [0, 0.5, 0.96, 1].map((t) => {
    const k = t === 1 ? 0.8 : 1;
    return {
      centre: [lerp(root[0], tip[0], t), lerp(root[1], tip[1], t), lerp(root[2], tip[2], t)] as Vec3,
      rx: (lerp(chord[0], chord[1], t) / 2) * k,
      rz: (lerp(thick[0], thick[1], t) / 2) * (t === 1 ? 0.4 : 1),
      axisX,
      axisZ,
    };
  });
  b.loft(rings, material, 12);
}

export function airplane(k: Kit): Model {
  if (k.said('propeller|biplane|small|vintage|cessna|seaplane')) return propPlane(k);
  const jet = k.said('fighter');
  const dark = isDark(k.context.look);
  const white = k.dressed({ ...MATERIALS.carPaint, color: hex(jet ? '#7d8790' : '#eceae6'), roughness: 0.3 });
  const accent = k.dressed(
    { ...MATERIALS.carPaint, color: hex(k.rng.pick(['#2a5a96', '#a8302a', '#2f7a5a', '#d8832a'])) },
    1,
  );
  const grey = k.mat({ ...MATERIALS.aluminium, roughness: 0.35 });
  const glass = k.mat({
    color: hex('#16222c'),
    roughness: 0.06,
    ...(dark ? { emissive: [1.2, 0.9, 0.45] as Rgb } : {}),
  });
  const y = 3.6;
  const R = 1.95;
  const body = k.mesh((b) => {
    const rings: (readonly [number, number, number])[] = [
      [16, 0.15, -0.3],
      [15.6, 0.7, -0.22],
      [14.5, 1.4, -0.1],
      [12.6, 1.85, 0],
      [10, R, 0],
      [-6, R, 0],
      [-9.5, 1.7, 0.3],
      [-13, 1.0, 0.8],
      [-15.6, 0.4, 1.15],
      [-16, 0.12, 1.2],
    ];
    b.loft(
      rings
        .map(([z, r, dy]) => ({
          centre: [0, y + dy, z] as Vec3,
          rx: r,
          rz: r,
          axisX: [-1, 0, 0] as Vec3,
          axisZ: [0, 1, 0] as Vec3,
        }))
        .reverse(),
      white,
      k.n(30),
    );
    for (const x of [1, -1]) {
      wing(b, [x * 1.2, y - 0.9, 2.6], [x * 15, y + 0.5, -4.2], [6.6, 1.7], [0.75, 0.18], grey);
      wing(b, [x * 15, y + 0.45, -4.2], [x * 15.25, y + 1.9, -5.2], [1.7, 0.7], [0.18, 0.08], accent, true);
      wing(b, [x * 0.5, y + 0.9, -13.2], [x * 5.4, y + 1.3, -15.6], [3, 1.2], [0.34, 0.1], grey);
      for (const [ex, ez] of [[5.2, 2.9]] as const) {
        b.at(multiply(translation(x * ex, y - 1.75, ez), ABOUT_Z), () => {
          b.lathe(
            [
              [0.95, -2.0],
              [1.1, -0.8],
              [1.15, 0.6],
              [1.05, 1.3],
              [0.98, 1.4],
              [0.9, 1.3],
              [0.88, 0.9],
            ],
            white,
            k.n(24),
          );
          b.lathe(
            [
              [0.88, 0.9],
              [0.3, 1.0],
              [0, 1.25],
            ],
            k.mat(MATERIALS.iron),
            k.n(20),
          );
          b.lathe(
            [
              [0.55, -2.6],
              [0.9, -1.9],
              [0.95, -2.0],
            ],
            k.mat(MATERIALS.iron),
            k.n(20),
          );
        });
        b.roundedBox([x * ex, y - 0.85, ez - 0.6], [0.24, 0.9, 2.4], 0.1, grey, 1);
      }
      for (let i = 0; i < 30; i++)
        b.roundedBox([x * R * 0.995, y + 0.42, 11.2 - i * 0.72], [0.06, 0.36, 0.24], 0.028, glass, 1);
      b.box([x * R * 0.985, y - 0.15, 2.2], [0.1, 0.22, 19], accent, x > 0 ? '+x' : '-x');
      for (let i = 0; i < 3; i++)
        b.at(translation(x * (0.35 + i * 0.42), y + 0.92 - i * 0.12, 14.1 - i * 0.16), () =>
          b.at(multiply(rotationY(x * i * 0.4), rotationX(-0.7)), () =>
            b.roundedBox([0, 0, 0], [0.42, 0.5, 0.1], 0.04, glass, 1),
          ),
        );
    }
    wing(b, [0, y + 1.6, -11.6], [0, y + 6.2, -15], [4.4, 1.8], [0.4, 0.14], accent, true);
    for (const [x, z] of [
      [0, 11.5],
      [1.9, -0.6],
      [-1.9, -0.6],
    ] as const) {
      b.cylinder([x, 0.6, z], 0.14, y - 2.2, grey, 10);
      for (const d of [0.28, -0.28])
        b.at(translation(x + d, 0.6, z), () =>
          b.at(rotationZ(PI / 2), () => b.cylinder([0, -0.16, 0], 0.6, 0.32, k.mat(MATERIALS.rubber), k.n(18))),
        );
    }
  });
  return {
    parts: [{ mesh: body }],
    body: (s) =>
      s.posture === 'float' || actWeight(s, 'fly') > 0 ? airborne(k.context.seed, 0.5)(s) : translation(0, 0, 0),
    lamps: dark
      ? [
          { at: [15, y + 0.5, -4], color: [0.5, 8, 0.5], range: 12, flicker: 'steady' },
          { at: [-15, y + 0.5, -4], color: [8, 0.3, 0.3], range: 12, flicker: 'steady' },
        ]
      : [],
    anchors: {
      driver: translation(0.5, y, 13.2),
      seat: translation(1, y - 0.4, 4),
      top: translation(0, y + R, 0),
      door: translation(1.95, y - 0.6, 11),
    },
  };
}

function propPlane(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#c9302a', '#e3b52c', '#2f6da8', '#ece9e0'])),
  });
  const trim = k.dressed({ ...MATERIALS.carPaint, color: hex('#ece9e0') }, 1);
  const wood = k.mat(MATERIALS.darkWood);
  const biplane = k.said('biplane|vintage');
  const y = 1.35;
  const body = k.mesh((b) => {
    const rings: (readonly [number, number])[] = [
      [-3.4, 0.1],
      [-2.4, 0.26],
      [-0.6, 0.5],
      [0.8, 0.58],
      [1.9, 0.55],
      [2.3, 0.46],
      [2.42, 0.2],
    ];
    b.loft(
      rings.map(([z, r]) => ({
        centre: [0, y + (z < 0 ? -z * 0.06 : 0), z] as Vec3,
        rx: r * 0.9,
        rz: r,
        axisX: [-1, 0, 0] as Vec3,
        axisZ: [0, 1, 0] as Vec3,
      })),
      paint,
      k.n(22),
    );
    for (const x of [1, -1]) {
      wing(b, [x * 0.3, y - 0.35, 0.7], [x * 4.6, y - 0.1, 0.6], [1.4, 1.1], [0.2, 0.12], trim);
      if (biplane) {
        wing(b, [0, y + 1.15, 0.9], [x * 4.8, y + 1.2, 0.8], [1.4, 1.1], [0.18, 0.1], trim);
        for (const z of [0.3, 1.1])
          b.tube(
            [
              [x * 3.3, y - 0.15, z - 0.1],
              [x * 3.3, y + 1.2, z],
            ],
            0.03,
            wood,
            6,
          );
        for (const z of [0.5, 1.2])
          b.tube(
            [
              [x * 0.35, y + 0.4, z],
              [x * 0.5, y + 1.15, z],
            ],
            0.03,
            wood,
            6,
          );
      }
      wing(b, [0, y + 0.25, -3], [x * 1.4, y + 0.28, -3.1], [0.8, 0.55], [0.1, 0.06], paint);
      b.tube(
        [
          [x * 0.3, y - 0.4, 1.2],
          [x * 0.75, 0.32, 1.3],
        ],
        0.04,
        wood,
        6,
      );
      b.at(translation(x * 0.78, 0.32, 1.3), () =>
        b.at(rotationZ(PI / 2), () => b.cylinder([0, -0.07, 0], 0.32, 0.14, k.mat(MATERIALS.rubber), k.n(18))),
      );
    }
    wing(b, [0, y + 0.2, -2.9], [0, y + 1.3, -3.25], [0.9, 0.5], [0.1, 0.06], paint, true);
    b.roundedBox([0, y + 0.62, 0.55], [0.6, 0.28, 0.06], 0.03, k.mat({ ...MATERIALS.glass, opacity: 0.4 }), 1);
  });
  const prop = k.mesh((b) => {
    b.at(ABOUT_Z, () =>
      b.lathe(
        [
          [0.2, -0.1],
          [0.16, 0.08],
          [0.06, 0.22],
          [0, 0.25],
        ],
        trim,
        k.n(16),
      ),
    );
    for (const x of [1, -1])
      b.loft(
        [
          { centre: [x * 0.06, 0, 0], rx: 0.05, rz: 0.05, axisX: [0, 0, x], axisZ: [0, 1, 0] },
          { centre: [x * 0.5, 0, 0], rx: 0.03, rz: 0.1, axisX: [0, 0, x], axisZ: [0, 1, 0] },
          { centre: [x * 1.0, 0, 0], rx: 0.015, rz: 0.07, axisX: [0, 0, x], axisZ: [0, 1, 0] },
        ],
        wood,
        8,
      );
  });
  return {
    parts: [{ mesh: body }, { mesh: prop, at: (s) => multiply(translation(0, y, 2.45), rotationZ(s.time * 47)) }],
    body: (s) =>
      s.posture === 'float' || actWeight(s, 'fly') > 0 ? airborne(k.context.seed, 0.4)(s) : translation(0, 0, 0),
    anchors: {
      driver: translation(0, y + 0.35, -0.05),
      seat: translation(0, y + 0.35, -0.05),
      top: translation(0, y + 0.9, 0),
    },
  };
}

export function helicopter(k: Kit): Model {
  const paint = k.dressed({
    ...MATERIALS.carPaint,
    color: hex(k.rng.pick(['#b8302a', '#2b4f73', '#3d4a3a', '#e0a82c'])),
  });
  const glass = k.mat({ color: hex('#22323c'), roughness: 0.05, opacity: 0.7 });
  const trim = k.mat({ ...MATERIALS.iron, roughness: 0.5 });
  const dark = isDark(k.context.look);
  const body = k.mesh((b) => {
    const rings: (readonly [number, number, number, number])[] = [
      [-6.9, 0.16, 0.2, 2.5],
      [-4.5, 0.26, 0.32, 2.35],
      [-2.2, 0.5, 0.62, 2.1],
      [-0.9, 1.0, 1.05, 1.8],
      [0.6, 1.18, 1.18, 1.72],
    ];
    b.loft(
      rings.map(([z, rx, rz, y]) => ({
        centre: [0, y, z] as Vec3,
        rx,
        rz,
        axisX: [-1, 0, 0] as Vec3,
        axisZ: [0, 1, 0] as Vec3,
      })),
      paint,
      k.n(24),
      false,
    );
    b.loft(
      (
        [
          [0.6, 1.18, 1.18, 1.72],
          [1.6, 1.12, 1.12, 1.66],
          [2.5, 0.85, 0.88, 1.5],
          [3.1, 0.4, 0.45, 1.34],
        ] as const
      ).map(([z, rx, rz, y]) => ({
        centre: [0, y, z] as Vec3,
        rx,
        rz,
        axisX: [-1, 0, 0] as Vec3,
        axisZ: [0, 1, 0] as Vec3,
      })),
      glass,
      k.n(24),
    );
    b.roundedBox([0, 1.0, 1.5], [1.5, 0.5, 2.2], 0.25, paint, 2);
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.13, 1.9, 0.1], [0.08, 0.75, 0.9], 0.04, glass, 1);
      b.tube(
        [
          [x * 0.7, 0.95, 1.2],
          [x * 1.15, 0.12, 1.3],
        ],
        0.05,
        trim,
        7,
      );
      b.tube(
        [
          [x * 0.7, 0.95, -0.6],
          [x * 1.15, 0.12, -0.7],
        ],
        0.05,
        trim,
        7,
      );
      b.tube(
        [
          [x * 1.15, 0.06, -1.5],
          [x * 1.15, 0.06, 2.1],
          [x * 1.15, 0.28, 2.6],
        ],
        0.06,
        trim,
        8,
      );
      wing(b, [x * 0.15, 2.45, -5.4], [x * 1.2, 2.45, -5.6], [0.7, 0.5], [0.1, 0.06], paint);
    }
    wing(b, [0, 2.5, -6.5], [0, 3.7, -7.2], [1.0, 0.6], [0.14, 0.08], paint, true);
    b.roundedBox([0, 2.85, -0.3], [0.9, 0.55, 2.2], 0.25, paint, 2);
    b.cylinder([0, 3.05, -0.2], 0.1, 0.65, trim, 12);
    for (const x of [0.3, -0.3])
      b.ellipsoid(
        [x, 0.9, 2.55],
        [0.12, 0.1, 0.1],
        k.mat({ color: [0.9, 0.9, 0.9], emissive: dark ? [9, 8.6, 7.5] : [0.4, 0.4, 0.4] }),
        10,
        6,
      );
  });
  const rotor = k.mesh((b) => {
    b.cylinder([0, -0.1, 0], 0.22, 0.2, trim, 12);
    for (let i = 0; i < 4; i++)
      b.at(rotationY((i * TAU) / 4), () =>
        b.roundedBox([2.9, 0.05, 0], [5.2, 0.035, 0.26], 0.016, k.mat({ color: hex('#26282b'), roughness: 0.5 }), 1),
      );
  });
  const blur = k.mesh((b) =>
    b.disc(
      [0, 0.05, 0],
      5.5,
      k.mat({ color: [0.16, 0.17, 0.18], opacity: 0.16, doubleSided: true, castsShadow: false, roughness: 1 }),
      k.n(40),
    ),
  );
  const tail = k.mesh((b) => {
    for (let i = 0; i < 4; i++)
      b.at(rotationX((i * TAU) / 4), () => b.roundedBox([0, 0.42, 0], [0.03, 0.8, 0.1], 0.012, trim, 1));
  });
  // On the ground with nothing to do the rotor stands still.
  const turning = (s: ActorState): boolean =>
    s.posture === 'float' || s.speed > 0.1 || s.acts.length > 0 || s.position[1] > 0.5;
  return {
    parts: [
      { mesh: body },
      {
        mesh: rotor,
        at: (s) => multiply(translation(0, 3.72, -0.2), rotationY(turning(s) ? s.time * 31 : 0.4)),
        loose: true,
      },
      { mesh: blur, at: (s) => (turning(s) ? translation(0, 3.74, -0.2) : null), loose: true },
      { mesh: tail, at: (s) => multiply(translation(0.2, 3.0, -6.9), rotationX(turning(s) ? s.time * 44 : 0)) },
    ],
    body: (s) =>
      multiply(
        turning(s) ? airborne(k.context.seed, 0.35)(s) : translation(0, 0, 0),
        rotationX(Math.min(0.16, s.speed * 0.008)),
      ),
    lamps: dark
      ? [
          {
            at: [0, 0.9, 2.7],
            color: [40, 38, 32],
            range: 40,
            flicker: 'steady',
            direction: [0, -0.6, 1],
            cosAngle: 0.94,
          },
        ]
      : [],
    anchors: {
      driver: translation(0.45, 1.35, 1.4),
      passenger: translation(-0.45, 1.35, 1.4),
      seat: translation(0.45, 1.35, 0.2),
      top: translation(0, 3.1, -0.4),
      door: translation(1.2, 1.1, 0.2),
    },
  };
}

export function hotAirBalloon(k: Kit): Model {
  const said = colourWords([...k.context.attributes.colour]);
  const sets = [
    ['#c9362c', '#eceadf', '#e0a42c'],
    ['#2f6da8', '#eceadf', '#e0a42c'],
    ['#e0702c', '#f0d9a0', '#7a2f5a'],
    ['#3f8a6a', '#f0ead8', '#d8572a'],
  ];
  const set = k.rng.pick(sets).map(hex);
  const hues: Rgb[] = said.length > 1 ? said : said.length === 1 ? [said[0], hex('#eceadf')] : set;
  const wicker = k.mat(MATERIALS.wicker);
  const rope = k.mat({ color: hex('#8a7656'), roughness: 1 });
  const lit = isDark(k.context.look);
  const envelope = k.mesh((b) => {
    const gores = k.hero ? 24 : 12;
    const profile: [number, number][] = [];
    for (let j = 0; j <= 16; j++) {
      const t = j / 16;
      const r =
        t < 0.42
          ? 1.15 + 5.85 * pow(sin((t / 0.42) * (PI / 2)), 1.15)
          : 7 * Math.sqrt(Math.max(0, 1 - ((t - 0.42) / 0.58) ** 2));
      profile.push([Math.max(0.01, r), 4.2 + 15.8 * (t < 0.42 ? t : 0.42 + (t - 0.42))]);
    }
    for (let g = 0; g < gores; g++) {
      const c = hues[g % hues.length];
      const m = k.mat({
        color: c,
        roughness: 0.75,
        translucency: 0.6,
        doubleSided: true,
        ...(lit ? { emissive: [c[0] * 0.9 + 0.12, c[1] * 0.6 + 0.05, c[2] * 0.4 + 0.01] as Rgb } : {}),
      });
      const start = b.vertexCount;
      for (const [j, [r, y]] of profile.entries())
        for (let i = 0; i <= 2; i++) {
          const a = ((g + i / 2) * TAU) / gores;
          const bulge = i === 1 ? 1.018 : 1;
          const before = profile[Math.max(0, j - 1)];
          const after = profile[Math.min(profile.length - 1, j + 1)];
          const ny = -(after[0] - before[0]);
          const nr = after[1] - before[1];
          b.vertex([cos(a) * r * bulge, y, -sin(a) * r * bulge], [cos(a) * nr, ny, -sin(a) * nr], i * 0.5, y);
        }
      b.grid(start, profile.length, 3, m);
    }
  });
  const basket = k.mesh((b) => {
    b.roundedBox([0, 0.6, 0], [1.5, 1.15, 1.5], 0.12, wicker, 2);
    b.box([0, 1.05, 0], [1.36, 0.02, 1.36], k.mat({ color: hex('#4a3620'), roughness: 1 }), '+y');
    for (const z of [-1, 1])
      b.tube(
        [
          [-0.75, 1.2, z * 0.72],
          [0.75, 1.2, z * 0.72],
        ],
        0.06,
        k.mat(MATERIALS.leather),
        8,
      );
    for (const x of [-1, 1])
      b.tube(
        [
          [x * 0.72, 1.2, -0.75],
          [x * 0.72, 1.2, 0.75],
        ],
        0.06,
        k.mat(MATERIALS.leather),
        8,
      );
    for (const x of [1, -1])
      for (const z of [1, -1]) {
        b.tube(
          [
            [x * 0.68, 1.15, z * 0.68],
            [x * 0.6, 2.35, z * 0.6],
          ],
          0.03,
          rope,
          6,
        );
        b.tube(
          [
            [x * 0.6, 2.35, z * 0.6],
            [x * 0.85, 4.4, z * 0.85],
          ],
          0.02,
          rope,
          5,
        );
      }
    b.box([0, 2.35, 0], [1.2, 0.05, 0.08], k.mat(MATERIALS.steel));
    for (const x of [0.2, -0.2]) b.cylinder([x, 2.38, 0], 0.12, 0.34, k.mat(MATERIALS.steel), k.n(14));
  });
  const burn = (s: ActorState): number =>
    Math.max(actWeight(s, 'burn', 'rise', 'rise_up'), fbm1(k.context.seed, s.time * 0.35, 2) > 0.12 ? 1 : 0);
  const flames = flameParts(k, [0, 2.7, 0], 1.5, 0.18).map(
    (p): Part => ({ ...p, at: (s) => (burn(s) > 0.2 ? (p.at as (q: ActorState) => Mat34 | null)(s) : null) }),
  );
  return {
    parts: [{ mesh: envelope }, { mesh: basket }, ...flames],
    body: (s) => multiply(airborne(k.context.seed, 1.2)(s), rotationY(s.time * 0.03)),
    extras: (s, scene, world) => {
      if (burn(s) > 0.2 && lit)
        scene.lights.push({ position: transformPoint(world, [0, 4, 0]), color: [16, 9, 3.4], range: 22 });
    },
    anchors: {
      driver: translation(0, 0.12, 0),
      stand: translation(0, 0.12, 0),
      seat: translation(0, 0.9, 0),
      passenger: translation(0.35, 0.12, 0.2),
      top: translation(0, 20, 0),
    },
  };
}

export function drone(k: Kit): Model {
  const shell = k.dressed({ ...MATERIALS.plastic, color: hex(k.rng.pick(['#e4e4e2', '#2a2c30'])), roughness: 0.4 });
  const dark = k.mat({ ...MATERIALS.plastic, color: hex('#1c1d1f') });
  const led = (c: Rgb): number => k.mat({ color: c, emissive: [c[0] * 5, c[1] * 5, c[2] * 5], castsShadow: false });
  k.scale = [k.scale[0] * 0.88, k.scale[1], k.scale[2] * 0.88];
  const body = k.mesh((b) => {
    b.roundedBox([0, 0.075, 0], [0.11, 0.06, 0.2], 0.028, shell, 3);
    b.roundedBox([0, 0.045, 0.1], [0.05, 0.05, 0.05], 0.02, dark, 2);
    b.at(translation(0, 0.045, 0.128), () =>
      b.at(ABOUT_Z, () =>
        b.lathe(
          [
            [0.018, -0.01],
            [0.017, 0.005],
            [0.01, 0.008],
            [0, 0.009],
          ],
          k.mat({ color: [0.02, 0.03, 0.05], roughness: 0.04 }),
          12,
        ),
      ),
    );
    for (const x of [1, -1])
      for (const z of [1, -1]) {
        b.tube(
          [
            [x * 0.045, 0.075, z * 0.07],
            [x * 0.14, 0.085, z * 0.14],
          ],
          [0.014, 0.009],
          shell,
          8,
        );
        b.cylinder([x * 0.14, 0.07, z * 0.14], 0.018, 0.04, dark, k.n(12));
        b.tube(
          [
            [x * 0.14, 0.07, z * 0.14],
            [x * 0.145, 0.005, z * 0.145],
          ],
          [0.006, 0.004],
          dark,
          6,
        );
        b.sphere([x * 0.145, 0.068, z * 0.152], 0.006, led(z > 0 ? [0.2, 1, 0.35] : [1, 0.12, 0.1]), 6, 5);
      }
  });
  const prop = k.mesh((b) => {
    for (const x of [1, -1]) b.roundedBox([x * 0.045, 0.118, 0], [0.085, 0.003, 0.013], 0.001, dark, 1);
    b.disc(
      [0, 0.118, 0],
      0.09,
      k.mat({ color: [0.3, 0.3, 0.3], opacity: 0.12, doubleSided: true, castsShadow: false, roughness: 1 }),
      20,
    );
  });
  const parts: Part[] = [{ mesh: body }];
  for (const x of [1, -1])
    for (const z of [1, -1])
      parts.push({
        mesh: prop,
        at: (s) => multiply(translation(x * 0.14, 0, z * 0.14), rotationY(s.time * 90 * x * z)),
      });
  return {
    parts,
    body: (s) => multiply(airborne(k.context.seed, 0.12)(s), rotationX(Math.min(0.35, s.speed * 0.05))),
    anchors: { top: translation(0, 0.11, 0), grip: translation(0, 0.05, 0) },
  };
}

/** Fire and smoke under a rocket or behind a ship: light, puffs and sparks along -axis. */
export function exhaust(
  s: ActorState,
  scene: FrameScene,
  world: Mat34,
  at: Vec3,
  axis: Vec3,
  size: number,
  power: number,
  seed: number,
): void {
  const n = 46;
  for (let i = 0; i < n; i++) {
    const h = hashInts(seed, i);
    const age = (s.time * 0.9 + (h & 1023) / 1024) % 1;
    const spread = size * (0.25 + age * 2.2);
    const j: Vec3 = [
      ((h & 255) / 255 - 0.5) * spread,
      (((h >> 8) & 255) / 255 - 0.5) * spread,
      (((h >> 16) & 255) / 255 - 0.5) * spread,
    ];
    const reach = size * 9 * age;
    const p = transformPoint(world, [
      at[0] + axis[0] * reach + j[0],
      at[1] + axis[1] * reach + j[1] * 0.4,
      at[2] + axis[2] * reach + j[2],
    ]);
    const hot = Math.max(0, 1 - age * 2.6);
    scene.particles.push({
      position: p,
      size: size * (0.35 + age * 1.5),
      kind: hot > 0.25 ? 4 : 3,
      color: hot > 0.25 ? [4 * hot, 2 * hot, 0.6 * hot] : [0.72, 0.7, 0.68],
      alpha: power * (hot > 0.25 ? 0.8 : 0.45 * (1 - age)),
      axis: [0, 1, 0],
    });
  }
  scene.lights.push({
    position: transformPoint(world, [
      at[0] + axis[0] * size * 2,
      at[1] + axis[1] * size * 2,
      at[2] + axis[2] * size * 2,
    ]),
    color: [60 * power * size, 32 * power * size, 12 * power * size],
    range: 30 * size,
  });
}

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

export function spaceship(k: Kit): Model {
  const hullMat = k.dressed({
    ...MATERIALS.aluminium,
    color: hex(k.rng.pick(['#a7adb3', '#6f7780', '#c9c6bd'])),
    color2: hex('#5f666d'),
    pattern: 'tiles',
    patternScale: 1.4,
    roughness: 0.45,
    metal: 0.3,
  });
  const dark = k.mat({ color: hex('#24282d'), roughness: 0.5, metal: 0.5 });
  const accent = k.dressed({ ...MATERIALS.carPaint, color: hex('#c95a2c') }, 1);
  const glowColor: Rgb = [0.35, 0.8, 1];
  const glow = k.mat({ color: glowColor, emissive: [1.6, 4.4, 6], castsShadow: false });
  const windowLight = k.mat({ color: [1, 0.9, 0.7], emissive: [3, 2.5, 1.6] });
  const c = k.n(40);
  if (k.said('ufo|flying saucer|saucer')) {
    const ufo = k.mesh((b) => {
      b.lathe(
        [
          [0, 1.2],
          [3, 1.0],
          [5, 1.5],
          [9.4, 2.6],
          [10, 3],
          [9.4, 3.3],
          [5.5, 4.2],
          [3.4, 4.5],
        ],
        hullMat,
        c,
      );
      b.lathe(
        [
          [3.5, 4.4],
          [3.2, 5.4],
          [2.2, 6.3],
          [0.9, 6.75],
          [0, 6.8],
        ],
        k.mat({ ...MATERIALS.glass, color: hex('#9fd6e0'), opacity: 0.45 }),
        c,
      );
      torus(b, [0, 1.15, 0], 2.4, 0.3, glow, c, 8);
      for (let i = 0; i < 18; i++)
        b.sphere([cos((i * TAU) / 18) * 8.3, 2.2, sin((i * TAU) / 18) * 8.3], 0.3, i % 2 ? windowLight : glow, 10, 6);
    });
    return {
      parts: [{ mesh: ufo }],
      body: (s) => multiply(airborne(k.context.seed, 1)(s), rotationY(s.time * 0.5)),
      lamps: [
        { at: [0, 0.4, 0], color: [12, 34, 44], range: 30, flicker: 'steady', direction: [0, -1, 0], cosAngle: 0.8 },
      ],
      anchors: { top: translation(0, 6.8, 0), seat: translation(0, 4.6, 0), driver: translation(0, 4.6, 0) },
    };
  }
  const body = k.mesh((b) => {
    const rings: (readonly [number, number, number, number])[] = [
      [-13, 2.4, 1.5, 3.2],
      [-11, 3.2, 1.9, 3.2],
      [-4, 3.6, 2.1, 3.1],
      [3, 2.9, 1.75, 2.9],
      [9, 1.8, 1.15, 2.6],
      [13.4, 0.9, 0.6, 2.35],
      [15, 0.25, 0.2, 2.25],
    ];
    b.loft(
      rings.map(([z, rx, rz, y]) => ({
        centre: [0, y, z] as Vec3,
        rx,
        rz,
        axisX: [-1, 0, 0] as Vec3,
        axisZ: [0, 1, 0] as Vec3,
      })),
      hullMat,
      c,
    );
    b.loft(
      (
        [
          [3.2, 1.0, 0.4, 4.35],
          [5.2, 1.15, 0.75, 4.0],
          [8.4, 0.8, 0.5, 3.45],
          [10, 0.2, 0.15, 3.2],
        ] as const
      ).map(([z, rx, rz, y]) => ({
        centre: [0, y, z] as Vec3,
        rx,
        rz,
        axisX: [-1, 0, 0] as Vec3,
        axisZ: [0, 1, 0] as Vec3,
      })),
      k.mat({ color: hex('#16242e'), roughness: 0.04 }),
      k.n(20),
    );
    for (const x of [1, -1]) {
      wing(b, [x * 2.6, 3.0, -3], [x * 9.2, 2.2, -9.5], [9, 3], [0.9, 0.3], hullMat);
      wing(b, [x * 9.2, 2.2, -9.5], [x * 9.7, 4.8, -11.5], [3.2, 1.6], [0.35, 0.18], accent, true);
      b.at(multiply(translation(x * 4.4, 2.9, -9), ABOUT_Z), () => {
        b.lathe(
          [
            [1.1, -4.4],
            [1.35, -3.8],
            [1.45, -0.5],
            [1.2, 2.4],
            [0.6, 3.6],
            [0, 4],
          ],
          dark,
          k.n(24),
        );
        b.lathe(
          [
            [1.12, -4.38],
            [0.9, -4.1],
            [0, -4.0],
          ].reverse() as [number, number][],
          glow,
          k.n(20),
        );
      });
      b.at(translation(x * 1.3, 3.2, -13.05), () =>
        b.at(rotationX(-PI / 2), () =>
          b.lathe(
            [
              [0.95, 0],
              [0.85, 0.12],
              [0.7, 0.02],
              [0, 0.02],
            ],
            glow,
            k.n(20),
          ),
        ),
      );
      for (let i = 0; i < 12; i++)
        b.roundedBox([x * (3.32 - i * 0.09), 3.55, 1.5 - i * 0.75], [0.16, 0.18, 0.3], 0.06, windowLight, 1);
      b.roundedBox([x * 3.1, 2.9, 2.4], [0.5, 0.4, 5], 0.15, accent, 2);
      b.tube(
        [
          [x * 6.6, 2.4, -5],
          [x * 6.6, 2.4, 1.2],
        ],
        [0.28, 0.16],
        dark,
        8,
      );
    }
    wing(b, [0, 4.6, -8], [0, 6.3, -12.2], [5, 2], [0.5, 0.2], hullMat, true);
    b.roundedBox([0, 5.1, -5], [2.2, 0.8, 5], 0.3, hullMat, 2);
    for (let i = 0; i < 10; i++)
      b.roundedBox([(k.rng.unit() - 0.5) * 4.4, 4.9, -2.5 - k.rng.unit() * 7], [0.5, 0.4, 0.9], 0.08, dark, 1);
    for (const [x, z] of [
      [2, -8],
      [-2, -8],
      [0, 7],
    ] as const)
      b.tube(
        [
          [x, 1.9, z],
          [x * 1.2, 0.1, z + 0.3],
        ],
        [0.2, 0.3],
        dark,
        8,
      );
  });
  return {
    parts: [{ mesh: body }],
    body: (s) => (s.posture === 'float' || s.speed > 0.1 ? airborne(k.context.seed, 0.8)(s) : translation(0, 0, 0)),
    lamps: [
      { at: [4.4, 2.9, -14.5], color: [6, 15, 20], range: 24, flicker: 'steady' },
      { at: [-4.4, 2.9, -14.5], color: [6, 15, 20], range: 24, flicker: 'steady' },
    ],
    extras: (s, scene, world) => {
      const power = Math.min(1, Math.max(actWeight(s, 'fly', 'rise'), s.speed / 12));
      if (power < 0.05) return;
      for (const x of [4.4, -4.4])
        for (let i = 0; i < 14; i++) {
          const u = i / 14;
          const p = transformPoint(world, [x, 2.9, -13.6 - u * 7 * (0.9 + 0.1 * sin(s.time * 40 + i))]);
          scene.particles.push({
            position: p,
            size: 0.95 * (1 - u * 0.75),
            kind: 4,
            color: [0.7, 2.2, 3.2],
            alpha: power * 0.55 * (1 - u),
            axis: [0, 1, 0],
          });
        }
    },
    anchors: {
      top: translation(0, 5.5, -4),
      driver: translation(0, 3.3, 5),
      seat: translation(0, 3.3, 5),
      passenger: translation(0.8, 3, 0),
      door: translation(3.4, 1.6, 0),
    },
  };
}
