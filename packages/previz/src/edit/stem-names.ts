/** The buses of a clip's sound, and what is made of them. */
import type { Stems } from '../sound/index.ts';

export type StemName = keyof Stems;

export const STEM_NAMES: readonly StemName[] = ['dialogue', 'foley', 'ambience', 'music'];

export interface MadeStems {
  /** Sixteen-bit stereo WAV files at 48 kHz, each as long as the clip. */
  files: Readonly<Record<StemName, Uint8Array>>;
  /** What could not be honoured, in one sentence each. */
  warnings: string[];
}
