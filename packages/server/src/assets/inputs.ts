/**
 * The media of a request on their way in. Data URIs are stored before the request is, so that no request carries files;
 * references to uploads are checked to be the account's own; https addresses stay as they are and are fetched by the
 * worker. What a Generation holds afterwards is an https address or "asset:<id>".
 */
import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { describeValue, type Generation, StoryreelError } from '@storyreel/contract';
import { mediaKind } from './media-kind.ts';
import { type ObjectStore, uploadKey } from './object-store.ts';
import { checkImageBytes } from './receive.ts';
import type { AssetRecords } from './records.ts';

const ASSET = /^asset:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The id in "asset:<id>". */
export function assetId(reference: string): string | undefined {
  return ASSET.exec(reference)?.[1];
}

/** The id of the upload that an address of this service leads to: ".../files/uploads/<sha256>/<id>.<ext>/<name>?...". */
function uploadIdOfUrl(url: string): string | undefined {
  return /^https?:\/\/[^/?#]+\/files\/uploads\/[0-9a-f]{64}\/([0-9a-f-]{36})\.[a-z0-9]+\/[^/?#]+(?:[?#].*)?$/.exec(
    url,
  )?.[1];
}

/** True for what `storeInputs` can take beyond https addresses and data URIs. */
export function isStoredReference(reference: string): boolean {
  return assetId(reference) !== undefined || uploadIdOfUrl(reference) !== undefined;
}

export interface InputPlaces {
  readonly records: AssetRecords;
  readonly store: ObjectStore;
  /** Days that stored data URIs are kept. */
  readonly days: number;
}

/** The generation with its media in the forms that workers know. `fieldOf` names a field as the caller does. */
export async function storeInputs(
  generation: Generation,
  accountId: string,
  fieldOf: (name: 'firstFrame' | 'lastFrame') => string,
  places: InputPlaces,
): Promise<Generation> {
  const store = (source: string, field: string, media: 'image' | 'video'): Promise<string> =>
    storeInput(source, field, media, accountId, places);
  const { firstFrame, lastFrame, elements } = generation;
  const stored: Generation = { ...generation };
  if (firstFrame !== undefined) stored.firstFrame = await store(firstFrame, fieldOf('firstFrame'), 'image');
  if (lastFrame !== undefined) stored.lastFrame = await store(lastFrame, fieldOf('lastFrame'), 'image');
  if (elements !== undefined) {
    stored.elements = [];
    for (const [index, element] of elements.entries()) {
      const field = (name: string): string => `elements[${index}].${name}`;
      const kept = { ...element };
      if (element.frontalImage !== undefined)
        kept.frontalImage = await store(element.frontalImage, field('frontal_image_url'), 'image');
      if (element.video !== undefined) kept.video = await store(element.video, field('video_url'), 'video');
      kept.images = [];
      for (const [at, image] of element.images.entries())
        kept.images.push(await store(image, field(`reference_image_urls[${at}]`), 'image'));
      stored.elements.push(kept);
    }
  }
  return stored;
}

async function storeInput(
  source: string,
  field: string,
  media: 'image' | 'video',
  accountId: string,
  places: InputPlaces,
): Promise<string> {
  if (/^data:/i.test(source)) return storeDataUri(source, field, media, accountId, places);
  const id = assetId(source) ?? uploadIdOfUrl(source);
  if (id === undefined) return source;
  const asset = await places.records.find(accountId, id);
  const shown = describeValue(source);
  if (asset === undefined || asset.deletedAt !== null)
    throw new StoryreelError('image_missing', { path: field, value: shown });
  if (!asset.mediaType.startsWith(`${media}/`)) {
    if (media === 'image') throw new StoryreelError('image_kind', { path: field, reason: `it is ${asset.mediaType}` });
    throw new StoryreelError('media_form', { path: field, expected: 'a video', value: shown });
  }
  return `asset:${id}`;
}

async function storeDataUri(
  source: string,
  field: string,
  media: 'image' | 'video',
  accountId: string,
  { records, store, days }: InputPlaces,
): Promise<string> {
  const bytes = Buffer.from(source.slice(source.indexOf(',') + 1), 'base64');
  const size = media === 'image' ? await checkImageBytes(bytes, field, false) : undefined;
  const kind = mediaKind(bytes);
  if (kind?.media !== media)
    throw new StoryreelError('media_data', {
      path: field,
      reason: `it does not hold ${media === 'image' ? 'an image' : 'a video'}`,
    });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const id = randomUUID();
  const key = uploadKey(id, sha256, kind.extension);
  await store.put(key, Readable.from([bytes]), { bytes: bytes.length, sha256 });
  await records.add({
    id,
    accountId,
    requestId: null,
    kind: 'upload',
    key,
    bytes: bytes.length,
    sha256,
    mediaType: kind.type,
    name: `${safePart(field)}.${kind.extension}`,
    width: size?.width ?? null,
    height: size?.height ?? null,
    days,
  });
  return `asset:${id}`;
}

function safePart(field: string): string {
  return field.replace(/[^a-z0-9_]+/gi, '-').replace(/^-+|-+$/g, '');
}
