/** Who a token belongs to, and what is left to spend. */
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { App } from '../../http/app-type.ts';
import { principalOf } from '../../http/auth.ts';
import type { HttpParts } from '../../http/parts.ts';
import { BalanceAnswer, ErrorAnswer, MeAnswer } from './schemas.ts';
import { errorBody } from './words.ts';

const config = { access: 'read', errors: errorBody } as const;
const tags = ['Account'];

export function addIdentityRoutes(app: App, { core }: HttpParts): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.get('/api/auth/me', {
    config,
    schema: { tags, summary: 'Whose token this is', response: { 200: MeAnswer, 401: ErrorAnswer } },
    handler: async (request) => {
      const { id, name, email, key } = await core.accounts.whoami(principalOf(request));
      return {
        id,
        email,
        display_name: name,
        username: name,
        token_type: key.kind,
        token_created_at: key.createdAt.toISOString(),
      };
    },
  });

  typed.get('/prod/v2/balance', {
    config,
    schema: {
      tags,
      summary: 'What can be spent',
      description: 'The balance less what is held for requests that have not ended.',
      response: { 200: BalanceAnswer, 401: ErrorAnswer },
    },
    handler: async (request) => {
      const { availableMicroUsd, heldMicroUsd } = await core.ledger.balance(principalOf(request).accountId);
      return {
        balance_usd: availableMicroUsd / 1e6,
        balance_microdollars: availableMicroUsd,
        currency: 'USD' as const,
        held_microdollars: heldMicroUsd,
      };
    },
  });
}
