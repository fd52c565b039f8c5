/** Errors of the object store in the words of the register, so that nobody takes its network for the database's. */
import type { Readable } from 'node:stream';
import { describeValue, StoryreelError } from '@storyreel/contract';
import {
  type ByteRange,
  type Expected,
  type LinkOptions,
  ObjectMismatchError,
  ObjectMissingError,
  type ObjectStore,
  type StoredObject,
} from './object-store.ts';

/** storage_full or storage_failed; an error of the register stays what it is. */
export function storeError(error: unknown): StoryreelError {
  if (error instanceof StoryreelError) return error;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoryreelError('storage_full', {}, { cause: error });
  return new StoryreelError('storage_failed', { reason: reasonOf(error, code), retryAfter: 5 }, { cause: error });
}

function reasonOf(error: unknown, code: string | undefined): string {
  if (error instanceof ObjectMismatchError) return error.message;
  if (error instanceof ObjectMissingError) return 'a file is missing';
  const name = code ?? (error instanceof Error ? error.name : 'an error');
  return `the store answered ${describeValue(name)}`;
}

/** The store with its errors in the register's words; what is missing is still told by ObjectMissingError. */
export class ToldStore implements ObjectStore {
  readonly kind: string;
  readonly #store: ObjectStore;

  constructor(store: ObjectStore) {
    this.kind = store.kind;
    this.#store = store;
  }

  put(key: string, body: AsyncIterable<Uint8Array>, expected: Expected): Promise<StoredObject> {
    return told(this.#store.put(key, body, expected));
  }

  get(key: string, range?: ByteRange): Promise<Readable> {
    return told(this.#store.get(key, range));
  }

  head(key: string): Promise<StoredObject | undefined> {
    return told(this.#store.head(key));
  }

  delete(key: string): Promise<void> {
    return told(this.#store.delete(key));
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    try {
      yield* this.#store.list(prefix);
    } catch (error) {
      throw storeError(error);
    }
  }

  copy(from: string, to: string): Promise<void> {
    return told(this.#store.copy(from, to));
  }

  signedGet(key: string, options: LinkOptions): Promise<string | undefined> {
    return told(this.#store.signedGet(key, options));
  }

  probe(): Promise<void> {
    return told(this.#store.probe());
  }

  async sweep(olderThanMs: number): Promise<number> {
    return told(this.#store.sweep?.(olderThanMs) ?? Promise.resolve(0));
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}

async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof ObjectMissingError ? error : storeError(error);
  }
}
