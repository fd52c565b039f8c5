/** Reads what an image file says about itself before any decoder sees it: kind, size, orientation, and whether its end is there. */

export type ImageKind = 'jpeg' | 'png' | 'webp';

export interface ImageHeader {
  kind: ImageKind;
  /** Pixels as stored. */
  width: number;
  height: number;
  /** EXIF orientation, 1..8; 5 and above swap width and height when shown. */
  orientation: number;
  /** The file's own end marker or length is honoured: it was not cut short. */
  complete: boolean;
}

/** Null when the bytes are none of the three kinds, or their head is damaged. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes, view);
    if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes, view);
    if (text(bytes, 0) === 'RIFF' && text(bytes, 8) === 'WEBP') return readWebp(bytes, view);
  } catch (error) {
    // A length field points behind the end.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** What other well-known kinds of file begin with, for a helpful refusal. */
export function guessKind(bytes: Uint8Array): string {
  const head = text(bytes, 0, 512);
  if (bytes.length === 0) return 'an empty file';
  if (head.startsWith('GIF8')) return 'GIF';
  if (head.startsWith('BM')) return 'BMP';
  if (head.startsWith('%PDF')) return 'PDF';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'TIFF';
  if (head.slice(4, 8) === 'ftyp') return head.slice(8, 12).startsWith('avi') ? 'AVIF' : 'a film or HEIF file';
  if (/<svg[\s>]/i.test(head)) return 'SVG';
  if (/<(!doctype|html)/i.test(head)) return 'a web page';
  return 'something else';
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((value, i) => bytes[i] === value);
}

function text(bytes: Uint8Array, at: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function readJpeg(bytes: Uint8Array, view: DataView): ImageHeader | null {
  let orientation = 1;
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    // Frame headers are C0..CF without the tables C4, C8 and CC.
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xe1 && text(bytes, at + 4) === 'Exif') orientation = exifOrientation(view, at + 10);
    if (marker === 0xda)
      return size === null ? null : { kind: 'jpeg', ...size, orientation, complete: endsJpeg(bytes, at + 2 + length) };
    at += 2 + length;
  }
  return size === null ? null : { kind: 'jpeg', ...size, orientation, complete: false };
}

/** The end of image marker stands behind the picture's data (cameras may append more after it). */
function endsJpeg(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function readPng(bytes: Uint8Array, view: DataView): ImageHeader | null {
  if (text(bytes, 12) !== 'IHDR') return null;
  const header: ImageHeader = {
    kind: 'png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    orientation: 1,
    complete: false,
  };
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = text(bytes, at + 4);
    if (type === 'eXIf') header.orientation = exifOrientation(view, at + 8);
    if (type === 'IEND') return { ...header, complete: true };
    at += 12 + length;
  }
  return header;
}

function readWebp(bytes: Uint8Array, view: DataView): ImageHeader | null {
  const end = 8 + view.getUint32(4, true);
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  for (let at = 12; at + 8 <= Math.min(end, bytes.length); ) {
    const type = text(bytes, at);
    const length = view.getUint32(at + 4, true);
    size ??= webpSize(bytes, view, type, at + 8);
    if (type === 'EXIF') orientation = exifOrientation(view, at + 8);
    at += 8 + length + (length & 1);
  }
  return size === null ? null : { kind: 'webp', ...size, orientation, complete: bytes.length >= end };
}

function webpSize(
  bytes: Uint8Array,
  view: DataView,
  type: string,
  at: number,
): { width: number; height: number } | null {
  const three = (from: number): number => bytes[from]! | (bytes[from + 1]! << 8) | (bytes[from + 2]! << 16);
  if (type === 'VP8X') return { width: 1 + three(at + 4), height: 1 + three(at + 7) };
  if (type === 'VP8L' && bytes[at] === 0x2f) {
    const bits = view.getUint32(at + 1, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (type === 'VP8 ' && three(at + 3) === 0x2a019d)
    return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff };
  return null;
}

/** Orientation from a TIFF block at `at`; 1 where it says nothing sensible. */
function exifOrientation(view: DataView, at: number): number {
  try {
    const little = view.getUint16(at) === 0x4949;
    const directory = at + view.getUint32(at + 4, little);
    const entries = view.getUint16(directory, little);
    for (let i = 0; i < Math.min(entries, 200); i++) {
      const entry = directory + 2 + i * 12;
      if (view.getUint16(entry, little) !== 0x0112) continue;
      const value = view.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}
