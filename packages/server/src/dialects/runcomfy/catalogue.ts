/** The catalogue: which models there are, what they take and what they cost. */
import {
  type CatalogueEntry,
  catalogueEntry,
  describeValue,
  didYouMean,
  findModel,
  MODELS,
  StoryreelError,
} from '@storyreel/contract';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { App } from '../../http/app-type.ts';
import { baseUrl } from '../../http/base-url.ts';
import type { HttpParts } from '../../http/parts.ts';
import { CategoriesAnswer, ErrorAnswer, isOn, ModelEntry, ModelsAnswer, ModelsQuery } from './schemas.ts';
import { errorBody } from './words.ts';

const OURS = MODELS.filter((model) => model.dialect === 'runcomfy');
const tags = ['Models'];
const config = { access: 'read', errors: errorBody } as const;

type ListedEntry = z.infer<typeof ModelEntry>;

export function addCatalogueRoutes(app: App, parts: HttpParts): void {
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.get('/v1/models', {
    config,
    schema: {
      tags,
      summary: 'List the models',
      querystring: ModelsQuery,
      response: { 200: ModelsAnswer, 401: ErrorAnswer, 422: ErrorAnswer },
    },
    handler: async (request) => {
      const { limit, offset, search, category, kind, include_schema } = request.query;
      const base = baseUrl(request, parts.config);
      const found = OURS.map((model) => listed(catalogueEntry(model, isOn(include_schema)), base)).filter(
        (entry) =>
          matches(entry, search) &&
          (!category || entry.categories.includes(category)) &&
          (!kind || entry.kind === kind),
      );
      return { models: found.slice(offset, offset + limit), total: found.length, limit, offset };
    },
  });

  typed.get('/v1/models/categories', {
    config,
    schema: { tags, summary: 'List the categories', response: { 200: CategoriesAnswer, 401: ErrorAnswer } },
    handler: async () => ({ categories: [...new Set(OURS.flatMap((model) => model.modes))].sort() }),
  });

  typed.get('/v1/models/*', {
    config,
    schema: {
      tags,
      summary: 'One model with its schema',
      response: { 200: ModelEntry, 401: ErrorAnswer, 404: ErrorAnswer },
    },
    handler: async (request) => {
      const id = (request.params as { '*': string })['*'];
      const model = findModel('runcomfy', id);
      if (model === undefined) {
        const hint = didYouMean(
          id,
          OURS.map((each) => each.id),
        );
        throw new StoryreelError('model_unknown', { value: describeValue(id), hint });
      }
      return listed(catalogueEntry(model, true), baseUrl(request, parts.config));
    },
  });
}

function listed(entry: CatalogueEntry, base: string): ListedEntry {
  const { categories, inputs, required_inputs, input_schema, ...rest } = entry;
  return {
    ...rest,
    categories: [...categories],
    inputs: [...inputs],
    required_inputs: [...required_inputs],
    model_url: `${base}/v1/models/${entry.model_id}`,
    ...(input_schema !== undefined && { input_schema: input_schema as Record<string, unknown> }),
  };
}

/** True when all words of the search are in the entry. */
function matches(entry: ListedEntry, search: string | undefined): boolean {
  const text = `${entry.model_id} ${entry.display_name} ${entry.description}`.toLowerCase();
  return (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
