/**
 * Where the light of a tile's quads goes. Commonly a quad is 2x2 pixels and a lane one of them. In drafts it is 2x2 units of 2x2 pixels
 * each (see units.ts): the four samples of a unit then are its four pixels, and each shows the surface that its own sample meets.
 */
import { tileLight } from './state';
import { spread } from './units';

// Lanes by the bits of four samples.
const LANES_OF: usize = memory.data(16 * 16, 16);

/** Before the tiles of a picture. */
export function makeLanes(): void {
  for (let i = 0; i < 16; i++) {
    for (let k = 0; k < 4; k++) store<i32>(LANES_OF + <usize>(i << 4) + <usize>(k << 2), -((i >> k) & 1));
  }
}

/** The four pixels of the first unit of a quad of units. Those of the one to the right follow, those below are 32 quads on. */
// @ts-ignore: decorator
@inline function unitsAt(quad: i32): usize { return tileLight + <usize>(((quad >> 5) << 6) + ((quad & 31) << 1)) * 48; }

/** One colour in the four pixels of a unit. */
// @ts-ignore: decorator
@inline function fill(to: usize, r: v128, g: v128, b: v128): void {
  v128.store(to, r);
  v128.store(to, g, 16);
  v128.store(to, b, 32);
}

/** Colours of a quad's four lanes. */
export function putQuad(quad: i32, r: v128, g: v128, b: v128): void {
  if (!spread) {
    fill(tileLight + <usize>quad * 48, r, g, b);
    return;
  }
  const to = unitsAt(quad);
  fill(to, i32x4.shuffle(r, r, 0, 0, 0, 0), i32x4.shuffle(g, g, 0, 0, 0, 0), i32x4.shuffle(b, b, 0, 0, 0, 0));
  fill(to + 48, i32x4.shuffle(r, r, 1, 1, 1, 1), i32x4.shuffle(g, g, 1, 1, 1, 1), i32x4.shuffle(b, b, 1, 1, 1, 1));
  fill(to + 32 * 48, i32x4.shuffle(r, r, 2, 2, 2, 2), i32x4.shuffle(g, g, 2, 2, 2, 2), i32x4.shuffle(b, b, 2, 2, 2, 2));
  fill(to + 33 * 48, i32x4.shuffle(r, r, 3, 3, 3, 3), i32x4.shuffle(g, g, 3, 3, 3, 3), i32x4.shuffle(b, b, 3, 3, 3, 3));
}

/** One colour (in all lanes) for a quad. */
export function putPlain(quad: i32, r: v128, g: v128, b: v128): void {
  if (!spread) {
    fill(tileLight + <usize>quad * 48, r, g, b);
    return;
  }
  const to = unitsAt(quad);
  fill(to, r, g, b);
  fill(to + 48, r, g, b);
  fill(to + 32 * 48, r, g, b);
  fill(to + 33 * 48, r, g, b);
}

/** Colours of a quad's lanes for those of their pixels that are in `cover`, four bits a unit. */
export function putPixels(quad: i32, cover: u32, r: v128, g: v128, b: v128): void {
  const to = unitsAt(quad);
  if ((cover & 15) != 0) putSome(to, cover & 15, i32x4.shuffle(r, r, 0, 0, 0, 0), i32x4.shuffle(g, g, 0, 0, 0, 0), i32x4.shuffle(b, b, 0, 0, 0, 0));
  if ((cover & 240) != 0) putSome(to + 48, (cover >> 4) & 15, i32x4.shuffle(r, r, 1, 1, 1, 1), i32x4.shuffle(g, g, 1, 1, 1, 1), i32x4.shuffle(b, b, 1, 1, 1, 1));
  if ((cover & 0xf00) != 0) putSome(to + 32 * 48, (cover >> 8) & 15, i32x4.shuffle(r, r, 2, 2, 2, 2), i32x4.shuffle(g, g, 2, 2, 2, 2), i32x4.shuffle(b, b, 2, 2, 2, 2));
  if ((cover & 0xf000) != 0) putSome(to + 33 * 48, cover >> 12, i32x4.shuffle(r, r, 3, 3, 3, 3), i32x4.shuffle(g, g, 3, 3, 3, 3), i32x4.shuffle(b, b, 3, 3, 3, 3));
}

// @ts-ignore: decorator
@inline function putSome(to: usize, cover: u32, r: v128, g: v128, b: v128): void {
  const lanes = v128.load(LANES_OF + <usize>(cover << 4));
  v128.store(to, v128.bitselect(r, v128.load(to), lanes));
  v128.store(to, v128.bitselect(g, v128.load(to, 16), lanes), 16);
  v128.store(to, v128.bitselect(b, v128.load(to, 32), lanes), 32);
}
