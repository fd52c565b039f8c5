/**
 * Two explanations of how points moved between two pictures: the camera turned and zoomed on its tripod (no parallax), or it
 * travelled past things at unknown depths. Points are pixels from the middle of the picture, x right, y down.
 */
import { type Point, percentile } from './check-picture-tracks.ts';

type Vector = readonly [number, number, number];

/** Solves a small symmetric system by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const m = matrix.map((row, i) => [...row, right[i]]);
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(m[r][i]) > Math.abs(m[pivot][i])) pivot = r;
    [m[i], m[pivot]] = [m[pivot], m[i]];
    const d = m[i][i] || 1e-12;
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const k = m[r][i] / d;
      for (let c = i; c <= n; c++) m[r][c] -= k * m[i][c];
    }
  }
  return m.map((row, i) => row[n] / (row[i] || 1e-12));
}

/** Turn about three axes (radians) and log zoom. */
export type TurnZoom = readonly [wx: number, wy: number, wz: number, zoom: number];

/** Image of a point after the camera turned and zoomed. */
function turned([x, y]: Point, focal: number, [wx, wy, wz, zoom]: TurnZoom): Point {
  const angle = Math.hypot(wx, wy, wz);
  let ray: Vector = [x, y, focal];
  if (angle > 1e-12) {
    const k: Vector = [wx / angle, wy / angle, wz / angle];
    const c = Math.cos(angle);
    const s = Math.sin(angle);
    const dot = (k[0] * x + k[1] * y + k[2] * focal) * (1 - c);
    ray = [
      x * c + (k[1] * focal - k[2] * y) * s + k[0] * dot,
      y * c + (k[2] * x - k[0] * focal) * s + k[1] * dot,
      focal * c + (k[0] * y - k[1] * x) * s + k[2] * dot,
    ];
  }
  const scale = (Math.exp(zoom) * focal) / Math.max(ray[2], 1e-3);
  return [ray[0] * scale, ray[1] * scale];
}

export interface TurnFit {
  params: TurnZoom;
  focal: number;
  /** Pixels by which each point misses. */
  residuals: number[];
}

/** The turn and zoom that explain the points best, over a range of focal lengths. */
export function fitTurn(before: readonly Point[], after: readonly Point[], long: number): TurnFit {
  let best: (TurnFit & { cost: number }) | null = null;
  for (const share of [0.7, 0.9, 1.15, 1.5, 2, 3]) {
    const focal = share * long;
    const meanX = percentile(
      after.map((p, i) => p[0] - before[i][0]),
      0.5,
    );
    const meanY = percentile(
      after.map((p, i) => p[1] - before[i][1]),
      0.5,
    );
    let params: TurnZoom = [-meanY / focal, meanX / focal, 0, 0];
    for (let round = 0; round < 8; round++) {
      const normal = [0, 1, 2, 3].map((r) => [0, 1, 2, 3].map((c) => (r === c ? 1e-6 : 0)));
      const right = [0, 0, 0, 0];
      for (let i = 0; i < before.length; i++) {
        const here = turned(before[i], focal, params);
        const gap = [after[i][0] - here[0], after[i][1] - here[1]];
        const weight = 1 / (1 + (gap[0] ** 2 + gap[1] ** 2) / 0.36);
        const slopes = [0, 1, 2, 3].map((k) => {
          const moved = turned(before[i], focal, params.map((v, j) => (j === k ? v + 1e-5 : v)) as unknown as TurnZoom);
          return [(moved[0] - here[0]) / 1e-5, (moved[1] - here[1]) / 1e-5];
        });
        for (let r = 0; r < 4; r++) {
          right[r] += weight * (slopes[r][0] * gap[0] + slopes[r][1] * gap[1]);
          for (let c = 0; c < 4; c++)
            normal[r][c] += weight * (slopes[r][0] * slopes[c][0] + slopes[r][1] * slopes[c][1]);
        }
      }
      const change = solve(normal, right);
      params = params.map((v, k) => v + change[k]) as unknown as TurnZoom;
    }
    const residuals = before.map((p, i) => {
      const here = turned(p, focal, params);
      return Math.hypot(after[i][0] - here[0], after[i][1] - here[1]);
    });
    const mean = residuals.reduce((sum, r) => sum + Math.min(r, 3), 0) / residuals.length;
    const cost = mean * (1 + 0.002 * Math.abs(Math.log(share / 1.15)));
    if (!best || cost < best.cost) best = { cost, params, focal, residuals };
  }
  return best as TurnFit;
}

export interface TravelFit {
  /** Unit vector: right, down, ahead. */
  direction: Vector;
  turn: Vector;
  zoom: number;
  /** Pixels of parallax of each point. */
  along: number[];
  /** Pixels of each point from where the travel aims. */
  reach: number[];
  /** Share of the points that it explains. */
  inliers: number;
  cost: number;
}

/** Evenly spread directions with some travel ahead, and the three axes. */
const DIRECTIONS: readonly Vector[] = [
  ...Array.from({ length: 90 }, (_, i): Vector => {
    const z = (i + 0.5) / 90;
    const angle = (i + 0.5) * Math.PI * (3 - Math.sqrt(5));
    const r = Math.sqrt(1 - z * z);
    return [r * Math.cos(angle), r * Math.sin(angle), z];
  }),
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
];

function correlation(a: readonly number[], b: readonly number[]): number {
  const ma = a.reduce((s, v) => s + v, 0) / a.length;
  const mb = b.reduce((s, v) => s + v, 0) / b.length;
  let ab = 0;
  let aa = 1e-12;
  let bb = 1e-12;
  for (let i = 0; i < a.length; i++) {
    ab += (a[i] - ma) * (b[i] - mb);
    aa += (a[i] - ma) ** 2;
    bb += (b[i] - mb) ** 2;
  }
  return ab / Math.sqrt(aa * bb);
}

/** The travel that explains the points best, each at a depth of its own, with a small turn or zoom where that is needed. */
export function fitTravel(before: readonly Point[], after: readonly Point[], long: number): TravelFit {
  const focal = 1.15 * long;
  const middle = before.map((p, i): Point => [(p[0] + after[i][0]) / 2, (p[1] + after[i][1]) / 2]);
  const flow = before.map((p, i): Point => [after[i][0] - p[0], after[i][1] - p[1]]);
  const size = flow.map((f) => Math.hypot(f[0], f[1]));
  const typical = Math.max(percentile(size, 0.5), 0.5);
  const tries = { focal, long, middle, flow, size, typical };
  let best: TravelFit | null = null;
  const consider = (direction: Vector): void => {
    const found = travelAlong(tries, direction);
    if (!best || found.cost < best.cost) best = found;
  };
  for (const d of DIRECTIONS) consider(d);
  for (const spread of [0.12, 0.05]) {
    const from = (best as unknown as TravelFit).direction;
    for (const axis of [0, 1, 2]) {
      for (const sign of [1, -1]) {
        const d = from.map((v, k) => (k === axis ? v + sign * spread : v));
        const l = Math.hypot(d[0], d[1], d[2]);
        consider([d[0] / l, d[1] / l, d[2] / l]);
      }
    }
  }
  return best as unknown as TravelFit;
}

interface Tries {
  focal: number;
  long: number;
  middle: readonly Point[];
  flow: readonly Point[];
  size: readonly number[];
  typical: number;
}

/** What is left of the flow along and across the lines of one direction of travel, with the turn that suits it. */
function travelAlong({ focal, long, middle, flow, size, typical }: Tries, given: Vector): TravelFit {
  let direction = given;
  const n = middle.length;
  const reach = middle.map(([x, y]) => Math.hypot(x * given[2] - focal * given[0], y * given[2] - focal * given[1]));
  let away = middle.map(
    ([x, y], i): Point => [
      (x * given[2] - focal * given[0]) / Math.max(reach[i], 1e-6),
      (y * given[2] - focal * given[1]) / Math.max(reach[i], 1e-6),
    ],
  );
  // Flow per unit of turn about each axis.
  const basis = middle.map(([x, y]): readonly (readonly [number, number, number])[] => [
    [(-x * y) / focal, focal + (x * x) / focal, -y],
    [-(focal + (y * y) / focal), (x * y) / focal, x],
  ]);
  const prior = (0.5 / typical) ** 2 * focal ** 2 * 4;
  let turn = [0, 0, 0];
  for (let round = 0; round < 3; round++) {
    const normal = [0, 1, 2].map((r) => [0, 1, 2].map((c) => (r === c ? prior : 0)));
    const right = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      const row = [0, 1, 2].map((k) => -away[i][1] * basis[i][0][k] + away[i][0] * basis[i][1][k]);
      const goal = -away[i][1] * flow[i][0] + away[i][0] * flow[i][1];
      const gap = goal - row[0] * turn[0] - row[1] * turn[1] - row[2] * turn[2];
      const weight = 1 / (1 + (gap / 0.7) ** 2);
      for (let r = 0; r < 3; r++) {
        right[r] += weight * row[r] * goal;
        for (let c = 0; c < 3; c++) normal[r][c] += weight * row[r] * row[c];
      }
    }
    turn = solve(normal, right);
  }
  const rest = flow.map((f, i) =>
    [0, 1].map((axis) => f[axis] - turn.reduce((s, t, k) => s + t * basis[i][axis][k], 0)),
  );
  const gap = rest.map((r, i) => -away[i][1] * r[0] + away[i][0] * r[1]);
  let along = rest.map((r, i) => away[i][0] * r[0] + away[i][1] * r[1]);
  const flip = (): void => {
    away = away.map((p): Point => [-p[0], -p[1]]);
    along = along.map((v) => -v);
    direction = [-direction[0], -direction[1], -direction[2]];
  };
  if (percentile(along, 0.5) < 0) flip();
  let zoom = 0;
  let extra = 0;
  const steady = gap.map((g) => Math.abs(g) < 2);
  if (Math.abs(direction[2]) < 0.6) {
    const use = along.map((_, i) => i).filter((i) => steady[i]);
    const slope =
      use.length > 8
        ? correlation(
            use.map((i) => along[i]),
            use.map((i) => middle[i][1]),
          )
        : 0;
    // Nearer (lower) points move less: the camera turns with its travel.
    if (percentile(along, 0.9) - percentile(along, 0.1) > 0.35 * typical && slope < -0.35) flip();
    const low = percentile(along, 0.08);
    if (low < -(0.6 + 0.06 * typical)) {
      const push = [0, 1].map(
        (axis) =>
          percentile(
            away.map((p) => p[axis]),
            0.5,
          ) * low,
      );
      extra = Math.abs(low);
      turn = [turn[0] - push[1] / focal, turn[1] + push[0] / focal, turn[2]];
      along = along.map((v) => v - low);
    }
  } else {
    const use = along.map((_, i) => i).filter((i) => reach[i] > 0.08 * long && steady[i]);
    let rate = along.map((v, i) => v / Math.max(reach[i], 0.05 * long));
    const enough = use.length > 8;
    const slope = enough
      ? correlation(
          use.map((i) => rate[i]),
          use.map((i) => middle[i][1]),
        )
      : 0;
    const used = use.map((i) => rate[i]);
    const spread = enough ? percentile(used, 0.9) - percentile(used, 0.1) : 0;
    // Zoom against travel.
    if (spread > 0.4 * percentile(rate.map(Math.abs), 0.5) && slope < -0.35) {
      flip();
      rate = rate.map((v) => -v);
    }
    const least = enough
      ? percentile(
          use.map((i) => rate[i]),
          0.05,
        )
      : 0;
    const meanReach = reach.reduce((s, v) => s + v, 0) / n;
    if (least * meanReach < -(0.6 + 0.06 * typical)) {
      zoom = least * (direction[2] > 0 ? 1 : -1);
      along = along.map((v, i) => v - least * reach[i]);
      extra = Math.abs(least) * meanReach;
    }
  }
  let good = 0;
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const tolerance = 0.5 + 0.03 * size[i];
    const ahead = along[i] > -tolerance;
    if (ahead && Math.abs(gap[i]) < tolerance) good++;
    loss += ahead ? Math.min((gap[i] / tolerance) ** 2, 1) : 1;
  }
  const swing = (focal * Math.hypot(turn[0], turn[1], turn[2])) / typical;
  const cost = loss / n + (0.03 * swing ** 2) / (1 + swing ** 2) + (0.02 * extra) / typical;
  return { direction, turn: [turn[0], turn[1], turn[2]], zoom, along, reach, inliers: good / n, cost };
}
