/** Waiting for what should come about, with a limit that holds on slow machines too. */

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again and again until the answer is something; throws after `seconds`. Errors count as "not yet". */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  seconds = 120,
  everyMs = 100,
): Promise<T> {
  const ends = performance.now() + seconds * 1000;
  let last: unknown;
  while (performance.now() < ends) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await pause(everyMs);
  }
  throw new Error(`waited ${seconds} s in vain: ${what}${last === undefined ? '' : ` (${String(last)})`}`);
}

/** Throws with the facts where something is not as it must be. */
export function must(holds: boolean, what: string, facts?: unknown): asserts holds {
  if (!holds) throw new Error(facts === undefined ? what : `${what}: ${JSON.stringify(facts)}`);
}
