/**
 * Fragments: the part of a quad (2x2 pixels) that one surface covers. A tile's fragments are listed by material, so that they can
 * be lit four at a time whatever triangles they belong to.
 */
import { FINE, MATERIAL_BYTES, M_FLAGS, M_PATTERN } from '../src/render/params';
import { TRIANGLE_BYTES, chains, fragments, materials, tileLight, touched, triangles } from './state';
import { LARGE } from './setup';
import { PIXEL_BYTES, ROW_BYTES } from './raster';

/** Every sample of every pixel. */
export const WHOLE: u32 = 0xffff;

// Fragment record (bytes): 0 triangle number + 1 | 4 quad within the tile | 8 samples covered, a bit each, pixel by pixel | 12 next
export const FRAGMENT_BYTES: usize = 16;

let count: i32 = 0;
/** Kinds listed. A kind is a material number times two, plus one for whole, sharp quads of a pattern. */
export let kinds: i32 = 0;

export function startFragments(): void {
  count = 0;
  kinds = 0;
}

/** First fragment of the n-th kind listed (0: none), and forgets the list. */
export function takeKind(n: i32): u32 {
  const at = chains + <usize>(load<u32>(touched + (<usize>n << 2)) << 3);
  const first = load<u32>(at);
  store<u64>(at, 0);
  return first;
}
export function kindAt(n: i32): u32 { return load<u32>(touched + (<usize>n << 2)); }

/** The material of a triangle, given its number + 1. */
// @ts-ignore: decorator
@inline export function materialOf(id: i32): usize {
  return materials + <usize>load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 76) * MATERIAL_BYTES;
}

/** Puts the fragments from `first` to `last`, already linked, at the end of a kind's list. */
// @ts-ignore: decorator
@inline function link(kind: u32, first: usize, last: usize): void {
  const at = chains + <usize>(kind << 3);
  const before = load<u32>(at, 4);
  if (before == 0) {
    store<u32>(at, <u32>first);
    store<u32>(touched + (<usize>kinds << 2), kind);
    kinds++;
  } else {
    store<u32>(<usize>before, <u32>first, 12);
  }
  store<u32>(at, <u32>last, 4);
}

// @ts-ignore: decorator
@inline function append(kind: u32, id: i32, quad: i32, cover: u32): void {
  const f = fragments + <usize>count * FRAGMENT_BYTES;
  count++;
  store<i32>(f, id);
  store<i32>(f, quad, 4);
  store<u32>(f, cover, 8);
  store<u32>(f, 0, 12);
  link(kind, f, f);
}

/** Lists the 4x4 quads of a block that one triangle covers, the first of which is `quad`. */
export function addBlock(id: i32, quad: i32, blurred: bool): void {
  const material = load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 76);
  const m = materials + <usize>material * MATERIAL_BYTES;
  if (!blurred && (load<i32>(m, M_FLAGS * 4) & FINE) != 0) {
    for (let i = 0; i < 16; i++) addFragment(id, quad + ((i >> 2) << 5) + (i & 3), WHOLE, blurred);
    return;
  }
  const first = fragments + <usize>count * FRAGMENT_BYTES;
  count += 16;
  let f = first;
  for (let y = 0; y < 4; y++, quad += 32) {
    for (let x = 0; x < 4; x++, f += FRAGMENT_BYTES) {
      store<i32>(f, id);
      store<i32>(f, quad + x, 4);
      store<u32>(f, WHOLE, 8);
      store<u32>(f, <u32>(f + FRAGMENT_BYTES), 12);
    }
  }
  store<u32>(f - FRAGMENT_BYTES, 0, 12);
  link((material << 1) | (!blurred && load<i32>(m, M_PATTERN * 4) != 0 ? 1 : 0), first, f - FRAGMENT_BYTES);
}

/** Starts a quad's light from nothing. */
export function clearQuad(quad: i32): void {
  const to = tileLight + <usize>quad * 48;
  v128.store(to, i32x4.splat(0));
  v128.store(to, i32x4.splat(0), 16);
  v128.store(to, i32x4.splat(0), 32);
}

/**
 * Lists a fragment; those of fine materials (highlights, waves) pixel by pixel. `blurred`: so far out of focus that no more than
 * the quad's mean will show.
 */
export function addFragment(id: i32, quad: i32, cover: u32, blurred: bool): void {
  const material = load<u32>(triangles + <usize>(id - 1) * TRIANGLE_BYTES, 76);
  const m = materials + <usize>material * MATERIAL_BYTES;
  if (!blurred && (load<i32>(m, M_FLAGS * 4) & FINE) != 0) {
    if (cover == WHOLE) clearQuad(quad);
    for (let mask: u32 = 15; mask <= 0xf000; mask <<= 4) {
      if ((cover & mask) != 0) append(material << 1, id, quad, cover & mask);
    }
    return;
  }
  append((material << 1) | (cover == WHOLE && !blurred && load<i32>(m, M_PATTERN * 4) != 0 ? 1 : 0), id, quad, cover);
}

// Surfaces found in the quad at hand: triangle, samples, group key, flags.
const FOUND: usize = memory.data(16 * 16, 16);

/** One bit per pixel that a set of samples touches. */
// @ts-ignore: decorator
@inline function pixelsOf(cover: u32): u32 {
  const a = cover | (cover >> 1);
  return (a | (a >> 2)) & 0x1111;
}

/** Lists the surfaces among the sixteen samples at `at`. Returns the samples of the sky. */
export function splitQuad(at: usize, quad: i32, blurred: bool): u32 {
  const s0 = v128.load(at);
  const s1 = v128.load(at, PIXEL_BYTES);
  const s2 = v128.load(at, ROW_BYTES);
  const s3 = v128.load(at, ROW_BYTES + PIXEL_BYTES);
  let left: u32 = WHOLE;
  let sky: u32 = 0;
  let found: usize = 0;
  while (left != 0) {
    const bit = ctz(left);
    const id = load<i32>(at + <usize>((bit & 3) << 2) + ((bit & 4) != 0 ? PIXEL_BYTES : 0) + ((bit & 8) != 0 ? ROW_BYTES : 0));
    const same = i32x4.splat(id);
    const mask = <u32>(i32x4.bitmask(i32x4.eq(s0, same)) | (i32x4.bitmask(i32x4.eq(s1, same)) << 4) |
      (i32x4.bitmask(i32x4.eq(s2, same)) << 8) | (i32x4.bitmask(i32x4.eq(s3, same)) << 12));
    left &= ~mask;
    if (id == 0) {
      sky = mask;
      continue;
    }
    const t = triangles + <usize>(id - 1) * TRIANGLE_BYTES;
    const key = load<u32>(t, 96);
    const large = load<u32>(t, 92) & LARGE;
    let o = FOUND;
    const end = FOUND + (found << 4);
    for (; o < end; o += 16) {
      // Small triangles of one thing share within a pixel only, larger ones that face the same way across the quad.
      if (load<u32>(o, 8) == key && load<u32>(o, 12) == large && (large != 0 || (pixelsOf(mask) & ~pixelsOf(load<u32>(o, 4))) == 0)) break;
    }
    if (o == end) {
      store<i32>(o, id);
      store<u32>(o, mask, 4);
      store<u32>(o, key, 8);
      store<u32>(o, large, 12);
      found++;
    } else {
      store<u32>(o, load<u32>(o, 4) | mask, 4);
      // The largest speaks for all: a sliver's plane means little beyond its rim.
      if (load<f32>(t, 80) < load<f32>(triangles + <usize>(load<i32>(o) - 1) * TRIANGLE_BYTES, 80)) store<i32>(o, id);
    }
  }
  for (let o = FOUND; o < FOUND + (found << 4); o += 16) addFragment(load<i32>(o), quad, load<u32>(o, 4), blurred);
  return sky;
}
