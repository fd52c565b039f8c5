/** Fittings of starships and control rooms: consoles, seats, light strips, a window on the stars. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, transformPoint, type Vec3 } from '../../math/vec.ts';
import { hex, type Rgb } from '../scene.ts';
import type { SetBuilder } from './set-builder.ts';

/** Colour of a ship's lights and paint; the seed chooses where the words do not. */
export interface ShipLook {
  glow: Rgb;
  second: Rgb;
  wall: string;
  dark: string;
}

const LOOKS: readonly ShipLook[] = [
  { glow: [0.2, 0.7, 1], second: [1, 0.5, 0.15], wall: '#8b939b', dark: '#2a3038' },
  { glow: [0.25, 1, 0.75], second: [0.3, 0.6, 1], wall: '#5d666c', dark: '#1d2428' },
  { glow: [1, 0.42, 0.16], second: [0.3, 0.7, 1], wall: '#77706a', dark: '#26221f' },
  { glow: [0.75, 0.85, 1], second: [0.2, 0.7, 1], wall: '#cfd4d8', dark: '#4a5058' },
];

export const shipLook = (set: SetBuilder): ShipLook =>
  set.says('red alert|alarm|emergency')
    ? { glow: [1, 0.12, 0.06], second: [1, 0.5, 0.1], wall: '#6b6f74', dark: '#221c1c' }
    : set.random('ship look').pick(LOOKS);

export const glowing = (set: SetBuilder, c: Rgb, k: number): number =>
  set.material({
    color: [c[0] * 0.5 + 0.1, c[1] * 0.5 + 0.1, c[2] * 0.5 + 0.1],
    emissive: [c[0] * k, c[1] * k, c[2] * k],
    roughness: 0.4,
    castsShadow: false,
  });

/** A desk of sloping panels along local x, lit keys and displays on it; the operator sits on its -Z side. */
export function consoleDesk(set: SetBuilder, m: Mat34, width: number, look: ShipLook, index: number): void {
  const body = set.material({ color: hex(look.dark), roughness: 0.45, metal: 0.4 });
  const panel = set.material({ color: [0.015, 0.02, 0.028], roughness: 0.2 });
  const lights = [glowing(set, look.glow, 1.7), glowing(set, look.second, 1.7), glowing(set, [0.9, 0.95, 1], 1.1)];
  const strip = glowing(set, look.glow, 2.4);
  const rng = set.random('console', index);
  set.fixed((b) => {
    b.roundedBox([0, 0.38, 0.1], [width, 0.76, 0.55], 0.06, body, 2);
    b.box([0, 0.1, 0.39], [width * 0.92, 0.04, 0.02], strip, '+z');
    // The slope that faces the operator.
    b.quad([width / 2, 0.76, -0.32], [-width / 2, 0.76, -0.32], [-width / 2, 1, 0.28], [width / 2, 1, 0.28], panel);
    b.box([0, 0.7, -0.3], [width, 0.12, 0.06], body);
    b.quad([-width / 2, 0.76, 0.38], [width / 2, 0.76, 0.38], [width / 2, 1, 0.28], [-width / 2, 1, 0.28], body);
    for (let row = 0; row < 4; row++) {
      const t = (row + 0.7) / 4.6;
      const [y, z] = [0.765 + 0.24 * t, -0.32 + 0.6 * t];
      let x = -width / 2 + 0.1;
      while (x < width / 2 - 0.16) {
        const w = rng.range(0.04, row === 3 ? 0.3 : 0.12);
        if (rng.chance(0.8))
          b.quad(
            [x + w, y + 0.002, z - 0.035],
            [x, y + 0.002, z - 0.035],
            [x, y + 0.03, z + 0.035],
            [x + w, y + 0.03, z + 0.035],
            rng.pick(lights),
          );
        x += w + rng.range(0.03, 0.08);
      }
    }
    // Upright displays on thin stands.
    for (const s of width > 1.6 ? [-0.3, 0.3] : [0]) {
      b.box([s * width, 1.22, 0.24], [width * 0.34, 0.34, 0.025], panel);
      for (let i = 0; i < 4; i++)
        b.box(
          [s * width + rng.range(-0.05, 0.05), 1.11 + i * 0.07, 0.225],
          [width * rng.range(0.1, 0.28), 0.025, 0.004],
          lights[i % 3],
          '-z',
        );
      b.box([s * width, 1.4, 0.24], [width * 0.34, 0.012, 0.03], strip);
    }
  }, m);
  for (let i = 0; i < Math.ceil(width / 1.1); i++)
    set.obstacle(transformPoint(m, [-width / 2 + (width * (i + 0.5)) / Math.ceil(width / 1.1), 0.6, 0.05]), 0.5);
}

/** A seat with a high back and arms, facing local +Z; its cushion is 0.48 m high. */
export function pilotSeat(set: SetBuilder, m: Mat34, look: ShipLook, grand = false): void {
  const shell = set.material({ color: hex(look.dark), roughness: 0.4, metal: 0.4 });
  const cushion = set.material({ color: hex(grand ? '#5a3a2c' : '#3a3f46'), roughness: 0.8 });
  const edge = glowing(set, look.glow, 1.6);
  const k = grand ? 1.2 : 1;
  set.fixed((b) => {
    b.cylinder([0, 0, 0], 0.26 * k, 0.06, shell, 14);
    b.cylinder([0, 0.05, 0], 0.07, 0.34, shell, 10);
    b.roundedBox([0, 0.42, 0], [0.56 * k, 0.12, 0.54], 0.05, cushion, 2);
    b.roundedBox([0, 0.92, -0.27], [0.56 * k, 0.95, 0.12], 0.06, cushion, 2);
    b.roundedBox([0, 0.95, -0.34], [0.62 * k, 1.05, 0.08], 0.05, shell, 2);
    for (const s of [-1, 1]) {
      b.roundedBox([s * 0.34 * k, 0.6, 0.02], [0.12 * k, 0.1, 0.5], 0.03, shell, 1);
      b.box([s * 0.34 * k, 0.656, 0.12], [0.07, 0.006, 0.2], edge, '+y');
    }
  }, m);
}

/** Stars and a planet behind a window in the plane z, as wide and high as given, its middle at (0, y). */
export function starWindow(set: SetBuilder, y: number, z: number, w: number, h: number): void {
  const rng = set.random('stars');
  const night = set.material({
    color: [0.004, 0.005, 0.01],
    color2: [0.02, 0.014, 0.04],
    pattern: 'noise',
    patternScale: 2.5,
    roughness: 1,
    emissive: [0.006, 0.008, 0.018],
  });
  const star = glowing(set, [1, 0.97, 0.9], 2.6);
  const faint = glowing(set, [0.7, 0.8, 1], 1);
  const hue = rng.pick([
    ['#2f6aa8', '#c9d6dc', [0.05, 0.16, 0.34]],
    ['#b56a3c', '#e0b07c', [0.3, 0.13, 0.05]],
    ['#4a8a7a', '#b8d4b0', [0.08, 0.24, 0.2]],
    ['#7a5aa0', '#c9a8d8', [0.2, 0.1, 0.3]],
  ] as const);
  const planet = set.material({
    color: hex(hue[0]),
    color2: hex(hue[1]),
    pattern: 'noise',
    patternScale: h * 0.4,
    roughness: 0.9,
    emissive: hue[2],
    castsShadow: false,
  });
  set.fixed((b) => {
    b.box([0, y, z], [w, h, 0.01], night, '+z');
    for (let i = 0; i < 150; i++) {
      const s = rng.range(0.008, 0.02) * (rng.chance(0.1) ? 2 : 1);
      b.box(
        [rng.range(-0.49, 0.49) * w, y + rng.range(-0.48, 0.48) * h, z + 0.012],
        [s, s, 0.002],
        rng.chance(0.4) ? star : faint,
        '+z',
      );
    }
    // A disc with a lit limb: a planet that fills a corner.
    const r = h * 0.62;
    const [cx, cy] = [set.mirror * w * 0.24, y - h * 0.34];
    const n = 40;
    const middle = b.vertex([cx, cy, z + 0.016], [0, 0, 1], 0, 0);
    for (let i = 0; i <= n; i++) {
      const a = (i / n) * TAU;
      const x = Math.max(-w / 2, Math.min(w / 2, cx + cos(a) * r));
      const yy = Math.max(y - h / 2, Math.min(y + h / 2, cy + sin(a) * r));
      b.vertex([x, yy, z + 0.016], [cos(a) * 0.9, sin(a) * 0.9, 0.5], cos(a) * r, sin(a) * r);
    }
    for (let i = 1; i <= n; i++) b.triangle(middle, middle + i, middle + i + 1, planet);
  });
}

/** Panels, seams and a strip of light round the foot of the walls of a room. */
export function shipWalls(set: SetBuilder, width: number, depth: number, height: number, look: ShipLook): void {
  const rib = set.material({ color: hex(look.dark), roughness: 0.4, metal: 0.5 });
  const strip = glowing(set, look.glow, 2.2);
  const small = [glowing(set, look.second, 1.5), glowing(set, look.glow, 1.5)];
  const rng = set.random('ship walls');
  set.fixed((b) => {
    for (const s of [-1, 1]) {
      const x = (s * width) / 2;
      for (let z = -depth / 2 + 0.5; z < depth / 2; z += 2.1) {
        b.box([x - s * 0.12, height / 2, z], [0.24, height, 0.22], rib, s > 0 ? '-x+z-z' : '+x+z-z');
        b.box([x - s * 0.5, height - 0.3, z], [0.9, 0.16, 0.22], rib);
        for (let k = 0; k < 4; k++)
          if (rng.chance(0.7))
            b.box(
              [x - s * 0.03, 1.25 + k * 0.14, z + rng.range(0.5, 1.5)],
              [0.03, 0.06, rng.range(0.08, 0.34)],
              small[k % 2],
              s > 0 ? '-x' : '+x',
            );
      }
      b.box([x - s * 0.02, 0.22, 0], [0.03, 0.06, depth], strip, s > 0 ? '-x' : '+x');
      b.box([x - s * 0.02, height * 0.8, 0], [0.03, 0.05, depth], strip, s > 0 ? '-x' : '+x');
    }
  });
}

/** An arc of places for consoles about a centre: position and heading of each, first on the left. */
export function arcOf(centre: Vec3, radius: number, count: number, half: number): { p: Vec3; heading: number }[] {
  return Array.from({ length: count }, (_, i) => {
    const a = PI + (count === 1 ? 0 : (i / (count - 1) - 0.5) * 2 * half);
    return { p: [centre[0] + sin(a) * radius, 0, centre[2] + cos(a) * radius] as Vec3, heading: a + PI };
  });
}
