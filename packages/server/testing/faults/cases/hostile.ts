/** Receivers, uploaders and addresses that mean harm. */

import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type FaultCase, type FaultContext, type FaultResult, NotHere } from '../case.ts';
import { Cluster } from '../cluster.ts';
import { checkInvariants } from '../invariants.ts';
import { must, pause, until } from '../waiting.ts';

interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
  host = '127.0.0.1',
): Promise<Listener> {
  const server: Server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function badReceivers({ say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ slots: 1, env: { STORYREEL_WEBHOOK_HOSTS: '127.0.0.1' } });
  const got: string[] = [];
  let sent = 0;
  const elsewhere = await listen((_, response) => {
    got.push('elsewhere');
    response.end();
  });
  const receiver = await listen((request, response) => {
    const path = request.url ?? '';
    got.push(path);
    request.resume();
    if (path === '/hangs') return;
    if (path === '/drips') {
      response.writeHead(200);
      setInterval(() => response.write('.'), 200).unref();
    } else if (path === '/huge') {
      response.writeHead(200, { 'content-length': String(10 * 2 ** 30) });
      const block = Buffer.alloc(65_536);
      const more = (): void => {
        while (!response.destroyed && sent < 10 * 2 ** 30) {
          sent += block.length;
          if (!response.write(block)) return void response.once('drain', more);
        }
      };
      more();
    } else if (path === '/redirects') {
      response.writeHead(302, { location: `http://localhost:${elsewhere.port}/` }).end();
    } else response.writeHead(path === '/fails' ? 500 : path === '/gone' ? 410 : 204).end();
  });
  try {
    await cluster.openDatabase();
    const names = ['hangs', 'drips', 'huge', 'redirects', 'fails', 'gone', 'good'];
    const ids = new Map<string, string>();
    for (const name of names) {
      const { status, json } = await cluster.call('POST', '/v1/webhooks/endpoints', {
        url: `http://127.0.0.1:${receiver.port}/${name}`,
      });
      must(status === 201, 'an endpoint was refused', json);
      ids.set(name, json.id);
    }
    const began = performance.now();
    await cluster.request();
    await until('the good receiver hears of it', async () => got.includes('/good'), 30);
    const seconds = (performance.now() - began) / 1000;
    say(`the good one heard after ${seconds.toFixed(1)} s; the others have their time`);
    const state = async (name: string) =>
      (await cluster.call('GET', `/v1/webhooks/deliveries?endpoint_id=${ids.get(name)}`)).json.deliveries[0];
    // The one that hangs is given up last.
    const hung = await until(
      'the one that hangs is given up',
      async () => (await state('hangs')).last_error ?? undefined,
      60,
    );
    must(hung === 'no answer in time', 'it hung', hung);
    must(
      (await state('good')).state === 'delivered' && (await state('drips')).state === 'delivered',
      'a head is an answer',
    );
    must((await state('huge')).state === 'delivered' && sent < 64 * 2 ** 20, 'endless bodies are not read', sent);
    for (const [name, code] of [
      ['redirects', 302],
      ['fails', 500],
    ] as const) {
      const one = await state(name);
      must(one.state === 'pending' && one.last_status === code && one.attempts >= 1, 'it is tried again', one);
    }
    must((await state('gone')).state === 'failed', 'gone is gone');
    const gone = (await cluster.call('GET', `/v1/webhooks/endpoints/${ids.get('gone')}`)).json;
    must(gone.disabled_at !== null, '410 switches the endpoint off', gone);
    must(!got.includes('elsewhere'), 'redirects are not followed');
    await until('what fails is tried again on schedule', async () => (await state('fails')).attempts >= 2, 60);
    const refused = await cluster.call('POST', '/v1/webhooks/endpoints', { url: 'https://10.0.0.1/hook' });
    must(refused.status === 422, 'private addresses are refused', refused);
    await cluster.allEnded();
    const figures = { 'good after s': seconds.toFixed(1), 'bytes taken of 10 GB': sent };
    return { invariants: await checkInvariants(cluster), figures };
  } finally {
    await cluster.close();
    await receiver.close();
    await elsewhere.close();
  }
}

/** Megabytes that the process holds. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Sends a head and some bytes by hand; answers the status, or 0 where the connection ended without one. */
function raw(cluster: Cluster, head: readonly string[], body: Buffer, after: 'wait' | 'cut'): Promise<number> {
  const { port } = new URL(cluster.url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write([...head, 'host: x', `authorization: Bearer ${cluster.token}`, '', ''].join('\r\n'));
      socket.write(body, () => after === 'cut' && setTimeout(() => socket.destroy(), 200));
    });
    socket.on('data', (data) => {
      text += data;
      const status = /^HTTP\/1\.1 (\d+)/.exec(text)?.[1];
      if (status !== undefined && status !== '100') {
        socket.destroy();
        resolve(Number(status));
      }
    });
    socket.on('error', () => undefined);
    socket.once('close', () => resolve(Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0)));
  });
}

/** A PNG of a few hundred bytes that says it has 50,000 by 50,000 pixels. */
async function pixelBomb(): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { crc32 } = await import('node:zlib');
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
    .png()
    .toBuffer();
  png.writeUInt32BE(50_000, 16);
  png.writeUInt32BE(50_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

async function badUploads({ short, say }: FaultContext): Promise<FaultResult> {
  const cluster = await Cluster.open({ slots: 1, env: { STORYREEL_UPLOAD_MAX_MB: '5' } });
  try {
    await cluster.openDatabase();
    const before = await memoryOf(cluster.api.pid);
    const put = (length: number | string, extra: string[] = []) => [
      'PUT /v1/files/x.png HTTP/1.1',
      `content-length: ${length}`,
      ...extra,
    ];
    const chunk = Buffer.alloc(65_536, 1);
    const outcomes: Record<string, number> = {};
    outcomes['short of its length'] = await raw(cluster, put(1_000_000), chunk, 'cut');
    outcomes['100 times the limit'] = await raw(cluster, put(500_000_000), chunk, 'wait');
    outcomes.text = await raw(cluster, put(11), Buffer.from('hello world'), 'wait');
    const bomb = await pixelBomb();
    outcomes['pixel bomb'] = await raw(cluster, put(bomb.length), bomb, 'wait');
    outcomes['wrong hash'] = await raw(
      cluster,
      put(bomb.length, [`x-content-sha256: ${'0'.repeat(64)}`]),
      bomb,
      'wait',
    );
    // Without a length, and without end: five megabytes and then no more.
    const endless = Buffer.concat(
      Array.from({ length: 120 }, () => Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')])),
    );
    outcomes['without end'] = await raw(
      cluster,
      ['PUT /v1/files/x.png HTTP/1.1', 'transfer-encoding: chunked'],
      endless,
      'wait',
    );
    say(JSON.stringify(outcomes));
    const { 'short of its length': cut, ...answered } = outcomes;
    must(cut === 0 || cut === 400 || cut === 422, 'a cut upload is no upload', outcomes);
    must(
      Object.values(answered).every((status) => [400, 413, 415, 422].includes(status) || status === 0),
      'each is refused',
      outcomes,
    );
    must(answered.text === 422 || answered.text === 415, 'text is not an image', outcomes);
    if (!short) {
      // Nothing for longer than a client may be silent.
      const began = performance.now();
      outcomes.trickle = await raw(cluster, put(100_000), Buffer.from([1]), 'wait');
      outcomes['trickle ended after s'] = Math.round((performance.now() - began) / 1000);
      must(outcomes.trickle !== 201 && (outcomes['trickle ended after s'] ?? 0) < 120, 'silence is ended', outcomes);
    }
    await pause(500);
    const left = await readdir(join(cluster.dataDir, 'incoming')).catch(() => []);
    must(left.length === 0, 'something was left behind', left);
    const { rows } = await cluster.database.query('select count(*)::integer as count from asset');
    must(rows[0].count === 0, 'a refused upload was noted', rows[0]);
    const grown = (await memoryOf(cluster.api.pid)) - before;
    must(grown < 200, 'memory is bounded', grown);
    await cluster.request();
    await cluster.allEnded();
    return {
      invariants: await checkInvariants(cluster),
      figures: { ...outcomes, 'memory grew MB': Math.round(grown) },
    };
  } finally {
    await cluster.close();
  }
}

interface Certificate {
  readonly folder: string;
  readonly path: string;
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** Of "localhost", signed by itself. */
async function makeCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), 'storyreel-tls-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const name = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  try {
    await promisify(execFile)('openssl', [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      ...name,
      '-keyout',
      key,
      '-out',
      cert,
    ]);
  } catch (error) {
    throw new NotHere(`no certificate can be made here (${(error as NodeJS.ErrnoException).code})`);
  }
  await chmod(folder, 0o755);
  return { folder, path: cert, key: await readFile(key), cert: await readFile(cert) };
}

async function listenTls(
  { key, cert }: Certificate,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Listener> {
  const server = createTlsServer({ key, cert }, handle);
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Forms of this machine's and other private addresses; PORT is that of the listener. */
const PRIVATE = [
  'https://127.0.0.1:PORT/x.png',
  'http://127.0.0.1:PORT/x.png',
  'https://2130706433:PORT/x',
  'https://0x7f.1:PORT/x',
  'https://0177.0.0.1:PORT/x',
  'https://127.1:PORT/x',
  'https://0:PORT/x',
  'https://localhost:PORT/x',
  'https://localhost.:PORT/x',
  'https://[::1]:PORT/x',
  'https://[::]:PORT/x',
  'https://[::ffff:127.0.0.1]:PORT/x',
  'https://[::ffff:7f00:1]:PORT/x',
  'https://[::127.0.0.1]:PORT/x',
  'https://[64:ff9b::7f00:1]:PORT/x',
  'https://[64:ff9b:1::7f00:1]:PORT/x',
  'https://[2002:7f00:1::]:PORT/x',
  'https://[fe80::1]/x',
  'https://[fc00::1]/x',
  'https://169.254.169.254/latest/meta-data/',
  'https://10.0.0.1/x',
  'https://172.16.0.1/x',
  'https://192.168.0.1/x',
  'https://100.64.0.1/x',
  'https://198.18.0.1/x',
  'https://224.0.0.1/x',
  'https://0.0.0.0:PORT/x',
  'https://user:secret@127.0.0.1:PORT/x',
  'https://127.0.0.1:PORT#@example.com/x',
];
const I2V = 'kling/kling-3.0/standard/image-to-video';

async function privateAddresses({ say }: FaultContext): Promise<FaultResult> {
  const reached: string[] = [];
  const hear = (request: IncomingMessage, response: ServerResponse): void => {
    reached.push(request.url ?? '');
    response.end();
  };
  const four = await listen(hear);
  const six = await listen(hear, '::1').catch(() => undefined);
  let hops = 0;
  // A host that the operator trusts, and that leads elsewhere.
  const certificate = await makeCertificate();
  const trusted = await listenTls(certificate, (request, response) => {
    hops++;
    const step = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
    // Three of its own, and then the private one.
    const location = step < 2 ? `/chain${step + 1}` : `https://127.0.0.1:${four.port}/behind-redirects`;
    response.writeHead(302, { location }).end();
  });
  const cluster = await Cluster.open({
    slots: 1,
    env: {
      STORYREEL_FETCH_HOSTS: 'localhost',
      STORYREEL_ATTEMPTS: '1',
      NODE_EXTRA_CA_CERTS: certificate.path,
    },
  });
  try {
    await cluster.openDatabase();
    const hostile = PRIVATE.filter((url) => !url.includes('//localhost:')).map((url) =>
      url.replace('PORT', String(url.includes('[::') ? (six?.port ?? four.port) : four.port)),
    );
    const ids: string[] = [];
    let refused = 0;
    for (const url of [...hostile, `https://localhost:${trusted.port}/chain0`]) {
      const answer = await cluster.submit({ prompt: 'It moves.', image_url: url, duration: 3 }, {}, I2V);
      if (answer.status === 200) ids.push(answer.json.request_id);
      else must(answer.status === 422 && ++refused > 0, 'refused in another way', { url, answer });
    }
    say(`${refused} were refused at once, ${ids.length} go to the worker`);
    await cluster.allEnded();
    for (const id of ids) {
      const { json } = await cluster.call('GET', `/v1/requests/${id}/result`);
      must(json.status === 'failed' && /^(fetch|image)_/.test(json.error.code), 'it must fail at the door', json);
    }
    must(reached.length === 0, 'a private address was reached', reached);
    must(hops === 3, 'the chain of redirects was walked', hops);
    return {
      invariants: await checkInvariants(cluster),
      figures: { addresses: hostile.length, redirects: hops, reached: reached.length },
    };
  } finally {
    await cluster.close();
    await four.close();
    await six?.close();
    await trusted.close();
    await rm(certificate.folder, { recursive: true, force: true });
  }
}

export const hostileCases: readonly FaultCase[] = [
  { number: '11', name: 'webhook receivers that hang, drip, fail, redirect, flood', run: badReceivers },
  { number: '12', name: 'uploads of wrong length, size, kind, pace', run: badUploads },
  { number: '13', name: 'private addresses in every form, and behind redirects', run: privateAddresses },
];
