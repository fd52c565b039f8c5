/** The LLM director, for the service and for the command line. */
export { askLlm, LlmError, type LlmQuestion, type LlmSettings, settingsFault } from './endpoint.ts';
export { type Directed, directWithLlm } from './llm-director.ts';
