/**
 * Signing in from a device: it shows a code, and a person who has a key types that code into the approval page. The page
 * never takes the code from its address, so that a link sent by somebody else cannot make anyone approve unknowingly.
 */
import type { StoryreelError } from '@storyreel/contract';
import type { FastifyReply } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { requireScope } from '../../accounts/keys.ts';
import type { App } from '../../http/app-type.ts';
import { baseUrl } from '../../http/base-url.ts';
import { registerError } from '../../http/errors.ts';
import type { HttpParts } from '../../http/parts.ts';
import { type LoginPage, loginPage } from './login-page.ts';
import { LoginPollAnswer, LoginStartAnswer } from './schemas.ts';
import { errorBody } from './words.ts';

const tags = ['Sign-in'];
/** Guessing codes or keys through the page is slow. */
const TRIES_PER_MINUTE = 20;
const STARTS_PER_MINUTE = 60;

const PollBody = z.object({ device_code: z.string().min(1).max(500) });
const Approval = z.object({
  key: z.string().trim().min(1).max(500),
  code: z.string().trim().min(1).max(40),
  answer: z.enum(['approve', 'deny']),
});

export function addLoginRoutes(app: App, parts: HttpParts): void {
  const { core, config } = parts;
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.post('/api/cli-auth/start', {
    config: { access: 'public', errors: errorBody, perMinute: STARTS_PER_MINUTE },
    schema: { tags, summary: 'Begin to sign in on a device', security: [], response: { 200: LoginStartAnswer } },
    handler: async (request) => {
      const { deviceCode, userCode, expiresIn, pollInterval } = await core.accounts.startDeviceLogin();
      return {
        device_code: deviceCode,
        user_code: userCode,
        verify_url: `${baseUrl(request, config)}/cli-auth`,
        expires_in: expiresIn,
        poll_interval: pollInterval,
      };
    },
  });

  typed.post('/api/cli-auth/poll', {
    config: { access: 'public', errors: errorBody },
    schema: {
      tags,
      summary: 'Ask whether the sign-in was approved',
      description: 'The token is told once. A refusal and an unknown or used code answer 410.',
      security: [],
      body: PollBody,
      response: { 200: LoginPollAnswer, 410: LoginPollAnswer },
    },
    handler: async (request, reply) => {
      const poll = await core.accounts.pollDeviceLogin(request.body.device_code);
      if (poll.status === 'authorized') return { status: poll.status, access_token: poll.token };
      if (poll.status !== 'pending') reply.code(410);
      return { status: poll.status };
    },
  });

  app.get('/cli-auth', { config: { access: 'public' }, schema: { hide: true } }, async (_, reply) =>
    sendPage(reply, 200, { state: 'ask' }),
  );

  // A form, read here only; the page works without scripts.
  void app.register(async (form) => {
    form.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4096 },
      (_, body: string, done: (error: Error | null, value?: unknown) => void) =>
        done(null, Object.fromEntries(new URLSearchParams(body))),
    );
    form.post(
      '/cli-auth',
      { config: { access: 'public', perMinute: TRIES_PER_MINUTE }, schema: { hide: true } },
      async (request, reply) => {
        const page = await answerLogin(request.body, parts);
        const status = page.state === 'ask' ? 422 : 200;
        return sendPage(reply, page.problem === undefined ? 200 : status, page);
      },
    );
  });
}

/** What the page shows after the form was sent. */
async function answerLogin(body: unknown, { core }: HttpParts): Promise<LoginPage> {
  const form = Approval.safeParse(body);
  if (!form.success) return { state: 'ask', problem: 'Give a key and the code that your device shows.' };
  const { key, code, answer } = form.data;
  try {
    const principal = await core.accounts.authenticate(key);
    requireScope(principal, 'keys');
    if (answer === 'deny') {
      await core.accounts.denyDeviceLogin(principal, code);
      return { state: 'denied' };
    }
    await core.accounts.approveDeviceLogin(principal, code);
    return { state: 'approved' };
  } catch (error) {
    const known = registerError(error);
    if (known.status >= 500) throw error;
    return { state: 'ask', problem: problemOf(known) };
  }
}

function problemOf(error: StoryreelError): string {
  if (error.code === 'token_rejected') return 'This key is not valid, or no longer.';
  return `${error.message} ${error.remedy}`;
}

function sendPage(reply: FastifyReply, status: number, page: LoginPage): FastifyReply {
  const { html, policy } = loginPage(page);
  return reply.code(status).header('content-security-policy', policy).type('text/html; charset=utf-8').send(html);
}
