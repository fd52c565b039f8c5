/** The course of a request as events: what changed, and nothing that was told before. */
import type { ServerEvent } from '../../http/sse.ts';
import type { RequestRecord } from '../../services.ts';

export interface EventAnswers {
  status(record: RequestRecord): Promise<object>;
  result(record: RequestRecord): Promise<object>;
}

/**
 * The id of an event is a snapshot's place in the life of its request, so that a client that comes back with the last
 * one it saw is told only what is new.
 */
export function eventId({ state, attempt, progress }: Pick<RequestRecord, 'state' | 'attempt' | 'progress'>): string {
  return progress === null ? `${attempt}-${state}` : `${attempt}-${state}-${progress.stage}-${progress.framesDone}`;
}

export async function* requestEvents(
  records: AsyncIterable<RequestRecord>,
  answers: EventAnswers,
  lastId: string | undefined,
): AsyncGenerator<ServerEvent> {
  let seen = lastId;
  let state: RequestRecord['state'] | undefined;
  for await (const record of records) {
    const id = eventId(record);
    const ended = record.state === 'completed' || record.state === 'failed' || record.state === 'cancelled';
    if (id === seen) {
      if (ended) return;
      state = record.state;
      continue;
    }
    seen = id;
    if (ended) {
      yield { id, event: 'end', data: await answers.result(record) };
      return;
    }
    const event = record.state === state ? 'progress' : 'state';
    state = record.state;
    yield { id, event, data: await answers.status(record) };
  }
}
