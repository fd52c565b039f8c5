/** Log lines as JSON, one per answered request, without secrets: no headers, no bodies, no queries. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Where lines go; standard output by default. */
export interface LogTarget {
  write(line: string): void;
}

/** Settings for the server's logger. Errors are told by name, message and code; their stacks only at "debug". */
export function loggerOptions(level: LogLevel, stream?: LogTarget): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    ...(stream !== undefined && { stream }),
    serializers: {
      req: (request) => ({ method: request.method, path: pathOf(request.url) }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        message: withoutSecrets(String(error.message)),
        ...(error.code !== undefined && { code: error.code }),
        stack: withoutSecrets(error.stack ?? ''),
      }),
    },
    redact: {
      paths: ['token', '*.token', 'authorization', '*.authorization', 'secret', '*.secret', 'password', '*.password'],
      censor: '(hidden)',
    },
  };
}

/** Queries may hold signatures and addresses of callers. */
function pathOf(url: string): string {
  return url.replace(/[?#].*$/s, '').slice(0, 300);
}

function withoutSecrets(text: string): string {
  return text
    .replace(/\bBearer +\S+/gi, 'Bearer (hidden)')
    .replace(/([a-z]+:\/\/)[^/\s:@]+:[^/\s@]+@/gi, '$1(hidden)@')
    .replace(/([?&](?:signature|token|key|secret)=)[^&\s"']+/gi, '$1(hidden)');
}

/** A client's own id for a request where it is harmless, so that its log and ours can be laid side by side. */
export function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : randomUUID();
}

/** One line per answer. */
export function addRequestLog(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const { url: route, config } = request.routeOptions;
    const facts = {
      method: request.method,
      route: route ?? 'none',
      path: pathOf(request.url),
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...(request.principal && { account: request.principal.accountId, key: request.principal.keyId }),
    };
    if (config.always === true) request.log.debug(facts, 'answered');
    else request.log.info(facts, 'answered');
  });
}
