/** Pictures of clips while they are drawn: the newest of each, for its owner, until the request ends. */
import { sql } from 'kysely';
import type { Pool } from 'pg';
import { isUuid } from '../accounts/keys.ts';
import type { Db, Tx } from '../db/tables.ts';
import type { EnginePreview } from '../engines/engine.ts';
import type { Principal, RequestPreview } from '../services.ts';

/** Only of the attempt that counts. */
export async function writePreview(db: Db, id: string, attempt: number, preview: EnginePreview): Promise<void> {
  const { frame, width, height, jpeg } = preview;
  await sql`
    insert into preview (request_id, attempt, frame, width, height, jpeg)
    select id, attempt, ${frame}::integer, ${width}::integer, ${height}::integer, ${Buffer.from(jpeg)}::bytea
    from request where id = ${id} and attempt = ${attempt} and state = 'running'
    on conflict (request_id) do update set attempt = excluded.attempt, frame = excluded.frame,
      width = excluded.width, height = excluded.height, jpeg = excluded.jpeg`.execute(db);
}

export async function readPreview(
  pool: Pool,
  { accountId }: Principal,
  id: string,
): Promise<RequestPreview | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await pool.query<RequestPreview>({
    name: 'storyreel-preview',
    text: `select p.frame, p.width, p.height, p.jpeg from preview p
      join request r on r.id = p.request_id and r.attempt = p.attempt
      where r.id = $1 and r.account_id = $2 and r.state = 'running'`,
    values: [id, accountId],
  });
  return rows[0];
}

/** In the transaction that ends the request. */
export async function dropPreview(tx: Tx, id: string): Promise<void> {
  await sql`delete from preview where request_id = ${id}`.execute(tx);
}

/** What came too late to be dropped with its request. Nobody can see it; it only takes room. */
export async function dropOldPreviews(db: Db): Promise<void> {
  await sql`delete from preview p using request r where r.id = p.request_id and r.finished_at is not null`.execute(db);
}
