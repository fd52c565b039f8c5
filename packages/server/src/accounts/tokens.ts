/** Keys and codes: how they are made and hashed. */
import { createHash, randomBytes, randomInt } from 'node:crypto';

/** "sr_" and 256 random bits; the prefix lets secret scanners find keys that leaked. */
export function mintToken(): { token: string; hash: string; prefix: string } {
  const token = `sr_${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashToken(token), prefix: token.slice(0, 9) };
}

/** Hexadecimal SHA-256. Enough for random keys: there is nothing to guess by trying words. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Consonants that are not mistaken for one another, and that spell nothing. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';

/** "BCDF-GHJK": eight letters, 34 bits; enough for minutes behind a sign-in. */
export function mintUserCode(): string {
  const letters = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** As people type it: any case, with or without the dash. */
export function normaliseUserCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
