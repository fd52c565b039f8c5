/** The LLM director: a language model writes the screenplay; whatever it does, the clip is planned. */
import { type Screenplay, screenplayDraftSchema } from '@storyreel/contract';
import { type DirectorInput, direct } from '@storyreel/previz/director';
import { directorMessages, screenplayFrom } from '@storyreel/previz/llm';
import { askLlm, LlmError, type LlmSettings } from './endpoint.ts';

export interface Directed {
  readonly screenplay: Screenplay;
  /** Who planned it. */
  readonly director: 'llm' | 'built-in';
}

/**
 * Plans with the model, and with the built-in director where the model gives no usable plan; the screenplay's warnings
 * say which and why. Rejects only when the signal fires.
 */
export async function directWithLlm(
  input: DirectorInput,
  settings: LlmSettings,
  signal?: AbortSignal,
): Promise<Directed> {
  let reason: string;
  try {
    const question = {
      messages: directorMessages(input),
      plainMessages: directorMessages(input, true),
      schema: screenplayDraftSchema(),
      seed: input.seed % 2_147_483_648,
    };
    const repaired = screenplayFrom(await askLlm(settings, question, signal), input);
    if (repaired.ok) return { screenplay: repaired.screenplay, director: 'llm' };
    reason = repaired.reason;
  } catch (error) {
    if (!(error instanceof LlmError)) throw error;
    reason = error.message;
  }
  const built = direct(input);
  const warning = `The LLM director was not used: ${reason}. The built-in director planned this clip.`;
  return { screenplay: { ...built, warnings: [warning, ...built.warnings] }, director: 'built-in' };
}
