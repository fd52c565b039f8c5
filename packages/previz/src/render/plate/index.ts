/** Which shots of a screenplay are made from given pictures, and their frames. */
import type { Screenplay } from '@storyreel/contract';
import { hashInts } from '../../math/random.ts';
import type { WasmModule } from '../kernel.ts';
import type { Loom } from './loom.ts';
import type { PlatePicture } from './picture.ts';
import { openLoom, PlateShot } from './plate-shot.ts';

export { type PlatePicture, rgbToI420 } from './picture.ts';

export interface GivenPictures {
  /** The clip's first frame, exactly. */
  first?: PlatePicture;
  /** The clip's last frame, exactly. */
  last?: PlatePicture;
}

/**
 * The first picture makes the first shot, the last picture the last shot, both together a clip of one shot that runs
 * from one into the other. All shots between are none of the plates' business.
 */
export function coversShot({ shots }: Screenplay, { first, last }: GivenPictures, shot: number): boolean {
  return (shot === 0 && first !== undefined) || (shot === shots.length - 1 && last !== undefined);
}

export class Plates {
  readonly #screenplay: Screenplay;
  readonly #size: { width: number; height: number };
  readonly #given: GivenPictures;
  readonly #loom: Loom;
  #prepared: { index: number; plate: PlateShot } | null = null;

  /** Null where no picture is given. */
  static async open(
    screenplay: Screenplay,
    size: { width: number; height: number },
    given: GivenPictures,
    wasm: WasmModule,
  ): Promise<Plates | null> {
    for (const picture of [given.first, given.last]) {
      if (picture && (picture.width !== size.width || picture.height !== size.height))
        throw new RangeError(
          `a given picture must be fitted to ${size.width}x${size.height}, it is ${picture.width}x${picture.height}`,
        );
    }
    if (given.first === undefined && given.last === undefined) return null;
    return new Plates(screenplay, size, given, await openLoom(wasm, size.width, size.height));
  }

  private constructor(
    screenplay: Screenplay,
    size: { width: number; height: number },
    given: GivenPictures,
    loom: Loom,
  ) {
    this.#screenplay = screenplay;
    this.#size = size;
    this.#given = given;
    this.#loom = loom;
  }

  covers(shot: number): boolean {
    return coversShot(this.#screenplay, this.#given, shot);
  }

  /** Draws frame `frame` of the clip, which lies in shot `shot`. */
  render(shot: number, frame: number, out: Uint8Array): void {
    const start = this.#screenplay.shots[shot]!.startFrame;
    this.#plate(shot).render(frame - start, frame, out);
  }

  /** Preparing takes a moment and memory; frames come shot by shot, so one is kept. */
  #plate(index: number): PlateShot {
    if (this.#prepared?.index === index) return this.#prepared.plate;
    const { shots, seed } = this.#screenplay;
    const { first, last } = this.#given;
    const plate = new PlateShot(
      {
        screenplay: this.#screenplay,
        shot: shots[index]!,
        ...this.#size,
        ...(index === 0 && first ? { first } : {}),
        ...(index === shots.length - 1 && last ? { last } : {}),
        seed: hashInts(seed, index, 77),
      },
      this.#loom,
    );
    this.#prepared = { index, plate };
    return plate;
  }
}
