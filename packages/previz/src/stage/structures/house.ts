/** Houses: Craftsman bungalows, cottages, cabins and modern villas. Front faces +Z, centre at the origin, ground at y = 0. */
import type { Rng } from '../../math/random.ts';
import { PI } from '../../math/trig.ts';
import { multiply, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { hex, type Rgb } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { doorUnit, eachSide, windowUnit } from './openings.ts';
import { gableRoof, hipRoof, type RoofLook, shedRoof } from './roof.ts';

export type HouseStyle = 'craftsman' | 'cottage' | 'cabin' | 'modern' | 'barn';

export interface HouseOptions {
  style: HouseStyle;
  rng: Rng;
  /** Glass for a window: lit or not. */
  glass: (lit: boolean) => number;
  /** Share of windows that are lit. */
  lit: number;
  snowy: boolean;
  /** Wall colour said in the prompt. */
  wall?: Rgb;
  roof?: Rgb;
}

export interface HouseModel {
  mesh: number;
  width: number;
  depth: number;
  height: number;
  /** Where a porch lamp hangs, or null. */
  lamp: Vec3 | null;
}

/** Wall colours of a street: neighbours take different ones. */
export const WALLS = [
  '#8fa3a6',
  '#b9a27e',
  '#7f8b6c',
  '#c7bda6',
  '#6f7f8f',
  '#a3604a',
  '#d8cfb8',
  '#5f7468',
  '#9b8a72',
  '#b6bfc2',
  '#86695a',
  '#cbb48a',
];
const ROOFS = ['#4a4744', '#5c4a40', '#3f4650', '#6b4b3c', '#544f49'];
const DOORS = ['#7b2d26', '#2f4858', '#3c5a3a', '#8a5a2b', '#c08a2e', '#51324b'];

interface Parts {
  b: MeshBuilder;
  options: HouseOptions;
  wall: number;
  trim: number;
  stone: number;
  wood: number;
  door: number;
  metal: number;
  curtain: number;
  roof: RoofLook;
}

function parts(world: WorldBuilder, options: HouseOptions): Parts {
  const { rng, style } = options;
  const wallColor = options.wall ?? hex(rng.pick(WALLS));
  const roofColor = options.roof ?? hex(style === 'cottage' && rng.chance(0.5) ? '#8a4a34' : rng.pick(ROOFS));
  const light = rng.chance(0.75);
  const trim = world.material({ color: light ? hex('#ece6d8') : hex('#3b3530'), roughness: 0.7 });
  const dark = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k];
  const wallPattern =
    style === 'cabin'
      ? ({
          color: hex('#7a5236'),
          color2: hex('#4b301d'),
          pattern: 'planks',
          patternScale: 0.28,
          roughness: 0.9,
        } as const)
      : style === 'cottage'
        ? ({
            color: options.wall ?? hex('#dccdb0'),
            color2: hex('#c2b192'),
            pattern: 'noise',
            patternScale: 0.5,
            roughness: 0.95,
          } as const)
        : style === 'modern'
          ? ({
              color: options.wall ?? hex('#e4e1da'),
              color2: hex('#d2cec5'),
              pattern: 'noise',
              patternScale: 0.8,
              roughness: 0.85,
            } as const)
          : style === 'barn'
            ? ({
                color: options.wall ?? hex('#8e2f25'),
                color2: hex('#5e1d18'),
                pattern: 'planks',
                patternScale: 0.24,
                roughness: 0.9,
              } as const)
            : ({
                color: wallColor,
                color2: dark(wallColor, 0.62),
                pattern: 'planks',
                patternScale: 0.16,
                roughness: 0.85,
              } as const);
  const wall = world.material(wallPattern);
  const gable =
    style === 'craftsman'
      ? world.material({
          color: dark(wallColor, 0.78),
          color2: dark(wallColor, 0.5),
          pattern: 'shingles',
          patternScale: 0.18,
          roughness: 0.9,
        })
      : wall;
  return {
    b: new MeshBuilder(),
    options,
    wall,
    trim,
    stone: world.material({
      color: hex('#8b8378'),
      color2: hex('#5d574f'),
      pattern: 'brick',
      patternScale: 0.2,
      roughness: 0.95,
    }),
    wood: world.material({
      color: hex('#8a7a68'),
      color2: hex('#62574b'),
      pattern: 'planks',
      patternScale: 0.14,
      roughness: 0.85,
    }),
    door: world.material({ color: hex(rng.pick(DOORS)), roughness: 0.5 }),
    metal: world.material({ color: hex('#c9a86a'), roughness: 0.3, metal: 0.9 }),
    curtain: world.material({
      color: hex('#e2c9a0'),
      roughness: 0.9,
      ...(options.lit > 0.5 ? { emissive: [0.5, 0.27, 0.1] as Rgb } : {}),
    }),
    roof: {
      cover: world.material({
        color: roofColor,
        color2: dark(roofColor, 0.55),
        pattern: 'shingles',
        patternScale: 0.2,
        roughness: 0.9,
      }),
      trim,
      soffit: world.material({
        color: hex('#a89a86'),
        color2: hex('#857968'),
        pattern: 'planks',
        patternScale: 0.14,
        roughness: 0.9,
      }),
      gable,
      snow: options.snowy ? world.material(SNOW) : -1,
    },
  };
}

/** Builds a house mesh. */
export function buildHouse(world: WorldBuilder, options: HouseOptions): HouseModel {
  const p = parts(world, options);
  const dims =
    options.style === 'craftsman'
      ? craftsman(p)
      : options.style === 'modern'
        ? modern(p)
        : options.style === 'barn'
          ? barn(p)
          : cottage(p);
  return { mesh: world.mesh(p.b.build()), ...dims };
}

type Dims = Omit<HouseModel, 'mesh'>;

function win(
  p: Parts,
  x: number,
  y: number,
  w: number,
  h: number,
  z: number,
  panes: readonly [number, number] = [2, 2],
): void {
  const lit = p.options.rng.chance(p.options.lit);
  windowUnit(p.b, { x, y, w, h }, z, {
    frame: p.trim,
    glass: p.options.glass(lit),
    panes,
    trim: true,
    ...(p.options.rng.chance(0.6) ? { curtain: p.curtain } : {}),
    ...(p.options.snowy ? { snow: p.roof.snow } : {}),
  });
}

/** Side and back walls get windows spread along them. */
function dressSides(p: Parts, width: number, depth: number, floors: readonly number[], skipFront = true): void {
  const { b, options } = p;
  eachSide(b, width, depth, (side, w) => {
    if (side === 0 && skipFront) return;
    for (const y of floors) {
      const n = Math.max(1, Math.floor(w / 3.1));
      for (let i = 0; i < n; i++) {
        const cx = (-0.5 + (i + 0.5) / n) * w;
        if (options.rng.chance(0.82)) win(p, cx - 0.5, y + 0.85, 1, 1.35, 0, [2, 2]);
      }
    }
  });
}

function chimney(p: Parts, x: number, z: number, base: number, top: number): void {
  p.b.box([x, (base + top) / 2, z], [0.85, top - base, 0.7], p.stone, '+x-x+z-z');
  p.b.box([x, top + 0.06, z], [1.02, 0.14, 0.86], p.trim);
  if (p.options.snowy) p.b.box([x, top + 0.18, z], [0.9, 0.1, 0.75], p.roof.snow);
}

function steps(p: Parts, x: number, z: number, height: number, width: number): void {
  const n = Math.max(2, Math.round(height / 0.17));
  for (let i = 0; i < n; i++) {
    const h = height * (1 - i / n);
    p.b.box([x, h / 2 - 0.02, z + 0.16 + i * 0.3], [width, h + 0.04, 0.32], p.stone, '+x-x+y+z');
  }
  for (const s of [-1, 1])
    p.b.box([x + (s * (width + 0.36)) / 2, height * 0.5, z + 0.5], [0.36, height + 0.12, 1.1], p.stone, '+x-x+y+z');
}

function railing(p: Parts, x0: number, x1: number, y: number, z: number): void {
  if (x1 - x0 < 0.4) return;
  p.b.box([(x0 + x1) / 2, y + 0.86, z], [x1 - x0, 0.07, 0.09], p.trim);
  p.b.box([(x0 + x1) / 2, y + 0.14, z], [x1 - x0, 0.06, 0.06], p.trim, '+y-y+z-z');
  const n = Math.floor((x1 - x0) / 0.17);
  for (let i = 1; i < n; i++) p.b.box([x0 + ((x1 - x0) * i) / n, y + 0.5, z], [0.045, 0.68, 0.045], p.trim, '+x-x+z-z');
}

/** Tapered post on a stone pier. */
function porchColumn(p: Parts, x: number, z: number, floor: number, top: number): void {
  const pier = floor + 1.0;
  p.b.box([x, pier / 2, z], [0.56, pier, 0.56], p.stone, '+x-x+z-z');
  p.b.box([x, pier + 0.04, z], [0.66, 0.09, 0.66], p.trim);
  p.b.at(multiply(translation(x, pier + 0.08, z), rotationY(PI / 4)), () => {
    p.b.lathe(
      [
        [0.3, 0],
        [0.21, top - pier - 0.08],
      ],
      p.trim,
      4,
    );
  });
  p.b.box([x, top - 0.04, z], [0.46, 0.1, 0.46], p.trim);
}

function craftsman(p: Parts): Dims {
  const { b, options } = p;
  const { rng } = options;
  const frontGable = rng.chance(0.45);
  const width = rng.range(8.4, 10.2);
  const depth = rng.range(8.5, 10);
  const base = 0.55;
  const storey = frontGable ? 3 : 3.1;
  const wallTop = base + storey;
  const porchDepth = 2.5;
  b.box([0, base / 2, 0], [width + 0.08, base, depth + 0.08], p.stone, '+x-x+z-z');
  b.box([0, base + storey / 2, 0], [width, storey, depth], p.wall, '+x-x+z-z');
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      b.box([(sx * width) / 2, base + storey / 2, (sz * depth) / 2], [0.16, storey, 0.16], p.trim, '+x-x+z-z');
  // Front: door off centre, wide triple window beside it.
  const doorX = (rng.chance(0.5) ? 1 : -1) * rng.range(0.5, 1.4);
  const z = depth / 2;
  doorUnit(b, doorX - 0.5, base, 1, 2.1, z, {
    frame: p.trim,
    leaf: p.door,
    glass: options.glass(options.lit > 0.2),
    metal: p.metal,
  });
  const side = doorX > 0 ? -1 : 1;
  for (let i = 0; i < 3; i++) win(p, side * width * 0.27 - 1.35 + i * 0.92, base + 0.75, 0.86, 1.5, z, [1, 2]);
  win(p, -side * width * 0.36 - 0.5, base + 0.85, 1, 1.4, z, [2, 2]);
  dressSides(p, width, depth, [base]);

  // Porch across the front.
  const porchWidth = rng.chance(0.6) ? width : width * 0.66;
  const porchX =
    porchWidth === width ? 0 : Math.max(-(width - porchWidth) / 2, Math.min((width - porchWidth) / 2, doorX));
  const x0 = porchX - porchWidth / 2 + 0.35;
  const x1 = porchX + porchWidth / 2 - 0.35;
  const pz = z + porchDepth;
  b.box([porchX, base / 2, z + porchDepth / 2], [porchWidth, base, porchDepth], p.stone, '+x-x+z');
  b.box([porchX, base - 0.02, z + porchDepth / 2], [porchWidth + 0.12, 0.1, porchDepth + 0.1], p.wood, '+x-x+y+z');
  const beamY = base + 2.45;
  const columns = porchWidth > 7 ? [x0, doorX - 1.05, doorX + 1.05, x1] : [x0, x1];
  const kept = columns
    .filter((x, i) => i === 0 || x - columns[i - 1] > 1.1)
    .filter((x) => x >= x0 - 0.01 && x <= x1 + 0.01);
  for (const x of kept) porchColumn(p, x, pz - 0.32, base, beamY);
  b.box([porchX, beamY + 0.14, pz - 0.32], [porchWidth, 0.3, 0.26], p.trim);
  for (const s of [-1, 1])
    b.box(
      [porchX + s * (porchWidth / 2 - 0.3), beamY + 0.14, z + porchDepth / 2],
      [0.22, 0.3, porchDepth - 0.4],
      p.trim,
      '+x-x-y',
    );
  railing(p, x0 + 0.3, doorX - 0.85, base, pz - 0.32);
  railing(p, doorX + 0.85, x1 - 0.3, base, pz - 0.32);
  steps(p, doorX, pz + 0.02, base, 1.5);

  let height: number;
  if (frontGable) {
    // Gable to the street over the house, a lower one over the porch.
    b.at(rotationY(PI / 2), () => {
      height = gableRoof(b, depth, width, wallTop, 0.52, 0.6, p.roof);
    });
    height = wallTop + (width / 2) * 0.52;
    win(p, -0.95, wallTop + 0.35, 0.85, 1.05, z, [2, 2]);
    win(p, 0.1, wallTop + 0.35, 0.85, 1.05, z, [2, 2]);
    b.at(multiply(translation(porchX, 0, z + porchDepth / 2 - 0.1), rotationY(PI / 2)), () => {
      gableRoof(b, porchDepth + 0.3, porchWidth, beamY + 0.28, 0.36, 0.42, p.roof);
    });
    brackets(p, porchX, pz + 0.15, porchWidth, beamY + 0.28, 0.36);
    brackets(p, 0, z + 0.1, width, wallTop, 0.52);
  } else {
    // Ridge along the street, the long slope sweeping over the porch, one wide dormer.
    const pitch = 0.62;
    height = gableRoof(b, width, depth, wallTop, pitch, 0.55, p.roof);
    shedRoof(b, porchWidth + 0.7, z - 0.5, pz + 0.35, wallTop + 0.32, beamY + 0.24, p.roof);
    b.at(translation(0, 0, depth * 0.16), () => {
      const dw = width * 0.36;
      const dy = wallTop + 0.95;
      b.box([0, dy + 0.55, 0.4], [dw, 1.5, 2.4], p.roof.gable, '+x-x+z');
      for (let i = 0; i < 2; i++) win(p, -0.95 + i * 1, dy + 0.2, 0.88, 0.82, 1.6, [2, 1]);
      b.at(multiply(translation(0, 0, 0.2), rotationY(PI / 2)), () => {
        gableRoof(b, 3, dw, dy + 1.3, 0.5, 0.35, p.roof);
      });
    });
  }
  if (rng.chance(0.75)) chimney(p, rng.pick([-1, 1]) * width * 0.33, -depth * 0.12, wallTop, height + 0.75);
  return { width, depth: depth + porchDepth * 2, height, lamp: [doorX + 0.9, base + 2.15, z + 0.35] };
}

/** Knee brackets under a gable facing +Z. */
function brackets(p: Parts, x: number, z: number, width: number, y: number, pitch: number): void {
  for (const s of [-0.42, 0, 0.42]) {
    const top = y + (width / 2) * (1 - Math.abs(s) * 2) * pitch - 0.25;
    p.b.box([x + s * width, top, z + 0.18], [0.12, 0.12, 0.5], p.trim);
    p.b.box([x + s * width, top - 0.25, z + 0.02], [0.1, 0.5, 0.12], p.trim, '+x-x+z');
  }
}

function cottage(p: Parts): Dims {
  const { b, options } = p;
  const { rng } = options;
  const cabin = options.style === 'cabin';
  const width = rng.range(7, 9);
  const depth = rng.range(5.6, 6.6);
  const storey = cabin ? 2.7 : rng.chance(0.5) ? 2.7 : 4.9;
  const base = 0.35;
  b.box([0, base / 2, 0], [width + 0.1, base, depth + 0.1], p.stone, '+x-x+z-z');
  b.box([0, base + storey / 2, 0], [width, storey, depth], p.wall, '+x-x+z-z');
  const top = base + storey;
  const height = gableRoof(b, width, depth, top, cabin ? 0.85 : 1, 0.5, p.roof);
  const z = depth / 2;
  const doorX = rng.range(-0.8, 0.8);
  doorUnit(b, doorX - 0.5, base, 1, 2, z, {
    frame: cabin ? p.wood : p.trim,
    leaf: p.door,
    glass: options.glass(options.lit > 0.2),
    metal: p.metal,
  });
  for (const s of [-1, 1]) {
    win(p, s * width * 0.32 - 0.55, base + 0.85, 1.1, 1.15, z, [2, 2]);
    if (storey > 4) win(p, s * width * 0.3 - 0.45, base + 3.15, 0.9, 1.1, z, [2, 2]);
  }
  if (storey > 4) win(p, -0.45, base + 3.15, 0.9, 1.1, z, [2, 2]);
  dressSides(p, width, depth, storey > 4 ? [base, base + 2.3] : [base]);
  if (cabin) {
    // Log ends and a porch.
    b.box([0, base / 2, z + 1.1], [width, base, 2.2], p.wood, '+x-x+y+z');
    for (let i = 0; i < 4; i++) b.cylinder([(-0.5 + i / 3) * (width - 0.4), base, z + 1.95], 0.1, 2.3, p.wall, 7);
    shedRoof(b, width + 0.8, z - 0.1, z + 2.5, base + 2.75, base + 2.25, p.roof);
    steps(p, doorX, z + 2.2, base, 1.4);
  } else {
    shedRoof(b, 2.2, z, z + 1.1, base + 2.75, base + 2.3, p.roof);
    b.at(translation(doorX, 0, 0), () => {});
    steps(p, doorX, z, base, 1.3);
    for (const s of [-1, 1]) {
      const shutter = p.door;
      for (const e of [-0.78, 0.78])
        b.box([s * width * 0.32 + e, base + 1.42, z + 0.03], [0.36, 1.2, 0.05], shutter, '+x-x+y-y+z');
    }
  }
  chimney(p, width * 0.34, 0, top, height + 0.8);
  return { width, depth: depth + (cabin ? 5 : 2), height, lamp: [doorX + 0.85, base + 2.05, z + 0.3] };
}

function modern(p: Parts): Dims {
  const { b, options } = p;
  const width = 12;
  const depth = 9;
  b.box([0, 1.6, 0], [width, 3.2, depth], p.wall, '+x-x+z-z');
  b.box([0, 3.32, 0.4], [width + 1.4, 0.28, depth + 1.8], p.trim);
  b.box([-1.8, 4.9, -0.6], [width * 0.62, 2.9, depth * 0.8], p.wood, '+x-x+z-z');
  b.box([-1.8, 6.48, -0.5], [width * 0.62 + 0.9, 0.26, depth * 0.8 + 0.9], p.trim);
  if (options.snowy) {
    b.box([0, 3.54, 0.4], [width + 1.2, 0.16, depth + 1.6], p.roof.snow);
    b.box([-1.8, 6.68, -0.5], [width * 0.62 + 0.7, 0.16, depth * 0.8 + 0.7], p.roof.snow);
  }
  const z = depth / 2;
  for (let i = 0; i < 4; i++) {
    windowUnit(b, { x: -width / 2 + 0.5 + i * 1.75, y: 0.3, w: 1.7, h: 2.6 }, z, {
      frame: p.metal,
      glass: options.glass(options.rng.chance(options.lit)),
      panes: [1, 1],
      border: 0.05,
    });
  }
  doorUnit(b, 2.2, 0.1, 1.1, 2.4, z, {
    frame: p.trim,
    leaf: p.door,
    glass: options.glass(options.lit > 0.3),
    metal: p.metal,
  });
  b.box([4.5, 1.35, z + 0.04], [2.6, 2.5, 0.06], p.wood, '+x-x+y+z');
  windowUnit(b, { x: -4.6, y: 4, w: 5.4, h: 1.8 }, depth * 0.4 - 0.6, {
    frame: p.metal,
    glass: options.glass(options.rng.chance(options.lit)),
    panes: [4, 1],
    border: 0.05,
  });
  dressSides(p, width, depth, [0.2]);
  return { width, depth: depth + 2, height: 6.6, lamp: [2, 2.7, z + 0.5] };
}

function barn(p: Parts): Dims {
  const { b } = p;
  const width = 10;
  const depth = 14;
  b.box([0, 2.2, 0], [width, 4.4, depth], p.wall, '+x-x+z-z');
  let height = 0;
  b.at(rotationY(PI / 2), () => {
    height = gableRoof(b, depth, width, 4.4, 0.8, 0.5, p.roof);
  });
  const z = depth / 2;
  b.box([0, 1.7, z + 0.03], [3.4, 3.4, 0.08], p.wall, '+x-x+y+z');
  for (const s of [-1, 1]) {
    b.box([s * 1.7, 1.7, z + 0.07], [0.16, 3.5, 0.06], p.trim, '+x-x+y+z');
    b.quad(
      [s * 0.85 - 0.8, 0.1, z + 0.09],
      [s * 0.85 - 0.65, 0.1, z + 0.09],
      [s * 0.85 + 0.8, 3.3, z + 0.09],
      [s * 0.85 + 0.65, 3.3, z + 0.09],
      p.trim,
    );
  }
  b.box([0, 3.45, z + 0.07], [3.6, 0.16, 0.06], p.trim, '+x-x+y-y+z');
  win(p, -0.6, 5.4, 1.2, 1.2, z, [2, 2]);
  hipRoof(b, 1.6, 1.6, height + 1.3, 0.9, 0.2, p.roof);
  b.box([0, height + 0.6, 0], [1.4, 1.6, 1.4], p.trim, '+x-x+z-z');
  return { width, depth, height, lamp: null };
}
