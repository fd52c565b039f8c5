import { Screenplay } from '@storyreel/contract';
import type { DirectorInput } from './input.ts';
import { compose } from './plan/compose.ts';
import { restoreElements } from './read/elements.ts';
import { readPrompt } from './read/prompt.ts';

/** Reads a prompt and plans its shots. Never throws on any text; the result is a valid Screenplay. */
export function direct(input: DirectorInput): Screenplay {
  return Screenplay.parse(restoreElements(compose(readPrompt(input), input), input.elements ?? []));
}
