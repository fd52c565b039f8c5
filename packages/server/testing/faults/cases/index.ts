/** Every failure test, in the order of their numbers. */
import type { FaultCase } from '../case.ts';
import { databaseCases } from './database.ts';
import { hostileCases } from './hostile.ts';
import { powerCases } from './power-cut.ts';
import { webServerCases } from './web-server.ts';
import { workerCases } from './workers.ts';

export const cases: readonly FaultCase[] = [
  ...workerCases,
  ...webServerCases,
  ...databaseCases,
  ...powerCases,
  ...hostileCases,
].sort((a, b) => Number.parseInt(a.number, 10) - Number.parseInt(b.number, 10));
