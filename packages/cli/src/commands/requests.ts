/** Requests at a service: `run` with a service, `status`, `result`, `cancel`, `wait`, `list`, `open`. */
import { spawn } from 'node:child_process';
import { describeValue, StoryreelError } from '@storyreel/contract/rules';
import { usage } from '../arguments.ts';
import { readBody } from '../body.ts';
import { type Cancellation, cancelOnSignals } from '../cancel.ts';
import { prepareFolder } from '../output-place.ts';
import { type Answer, apiError, exchange, request, textOf } from '../remote/api.ts';
import { addressesIn, downloadAll } from '../remote/downloads.ts';
import { withLocalImages } from '../remote/local-images.ts';
import { openSession, requestUrl, type ServiceOption, type Session } from '../remote/session.ts';
import { isSuccess, waitForEnd } from '../remote/wait.ts';
import type { Terminal } from '../terminal.ts';

export interface RemoteRunOptions extends ServiceOption, DownloadOptions {
  readonly input?: string;
  readonly inputFile?: string;
  /** False with --no-wait. */
  readonly wait: boolean;
  readonly pollSecs?: number;
  /** Fields that options of `run` add to the request. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What options of `run` add to the address. */
  readonly query: Readonly<Record<string, string>>;
}

export interface DownloadOptions {
  readonly outputDir: string;
  /** False with --no-download. */
  readonly download: boolean;
}

/** Seconds between looks when the user says none. */
const POLL = 2;

/** Submits, waits, prints the output value and fetches its files. */
export async function runRemote(
  program: string,
  endpoint: string,
  options: RemoteRunOptions,
  terminal: Terminal,
): Promise<void> {
  if (!endpoint.includes('/')) throw new StoryreelError('model_unknown', { value: describeValue(endpoint), hint: '' });
  const body = { ...(await withLocalImages(await readBody(options))), ...options.fields };
  const session = await openSession(program, options, terminal);
  if (options.wait && options.download) await prepareFolder(options.outputDir);
  terminal.progress('submit', `Submitting request to ${endpoint}`);
  const query = new URLSearchParams(options.query).toString();
  const url = `${session.bases.modelApi}/models/${endpoint}${query && `?${query}`}`;
  const submitted = await request({ method: 'POST', url, token: session.token, body }, terminal);
  const id = textOf(submitted, 'request_id', url);
  terminal.detail(`request_id: ${id}`);
  for (const warning of Array.isArray(submitted.warnings) ? submitted.warnings : [])
    terminal.progress('warn', String(warning));
  if (!options.wait) return terminal.payload({ request_id: id, wait: false });
  const seconds = options.pollSecs ?? POLL;
  terminal.progress('poll', `Polling status (every ${seconds}s)...`);
  const stop = cancelOnSignals(terminal);
  try {
    await waitForEnd({ url: requestUrl(session, id, 'status'), token: session.token }, seconds, terminal, stop.signal);
    const resultUrl =
      typeof submitted.result_url === 'string'
        ? ownAddress(submitted.result_url, session, id)
        : requestUrl(session, id, 'result');
    const record = await request(
      { method: 'GET', url: resultUrl, token: session.token, signal: stop.signal },
      terminal,
    );
    await finish(session, id, record, options, stop);
  } catch (error) {
    if (stop.signal.aborted) await cancelAfterSignal(session, id);
    throw error;
  } finally {
    stop.dispose();
  }
}

/** The token goes to the service's own address only; another host's is replaced by what follows from the id. */
function ownAddress(address: string, session: Session, id: string): string {
  const own = new URL(session.bases.modelApi);
  return URL.canParse(address) && new URL(address).origin === own.origin ? address : requestUrl(session, id, 'result');
}

/** What the end of a request means: its output on stdout and its files in the folder, or an error. */
async function finish(
  session: Session,
  id: string,
  record: Answer,
  options: DownloadOptions,
  stop: Cancellation,
): Promise<void> {
  const { terminal } = session;
  const status = String(record.status ?? '').toLowerCase();
  if (status === 'failed') throw new StoryreelError('request_failed', { reason: reasonOf(record.error) });
  if (status === 'cancelled' || status === 'canceled') throw new StoryreelError('request_cancelled', { value: id });
  if (!isSuccess(status)) {
    terminal.progress('info', `The request has not ended (${status || 'no status'}).`);
    return terminal.payload(record);
  }
  terminal.progress('ok', status);
  const output = record.output ?? {};
  terminal.payload(output);
  if (options.download) {
    const folder = await prepareFolder(options.outputDir);
    await downloadAll(output, folder, session.bases.modelApi, terminal, stop.signal);
  }
}

function reasonOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && typeof (error as Answer).message === 'string')
    return (error as { message: string }).message.replace(/\.$/, '');
  return error === undefined ? 'no detail' : JSON.stringify(error);
}

/** Ctrl-C while waiting: the request is cancelled before it is billed, and what came of it is said. */
async function cancelAfterSignal(session: Session, id: string): Promise<void> {
  const { terminal } = session;
  try {
    const { status, body, text } = await exchange(
      { method: 'POST', url: requestUrl(session, id, 'cancel'), token: session.token },
      terminal,
    );
    if (status > 299) throw apiError(status, text);
    if (body?.outcome === 'not_cancellable') terminal.detail(`${id} has ended or will run to its end (${body.status})`);
    else terminal.detail(`cancel accepted (${body?.status ?? body?.outcome ?? 'no word'})`);
  } catch (error) {
    // Said even where nothing else is: the request may still cost money.
    process.stderr.write(
      `warning: ${id} could not be cancelled: ${error instanceof Error ? error.message : String(error)}\n`,
    );
  }
}

export async function status(program: string, id: string, options: ServiceOption, terminal: Terminal): Promise<void> {
  const session = await openSession(program, options, terminal);
  const url = requestUrl(session, id, 'status');
  const record = await request({ method: 'GET', url, token: session.token }, terminal);
  const { queue_position = null, status_url = null, result_url = null } = record;
  const shown = {
    request_id: textOf(record, 'request_id', url),
    status: textOf(record, 'status', url),
    queue_position,
    status_url,
    result_url,
  };
  if (terminal.style.json) return terminal.payload(shown);
  terminal.out(`request_id: ${shown.request_id}\nstatus:     ${shown.status}\n`);
  if (queue_position !== null) terminal.out(`queue:      position ${queue_position}\n`);
  if (status_url !== null) terminal.out(`status_url: ${status_url}\n`);
  if (result_url !== null) terminal.out(`result_url: ${result_url}\n`);
}

export async function result(
  program: string,
  id: string,
  options: ServiceOption & DownloadOptions,
  terminal: Terminal,
): Promise<void> {
  const session = await openSession(program, options, terminal);
  const record = await request(
    { method: 'GET', url: requestUrl(session, id, 'result'), token: session.token },
    terminal,
  );
  terminal.payload(record);
  if (options.download && isSuccess(String(record.status).toLowerCase())) {
    const folder = await prepareFolder(options.outputDir);
    await downloadAll(record.output ?? {}, folder, session.bases.modelApi, terminal);
  }
}

export async function cancel(program: string, id: string, options: ServiceOption, terminal: Terminal): Promise<void> {
  const session = await openSession(program, options, terminal);
  const url = requestUrl(session, id, 'cancel');
  const record = await request({ method: 'POST', url, token: session.token }, terminal);
  const { outcome = null, status: state = null } = record;
  const shown = { request_id: textOf(record, 'request_id', url), status: state, outcome };
  if (terminal.style.json) return terminal.payload(shown);
  if (outcome === 'cancelled') terminal.progress('ok', `Cancelled ${id} (final status: ${state})`);
  else if (outcome === 'not_cancellable')
    terminal.progress('info', `${id} has ended already (${state}); nothing was done.`);
  else terminal.out(`request_id: ${shown.request_id}\nstatus: ${state}\noutcome: ${outcome}\n`);
}

/** Takes up a request again, as `run` would have gone on: for a lost terminal, or after --no-wait. */
export async function wait(
  program: string,
  id: string,
  options: ServiceOption & DownloadOptions & { readonly pollSecs?: number },
  terminal: Terminal,
): Promise<void> {
  const session = await openSession(program, options, terminal);
  const seconds = options.pollSecs ?? POLL;
  terminal.progress('poll', `Polling status (every ${seconds}s)...`);
  const stop = cancelOnSignals(terminal, 'detach');
  try {
    await waitForEnd({ url: requestUrl(session, id, 'status'), token: session.token }, seconds, terminal, stop.signal);
    const record = await request(
      { method: 'GET', url: requestUrl(session, id, 'result'), token: session.token, signal: stop.signal },
      terminal,
    );
    await finish(session, id, record, options, stop);
  } catch (error) {
    if (stop.signal.aborted) throw new StoryreelError('detached', { value: id });
    throw error;
  } finally {
    stop.dispose();
  }
}

export async function list(
  program: string,
  options: ServiceOption & { readonly state?: string; readonly limit: number },
  terminal: Terminal,
): Promise<void> {
  const session = await openSession(program, options, terminal);
  const query = new URLSearchParams({
    limit: String(options.limit),
    ...(options.state === undefined ? {} : { state: options.state }),
  });
  const url = `${session.bases.modelApi}/requests?${query}`;
  const answer = await request({ method: 'GET', url, token: session.token }, terminal);
  if (terminal.style.json) return terminal.payload(answer);
  const rows = Array.isArray(answer.requests) ? (answer.requests as Answer[]) : [];
  if (rows.length === 0) return terminal.progress('info', 'No requests.');
  for (const row of rows) {
    const cells = [
      row.request_id,
      String(row.status ?? '').padEnd(12),
      String(row.created_at ?? '')
        .slice(0, 19)
        .replace('T', ' '),
      row.model_id,
    ];
    terminal.out(`${cells.map((cell) => cell ?? '').join('  ')}\n`);
  }
}

/** Shows the finished clip in the system's own program. */
export async function open(program: string, id: string, options: ServiceOption, terminal: Terminal): Promise<void> {
  const session = await openSession(program, options, terminal);
  const record = await request(
    { method: 'GET', url: requestUrl(session, id, 'result'), token: session.token },
    terminal,
  );
  const [address] = addressesIn(record.output ?? {});
  if (address === undefined) throw usage(`${id} has no file yet; its status is ${String(record.status)}.`);
  terminal.payload({ url: address });
  openInBrowser(address, terminal);
}

/** Hands an address to the system; a machine without a screen only gets to read it. */
export function openInBrowser(address: string, terminal: Terminal): void {
  const [command, ...before] =
    process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  const child = spawn(command!, [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => terminal.detail(`Open it yourself: ${address}`));
  child.unref();
}
