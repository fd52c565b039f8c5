/** Who plans: the built-in director, or a language model behind an OpenAI-compatible endpoint. */
import type { Generation, Screenplay } from '@storyreel/contract';
import { StoryreelError } from '@storyreel/contract/rules';
import type { LlmSettings } from '@storyreel/server/llm';
import { usage } from './arguments.ts';
import type { DirectorName } from './directors.ts';

export interface DirectorOptions {
  readonly director?: DirectorName;
  readonly llmBaseUrl?: string;
  readonly llmModel?: string;
  readonly llmApiKey?: string;
  readonly llmTimeout?: number;
}

/** Environment variables that stand in for the flags. */
const LLM_VARIABLES = {
  baseUrl: 'STORYREEL_LLM_BASE_URL',
  model: 'STORYREEL_LLM_MODEL',
  apiKey: 'STORYREEL_LLM_API_KEY',
} as const;

/** The settings of the LLM director, or undefined where the built-in one plans. Incomplete settings are a usage error. */
export function llmSettings(
  options: DirectorOptions,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): LlmSettings | undefined {
  const flags = { '--llm-base-url': options.llmBaseUrl, '--llm-model': options.llmModel, '--llm-api-key': options.llmApiKey, '--llm-timeout': options.llmTimeout }; // biome-ignore format: a table
  if (options.director !== 'llm') {
    const stray = Object.entries(flags).find(([, value]) => value !== undefined)?.[0];
    if (stray !== undefined) throw usage(`${stray} needs --director llm.`);
    return undefined;
  }
  const baseUrl = options.llmBaseUrl ?? environment[LLM_VARIABLES.baseUrl];
  const model = options.llmModel ?? environment[LLM_VARIABLES.model];
  const apiKey = options.llmApiKey ?? environment[LLM_VARIABLES.apiKey];
  if (!baseUrl) throw usage(`--director llm needs --llm-base-url, or ${LLM_VARIABLES.baseUrl} in the environment.`);
  if (!model) throw usage(`--director llm needs --llm-model, or ${LLM_VARIABLES.model} in the environment.`);
  return {
    baseUrl,
    model,
    ...(apiKey ? { apiKey } : {}),
    ...(options.llmTimeout === undefined ? {} : { timeoutSeconds: options.llmTimeout }),
  };
}

/** The screenplay of a generation, by the director that the options name. */
export async function planWith(
  settings: LlmSettings | undefined,
  generation: Generation,
  signal?: AbortSignal,
): Promise<Screenplay> {
  const engine = await import('./local-engine.ts');
  if (settings === undefined) return engine.planGeneration(generation);
  const { directWithLlm, settingsFault } = await import('@storyreel/server/llm');
  const fault = settingsFault(settings);
  if (fault !== undefined) throw usage(`--director llm: ${fault}.`);
  try {
    return (await directWithLlm(engine.directorInput(generation), settings, signal)).screenplay;
  } catch (error) {
    if (signal?.aborted) throw new StoryreelError('cancelled', {}, { cause: error });
    throw error;
  }
}
