/**
 * What a camera does, from pixels alone: segments of followed points are explained by turning or by travelling, the parts add
 * up over the shot, and parts that are large enough and not swamped by a larger one name the move.
 */

import { type Pyramid, percentile, type Segment, type Step, trackShot } from './check-picture-tracks.ts';
import { fitTravel, fitTurn } from './check-picture-turn-travel.ts';

const PARTS = ['pan', 'tilt', 'zoom', 'roll', 'truck', 'crane', 'dolly'] as const;
type Part = (typeof PARTS)[number];
type Parts = Partial<Record<Part, number>>;

/** Names of each part's two ways. */
const LABELS: Record<Part, readonly [string, string]> = {
  pan: ['pan_right', 'pan_left'],
  tilt: ['tilt_up', 'tilt_down'],
  zoom: ['zoom_in', 'zoom_out'],
  roll: ['roll', 'roll'],
  truck: ['truck_right', 'truck_left'],
  crane: ['crane_up', 'crane_down'],
  dolly: ['push_in', 'pull_out'],
};

export interface Motion {
  /** Moves seen, the largest first; "static" when there is none. */
  labels: string[];
  /** Net size of the parts, per cent of the picture's width. */
  percent: Parts;
  /** Shake about the path, per cent of the width. */
  jitter: number;
}

interface Model {
  median: number;
  still: number;
  turn: Parts;
  travel: Parts;
  travels: boolean;
}

/** Both explanations of a segment as mean effects in the picture, pixels. */
function explain(segment: Segment, width: number, height: number): Model {
  const long = Math.max(width, height);
  const centred = (p: readonly [number, number]): readonly [number, number] => [p[0] - width / 2, p[1] - height / 2];
  const before = segment.before.map(centred);
  const after = segment.after.map(centred);
  const size = before.map((p, i) => Math.hypot(after[i][0] - p[0], after[i][1] - p[1]));
  const median = percentile(size, 0.5);
  const radius = before.reduce((s, p) => s + Math.hypot(p[0], p[1]), 0) / before.length;
  const { params, focal, residuals } = fitTurn(before, after, long);
  const inliers = residuals.filter((r, i) => r < 0.5 + 0.04 * size[i]).length / size.length;
  const model: Model = {
    median,
    still: size.filter((s) => s < 0.5).length / size.length,
    turn: { pan: -focal * params[1], tilt: -focal * params[0], zoom: params[3] * radius, roll: -params[2] * radius },
    travel: {},
    travels: false,
  };
  if (median < 0.8) return model;
  const t = fitTravel(before, after, long);
  const away = 1.15 * long;
  // Inverse depth times travel, per point, then the mean effect of each axis.
  const depth = t.along.map((v, i) => Math.max(v, 0) / Math.max(t.reach[i], 1e-6));
  const compensated = t.zoom !== 0 || focal * Math.hypot(t.turn[0], t.turn[1]) > 0.3 * median;
  const typical = percentile(depth, compensated ? 0.8 : 0.5);
  model.travel = {
    truck: typical * away * t.direction[0],
    crane: -typical * away * t.direction[1],
    dolly: typical * radius * t.direction[2],
    pan: -away * t.turn[1],
    tilt: -away * t.turn[0],
    roll: -t.turn[2] * radius,
    zoom: t.zoom * radius,
  };
  const miss = percentile(residuals, 0.8) / Math.max(median, 0.3);
  model.travels = t.inliers - inliers > 0.12 && inliers < 0.8 && miss > 0.035;
  return model;
}

/** Root mean square of the path about its trend over a second, pixels, and its swings a second. */
function shakeOf(steps: readonly (Step | null)[], fps: number): { rms: number; rate: number } {
  const path: [number, number][] = [[0, 0]];
  for (const s of steps) {
    const last = path[path.length - 1];
    path.push([last[0] + (s?.dx ?? 0), last[1] + (s?.dy ?? 0)]);
  }
  const half = Math.max(4, Math.round(fps * 0.5));
  if (path.length < half) return { rms: 0, rate: 0 };
  const rest = path.map((p, t) => {
    const low = Math.max(0, t - half);
    const near = path.slice(low, Math.min(path.length, t + half + 1));
    return [0, 1].map(
      (axis) =>
        p[axis] -
        trendAt(
          near.map((q) => q[axis]),
          t - low,
        ),
    );
  });
  const rms = Math.sqrt(rest.reduce((s, r) => s + r[0] ** 2 + r[1] ** 2, 0) / rest.length);
  let flips = 0;
  for (let t = 1; t < rest.length; t++)
    for (const axis of [0, 1]) if (Math.sign(rest[t][axis]) !== Math.sign(rest[t - 1][axis])) flips++;
  return { rms, rate: ((flips / (2 * (rest.length - 1))) * fps) / 2 };
}

/** Value at sample k of the parabola that fits a run of samples best. */
function trendAt(v: readonly number[], k: number): number {
  const m = [0, 0, 0, 0, 0];
  const r = [0, 0, 0];
  v.forEach((y, i) => {
    const x = (i - k) / v.length;
    for (let p = 0; p < 5; p++) m[p] += x ** p;
    for (let p = 0; p < 3; p++) r[p] += y * x ** p;
  });
  const det3 = (a: number[][]): number =>
    a[0][0] * (a[1][1] * a[2][2] - a[1][2] * a[2][1]) -
    a[0][1] * (a[1][0] * a[2][2] - a[1][2] * a[2][0]) +
    a[0][2] * (a[1][0] * a[2][1] - a[1][1] * a[2][0]);
  const rows = [0, 1, 2].map((i) => [m[i], m[i + 1], m[i + 2]]);
  return det3(rows.map((row, i) => [r[i], row[1], row[2]])) / (det3(rows) || 1e-12);
}

/** The moves of a shot. */
export function motionOf(frames: readonly Pyramid[], fps: number): Motion {
  const { width, height } = frames[0][0];
  const { steps, segments } = trackShot(frames, fps);
  const models = segments.map((s) => explain(s, width, height));
  if (models.length === 0) return { labels: ['unknown'], percent: {}, jitter: 0 };
  const moved = models.filter((m) => m.median >= 0.012 * width);
  const clear = moved.length > 0 ? moved : models.filter((m) => m.median >= 1.5);
  const weight = clear.reduce((s, m) => s + m.median, 0);
  const vote = weight > 0 && clear.reduce((s, m) => s + (m.travels ? m.median : 0), 0) / weight > 0.5;
  const { rms, rate } = shakeOf(steps, fps);
  const ways = steps.reduce((s, p) => s + Math.hypot(p?.dx ?? 0, p?.dy ?? 0), 0);
  const shaky = rms > Math.max(0.0016 * width, (0.005 * ways) / Math.max(1, steps.length / fps)) && rate > 0.4;
  const gains: Record<Part, number> = { pan: 0, tilt: 0, zoom: 0, roll: 0, truck: 0, crane: 0, dolly: 0 };
  const losses = { ...gains };
  for (const m of models) {
    if (m.median < 0.3 || (m.still > 0.55 && m.median < 0.5)) continue;
    const own = m.median >= 0.018 * width ? m.travels : vote;
    const parts = own && Object.keys(m.travel).length > 0 ? m.travel : m.turn;
    for (const [name, value] of Object.entries(parts) as [Part, number][]) (value > 0 ? gains : losses)[name] += value;
  }
  const labels = labelsOf(gains, losses, width, shaky ? rms : 0);
  const peak = (Math.max(0, ...steps.map((p) => Math.hypot(p?.dx ?? 0, p?.dy ?? 0))) * fps) / width;
  if (peak > 1.2 && labels.some((l) => l.startsWith('pan'))) labels.push('whip_pan');
  if (shaky) labels.push('handheld');
  const percent: Parts = {};
  for (const name of PARTS) {
    const share = (100 * (gains[name] + losses[name])) / width;
    if (Math.abs(share) > 0.2) percent[name] = Number(share.toFixed(2));
  }
  return { labels: labels.length > 0 ? labels : ['static'], percent, jitter: (100 * rms) / width };
}

/** Names of the parts that count, the largest first. */
function labelsOf(gained: Record<Part, number>, lost: Record<Part, number>, width: number, jitter: number): string[] {
  const gains = { ...gained };
  const losses = { ...lost };
  const net = (name: Part): number => gains[name] + losses[name];
  const floor = Math.max(0.008 * width, 3 * jitter);
  let top = Math.max(...PARTS.map((name) => Math.abs(net(name))));
  const labels: [string, number][] = [];
  const drop = (...names: Part[]): void => {
    for (const name of names) {
      gains[name] = 0;
      losses[name] = 0;
    }
  };
  const truck = net('truck');
  const pan = net('pan');
  // To go round something is to travel and to turn against it, both in earnest.
  const round = Math.abs(pan) > Math.max(0.3 * Math.abs(truck), floor) && Math.abs(truck) > 0.15 * Math.abs(pan);
  if (Math.abs(truck) > floor && pan * truck < 0 && round) {
    labels.push([truck > 0 ? 'orbit_right' : 'orbit_left', Math.max(Math.abs(truck), Math.abs(pan))]);
    drop('truck', 'pan');
  }
  const dolly = net('dolly');
  const zoom = net('zoom');
  if (Math.abs(dolly) > floor && zoom * dolly < 0 && Math.abs(zoom) > 0.3 * Math.abs(dolly)) {
    labels.push(['dolly_zoom', Math.max(Math.abs(dolly), Math.abs(zoom))]);
    drop('dolly', 'zoom');
  }
  top = Math.max(top, ...labels.map(([, size]) => size));
  for (const name of PARTS) {
    let needed = 0.3;
    // A travel that does not aim at the centre of the picture.
    if (name !== 'dolly' && Math.abs(net('dolly')) > floor) needed = name === 'truck' || name === 'crane' ? 0.7 : 0.45;
    const most = Math.max(gains[name], -losses[name]);
    for (const [value, label] of [
      [gains[name], LABELS[name][0]],
      [-losses[name], LABELS[name][1]],
    ] as const)
      if (value > floor && value >= needed * top && value >= 0.5 * most) labels.push([label, value]);
  }
  labels.sort((a, b) => b[1] - a[1]);
  return [...new Set(labels.map(([name]) => name))];
}

/** Whether what is seen agrees with the move asked for: one of its labels is there, and nothing else is larger. */
export function agrees(move: string, shows: readonly string[], labels: readonly string[]): boolean {
  // A whip is a pan that is told by its speed.
  if (move === 'whip_pan') return labels.includes('whip_pan');
  return shows.some((s) => labels.includes(s)) && (shows.includes(labels[0]) || labels[0] === 'handheld');
}
