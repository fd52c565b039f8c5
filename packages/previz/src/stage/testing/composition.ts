/**
 * Whether a picture shows what its shot is about: in the frame, unblocked, at the size that the shot is called by, with the
 * face to the camera and apart from its ground. Judged from masks of the subject and from where its joints are.
 */
import type { ShotSize } from '@storyreel/contract';

/** A faulty picture's fault, and how bad it is: 1 spoils the shot. */
export interface Fault {
  what:
    | 'unseen'
    | 'blocked'
    | 'face hidden'
    | 'turned away'
    | 'head cut'
    | 'cut'
    | 'small'
    | 'large'
    | 'missing'
    | 'crowded'
    | 'empty above'
    | 'dark'
    | 'blown'
    | 'merges';
  weight: number;
  detail: string;
}

/** What one moment of a shot shows. Shares are 0..1. */
export interface Sighting {
  size: ShotSize;
  kind: 'person' | 'animal' | 'thing';
  /** Share of the picture that shows the subject. */
  shown: number;
  /** Share of its outline within the picture that nothing hides. */
  open: number;
  /** Share of its whole outline that lies outside the picture. */
  outside: number;
  /** Its outline's greater side as a share of the picture's: height, or width where it is longer than tall. */
  extent: number;
  /** People: picture heights that a standing body would be tall; null for all else. */
  stature: number | null;
  /** Of the main person or animal: where the crown and the eyes are, -1 bottom .. 1 top and left .. right; null where it has no head or the shot is of something else. */
  head: { crown: number; eyes: readonly [number, number] } | null;
  /** Share of the disc round the eyes that nothing hides; null where no face is meant to be seen. */
  face: number | null;
  /** Cosine between where the face looks and the lens; null as above. */
  turned: number | null;
  /** More than one is held in the picture. */
  group: boolean;
  /** Share of the picture taken by what stands well before the subject and is no ground. */
  before: number;
  /** What the shot is said to be about and does not show. */
  missing: readonly { name: string; living: boolean }[];
  /** CIEDE2000 between the subject and what is round it. */
  apart: number;
  /** Luma 0..255 of the picture's middle pixel by rank, and of its brightest twentieth. */
  median: number;
  bright: number;
  /** Luma of the subject's brightest tenth. */
  lit: number;
}

/** Picture heights that a person is tall in each size, as lenses of the trade frame them. */
const STATURE: Record<ShotSize, number> = {
  extreme_close_up: 10,
  close_up: 4.2,
  medium_close: 2.6,
  medium: 1.72,
  medium_wide: 1.16,
  full: 0.8,
  wide: 0.37,
  extreme_wide: 0.13,
};

/** Least share of the picture's sides that a thing or an animal takes up. */
const EXTENT: Record<ShotSize, number> = {
  extreme_close_up: 0.6,
  close_up: 0.45,
  medium_close: 0.4,
  medium: 0.36,
  medium_wide: 0.32,
  full: 0.32,
  wide: 0.16,
  extreme_wide: 0.05,
};

/** Most of the outline that may lie outside, by size; nearer shots are of a part. */
const OUTSIDE: Partial<Record<ShotSize, number>> = {
  medium_wide: 0.45,
  full: 0.14,
  wide: 0.1,
  extreme_wide: 0.1,
};

const CLOSE: ReadonlySet<ShotSize> = new Set(['medium_close', 'close_up', 'extreme_close_up']);

/** The faults of one moment. */
export function faultsOf(s: Sighting): Fault[] {
  const faults: Fault[] = [];
  const say = (what: Fault['what'], weight: number, detail = ''): void => void faults.push({ what, weight, detail });
  const percent = (v: number): string => `${Math.round(v * 100)} %`;
  for (const { name, living } of s.missing) say('missing', living ? 0.7 : CLOSE.has(s.size) ? 0.5 : 0.3, name);
  if (s.median < 14 && s.bright < 60) say('dark', 0.8, `median ${s.median.toFixed(0)}, bright ${s.bright.toFixed(0)}`);
  if (s.median > 232) say('blown', 0.6, `median ${s.median.toFixed(0)}`);
  if (s.shown < 0.0004) {
    say('unseen', 1, percent(s.shown));
    return faults;
  }
  if (s.open < 0.65) say('blocked', s.open < 0.4 ? 1 : 0.6, `${percent(s.open)} open`);
  if (s.before > 0.24) say('crowded', s.before > 0.4 ? 0.7 : 0.4, `${percent(s.before)} before it`);
  if (s.face !== null && s.face < 0.6) say('face hidden', 1 - s.face, `${percent(s.face)} open`);
  if (s.turned !== null && s.turned < -0.05) say('turned away', 0.6, s.turned.toFixed(2));
  if (s.head) {
    const [x, y] = s.head.eyes;
    if (Math.abs(x) > 0.96 || Math.abs(y) > 0.96) say('head cut', 1, 'eyes outside');
    else if (s.head.crown > 1.03 && s.size !== 'extreme_close_up' && s.size !== 'close_up')
      say('head cut', 0.6, 'crown outside');
    else if (s.head.crown < 0.2 && s.kind === 'person' && ['medium', 'medium_close', 'medium_wide'].includes(s.size))
      say('empty above', 0.3, s.head.crown.toFixed(2));
  }
  const outside = OUTSIDE[s.size];
  if (outside !== undefined && s.outside > outside)
    say('cut', s.outside > outside + 0.25 ? 0.8 : 0.4, `${percent(s.outside)} outside`);
  if (s.stature !== null) {
    const ratio = s.stature / STATURE[s.size];
    if (ratio < 0.55 && !(s.group && s.extent > 0.5))
      say('small', ratio < 0.35 ? 0.8 : 0.4, `${ratio.toFixed(2)} of its size`);
    if (ratio > 2) say('large', 0.4, `${ratio.toFixed(2)} of its size`);
  } else if (s.extent < EXTENT[s.size])
    say('small', s.extent < EXTENT[s.size] * 0.6 ? 0.8 : 0.4, `${percent(s.extent)} of the picture`);
  if (s.apart < 5) say('merges', s.lit < 40 ? 0.7 : 0.4, `colour difference ${s.apart.toFixed(1)}`);
  else if (s.lit < 30 && s.apart < 9) say('merges', 0.5, `brightest tenth at ${s.lit.toFixed(0)}`);
  return faults;
}

/** A mask's box and how many pixels it has. */
export interface Extent {
  pixels: number;
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

/** The pixels of `mask` that are not 0. */
export function extentOf(mask: Uint8Array, width: number): Extent {
  const e: Extent = { pixels: 0, x0: width, x1: -1, y0: mask.length, y1: -1 };
  for (let i = 0; i < mask.length; i++) {
    if (mask[i] === 0) continue;
    const x = i % width;
    const y = (i - x) / width;
    e.pixels++;
    if (x < e.x0) e.x0 = x;
    if (x > e.x1) e.x1 = x;
    if (y < e.y0) e.y0 = y;
    if (y > e.y1) e.y1 = y;
  }
  return e;
}

/** Share of `whole`'s pixels that `seen` has too; 1 where `whole` has none. */
export function openShare(seen: Uint8Array, whole: Uint8Array): number {
  let [all, open] = [0, 0];
  for (let i = 0; i < whole.length; i++) {
    if (whole[i] === 0) continue;
    all++;
    if (seen[i] !== 0) open++;
  }
  return all === 0 ? 1 : open / all;
}

/** Pixels of a band of `reach` pixels round a mask, not in it. */
export function ringOf(mask: Uint8Array, width: number, reach: number): number[] {
  const height = mask.length / width;
  const near = new Uint8Array(mask.length);
  // Along rows, then along columns: a square brush.
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (mask[y * width + x] !== 0)
        near.fill(1, y * width + Math.max(0, x - reach), y * width + Math.min(width - 1, x + reach) + 1);
  const ring: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (mask[y * width + x] !== 0) continue;
      for (let k = Math.max(0, y - reach); k <= Math.min(height - 1, y + reach); k++)
        if (near[k * width + x] !== 0) {
          ring.push(y * width + x);
          break;
        }
    }
  return ring;
}
