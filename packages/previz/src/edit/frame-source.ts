/**
 * Where the edit room gets its pictures and its sound from. The film is one source; tests bring their own.
 *
 * A source works in three places: one thread stages (it knows the story, and works out what each frame shows), any
 * number of threads draw, and one makes the sound. Each imports its own part of the source, and nothing but plain data
 * crosses from one to the other.
 */
import type { StereoSound } from './encoder.ts';
import type { ControlFrame } from './passes/control-frame.ts';

/** What a drawing thread has to know to draw a frame. */
export interface StagedFrame {
  /** What stays the same for many frames: one and the same object for all of them. In shared memory. */
  world: Uint8Array;
  /** What belongs to this frame alone. */
  scene: Uint8Array;
}

/** Works out what frames show. There is one for all drawing threads. */
export interface FrameStager {
  readonly frameCount: number;
  /** False: brief() has nothing for the sound's maker. */
  readonly briefsSound: boolean;
  /** Frames are asked for once each, in order. The scene is valid until the next call. */
  stage(frame: number): StagedFrame;
  /** Does a part of the work that is due only after `frame`, while there is time for it. False: there is none. */
  workAhead(frame: number): boolean;
  /** What the sound is made from; asked for once, if at all. */
  brief(): unknown;
}

/** Draws frames. Every drawing thread holds its own. */
export interface FrameSource {
  readonly frameCount: number;
  /** Index of the shot that a frame belongs to. */
  shotAt(frame: number): number;
  /** Draws one frame as I420 (BT.709, limited range; Y, U and V planes without padding) into `out`. */
  render(frame: number, staged: StagedFrame, out: Uint8Array): void;
  /** What the frame drawn last shows besides light; null where it has no scene. Valid until the next frame is drawn. */
  control?(staged: StagedFrame): ControlFrame | null;
}

/** A clip's whole sound, and what its maker wants said about it. */
export interface MadeSound extends StereoSound {
  warnings: string[];
}

export interface PictureSize {
  width: number;
  height: number;
}

// All functions must give the same answer for the same settings.

export interface StagerModule<Settings> {
  openStager(settings: Settings, size: PictureSize): Promise<FrameStager>;
}

export interface PictureModule<Settings> {
  openFrameSource(settings: Settings, size: PictureSize): Promise<FrameSource>;
}

export interface SoundModule<Settings> {
  /** `brief` is the stager's, or null where the stager has none: then the settings must do. */
  makeSound(settings: Settings, brief: unknown): Promise<MadeSound>;
}

/** Names a source's modules and what to tell them. `settings` must survive structured cloning. */
export interface SourceAddress {
  /** file: URLs. */
  modules: {
    /** With the exports of StagerModule. */
    stager: string;
    /** With the exports of PictureModule. */
    pictures: string;
    /** With the exports of SoundModule. */
    sound: string;
  };
  settings: unknown;
}
