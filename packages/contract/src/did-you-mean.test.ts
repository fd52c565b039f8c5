import { expect, test } from 'vitest';
import { closest, didYouMean, editDistance } from './did-you-mean.ts';

test.each([
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
  ['durtaion', 'duration', 1],
  ['same', 'same', 0],
])('%j to %j takes %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

test('only near names are suggested', () => {
  const names = ['duration', 'aspect_ratio', 'seed'];
  expect(closest('Duration', names)).toBe('duration');
  expect(closest('aspect-ratio', names)).toBe('aspect_ratio');
  expect(closest('sede', names)).toBe('seed');
  expect(closest('zzz', names)).toBeUndefined();
  expect(closest('x'.repeat(10_000), names)).toBeUndefined();
  expect(didYouMean('sed', names)).toBe(' Did you mean seed?');
  expect(didYouMean('qqqqqq', names)).toBe('');
});
