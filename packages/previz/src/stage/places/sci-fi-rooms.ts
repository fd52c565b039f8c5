/** Rooms of starships and of those who send them: bridge, corridor, control room. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex, type Material } from '../scene.ts';
import { furnishFeatures } from './features.ts';
import { at } from './fittings.ts';
import { buildRoom, finishRoom } from './room.ts';
import { lightPanels, screen } from './room-kit.ts';
import { arcOf, consoleDesk, glowing, pilotSeat, shipLook, shipWalls, starWindow } from './sci-fi-kit.ts';
import { SetBuilder } from './set-builder.ts';

const plates = (code: string, dark: string, scale: number): Material => ({
  color: hex(code),
  color2: hex(dark),
  pattern: 'tiles',
  patternScale: scale,
  roughness: 0.38,
  metal: 0.35,
});

/** The bridge of a starship: captain's chair before a wide window on the stars, crew stations in an arc. */
export function spaceshipBridge(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const look = shipLook(set);
  const [width, depth, height] = [12, 12, 4];
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: plates(look.wall, look.dark, 1.1),
    floor: { ...plates(look.dark, '#14181c', 0.9), roughness: 0.22 },
    ceiling: plates(look.dark, '#15181c', 1.4),
    trim: look.dark,
    outside: 'none',
  });
  shipWalls(set, width, depth, height, look);
  const back = -depth / 2;
  const [w, h, y] = [10.4, 2.5, 2.05];
  starWindow(set, y, back + 0.05, w, h);
  const frame = set.material({ color: hex(look.dark), roughness: 0.4, metal: 0.5 });
  const edge = glowing(set, look.glow, 2.2);
  set.fixed((b) => {
    for (const s of [-1, 1]) {
      b.box([0, y + s * (h / 2 + 0.1), back + 0.2], [w + 0.6, 0.24, 0.4], frame);
      b.box([(s * w) / 2, y, back + 0.2], [0.3, h + 0.4, 0.4], frame);
      b.tube(
        [[s * 1.9, y - h / 2, back + 0.16] as Vec3, [s * 1.45, y + h / 2, back + 0.16] as Vec3],
        0.09,
        frame,
        4,
        false,
      );
    }
    b.box([0, y - h / 2 - 0.02, back + 0.42], [w, 0.03, 0.02], edge, '+z');
    // A dais in two steps.
    b.cylinder([0, 0, -1.6], 2, 0.14, frame, 28);
    b.cylinder([0, 0.135, -1.6], 1.97, 0.012, edge, 28);
    b.cylinder([0, 0.13, -1.6], 1.9, 0.03, set.material(plates('#3a4048', '#22262c', 0.5)), 28);
    // Light in the ceiling above it.
    for (const r of [1.5, 2.4]) {
      const points = Array.from(
        { length: 25 },
        (_, i): Vec3 => [sin((i / 24) * TAU) * r, height - 0.06, -1.6 + cos((i / 24) * TAU) * r],
      );
      b.tube(points, 0.04, r < 2 ? glowing(set, [0.9, 0.95, 1], 2.6) : edge, 4, false);
    }
  });
  set.shows('bridge', 'chair', 'window', 'table', 'mirror', 'laptop');
  pilotSeat(set, at(0, 0.16, -1.7, 0), look, true);
  set.mark('seat', 'chair', [0, 0.64, -1.66], 0, set.newGroup());
  for (const [i, place] of arcOf([0, 0, 0.6], 4.7, 5, 1.15).entries()) {
    if (i === 2) continue;
    const inner = at(place.p[0] * 0.97, 0, place.p[2], place.heading);
    consoleDesk(set, inner, 1.7, look, i);
    const back2: Vec3 = [place.p[0] - sin(place.heading) * 0.85, 0, place.p[2] - cos(place.heading) * 0.85];
    if (Math.abs(back2[0]) > width / 2 - 0.5 || back2[2] < back + 0.5) continue;
    pilotSeat(set, at(back2[0], 0, back2[2], place.heading), look);
    const g = set.newGroup();
    set.mark('seat', 'chair', [back2[0], 0.48, back2[2]], place.heading, g);
    set.mark('surface', 'console', [place.p[0], 0.86, place.p[2]], place.heading, g);
  }
  const c = look.glow;
  for (const x of [-4.4, 4.4]) set.light([x, 2.4, -2.2], [c[0] * 5, c[1] * 5, c[2] * 5], 7);
  set.light([0, height - 0.4, -1.4], [4.6, 4.8, 5.2], 8);
  set.light([m * 2.2, height - 0.5, 2.8], [3.4, 3.5, 3.8], 8);
  set.light([-m * 3, 2.6, 3.6], [look.second[0] * 2.2, look.second[1] * 2.2, look.second[2] * 2.2], 7);
  furnishFeatures(set, {
    centre: [0, 0, 1.2],
    heading: 0,
    radius: 1.9,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1.4, halfDepth: depth / 2 - 1, height },
  });
  return finishRoom(set, room, {
    surface: 'metal',
    stage: { centre: [0, 0, 1.5], halfWidth: 1.6, halfDepth: 1, heading: 0 },
    path: [
      [m * 4.6, 0, depth / 2 - 1],
      [m * 2.4, 0, 2.6],
      [0, 0, 1.6],
      [-m * 2.4, 0, 2.4],
      [-m * 4.6, 0, depth / 2 - 1.2],
    ],
    ambience: [
      { cue: 'ship_deck', level: 0.5 },
      { cue: 'space_hum', level: 0.3 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 0.8, 1.7, depth / 2 - 0.6], target: [-m * 0.3, 1.6, -4] },
      { eye: [-m * 4.2, 1.9, depth / 2 - 1.2], target: [m * 1.4, 1.3, -3] },
      { eye: [0, 3.1, depth / 2 - 0.5], target: [0, 0.9, -3] },
    ],
  });
}

/** A ship's corridor with eight sides, ribs and strips of light. It runs along z. */
export function spaceCorridor(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const look = shipLook(set);
  const [width, depth, height] = [3.6, 34, 3];
  const panel = set.material(plates(look.wall, look.dark, 0.8));
  const rib = set.material({ color: hex(look.dark), roughness: 0.35, metal: 0.5 });
  const floor = set.material({ ...plates('#3a3f45', '#1f2327', 0.5), roughness: 0.25 });
  const strip = glowing(set, look.glow, 2.4);
  const white = glowing(set, [0.92, 0.96, 1], 2.4);
  const spots = glowing(set, look.second, 1.6);
  const half = width / 2;
  const sides: [number, number][] = [
    [half * 0.62, 0],
    [half, 0.55],
    [half, height - 0.75],
    [half * 0.6, height],
    [-half * 0.6, height],
    [-half, height - 0.75],
    [-half, 0.55],
    [-half * 0.62, 0],
  ];
  set.fixed((b) => {
    for (let z = -depth / 2; z < depth / 2; z += 2) {
      for (let i = 0; i < 7; i++) {
        const [x0, y0] = sides[i];
        const [x1, y1] = sides[i + 1];
        b.quad([x0, y0, z], [x0, y0, z + 2], [x1, y1, z + 2], [x1, y1, z], panel);
      }
      b.quad([sides[7][0], 0, z + 2], [sides[0][0], 0, z + 2], [sides[0][0], 0, z], [sides[7][0], 0, z], floor);
      // A rib follows the outline.
      for (let i = 0; i < 7; i++) {
        const [x0, y0] = sides[i];
        const [x1, y1] = sides[i + 1];
        b.tube([[x0 * 0.97, y0 + 0.02, z] as Vec3, [x1 * 0.97, y1 + 0.02, z] as Vec3], 0.1, rib, 4, true);
      }
      for (const s of [-1, 1]) {
        b.box([s * (half - 0.02), 1.1, z + 1], [0.03, 0.05, 1.7], strip, s > 0 ? '-x' : '+x');
        b.box([s * half * 0.59, 0.03, z + 1], [0.05, 0.03, 1.8], strip, '+y');
        b.box([s * (half - 0.02), 1.5, z + 0.5], [0.03, 0.12, 0.2], spots, s > 0 ? '-x' : '+x');
      }
      b.box([0, height - 0.02, z + 1], [0.9, 0.03, 1.3], white, '-y');
    }
    for (const s of [-1, 1]) {
      // Sliding doors close both ends.
      b.box([0, height / 2, (s * depth) / 2], [width, height, 0.1], rib, s > 0 ? '-z' : '+z');
      for (const e of [-1, 1]) b.box([e * 0.6, 1.2, (s * depth) / 2 - s * 0.08], [1.14, 2.4, 0.08], panel);
      b.box([0, 2.55, (s * depth) / 2 - s * 0.12], [1.8, 0.1, 0.04], strip);
      b.box([0, 1.2, (s * depth) / 2 - s * 0.14], [0.05, 2.4, 0.02], strip);
    }
  });
  for (let z = -13; z <= 13; z += 4.3) set.light([0, height - 0.35, z], [3.6, 3.8, 4.2], 6.5);
  const c = look.glow;
  for (const z of [-6, 0.6, 6]) set.light([m * 1.4, 1, z], [c[0] * 1.8, c[1] * 1.8, c[2] * 1.8], 4);
  furnishFeatures(set, {
    centre: [0, 0, 0.6],
    heading: 0,
    radius: 1.4,
    ground: () => 0,
    room: { halfWidth: half - 0.3, halfDepth: depth / 2 - 1, height },
  });
  return set.finish({
    ground: () => 0,
    surface: () => 'metal',
    stage: { centre: [0, 0, 0.6], halfWidth: 0.9, halfDepth: 2.4, heading: 0 },
    path: [-15, -9, -3, 3, 9, 15].map((z): Vec3 => [m * 0.15, 0, z]),
    bounds: { min: [-half + 0.4, 0.25, -depth / 2 + 0.5], max: [half - 0.4, height - 0.3, depth / 2 - 0.5] },
    acoustics: 'room',
    ambience: [
      { cue: 'ship_deck', level: 0.5 },
      { cue: 'air_conditioner', level: 0.2 },
    ],
    vistas: [
      { eye: [m * 0.5, 1.6, 9], target: [-m * 0.1, 1.35, -10] },
      { eye: [-m * 0.7, 0.8, 7.5], target: [m * 0.2, 1.5, -8] },
    ],
  });
}

/** Mission control: rows of desks before a wall of screens. */
export function controlRoom(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const [width, depth, height] = [15, 13, 5];
  const look = { ...shipLook(set), wall: '#4f5a64', dark: '#2b3138' };
  const room = buildRoom(set, {
    width,
    depth,
    height,
    wall: { color: hex('#6a7884'), color2: hex('#5c6974'), pattern: 'noise', patternScale: 1, roughness: 0.9 },
    floor: { color: hex('#3a4048'), color2: hex('#2f343b'), pattern: 'weave', patternScale: 0.05, roughness: 0.95 },
    ceiling: { color: hex('#2a2f35'), roughness: 0.95 },
    trim: '#242a30',
    outside: 'none',
  });
  const back = -depth / 2;
  screen(set, 0, 2.95, back + 0.1, 0, 6.4, 2.7, 0);
  for (const s of [-1, 1]) {
    screen(set, s * 4.9, 3.6, back + 0.1, 0, 2.8, 1.4, s > 0 ? 1 : 2);
    screen(set, s * 4.9, 2, back + 0.1, 0, 2.8, 1.4, s > 0 ? 3 : 4);
  }
  worldMap(set, 2.95, back + 0.13);
  for (const [row, z] of [-3.9, -1.5].entries())
    for (const [i, x] of [-5, -2.5, 0, 2.5, 5].entries()) {
      if (row === 1 && i === 2) continue;
      consoleDesk(set, at(x, 0, z - 0.3, PI), 2.1, look, row * 5 + i);
      pilotSeat(set, at(x, 0, z + 0.55, PI), look);
      const g = set.newGroup();
      set.mark('seat', 'chair', [x, 0.48, z + 0.55], PI, g);
      set.mark('surface', 'console', [x, 0.86, z - 0.2], PI, g);
    }
  set.shows('chair', 'table', 'mirror', 'laptop');
  // One desk looks at the room: the director's.
  consoleDesk(set, at(m * 3.6, 0, 2.2, -m * 0.35), 2, look, 30);
  pilotSeat(set, at(m * 3.9, 0, 1.35, -m * 0.35), look);
  const g = set.newGroup();
  set.mark('seat', 'chair', [m * 3.9, 0.48, 1.35], -m * 0.35, g);
  set.mark('surface', 'desk', [m * 3.6, 0.86, 2.1], -m * 0.35, g);
  lightPanels(set, [-4.4, 0, 4.4], [0.4, 4], height, 4.2);
  set.light([0, 3, back + 1.8], [2.2, 3.2, 4.6], 9);
  for (const x of [-4.6, 4.6]) set.light([x, 2.6, back + 2], [1.6, 2.4, 3.2], 7);
  furnishFeatures(set, {
    centre: [0, 0, 2.6],
    heading: 0,
    radius: 1.8,
    ground: () => 0,
    room: { halfWidth: width / 2 - 1, halfDepth: depth / 2 - 1, height },
  });
  return finishRoom(set, room, {
    surface: 'carpet',
    stage: { centre: [0, 0, 1.8], halfWidth: 1.7, halfDepth: 1.3, heading: 0 },
    path: [
      [-m * 6, 0, depth / 2 - 1],
      [-m * 3, 0, 3.4],
      [0, 0, 2],
      [m * 1.2, 0, 3.6],
      [m * 6, 0, depth / 2 - 1],
    ],
    ambience: [
      { cue: 'laboratory', level: 0.4 },
      { cue: 'office', level: 0.3 },
    ],
    acoustics: 'room',
    vistas: [
      { eye: [m * 1, 1.9, depth / 2 - 0.6], target: [-m * 0.4, 1.9, -5] },
      { eye: [-m * 5.4, 1.6, depth / 2 - 1], target: [m * 1.4, 1.7, -4] },
      { eye: [0, 3.6, depth / 2 - 0.5], target: [0, 1.4, -5] },
    ],
  });
}

/** Lines of a grid and a track across the great screen. */
function worldMap(set: SetBuilder, y: number, z: number): void {
  const grid = glowing(set, [0.15, 0.4, 0.6], 0.6);
  const track = glowing(set, [1, 0.7, 0.2], 2);
  set.fixed((b) => {
    for (let i = -5; i <= 5; i++) b.box([i * 0.58, y, z], [0.008, 2.5, 0.002], grid, '+z');
    for (let i = -2; i <= 2; i++) b.box([0, y + i * 0.5, z], [6.1, 0.008, 0.002], grid, '+z');
    const points = Array.from(
      { length: 33 },
      (_, i): Vec3 => [-3 + (6 * i) / 32, y + 0.75 * sin((i / 32) * TAU * 1.5), z + 0.01],
    );
    b.tube(points, 0.018, track, 4, false);
    b.sphere(points[21], 0.07, track, 8, 6);
  });
}
