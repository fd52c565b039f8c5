/**
 * The one door for URLs that a user gives. HTTPS only; the host's addresses are looked up once, checked, and the
 * connection goes to exactly those; each redirect goes through the same door; size and time are limited.
 */
import { lookup } from 'node:dns/promises';
import { createRequire } from 'node:module';
import { isIP } from 'node:net';
import type { Dispatcher } from 'undici';
import { isPublicAddress } from './address-rules.ts';

/** Most clips fetch nothing, and undici takes longer to load than all else here. */
const undici = (): typeof import('undici') => createRequire(import.meta.url)('undici');

export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

export interface GuardedFetchOptions {
  signal?: AbortSignal;
  /** Default 30 MB. */
  maxBytes?: number;
  /** For the whole transfer with its redirects; default 30 s. */
  timeoutMs?: number;
  /** Default 3. */
  maxRedirects?: number;
  /** Hosts ("media.example") that may lie on private addresses, as an operator's own store does. */
  trustedHosts?: readonly string[];
  /** Ports that hosts not trusted may be reached at; any by default. */
  ports?: readonly number[];
  /** Replaces the system's name look-up. */
  resolve?(host: string): Promise<ResolvedAddress[]>;
  /** Replaces the connection, given the checked addresses. */
  connect?(addresses: readonly ResolvedAddress[]): Dispatcher;
}

/** The URL was refused or could not be fetched; `rule` says what it broke. */
export class FetchRefusedError extends Error {
  override readonly name = 'FetchRefusedError';
  readonly rule: string;
  readonly url: string;

  constructor(rule: string, url: string, cause?: unknown) {
    super(`${rule}: ${url}`, { cause });
    this.rule = rule;
    this.url = url;
  }
}

const MAX_BYTES = 30_000_000;
const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** The body behind `url`. */
export async function guardedFetch(url: string, options: GuardedFetchOptions = {}): Promise<Uint8Array> {
  const limit = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([limit, options.signal]) : limit;
  try {
    let next = url;
    for (let hop = 0; hop <= (options.maxRedirects ?? MAX_REDIRECTS); hop++) {
      const answer = await fetchOnce(next, options, signal);
      if (answer instanceof Uint8Array) return answer;
      next = answer.redirect;
    }
    throw new FetchRefusedError('redirected too often', printable(url));
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    if (error instanceof FetchRefusedError) throw error;
    const rule = limit.aborted ? 'took too long' : 'could not be fetched';
    throw new FetchRefusedError(rule, printable(url), error);
  }
}

async function fetchOnce(
  url: string,
  options: GuardedFetchOptions,
  signal: AbortSignal,
): Promise<Uint8Array | { redirect: string }> {
  const target = checkedUrl(url);
  const addresses = await checkedAddresses(target, options, signal);
  const dispatcher = (options.connect ?? pinnedAgent)(addresses);
  try {
    const answer = await undici().request(target, {
      dispatcher,
      signal,
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'storyreel' },
    });
    const { location } = answer.headers;
    if (REDIRECTS.has(answer.statusCode) && typeof location === 'string') {
      await answer.body.dump();
      return { redirect: new URL(location, target).href };
    }
    if (answer.statusCode !== 200)
      throw new FetchRefusedError(`answered with status ${answer.statusCode}`, printable(url));
    return await readBody(answer, options.maxBytes ?? MAX_BYTES, printable(url));
  } finally {
    // The body is read or not wanted: drop the connection at once.
    await dispatcher.destroy();
  }
}

async function readBody(answer: Dispatcher.ResponseData, maxBytes: number, url: string): Promise<Uint8Array> {
  if (answer.headers['content-encoding'] !== undefined && answer.headers['content-encoding'] !== 'identity')
    throw new FetchRefusedError('must not be compressed', url);
  const tooLarge = (): FetchRefusedError => new FetchRefusedError(`must be at most ${maxBytes} bytes`, url);
  if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > maxBytes) throw tooLarge();
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

function checkedUrl(text: string): URL {
  if (!URL.canParse(text)) throw new FetchRefusedError('must be a URL', printable(text));
  const url = new URL(text);
  if (url.protocol !== 'https:') throw new FetchRefusedError('must be an https URL', printable(text));
  if (url.username !== '' || url.password !== '')
    throw new FetchRefusedError('must not carry a user name or password', printable(text));
  return url;
}

/** Where a URL leads, all of it public or the host trusted; rejects with FetchRefusedError otherwise. */
export async function checkedAddresses(
  url: URL,
  options: Pick<GuardedFetchOptions, 'resolve' | 'trustedHosts' | 'ports'>,
  signal: AbortSignal,
): Promise<ResolvedAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses =
    family === 0
      ? await abortable((options.resolve ?? resolveHost)(host), signal)
      : [{ address: host, family: family as 4 | 6 }];
  if (addresses.length === 0) throw new FetchRefusedError('host is unknown', printable(url.href));
  const trusted = options.trustedHosts?.includes(host.toLowerCase()) ?? false;
  if (!trusted && options.ports?.includes(Number(url.port || 443)) === false)
    throw new FetchRefusedError(`must use port ${options.ports.join(' or ')}`, printable(url.href));
  if (!trusted && !addresses.every(({ address }) => isPublicAddress(address)))
    throw new FetchRefusedError('must not lead to a private address', printable(url.href));
  return addresses;
}

async function resolveHost(host: string): Promise<ResolvedAddress[]> {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Connections that go to these addresses whatever the host's name means by then. */
export function pinnedAgent(addresses: readonly ResolvedAddress[]): Dispatcher {
  const { Agent } = undici();
  return new Agent({
    maxOrigins: 1,
    connections: 1,
    connect: {
      timeout: 10_000,
      lookup: (_host, options, answer) => {
        if (options.all) answer(null, [...addresses]);
        else answer(null, addresses[0]!.address, addresses[0]!.family);
      },
    },
  });
}

/** The URL without its query, which may hold a signature, and cut to a readable length. */
function printable(url: string): string {
  return url
    .replace(/[?#].*$/s, '')
    .replace(/\/\/[^/@]*@/, '//')
    .slice(0, 200);
}
