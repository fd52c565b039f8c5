import { expect, test } from 'vitest';
import { fuzz } from '../../testing/fuzz.ts';

test('bad requests are refused in the words of the register, and nothing leaks', async () => {
  const seed = Math.floor(Math.random() * 1e6);
  const report = await fuzz(400, seed);
  expect({ seed, failures: report.failures }).toEqual({ seed, failures: [] });
  expect(report.refused).toBeGreaterThan(300);
  // Many different refusals, not one and the same.
  expect(Object.keys(report.byCode).length).toBeGreaterThan(8);
});
