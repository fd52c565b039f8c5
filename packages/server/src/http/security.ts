/** Headers that keep browsers from doing more with an answer than it is for. */
import type { FastifyInstance } from 'fastify';

/** Nothing may be loaded, run or framed: right for data and for files. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";

export function addSecurityHeaders(app: FastifyInstance, publicUrl: string | undefined): void {
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    reply.header('x-frame-options', 'DENY');
    reply.header('referrer-policy', 'no-referrer');
    reply.header('cross-origin-opener-policy', 'same-origin');
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', NOTHING);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (publicUrl?.startsWith('https:')) reply.header('strict-transport-security', 'max-age=31536000');
    reply.header('x-request-id', request.id);
  });
}
