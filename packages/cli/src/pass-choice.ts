/** Which control passes are wanted beside a clip: from --passes, or from the fields of a request made on this machine. */
import {
  describeValue,
  didYouMean,
  PASS_FORMATS,
  PASSES,
  type Pass,
  type PassFormat,
  StoryreelError,
} from '@storyreel/contract/rules';
import { usage } from './arguments.ts';

export interface ChosenPasses {
  /** In the order of the contract's list. */
  readonly names: readonly Pass[];
  readonly format: PassFormat;
}

/** All of them at once. */
const ALL = 'all';
const EXPECTED = [...PASSES, ALL];

/** A parser of --passes, for commander: names with commas between. */
export function passesOption(text: string): Pass[] {
  const names = text.split(',').map((name) => name.trim());
  for (const name of names) {
    if (EXPECTED.includes(name as Pass)) continue;
    throw usage(
      `--passes must name ${EXPECTED.join(', ')}, with commas between, got ${JSON.stringify(name)}.${didYouMean(name, EXPECTED)}`,
    );
  }
  return inOrder(names);
}

/** The request without its fields for passes, which no dialect has, and what they ask for. */
export function takePasses(body: unknown): { readonly body: unknown; readonly passes?: ChosenPasses } {
  if (typeof body !== 'object' || body === null || !('passes' in body || 'passes_format' in body)) return { body };
  const { passes, passes_format: format, ...rest } = body as Record<string, unknown>;
  if (passes === undefined) throw new StoryreelError('field_required', { path: 'passes' });
  const names = typeof passes === 'string' ? passes.split(',').map((name) => name.trim()) : passes;
  if (!Array.isArray(names) || names.length === 0) {
    const expected = 'a list of names, such as ["depth", "pose"]';
    throw new StoryreelError('field_wrong_type', { path: 'passes', expected, value: describeValue(passes) });
  }
  names.forEach((name: unknown, i) => {
    if (!EXPECTED.includes(name as Pass)) throw notAChoice(`passes[${i}]`, name, EXPECTED);
  });
  if (format !== undefined && !PASS_FORMATS.includes(format as PassFormat))
    throw notAChoice('passes_format', format, PASS_FORMATS);
  return { body: rest, passes: { names: inOrder(names), format: (format as PassFormat | undefined) ?? 'mp4' } };
}

/** The command line's choice over the request's; two that differ are a fault. */
export function choosePasses(
  fromRequest: ChosenPasses | undefined,
  options: { readonly passes?: readonly Pass[]; readonly passesFormat?: PassFormat },
): ChosenPasses | undefined {
  const { passes, passesFormat } = options;
  if (passes === undefined && fromRequest === undefined) {
    if (passesFormat !== undefined) throw usage('--passes-format needs --passes.');
    return undefined;
  }
  const differs = passes !== undefined && fromRequest !== undefined && passes.join() !== fromRequest.names.join();
  if (differs) throw new StoryreelError('field_conflict', { path: 'passes', other: '--passes' });
  return {
    names: passes ?? fromRequest?.names ?? [],
    format: passesFormat ?? fromRequest?.format ?? 'mp4',
  };
}

function inOrder(names: readonly unknown[]): Pass[] {
  return PASSES.filter((name) => names.includes(name) || names.includes(ALL));
}

function notAChoice(path: string, value: unknown, choices: readonly string[]): StoryreelError {
  return new StoryreelError('field_not_a_choice', {
    path,
    expected: choices.join(', '),
    value: describeValue(value),
    hint: typeof value === 'string' ? didYouMean(value, choices) : '',
  });
}
