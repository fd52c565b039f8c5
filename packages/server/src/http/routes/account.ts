/** An account's own affairs: keys, what was spent, what is in the books. */
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { usageCsv } from '../../ledger/usage-csv.ts';
import { type KeyRecord, LEDGER_KINDS, SCOPES, USAGE_GROUPS } from '../../services.ts';
import type { App } from '../app-type.ts';
import { principalOf } from '../auth.ts';
import type { HttpParts } from '../parts.ts';
import { ErrorAnswer, PageQuery } from './schemas.ts';

const tags = ['Account'];
const limit = z.int().min(1).max(1_000_000).nullable();

const KeyAnswer = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['api', 'cli']),
  prefix: z.string().describe('The first characters, by which people recognise the key.'),
  scopes: z.array(z.enum(SCOPES)),
  limits: z.object({ running: limit, unfinished: limit, submits_per_minute: limit }),
  created_at: z.iso.datetime(),
  last_used_at: z.iso.datetime().nullable(),
  expires_at: z.iso.datetime().nullable(),
  revoked_at: z.iso.datetime().nullable(),
});

const NewKeyBody = z.strictObject({
  name: z.string().trim().min(1).max(200),
  scopes: z.array(z.enum(SCOPES)).min(1).optional().describe('All that this key has but admin by default.'),
  limits: z
    .strictObject({ running: limit.optional(), unfinished: limit.optional(), submits_per_minute: limit.optional() })
    .optional(),
  expires_at: z.iso.datetime({ offset: true }).optional(),
});

const day = z.iso.date().describe('UTC, "2026-11-21".');
const UsageQuery = z.object({
  from: day.optional().describe('First day; 30 days ago by default.'),
  to: day.optional().describe('Last day, included; today by default.'),
  by: z
    .string()
    .max(40)
    .default('day')
    .describe(`One or more of ${USAGE_GROUPS.join(', ')}, with commas; "" for one row.`)
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .pipe(z.array(z.enum(USAGE_GROUPS)).max(3)),
  format: z.enum(['json', 'csv']).default('json'),
});

export function addAccountRoutes(app: App, { core, now = Date.now }: HttpParts): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.get('/v1/keys', {
    config: { access: 'keys' },
    schema: {
      tags,
      summary: 'List the keys',
      response: { 200: z.object({ keys: z.array(KeyAnswer) }), 401: ErrorAnswer },
    },
    handler: async (request) => ({ keys: (await core.accounts.listKeys(principalOf(request))).map(keyAnswer) }),
  });

  typed.post('/v1/keys', {
    config: { access: 'keys' },
    schema: {
      tags,
      summary: 'Make a key',
      description: 'The answer is the only time that the key itself is shown.',
      body: NewKeyBody,
      response: { 201: KeyAnswer.extend({ token: z.string() }), 401: ErrorAnswer, 403: ErrorAnswer, 422: ErrorAnswer },
    },
    handler: async (request, reply) => {
      const { name, scopes, limits, expires_at } = request.body;
      const { record, token } = await core.accounts.createKey(principalOf(request), {
        name,
        ...(scopes !== undefined && { scopes }),
        ...(limits !== undefined && {
          limits: {
            ...(limits.running !== undefined && { running: limits.running }),
            ...(limits.unfinished !== undefined && { unfinished: limits.unfinished }),
            ...(limits.submits_per_minute !== undefined && { submitsPerMinute: limits.submits_per_minute }),
          },
        }),
        ...(expires_at !== undefined && { expiresAt: new Date(expires_at) }),
      });
      return reply.code(201).send({ ...keyAnswer(record), token });
    },
  });

  typed.delete('/v1/keys/:key_id', {
    config: { access: 'keys' },
    schema: {
      tags,
      summary: 'Revoke a key',
      params: z.object({ key_id: z.string().max(100) }),
      response: { 200: KeyAnswer, 401: ErrorAnswer, 404: ErrorAnswer },
    },
    handler: async (request) => keyAnswer(await core.accounts.revokeKey(principalOf(request), request.params.key_id)),
  });

  typed.get('/v1/usage', {
    config: { access: 'read' },
    schema: { tags, summary: 'What was made and charged, by day, model and key', querystring: UsageQuery },
    handler: async (request, reply) => {
      const { from, to, by, format } = request.query;
      const end = to === undefined ? now() : Date.parse(to);
      const start = from === undefined ? end - 30 * DAY_MS : Date.parse(from);
      const query = { from: dayStart(start), to: new Date(dayStart(end).getTime() + DAY_MS), by };
      const rows = await core.ledger.usage(principalOf(request).accountId, query);
      if (format === 'csv') {
        reply.header('content-disposition', 'attachment; filename="usage.csv"');
        return reply.type('text/csv; charset=utf-8').send(usageCsv(rows, by));
      }
      return {
        from: query.from.toISOString(),
        to: query.to.toISOString(),
        rows: rows.map(({ keyId, keyName, chargedMicroUsd, ...row }) => ({
          ...row,
          ...(keyId !== undefined && { key_id: keyId, key_name: keyName }),
          charged_usd: chargedMicroUsd / 1e6,
        })),
      };
    },
  });

  typed.get('/v1/ledger', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'The entries of the books, newest first',
      querystring: PageQuery,
      response: {
        200: z.object({
          entries: z.array(
            z.object({
              id: z.string(),
              kind: z.enum(LEDGER_KINDS),
              microdollars: z.int().describe('Signed change of the balance.'),
              held_microdollars: z.int().describe('Signed change of what is held.'),
              request_id: z.string().nullable(),
              note: z.string().nullable(),
              created_at: z.iso.datetime(),
            }),
          ),
          next: z.string().nullable(),
        }),
        401: ErrorAnswer,
      },
    },
    handler: async (request) => {
      const page = await core.ledger.entries(principalOf(request).accountId, request.query);
      return {
        entries: page.items.map((entry) => ({
          id: String(entry.id),
          kind: entry.kind,
          microdollars: entry.microUsd,
          held_microdollars: entry.heldMicroUsd,
          request_id: entry.requestId,
          note: entry.note,
          created_at: entry.createdAt.toISOString(),
        })),
        next: page.next,
      };
    },
  });
}

const DAY_MS = 86_400_000;

function dayStart(time: number): Date {
  return new Date(Math.floor(time / DAY_MS) * DAY_MS);
}

function keyAnswer(record: KeyRecord): z.infer<typeof KeyAnswer> {
  const { id, name, kind, prefix, scopes, limits } = record;
  return {
    id,
    name,
    kind,
    prefix,
    scopes: [...scopes],
    limits: { running: limits.running, unfinished: limits.unfinished, submits_per_minute: limits.submitsPerMinute },
    created_at: record.createdAt.toISOString(),
    last_used_at: record.lastUsedAt?.toISOString() ?? null,
    expires_at: record.expiresAt?.toISOString() ?? null,
    revoked_at: record.revokedAt?.toISOString() ?? null,
  };
}
