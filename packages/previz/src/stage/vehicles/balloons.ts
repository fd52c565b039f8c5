/** Balloons and airships. */
import { fbm1 } from '../../math/noise.ts';
import { cos, PI, pow, sin, TAU } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, rotationZ, transformPoint, translation } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { colourWords } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import { flameParts } from '../things/flame.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { airborne } from './flight.ts';
import { busy, hullAlong, places } from './parts.ts';

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
