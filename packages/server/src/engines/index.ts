/** The engine that the settings name. */
import type { ServerConfig } from '../config/settings.ts';
import type { Engine } from './engine.ts';
import { noopEngine } from './noop/engine.ts';
import { previzEngine } from './previz/engine.ts';

export function createEngine(config: Pick<ServerConfig, 'engine' | 'engineThreads' | 'engineMemoryMb'>): Engine {
  if (config.engine === 'noop') return noopEngine();
  return previzEngine({ threads: config.engineThreads, memoryMb: config.engineMemoryMb });
}
