/** What a finished file says of itself, read from its container alone: no codec is trusted, and none is needed. */
import { FileReader } from './bytes.ts';
import { isoFacts } from './iso.ts';
import { matroskaFacts } from './matroska.ts';

export interface MediaFacts {
  /** Pixels of the video track. */
  readonly width: number;
  readonly height: number;
  /** Pictures in the video track. */
  readonly frames: number;
  /** Seconds of the video track. */
  readonly duration: number;
  readonly audio: boolean;
}

/** A file that cannot be what it is said to be. */
export class MediaFault extends Error {
  override readonly name = 'MediaFault';
}

/** Reads an MP4, MOV or WebM file. Throws MediaFault where it is none of these, or is damaged. */
export async function readMediaFacts(path: string): Promise<MediaFacts> {
  return FileReader.use(path, async (file) => {
    const head = await file.bytes(0, 12);
    if (head.length >= 12 && head.toString('latin1', 4, 8) === 'ftyp') return isoFacts(file);
    if (head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3) return matroskaFacts(file);
    throw new MediaFault('it is neither MP4, MOV nor WebM');
  }).catch((error: unknown) => {
    // A table that ends in the middle of a number.
    throw error instanceof RangeError ? new MediaFault('its tables are damaged') : error;
  });
}
