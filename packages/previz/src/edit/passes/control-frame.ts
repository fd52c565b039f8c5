/** A drawn frame's control passes as images, made when they are asked for and not twice. */
import type { ControlPlanes } from '../../render/passes.ts';
import type { ControlBlock } from '../../render/passes-frame.ts';
import { edges } from './edges.ts';
import { depth8, depth16, idValues, motion16, normalRgb, paletteRgb } from './planes-to-images.ts';
import { type OpenPoseFrame, openPoseFrame, type PersonOnPicture, peopleOnPicture } from './pose.ts';
import { drawPoses } from './pose-picture.ts';

export class ControlFrame {
  readonly width: number;
  readonly height: number;
  readonly #planes: ControlPlanes;
  readonly #block: ControlBlock;
  readonly #made = new Map<string, unknown>();

  constructor(planes: ControlPlanes, block: ControlBlock) {
    this.width = planes.width;
    this.height = planes.height;
    this.#planes = planes;
    this.#block = block;
  }

  /** Metric depth, 16 bits. */
  get depth16(): Uint16Array {
    return this.#once('depth16', () => depth16(this.#planes));
  }
  /** Inverse depth on the shot's scale. */
  get depth8(): Uint8Array {
    return this.#once('depth8', () => depth8(this.#planes, this.#block.white, this.#block.black));
  }
  /** RGB. */
  get normal(): Uint8Array {
    return this.#once('normal', () => normalRgb(this.#planes));
  }
  /** Palette numbers. */
  get id(): Uint8Array {
    return this.#once('id', () => idValues(this.#planes));
  }
  idRgb(palette: Uint8Array): Uint8Array {
    return this.#once('idRgb', () => paletteRgb(this.id, palette));
  }
  /** RGB. */
  get pose(): Uint8Array {
    return this.#once('pose', () => drawPoses(this.#people, this.width, this.height));
  }
  get openPose(): OpenPoseFrame {
    return openPoseFrame(this.#planes, this.#people);
  }
  /** Grey. */
  get edges(): Uint8Array {
    return this.#once('edges', () => edges(this.#planes));
  }
  /** 16-bit RGB. */
  get motion(): Uint16Array {
    return this.#once('motion', () => motion16(this.#planes));
  }
  /** Metres that are white and black in depth8; black may be Infinity. */
  get depthRange(): { white: number; black: number } {
    return { white: 1 / this.#block.white, black: 1 / this.#block.black };
  }
  /** Moving things whose motion is not known. */
  get lost(): number {
    return this.#block.lost;
  }

  get #people(): PersonOnPicture[] {
    return this.#once('people', () => peopleOnPicture(this.#planes, this.#block));
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}
