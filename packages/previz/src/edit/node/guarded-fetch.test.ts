import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { MockAgent, request } from 'undici';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './address-rules.ts';
import { FetchRefusedError, type GuardedFetchOptions, guardedFetch, pinnedAgent } from './guarded-fetch.ts';

const PUBLIC = [{ address: '93.184.215.14', family: 4 as const }];

/** A network of answers: URL to status, headers and body. Nothing real is reached. */
function network(
  answers: Record<string, { status?: number; headers?: Record<string, string>; body?: string }>,
  names: Record<string, string> = {},
): GuardedFetchOptions {
  return {
    resolve: async (host) => {
      const address = names[host];
      return address === undefined ? PUBLIC : [{ address, family: address.includes(':') ? 6 : 4 }];
    },
    connect: () => {
      const agent = new MockAgent();
      agent.disableNetConnect();
      for (const [url, { status = 200, headers = {}, body = '' }] of Object.entries(answers)) {
        const { origin, pathname, search } = new URL(url);
        agent
          .get(origin)
          .intercept({ path: pathname + search })
          .reply(status, body, { headers });
      }
      // The mock has no destroy of its own.
      return Object.assign(agent, { destroy: () => agent.close() });
    },
  };
}

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '93.184.215.14', '172.32.0.1', '100.128.0.1', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])(
    'lets %s through',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.192',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.7',
    '224.0.0.1',
    '255.255.255.255',
    '168.63.129.16',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a9fe:a9fe',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '100::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('refuses %s', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('guardedFetch', () => {
  it('gives the body', async () => {
    const body = await guardedFetch(
      'https://a.example/p.png',
      network({ 'https://a.example/p.png': { body: 'hello' } }),
    );
    expect(Buffer.from(body).toString()).toBe('hello');
  });

  it.each([
    ['http://a.example/p.png', 'must be an https URL'],
    ['ftp://a.example/p.png', 'must be an https URL'],
    ['file:///etc/passwd', 'must be an https URL'],
    ['nonsense', 'must be a URL'],
    ['https://user:secret@a.example/', 'must not carry a user name or password'],
    ['https://127.0.0.1/', 'must not lead to a private address'],
    ['https://2130706433/', 'must not lead to a private address'],
    ['https://0x7f.1/', 'must not lead to a private address'],
    ['https://[::1]/', 'must not lead to a private address'],
    ['https://[::ffff:10.0.0.1]/', 'must not lead to a private address'],
    ['https://169.254.169.254/latest/meta-data/', 'must not lead to a private address'],
  ])('refuses %s', async (url, rule) => {
    const attempt = guardedFetch(url, network({}));
    await expect(attempt).rejects.toBeInstanceOf(FetchRefusedError);
    await expect(attempt).rejects.toMatchObject({ rule });
  });

  it('never tells the secrets of a URL', async () => {
    const attempt = guardedFetch('https://user:secret@a.example/p?token=abc', network({}));
    await expect(attempt).rejects.toThrow(/^(?!.*(secret|abc)).*$/s);
  });

  it.each(['10.0.0.8', '::ffff:10.0.0.8', 'fd00::1'])('refuses a name that leads to %s', async (address) => {
    const web = network({ 'https://inside.example/': { body: 'no' } }, { 'inside.example': address });
    await expect(guardedFetch('https://inside.example/', web)).rejects.toMatchObject({
      rule: 'must not lead to a private address',
    });
  });

  it('refuses a name of which only one address is private', async () => {
    const web = network({});
    web.resolve = async () => [...PUBLIC, { address: '10.0.0.1', family: 4 }];
    await expect(guardedFetch('https://both.example/', web)).rejects.toMatchObject({
      rule: 'must not lead to a private address',
    });
  });

  it('lets a trusted host be private', async () => {
    const web = network({ 'https://store.example/': { body: 'mine' } }, { 'store.example': '10.0.0.8' });
    const body = await guardedFetch('https://store.example/', { ...web, trustedHosts: ['store.example'] });
    expect(Buffer.from(body).toString()).toBe('mine');
  });

  it('follows a redirect, and checks where it leads', async () => {
    const to = (location: string) => ({ status: 302, headers: { location } });
    const web = network(
      {
        'https://a.example/1': to('/2'),
        'https://a.example/2': to('https://b.example/3'),
        'https://b.example/3': { body: 'there' },
        'https://a.example/in': to('https://inside.example/'),
        'https://a.example/literal': to('https://169.254.169.254/'),
        'https://a.example/plain': to('http://b.example/3'),
        'https://a.example/loop': to('/loop'),
      },
      { 'inside.example': '192.168.0.1' },
    );
    expect(Buffer.from(await guardedFetch('https://a.example/1', web)).toString()).toBe('there');
    for (const path of ['in', 'literal']) {
      await expect(guardedFetch(`https://a.example/${path}`, web)).rejects.toMatchObject({
        rule: 'must not lead to a private address',
      });
    }
    await expect(guardedFetch('https://a.example/plain', web)).rejects.toMatchObject({ rule: 'must be an https URL' });
    await expect(guardedFetch('https://a.example/loop', web)).rejects.toMatchObject({ rule: 'redirected too often' });
  });

  it('limits the size, stated or not', async () => {
    const web = network({
      'https://a.example/stated': { body: 'x'.repeat(20), headers: { 'content-length': '20' } },
      'https://a.example/silent': { body: 'x'.repeat(20) },
    });
    for (const path of ['stated', 'silent']) {
      await expect(guardedFetch(`https://a.example/${path}`, { ...web, maxBytes: 19 })).rejects.toMatchObject({
        rule: 'must be at most 19 bytes',
      });
    }
    expect(await guardedFetch('https://a.example/silent', { ...web, maxBytes: 20 })).toHaveLength(20);
  });

  it('reports other answers and unreachable hosts', async () => {
    const web = network({ 'https://a.example/none': { status: 404 } });
    await expect(guardedFetch('https://a.example/none', web)).rejects.toMatchObject({
      rule: 'answered with status 404',
    });
    await expect(guardedFetch('https://b.example/', web)).rejects.toMatchObject({ rule: 'could not be fetched' });
  });

  it('limits the time and obeys the signal', async () => {
    const slow: GuardedFetchOptions = { resolve: () => new Promise(() => undefined) };
    await expect(guardedFetch('https://a.example/', { ...slow, timeoutMs: 30 })).rejects.toMatchObject({
      rule: 'took too long',
    });
    const stop = new AbortController();
    const attempt = guardedFetch('https://a.example/', { ...slow, signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(attempt).rejects.toThrow('enough');
  });
});

describe('pinnedAgent', () => {
  it('connects to the checked address whatever the name means', async () => {
    const server = createServer((message, answer) => answer.end(`you asked ${message.headers.host}`));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const agent = pinnedAgent([{ address: '127.0.0.1', family: 4 }]);
    try {
      const { body } = await request(`http://no-such-name.invalid:${port}/`, { dispatcher: agent });
      expect(await body.text()).toBe(`you asked no-such-name.invalid:${port}`);
    } finally {
      await agent.destroy();
      server.close();
    }
  });
});
