/** The answer to bytes that are no HTTP request: the same kind of body as everywhere, written by hand. */
import type { Socket } from 'node:net';
import { type ErrorCode, type ErrorFacts, StoryreelError } from '@storyreel/contract';
import { errorBody } from '../dialects/runcomfy/words.ts';

const CODES: Readonly<Record<string, readonly [status: string, code: ErrorCode, facts: ErrorFacts]>> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'request_malformed',
    { reason: 'its head is too large' },
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'request_malformed', { reason: 'it came too slowly' }],
};

export function answerBadHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, facts] = CODES[error.code ?? ''] ?? [
    '400 Bad Request',
    'request_malformed' as const,
    { reason: 'it is not HTTP' },
  ];
  const body = JSON.stringify(errorBody(new StoryreelError(code, facts)));
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
