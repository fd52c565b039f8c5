/** Rowing and sailing boats. */
import { PI, sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationY, rotationZ, translation, type Vec3 } from '../../math/vec.ts';
import type { ActorState } from '../actor.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import { actWeight, type Kit, type Model, type Part } from '../things/kit.ts';
import { torus } from '../things/shapes.ts';
import { boatHull, bob, sail } from './boat-parts.ts';

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
    body: bob(k.context, 4),
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
    body: (s) => multiply(bob(k.context, 9)(s), rotationZ(long ? 0 : -0.06)),
    anchors: {
      seat: translation(0.6, 0.75, -2.6),
      driver: translation(0, 0.75, -3.7),
      passenger: translation(-0.6, 0.75, -2.6),
      stand: translation(0, 0.6, -2.6),
      top: translation(0, 1.12, 1.7),
    },
  };
}
