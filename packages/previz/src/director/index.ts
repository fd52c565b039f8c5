/** The director: a prompt becomes a Screenplay. Pure, synchronous, and the same in Node and the browser. */
export { type BenchLine, type BenchPlanLine, benchPlan, planBenchLine } from './bench-plan.ts';
export { direct } from './direct.ts';
export { type DirectorInput, directorInput, elementWarnings } from './input.ts';
export { planText } from './plan-text.ts';
export { markSpans, type Span, type SpanRole } from './spans.ts';
