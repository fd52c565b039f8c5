/** What every command for a service needs: where it is, who asks, and where words go. */
import type { Terminal } from '../terminal.ts';
import { type Bases, basesOf } from './bases.ts';
import { readToken } from './token-file.ts';

export interface ServiceOption {
  /** --service */
  readonly service?: string;
}

export interface Session {
  /** Name the program was called by: "storyreel" or "runcomfy". */
  readonly program: string;
  readonly bases: Bases;
  readonly token: string;
  readonly terminal: Terminal;
}

/** The session of a signed-in user; not_signed_in without a token. */
export async function openSession(program: string, options: ServiceOption, terminal: Terminal): Promise<Session> {
  return { program, bases: basesOf(options.service), token: await readToken(program), terminal };
}

/** Address of a request's part: "status", "result", "cancel". */
export function requestUrl({ bases }: Session, id: string, part: string): string {
  return `${bases.modelApi}/requests/${encodeURIComponent(id)}/${part}`;
}
