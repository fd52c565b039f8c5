/** What all parts of a story's making are told. */
import type { WasmModule } from '../render/kernel.ts';
import type { Reel } from '../story/reels.ts';

export interface StorySettings {
  /** In order and without gaps. */
  reels: readonly Reel[];
  /** The compiled kernel: threads share one compilation. */
  kernel: WasmModule;
  /** True: frames are drawn as drafts. */
  draft?: boolean;
}

/** Frames of the whole story. */
export function framesOf(reels: readonly Reel[]): number {
  const last = reels.at(-1)!;
  return last.startFrame + last.frameCount;
}

/** Index of the reel that a frame belongs to. */
export function reelAt(reels: readonly Reel[], frame: number): number {
  return Math.max(
    0,
    reels.findLastIndex((reel) => reel.startFrame <= frame),
  );
}
