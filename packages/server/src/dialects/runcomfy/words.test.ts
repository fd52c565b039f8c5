import { ERRORS, type ErrorCode, faultsError, StoryreelError } from '@storyreel/contract';
import { describe, expect, test } from 'vitest';
import { REQUEST_STATES } from '../../services.ts';
import { ErrorAnswer } from './schemas.ts';
import { errorBody, STATUS_WORDS } from './words.ts';

const numberOf = (code: ErrorCode) => (errorBody(new StoryreelError(code)) as { error_code: number }).error_code;

describe('errors', () => {
  test.each<[ErrorCode, number, number]>([
    ['not_signed_in', 401, 401001],
    ['token_rejected', 401, 401001],
    ['balance_too_low', 402, 400002],
    ['forbidden', 403, 403001],
    ['link_invalid', 403, 403003],
    ['request_malformed', 400, 400001],
    ['model_unknown', 404, 404001],
    ['request_unknown', 404, 404001],
    ['result_expired', 404, 404001],
    ['input_invalid', 422, 422001],
    ['rate_limited', 429, 429001],
    ['internal', 500, 500001],
  ])('%s is HTTP %i with the number %i', (code, status, number) => {
    expect(ERRORS[code].status).toBe(status);
    expect(numberOf(code)).toBe(number);
  });

  test.each(Object.keys(ERRORS) as ErrorCode[])('%s has a number that begins like its class of status', (code) => {
    const body = errorBody(new StoryreelError(code, { value: 'x' }));
    expect(ErrorAnswer.parse(body)).toEqual(body);
    expect(String(numberOf(code))[0]).toBe(String(ERRORS[code].status)[0]);
    // Number and sentence first: clients show the beginning.
    expect(Object.keys(body).slice(0, 2)).toEqual(['error_code', 'error_message']);
  });

  test('with faults name the first, count the others, and list all with their places', () => {
    const fault = (path: string) => ({
      path,
      rule: 'r',
      value: 'v',
      code: 'text_empty' as const,
      message: `${path} is bad.`,
    });
    const body = errorBody(faultsError('m', [fault('multi_prompt[2].prompt'), fault(''), fault('elements[0].x[1]')]));
    expect(body).toMatchObject({
      error_message: 'multi_prompt[2].prompt is bad. (and 2 more faults)',
      detail: [
        { loc: ['body', 'multi_prompt', 2, 'prompt'], type: 'text_empty' },
        { loc: ['body'] },
        { loc: ['body', 'elements', 0, 'x', 1] },
      ],
    });
  });
});

test('states have only the five words that every client knows', () => {
  expect(REQUEST_STATES.map((state) => STATUS_WORDS[state])).toEqual([
    'in_queue',
    'in_progress',
    'completed',
    'failed',
    'cancelled',
  ]);
});
