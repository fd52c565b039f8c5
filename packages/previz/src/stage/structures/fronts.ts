/** House fronts of any era and region from one set of parameters. Front faces +Z, centre at the origin, ground at y = 0. */
import type { Rng } from '../../math/random.ts';
import { HALF_PI } from '../../math/trig.ts';
import { rotationY, translation, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { hex, type PatternName, type Rgb } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { groundFloor } from './front-ground.ts';
import { archedWindow, balcony, latticeWindow, shutters, timberFrame } from './front-parts.ts';
import { windowUnit } from './openings.ts';
import { gableRoof, type RoofLook } from './roof.ts';

export interface FrontStyle {
  /** Metres, least and most. */
  width: readonly [number, number];
  depth: number;
  /** Storeys over the ground floor, least and most. */
  storeys: readonly [number, number];
  /** Heights of the ground floor and of those over it, metres. */
  ground: number;
  floor: number;
  walls: readonly string[];
  wallPattern: PatternName;
  wallScale: number;
  /** Wall of the ground floor, where it is another. */
  lower?: { code: string; pattern: PatternName; scale: number };
  trims: readonly string[];
  doors: readonly string[];
  /** eaves: ridge along the street; gable: its end to the street; flat: parapet; false: a board front above the roof. */
  roof: { kind: 'eaves' | 'gable' | 'flat' | 'false'; codes: readonly string[]; pitch: number; overhang: number };
  /** Upturned ridge and eaves. */
  curved?: boolean;
  /** Metres by which each storey stands out over the one below. */
  jetty: number;
  /** Colour of half-timber. */
  timber?: string;
  windows: 'tall' | 'small' | 'arched' | 'lattice';
  shutters?: readonly string[];
  balcony?: 'iron' | 'wood';
  /** What the ground floor has to the street. */
  trade: 'door' | 'shop' | 'arcade' | 'lattice' | 'saloon';
  sign: 'none' | 'bracket' | 'upright' | 'board' | 'cloth';
  signs?: readonly string[];
  /** Edges are rounded by this much, metres: plastered cubes. */
  rounded?: number;
}

export interface FrontOptions {
  rng: Rng;
  glass: (lit: boolean) => number;
  /** Share of windows that are lit. */
  lit: number;
  snowy: boolean;
}

export interface Front {
  mesh: number;
  width: number;
  depth: number;
  height: number;
}

/** What the parts of one front share. */
export interface FrontWork {
  b: MeshBuilder;
  world: WorldBuilder;
  style: FrontStyle;
  options: FrontOptions;
  width: number;
  trim: number;
  door: number;
  dark: number;
  wall: number;
}

const darker = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k];

/** Builds one house of a style. */
export function buildFront(world: WorldBuilder, style: FrontStyle, options: FrontOptions): Front {
  const { rng } = options;
  const b = new MeshBuilder();
  const width = rng.range(style.width[0], style.width[1]);
  const storeys = rng.int(style.storeys[0], style.storeys[1]);
  const tone = hex(rng.pick(style.walls));
  const wall = world.material({
    color: tone,
    color2: darker(tone, style.wallPattern === 'noise' ? 0.86 : 0.62),
    pattern: style.wallPattern,
    patternScale: style.wallScale,
    roughness: 0.92,
  });
  const work: FrontWork = {
    b,
    world,
    style,
    options,
    width,
    wall,
    trim: world.material({ color: hex(rng.pick(style.trims)), roughness: 0.75 }),
    door: world.material({ color: hex(rng.pick(style.doors)), roughness: 0.6 }),
    dark: world.material({ color: hex('#1d1b1a'), roughness: 0.6 }),
  };
  const low = style.lower
    ? world.material({
        color: hex(style.lower.code),
        color2: darker(hex(style.lower.code), 0.6),
        pattern: style.lower.pattern,
        patternScale: style.lower.scale,
        roughness: 0.9,
      })
    : wall;
  const { ground, floor, depth } = style;
  const height = ground + storeys * floor;
  if (style.rounded) b.roundedBox([0, height / 2 - 0.5, 0], [width, height + 1, depth], style.rounded, wall, 3);
  else b.box([0, ground / 2, 0], [width, ground, depth], low, '+x-x+y+z-z');
  const front = depth / 2;
  b.at(translation(0, 0, front), () => groundFloor(work));
  for (let s = 0; s < storeys; s++) {
    const y = ground + s * floor;
    const out = style.jetty * (s + 1);
    if (!style.rounded) b.box([0, y + floor / 2, out / 2], [width, floor, depth + out], wall, '+x-x+y-y+z-z');
    b.at(translation(0, 0, front + out), () => upperFloor(work, y, s));
  }
  const top = crown(work, height, storeys);
  return { mesh: world.mesh(b.build()), width, depth, height: top };
}

/** Windows, timber and balconies of a storey whose floor is at y. */
function upperFloor(work: FrontWork, y: number, storey: number): void {
  const { b, style, options, width, trim } = work;
  const { rng } = options;
  const { floor } = style;
  const columns = Math.max(2, Math.floor(width / (style.windows === 'lattice' ? 2.8 : 2.1)));
  if (style.timber) {
    const timber = work.world.material({ color: hex(style.timber), roughness: 0.9 });
    timberFrame(b, rng, width, y, floor, 0, columns * 2, timber);
  }
  const frame = style.timber ? work.world.material({ color: hex(style.timber), roughness: 0.9 }) : trim;
  const shade = style.shutters ? work.world.material({ color: hex(rng.pick(style.shutters)), roughness: 0.6 }) : -1;
  for (let i = 0; i < columns; i++) {
    const x = -width / 2 + ((i + 0.5) * width) / columns;
    const look = { frame, glass: options.glass(rng.chance(options.lit)), shutter: shade };
    if (style.windows === 'arched') {
      archedWindow(b, x, y + 0.7, 0, 0.95, floor - 1.3, look);
    } else if (style.windows === 'lattice') {
      latticeWindow(b, x, y + 0.75, 0, (width / columns) * 0.72, floor - 1.35, look, 1);
    } else {
      const small = style.windows === 'small';
      const w = small ? 0.8 : 1.05;
      const h = small ? Math.min(1.05, floor - 1.4) : floor - 1.35;
      const sill = y + (small ? floor * 0.42 : 0.75);
      windowUnit(b, { x: x - w / 2, y: sill, w, h }, 0, {
        frame,
        glass: look.glass,
        panes: [2, small ? 2 : 3],
        trim: !style.timber,
        ...(options.snowy ? { snow: work.world.material(SNOW) } : {}),
      });
      if (shade >= 0 && width / columns > w * 2 + 0.3) shutters(b, x, sill, 0, w, h, shade);
    }
    if (style.balcony === 'iron' && rng.chance(0.5)) balcony(b, x, y + 0.45, 0, 1.7, 0.6, trim, work.dark);
  }
  if (style.balcony === 'wood' && storey === 0) balcony(b, 0, y + 0.1, 0, width - 0.4, 1, trim, trim, 0.26);
}

/** Roof and what crowns the front; returns its height. */
function crown(work: FrontWork, height: number, storeys: number): number {
  const { b, world, style, options, width, trim, wall } = work;
  const { kind, pitch, overhang } = style.roof;
  const c = hex(options.rng.pick(style.roof.codes));
  const look: RoofLook = {
    cover: world.material({
      color: c,
      color2: darker(c, 0.55),
      pattern: 'shingles',
      patternScale: 0.24,
      roughness: 0.85,
    }),
    trim,
    soffit: world.material({ color: darker(hex(style.trims[0]), 0.55), roughness: 0.9 }),
    gable: wall,
    snow: options.snowy ? world.material(SNOW) : -1,
  };
  const out = style.jetty * storeys;
  const depth = style.depth + out;
  if (kind === 'flat' || kind === 'false') {
    const cover = options.snowy ? world.material(SNOW) : look.cover;
    b.box([0, height + 0.02, 0], [width - 0.3, 0.05, style.depth - 0.3], cover, '+y');
    if (kind === 'false') {
      const rise = 1.2 + options.rng.range(0, 0.9);
      b.box([0, height + rise / 2, style.depth / 2 - 0.1], [width, rise, 0.2], wall);
      b.box([0, height + rise, style.depth / 2], [width + 0.3, 0.22, 0.5], trim);
      const step = options.rng.chance(0.5);
      if (step) b.box([0, height + rise + 0.35, style.depth / 2 - 0.1], [width * 0.45, 0.7, 0.2], wall);
      if (step) b.box([0, height + rise + 0.75, style.depth / 2], [width * 0.5, 0.16, 0.4], trim);
      return height + rise;
    }
    if (!style.rounded) {
      b.box([0, height + 0.3, style.depth / 2 - 0.05], [width + 0.24, 0.3, 0.6], trim);
      b.box([0, height + 0.02, style.depth / 2 + 0.12], [width + 0.1, 0.2, 0.3], trim);
    }
    return height + 0.5;
  }
  const turned = kind === 'gable';
  let ridge = height;
  b.at(translation(0, 0, out / 2), () =>
    b.at(rotationY(turned ? HALF_PI : 0), () => {
      ridge = gableRoof(b, turned ? depth : width, turned ? width : depth, height, pitch, overhang, look);
      if (style.curved) upturned(b, turned ? depth : width, turned ? width : depth, height, ridge, overhang, look.trim);
    }),
  );
  if (turned && style.timber) {
    const timber = world.material({ color: hex(style.timber), roughness: 0.9 });
    const z = style.depth / 2 + out + 0.03;
    for (const s of [-1, 1])
      b.tube([[(s * width) / 2, height, z] as Vec3, [0, ridge, z] as Vec3], 0.1, timber, 4, false);
    b.box([0, (height + ridge) / 2, z], [0.18, ridge - height, 0.08], timber, '+x-x+z');
    b.box([0, height + (ridge - height) * 0.45, z], [width * 0.55, 0.16, 0.08], timber, '+y-y+z');
  }
  if (kind === 'eaves' && options.rng.chance(0.6) && !style.curved) {
    const x = options.rng.range(-0.35, 0.35) * width;
    b.box([x, ridge + 0.1, -0.4], [0.7, 1.7, 0.6], look.gable);
  }
  return ridge;
}

/** Ridge with raised ends and eaves that lift at the corners. */
function upturned(
  b: MeshBuilder,
  width: number,
  depth: number,
  y: number,
  ridge: number,
  overhang: number,
  material: number,
): void {
  const w = width / 2 + overhang;
  b.tube(
    [
      [-w - 0.25, ridge + 0.75, 0],
      [-w * 0.8, ridge + 0.3, 0],
      [0, ridge + 0.22, 0],
      [w * 0.8, ridge + 0.3, 0],
      [w + 0.25, ridge + 0.75, 0],
    ],
    [0.1, 0.16, 0.17, 0.16, 0.1],
    material,
    6,
    true,
  );
  for (const s of [-1, 1])
    for (const e of [-1, 1]) {
      const z = e * (depth / 2 + overhang);
      b.tube(
        [
          [s * w * 0.96, ridge + 0.2, e * 0.2],
          [s * w * 0.99, (ridge + y) / 2 + 0.05, z * 0.6],
          [s * (w + 0.3), y + 0.35, z + e * 0.35],
        ],
        [0.1, 0.11, 0.07],
        material,
        5,
        true,
      );
    }
}
