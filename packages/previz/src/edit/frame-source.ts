/** Where the edit room gets its pictures and its sound from. The film is one source; tests bring their own. */
import type { StereoSound } from './encoder.ts';

/** Draws frames. Every render worker holds its own. */
export interface FrameSource {
  readonly frameCount: number;
  /** Index of the shot that a frame belongs to. */
  shotAt(frame: number): number;
  /** Draws one frame as I420 (BT.709, limited range; Y, U and V planes without padding) into `out`. */
  render(frame: number, out: Uint8Array): void;
}

/** A clip's whole sound, and what its maker wants said about it. */
export interface MadeSound extends StereoSound {
  warnings: string[];
}

export interface PictureSize {
  width: number;
  height: number;
}

/**
 * A module that sources come from. Render workers and the sound worker import it by its address, so that nothing but
 * plain data crosses the threads. All functions must give the same answer for the same settings.
 */
export interface SourceModule<Settings> {
  openFrameSource(settings: Settings, size: PictureSize): Promise<FrameSource>;
  makeSound(settings: Settings): Promise<MadeSound>;
}

/** Names a source module and what to tell it. `settings` must survive structured cloning. */
export interface SourceAddress {
  /** file: URL of a module with the exports of SourceModule. */
  module: string;
  settings: unknown;
}
