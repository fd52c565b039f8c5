/** A few of the failure tests, on real processes; `npm run test:faults` does all of them. */
import { expect, test } from 'vitest';
import { runFaults } from '../testing/faults/run.ts';

test('a killed service takes its database over, and one key makes one request however often it is sent', async () => {
  const seed = Math.floor(Math.random() * 1e6);
  const said: string[] = [];
  const report = await runFaults({ seed, short: true, only: ['5', '8'], say: (text) => said.push(text) });
  expect(
    report.cases.map(({ outcome }) => outcome),
    `seed ${seed}\n${said.join('\n')}`,
  ).toEqual(['held', 'held']);
  expect(report.totals).toMatchObject({ lost: 0, discrepancies: 0, overwritten: 0 });
  expect(report.totals.charges).toBe(report.totals.deliveries);
}, 600_000);
