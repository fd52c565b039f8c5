/** Links that open one file, for one method, until a time: HMAC-SHA256 over all of it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { StoryreelError } from '@storyreel/contract';

export interface SignedLink {
  /** Key in the object store. */
  readonly key: string;
  /** Last part of the path: what a download is called. */
  readonly fileName: string;
  readonly expiresAt: Date;
}

/** What a request for a file brings along. */
export interface PresentedLink {
  readonly method: string;
  readonly key: string;
  readonly fileName: string;
  /** Unix seconds, as text. */
  readonly expires: string | undefined;
  readonly signature: string | undefined;
}

export class LinkSigner {
  readonly #secret: Uint8Array;
  readonly #now: () => number;

  /** `now` is a clock in milliseconds. */
  constructor(secret: Uint8Array, now: () => number = Date.now) {
    if (secret.length < 32) throw new Error('a link secret needs 32 bytes');
    this.#secret = secret;
    this.#now = now;
  }

  /** Path and query; a host comes before it. */
  pathOf({ key, fileName, expiresAt }: SignedLink): string {
    const expires = String(Math.floor(expiresAt.getTime() / 1000));
    const query = `expires=${expires}&signature=${this.#sign('GET', key, fileName, expires).toString('base64url')}`;
    return `/files/${key}/${fileName}?${query}`;
  }

  /** Throws link_invalid unless the link was signed here for this method and file, and its time is not over. */
  check({ method, key, fileName, expires, signature }: PresentedLink): void {
    if (expires === undefined || signature === undefined) throw invalid('it is not signed');
    // Whoever may read a file may also ask for its head.
    const due = this.#sign(method === 'HEAD' ? 'GET' : method, key, fileName, expires);
    const given = Buffer.from(signature, 'base64url');
    if (!/^\d{1,12}$/.test(expires) || given.length !== due.length || !timingSafeEqual(given, due))
      throw invalid('its signature is wrong');
    if (Number(expires) * 1000 <= this.#now()) throw invalid('its time is over');
  }

  #sign(method: string, key: string, fileName: string, expires: string): Buffer {
    return createHmac('sha256', this.#secret).update(`${method}\n${key}\n${fileName}\n${expires}`).digest();
  }
}

function invalid(reason: string): StoryreelError {
  return new StoryreelError('link_invalid', { reason });
}

/** Links end on full five minutes, so that answers given shortly after one another hold the same address. */
const STEP_MS = 300_000;

/** When a link made at `now` ends: after `seconds` or a little more, and never after the file itself does. */
export function linkEnd(now: number, seconds: number, fileEnds: Date): Date {
  const end = Math.ceil((now + seconds * 1000) / STEP_MS) * STEP_MS;
  return new Date(Math.min(end, fileEnds.getTime()));
}

/** A name as part of a path and of a header: letters, digits, dot, dash and underline. */
export function safeFileName(name: string, otherwise = 'file'): string {
  const safe = name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '')
    .slice(0, 100);
  return safe === '' ? otherwise : safe;
}
