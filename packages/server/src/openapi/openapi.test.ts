import { findModel, MODELS } from '@storyreel/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callApp, openTestApp, type TestApp } from '../../testing/app.ts';
import { plainInputSchema } from './openapi.ts';

let service: TestApp;
// biome-ignore lint/suspicious/noExplicitAny: a description of everything has every shape.
let description: any;
beforeAll(async () => {
  service = await openTestApp({ publicUrl: 'https://clips.example' });
  description = (await callApp(service.app, 'GET', '/openapi.json')).json;
});
afterAll(() => service.close());

const IDS = MODELS.filter(({ dialect }) => dialect === 'runcomfy').map(({ id }) => id);

describe('the description', () => {
  test('is OpenAPI 3.1 with servers, tags and the key', () => {
    expect(description.openapi).toBe('3.1.0');
    expect(description.servers).toEqual([{ url: 'https://clips.example' }]);
    expect(description.components.securitySchemes.key).toMatchObject({ type: 'http', scheme: 'bearer' });
    const tags = new Set(description.tags.map(({ name }: { name: string }) => name));
    for (const [path, item] of Object.entries<Record<string, { tags?: string[]; summary?: string }>>(
      description.paths,
    )) {
      expect(path).not.toContain('*');
      for (const [method, operation] of Object.entries(item)) {
        expect(operation.summary, `${method} ${path}`).toMatch(/\S/);
        for (const tag of operation.tags ?? ['none']) expect(tags).toContain(tag);
      }
    }
  });

  test.each(IDS)('has a path of its own for %s, with the schema of its input', (id) => {
    const operation = description.paths[`/v1/models/${id}`].post;
    const schema = operation.requestBody.content['application/json'].schema;
    expect(schema).toEqual(plainInputSchema(id));
    const fields = Object.entries(findModel('runcomfy', id)?.fields ?? {}).filter(([, field]) => !field.extension);
    expect(Object.keys(schema.properties)).toEqual(fields.map(([name]) => name));
    expect(JSON.stringify(schema)).not.toMatch(/"float"|validations/);
    expect(schema.properties.cfg_scale.type).toBe('number');
    expect(operation.responses['200']).toBeDefined();
  });

  test('names every parameter of a path, and no reference leads nowhere', () => {
    for (const [path, item] of Object.entries<Record<string, { parameters?: { name: string; in: string }[] }>>(
      description.paths,
    )) {
      for (const operation of Object.values(item)) {
        const named = (operation.parameters ?? []).filter((each) => each.in === 'path').map(({ name }) => name);
        const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
        expect(named.sort(), path).toEqual(inPath.sort());
      }
    }
    for (const [, reference] of JSON.stringify(description).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = (reference ?? '').split('/').reduce((at, step) => at?.[step], description);
      expect(found, reference).toBeDefined();
    }
  });
});

describe('the reference page', () => {
  test('is complete in itself: nothing is loaded from elsewhere', async () => {
    const page = await callApp(service.app, 'GET', '/docs/');
    expect(page.status).toBe(200);
    expect(page.headers['content-type']).toContain('text/html');
    const sources = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source ?? '');
    expect(sources.length).toBeGreaterThan(3);
    for (const source of sources) {
      expect(source).not.toMatch(/^(https?:)?\/\//);
      const path = new URL(source, 'http://x/docs/').pathname;
      expect((await callApp(service.app, 'GET', path)).status, path).toBe(200);
    }
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toMatch(/default-src 'self'/);
    expect(policy).not.toMatch(/cdn|https:\/\//);
    expect((await callApp(service.app, 'GET', '/docs')).status).toBeLessThan(400);
  });
});
