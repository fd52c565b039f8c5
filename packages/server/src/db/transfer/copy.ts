/** PostgreSQL's COPY as streams, over the driver's own connection. */
import type { Readable } from 'node:stream';
import { PassThrough } from 'node:stream';
import type { PoolClient, Submittable } from 'pg';

/** The parts of the driver's connection that COPY needs; its types leave them out. */
interface CopyConnection {
  readonly stream: { pause(): void; resume(): void };
  query(text: string): void;
  sync(): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** What the driver calls while a query runs. */
abstract class CopyQuery {
  readonly text: string;
  readonly done: Promise<void>;
  protected resolve: () => void = () => undefined;
  protected reject: (error: Error) => void = () => undefined;
  #error: Error | undefined;

  constructor(text: string) {
    this.text = text;
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: CopyConnection): void {
    connection.query(this.text);
  }

  handleError(error: Error): void {
    this.#error ??= error;
    this.end(error);
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.#error === undefined) this.resolve();
  }

  handleCommandComplete(): void {
    this.end(undefined);
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}

  protected abstract end(error: Error | undefined): void;
}

class CopyOut extends CopyQuery {
  readonly stream = new PassThrough();
  #connection: CopyConnection | undefined;

  override submit(connection: CopyConnection): void {
    this.#connection = connection;
    super.submit(connection);
  }

  handleCopyData(message: { chunk: Buffer }): void {
    // The chunk is a view of the driver's buffer, which is used again.
    if (this.stream.write(Buffer.from(message.chunk))) return;
    const { stream } = this.#connection!;
    stream.pause();
    this.stream.once('drain', () => stream.resume());
  }

  protected end(error: Error | undefined): void {
    if (error === undefined) this.stream.end();
    else this.stream.destroy(error);
  }
}

class CopyIn extends CopyQuery {
  readonly #source: Readable;

  constructor(text: string, source: Readable) {
    super(text);
    this.#source = source;
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void (async () => {
      try {
        for await (const chunk of this.#source) connection.sendCopyFromChunk(chunk as Buffer);
        connection.endCopyFrom();
      } catch (error) {
        connection.sendCopyFail(error instanceof Error ? error.message : String(error));
      }
    })();
  }

  handleCopyData(): void {}

  protected end(): void {
    this.#source.destroy();
  }
}

/** The rows of `select` in COPY's text form. `done` settles when the server has finished. */
export function copyOut(client: PoolClient, select: string): { stream: Readable; done: Promise<void> } {
  const query = new CopyOut(`copy (${select}) to stdout`);
  client.query(query as unknown as Submittable);
  // Whoever reads the stream gets the error as well.
  query.done.catch(() => undefined);
  return query;
}

/** Rows in COPY's text form into a table. */
export async function copyIn(
  client: PoolClient,
  table: string,
  columns: readonly string[],
  source: Readable,
): Promise<void> {
  const query = new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, source);
  client.query(query as unknown as Submittable);
  await query.done;
}
