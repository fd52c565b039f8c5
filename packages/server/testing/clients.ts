/**
 * Clients that do what RunComfy's own do, step by step, and are as strict: the command line of 0.1 and of 0.2, and the
 * ComfyUI nodes. Written from what those programs do, for tests of the server.
 */
import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage } from 'node:http';

export interface ClientOptions {
  /** With "/v1" at the end, as the variable for the Model API has it. */
  readonly modelApi: string;
  readonly token: string;
  readonly pollMs?: number;
  /** Where names of files resolve to, in place of the network. */
  readonly filesPort: number;
}

export interface Downloaded {
  readonly fileName: string;
  readonly bytes: Buffer;
}

export interface RunOutcome {
  readonly id: string;
  /** Every status seen, in order. */
  readonly statuses: readonly string[];
  readonly record: Readonly<Record<string, unknown>>;
  readonly downloads: readonly Downloaded[];
  /** Addresses outside the trusted hosts, which are named and left alone. */
  readonly skipped: readonly string[];
}

const AGENT = { 'user-agent': 'runcomfy-cli/0.2.0', accept: '*/*' };

async function call(
  options: ClientOptions,
  method: string,
  url: string,
  body?: unknown,
): Promise<Record<string, unknown>> {
  const answer = await fetch(url, {
    method,
    headers: {
      ...AGENT,
      authorization: `Bearer ${options.token}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    signal: AbortSignal.timeout(60_000),
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`API error ${answer.status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as Record<string, unknown>;
}

/** `run`, as 0.2 does it: polls at once, then waits; fetches the result from the address that the submit gave. */
export async function runLike02(options: ClientOptions, model: string, input: object): Promise<RunOutcome> {
  const submitted = await call(options, 'POST', `${options.modelApi}/models/${model}`, input);
  const id = text(submitted, 'request_id');
  const statuses = await poll(options, id, true);
  const resultUrl =
    typeof submitted.result_url === 'string' ? submitted.result_url : `${options.modelApi}/requests/${id}/result`;
  const record = await call(options, 'GET', resultUrl);
  if (!['completed', 'succeeded'].includes(text(record, 'status').toLowerCase()))
    return { id, statuses, record, downloads: [], skipped: [] };
  return { id, statuses, record, ...(await download(options, record.output ?? {})) };
}

/** As 0.1: waits before the first look, and needs id and status as texts in every record. */
export async function runLike01(options: ClientOptions, model: string, input: object): Promise<RunOutcome> {
  const submitted = await call(options, 'POST', `${options.modelApi}/models/${model}`, input);
  const id = text(submitted, 'request_id');
  const statuses = await poll(options, id, false);
  const record = await call(options, 'GET', `${options.modelApi}/requests/${id}/result`);
  if (text(record, 'request_id') !== id || text(record, 'status') === '') throw new Error('parse result response');
  return { id, statuses, record, ...(await download(options, record.output ?? {})) };
}

async function poll(options: ClientOptions, id: string, atOnce: boolean): Promise<string[]> {
  const statuses: string[] = [];
  for (let first = true; ; first = false) {
    if (!first || !atOnce) await new Promise((resolve) => setTimeout(resolve, options.pollMs ?? 100));
    const record = await call(options, 'GET', `${options.modelApi}/requests/${id}/status`);
    if (text(record, 'request_id') !== id) throw new Error('parse status response');
    if (record.queue_position !== undefined && !Number.isInteger(record.queue_position))
      throw new Error('queue_position');
    const status = text(record, 'status');
    if (statuses.at(-1) !== status) statuses.push(status);
    if (['completed', 'succeeded', 'failed', 'cancelled'].includes(status)) return statuses;
    if (status !== 'in_queue' && status !== 'in_progress') throw new Error(`refuses to go on polling: ${status}`);
  }
}

function text(record: Readonly<Record<string, unknown>>, name: string): string {
  const value = record[name];
  if (typeof value !== 'string') throw new Error(`parse response: ${name} is no string`);
  return value;
}

/** Every address in the output once, in the order of sorted keys; only trusted hosts, no token, no redirect elsewhere. */
async function download(options: ClientOptions, output: unknown): Promise<Pick<RunOutcome, 'downloads' | 'skipped'>> {
  const urls = [...new Set(addresses(output))];
  const trusted = urls.filter(
    (url) => /^https?:$/.test(new URL(url).protocol) && /\.runcomfy\.(net|com)$/.test(new URL(url).hostname),
  );
  const downloads: Downloaded[] = [];
  for (const url of trusted) downloads.push(await downloadOne(options, new URL(url)));
  return { downloads, skipped: urls.filter((url) => !trusted.includes(url)) };
}

function addresses(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\//.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, each]) => addresses(each));
}

async function downloadOne({ filesPort }: ClientOptions, url: URL): Promise<Downloaded> {
  const request = httpRequest({
    host: '127.0.0.1',
    port: filesPort,
    path: url.pathname + url.search,
    headers: { ...AGENT, host: url.host },
  });
  request.end();
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  if (answer.statusCode !== 200) throw new Error(`download: ${answer.statusCode}`);
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  if (Number(answer.headers['content-length']) !== bytes.length) throw new Error('download: length');
  const fileName = url.pathname.split('/').findLast((part) => part !== '') ?? 'output';
  return { fileName, bytes };
}

/** As the ComfyUI nodes: looks at the price first, polls the result alone, and takes only files of runcomfy.net over https. */
export async function runLikeComfy(
  options: ClientOptions,
  model: string,
  input: object,
): Promise<{ readonly record: Readonly<Record<string, unknown>>; readonly video: string }> {
  const entry = await call(options, 'GET', `${options.modelApi}/models/${model}`);
  const price = entry.base_price_usd;
  if (typeof price !== 'number' || !Number.isFinite(price) || price < 0) throw new Error('no price');
  if (entry.price_unit !== 'second' || entry.model_id !== model) throw new Error('another model');
  const id = text(await call(options, 'POST', `${options.modelApi}/models/${model}`, input), 'request_id');
  if (!/^[a-zA-Z0-9_-]{1,128}$/.test(id)) throw new Error('bad id');
  for (;;) {
    const record = await call(options, 'GET', `${options.modelApi}/requests/${id}/result?include_cost=true`);
    const status = text(record, 'status');
    if (status === 'completed' || status === 'succeeded') {
      const { video } = record.output as { video: string };
      const url = new URL(video);
      if (url.protocol !== 'https:' || url.port !== '' || !/(^|\.)runcomfy\.net$/.test(url.hostname))
        throw new Error('bad host');
      return { record, video };
    }
    if (status === 'failed' || status === 'cancelled') throw new Error(status);
    await new Promise((resolve) => setTimeout(resolve, options.pollMs ?? 100));
  }
}
