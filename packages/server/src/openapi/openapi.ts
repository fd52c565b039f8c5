/** The interface described by itself: OpenAPI 3.1 from the schemas that check requests, and a page to read it. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { inputSchema, type Json, MODELS } from '@storyreel/contract';
import { createJsonSchemaTransform } from 'fastify-type-provider-zod';
import type { App } from '../http/app-type.ts';
import type { HttpParts } from '../http/parts.ts';
import { describeModelPaths } from './model-paths.ts';

const DESCRIPTION = `Text and images to clips of 3 to 15 seconds with sound.

Submit a request, ask for its status or listen to its events, then fetch the result. Requests are authorised by a key in
the \`Authorization: Bearer\` header. Every error has a number, a code of the register and a remedy.`;

const TAGS = [
  ['Models', 'What can be made, submits and prices'],
  ['Requests', 'State, result, progress and cancelling'],
  ['Files', 'Uploads and finished clips'],
  ['Account', 'Keys, balance, usage and the books'],
  ['Webhooks', 'News of requests, signed in the way of Standard Webhooks'],
  ['Sign-in', 'Keys for devices without a browser'],
  ['Operations', 'Health and numbers'],
] as const;

export async function addOpenApi(app: App, { version, config }: HttpParts): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Storyreel',
        description: DESCRIPTION,
        version,
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: config.publicUrl ?? '/' }],
      tags: TAGS.map(([name, description]) => ({ name, description })),
      components: { securitySchemes: { key: { type: 'http', scheme: 'bearer' } } },
      security: [{ key: [] }],
    },
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: (document) =>
      'openapiObject' in document ? describeModelPaths(document.openapiObject as never) : document.swaggerObject,
  });
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: true,
    uiConfig: {
      docExpansion: 'list',
      deepLinking: true,
      validatorUrl: null,
      tryItOutEnabled: false,
      displayRequestDuration: true,
    },
    theme: { title: 'Storyreel reference' },
  });
  app.get('/openapi.json', {
    config: { access: 'public' },
    schema: { tags: ['Operations'], summary: 'This description', security: [] },
    handler: async () => app.swagger(),
  });
}

/** The input of a model as plain JSON Schema: the published one has words of its own, such as "float". */
export function plainInputSchema(modelId: string): Json {
  const model = MODELS.find((each) => each.dialect === 'runcomfy' && each.id === modelId);
  return model === undefined ? {} : plain(inputSchema(model.fields));
}

function plain(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map(plain);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema as { readonly [key: string]: Json });
  return Object.fromEntries(
    entries
      .filter(([key]) => key !== 'validations')
      .map(([key, value]) => {
        if (key === 'type' && value === 'float') return [key, 'number'];
        // Form hints, not formats that a validator knows.
        if (key === 'format') return [key, 'uri'];
        return [key, plain(value)];
      }),
  );
}
