/** The engine that the settings name. */
import type { ServerConfig } from '../config/settings.ts';
import type { Engine } from './engine.ts';
import { noopEngine } from './noop/engine.ts';
import { previzEngine } from './previz/engine.ts';

type EngineConfig = Pick<
  ServerConfig,
  'engine' | 'noopMs' | 'previewSeconds' | 'engineThreads' | 'engineMemoryMb' | 'llmBaseUrl' | 'llmModel' | 'llmApiKey'
>;

export function createEngine(config: EngineConfig): Engine {
  if (config.engine === 'noop') return noopEngine(config.noopMs);
  const { llmBaseUrl: baseUrl, llmModel: model, llmApiKey: apiKey } = config;
  const llm = baseUrl && model ? { baseUrl, model, ...(apiKey ? { apiKey } : {}) } : undefined;
  const { engineThreads: threads, engineMemoryMb: memoryMb, previewSeconds } = config;
  return previzEngine({ threads, memoryMb, previewSeconds, llm });
}
