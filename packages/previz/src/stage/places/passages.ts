/** Workshops, corridors, tunnels, caves and the insides of vehicles. */
import { fbm2, noise3 } from '../../math/noise.ts';
import { cos, HALF_PI, PI, pow, sin, TAU } from '../../math/trig.ts';
import { multiply, normalize, placed, rotationZ, type Vec3 } from '../../math/vec.ts';
import { buildRock } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material, type Rgb } from '../scene.ts';
import { doorUnit } from '../structures/openings.ts';
import { sconce } from './eateries.ts';
import { furnishFeatures } from './features.ts';
import { at, wallShelves } from './fittings.ts';
import { buildRoom, finishRoom, pendant, wallFrame } from './room.ts';
import { lightPanels, screen } from './room-kit.ts';
import { SetBuilder } from './set-builder.ts';

const plaster = (code: string): Material => ({
  color: hex(code),
  color2: hex(code).map((c) => c * 0.9) as unknown as Rgb,
  pattern: 'noise',
  patternScale: 1.1,
  roughness: 0.92,
});
const concrete: Material = {
  color: hex('#8f8d88'),
  color2: hex('#74726d'),
  pattern: 'noise',
  patternScale: 0.9,
  roughness: 0.75,
};

export function workshop(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const lab = set.says('lab|laborator|scien');
  const barber = set.says('barber|salon');
  const pottery = set.says('potter|ceramic|clay');
  const forge = set.says('forge|smith|blacksmith');
  const big = set.says('factory|warehouse|hangar');
  const width = big ? 20 : 9.5;
  const depth = big ? 22 : 8.5;
  const height = big ? 8 : 3.7;
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall:
      lab || barber
        ? plaster(barber ? '#3f5a58' : '#dfe4e4')
        : {
            color: hex(forge ? '#6b5a4c' : '#94604c'),
            color2: hex(forge ? '#4a3d33' : '#b5a89b'),
            pattern: 'brick',
            patternScale: 0.085,
            roughness: 0.9,
          },
    floor: barber
      ? { color: hex('#e4e0d6'), color2: hex('#26282a'), pattern: 'tiles', patternScale: 0.4, roughness: 0.25 }
      : lab
        ? { color: hex('#c3cacb'), color2: hex('#a6afb1'), pattern: 'tiles', patternScale: 0.6, roughness: 0.25 }
        : concrete,
    ceiling: lab
      ? { color: hex('#eceeed'), color2: hex('#c3c8c8'), pattern: 'tiles', patternScale: 0.6, roughness: 0.9 }
      : { color: hex('#7a6a58'), color2: hex('#574a3d'), pattern: 'planks', patternScale: 0.2, roughness: 0.9 },
    trim: '#4d4841',
    side: { count: big ? 6 : 3, w: big ? 2.4 : 2.2, h: big ? 3.4 : 2, sill: big ? 2.6 : 1 },
    panes: [4, 4],
    frame: '#2d3033',
    outside: 'city',
    ...(lab ? {} : { beams: '#5a4632' }),
  });
  const back = -depth / 2;
  const g = set.newGroup();
  const bench = ['workbench'];
  for (const [i, x] of [-m * 2.4, -m * 0.9, m * 0.6].entries()) {
    set.thing('table', [x, 0, back + 0.55], 0, { attributes: { other: lab ? ['counter'] : bench }, variant: i % 2 });
    set.obstacle([x, 0.5, back + 0.55], 0.8);
  }
  set.mark('stand', 'workbench', [-m * 0.9, 0, back + 1.3], PI, g);
  set.mark('surface', 'workbench', [-m * 0.9, 0.755, back + 0.55], 0, g);
  if (!big) {
    set.thing('table', [m * 1.6, 0, -0.5], HALF_PI, { attributes: { other: bench }, variant: 1 });
    set.obstacle([m * 1.6, 0.5, -0.5], 0.9);
    const g2 = set.newGroup();
    set.mark('stand', 'workbench', [m * 0.85, 0, -0.5], m * HALF_PI, g2);
    set.mark('surface', 'workbench', [m * 1.6, 0.755, -0.5], 0, g2);
  }
  if (lab) {
    for (let i = 0; i < 7; i++)
      set.thing('bottle', [-m * (3 - i * 0.42), 0.757, back + 0.45 + (i % 2) * 0.2], 0, {
        attributes: { other: ['flask'], colour: [['green', 'blue', 'red', 'amber'][i % 4]] },
        variant: i % 3,
      });
    screen(set, m * 0.7, 1.25, back + 0.3, 0, 0.6, 0.4, 1);
    screen(set, m * 2.4, 1.7, back + 0.05, 0, 1.5, 0.85, 0);
    lightPanels(set, [-2.2, 2.2], [-2, 1.6], height, 2.2);
  } else {
    toolWall(set, -m * 1, back + 0.03);
    for (const [x, z] of [
      [-m * 0.9, back + 1.6],
      [m * 1.4, -0.4],
      [-m * 2.6, 1.6],
    ] as const)
      pendant(set, x, z, height, 1.15, { shade: '#33493f', radius: 0.26, always: true, power: 4, range: 7 });
  }
  if (barber) {
    for (const x of [-m * 2.4, -m * 0.9, m * 0.6]) {
      set.thing('mirror', [x, 1.1, back + 0.04], 0, {});
      set.thing('chair', [x, 0, back + 1.6], 0, {
        attributes: { other: ['armchair'], colour: ['dark red'], material: ['leather'] },
      });
      set.mark('seat', 'barber chair', [x, 0.5, back + 1.6], 0, g);
    }
  }
  if (pottery) {
    wallShelves(
      set,
      at(-m * (width / 2 - 0.02), 0, -1, m * HALF_PI),
      3.4,
      [0.9, 1.4, 1.9],
      ['bowl', 'teapot', 'cup', 'bottle', 'bowl'],
      '#8a6a48',
    );
    set.thing('wheel', [m * 0.2, 0.6, 0], 0, { attributes: { other: ['potter wheel'] } });
  } else if (!lab && !barber) {
    wallShelves(
      set,
      at(-m * (width / 2 - 0.02), 0, -1, m * HALF_PI),
      3.2,
      [1.2, 1.75],
      ['box', 'bottle', 'bowl', 'box'],
      '#7d5f42',
    );
  }
  if (forge) {
    set.fixed((b) => {
      const stone = set.material({
        color: hex('#5d554c'),
        color2: hex('#3d372f'),
        pattern: 'brick',
        patternScale: 0.2,
        roughness: 0.95,
      });
      b.box([-m * 3.2, 0.45, -1.4], [1.5, 0.9, 1.3], stone);
      b.lathe(
        [
          [1, 2.1],
          [0.4, 3],
          [0.35, height],
        ],
        stone,
        4,
        [-m * 3.2, 0, -1.4],
      );
      const iron = set.material({ color: hex('#3d4043'), roughness: 0.4, metal: 0.8 });
      b.box([0.2 * m, 0.3, -0.4], [0.4, 0.6, 0.4], set.material({ color: hex('#5a4330'), roughness: 0.9 }));
      b.roundedBox([0.2 * m, 0.72, -0.4], [0.6, 0.2, 0.24], 0.03, iron, 1);
      b.tube(
        [
          [0.2 * m - 0.3, 0.76, -0.4],
          [0.2 * m - 0.62, 0.79, -0.4],
        ],
        [0.09, 0.015],
        iron,
        8,
        true,
      );
    });
    set.obstacle([-m * 3.2, 1, -1.4], 1);
    set.thing('campfire', [-m * 3.2, 0.85, -1.4], 0, { size: 0.6, light: false });
    set.light([-m * 3, 1.5, -1], [12, 5.6, 1.8], 8, 1);
  }
  if (set.says('garage')) set.thing('car', [-m * 2.2, 0, -1.2], 0.1, { obstacle: 2.2 });
  if (big) {
    for (let i = 0; i < 6; i++)
      for (const s of [-1, 1]) {
        set.thing('bookshelf', [s * 7.6, 0, back + 2 + i * 3], s > 0 ? -HALF_PI : HALF_PI, {
          size: 1.6,
          attributes: { other: ['shelf'] },
        });
        set.thing('box', [s * 5.8, 0, back + 2.4 + i * 3], i, { size: 2, variant: i % 3 });
        set.obstacle([s * 6.6, 1, back + 2.2 + i * 3], 1.5);
      }
    for (const x of [-5, 0, 5])
      for (const z of [-6, 1, 7])
        pendant(set, x, z, height, 1.6, { shade: '#3b4246', radius: 0.36, always: true, power: 7, range: 12 });
  } else {
    for (let i = 0; i < 4; i++)
      set.thing('box', [m * (3.6 - (i % 2) * 0.55), (i >> 1) * 0.36, back + 0.5], i * 0.4, { variant: i % 3 });
    set.thing('chair', [m * 0.95, 0, 0.6], -1, { attributes: { other: ['stool'] } });
  }
  furnishFeatures(set, {
    centre: [-m * 0.8, 0, 1.2],
    heading: 0,
    radius: 1.7,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.4, halfDepth: depth / 2 - 0.6, height },
  });
  return finishRoom(set, room, {
    surface: barber || lab ? 'tile' : 'concrete',
    stage: { centre: [-m * 0.8, 0, 1.3], halfWidth: 1.6, halfDepth: 1.1, heading: 0 },
    path: [
      [m * 2.8, 0, depth / 2 - 0.5],
      [m * 0.2, 0, 2],
      [-m * 0.8, 0, 1.2],
      [-m * 2.2, 0, -0.2],
      [-m * 2.2, 0, back + 1.6],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'air_conditioner', level: 0.2 },
      ...(forge ? [{ cue: 'fire', level: 0.5 }] : []),
    ],
    acoustics: big ? 'hall' : 'room',
  });
}

/** Tools on a pegboard. */
function toolWall(set: SetBuilder, x: number, z: number): void {
  const rng = set.random('tools');
  set.shows('hammer');
  set.fixed((b) => {
    const peg = set.material({
      color: hex('#a98558'),
      color2: hex('#7d5f3c'),
      pattern: 'dots',
      patternScale: 0.05,
      roughness: 0.9,
    });
    const steel = set.material({ color: hex('#a5abb0'), roughness: 0.35, metal: 0.8 });
    const grips = ['#a8322a', '#2f5d8a', '#c98a2c', '#3a3a3c'].map((c) =>
      set.material({ color: hex(c), roughness: 0.6 }),
    );
    b.box([x, 1.75, z], [3.2, 1.2, 0.03], peg, '+x-x+y-y+z');
    for (let i = 0; i < 13; i++) {
      const px = x - 1.45 + i * 0.24;
      const y = 1.9 + rng.range(-0.1, 0.18);
      const l = rng.range(0.18, 0.34);
      b.box([px, y - l / 2, z + 0.04], [0.028, l, 0.028], grips[i % 4]);
      if (i % 3 === 0) b.box([px, y + 0.02, z + 0.04], [0.13, 0.045, 0.045], steel);
      else if (i % 3 === 1) b.box([px, y + 0.1, z + 0.03], [0.02, 0.22, 0.012], steel);
      else
        b.lathe(
          [
            [0.05, 0],
            [0.06, 0.02],
            [0.05, 0.04],
          ],
          steel,
          10,
          [px, y, z + 0.05],
        );
    }
    // A saw.
    b.quad(
      [x - 1.2, 1.28, z + 0.03],
      [x - 0.6, 1.24, z + 0.03],
      [x - 0.6, 1.36, z + 0.03],
      [x - 1.2, 1.32, z + 0.03],
      steel,
    );
    b.box([x - 0.52, 1.3, z + 0.04], [0.14, 0.11, 0.03], grips[2]);
  });
}

export function corridor(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const tunnel = set.says('tunnel|subway|metro|sewer');
  const hospital = set.says('hospital|clinic|school|lab');
  const L = 44;
  if (tunnel) return tunnelPlace(set, L);
  const width = 2.8;
  const room = buildRoom(set, {
    width,
    depth: L,
    height: 2.9,
    wall: hospital ? plaster('#dfe9e7') : plaster('#c9b08c'),
    dado: hospital
      ? { color: hex('#8fb3b0'), roughness: 0.5 }
      : { color: hex('#6a4a33'), color2: hex('#4a3222'), pattern: 'wood', patternScale: 0.07, roughness: 0.5 },
    floor: hospital
      ? { color: hex('#c3cfcd'), color2: hex('#a9b7b5'), pattern: 'tiles', patternScale: 0.7, roughness: 0.15 }
      : { color: hex('#7a2c2f'), color2: hex('#b08a4a'), pattern: 'plaid', patternScale: 0.8, roughness: 0.95 },
    ceiling: { color: hex('#efeae0'), roughness: 0.95 },
    trim: hospital ? '#9fb8b6' : '#4a3222',
    back: { count: 1, w: 1.6, h: 1.9, sill: 0.7, bays: [0] },
    panes: [2, 2],
    outside: 'none',
  });
  const wood = set.material({
    color: hex(hospital ? '#b9a27e' : '#5a3a26'),
    color2: hex('#3d2719'),
    pattern: 'wood',
    patternScale: 0.06,
    roughness: 0.45,
  });
  const frame = set.material({ color: hex(hospital ? '#e6eae8' : '#3d2a1d'), roughness: 0.5 });
  const brass = set.material({ color: hex('#c9a86a'), roughness: 0.25, metal: 0.9 });
  set.shows('door');
  set.fixed((b) => {
    for (const which of ['left', 'right'] as const) {
      b.at(wallFrame(room, which), () => {
        for (let x = -L / 2 + 3; x < L / 2 - 2; x += 4.4) {
          doorUnit(b, x + (which === 'left' ? 0 : 1.6), 0, 0.95, 2.1, 0.02, {
            frame,
            leaf: wood,
            glass: hospital ? frame : wood,
            metal: brass,
          });
          b.box([x + (which === 'left' ? 0 : 1.6) + 0.47, 1.55, 0.06], [0.14, 0.09, 0.015], brass, '+z');
        }
      });
    }
  });
  for (let z = -L / 2 + 4; z < L / 2 - 1; z += 4.4) {
    if (hospital) lightPanels(set, [0], [z], 2.9, 1.7);
    else if (Math.round(z) % 2 === 0 || z > -12)
      for (const s of [-1, 1])
        sconceDim(set, s * (width / 2 - 0.04), 2.02, z + (s > 0 ? 0.5 : -0.5), -s, z > -14 && z < 16);
  }
  furnishFeatures(set, {
    centre: [0, 0, 4],
    heading: 0,
    radius: 1.4,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.2, halfDepth: 16, height: 2.9 },
  });
  return finishRoom(set, room, {
    surface: hospital ? 'tile' : 'carpet',
    stage: { centre: [0, 0, 3], halfWidth: 0.9, halfDepth: 2.6, heading: 0 },
    path: [
      [0, 0, -L / 2 + 2],
      [0, 0, -8],
      [0, 0, 3],
      [0, 0, L / 2 - 1.2],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.4 },
      { cue: 'air_conditioner', level: 0.2 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 0.35, 1.5, 12], target: [0, 1.3, -12] },
      { eye: [-m * 0.9, 0.7, 9], target: [m * 0.2, 1.2, -6] },
    ],
  });
}

function sconceDim(set: SetBuilder, x: number, y: number, z: number, inward: number, light: boolean): void {
  if (light) sconce(set, x, y, z, inward);
  else {
    set.fixed((b) => {
      b.lathe(
        [
          [0.09, 0],
          [0.065, 0.15],
        ],
        set.material({ color: hex('#f0dcb4'), roughness: 0.8, doubleSided: true, emissive: [1.7, 1.1, 0.5] }),
        10,
        [x + inward * 0.12, y, z],
      );
    });
  }
}

function tunnelPlace(set: SetBuilder, L: number): Place {
  const m = set.mirror;
  const wall = set.material({
    color: hex('#8d887e'),
    color2: hex('#6a655c'),
    pattern: 'brick',
    patternScale: 0.3,
    roughness: 0.9,
  });
  const floor = set.ground({
    color: hex('#4d4c4a'),
    color2: hex('#3a3938'),
    pattern: 'asphalt',
    patternScale: 0.04,
    roughness: 0.5,
  });
  const subway = set.says('subway|metro|train');
  const r = 3.2;
  set.fixed((b) => {
    const n = 14;
    const rows = 16;
    const start = b.vertexCount;
    for (let j = 0; j <= rows; j++) {
      const z = L - (j / rows) * L * 2;
      for (let i = 0; i <= n; i++) {
        const a = (i / n) * PI;
        const x = cos(a) * r;
        const y = 1 + sin(a) * (r - 0.2);
        b.vertex([x, i === 0 || i === n ? -0.1 : y, z], [-cos(a), -sin(a), 0], (i / n) * PI * r, z);
      }
    }
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < n; i++) {
        const a = start + j * (n + 1) + i;
        b.quadIndices(a, a + 1, a + n + 2, a + n + 1, wall);
      }
    for (let j = 0; j < rows; j++) {
      const z1 = L - (j / rows) * L * 2;
      const z0 = L - ((j + 1) / rows) * L * 2;
      const k = b.vertex([-r, 0, z1], [0, 1, 0], -r, z1);
      b.vertex([r, 0, z1], [0, 1, 0], r, z1);
      b.vertex([r, 0, z0], [0, 1, 0], r, z0);
      b.vertex([-r, 0, z0], [0, 1, 0], -r, z0);
      b.quadIndices(k, k + 1, k + 2, k + 3, floor);
    }
    const rib = set.material({ color: hex('#6d675d'), roughness: 0.9 });
    for (let z = -L; z < L; z += 5.5) {
      b.tube(
        Array.from(
          { length: 13 },
          (_, i): Vec3 => [cos((i / 12) * PI) * (r - 0.06), 1 + sin((i / 12) * PI) * (r - 0.26), z],
        ),
        0.14,
        rib,
        4,
        false,
      );
    }
    const pipe = set.material({ color: hex('#5b6064'), roughness: 0.4, metal: 0.7 });
    for (const y of [1.9, 2.15])
      b.tube(
        [
          [-m * 2.82, y, -L],
          [-m * 2.82, y, L],
        ],
        0.07,
        pipe,
        6,
        false,
      );
    if (subway) {
      const steel = set.material({ color: hex('#9a9da0'), roughness: 0.25, metal: 0.9 });
      const sleeper = set.material({ color: hex('#3f352c'), roughness: 0.95 });
      for (const x of [-0.72, 0.72]) b.box([x, 0.09, 0], [0.08, 0.14, L * 2], steel, '+x-x+y');
      for (let z = -L; z < L; z += 0.75) b.box([0, 0.01, z], [2.3, 0.07, 0.24], sleeper, '+y+z-z+x-x');
    }
    const glow = set.material({ color: [1, 0.85, 0.6], emissive: [5, 3.6, 1.9], roughness: 0.5 });
    for (let z = -L + 3; z < L; z += 5.5) b.roundedBox([m * 2.5, 2.75, z], [0.14, 0.14, 0.9], 0.05, glow, 1);
    b.box([0, 2, -L], [7, 5, 0.1], set.material({ color: [0.02, 0.02, 0.02], roughness: 1 }), '+z');
  });
  for (let z = -19; z < 24; z += 5.5) set.light([m * 2.2, 2.55, z + 0.5], [4.6, 3.2, 1.7], 8);
  furnishFeatures(set, {
    centre: [0, 0, 2],
    heading: 0,
    radius: 1.8,
    ground: () => 0,
    room: { halfWidth: 2.2, halfDepth: 20, height: 3.6 },
  });
  return set.finish({
    ground: () => 0,
    surface: () => (subway ? 'gravel' : 'concrete'),
    stage: { centre: [0, 0, 3], halfWidth: 1.6, halfDepth: 3, heading: 0 },
    path: [
      [0, 0, -L + 6],
      [0, 0, -10],
      [0, 0, 3],
      [0, 0, L - 6],
    ],
    bounds: { min: [-2.3, 0.2, -L + 1], max: [2.3, 3.4, L - 1] },
    acoustics: 'cave',
    ambience: [
      { cue: 'room_tone', level: 0.4 },
      { cue: subway ? 'train' : 'wind', level: 0.15 },
    ],
    vistas: [
      { eye: [-m * 1.1, 1.5, 12], target: [m * 0.3, 1.5, -14] },
      { eye: [m * 1.3, 0.6, 8], target: [0, 1.5, -9] },
    ],
  });
}

/** Giant crystals from floor and roof, in clusters along the walls and thick as pillars behind the action. */
function crystalHall(
  set: SetBuilder,
  rng: ReturnType<SetBuilder['random']>,
  floorAt: (x: number, z: number) => number,
  hues: readonly Rgb[],
): void {
  const m = set.mirror;
  const two = hues.length > 1 ? [rng.pick(hues), hues[(hues.indexOf(rng.pick(hues)) + 1) % hues.length]] : hues;
  const glass = two.map((h) => [
    set.material({
      color: [h[0] * 0.5, h[1] * 0.5, h[2] * 0.5],
      roughness: 0.06,
      emissive: [h[0] * 0.32, h[1] * 0.32, h[2] * 0.32],
      translucency: 0.6,
    }),
    set.material({
      color: [h[0] * 0.6 + 0.1, h[1] * 0.6 + 0.1, h[2] * 0.6 + 0.1],
      roughness: 0.08,
      emissive: [h[0] * 0.9, h[1] * 0.9, h[2] * 0.9],
      translucency: 0.6,
    }),
  ]);
  const clusters = [0, 1, 2, 3].map((k) =>
    set.mesh((b) => {
      for (let i = 0; i < 9; i++) {
        const d = normalize([rng.range(-0.8, 0.8), 1, rng.range(-0.8, 0.8)]);
        const l = i === 0 ? 2.4 : rng.range(0.5, 1.9);
        const r = l * rng.range(0.09, 0.15);
        const base: Vec3 = [d[0] * 0.5, -0.3, d[2] * 0.5];
        const end = (t: number): Vec3 => [base[0] + d[0] * l * t, base[1] + d[1] * l * t, base[2] + d[2] * l * t];
        // Flat facets: a mesh of its own for every side of the hexagon.
        b.tube(
          [end(0), end(0.8), end(1.02)],
          [r, r * 0.94, 0.004],
          glass[k % glass.length][i % 3 === 0 ? 1 : 0],
          6,
          false,
        );
      }
    }),
  );
  for (let i = 0; i < 30; i++) {
    const s = i % 2 ? 1 : -1;
    const z = 4 - i * 0.55;
    const x = s * rng.range(3.3, 5.6) * (z < -7 ? 0.8 : 1);
    const k = rng.range(0.5, 1.25);
    set.put(
      clusters[i % 4],
      multiply(placed([x, floorAt(x, z), z], rng.range(0, TAU), k), rotationZ(s * rng.range(0.1, 0.5))),
    );
    if (k > 0.8) set.obstacle([x, floorAt(x, z) + 0.8, z], 0.8);
  }
  for (let i = 0; i < 14; i++) {
    const z = 2 - i * 1;
    const x = rng.range(-3.6, 3.6);
    set.put(
      clusters[i % 4],
      multiply(placed([x, 6.6 - Math.abs(x) * 0.4, z], rng.range(0, TAU), rng.range(0.5, 1)), rotationZ(PI)),
    );
  }
  for (const [x, z, k] of [
    [-m * 2.6, -8.6, 1.9],
    [m * 3, -10.4, 2.3],
    [m * 0.4, -12.4, 2.1],
  ]) {
    set.put(clusters[k > 2 ? 0 : 1], placed([x, floorAt(x, z) - 0.3, z], x, k));
    set.obstacle([x, 1.6, z], 1.4);
  }
  for (const [i, [x, y, z]] of [
    [-4.2, 1.4, -1],
    [4.2, 1.6, -3],
    [-2.4, 2.6, -7],
    [2.6, 3.4, -9],
  ].entries()) {
    const h = two[i % two.length];
    set.light([m * x, y, z], [h[0] * 7, h[1] * 7, h[2] * 7], 8);
  }
}

export function cave(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const dungeon = set.says('dungeon|crypt|mine|cellar');
  const ice = set.says('ice|frozen|glacier');
  const glowing = set.says('crystal|glow|lumin|magic|mushroom') || (!ice && set.random('glow').chance(0.6));
  const stoneColor = hex(ice ? '#8fb4c6' : dungeon ? '#6d6459' : '#6b5f54');
  const stone = set.material({
    color: stoneColor,
    color2: [stoneColor[0] * 0.45, stoneColor[1] * 0.45, stoneColor[2] * 0.48],
    pattern: 'noise',
    patternScale: 0.9,
    roughness: ice ? 0.25 : 0.9,
  });
  const seed = context.seed;
  const floorAt = (x: number, z: number): number => {
    const d = Math.sqrt(x * x * 0.9 + (z - 1) * (z - 1) * 0.5);
    return Math.max(0, d - 4.2) * 0.22 * (0.4 + Math.abs(fbm2(seed, x * 0.25, z * 0.25, 3)));
  };
  set.fixed((b) => {
    // A hall bulging along z, with a mouth of light at the far end.
    const n = 36;
    const rows = 34;
    const start = b.vertexCount;
    const at2 = (i: number, j: number): Vec3 => {
      const a = ((i % n) / n) * TAU;
      const t = j / rows;
      const z = 15 - t * 34;
      const bulge = 3.4 + 4.6 * pow(sin(PI * Math.min(1, Math.max(0.06, t * 0.94))), 0.8);
      const rough =
        1 +
        0.24 * noise3(seed, cos(a) * 1.7, sin(a) * 1.7, z * 0.32) +
        0.09 * noise3(seed + 1, cos(a) * 5, sin(a) * 5, z * 0.9);
      return [cos(a) * bulge * rough * 1.05, 2 + sin(a) * bulge * rough * 0.78, z];
    };
    for (let j = 0; j <= rows; j++)
      for (let i = 0; i <= n; i++) {
        const p = at2(i, j);
        const l = at2(i + n - 1, j);
        const r = at2(i + 1, j);
        const f = at2(i, Math.max(0, j - 1));
        const k = at2(i, Math.min(rows, j + 1));
        const e: Vec3 = [r[0] - l[0], r[1] - l[1], r[2] - l[2]];
        const g: Vec3 = [k[0] - f[0], k[1] - f[1], k[2] - f[2]];
        b.vertex(
          p,
          [e[1] * g[2] - e[2] * g[1], e[2] * g[0] - e[0] * g[2], e[0] * g[1] - e[1] * g[0]],
          (i / n) * 26,
          p[2],
        );
      }
    for (let j = 0; j < rows; j++)
      for (let i = 0; i < n; i++) {
        const a = start + j * (n + 1) + i;
        b.quadIndices(a, a + 1, a + n + 2, a + n + 1, stone);
      }
    b.terrain(-10, -18, 10, 15, 40, 50, floorAt, stone);
  });
  const rng = set.random('cave');
  const spikes = [0, 1, 2].map((i) =>
    set.mesh((b) => {
      const r2 = set.random('spike', i);
      const h = r2.range(1.2, 2.4);
      b.tube(
        [
          [0, 0, 0],
          [0.06, -h * 0.45, 0.03],
          [0.02, -h, 0],
        ],
        [0.34, 0.15, 0.01],
        stone,
        8,
        false,
      );
    }),
  );
  for (let i = 0; i < 44; i++) {
    const x = rng.range(-6, 6);
    const z = rng.range(-13, 10);
    if (Math.abs(x) < 1.4 && z > 2) continue;
    set.put(
      rng.pick(spikes),
      placed([x, 7.1 - Math.abs(x) * 0.52 + rng.range(-0.2, 0.3), z], rng.range(0, 6), rng.range(0.6, 1.3)),
    );
  }
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('cave rock', i), { colour: ice ? '#a3c4d2' : '#6f655b' }),
  );
  for (let i = 0; i < 46; i++) {
    const a = rng.range(0, TAU);
    const r = rng.range(4.4, 7.6);
    const x = cos(a) * r;
    const z = sin(a) * r * 1.3;
    const k = rng.range(0.5, 1.9);
    set.put(rng.pick(rocks), placed([x, floorAt(x, z) - 0.08, z], rng.range(0, 6), k));
    if (k > 1) set.obstacle([x, floorAt(x, z) + k * 0.3, z], k * 0.6);
  }
  // A still pool at one side.
  const water = set.material({
    color: [0.02, 0.09, 0.1],
    color2: [0.05, 0.16, 0.17],
    pattern: 'water',
    patternScale: 0.7,
    roughness: 0.06,
    castsShadow: false,
  });
  set.fixed((b) => {
    const middle = b.vertex([m * 4.6, 0.09, -4.2], [0, 1, 0], 0, 0);
    for (let i = 0; i <= 24; i++) {
      const a = (i / 24) * TAU;
      b.vertex([m * 4.6 + cos(a) * 2.8, 0.09, -4.2 - sin(a) * 3.6], [0, 1, 0], cos(a) * 2.8, -sin(a) * 3.6);
    }
    for (let i = 1; i <= 24; i++) b.triangle(middle, middle + i, middle + i + 1, water);
  });
  if (glowing && !dungeon) {
    const hues: Rgb[] = ice
      ? [[0.3, 0.8, 1.3]]
      : [
          [0.2, 0.85, 1.1],
          [0.75, 0.35, 1.2],
          [0.25, 1.05, 0.6],
        ];
    const hue = rng.pick(hues);
    const crystal = set.material({
      color: [hue[0] * 0.5, hue[1] * 0.5, hue[2] * 0.5],
      roughness: 0.1,
      emissive: [hue[0] * 0.9, hue[1] * 0.9, hue[2] * 0.9],
      translucency: 0.5,
    });
    const cluster = set.mesh((b) => {
      for (let i = 0; i < 7; i++) {
        const d = normalize([rng.range(-0.7, 0.7), 1, rng.range(-0.7, 0.7)]);
        const l = rng.range(0.4, 1.2);
        b.tube(
          [
            [0, -0.1, 0],
            [d[0] * l * 0.75, d[1] * l * 0.75, d[2] * l * 0.75],
            [d[0] * l, d[1] * l, d[2] * l],
          ],
          [0.1, 0.1, 0.002],
          crystal,
          6,
          false,
        );
      }
    });
    set.shows('crystal');
    if (set.says('crystal|gem|geode|amethyst|quartz')) crystalHall(set, rng, floorAt, hues);
    for (const [x, z, k] of [
      [m * 3.4, -7.4, 1.4],
      [-m * 4.4, -4.2, 1.1],
      [-m * 5, 1.4, 0.9],
      [m * 5.2, 2.2, 0.9],
      [-m * 2.2, -10.2, 1.6],
      [m * 1.4, -11.4, 1.1],
    ]) {
      set.put(cluster, placed([x, floorAt(x, z) - 0.05, z], x * 2, k));
      set.light([x * 0.94, floorAt(x, z) + 0.9, z + 0.3], [hue[0] * 5, hue[1] * 5, hue[2] * 5], 7);
    }
  }
  for (const [i, [x, z]] of [
    [-m * 3.6, 3.2],
    [m * 3.9, -0.6],
    [-m * 3.2, -6.6],
  ].entries()) {
    if (ice || (glowing && !dungeon && i > 0)) break;
    set.thing('torch', [x, floorAt(x, z) + 1.1, z], 0, { light: false, size: 1.3 });
    set.light([x * 0.95, floorAt(x, z) + 2, z], [9, 4.6, 1.7], 9, 1);
  }
  // Ice glows with the day that seeps through it.
  if (ice)
    for (const [x, y, z] of [
      [-4.4, 2.4, 2],
      [4.6, 2.8, -1.4],
      [-3.8, 3.4, -6],
      [0, 5, 3.4],
    ])
      set.light([m * x, y, z], [1.4, 3.6, 5.2], 8);
  // Daylight from the mouth far behind and a shaft from above.
  const day = 1 - set.darkness * 0.85;
  set.light([0, 4.5, -15], [26 * day, 32 * day, 42 * day], 22);
  set.spot([-m * 1.2, 8.6, -1.6], [95 * day, 92 * day, 80 * day], 14, normalize([m * 0.16, -1, 0.1]), cos(0.24));
  furnishFeatures(set, {
    centre: [0, 0, 1],
    heading: 0,
    radius: 2.4,
    ground: floorAt,
    room: { halfWidth: 5, halfDepth: 8, height: 6 },
  });
  return set.finish({
    ground: floorAt,
    surface: () => (ice ? 'snow' : 'gravel'),
    stage: { centre: [0, 0, 1.4], halfWidth: 1.9, halfDepth: 1.9, heading: 0 },
    path: [
      [0, 0, -13],
      [m * 0.6, 0, -6],
      [0, 0, 0],
      [0, 0, 4],
      [-m * 0.8, 0, 9],
    ].map((p): Vec3 => [p[0], floorAt(p[0], p[2]), p[2]]),
    bounds: { min: [-4.6, 0.35, -11], max: [4.6, 4.8, 9.4] },
    acoustics: 'cave',
    ...(ice ? { daylight: [0, 0, -1] as Vec3 } : {}),
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'stream', level: 0.12 },
      { cue: 'wind', level: 0.08 },
    ],
    vistas: [
      { eye: [m * 1.3, 1.6, 8.6], target: [-m * 0.4, 2.1, -8] },
      { eye: [-m * 3.4, 2.4, 6.4], target: [m * 1.6, 1.2, -6] },
    ],
  });
}
