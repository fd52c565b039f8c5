/** Who is asking, what they may do, and how often. */
import type {} from '@fastify/rate-limit';
import { StoryreelError } from '@storyreel/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { requireScope } from '../accounts/keys.ts';
import type { Accounts, Principal, Scope } from '../services.ts';
import type { ErrorBody } from './errors.ts';

/** "public": anybody; "signed": the route checks a signed link itself; otherwise a key with that scope. */
export type Access = 'public' | 'signed' | Scope;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A route without one does not exist: everything that is served says who may ask. */
    readonly access?: Access;
    /** How errors are worded; the service's own words by default. */
    readonly errors?: ErrorBody;
    /** Requests a minute per address or key, where it is less than elsewhere. */
    readonly perMinute?: number;
    /** Answered even when the service is overloaded. */
    readonly always?: true;
    /** The handler reads the body itself, as a stream. */
    readonly upload?: true;
    /** Stays open for long; counted by itself. */
    readonly stream?: true;
  }
  interface FastifyRequest {
    /** Set on all routes that need a key. */
    principal: Principal | null;
  }
}

/** The principal of a route that needs a key. */
export function principalOf(request: FastifyRequest): Principal {
  if (request.principal === null) throw new StoryreelError('not_signed_in');
  return request.principal;
}

const LONGEST_TOKEN = 500;

/** The token of an Authorization header, or undefined where there is no such header. */
export function bearerToken(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const token = /^bearer +(\S+) *$/i.exec(header)?.[1];
  if (token === undefined || token.length > LONGEST_TOKEN) throw new StoryreelError('token_rejected');
  return token;
}

export interface AuthOptions {
  readonly accounts: Accounts;
  /** Per key, and per address where no key is given; 0 is no limit. */
  readonly requestsPerMinute: number;
}

/** Wrong tokens from one address in a minute before it has to wait. */
const GUESSES_PER_MINUTE = 300;

type Limiter = ReturnType<FastifyInstance['createRateLimit']>;

/** Adds the hooks. Needs the rate-limit plugin. */
export function addAuth(app: FastifyInstance, { accounts, requestsPerMinute }: AuthOptions): void {
  app.decorateRequest('principal', null);
  const limiter = (name: string, max: number): Limiter =>
    app.createRateLimit({ max, timeWindow: 60_000, keyGenerator: (request) => `${name}:${whoOf(request)}` });
  const all = requestsPerMinute === 0 ? undefined : limiter('all', requestsPerMinute);
  const guesses = limiter('guesses', GUESSES_PER_MINUTE);
  const ofRoutes = new Map<string, Limiter>();

  // Limits of single routes are known when the routes are.
  app.addHook('onRoute', ({ url, config }) => {
    const max = config?.perMinute;
    if (max !== undefined && !ofRoutes.has(url)) ofRoutes.set(url, limiter(url, max));
  });

  app.addHook('onRequest', async (request) => {
    const { access = 'public' } = request.routeOptions.config;
    const open = access === 'public' || access === 'signed';
    if (!open) request.principal = await authenticate(accounts, request, guesses);
    for (const limit of [all, ofRoutes.get(request.routeOptions.url ?? '')]) {
      if (limit !== undefined) enforce(await limit(request));
    }
    if (!open) requireScope(principalOf(request), access);
  });
}

/** Whose requests are counted together. */
export function whoOf(request: FastifyRequest): string {
  return request.principal === null ? `address ${request.ip}` : `key ${request.principal.keyId}`;
}

async function authenticate(accounts: Accounts, request: FastifyRequest, guesses: Limiter): Promise<Principal> {
  const token = bearerToken(request.headers.authorization);
  if (token === undefined) throw new StoryreelError('not_signed_in');
  try {
    return await accounts.authenticate(token);
  } catch (error) {
    if (error instanceof StoryreelError && error.code === 'token_rejected') enforce(await guesses(request));
    throw error;
  }
}

function enforce(answer: Awaited<ReturnType<Limiter>>): void {
  if (answer.isAllowed || !answer.isExceeded) return;
  const retryAfter = Math.max(1, answer.ttlInSeconds);
  throw new StoryreelError('rate_limited', { value: `${retryAfter} s`, retryAfter });
}
