/**
 * Calls that come while others are under way go to the database together: the busier a service is, the fewer ways to
 * the server and back for each of them. An idle one sends each at once.
 */
export interface GatherOptions {
  /** Calls of `work` under way at a time: enough that the database is never idle, few enough to gather something. */
  readonly atOnce: number;
  /** Inputs of one call; more would make the first of them wait for the last. */
  readonly most: number;
}

interface Waiting<Input, Output> {
  readonly input: Input;
  readonly resolve: (output: Output) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * `work` answers one output for each input, in order, an Error where that input alone is refused; where it rejects, all
 * inputs of the call are.
 */
export function gathered<Input, Output>(
  { atOnce, most }: GatherOptions,
  work: (inputs: readonly Input[]) => Promise<readonly (Output | Error)[]>,
): (input: Input) => Promise<Output> {
  const waiting: Waiting<Input, Output>[] = [];
  let running = 0;
  const next = (): void => {
    if (running >= atOnce || waiting.length === 0) return;
    running++;
    const batch = waiting.splice(0, most);
    void settle(batch, work).finally(() => {
      running--;
      next();
    });
  };
  return (input) =>
    new Promise<Output>((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      next();
    });
}

async function settle<Input, Output>(
  batch: readonly Waiting<Input, Output>[],
  work: (inputs: readonly Input[]) => Promise<readonly (Output | Error)[]>,
): Promise<void> {
  try {
    const outputs = await work(batch.map(({ input }) => input));
    batch.forEach(({ resolve, reject }, index) => {
      const output = outputs[index];
      if (output === undefined || output instanceof Error) reject(output ?? new Error('a call got no answer'));
      else resolve(output);
    });
  } catch (error) {
    for (const { reject } of batch) reject(error);
  }
}
