import { expect, test } from 'vitest';
import { gathered } from './gather.ts';

/** A worker whose calls end when they are told to. */
function held() {
  const calls: { inputs: readonly number[]; end: () => void }[] = [];
  const work = (inputs: readonly number[]) =>
    new Promise<(string | Error)[]>((resolve, reject) => {
      const outputs = inputs.map((input) => (input < 0 ? new Error(`refused ${input}`) : `did ${input}`));
      calls.push({ inputs, end: () => (inputs.includes(99) ? reject(new Error('away')) : resolve(outputs)) });
    });
  return { calls, work };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('the first goes at once, those that come meanwhile go together, and each gets its own answer', async () => {
  const { calls, work } = held();
  const call = gathered({ atOnce: 1, most: 3 }, work);
  const answers = [1, 2, 3, 4, 5].map((input) => call(input));
  expect(calls.map(({ inputs }) => inputs)).toEqual([[1]]);
  calls[0]?.end();
  await turn();
  expect(calls.map(({ inputs }) => inputs)).toEqual([[1], [2, 3, 4]]);
  calls[1]?.end();
  await turn();
  calls[2]?.end();
  expect(await Promise.all(answers)).toEqual(['did 1', 'did 2', 'did 3', 'did 4', 'did 5']);
});

test('one that is refused leaves the others alone; a call that fails is the failure of all of its inputs, and of no others', async () => {
  const { calls, work } = held();
  const call = gathered({ atOnce: 1, most: 10 }, work);
  const first = call(0);
  const together = Promise.allSettled([call(1), call(-2)]);
  calls[0]?.end();
  await first;
  await turn();
  calls[1]?.end();
  expect(await together).toMatchObject([
    { status: 'fulfilled', value: 'did 1' },
    { status: 'rejected', reason: { message: 'refused -2' } },
  ]);
  const doomed = Promise.allSettled([call(99)]);
  const later = Promise.allSettled([call(7), call(8)]);
  calls[2]?.end();
  expect(await doomed).toMatchObject([{ reason: { message: 'away' } }]);
  await turn();
  calls[3]?.end();
  expect(await later).toMatchObject([{ value: 'did 7' }, { value: 'did 8' }]);
});
