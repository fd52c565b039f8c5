/** Limits of what may be asked of the edit room, the same for clips and stories. */
import { ClipJobError } from '../clip-job.ts';
import type { ClipFormat } from '../encoder.ts';
import { QUALITY_DEFAULT, QUALITY_MAX, QUALITY_MIN } from '../quality.ts';
import { MAX_WORKERS } from './capacity.ts';

const MAX_SIDE = 4096;

export interface PictureJob {
  width: number;
  height: number;
  format: ClipFormat;
  quality?: number;
  workers?: number;
}

/** Throws a ClipJobError where size, format, quality or workers cannot be had. */
export function checkPicture(job: PictureJob): void {
  for (const side of ['width', 'height'] as const) {
    const value = job[side];
    if (!Number.isInteger(value) || value % 2 !== 0 || value < 16 || value > MAX_SIDE)
      throw new ClipJobError(side, `must be an even number from 16 to ${MAX_SIDE}`, value);
  }
  if (!['mp4', 'webm', 'mov'].includes(job.format))
    throw new ClipJobError('format', 'must be mp4, webm or mov', job.format);
  const quality = job.quality ?? QUALITY_DEFAULT;
  if (!(quality >= QUALITY_MIN && quality <= QUALITY_MAX))
    throw new ClipJobError('quality', `must be from ${QUALITY_MIN} to ${QUALITY_MAX}`, quality);
  const { workers } = job;
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 1 && workers <= MAX_WORKERS))
    throw new ClipJobError('workers', `must be a whole number from 1 to ${MAX_WORKERS}`, workers);
}
