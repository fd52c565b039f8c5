/** Requests beyond what RunComfy's interface has: the list of them, one in full, and prices before anything is spent. */
import { quote } from '@storyreel/contract';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { statusAnswer } from '../../dialects/runcomfy/answers.ts';
import { readBody } from '../../dialects/runcomfy/submit.ts';
import { checkRequestId, errorBody } from '../../dialects/runcomfy/words.ts';
import { REQUEST_STATES, type RequestRecord } from '../../services.ts';
import type { App } from '../app-type.ts';
import { principalOf } from '../auth.ts';
import { baseUrl } from '../base-url.ts';
import { SUBMIT_BODY } from '../body.ts';
import type { HttpParts } from '../parts.ts';
import { ErrorAnswer, PageQuery } from './schemas.ts';

const tags = ['Requests'];

const QuoteAnswer = z.object({
  usd: z.number(),
  microdollars: z.int(),
  per_second_usd: z.number(),
  seconds: z.number(),
  audio: z.boolean(),
  text: z.string(),
  warnings: z.array(z.string()),
});

export function addOwnRequestRoutes(app: App, { core, config }: HttpParts): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.get('/v1/requests', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'List the requests of the account, newest first',
      querystring: PageQuery.extend({
        state: z.enum(REQUEST_STATES).optional(),
        model: z.string().max(200).optional(),
      }),
      response: {
        200: z.object({ requests: z.array(z.record(z.string(), z.unknown())), next: z.string().nullable() }),
        401: ErrorAnswer,
      },
    },
    handler: async (request) => {
      const page = await core.jobs.list(principalOf(request), defined(request.query));
      const base = baseUrl(request, config);
      return { requests: page.items.map((record) => listedRequest(record, base)), next: page.next };
    },
  });

  typed.get('/v1/requests/:request_id', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'One request with everything that is known of it',
      description: 'The request as it was read, the screenplay that was made of it, the shot report, the cost.',
      params: z.object({ request_id: z.string() }),
    },
    handler: async (request) => {
      const record = await core.jobs.get(principalOf(request), checkRequestId(request.params.request_id));
      const { clip } = record;
      return {
        ...listedRequest(record, baseUrl(request, config)),
        generation: record.generation,
        attempt: record.attempt,
        warnings: record.warnings,
        error: record.error,
        ...(clip !== null && { screenplay: clip.screenplay, shot_report: clip.shotReport }),
      };
    },
  });

  typed.post('/v1/quotes/*', {
    bodyLimit: SUBMIT_BODY,
    config: { access: 'read', errors: errorBody },
    schema: {
      tags: ['Models'],
      summary: 'The price of a request, without making it',
      description: 'Takes the body of a submit. What a submit holds, and the most it can cost, is exactly this.',
      response: { 200: QuoteAnswer, 401: ErrorAnswer, 404: ErrorAnswer, 422: ErrorAnswer },
    },
    handler: async (request) => {
      const { generation, warnings } = readBody((request.params as { '*': string })['*'], request.body);
      const { microUsd, perSecondMicroUsd, seconds, audio, text } = quote(generation);
      return {
        usd: microUsd / 1e6,
        microdollars: microUsd,
        per_second_usd: perSecondMicroUsd / 1e6,
        seconds,
        audio,
        text,
        warnings: [...warnings],
      };
    },
  });
}

function listedRequest(record: RequestRecord, base: string): Record<string, unknown> {
  const { generation } = record;
  return {
    ...statusAnswer(record, null, base),
    prompt: generation.prompt,
    duration: generation.duration,
    seed: generation.seed,
    picture_quality: generation.pictureQuality ?? 'full',
    quote_usd: record.quoteMicroUsd / 1e6,
    cost: record.chargedMicroUsd === null ? null : record.chargedMicroUsd / 1e6,
    created_at: record.createdAt.toISOString(),
    started_at: record.startedAt?.toISOString() ?? null,
    finished_at: record.finishedAt?.toISOString() ?? null,
  };
}

/** The same without the fields that are undefined. */
function defined<T extends object>(value: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as never;
}
