/** What all parts of a film's making are told. */
import type { Screenplay } from '@storyreel/contract';
import type { WasmModule } from '../render/kernel.ts';
import type { PlatePicture } from '../render/plate/index.ts';

export interface FilmSettings {
  screenplay: Screenplay;
  /** The compiled kernel: threads share one compilation. */
  kernel: WasmModule;
  /** Pictures that the clip begins and ends with, already fitted to the canvas. */
  first?: PlatePicture;
  last?: PlatePicture;
}

/** Index of the shot that a frame belongs to. */
export function shotAt({ shots }: Screenplay, frame: number): number {
  let i = shots.length - 1;
  while (i > 0 && frame < shots[i]!.startFrame) i--;
  return i;
}
