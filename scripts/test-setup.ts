/**
 * Every test file loads this. Tests that draw hold the thread for seconds and hand over to the next one without a turn of the
 * event loop, so that on a busy machine the runner's own calls time out unanswered; a turn after each test lets them through.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach } from 'vitest';

afterEach(async () => {
  await nextTurn();
});
