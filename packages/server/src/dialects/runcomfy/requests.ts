/** Submit, status, result, cancel and events of requests. */
import { StoryreelError } from '@storyreel/contract';
import type { FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { clipFileName } from '../../assets/room.ts';
import type { App } from '../../http/app-type.ts';
import { principalOf } from '../../http/auth.ts';
import { baseUrl, filesBase } from '../../http/base-url.ts';
import { SUBMIT_BODY } from '../../http/body.ts';
import type { HttpParts } from '../../http/parts.ts';
import { sendEvents } from '../../http/sse.ts';
import type { RequestRecord } from '../../services.ts';
import { cancelAnswer, type OutputLink, previewAnswer, resultAnswer, statusAnswer, submitAnswer } from './answers.ts';
import { requestEvents } from './events.ts';
import {
  CancelAnswer,
  ErrorAnswer,
  isOn,
  RequestIdParams,
  ResultAnswer,
  ResultQuery,
  StatusAnswer,
  SubmitAnswer,
  SubmitQuery,
} from './schemas.ts';
import { submit } from './submit.ts';
import { checkRequestId, errorBody } from './words.ts';

const errors = { 401: ErrorAnswer, 404: ErrorAnswer, 429: ErrorAnswer };
const tags = ['Requests'];

export function addRequestRoutes(app: App, parts: HttpParts): void {
  const { core, config } = parts;
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.post('/v1/models/*', {
    bodyLimit: SUBMIT_BODY,
    config: { access: 'submit', errors: errorBody },
    schema: {
      tags: ['Models'],
      summary: 'Submit a request',
      description:
        'The body is the input object of the model itself. An `Idempotency-Key` header makes repetitions safe: the same key and body answer the first request again.',
      querystring: SubmitQuery,
      response: { 200: SubmitAnswer, ...errors, 402: ErrorAnswer, 422: ErrorAnswer, 507: ErrorAnswer },
    },
    handler: async (request) => {
      const model = (request.params as { '*': string })['*'];
      const { request: made } = await submit(request, model, request.query, parts);
      return submitAnswer(made, baseUrl(request, config));
    },
  });

  typed.get('/v1/requests/:request_id/status', {
    config: { access: 'read', errors: errorBody },
    schema: {
      tags,
      summary: 'State of a request',
      params: RequestIdParams,
      response: { 200: StatusAnswer, ...errors },
    },
    handler: async (request) => {
      const id = checkRequestId(request.params.request_id);
      const found = await core.jobs.status(principalOf(request), id);
      return statusAnswer(found, found.position, baseUrl(request, config));
    },
  });

  typed.get('/v1/requests/:request_id/result', {
    config: { access: 'read', errors: errorBody },
    schema: {
      tags,
      summary: 'Result of a request',
      description:
        'Before the end the current state without output. The address of the clip is renewed with every answer.',
      params: RequestIdParams,
      querystring: ResultQuery,
      response: { 200: ResultAnswer, ...errors },
    },
    handler: async (request) => {
      const found = await find(request, request.params.request_id, parts);
      return resultAnswer(found, await outputLink(found, request, parts), isOn(request.query.include_cost));
    },
  });

  typed.post('/v1/requests/:request_id/cancel', {
    config: { access: 'submit', errors: errorBody },
    schema: {
      tags,
      summary: 'Cancel a request',
      description: 'Waiting and running requests are cancelled and cost nothing.',
      params: RequestIdParams,
      response: { 200: CancelAnswer, ...errors },
    },
    handler: async (request) => {
      const id = checkRequestId(request.params.request_id);
      const { outcome, request: found } = await core.jobs.cancel(principalOf(request), id);
      return cancelAnswer(found, outcome);
    },
  });

  typed.get('/v1/requests/:request_id/preview', {
    config: { access: 'read', errors: errorBody },
    schema: {
      tags,
      summary: 'A picture of the newest frame while the clip is drawn',
      description: 'A small JPEG, for the owner alone. There is none before the first frame and after the end.',
      params: RequestIdParams,
      response: errors,
    },
    handler: async (request, reply) => {
      const id = checkRequestId(request.params.request_id);
      const preview = await core.jobs.preview(principalOf(request), id);
      if (preview === undefined) throw new StoryreelError('asset_unknown', { value: `the preview of ${id}` });
      reply.header('cache-control', 'private, no-store').header('x-frame-number', String(preview.frame));
      return reply.type('image/jpeg').send(preview.jpeg as never);
    },
  });

  typed.get('/v1/requests/:request_id/events', {
    config: { access: 'read', errors: errorBody, stream: true },
    schema: {
      tags,
      summary: 'Progress of a request as server-sent events',
      description:
        'Events "state" and "progress" carry what /status answers, "preview" a picture of the newest frame now and then, "end" what /result answers. After a lost connection the `Last-Event-ID` header keeps what was seen from coming again.',
      params: RequestIdParams,
    },
    handler: async (request, reply) => {
      const found = await find(request, request.params.request_id, parts);
      const answers = {
        status: async (record: RequestRecord) =>
          statusAnswer(record, await core.jobs.queuePosition(record), baseUrl(request, config)),
        preview: async (record: RequestRecord) => {
          const preview = await core.jobs.preview(principalOf(request), record.id);
          return preview && previewAnswer(record.id, preview, baseUrl(request, config));
        },
        result: async (record: RequestRecord) => resultAnswer(record, await outputLink(record, request, parts), true),
      };
      return sendEvents(request, reply, (signal, lastId) =>
        requestEvents(core.jobs.watch(principalOf(request), found.id, signal), answers, lastId),
      );
    },
  });
}

async function find(request: FastifyRequest, id: string, { core }: HttpParts): Promise<RequestRecord> {
  return core.jobs.get(principalOf(request), checkRequestId(id));
}

/** The address of the finished file; result_expired where its time is over. */
async function outputLink(
  record: RequestRecord,
  request: FastifyRequest,
  { assets, config }: HttpParts,
): Promise<OutputLink | undefined> {
  if (record.state !== 'completed') return undefined;
  const asset = await assets.records.outputOf(record.accountId, record.id);
  if (asset === undefined || asset.deletedAt !== null) {
    const reason = asset === undefined ? 'it is not kept' : `on ${asset.expiresAt.toISOString().slice(0, 10)}`;
    throw new StoryreelError('result_expired', { value: record.id, reason });
  }
  const link = assets.link(asset, clipFileName(record));
  return {
    url: filesBase(request, config) + link.path,
    linkExpiresAt: link.expiresAt,
    fileExpiresAt: asset.expiresAt,
  };
}
