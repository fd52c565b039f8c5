/** The one price function: form, dry run, service and ledger all show what it says. */
import { findModel, tierFacts } from './catalogue.ts';
import { didYouMean } from './did-you-mean.ts';
import { StoryreelError } from './errors.ts';
import type { Generation } from './generation.ts';
import { type Dialect, TIERS, type Tier } from './terms.ts';

export interface QuoteQuestion {
  readonly dialect: Dialect;
  readonly model: string;
  /** Where a model has several tiers; its own default otherwise. */
  readonly tier?: Tier;
  /** Seconds of clip. */
  readonly seconds: number;
  readonly audio: boolean;
}

export interface Quote {
  /** The whole price in micro-dollars (millionths of a US dollar); always a whole number. */
  readonly microUsd: number;
  readonly perSecondMicroUsd: number;
  readonly seconds: number;
  readonly audio: boolean;
  /** In words: "$0.63: 5 s at $0.126 per second with audio". */
  readonly text: string;
}

/** What a generation costs where it is charged; clips made on this machine cost nothing. */
export function quote(question: QuoteQuestion | Generation): Quote {
  const asked = 'duration' in question ? { ...question, seconds: question.duration } : question;
  const model = findModel(asked.dialect, asked.model);
  if (model === undefined) throw new StoryreelError('model_unknown', { value: `"${asked.model}"` });
  const tier = asked.tier ?? model.defaultTier;
  if (model.tiers[tier] === undefined) {
    const hint = didYouMean(tier, TIERS);
    throw new StoryreelError('field_not_a_choice', {
      path: 'tier',
      expected: Object.keys(model.tiers).join(', '),
      value: `"${tier}"`,
      hint,
    });
  }
  const price = tierFacts(model, tier).price;
  const perSecondMicroUsd = asked.audio ? price.withAudio : price.silent;
  const flat = price.withAudio === price.silent;
  const { seconds, audio } = asked;
  const microUsd = Math.round(perSecondMicroUsd * seconds);
  const sound = `${audio ? 'with' : 'without'} audio${flat ? ' (same price either way)' : ''}`;
  const text = `${formatUsd(microUsd)}: ${seconds} s at ${formatUsd(perSecondMicroUsd)} per second ${sound}`;
  return { microUsd, perSecondMicroUsd, seconds, audio, text };
}

/** Micro-dollars as "$0.63" or "$0.084": exact, with at least two decimals. */
export function formatUsd(microUsd: number): string {
  const decimals = (Math.abs(microUsd) % 1_000_000)
    .toString()
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${microUsd < 0 ? '-' : ''}$${Math.trunc(Math.abs(microUsd) / 1_000_000)}.${decimals}`;
}
