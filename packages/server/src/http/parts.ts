/** What the HTTP side is made of. */
import type { Assets } from '../assets/room.ts';
import type { ServerConfig } from '../config/settings.ts';
import type { DiskReserve } from '../operations/disk-reserve.ts';
import type { Core } from '../services.ts';
import type { Webhooks } from '../webhooks/room.ts';

/** The settings that the HTTP side reads. */
export type HttpConfig = Pick<
  ServerConfig,
  'publicUrl' | 'filesUrl' | 'trustedProxies' | 'corsOrigins' | 'requestsPerMinute' | 'uploadMaxMb' | 'linkSeconds'
>;

export interface HttpParts {
  readonly core: Core;
  readonly assets: Assets;
  readonly webhooks: Webhooks;
  readonly disk: DiskReserve;
  readonly config: HttpConfig;
  /** Of the service, for health and documentation. */
  readonly version: string;
  /** Clock in milliseconds; the machine's by default. */
  readonly now?: () => number;
}
