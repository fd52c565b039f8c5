/** The news there are. */
import type { Assets } from '../assets/room.ts';
import type { RequestEvent, RequestRecord, RequestWebhook } from '../services.ts';

export const REQUEST_EVENTS = [
  'request.started',
  'request.completed',
  'request.failed',
  'request.cancelled',
] as const satisfies readonly RequestEvent[];
/** What an endpoint gets that names no events: how requests end. */
export const USUAL_EVENTS: readonly RequestEvent[] = REQUEST_EVENTS.filter((event) => event !== 'request.started');

/** The data of an event in the words of the dialect that the request came through. */
export type EventData = (request: RequestRecord, assets: Pick<Assets, 'link'>) => object;

/** The message as it is sent, in the form that Standard Webhooks proposes. */
export function eventBody(type: string, timestamp: Date, data: object): string {
  return JSON.stringify({ type, timestamp: timestamp.toISOString(), data });
}

/** True where the address that the request named wants to hear of this. */
export function wanted(event: RequestEvent, webhook: RequestWebhook | null): boolean {
  return webhook !== null && (webhook.intermediate || event !== 'request.started');
}
