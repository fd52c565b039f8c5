/** In a drawing thread: writes a frame's images and prepares its part of the videos. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PassFile } from '@storyreel/contract';
import { i420Bytes } from '../../encoder.ts';
import type { PictureSize } from '../../frame-source.ts';
import type { ControlFrame } from '../../passes/control-frame.ts';
import { DEPTH_SKY, greyToI420, rgbToI420 } from '../../passes/planes-to-images.ts';
import {
  type ImageSeries,
  imagePath,
  seriesOf,
  type VideoPass,
  videosOf,
  type WantedPasses,
} from '../../passes/wanted.ts';
import { encodePng, type PngImage } from './png.ts';

/** What a drawing thread is told. Plain data. */
export interface PassPlan {
  wanted: WantedPasses;
  /** Absolute path of the folder; those of the series are in it. */
  folder: string;
  /** Of the id masks, three bytes a number. */
  palette: Uint8Array;
}

/** What a frame's passes have become. */
export interface FramePasses {
  files: PassFile[];
  /** The frame's keypoints as JSON; absent where none were asked for. */
  pose?: string;
  /** Metres that are white and black in the shot's 8-bit depth; absent where nothing is known of the frame's scene. */
  depth?: { white: number; black: number };
  /** Moving things whose motion is not known. */
  lost: number;
}

/** Bytes of a frame that its videos need beside the picture. */
export function videoBytes(wanted: WantedPasses, { width, height }: PictureSize): number {
  return videosOf(wanted).length * i420Bytes(width, height);
}

export class PassWriter {
  readonly #plan: PassPlan;
  readonly #size: PictureSize;
  readonly #videos: readonly VideoPass[];
  readonly #series: readonly ImageSeries[];

  constructor(plan: PassPlan, size: PictureSize) {
    this.#plan = plan;
    this.#size = size;
    this.#videos = videosOf(plan.wanted);
    this.#series = seriesOf(plan.wanted);
  }

  /** `control` null: the frame has no scene, and its passes are blank. `videos`: where the I420 frames of the videos go. */
  write(frame: number, control: ControlFrame | null, videos: Uint8Array): FramePasses {
    const bytes = i420Bytes(this.#size.width, this.#size.height);
    this.#videos.forEach((name, i) => {
      this.#video(name, control, videos.subarray(i * bytes, (i + 1) * bytes));
    });
    const files = this.#series.map((series) => this.#image(series, frame, control));
    const people = control?.openPose ?? {
      version: 1.3,
      canvas_width: this.#size.width,
      canvas_height: this.#size.height,
      people: [],
    };
    return {
      files,
      ...(this.#plan.wanted.names.includes('pose') && { pose: JSON.stringify(people) }),
      ...(control && { depth: control.depthRange }),
      lost: control?.lost ?? 0,
    };
  }

  #video(name: VideoPass, control: ControlFrame | null, out: Uint8Array): void {
    const { width, height } = this.#size;
    if (control === null) greyToI420(new Uint8Array(width * height), out);
    else if (name === 'depth') greyToI420(control.depth8, out);
    else if (name === 'edges') greyToI420(control.edges, out);
    else rgbToI420(name === 'id' ? control.idRgb(this.#plan.palette) : control[name], width, height, out);
  }

  #image(series: ImageSeries, frame: number, control: ControlFrame | null): PassFile {
    const path = imagePath(series, frame);
    const png = encodePng(control === null ? this.#blank(series) : this.#drawn(series, control));
    writeFileSync(join(this.#plan.folder, path), png);
    return { path, bytes: png.length, sha256: createHash('sha256').update(png).digest('hex') };
  }

  #drawn(series: ImageSeries, control: ControlFrame): PngImage {
    const size = this.#size;
    switch (series) {
      case 'depth':
        return { ...size, channels: 1, pixels: control.depth16 };
      case 'depth8':
        return { ...size, channels: 1, pixels: control.depth8 };
      case 'edges':
        return { ...size, channels: 1, pixels: control.edges };
      case 'id':
        return { ...size, channels: 1, pixels: control.id, palette: this.#plan.palette };
      case 'motion':
        return { ...size, channels: 3, pixels: control.motion };
      default:
        return { ...size, channels: 3, pixels: control[series] };
    }
  }

  #blank(series: ImageSeries): PngImage {
    const size = this.#size;
    const n = size.width * size.height;
    const deep = series === 'depth' || series === 'motion';
    const channels = series === 'motion' || series === 'normal' || series === 'pose' ? 3 : 1;
    const pixels = deep ? new Uint16Array(n * channels) : new Uint8Array(n * channels);
    if (series === 'depth') pixels.fill(DEPTH_SKY);
    return { ...size, channels, pixels, ...(series === 'id' && { palette: this.#plan.palette }) };
  }
}
