/** Voices from outside the engine: what they are asked, and how their lines join the film. */
import type { Screenplay } from '@storyreel/contract';
import type { SpeechRequest, SpeechVoice, SpokenLine } from '../../speech/index.ts';
import { loadLexicon, planSpeech } from '../../speech/index.ts';
import { castVoice } from '../../stage/film.ts';
import { alignedLine } from './align.ts';

/** Mono sound, 48 kHz. */
export type Recording = Float32Array;

/** Speaks lines. Another voice than the built-in one: a program, a service. */
export interface OutsideVoice {
  /** For messages: "espeak-ng". */
  readonly name: string;
  /** Speaks one line within its duration if it can. Rejects where it cannot. */
  speak(line: SpeechRequest, voice: SpeechVoice, signal?: AbortSignal): Promise<Recording>;
}

/** Lines in the order of the screenplay; null where the built-in voice speaks after all. */
export interface OutsideLines {
  lines: (SpokenLine | null)[];
  warnings: string[];
}

/** Has every line of a screenplay spoken. A line that fails is left to the built-in voice, and that is said. */
export async function speakOutside(
  screenplay: Screenplay,
  outside: OutsideVoice,
  signal?: AbortSignal,
): Promise<OutsideLines> {
  const dialogue = screenplay.shots.flatMap((shot) => shot.dialogue);
  const lexicon = await loadLexicon(dialogue.map((line) => line.language));
  const lines: (SpokenLine | null)[] = [];
  const warnings: string[] = [];
  for (const line of dialogue) {
    signal?.throwIfAborted();
    const voice = castVoice(screenplay, line.speaker);
    try {
      const recording = await outside.speak(line, voice, signal);
      lines.push(alignedLine(planSpeech(line, voice, lexicon), recording, voice, line.duration));
    } catch (error) {
      signal?.throwIfAborted();
      const reason = error instanceof Error ? error.message : String(error);
      warnings.push(`${outside.name} did not speak '${line.text}' (${reason}): the built-in voice did.`);
      lines.push(null);
    }
  }
  return { lines, warnings };
}
