/** `models`: the catalogue, in the shape of the RunComfy Model API. */
import {
  type CatalogueEntry,
  catalogueEntry,
  describeValue,
  didYouMean,
  MODELS,
  MODES,
  StoryreelError,
} from '@storyreel/contract/rules';
import type { Terminal } from '../terminal.ts';

export interface ListOptions {
  readonly search?: string;
  readonly category?: string;
  readonly kind?: string;
  readonly includeSchema: boolean;
  readonly limit: number;
  readonly offset: number;
}

const OFFERED = MODELS.filter((model) => model.dialect === 'runcomfy');

export function listModels(options: ListOptions, terminal: Terminal): void {
  const search = options.search?.toLowerCase();
  const entries = OFFERED.map((model) => catalogueEntry(model, options.includeSchema)).filter(
    (entry) =>
      (search === undefined ||
        `${entry.model_id} ${entry.display_name} ${entry.description}`.toLowerCase().includes(search)) &&
      (options.category === undefined || entry.categories.includes(options.category)) &&
      (options.kind === undefined || entry.kind === options.kind),
  );
  const { limit, offset } = options;
  const models = entries.slice(offset, offset + limit);
  if (terminal.style.json || options.includeSchema) {
    terminal.payload({ models, total: entries.length, limit, offset });
  } else if (models.length === 0) {
    terminal.progress('info', 'No models matched.');
  } else {
    terminal.out(table(models));
    terminal.detail(`Showing ${offset + 1}-${offset + models.length} of total ${entries.length}`);
  }
}

export function getModel(id: string, terminal: Terminal): void {
  const model = OFFERED.find((each) => each.id === id);
  if (model === undefined) {
    const hint = didYouMean(
      id,
      OFFERED.map((each) => each.id),
    );
    throw new StoryreelError('model_unknown', { value: describeValue(id), hint });
  }
  terminal.progress('model', model.name);
  terminal.payload(catalogueEntry(model, true));
}

export function listCategories(terminal: Terminal): void {
  if (terminal.style.json) terminal.payload({ categories: [...MODES].sort() });
  else terminal.out(`${[...MODES].sort().join('\n')}\n`);
}

function table(models: readonly CatalogueEntry[]): string {
  const rows = [
    ['MODEL_ID', 'NAME', 'CATEGORY', 'PRICE'],
    ...models.map((entry) => [
      entry.model_id,
      entry.display_name,
      entry.categories.join(', '),
      `$${entry.base_price_usd}/${entry.price_unit}`,
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, column) => cell.padEnd(widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
