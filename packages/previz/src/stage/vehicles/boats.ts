/** Boats: hulls that ride the waves; the water line is at y = 0. */
import { PI, pow, sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { addHull, type Section } from './hull.ts';

/** Heave, pitch and roll on a swell; small boats answer more. */
export function bob(seed: number, size: number): (s: ActorState) => Mat34 {
  return (s) => {
    const t = s.time;
    const k = 1 / Math.sqrt(Math.max(1, size / 3));
    const heave = 0.05 * sin(t * 1.25 * k + seed) + 0.025 * sin(t * 2.1 * k + seed * 2);
    const way = Math.min(1, Math.abs(s.speed) / 6);
    return multiply(
      translation(0, heave * (0.6 + 0.4 * k), 0),
      multiply(
        rotationX(0.028 * k * sin(t * 1.1 * k + seed + 1) - 0.03 * way * k),
        rotationZ(0.045 * k * sin(t * 0.9 * k + seed * 1.7)),
      ),
    );
  };
}

/** Hull of a boat from bow (+z) to stern: sheer, beam and keel along the length. */
export function boatHull(
  b: MeshBuilder,
  o: {
    length: number;
    beam: number;
    depth: number;
    draught: number;
    stern: number;
    flare: number;
    outside: number;
    inside: number;
    steps: number;
  },
): void {
  const stations: { z: number; section: Section }[] = [];
  const inner: { z: number; section: Section }[] = [];
  for (let i = 0; i <= o.steps; i++) {
    const t = i / o.steps;
    const z = o.length / 2 - t * o.length;
    const bow = Math.sqrt(Math.max(0, Math.min(1, t / 0.42)));
    const aft = t > 0.7 ? 1 - (1 - o.stern) * pow((t - 0.7) / 0.3, 1.6) : 1;
    const half = Math.max(0.012, (o.beam / 2) * bow * aft);
    const sheer = o.depth * (1 + 0.45 * (1 - Math.min(1, t / 0.5)) ** 2 + 0.16 * Math.max(0, (t - 0.75) / 0.25) ** 2);
    const keel = -o.draught * Math.min(1, t / 0.16) * (t > 0.86 ? 1 - ((t - 0.86) / 0.14) * 0.5 : 1);
    const at = (x: number, y: number): readonly [number, number] => [half * x, keel + (sheer - keel) * y];
    stations.push({
      z,
      section: [
        [0, keel],
        at(0.42, 0.06),
        at(0.74, 0.24),
        at(0.92 - o.flare * 0.1, 0.55),
        at(1, 0.92),
        at(1.03, 0.96),
        at(1.03, 1),
        at(0.96, 1),
      ],
    });
    const wall = Math.max(0.008, half - o.beam * 0.03);
    const floor = keel + (sheer - keel) * 0.22;
    inner.push({
      z,
      section: [
        [0, floor],
        [wall * 0.62, floor + 0.01],
        [wall * 0.86, floor + (sheer - floor) * 0.3],
        [wall * 0.97, sheer],
      ],
    });
  }
  addHull(b, { stations, material: () => o.outside, caps: [null, o.outside] });
  // The inside is the same lattice turned inwards.
  for (const side of [1, -1]) {
    const rows = inner[0].section.length;
    const index = inner.map(({ z, section }) =>
      section.map(([x, y], j): number => b.vertex([x * side, y, z], j === 0 ? [0, 1, 0] : [-side, 0.45, 0], z, x + y)),
    );
    for (let i = 0; i + 1 < inner.length; i++)
      for (let j = 0; j + 1 < rows; j++) {
        const [p, q, r, s] = [index[i][j], index[i + 1][j], index[i + 1][j + 1], index[i][j + 1]];
        if (side > 0) b.quadIndices(q, p, s, r, o.inside);
        else b.quadIndices(p, q, r, s, o.inside);
      }
  }
}

export function rowboat(k: Kit): Model {
  const slim = k.said('kayak|canoe|gondola');
  const wood = k.dressed(
    k.said('kayak')
      ? { ...MATERIALS.plastic, color: hex(k.rng.pick(['#d8572a', '#e0b02c', '#2f7fa8'])) }
      : k.said('gondola')
        ? { ...MATERIALS.lacquer, color: hex('#15151a') }
        : k.rng.pick([
            MATERIALS.wood,
            MATERIALS.darkWood,
            { ...MATERIALS.paint, color: hex('#2f6d8c') },
            { ...MATERIALS.paint, color: hex('#e6e2d6') },
            { ...MATERIALS.paint, color: hex('#8a2f28') },
          ]),
  );
  const inside = k.mat(MATERIALS.paleWood);
  const seat = k.mat(MATERIALS.darkWood);
  const beam = slim ? 0.7 : 1;
  const body = k.mesh((b) => {
    boatHull(b, {
      length: 4,
      beam,
      depth: slim ? 0.28 : 0.36,
      draught: 0.14,
      stern: slim ? 0.1 : 0.7,
      flare: 0.5,
      outside: wood,
      inside,
      steps: k.n(24),
    });
    for (const z of slim ? [-0.2] : [0.75, -0.35, -1.35])
      b.roundedBox([0, 0.24, z], [beam * 0.9, 0.03, 0.24], 0.012, seat, 1);
    if (k.said('gondola')) {
      const iron = k.mat(MATERIALS.steel);
      b.tube(
        [
          [0, 0.4, 1.95],
          [0, 0.8, 2.08],
          [0, 1.0, 2.0],
        ],
        [0.03, 0.05, 0.02],
        iron,
        8,
      );
    }
  });
  const oar = k.mesh((b) => {
    b.tube(
      [
        [-0.35, 0, 0],
        [1.25, 0, 0],
      ],
      0.02,
      seat,
      7,
    );
    b.roundedBox([1.45, 0, 0], [0.5, 0.012, 0.13], 0.006, seat, 1);
  });
  const row = (s: ActorState, side: 1 | -1): Mat34 => {
    const w = Math.max(actWeight(s, 'work', 'drive', 'swim', 'ride'), Math.min(1, Math.abs(s.speed)));
    const a = s.time * 2.2;
    const base = multiply(
      translation(side * beam * 0.49, 0.42, -0.05),
      side > 0 ? translation(0, 0, 0) : rotationY(PI),
    );
    return multiply(base, multiply(rotationY(side * 0.5 * sin(a) * w), rotationZ(-0.3 + 0.16 * sin(a + PI / 2) * w)));
  };
  const parts: Part[] = [{ mesh: body }];
  if (!slim) for (const side of [1, -1] as const) parts.push({ mesh: oar, at: (s) => row(s, side), loose: true });
  return {
    parts,
    body: bob(k.context.seed % 10, 4),
    anchors: {
      seat: translation(0, 0.26, -0.35),
      driver: translation(0, 0.26, -0.35),
      passenger: translation(0, 0.26, -1.35),
      gripLeft: translation(0.3, 0.5, 0.05),
      gripRight: translation(-0.3, 0.5, 0.05),
      top: translation(0, 0.3, 0.4),
      stand: translation(0, 0.02, -1.2),
    },
  };
}

/** Sail as a curved sheet between mast, boom and head; bellied by the wind. */
export function sail(
  b: MeshBuilder,
  a: Vec3,
  c: Vec3,
  head: Vec3,
  belly: number,
  material: number,
  rows: number,
): void {
  const start = b.vertexCount;
  for (let j = 0; j <= rows; j++) {
    const v = j / rows;
    for (let i = 0; i <= 6; i++) {
      const u = i / 6;
      const x0 = a[0] + (head[0] - a[0]) * v;
      const p: Vec3 = [
        x0 + (c[0] - a[0]) * u * (1 - v) + belly * sin(u * PI) * sin(Math.min(1, v * 1.15) * PI * 0.9 + 0.25),
        a[1] + (head[1] - a[1]) * v + (c[1] - a[1]) * u * (1 - v),
        a[2] + (head[2] - a[2]) * v + (c[2] - a[2]) * u * (1 - v),
      ];
      b.vertex(p, [1, 0.1, 0.5 - u], p[2], p[1]);
    }
  }
  b.grid(start, rows + 1, 7, material);
}

export function sailboat(k: Kit): Model {
  const long = k.said('longship|viking');
  const hullMat = k.dressed(
    long || k.said('wooden|old|pirate')
      ? MATERIALS.darkWood
      : { ...MATERIALS.carPaint, color: hex(k.rng.pick(['#eceae4', '#27466b', '#8a2a24'])), roughness: 0.25 },
  );
  const deck = k.mat(MATERIALS.paleWood);
  const cloth = k.mat({
    ...MATERIALS.canvas,
    color: hex('#f0eadb'),
    doubleSided: true,
    translucency: 0.5,
    ...(long ? { color2: hex('#a8302a'), pattern: 'stripes' as const, patternScale: 0.9 } : {}),
  });
  const spar = k.mat(MATERIALS.wood);
  const hull = k.mesh((b) => {
    boatHull(b, {
      length: 9,
      beam: 2.8,
      depth: 0.9,
      draught: 0.45,
      stern: long ? 0.1 : 0.75,
      flare: 0.4,
      outside: hullMat,
      inside: deck,
      steps: k.n(26),
    });
    b.tube(
      [
        [0, 0, 0.9],
        [0, 9.6, 0.75],
      ],
      [0.09, 0.05],
      spar,
      k.n(10),
    );
    if (long) {
      b.tube(
        [
          [-2.4, 7.2, 0.85],
          [2.4, 7.2, 0.85],
        ],
        0.06,
        spar,
        8,
      );
      b.tube(
        [
          [0, 0.9, 4.3],
          [0, 1.9, 4.9],
          [0, 2.5, 4.75],
          [0, 2.6, 5.1],
        ],
        [0.16, 0.12, 0.12, 0.04],
        hullMat,
        9,
      );
      for (let i = 0; i < 7; i++)
        for (const x of [1, -1])
          b.at(translation(x * 1.42, 0.85, 2.2 - i * 0.75), () =>
            b.at(rotationZ(x * -1.57), () =>
              b.lathe(
                [
                  [0, 0],
                  [0.34, 0],
                  [0.3, 0.05],
                  [0.08, 0.08],
                  [0, 0.12],
                ],
                i % 2 ? cloth : k.mat({ color: hex('#8a2a22'), roughness: 0.7 }),
                k.n(16),
              ),
            ),
          );
      return;
    }
    b.tube(
      [
        [0, 1.7, 0.82],
        [0, 1.55, -3.4],
      ],
      0.05,
      spar,
      8,
    );
    b.roundedBox([0, 0.85, 1.7], [1.5, 0.5, 2.2], 0.18, k.mat({ color: hex('#eceae4'), roughness: 0.35 }), 2);
    for (const x of [1, -1])
      b.roundedBox([x * 0.75, 0.92, 1.7], [0.04, 0.2, 1.4], 0.02, k.mat({ color: hex('#16202a'), roughness: 0.08 }), 1);
    for (const [p, q] of [
      [
        [0, 9.5, 0.75],
        [0, 1.1, 4.4],
      ],
      [
        [0, 9.5, 0.75],
        [0, 0.95, -4.4],
      ],
      [
        [0, 8.6, 0.75],
        [1.3, 0.9, 0.6],
      ],
      [
        [0, 8.6, 0.75],
        [-1.3, 0.9, 0.6],
      ],
    ] as [Vec3, Vec3][])
      b.tube([p, q], 0.008, k.mat(MATERIALS.steel), 4);
    b.roundedBox([0, 0.55, -2.9], [1.7, 0.06, 1.9], 0.02, deck, 1);
    torus(b, [0, 1.25, -3.3], 0.3, 0.02, k.mat(MATERIALS.chrome), 16, 5);
  });
  const sails = k.mesh((b) => {
    if (long) {
      const start = b.vertexCount;
      for (let j = 0; j <= 8; j++)
        for (let i = 0; i <= 8; i++) {
          const x = -2.3 + 4.6 * (i / 8);
          b.vertex(
            [x, 2.2 + 5 * (j / 8), 0.95 + 0.9 * sin((j / 8) * PI) * sin((i / 8) * PI)],
            [0, 0.1, 1],
            2.2 + 5 * (j / 8),
            x,
          );
        }
      b.grid(start, 9, 9, cloth);
      return;
    }
    sail(b, [0, 1.75, 0.68], [0.5, 1.65, -3.3], [0, 9.3, 0.66], 0.5, cloth, 10);
    sail(b, [0, 1.2, 4.2], [0.9, 1.5, 0.2], [0, 8.2, 0.95], 0.45, cloth, 10);
  });
  const flutter = (s: ActorState): Mat34 => {
    const w = 1 + 0.06 * sin(s.time * 2.4) + 0.03 * sin(s.time * 5.3);
    return [w, 0, 0, 0, 0, 1, 0, 0, 0, 0, long ? w : 1, 0];
  };
  return {
    parts: [{ mesh: hull }, { mesh: sails, at: flutter }],
    body: (s) => multiply(bob(k.context.seed % 10, 9)(s), rotationZ(long ? 0 : -0.06)),
    anchors: {
      seat: translation(0.6, 0.75, -2.6),
      driver: translation(0, 0.75, -3.7),
      passenger: translation(-0.6, 0.75, -2.6),
      stand: translation(0, 0.6, -2.6),
      top: translation(0, 1.12, 1.7),
    },
  };
}

export function ship(k: Kit): Model {
  const dark = isDark(k.context.look);
  const hullMat = k.dressed({
    ...MATERIALS.paint,
    color: hex(k.rng.pick(['#1f3550', '#7d2a24', '#2c3a34', '#2a2c30'])),
    roughness: 0.45,
  });
  const red = k.mat({ ...MATERIALS.paint, color: hex('#7a2a22') });
  const deck = k.mat({ ...MATERIALS.wood, pattern: 'planks', patternScale: 0.2 });
  const white = k.dressed({ ...MATERIALS.paint, color: hex('#e9e6dd') }, 1);
  const glass = k.mat({
    color: hex('#16222c'),
    roughness: 0.08,
    ...(dark ? { emissive: [1.6, 1.15, 0.5] as Rgb } : {}),
  });
  const funnel = k.mat({ ...MATERIALS.paint, color: hex('#c9702a') });
  const trim = k.mat(MATERIALS.iron);
  const s = k.hero ? 2 : 1;
  const body = k.mesh((b) => {
    boatHull(b, {
      length: 24,
      beam: 6,
      depth: 2.6,
      draught: 1.2,
      stern: 0.82,
      flare: 0.5,
      outside: hullMat,
      inside: deck,
      steps: k.n(28),
    });
    b.at(translation(0, -1.1, 0), () =>
      boatHull(b, {
        length: 23.4,
        beam: 5.9,
        depth: 1.15,
        draught: 0.3,
        stern: 0.8,
        flare: 0.3,
        outside: red,
        inside: red,
        steps: k.n(16),
      }),
    );
    b.box([0, 1.75, -0.6], [5.4, 0.1, 19], deck, '+y');
    b.roundedBox([0, 3.2, -5.2], [4.4, 2.8, 6.4], 0.12, white, s);
    b.roundedBox([0, 5.6, -4.2], [3.8, 2.2, 3.8], 0.12, white, s);
    b.roundedBox([0, 5.9, -2.28], [3.4, 0.9, 0.1], 0.04, glass, 1);
    for (const x of [1, -1]) {
      b.roundedBox([x * 1.9, 5.9, -3.8], [0.06, 0.8, 2.4], 0.03, glass, 1);
      for (let i = 0; i < 6; i++)
        b.at(translation(x * 2.2, 3.4, -2.6 - i * 1.0), () =>
          b.at(rotationZ(x * -1.57), () => b.cylinder([0, -0.02, 0], 0.22, 0.05, glass, k.n(12))),
        );
      for (let i = 0; i < 18; i++)
        b.tube(
          [
            [x * 2.75, 2.5, 6.4 - i * 0.9],
            [x * 2.75, 3.3, 6.4 - i * 0.9],
          ],
          0.025,
          white,
          4,
        );
      b.tube(
        [
          [x * 2.75, 3.3, 6.4],
          [x * 2.75, 3.3, -9],
        ],
        0.03,
        white,
        5,
      );
      b.roundedBox([x * 2.1, 4.95, -6.6], [0.8, 0.5, 2], 0.24, funnel, 2);
    }
    b.lathe(
      [
        [0.85, 6.4],
        [0.8, 8.8],
        [0.84, 8.85],
        [0.84, 9.3],
        [0.7, 9.3],
      ],
      funnel,
      k.n(22),
      [0, 0, -6.2],
    );
    b.lathe(
      [
        [0.86, 8.3],
        [0.85, 8.8],
      ],
      white,
      k.n(22),
      [0, 0, -6.2],
    );
    b.tube(
      [
        [0, 1.8, 3.8],
        [0, 10.8, 3.6],
      ],
      [0.16, 0.08],
      trim,
      8,
    );
    b.tube(
      [
        [0, 8.4, 3.7],
        [0, 4.4, 8.6],
      ],
      0.09,
      trim,
      6,
    );
    b.tube(
      [
        [0, 10.7, 3.6],
        [0, 7.6, -4],
      ],
      0.02,
      trim,
      4,
    );
    b.tube(
      [
        [0, 6.7, -3.2],
        [0, 10.4, -3.2],
      ],
      0.06,
      trim,
      6,
    );
    b.roundedBox([0, 2.1, 4.6], [2.6, 0.7, 2.8], 0.1, white, s);
    for (let i = 0; i < 4; i++)
      b.cylinder([1.6 - (i % 2) * 3.2, 1.8, 1.5 - Math.floor(i / 2) * 1.3], 0.35, 0.9, k.mat(MATERIALS.wood), k.n(12));
  });
  return {
    parts: [{ mesh: body }],
    body: bob(k.context.seed % 10, 24),
    lamps: dark ? [{ at: [0, 10.5, 3.6], color: [6, 5.6, 4.6], range: 20, flicker: 'steady' }] : [],
    anchors: {
      driver: translation(0, 4.6, -3.6),
      seat: translation(0, 1.8, 0),
      stand: translation(0, 1.8, 1),
      passenger: translation(1.5, 1.8, 0),
      top: translation(0, 1.8, 0.5),
    },
    extras: (st, scene, world) => {
      for (let i = 0; i < 12; i++) {
        const age = (st.time / 5 + i / 12) % 1;
        const y = 9.4 + age * 4;
        const z = -6.2 - age * 5 * Math.abs(st.speed) * 0.6;
        scene.particles.push({
          position: [
            world[1] * y + world[2] * z + world[3] + st.wind[0] * age * 2,
            world[5] * y + world[6] * z + world[7],
            world[9] * y + world[10] * z + world[11] + st.wind[2] * age * 2,
          ],
          size: 0.5 + age * 1.8,
          kind: 3,
          color: [0.32, 0.32, 0.34],
          alpha: 0.35 * (1 - age) * Math.min(1, age * 6),
          axis: [0, 1, 0],
        });
      }
    },
  };
}
