/** Back-pressure: beyond so many requests at a time, more would only make all of them slow. */
import { StoryreelError } from '@storyreel/contract';
import type { FastifyInstance } from 'fastify';

/** Requests that may be open at one time, event streams apart. */
const MOST_AT_ONCE = 2000;

export interface Load {
  /** Requests that are being answered. */
  readonly open: () => number;
}

export function addLoadLimit(app: FastifyInstance, most: number = MOST_AT_ONCE): Load {
  let open = 0;
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.stream === true) return;
    open++;
    reply.raw.once('close', () => {
      open--;
    });
    if (open > most && request.routeOptions.config.always !== true)
      throw new StoryreelError('rate_limited', { value: '1 s', retryAfter: 1 });
  });
  return { open: () => open };
}
