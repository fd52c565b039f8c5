/** The control planes of a frame: what its pixels show besides light. */
import type { Kernel } from './kernel.ts';
import * as p from './params.ts';
import type { ControlBlock } from './passes-frame.ts';

/** Rows from the top, tightly packed. Each pixel tells of its middle. Valid until the next picture is drawn. */
export interface ControlPlanes {
  width: number;
  height: number;
  /** One over the depth along the camera's axis, 1/m; 0 = sky. */
  inverse: Float32Array;
  /** Which instance is seen, counted from 1; 0 = sky. */
  surface: Uint32Array;
  /** Cast number of each instance, by the number in `surface`; 0 = belongs to the set. */
  castOf: Uint16Array;
  /** Four bytes a pixel: normal in the camera's space (left, up, towards the camera; 128 = 0), samples of four that show the surface. */
  normal: Uint8Array;
  /** Pixels to where the surface is a frame later, to the right and downwards; beyond 1e8: it leaves the view from behind. */
  motionX: Float32Array;
  motionY: Float32Array;
}

/** Draws the control planes of the picture that the kernel drew last. */
export function drawControl(kernel: Kernel, width: number, height: number, block: ControlBlock): ControlPlanes {
  const { exports } = kernel;
  const at = exports.beginControl(block.kernelWords);
  kernel.refresh();
  kernel.f32.set(block.words.subarray(0, block.kernelWords), at >> 2);
  exports.passControl();
  kernel.refresh();
  const { buffer } = kernel.memory;
  const n = width * height;
  const instances = new Int32Array(block.words.buffer, block.words.byteOffset, 1)[0];
  const castOf = new Uint16Array(instances + 1);
  const first = (exports.instancesAt() + p.INSTANCE_CAST) >> 2;
  for (let i = 0; i < instances; i++) castOf[i + 1] = kernel.i32[first + i * (p.INSTANCE_BYTES >> 2)];
  return {
    width,
    height,
    inverse: new Float32Array(buffer, exports.inversePlaneAt(), n),
    surface: new Uint32Array(buffer, exports.surfacePlaneAt(), n),
    castOf,
    normal: new Uint8Array(buffer, exports.normalPlaneAt(), n * 4),
    motionX: new Float32Array(buffer, exports.motionXAt(), n),
    motionY: new Float32Array(buffer, exports.motionYAt(), n),
  };
}
