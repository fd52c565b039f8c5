/** Webhooks: endpoints, their secrets, what was sent to them and how it went. */
import { describeValue, StoryreelError } from '@storyreel/contract';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isUuid } from '../../accounts/keys.ts';
import { eventBody, REQUEST_EVENTS, USUAL_EVENTS } from '../../webhooks/events.ts';
import type { AttemptRecord } from '../../webhooks/records.ts';
import type { DeliveryRow, EndpointRow } from '../../webhooks/tables.ts';
import type { App } from '../app-type.ts';
import { principalOf } from '../auth.ts';
import type { HttpParts } from '../parts.ts';
import { ErrorAnswer, PageQuery } from './schemas.ts';

const tags = ['Webhooks'];
const config = { access: 'webhooks' } as const;
const errors = { 401: ErrorAnswer, 404: ErrorAnswer };

/** Endpoints of one account; more would make every end of a request expensive. */
const MOST_ENDPOINTS = 20;

const EndpointAnswer = z.object({
  id: z.string(),
  url: z.string(),
  kind: z.enum(['registered', 'request']).describe('request: an address that requests named.'),
  description: z.string().nullable(),
  events: z.array(z.enum(REQUEST_EVENTS)),
  created_at: z.iso.datetime(),
  disabled_at: z.iso.datetime().nullable(),
  disabled_reason: z.string().nullable(),
});
const WithSecret = EndpointAnswer.extend({ secret: z.string().nullable() });
const DeliveryAnswer = z.object({
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
const AttemptAnswer = z.object({
  number: z.int(),
  started_at: z.iso.datetime(),
  duration_ms: z.int(),
  status: z.int().nullable(),
  error: z.string().nullable(),
});
const SecretAnswer = z.object({ secret: z.string() });

const EndpointBody = z.strictObject({
  url: z.string().min(1).max(2000),
  description: z.string().max(500).nullable().default(null),
  events: z
    .array(z.enum(REQUEST_EVENTS))
    .min(1)
    .default([...USUAL_EVENTS]),
});
const EndpointChange = z.strictObject({
  url: z.string().min(1).max(2000).optional(),
  description: z.string().max(500).nullable().optional(),
  events: z.array(z.enum(REQUEST_EVENTS)).min(1).optional(),
  disabled: z.boolean().optional(),
});
const EndpointParams = z.object({ endpoint_id: z.string().max(100) });
const DeliveryParams = z.object({ delivery_id: z.string().max(100) });

export function addWebhookRoutes(app: App, { webhooks }: HttpParts): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const { records } = webhooks;

  typed.get('/v1/webhooks/endpoints', {
    config,
    schema: {
      tags,
      summary: 'List the endpoints',
      response: { 200: z.object({ endpoints: z.array(EndpointAnswer) }), 401: ErrorAnswer },
    },
    handler: async (request) => ({
      endpoints: (await records.endpoints(principalOf(request).accountId)).map(endpointAnswer),
    }),
  });

  typed.post('/v1/webhooks/endpoints', {
    config,
    schema: {
      tags,
      summary: 'Add an endpoint',
      description: 'It gets the events of every request of the account. The answer has the secret that signs them.',
      body: EndpointBody,
      response: { 201: WithSecret, 401: ErrorAnswer, 422: ErrorAnswer },
    },
    handler: async (request, reply) => {
      const { accountId } = principalOf(request);
      await webhooks.checkUrl(request.body.url, 'url', true);
      const registered = (await records.endpoints(accountId)).filter(({ kind }) => kind === 'registered');
      if (registered.length >= MOST_ENDPOINTS) {
        const value = `${registered.length + 1} endpoints`;
        throw new StoryreelError('list_length', {
          path: 'endpoints',
          expected: `at most ${MOST_ENDPOINTS} endpoints`,
          value,
        });
      }
      const row = await records.addEndpoint(accountId, request.body);
      return reply.code(201).send({ ...endpointAnswer(row), secret: row.secret });
    },
  });

  typed.get('/v1/webhooks/endpoints/:endpoint_id', {
    config,
    schema: {
      tags,
      summary: 'One endpoint with its secret',
      params: EndpointParams,
      response: { 200: WithSecret, ...errors },
    },
    handler: async (request) => {
      const row = await found(request.params.endpoint_id, (id) => records.endpoint(principalOf(request).accountId, id));
      return { ...endpointAnswer(row), secret: row.secret };
    },
  });

  typed.patch('/v1/webhooks/endpoints/:endpoint_id', {
    config,
    schema: {
      tags,
      summary: 'Change an endpoint, or switch it off and on',
      params: EndpointParams,
      body: EndpointChange,
      response: { 200: EndpointAnswer, ...errors, 422: ErrorAnswer },
    },
    handler: async (request) => {
      const { url, description, events, disabled } = request.body;
      if (url !== undefined) await webhooks.checkUrl(url, 'url', true);
      const change = {
        ...(url !== undefined && { url }),
        ...(description !== undefined && { description }),
        ...(events !== undefined && { events }),
        ...(disabled !== undefined && { disabled }),
      };
      const { accountId } = principalOf(request);
      const row = await found(request.params.endpoint_id, (id) => records.changeEndpoint(accountId, id, change));
      return endpointAnswer(row);
    },
  });

  typed.delete('/v1/webhooks/endpoints/:endpoint_id', {
    config,
    schema: { tags, summary: 'Remove an endpoint; what waits for it fails', params: EndpointParams },
    handler: async (request, reply) => {
      await found(request.params.endpoint_id, (id) => records.deleteEndpoint(principalOf(request).accountId, id));
      return reply.code(204).send();
    },
  });

  typed.post('/v1/webhooks/endpoints/:endpoint_id/rotate', {
    config,
    schema: {
      tags,
      summary: 'A new secret; the old one signs along for a day',
      params: EndpointParams,
      response: { 200: SecretAnswer, ...errors },
    },
    handler: async (request) => {
      const { accountId } = principalOf(request);
      const row = await found(request.params.endpoint_id, (id) => records.rotateEndpointSecret(accountId, id));
      return { secret: row.secret ?? '' };
    },
  });

  typed.post('/v1/webhooks/endpoints/:endpoint_id/test', {
    config: { ...config, perMinute: 30 },
    schema: {
      tags,
      summary: 'Send a test message',
      params: EndpointParams,
      response: { 202: DeliveryAnswer, ...errors },
    },
    handler: async (request, reply) => {
      const { accountId } = principalOf(request);
      const { id } = await found(request.params.endpoint_id, (each) => records.endpoint(accountId, each));
      const body = eventBody('webhook.test', new Date(), { endpoint_id: id });
      const row = await records.addDelivery({
        accountId,
        endpointId: id,
        requestId: null,
        event: 'webhook.test',
        body,
      });
      webhooks.wake();
      return reply.code(202).send(deliveryAnswer(row));
    },
  });

  typed.get('/v1/webhooks/secret', {
    config,
    schema: {
      tags,
      summary: 'The secret that signs messages to addresses that requests name',
      response: { 200: SecretAnswer, 401: ErrorAnswer },
    },
    handler: async (request) => ({ secret: await records.accountSecret(principalOf(request).accountId) }),
  });

  typed.post('/v1/webhooks/secret/rotate', {
    config,
    schema: {
      tags,
      summary: 'A new secret for those; the old one signs along for a day',
      response: { 200: SecretAnswer, 401: ErrorAnswer },
    },
    handler: async (request) => ({ secret: await records.rotateAccountSecret(principalOf(request).accountId) }),
  });

  typed.get('/v1/webhooks/deliveries', {
    config,
    schema: {
      tags,
      summary: 'What was sent or is waiting, newest first',
      querystring: PageQuery.extend({
        endpoint_id: z.uuid().optional(),
        request_id: z.uuid().optional(),
        state: z.enum(['pending', 'delivered', 'failed']).optional(),
      }),
      response: {
        200: z.object({ deliveries: z.array(DeliveryAnswer), next: z.string().nullable() }),
        401: ErrorAnswer,
      },
    },
    handler: async (request) => {
      const { limit, cursor, endpoint_id, request_id, state } = request.query;
      const page = await records.deliveries(principalOf(request).accountId, {
        limit,
        ...(cursor !== undefined && { cursor }),
        ...(endpoint_id !== undefined && { endpointId: endpoint_id }),
        ...(request_id !== undefined && { requestId: request_id }),
        ...(state !== undefined && { state }),
      });
      return { deliveries: page.items.map(deliveryAnswer), next: page.next };
    },
  });

  typed.get('/v1/webhooks/deliveries/:delivery_id', {
    config,
    schema: {
      tags,
      summary: 'One delivery with its body and every attempt',
      params: DeliveryParams,
      response: { 200: DeliveryAnswer.extend({ body: z.string(), log: z.array(AttemptAnswer) }), ...errors },
    },
    handler: async (request) => {
      const { delivery_id: id } = request.params;
      const one = isUuid(id) ? await records.delivery(principalOf(request).accountId, id) : undefined;
      if (one === undefined) throw new StoryreelError('delivery_unknown', { value: describeValue(id) });
      return { ...deliveryAnswer(one.row), body: one.row.body, log: one.log.map(attemptAnswer) };
    },
  });

  typed.post('/v1/webhooks/deliveries/:delivery_id/replay', {
    config,
    schema: {
      tags,
      summary: 'Send it again: the same id, the same bytes',
      params: DeliveryParams,
      response: { 202: DeliveryAnswer, ...errors },
    },
    handler: async (request, reply) => {
      const { delivery_id: id } = request.params;
      const row = isUuid(id) ? await records.replay(principalOf(request).accountId, id) : undefined;
      if (row === undefined) throw new StoryreelError('delivery_unknown', { value: describeValue(id) });
      webhooks.wake();
      return reply.code(202).send(deliveryAnswer(row));
    },
  });
}

/** What the look-up gives for an id that can be one; endpoint_unknown otherwise. */
async function found(id: string, look: (id: string) => Promise<EndpointRow | undefined>): Promise<EndpointRow> {
  const row = isUuid(id) ? await look(id) : undefined;
  if (row === undefined) throw new StoryreelError('endpoint_unknown', { value: describeValue(id) });
  return row;
}

function endpointAnswer(row: EndpointRow): z.infer<typeof EndpointAnswer> {
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

function deliveryAnswer(row: DeliveryRow): z.infer<typeof DeliveryAnswer> {
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

function attemptAnswer(attempt: AttemptRecord): z.infer<typeof AttemptAnswer> {
  return {
    number: attempt.number,
    started_at: attempt.startedAt.toISOString(),
    duration_ms: attempt.durationMs,
    status: attempt.status,
    error: attempt.error,
  };
}
