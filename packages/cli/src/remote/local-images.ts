/** Images on this machine, which a service cannot see, go along in the request as data URIs. */
import { readFile, stat } from 'node:fs/promises';
import { describeValue, StoryreelError } from '@storyreel/contract/rules';

const IMAGE_FIELDS = ['image_url', 'start_image_url', 'first_frame', 'tail_image_url', 'end_image_url', 'last_frame'];
/** Most bytes of one image; larger ones are better uploaded. */
const MOST_BYTES = 20 * 1024 * 1024;
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^RIFF....WEBP/s, 'image/webp'],
];

/** The body with local image paths replaced by their content. */
export async function withLocalImages(body: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = { ...body };
  for (const field of IMAGE_FIELDS) {
    const value = out[field];
    if (typeof value === 'string' && value !== '' && !/^(https?|data):/i.test(value))
      out[field] = await dataUri(value, field);
  }
  return out;
}

async function dataUri(path: string, field: string): Promise<string> {
  const value = describeValue(path);
  try {
    if ((await stat(path)).size > MOST_BYTES)
      throw new StoryreelError('image_too_large', { path: field, reason: 'more than 20 MiB in a request' });
    const bytes = await readFile(path);
    const head = bytes.subarray(0, 16).toString('latin1');
    const type = TYPES.find(([mark]) => mark.test(head))?.[1];
    if (type === undefined) throw new StoryreelError('image_kind', { path: field, reason: `${value} is none of them` });
    return `data:${type};base64,${bytes.toString('base64')}`;
  } catch (error) {
    if (error instanceof StoryreelError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new StoryreelError('image_missing', { path: field, value });
    throw new StoryreelError('image_unreadable', { path: field, reason: code ?? String(error) });
  }
}
