/** The staging part of control passes: frames with what is needed to tell motion, people and one scale of depth for each shot. */
import { type BoneFloats, FramePacker, loadFrame } from '../../render/frame.ts';
import { type Kernel, startKernel, type WasmModule } from '../../render/kernel.ts';
import { drawControl } from '../../render/passes.ts';
import { type DepthRange, frameNow, packControl, readControl } from '../../render/passes-frame.ts';
import { loadWorld } from '../../render/upload.ts';
import type { Film } from '../../stage/film.ts';
import { posedPeople } from '../../stage/passes/people.ts';
import type { FrameScene } from '../../stage/scene.ts';
import type { PictureSize } from '../frame-source.ts';

/** Lines of the small pictures from which a shot's range of depth is read. */
const SURVEY_LINES = 90;
/** Moments of the shot that are looked at, shares of its length. */
const SURVEY_AT = [0, 0.25, 0.5, 0.75, 1];
/** Share of a small picture that may be nearer than white or farther than black. */
const OUTSIDE = 0.02;

export class ControlStager {
  readonly #film: Film;
  readonly #packer: FramePacker;
  readonly #nextPacker: FramePacker;
  readonly #survey: Survey;
  #ranges = new Map<number, DepthRange>();
  /** The scene that was staged as the one after the last frame asked for. */
  #ahead: { frame: number; scene: FrameScene } | null = null;

  private constructor(film: Film, size: PictureSize, survey: Survey) {
    this.#film = film;
    this.#packer = new FramePacker(size.width, size.height);
    this.#nextPacker = new FramePacker(size.width, size.height);
    this.#survey = survey;
  }

  static async open(film: Film, size: PictureSize, kernel: WasmModule): Promise<ControlStager> {
    const lines = Math.min(SURVEY_LINES, size.height);
    const across = Math.max(16, Math.round(((lines / size.height) * size.width) / 2) * 2);
    return new ControlStager(film, size, new Survey(await startKernel(kernel), across, Math.max(16, lines & ~1)));
  }

  /** The packed frame with its control block. `world`: the shot's world, packed. */
  stage(frame: number, world: Uint8Array, boneFloats: BoneFloats): Uint8Array {
    const index = this.#film.shotAt(frame);
    const staged = this.#film.staged(index);
    const { startFrame } = staged.shot;
    const { fps } = this.#film.screenplay;
    const at = (f: number): FrameScene => staged.scene((f - startFrame) / fps, f);
    let range = this.#ranges.get(index);
    if (range === undefined) {
      range = this.#survey.rangeOf(staged.shot.frameCount, (f) => at(startFrame + f), world, boneFloats);
      this.#ranges.set(index, range);
    }
    const scene = this.#ahead?.frame === frame ? this.#ahead.scene : at(frame);
    // All that is wanted of this frame is taken before the next is staged.
    const packed = this.#packer.pack(scene, boneFloats);
    const now = frameNow(scene, posedPeople(staged, scene), boneFloats);
    // After the last frame of a shot things go on as if it were longer.
    const next = at(frame + 1);
    const packedNext = this.#nextPacker.pack(next, boneFloats);
    const last = frame + 1 === startFrame + staged.shot.frameCount;
    this.#ahead = last ? null : { frame: frame + 1, scene: next };
    return packControl(packed, now, next, packedNext, range, boneFloats);
  }
}

/** Looks at small pictures of a shot before it is drawn. */
class Survey {
  readonly #kernel: Kernel;
  readonly #packer: FramePacker;
  readonly #width: number;
  readonly #height: number;
  #world: Uint8Array | null = null;

  constructor(kernel: Kernel, width: number, height: number) {
    this.#kernel = kernel;
    this.#width = width;
    this.#height = height;
    this.#packer = new FramePacker(width, height);
    kernel.exports.setSize(width, height);
  }

  rangeOf(frames: number, scene: (frame: number) => FrameScene, world: Uint8Array, boneFloats: BoneFloats): DepthRange {
    if (world !== this.#world) loadWorld(this.#kernel, world);
    this.#world = world;
    const nearest: number[] = [];
    let black = 0;
    for (const share of SURVEY_AT) {
      const shown = scene(Math.round(share * (frames - 1)));
      const inverse = this.#inverse(this.#packer.pack(shown, boneFloats), shown, boneFloats).slice().sort();
      const outside = Math.floor(inverse.length * OUTSIDE);
      const near = inverse[inverse.length - 1 - outside];
      const far = inverse[outside];
      nearest.push(near > 0 ? 1 / near : Infinity);
      black = Math.max(black, far > 0 ? 1 / far : Infinity);
    }
    // Something that passes close by for a moment must not darken the whole shot.
    const white = nearest.sort((a, b) => a - b)[nearest.length >> 1]!;
    // Nothing but sky: any scale will do.
    if (white === Infinity) return { white: 1, black: Infinity };
    return { white, black: Math.max(black, white * 1.01) };
  }

  #inverse(packed: Uint8Array, scene: FrameScene, boneFloats: BoneFloats): Float32Array {
    const still = frameNow(scene, [], boneFloats);
    const block = readControl(packControl(packed, still, scene, packed, { white: 1, black: 2 }, boneFloats));
    loadFrame(this.#kernel, packed);
    this.#kernel.exports.passGeometry();
    return drawControl(this.#kernel, this.#width, this.#height, block!).inverse;
  }
}
