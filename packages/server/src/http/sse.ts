/** Server-sent events: numbered, resumable, with a sign of life, and ended by whoever goes first. */
import { Readable } from 'node:stream';
import { StoryreelError } from '@storyreel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { whoOf } from './auth.ts';

export interface ServerEvent {
  /** What a client names when it comes back. */
  readonly id: string;
  readonly event: string;
  readonly data: object;
}

/** Proxies end silent connections after about a minute. */
const SIGN_OF_LIFE_MS = 15_000;
/** Milliseconds after which a client that lost its connection comes back. */
const RETRY_MS = 2000;

/** One key with more open streams than this has forgotten to close them. */
const MOST_STREAMS = 200;

/** The open streams of a server. */
export class Streams {
  readonly #open = new Map<AbortController, string>();

  get size(): number {
    return this.#open.size;
  }

  /** A stream for somebody, until its signal is aborted. Throws rate_limited where they have too many. */
  open(who: string): AbortController {
    let theirs = 0;
    for (const each of this.#open.values()) if (each === who) theirs++;
    if (theirs >= MOST_STREAMS) throw new StoryreelError('rate_limited', { value: '5 s', retryAfter: 5 });
    const ending = new AbortController();
    this.#open.set(ending, who);
    ending.signal.addEventListener('abort', () => this.#open.delete(ending), { once: true });
    return ending;
  }

  endAll(): void {
    for (const ending of [...this.#open.keys()]) ending.abort();
  }
}

/** Makes the events; they end with the signal, with the last event, or with an error. */
export type EventSource = (signal: AbortSignal, lastId: string | undefined) => AsyncIterable<ServerEvent>;

/**
 * Answers with the events. A client that has seen all of them, by its Last-Event-ID, gets 204, which tells it not to
 * come back.
 */
export async function sendEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  source: EventSource,
): Promise<FastifyReply> {
  const { streams } = request.server;
  const ending = streams.open(whoOf(request));
  const stop = (): void => ending.abort();
  reply.raw.once('close', stop);

  const header = request.headers['last-event-id'];
  const lastId = typeof header === 'string' ? header.slice(0, 200) : undefined;
  const events = source(ending.signal, lastId)[Symbol.asyncIterator]();
  // The first event before the head: an error is still an answer of its own kind, and nothing new is 204.
  const first = lastId === undefined ? undefined : await firstOrNothing(events);
  if (first?.done) {
    stop();
    return reply.code(204).send();
  }
  reply.header('content-type', 'text/event-stream; charset=utf-8');
  reply.header('cache-control', 'no-store');
  // Asks proxies not to collect the events.
  reply.header('x-accel-buffering', 'no');
  return reply.send(Readable.from(lines(events, first, stop), { objectMode: false, highWaterMark: 16_384 }));
}

/** The first event if it is there within a moment. */
async function firstOrNothing(
  events: AsyncIterator<ServerEvent>,
): Promise<IteratorResult<ServerEvent> | { pending: Promise<IteratorResult<ServerEvent>>; done?: false }> {
  const pending = events.next();
  const moment = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 300));
  return (await Promise.race([pending, moment])) ?? { pending };
}

async function* lines(
  events: AsyncIterator<ServerEvent>,
  first: Awaited<ReturnType<typeof firstOrNothing>> | undefined,
  stop: () => void,
): AsyncGenerator<Buffer> {
  try {
    yield Buffer.from(`retry: ${RETRY_MS}\n\n`);
    let next = first === undefined ? events.next() : 'pending' in first ? first.pending : Promise.resolve(first);
    for (;;) {
      const result = await orSilence(next);
      if (result === undefined) {
        yield Buffer.from(': still here\n\n');
        continue;
      }
      if (result.done) return;
      const { id, event, data } = result.value;
      yield Buffer.from(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      next = events.next();
    }
  } finally {
    stop();
    void events.return?.(undefined)?.then(undefined, () => undefined);
  }
}

async function orSilence<T>(work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), SIGN_OF_LIFE_MS);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}
