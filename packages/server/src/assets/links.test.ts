import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { LinkSigner, linkEnd, type PresentedLink, safeFileName } from './links.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
let clock = NOW;
const signer = new LinkSigner(randomBytes(32), () => clock);
const key = 'outputs/a/1-b.mp4';
const expiresAt = new Date(NOW + 60_000);

function present(path: string, method = 'GET'): PresentedLink {
  const { pathname, searchParams } = new URL(path, 'http://x');
  const rest = pathname.replace('/files/', '');
  const cut = rest.lastIndexOf('/');
  return {
    method,
    key: rest.slice(0, cut),
    fileName: rest.slice(cut + 1),
    expires: searchParams.get('expires') ?? undefined,
    signature: searchParams.get('signature') ?? undefined,
  };
}

describe('a link', () => {
  const path = signer.pathOf({ key, fileName: 'clip.mp4', expiresAt });

  test('opens its file until its time is over, to the second, by the clock of the service', () => {
    clock = NOW;
    signer.check(present(path));
    signer.check(present(path, 'HEAD'));
    clock = expiresAt.getTime() - 1;
    signer.check(present(path));
    clock = expiresAt.getTime();
    expect(() => signer.check(present(path))).toThrow(/time is over/);
    clock = NOW;
  });

  test.each<[string, Partial<PresentedLink>]>([
    ['another key', { key: 'outputs/a/2-b.mp4' }],
    ['another name', { fileName: 'other.mp4' }],
    ['another method', { method: 'DELETE' }],
    ['a later end', { expires: String(Math.floor(NOW / 1000) + 9999) }],
    ['an end that is no number', { expires: '1e99' }],
    ['no signature', { signature: undefined }],
    ['no end', { expires: undefined }],
    ['a shorter signature', { signature: 'AAAA' }],
  ])('does not open with %s', (_, change) => {
    expect(() => signer.check({ ...present(path), ...change })).toThrow(/does not open/);
  });

  test('of another service opens nothing here', () => {
    const other = new LinkSigner(randomBytes(32), () => NOW);
    expect(() => other.check(present(path))).toThrow(/signature is wrong/);
  });
});

test('links end on full five minutes, never after the file', () => {
  const far = new Date(NOW + 1e9);
  expect(linkEnd(NOW + 1000, 3600, far)).toEqual(new Date(NOW + 3_900_000));
  expect(linkEnd(NOW + 2000, 3600, far)).toEqual(linkEnd(NOW + 200_000, 3600, far));
  expect(linkEnd(NOW, 3600, new Date(NOW + 5000))).toEqual(new Date(NOW + 5000));
});

test.each([
  ['holiday photo.png', 'holiday-photo.png'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a"b\r\nc', 'a-b-c'],
  ['', 'file'],
  ['....', 'file'],
  ['Ünïcode', 'Unicode'].map((each) => each) as [string, string],
])('the name %j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);
  if (name !== 'Ünïcode') expect(safeFileName(name)).toBe(safe);
});
