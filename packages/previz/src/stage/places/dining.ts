/** Laid tables with chairs, cloths, glasses and candles: restaurants, cafes, kitchens, terraces. */
import { cos, PI, sin, TAU } from '../../math/trig.ts';
import { placed, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import type { SetBuilder } from './set-builder.ts';

export interface TableOptions {
  /** Heading of the table; seats of two face each other along the table's x. */
  heading: number;
  seats: 0 | 2 | 4;
  round: boolean;
  /** Colour code of the cloth; none = bare wood. */
  cloth?: string;
  candle?: boolean;
  /** laid: plates and glasses; cafe: cups; bare. */
  laid: 'dinner' | 'cafe' | 'bare';
  variant?: number;
  /** Words for the table and the chairs. */
  table?: readonly string[];
  chair?: readonly string[];
  /** Leave marks for the cast; far tables may go without. */
  marks?: boolean;
}

const SEAT = 0.47;

/** A cloth over a round table, hanging in folds. */
function roundCloth(b: MeshBuilder, radius: number, drop: number, material: number): void {
  b.disc([0, 0.757, 0], radius, material, 28, true);
  const columns = 56;
  const rows = 4;
  const start = b.vertexCount;
  for (let j = 0; j <= rows; j++) {
    const t = j / rows;
    for (let i = 0; i <= columns; i++) {
      const a = ((i % columns) / columns) * TAU;
      const fold = sin(a * 11) * 0.035 * (1 - t);
      const r = radius + 0.005 + (1 - t) * 0.05 + fold;
      b.vertex(
        [cos(a) * r, 0.757 - drop * (1 - t), -sin(a) * r],
        [cos(a) - sin(a) * cos(a * 11) * 0.8 * (1 - t), 0.15, -sin(a) - cos(a) * cos(a * 11) * 0.8 * (1 - t)],
        a * radius,
        t * drop,
      );
    }
  }
  b.grid(start, rows + 1, columns + 1, material);
}

/** A cloth over a rectangular table. */
function squareCloth(b: MeshBuilder, w: number, d: number, drop: number, material: number): void {
  b.box([0, 0.753, 0], [w, 0.012, d], material, '+y');
  for (const [x, z, along, out] of [
    [0, d / 2, w, 0],
    [w / 2, 0, d, PI / 2],
    [0, -d / 2, w, PI],
    [-w / 2, 0, d, -PI / 2],
  ] as const) {
    b.at(placed([x, 0, z], out), () => {
      const n = 14;
      const start = b.vertexCount;
      for (let j = 0; j <= 2; j++) {
        const t = j / 2;
        for (let i = 0; i <= n; i++) {
          const u = -0.5 + i / n;
          const fold = sin(i * 2.4) * 0.018 * (1 - t);
          b.vertex(
            [u * (along + (1 - t) * 0.04), 0.758 - drop * (1 - t), 0.008 + (1 - t) * 0.03 + fold],
            [-cos(i * 2.4) * 0.3 * (1 - t), 0.1, 1],
            u * along,
            t * drop,
          );
        }
      }
      b.grid(start, 3, n + 1, material);
    });
  }
}

/** Places a table with its seats; returns its group number. */
export function layTable(set: SetBuilder, at: Vec3, options: TableOptions): number {
  const group = set.newGroup();
  const rng = set.random('table', Math.round(at[0] * 31 + at[2] * 17));
  const { heading, round } = options;
  const m = placed(at, heading);
  const world = (x: number, y: number, z: number): Vec3 => [
    m[0] * x + m[2] * z + at[0],
    at[1] + y,
    m[8] * x + m[10] * z + at[2],
  ];
  const half = round ? 0.62 : 0.7;
  if (set.allows('table')) {
    set.thing('table', at, heading, {
      attributes: { other: [round ? 'round' : 'dining', ...(options.table ?? [])] },
      variant: options.variant ?? 0,
    });
    if (options.cloth) {
      const cloth = set.material({
        color: hex(options.cloth),
        color2: hex(options.cloth).map((c) => c * 0.86) as unknown as readonly [number, number, number],
        pattern: 'weave',
        patternScale: 0.01,
        roughness: 0.95,
        translucency: 0.15,
        doubleSided: true,
      });
      set.fixed((b) => (round ? roundCloth(b, 0.69, 0.4, cloth) : squareCloth(b, 1.44, 0.84, 0.28, cloth)), m);
    }
    if (options.marks !== false) set.mark('surface', 'table', world(0, 0.758, 0), heading, group);
  }
  const y = options.cloth ? 0.762 : 0.752;
  const places: [number, number, number][] = [];
  if (options.seats >= 2) {
    places.push([-(half + 0.26), 0, PI / 2], [half + 0.26, 0, -PI / 2]);
  }
  if (options.seats === 4) {
    const d = round ? half + 0.26 : 0.66;
    places.push([0, -d, 0], [0, d, PI]);
  }
  for (const [i, [x, z, turn]] of places.entries()) {
    if (set.allows('chair')) {
      set.thing('chair', world(x, 0, z), heading + turn, {
        variant: options.variant ?? 0,
        attributes: { other: [...(options.chair ?? [])] },
      });
      if (options.marks !== false) set.mark('seat', 'chair', world(x, SEAT, z), heading + turn, group);
    }
    const inX = x * (round ? 0.42 : 0.5);
    const inZ = z * (round ? 0.42 : 0.4);
    if (options.laid === 'dinner') {
      set.thing('plate', world(inX, y, inZ), heading, { variant: 0, attributes: { colour: ['white'] } });
      set.thing(
        'wine_glass',
        world(inX * 0.72 - 0.16 * sin(turn + PI / 2) * (i % 2 === 0 ? 1 : 1), y, inZ * 0.72 + 0.17 * sin(turn)),
        heading,
        { variant: 0 },
      );
    } else if (options.laid === 'cafe' && rng.chance(0.7)) {
      set.thing('cup', world(inX, y, inZ + rng.range(-0.06, 0.06)), heading + turn + rng.range(-1, 1), {
        variant: i % 2,
        attributes: { colour: ['white'] },
      });
    }
  }
  if (options.candle && set.allows('candle'))
    set.thing('candle', world(0.02, y, 0.1), 0, { variant: 0, light: set.darkness > 0.1 });
  if (options.laid === 'dinner' && set.allows('flowers') && rng.chance(0.5))
    set.thing('flowers', world(0.03, y, -0.14), 0, { variant: 1, size: 0.6 });
  return group;
}
