/** The rows of the webhooks room. */
import type { ColumnType, Generated, Selectable } from 'kysely';
import type { RequestEvent } from '../services.ts';

type SetByDatabase = ColumnType<Date, Date | undefined, Date>;

export interface WebhookSecretTable {
  account_id: string;
  secret: string;
  old_secret: string | null;
  old_until: Date | null;
}

export interface WebhookEndpointTable {
  id: Generated<string>;
  account_id: string;
  url: string;
  kind: 'registered' | 'request';
  description: string | null;
  events: RequestEvent[];
  secret: string | null;
  old_secret: string | null;
  old_until: Date | null;
  created_at: SetByDatabase;
  disabled_at: Date | null;
  disabled_reason: string | null;
  deleted_at: Date | null;
}

export interface WebhookDeliveryTable {
  id: Generated<string>;
  account_id: string;
  endpoint_id: string;
  request_id: string | null;
  event: string;
  body: string;
  state: Generated<'pending' | 'delivered' | 'failed'>;
  attempts: Generated<number>;
  step: Generated<number>;
  next_attempt_at: SetByDatabase;
  last_status: number | null;
  last_error: string | null;
  created_at: SetByDatabase;
  finished_at: Date | null;
}

export interface WebhookAttemptTable {
  id: Generated<number>;
  delivery_id: string;
  number: number;
  started_at: Date;
  duration_ms: number;
  status: number | null;
  error: string | null;
}

export interface WebhookTables {
  webhook_secret: WebhookSecretTable;
  webhook_endpoint: WebhookEndpointTable;
  webhook_delivery: WebhookDeliveryTable;
  webhook_attempt: WebhookAttemptTable;
}
export type EndpointRow = Selectable<WebhookEndpointTable>;
export type DeliveryRow = Selectable<WebhookDeliveryTable>;
