/** What `run` writes beside a clip on request: the stems of its sound, and its subtitles. */
import { writeFile } from 'node:fs/promises';
import type { Clip, Screenplay } from '@storyreel/contract';

export interface SoundFileOptions {
  readonly stems?: boolean;
  readonly subtitles?: boolean;
}

export interface SoundFiles {
  /** Absolute paths of what was written. */
  readonly files: readonly string[];
  readonly warnings: readonly string[];
}

/** Writes "<clip>.dialogue.wav" and its like, and "<clip>.srt" and ".vtt"; says what there was nothing to write of. */
export async function soundFiles(clip: Clip, screenplay: Screenplay, options: SoundFileOptions): Promise<SoundFiles> {
  const files: string[] = [];
  const warnings: string[] = [];
  if (!options.stems && !options.subtitles) return { files, warnings };
  const stem = clip.file.slice(0, -(clip.format.length + 1));
  const write = async (suffix: string, content: string | Uint8Array): Promise<void> => {
    const file = `${stem}.${suffix}`;
    await writeFile(file, content);
    files.push(file);
  };
  const sound = await import('@storyreel/previz/node');
  if (options.stems && !clip.audio) warnings.push('--stems has no effect: the clip is made without sound.');
  else if (options.stems) {
    const made = await sound.makeStems(screenplay);
    for (const name of sound.STEM_NAMES) await write(`${name}.wav`, made.files[name]);
  }
  if (options.subtitles) {
    const { srt, vtt, count } = await sound.makeSubtitles(screenplay);
    if (count === 0) warnings.push('--subtitles has no effect: nobody speaks in the clip.');
    else {
      await write('srt', srt);
      await write('vtt', vtt);
    }
  }
  return { files, warnings };
}
