/** Pages of a list by cursor: the cursor names the last row that was seen, so that new rows never shift a page. */
import { describeValue, StoryreelError } from '@storyreel/contract';
import type { Page } from '../services.ts';

type Part = string | number;

/** 1 .. 200; 50 where nothing was asked. */
export function pageSize(limit = 50): number {
  if (!Number.isInteger(limit) || limit < 1 || limit > 200) {
    throw new StoryreelError('field_out_of_range', {
      path: 'limit',
      expected: 'a whole number from 1 to 200',
      value: describeValue(limit),
    });
  }
  return limit;
}

/** The page out of `limit` + 1 rows. */
export function pageOf<T>(rows: readonly T[], limit: number, key: (last: T) => readonly Part[]): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items, next: more ? Buffer.from(JSON.stringify(key(last))).toString('base64url') : null };
}

export function afterCursor(cursor: string | undefined, kinds: readonly ('string' | 'number')[]): Part[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    if (Array.isArray(parts) && parts.length === kinds.length && kinds.every((kind, at) => typeof parts[at] === kind))
      return parts as Part[];
  } catch {
    // Told below.
  }
  throw cursorFault(cursor);
}

function cursorFault(cursor: unknown): StoryreelError {
  const expected = 'the `next` of an earlier page';
  return new StoryreelError('field_wrong_type', { path: 'cursor', expected, value: describeValue(cursor) });
}

/** The time and id of a cursor of a list that is ordered by both. */
export function afterTime(cursor: string | undefined): { readonly time: string; readonly id: string } | undefined {
  const [time, id] = afterCursor(cursor, ['string', 'string']) ?? [];
  if (time === undefined) return undefined;
  if (/^\d{4}-\d\d-\d\d[ T][\d:.]+(?:Z|[+-]\d\d)$/.test(String(time)) && /^[0-9a-f-]{36}$/.test(String(id)))
    return { time: String(time), id: String(id) };
  throw cursorFault(cursor);
}
