/** Draws a FrameScene of a World to an I420 picture with the WebAssembly kernel. Runs in Node and in browsers alike. */
import type { FrameScene, World } from '../stage/scene.ts';
import { type BoneFloats, boneFloatsOf, FramePacker, loadFrame } from './frame.ts';
import { type Kernel, startKernel, type WasmModule } from './kernel.ts';
import { type ControlPlanes, drawControl } from './passes.ts';
import type { ControlBlock } from './passes-frame.ts';
import { loadWorld, packWorld } from './upload.ts';

const EMPTY: World = { meshes: [], materials: [], textures: [] };

/** Drafts are drawn smaller by this, the kernel's own ratio. */
const DRAFT_SCALE = 0.75;
/** Pictures with a lesser side are not drawn smaller still. */
const LEAST_SIDE = 64;

function draftScale(width: number, height: number): number {
  return Math.min(width, height) < LEAST_SIDE ? 1 : DRAFT_SCALE;
}

function draftSide(side: number): number {
  return 2 * Math.ceil((side * DRAFT_SCALE) / 2);
}

/** Names of the passes of a frame, in order. */
export const PASSES = [
  'passGeometry',
  'passShadow',
  'passDepth',
  'passOcclusion',
  'passTiles',
  'passGlare',
  'passFocus',
  'passComposite',
  'passFinish',
] as const;
export type Pass = (typeof PASSES)[number];

export interface RendererOptions {
  /** Draw with less care, in about half the time (docs/draft.md). Default false. */
  draft?: boolean;
}

export class Renderer {
  readonly width: number;
  readonly height: number;
  private readonly kernel: Kernel;
  private readonly packer: FramePacker;
  /** Size of the picture drawn over that of the picture made, for a draft. */
  private readonly draft: number | undefined;
  private boneFloats: BoneFloats = [];

  private constructor(kernel: Kernel, width: number, height: number, draft: boolean) {
    this.kernel = kernel;
    this.width = width;
    this.height = height;
    this.packer = new FramePacker(width, height);
    this.draft = draft ? draftScale(width, height) : undefined;
    if (this.draft === DRAFT_SCALE) {
      kernel.exports.setSize(draftSide(width), draftSide(height));
      kernel.exports.setWide(width, height);
    } else {
      kernel.exports.setSize(width, height);
    }
    this.setWorld(EMPTY);
  }

  /** Sizes are even, 16..4096 pixels a side. */
  static async create(
    wasm: WasmModule | ArrayBuffer | ArrayBufferView,
    width: number,
    height: number,
    { draft = false }: RendererOptions = {},
  ): Promise<Renderer> {
    const fits = (n: number): boolean => Number.isInteger(n) && n >= 16 && n <= 4096 && n % 2 === 0;
    if (!fits(width) || !fits(height)) {
      throw new RangeError(`A picture's sides must be even numbers from 16 to 4096; got ${width}x${height}.`);
    }
    return new Renderer(await startKernel(wasm), width, height, draft);
  }

  /** Uploads what stays for a shot, in place of the last shot's. */
  setWorld(world: World): void {
    this.boneFloats = boneFloatsOf(world);
    loadWorld(this.kernel, packWorld(world));
  }

  /** The same for a world that packWorld has packed, perhaps on another thread. */
  setPackedWorld(packed: Uint8Array): void {
    loadWorld(this.kernel, packed);
  }

  /** Draws a frame. `timed`, when given, runs each pass (to measure it). */
  render(scene: FrameScene, timed?: (pass: Pass, run: () => void) => void): void {
    this.renderPacked(this.packer.pack(scene, this.boneFloats), timed);
  }

  /** Draws a frame that a FramePacker has packed for this size and for the world that is set. */
  renderPacked(packed: Uint8Array, timed?: (pass: Pass, run: () => void) => void): void {
    loadFrame(this.kernel, packed, this.draft);
    for (const pass of PASSES) {
      if (timed) timed(pass, this.kernel.exports[pass]);
      else this.kernel.exports[pass]();
    }
  }

  /** Sees a packed frame without drawing it, so that control() can tell of it. */
  seePacked(packed: Uint8Array): void {
    loadFrame(this.kernel, packed);
    this.kernel.exports.passGeometry();
  }

  /** What the last picture shows besides light, of a picture that is no draft; valid until the next call of setWorld or render. */
  control(block: ControlBlock): ControlPlanes {
    return drawControl(this.kernel, this.width, this.height, block);
  }

  /** Planes of the last picture: I420, BT.709, limited range. Valid until the next call of setWorld or render. */
  get y(): Uint8Array {
    return new Uint8Array(this.kernel.memory.buffer, this.kernel.exports.planeYAt(), this.width * this.height);
  }
  get u(): Uint8Array {
    return new Uint8Array(this.kernel.memory.buffer, this.kernel.exports.planeUAt(), (this.width * this.height) / 4);
  }
  get v(): Uint8Array {
    return new Uint8Array(this.kernel.memory.buffer, this.kernel.exports.planeVAt(), (this.width * this.height) / 4);
  }

  /** The last picture as 8-bit RGB, rows from the top, decoded from the planes. */
  rgb(): Uint8Array {
    const { y, u, v, width, height } = this;
    const out = new Uint8Array(width * height * 3);
    for (let j = 0; j < height; j++) {
      for (let i = 0; i < width; i++) {
        const luma = (y[j * width + i] - 16) * (255 / 219);
        const c = (j >> 1) * (width >> 1) + (i >> 1);
        const cb = (u[c] - 128) * (255 / 224);
        const cr = (v[c] - 128) * (255 / 224);
        const o = (j * width + i) * 3;
        out[o] = byte(luma + 1.5748 * cr);
        out[o + 1] = byte(luma - 0.187324 * cb - 0.468124 * cr);
        out[o + 2] = byte(luma + 1.8556 * cb);
      }
    }
    return out;
  }

  /** Tiles of 64 x 64 pixels of the last picture that were as in the one before, and so not drawn again. */
  get keptTiles(): number {
    return this.kernel.exports.kept();
  }

  /** Bytes of WebAssembly memory held. */
  get memoryBytes(): number {
    return this.kernel.memory.buffer.byteLength;
  }
}

function byte(x: number): number {
  return x < 0 ? 0 : x > 255 ? 255 : Math.floor(x + 0.5);
}
