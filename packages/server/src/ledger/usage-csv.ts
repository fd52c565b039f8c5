/** Usage as a table for spreadsheets. */
import type { UsageGroup, UsageRow } from '../services.ts';

const COLUMNS: Readonly<Record<UsageGroup, readonly (keyof UsageRow)[]>> = {
  day: ['day'],
  model: ['model'],
  key: ['keyId', 'keyName'],
};
const HEADS: Readonly<Partial<Record<keyof UsageRow, string>>> = { keyId: 'key_id', keyName: 'key_name' };

/** RFC 4180, with a head; money in dollars with six decimals. */
export function usageCsv(rows: readonly UsageRow[], by: readonly UsageGroup[]): string {
  const columns = by.flatMap((group) => COLUMNS[group]);
  const head = [...columns.map((column) => HEADS[column] ?? column), 'requests', 'seconds', 'charged_usd'];
  const lines = rows.map((row) => [
    ...columns.map((column) => String(row[column] ?? '')),
    String(row.requests),
    String(row.seconds),
    (row.chargedMicroUsd / 1e6).toFixed(6),
  ]);
  return [head, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

/** A cell that a spreadsheet would read as a formula gets an apostrophe: names of keys are other people's words. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
