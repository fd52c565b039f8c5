/** A submit: read, priced, its media stored, and put into the queue; the clip is made later. */
import { createHash } from 'node:crypto';
import {
  describeValue,
  faultsError,
  type Generation,
  type PictureQuality,
  quote,
  readRunComfy,
  StoryreelError,
} from '@storyreel/contract';
import type { FastifyRequest } from 'fastify';
import { requireScope } from '../../accounts/keys.ts';
import { isStoredReference } from '../../assets/inputs.ts';
import { principalOf } from '../../http/auth.ts';
import type { HttpParts } from '../../http/parts.ts';
import type { RequestWebhook, Submitted } from '../../services.ts';
import { isOn } from './schemas.ts';

export interface SubmitOptions {
  readonly webhook?: string | undefined;
  readonly webhook_intermediate_status?: string | undefined;
  readonly quality?: PictureQuality | undefined;
  /** -100 .. 100. */
  readonly priority: number;
}

/** What the body asks of the model, with the warnings of reading it; input_invalid or model_unknown otherwise. */
export function readBody(
  model: string,
  body: unknown,
  pictureQuality?: PictureQuality,
): { generation: Generation; warnings: readonly string[] } {
  const reading = readRunComfy(model, body, { stored: isStoredReference, ...(pictureQuality && { pictureQuality }) });
  if (!reading.ok) throw faultsError(model, reading.faults);
  return reading;
}

export async function submit(
  request: FastifyRequest,
  model: string,
  options: SubmitOptions,
  parts: HttpParts,
): Promise<Submitted> {
  const { core, assets, disk } = parts;
  const principal = principalOf(request);
  if (options.priority > 0) requireScope(principal, 'admin');
  const { generation, warnings } = readBody(model, request.body, options.quality);
  const idempotency = idempotencyOf(request, model, options.quality);
  const webhook = await webhookOf(options, parts);
  await disk.require();
  const names = Object.keys(request.body as object);
  const fieldOf = (name: 'firstFrame' | 'lastFrame'): string =>
    name === 'firstFrame'
      ? names.includes('image_url')
        ? 'image_url'
        : 'start_image_url'
      : names.includes('tail_image_url')
        ? 'tail_image_url'
        : 'end_image_url';
  const stored = await assets.storeInputs(generation, principal.accountId, fieldOf);
  return core.jobs.submit({
    principal,
    generation: stored,
    warnings,
    quote: quote(stored),
    priority: options.priority,
    ...(idempotency !== undefined && { idempotency }),
    ...(webhook !== undefined && { webhook }),
  });
}

/** The caller's key for this submit; the interface knows none, so that it comes in the header that others use. */
function idempotencyOf(
  request: FastifyRequest,
  model: string,
  quality: PictureQuality | undefined,
): { key: string; bodyHash: string } | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    const value = describeValue(String(key));
    throw new StoryreelError('field_wrong_type', {
      path: 'Idempotency-Key',
      expected: '1 to 255 visible characters',
      value,
    });
  }
  const text = JSON.stringify([model, sorted(request.body), ...(quality === 'draft' ? [quality] : [])]);
  return { key, bodyHash: createHash('sha256').update(text).digest('hex') };
}

/** The same value whatever the order of its keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}

async function webhookOf(options: SubmitOptions, { webhooks }: HttpParts): Promise<RequestWebhook | undefined> {
  if (options.webhook === undefined || options.webhook === '') return undefined;
  await webhooks.checkUrl(options.webhook, 'webhook', false);
  return { url: options.webhook, intermediate: isOn(options.webhook_intermediate_status) };
}
