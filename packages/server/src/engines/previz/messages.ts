/** What the worker and the process that draws say to one another. */
import type { Clip, ErrorCode, ErrorFacts } from '@storyreel/contract';
import type { Progress } from '../../services.ts';
import type { EngineJob, EnginePreview } from '../engine.ts';
import type { LlmSettings } from '../llm/index.ts';

export interface ToChild {
  readonly type: 'make';
  readonly job: EngineJob;
  readonly threads: number;
  /** Between two pictures of what is drawn; 0: none. */
  readonly previewSeconds: number;
  /** Who plans in place of the built-in director. Told by message, so that the key stands in no environment. */
  readonly llm?: LlmSettings | undefined;
}

export type FromChild =
  | { readonly type: 'ready' }
  | { readonly type: 'memory'; readonly bytes: number }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'preview'; readonly preview: EnginePreview }
  | { readonly type: 'made'; readonly clip: Clip }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly facts: ErrorFacts; readonly retryable: boolean };
