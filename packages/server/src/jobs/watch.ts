/** A request over time: the record now, and again whenever it has changed, until it has ended. */
import type { RequestRecord } from '../services.ts';

/** News can be lost; after this long the record is read again in any case. */
const LOOK_MILLISECONDS = 5000;

export async function* watch(
  read: () => Promise<RequestRecord>,
  subscribe: (call: () => void) => () => void,
  signal: AbortSignal,
): AsyncGenerator<RequestRecord, void, void> {
  let wake: () => void = () => undefined;
  let fresh = true;
  const unsubscribe = subscribe(() => {
    fresh = true;
    wake();
  });
  const onAbort = (): void => wake();
  signal.addEventListener('abort', onAbort);
  try {
    let told = '';
    while (!signal.aborted) {
      fresh = false;
      const record = await read();
      const text = JSON.stringify([record.state, record.attempt, record.progress]);
      if (text !== told) yield record;
      told = text;
      if (record.finishedAt !== null) return;
      if (fresh || signal.aborted) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, LOOK_MILLISECONDS);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  } finally {
    unsubscribe();
    signal.removeEventListener('abort', onAbort);
  }
}
