/** Requests as RunComfy's clients expect them. No success carries an `error_code`: a gateway takes it for an error. */
import { ERRORS } from '@storyreel/contract';
import type { z } from 'zod';
import type { RequestPreview, RequestRecord, RequestStatus } from '../../services.ts';
import type { CancelAnswer, PreviewEvent, ResultAnswer, StatusAnswer, SubmitAnswer } from './schemas.ts';
import { STATUS_WORDS } from './words.ts';

/** The answer to a submit. `base` is the address of this service, without a slash at the end. */
export function submitAnswer(request: RequestRecord, base: string): z.infer<typeof SubmitAnswer> {
  return {
    request_id: request.id,
    status: STATUS_WORDS[request.state],
    ...addresses(request.id, base),
    quote_usd: request.quoteMicroUsd / 1e6,
    ...(request.warnings.length > 0 && { warnings: [...request.warnings] }),
  };
}

function addresses(id: string, base: string) {
  const at = `${base}/v1/requests/${id}`;
  return {
    status_url: `${at}/status`,
    result_url: `${at}/result`,
    cancel_url: `${at}/cancel`,
    events_url: `${at}/events`,
  };
}

/** The state of a request; `position` only while it waits. */
export function statusAnswer(
  request: Omit<RequestStatus, 'position'>,
  position: number | null,
  base: string,
): z.infer<typeof StatusAnswer> {
  return {
    request_id: request.id,
    status: STATUS_WORDS[request.state],
    ...(position !== null && { queue_position: position }),
    ...addresses(request.id, base),
    model_id: request.generation.model,
    ...(request.progress !== null && { progress: progressAnswer(request.progress) }),
    ...(request.progress?.previewFrame !== undefined && { preview_url: previewUrl(request.id, base) }),
  };
}

function previewUrl(id: string, base: string): string {
  return `${base}/v1/requests/${id}/preview`;
}

/** A picture of a clip that is being drawn, as an event: with the picture in it, for pages that cannot send a key. */
export function previewAnswer(id: string, preview: RequestPreview, base: string): z.infer<typeof PreviewEvent> {
  const { frame, width, height, jpeg } = preview;
  const image = `data:image/jpeg;base64,${jpeg.toString('base64')}`;
  return { request_id: id, frame, width, height, preview_url: previewUrl(id, base), image };
}

function progressAnswer(progress: NonNullable<RequestRecord['progress']>): z.infer<typeof StatusAnswer>['progress'] {
  return {
    stage: progress.stage,
    frames_done: progress.framesDone,
    frames_due: progress.framesDue,
    fps: Math.round(progress.fps * 100) / 100,
    eta_seconds: progress.etaSeconds === null ? null : Math.round(progress.etaSeconds * 10) / 10,
    shot: progress.shot,
  };
}

/** Where the finished file is, and until when. */
export interface OutputLink {
  readonly url: string;
  /** The link stops working then; asking again gives a fresh one. */
  readonly linkExpiresAt: Date;
  /** The file is deleted then. */
  readonly fileExpiresAt: Date;
}

/** The record of a request, whatever its state. */
export function resultAnswer(
  request: RequestRecord,
  output: OutputLink | undefined,
  withCost: boolean,
): z.infer<typeof ResultAnswer> {
  const { clip, error } = request;
  return {
    request_id: request.id,
    status: STATUS_WORDS[request.state],
    model_id: request.generation.model,
    created_at: request.createdAt.toISOString(),
    ...(request.finishedAt !== null && { finished_at: request.finishedAt.toISOString() }),
    ...(output !== undefined && {
      // One string twice: clients download each address once.
      output: { video: output.url, videos: [output.url] },
      output_link_expires_at: output.linkExpiresAt.toISOString(),
      output_expires_at: output.fileExpiresAt.toISOString(),
    }),
    ...(clip !== null && { clip: clipAnswer(clip) }),
    ...(error !== null && {
      error: { code: error.code, message: error.message, remedy: ERRORS[error.code]?.remedy ?? '' },
    }),
    ...(request.warnings.length > 0 && { warnings: [...request.warnings] }),
    ...(withCost && request.chargedMicroUsd !== null && { cost: request.chargedMicroUsd / 1e6 }),
  };
}

function clipAnswer(clip: NonNullable<RequestRecord['clip']>): z.infer<typeof ResultAnswer>['clip'] {
  const { format, width, height, fps, frames, duration, bytes, sha256, audio, pictureQuality, seed, engine } = clip;
  const { shotReport } = clip;
  return {
    format,
    width,
    height,
    fps,
    frames,
    duration,
    bytes,
    sha256,
    audio,
    picture_quality: pictureQuality ?? 'full',
    seed,
    engine,
    ...(shotReport !== undefined && { not_depicted: shotReport.notDepicted, cuts: shotReport.cuts }),
  };
}

export function cancelAnswer(
  request: RequestRecord,
  outcome: 'cancelled' | 'not_cancellable',
): z.infer<typeof CancelAnswer> {
  return { request_id: request.id, status: STATUS_WORDS[request.state], outcome };
}
