/**
 * The register of everything that can go wrong: one code, one HTTP status, one exit code, one message and one remedy
 * each. Faults of a request, errors of the engine, of the command line and of the service all come from here, and
 * docs/errors.md is written from it.
 */

export interface ErrorEntry {
  readonly group: ErrorGroup;
  /** HTTP status where a server reports it. */
  readonly status: number;
  /** Exit code where the command line ends with it. */
  readonly exit: number;
  /** What happened. `{name}` is replaced by the fact of that name. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

export const ERROR_GROUPS = [
  'Requests',
  'Models',
  'Images',
  'Fetching',
  'Command line',
  'Output',
  'Engine',
  'Service',
] as const;
export type ErrorGroup = (typeof ERROR_GROUPS)[number];

/** Exit codes of the command line, in the style of sysexits. */
export const EXIT = {
  ok: 0,
  failed: 1,
  usage: 64,
  data: 65,
  noInput: 66,
  unavailable: 69,
  cantCreate: 73,
  tryAgain: 75,
  noPermission: 77,
  interrupted: 130,
} as const;

const request = { group: 'Requests', status: 422, exit: EXIT.data } as const;
const images = { group: 'Images', status: 422, exit: EXIT.data } as const;
const fetching = { group: 'Fetching', status: 422, exit: EXIT.data } as const;
const commandLine = { group: 'Command line', status: 400, exit: EXIT.usage } as const;

export const ERRORS = {
  input_invalid: {
    ...request,
    message: 'The input does not match the schema of {model} ({count}).',
    remedy: 'Correct the fields named below; `storyreel models get <model>` prints the schema.',
  },
  input_not_json: {
    ...request,
    status: 400,
    message: 'Invalid JSON in {source}: {reason}.',
    remedy: 'Pass one JSON object. Mind the shell: put it in single quotes, or in a file.',
  },
  input_not_object: {
    ...request,
    message: 'Invalid input: expected a JSON object, got {kind}.',
    remedy: 'Wrap the fields in { }.',
  },
  field_required: {
    ...request,
    message: '{path} is required.',
    remedy: 'Add the field.',
  },
  field_unknown: {
    ...request,
    message: '{path} is not a field of {model}.{hint}',
    remedy: 'Remove the field or correct its name; unknown fields are refused so that nothing is ignored.',
  },
  field_conflict: {
    ...request,
    message: '{path} and {other} are two names of one field and have different values.',
    remedy: 'Keep one of the two.',
  },
  field_wrong_type: {
    ...request,
    message: '{path} must be {expected}, got {value}.',
    remedy: 'Give a value of the type named; leave the field out for its default.',
  },
  field_out_of_range: {
    ...request,
    message: '{path} must be {expected}, got {value}.',
    remedy: 'Choose a value inside the range.',
  },
  field_not_a_choice: {
    ...request,
    message: '{path} must be one of {expected}, got {value}.{hint}',
    remedy: 'Choose one of the values listed.',
  },
  text_empty: {
    ...request,
    message: '{path} must not be empty.',
    remedy: 'Say what the clip, or this shot, should show.',
  },
  text_length: {
    ...request,
    message: '{path} must have {expected}, got {value}.',
    remedy: 'Shorten the text, or divide it over the shots of a shot list.',
  },
  list_length: {
    ...request,
    message: '{path} must have {expected}, got {value}.',
    remedy: 'Add or remove entries.',
  },
  list_not_json: {
    ...request,
    message: '{path} is text but not a JSON array: {reason}.',
    remedy: 'Give an array, or a string that holds one.',
  },
  shots_sum: {
    ...request,
    message: 'The durations of {path} add up to {value} s, but duration is {expected} s.',
    remedy: 'Make the shots add up to the duration of the clip exactly.',
  },
  field_needs: {
    ...request,
    message: '{path} needs {other}.',
    remedy: 'Add the other field, or remove this one.',
  },
  field_excludes: {
    ...request,
    message: '{path} cannot be combined with {other}.',
    remedy: 'Keep one of the two.',
  },
  field_not_supported: {
    ...request,
    message: '{path} is not supported by {model}.{hint}',
    remedy: 'Remove the field.',
  },
  size_unsupported: {
    ...request,
    message: '{path} is not a size of {model}: {value}. Sizes are {expected}.',
    remedy: 'Choose one of the sizes listed.',
  },
  media_form: {
    ...request,
    message: '{path} must be {expected}, got {value}.',
    remedy: 'Give an address that anyone may fetch over https, or a data URI.',
  },
  media_data: {
    ...request,
    message: '{path} is not a usable data URI: {reason}.',
    remedy: 'Use data:image/png;base64,... with the JPEG, PNG or WebP file in base64.',
  },
  too_many_faults: {
    ...request,
    message: 'More than {expected} faults; the rest is not listed.',
    remedy: 'Correct the faults listed and try again.',
  },

  model_unknown: {
    group: 'Models',
    status: 404,
    exit: EXIT.data,
    message: 'There is no model {value}.{hint}',
    remedy: '`storyreel models` lists them.',
  },

  image_missing: {
    ...images,
    exit: EXIT.noInput,
    message: '{path}: there is no file {value}.',
    remedy: 'Check the path; relative paths start at the current folder.',
  },
  image_unreadable: {
    ...images,
    message: '{path}: the image cannot be decoded ({reason}).',
    remedy: 'Save it again as PNG, JPEG or WebP.',
  },
  image_kind: {
    ...images,
    message: '{path}: only JPEG, PNG and WebP images are accepted: {reason}.',
    remedy: 'Convert the image. Kinds are told by content, not by name.',
  },
  image_truncated: {
    ...images,
    message: '{path}: the image file is cut off.',
    remedy: 'Download or save it again.',
  },
  image_too_large: {
    ...images,
    message: '{path}: the image is too large: {reason}.',
    remedy: 'Scale the image down.',
  },
  image_too_small: {
    ...images,
    message: '{path}: the image is too small: {reason}.',
    remedy: 'Use a larger image.',
  },
  image_ratio: {
    ...images,
    message: '{path}: the image has a shape that cannot be used: {reason}.',
    remedy: 'Crop the image.',
  },

  fetch_refused: {
    ...fetching,
    message: '{path}: {value} was not fetched ({reason}).',
    remedy: 'Only public https addresses are fetched. Download the file and give its path or a data URI.',
  },
  fetch_failed: {
    ...fetching,
    message: '{path}: fetching {value} failed ({reason}).',
    remedy: 'Open the address in a browser without signing in; it must answer with the image itself.',
  },
  fetch_unavailable: {
    ...fetching,
    status: 502,
    exit: EXIT.unavailable,
    message: '{path}: the host of {value} is not available ({reason}).',
    remedy: 'Check the network and try again, or give a local file or a data URI.',
  },
  fetch_timed_out: {
    ...fetching,
    status: 504,
    exit: EXIT.tryAgain,
    message: '{path}: fetching {value} took too long ({reason}).',
    remedy: 'Try again, or give a local file or a data URI.',
  },

  usage: {
    ...commandLine,
    message: '{reason}',
    remedy: '`storyreel --help` and `storyreel <command> --help` show usage and examples.',
  },
  input_file_missing: {
    ...commandLine,
    exit: EXIT.noInput,
    message: 'Input file {value} does not exist.',
    remedy: 'Check the path given to --input-file; `-` reads standard input.',
  },
  input_file_unreadable: {
    ...commandLine,
    exit: EXIT.noInput,
    message: 'Input file {value} cannot be read ({reason}).',
    remedy: 'Check that it is a file, and its permissions.',
  },

  output_unwritable: {
    group: 'Output',
    status: 500,
    exit: EXIT.cantCreate,
    message: 'Cannot write to {value} ({reason}).',
    remedy: 'Choose another --output-dir, or change the permissions.',
  },
  output_full: {
    group: 'Output',
    status: 507,
    exit: EXIT.cantCreate,
    message: 'No space left in {value}.',
    remedy: 'Free some space, or choose another --output-dir.',
  },

  engine_failed: {
    group: 'Engine',
    status: 500,
    exit: EXIT.failed,
    message: 'The engine failed: {reason}.',
    remedy: 'Run again with --verbose and report it with the input; nothing was charged.',
  },
  machine_unfit: {
    group: 'Engine',
    status: 503,
    exit: EXIT.unavailable,
    message: 'This machine cannot make clips yet; these checks failed: {reason}.',
    remedy: 'Mend what the checks above name.',
  },
  codec_unavailable: {
    group: 'Engine',
    status: 503,
    exit: EXIT.unavailable,
    message: 'No encoder for {value} can be used here ({reason}).',
    remedy: '`storyreel doctor` says which encoders work and how to get one.',
  },
  voice_unavailable: {
    group: 'Engine',
    status: 503,
    exit: EXIT.unavailable,
    message: 'No espeak-ng program was found.',
    remedy: 'Install espeak-ng (Debian: apt install espeak-ng), or leave --voice out for the built-in voice.',
  },
  cancelled: {
    group: 'Engine',
    status: 409,
    exit: EXIT.interrupted,
    message: 'Cancelled by user; no file was left and nothing was charged.',
    remedy: 'Run the command again: the same request gives the same clip.',
  },
  timed_out: {
    group: 'Engine',
    status: 504,
    exit: EXIT.tryAgain,
    message: 'Timed out after {value}.',
    remedy: 'Try again, with a longer limit or a shorter clip.',
  },

  not_signed_in: {
    group: 'Service',
    status: 401,
    exit: EXIT.noPermission,
    message: 'Not signed in.',
    remedy: 'Sign in, or set RUNCOMFY_TOKEN.',
  },
  token_rejected: {
    group: 'Service',
    status: 401,
    exit: EXIT.noPermission,
    message: 'Authentication failed: the token was rejected.',
    remedy: 'Sign in again, or make a new key.',
  },
  forbidden: {
    group: 'Service',
    status: 403,
    exit: EXIT.noPermission,
    message: 'This key may not do that: {reason}.',
    remedy: 'Use a key with the permission.',
  },
  balance_too_low: {
    group: 'Service',
    status: 402,
    exit: EXIT.data,
    message: 'The balance of {value} does not cover {expected}.',
    remedy: 'Add funds, or ask for a shorter or cheaper clip.',
  },
  request_unknown: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'There is no request {value}; it may have expired.',
    remedy: 'Check the id.',
  },
  rate_limited: {
    group: 'Service',
    status: 429,
    exit: EXIT.tryAgain,
    message: 'Rate limited; retry in {value}.',
    remedy: 'Wait for the time named.',
  },
  concurrency_limited: {
    group: 'Service',
    status: 429,
    exit: EXIT.tryAgain,
    message: 'This key may have {expected} unfinished requests and has {value}.',
    remedy: 'Wait until some have ended, cancel some, or use a key with a higher limit.',
  },
  queue_full: {
    group: 'Service',
    status: 429,
    exit: EXIT.tryAgain,
    message: 'The queue is full ({value} requests wait); retry in {retryAfter} s.',
    remedy: 'Wait for the time named.',
  },
  idempotency_conflict: {
    group: 'Service',
    status: 409,
    exit: EXIT.data,
    message: 'The idempotency key {value} was used for another request.',
    remedy: 'Use a new key for a new request, or repeat the first one unchanged.',
  },
  key_unknown: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'There is no key {value}.',
    remedy: 'List the keys of the account.',
  },
  device_code_unknown: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'No sign-in waits for the code {value}; it may have expired.',
    remedy: 'Compare the code with the one on the device, or start signing in again.',
  },
  login_denied: {
    group: 'Service',
    status: 403,
    exit: EXIT.noPermission,
    message: 'The sign-in was denied.',
    remedy: 'Sign in again and allow it in the browser.',
  },
  login_expired: {
    group: 'Service',
    status: 410,
    exit: EXIT.tryAgain,
    message: 'The sign-in was not confirmed in time.',
    remedy: 'Sign in again.',
  },
  login_ended: {
    group: 'Service',
    status: 409,
    exit: EXIT.failed,
    message: 'The sign-in ended: {reason}.',
    remedy: 'Sign in again.',
  },
  service_unreachable: {
    group: 'Service',
    status: 503,
    exit: EXIT.unavailable,
    message: 'The service at {value} cannot be reached ({reason}).',
    remedy: 'Check the address (--service or STORYREEL_SERVICE); `storyreel serve` starts one on this machine.',
  },
  service_refused: {
    group: 'Service',
    status: 422,
    exit: EXIT.data,
    message: 'API error {status}: {reason}',
    remedy: 'Correct what the service names; `storyreel models get <model>` prints the schema.',
  },
  service_denied: {
    group: 'Service',
    status: 403,
    exit: EXIT.noPermission,
    message: 'API error {status}: {reason}',
    remedy: 'Use a key that may do this.',
  },
  service_busy: {
    group: 'Service',
    status: 429,
    exit: EXIT.tryAgain,
    message: 'API error {status}: {reason}',
    remedy: 'Try again in a moment.',
  },
  service_failed: {
    group: 'Service',
    status: 502,
    exit: EXIT.unavailable,
    message: 'API error {status}: {reason}',
    remedy: 'Try again; `storyreel wait <id>` takes up a request that was accepted.',
  },
  service_answer: {
    group: 'Service',
    status: 500,
    exit: EXIT.failed,
    message: 'The answer of {value} is not understood: {reason}.',
    remedy: 'Check that the address is that of a service of this kind.',
  },
  request_failed: {
    group: 'Service',
    status: 500,
    exit: EXIT.failed,
    message: 'The request failed: {reason}.',
    remedy: 'Nothing was charged for it.',
  },
  request_cancelled: {
    group: 'Service',
    status: 409,
    exit: EXIT.failed,
    message: 'The request {value} was cancelled.',
    remedy: 'Nothing was charged for it.',
  },
  detached: {
    group: 'Service',
    status: 409,
    exit: EXIT.interrupted,
    message: 'No longer waiting; {value} goes on at the service.',
    remedy: '`storyreel wait <id>` takes it up again; `storyreel cancel <id>` ends it.',
  },
  account_unknown: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'There is no account {value}.',
    remedy: '`storyreel admin accounts` lists them.',
  },
  attempts_exhausted: {
    group: 'Service',
    status: 500,
    exit: EXIT.failed,
    message: 'The clip could not be made in {value} attempts ({reason}).',
    remedy: 'Try again later, or report it with the id of the request; nothing was charged.',
  },
  storage_failed: {
    group: 'Service',
    status: 503,
    exit: EXIT.unavailable,
    message: 'The file store failed ({reason}).',
    remedy: 'Try again; nothing was charged.',
  },
  storage_full: {
    group: 'Service',
    status: 507,
    exit: EXIT.unavailable,
    message: 'The service is short of space and takes nothing new for now.',
    remedy: 'Try again later; the operator has to make room.',
  },
  draining: {
    group: 'Service',
    status: 503,
    exit: EXIT.tryAgain,
    message: 'The service is shutting down and takes nothing new; retry in {retryAfter} s.',
    remedy: 'Try again when it is back.',
  },
  database_unavailable: {
    group: 'Service',
    status: 503,
    exit: EXIT.unavailable,
    message: 'The database does not answer ({reason}).',
    remedy: 'Try again in a few seconds; an acknowledged request is never lost.',
  },
  database_setup: {
    group: 'Service',
    status: 503,
    exit: EXIT.unavailable,
    message: 'The database in {value} cannot be started: {reason}',
    remedy: 'Do what the message says, choose another --data-dir, or set DATABASE_URL to a PostgreSQL server.',
  },
  database_mismatch: {
    group: 'Service',
    status: 503,
    exit: EXIT.unavailable,
    message: 'The database does not fit this version: {reason}',
    remedy: 'Use the version that made it, or export there and import here (`storyreel admin export` and `import`).',
  },
  config_invalid: {
    group: 'Service',
    status: 500,
    exit: EXIT.data,
    message: 'Setting {path} {reason}.',
    remedy: 'Correct the setting; `storyreel serve --help` lists them.',
  },
  route_unknown: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'There is no {value} here.',
    remedy: '/docs lists the routes of the service.',
  },
  request_malformed: {
    group: 'Service',
    status: 400,
    exit: EXIT.data,
    message: 'The request cannot be read: {reason}.',
    remedy: 'Check method, address, headers and length of the body.',
  },
  body_kind: {
    group: 'Service',
    status: 415,
    exit: EXIT.data,
    message: 'The body must be {expected}, got {value}.',
    remedy: 'Set the Content-Type header to what is sent.',
  },
  body_too_large: {
    group: 'Service',
    status: 413,
    exit: EXIT.data,
    message: 'The body is larger than the {expected} allowed here.',
    remedy: 'Send less; upload images first and name them by their address.',
  },
  upload_kind: {
    group: 'Service',
    status: 422,
    exit: EXIT.data,
    message: 'The file is not an image or video that can be used: {reason}.',
    remedy: 'Upload JPEG, PNG or WebP images, or MP4, MOV or WebM videos. Kinds are told by content, not by name.',
  },
  upload_mismatch: {
    group: 'Service',
    status: 422,
    exit: EXIT.data,
    message: 'What arrived is not what was announced: {reason}.',
    remedy: 'Send the file again.',
  },
  asset_unknown: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'There is no file {value}; it may have expired.',
    remedy: 'Upload it again; GET /v1/files lists what is kept.',
  },
  link_invalid: {
    group: 'Service',
    status: 403,
    exit: EXIT.noPermission,
    message: 'This link does not open the file: {reason}.',
    remedy: 'Ask for the result or the file again; the answer has a fresh link.',
  },
  range_unsatisfiable: {
    group: 'Service',
    status: 416,
    exit: EXIT.data,
    message: 'The range {value} lies outside the {expected} bytes of the file.',
    remedy: 'Ask for a range inside the file, or for all of it.',
  },
  result_expired: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'The file of request {value} was deleted at the end of its time ({reason}).',
    remedy: 'Submit the same request with the same seed: it gives the same clip.',
  },
  webhook_refused: {
    group: 'Service',
    status: 422,
    exit: EXIT.data,
    message: '{path}: {value} cannot be called ({reason}).',
    remedy: 'Give a public https address; the operator may allow others with STORYREEL_WEBHOOK_HOSTS.',
  },
  endpoint_unknown: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'There is no webhook endpoint {value}.',
    remedy: 'GET /v1/webhooks/endpoints lists them.',
  },
  delivery_unknown: {
    group: 'Service',
    status: 404,
    exit: EXIT.data,
    message: 'There is no delivery {value}.',
    remedy: 'GET /v1/webhooks/deliveries lists them.',
  },
  upstream_failed: {
    group: 'Service',
    status: 502,
    exit: EXIT.unavailable,
    message: 'The service failed ({reason}).',
    remedy: 'Try again; the request was not charged.',
  },
  internal: {
    group: 'Service',
    status: 500,
    exit: EXIT.failed,
    message: 'Internal error: {reason}.',
    remedy: 'Run again with --verbose and report it.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** What an error is about, by the names used in the message templates. */
export type ErrorFacts = Readonly<Record<string, string | number | undefined>>;

/** The message of a code with its facts filled in; a missing fact leaves nothing behind. */
export function errorMessage(code: ErrorCode, facts: ErrorFacts = {}): string {
  return ERRORS[code].message.replace(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? ''));
}

/** One thing wrong with a request. */
export interface Fault {
  /** Where: "duration", "multi_prompt[1].duration", "inputs.elements[0].id"; "" is the body itself. */
  readonly path: string;
  /** The rule that was broken, in a few words: "a whole number from 3 to 15". */
  readonly rule: string;
  /** What was there, shortened. */
  readonly value: string;
  readonly code: ErrorCode;
  readonly message: string;
}

/** An error from the register, with the facts it is about. */
export class StoryreelError extends Error {
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  readonly faults: readonly Fault[];

  constructor(code: ErrorCode, facts: ErrorFacts = {}, extra: { cause?: unknown; faults?: readonly Fault[] } = {}) {
    super(errorMessage(code, facts), extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = 'StoryreelError';
    this.code = code;
    this.facts = facts;
    this.faults = extra.faults ?? [];
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get exit(): number {
    return ERRORS[this.code].exit;
  }

  get remedy(): string {
    return ERRORS[this.code].remedy;
  }
}

/** The error of a request to `model` that cannot be read: model_unknown, or input_invalid with every fault. */
export function faultsError(model: string, faults: readonly Fault[]): StoryreelError {
  const [first] = faults;
  if (first?.code === 'model_unknown') {
    // The reader has put its spelling help into the message already.
    const hint = / Did you mean .*$/.exec(first.message)?.[0] ?? '';
    return new StoryreelError('model_unknown', { value: first.value, hint }, { faults });
  }
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  return new StoryreelError('input_invalid', { model, count }, { faults });
}

/** The register as the text of docs/errors.md. */
export function errorsAsMarkdown(): string {
  const lines = [
    '# Errors',
    '',
    'Every error has one code. The command line ends with the exit code, a server answers with the HTTP status; words in',
    'braces are filled in with the facts of the case. This page is written from `packages/contract/src/errors.ts`: a test',
    'keeps the two equal, and writes the page when `STORYREEL_WRITE_DOCS=1` is set.',
  ];
  for (const group of ERROR_GROUPS) {
    const rows = Object.entries<ErrorEntry>(ERRORS)
      .filter(([, entry]) => entry.group === group)
      .map(([code, entry]) => [`\`${code}\``, `${entry.status}`, `${entry.exit}`, entry.message, entry.remedy]);
    lines.push('', `## ${group}`, '', ...table([['code', 'HTTP', 'exit', 'message', 'what to do'], ...rows]));
  }
  return `${lines.join('\n')}\n`;
}

/** Rows as an aligned Markdown table, the first being the head. */
function table(rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => row.map((text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)];
}
