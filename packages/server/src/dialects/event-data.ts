/** What webhooks say of a request, in the words of the dialect that it came through. */
import { type Assets, clipFileName } from '../assets/room.ts';
import type { ServerConfig } from '../config/settings.ts';
import type { RequestRecord } from '../services.ts';
import type { EventData } from '../webhooks/events.ts';
import { type OutputLink, resultAnswer } from './runcomfy/answers.ts';

/** Messages are tried for three days, so that their links live longer than others. */
const LINK_SECONDS = 7 * 24 * 3600;
const DAY_MS = 86_400_000;

type EventConfig = Pick<ServerConfig, 'publicUrl' | 'filesUrl' | 'host' | 'port' | 'outputDays'>;

/** The data of an event. There is no request to tell our own address by, so that it comes from the settings. */
export function eventData(config: EventConfig): EventData {
  return (request, assets) => resultAnswer(request, outputLink(request, assets, config), true);
}

function outputLink(request: RequestRecord, assets: Pick<Assets, 'link'>, config: EventConfig): OutputLink | undefined {
  const { output, finishedAt } = request;
  if (output === null || finishedAt === null) return undefined;
  const fileExpiresAt = new Date(finishedAt.getTime() + config.outputDays * DAY_MS);
  const link = assets.link({ key: output.key, expiresAt: fileExpiresAt }, clipFileName(request), LINK_SECONDS);
  return { url: ownAddress(config) + link.path, linkExpiresAt: link.expiresAt, fileExpiresAt };
}

function ownAddress({ filesUrl, publicUrl, host, port }: EventConfig): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return filesUrl ?? publicUrl ?? `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
