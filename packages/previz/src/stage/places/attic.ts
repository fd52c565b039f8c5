/** An attic: rafters and boards under a pitched roof, a gable window, a skylight, trunks and what is kept there. */
import { asin, cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationX } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { wallPanel } from '../structures/openings.ts';
import { furnishFeatures } from './features.ts';
import { metal, mottled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

const HALF = 3.7;
const DEPTH = 9.4;
const KNEE = 1.05;
const RIDGE = 3.7;

export function attic(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  shell(set, m);
  clutter(set, m);
  set.fixed((b) =>
    b.tube(
      [
        [0.3 * m, RIDGE - 0.2, 0.6],
        [0.3 * m, 2.52, 0.6],
      ],
      0.008,
      set.material({ color: hex('#1f1d1b'), roughness: 0.8 }),
      4,
      false,
    ),
  );
  const bulb = set.material({
    color: [1, 0.85, 0.6],
    emissive: set.lampsOn ? [7, 4.6, 2.2] : [0.25, 0.2, 0.15],
    roughness: 0.3,
    castsShadow: false,
  });
  set.fixed((b) => b.ellipsoid([0.3 * m, 2.46, 0.6], [0.05, 0.075, 0.05], bulb, 10, 8));
  if (set.lampsOn) set.light([0.3 * m, 2.4, 0.6], [6.4, 4.4, 2.4], 8);
  else set.light([0, 1.9, -DEPTH / 2 + 0.9], [2.8, 2.9, 3], 6);
  // Dust hangs in the light.
  set.animate((scene, t) => {
    for (let i = 0; i < 40; i++) {
      const k = (i * 0.618) % 1;
      scene.particles.push({
        position: [
          m * (0.2 + 2.2 * ((i * 0.37) % 1)) + 0.1 * sin(t * 0.4 + i),
          0.6 + 1.9 * k + 0.12 * sin(t * 0.3 + i * 2),
          -2.6 + 4.4 * ((i * 0.53) % 1),
        ],
        size: 0.005 + 0.004 * k,
        kind: 0,
        color: [1.5, 1.35, 1.1],
        alpha: 0.35 * (1 - 0.6 * set.darkness),
        axis: [0, 1, 0],
      });
    }
  });
  furnishFeatures(set, {
    centre: [m * 0.1, 0, 0.4],
    heading: 0,
    radius: 1.3,
    ground: () => 0,
    room: { halfWidth: HALF - 1.1, halfDepth: DEPTH / 2 - 0.5, height: 2.6 },
  });
  return set.finish({
    ground: () => 0,
    surface: () => 'wood',
    stage: { centre: [m * 0.1, 0, 0.5], halfWidth: 1.2, halfDepth: 1, heading: 0 },
    path: [
      [-m * 0.9, 0, DEPTH / 2 - 0.8],
      [-m * 0.3, 0, 1.8],
      [m * 0.1, 0, 0.4],
      [m * 0.2, 0, -1.5],
      [0, 0, -DEPTH / 2 + 1.2],
    ],
    bounds: { min: [-HALF + 1, 0.25, -DEPTH / 2 + 0.4], max: [HALF - 1, 2.5, DEPTH / 2 - 0.3] },
    acoustics: 'small_room',
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'wind', level: 0.15 },
    ],
    daylight: [m, 0, 0],
    vistas: [
      { eye: [-m * 0.8, 1.6, DEPTH / 2 - 0.5], target: [m * 0.3, 1.2, -DEPTH / 2] },
      { eye: [m * 2, 1.4, DEPTH / 2 - 1.2], target: [-m * 0.8, 1, -DEPTH / 2 + 1] },
      { eye: [-m * 2, 1.9, 2.6], target: [m * 1.2, 0.9, -2.6] },
    ],
  });
}

/** Floor, knee walls, slopes with a skylight, gables, rafters, chimney. */
function shell(set: SetBuilder, m: 1 | -1): void {
  const boards = set.material({ ...timber('#8d6a45', 0.7), pattern: 'planks', patternScale: 0.18 });
  const lining = set.material({
    ...timber(set.random('attic').pick(['#9a7850', '#7f6244', '#a98a63']), 0.85),
    pattern: 'planks',
    patternScale: 0.16,
  });
  const beam = set.material(timber('#6a4b30', 0.8));
  const plaster = set.material(mottled('#cbbfa6', 0.88, 1.1));
  const frame = set.material({ color: hex('#5a4630'), roughness: 0.7 });
  const brick = set.material({
    color: hex('#96604a'),
    color2: hex('#b5a593'),
    pattern: 'brick',
    patternScale: 0.075,
    roughness: 0.95,
  });
  const slope = Math.sqrt(HALF * HALF + (RIDGE - KNEE) ** 2);
  const out = set.material({ color: hex('#4f4a44'), roughness: 0.95 });
  set.fixed((b) => {
    b.box([0, -0.05, 0], [HALF * 2, 0.1, DEPTH], boards, '+y');
    for (const s of [-1, 1]) {
      b.box([s * HALF, KNEE / 2, 0], [0.1, KNEE, DEPTH], plaster, '+x-x');
      // The slope as a wall that leans in: x along the house, y up the slope.
      const lean = asin(HALF / slope);
      const frameOf = multiply(placed([s * HALF, KNEE, 0], -s * HALF_PI), rotationX(lean));
      const holes = s === m ? [{ x: -0.6, y: 0.75, w: 1.2, h: 1.5 }] : [];
      b.at(frameOf, () => {
        wallPanel(b, DEPTH, slope, holes, lining, 0.16, frame);
        b.at(multiply(placed([0, 0, -0.17], 0), placed([0, 0, 0], PI)), () =>
          wallPanel(
            b,
            DEPTH,
            slope,
            holes.map((h) => ({ ...h, x: -h.x - h.w })),
            out,
          ),
        );
        for (let x = -DEPTH / 2 + 0.1; x <= DEPTH / 2; x += 0.92)
          if (s !== m || Math.abs(x) > 0.66) b.box([x, slope / 2, 0.07], [0.1, slope, 0.14], beam, '+x-x+z');
        for (const h of holes) {
          b.box([h.x + h.w / 2, h.y + h.h / 2, -0.08], [0.04, h.h, 0.05], frame);
          for (const y of [h.y, h.y + h.h]) b.box([h.x + h.w / 2, y, 0.02], [h.w + 0.16, 0.08, 0.16], frame);
          for (const x of [h.x, h.x + h.w]) b.box([x, h.y + h.h / 2, 0.02], [0.08, h.h, 0.16], frame);
        }
        b.box([0, 1.5, 0.08], [DEPTH, 0.14, 0.16], beam, '+y-y+z');
      });
    }
    b.box([0, RIDGE - 0.1, 0], [0.14, 0.2, DEPTH], beam);
    for (const z of [-2.6, 0.9, 3.4])
      b.box([0, 2.68, z], [HALF * 2 * (1 - (2.68 - KNEE) / (RIDGE - KNEE)) + 0.3, 0.16, 0.12], beam);
    for (const s of [-1, 1]) {
      b.at(placed([0, 0, (s * DEPTH) / 2], s > 0 ? PI : 0), () => {
        const holes = s < 0 ? [{ x: -0.55, y: 0.95, w: 1.1, h: 1.25 }] : [];
        wallPanel(b, HALF * 2, RIDGE, holes, plaster, 0.16, frame);
        for (const h of holes) {
          for (const x of [h.x, 0, h.x + h.w]) b.box([x, h.y + h.h / 2, -0.08], [0.05, h.h, 0.06], frame);
          for (const y of [h.y, h.y + h.h / 2, h.y + h.h]) b.box([0, y, -0.08], [h.w, 0.05, 0.06], frame);
          b.box([0, h.y - 0.03, 0.06], [h.w + 0.3, 0.06, 0.22], frame);
          b.box([0, h.y + h.h + 0.06, 0.02], [h.w + 0.24, 0.12, 0.06], frame);
          for (const x of [-1, 1]) b.box([x * 0.62, h.y + h.h / 2, 0.02], [0.12, h.h, 0.05], frame);
        }
        for (const x of [-2.4, -1.2, 1.2, 2.4])
          b.box(
            [x, (RIDGE - (Math.abs(x) / HALF) * (RIDGE - KNEE)) / 2, 0.04],
            [0.12, RIDGE - (Math.abs(x) / HALF) * (RIDGE - KNEE), 0.08],
            beam,
            '+x-x+z',
          );
      });
    }
    b.box([-m * 1.9, RIDGE / 2, -DEPTH / 2 + 0.5], [0.9, RIDGE, 0.8], brick, '+x-x+z');
  });
  set.obstacle([-m * 1.9, 1.2, -DEPTH / 2 + 0.5], 0.65);
  set.shows('window');
}

/** Trunks, boxes, a rocking horse, an old chair, a dressmaker's form, books, frames, a sheet over something. */
function clutter(set: SetBuilder, m: 1 | -1): void {
  const back = -DEPTH / 2;
  const rng = set.random('clutter');
  const leather = set.material({
    color: hex(rng.pick(['#6b4226', '#4a5a48', '#5a3038'])),
    color2: hex('#33221a'),
    pattern: 'noise',
    patternScale: 0.1,
    roughness: 0.7,
  });
  const brass = set.material(metal('#b08a3f', 0.35));
  const trunk = (x: number, z: number, heading: number, k: number): void => {
    set.fixed(
      (b) => {
        b.roundedBox([0, 0.24 * k, 0], [1 * k, 0.48 * k, 0.56 * k], 0.02, leather, 1);
        b.at(placed([0, 0.48 * k, 0], 0), () => {
          for (let i = 0; i < 8; i++) {
            const a0 = (i / 8) * PI;
            const a1 = ((i + 1) / 8) * PI;
            b.quad(
              [-0.5 * k, sin(a0) * 0.14 * k, cos(a0) * 0.28 * k],
              [0.5 * k, sin(a0) * 0.14 * k, cos(a0) * 0.28 * k],
              [0.5 * k, sin(a1) * 0.14 * k, cos(a1) * 0.28 * k],
              [-0.5 * k, sin(a1) * 0.14 * k, cos(a1) * 0.28 * k],
              leather,
            );
          }
        });
        for (const d of [-0.34, 0, 0.34])
          b.box([d * k, 0.3 * k, 0.285 * k], [0.06 * k, 0.58 * k, 0.012], brass, '+z+x-x');
        b.box([0, 0.42 * k, 0.295 * k], [0.12 * k, 0.12 * k, 0.02], brass);
        for (const s of [-1, 1]) b.box([s * 0.5 * k, 0.3 * k, 0], [0.012, 0.6 * k, 0.57 * k], brass, '+x-x');
      },
      placed([x, 0, z], heading),
    );
    set.obstacle([x, 0.3, z], 0.55 * k);
  };
  trunk(-m * 1.75, 0.3, m * 0.9, 1);
  trunk(m * 1.5, back + 1.1, -m * 0.2, 0.95);
  trunk(-m * 2.6, -1.5, m * 1.4, 0.9);
  set.mark('seat', 'trunk', [-m * 1.72, 0.6, 0.3], m * HALF_PI * 0.8, set.newGroup());
  const boxes: [number, number, number, number][] = [
    [m * 2.7, 0, -0.6, 1.6],
    [m * 2.65, 0, 0.3, 1.8],
    [m * 2.75, 0.42, -0.5, 1.2],
    [-m * 2.9, 0, 1.5, 1.7],
    [-m * 2.85, 0, 2.5, 1.5],
    [m * 2.8, 0, 2.4, 1.5],
  ];
  for (const [i, [x, y, z, k]] of boxes.entries())
    set.thing('box', [x, y, z], rng.range(-0.3, 0.3), {
      variant: i % 3,
      size: k,
      ...(y === 0 ? { obstacle: 0.4 } : {}),
    });
  set.thing('rocking_horse', [m * 1.7, 0, -1.7], -m * 0.9, { obstacle: 0.5 });
  set.thing('chair', [-m * 1.5, 0, -2.6], m * 0.7, {
    attributes: { other: ['armchair'], colour: [rng.pick(['faded green', 'dusty red', 'mustard'])] },
    obstacle: 0.5,
  });
  set.mark('seat', 'armchair', [-m * 1.45, 0.455, -2.57], m * 0.7, set.newGroup());
  set.thing('globe', [-m * 2.6, 0.72, -1.5], 0.5);
  set.thing('birdcage', [m * 1.4, 0.6, back + 1.1], 0, { size: 0.8 });
  set.thing('gramophone', [m * 2.7, 0.45, 0.3], -1);
  for (let i = 0; i < 7; i++)
    set.thing('book', [-m * 1.65 + rng.range(-0.04, 0.04), 0.62 + i * 0.034, 0.25], rng.range(-0.4, 0.4), {
      variant: i % 3,
    });
  set.thing('lantern', [m * 2.65, 0.52, 0.3], 0, { light: set.lampsOn });
  // A form with a half-made dress, frames that lean on the wall, a sheet over a chest of drawers.
  const linen = set.material(woven('#d9cdb4', 0.9, 0.02));
  const wood = set.material(timber('#5a3d26', 0.6));
  const gold = set.material(metal('#a8823c', 0.45, 0.7));
  const canvas = set.material(mottled('#7d8a78', 0.6, 0.3));
  set.fixed((b) => {
    b.at(placed([m * 0.9, 0, back + 1.5], 0), () => {
      b.cylinder([0, 0, 0], 0.2, 0.04, wood, 12);
      b.cylinder([0, 0.04, 0], 0.025, 0.8, wood, 8);
      b.loft(
        [
          { centre: [0, 0.82, 0], rx: 0.18, rz: 0.14 },
          { centre: [0, 1.0, 0], rx: 0.13, rz: 0.1 },
          { centre: [0, 1.2, 0.02], rx: 0.17, rz: 0.13 },
          { centre: [0, 1.36, 0], rx: 0.18, rz: 0.1 },
          { centre: [0, 1.44, 0], rx: 0.06, rz: 0.06 },
          { centre: [0, 1.52, 0], rx: 0.05, rz: 0.05 },
        ],
        linen,
        14,
      );
    });
    for (const [i, [w, h]] of (
      [
        [0.9, 1.1],
        [0.7, 0.8],
      ] as const
    ).entries())
      b.at(multiply(placed([-m * (0.95 - i * 0.2), 0, back + 0.5 + i * 0.12], 0.1), rotationX(-0.18)), () => {
        b.box([0, h / 2, 0], [w, h, 0.05], gold);
        b.box([0, h / 2, 0.028], [w - 0.16, h - 0.16, 0.004], canvas, '+z');
      });
    b.at(placed([m * 2.4, 0, back + 2.2], -m * 0.5), () => {
      b.loft(
        [
          { centre: [0, 0, 0], rx: 0.62, rz: 0.36 },
          { centre: [0, 0.5, 0], rx: 0.52, rz: 0.3 },
          { centre: [0, 1.0, 0], rx: 0.48, rz: 0.26 },
          { centre: [0, 1.08, 0], rx: 0.42, rz: 0.22 },
        ],
        linen,
        14,
      );
    });
  });
  set.obstacle([m * 2.4, 0.6, back + 2.2], 0.6);
  set.obstacle([m * 0.9, 0.8, back + 1.5], 0.3);
}
