/** From one view of a thing to another of the same thing: a real zoom or pan, with the last picture filling in what the first does not show. */
import { pow } from '../../math/trig.ts';
import { smoothstep } from '../../math/vec.ts';
import type { Flow } from './flow.ts';
import { type Field, field, sampleField } from './grid.ts';
import type { Lookup, Loom } from './loom.ts';
import type { Passage } from './passage.ts';
import type { Framing, Plate } from './plate.ts';
import type { PlateReading } from './reading.ts';

/** Width of the seam between the pictures, share of the longer side. */
const SEAM = 0.07;

export class KinPassage implements Passage {
  readonly #framing: Framing;
  readonly #flow: Flow;
  readonly #loom: Loom;
  /** When each place changes over: 0 early .. 1 late. */
  readonly #late: Field;
  readonly #mix: Field;

  /** `framing`: how the first lies over the last; `flow`: what then is still to be moved, in nodes, in the last's places. */
  constructor(framing: Framing, flow: Flow, first: PlateReading, _last: PlateReading, loom: Loom) {
    this.#framing = framing;
    this.#flow = flow;
    this.#loom = loom;
    this.#mix = field(loom.grid);
    // Light changes in the sky before it does on the ground.
    this.#late = first.sky.map((value, at) => 0.5 * (1 - value) + 0.5 * first.nearness[at]!);
  }

  #towards(share: number): number {
    return 0.35 * share + 0.65 * smoothstep(0, 1, share);
  }

  framings(share: number): { from: Framing; to: Framing } {
    const { scale, x, y } = this.#framing;
    const p = this.#towards(share);
    const now = pow(scale, p);
    // The middle goes evenly where nothing is enlarged, and about the fixed point of the zoom otherwise.
    const part = Math.abs(scale - 1) < 0.01 ? p : (1 - now) / (1 - scale);
    const from = { scale: now, x: x * part, y: y * part };
    const rest = now / scale;
    return { from, to: { scale: rest, x: from.x - x * rest, y: from.y - y * rest } };
  }

  bend(first: Plate, last: Plate, share: number): void {
    const { grid, width, height } = this.#loom;
    const p = this.#towards(share);
    const { to } = this.framings(share);
    const { scale } = this.#framing;
    for (let row = 0; row < grid.rows; row++) {
      for (let column = 0; column < grid.columns; column++) {
        const at = row * grid.columns + column;
        const x = (column * grid.step - width / 2 - to.x) / to.scale + width / 2;
        const y = (row * grid.step - height / 2 - to.y) / to.scale + height / 2;
        const fx = sampleField(this.#flow.x, grid, x / grid.step, y / grid.step) * grid.step;
        const fy = sampleField(this.#flow.y, grid, x / grid.step, y / grid.step) * grid.step;
        for (const lookup of first.lookups) {
          lookup.x[at] = lookup.x[at]! - (p * fx) / scale;
          lookup.y[at] = lookup.y[at]! - (p * fy) / scale;
        }
        for (const lookup of last.lookups) {
          lookup.x[at] = lookup.x[at]! + (1 - p) * fx;
          lookup.y[at] = lookup.y[at]! + (1 - p) * fy;
        }
      }
    }
    for (const lookup of [...first.lookups, ...last.lookups]) this.#loom.clamp(lookup);
  }

  mix(from: Lookup, to: Lookup, share: number): Field {
    const { grid } = this.#loom;
    for (let at = 0; at < this.#mix.length; at++) {
      const inFirst = this.#within(from, at, Math.min(1, share * 5));
      const inLast = this.#within(to, at, Math.min(1, (1 - share) * 5));
      const late = sampleField(this.#late, grid, from.x[at]! / grid.step, from.y[at]! / grid.step);
      const due = smoothstep(0.14 + 0.3 * late, 0.6 + 0.3 * late, share);
      const last = inLast * (due + (1 - due) * (1 - inFirst));
      const first = inFirst * (1 - due);
      this.#mix[at] = last + first > 1e-3 ? last / (last + first) : due;
    }
    return this.#mix;
  }

  /** How far inside its picture a lookup is: 0 at the edge, 1 a seam's width from it. `soft` 0..1: a picture in its own place has no seam. */
  #within({ x, y }: Lookup, at: number, soft: number): number {
    const { width, height } = this.#loom;
    const seam = SEAM * Math.max(width, height) * soft;
    const room = Math.min(x[at]!, y[at]!, width - 1 - x[at]!, height - 1 - y[at]!);
    // Nodes beyond the picture's last pixel belong to it as well.
    return smoothstep(-this.#loom.grid.step - 2, seam - this.#loom.grid.step, room);
  }

  tone(): void {}
}
