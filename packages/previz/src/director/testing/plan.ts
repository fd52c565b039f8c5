/** Plans for tests and measurements of any room. */
import type { Screenplay } from '@storyreel/contract';
import { direct } from '../direct.ts';
import type { DirectorInput } from '../input.ts';

/** The plan of a prompt: wide, 24 frames a second, with sound, nothing invented that it does not name, unless said otherwise. */
export const planned = (prompt: string, duration: number, more: Partial<DirectorInput> = {}): Screenplay =>
  direct({
    prompt,
    duration,
    aspectRatio: '16:9',
    fps: 24,
    seed: 1,
    cfgScale: 1,
    shotType: 'intelligent',
    audio: true,
    ...more,
  });
