/** What workers need of the files: inputs opened through the guarded door, outputs stored and noted. */
import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { StoryreelError } from '@storyreel/contract';
import { imageError } from '@storyreel/previz/errors';
import type { Tx } from '../db/tables.ts';
import type { JobAssets, LocalInput, Log, RequestRecord, StoredFile } from '../services.ts';
import { assetId } from './inputs.ts';
import { mediaKind } from './media-kind.ts';
import { type ObjectStore, outputKey, verified } from './object-store.ts';
import { type Asset, type AssetRecords, addAsset } from './records.ts';
import { storeError } from './store-errors.ts';

export interface JobAssetsOptions {
  readonly records: AssetRecords;
  readonly store: ObjectStore;
  readonly outputDays: number;
  /** Hosts that images may come from although their addresses are private. */
  readonly fetchHosts: readonly string[];
  readonly log: Log;
}

export class StoreBackedJobAssets implements JobAssets {
  readonly #options: JobAssetsOptions;

  constructor(options: JobAssetsOptions) {
    this.#options = options;
  }

  async openInput(input: Parameters<JobAssets['openInput']>[0]): Promise<LocalInput> {
    const { accountId, source, field, folder, signal } = input;
    const id = assetId(source);
    const path = join(folder, `input-${randomBytes(8).toString('hex')}`);
    if (id === undefined) await this.#fetch(source, field, path, signal);
    else await this.#copyStored(await this.#find(accountId, id, field), path, signal);
    return this.#check(path, field, signal);
  }

  async storeOutput(output: Parameters<JobAssets['storeOutput']>[0]): Promise<StoredFile> {
    const { requestId, attempt, path, mediaType, bytes, sha256, signal } = output;
    const key = outputKey(requestId, attempt, sha256, extensionOf(mediaType));
    try {
      await this.#options.store.put(key, createReadStream(path, { signal }), { bytes, sha256 });
    } catch (error) {
      signal.throwIfAborted();
      throw storeError(error);
    }
    return { key, bytes, sha256, mediaType };
  }

  async recordOutput(tx: Tx, request: RequestRecord, file: StoredFile): Promise<void> {
    await addAsset(tx, {
      id: request.id,
      accountId: request.accountId,
      requestId: request.id,
      kind: 'output',
      key: file.key,
      bytes: file.bytes,
      sha256: file.sha256,
      mediaType: file.mediaType,
      name: null,
      width: request.clip?.width ?? null,
      height: request.clip?.height ?? null,
      days: this.#options.outputDays,
    });
  }

  async discardOutput(key: string): Promise<void> {
    try {
      await this.#options.store.delete(key);
    } catch (error) {
      // The sweep of orphans finds it later.
      this.#options.log.warn({ key, reason: describeError(error) }, 'a file of a dead attempt could not be deleted');
    }
  }

  async #find(accountId: string, id: string, field: string): Promise<Asset> {
    const asset = await this.#options.records.find(accountId, id);
    if (asset === undefined || asset.deletedAt !== null)
      throw new StoryreelError('image_missing', { path: field, value: `asset:${id}` });
    return asset;
  }

  async #copyStored(asset: Asset, path: string, signal: AbortSignal): Promise<void> {
    try {
      const stream = await this.#options.store.get(asset.key);
      await pipeline(verified(stream, asset), createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
    } catch (error) {
      signal.throwIfAborted();
      throw storeError(error);
    }
  }

  async #fetch(source: string, field: string, path: string, signal: AbortSignal): Promise<void> {
    const { DEFAULT_IMAGE_RULES, guardedFetch } = await import('@storyreel/previz/node');
    try {
      const maxBytes = DEFAULT_IMAGE_RULES.maxBytes;
      const trustedHosts = this.#options.fetchHosts;
      const bytes = await guardedFetch(source, { signal, maxBytes, trustedHosts });
      await writeFile(path, bytes, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      signal.throwIfAborted();
      throw imageError(error, field, source);
    }
  }

  async #check(path: string, field: string, signal: AbortSignal): Promise<LocalInput> {
    const { probeImage } = await import('@storyreel/previz/node');
    const bytes = await readFile(path);
    try {
      await probeImage(bytes, field, {}, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw imageError(error, field, path);
    }
    return { path, bytes: bytes.length, mediaType: mediaKind(bytes)?.type ?? 'application/octet-stream' };
  }
}

function extensionOf(mediaType: string): string {
  return { 'video/mp4': 'mp4', 'video/webm': 'webm', 'video/quicktime': 'mov' }[mediaType] ?? 'bin';
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
