/** Rooms where one is served: the barber's and the laundromat. */
import { HALF_PI, PI, sin } from '../../math/trig.ts';
import { multiply, placed, rotationX, rotationZ, type Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at, board } from './fittings.ts';
import { buildRoom, finishRoom, pendant, pictures } from './room.ts';
import { lightPanels } from './room-kit.ts';
import { glowing, metal, mottled, tiled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

/** A barber's chair on its foot, facing local +Z. */
function barberChair(set: SetBuilder, code: string): number {
  const leather = set.material({ color: hex(code), color2: hex(code), roughness: 0.35 });
  const steel = set.material(metal('#cfd2d4', 0.18));
  const white = set.material({ color: hex('#ecebe6'), roughness: 0.25 });
  return set.mesh((b) => {
    b.lathe(
      [
        [0.34, 0],
        [0.36, 0.04],
        [0.14, 0.1],
        [0.09, 0.3],
        [0.12, 0.42],
      ],
      steel,
      20,
    );
    b.roundedBox([0, 0.52, 0], [0.62, 0.16, 0.56], 0.06, leather, 2);
    b.at(multiply(placed([0, 0.58, -0.26], 0), rotationX(-0.14)), () => {
      b.roundedBox([0, 0.38, 0], [0.56, 0.76, 0.13], 0.06, leather, 2);
      b.roundedBox([0, 0.9, 0.01], [0.3, 0.18, 0.1], 0.045, leather, 2);
      b.box([0, 0.78, -0.02], [0.06, 0.14, 0.03], steel);
    });
    for (const s of [-1, 1]) {
      b.roundedBox([s * 0.36, 0.78, 0], [0.09, 0.06, 0.5], 0.03, leather, 1);
      b.roundedBox([s * 0.36, 0.62, 0], [0.05, 0.3, 0.4], 0.02, white, 1);
    }
    b.tube([[0, 0.46, 0.26] as Vec3, [0, 0.2, 0.55] as Vec3], 0.03, steel, 6, true);
    b.roundedBox([0, 0.18, 0.6], [0.4, 0.03, 0.22], 0.012, steel, 1);
  });
}

/** The turning pole outside a barber's, hung on a wall. */
function barberPole(set: SetBuilder, [x, y, z]: Vec3): void {
  const steel = set.material(metal('#cfd2d4', 0.2));
  const tones = ['#f0eee8', '#c8262a', '#f0eee8', '#2450a8'].map((c) => {
    const k = hex(c);
    return set.material({ color: k, emissive: [k[0] * 0.5, k[1] * 0.5, k[2] * 0.5], roughness: 0.4 });
  });
  const body = set.mesh((b) => {
    const rows = 40;
    for (let i = 0; i < 16; i++)
      for (let j = 0; j < rows; j++) {
        const p = (k: number, r: number): Vec3 => [
          0.08 * sin((k / 16) * 2 * PI + HALF_PI),
          r * 0.015,
          0.08 * sin((k / 16) * 2 * PI),
        ];
        b.quad(p(i + 1, j), p(i, j), p(i, j + 1), p(i + 1, j + 1), tones[Math.floor((i + j) / 4) % 4]);
      }
  });
  set.fixed((b) => {
    for (const d of [-0.05, 0.6]) b.cylinder([x, y + d, z], 0.1, 0.06, steel, 16);
    b.sphere([x, y + 0.72, z], 0.1, steel, 14, 10);
    b.sphere([x, y - 0.08, z], 0.08, steel, 12, 8);
  });
  set.animate((scene, t) =>
    scene.instances.push({ mesh: body, transform: placed([x, y, z], t * 1.6), cast: 0, fixed: false }),
  );
}

export function barbershop(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('barbershop');
  const salon = set.says('salon|hairdress|beauty|nail');
  const [width, depth, height] = [8.4, 6.8, 3.1];
  const [wallCode, woodCode, seat] = salon
    ? rng.pick([
        ['#efe6e2', '#c9a68a', '#d8b0a8'],
        ['#e4e8e6', '#b59a7c', '#3a3d40'],
      ] as const)
    : rng.pick([
        ['#2f4a44', '#5a3620', '#7a1f24'],
        ['#3a4258', '#4a3020', '#5a2a1c'],
        ['#d9cfba', '#6e4526', '#2a2a2c'],
      ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled(wallCode, 0.93, 1.2),
    dado: salon ? undefined : timber(woodCode, 0.4),
    floor: {
      color: hex('#e6e2d8'),
      color2: hex(salon ? '#c9c2b6' : '#26282a'),
      pattern: 'tiles',
      patternScale: 0.4,
      roughness: 0.22,
    },
    ceiling: { color: hex('#efece4'), roughness: 0.95 },
    trim: salon ? '#e8e2d6' : woodCode,
    side: { count: 2, w: 2.1, h: 2, sill: 0.7 },
    panes: [2, 1],
    frame: salon ? '#d8d2c6' : '#2b2220',
    outside: 'city',
  });
  const back = -depth / 2;
  const chair = barberChair(set, seat);
  const wood = set.material(timber(woodCode, 0.35));
  const marble = set.material({ color: hex('#eae6de'), color2: hex('#bfb7aa'), pattern: 'marble', roughness: 0.2 });
  const glass = set.material({
    color: hex('#8f999c'),
    color2: hex('#7d878a'),
    pattern: 'noise',
    patternScale: 1.2,
    roughness: 0.25,
    metal: 0.55,
  });
  const frame = set.material(salon ? metal('#c2a06a', 0.3) : timber(woodCode, 0.3));
  const bulb = set.material({ color: [1, 0.93, 0.8], emissive: [3.6, 3, 2.1], roughness: 0.5, castsShadow: false });
  const bottles = ['#3f8a6a', '#c9862c', '#2f5f9a', '#b83a3a', '#e6e2d6'].map((c) =>
    set.material({ color: hex(c), roughness: 0.12, opacity: 0.85 }),
  );
  const steel = set.material(metal('#cfd2d4', 0.2));
  set.shows('mirror', 'chair', 'comb', 'bottle', 'shelf');
  const xs = [-m * 2.6, -m * 0.7, m * 1.2];
  set.fixed((b) => {
    b.roundedBox([-m * 0.7, 0.9, back + 0.26], [6, 0.06, 0.5], 0.015, marble, 1);
    b.box([-m * 0.7, 0.62, back + 0.22], [5.9, 0.5, 0.4], wood, '+x-x-y+z');
    for (let i = 0; i < 8; i++)
      b.box([-m * 0.7 - 2.55 + i * 0.73, 0.64, back + 0.43], [0.62, 0.38, 0.02], wood, '+x-x+y-y+z');
    for (const [k, x] of xs.entries()) {
      b.box([x, 1.78, back + 0.02], [1.3, 1.4, 0.05], frame, '+x-x+y-y+z');
      b.box([x, 1.78, back + 0.05], [1.14, 1.24, 0.01], glass, '+z');
      for (const s of [-1, 1])
        for (let i = 0; i < (salon ? 5 : 1); i++)
          b.sphere([x + s * 0.64, salon ? 1.3 + i * 0.24 : 2.1, back + 0.11], salon ? 0.05 : 0.1, bulb, 10, 8);
      for (let i = 0; i < 6; i++) {
        const h = 0.13 + ((i * 7 + k * 3) % 5) * 0.025;
        b.lathe(
          [
            [0.035, 0.93],
            [0.036, 0.93 + h * 0.7],
            [0.014, 0.93 + h * 0.82],
            [0.014, 0.93 + h],
            [0, 0.93 + h],
          ],
          bottles[(i + k) % 5],
          10,
          [x - 0.5 + i * 0.1, 0, back + 0.16],
        );
      }
      b.cylinder([x + 0.42, 0.93, back + 0.24], 0.05, 0.16, bottles[2], 12);
      for (let i = 0; i < 3; i++) b.box([x + 0.4 + i * 0.02, 1.12, back + 0.24], [0.012, 0.16, 0.025], steel);
      b.lathe(
        [
          [0.05, 0.93],
          [0.2, 0.95],
          [0.23, 1.02],
          [0.21, 1.02],
          [0.05, 0.96],
        ],
        marble,
        18,
        [x + 0.02, 0, back + 0.3],
      );
    }
  });
  for (const x of xs) {
    set.put(chair, placed([x, 0, back + 1.45], 0.12 * m));
    const g = set.newGroup();
    set.mark('seat', 'barber chair', [x, 0.6, back + 1.46], 0.12 * m, g);
    set.mark('stand', 'barber chair', [x - 0.1, 0, back + 0.85], 0, g);
    set.obstacle([x, 0.7, back + 1.4], 0.5);
    set.light([x, 2.15, back + 0.5], [2.6, 2.2, 1.6], 4);
  }
  if (!salon) barberPole(set, [m * 2.5, 1.7, back + 0.14]);
  // Where one waits: chairs, a low table with papers, a coat stand, pictures.
  for (const z of [0.4, 1.25]) {
    set.thing('chair', [-m * 3.6, 0, z], m * HALF_PI, {
      attributes: { other: ['armchair'], colour: [salon ? 'beige' : 'dark brown'], material: ['leather'] },
      variant: 1,
      obstacle: 0.45,
    });
    set.mark('seat', 'armchair', [-m * 3.55, 0.455, z], m * HALF_PI, set.newGroup());
  }
  set.thing('potted_plant', [-m * 3.7, 0, 2.3], 0, { size: 1.4, obstacle: 0.4 });
  pictures(set, room, m > 0 ? 'left' : 'right', [
    { x: 0.2, y: 1.9, w: 0.6, h: 0.8 },
    { x: 1.2, y: 1.9, w: 0.6, h: 0.8 },
  ]);
  board(set, at(m * 2.9, 0, back + 0.02), 0.9, 1, 1.1, { face: '#1f2a2a', frame: woodCode, marks: '#e9e4d6', rows: 6 });
  for (const x of [-2, 1.6])
    pendant(set, m * x, 0.6, height, 0.7, {
      shade: salon ? '#e8dcc8' : '#2b3a36',
      radius: 0.24,
      always: true,
      power: 3.6,
      range: 6,
    });
  furnishFeatures(set, {
    centre: [m * 0.2, 0, 1],
    heading: 0,
    radius: 1.2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.4, halfDepth: depth / 2 - 0.5, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [m * 0.2, 0, 0.8], halfWidth: 1.7, halfDepth: 1, heading: 0 },
    path: [
      [m * 3.2, 0, depth / 2 - 0.6],
      [m * 1.6, 0, 1.6],
      [m * 0.2, 0, 0.8],
      [-m * 1.6, 0, 0.5],
    ],
    ambience: [
      { cue: 'room_tone', level: 0.3 },
      { cue: 'air_conditioner', level: 0.2 },
      { cue: 'traffic', level: 0.08 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 3.2, 1.55, depth / 2 - 0.6], target: [-m * 1.2, 1.15, back] },
      { eye: [-m * 3, 1.5, depth / 2 - 0.5], target: [m * 1.2, 1.2, back] },
    ],
  });
}

export function laundromat(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const rng = set.random('laundromat');
  const [width, depth, height] = [7.4, 9.6, 3];
  const [band, tile] = rng.pick([
    ['#2f8a8f', '#dfeae6'],
    ['#d9624a', '#efe6da'],
    ['#e0b03a', '#e6e8e4'],
    ['#4a6ab0', '#e4e8ee'],
  ] as const);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled('#e9ebe6', 0.96, 1.4),
    dado: tiled(band, '#dcdcd4', 0.15, 0.2),
    floor: { color: hex(tile), color2: hex('#8f9896'), pattern: 'tiles', patternScale: 0.45, roughness: 0.18 },
    ceiling: tiled('#eceeec', '#cfd2d0', 0.6, 0.9),
    trim: '#e4e6e2',
    side: { count: 2, w: 2.6, h: 1.9, sill: 0.8 },
    panes: [2, 1],
    frame: '#8f9699',
    outside: 'city',
  });
  const back = -depth / 2;
  const white = set.material({ color: hex('#eef0ef'), roughness: 0.25 });
  const steel = set.material(metal('#b9bdc0', 0.28));
  const dark = set.material({ color: hex('#1c2226'), roughness: 0.15 });
  const door = set.material({ color: hex('#7f97a0'), roughness: 0.06, opacity: 0.35, castsShadow: false });
  const panel = set.material({ color: hex(band), roughness: 0.4 });
  const led = set.material(glowing('#4af0a0', 2));
  const red = set.material(glowing('#ff5a3a', 2));
  const clothes = ['#c8483a', '#2f5f9a', '#e0b04a', '#e8e6e0', '#4a8a5f', '#7a4a8a'].map((c) =>
    set.material(woven(c, 0.8, 0.03)),
  );
  const load = set.mesh((b) => {
    for (let i = 0; i < 7; i++) {
      const a = i * 0.9;
      b.ellipsoid(
        [sin(a + HALF_PI) * 0.11, 0.12 + (i % 3) * 0.03, sin(a) * 0.11],
        [0.09, 0.07, 0.08],
        clothes[i % 6],
        8,
        5,
      );
    }
  });
  /** A machine by its middle, front to local +Z; its drum turns when it runs. */
  const machine = (x: number, z: number, y: number, heading: number, runs: boolean, k: number): void => {
    const w = 0.7;
    const h = 0.98;
    const f = placed([x, y, z], heading);
    set.fixed((b) => {
      b.roundedBox([0, h / 2, 0], [w, h, 0.68], 0.03, white, 1);
      b.box([0, h - 0.09, 0.345], [w - 0.06, 0.13, 0.01], panel, '+z');
      b.box([-0.16, h - 0.09, 0.352], [0.16, 0.06, 0.004], dark, '+z');
      b.box([-0.16, h - 0.09, 0.356], [0.12, 0.03, 0.002], runs ? led : red, '+z');
      b.at(multiply(placed([0.2, h - 0.09, 0.35], 0), rotationX(HALF_PI)), () =>
        b.cylinder([0, 0, 0], 0.035, 0.03, steel, 12),
      );
      b.at(multiply(placed([0, 0.46, 0.33], 0), rotationX(HALF_PI)), () => {
        b.lathe(
          [
            [0.22, 0],
            [0.28, 0.01],
            [0.28, 0.05],
            [0.23, 0.06],
          ],
          steel,
          24,
        );
        b.disc([0, 0.016, 0], 0.23, dark, 24);
        b.lathe(
          [
            [0.23, 0.05],
            [0.14, 0.075],
            [0, 0.085],
          ],
          door,
          20,
        );
      });
      b.box([0.26, 0.46, 0.4], [0.03, 0.12, 0.03], steel);
    }, f);
    if (!runs) return;
    const base = multiply(f, multiply(placed([0, 0.46, 0.36], 0), rotationX(HALF_PI)));
    const flat = set.mesh((b) => {
      for (let i = 0; i < 8; i++) {
        const a = i * 0.8 + k;
        b.ellipsoid([sin(a + HALF_PI) * 0.12, 0.002, sin(a) * 0.12], [0.085, 0.012, 0.07], clothes[(i + k) % 6], 8, 4);
      }
    });
    set.animate((scene, t) =>
      scene.instances.push({
        mesh: flat,
        transform: multiply(base, placed([0, 0, 0], t * (k % 2 ? 3.1 : -2.7) + k)),
        cast: 0,
        fixed: false,
      }),
    );
  };
  set.shows('washing_machine', 'basket');
  const sideX = -m * (width / 2 - 0.4);
  for (let i = 0; i < 10; i++) {
    const z = back + 0.7 + i * 0.74;
    if (z > depth / 2 - 0.6) break;
    machine(sideX, z, 0.12, m * HALF_PI, i % 3 !== 1, i);
    machine(sideX, z, 1.12, m * HALF_PI, i % 4 === 0, i + 20);
    if (i % 2 === 0) set.obstacle([sideX, 0.8, z], 0.55);
  }
  for (let i = 0; i < 6; i++) {
    const x = -1.9 + i * 0.76;
    machine(x, back + 0.42, 0.12, 0, i % 2 === 0, i + 40);
    machine(x, back + 0.42, 1.12, 0, i % 3 === 0, i + 60);
    set.obstacle([x, 0.8, back + 0.4], 0.45);
  }
  set.fixed((b) => {
    b.box([sideX, 0.06, back + 4], [0.66, 0.12, 8], dark, '+x-x+z');
    b.box([0, 0.06, back + 0.42], [4.6, 0.12, 0.66], dark, '+x-x+z');
    b.box([sideX, 2.5, back + 4], [0.72, 0.76, 8], white, '+x-x-y+z');
    b.box([0, 2.5, back + 0.42], [4.8, 0.76, 0.72], white, '+x-x-y+z');
    b.box([0, 2.4, back + 0.79], [3, 0.3, 0.02], panel, '+z');
    // Folding table with laundry, a bench under the windows.
    b.roundedBox([m * 0.9, 0.88, -1.5], [1.1, 0.05, 2.2], 0.015, white, 1);
    for (const s of [-1, 1]) b.box([m * 0.9, 0.44, -1.5 + s * 0.9], [0.9, 0.86, 0.05], steel);
    for (let i = 0; i < 5; i++)
      for (let k = 0; k < 3 + (i % 3); k++)
        b.roundedBox(
          [m * (0.7 + (i % 2) * 0.42), 0.93 + k * 0.045, -2.3 + i * 0.38],
          [0.32, 0.04, 0.26],
          0.015,
          clothes[(i + k) % 6],
          1,
        );
    b.roundedBox([m * (width / 2 - 0.4), 0.44, 0.6], [0.5, 0.06, 3.4], 0.02, panel, 1);
    for (const z of [-0.8, 2]) b.box([m * (width / 2 - 0.4), 0.22, z], [0.4, 0.42, 0.05], steel);
    // A cart with hanging rail.
    b.at(placed([m * 2.3, 0, -2.6], 0.5), () => {
      for (const sx of [-1, 1])
        b.tube([[sx * 0.42, 0.1, 0] as Vec3, [sx * 0.42, 1.75, 0] as Vec3], 0.016, steel, 6, true);
      b.tube([[-0.42, 1.75, 0] as Vec3, [0.42, 1.75, 0] as Vec3], 0.016, steel, 6, true);
      b.box([0, 0.5, 0], [0.86, 0.42, 0.5], set.material({ color: hex('#c9d0d2'), roughness: 0.4, opacity: 0.8 }));
      b.at(rotationZ(0), () => b.box([0, 1.3, 0], [0.04, 0.8, 0.4], clothes[1]));
      b.box([0.2, 1.35, 0], [0.04, 0.7, 0.4], clothes[0]);
    });
  });
  set.put(load, placed([m * 2.3, 0.62, -2.6], 0.5, 1.5));
  set.obstacle([m * 0.9, 0.6, -1.5], 0.85);
  set.obstacle([m * 2.3, 0.8, -2.6], 0.5);
  const g = set.newGroup();
  for (const z of [-0.4, 0.5, 1.4]) set.mark('seat', 'bench', [m * (width / 2 - 0.45), 0.475, z], -m * HALF_PI, g);
  set.mark('surface', 'table', [m * 0.9, 0.905, -0.8], 0, set.newGroup());
  set.mark('stand', 'washing machine', [sideX + m * 0.85, 0, 0.1], -m * HALF_PI, set.newGroup());
  set.thing('vending_machine', [m * (width / 2 - 0.5), 0, depth / 2 - 0.8], -m * HALF_PI, { obstacle: 0.6 });
  set.thing('basket', [-m * 1.9, 0, 1.9], 0.3, { size: 1.4 });
  lightPanels(set, [-1.6, 1.6], [-3, 0, 3], height, 2.3);
  furnishFeatures(set, {
    centre: [0, 0, 1.2],
    heading: 0,
    radius: 1.2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1, halfDepth: depth / 2 - 0.6, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [-m * 0.5, 0, 1], halfWidth: 1.4, halfDepth: 1.2, heading: 0 },
    path: [
      [m * 2, 0, depth / 2 - 0.8],
      [m * 0.4, 0, 2.2],
      [-m * 0.5, 0, 1],
      [-m * 1, 0, -1.4],
      [-m * 0.6, 0, back + 1.4],
    ],
    ambience: [
      { cue: 'washing_machine', level: 0.45 },
      { cue: 'air_conditioner', level: 0.2 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 2.2, 1.6, depth / 2 - 0.6], target: [-m * 0.9, 1.1, back + 0.6] },
      { eye: [-m * 1.6, 1.5, depth / 2 - 0.6], target: [m * 0.9, 1.1, back + 0.6] },
    ],
  });
}
