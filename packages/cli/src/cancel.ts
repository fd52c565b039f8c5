/** Ctrl-C, and the polite signals of a process manager, as an AbortSignal. */
import { EXIT } from '@storyreel/contract/rules';
import type { Terminal } from './terminal.ts';

export interface Cancellation {
  readonly signal: AbortSignal;
  /** Gives the signals back. */
  dispose(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What the first signal does, for the line that says so. */
const DOING = { cancel: 'cancelling', detach: 'no longer waiting', abort: 'aborting' } as const;

/** The first signal asks for a clean stop; a second one, from an impatient user, ends the process at once. */
export function cancelOnSignals(terminal: Terminal, mark: keyof typeof DOING = 'cancel'): Cancellation {
  const controller = new AbortController();
  const onSignal = (name: NodeJS.Signals): void => {
    if (controller.signal.aborted) process.exit(EXIT.interrupted);
    terminal.progress(mark, `${name} received; ${DOING[mark]}`);
    controller.abort();
  };
  for (const name of SIGNALS) process.on(name, onSignal);
  return {
    signal: controller.signal,
    dispose: () => {
      for (const name of SIGNALS) process.off(name, onSignal);
    },
  };
}
