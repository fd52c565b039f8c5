/** What all parts of a film's making are told. */
import type { Screenplay } from '@storyreel/contract';
import type { WasmModule } from '../render/kernel.ts';
import type { PlatePicture } from '../render/plate/index.ts';
import type { SpokenLine } from '../speech/spoken-line.ts';

export interface FilmSettings {
  screenplay: Screenplay;
  /** The compiled kernel: threads share one compilation. */
  kernel: WasmModule;
  /** Pictures that the clip begins and ends with, already fitted to the canvas. */
  first?: PlatePicture;
  last?: PlatePicture;
  /** Lines that another voice has spoken, in the order of the screenplay; null = the built-in voice speaks it. */
  spoken?: readonly (SpokenLine | null)[];
  /** True: frames are drawn as drafts. */
  draft?: boolean;
  /** True: frames also tell what they show besides light, for control passes. */
  control?: boolean;
}

/** Index of the shot that a frame belongs to. */
export function shotAt({ shots }: Screenplay, frame: number): number {
  let i = shots.length - 1;
  while (i > 0 && frame < shots[i]!.startFrame) i--;
  return i;
}
