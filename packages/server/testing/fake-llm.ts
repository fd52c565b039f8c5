/** A chat-completions endpoint on this machine that answers as told, well or badly. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedOf {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format?: { type: string; json_schema: { schema: unknown } };
  };
}

export type Behaviour = (asked: AskedOf, response: ServerResponse, count: number) => void;

export interface FakeLlm {
  readonly baseUrl: string;
  /** Everything that was asked, in order. */
  readonly asked: AskedOf[];
  close(): Promise<void>;
}

/** A chat completion with this text. */
export function completion(content: unknown, more: object = {}): string {
  return JSON.stringify({
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop', ...more }],
  });
}

/** Answers with a chat completion. */
export const answers =
  (content: unknown, more: object = {}): Behaviour =>
  (_asked, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(completion(content, more));
  };

export async function startFakeLlm(behave: Behaviour): Promise<FakeLlm> {
  const asked: AskedOf[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString();
      const one: AskedOf = {
        path: request.url ?? '',
        headers: request.headers,
        body: text === '' ? {} : JSON.parse(text),
      };
      asked.push(one);
      response.on('error', () => undefined);
      behave(one, response, asked.length);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
