/** Which shots of a screenplay are made from given pictures, and their frames. */
import type { Screenplay } from '@storyreel/contract';
import { hashInts } from '../../math/random.ts';
import type { PlatePicture } from './picture.ts';
import { PlateShot } from './plate-shot.ts';

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
export class Plates {
  readonly #screenplay: Screenplay;
  readonly #size: { width: number; height: number };
  readonly #given: GivenPictures;
  #prepared: { index: number; plate: PlateShot } | null = null;

  constructor(screenplay: Screenplay, size: { width: number; height: number }, given: GivenPictures) {
    for (const picture of [given.first, given.last]) {
      if (picture && (picture.width !== size.width || picture.height !== size.height))
        throw new RangeError(
          `a given picture must be fitted to ${size.width}x${size.height}, it is ${picture.width}x${picture.height}`,
        );
    }
    this.#screenplay = screenplay;
    this.#size = size;
    this.#given = given;
  }

  covers(shot: number): boolean {
    const final = shot === this.#screenplay.shots.length - 1;
    return (shot === 0 && this.#given.first !== undefined) || (final && this.#given.last !== undefined);
  }

  /** Draws frame `frame` of the clip, which lies in shot `shot`. */
  render(shot: number, frame: number, out: Uint8Array): void {
    const start = this.#screenplay.shots[shot]!.startFrame;
    this.#plate(shot).render(frame - start, frame, out);
  }

  /** Preparing takes a moment and memory; frames come shot by shot, so one is kept. */
  #plate(index: number): PlateShot {
    if (this.#prepared?.index === index) return this.#prepared.plate;
    const { shots, fps, look, seed } = this.#screenplay;
    const shot = shots[index]!;
    const { first, last } = this.#given;
    const plate = new PlateShot({
      shot,
      fps,
      ...this.#size,
      ...(index === 0 && first ? { first } : {}),
      ...(index === shots.length - 1 && last ? { last } : {}),
      weather: shot.weather ?? look.weather,
      seed: hashInts(seed, index, 77),
    });
    this.#prepared = { index, plate };
    return plate;
  }
}
