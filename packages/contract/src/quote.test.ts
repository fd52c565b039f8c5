import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MODELS } from './catalogue.ts';
import { StoryreelError } from './errors.ts';
import { formatUsd, quote } from './quote.ts';

describe('RunComfy rates', () => {
  test.each([
    ['standard', 84_000, 126_000],
    ['pro', 112_000, 168_000],
    ['4k', 420_000, 420_000],
  ])('%s: %i micro-dollars per second, %i with audio', (tier, silent, withAudio) => {
    for (const mode of ['text-to-video', 'image-to-video']) {
      const model = `kling/kling-3.0/${tier}/${mode}`;
      const ask = (audio: boolean, seconds: number) => quote({ dialect: 'runcomfy', model, seconds, audio });
      expect(ask(false, 1).perSecondMicroUsd).toBe(silent);
      expect(ask(true, 1).perSecondMicroUsd).toBe(withAudio);
      expect(ask(true, 5).microUsd).toBe(withAudio * 5);
      expect(ask(false, 15).microUsd).toBe(silent * 15);
    }
  });

  test.each([
    ['standard', '$0.63'],
    ['pro', '$0.84'],
    ['4k', '$2.10'],
  ])('five seconds of %s with audio cost %s', (tier, text) => {
    const model = `kling/kling-3.0/${tier}/text-to-video`;
    expect(quote({ dialect: 'runcomfy', model, seconds: 5, audio: true }).text.startsWith(`${text}: 5 s at `)).toBe(
      true,
    );
  });
});

test('the tier of a request decides where a model has several', () => {
  const ask = (tier: 'standard' | 'pro' | '4k') =>
    quote({ dialect: 'replicate', model: 'kwaivgi/kling-v3-video', tier, seconds: 10, audio: true }).microUsd;
  expect([ask('standard'), ask('pro'), ask('4k')]).toEqual([1_260_000, 1_680_000, 4_200_000]);
});

test('every price is a whole number of micro-dollars, for every model and duration', () => {
  fc.assert(
    fc.property(fc.constantFrom(...MODELS), fc.integer({ min: 1, max: 600 }), fc.boolean(), (model, seconds, audio) => {
      const price = quote({ dialect: model.dialect, model: model.id, seconds, audio });
      expect(Number.isInteger(price.microUsd)).toBe(true);
      expect(price.microUsd).toBe(price.perSecondMicroUsd * seconds);
    }),
  );
});

test('unknown models and tiers have no price', () => {
  expect(() => quote({ dialect: 'runcomfy', model: 'x/y', seconds: 5, audio: true })).toThrow(StoryreelError);
  const tier = '4k' as const;
  const model = 'kling/kling-3.0/pro/text-to-video';
  expect(() => quote({ dialect: 'runcomfy', model, tier, seconds: 5, audio: true })).toThrow(StoryreelError);
});

test.each([
  [0, '$0.00'],
  [630_000, '$0.63'],
  [84_000, '$0.084'],
  [2_100_000, '$2.10'],
  [1, '$0.000001'],
  [-1_500_000, '-$1.50'],
])('%i micro-dollars are %s', (microUsd, text) => {
  expect(formatUsd(microUsd)).toBe(text);
});
