/** The quality scale (20 small file .. 99 best) in each codec's own terms: one number looks alike across codecs. */

export const QUALITY_MIN = 20;
export const QUALITY_MAX = 99;
export const QUALITY_DEFAULT = 75;

/** H.264 constant rate factor, 0 best .. 51. */
export function x264Quality(quality: number): number {
  return Math.round(40 - 0.28 * quality);
}

/** VP9 constant quality level, 0 best .. 63. */
export function vp9Quality(quality: number): number {
  return Math.round(52 - 0.38 * quality);
}

/** Bits per second of the stereo sound track. */
export function audioBitRate(codec: 'aac' | 'opus', quality: number): number {
  const [low, middle, high] = codec === 'aac' ? [128_000, 192_000, 256_000] : [96_000, 128_000, 192_000];
  if (quality < 60) return low;
  return quality <= 85 ? middle : high;
}
