/** Which files the passes that were asked for become. */
import type { Pass, PassFormat } from '@storyreel/contract';

/** What was asked for. */
export interface WantedPasses {
  /** Without repetitions, in the order of the contract's list. */
  names: readonly Pass[];
  format: PassFormat;
}

/** Passes that may be watched, each as its own video. */
const VIDEO_PASSES = ['depth', 'normal', 'id', 'pose', 'edges'] as const;
export type VideoPass = (typeof VIDEO_PASSES)[number];

/** Series of images: depth is 16-bit metric depth, depth8 the 8-bit one of the video. */
const IMAGE_SERIES = ['depth', 'depth8', 'normal', 'id', 'pose', 'edges', 'motion'] as const;
export type ImageSeries = (typeof IMAGE_SERIES)[number];

/** Series that no video can hold. */
const EXACT: ReadonlySet<ImageSeries> = new Set(['depth', 'id', 'motion']);

export function videosOf({ names, format }: WantedPasses): VideoPass[] {
  return format === 'png' ? [] : VIDEO_PASSES.filter((name) => names.includes(name));
}

export function seriesOf({ names, format }: WantedPasses): ImageSeries[] {
  return IMAGE_SERIES.filter(
    (series) => names.includes(series === 'depth8' ? 'depth' : series) && (format !== 'mp4' || EXACT.has(series)),
  );
}

/** Whether every frame has to be looked at for them. */
export function needsFrames({ names }: WantedPasses): boolean {
  return names.some((name) => name !== 'camera' && name !== 'gltf');
}

/** Path of a frame's image within the folder: frames count from 1 there, as image sequences do. */
export function imagePath(series: ImageSeries, frame: number): string {
  return `${series}/${String(frame + 1).padStart(6, '0')}.png`;
}
