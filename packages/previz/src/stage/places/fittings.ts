/** Fittings that are part of a room: counters, cabinets, shelves, blackboards, fireplaces, columns, radiators. */
import { cos, PI, sin } from '../../math/trig.ts';
import { type Mat34, placed, transformPoint, translation, type Vec3 } from '../../math/vec.ts';
import { hex, type Material } from '../scene.ts';
import type { SetBuilder } from './set-builder.ts';

/** A service counter along local x, front to +Z; its top is `height` above the floor. */
export function counter(
  set: SetBuilder,
  m: Mat34,
  length: number,
  height: number,
  look: { front: Material; top: Material; depth?: number },
): void {
  const front = set.material(look.front);
  const top = set.material(look.top);
  const dark = set.material({ color: hex('#1f1c1a'), roughness: 0.9 });
  const d = look.depth ?? 0.7;
  set.fixed((b) => {
    b.box([0, height / 2 + 0.03, 0], [length, height - 0.1, d], front, '+x-x+z-z');
    b.box([0, 0.05, 0.02], [length - 0.04, 0.1, d - 0.04], dark, '+x-x+z-z');
    b.roundedBox([0, height - 0.025, 0.02], [length + 0.1, 0.06, d + 0.12], 0.015, top, 1);
    const n = Math.max(2, Math.round(length / 0.62));
    for (let i = 0; i < n; i++)
      b.box(
        [-length / 2 + (length * (i + 0.5)) / n, height * 0.52, d / 2 + 0.012],
        [length / n - 0.08, height * 0.66, 0.024],
        front,
        '+x-x+y-y+z',
      );
  }, m);
  const n = Math.ceil(length / 1.2);
  for (let i = 0; i < n; i++)
    set.obstacle(transformPoint(m, [-length / 2 + (length * (i + 0.5)) / n, height / 2, 0]), 0.6);
}

/** Kitchen units along local x with worktop, doors and handles, front to +Z. */
export function cabinets(
  set: SetBuilder,
  m: Mat34,
  length: number,
  look: { door: Material; top: Material; upper: boolean; gap?: readonly [number, number] },
): void {
  const door = set.material(look.door);
  const top = set.material(look.top);
  const plinth = set.material({ color: hex('#2b2927'), roughness: 0.8 });
  const handle = set.material({ color: hex('#b59a63'), roughness: 0.3, metal: 0.9 });
  set.fixed((b) => {
    b.box([0, 0.05, -0.02], [length, 0.1, 0.56], plinth, '+x-x+z');
    b.box([0, 0.48, 0], [length, 0.78, 0.6], door, '+x-x+z');
    b.roundedBox([0, 0.89, 0.015], [length + 0.02, 0.04, 0.65], 0.012, top, 1);
    const n = Math.max(1, Math.round(length / 0.6));
    for (let i = 0; i < n; i++) {
      const x = -length / 2 + (length * (i + 0.5)) / n;
      const w = length / n - 0.012;
      b.box([x, 0.75, 0.31], [w, 0.17, 0.02], door, '+x-x+y-y+z');
      b.box([x, 0.385, 0.31], [w, 0.54, 0.02], door, '+x-x+y-y+z');
      b.box([x, 0.385, 0.322], [w - 0.13, 0.4, 0.006], door, '+x-x+y-y+z');
      b.box([x, 0.78, 0.335], [0.14, 0.014, 0.02], handle);
      b.box([x + w * 0.4, 0.52, 0.335], [0.014, 0.14, 0.02], handle);
    }
    if (look.upper) {
      for (let i = 0; i < n; i++) {
        const x = -length / 2 + (length * (i + 0.5)) / n;
        if (look.gap && x > look.gap[0] && x < look.gap[1]) continue;
        const w = length / n - 0.012;
        b.box([x, 1.83, -0.13], [length / n, 0.72, 0.33], door, '+x-x-y+z+y');
        b.box([x, 1.83, 0.045], [w, 0.7, 0.02], door, '+x-x+y-y+z');
        b.box([x, 1.83, 0.057], [w - 0.13, 0.56, 0.006], door, '+x-x+y-y+z');
        b.box([x + w * 0.38, 1.6, 0.07], [0.014, 0.12, 0.02], handle);
      }
    }
  }, m);
}

/** A cooker with oven door, rings and hood above; 0.6 m wide at local x = 0. */
export function cooker(set: SetBuilder, m: Mat34, hood: boolean): void {
  set.shows('stove');
  const steel = set.material({ color: hex('#b9bcbe'), roughness: 0.3, metal: 0.85 });
  const black = set.material({ color: hex('#17181a'), roughness: 0.25 });
  set.fixed((b) => {
    b.roundedBox([0, 0.455, 0.01], [0.62, 0.91, 0.63], 0.01, steel, 1);
    b.box([0, 0.4, 0.33], [0.5, 0.42, 0.015], black, '+x-x+y-y+z');
    b.tube(
      [
        [-0.24, 0.66, 0.37],
        [0.24, 0.66, 0.37],
      ],
      0.012,
      steel,
      6,
      true,
    );
    for (let i = 0; i < 5; i++) b.cylinder([-0.2 + i * 0.1, 0.765, 0.33], 0.022, 0.02, black, 10);
    b.box([0, 0.915, 0.01], [0.58, 0.012, 0.56], black);
    for (const x of [-0.14, 0.14])
      for (const z of [-0.12, 0.14])
        b.lathe(
          [
            [0.1, 0.922],
            [0.1, 0.935],
            [0.085, 0.935],
            [0.085, 0.922],
          ],
          black,
          16,
          [x, 0, z],
        );
    if (hood) {
      b.lathe(
        [
          [0.42, 1.55],
          [0.42, 1.6],
          [0.16, 1.86],
          [0.16, 2.8],
        ],
        steel,
        4,
        [0, 0, -0.05],
      );
    }
  }, m);
}

/** A fridge 0.7 m wide. */
export function fridge(set: SetBuilder, m: Mat34, code = '#d9dcd8'): void {
  set.shows('fridge');
  const body = set.material({ color: hex(code), roughness: 0.3 });
  const steel = set.material({ color: hex('#b9bcbe'), roughness: 0.3, metal: 0.85 });
  set.fixed((b) => {
    b.roundedBox([0, 0.62, 0], [0.72, 1.2, 0.66], 0.035, body, 2);
    b.roundedBox([0, 1.55, 0], [0.72, 0.62, 0.66], 0.035, body, 2);
    b.box([-0.27, 1.4, 0.35], [0.025, 0.26, 0.03], steel);
    b.box([-0.27, 0.95, 0.35], [0.025, 0.4, 0.03], steel);
  }, m);
  set.obstacle(transformPoint(m, [0, 0.9, 0]), 0.5);
}

/** Sink bowl and tap on a worktop at local x = 0. */
export function sink(set: SetBuilder, m: Mat34): void {
  set.shows('sink');
  const steel = set.material({ color: hex('#c3c6c8'), roughness: 0.22, metal: 0.9 });
  const dark = set.material({ color: hex('#5b5e60'), roughness: 0.35, metal: 0.7 });
  set.fixed((b) => {
    b.box([0, 0.912, 0.03], [0.56, 0.012, 0.42], steel);
    b.box([0, 0.919, 0.03], [0.48, 0.004, 0.34], dark, '+y');
    b.tube(
      [
        [0, 0.91, -0.2],
        [0, 1.16, -0.2],
        [0, 1.24, -0.14],
        [0, 1.2, -0.04],
      ],
      0.016,
      steel,
      8,
      true,
    );
  }, m);
}

/** Open shelves on a wall (local x along, +Z out) carrying catalogue things. */
export function wallShelves(
  set: SetBuilder,
  m: Mat34,
  length: number,
  heights: readonly number[],
  things: readonly string[],
  wood: string,
): void {
  const board = set.material({
    color: hex(wood),
    color2: hex('#5a3f2a'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.7,
  });
  const iron = set.material({ color: hex('#26272a'), roughness: 0.5, metal: 0.5 });
  set.fixed((b) => {
    for (const y of heights) {
      b.box([0, y, 0.14], [length, 0.035, 0.26], board);
      for (const s of [-0.4, 0.4]) b.box([s * length, y - 0.09, 0.1], [0.025, 0.16, 0.18], iron);
    }
  }, m);
  const rng = set.random('shelf things', Math.round(length * 10 + heights[0] * 100));
  for (const [k, y] of heights.entries()) {
    let x = -length / 2 + 0.14;
    let i = 0;
    while (x < length / 2 - 0.12 && i < 24) {
      const id = things[(i + k * 2) % things.length];
      const p = transformPoint(m, [x, y + 0.018, 0.14]);
      const size = set.thing(id, p, rng.range(-0.5, 0.5), { variant: rng.int(0, 2) });
      x += Math.max(0.1, (size?.[0] ?? 0.1) + rng.range(0.03, 0.14));
      i++;
    }
  }
}

/** A board on a wall with writing: menu, blackboard, notice board. */
export function board(
  set: SetBuilder,
  m: Mat34,
  w: number,
  h: number,
  y: number,
  options: { face: string; frame: string; marks: string; rows: number },
): void {
  const rng = set.random('board', Math.round(w * 10));
  const face = set.material({
    color: hex(options.face),
    color2: hex(options.face).map((c) => c * 1.25 + 0.004) as unknown as readonly [number, number, number],
    pattern: 'noise',
    patternScale: 0.5,
    roughness: 0.9,
  });
  const frame = set.material({ color: hex(options.frame), roughness: 0.7 });
  const chalk = set.material({ color: hex(options.marks), roughness: 1 });
  set.fixed((b) => {
    b.box([0, y, 0.02], [w, h, 0.04], frame, '+x-x+y-y+z');
    b.box([0, y, 0.042], [w - 0.08, h - 0.08, 0.003], face, '+z');
    for (let r = 0; r < options.rows; r++) {
      let x = -w / 2 + 0.18;
      const yy = y + h / 2 - 0.16 - (r * (h - 0.26)) / options.rows;
      const end = w / 2 - 0.15 - rng.range(0, w * 0.35);
      while (x < end) {
        const word = rng.range(0.05, 0.2);
        b.box([x + word / 2, yy, 0.046], [word, Math.min(0.035, (h / options.rows) * 0.28), 0.002], chalk, '+z');
        x += word + 0.045;
      }
    }
  }, m);
}

/** A fireplace on a wall (local +Z out) with a burning log fire. */
export function fireplace(set: SetBuilder, m: Mat34, lit: boolean): void {
  const brick = set.material({
    color: hex('#8f5743'),
    color2: hex('#b5a797'),
    pattern: 'brick',
    patternScale: 0.075,
    roughness: 0.9,
  });
  const black = set.material({ color: hex('#15110f'), roughness: 1 });
  const wood = set.material({
    color: hex('#6a482f'),
    color2: hex('#432c1c'),
    pattern: 'wood',
    patternScale: 0.06,
    roughness: 0.6,
  });
  set.fixed((b) => {
    for (const s of [-1, 1]) b.box([s * 0.72, 0.55, 0.2], [0.4, 1.1, 0.4], brick, '+x-x+z');
    b.box([0, 1.25, 0.2], [1.84, 0.32, 0.4], brick, '+x-x-y+z');
    b.box([0, 2.2, 0.12], [1.3, 1.6, 0.24], brick, '+x-x+z');
    b.roundedBox([0, 1.46, 0.24], [2.06, 0.09, 0.5], 0.02, wood, 1);
    b.box([0, 0.5, 0.02], [1.1, 1, 0.02], black, '+z');
    b.box([0, 0.02, 0.5], [1.9, 0.04, 0.6], brick, '+x-x+y+z');
  }, m);
  set.obstacle(transformPoint(m, [0, 0.8, 0.25]), 0.9);
  if (lit && set.allows('campfire')) {
    set.thing('campfire', transformPoint(m, [0, 0.03, 0.26]), 0, { size: 0.5, light: false });
    set.light(transformPoint(m, [0, 0.5, 0.75]), [7, 3.4, 1.15], 6, 1);
  }
}

/** A round column with base and capital. */
export function column(set: SetBuilder, at: Vec3, radius: number, height: number, material: Material): void {
  const stone = set.material(material);
  set.fixed(
    (b) => {
      b.box([0, 0.12, 0], [radius * 3, 0.24, radius * 3], stone, '+x-x+y+z-z');
      b.lathe(
        [
          [radius * 1.4, 0.24],
          [radius * 1.42, 0.34],
          [radius * 1.1, 0.44],
          [radius, 0.6],
          [radius * 0.9, height - 0.7],
          [radius, height - 0.6],
          [radius * 1.25, height - 0.42],
          [radius * 1.5, height - 0.28],
        ],
        stone,
        20,
      );
      b.box([0, height - 0.14, 0], [radius * 3.2, 0.28, radius * 3.2], stone, '+x-x-y+z-z');
    },
    translation(at[0], at[1], at[2]),
  );
  for (let y = 0.5; y < Math.min(height, 5); y += 1) set.obstacle([at[0], at[1] + y, at[2]], radius * 1.3);
}

/** A radiator under a window: local +Z out. */
export function radiator(set: SetBuilder, m: Mat34, length: number): void {
  set.shows('heater');
  const paint = set.material({ color: hex('#e6e2d8'), roughness: 0.45 });
  set.fixed((b) => {
    const n = Math.round(length / 0.07);
    for (let i = 0; i < n; i++)
      b.roundedBox([-length / 2 + (length * (i + 0.5)) / n, 0.38, 0.09], [0.05, 0.56, 0.11], 0.02, paint, 1);
  }, m);
}

/** A ceiling fixture of four bulbs on curved arms. */
export function chandelier(set: SetBuilder, x: number, y: number, z: number, lit: boolean, power = 3): void {
  set.shows('chandelier');
  const brass = set.material({ color: hex('#b8923f'), roughness: 0.28, metal: 0.9 });
  const bulb = set.material({
    color: [1, 0.85, 0.6],
    roughness: 0.3,
    ...(lit ? { emissive: [6, 4, 2] as const } : {}),
    castsShadow: false,
  });
  set.fixed((b) => {
    b.tube(
      [
        [x, y + 0.9, z],
        [x, y, z],
      ],
      0.02,
      brass,
      6,
      true,
    );
    b.sphere([x, y, z], 0.08, brass, 10, 7);
    for (let i = 0; i < 8; i++) {
      const a = (i * PI) / 4;
      const c = cos(a);
      const s = sin(a);
      b.tube(
        [
          [x, y, z],
          [x + c * 0.3, y - 0.12, z + s * 0.3],
          [x + c * 0.52, y + 0.04, z + s * 0.52],
        ],
        0.014,
        brass,
        5,
        false,
      );
      b.cylinder([x + c * 0.52, y + 0.03, z + s * 0.52], 0.03, 0.05, brass, 8);
      b.ellipsoid([x + c * 0.52, y + 0.13, z + s * 0.52], [0.03, 0.055, 0.03], bulb, 8, 6);
    }
  });
  if (lit) set.light([x, y - 0.1, z], [power, power * 0.7, power * 0.4], 9);
}

/** Frame turned to a heading at a place: shorthand. */
export const at = (x: number, y: number, z: number, heading = 0): Mat34 => placed([x, y, z], heading);
