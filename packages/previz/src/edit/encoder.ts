/** What an encoder backend does: raw frames and samples in, one finished file out. */

export type ClipFormat = 'mp4' | 'webm' | 'mov';

/** Sound is always 48 kHz stereo. */
export const SAMPLE_RATE = 48_000;

export interface EncodeSettings {
  width: number;
  height: number;
  fps: number;
  format: ClipFormat;
  /** 20 .. 99, see quality.ts. */
  quality: number;
  /** True: as fast as can be, for more bytes. */
  draft?: boolean;
  /** Exact length of the video track. */
  frameCount: number;
  /** Exact length of the sound track in samples at 48 kHz; 0 = no sound track. */
  sampleCount: number;
  /** Frames that start a shot: they become key frames, so a cut is also a seek point. Ascending. */
  keyFrames: readonly number[];
  /** Frames that must be almost lossless because a given picture is compared with them. */
  preciousFrames: readonly number[];
}

/** Stereo samples, -1 .. 1, 48 kHz; both channels equally long. */
export interface StereoSound {
  left: Float32Array;
  right: Float32Array;
}

export interface Encoder {
  /** Which backend this is, for the report: "node-av" or "ffmpeg". */
  readonly backend: string;
  /**
   * Encodes one frame; frames come in order. `i420` holds the Y, U and V planes one after the other without padding
   * (BT.709, limited range). It is only read until the promise resolves: the caller may then reuse it.
   */
  video(i420: Uint8Array): Promise<void>;
  /** Encodes the next samples, any number of them. Together they must be exactly `sampleCount`. */
  audio(left: Float32Array, right: Float32Array): Promise<void>;
  /** Writes what is still held back and closes the file. */
  finish(): Promise<void>;
  /** Stops at once and frees everything; the half-written file stays for the caller to remove. Safe to call twice. */
  abort(): Promise<void>;
}

/** Opens an encoder that writes to `path`. */
export type OpenEncoder = (path: string, settings: EncodeSettings) => Promise<Encoder>;

/** Bytes of one frame's three planes. Width and height are even. */
export function i420Bytes(width: number, height: number): number {
  return (width * height * 3) / 2;
}

/** An encoder backend that could not be started on this machine. */
export class EncoderUnavailableError extends Error {
  override readonly name = 'EncoderUnavailableError';
}

/** An encoder backend that failed on the way. */
export class EncodeError extends Error {
  override readonly name = 'EncodeError';
}
