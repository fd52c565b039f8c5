/** Where requests stand: what clients ask most, as one read of the index for all who ask at the same time. */
import { StoryreelError } from '@storyreel/contract';
import type { Pool } from 'pg';
import { isUuid } from '../accounts/keys.ts';
import { gathered } from '../db/gather.ts';
import type { Progress, RequestState, RequestStatus } from '../services.ts';

/** Places in the queue are counted up to here. */
export const POSITION_LIMIT = 1000;

const GATHER = { atOnce: 2, most: 200 } as const;

export interface Look {
  readonly accountId: string;
  readonly id: string;
}

interface LookRow {
  id: string;
  account_id: string;
  state: RequestState;
  model: string;
  progress: Progress | null;
  ahead: number | null;
}

/** Two ranges of the queue's index for the place; one condition for both would read the whole queue. */
const TEXT = `
  select id, account_id, state, model, case when state = 'running' then progress end as progress,
    case when state = 'queued' then
      (select count(*) from (
        select 1 from request h where h.state = 'queued' and h.priority > r.priority limit ${POSITION_LIMIT}) higher)
      + (select count(*) from (
        select 1 from request e where e.state = 'queued' and e.priority = r.priority
          and (e.queued_at, e.id) < (r.queued_at, r.id) limit ${POSITION_LIMIT}) earlier)
    end as ahead
  from request r where id = any($1::uuid[])`;

/** request_unknown for one of another account. */
export function looks(pool: Pool): (look: Look) => Promise<RequestStatus> {
  const look = gathered(GATHER, (asked: readonly Look[]) => lookAll(pool, asked));
  return async (asked) => {
    if (!isUuid(asked.id)) throw unknown(asked.id);
    return look(asked);
  };
}

async function lookAll(pool: Pool, asked: readonly Look[]): Promise<(RequestStatus | Error)[]> {
  const ids = [...new Set(asked.map(({ id }) => id.toLowerCase()))];
  const { rows } = await pool.query<LookRow>({ name: 'storyreel-look', text: TEXT, values: [ids] });
  const found = new Map(rows.map((row) => [row.id, row]));
  return asked.map(({ id, accountId }) => {
    const row = found.get(id.toLowerCase());
    return row === undefined || row.account_id !== accountId ? unknown(id) : statusOf(row);
  });
}

function statusOf({ id, state, model, progress, ahead }: LookRow): RequestStatus {
  const position = ahead === null ? null : Math.min(ahead, POSITION_LIMIT);
  return { id, state, progress, generation: { model }, position };
}

function unknown(id: string): StoryreelError {
  return new StoryreelError('request_unknown', { value: id.slice(0, 64) });
}
