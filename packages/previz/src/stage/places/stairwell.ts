/** Staircases: the stair of a tenement that turns back on itself, or the grand stair of a hall. */
import { cos, HALF_PI, PI, sin } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { doorUnit } from '../structures/openings.ts';
import { furnishFeatures } from './features.ts';
import { chandelier, column } from './fittings.ts';
import { buildRoom, finishRoom, pendant, pictures } from './room.ts';
import { metal, mottled, tiled, timber, woven } from './room-surfaces.ts';
import { SetBuilder } from './set-builder.ts';

export function stairwell(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const grand =
    set.says('grand|marble|mansion|palace|sweeping|red carpet|elegant|castle') ||
    (!set.says('stairwell|apartment|tenement|narrow|spiral|concrete|fire|emergency') &&
      set.random('stairs').chance(0.35));
  return grand ? grandStair(set) : tenement(set);
}

/** A straight flight up towards local -Z from the origin. */
function flight(
  b: MeshBuilder,
  width: number,
  steps: number,
  rise: number,
  run: number,
  look: { tread: number; riser: number; runner?: number },
): void {
  for (let i = 0; i < steps; i++) {
    const y = rise * (i + 1);
    const z = -run * (i + 0.5);
    b.box([0, y - 0.02, z + 0.015], [width, 0.045, run + 0.03], look.tread);
    b.box([0, y - rise / 2 - 0.02, z + run / 2], [width, rise, 0.02], look.riser, '+z');
    if (look.runner !== undefined) {
      b.box([0, y + 0.006, z + 0.02], [width * 0.52, 0.012, run + 0.04], look.runner, '+y');
      b.box([0, y - rise / 2, z + run / 2 + 0.03], [width * 0.52, rise, 0.012], look.runner, '+z');
    }
  }
  // The underside, and the string at both sides.
  const top: Vec3 = [0, rise * steps, -run * steps];
  b.quad(
    [-width / 2, -0.12, 0],
    [-width / 2, top[1] - 0.12, top[2]],
    [width / 2, top[1] - 0.12, top[2]],
    [width / 2, -0.12, 0],
    look.riser,
  );
}

/** Balusters and a handrail along a slope or a level, from a to c; heights are those of the feet. */
function balustrade(
  b: MeshBuilder,
  a: Vec3,
  c: Vec3,
  spacing: number,
  baluster: number,
  rail: number,
  stout: boolean,
): void {
  const length = Math.sqrt((c[0] - a[0]) ** 2 + (c[2] - a[2]) ** 2);
  const n = Math.max(2, Math.round(length / spacing));
  for (let i = 0; i <= n; i++) {
    const t = i / n;
    const p: Vec3 = [a[0] + (c[0] - a[0]) * t, a[1] + (c[1] - a[1]) * t, a[2] + (c[2] - a[2]) * t];
    if (stout)
      b.lathe(
        [
          [0.05, 0],
          [0.06, 0.08],
          [0.03, 0.2],
          [0.065, 0.45],
          [0.03, 0.7],
          [0.05, 0.85],
        ],
        baluster,
        8,
        p,
      );
    else b.box([p[0], p[1] + 0.45, p[2]], [0.022, 0.9, 0.022], baluster, '+x-x+z-z');
  }
  b.tube([[a[0], a[1] + 0.92, a[2]] as Vec3, [c[0], c[1] + 0.92, c[2]] as Vec3], stout ? 0.07 : 0.04, rail, 8, true);
}

/** Two flights that turn at a landing with a tall window, another flight above, doors of flats below. */
function tenement(set: SetBuilder): Place {
  const m = set.mirror;
  const rng = set.random('tenement');
  const [width, depth, height] = [5, 8.6, 6.6];
  const tone = rng.pick(['#8fa39a', '#b8a684', '#a3948a', '#8c9cae']);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: mottled('#dcd3c0', 0.94, 1.4),
    dado: { color: hex(tone), roughness: 0.35 },
    floor: tiled('#b9ae9a', '#5a544c', 0.3, 0.3),
    ceiling: mottled('#d8d0c0', 0.95, 1.4),
    trim: '#7a6a56',
    back: { count: 1, w: 1.5, h: 2.6, sill: 2.6, bays: [0] },
    panes: [3, 5],
    frame: '#4a3d30',
    outside: 'city',
  });
  const back = -depth / 2;
  const tread = set.material(rng.chance(0.5) ? timber('#7a5534', 0.4) : mottled('#a7a096', 0.85, 0.4, 0.45));
  const riser = set.material(mottled('#8a8276', 0.85, 0.6));
  const iron = set.material(metal('#23262a', 0.45, 0.6));
  const rail = set.material(timber('#5f3a22', 0.3));
  const steps = 11;
  const rise = 0.175;
  const run = 0.28;
  const mid = rise * steps;
  const z0 = back + 1.6 + run * steps;
  const x = m * 1.15;
  set.fixed((b) => {
    // Up on one side to the landing, then back towards us on the other.
    b.at(placed([x, 0, z0], 0), () => flight(b, 1.5, steps, rise, run, { tread, riser }));
    b.box([0, mid - 0.08, back + 0.8], [width, 0.16, 1.6], riser, '+z-y');
    b.box([0, mid, back + 0.8], [width, 0.02, 1.6], tread, '+y');
    b.at(placed([-x, mid, back + 1.6], PI), () => flight(b, 1.5, steps, rise, run, { tread, riser }));
    const high = mid * 2;
    b.box([0, high - 0.08, z0 + 0.9], [width, 0.16, 1.8], riser, '-y-z+y');
    const inner = m * 0.36;
    balustrade(b, [inner, 0, z0], [inner, mid, back + 1.6], 0.14, iron, rail, false);
    balustrade(b, [-inner, mid, back + 1.6], [-inner, high, z0], 0.14, iron, rail, false);
    balustrade(b, [inner, mid, back + 1.55], [-inner, mid, back + 1.55], 0.14, iron, rail, false);
    balustrade(b, [m * (width / 2), high, z0], [-inner, high, z0], 0.14, iron, rail, false);
    b.roundedBox([inner, 0.6, z0 + 0.06], [0.12, 1.2, 0.12], 0.03, rail, 1);
    b.sphere([inner, 1.26, z0 + 0.06], 0.09, rail, 10, 8);
  });
  const leaf = set.material(timber(rng.pick(['#5a3a26', '#3f5a4a', '#6e2f2a']), 0.45));
  const frame = set.material({ color: hex('#4a3d30'), roughness: 0.6 });
  const brass = set.material(metal('#c9a86a', 0.25));
  set.shows('door', 'stairs', 'bicycle');
  set.fixed((b) => {
    b.at(placed([-m * (width / 2 - 0.01), 0, 2.2], m * HALF_PI), () =>
      doorUnit(b, -0.5, 0, 1, 2.2, 0.02, { frame, leaf, glass: leaf, metal: brass }),
    );
    // Letter boxes.
    b.at(placed([m * (width / 2 - 0.01), 0, 2.4], -m * HALF_PI), () => {
      for (let i = 0; i < 6; i++)
        b.roundedBox([-0.6 + (i % 3) * 0.36, 1.25 + Math.floor(i / 3) * 0.34, 0.08], [0.32, 0.3, 0.14], 0.02, iron, 1);
    });
  });
  set.obstacle([x, 0.8, z0 - 1.6], 0.9);
  set.obstacle([x, 1.6, back + 1.4], 1);
  set.obstacle([-x, 2.4, back + 2.3], 0.8);
  set.thing('bicycle', [-m * 1.9, 0, 0.4], 0.1, { obstacle: 0.6 });
  set.thing('potted_plant', [-m * 0.4, mid, back + 0.5], 0, {});
  const g = set.newGroup();
  for (const i of [2, 4]) set.mark('seat', 'stair', [x - m * 0.1, rise * i + 0.02, z0 - run * (i - 0.5)], 0, g);
  pendant(set, -m * 0.3, 2.6, height, 3.5, { shade: '#e6dfce', radius: 0.22, always: true, power: 4, range: 7 });
  pendant(set, 0, back + 0.9, height, 1.2, { shade: '#e6dfce', radius: 0.22, always: true, power: 3, range: 6 });
  furnishFeatures(set, {
    centre: [-m * 0.3, 0, 2.2],
    heading: 0,
    radius: 0.9,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.3, halfDepth: depth / 2 - 0.4, height },
  });
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [-m * 0.2, 0, 1.9], halfWidth: 0.9, halfDepth: 0.8, heading: 0 },
    path: [
      [-m * 1.2, 0, depth / 2 - 0.6],
      [-m * 0.3, 0, 2.4],
      [m * 0.1, 0, 1.6],
      [m * 1, 0, z0 + 0.4],
    ],
    ambience: [
      { cue: 'corridor', level: 0.45 },
      { cue: 'room_tone', level: 0.15 },
    ],
    acoustics: 'hall',
    vistas: [
      { eye: [-m * 1.6, 1.5, depth / 2 - 0.5], target: [m * 0.5, 2, back + 1] },
      { eye: [m * 1.6, 1.2, depth / 2 - 0.6], target: [-m * 0.4, 2.3, back] },
      { eye: [-m * 1, 5.3, depth / 2 - 0.6], target: [m * 0.4, 0.8, back + 2.4] },
    ],
  });
}

/** A wide flight that parts at a landing, with stone balusters, a carpet, columns and a chandelier. */
function grandStair(set: SetBuilder): Place {
  const m = set.mirror;
  const rng = set.random('grand stair');
  const [width, depth, height] = [14, 15, 8.2];
  const dark = rng.chance(0.45);
  const cloth = rng.pick(['#8c2024', '#23406b', '#2f5a44', '#6b1f3a']);
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: dark ? timber('#5a3a24', 0.45, 0.12) : mottled('#e4d9c4', 0.95, 1.6, 0.7),
    floor: { color: hex('#e6ded0'), color2: hex('#b3a898'), pattern: 'tiles', patternScale: 0.8, roughness: 0.12 },
    ceiling: mottled('#efe8d8', 0.96, 1.6),
    trim: dark ? '#3d2718' : '#efe6d4',
    back: { count: 3, w: 1.5, h: 3.2, sill: 3.6, bays: [-2.4, 0, 2.4] },
    panes: [2, 5],
    frame: dark ? '#3d2718' : '#d8cbb0',
    outside: 'garden',
  });
  const back = -depth / 2;
  const marble = set.material(
    dark
      ? timber('#6e4628', 0.3)
      : { color: hex('#ece4d6'), color2: hex('#cbbfae'), pattern: 'marble', roughness: 0.2 },
  );
  const runner = set.material(woven(cloth, 0.8));
  const gold = set.material(metal('#c79a3a', 0.3));
  const rise = 0.165;
  const run = 0.32;
  const steps = 12;
  const mid = rise * steps;
  const z0 = back + 2.4 + run * steps;
  set.fixed((b) => {
    b.at(placed([0, 0, z0], 0), () => flight(b, 4.4, steps, rise, run, { tread: marble, riser: marble, runner }));
    b.box([0, mid / 2 - 0.1, back + 1.2], [width, mid + 0.1, 2.4], marble, '+z');
    b.box([0, mid, back + 1.2], [width, 0.03, 2.4], marble, '+y');
    b.box([0, mid + 0.025, back + 1.2], [6.4, 0.01, 1.6], runner, '+y');
    for (const s of [-1, 1]) {
      b.quad([s * 2.2, 0, z0], [s * 2.2, 0, back + 2.4], [s * 2.2, mid, back + 2.4], [s * 2.2, 0.02, z0], marble);
      b.quad([s * 2.2, 0.02, z0], [s * 2.2, mid, back + 2.4], [s * 2.2, 0, back + 2.4], [s * 2.2, 0, z0], marble);
      balustrade(b, [s * 2.15, rise, z0 - run * 0.5], [s * 2.15, mid, back + 2.4], 0.3, marble, marble, true);
      balustrade(b, [s * 2.4, mid, back + 2.35], [s * (width / 2 - 2.4), mid, back + 2.35], 0.3, marble, marble, true);
      // Newels with lamps.
      b.roundedBox([s * 2.3, 0.65, z0 + 0.1], [0.42, 1.3, 0.42], 0.03, marble, 1);
      b.box([s * 2.3, 1.34, z0 + 0.1], [0.52, 0.08, 0.52], marble);
      b.tube(
        [
          [s * 2.3, 1.38, z0 + 0.1],
          [s * 2.3, 2, z0 + 0.1],
        ],
        0.03,
        gold,
        8,
        true,
      );
      // The upper flights run along the back wall to both sides.
      b.at(placed([s * (width / 2 - 2.4), mid, back + 1.2], -s * HALF_PI), () =>
        flight(b, 2.2, 8, rise, 0.3, { tread: marble, riser: marble }),
      );
    }
    const globe = set.material({ color: [1, 0.9, 0.7], emissive: [3, 2.3, 1.3], roughness: 0.4, castsShadow: false });
    for (const s of [-1, 1]) b.sphere([s * 2.3, 2.14, z0 + 0.1], 0.17, globe, 14, 10);
  });
  for (const s of [-1, 1]) {
    column(
      set,
      [s * 5.2, 0, z0 + 0.6],
      0.34,
      height,
      dark
        ? timber('#6e4628', 0.35)
        : { color: hex('#e8dfcf'), color2: hex('#c9bda8'), pattern: 'marble', roughness: 0.25 },
    );
    set.light([s * 2.3, 2.2, z0 + 0.5], [3.6, 2.6, 1.4], 6);
    set.obstacle([s * 2.3, 0.8, z0 + 0.1], 0.45);
    set.thing('potted_plant', [s * 3.2, 0, z0 - 0.4], 0, { size: 1.5 });
    set.thing('statue', [s * 6, 0.02, 3.2], -s * HALF_PI, { variant: s > 0 ? 1 : 0, size: 0.75, obstacle: 0.7 });
  }
  set.obstacle([0, 1, z0 - 2], 1.5);
  set.shows('stairs', 'carpet');
  pictures(set, room, m > 0 ? 'left' : 'right', [
    { x: -3, y: 2.6, w: 1.7, h: 2.1 },
    { x: 0.4, y: 2.6, w: 1.4, h: 1.8 },
  ]);
  chandelier(set, 0, height - 2.6, 2, true, 7);
  for (const s of [-1, 1]) chandelier(set, s * 4.6, height - 2.2, -1.6, set.darkness > 0.2, 4);
  const g = set.newGroup();
  for (const i of [2, 3])
    set.mark('seat', 'stair', [m * (0.5 - (i - 2) * 0.9), rise * i + 0.02, z0 - run * (i - 0.5)], 0, g);
  set.mark('stand', 'landing', [0, mid + 0.03, back + 1.6], 0, set.newGroup());
  furnishFeatures(set, {
    centre: [0, 0, 2.2],
    heading: 0,
    radius: 2.2,
    ground: () => 0,
    room: { halfWidth: width / 2 - 0.8, halfDepth: depth / 2 - 0.8, height },
  });
  const turn = sin(0.3) * cos(0.3);
  return finishRoom(set, room, {
    surface: 'tile',
    stage: { centre: [0, 0, 2], halfWidth: 2.2, halfDepth: 1.6, heading: 0 },
    path: [
      [-m * 4, 0, depth / 2 - 1],
      [-m * 1.4, 0, 4],
      [0, 0, 2],
      [m * turn, 0, z0 + 0.5],
    ],
    ambience: [{ cue: 'room_tone', level: 0.35 }],
    acoustics: 'hall',
    vistas: [
      { eye: [m * 0.4, 1.6, depth / 2 - 0.8], target: [0, 2.4, back] },
      { eye: [-m * 5.4, 1.5, depth / 2 - 1.6], target: [m * 1.2, 2, back + 1.6] },
      { eye: [m * 4.2, 4.6, depth / 2 - 1.4], target: [-m * 0.4, 1, back + 3] },
    ],
  });
}
