/** One POST to somebody else's address: a public one, directly, and never for long. */
import { describeValue, StoryreelError } from '@storyreel/contract';
import { type Dispatcher, request } from 'undici';

/** From the look-up of the name to the head of the answer. */
const TIME_LIMIT_MS = 15_000;
const LONGEST_URL = 2000;

export interface Destinations {
  /** Hosts that may lie on private addresses, at any port, without TLS. */
  readonly trustedHosts: readonly string[];
  /** Replaces the system's name look-up. */
  readonly resolve?: (host: string) => Promise<{ address: string; family: 4 | 6 }[]>;
  /** Replaces the connection, given the checked addresses. */
  readonly connect?: (addresses: readonly { address: string; family: 4 | 6 }[]) => Dispatcher;
  readonly timeLimitMs?: number;
}

export interface SendResult {
  /** HTTP status, if there was an answer. */
  readonly status?: number;
  /** Why there was none, in a few words. */
  readonly error?: string;
  readonly durationMs: number;
}

/** Sends the body. Never rejects: whatever happens is a result. Redirects are not followed and bodies are not read. */
export async function send(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  destinations: Destinations,
): Promise<SendResult> {
  const began = performance.now();
  const took = (): number => Math.round(performance.now() - began);
  const signal = AbortSignal.timeout(destinations.timeLimitMs ?? TIME_LIMIT_MS);
  let dispatcher: Dispatcher | undefined;
  try {
    const target = checkedUrl(url, destinations);
    const { checkedAddresses, pinnedAgent } = await import('@storyreel/previz/node');
    const addresses = await checkedAddresses(target, guardOf(destinations), signal);
    dispatcher = (destinations.connect ?? pinnedAgent)(addresses);
    const answer = await request(target, {
      dispatcher,
      signal,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'storyreel-webhooks/1', ...headers },
      body,
    });
    // The head says it all; a body may be endless.
    answer.body.on('error', () => undefined).destroy();
    return { status: answer.statusCode, durationMs: took() };
  } catch (error) {
    return { error: reasonOf(error, signal), durationMs: took() };
  } finally {
    await dispatcher?.destroy().catch(() => undefined);
  }
}

/** Throws webhook_refused for an address that can never be called; with `lookUp` also where its name leads now. */
export async function checkWebhookUrl(
  text: string,
  field: string,
  destinations: Destinations,
  lookUp: boolean,
): Promise<void> {
  try {
    const url = checkedUrl(text, destinations);
    const { checkedAddresses } = await import('@storyreel/previz/node');
    const signal = AbortSignal.timeout(5000);
    const literal = /^(\[|[\d.]+$|localhost$)/i.test(url.hostname);
    if (lookUp || literal) await checkedAddresses(url, guardOf(destinations), signal);
  } catch (error) {
    const reason = reasonOf(error, undefined);
    throw new StoryreelError('webhook_refused', { path: field, value: describeValue(text), reason }, { cause: error });
  }
}

class UrlRefused extends Error {}

function checkedUrl(text: string, { trustedHosts }: Destinations): URL {
  if (text.length > LONGEST_URL) throw new UrlRefused(`it is longer than ${LONGEST_URL} characters`);
  if (!URL.canParse(text)) throw new UrlRefused('it is not a URL');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw new UrlRefused('it carries a user name or password');
  const trusted = trustedHosts.includes(url.hostname.toLowerCase());
  if (url.protocol !== 'https:' && !(trusted && url.protocol === 'http:')) throw new UrlRefused('it is not https');
  return url;
}

function guardOf({ trustedHosts, resolve }: Destinations) {
  return { trustedHosts, ports: [443], ...(resolve !== undefined && { resolve }) };
}

/** Why it failed in words that do not hold the address. */
function reasonOf(error: unknown, signal: AbortSignal | undefined): string {
  if (signal?.aborted) return 'no answer in time';
  if (error instanceof UrlRefused) return error.message;
  const { name, rule, code } = (error ?? {}) as { name?: string; rule?: string; code?: string };
  if (name === 'FetchRefusedError' && rule !== undefined) return `it ${rule}`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its host is unknown';
  return /^[A-Z_0-9]{3,40}$/.test(code ?? '') ? `connection failed (${code})` : 'connection failed';
}
