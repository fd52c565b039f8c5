/** `quote`: what a request costs, from the one price function. */
import { formatUsd, quote, StoryreelError } from '@storyreel/contract/rules';
import { usage } from '../arguments.ts';
import { readBody } from '../body.ts';
import { readRequest } from '../request.ts';
import type { Terminal } from '../terminal.ts';

export interface QuoteOptions {
  readonly input?: string;
  readonly inputFile?: string;
  readonly seconds?: number;
  readonly audio: boolean;
}

export async function printQuote(endpoint: string, options: QuoteOptions, terminal: Terminal): Promise<void> {
  const hasBody = options.input !== undefined || options.inputFile !== undefined;
  if (options.seconds === undefined && !hasBody) throw usage('quote needs --seconds, --input or --input-file.');
  if (options.seconds !== undefined && hasBody) throw usage('--seconds and --input exclude each other.');
  if (!options.audio && hasBody)
    throw usage('--no-audio goes with --seconds; in a request, set "sound" or "generate_audio".');
  const warnings: string[] = [];
  const question =
    options.seconds === undefined
      ? requestQuestion(endpoint, await readBody(options), warnings)
      : secondsQuestion(endpoint, options.seconds, options.audio);
  const price = quote(question);
  for (const warning of warnings) terminal.progress('warn', warning);
  if (terminal.style.json) terminal.payload({ model: endpoint, ...pricePayload(price), text: price.text, warnings });
  else terminal.out(`${price.text}\n`);
}

function requestQuestion(endpoint: string, body: unknown, warnings: string[]) {
  const request = readRequest(endpoint, body);
  warnings.push(...request.warnings);
  return request.generation;
}

function secondsQuestion(endpoint: string, seconds: number, audio: boolean) {
  // An empty body finds out whether the model exists, with the same message as everywhere else.
  try {
    readRequest(endpoint, {});
  } catch (error) {
    if (error instanceof StoryreelError && error.code === 'model_unknown') throw error;
  }
  return { dialect: 'runcomfy', model: endpoint, seconds, audio } as const;
}

/** A price as it is printed in JSON: exact micro-dollars, and dollars for people. */
export function pricePayload(price: { microUsd: number; perSecondMicroUsd: number; seconds: number; audio: boolean }) {
  return {
    price_usd: price.microUsd / 1e6,
    price_micro_usd: price.microUsd,
    price_text: formatUsd(price.microUsd),
    per_second_micro_usd: price.perSecondMicroUsd,
    seconds: price.seconds,
    audio: price.audio,
  };
}
