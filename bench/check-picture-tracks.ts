/**
 * Points followed through grey pictures: corners spread over the frame, tracked from coarse to fine (Lucas and Kanade), kept
 * while tracking them back leads to where they came from.
 */

export interface Grey {
  width: number;
  height: number;
  data: Float32Array;
}

export type Point = readonly [x: number, y: number];

/** Followed points between two frames of a shot far enough apart to show parallax. */
export interface Segment {
  from: number;
  until: number;
  before: Point[];
  after: Point[];
}

/** Motion of the picture as a whole from one frame to the next: pixels, log of the scale, radians. */
export interface Step {
  dx: number;
  dy: number;
  scale: number;
  roll: number;
}

const WINDOW = 6;
const LEVELS = 4;

/** A picture and its halves, finest first. */
export type Pyramid = readonly Grey[];

export function pyramidOf(luma: Uint8Array, width: number, height: number): Pyramid {
  const levels: Grey[] = [{ width, height, data: Float32Array.from(luma) }];
  while (levels.length < LEVELS) levels.push(halved(levels[levels.length - 1]));
  return levels;
}

function halved({ width, height, data }: Grey): Grey {
  const w = width >> 1;
  const h = height >> 1;
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const o = y * 2 * width + x * 2;
      out[y * w + x] = (data[o] + data[o + 1] + data[o + width] + data[o + width + 1]) / 4;
    }
  }
  return { width: w, height: h, data: out };
}

/** The strongest corners, at most `perCell` in each of 12 by 7 cells. */
function cornersOf({ width, height, data }: Grey, perCell = 3): Point[] {
  const xx = new Float32Array(width * height);
  const xy = new Float32Array(width * height);
  const yy = new Float32Array(width * height);
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const o = y * width + x;
      const gx = data[o + 1] - data[o - 1];
      const gy = data[o + width] - data[o - width];
      xx[o] = gx * gx;
      xy[o] = gx * gy;
      yy[o] = gy * gy;
    }
  }
  const found: { at: Point; strength: number }[] = [];
  for (let y = 8; y < height - 8; y += 2) {
    for (let x = 8; x < width - 8; x += 2) {
      let a = 0;
      let b = 0;
      let c = 0;
      for (let v = -2; v <= 2; v++) {
        for (let u = -2; u <= 2; u++) {
          const o = (y + v) * width + x + u;
          a += xx[o];
          b += xy[o];
          c += yy[o];
        }
      }
      found.push({ at: [x, y], strength: (a + c) / 2 - Math.sqrt(((a - c) / 2) ** 2 + b * b) });
    }
  }
  found.sort((p, q) => q.strength - p.strength);
  const least = (found[0]?.strength ?? 0) * 0.002;
  const cells = new Map<number, Point[]>();
  for (const { at, strength } of found) {
    if (strength <= least) break;
    const cell = Math.floor((at[0] * 12) / width) + 12 * Math.floor((at[1] * 7) / height);
    const kept = cells.get(cell) ?? [];
    if (kept.length >= perCell || kept.some((p) => Math.hypot(p[0] - at[0], p[1] - at[1]) < 6)) continue;
    cells.set(cell, [...kept, at]);
  }
  return [...cells.values()].flat();
}

function sample({ width, data }: Grey, x: number, y: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const u = x - ix;
  const v = y - iy;
  const o = iy * width + ix;
  return (data[o] * (1 - u) + data[o + 1] * u) * (1 - v) + (data[o + width] * (1 - u) + data[o + width + 1] * u) * v;
}

const side = 2 * WINDOW + 1;
const patch = new Float32Array(side * side);
const slopeX = new Float32Array(side * side);
const slopeY = new Float32Array(side * side);

/** Where a point of `a` is in `b`, looked for about `guess`; null when it is lost. */
function followOne(a: Pyramid, b: Pyramid, p: Point, guess: Point): Point | null {
  let dx = guess[0] / 2 ** LEVELS;
  let dy = guess[1] / 2 ** LEVELS;
  for (let level = LEVELS - 1; level >= 0; level--) {
    dx *= 2;
    dy *= 2;
    const from = a[level];
    const to = b[level];
    const scale = 2 ** level;
    const px = (p[0] + 0.5) / scale - 0.5;
    const py = (p[1] + 0.5) / scale - 0.5;
    const inside = (x: number, y: number): boolean =>
      x > WINDOW + 1 && y > WINDOW + 1 && x < from.width - WINDOW - 3 && y < from.height - WINDOW - 3;
    if (!inside(px, py)) {
      if (level === 0) return null;
      continue;
    }
    let xx = 0;
    let xy = 0;
    let yy = 0;
    for (let v = -WINDOW, k = 0; v <= WINDOW; v++) {
      for (let u = -WINDOW; u <= WINDOW; u++, k++) {
        patch[k] = sample(from, px + u, py + v);
        const gx = (sample(from, px + u + 1, py + v) - sample(from, px + u - 1, py + v)) / 2;
        const gy = (sample(from, px + u, py + v + 1) - sample(from, px + u, py + v - 1)) / 2;
        slopeX[k] = gx;
        slopeY[k] = gy;
        xx += gx * gx;
        xy += gx * gy;
        yy += gy * gy;
      }
    }
    const det = xx * yy - xy * xy;
    if (det < 1e-3) {
      if (level === 0) return null;
      continue;
    }
    for (let i = 0; i < 12; i++) {
      if (!inside(px + dx, py + dy)) break;
      let ex = 0;
      let ey = 0;
      for (let v = -WINDOW, k = 0; v <= WINDOW; v++) {
        for (let u = -WINDOW; u <= WINDOW; u++, k++) {
          const e = patch[k] - sample(to, px + u + dx, py + v + dy);
          ex += e * slopeX[k];
          ey += e * slopeY[k];
        }
      }
      const mx = (yy * ex - xy * ey) / det;
      const my = (xx * ey - xy * ex) / det;
      dx += mx;
      dy += my;
      if (mx * mx + my * my < 4e-4) break;
    }
    if (level === 0 && !inside(px + dx, py + dy)) return null;
  }
  return [p[0] + dx, p[1] + dy];
}

/** Points of `a` found in `b`; null for those that are lost or do not come back to within a pixel. */
function follow(a: Pyramid, b: Pyramid, points: readonly Point[], guess: Point): (Point | null)[] {
  return points.map((p) => {
    const there = followOne(a, b, p, guess);
    const back = there && followOne(b, a, there, [p[0] - there[0], p[1] - there[1]]);
    return back && Math.hypot(back[0] - p[0], back[1] - p[1]) < 1 ? there : null;
  });
}

/** Shift of the whole picture, found on its smallest copy by trying: pixels. */
function coarseShift(a: Pyramid, b: Pyramid): Point {
  const from = halved(a[LEVELS - 1]);
  const to = halved(b[LEVELS - 1]);
  const { width, height } = from;
  let best = Number.POSITIVE_INFINITY;
  let at: Point = [0, 0];
  for (let dy = -6; dy <= 6; dy++) {
    for (let dx = -Math.floor(width * 0.6); dx <= width * 0.6; dx++) {
      let sum = 0;
      let n = 0;
      for (let y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
        for (let x = Math.max(0, -dx); x < Math.min(width, width - dx); x++) {
          sum += Math.abs(from.data[y * width + x] - to.data[(y + dy) * width + x + dx]);
          n++;
        }
      }
      const cost = sum / n + 0.02 * Math.hypot(dx, dy);
      if (cost < best) {
        best = cost;
        at = [dx, dy];
      }
    }
  }
  const scale = 2 ** LEVELS;
  return [at[0] * scale, at[1] * scale];
}

export const percentile = (values: readonly number[], share: number): number => {
  const v = [...values].sort((a, b) => a - b);
  const k = (v.length - 1) * share;
  const low = Math.floor(k);
  return v[low] + ((v[low + 1] ?? v[low]) - v[low]) * (k - low);
};

/** The similarity that takes points before to points after, those that do not fit left out; about the middle of the picture. */
function similarity(before: readonly Point[], after: readonly Point[], cx: number, cy: number): Step | null {
  if (before.length < 8) return null;
  let a = 1;
  let b = 0;
  let tx = percentile(
    after.map((p, i) => p[0] - before[i][0]),
    0.5,
  );
  let ty = percentile(
    after.map((p, i) => p[1] - before[i][1]),
    0.5,
  );
  for (let round = 0; round < 8; round++) {
    let sw = 0;
    const m = [0, 0, 0, 0];
    const weights = before.map((p, i) => {
      const x = p[0] - cx;
      const y = p[1] - cy;
      const ex = after[i][0] - cx - (a * x - b * y + tx);
      const ey = after[i][1] - cy - (b * x + a * y + ty);
      const w = 1 / (1 + (ex * ex + ey * ey) / 1.5);
      sw += w;
      m[0] += w * x;
      m[1] += w * y;
      m[2] += w * (after[i][0] - cx);
      m[3] += w * (after[i][1] - cy);
      return w;
    });
    const [mx, my, nx, ny] = m.map((v) => v / sw);
    let size = 1e-9;
    let same = 0;
    let turned = 0;
    before.forEach((p, i) => {
      const x = p[0] - cx - mx;
      const y = p[1] - cy - my;
      const u = after[i][0] - cx - nx;
      const v = after[i][1] - cy - ny;
      size += weights[i] * (x * x + y * y);
      same += weights[i] * (x * u + y * v);
      turned += weights[i] * (x * v - y * u);
    });
    a = same / size;
    b = turned / size;
    tx = nx - (a * mx - b * my);
    ty = ny - (b * mx + a * my);
  }
  return { dx: tx, dy: ty, scale: Math.log(Math.max(Math.hypot(a, b), 1e-6)), roll: Math.atan2(b, a) };
}

/** Follows a shot: the step of every pair of frames, and segments with clear movement or three seconds long. */
export function trackShot(frames: readonly Pyramid[], fps: number): { steps: (Step | null)[]; segments: Segment[] } {
  const { width, height } = frames[0][0];
  const steps: (Step | null)[] = [];
  const segments: Segment[] = [];
  let t = 0;
  let guess: Point = [0, 0];
  while (t < frames.length - 1) {
    const origin = cornersOf(frames[t][0]);
    let current = [...origin];
    let alive = origin.map((_, i) => i);
    let s = t;
    while (s < frames.length - 1) {
      if (s === t || Math.hypot(guess[0], guess[1]) > 8) {
        const shift = coarseShift(frames[s], frames[s + 1]);
        if (Math.hypot(shift[0] - guess[0], shift[1] - guess[1]) > 20) guess = shift;
      }
      const there = follow(frames[s], frames[s + 1], current, guess);
      const kept = there.map((p, i) => (p ? i : -1)).filter((i) => i >= 0);
      const from = kept.map((i) => current[i]);
      const to = kept.map((i) => there[i] as Point);
      const step = similarity(from, to, width / 2, height / 2);
      if (kept.length < Math.max(10, 0.45 * origin.length) && s > t) break;
      steps.push(step);
      if (step) {
        guess = [0, 1].map((axis) =>
          percentile(
            to.map((p, i) => p[axis] - from[i][axis]),
            0.5,
          ),
        ) as unknown as Point;
      }
      alive = kept.map((i) => alive[i]);
      current = to;
      s++;
      const moved = current.map((p, i) => Math.hypot(p[0] - origin[alive[i]][0], p[1] - origin[alive[i]][1]));
      const far = moved.length > 0 && percentile(moved, 0.6) > 0.022 * width;
      if (current.length < 10 || (far && s - t >= 3) || s - t >= 3 * fps) break;
    }
    if (current.length >= 10 && s > t)
      segments.push({ from: t, until: s, before: alive.map((i) => origin[i]), after: current });
    t = s === t ? t + 1 : s;
  }
  return { steps, segments };
}
