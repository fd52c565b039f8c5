/** Files: uploads of an account, and whatever a signed link opens. */
import { describeValue, StoryreelError } from '@storyreel/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { isUuid } from '../../accounts/keys.ts';
import { checkKey, mediaTypeOf, ObjectMissingError } from '../../assets/object-store.ts';
import type { Asset } from '../../assets/records.ts';
import type { Assets } from '../../assets/room.ts';
import type { App } from '../app-type.ts';
import { principalOf } from '../auth.ts';
import { filesBase } from '../base-url.ts';
import type { HttpParts } from '../parts.ts';
import { readRange } from '../range.ts';
import { ErrorAnswer, PageQuery } from './schemas.ts';

const tags = ['Files'];

const FileAnswer = z.object({
  id: z.string(),
  reference: z.string().describe('"asset:<id>": goes where requests take an image or a video.'),
  url: z.string().describe('Signed link to the file; goes there as well.'),
  url_expires_at: z.iso.datetime(),
  name: z.string().nullable(),
  media_type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime().describe('The file is deleted then.'),
});
const FileParams = z.object({ file_id: z.string().max(100) });

export function addFileRoutes(app: App, parts: HttpParts): void {
  const { assets, config, disk } = parts;
  const typed = app.withTypeProvider<ZodTypeProvider>();
  const answer = (request: FastifyRequest, asset: Asset): z.infer<typeof FileAnswer> => {
    const { path, expiresAt } = assets.link(asset, asset.name ?? 'file');
    return fileAnswer(asset, filesBase(request, config) + path, expiresAt);
  };
  const keep = async (
    request: FastifyRequest,
    reply: FastifyReply,
    body: AsyncIterable<Uint8Array>,
    name: string | undefined,
  ): Promise<FastifyReply> => {
    const sha256 = announcedHash(request);
    const asset = await assets.upload(principalOf(request).accountId, body, {
      ...(sha256 !== undefined && { sha256 }),
      ...(name !== undefined && { name }),
    });
    return reply.code(201).send(answer(request, asset));
  };
  const uploadAnswers = { 201: FileAnswer, 401: ErrorAnswer, 413: ErrorAnswer, 422: ErrorAnswer, 507: ErrorAnswer };

  // Bodies are read by the handlers, as streams, and of any kind: what a file is, its content says.
  void app.register(async (uploads) => {
    const { default: multipart } = await import('@fastify/multipart');
    await uploads.register(multipart, {
      limits: { files: 1, fields: 10, parts: 20, fileSize: config.uploadMaxMb * 1e6 + 1 },
    });
    uploads.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined));
    uploads.addContentTypeParser('application/json', (_request, _payload, done) => done(null, undefined));

    uploads.post('/v1/files', {
      bodyLimit: config.uploadMaxMb * 1e6 + 65_536,
      config: { access: 'assets', upload: true },
      schema: {
        tags,
        summary: 'Upload a file as a form',
        description:
          'multipart/form-data with one file. JPEG, PNG and WebP images, MP4, MOV and WebM videos. `X-Content-SHA256` makes sure that what arrives is what was sent.',
        consumes: ['multipart/form-data'],
        response: uploadAnswers,
      },
      handler: async (request, reply) => {
        await disk.require(declared(request));
        if (!request.isMultipart())
          throw new StoryreelError('body_kind', {
            expected: 'multipart/form-data',
            value: describeValue(request.headers['content-type'] ?? 'nothing'),
          });
        const part = await request.file().catch((error: unknown) => {
          throw formError(error);
        });
        if (part === undefined) throw new StoryreelError('field_required', { path: 'file' });
        return keep(request, reply, formBytes(part.file), part.filename);
      },
    });

    uploads.put('/v1/files/:name', {
      bodyLimit: config.uploadMaxMb * 1e6,
      config: { access: 'assets', upload: true },
      schema: {
        tags,
        summary: 'Upload a file as it is',
        description: 'The body is the file. `X-Content-SHA256` makes sure that what arrives is what was sent.',
        consumes: ['application/octet-stream'],
        params: z.object({ name: z.string().max(300).describe('What the file is called.') }),
        response: uploadAnswers,
      },
      handler: async (request, reply) => {
        const length = declared(request);
        if (length > config.uploadMaxMb * 1e6)
          throw new StoryreelError('body_too_large', { expected: `${config.uploadMaxMb} MB` });
        await disk.require(length);
        return keep(request, reply, request.raw, (request.params as { name: string }).name);
      },
    });
  });

  typed.get('/v1/files', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'List the uploads that are kept, newest first',
      querystring: PageQuery,
      response: { 200: z.object({ files: z.array(FileAnswer), next: z.string().nullable() }), 401: ErrorAnswer },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query;
      const page = await assets.records.list(principalOf(request).accountId, {
        limit,
        ...(cursor !== undefined && { cursor }),
      });
      return { files: page.items.map((asset) => answer(request, asset)), next: page.next };
    },
  });

  typed.get('/v1/files/:file_id', {
    config: { access: 'read' },
    schema: {
      tags,
      summary: 'One upload, with a fresh link',
      params: FileParams,
      response: { 200: FileAnswer, 404: ErrorAnswer },
    },
    handler: async (request) =>
      answer(request, await findFile(assets, principalOf(request).accountId, request.params.file_id)),
  });

  typed.delete('/v1/files/:file_id', {
    config: { access: 'assets' },
    schema: { tags, summary: 'Delete an upload', params: FileParams },
    handler: async (request, reply) => {
      const { accountId } = principalOf(request);
      const asset = await findFile(assets, accountId, request.params.file_id);
      await assets.records.remove(accountId, asset.id);
      await assets.store.delete(asset.key);
      await assets.records.forget([asset.id]);
      return reply.code(204).send();
    },
  });

  app.route({
    method: ['GET', 'HEAD'],
    url: '/files/*',
    config: { access: 'signed' },
    schema: {
      tags,
      summary: 'The file that a signed link opens',
      description: 'Whole or in ranges. Links come with results and uploads and end by themselves.',
    },
    exposeHeadRoute: false,
    handler: (request, reply) => sendFile(request, reply, assets),
  });
}

async function* formBytes(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    throw formError(error);
  }
}

/** The form reader's complaints about a form have no code. */
function formError(error: unknown): unknown {
  if ((error as { code?: string } | undefined)?.code !== undefined || !(error instanceof Error)) return error;
  return new StoryreelError('request_malformed', { reason: 'its form is damaged' }, { cause: error });
}

async function findFile(assets: Assets, accountId: string, id: string): Promise<Asset> {
  const asset = isUuid(id) ? await assets.records.find(accountId, id) : undefined;
  if (asset === undefined || asset.kind !== 'upload' || asset.deletedAt !== null)
    throw new StoryreelError('asset_unknown', { value: describeValue(id) });
  return asset;
}

/** Checks the link, then sends the object or the part of it that was asked for. */
async function sendFile(request: FastifyRequest, reply: FastifyReply, assets: Assets): Promise<FastifyReply> {
  const path = (request.params as { '*': string })['*'];
  const { expires, signature } = request.query as { expires?: string; signature?: string };
  const cut = path.lastIndexOf('/');
  const [key, fileName] = [path.slice(0, Math.max(0, cut)), path.slice(cut + 1)];
  assets.links.check({ method: request.method, key, fileName, expires: text(expires), signature: text(signature) });
  const object = await assets.store.head(checkKey(key));
  if (object === undefined) throw new StoryreelError('asset_unknown', { value: describeValue(fileName) });

  const etag = `"${/[0-9a-f]{64}/.exec(key)?.[0] ?? object.bytes}"`;
  reply.header('accept-ranges', 'bytes');
  reply.header('etag', etag);
  reply.header('last-modified', object.modifiedAt.toUTCString());
  reply.header('cache-control', 'private, max-age=3600, immutable');
  reply.header('content-disposition', `inline; filename="${fileName}"`);
  // Players of other pages may show the clip; whoever has the link has the right to see it.
  reply.header('cross-origin-resource-policy', 'cross-origin');
  reply.type(mediaTypeOf(key));
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();

  const ifRange = request.headers['if-range'];
  const asked = ifRange === undefined || ifRange === etag ? request.headers.range : undefined;
  const range = readRange(asked, object.bytes);
  if (range === 'unsatisfiable') {
    reply.header('content-range', `bytes */${object.bytes}`);
    throw new StoryreelError('range_unsatisfiable', { value: describeValue(asked), expected: object.bytes });
  }
  reply.header('content-length', range === undefined ? object.bytes : range.end - range.start + 1);
  if (range !== undefined) {
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${object.bytes}`);
  }
  if (request.method === 'HEAD') return reply.send();
  try {
    return await reply.send(await assets.store.get(key, range));
  } catch (error) {
    // Deleted between the look and the opening.
    if (error instanceof ObjectMissingError)
      throw new StoryreelError('asset_unknown', { value: describeValue(fileName) });
    throw error;
  }
}

/** A query that names something twice comes as a list. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function declared(request: FastifyRequest): number {
  return Number(request.headers['content-length'] ?? 0) || 0;
}

function announcedHash(request: FastifyRequest): string | undefined {
  const header = request.headers['x-content-sha256'];
  if (header === undefined) return undefined;
  if (typeof header === 'string' && /^[0-9a-f]{64}$/i.test(header)) return header.toLowerCase();
  const value = describeValue(String(header));
  throw new StoryreelError('field_wrong_type', { path: 'X-Content-SHA256', expected: '64 hexadecimal digits', value });
}

function fileAnswer(asset: Asset, url: string, linkEnds: Date): z.infer<typeof FileAnswer> {
  return {
    id: asset.id,
    reference: `asset:${asset.id}`,
    url,
    url_expires_at: linkEnds.toISOString(),
    name: asset.name,
    media_type: asset.mediaType,
    bytes: asset.bytes,
    sha256: asset.sha256,
    width: asset.width,
    height: asset.height,
    created_at: asset.createdAt.toISOString(),
    expires_at: asset.expiresAt.toISOString(),
  };
}
