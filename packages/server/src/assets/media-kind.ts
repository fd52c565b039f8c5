/** What a file is, told by its first bytes; names and stated types mean nothing. */

export interface MediaKind {
  readonly type: string;
  readonly extension: string;
  readonly media: 'image' | 'video';
}

/** As many of the first bytes as `mediaKind` looks at. */
export const HEAD_BYTES = 32;

const JPEG: MediaKind = { type: 'image/jpeg', extension: 'jpg', media: 'image' };
const PNG: MediaKind = { type: 'image/png', extension: 'png', media: 'image' };
const WEBP: MediaKind = { type: 'image/webp', extension: 'webp', media: 'image' };
const QUICKTIME: MediaKind = { type: 'video/quicktime', extension: 'mov', media: 'video' };
const MP4: MediaKind = { type: 'video/mp4', extension: 'mp4', media: 'video' };
const WEBM: MediaKind = { type: 'video/webm', extension: 'webm', media: 'video' };

/** Brands of the ISO base media format that are films; the others are still images and sound. */
const FILM_BRAND = /^(isom|iso[2-9]|mp4[12]|avc1|dash|M4V |MSNV|f4v )$/;

/** The kind, or undefined for everything that the service does not take. */
export function mediaKind(head: Uint8Array): MediaKind | undefined {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, HEAD_BYTES)).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return JPEG;
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return PNG;
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return WEBP;
  if (text.startsWith('\x1aE\xdf\xa3')) return WEBM;
  if (!text.startsWith('ftyp', 4)) return undefined;
  const brand = text.slice(8, 12);
  if (brand === 'qt  ') return QUICKTIME;
  return FILM_BRAND.test(brand) ? MP4 : undefined;
}
