/** The tables of the service as the database describes them, parents before children. */
import type { PoolClient } from 'pg';

export interface TableShape {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key: rows are written in this order, so that equal tables give equal files. */
  readonly key: readonly string[];
}

/** Rows that mean something to running processes only, and the list of migrations, which every database has itself. */
const LEFT_OUT = ['migration', 'worker', 'preview'];

export async function readTables(client: PoolClient): Promise<TableShape[]> {
  const tables = await client.query<TableShape>(
    `
    select c.relname as name,
      array(select quote_ident(a.attname) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select quote_ident(a.attname) from pg_index i
        cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, at)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.at) as key
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all($1)
    order by c.relname`,
    [LEFT_OUT],
  );
  const links = await client.query<{ child: string; parent: string }>(`
    select c.conrelid::regclass::text as child, c.confrelid::regclass::text as parent
    from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
  return parentsFirst(tables.rows, links.rows);
}

function parentsFirst(
  tables: readonly TableShape[],
  links: readonly { child: string; parent: string }[],
): TableShape[] {
  const ordered: TableShape[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(
      ({ name }) => !links.some(({ child, parent }) => child === name && parent !== name && waiting.has(parent)),
    );
    if (free.length === 0)
      throw new Error(`tables refer to one another in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const table of free) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}
