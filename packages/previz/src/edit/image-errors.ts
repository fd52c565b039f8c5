/**
 * Errors of fetching and opening images as errors of the register. They are told by name, so that nothing heavy is
 * loaded for it: command line and service both speak of images in these words.
 */
import { describeValue, type ErrorCode, type ErrorFacts, StoryreelError } from '@storyreel/contract/rules';

interface ImageError extends Error {
  readonly field: string;
  readonly rule: string;
  readonly value: string | number;
}

const IMAGE_CODES: Readonly<Record<string, ErrorCode>> = {
  bytes: 'image_too_large',
  maxSide: 'image_too_large',
  maxPixels: 'image_too_large',
  minSide: 'image_too_small',
  ratio: 'image_ratio',
  format: 'image_kind',
  complete: 'image_truncated',
  decodable: 'image_unreadable',
};

/** An error of fetching or opening the image of a field. */
export function imageError(error: unknown, path: string, image: string): unknown {
  if (!(error instanceof Error) || error instanceof StoryreelError) return error;
  const wrap = (code: ErrorCode, facts: ErrorFacts): StoryreelError =>
    new StoryreelError(code, { path, ...facts }, { cause: error });
  if (error.name === 'AbortError') return wrap('cancelled', {});
  if (error.name === 'FetchRefusedError') return fetchError(error as RefusedError, image, wrap);
  if (error.name !== 'ImageInputError') return wrap('image_unreadable', { reason: oneLine(error.message) });
  const { rule, value, message } = error as ImageError;
  const sentence = oneLine(message.replace(/^[^:]*: /, ''));
  // "the png picture cannot be decoded (why)": the register has the first half already.
  const reason = rule === 'decodable' ? (/\((.*)\)$/.exec(sentence)?.[1] ?? sentence) : sentence;
  if (rule === 'source') return sourceError(error, image, reason, wrap);
  return wrap(IMAGE_CODES[rule] ?? 'image_unreadable', { value, reason });
}

type Wrap = (code: ErrorCode, facts: ErrorFacts) => StoryreelError;

function sourceError(error: Error, image: string, reason: string, wrap: Wrap): StoryreelError {
  const value = describeValue(image);
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || code === 'ENOTDIR') return wrap('image_missing', { value });
  return /^data:/i.test(image) ? wrap('media_data', { reason }) : wrap('image_unreadable', { reason });
}

interface RefusedError extends Error {
  readonly rule: string;
}

/** Codes of a network that may be back in a moment; an unknown host is a mistake in the address. */
const UNAVAILABLE = [
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'UND_ERR_SOCKET',
];
const TOO_SLOW = ['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'];

function fetchError(error: RefusedError, image: string, wrap: Wrap): StoryreelError {
  const value = describeValue(image);
  const reason = error.rule;
  const network = String((error.cause as NodeJS.ErrnoException | undefined)?.code ?? '');
  const status = Number(/status (\d{3})/.exec(reason)?.[1] ?? 0);
  if (reason === 'took too long' || TOO_SLOW.includes(network) || status === 408 || status === 429) {
    return wrap('fetch_timed_out', { value, reason: network === '' ? reason : network });
  }
  if (status >= 500 || UNAVAILABLE.includes(network)) {
    return wrap('fetch_unavailable', { value, reason: network === '' ? reason : network });
  }
  if (network !== '' || status > 0) return wrap('fetch_failed', { value, reason: network === '' ? reason : network });
  return wrap('fetch_refused', { value, reason });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
}
