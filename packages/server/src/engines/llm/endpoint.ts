/**
 * One question to an OpenAI-compatible chat-completions endpoint. The endpoint is trusted with the prompt and with
 * nothing else: its answer is bounded in time and bytes, redirects are not followed (they would carry the key away), and
 * no message ever holds the key.
 */
import type { ChatMessage } from '@storyreel/previz/llm';

export interface LlmSettings {
  /** "https://api.example.com/v1"; "/chat/completions" is added. */
  readonly baseUrl: string;
  readonly model: string;
  readonly apiKey?: string;
  /** Seconds for the whole question, retries included. Default 90. */
  readonly timeoutSeconds?: number;
  /** In place of the platform's own, for tests. */
  readonly fetch?: typeof fetch;
}

export interface LlmQuestion {
  readonly messages: readonly ChatMessage[];
  /** JSON Schema of the answer, for endpoints that can be given one. */
  readonly schema: unknown;
  /** The same question with the schema written out, for endpoints that cannot. */
  readonly plainMessages: readonly ChatMessage[];
  readonly seed?: number;
}

/** Why there is no answer, in a few words for a warning. */
export class LlmError extends Error {
  override readonly name = 'LlmError';
}

const TIMEOUT_SECONDS = 90;
/** A screenplay of thirty shots has 60 KB; answers beyond this are no screenplay. */
const MOST_BYTES = 2_000_000;
/** Longest that a "come back later" is obeyed, milliseconds. */
const LONGEST_WAIT = 5_000;
/** Statuses with which servers say that they know no response_format. */
const NOT_STRUCTURED = new Set([400, 404, 415, 422, 501]);

/** A fault of the settings, or undefined. */
export function settingsFault({ baseUrl, model }: Pick<LlmSettings, 'baseUrl' | 'model'>): string | undefined {
  let url: URL;
  try {
    url = new URL(baseUrl);
  } catch {
    return `the base URL is not an address: ${JSON.stringify(baseUrl.slice(0, 80))}`;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'the base URL must begin with https:// or http://';
  if (url.username !== '' || url.password !== '')
    return 'the base URL must not hold a name or password; give the key by itself';
  if (model.trim() === '' || model.length > 200) return 'the model must have 1 to 200 characters';
  return undefined;
}

/** Asks, and gives the text of the answer. Rejects with LlmError, or with the signal's reason. */
export async function askLlm(settings: LlmSettings, question: LlmQuestion, signal?: AbortSignal): Promise<string> {
  const fault = settingsFault(settings);
  if (fault !== undefined) throw new LlmError(fault);
  const deadline = AbortSignal.timeout((settings.timeoutSeconds ?? TIMEOUT_SECONDS) * 1000);
  const both = signal === undefined ? deadline : AbortSignal.any([signal, deadline]);
  try {
    return await askTwice(settings, question, both);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (deadline.aborted) throw new LlmError(`no answer within ${settings.timeoutSeconds ?? TIMEOUT_SECONDS} s`);
    if (error instanceof LlmError) throw new LlmError(withoutKey(error.message, settings.apiKey));
    throw new LlmError(withoutKey(networkReason(error), settings.apiKey));
  }
}

/** With structured output first; servers that refuse it are asked plainly. */
async function askTwice(settings: LlmSettings, question: LlmQuestion, signal: AbortSignal): Promise<string> {
  const { schema, messages, plainMessages, seed } = question;
  const { model } = settings;
  const format = { type: 'json_schema', json_schema: { name: 'screenplay', strict: true, schema } };
  const exact = { temperature: 0, ...(seed === undefined ? {} : { seed }), response_format: format };
  const structured = await post(settings, { model, stream: false, messages, ...exact }, signal);
  if (structured.ok) return contentOf(structured.body);
  if (!NOT_STRUCTURED.has(structured.status))
    throw new LlmError(`the endpoint answered with status ${structured.status}`);
  // Some models refuse a temperature or a seed as well: the second question has nothing that could be refused.
  const plain = await post(settings, { model, stream: false, messages: plainMessages }, signal);
  if (plain.ok) return contentOf(plain.body);
  throw new LlmError(`the endpoint answered with status ${plain.status}`);
}

interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly body: string;
}

/** One request; a busy or failing server is asked once more. */
async function post(settings: LlmSettings, body: unknown, signal: AbortSignal): Promise<Reply> {
  const reply = await send(settings, body, signal);
  if (reply.status !== 429 && reply.status < 500) return reply;
  await pause(Math.min(LONGEST_WAIT, Math.max(250, reply.retryAfter)), signal);
  return send(settings, body, signal);
}

async function send(
  settings: LlmSettings,
  body: unknown,
  signal: AbortSignal,
): Promise<Reply & { readonly retryAfter: number }> {
  const ask = settings.fetch ?? fetch;
  const response = await ask(`${settings.baseUrl.replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(settings.apiKey === undefined ? {} : { authorization: `Bearer ${settings.apiKey}` }),
    },
    body: JSON.stringify(body),
    redirect: 'manual',
    signal,
  });
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    throw new LlmError('the endpoint redirects, and redirects are not followed');
  }
  const seconds = Number(response.headers.get('retry-after') ?? 1);
  const retryAfter = Number.isFinite(seconds) ? seconds * 1000 : 1000;
  if (!response.ok) {
    await response.body?.cancel();
    return { ok: false, status, body: '', retryAfter };
  }
  return { ok: true, status, body: await bounded(response), retryAfter };
}

async function bounded(response: Response): Promise<string> {
  if (response.body === null) throw new LlmError('the answer is empty');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    // Leaving the loop cancels the rest of the answer.
    if (bytes > MOST_BYTES) throw new LlmError(`the answer is larger than ${MOST_BYTES / 1_000_000} MB`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

/** The message of a chat completion. */
function contentOf(body: string): string {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    throw new LlmError('the endpoint’s answer is not JSON');
  }
  const choice = (answer as { choices?: unknown[] } | null)?.choices?.[0] as
    | { message?: { content?: unknown; refusal?: unknown }; finish_reason?: unknown }
    | undefined;
  const content = choice?.message?.content;
  if (choice?.finish_reason === 'length') throw new LlmError('the answer was cut off for its length');
  if (typeof content === 'string' && content.trim() !== '') return content;
  if (Array.isArray(content)) {
    const text = content
      .map((part: unknown) => (part as { text?: unknown } | null)?.text)
      .filter((part) => typeof part === 'string');
    if (text.length > 0) return text.join('');
  }
  if (typeof choice?.message?.refusal === 'string') throw new LlmError('the model refused');
  throw new LlmError('the endpoint’s answer is not a chat completion');
}

function networkReason(error: unknown): string {
  const cause = (error as { cause?: { code?: unknown; message?: unknown } } | null)?.cause;
  const code = [cause?.code, cause?.message].find((each) => typeof each === 'string');
  return `the endpoint cannot be reached (${code ?? (error instanceof Error ? error.message : String(error))})`;
}

function withoutKey(text: string, apiKey: string | undefined): string {
  return apiKey === undefined || apiKey === '' ? text : text.replaceAll(apiKey, '***');
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
