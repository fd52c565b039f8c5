/**
 * Edges as line art, from where depth, surface or facing break off. Outlines run along the nearer side, one pixel wide, and
 * lie between pixels where the picture's samples say so; folds are drawn whole.
 */
import type { ControlPlanes } from '../../render/passes.ts';

/** Share by which depth must break off, beyond what the surface's own slope says, to be an outline. */
const STEP = 0.025;
/** Cosine of the angle between faces from which a fold is drawn. */
const FOLD = 0.76;
/** Least share of the picture's height, pixels, that a fold's surface must be near: far clutter has none. */
const FOLD_SLOPE = 0.06;

const NONE = 0;
const OUTLINE = 1;
const CREASE = 2;

export function edges(planes: ControlPlanes): Uint8Array {
  const { width, height, inverse, surface, normal } = planes;
  const out = new Uint8Array(width * height);
  const sheet = new Edges(planes, out);
  const facing = new Uint32Array(normal.buffer, normal.byteOffset, width * height);
  /** Most pairs of pixels are plain: one surface that neither breaks off nor turns. */
  const isPlain = (a: number, b: number): boolean => {
    if (surface[a] !== surface[b] || facing[a] !== facing[b]) return false;
    const wa = inverse[a];
    const wb = inverse[b];
    return wa > wb ? wa - wb <= STEP * wa : wb - wa <= STEP * wb;
  };
  for (let y = 0; y < height; y++) {
    const row = y * width;
    const isLast = y + 1 === height;
    for (let x = 0; x < width; x++) {
      const at = row + x;
      if (x + 1 < width && !isPlain(at, at + 1))
        sheet.between(at, at + 1, x > 0 ? at - 1 : at, x + 2 < width ? at + 2 : at + 1);
      if (!isLast && !isPlain(at, at + width))
        sheet.between(at, at + width, y > 0 ? at - width : at, y + 2 < height ? at + 2 * width : at + width);
    }
  }
  dropSpecks(out, width, height);
  return out;
}

/** Takes out what is no line: specks of one or two pixels. */
function dropSpecks(sheet: Uint8Array, width: number, height: number): void {
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  const lit: number[] = [];
  for (let y = 1; y + 1 < height; y++) {
    for (let at = y * width + 1; at + 1 < (y + 1) * width; at++) if (sheet[at] > 0) lit.push(at);
  }
  /** How many pixels round this one are lit; the last of them is `next`. */
  let next = 0;
  const litRound = (at: number): number => {
    let n = 0;
    for (const d of around) {
      if (sheet[at + d] === 0) continue;
      n++;
      next = at + d;
    }
    return n;
  };
  const alone = lit.filter((at) => {
    const n = litRound(at);
    if (n !== 1) return n === 0;
    // At the rim of the picture lines go on outside.
    const x = next % width;
    if (x === 0 || x === width - 1 || next < width || next >= width * (height - 1)) return false;
    return litRound(next) === 1;
  });
  for (const at of alone) sheet[at] = 0;
}

class Edges {
  readonly #inverse: Float32Array;
  readonly #surface: Uint32Array;
  readonly #castOf: Uint16Array;
  readonly #normal: Uint8Array;
  readonly #out: Uint8Array;

  constructor({ inverse, surface, castOf, normal }: ControlPlanes, out: Uint8Array) {
    this.#inverse = inverse;
    this.#surface = surface;
    this.#castOf = castOf;
    this.#normal = normal;
    this.#out = out;
  }

  /** Draws the edge between pixels a and b, if there is one; `before` and `after` are the next ones on either side. */
  between(a: number, b: number, before: number, after: number): void {
    const kind = this.#kind(a, b, before, after);
    if (kind === NONE) return;
    const aIsNear = this.#inverse[a] >= this.#inverse[b];
    const near = aIsNear ? a : b;
    const far = aIsNear ? b : a;
    if (kind === CREASE) {
      this.#put(near, 255);
      return;
    }
    // The line is the outermost pixel of the nearer surface: what samples show of it, here and there.
    const inNear = this.#normal[near * 4 + 3];
    const inFar = 4 - this.#normal[far * 4 + 3];
    const inner = aIsNear ? before : after;
    this.#put(far, inFar * 64);
    this.#put(near, (inNear - inFar) * 64);
    if (inNear < 4 && this.#surface[inner] === this.#surface[near]) this.#put(inner, (4 - inNear) * 64);
  }

  #put(at: number, value: number): void {
    if (value > this.#out[at]) this.#out[at] = Math.min(255, value);
  }

  #kind(a: number, b: number, before: number, after: number): number {
    const inverse = this.#inverse;
    const wa = inverse[a];
    const wb = inverse[b];
    if (wa === 0 && wb === 0) return NONE;
    if (wa === 0 || wb === 0) return OUTLINE;
    const sa = this.#surface[a];
    const sb = this.#surface[b];
    if (sa !== sb && this.#castOf[sa] !== this.#castOf[sb]) return OUTLINE;
    const more = Math.max(wa, wb);
    const jump = Math.abs(wa - wb);
    if (jump > STEP * more) {
      // On a plane 1/z changes evenly: a break is more than on either side of it.
      const left = before === a ? Infinity : Math.abs(wa - inverse[before]);
      const right = after === b ? Infinity : Math.abs(inverse[after] - wb);
      if (jump > STEP * more + 1.6 * Math.min(left, right)) return OUTLINE;
    }
    const n = this.#normal;
    const i = a * 4;
    const k = b * 4;
    const dot = (n[i] - 128) * (n[k] - 128) + (n[i + 1] - 128) * (n[k + 1] - 128) + (n[i + 2] - 128) * (n[k + 2] - 128);
    if (dot < FOLD * 16129 && jump < FOLD_SLOPE * more) return CREASE;
    return NONE;
  }
}
