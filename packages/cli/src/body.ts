/** The JSON body of a request: from --input, from a file, or from standard input. */
import { readFile, stat } from 'node:fs/promises';
import { describeValue, StoryreelError } from '@storyreel/contract/rules';
import { oneLine } from './terminal.ts';

/** Bodies carry images as data URIs; nobody sends more than this. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface BodySource {
  readonly input?: string;
  readonly inputFile?: string;
}

/** The parsed body; `{}` where none was given. It must be a JSON object. */
export async function readBody(source: BodySource): Promise<Readonly<Record<string, unknown>>> {
  const [text, name] = await bodyText(source);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = oneLine(error instanceof Error ? error.message : String(error)).slice(0, 120);
    throw new StoryreelError('input_not_json', { source: name, reason });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new StoryreelError('input_not_object', { kind: describeValue(value) });
  }
  return value as Readonly<Record<string, unknown>>;
}

async function bodyText({ input, inputFile }: BodySource): Promise<[text: string, name: string]> {
  if (input !== undefined) return [input, '--input'];
  if (inputFile === undefined) return ['{}', '--input'];
  if (inputFile === '-') return [decode(await readStandardInput(), 'standard input'), 'standard input'];
  return [decode(await readInputFile(inputFile), inputFile), inputFile];
}

/** A text in a file, or on standard input with "-". */
export async function readTextInput(path: string): Promise<string> {
  const bytes = path === '-' ? await readStandardInput() : await readInputFile(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const value = path === '-' ? 'standard input' : describeValue(path);
    throw new StoryreelError('input_file_unreadable', { value, reason: 'it is not UTF-8 text' });
  }
}

/** The bytes of a file named on the command line. */
export async function readInputFile(path: string): Promise<Uint8Array> {
  const value = describeValue(path);
  try {
    if ((await stat(path)).size > MOST_BYTES) {
      throw new StoryreelError('input_file_unreadable', { value, reason: 'it is larger than 64 MiB' });
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof StoryreelError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new StoryreelError('input_file_missing', { value });
    throw new StoryreelError('input_file_unreadable', { value, reason: code ?? oneLine(String(error)) });
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of process.stdin) {
    bytes += (chunk as Uint8Array).length;
    if (bytes > MOST_BYTES) {
      throw new StoryreelError('input_file_unreadable', { value: 'standard input', reason: 'more than 64 MiB' });
    }
    chunks.push(chunk as Uint8Array);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    // The decoder also drops a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new StoryreelError('input_not_json', { source: name, reason: 'it is not UTF-8' });
  }
}
