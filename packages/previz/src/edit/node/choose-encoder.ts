/** Picks the encoder backend: node-av where it loads, else the user's own ffmpeg. */
import type { EncoderChoice } from '../clip-job.ts';
import { EncoderUnavailableError, type OpenEncoder } from '../encoder.ts';
import { loadAv, openAvEncoder } from './av-encoder.ts';
import { findFfmpeg, openFfmpegEncoder } from './ffmpeg-encoder.ts';

export async function chooseEncoder(choice: EncoderChoice = 'auto'): Promise<OpenEncoder> {
  if (choice === 'ffmpeg') return openFfmpegEncoder;
  try {
    await loadAv();
    return openAvEncoder;
  } catch (error) {
    if (choice === 'auto' && error instanceof EncoderUnavailableError) return openFfmpegEncoder;
    throw error;
  }
}

/** Backends that work on this machine, in order of preference, for a "doctor" to tell. */
export async function availableEncoders(): Promise<string[]> {
  const av = await loadAv().then(
    () => ['node-av'],
    () => [],
  );
  return [...av, ...((await findFfmpeg()) === null ? [] : ['ffmpeg'])];
}
