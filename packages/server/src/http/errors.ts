/** Whatever went wrong as an error of the register, and its answer. Nothing else leaves the service: no stack, no path. */
import { describeValue, type ErrorCode, type ErrorFacts, type Fault, StoryreelError } from '@storyreel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseIsAway } from '../db/errors.ts';

/** How a dialect words an error; the HTTP status comes from the register. */
export type ErrorBody = (error: StoryreelError) => object;

/** An error of the register; "internal" for everything that should not have happened. */
export function registerError(error: unknown, request?: FastifyRequest): StoryreelError {
  if (error instanceof StoryreelError) return error;
  const { code, statusCode, validation } = (error ?? {}) as FrameworkError;
  const wrap = (name: ErrorCode, facts: ErrorFacts, faults: readonly Fault[] = []): StoryreelError =>
    new StoryreelError(name, facts, { cause: error, faults });
  if (validation !== undefined) return invalidInput(error as FrameworkError, request);
  const known = code === undefined ? undefined : FRAMEWORK[code];
  if (known !== undefined) return wrap(known[0], known[1]);
  if (databaseIsAway(error)) return wrap('database_unavailable', { reason: 'it is restarting', retryAfter: 2 });
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return wrap('storage_full', {});
  // Class 22: a value that PostgreSQL cannot hold, such as a text with a NUL.
  if (/^22[0-9A-Z]{3}$/.test(code ?? ''))
    return wrap('request_malformed', { reason: 'it holds a value that cannot be stored' });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return wrap('request_malformed', { reason: 'it breaks the rules of HTTP' });
  }
  return wrap('internal', { reason: 'something unexpected happened' });
}

interface FrameworkError {
  readonly code?: string;
  readonly statusCode?: number;
  readonly validation?: readonly { readonly instancePath?: string; readonly message?: string }[];
  readonly validationContext?: string;
}

/** Errors of Fastify and its plugins by their codes. */
const FRAMEWORK: Readonly<Record<string, readonly [ErrorCode, ErrorFacts]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['body_too_large', { expected: 'size' }],
  FST_REQ_FILE_TOO_LARGE: ['body_too_large', { expected: 'size' }],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['body_kind', { expected: 'JSON', value: 'another kind' }],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['input_not_json', { source: 'the body', reason: 'it is empty' }],
  FST_ERR_CTP_INVALID_JSON_BODY: ['input_not_json', { source: 'the body', reason: 'it is damaged' }],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['request_malformed', { reason: 'Content-Length is not the length of the body' }],
  FST_ERR_BAD_URL: ['request_malformed', { reason: 'its address is not valid' }],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['body_kind', { expected: 'multipart/form-data', value: 'another kind' }],
  FST_FILES_LIMIT: ['request_malformed', { reason: 'it holds more than one file' }],
  FST_PARTS_LIMIT: ['request_malformed', { reason: 'it has too many parts' }],
  FST_FIELDS_LIMIT: ['request_malformed', { reason: 'it has too many fields' }],
  FST_PROTO_VIOLATION: ['request_malformed', { reason: 'a field has a forbidden name' }],
  ECONNRESET: ['request_malformed', { reason: 'the connection ended early' }],
  ERR_STREAM_PREMATURE_CLOSE: ['request_malformed', { reason: 'the body ended early' }],
};

/** Faults of query, path or body as the route's schema found them. */
function invalidInput(error: FrameworkError, request: FastifyRequest | undefined): StoryreelError {
  const place = error.validationContext ?? 'body';
  const faults = (error.validation ?? []).map(({ instancePath = '', message = 'it is not valid' }): Fault => {
    const path = instancePath.replace(/^\//, '').replaceAll('/', '.').slice(0, 80);
    const name = path === '' ? `the ${place === 'querystring' ? 'query' : place}` : path;
    const rule = message.slice(0, 200);
    return { path, rule, value: '', code: 'field_wrong_type', message: `${name}: ${rule}.` };
  });
  const route = request?.routeOptions.url ?? 'this route';
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  const model = `${request?.method ?? ''} ${route}`.trim();
  return new StoryreelError('input_invalid', { model, count }, { faults, cause: error });
}

/** Answers with the error in the words of the route's dialect. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply, body: ErrorBody): FastifyReply {
  const known = registerError(error, request);
  if (known.status >= 500) request.log.error({ err: error, code: known.code }, 'request failed');
  else request.log.info({ code: known.code }, 'request refused');
  const wait = retryAfter(known);
  if (wait !== undefined) reply.header('retry-after', String(wait));
  if (known.status === 401) reply.header('www-authenticate', 'Bearer');
  // What is still coming in is of no use: say goodbye after the answer instead of reading it.
  if (!request.raw.complete) reply.header('connection', 'close');
  return reply.code(known.status).header('cache-control', 'no-store').type('application/json').send(body(known));
}

/** Whole seconds that a client should wait; every 429 and 503 says so. */
function retryAfter(error: StoryreelError): number | undefined {
  const named = Number(error.facts.retryAfter);
  if (Number.isFinite(named) && named > 0) return Math.ceil(named);
  return error.status === 429 || error.status === 503 ? 1 : undefined;
}

/** The route that was asked for and is not there. */
export function routeUnknown(request: FastifyRequest): StoryreelError {
  const path = request.url.replace(/[?#].*$/s, '');
  return new StoryreelError('route_unknown', { value: `${request.method} ${describeValue(path)}` });
}
