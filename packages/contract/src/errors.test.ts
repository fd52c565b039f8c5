import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  ERROR_GROUPS,
  ERRORS,
  type ErrorEntry,
  EXIT,
  errorMessage,
  errorsAsMarkdown,
  StoryreelError,
} from './errors.ts';

const page = new URL('../../../docs/errors.md', import.meta.url);
const entries = Object.entries<ErrorEntry>(ERRORS);

test('docs/errors.md is the register (STORYREEL_WRITE_DOCS=1 writes it)', () => {
  if (process.env.STORYREEL_WRITE_DOCS === '1') writeFileSync(page, errorsAsMarkdown());
  expect(readFileSync(page, 'utf8')).toBe(errorsAsMarkdown());
});

test('every entry is complete, in a group of the page, with a status and an exit code that exist', () => {
  for (const [code, entry] of entries) {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(ERROR_GROUPS).toContain(entry.group);
    expect(entry.status).toBeGreaterThanOrEqual(400);
    expect(entry.status).toBeLessThan(600);
    expect(Object.values(EXIT)).toContain(entry.exit);
    expect(entry.exit).not.toBe(EXIT.ok);
    expect(entry.remedy).toMatch(/[.`]$/);
    expect(errorsAsMarkdown()).toContain(`\`${code}\``);
  }
});

test('exit codes follow the published table', () => {
  const exit = (status: number) =>
    new Set(entries.filter(([, entry]) => entry.status === status).map(([, e]) => e.exit));
  expect([...exit(401)]).toEqual([EXIT.noPermission]);
  expect([...exit(403)]).toEqual([EXIT.noPermission]);
  expect([...exit(429)]).toEqual([EXIT.tryAgain]);
  expect([...exit(402)]).toEqual([EXIT.data]);
  expect([...exit(404)]).toEqual([EXIT.data]);
  expect([...exit(502)]).toEqual([EXIT.unavailable]);
});

test('an error carries its code, facts and faults, and says them in words', () => {
  const error = new StoryreelError('shots_sum', { path: 'multi_prompt', value: 9, expected: 10 });
  expect(error.message).toBe('The durations of multi_prompt add up to 9 s, but duration is 10 s.');
  expect(error).toMatchObject({ code: 'shots_sum', status: 422, exit: 65, facts: { value: 9 }, faults: [] });
  expect(errorMessage('field_required', {})).toBe(' is required.');
});
