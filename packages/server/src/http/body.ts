/** How bodies come in: JSON only, in UTF-8, within a limit per route and a limit for all of them together. */
import { totalmem } from 'node:os';
import { describeValue, StoryreelError } from '@storyreel/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Routes without a word about it take this much; images travel elsewhere. */
export const SMALL_BODY = 1024 * 1024;
/** Submits may carry images as data URIs; clients send up to 64 MiB. */
export const SUBMIT_BODY = 64 * 1024 * 1024 + SMALL_BODY;
/** Large bodies that may be in memory at one time; each needs about three times its length until it is read. */
export const ALL_BODIES: number = Math.max(SUBMIT_BODY, Math.min(512 * 1024 * 1024, totalmem() / 16));

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Adds the JSON reader. An empty body is no body, whatever its stated type: clients name one on plain POSTs. */
export function addJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    /^application\/(?:[\w.-]+\+)?json\b/i,
    { parseAs: 'buffer' },
    (_request: FastifyRequest, body: Buffer, done: (error: Error | null, value?: unknown) => void) => {
      try {
        done(null, body.length === 0 ? undefined : readJson(body));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  app.addContentTypeParser('*', (request, payload, done) => {
    payload.resume();
    if (declaredLength(request) === 0) return done(null, undefined);
    const value = describeValue(request.headers['content-type'] ?? 'nothing');
    done(new StoryreelError('body_kind', { expected: 'application/json', value }));
  });
}

function readJson(body: Buffer): unknown {
  let text: string;
  try {
    text = utf8.decode(body);
  } catch {
    throw new StoryreelError('input_not_json', { source: 'the body', reason: 'it is not UTF-8' });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new StoryreelError('input_not_json', { source: 'the body', reason: jsonReason(error) });
  }
}

/** The parser's words without the text itself, which may hold secrets. */
function jsonReason(error: unknown): string {
  const position = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  if (position !== undefined) return `unreadable at character ${Number(position) + 1}`;
  return 'it ends early or is damaged';
}

/** Clients give up on a submit after 90 seconds; a body that is not here by then has nobody who waits for it. */
const BODY_MS = 120_000;

/** Refuses large bodies while others fill the memory set aside for them, and bodies that never come to an end. */
export function addBodyBudget(app: FastifyInstance, bodyMs: number = BODY_MS): void {
  let taken = 0;
  app.addHook('onRequest', async (request, reply) => {
    const declared = declaredLength(request);
    // Uploads are streams to disk, with limits of their own.
    if (declared === 0 || request.routeOptions.config.upload === true) return;
    const late = setTimeout(() => request.raw.destroy(), bodyMs);
    request.raw.once('close', () => clearTimeout(late));
    request.raw.once('end', () => clearTimeout(late));
    const limit = request.routeOptions.bodyLimit ?? SMALL_BODY;
    if (limit <= SMALL_BODY || declared <= SMALL_BODY) return;
    const needed = Math.min(declared, limit);
    if (taken + needed > ALL_BODIES) throw new StoryreelError('rate_limited', { value: '2 s', retryAfter: 2 });
    taken += needed;
    reply.raw.once('close', () => {
      taken -= needed;
    });
  });
}

/** Bytes that are announced; without end where they come in chunks. */
function declaredLength({ headers }: FastifyRequest): number {
  if (headers['transfer-encoding'] !== undefined) return Number.POSITIVE_INFINITY;
  return Number(headers['content-length'] ?? 0);
}
