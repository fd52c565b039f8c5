/** Settings from flags, environment and file, checked together; and their printed summary. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describeValue, didYouMean, StoryreelError } from '@storyreel/contract';
import { SETTINGS, type ServerConfig, type Setting, type SettingName } from './settings.ts';

export type { ServerConfig } from './settings.ts';
export { reserveBytes } from './settings.ts';

export interface ConfigSources {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** From the command line, before everything else. */
  readonly flags?: Readonly<Partial<Record<SettingName, unknown>>>;
  /** A JSON file that must exist; by default config.json in the data folder, if there is one. */
  readonly file?: string;
}

const NAMES = Object.keys(SETTINGS) as SettingName[];

/** Rejects with config_invalid that names setting, rule and value. */
export function readConfig({ env, flags = {}, file }: ConfigSources): ServerConfig {
  const dataDir = resolve(String(flags.dataDir ?? fromEnv('dataDir', env)?.value ?? fallbackOf('dataDir')));
  const settings = readSettingsFile(file ?? env.STORYREEL_CONFIG, join(dataDir, 'config.json'));
  const config: Record<string, unknown> = {};
  for (const name of NAMES) {
    const given = flags[name] === undefined ? fromEnv(name, env) : { value: flags[name], from: `--${kebab(name)}` };
    const found =
      given ?? (name in settings.values ? { value: settings.values[name], from: settings.path } : undefined);
    config[name] = found === undefined ? fallbackOf(name) : check(name, found.value, found.from);
  }
  const made = { ...(config as ServerConfig), dataDir };
  if (made.llmBaseUrl !== undefined && made.llmModel === undefined)
    throw invalid('llmModel', SETTINGS.llmModel.env[0], 'is needed with an LLM endpoint', undefined);
  if (made.storage === 's3' && made.s3Bucket === undefined)
    throw invalid('s3Bucket', SETTINGS.s3Bucket.env[0], 'is needed with storage s3', undefined);
  return made;
}

/** The settings as lines "name value", without secrets; those that differ from the default are marked. */
export function configSummary(config: ServerConfig): string[] {
  const width = Math.max(...NAMES.map((name) => name.length));
  return NAMES.map((name) => {
    const setting: Setting<unknown> = SETTINGS[name];
    const value = config[name];
    const changed = JSON.stringify(value) !== JSON.stringify(fallbackOf(name));
    const shown = setting.secret && value !== undefined ? '(set)' : value === undefined ? '-' : String(value) || '-';
    return `${name.padEnd(width)}  ${shown}${changed ? ' *' : ''}`;
  });
}

function fallbackOf(name: SettingName): unknown {
  const { fallback }: Setting<unknown> = SETTINGS[name];
  return typeof fallback === 'function' ? fallback() : fallback;
}

function fromEnv(name: SettingName, env: ConfigSources['env']): { value: string; from: string } | undefined {
  for (const variable of SETTINGS[name].env) {
    const value = env[variable];
    if (value !== undefined && value !== '') return { value, from: variable };
  }
  return undefined;
}

function readSettingsFile(path: string | undefined, standard: string) {
  const chosen = path ?? standard;
  let content: string;
  try {
    content = readFileSync(chosen, 'utf8');
  } catch (cause) {
    if (path === undefined && (cause as NodeJS.ErrnoException).code === 'ENOENT')
      return { path: chosen, values: {} as Record<string, unknown> };
    throw invalid(chosen, undefined, `cannot be read (${(cause as NodeJS.ErrnoException).code})`, undefined);
  }
  let values: unknown;
  try {
    values = JSON.parse(content);
  } catch (cause) {
    throw invalid(chosen, undefined, `is not JSON (${(cause as Error).message})`, undefined);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw invalid(chosen, undefined, 'must hold one JSON object', values);
  for (const name of Object.keys(values)) {
    if (!NAMES.includes(name as SettingName))
      throw invalid(`${chosen}: ${name}`, undefined, `is not a setting.${didYouMean(name, NAMES)}`, undefined);
  }
  return { path: chosen, values: values as Record<string, unknown> };
}

function check(name: SettingName, value: unknown, from: string): unknown {
  const setting: Setting<unknown> = SETTINGS[name];
  const read = setting.schema.safeParse(value);
  if (read.success) return read.data;
  const rule = read.error.issues.map((issue) => issue.message).join('; ');
  throw invalid(name, from, `is not valid (${rule})`, setting.secret ? undefined : value);
}

function invalid(setting: string, from: string | undefined, rule: string, value: unknown): StoryreelError {
  const got = value === undefined ? '' : `, got ${describeValue(value)}`;
  return new StoryreelError('config_invalid', {
    path: from === undefined ? setting : `${setting} (${from})`,
    reason: `${rule.replace(/\.$/, '')}${got}`,
  });
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
