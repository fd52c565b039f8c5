/** The course of a request as events: what changed, and nothing that was told before. */
import type { ServerEvent } from '../../http/sse.ts';
import type { RequestRecord } from '../../services.ts';

export interface EventAnswers {
  /** What /status answers, with the place in the queue while there is one. */
  status(record: RequestRecord): Promise<{ readonly queue_position?: number | undefined }>;
  result(record: RequestRecord): Promise<object>;
  /** The newest picture, or undefined where it is gone already. */
  preview(record: RequestRecord): Promise<{ readonly frame: number } | undefined>;
}

/** A request that waits changes its place without changing itself: it is asked for this often. */
const PLACE_MS = 5000;

/**
 * `lastId` is the id of the last event that the client saw. An id is a snapshot's place in the life of its request, so
 * that a client that comes back is told only what is new. `placeMs` is for tests.
 */
export async function* requestEvents(
  records: AsyncIterable<RequestRecord>,
  answers: EventAnswers,
  lastId: string | undefined,
  placeMs: number = PLACE_MS,
): AsyncGenerator<ServerEvent> {
  let seen = lastId;
  let state: RequestRecord['state'] | undefined;
  let shown: string | undefined;
  for await (const record of repeatedWhileQueued(records, placeMs)) {
    if (record.state === 'completed' || record.state === 'failed' || record.state === 'cancelled') {
      const id = eventId(record, undefined);
      if (id !== seen) yield { id, event: 'end', data: await answers.result(record) };
      return;
    }
    const data = await answers.status(record);
    const id = eventId(record, data.queue_position);
    if (id !== seen) yield { id, event: record.state === state ? 'progress' : 'state', data };
    seen = id;
    state = record.state;
    const { progress, attempt } = record;
    const fresh = progress?.previewFrame === undefined ? undefined : `${attempt}-preview-${progress.previewFrame}`;
    if (fresh === undefined || fresh === shown) continue;
    shown = fresh;
    const preview = await answers.preview(record);
    if (preview !== undefined) yield { id, event: 'preview', data: preview };
  }
}

function eventId({ state, attempt, progress }: RequestRecord, place: number | undefined): string {
  if (progress !== null) return `${attempt}-${state}-${progress.stage}-${progress.framesDone}`;
  return place === undefined ? `${attempt}-${state}` : `${attempt}-${state}-${place}`;
}

/** The records, and while the last one waits, that one again every `everyMs`. */
async function* repeatedWhileQueued(
  records: AsyncIterable<RequestRecord>,
  everyMs: number,
): AsyncGenerator<RequestRecord> {
  const source = records[Symbol.asyncIterator]();
  let last: RequestRecord | undefined;
  let next = source.next();
  try {
    for (;;) {
      let timer: NodeJS.Timeout | undefined;
      const tick = new Promise<'tick'>((resolve) => {
        if (last?.state === 'queued') timer = setTimeout(() => resolve('tick'), everyMs);
      });
      const result = await Promise.race([next, tick]).finally(() => clearTimeout(timer));
      if (result === 'tick') {
        if (last !== undefined) yield last;
        continue;
      }
      if (result.done) return;
      last = result.value;
      yield last;
      next = source.next();
    }
  } finally {
    // Not awaited: the source may be waiting for news that never comes.
    next.catch(() => undefined);
    void source.return?.(undefined)?.then(undefined, () => undefined);
  }
}
