/** `models`: the catalogue, built in or of a service, in the shape of the RunComfy Model API. */
import {
  type CatalogueEntry,
  catalogueEntry,
  describeValue,
  didYouMean,
  MODELS,
  MODES,
  StoryreelError,
} from '@storyreel/contract/rules';
import type { Answer } from '../remote/api.ts';
import type { ServiceOption } from '../remote/session.ts';
import type { Terminal } from '../terminal.ts';

export interface ListOptions extends ServiceOption {
  readonly search?: string;
  readonly category?: string;
  readonly kind?: string;
  readonly includeSchema: boolean;
  readonly limit: number;
  readonly offset: number;
}

const OFFERED = MODELS.filter((model) => model.dialect === 'runcomfy');

export async function listModels(program: string, options: ListOptions, terminal: Terminal): Promise<void> {
  if (options.service !== undefined) return printList(await fromService(program, options, terminal), options, terminal);
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
  printList({ models, total: entries.length, limit, offset }, options, terminal);
}

interface Listing {
  readonly models: readonly ListedModel[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

type ListedModel = Pick<CatalogueEntry, 'model_id' | 'display_name' | 'categories' | 'base_price_usd' | 'price_unit'>;

function printList(listing: Listing, { includeSchema }: ListOptions, terminal: Terminal): void {
  const { models, total, offset } = listing;
  if (terminal.style.json || includeSchema) {
    terminal.payload(listing);
  } else if (models.length === 0) {
    terminal.progress('info', 'No models matched.');
  } else {
    terminal.out(table(models));
    terminal.detail(`Showing ${offset + 1}-${offset + models.length} of total ${total}`);
  }
}

/** What the service lists; it filters as the built-in catalogue does. */
async function fromService(program: string, options: ListOptions, terminal: Terminal): Promise<Listing> {
  const { search, category, kind, includeSchema, limit, offset } = options;
  const query = new URLSearchParams({ limit: String(limit), offset: String(offset) });
  for (const [name, value] of Object.entries({ search, category, kind }))
    if (value !== undefined) query.set(name, value);
  if (includeSchema) query.set('include_schema', 'true');
  const answer = await askService(program, `?${query}`, options, terminal, 'models');
  const models = answer.models as ListedModel[];
  return { ...answer, models, total: Number(answer.total ?? models.length), limit, offset };
}

/** An answer of the service's catalogue. Loaded only now: the built-in one needs no network. */
async function askService(
  program: string,
  path: string,
  options: ServiceOption,
  terminal: Terminal,
  list?: string,
): Promise<Answer> {
  const { misread, request } = await import('../remote/api.ts');
  const { openSession } = await import('../remote/session.ts');
  const { bases, token } = await openSession(program, options, terminal);
  const url = `${bases.modelApi}/models${path}`;
  const answer = await request({ method: 'GET', url, token }, terminal);
  if (list !== undefined && !Array.isArray(answer[list])) throw misread(url, `${list} are missing`);
  return answer;
}

export async function getModel(program: string, id: string, options: ServiceOption, terminal: Terminal): Promise<void> {
  if (options.service !== undefined) {
    const entry = await askService(program, `/${id}`, options, terminal);
    terminal.progress('model', String(entry.display_name ?? id));
    return terminal.payload(entry);
  }
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

export async function listCategories(program: string, options: ServiceOption, terminal: Terminal): Promise<void> {
  const categories =
    options.service === undefined
      ? [...MODES].sort()
      : ((await askService(program, '/categories', options, terminal, 'categories')).categories as string[]);
  if (terminal.style.json) terminal.payload({ categories });
  else terminal.out(`${categories.join('\n')}\n`);
}

function table(models: readonly ListedModel[]): string {
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
