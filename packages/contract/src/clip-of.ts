/** The Clip that a finished file is. */
import type { Clip } from './clip.ts';
import type { Generation } from './generation.ts';
import { quote } from './quote.ts';
import { reportShots } from './report-shots.ts';
import type { Screenplay } from './screenplay.ts';

/** What an engine knows of the file that it has made. */
export interface MadeFile
  extends Pick<Clip, 'width' | 'height' | 'fps' | 'duration' | 'bytes' | 'sha256' | 'passes' | 'pictureQuality'> {
  path: string;
  frameCount: number;
}

/** What the file was made of. */
export interface MadeOf {
  generation: Generation;
  screenplay: Screenplay;
  engine: Clip['engine'];
  /** Of every step, in their order; said once each. */
  warnings: readonly string[];
}

/** The clip of a file that cost nothing to make. */
export function clipOf(made: MadeFile, { generation, screenplay, engine, warnings }: MadeOf): Clip {
  const { format, audio, seed } = generation;
  const said = [...new Set(warnings)];
  return {
    file: made.path,
    format,
    width: made.width,
    height: made.height,
    fps: made.fps,
    frames: made.frameCount,
    duration: made.duration,
    bytes: made.bytes,
    sha256: made.sha256,
    audio,
    ...(made.pictureQuality === undefined ? {} : { pictureQuality: made.pictureQuality }),
    seed,
    engine,
    screenplay,
    shotReport: reportShots(screenplay, said),
    cost: { chargedMicroUsd: 0, listMicroUsd: quote(generation).microUsd },
    warnings: said,
    ...(made.passes === undefined ? {} : { passes: made.passes }),
  };
}
