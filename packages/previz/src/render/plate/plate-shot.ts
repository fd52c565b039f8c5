/** A shot made from given pictures: it begins as one, may end as another, and lives in between. */

import type { Screenplay, Shot } from '@storyreel/contract';
import { hashInts } from '../../math/random.ts';
import { smoothstep } from '../../math/vec.ts';
import type { WasmModule } from '../kernel.ts';
import { Air, type AirSpace } from './air.ts';
import { drawBolt } from './bolt.ts';
import { grainTile } from './grain.ts';
import { type Field, type Grid, gridOf, sampleField } from './grid.ts';
import { LightOn } from './light-on.ts';
import { Loom, type Tone } from './loom.ts';
import { eased, type PlateMove, plateMove } from './move.ts';
import { openPassage, type Passage } from './passage.ts';
import type { PlatePicture } from './picture.ts';
import { Plate, WHOLE } from './plate.ts';
import { type Signs, signsOf } from './signs.ts';
import { clear, toneOf } from './tone.ts';
import { flashAt } from './weather.ts';

export interface PlateShotSettings {
  screenplay: Screenplay;
  shot: Shot;
  width: number;
  height: number;
  /** The picture that the shot begins with, the one it ends with, or both. */
  first?: PlatePicture;
  last?: PlatePicture;
  seed: number;
}

/** Seconds in which life sets in after an exact first frame, and dies down before an exact last one. */
const RAMP = 0.7;
/** Standard deviation of the grain in code values. */
const GRAIN = 1;

/** Kernel memory for pictures of one size: shots one after the other may share it. */
export async function openLoom(wasm: WasmModule, width: number, height: number): Promise<Loom> {
  const pad = Math.max(32, Math.ceil((Math.max(width, height) * 0.1) / 16) * 16);
  return Loom.open(wasm, width, height, gridOf(width, height), pad);
}

export class PlateShot {
  readonly #settings: PlateShotSettings;
  readonly #loom: Loom;
  readonly #grid: Grid;
  readonly #move: PlateMove;
  readonly #signs: Signs;
  readonly #first: Plate | null;
  readonly #last: Plate | null;
  readonly #passage: Passage | null;
  readonly #light: LightOn;
  readonly #tone: Tone;
  readonly #air: Air;
  readonly #seconds: number;

  constructor(settings: PlateShotSettings, loom: Loom) {
    const { first, last, shot, seed, screenplay } = settings;
    this.#settings = settings;
    this.#loom = loom;
    this.#grid = loom.grid;
    this.#move = plateMove(shot);
    this.#seconds = shot.frameCount / screenplay.fps;
    const signs = signsOf(screenplay, shot);
    // A picture that is to be reached has its own hour.
    this.#signs = last ? { ...signs, hour: null } : signs;
    this.#first = first ? new Plate(first, loom, this.#move, signs, seed) : null;
    this.#last = last ? new Plate(last, loom, this.#move, signs, seed) : null;
    this.#passage =
      this.#first && this.#last ? openPassage(this.#first.reading, this.#last.reading, loom, shot, seed) : null;
    const lead = (this.#first ?? this.#last)!;
    this.#light = new LightOn(lead.reading, loom.grid, this.#signs, seed, this.#seconds);
    this.#tone = toneOf(loom.grid);
    this.#air = new Air(this.#signs, lead.reading.mean.luma, seed + 31);
    loom.grain(grainTile(seed + 41));
  }

  /** Draws frame `index` of the shot (0-based) as I420. */
  render(index: number, frame: number, out: Uint8Array): void {
    const { shot, screenplay, first, last } = this.#settings;
    const share = shot.frameCount > 1 ? index / (shot.frameCount - 1) : 0;
    const given = index === 0 && first ? first : index === shot.frameCount - 1 ? last : undefined;
    if (given) {
      out.set(given.i420);
      return;
    }
    const seconds = index / screenplay.fps;
    const fromStart = first ? smoothstep(0, RAMP, seconds) : 1;
    const toEnd = last ? smoothstep(0, RAMP, this.#seconds - seconds) : 1;
    const strength = Math.min(fromStart, toEnd);
    const plate = this.#aimAndWeave(share, seconds, strength);
    clear(this.#tone);
    this.#light.look(plate.main);
    this.#light.apply(this.#tone, seconds * Math.min(2, this.#signs.pace), strength);
    this.#passage?.tone(this.#tone, share);
    this.#loom.tone(this.#tone, (GRAIN / 4) * strength, hashInts(frame, 17), hashInts(frame, 29));
    this.#fillAir(plate, seconds, strength);
    this.#copy(out);
  }

  /** The plate that shows the most now. */
  #aimAndWeave(share: number, seconds: number, strength: number): Plate {
    const progress = eased(this.#move.easing, share);
    if (this.#passage !== null) {
      const [first, last] = [this.#first!, this.#last!];
      const { from, to } = this.#passage.framings(share);
      first.aim({ progress: 0, framing: from, seconds, strength });
      last.aim({ progress: 0, framing: to, seconds, strength });
      this.#passage.bend(first, last, share);
      first.weave();
      last.weave(this.#passage.mix(first.main, last.main, share));
      return share < 0.5 ? first : last;
    }
    const plate = (this.#first ?? this.#last)!;
    // A last picture is seen as from further back in the same move, and reaches itself exactly at the end.
    const towards = this.#first ? progress : 0.5 * (progress - 1);
    plate.aim({ progress: towards, framing: WHOLE, seconds, strength });
    plate.weave();
    return plate;
  }

  #fillAir(plate: Plate, seconds: number, strength: number): void {
    const { width, height } = this.#settings;
    const [luma, u, v] = this.#loom.planes();
    const planes = { luma, u, v, width, height };
    const { seen, weather } = this.#light;
    const grid = this.#grid;
    const at = (values: Field, x: number, y: number): number => sampleField(values, grid, x / grid.step, y / grid.step);
    weather.strikes.forEach((strike, i) => {
      const power = flashAt(seconds - strike) * strength;
      if (power > 0.25 && seconds - strike < 0.3)
        drawBolt(planes, (x, y) => at(seen.sky, x, y), this.#settings.seed + i * 77, power, plate.reading.horizon);
    });
    const space: AirSpace = {
      nearness: (x, y) => at(seen.nearness, x, y),
      ground: (x, y) => at(seen.ground, x, y) * (1 - at(seen.subject, x, y)),
    };
    this.#air.draw(planes, space, seconds, strength);
  }

  #copy(out: Uint8Array): void {
    const [luma, u, v] = this.#loom.planes();
    out.set(luma, 0);
    out.set(u, luma.length);
    out.set(v, luma.length + u.length);
  }
}
