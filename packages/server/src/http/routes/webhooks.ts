/** Webhooks: endpoints, their secrets, what was sent to them and how it went. */
import { describeValue, StoryreelError } from '@storyreel/contract';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isUuid } from '../../accounts/keys.ts';
import { eventBody } from '../../webhooks/events.ts';
import type { EndpointRow } from '../../webhooks/tables.ts';
import type { App } from '../app-type.ts';
import { principalOf } from '../auth.ts';
import type { HttpParts } from '../parts.ts';
import { ErrorAnswer, PageQuery } from './schemas.ts';
import {
  AttemptAnswer,
  attemptAnswer,
  DeliveryAnswer,
  deliveryAnswer,
  EndpointAnswer,
  EndpointBody,
  EndpointChange,
  endpointAnswer,
  SecretAnswer,
  WithSecret,
} from './webhook-answers.ts';

const tags = ['Webhooks'];
const config = { access: 'webhooks' } as const;
const errors = { 401: ErrorAnswer, 404: ErrorAnswer };

/** Endpoints of one account; more would make every end of a request expensive. */
const MOST_ENDPOINTS = 20;

const EndpointParams = z.object({ endpoint_id: z.string().max(100) });
const DeliveryParams = z.object({ delivery_id: z.string().max(100) });

export function addWebhookRoutes(app: App, { webhooks }: HttpParts): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const { endpoints, deliveries } = webhooks;

  typed.get('/v1/webhooks/endpoints', {
    config,
    schema: {
      tags,
      summary: 'List the endpoints',
      response: { 200: z.object({ endpoints: z.array(EndpointAnswer) }), 401: ErrorAnswer },
    },
    handler: async (request) => ({
      endpoints: (await endpoints.list(principalOf(request).accountId)).map(endpointAnswer),
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
      const registered = (await endpoints.list(accountId)).filter(({ kind }) => kind === 'registered');
      if (registered.length >= MOST_ENDPOINTS) {
        const value = `${registered.length + 1} endpoints`;
        throw new StoryreelError('list_length', {
          path: 'endpoints',
          expected: `at most ${MOST_ENDPOINTS} endpoints`,
          value,
        });
      }
      const row = await endpoints.add(accountId, request.body);
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
      const row = await found(request.params.endpoint_id, (id) => endpoints.find(principalOf(request).accountId, id));
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
      const row = await found(request.params.endpoint_id, (id) => endpoints.change(accountId, id, change));
      return endpointAnswer(row);
    },
  });

  typed.delete('/v1/webhooks/endpoints/:endpoint_id', {
    config,
    schema: { tags, summary: 'Remove an endpoint; what waits for it fails', params: EndpointParams },
    handler: async (request, reply) => {
      await found(request.params.endpoint_id, (id) => endpoints.delete(principalOf(request).accountId, id));
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
      const row = await found(request.params.endpoint_id, (id) => endpoints.rotateSecret(accountId, id));
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
      const { id } = await found(request.params.endpoint_id, (each) => endpoints.find(accountId, each));
      const body = eventBody('webhook.test', new Date(), { endpoint_id: id });
      const row = await deliveries.add({
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
    handler: async (request) => ({ secret: await endpoints.accountSecret(principalOf(request).accountId) }),
  });

  typed.post('/v1/webhooks/secret/rotate', {
    config,
    schema: {
      tags,
      summary: 'A new secret for those; the old one signs along for a day',
      response: { 200: SecretAnswer, 401: ErrorAnswer },
    },
    handler: async (request) => ({ secret: await endpoints.rotateAccountSecret(principalOf(request).accountId) }),
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
      const page = await deliveries.list(principalOf(request).accountId, {
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
      const one = isUuid(id) ? await deliveries.find(principalOf(request).accountId, id) : undefined;
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
      const row = isUuid(id) ? await deliveries.replay(principalOf(request).accountId, id) : undefined;
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
