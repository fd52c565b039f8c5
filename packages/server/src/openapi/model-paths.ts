/** One path per model in place of the pattern that serves them all, each with the schema of its own input. */
import { MODELS, type Model } from '@storyreel/contract';
import { plainInputSchema } from './openapi.ts';

interface Parameter {
  readonly name: string;
  readonly [key: string]: unknown;
}
interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly [key: string]: unknown;
}
type PathItem = Readonly<Record<string, Operation>>;
interface Description {
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly [key: string]: unknown;
}

/** The rest of a path, as the two ways of writing it have it. */
const REST = /\{?\*\}?$/;
const PATTERNS = ['/v1/models/{*}', '/v1/quotes/{*}', '/v1/models/*', '/v1/quotes/*'];

export function describeModelPaths(description: Description): Description {
  const paths: Record<string, PathItem> = {};
  for (const [path, item] of Object.entries(description.paths ?? {})) {
    if (PATTERNS.includes(path)) Object.assign(paths, ofModels(path.replace(REST, ''), item));
    else
      paths[path.replace(REST, '{path}')] = changed(item, (each) =>
        each.name === '*' ? { ...each, name: 'path' } : each,
      );
  }
  return { ...description, paths };
}

function ofModels(prefix: string, item: PathItem): Record<string, PathItem> {
  const models = MODELS.filter((model) => model.dialect === 'runcomfy');
  return Object.fromEntries(models.map((model) => [`${prefix}${model.id}`, ofModel(model, item)]));
}

function ofModel(model: Model, item: PathItem): PathItem {
  const body = { required: true, content: { 'application/json': { schema: plainInputSchema(model.id) } } };
  const own = changed(item, (each) => (each.name === '*' ? undefined : each));
  return Object.fromEntries(
    Object.entries(own).map(([method, operation]) => [
      method,
      { ...operation, summary: `${operation.summary}: ${model.name}`, ...(method === 'post' && { requestBody: body }) },
    ]),
  );
}

/** The operations of a path with other parameters. */
function changed(item: PathItem, change: (parameter: Parameter) => Parameter | undefined): PathItem {
  return Object.fromEntries(
    Object.entries(item).map(([method, operation]) => [
      method,
      { ...operation, parameters: (operation.parameters ?? []).flatMap((each) => change(each) ?? []) },
    ]),
  );
}
