/** Where the service is: one address, or the four of the RunComfy command, by flag and environment. */
import { describeValue } from '@storyreel/contract/rules';
import { usage } from '../arguments.ts';

/** Where `storyreel serve` listens unless told otherwise. */
const DEFAULT_SERVICE = 'http://127.0.0.1:8787';

export interface Bases {
  /** Model API, with "/v1". */
  readonly modelApi: string;
  /** Sign-in and identity. */
  readonly web: string;
  /** Balance, with "/prod/v2". */
  readonly serverless: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The service that the user named, if any: the flag, then STORYREEL_SERVICE, then RUNCOMFY_MODEL_API_BASE. */
export function namedService(flag: string | undefined, env: Environment = process.env): string | undefined {
  const named = clean(flag) ?? clean(env.STORYREEL_SERVICE);
  if (named !== undefined) return checked(named, flag === undefined ? 'STORYREEL_SERVICE' : '--service');
  const base = clean(env.RUNCOMFY_MODEL_API_BASE);
  return base === undefined ? undefined : checked(base, 'RUNCOMFY_MODEL_API_BASE').replace(/\/v1$/, '');
}

/** Every address of the service; variables of the RunComfy command win over what follows from the one address. */
export function basesOf(flag: string | undefined, env: Environment = process.env): Bases {
  const service = namedService(flag, env) ?? DEFAULT_SERVICE;
  const own = (name: string, otherwise: string): string => {
    const value = flag === undefined && clean(env.STORYREEL_SERVICE) === undefined ? clean(env[name]) : undefined;
    return value === undefined ? otherwise : checked(value, name);
  };
  return {
    modelApi: own('RUNCOMFY_MODEL_API_BASE', `${service}/v1`),
    web: own('RUNCOMFY_WEB_BASE', service),
    serverless: own('RUNCOMFY_SERVERLESS_API_BASE', `${service}/prod/v2`),
  };
}

/** Trimmed, without slashes at its end; empty is as good as unset. */
function clean(value: string | undefined): string | undefined {
  const text = value?.trim().replace(/\/+$/, '');
  return text === '' ? undefined : text;
}

function checked(value: string, name: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw usage(`${name} must be an http or https address, got ${describeValue(value)}.`);
  return value;
}
