/** Every setting of the service as data: its name in the file, its environment variable, its rule and what it does. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

export interface Setting<T> {
  /** Environment variables, the first that is set wins. */
  readonly env: readonly string[];
  readonly schema: z.ZodType<T>;
  /** Undefined: not set. */
  readonly fallback: T | (() => T);
  /** Never printed. */
  readonly secret?: true;
  readonly help: string;
}

function setting<T>(
  env: string | readonly string[],
  schema: z.ZodType<T>,
  fallback: NoInfer<T> | (() => NoInfer<T>),
  help: string,
): Setting<T> {
  return { env: typeof env === 'string' ? [env] : env, schema, fallback, help };
}

function secret<T>(made: Setting<T>): Setting<T> {
  return { ...made, secret: true };
}

/** Numbers and switches come as text from the environment and as themselves from the file. */
const whole = (min: number, max: number) =>
  z.union([z.number(), z.string().trim().regex(/^\d+$/).transform(Number)]).pipe(z.int().min(min).max(max));
const text = z.string().trim().min(1);
const list = z.union([
  z.array(text),
  z.string().transform((words) => words.split(',').flatMap((word) => word.trim() || [])),
]);
const webUrl = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .optional();

const GIB = 2 ** 30;

export const SETTINGS = {
  host: setting('STORYREEL_HOST', text, '127.0.0.1', 'Address to listen on; 0.0.0.0 is every interface.'),
  port: setting('STORYREEL_PORT', whole(0, 65535), 8787, 'Port to listen on; 0 takes a free one.'),
  publicUrl: setting(
    'STORYREEL_PUBLIC_URL',
    webUrl,
    undefined,
    'Address under which clients reach the service; by default what each request came to.',
  ),
  filesUrl: setting(
    'STORYREEL_FILES_URL',
    webUrl,
    undefined,
    'Address under which finished files are linked, where it differs from the public one.',
  ),
  trustedProxies: setting(
    'STORYREEL_TRUSTED_PROXIES',
    list,
    [],
    'Addresses of proxies whose X-Forwarded headers are believed.',
  ),
  corsOrigins: setting(
    'STORYREEL_CORS_ORIGINS',
    list,
    [],
    'Origins whose pages may call the service from a browser, such as https://app.example.',
  ),
  dataDir: setting('STORYREEL_DATA_DIR', text, defaultDataDir, 'Folder for the embedded database, files and settings.'),
  logLevel: setting(
    'STORYREEL_LOG_LEVEL',
    z.enum(['debug', 'info', 'warn', 'error', 'silent']),
    'info',
    'Least important log lines that are printed.',
  ),

  databaseUrl: secret(
    setting(
      ['STORYREEL_DATABASE_URL', 'DATABASE_URL'],
      z.url({ protocol: /^postgres(ql)?$/ }).optional(),
      undefined,
      'A PostgreSQL server (15 or later) to use in place of the embedded one.',
    ),
  ),
  databaseConnections: setting(
    'STORYREEL_DATABASE_CONNECTIONS',
    whole(2, 200),
    20,
    'Connections that this process may open.',
  ),

  storage: setting('STORYREEL_STORAGE', z.enum(['local', 's3']), 'local', 'Where files are kept.'),
  s3Endpoint: setting('STORYREEL_S3_ENDPOINT', webUrl, undefined, 'Endpoint of an S3-compatible store; AWS if unset.'),
  s3Bucket: setting('STORYREEL_S3_BUCKET', text.optional(), undefined, 'Bucket; needed with storage s3.'),
  s3Region: setting('STORYREEL_S3_REGION', text, 'us-east-1', 'Region of the bucket.'),
  s3Prefix: setting('STORYREEL_S3_PREFIX', z.string(), '', 'Put before every key in the bucket.'),
  s3AccessKeyId: setting('STORYREEL_S3_ACCESS_KEY_ID', text.optional(), undefined, 'Access key; else the usual chain.'),
  s3SecretAccessKey: secret(setting('STORYREEL_S3_SECRET_ACCESS_KEY', text.optional(), undefined, 'Its secret.')),

  engine: setting(
    'STORYREEL_ENGINE',
    z.enum(['previz', 'noop']),
    'previz',
    'What makes clips; noop is for load tests.',
  ),
  noopMs: setting('STORYREEL_NOOP_MS', whole(0, 3_600_000), 0, 'Milliseconds that noop takes for a clip.'),
  llmBaseUrl: setting(
    'STORYREEL_LLM_BASE_URL',
    webUrl,
    undefined,
    'OpenAI-compatible endpoint of a language model that plans the shots, such as https://host/v1; the built-in director if unset.',
  ),
  llmModel: setting('STORYREEL_LLM_MODEL', text.optional(), undefined, 'Model of that endpoint; needed with it.'),
  llmApiKey: secret(setting('STORYREEL_LLM_API_KEY', text.optional(), undefined, 'Key of that endpoint.')),
  slots: setting(
    'STORYREEL_SLOTS',
    whole(0, 64),
    1,
    'Clips drawn at the same time by this process; 0: none, other workers do it.',
  ),
  engineThreads: setting(
    'STORYREEL_ENGINE_THREADS',
    whole(0, 8),
    0,
    'Threads that draw one clip; 0: one per core as far as memory allows.',
  ),
  engineMemoryMb: setting('STORYREEL_ENGINE_MEMORY_MB', whole(256, 65536), 4096, 'Memory one engine process may use.'),
  previewSeconds: setting(
    'STORYREEL_PREVIEW_SECONDS',
    whole(0, 3600),
    2,
    'Time between pictures of a clip while it is drawn; 0: none.',
  ),
  attemptSeconds: setting('STORYREEL_ATTEMPT_SECONDS', whole(5, 86400), 1800, 'Longest time of one attempt.'),
  attempts: setting('STORYREEL_ATTEMPTS', whole(1, 10), 3, 'Attempts before a request fails.'),
  retrySeconds: setting('STORYREEL_RETRY_SECONDS', whole(1, 3600), 2, 'Wait before the second attempt; it doubles.'),
  drainSeconds: setting('STORYREEL_DRAIN_SECONDS', whole(0, 3600), 30, 'Time that running clips get at a shutdown.'),

  queueLimit: setting(
    'STORYREEL_QUEUE_LIMIT',
    whole(1, 10_000_000),
    100_000,
    'Waiting requests before submits are refused.',
  ),
  keyRunning: setting(
    'STORYREEL_KEY_RUNNING',
    whole(0, 10_000),
    0,
    'Default of new keys: clips at a time; 0: no limit.',
  ),
  keyUnfinished: setting(
    'STORYREEL_KEY_UNFINISHED',
    whole(0, 1_000_000),
    0,
    'Default of new keys: unfinished requests; 0: no limit.',
  ),
  keySubmitsPerMinute: setting(
    'STORYREEL_KEY_SUBMITS_PER_MINUTE',
    whole(0, 1_000_000),
    0,
    'Default of new keys: submits in a minute; 0: no limit.',
  ),
  requestsPerMinute: setting(
    'STORYREEL_REQUESTS_PER_MINUTE',
    whole(0, 10_000_000),
    6000,
    'HTTP requests a minute per key or address; 0: no limit.',
  ),
  uploadMaxMb: setting('STORYREEL_UPLOAD_MAX_MB', whole(1, 10_000), 200, 'Largest upload.'),
  diskReserveMb: setting(
    'STORYREEL_DISK_RESERVE_MB',
    whole(0, 1_000_000),
    2048,
    'Free space below which nothing new is accepted.',
  ),
  outputDays: setting('STORYREEL_OUTPUT_DAYS', whole(1, 3650), 30, 'Days that finished files are kept.'),
  uploadDays: setting('STORYREEL_UPLOAD_DAYS', whole(1, 3650), 7, 'Days that uploaded files are kept.'),
  linkSeconds: setting(
    'STORYREEL_LINK_SECONDS',
    whole(60, 604_800),
    86_400,
    'How long a signed link works; it can be renewed.',
  ),
  webhookHosts: setting(
    'STORYREEL_WEBHOOK_HOSTS',
    list,
    [],
    'Hosts that webhooks may reach although their addresses are private.',
  ),
  fetchHosts: setting(
    'STORYREEL_FETCH_HOSTS',
    list,
    [],
    'Hosts that images may come from although their addresses are private.',
  ),

  accountName: setting('STORYREEL_ACCOUNT_NAME', text, 'owner', 'Name of the account made at the first start.'),
  initialCreditUsd: setting('STORYREEL_INITIAL_CREDIT_USD', whole(0, 1_000_000), 100, 'Credit of that account.'),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type ServerConfig = { readonly [Name in SettingName]: z.output<(typeof SETTINGS)[Name]['schema']> };

/** Room for the database is kept apart from room for files: both count from the same reserve. */
export const reserveBytes = (config: ServerConfig): number => (config.diskReserveMb / 1024) * GIB;

/**
 * root's own home is closed to the account that the database runs under, so that root gets a system folder; everybody
 * else gets one of their own.
 */
function defaultDataDir(): string {
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'Storyreel');
  if (process.getuid?.() === 0) return '/var/lib/storyreel';
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Storyreel');
  return join(process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'storyreel');
}
