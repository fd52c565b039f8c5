/** The director: a prompt becomes a Screenplay. Pure, synchronous, and the same in Node and the browser. */
import { Screenplay } from '@storyreel/contract';
import type { DirectorInput } from './input.ts';
import { compose } from './plan/compose.ts';
import { readPrompt } from './read/prompt.ts';

export { type BenchLine, type BenchPlanLine, benchPlan, planBenchLine } from './bench-plan.ts';
export type { DirectorInput } from './input.ts';
export { planText } from './plan-text.ts';

/** Reads a prompt and plans its shots. Never throws on any text; the result is a valid Screenplay. */
export function direct(input: DirectorInput): Screenplay {
  return Screenplay.parse(compose(readPrompt(input), input));
}
