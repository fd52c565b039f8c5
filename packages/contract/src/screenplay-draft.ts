/**
 * What somebody else may write in place of the director: the Screenplay without the parts that follow from the request.
 * As JSON Schema it is what a language model is asked to fill in.
 */
import { z } from 'zod';
import { Screenplay, Shot } from './screenplay.ts';

/** Seconds are the writer's; frames, numbers and starts follow from them. */
export const ShotDraft = Shot.omit({
  index: true,
  start: true,
  startFrame: true,
  frameCount: true,
  said: true,
  why: true,
});
export type ShotDraft = z.infer<typeof ShotDraft>;

export const ScreenplayDraft = Screenplay.omit({
  version: true,
  language: true,
  duration: true,
  fps: true,
  aspectRatio: true,
  seed: true,
  depictables: true,
  warnings: true,
}).extend({ shots: z.array(ShotDraft).min(1) });
export type ScreenplayDraft = z.infer<typeof ScreenplayDraft>;

/** A JSON Schema, as far as this module looks into it. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  [keyword: string]: unknown;
}

/** Keywords that structured output accepts; the rest (ranges, patterns, defaults) is checked when the answer is there. */
const KEPT = new Set(['type', 'properties', 'required', 'additionalProperties', 'items', 'anyOf', 'enum', 'const']);

/**
 * The draft as a JSON Schema for structured output in its strict form: every property required, what may be left out
 * may be null, nothing else allowed.
 */
export function screenplayDraftSchema(): JsonSchema {
  return strict(z.toJSONSchema(ScreenplayDraft, { io: 'input', reused: 'inline' }) as JsonSchema);
}

function strict(schema: JsonSchema): JsonSchema {
  const kept = Object.fromEntries(Object.entries(schema).filter(([key]) => KEPT.has(key))) as JsonSchema;
  if (kept.anyOf) kept.anyOf = kept.anyOf.map(strict);
  if (kept.items) kept.items = strict(kept.items);
  const { properties } = kept;
  if (properties === undefined) return kept;
  const must = new Set(schema.required ?? []);
  kept.properties = Object.fromEntries(
    Object.entries(properties).map(([name, property]) => {
      const made = strict(property);
      return [name, must.has(name) ? made : { anyOf: [made, { type: 'null' }] }];
    }),
  );
  kept.required = Object.keys(properties);
  kept.additionalProperties = false;
  return kept;
}
