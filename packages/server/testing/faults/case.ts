/** What a fault test is. */
import type { Chance } from '../random.ts';
import type { Invariants } from './invariants.ts';

export interface FaultContext {
  readonly random: Chance;
  /** Fewer rounds and jobs. */
  readonly short: boolean;
  /** Tells what is going on. */
  say(text: string): void;
}

export interface FaultResult {
  readonly invariants: Invariants;
  /** What was counted and measured. */
  readonly figures: Readonly<Record<string, number | string>>;
}

export interface FaultCase {
  /** Of the list of failure tests, or a word. */
  readonly number: string;
  readonly name: string;
  readonly run: (context: FaultContext) => Promise<FaultResult>;
}

/** Thrown where this machine cannot do the test; says why. */
export class NotHere extends Error {
  override readonly name = 'NotHere';
}
