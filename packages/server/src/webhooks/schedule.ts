/** When a delivery that failed is tried again: ten attempts over about three days. */

const MINUTE = 60;
const HOUR = 3600;

/** Seconds to wait after the first attempt, after the second, and so on. */
export const RETRY_DELAYS: readonly number[] = [
  5,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/**
 * Seconds until the attempt after `step` failed ones of a round, or undefined when that was the last. Up to a tenth is
 * added at random (`chance`, 0 to 1), so that what failed together does not come back together.
 */
export function retryDelay(step: number, chance: number = Math.random()): number | undefined {
  const delay = RETRY_DELAYS[step - 1];
  return delay === undefined ? undefined : delay * (1 + chance / 10);
}
