/** Writes PNG files: grey, RGB and palette images of 8 bits, grey and RGB of 16. The pixels decide the bytes. */
import { crc32, deflateSync } from 'node:zlib';

export interface PngImage {
  width: number;
  height: number;
  /** Channels a pixel: 1 grey or palette number, 3 RGB. */
  channels: 1 | 3;
  /** Rows from the top without padding; 16-bit images as 16-bit numbers. */
  pixels: Uint8Array | Uint16Array;
  /** Three bytes for each number of a one-channel image. */
  palette?: Uint8Array;
  /** 1 fast .. 9 small; default 3. */
  level?: number;
}

const SIGNATURE = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
/** Row filters: the bytes as they are, or their difference to those above. */
const AS_IS = 0;
const ABOVE = 2;

export function encodePng(image: PngImage): Buffer {
  const { width, height, channels, pixels, palette, level = 3 } = image;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = pixels instanceof Uint16Array ? 16 : 8;
  head[9] = palette ? 3 : channels === 3 ? 2 : 0;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    ...(palette ? [chunk('PLTE', palette)] : []),
    chunk('IDAT', deflateSync(filtered(image), { level, memLevel: 9 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Rows with their filter's number before each. */
function filtered({ width, height, channels, pixels, palette }: PngImage): Uint8Array {
  const bytes = pixels instanceof Uint16Array ? bigEndian(pixels) : pixels;
  const row = bytes.length / height;
  if (row !== width * channels * (pixels instanceof Uint16Array ? 2 : 1))
    throw new Error(`an image of ${width}x${height} does not have ${pixels.length} values`);
  const out = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y++) {
    const to = y * (row + 1);
    const from = y * row;
    // Numbers of a palette are not near each other when their colours are.
    if (palette || y === 0) {
      out[to] = AS_IS;
      out.set(bytes.subarray(from, from + row), to + 1);
      continue;
    }
    out[to] = ABOVE;
    for (let i = 0; i < row; i++) out[to + 1 + i] = bytes[from + i]! - bytes[from - row + i]!;
  }
  return out;
}

function bigEndian(values: Uint16Array): Uint8Array {
  const out = new Uint8Array(values.length * 2);
  for (let i = 0; i < values.length; i++) {
    out[i * 2] = values[i]! >> 8;
    out[i * 2 + 1] = values[i]! & 255;
  }
  return out;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const out = Buffer.alloc(data.length + 12);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, 'latin1');
  out.set(data, 8);
  out.writeUInt32BE(crc32(out.subarray(4, data.length + 8)), data.length + 8);
  return out;
}
