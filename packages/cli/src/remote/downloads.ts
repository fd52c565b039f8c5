/** Fetches the files of a result: only from hosts that are trusted, without the token, never over a file that is there. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { claimName, stagingPath } from '../output-place.ts';
import { oneLine, type Terminal } from '../terminal.ts';
import { VERSION } from '../version.ts';

/** Most bytes of one file. */
const MOST_BYTES = 2 * 1024 ** 3;
/** Milliseconds without a byte after which a download is given up. */
const STALL = 120_000;
const MOST_HOPS = 10;

export interface Downloads {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
  readonly failed: readonly { readonly url: string; readonly reason: string }[];
}

/** Every http address in a value once, in the order of sorted keys. */
export function addressesIn(value: unknown): string[] {
  const found: string[] = [];
  const walk = (each: unknown): void => {
    if (typeof each === 'string') {
      if (/^https?:\/\//.test(each) && !found.includes(each)) found.push(each);
    } else if (Array.isArray(each)) each.forEach(walk);
    else if (typeof each === 'object' && each !== null)
      for (const [, inner] of Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1))) walk(inner);
  };
  walk(value);
  return found;
}

/** Whether files of this address are fetched: RunComfy's hosts, and the very host of the service in use. */
function isTrusted(address: string, service: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || address.includes('\\'))
    return false;
  return url.host === new URL(service).host || /\.runcomfy\.(net|com)$/.test(url.hostname);
}

export async function downloadAll(
  output: unknown,
  folder: string,
  service: string,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<Downloads> {
  const addresses = addressesIn(output);
  const trusted = addresses.filter((address) => isTrusted(address, service));
  const skipped = addresses.filter((address) => !trusted.includes(address));
  const files: string[] = [];
  const failed: { url: string; reason: string }[] = [];
  if (trusted.length > 0)
    terminal.progress('file', `Downloading ${trusted.length} ${trusted.length === 1 ? 'file' : 'files'}`);
  for (const url of trusted) {
    try {
      const file = await downloadOne(url, folder, service, signal);
      files.push(file);
      terminal.detail(file);
    } catch (error) {
      if (signal?.aborted) throw error;
      const reason = oneLine(error instanceof Error ? error.message : String(error));
      failed.push({ url, reason });
      terminal.detail(`⚠ ${url}: ${reason}`);
    }
  }
  if (skipped.length > 0) {
    terminal.progress(
      'warn',
      `Skipped ${skipped.length} ${skipped.length === 1 ? 'address' : 'addresses'} outside trusted hosts`,
    );
    for (const url of skipped) terminal.detail(url);
  }
  return { files, skipped, failed };
}

async function downloadOne(address: string, folder: string, service: string, signal?: AbortSignal): Promise<string> {
  const stall = new AbortController();
  let timer = setTimeout(() => stall.abort(new Error('no data for 120 s')), STALL);
  const signals = signal === undefined ? stall.signal : AbortSignal.any([signal, stall.signal]);
  const [name, extension] = nameOf(address);
  const staged = stagingPath(folder, extension);
  try {
    const answer = await open(address, service, signals);
    const declared = Number(answer.headers.get('content-length') ?? Number.NaN);
    if (declared > MOST_BYTES) throw new Error('larger than 2 GiB');
    let bytes = 0;
    const counted = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const chunk of source) {
        clearTimeout(timer);
        timer = setTimeout(() => stall.abort(new Error('no data for 120 s')), STALL);
        bytes += chunk.length;
        if (bytes > MOST_BYTES) throw new Error('larger than 2 GiB');
        yield chunk;
      }
    };
    if (answer.body === null) throw new Error('the answer is empty');
    await pipeline(Readable.fromWeb(answer.body as never), counted, createWriteStream(staged, { flags: 'wx' }), {
      signal: signals,
    });
    if (declared >= 0 && declared !== bytes) throw new Error(`cut off after ${bytes} of ${declared} bytes`);
    return await claimName(staged, folder, name, extension);
  } finally {
    clearTimeout(timer);
    await rm(staged, { force: true });
  }
}

/** Follows redirects only to hosts that are trusted. */
async function open(address: string, service: string, signal: AbortSignal): Promise<Response> {
  let at = address;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    const answer = await fetch(at, {
      redirect: 'manual',
      signal,
      headers: { 'user-agent': `storyreel-cli/${VERSION}` },
    });
    if (answer.status >= 300 && answer.status < 400) {
      const next = answer.headers.get('location');
      await answer.body?.cancel();
      if (next === null) throw new Error(`HTTP ${answer.status} without an address`);
      at = new URL(next, at).href;
      if (!isTrusted(at, service)) throw new Error(`redirected to ${new URL(at).host}, which is not trusted`);
      continue;
    }
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    return answer;
  }
  throw new Error(`more than ${MOST_HOPS} redirects`);
}

/** Name and extension of the file: the last part of the path, made safe. */
export function nameOf(address: string): [name: string, extension: string] {
  const last = new URL(address).pathname.split('/').findLast((part) => part !== '') ?? 'output';
  const safe = last.replace(/[/\\]/g, '_').replace(/^[. ]+|[. ]+$/g, '') || 'output';
  const dot = safe.lastIndexOf('.');
  return dot > 0 ? [safe.slice(0, dot), safe.slice(dot + 1)] : [safe, 'bin'];
}
