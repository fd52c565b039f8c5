/** Endpoints and deliveries as the routes take and tell them. */
import { z } from 'zod';
import type { AttemptRecord } from '../../webhooks/delivery-records.ts';
import { REQUEST_EVENTS, USUAL_EVENTS } from '../../webhooks/events.ts';
import type { DeliveryRow, EndpointRow } from '../../webhooks/tables.ts';

export const EndpointAnswer = z.object({
  id: z.string(),
  url: z.string(),
  kind: z.enum(['registered', 'request']).describe('request: an address that requests named.'),
  description: z.string().nullable(),
  events: z.array(z.enum(REQUEST_EVENTS)),
  created_at: z.iso.datetime(),
  disabled_at: z.iso.datetime().nullable(),
  disabled_reason: z.string().nullable(),
});
export const WithSecret = EndpointAnswer.extend({ secret: z.string().nullable() });
export const DeliveryAnswer = z.object({
  id: z.string().describe('Also the webhook-id of the message.'),
  endpoint_id: z.string(),
  request_id: z.string().nullable(),
  event: z.string(),
  state: z.enum(['pending', 'delivered', 'failed']),
  attempts: z.int(),
  last_status: z.int().nullable(),
  last_error: z.string().nullable(),
  created_at: z.iso.datetime(),
  next_attempt_at: z.iso.datetime().nullable(),
  finished_at: z.iso.datetime().nullable(),
});
export const AttemptAnswer = z.object({
  number: z.int(),
  started_at: z.iso.datetime(),
  duration_ms: z.int(),
  status: z.int().nullable(),
  error: z.string().nullable(),
});
export const SecretAnswer = z.object({ secret: z.string() });

export const EndpointBody = z.strictObject({
  url: z.string().min(1).max(2000),
  description: z.string().max(500).nullable().default(null),
  events: z
    .array(z.enum(REQUEST_EVENTS))
    .min(1)
    .default([...USUAL_EVENTS]),
});
export const EndpointChange = z.strictObject({
  url: z.string().min(1).max(2000).optional(),
  description: z.string().max(500).nullable().optional(),
  events: z.array(z.enum(REQUEST_EVENTS)).min(1).optional(),
  disabled: z.boolean().optional(),
});
export function endpointAnswer(row: EndpointRow): z.infer<typeof EndpointAnswer> {
  return {
    id: row.id,
    url: row.url,
    kind: row.kind,
    description: row.description,
    events: row.events,
    created_at: row.created_at.toISOString(),
    disabled_at: row.disabled_at?.toISOString() ?? null,
    disabled_reason: row.disabled_reason,
  };
}

export function deliveryAnswer(row: DeliveryRow): z.infer<typeof DeliveryAnswer> {
  return {
    id: row.id,
    endpoint_id: row.endpoint_id,
    request_id: row.request_id,
    event: row.event,
    state: row.state,
    attempts: row.attempts,
    last_status: row.last_status,
    last_error: row.last_error,
    created_at: row.created_at.toISOString(),
    next_attempt_at: row.state === 'pending' ? row.next_attempt_at.toISOString() : null,
    finished_at: row.finished_at?.toISOString() ?? null,
  };
}

export function attemptAnswer(attempt: AttemptRecord): z.infer<typeof AttemptAnswer> {
  return {
    number: attempt.number,
    started_at: attempt.startedAt.toISOString(),
    duration_ms: attempt.durationMs,
    status: attempt.status,
    error: attempt.error,
  };
}
