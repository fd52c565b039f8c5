/** For whoever runs the service: is it alive, can it work, and how much does it do. */
import { StoryreelError } from '@storyreel/contract';
import type { FastifyRequest } from 'fastify';
import { requireScope } from '../accounts/keys.ts';
import type { App } from '../http/app-type.ts';
import { bearerToken } from '../http/auth.ts';
import type { HttpParts } from '../http/parts.ts';
import type { Metrics } from './metrics.ts';
import { readiness } from './readiness.ts';

const tags = ['Operations'];
const open = { access: 'public', always: true } as const;

export function addOperationRoutes(app: App, parts: HttpParts, metrics: Metrics): void {
  app.get('/healthz', {
    config: open,
    schema: { tags, summary: 'The process is alive', security: [] },
    handler: async () => ({ status: 'ok', version: parts.version }),
  });

  app.get('/readyz', {
    config: open,
    schema: { tags, summary: 'The service can take requests: database, files, disk', security: [] },
    handler: async (_, reply) => {
      const report = await readiness(parts);
      if (!report.ready) reply.code(503).header('retry-after', '2');
      return report;
    },
  });

  app.get('/metrics', {
    config: open,
    schema: {
      tags,
      summary: 'Numbers for Prometheus',
      description: 'From this machine without a key; from elsewhere with a key that has the scope "admin".',
    },
    handler: async (request, reply) => {
      if (!isLocal(request)) {
        const token = bearerToken(request.headers.authorization);
        if (token === undefined) throw new StoryreelError('not_signed_in');
        requireScope(await parts.core.accounts.authenticate(token), 'admin');
      }
      return reply.type(metrics.contentType).send(await metrics.text());
    },
  });
}

/** From this machine itself, and not through a proxy on it. */
function isLocal({ ip, headers }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers.forwarded ?? headers.via;
  return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(ip);
}
