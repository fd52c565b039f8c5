/** Town buildings and skyscrapers. Front faces +Z, centre at the origin, ground at y = 0. */
import type { Rng } from '../../math/random.ts';
import { translation } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { hex, type Rgb } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { doorUnit, eachSide, windowUnit } from './openings.ts';

export interface TowerOptions {
  width: number;
  depth: number;
  height: number;
  style: 'glass' | 'stone' | 'brick' | 'slab';
  rng: Rng;
  /** 0 day .. 1 night. */
  darkness: number;
  snowy?: boolean;
  colour?: Rgb;
}

const FACADES: Record<TowerOptions['style'], readonly string[]> = {
  glass: ['#4d6678', '#5b7486', '#3f5566', '#6b8390'],
  stone: ['#a89c8a', '#958a7c', '#b3a792', '#87807a'],
  brick: ['#8a5544', '#74483c', '#9a6a52', '#6b4a42'],
  slab: ['#8d9299', '#7a8088', '#a1a4a6', '#6e757e'],
};

/** Wall material with rows of windows; more of them glow the darker it is. */
export function facadeMaterial(
  world: WorldBuilder,
  color: Rgb,
  darkness: number,
  storey: number,
  warm: Rgb = [1, 0.66, 0.32],
): number {
  const k = darkness > 0.1 ? 0.5 + darkness * 1.3 : 0;
  return world.material({
    color,
    color2: k > 0 ? warm : [0.1, 0.14, 0.18],
    pattern: 'facade',
    patternScale: storey,
    roughness: 0.55,
    ...(k > 0 ? { emissive: [k, k, k] as Rgb } : {}),
  });
}

/** A tall building with setbacks, a crown and rooftop plant. Far buildings: about 100 triangles. */
export function buildTower(world: WorldBuilder, options: TowerOptions): number {
  const { rng, width, depth, height, style } = options;
  const b = new MeshBuilder();
  const color = options.colour ?? hex(rng.pick(FACADES[style]));
  const warm: Rgb = rng.chance(0.3) ? [0.75, 0.85, 1] : [1, 0.66, 0.32];
  const wall = facadeMaterial(world, color, options.darkness, rng.range(3.2, 3.9), warm);
  const plain = world.material({ color: [color[0] * 0.75, color[1] * 0.75, color[2] * 0.78], roughness: 0.8 });
  const top = world.material(options.snowy ? SNOW : { color: hex('#5d5c5a'), roughness: 0.95 });
  const tiers = height > 45 ? rng.int(1, 3) : 1;
  let y = 0;
  let w = width;
  let d = depth;
  for (let i = 0; i < tiers; i++) {
    const h = i === tiers - 1 ? height - y : (height / tiers) * rng.range(0.8, 1.1);
    b.box([0, y + h / 2, 0], [w, h, d], wall, '+x-x+z-z');
    b.box([0, y + h + 0.4, 0], [w + 0.5, 0.8, d + 0.5], plain);
    b.box([0, y + h + 0.83, 0], [w - 0.4, 0.06, d - 0.4], top, '+y');
    if (style === 'stone' || style === 'slab') {
      const fins = Math.max(3, Math.round(w / 4));
      for (let k = 0; k <= fins; k++) {
        const x = -w / 2 + (w * k) / fins;
        b.box([x, y + h / 2, d / 2 + 0.15], [0.5, h, 0.3], plain, '+x-x+z');
        b.box([x, y + h / 2, -d / 2 - 0.15], [0.5, h, 0.3], plain, '+x-x-z');
      }
    }
    y += h;
    w *= rng.range(0.66, 0.84);
    d *= rng.range(0.66, 0.84);
  }
  const roofW = w / 0.75;
  for (let i = 0; i < 3; i++) {
    const bw = roofW * rng.range(0.15, 0.35);
    b.box([rng.range(-0.25, 0.25) * roofW, y + 1.6, rng.range(-0.2, 0.2) * d], [bw, 2.6, bw * 0.8], plain);
  }
  if (height < 40 && rng.chance(0.55))
    waterTank(b, world, rng.range(-0.2, 0.2) * roofW, y + 0.8, rng.range(-0.2, 0.2) * d);
  if (height > 70 && rng.chance(0.6)) {
    b.tube(
      [
        [0, y, 0],
        [0, y + height * 0.16, 0],
      ],
      [0.5, 0.08],
      plain,
      5,
      false,
    );
    if (options.darkness > 0.3) {
      b.sphere(
        [0, y + height * 0.16, 0],
        0.5,
        world.material({ color: [0.5, 0.05, 0.03], emissive: [6, 0.5, 0.3], roughness: 1 }),
        6,
        4,
      );
    }
  }
  return world.mesh(b.build());
}

/** A wooden water tank on legs. */
export function waterTank(b: MeshBuilder, world: WorldBuilder, x: number, y: number, z: number): void {
  const wood = world.material({
    color: hex('#6b5140'),
    color2: hex('#4a372b'),
    pattern: 'stripes',
    patternScale: 0.25,
    roughness: 0.9,
  });
  const iron = world.material({ color: hex('#2f3033'), roughness: 0.7 });
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) b.box([x + sx * 1.1, y + 1.2, z + sz * 1.1], [0.16, 2.4, 0.16], iron, '+x-x+z-z');
  b.cylinder([x, y + 2.4, z], 1.6, 2.8, wood, 14);
  b.lathe(
    [
      [1.75, y + 5.2],
      [0, y + 6.2],
    ],
    iron,
    14,
    [x, 0, z],
  );
}

export interface ShopfrontOptions {
  width: number;
  depth: number;
  storeys: number;
  rng: Rng;
  glass: (lit: boolean) => number;
  lit: number;
  snowy: boolean;
  colour?: Rgb;
  /** Ground floor: shop windows and awning, or a house door. */
  shop: boolean;
}

const TOWN = ['#9b5c48', '#c2a98a', '#8a8f94', '#b7b09f', '#7d5a4a', '#a8937a', '#6f7c7a', '#c9bda4'];
const AWNINGS = ['#7b2b2b', '#2c4a3e', '#2b3f5c', '#a8742a', '#5a3350'];

/** A town house of three to six storeys with modelled windows, cornice and shopfront: for streets seen near. */
export function buildTownHouse(world: WorldBuilder, options: ShopfrontOptions): number {
  const { rng, width, depth, storeys, glass } = options;
  const b = new MeshBuilder();
  const ground = 4;
  const floor = 3.3;
  const height = ground + storeys * floor;
  const color = options.colour ?? hex(rng.pick(TOWN));
  const brick = rng.chance(0.55);
  const wall = world.material(
    brick
      ? {
          color,
          color2: [color[0] * 0.6 + 0.1, color[1] * 0.6 + 0.1, color[2] * 0.6 + 0.1],
          pattern: 'brick',
          patternScale: 0.09,
          roughness: 0.9,
        }
      : {
          color,
          color2: [color[0] * 0.85, color[1] * 0.85, color[2] * 0.85],
          pattern: 'noise',
          patternScale: 0.7,
          roughness: 0.9,
        },
  );
  const trim = world.material({ color: hex(rng.pick(['#d8d0c0', '#cfc8bc', '#3a3c40', '#e4ded2'])), roughness: 0.8 });
  const dark = world.material({ color: hex('#25282b'), roughness: 0.5, metal: 0.3 });
  const door = world.material({ color: hex(rng.pick(['#5a2a22', '#22403a', '#23344f', '#3a2b22'])), roughness: 0.5 });
  b.box([0, height / 2, 0], [width, height, depth], wall, '+x-x+z-z');
  b.box(
    [0, height + 0.02, 0],
    [width, 0.04, depth],
    world.material(options.snowy ? SNOW : { color: hex('#5b5957'), roughness: 0.95 }),
    '+y',
  );
  b.box([0, height + 0.2, depth / 2 + 0.1], [width + 0.3, 0.75, 0.6], trim);
  for (let i = 0; i < Math.round(width / 0.8); i++)
    b.box([-width / 2 + 0.4 + i * 0.8, height - 0.3, depth / 2 + 0.18], [0.18, 0.28, 0.34], trim, '+x-x-y+z');
  b.box([0, ground + 0.1, depth / 2 + 0.06], [width, 0.3, 0.24], trim, '+x-x+y-y+z');
  if (options.snowy) b.box([0, height + 0.62, depth / 2 + 0.1], [width + 0.3, 0.12, 0.6], world.material(SNOW));
  // Party walls stand blind against the neighbours.
  eachSide(b, width, depth, (side, w) => {
    if (side !== 0) return;
    const columns = Math.max(2, Math.floor(w / 2.3));
    for (let s = 0; s < storeys; s++) {
      for (let i = 0; i < columns; i++) {
        const x = -w / 2 + ((i + 0.5) * w) / columns - 0.55;
        const lit = rng.chance(options.lit);
        windowUnit(b, { x, y: ground + 0.75 + s * floor, w: 1.1, h: 1.8 }, 0, {
          frame: trim,
          glass: glass(lit),
          panes: [2, 2],
          border: 0.08,
          trim: side === 0,
          ...(options.snowy && side === 0 ? { snow: world.material(SNOW) } : {}),
        });
      }
    }
  });
  b.at(translation(0, 0, depth / 2), () => {
    if (options.shop) shopfront(b, world, options, trim, dark, door);
    else {
      doorUnit(b, -0.6, 0.15, 1.2, 2.5, 0, { frame: trim, leaf: door, glass: glass(options.lit > 0.2), metal: dark });
      for (const s of [-1, 1])
        windowUnit(b, { x: s * width * 0.3 - 0.7, y: 1, w: 1.4, h: 2 }, 0, {
          frame: trim,
          glass: glass(rng.chance(options.lit)),
          panes: [2, 2],
          trim: true,
        });
      b.box([0, 0.08, 0.4], [2, 0.16, 0.8], trim, '+x-x+y+z');
    }
  });
  return world.mesh(b.build());
}

function shopfront(
  b: MeshBuilder,
  world: WorldBuilder,
  options: ShopfrontOptions,
  trim: number,
  dark: number,
  door: number,
): void {
  const { rng, width, glass } = options;
  const lit = options.lit > 0.15 || rng.chance(0.3);
  const open = glass(lit);
  b.box([0, 0.25, 0.06], [width - 0.3, 0.5, 0.12], dark, '+x-x+y+z');
  const bays = Math.max(3, Math.round(width / 2));
  const doorBay = rng.int(0, bays - 1);
  for (let i = 0; i < bays; i++) {
    const x = -width / 2 + 0.2 + (i * (width - 0.4)) / bays;
    const w = (width - 0.4) / bays - 0.12;
    if (i === doorBay) {
      doorUnit(b, x + w / 2 - 0.5, 0.05, 1, 2.4, 0.02, { frame: dark, leaf: door, glass: open, metal: trim });
    } else {
      windowUnit(b, { x, y: 0.5, w, h: 2.3 }, 0.02, { frame: dark, glass: open, panes: [1, 1], border: 0.06 });
      // Goods in the window, dark against the light.
      for (let k = 0; k < 4; k++) {
        const h = rng.range(0.2, 0.7);
        b.box(
          [x + 0.2 + (k * (w - 0.4)) / 3, 0.5 + h / 2, 0.06],
          [rng.range(0.12, 0.3), h, 0.02],
          k % 2 === 0 ? dark : door,
          '+x-x+y+z',
        );
      }
    }
  }
  const sign = world.material({ color: hex(rng.pick(AWNINGS)), roughness: 0.6 });
  b.box([0, 3.35, 0.12], [width - 0.2, 0.6, 0.16], sign, '+x-x+y-y+z');
  // The name as a band of light marks.
  const mark = world.material({
    color: hex('#efe3c4'),
    roughness: 0.5,
    ...(lit ? { emissive: [0.9, 0.7, 0.4] as Rgb } : {}),
  });
  let x = -rng.range(0.8, 1.4);
  for (let k = 0; k < 9; k++) {
    const w = rng.range(0.1, 0.24);
    b.box([x + w / 2, 3.35, 0.21], [w, 0.26, 0.02], mark, '+z');
    x += w + 0.07;
  }
  if (rng.chance(0.75)) {
    const c = hex(rng.pick(AWNINGS));
    const awning = world.material({
      color: c,
      color2: hex('#ece4d2'),
      pattern: 'stripes',
      patternScale: 0.6,
      roughness: 0.9,
      doubleSided: true,
      translucency: 0.25,
    });
    const w = width - 0.6;
    b.quad([-w / 2, 2.65, 1.35], [w / 2, 2.65, 1.35], [w / 2, 3.1, 0.1], [-w / 2, 3.1, 0.1], awning);
    b.quad([-w / 2, 2.42, 1.35], [w / 2, 2.42, 1.35], [w / 2, 2.65, 1.35], [-w / 2, 2.65, 1.35], awning);
  }
}
