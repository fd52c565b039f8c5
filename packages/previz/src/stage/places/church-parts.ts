/** Parts of churches: stained glass, pointed arches, vaults, pews, the altar and its candles. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { type Mat34, placed, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { glowing, metal, timber, woven } from './room-surfaces.ts';
import type { SetBuilder } from './set-builder.ts';

/** Height of a pointed arch above its springing line, x metres from its middle; both sides are arcs of radius `width`. */
export const pointed = (x: number, width: number): number =>
  Math.sqrt(Math.max(0, width * width - (Math.abs(x) + width / 2) ** 2));
/** The same for a round arch. */
export const rounded = (x: number, width: number): number => Math.sqrt(Math.max(0, (width / 2) ** 2 - x * x));

export type ArchLine = (x: number, width: number) => number;

/** A moulding along both jambs and the arch of an opening in the plane z; (x, y) is the middle of its foot. */
export function archMoulding(
  b: MeshBuilder,
  [x, y, z]: Vec3,
  width: number,
  spring: number,
  thick: number,
  material: number,
  line: ArchLine,
): void {
  const points: Vec3[] = [[x - width / 2, y, z]];
  for (let i = 0; i <= 12; i++) {
    const dx = -width / 2 + (width * i) / 12;
    points.push([x + dx, y + spring + line(dx, width), z]);
  }
  points.push([x + width / 2, y, z]);
  b.tube(points, thick, material, 5, false);
}

/** The wall above an arch, up to `top`, in the plane z facing +Z. */
export function spandrel(
  b: MeshBuilder,
  [x, y, z]: Vec3,
  width: number,
  spring: number,
  top: number,
  material: number,
  line: ArchLine,
): void {
  const n = 12;
  for (let i = 0; i < n; i++) {
    const a = -width / 2 + (width * i) / n;
    const c = -width / 2 + (width * (i + 1)) / n;
    const start = b.vertex([x + a, y + spring + line(a, width), z], [0, 0, 1], x + a, spring + line(a, width));
    b.vertex([x + c, y + spring + line(c, width), z], [0, 0, 1], x + c, spring + line(c, width));
    b.vertex([x + c, top, z], [0, 0, 1], x + c, top);
    b.vertex([x + a, top, z], [0, 0, 1], x + a, top);
    b.quadIndices(start, start + 1, start + 2, start + 3, material);
  }
}

const GLASS = [
  ['#1f4fd0', '#2f7be0', '#c8202c', '#e8a020', '#1f9a58', '#7a2fb8'],
  ['#c8202c', '#e0481f', '#e8b030', '#2450c0', '#f0d070', '#8a1f60'],
  ['#2a9a8a', '#3fb0d8', '#2458b8', '#e8c850', '#e8e0c8', '#4a3fb0'],
] as const;

/** Colour of the light that falls in through the glass of that kind. */
export const GLASS_TINTS: readonly Vec3[] = [
  [0.7, 0.65, 1.3],
  [1.35, 0.8, 0.5],
  [0.6, 1.15, 1.15],
];

/** How strongly coloured glass glows to those inside: 1 and more by day. */
const glassPower = (set: SetBuilder): number => 0.06 + 1.5 * (1 - set.darkness);

/** How strongly it glows to those outside: dark by day, lit from within at night. */
export const glassOutside = (set: SetBuilder): number => (set.lampsOn ? 1.1 : 0.07);

/** The panes of a kind of glass: bright by day, nearly black from within at night. */
const paneMaterials = (set: SetBuilder, kind: number, power: number): number[] =>
  GLASS[kind % GLASS.length].map((c) => {
    const glass = glowing(c, power);
    const k = 1 - 0.8 * set.darkness;
    return set.material({
      ...glass,
      color: [glass.color[0] * k, glass.color[1] * k, glass.color[2] * k],
      roughness: 0.25,
    });
  });

/** A leaded window of coloured panes in the plane z = 0 facing +Z; (x, y) is the middle of its foot. */
export function stainedGlass(
  b: MeshBuilder,
  set: SetBuilder,
  [x, y, z]: Vec3,
  width: number,
  spring: number,
  kind: number,
  index: number,
  line: ArchLine,
  power = glassPower(set),
): void {
  const rng = set.random('stained glass', index);
  const panes = paneMaterials(set, kind, power);
  const lead = set.material({ color: hex('#0d0d10'), roughness: 0.8, castsShadow: false });
  const top = spring + line(0, width);
  b.box([x, y + spring / 2, z], [width, spring, 0.02], lead, '+z');
  const middle = b.vertex([x, y + spring, z + 0.01], [0, 0, 1], 0, 0);
  for (let i = 0; i <= 12; i++) {
    const dx = width / 2 - (width * i) / 12;
    b.vertex([x + dx, y + spring + line(dx, width), z + 0.01], [0, 0, 1], dx, 0);
  }
  for (let i = 1; i <= 12; i++) b.triangle(middle, middle + i, middle + i + 1, lead);
  const columns = Math.max(3, Math.round(width / 0.32));
  const rows = Math.max(5, Math.round(top / 0.36));
  const w = width / columns;
  const h = top / rows;
  // A figure in the middle stands out against the field: other colours inside an oval.
  const centre = rng.range(0.42, 0.55) * spring;
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const px = -width / 2 + (i + 0.5) * w;
      const py = (j + 0.5) * h;
      const edge = Math.abs(px) + w * 0.42;
      if (py + h * 0.42 > spring && (edge > width / 2 || py + h * 0.42 > spring + line(edge, width))) continue;
      const inside = (px / (width * 0.34)) ** 2 + ((py - centre) / (spring * 0.36)) ** 2 < 1;
      const border = i === 0 || i === columns - 1;
      const pick = border ? (j % 2 === 0 ? 2 : 3) : inside ? 3 + ((i + j) % 3) : (i * 2 + j + rng.int(0, 1)) % 3;
      const lean = (i + j) % 2 === 0 ? 0.12 : -0.12;
      const hw = w * 0.44;
      const hh = h * 0.45;
      b.quad(
        [x + px - hw, y + py - hh + lean * h * 0.4, z + 0.015],
        [x + px + hw, y + py - hh - lean * h * 0.4, z + 0.015],
        [x + px + hw, y + py + hh - lean * h * 0.4, z + 0.015],
        [x + px - hw, y + py + hh + lean * h * 0.4, z + 0.015],
        panes[pick % panes.length],
      );
    }
}

/** A rose window: rings of petals round an eye, in the plane z facing +Z. */
export function roseWindow(
  b: MeshBuilder,
  set: SetBuilder,
  [x, y, z]: Vec3,
  radius: number,
  kind: number,
  power = glassPower(set) * 1.15,
): void {
  const panes = paneMaterials(set, kind, power);
  const stone = set.material({ color: hex('#8f8674'), roughness: 0.85 });
  const lead = set.material({ color: hex('#0d0d10'), roughness: 0.8 });
  const disc = (cx: number, cy: number, r: number, dz: number, material: number, n = 14): void => {
    const middle = b.vertex([cx, cy, z + dz], [0, 0, 1], 0, 0);
    for (let i = 0; i <= n; i++)
      b.vertex([cx + cos((i / n) * TAU) * r, cy + sin((i / n) * TAU) * r, z + dz], [0, 0, 1], 0, 0);
    for (let i = 1; i <= n; i++) b.triangle(middle, middle + i, middle + i + 1, material);
  };
  disc(x, y, radius, 0, lead, 32);
  disc(x, y, radius * 0.16, 0.02, panes[3], 18);
  const petals = 12;
  for (let i = 0; i < petals; i++) {
    const a0 = ((i + 0.1) / petals) * TAU;
    const a1 = ((i + 0.9) / petals) * TAU;
    for (const [r0, r1, k] of [
      [0.22, 0.42, i % 2 === 0 ? 0 : 2],
      [0.45, 0.72, i % 3 === 0 ? 4 : 1],
    ] as const)
      b.quad(
        [x + cos(a0) * radius * r0, y + sin(a0) * radius * r0, z + 0.02],
        [x + cos(a0) * radius * r1, y + sin(a0) * radius * r1, z + 0.02],
        [x + cos(a1) * radius * r1, y + sin(a1) * radius * r1, z + 0.02],
        [x + cos(a1) * radius * r0, y + sin(a1) * radius * r0, z + 0.02],
        panes[k],
      );
    const a = ((i + 0.5) / petals) * TAU;
    disc(x + cos(a) * radius * 0.85, y + sin(a) * radius * 0.85, radius * 0.115, 0.02, panes[i % 2 === 0 ? 5 : 3], 10);
    b.tube(
      [
        [x + cos(a + TAU / petals / 2) * radius * 0.18, y + sin(a + TAU / petals / 2) * radius * 0.18, z + 0.04],
        [x + cos(a + TAU / petals / 2) * radius * 0.98, y + sin(a + TAU / petals / 2) * radius * 0.98, z + 0.04],
      ],
      0.05,
      stone,
      5,
      false,
    );
  }
  for (const r of [0.435, 0.74, 1.02])
    b.tube(
      Array.from(
        { length: 33 },
        (_, i): Vec3 => [x + cos((i / 32) * TAU) * radius * r, y + sin((i / 32) * TAU) * radius * r, z + 0.05],
      ),
      r > 1 ? 0.2 : 0.06,
      stone,
      5,
      false,
    );
}

/** One pew along local x, its sitters facing local +Z. */
export function pewMesh(set: SetBuilder, length: number, code: string): number {
  const wood = set.material(timber(code, 0.38));
  return set.mesh((b) => {
    b.roundedBox([0, 0.44, 0.02], [length, 0.05, 0.42], 0.02, wood, 1);
    b.box([0, 0.72, -0.2], [length, 0.56, 0.04], wood);
    b.roundedBox([0, 1.0, -0.21], [length, 0.06, 0.09], 0.02, wood, 1);
    b.box([0, 0.22, -0.12], [length - 0.1, 0.42, 0.04], wood, '+z-z');
    b.box([0, 0.68, -0.32], [length - 0.1, 0.03, 0.16], wood);
    for (const s of [-1, 1]) {
      b.box([(s * length) / 2, 0.46, -0.02], [0.06, 0.92, 0.5], wood);
      b.roundedBox([(s * length) / 2, 0.96, -0.12], [0.075, 0.2, 0.3], 0.035, wood, 1);
    }
  });
}

/** A tall candlestick with its candle; the flame is drawn by the candle itself. */
export function candlestick(set: SetBuilder, [x, y, z]: Vec3, height: number, lit: boolean): void {
  const brass = set.material(metal('#b8923f', 0.28));
  set.fixed((b) =>
    b.lathe(
      [
        [0.15, 0],
        [0.14, 0.03],
        [0.04, 0.09],
        [0.025, height * 0.45],
        [0.05, height * 0.5],
        [0.025, height * 0.55],
        [0.03, height - 0.06],
        [0.09, height],
      ],
      brass,
      12,
      [x, y, z],
    ),
  );
  set.thing('candle', [x, y + height, z], 0, { size: 1.5, light: false, variant: lit ? 0 : 1 });
}

/** An altar with its cloth, cross and candles; local +Z towards the people, standing on y = 0. */
export function altar(set: SetBuilder, m: Mat34, tone: string): void {
  const stone = set.material({ color: hex('#d5ccb8'), color2: hex('#b9ad95'), pattern: 'marble', roughness: 0.35 });
  const linen = set.material(woven('#f2eee2', 0.9, 0.02));
  const cloth = set.material(woven(tone, 0.8, 0.04));
  const gold = set.material(metal('#c79a3a', 0.28));
  set.fixed((b) => {
    b.box([0, 0.48, 0], [2.5, 0.96, 0.9], stone, '+x-x+z-z');
    b.roundedBox([0, 1, 0], [2.8, 0.09, 1.1], 0.02, stone, 1);
    b.box([0, 1.05, 0], [2.6, 0.012, 1.14], linen, '+y+z');
    b.box([0, 0.9, 0.575], [2.6, 0.3, 0.01], linen, '+z');
    b.box([0, 0.5, 0.46], [1.1, 0.96, 0.02], cloth, '+z');
    b.box([0, 0.62, 0.475], [0.06, 0.42, 0.01], gold, '+z');
    b.box([0, 0.68, 0.475], [0.28, 0.06, 0.01], gold, '+z');
    b.cylinder([0, 1.05, -0.2], 0.14, 0.06, gold, 14);
    b.box([0, 1.5, -0.2], [0.05, 0.84, 0.04], gold);
    b.box([0, 1.68, -0.2], [0.44, 0.05, 0.04], gold);
  }, m);
  for (const x of [-1.05, -0.75, 0.75, 1.05])
    set.thing('candle', [m[0] * x + m[2] * -0.15 + m[3], m[7] + 1.05, m[8] * x + m[10] * -0.15 + m[11]], 0, {
      size: 1.7,
      light: false,
    });
}

/** A pulpit with its stair; local +Z towards the people. */
export function pulpit(set: SetBuilder, m: Mat34, code: string): void {
  const wood = set.material(timber(code, 0.4));
  const gold = set.material(metal('#c79a3a', 0.3));
  set.fixed((b) => {
    b.lathe(
      [
        [0.3, 0],
        [0.16, 0.2],
        [0.16, 0.9],
        [0.62, 1.25],
        [0.66, 1.3],
      ],
      wood,
      8,
    );
    b.lathe(
      [
        [0.66, 1.3],
        [0.66, 2.25],
        [0.74, 2.3],
        [0.74, 2.38],
        [0.6, 2.38],
      ],
      wood,
      8,
    );
    for (let i = 0; i < 8; i++) {
      const a = ((i + 0.5) / 8) * TAU;
      b.at(placed([cos(a) * 0.625, 1.78, -sin(a) * 0.625], a + PI / 2), () =>
        b.box([0, 0, 0], [0.3, 0.7, 0.02], gold, '+x-x+y-y'),
      );
    }
    for (let i = 0; i < 6; i++) b.box([-0.95 - i * 0.24, 1.1 - i * 0.2, -0.3], [0.26, 0.06, 0.7], wood);
    b.tube(
      [
        [-0.7, 2.2, 0.05],
        [-2.3, 0.9, 0.05],
      ],
      0.04,
      wood,
      6,
      true,
    );
  }, m);
}
