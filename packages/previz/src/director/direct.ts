import { Screenplay } from '@storyreel/contract';
import type { DirectorInput } from './input.ts';
import { compose } from './plan/compose.ts';
import { readPlanText } from './plan-text-reader.ts';
import { restoreElements } from './read/elements.ts';
import { readPrompt } from './read/prompt.ts';

/** Reads a prompt and plans its shots. Never throws on any text; the result is a valid Screenplay. */
export function direct(input: DirectorInput): Screenplay {
  // A plan that was printed, and perhaps edited, is planned as the shots that it lists.
  const listed = input.multiPrompt?.length ? undefined : readPlanText(input.prompt);
  const asked = listed === undefined ? input : { ...input, prompt: '', multiPrompt: listed };
  return Screenplay.parse(restoreElements(compose(readPrompt(asked), asked), asked.elements ?? []));
}
