/** Requests that are wrong in every way that comes to mind: by schema, by header, by byte. */
import { type Json, MODELS } from '@storyreel/contract';
import type { Chance } from './random.ts';

export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

export interface FuzzWorld {
  /** Token of the account that asks. */
  readonly token: string;
  /** Ids that exist, the caller's and another's, by the names that paths have for them. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Method and path of every route, as the description has them. */
  readonly routes: readonly { readonly method: string; readonly path: string; readonly query: readonly string[] }[];
}

const MODELS_OF_DIALECT = MODELS.filter(({ dialect }) => dialect === 'runcomfy');
const ODD_TEXTS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\u202e',
  '🦊',
  '../../etc/passwd',
  '%00',
  '%2e%2e%2f',
  "'; drop table request; --",
  '{jndi:ldap://x}',
  '<script>alert(1)</script>',
  '{{7*7}}',
  'NaN',
  'null',
  'true',
  '-1',
  '1e309',
  '0x10',
  'asset:1',
  'asset:00000000-0000-4000-8000-000000000000',
  'https://127.0.0.1/',
  'http://[::1]/',
  'file:///etc/passwd',
  'data:image/png;base64,AAAA',
  'data:,',
  'x'.repeat(3000),
  '\r\nx-injected: 1',
  '__proto__',
  'constructor',
  'toString',
];
const ODD_VALUES: readonly Json[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  3,
  15,
  16,
  1e308,
  -1e308,
  2 ** 53,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  [{}],
  ['a'],
  { __proto__: null, toString: 1 },
  [{ prompt: 'x', duration: 3 }],
  [{ prompt: null }],
  '[{"prompt":"x","duration":5}]',
  '[',
];
const FIELDS = [
  'prompt',
  'negative_prompt',
  'duration',
  'aspect_ratio',
  'cfg_scale',
  'sound',
  'generate_audio',
  'shot_type',
  'multi_prompt',
  'prompt_segments',
  'elements',
  'image_url',
  'start_image_url',
  'tail_image_url',
  'end_image_url',
  'seed',
  'name',
  'scopes',
  'limits',
  'expires_at',
  'url',
  'events',
  'disabled',
  'description',
  'device_code',
  'nonsense',
  '__proto__',
  'constructor',
];
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=b',
  'application/octet-stream',
  'image/png',
  '',
  'application/json, text/html',
  'a/b/c',
  '*/*',
];

/** A request for one of the routes, right in some parts and wrong in others. */
export function schemaRequest(random: Chance, world: FuzzWorld): FuzzRequest {
  const route = random.pick(world.routes);
  const method = random.is(0.03)
    ? random.pick(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])
    : route.method;
  const path = fillPath(route.path, random, world) + query(route.query, random, world);
  const headers: Record<string, string> = {
    ...(random.is(0.92) && { authorization: random.is(0.95) ? `Bearer ${world.token}` : printable(oddText(random)) }),
    ...oddHeaders(random),
  };
  const takesBody = method !== 'GET' && method !== 'HEAD';
  const body = takesBody && random.is(0.9) ? bodyFor(route.path, random) : undefined;
  if (body !== undefined) headers['content-type'] = random.is(0.85) ? contentType(route.path) : random.pick(TYPES);
  if (headers['content-type'] === '') delete headers['content-type'];
  return { method, path, headers, body };
}

/** Bytes for a connection: a request that was damaged, or noise. */
export function rawBytes(random: Chance, world: FuzzWorld): Buffer {
  if (random.is(0.15)) return random.bytes(1 + random.below(400));
  const { method, path, headers, body } = schemaRequest(random, world);
  const lines = Object.entries({ host: 'localhost', ...headers }).map(([name, value]) => `${name}: ${value}`);
  if (body !== undefined) lines.push(`content-length: ${random.is(0.8) ? body.length : random.below(5000)}`);
  if (random.is(0.1))
    lines.push(`transfer-encoding: ${random.pick(['chunked', 'gzip', 'chunked, chunked', 'identity'])}`);
  if (random.is(0.05)) lines.push('expect: 100-continue');
  if (random.is(0.05)) lines.push(`x: ${'y'.repeat(random.below(40_000))}`);
  const version = random.is(0.95) ? 'HTTP/1.1' : random.pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'FTP/1.1', '']);
  const bytes = Buffer.concat([
    Buffer.from(`${method} ${path} ${version}\r\n${lines.join('\r\n')}\r\n\r\n`, 'utf8'),
    (body ?? Buffer.alloc(0)).subarray(0, 20_000),
  ]);
  return damaged(bytes, random);
}

function damaged(bytes: Buffer, random: Chance): Buffer {
  const kind = random.below(5);
  if (kind === 0) return bytes.subarray(0, random.below(bytes.length));
  const copy = Buffer.from(bytes);
  // Mostly in the head, where every byte counts.
  const reach = Math.min(copy.length, 400);
  for (let flips = kind === 1 ? 1 : kind === 2 ? 8 : 0; flips > 0; flips--)
    copy[random.below(reach)] = random.below(256);
  if (kind === 3) {
    const at = random.below(reach);
    return Buffer.concat([copy.subarray(0, at), random.bytes(1 + random.below(20)), copy.subarray(at)]);
  }
  return copy;
}

function fillPath(path: string, random: Chance, world: FuzzWorld): string {
  if (random.is(0.04)) return `/${printablePath(oddText(random))}`;
  let filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (random.is(0.5)) return random.pick(world.ids[name] ?? ['x']);
    return random.is(0.5) ? printablePath(oddText(random)) || 'x' : '00000000-0000-4000-8000-000000000000';
  });
  if (random.is(0.04)) filled += random.pick(['/', '//', '/..', '%2f..', ';a=b', '?', '#x', '%', '%zz']);
  return filled;
}

function query(names: readonly string[], random: Chance, world: FuzzWorld): string {
  const parts: string[] = [];
  for (const name of [...names, 'nonsense']) {
    if (random.is(0.6)) continue;
    const value = random.is(0.3)
      ? random.pick(world.ids[name] ?? ['1', '50', 'true', 'csv', '2026-11-21'])
      : oddText(random);
    parts.push(`${name}=${random.is(0.9) ? printablePath(value) : value.replace(/[^\x21-\x7e]/g, '')}`);
  }
  if (random.is(0.05)) parts.push(random.pick(['limit=1&limit=2', '&&&', '=', 'a[b]=c', '%', 'limit']));
  return parts.length === 0 ? '' : `?${parts.join('&').replaceAll('#', '').replaceAll(' ', '')}`;
}

function oddHeaders(random: Chance): Record<string, string> {
  const headers: Record<string, string> = {};
  if (random.is(0.08)) headers['idempotency-key'] = printable(oddText(random));
  if (random.is(0.05)) headers['x-content-sha256'] = printable(oddText(random));
  if (random.is(0.05))
    headers.range = random.pick([
      'bytes=0-',
      'bytes=-1',
      'bytes=9-1',
      'bytes=a-b',
      'lines=1-2',
      'bytes=0-9999999999999999999',
    ]);
  if (random.is(0.05)) headers['last-event-id'] = printable(oddText(random));
  if (random.is(0.05)) headers.accept = random.pick(['text/html', '*/*', 'image/*', '']);
  if (random.is(0.03)) headers['x-request-id'] = printable(oddText(random));
  if (random.is(0.03)) headers['if-none-match'] = '"x"';
  return headers;
}

function contentType(path: string): string {
  if (path === '/v1/files') return 'multipart/form-data; boundary=b';
  if (path.startsWith('/v1/files/')) return 'application/octet-stream';
  return path === '/cli-auth' ? 'application/x-www-form-urlencoded' : 'application/json';
}

function bodyFor(path: string, random: Chance): Buffer {
  if (path === '/v1/files' && random.is(0.8)) return formBody(random);
  if (path.startsWith('/v1/files/')) return random.bytes(random.below(200));
  const text = JSON.stringify(random.is(0.1) ? random.pick([...ODD_VALUES, ...ODD_TEXTS]) : objectFor(path, random));
  const bytes = Buffer.from(text.replaceAll('"1e400"', '1e400'));
  if (random.is(0.06)) return bytes.subarray(0, random.below(bytes.length + 1));
  if (random.is(0.04)) return random.bytes(random.below(300));
  if (random.is(0.02)) return Buffer.from('['.repeat(20_000) + ']'.repeat(20_000));
  if (random.is(0.02)) return Buffer.from(`{"prompt":"x","__proto__":{"duration":3},"prompt":"y"}`);
  return bytes;
}

/** Something like what the route takes, with fields missing, doubled, of other kinds, or from elsewhere. */
function objectFor(path: string, random: Chance): Record<string, unknown> {
  const model = MODELS_OF_DIALECT.find(({ id }) => path.endsWith(id));
  const body: Record<string, unknown> = {};
  if (model !== undefined) {
    if (random.is(0.9)) body.prompt = 'A fox crosses a frozen lake.';
    if (model.fields.start_image_url !== undefined && random.is(0.8)) body.image_url = 'https://example.com/a.jpg';
    for (const [name, { rule }] of Object.entries(model.fields)) {
      if (random.is(0.85)) continue;
      body[name] = random.is(0.3)
        ? oddValue(random)
        : 'min' in rule
          ? rule.min + random.below(20) - 3
          : oddText(random);
    }
  } else if (path.includes('endpoints')) {
    if (random.is(0.7))
      body.url = random.pick(['https://127.0.0.1/', 'https://93.184.215.14/hook', 'nonsense', 'http://10.0.0.1/']);
    if (random.is(0.3)) body.events = random.pick([['request.completed'], [], ['x'], 'request.failed']);
  } else if (path === '/v1/keys') {
    if (random.is(0.7)) body.name = oddText(random);
    if (random.is(0.4)) body.scopes = random.pick([['read'], ['admin'], ['x'], [], 'read']);
    if (random.is(0.3)) body.limits = random.pick([{ running: 1 }, { running: -1 }, { x: 1 }, null]);
    if (random.is(0.3)) body.expires_at = random.pick(['2099-01-01T00:00:00Z', 'soon', '2020-01-01T00:00:00Z', 5]);
  } else if (path.includes('poll')) body.device_code = random.is(0.5) ? oddText(random) : oddValue(random);
  for (let more = random.below(3); more > 0; more--) body[random.pick(FIELDS)] = oddValue(random);
  if (random.is(0.03)) body.deep = JSON.parse(`${'[{"a":'.repeat(200)}1${'}]'.repeat(200)}`);
  return body;
}

function oddValue(random: Chance): unknown {
  return random.is(0.5) ? oddText(random) : random.is(0.03) ? '1e400' : random.pick(ODD_VALUES);
}

function oddText(random: Chance): string {
  return random.is(0.85) ? random.pick(ODD_TEXTS) : random.bytes(random.below(60)).toString('latin1');
}

function formBody(random: Chance): Buffer {
  const name = printable(oddText(random)).slice(0, 200);
  const head = `--b\r\ncontent-disposition: form-data; name="${random.pick(['file', 'x', ''])}"; filename="${name}"\r\n\r\n`;
  const bytes = Buffer.concat([Buffer.from(head), random.bytes(random.below(200)), Buffer.from('\r\n--b--\r\n')]);
  return random.is(0.3) ? bytes.subarray(0, random.below(bytes.length + 1)) : bytes;
}

/** What a header may hold. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').trim();
}

function printablePath(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?'));
}
