/** Light of tiles before anything was drawn over them, set aside for as long as it stays the same (see still.ts). */
import { TILE, hdrB, hdrG, hdrR, rowBytes, take, tilesX, tilesY } from './state';

/** Pictures of more tiles than this set nothing aside: it would take too much memory. */
const MOST_TILES: i32 = 600;
let aside: usize = 0;

/** Makes room, after the picture's size is set. */
export function reserveAside(): void {
  const tiles = tilesX * tilesY;
  aside = tiles <= MOST_TILES ? take(<usize>tiles * (TILE * TILE * 12)) : 0;
}

/** Whether there is room. */
export function mayPutAside(): bool { return aside != 0; }

/** Sets a tile's light aside, or brings it back. */
export function copyTile(tx: i32, ty: i32, back: bool): void {
  let to = aside + <usize>(ty * tilesX + tx) * (TILE * TILE * 12);
  for (let c = 0; c < 3; c++) {
    let row = (c == 0 ? hdrR : c == 1 ? hdrG : hdrB) + <usize>(ty * TILE) * rowBytes + (<usize>(tx * TILE) << 2);
    for (let y = 0; y < TILE; y++, row += rowBytes, to += TILE * 4) {
      const source = back ? to : row, target = back ? row : to;
      for (let o: usize = 0; o < <usize>TILE * 4; o += 64) {
        v128.store(target + o, v128.load(source + o));
        v128.store(target + o, v128.load(source + o, 16), 16);
        v128.store(target + o, v128.load(source + o, 32), 32);
        v128.store(target + o, v128.load(source + o, 48), 48);
      }
    }
  }
}
