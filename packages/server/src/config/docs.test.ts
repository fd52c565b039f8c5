/** docs/server.md has every setting, in the words of the settings themselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SETTINGS, type Setting } from './settings.ts';

const PAGE = fileURLToPath(new URL('../../../../docs/server.md', import.meta.url));
const TABLE = /(<!-- settings: .* -->\n)[\s\S]*?(<!-- end of settings -->)/;

function settingsTable(): string {
  const rows = Object.entries<Setting<unknown>>(SETTINGS)
    // One is for tests only.
    .filter(([name]) => name !== 'noFsync')
    .map(([name, { env, fallback, help }]) => [
      `\`${name}\``,
      env.map((each) => `\`${each}\``).join(', '),
      shown(fallback),
      help,
    ]);
  const all = [['setting', 'environment', 'default', 'what it does'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return `\n${[line(all[0] ?? []), rule, ...all.slice(1).map(line)].join('\n')}\n\n`;
}

function shown(fallback: unknown): string {
  if (typeof fallback === 'function') return 'by system';
  if (fallback === undefined || fallback === '' || (Array.isArray(fallback) && fallback.length === 0)) return '';
  return `\`${String(fallback)}\``;
}

test('the page lists the settings as they are', () => {
  const page = readFileSync(PAGE, 'utf8');
  const due = page.replace(TABLE, (_, begin: string, end: string) => begin + settingsTable() + end);
  if (process.env.STORYREEL_WRITE_DOCS) writeFileSync(PAGE, due);
  else expect(page).toBe(due);
});
