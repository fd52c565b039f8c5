/** Keeps the sound that is heard, after the codec, under the true-peak limit: codecs overshoot the samples they are given. */
import { truePeak } from '../../sound/loudness.ts';
import type { ClipFormat, StereoSound } from '../encoder.ts';
import { codedSound } from './sound-codec.ts';

/** Highest true peak of a finished file, dBTP. */
export const FILE_PEAK_DBTP = -1;
/** What is aimed at when a sound has to be lowered. */
const AIM_DBTP = -1.2;
/** Steps by which a sound is lowered, dB: whole steps give the same bytes where codecs differ in the last bit. */
const STEP_DB = 0.1;
const ROUNDS = 2;

/** What was done, and the true peak that the file will have, dBTP. */
export interface SettledSound {
  sound: StereoSound;
  /** dB, 0 or less. */
  gain: number;
  peak: number;
}

/** Lowers a sound by as little as its coded form needs to stay under the limit. */
export async function settleSound(sound: StereoSound, format: ClipFormat, quality: number): Promise<SettledSound> {
  let settled: SettledSound = { sound, gain: 0, peak: truePeak(await codedSound(sound, format, quality)) };
  for (let round = 0; round < ROUNDS && settled.peak > AIM_DBTP; round++) {
    const gain = settled.gain - Math.ceil((settled.peak - AIM_DBTP) / STEP_DB) * STEP_DB;
    const lowered = scaled(sound, 10 ** (gain / 20));
    settled = { sound: lowered, gain, peak: truePeak(await codedSound(lowered, format, quality)) };
  }
  return settled;
}

function scaled({ left, right }: StereoSound, factor: number): StereoSound {
  return { left: left.map((v) => v * factor), right: right.map((v) => v * factor) };
}
