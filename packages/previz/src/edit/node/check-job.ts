/** Limits of what may be asked of the edit room, the same for clips and stories. */
import { existsSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { PASS_FORMATS, PASSES } from '@storyreel/contract/rules';
import { ClipJobError, type PassesJob } from '../clip-job.ts';
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

/** Throws a ClipJobError where passes are asked for that there are not, or where they cannot be put. */
export function checkPasses({ names, format, folder }: PassesJob): void {
  if (names.length === 0) throw new ClipJobError('passes.names', `must name one of ${PASSES.join(', ')}`, 'none');
  for (const name of names) {
    if (!PASSES.includes(name)) throw new ClipJobError('passes.names', `must be of ${PASSES.join(', ')}`, name);
  }
  if (new Set(names).size < names.length)
    throw new ClipJobError('passes.names', 'must name each pass once', names.join(', '));
  if (!PASS_FORMATS.includes(format))
    throw new ClipJobError('passes.format', `must be one of ${PASS_FORMATS.join(', ')}`, format);
  if (!isAbsolute(folder)) throw new ClipJobError('passes.folder', 'must be an absolute path', folder);
  if (existsSync(folder)) throw new ClipJobError('passes.folder', 'must not exist yet', folder);
}
