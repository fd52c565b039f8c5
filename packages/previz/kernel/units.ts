/**
 * Tiles of which everything is out of focus are drawn and lit at half size: what is a pixel elsewhere, with its four samples, is then
 * a unit of 2x2 pixels. Only the half-size picture of such tiles shows, and that blurred.
 */
import { BLUR, DRAFT, FOCUS, TILT_SHIFT } from '../src/render/params';
import { TILE, TRIANGLE_BYTES, bins, pf, pi, take, tileCount, tileStart, tilesX, tilesY, triangles } from './state';

/** Pixels a side of a unit of the tile at hand, 1 or 2; and how far to shift to count in units. */
export let unit: f32 = 1;
export let unitShift: i32 = 0;
/** The samples of a unit are shown as its four pixels. */
export let spread: bool = false;

/** Radius of blur, pixels, from which on units of 2x2 pixels will do. */
const LEAST: f32 = 1.95;

/** Units are pixels again. */
export function usePixels(): void {
  unit = 1;
  unitShift = 0;
  spread = false;
}

/** Whether any tile of the picture shows units' samples as pixels; a byte a tile. */
export let spreads: bool = false;
let spreadTiles: usize = 0;

/** Before the first tile of a picture. */
export function startUnits(): void {
  spreads = pi(DRAFT) != 0;
  if (spreads) spreadTiles = take(<usize>(tilesX * tilesY));
}

/** Whether a tile's pixels are samples off their middles. */
// @ts-ignore: decorator
@inline export function isSpread(tx: i32, ty: i32): bool { return load<u8>(spreadTiles + <usize>(ty * tilesX + tx)) != 0; }

/** Chooses the unit of a tile by all that may be seen in it. */
export function chooseUnit(tx: i32, ty: i32): void {
  if (isBlurred(tx, ty)) {
    unit = 2;
    unitShift = 1;
    spread = false;
  } else if (spreads) {
    unit = 2;
    unitShift = 1;
    spread = true;
  } else {
    usePixels();
  }
  if (spreads) store<u8>(spreadTiles + <usize>(ty * tilesX + tx), spread ? 1 : 0);
}

function isBlurred(tx: i32, ty: i32): bool {
  const most = pf(BLUR) * 0.5;
  if (most < LEAST || pf(TILT_SHIFT) > 0) return false;
  // 1/w of what is just blurred enough behind the plane in focus, and before it.
  const share: f32 = LEAST / most, one: f32 = 1;
  const behind = (one - share) / pf(FOCUS), before = (one + share) / pf(FOCUS);
  const left = <f64>(tx * TILE), top = <f64>(ty * TILE);
  const tile = <usize>(ty * tilesX + tx) * 4;
  let item = bins + <usize>load<i32>(tileStart + tile) * 4;
  const end = item + <usize>load<i32>(tileCount + tile) * 4;
  for (; item < end; item += 4) {
    const t = triangles + <usize>load<u32>(item) * TRIANGLE_BYTES;
    // Greatest and least over the tile.
    const across = load<f32>(t, 48) * <f32>TILE, down = load<f32>(t, 52) * <f32>TILE;
    const corner = <f32>(load<f64>(t, 56) + <f64>load<f32>(t, 48) * left + <f64>load<f32>(t, 52) * top);
    const high = min(load<f32>(t, 104), corner + max<f32>(0, across) + max<f32>(0, down));
    const low = max(load<f32>(t, 108), corner + min<f32>(0, across) + min<f32>(0, down));
    if (!(high < behind || low > before)) return false;
  }
  return true;
}
