/** The shapes of RunComfy's interface, for checking queries, for the reference page and for the tests. */
import { PICTURE_QUALITIES } from '@storyreel/contract';
import { z } from 'zod';

export const RequestIdParams = z.object({ request_id: z.string().describe('Id that the submit answered.') });

const whole = (min: number, max: number, otherwise: number) =>
  z.coerce.number().pipe(z.int().min(min).max(max)).default(otherwise);

export const ModelsQuery = z.object({
  limit: whole(1, 500, 100),
  offset: whole(0, 1_000_000, 0),
  search: z.string().max(200).optional().describe('Words of the id, the name or the description.'),
  category: z.string().max(100).optional(),
  kind: z.enum(['model', 'workflow', 'inference']).optional(),
  include_schema: z.enum(['true', 'false', '1', '0', '']).optional(),
});

export const SubmitQuery = z.object({
  webhook: z.string().max(2000).optional().describe('Address that is told how the request ends.'),
  webhook_intermediate_status: z
    .enum(['true', 'false', '1', '0'])
    .optional()
    .describe('Tell it also when the request starts.'),
  quality: z
    .enum(PICTURE_QUALITIES)
    .optional()
    .describe(
      '"draft": a quick look with the same shots, movement, light and sound, made in about half the time, at the same price.',
    ),
  priority: whole(-100, 100, 0).describe(
    'Higher ones are made first. Above 0 only with a key that has the scope "admin": nobody else may pass others by.',
  ),
});

export const ResultQuery = z.object({
  include_cost: z.enum(['true', 'false', '1', '0', '']).optional().describe('Add what was charged, in US dollars.'),
});

/** True for the ways in which a switch of a query is on. */
export function isOn(value: string | undefined): boolean {
  return value === 'true' || value === '1' || value === '';
}

const StatusWord = z.enum(['in_queue', 'in_progress', 'completed', 'failed', 'cancelled']);
const addresses = {
  status_url: z.string(),
  result_url: z.string(),
  cancel_url: z.string(),
  events_url: z.string().describe('Server-sent events with progress.'),
};

export const SubmitAnswer = z.object({
  request_id: z.string().regex(/^[a-zA-Z0-9_-]{1,128}$/),
  status: StatusWord,
  ...addresses,
  quote_usd: z.number().describe('What is held until the request ends, and the most that it can cost.'),
  warnings: z.array(z.string()).optional(),
});

const Progress = z.object({
  stage: z.enum(['fetch', 'plan', 'render', 'finish', 'store']),
  frames_done: z.int(),
  frames_due: z.int(),
  fps: z.number(),
  eta_seconds: z.number().nullable(),
  shot: z.int(),
});

export const StatusAnswer = z.object({
  request_id: z.string(),
  status: StatusWord,
  queue_position: z.int().min(0).optional().describe('Requests before this one; only while it waits.'),
  ...addresses,
  model_id: z.string(),
  progress: Progress.optional(),
  preview_url: z
    .string()
    .optional()
    .describe('A picture of the newest frame; there while the clip is drawn, and only for its owner.'),
});

export const PreviewEvent = z.object({
  request_id: z.string(),
  frame: z.int().describe('Number of the frame, from 0.'),
  width: z.int(),
  height: z.int(),
  preview_url: z.string(),
  image: z.string().describe('The picture itself, as a data URI.'),
});

export const ResultAnswer = z.object({
  request_id: z.string(),
  status: StatusWord,
  model_id: z.string(),
  created_at: z.iso.datetime(),
  finished_at: z.iso.datetime().optional(),
  output: z.object({ video: z.string(), videos: z.array(z.string()) }).optional(),
  output_link_expires_at: z.iso.datetime().optional().describe('The link works until then; ask again for a fresh one.'),
  output_expires_at: z.iso.datetime().optional().describe('The file is deleted then.'),
  clip: z
    .object({
      format: z.string(),
      width: z.int(),
      height: z.int(),
      fps: z.int(),
      frames: z.int(),
      duration: z.number(),
      bytes: z.int(),
      sha256: z.string(),
      audio: z.boolean(),
      picture_quality: z.enum(PICTURE_QUALITIES).describe('"draft" where the clip is one.'),
      seed: z.int(),
      engine: z.object({ name: z.string(), version: z.string() }),
      not_depicted: z.array(z.string()).optional(),
      cuts: z.array(z.int()).optional(),
    })
    .optional(),
  error: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).optional(),
  warnings: z.array(z.string()).optional(),
  cost: z.number().optional(),
});

export const CancelAnswer = z.object({
  request_id: z.string(),
  status: StatusWord,
  outcome: z.enum(['cancelled', 'not_cancellable']),
});

export const ModelEntry = z.object({
  model_id: z.string(),
  display_name: z.string(),
  description: z.string(),
  kind: z.literal('model'),
  categories: z.array(z.string()),
  inputs: z.array(z.string()),
  required_inputs: z.array(z.string()),
  base_price_usd: z.number().min(0),
  price_unit: z.literal('second'),
  pricing_note: z.string(),
  model_url: z.string(),
  input_schema: z.record(z.string(), z.unknown()).optional(),
});

export const ModelsAnswer = z.object({
  models: z.array(ModelEntry),
  total: z.int(),
  limit: z.int(),
  offset: z.int(),
});

export const CategoriesAnswer = z.object({ categories: z.array(z.string()) });

export const ErrorAnswer = z.object({
  error_code: z.int(),
  error_message: z.string(),
  code: z.string().describe('Code of the register: docs/errors.md.'),
  remedy: z.string(),
  detail: z
    .array(z.object({ loc: z.array(z.union([z.string(), z.int()])), msg: z.string(), type: z.string() }))
    .optional(),
});

export const LoginStartAnswer = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verify_url: z.string(),
  expires_in: z.int().min(0),
  poll_interval: z.int().min(0),
});

export const LoginPollAnswer = z.union([
  z.object({ status: z.enum(['pending', 'denied', 'expired']) }),
  z.object({ status: z.literal('authorized'), access_token: z.string() }),
]);

export const MeAnswer = z.object({
  id: z.string(),
  email: z.string().nullable(),
  display_name: z.string().nullable(),
  username: z.string().nullable(),
  token_type: z.string().nullable(),
  token_created_at: z.iso.datetime().nullable(),
});

export const BalanceAnswer = z.object({
  balance_usd: z.number(),
  balance_microdollars: z.int(),
  currency: z.literal('USD'),
  held_microdollars: z.int(),
});
