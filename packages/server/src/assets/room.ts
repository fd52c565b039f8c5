/** The assets room as the rest of the service sees it. */
import { join } from 'node:path';
import type { Generation } from '@storyreel/contract';
import type { Kysely } from 'kysely';
import type { ServerConfig } from '../config/settings.ts';
import type { JobAssets, Log, RequestRecord } from '../services.ts';
import { storeInputs } from './inputs.ts';
import { StoreBackedJobAssets } from './job-assets.ts';
import { LinkSigner, linkEnd, safeFileName } from './links.ts';
import { LocalStore } from './local-store.ts';
import type { ObjectStore } from './object-store.ts';
import { type Announced, type ReceiveLimits, receiveFile } from './receive.ts';
import { type Asset, type AssetRecords, SqlAssetRecords, serviceSecret } from './records.ts';
import { type Swept, sweeper } from './retention.ts';
import { S3Store } from './s3-store.ts';
import { ToldStore } from './store-errors.ts';
import type { AssetTables } from './tables.ts';

export type AssetConfig = Pick<
  ServerConfig,
  | 'dataDir'
  | 'storage'
  | 's3Endpoint'
  | 's3Bucket'
  | 's3Region'
  | 's3Prefix'
  | 's3AccessKeyId'
  | 's3SecretAccessKey'
  | 'uploadMaxMb'
  | 'outputDays'
  | 'uploadDays'
  | 'linkSeconds'
  | 'fetchHosts'
>;

/** A link to a file, and until when it opens it. */
export interface FileLink {
  /** Path and query; a host comes before it. */
  readonly path: string;
  readonly expiresAt: Date;
}

export interface Assets {
  /** What workers need. */
  readonly jobs: JobAssets;
  readonly store: ObjectStore;
  readonly records: AssetRecords;
  readonly links: LinkSigner;
  /** The generation with its media stored or checked; see inputs.ts. */
  storeInputs(
    generation: Generation,
    accountId: string,
    fieldOf: (name: 'firstFrame' | 'lastFrame') => string,
  ): Promise<Generation>;
  /** Takes an upload of the account. */
  upload(accountId: string, body: AsyncIterable<Uint8Array>, announced: Announced & { name?: string }): Promise<Asset>;
  /** A fresh link to the file, for as long as the settings say or for `seconds`. */
  link(asset: Pick<Asset, 'key' | 'expiresAt'>, fileName: string, seconds?: number): FileLink;
  /** Deletes what has had its time. Run now and then by one or more processes. */
  sweep(): Promise<Swept>;
  close(): Promise<void>;
}

/** Silence and length of an upload. */
const UPLOAD_TIME = { idleMs: 30_000, totalMs: 3_600_000 } as const;

/** The store that the settings name. */
export function openStore(config: AssetConfig): ObjectStore {
  if (config.storage === 'local') return new LocalStore(join(config.dataDir, 'files'));
  if (config.s3Bucket === undefined) throw new Error('storage s3 needs a bucket');
  return new S3Store({
    bucket: config.s3Bucket,
    region: config.s3Region,
    prefix: config.s3Prefix,
    ...(config.s3Endpoint !== undefined && { endpoint: config.s3Endpoint }),
    ...(config.s3AccessKeyId !== undefined && { accessKeyId: config.s3AccessKeyId }),
    ...(config.s3SecretAccessKey !== undefined && { secretAccessKey: config.s3SecretAccessKey }),
  });
}

/** The room on a database that has been migrated. */
export async function createAssets(db: Kysely<AssetTables>, config: AssetConfig, log: Log): Promise<Assets> {
  const secret = await serviceSecret(db, 'links');
  return assetsOf({ store: new ToldStore(openStore(config)), records: new SqlAssetRecords(db), secret, config, log });
}

export interface AssetParts {
  readonly store: ObjectStore;
  readonly records: AssetRecords;
  /** Signs links; 32 bytes. */
  readonly secret: Uint8Array;
  readonly config: AssetConfig;
  readonly log: Log;
  readonly now?: () => number;
}

function assetsOf({ store, records, secret, config, log, now = Date.now }: AssetParts): Assets {
  const { outputDays, uploadDays, fetchHosts, linkSeconds } = config;
  const links = new LinkSigner(secret, now);
  const folder = join(config.dataDir, 'incoming');
  const limits: ReceiveLimits = { maxBytes: config.uploadMaxMb * 1e6, ...UPLOAD_TIME };
  return {
    store,
    records,
    links,
    jobs: new StoreBackedJobAssets({ records, store, outputDays, fetchHosts, log }),
    storeInputs: (generation, accountId, fieldOf) =>
      storeInputs(generation, accountId, fieldOf, { records, store, days: uploadDays }),
    async upload(accountId, body, { name, ...announced }) {
      const file = await receiveFile(body, announced, limits, folder, store);
      const { id, key, bytes, sha256, kind, width, height } = file;
      return records.add({
        id,
        accountId,
        requestId: null,
        kind: 'upload',
        key,
        bytes,
        sha256,
        mediaType: kind.type,
        name: uploadName(name, kind.extension),
        width,
        height,
        days: uploadDays,
      });
    },
    link(asset, fileName, seconds = linkSeconds) {
      const expiresAt = linkEnd(now(), seconds, asset.expiresAt);
      return { path: links.pathOf({ key: asset.key, fileName, expiresAt }), expiresAt };
    },
    sweep: sweeper({ store, records, log, now }),
    close: () => store.close(),
  };
}

/** The name given, with the ending of what the file is. */
function uploadName(name: string | undefined, extension: string): string {
  const stem = (name ?? '').replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return `${safeFileName(stem)}.${extension}`;
}

/** What a finished clip is called: "kling-3.0-pro-text-to-video-1a2b3c4d.mp4". */
export function clipFileName({ id, generation }: Pick<RequestRecord, 'id' | 'generation'>): string {
  const model = generation.model.split('/').slice(-3).join('-');
  return `${safeFileName(model)}-${id.slice(0, 8)}.${generation.format}`;
}
