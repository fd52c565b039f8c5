/** The kernel's part in given pictures: planes in its memory, looked up along a grid and toned. See kernel/plate.ts. */
import { type Kernel, startKernel, type WasmModule } from '../kernel.ts';
import type { Field, Grid } from './grid.ts';

/** A padded picture in the kernel's memory. */
export interface Sheet {
  /** Addresses of Y, U and V. */
  planes: readonly [number, number, number];
  /** Coverage at luma's and at chroma's size; none: solid. */
  matte?: readonly [number, number];
}

/** Where each node looks, in luma pixels. */
export interface Lookup {
  x: Field;
  y: Field;
}

/** What becomes of the looked-up picture, per node: luma v (16 taken off) to base + v * (gain + v * bend); chroma c (128 taken off) to c * chroma + u or v. */
export interface Tone {
  base: Field;
  gain: Field;
  bend: Field;
  chroma: Field;
  u: Field;
  v: Field;
}

const TILE_BYTES = 256 * 256;
/** Vector loads read a little beyond. */
const SLACK = 64;

export class Loom {
  readonly width: number;
  readonly height: number;
  readonly grid: Grid;
  readonly pad: number;
  readonly #kernel: Kernel;
  readonly #out: readonly [number, number, number];
  readonly #nodes: number;
  readonly #fields: readonly number[];
  readonly #tile: number;

  static async open(wasm: WasmModule, width: number, height: number, grid: Grid, pad: number): Promise<Loom> {
    return new Loom(await startKernel(wasm), width, height, grid, pad);
  }

  private constructor(kernel: Kernel, width: number, height: number, grid: Grid, pad: number) {
    this.#kernel = kernel;
    this.width = width;
    this.height = height;
    this.grid = grid;
    this.pad = pad;
    const luma = width * height;
    this.#out = [this.#take(luma), this.#take(luma >> 2), this.#take(luma >> 2)];
    this.#nodes = grid.columns * grid.rows;
    this.#fields = Array.from({ length: 7 }, () => this.#take(this.#nodes * 4));
    this.#tile = this.#take(TILE_BYTES);
  }

  #take(bytes: number): number {
    const at = this.#kernel.exports.take(bytes + SLACK);
    this.#kernel.refresh();
    return at;
  }

  grain(tile: Int8Array): void {
    new Int8Array(this.#kernel.memory.buffer, this.#tile, TILE_BYTES).set(tile);
  }

  /** Takes over a picture's planes, and what covers where the layer is not solid (0..255 per luma pixel). */
  sheet(i420: Uint8Array, matte?: Uint8Array): Sheet {
    const luma = this.width * this.height;
    const chroma = luma >> 2;
    const planes = [
      this.#padded(i420.subarray(0, luma), 1),
      this.#padded(i420.subarray(luma, luma + chroma), 2),
      this.#padded(i420.subarray(luma + chroma), 2),
    ] as const;
    if (matte === undefined) return { planes };
    return { planes, matte: [this.#padded(matte, 1), this.#padded(this.#halved(matte), 2)] };
  }

  #halved(plane: Uint8Array): Uint8Array {
    const { width, height } = this;
    const out = new Uint8Array((width * height) >> 2);
    for (let y = 0, to = 0; y < height; y += 2) {
      for (let x = 0; x < width; x += 2, to++) {
        const at = y * width + x;
        out[to] = (plane[at]! + plane[at + 1]! + plane[at + width]! + plane[at + width + 1]! + 2) >> 2;
      }
    }
    return out;
  }

  /** Copies a plane with its border mirrored outwards, so that lookups may go a little beyond the edge without asking. */
  #padded(plane: Uint8Array, scale: 1 | 2): number {
    const width = this.width / scale;
    const height = this.height / scale;
    const pad = this.pad / scale;
    const stride = width + 2 * pad;
    const at = this.#take(stride * (height + 2 * pad));
    const data = this.#kernel.u8;
    for (let y = -pad; y < height + pad; y++) {
      const from = mirror(y, height) * width;
      const to = at + (y + pad) * stride + pad;
      data.set(plane.subarray(from, from + width), to);
      for (let x = 1; x <= pad; x++) {
        data[to - x] = plane[from + mirror(-x, width)]!;
        data[to + width - 1 + x] = plane[from + mirror(width - 1 + x, width)]!;
      }
    }
    return at;
  }

  /** Lays a sheet over what is there; `share` says per node how much of it shows. */
  weave(sheet: Sheet, lookup: Lookup, share?: Field): void {
    const { columns, step } = this.grid;
    const [x, y, shares] = this.#fields as [number, number, number];
    this.#fill(x, lookup.x);
    this.#fill(y, lookup.y);
    if (share) this.#fill(shares, share);
    for (const plane of [0, 1, 2] as const) {
      const shift = plane === 0 ? 0 : 1;
      const pad = this.pad >> shift;
      const width = this.width >> shift;
      this.#kernel.exports.weave(
        this.#out[plane],
        width,
        this.height >> shift,
        sheet.planes[plane],
        width + 2 * pad,
        pad,
        x,
        y,
        columns,
        step,
        shift,
        share ? shares : 0,
        sheet.matte ? sheet.matte[shift] : 0,
      );
    }
  }

  /** `grain`: how much of the tile is added; it is shifted by (x, y). */
  tone(tone: Tone, grain: number, x: number, y: number): void {
    const { columns, step } = this.grid;
    const [base, gain, bend, chroma, u, v] = this.#fields as [number, number, number, number, number, number];
    this.#fill(base, tone.base);
    this.#fill(gain, tone.gain);
    this.#fill(bend, tone.bend);
    this.#fill(chroma, tone.chroma);
    this.#fill(u, tone.u);
    this.#fill(v, tone.v);
    const { exports } = this.#kernel;
    const { width, height } = this;
    const [luma, blue, red] = this.#out;
    exports.toneLuma(luma, width, height, base, gain, bend, columns, step, this.#tile, x & 252, y & 255, grain);
    exports.toneChroma(blue, width >> 1, height >> 1, u, chroma, columns, step >> 1);
    exports.toneChroma(red, width >> 1, height >> 1, v, chroma, columns, step >> 1);
  }

  /** The picture as it is now: Y, U and V. Valid until the next sheet is taken over. */
  planes(): [Uint8Array, Uint8Array, Uint8Array] {
    const luma = this.width * this.height;
    const view = (at: number, bytes: number): Uint8Array => this.#kernel.u8.subarray(at, at + bytes);
    return [view(this.#out[0], luma), view(this.#out[1], luma >> 2), view(this.#out[2], luma >> 2)];
  }

  #fill(at: number, values: Field): void {
    this.#kernel.f32.set(values, at >> 2);
  }

  /** Keeps a lookup inside the padded planes, taps included. */
  clamp({ x, y }: Lookup): void {
    const room = this.pad - 4;
    for (let i = 0; i < x.length; i++) {
      x[i] = Math.min(this.width - 1 + room, Math.max(-room, x[i]!));
      y[i] = Math.min(this.height - 1 + room, Math.max(-room, y[i]!));
    }
  }
}

function mirror(at: number, size: number): number {
  const inside = at < 0 ? -at : at;
  return inside < size ? inside : Math.max(0, 2 * size - 2 - inside);
}
