/**
 * What the rooms of the service are to one another. HTTP, dialects, assets and webhooks know the core only through
 * these interfaces, and the core knows assets and webhooks only through the two at the end.
 *
 * Errors are StoryreelErrors with a code of the register; facts say what they are about. Where a wait helps, the fact
 * `retryAfter` is the number of whole seconds. Money is in whole micro-dollars (millionths of a US dollar), as in the
 * contract; times are those of the database clock.
 */
import type { Clip, ErrorCode, ErrorFacts, Generation, Quote } from '@storyreel/contract';
import type { Tx } from './db/tables.ts';

/** What a key may be allowed to do. */
export const SCOPES = ['submit', 'read', 'assets', 'keys', 'webhooks', 'admin'] as const;
/**
 * submit: make and cancel requests. read: requests, results, balance, usage. assets: upload and delete files. keys: make
 * and revoke keys, approve device logins. webhooks: endpoints, deliveries, replay. admin: every account of this service.
 */
export type Scope = (typeof SCOPES)[number];

/** Limits of one key; null is unlimited. */
export interface KeyLimits {
  /** Requests of the key that are drawn at the same time; further ones wait in the queue. */
  readonly running: number | null;
  /** Requests of the key that are waiting or drawn; further submits are refused with `rate_limited`. */
  readonly unfinished: number | null;
  /** Submits in any 60 seconds; further ones are refused with `rate_limited`. */
  readonly submitsPerMinute: number | null;
}

/** Who is asking: one account, through one of its keys. */
export interface Principal {
  readonly accountId: string;
  readonly keyId: string;
  readonly scopes: readonly Scope[];
  readonly limits: KeyLimits;
}

export interface KeyRecord {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  /** api: made by hand. cli: minted by a device login. */
  readonly kind: 'api' | 'cli';
  /** The first characters of the key, by which people recognise it. */
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly limits: KeyLimits;
  readonly createdAt: Date;
  /** To the minute. */
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
}

export interface NewKey {
  readonly name: string;
  /** All but admin by default. Never more than the maker's own. */
  readonly scopes?: readonly Scope[];
  readonly limits?: Partial<KeyLimits>;
  readonly expiresAt?: Date;
}

/** The only time that a key is shown; the database holds its hash. */
export interface MintedKey {
  readonly record: KeyRecord;
  readonly token: string;
}

export interface Identity {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly key: KeyRecord;
}

export interface DeviceLogin {
  readonly deviceCode: string;
  /** For people to compare: "BCDF-GHJK". */
  readonly userCode: string;
  /** Seconds. */
  readonly expiresIn: number;
  /** Seconds. */
  readonly pollInterval: number;
}

/** `authorized` is told once, and mints the key at that moment; after that the login is expired. */
export type DevicePoll =
  | { readonly status: 'pending' | 'denied' | 'expired' }
  | { readonly status: 'authorized'; readonly token: string };

export interface Accounts {
  /**
   * Rejects with token_rejected for a key that is unknown, revoked or past its time. A key that was revoked by another
   * process may work on for a second.
   */
  authenticate(token: string): Promise<Principal>;
  whoami(principal: Principal): Promise<Identity>;
  createKey(principal: Principal, key: NewKey): Promise<MintedKey>;
  listKeys(principal: Principal): Promise<KeyRecord[]>;
  /** Answers the revoked key; again for one that is revoked already. key_unknown for another account's. */
  revokeKey(principal: Principal, keyId: string): Promise<KeyRecord>;
  startDeviceLogin(): Promise<DeviceLogin>;
  pollDeviceLogin(deviceCode: string): Promise<DevicePoll>;
  /** device_code_unknown where the code is not waiting for an answer. Letters and digits count, case does not. */
  approveDeviceLogin(principal: Principal, userCode: string): Promise<void>;
  denyDeviceLogin(principal: Principal, userCode: string): Promise<void>;
}

/** Throws `forbidden` where the key lacks the scope. */
export type RequireScope = (principal: Principal, scope: Scope) => void;

export const REQUEST_STATES = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
/** queued -> running -> completed | failed; cancelled from queued or running. A retry goes back to queued. */
export type RequestState = (typeof REQUEST_STATES)[number];

const PROGRESS_STAGES = ['fetch', 'plan', 'render', 'finish', 'store'] as const;
export interface Progress {
  readonly stage: (typeof PROGRESS_STAGES)[number];
  readonly framesDone: number;
  readonly framesDue: number;
  /** Frames per second of late; 0 before the first. */
  readonly fps: number;
  /** Seconds until done, once it can be known. */
  readonly etaSeconds: number | null;
  /** Number of the shot that is being drawn, from 0. */
  readonly shot: number;
  /** Number of the newest frame that can be looked at meanwhile, once there is one. */
  readonly previewFrame?: number;
}

/** A finished file in the store. */
export interface StoredFile {
  /** Key in the object store; attempt-addressed, so that no attempt can replace another's file. */
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  /** "video/mp4". */
  readonly mediaType: string;
}

/** Where to send news of one request, as the caller asked; the webhooks room gives it its meaning. */
export interface RequestWebhook {
  readonly url: string;
  /** Also when it starts, not only when it ends. */
  readonly intermediate: boolean;
}

export interface RequestError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly facts: ErrorFacts;
}

export interface RequestRecord {
  /** UUID; also the id of its job. */
  readonly id: string;
  readonly accountId: string;
  readonly keyId: string;
  readonly state: RequestState;
  readonly generation: Generation;
  /** What the dialect could not carry, and later what the engine could not do. */
  readonly warnings: readonly string[];
  /** Number of the attempt that runs or ran last, from 1; 0 before the first. */
  readonly attempt: number;
  readonly priority: number;
  /** Held from submit until the end. */
  readonly quoteMicroUsd: number;
  /** Null until the end; never more than the quote; 0 unless completed. */
  readonly chargedMicroUsd: number | null;
  /** While running. */
  readonly progress: Progress | null;
  /** When completed: the clip, with `file` being the key in the object store. */
  readonly clip: Clip | null;
  readonly output: StoredFile | null;
  /** When failed. */
  readonly error: RequestError | null;
  readonly webhook: RequestWebhook | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** A small picture of the newest frame that is drawn. */
export interface RequestPreview {
  /** Number of the frame, from 0. */
  readonly frame: number;
  readonly width: number;
  readonly height: number;
  readonly jpeg: Buffer;
}

/** Where a request stands. */
export interface RequestStatus extends Pick<RequestRecord, 'id' | 'state' | 'progress'> {
  readonly generation: Pick<Generation, 'model'>;
  /** Requests that will be drawn before this one, from 0; null when it is not waiting. Counted up to 1,000. */
  readonly position: number | null;
}

export interface Submission {
  readonly principal: Principal;
  /** Images are https URLs or references that `JobAssets.openInput` knows; data URIs have been stored before. */
  readonly generation: Generation;
  readonly warnings: readonly string[];
  readonly quote: Quote;
  /**
   * The caller's key for this submit and a hash of what it asked. The same key and hash answers the first request
   * again; another hash is refused with idempotency_conflict.
   */
  readonly idempotency?: { readonly key: string; readonly bodyHash: string };
  readonly webhook?: RequestWebhook;
  /** -100 .. 100, higher first; default 0. */
  readonly priority?: number;
}

export interface Submitted {
  readonly request: RequestRecord;
  /** True where an idempotency key answered a request made before. */
  readonly replayed: boolean;
}

export interface RequestFilter {
  readonly state?: RequestState;
  readonly model?: string;
  /** 1 .. 200; default 50. */
  readonly limit?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Null on the last page. */
  readonly next: string | null;
}

export interface Jobs {
  /**
   * One transaction: request, hold, job. Rejects with balance_too_low, rate_limited, idempotency_conflict, queue_full,
   * draining.
   */
  submit(submission: Submission): Promise<Submitted>;
  /** request_unknown for one of another account. */
  get(principal: Principal, id: string): Promise<RequestRecord>;
  /** What clients ask again and again, for less than `get` costs; request_unknown for one of another account. */
  status(principal: Principal, id: string): Promise<RequestStatus>;
  /** The newest picture of a clip that is being drawn; undefined where there is none, or no longer. */
  preview(principal: Principal, id: string): Promise<RequestPreview | undefined>;
  /** Requests that will be drawn before this one, from 0; null when it is not waiting. Counted up to 1,000. */
  queuePosition(request: RequestRecord): Promise<number | null>;
  /** Newest first. */
  list(principal: Principal, filter?: RequestFilter): Promise<Page<RequestRecord>>;
  /**
   * Queued and running requests are cancelled at once and for good, and nothing is charged; the worker that draws one
   * stops within a second.
   */
  cancel(
    principal: Principal,
    id: string,
  ): Promise<{ readonly outcome: 'cancelled' | 'not_cancellable'; readonly request: RequestRecord }>;
  /** The request now, and again after every change of state or progress; ends after the final state. */
  watch(principal: Principal, id: string, signal: AbortSignal): AsyncIterable<RequestRecord>;
  /** Numbers for health and metrics. */
  counts(): Promise<JobCounts>;
}

export interface JobCounts {
  readonly queued: number;
  readonly running: number;
  /** Age of the oldest waiting request in seconds. */
  readonly oldestQueuedSeconds: number;
  /** Workers that were alive within the last 30 seconds. */
  readonly workers: number;
  /** Ended within the last hour. */
  readonly finished: Readonly<Record<'completed' | 'failed' | 'cancelled', number>>;
}

export interface Balance {
  /** What was put in less what was charged. */
  readonly balanceMicroUsd: number;
  /** Part of the balance that waits for requests to end. */
  readonly heldMicroUsd: number;
  /** balance - held: what can be spent now. */
  readonly availableMicroUsd: number;
}

export const LEDGER_KINDS = ['top-up', 'hold', 'release', 'charge', 'refund'] as const;
export interface LedgerEntry {
  readonly id: string;
  readonly kind: (typeof LEDGER_KINDS)[number];
  /** Signed change of the balance; 0 for holds and releases. */
  readonly microUsd: number;
  /** Signed change of what is held. */
  readonly heldMicroUsd: number;
  readonly requestId: string | null;
  readonly note: string | null;
  readonly createdAt: Date;
}

export const USAGE_GROUPS = ['day', 'model', 'key'] as const;
export type UsageGroup = (typeof USAGE_GROUPS)[number];

export interface UsageQuery {
  /** Start, inclusive, and end, exclusive. */
  readonly from: Date;
  readonly to: Date;
  /** What the rows are summed by; [] is one row. */
  readonly by: readonly UsageGroup[];
}

export interface UsageRow {
  /** UTC, "2026-11-21". */
  readonly day?: string;
  readonly model?: string;
  readonly keyId?: string;
  readonly keyName?: string;
  /** Completed requests; failed and cancelled ones cost nothing and are not in here. */
  readonly requests: number;
  /** Seconds of clip. */
  readonly seconds: number;
  readonly chargedMicroUsd: number;
}

export interface Ledger {
  balance(accountId: string): Promise<Balance>;
  /** Newest first. */
  entries(accountId: string, page?: { readonly limit?: number; readonly cursor?: string }): Promise<Page<LedgerEntry>>;
  /** Once per reference: repeating a reference changes nothing and answers the same. */
  topUp(topUp: {
    readonly accountId: string;
    readonly microUsd: number;
    readonly reference: string;
    readonly note?: string;
  }): Promise<Balance>;
  usage(accountId: string, query: UsageQuery): Promise<UsageRow[]>;
}

/** An input image on this machine, for the time of one attempt. */
export interface LocalInput {
  readonly path: string;
  readonly bytes: number;
  readonly mediaType: string;
}

/** What jobs need of the assets room. */
export interface JobAssets {
  /**
   * Puts the image of a field into `folder` through the guarded door: an https URL, or a reference to a stored file of
   * the account. Rejects with the register's image and fetch errors.
   */
  openInput(input: {
    readonly accountId: string;
    readonly source: string;
    readonly field: string;
    readonly folder: string;
    readonly signal: AbortSignal;
  }): Promise<LocalInput>;
  /**
   * Stores a finished file under "outputs/<request>/<attempt>-<sha256>.<ext>" and reads back its length and hash; rejects with
   * storage_failed or storage_full, and then leaves nothing behind.
   */
  storeOutput(output: {
    readonly requestId: string;
    readonly attempt: number;
    readonly path: string;
    readonly mediaType: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly signal: AbortSignal;
  }): Promise<StoredFile>;
  /** Notes the delivered file in the transaction that settles the request. */
  recordOutput(tx: Tx, request: RequestRecord, file: StoredFile): Promise<void>;
  /** Removes the file of an attempt that was not delivered; quietly, if there is none. */
  discardOutput(key: string): Promise<void>;
}

export type RequestEvent = 'request.started' | 'request.completed' | 'request.failed' | 'request.cancelled';

/** What jobs need of the webhooks room. */
export interface JobWebhooks {
  /** Writes what is to be sent, with its body frozen, in the transaction that makes the change. */
  enqueue(tx: Tx, event: RequestEvent, request: RequestRecord): Promise<void>;
}

/** Structured log: facts first, sentence second, as pino has it. */
export interface Log {
  debug(facts: object, message: string): void;
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/** Everything behind the HTTP server. */
export interface Core {
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly ledger: Ledger;
  /** Undefined when the service can do its work; otherwise why not ("draining", "the database does not answer"). */
  notReady(): Promise<string | undefined>;
}
