/** One path per model in place of the pattern that serves them all, each with the schema of its own input. */
import { MODELS } from '@storyreel/contract';
import { plainInputSchema } from './openapi.ts';

interface Operation {
  readonly [key: string]: unknown;
}
interface Description {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly [key: string]: unknown;
}

const PATTERNS = ['/v1/models/{*}', '/v1/quotes/{*}', '/v1/models/*', '/v1/quotes/*'];

export function describeModelPaths(description: Description): Description {
  const paths: Record<string, Readonly<Record<string, Operation>>> = {};
  for (const [path, item] of Object.entries(description.paths ?? {})) {
    if (!PATTERNS.includes(path)) paths[path === '/files/{*}' || path === '/files/*' ? '/files/{path}' : path] = item;
    else Object.assign(paths, ofModels(path.replace(/\{?\*\}?$/, ''), item));
  }
  return { ...description, paths };
}

function ofModels(
  prefix: string,
  item: Readonly<Record<string, Operation>>,
): typeof item extends never ? never : Record<string, Readonly<Record<string, Operation>>> {
  const models = MODELS.filter((model) => model.dialect === 'runcomfy');
  return Object.fromEntries(
    models.map((model) => [
      `${prefix}${model.id}`,
      Object.fromEntries(
        Object.entries(item).map(([method, operation]) => [
          method,
          {
            ...operation,
            summary: `${operation.summary}: ${model.name}`,
            parameters: ((operation.parameters ?? []) as { name?: string }[]).filter(({ name }) => name !== '*'),
            ...(method === 'post' && {
              requestBody: { required: true, content: { 'application/json': { schema: plainInputSchema(model.id) } } },
            }),
          },
        ]),
      ),
    ]),
  );
}
