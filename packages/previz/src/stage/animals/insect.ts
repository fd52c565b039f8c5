/** Butterflies, dragonflies, bees, beetles: small rigid bodies with beating wings. */
import { fbm1 } from '../../math/noise.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { lerp, type Mat34, multiply, rotationX, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { colourWord, shade } from '../colours.ts';
import { hex, type Rgb } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { plate, smoothOutline } from '../things/shapes.ts';

/** How much of it rests, 0 on the wing .. 1 perched. */
const perched = (state: ActorState): number => (state.posture === 'sit' ? 1 : actWeight(state, 'sit', 'lie'));

/** Wanders about its place in the air; a perched one sits still. */
function hover(state: ActorState, seed: number, size: number, rate: number): Mat34 {
  const free = 1 - perched(state);
  if (free <= 0) return translation(0, 0, 0);
  const t = state.time * rate;
  const w: Vec3 = [fbm1(seed, t, 2) * free, fbm1(seed + 5, t * 1.3, 2) * free, fbm1(seed + 9, t, 2) * free];
  return multiply(
    translation(w[0] * size, w[1] * size * 0.7, w[2] * size),
    multiply(rotationY(w[0] * 0.7), rotationX(-w[1] * 0.4)),
  );
}

/** Wing made flat in x and y, then laid level: root at the origin, +x outwards, +y forwards. */
function flatWing(
  k: Kit,
  outline: readonly (readonly [number, number])[],
  centre: readonly [number, number],
  material: number,
  marks: readonly (readonly [number, number, number])[],
  mark: number,
  thick = 0.0006,
): number {
  return k.mesh((b) => {
    b.at(rotationX(PI / 2), () => {
      plate(b, smoothOutline(outline, k.hero ? 4 : 2), thick, material, centre);
      for (const [x, y, r] of marks)
        b.at(translation(x, y, 0), () => b.ellipsoid([0, 0, 0], [r, r, 0.0007], mark, k.n(10), 5));
    });
  });
}

const MIRROR: Mat34 = [-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** A left and a right part; the right one is turned over so that its faces stay outwards. */
function pair(mesh: number, root: Vec3, swing: (s: ActorState) => number, sweep = 0): Part[] {
  return [1, -1].map(
    (x): Part => ({
      mesh,
      at: (s) => {
        const base = multiply(translation(x * root[0], root[1], root[2]), rotationZ(x * swing(s)));
        const turned = multiply(base, rotationY(x * sweep));
        return x > 0 ? turned : multiply(turned, MIRROR);
      },
    }),
  );
}

export function butterfly(k: Kit): Model {
  if (k.said('dragonfly')) return dragonfly(k);
  const moth = k.said('moth');
  const color: Rgb =
    colourWord(k.context.attributes.colour) ??
    hex(moth ? '#a8977c' : k.rng.pick(['#e07a24', '#3f7fd0', '#e6c33c', '#e9e6df', '#c24a7a']));
  const wing = k.mat({
    color,
    color2: shade(color, 0.5),
    pattern: 'noise',
    patternScale: 0.02,
    roughness: 0.7,
    doubleSided: true,
    translucency: 0.6,
    ...(k.said('glowing|luminous') ? { emissive: shade(color, 1.6) } : {}),
  });
  const edge = k.mat({ color: hex(moth ? '#5f5240' : '#1c1512'), roughness: 0.8, doubleSided: true });
  const spot = k.mat({ color: hex('#f2ead8'), roughness: 0.8 });
  const body = k.mat({ color: hex('#241b16'), roughness: 0.9 });
  const s = 0.5;
  const fore: [number, number][] = [
    [0, 0],
    [0.03, 0.035],
    [0.075, 0.062],
    [0.1, 0.055],
    [0.092, 0.02],
    [0.06, -0.004],
    [0.02, -0.006],
  ].map(([x, y]) => [x * s, y * s]);
  const hind: [number, number][] = [
    [0, 0],
    [0.03, 0.004],
    [0.066, -0.008],
    [0.074, -0.038],
    [0.05, -0.062],
    [0.024, -0.052],
    [0.008, -0.022],
  ].map(([x, y]) => [x * s, y * s]);
  const outer = fore.map(([x, y]): [number, number] => [x * 1.05, y * 1.06]);
  const outerHind = hind.map(([x, y]): [number, number] => [x * 1.06, y * 1.06]);
  const dots = [
    [0.042, 0.024, 0.0022],
    [0.046, 0.016, 0.002],
    [0.039, 0.028, 0.0018],
  ] as const;
  const foreMesh = flatWing(k, fore, [0.025, 0.012], wing, [...dots], spot);
  const hindMesh = flatWing(k, hind, [0.02, -0.014], wing, [[0.03, -0.018, 0.003]], spot);
  const foreEdge = flatWing(k, outer, [0.025, 0.012], edge, [], spot, 0.0002);
  const hindEdge = flatWing(k, outerHind, [0.02, -0.014], edge, [], spot, 0.0002);
  const torso = k.mesh((b) => {
    const rings: readonly { centre: Vec3; rx: number; rz: number }[] = [
      { centre: [0, 0, -0.026], rx: 0.001, rz: 0.001 },
      { centre: [0, 0, -0.015], rx: 0.0024, rz: 0.0024 },
      { centre: [0, 0.0005, 0], rx: 0.0034, rz: 0.0034 },
      { centre: [0, 0.001, 0.008], rx: 0.0032, rz: 0.0032 },
      { centre: [0, 0.001, 0.012], rx: 0.0018, rz: 0.0018 },
    ];
    b.loft(
      rings.map((r) => ({ ...r, axisX: [-1, 0, 0] as Vec3, axisZ: [0, 1, 0] as Vec3 })),
      body,
      k.n(10),
    );
    b.sphere([0, 0.0014, 0.014], 0.003, body, k.n(10), k.n(6));
    for (const x of [1, -1])
      b.tube(
        [
          [x * 0.001, 0.003, 0.016],
          [x * 0.006, 0.007, 0.026],
          [x * 0.0075, 0.008, 0.029],
        ],
        [0.0003, 0.0003, 0.0008],
        body,
        4,
      );
  });
  const seed = k.context.seed % 1000;
  const beat = (s2: ActorState): number => {
    // Bursts of strokes with short glides between; at rest the wings open and close slowly.
    const glide = fbm1(seed, s2.time * 0.9, 2) > 0.25 ? 0.25 : 1;
    const flown = 0.35 + 0.95 * glide * sin(s2.time * 2 * PI * 8 + seed);
    return lerp(flown, 0.75 + 0.55 * sin(s2.time * 1.6), perched(s2));
  };
  return {
    parts: [
      { mesh: torso },
      ...pair(foreMesh, [0.002, 0.0016, 0.004], beat, 0.1),
      ...pair(hindMesh, [0.002, 0.001, -0.002], (a) => beat(a) * 0.92),
      ...pair(foreEdge, [0.002, 0.0016, 0.004], beat, 0.1),
      ...pair(hindEdge, [0.002, 0.001, -0.002], (a) => beat(a) * 0.92),
    ],
    body: (state) => hover(state, seed, k.hero ? 0.03 : 0.16, 0.8),
    size: [0.1, 0.02, 0.06],
  };
}

function dragonfly(k: Kit): Model {
  const color = colourWord(k.context.attributes.colour) ?? hex(k.rng.pick(['#2f8f9a', '#3f7f3a', '#a8322b']));
  const body = k.mat({ color, roughness: 0.25, metal: 0.3 });
  const wing = k.mat({
    color: [0.85, 0.9, 0.92],
    roughness: 0.1,
    opacity: 0.35,
    doubleSided: true,
    castsShadow: false,
  });
  const eye = k.mat({ color: hex('#5a2a1a'), roughness: 0.1 });
  const w = flatWing(
    k,
    [
      [0, 0],
      [0.02, 0.004],
      [0.045, 0.004],
      [0.052, 0],
      [0.045, -0.006],
      [0.02, -0.006],
    ],
    [0.024, 0],
    wing,
    [],
    wing,
  );
  const torso = k.mesh((b) => {
    b.tube(
      [
        [0, 0, -0.045],
        [0, 0.001, -0.02],
        [0, 0.001, -0.005],
      ],
      [0.001, 0.0016, 0.0022],
      body,
      k.n(8),
    );
    b.ellipsoid([0, 0.001, 0.004], [0.0042, 0.0046, 0.008], body, k.n(10), k.n(6));
    for (const x of [1, -1]) b.sphere([x * 0.0026, 0.0022, 0.013], 0.003, eye, k.n(10), 6);
  });
  const seed = k.context.seed % 1000;
  const flap =
    (phase: number) =>
    (s: ActorState): number =>
      0.1 + 0.5 * sin(s.time * 2 * PI * 21 + phase);
  return {
    parts: [{ mesh: torso }, ...pair(w, [0.002, 0.003, 0.006], flap(0)), ...pair(w, [0.002, 0.003, -0.002], flap(2))],
    body: (s) => hover(s, seed, k.hero ? 0.05 : 0.3, 0.5),
    size: [0.1, 0.02, 0.06],
  };
}

export function bee(k: Kit): Model {
  const beetle = k.said('beetle|ladybug|ladybird');
  const fly = k.said('fly');
  const black = k.mat({ color: hex('#1a1613'), roughness: 0.6 });
  const yellow = k.dressed({
    color: hex(fly ? '#3a4248' : k.rng.pick(['#e2a92a', '#d8902a', '#ecc23a', '#c98a34'])),
    roughness: 0.85,
    pattern: 'fur',
    patternScale: 0.001,
  });
  const fur = k.mat({
    color: hex(fly ? k.rng.pick(['#2a2e30', '#2a3a34', '#35302a']) : '#b98a34'),
    color2: hex('#7a5a24'),
    pattern: 'fur',
    patternScale: 0.001,
    roughness: 1,
  });
  const wing = k.mat({ color: [0.85, 0.88, 0.9], roughness: 0.1, opacity: 0.4, doubleSided: true, castsShadow: false });
  const eye = k.mat({ color: hex(fly ? '#7a1f14' : '#14100e'), roughness: 0.1 });
  const shell = k.dressed({
    color: hex(k.said('ladybug|ladybird') ? '#b8231c' : '#1f3a2c'),
    roughness: 0.15,
    color2: hex('#15110f'),
    ...(k.said('ladybug|ladybird') ? { pattern: 'dots' as const, patternScale: 0.006 } : {}),
  });
  const torso = k.mesh((b) => {
    const bands = 6;
    if (beetle) b.ellipsoid([0, 0.001, -0.002], [0.0068, 0.0055, 0.0095], shell, k.n(14), k.n(10));
    else
      for (let i = 0; i < bands; i++) {
        const t = i / (bands - 1);
        const r = 0.0058 * Math.sqrt(Math.max(0.05, 1 - ((t - 0.35) / 0.75) ** 2));
        b.ellipsoid(
          [0, -0.0006 - t * 0.0012, -0.0015 - t * 0.0098],
          [r, r, 0.0017],
          i % 2 ? black : yellow,
          k.n(12),
          k.n(8),
        );
      }
    b.sphere([0, 0.0006, 0.0042], 0.0052, beetle ? black : fur, k.n(12), k.n(8));
    b.ellipsoid([0, 0.0002, 0.0098], [0.0036, 0.0034, 0.003], black, k.n(10), k.n(6));
    for (const x of [1, -1]) {
      b.ellipsoid([x * 0.0028, 0.0008, 0.0108], [0.0014, 0.0022, 0.0016], eye, k.n(8), 6);
      b.tube(
        [
          [x * 0.001, 0.003, 0.012],
          [x * 0.003, 0.005, 0.015],
          [x * 0.004, 0.0042, 0.0175],
        ],
        0.0003,
        black,
        4,
      );
      for (let i = 0; i < 3; i++) {
        const z = 0.0062 - i * 0.0028;
        b.tube(
          [
            [x * 0.003, -0.003, z],
            [x * 0.0075, -0.0042, z + 0.001 - i * 0.0014],
            [x * 0.008, -0.0075, z + 0.0016 - i * 0.0022],
          ],
          [0.0006, 0.0005, 0.0003],
          black,
          5,
        );
      }
    }
    if (!fly && !beetle)
      b.tube(
        [
          [0, -0.002, -0.0118],
          [0, -0.0022, -0.014],
        ],
        [0.0006, 0.0001],
        black,
        5,
      );
  });
  const fore = flatWing(
    k,
    [
      [0, 0],
      [0.004, 0.0025],
      [0.0105, 0.002],
      [0.0125, -0.001],
      [0.009, -0.0045],
      [0.003, -0.0035],
    ],
    [0.006, -0.001],
    wing,
    [],
    wing,
  );
  const seed = k.context.seed % 1000;
  const flap = (s: ActorState): number => lerp(0.35 + 0.75 * cos(s.time * 2 * PI * 37 + seed), 0.15, perched(s));
  return {
    parts: [
      { mesh: torso },
      ...pair(fore, [0.003, 0.0048, 0.004], flap, 0.25),
      ...pair(fore, [0.003, 0.0044, 0.0015], flap, 0.75),
    ],
    body: (s) => hover(s, seed, k.hero ? 0.005 : 0.12, 1.6),
    size: [0.02, 0.015, 0.025],
  };
}
