/** A given picture as the render works with it: I420 planes, BT.709, limited range. */

export interface PlatePicture {
  width: number;
  height: number;
  /** Y, U and V planes one after the other without padding. May lie in shared memory. */
  i420: Uint8Array;
}

/**
 * Converts 8-bit RGB (sRGB values, taken as BT.709) to I420. Chroma is sited left, as H.264 assumes: each sample is
 * centred on an even column and between two rows.
 */
export function rgbToI420(rgb: Uint8Array, width: number, height: number, out: Uint8Array): void {
  const luma = width * height;
  for (let i = 0, at = 0; i < luma; i++, at += 3)
    out[i] = Math.round(16 + 0.182586 * rgb[at]! + 0.614231 * rgb[at + 1]! + 0.062007 * rgb[at + 2]!);
  const halfWidth = width >> 1;
  const chroma = halfWidth * (height >> 1);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const r = around(rgb, width, x, y, 0);
      const g = around(rgb, width, x, y, 1);
      const b = around(rgb, width, x, y, 2);
      const at = luma + (y >> 1) * halfWidth + (x >> 1);
      out[at] = Math.round(128 - 0.100644 * r - 0.338572 * g + 0.439216 * b);
      out[at + chroma] = Math.round(128 + 0.439216 * r - 0.398942 * g - 0.040274 * b);
    }
  }
}

/** Mean of one channel around a chroma site: 1-2-1 across, 1-1 down. */
function around(rgb: Uint8Array, width: number, x: number, y: number, channel: number): number {
  const left = x > 0 ? -3 : 0;
  const right = x + 1 < width ? 3 : 0;
  const upper = (y * width + x) * 3 + channel;
  const lower = upper + width * 3;
  const row = (at: number): number => rgb[at + left]! + 2 * rgb[at]! + rgb[at + right]!;
  return (row(upper) + row(lower)) / 8;
}
