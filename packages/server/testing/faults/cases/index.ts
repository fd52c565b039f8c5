/** Every failure test, in the order of their numbers. */
import type { FaultCase } from '../case.ts';
import { clockCases } from './clock.ts';
import { databaseCases } from './database.ts';
import { hostileCases } from './hostile.ts';
import { powerCases } from './power-cut.ts';
import { serviceCases } from './service.ts';
import { webServerCases } from './web-server.ts';
import { workerCases } from './workers.ts';

export const cases: readonly FaultCase[] = [
  ...workerCases,
  ...webServerCases,
  ...databaseCases,
  ...powerCases,
  ...hostileCases,
  ...clockCases,
  ...serviceCases,
].sort((a, b) => orderOf(a) - orderOf(b));

/** Those with a word come last, as they stand. */
function orderOf({ number }: FaultCase): number {
  return Number.parseInt(number, 10) || 100;
}
