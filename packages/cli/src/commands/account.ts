/** Who asks: `login`, `logout`, `whoami`, `balance`. */
import { StoryreelError } from '@storyreel/contract/rules';
import { cancelOnSignals } from '../cancel.ts';
import { type Answer, exchange, misread, request, textOf } from '../remote/api.ts';
import { basesOf } from '../remote/bases.ts';
import { openSession, type ServiceOption } from '../remote/session.ts';
import { deleteToken, writeToken } from '../remote/token-file.ts';
import type { Terminal } from '../terminal.ts';
import { openInBrowser } from './requests.ts';

export interface LoginOptions extends ServiceOption {
  /** --web-base, for a service whose pages are elsewhere. */
  readonly webBase?: string;
  /** False with --no-browser. */
  readonly browser: boolean;
}

/** Device-code sign-in: the code is compared by eye, never carried in the address. */
export async function login(program: string, options: LoginOptions, terminal: Terminal): Promise<void> {
  const web = options.webBase?.trim().replace(/\/+$/, '') || basesOf(options.service).web;
  const start = `${web}/api/cli-auth/start`;
  const begun = await request({ method: 'POST', url: start }, terminal);
  const code = textOf(begun, 'device_code', start);
  const page = textOf(begun, 'verify_url', start);
  const limit = wholeOf(begun, 'expires_in', start);
  const seconds = Math.max(1, wholeOf(begun, 'poll_interval', start));
  terminal.progress('auth', 'Opening browser to authorize this device');
  terminal.detail(`address: ${page}`);
  terminal.detail(`code:    ${textOf(begun, 'user_code', start)}`);
  if (options.browser) openInBrowser(page, terminal);
  terminal.progress('wait', 'Waiting for authorization (Ctrl-C to abort)...');
  const stop = cancelOnSignals(terminal, 'abort');
  try {
    const token = await pollForToken(`${web}/api/cli-auth/poll`, code, seconds, limit, terminal, stop.signal);
    const path = await writeToken(program, token);
    terminal.progress('ok', 'Authorized; token saved');
    terminal.detail(path);
    terminal.payload({ signed_in: true, token_file: path });
  } finally {
    stop.dispose();
  }
}

async function pollForToken(
  url: string,
  code: string,
  seconds: number,
  limit: number,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string> {
  const ends = performance.now() + limit * 1000;
  while (performance.now() < ends) {
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    if (signal.aborted) throw new StoryreelError('login_ended', { reason: 'aborted by user' });
    // The body tells the outcome whatever the HTTP status is.
    const { body } = await exchange({ method: 'POST', url, body: { device_code: code } }, terminal);
    const state = body?.status;
    if (state === 'authorized') return textOf(body as Answer, 'access_token', url);
    if (state === 'denied') throw new StoryreelError('login_denied');
    if (state === 'expired') break;
    if (state !== 'pending') throw misread(url, `the status ${JSON.stringify(state ?? null)} is unknown`);
  }
  throw new StoryreelError('login_expired');
}

function wholeOf(answer: Answer, name: string, url: string): number {
  const value = answer[name];
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw misread(url, `${name} is no whole number`);
  return value;
}

export async function logout(program: string, terminal: Terminal): Promise<void> {
  const was = await deleteToken(program);
  terminal.progress('ok', was ? 'Signed out; the token file is deleted.' : 'You were not signed in.');
  terminal.payload({ signed_out: was });
}

export async function whoami(program: string, options: ServiceOption, terminal: Terminal): Promise<void> {
  const { bases, token } = await openSession(program, options, terminal);
  const url = `${bases.web}/api/auth/me`;
  const me = await request({ method: 'GET', url, token }, terminal);
  const { email = null, display_name = null, username = null, token_type = null, token_created_at = null } = me;
  const id = textOf(me, 'id', url);
  if (terminal.style.json) return terminal.payload({ id, email, display_name, username, token_type, token_created_at });
  terminal.progress('user', String(email ?? display_name ?? username ?? id));
  if (token_type !== null) terminal.detail(`token type: ${token_type}`);
  terminal.detail(`user id: ${id}`);
}

export async function balance(program: string, options: ServiceOption, terminal: Terminal): Promise<void> {
  const { bases, token } = await openSession(program, options, terminal);
  const url = `${bases.serverless}/balance`;
  const answer = await request({ method: 'GET', url, token }, terminal);
  if (terminal.style.json) return terminal.payload(answer);
  const usd = answer.balance_usd;
  if (typeof usd !== 'number') throw misread(url, 'balance_usd is missing');
  terminal.out(`balance: $${usd.toFixed(2)} ${typeof answer.currency === 'string' ? answer.currency : 'USD'}\n`);
}
