/** A picture's parts of like colour: neighbouring nodes joined while they differ less than the parts do within. */
import type { Grid, Look } from '../grid.ts';

export interface Regions {
  /** Number of its region per node, from 0. */
  of: Int32Array;
  count: number;
}

/** How easily large parts still join: higher makes fewer and larger regions. */
const EASE = 110;
/** Least share of the picture. */
const LEAST = 0.002;

export function regionsOf(look: Look, grid: Grid): Regions {
  const { columns, rows } = grid;
  const count = columns * rows;
  const price = new Float32Array(count * 2);
  for (let at = 0; at < count; at++) {
    // Edges 2n and 2n + 1 lead from node n to the right and down.
    price[2 * at] = (at + 1) % columns === 0 ? -1 : unlike(look, at, at + 1);
    price[2 * at + 1] = at + columns >= count ? -1 : unlike(look, at, at + columns);
  }
  const edges = sortedBy(price);
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  const size = new Int32Array(count).fill(1);
  const within = new Float32Array(count);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top]!;
    parent[at] = top;
    return top;
  };
  const merge = (a: number, b: number, price: number): void => {
    const [large, small] = size[a]! >= size[b]! ? [a, b] : [b, a];
    parent[small] = large;
    size[large]! += size[small]!;
    within[large] = Math.max(within[a]!, within[b]!, price);
  };
  const ends = (edge: number): [number, number] => [root(edge >> 1), root((edge >> 1) + (edge & 1 ? columns : 1))];
  for (const edge of edges) {
    const [one, other] = ends(edge);
    if (one === other) continue;
    const limit = Math.min(within[one]! + EASE / size[one]!, within[other]! + EASE / size[other]!);
    if (price[edge]! <= limit) merge(one, other, price[edge]!);
  }
  const least = Math.max(4, Math.round(count * LEAST));
  for (const edge of edges) {
    const [one, other] = ends(edge);
    if (one !== other && (size[one]! < least || size[other]! < least)) merge(one, other, price[edge]!);
  }
  return numbered(Int32Array.from({ length: count }, (_, at) => root(at)));
}

function unlike(look: Look, a: number, b: number): number {
  const luma = (look.luma[a]! - look.luma[b]!) * 0.6;
  const u = (look.u[a]! - look.u[b]!) * 1.6;
  const v = (look.v[a]! - look.v[b]!) * 1.6;
  const fine = (look.texture[a]! - look.texture[b]!) * 0.3;
  return Math.sqrt(luma * luma + u * u + v * v + fine * fine);
}

/** Numbers of the edges with a price, cheapest first: sorted by counting in steps of a sixteenth, which is fine enough. */
function sortedBy(price: Float32Array): Int32Array {
  const bins = 4096;
  const starts = new Int32Array(bins + 1);
  const bin = (value: number): number => Math.min(bins - 1, Math.floor(value * 16));
  for (const value of price) if (value >= 0) starts[bin(value) + 1]! += 1;
  for (let i = 0; i < bins; i++) starts[i + 1]! += starts[i]!;
  const edges = new Int32Array(starts[bins]!);
  for (let edge = 0; edge < price.length; edge++) {
    if (price[edge]! < 0) continue;
    const slot = bin(price[edge]!);
    edges[starts[slot]!] = edge;
    starts[slot]! += 1;
  }
  return edges;
}

function numbered(roots: Int32Array): Regions {
  const numbers = new Map<number, number>();
  const of = roots.map((root) => {
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  });
  return { of, count: numbers.size };
}
